"""Events that readers are taken to know: when they were, when wars began, and where the first blow fell."""

import tomllib
from datetime import date, timedelta
from importlib.resources import files

import pytest

from tracker.extract import extract
from tracker.extract.knownevents import day_of_war, first_blow, known_events, opening_names
from tracker.extract.timex import find_times
from tracker.model import Article

SPRING = date(2024, 5, 10)
OCTOBER = date(2023, 10, 7)
LEXICON = tomllib.loads((files("tracker.lexicon") / "events.toml").read_text(encoding="utf-8"))
BLOWS = [row["blow"] for row in LEXICON["days"] if "blow" in row]


def days(key: str) -> list[tuple[str, date]]:
    """Each word of the lexicon under a key of the days, with its day."""
    return [(word, date.fromisoformat(row["day"])) for row in LEXICON["days"] for word in row.get(key, ())]


def read(text: str, published: date = SPRING) -> list[tuple[str, float, str | None, date, str]]:
    found = extract(Article("a", text, published)).figures
    return [(f.metric, f.value, f.country, f.as_of, f.scope) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The war began when Hamas fighters overran farms in southern Israel, killing 1,200 people.",
            [("killed", 1200, "ISR", OCTOBER, "event")],
        ),
        (
            "The conflict was triggered by Hamas's unprecedented attack, in which about 1,200 people died.",
            [("killed", 1200, "ISR", OCTOBER, "event")],
        ),
        (
            "In Gaza, bakeries closed. Israel invaded following Hamas's cross-border raid, which killed 1,200 people.",
            [("killed", 1200, "ISR", OCTOBER, "event")],
        ),
        (
            "Gunmen of Hamas crossed from Gaza into Israel on 7 October, killing 1,200 people.",
            [("killed", 1200, "ISR", OCTOBER, "event")],
        ),
        (
            "Families in Rafah fear for the hostages. Hamas kidnapped 250 people during its surprise attack.",
            [("detained", 250, "ISR", OCTOBER, "event")],
        ),
        (
            "The war began when Hamas gunmen took 253 hostages in Israel, 36 of whom are presumed dead.",
            [("detained", 253, "ISR", OCTOBER, "event"), ("killed", 36, "ISR", SPRING, "total")],
        ),
        (
            "Hamas killed more than 360 people at the Nova festival, 3 miles from the Gaza fence.",
            [("killed", 360, "ISR", OCTOBER, "event"), ("distance", 3, "PSE", SPRING, "event")],
        ),
        (
            "Hamas and Israel traded fire. Two Palestinians were killed in Gaza City on 7 October.",
            [("killed", 2, "PSE", OCTOBER, "event")],
        ),
        (
            "Hamas gunmen killed four soldiers in an attack on the Kerem Shalom crossing on Sunday.",
            [("killed", 4, "PSE", date(2024, 5, 5), "event")],
        ),
        (
            "Hamas's surprise attack on Sunday wounded three soldiers near Rafah.",
            [("injured", 3, "PSE", date(2024, 5, 5), "event")],
        ),
        (
            "The army fought the Rapid Support Forces. The war began when 50 soldiers were killed in Khartoum.",
            [("killed", 50, "SDN", date(2023, 4, 15), "event")],
        ),
        (
            "The memorial honours 8,000 men killed in the Srebrenica massacre.",
            [("killed", 8000, "BIH", date(1995, 7, 22), "event")],
        ),
    ],
)
def test_where_and_when_a_known_event_was(text: str, expected: list[tuple[str, float, str, date, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "after",
    [
        "Of the dead, 300 were soldiers.",
        "Another 250 were taken hostage.",
        "Most of them, about 800, were civilians.",
        "Another 40 foreigners died.",
    ],
)
def test_what_goes_on_with_the_first_blow_is_where_it_fell(after: str) -> None:
    text = "In Gaza, bakeries closed. Israel invaded after Hamas's cross-border raid, which killed 1,200 people."
    assert [country for _, _, country, _, _ in read(f"{text} {after}")] == ["ISR", "ISR"]


def test_a_story_of_2006_means_the_war_of_its_own_year() -> None:
    text = "In Beirut, shops closed. The war began when Hezbollah crossed the border, killing eight soldiers."
    assert read(text, date(2006, 8, 1)) == [("killed", 8, "ISR", date(2006, 7, 12), "event")]


def test_no_story_means_a_war_to_come_or_one_it_does_not_name() -> None:
    assert first_blow("Hamas", date(2022, 1, 1)) is None
    assert first_blow("Hamas", date(2035, 1, 1)) is None
    assert first_blow("a war in Chad", SPRING) is None


@pytest.mark.parametrize(
    ("word", "until", "country"), [(w, b["until"], b["country"]) for b in BLOWS for w in b["words"]]
)
def test_each_word_of_a_story_of_a_first_blow(word: str, until: str, country: str) -> None:
    found = first_blow(f"The war began when soldiers fought {word}.", date.fromisoformat(until))
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize(("word", "day"), days("war"))
def test_each_word_of_a_war_dates_its_first_day(word: str, day: date) -> None:
    text = f"{word} was quiet then. On the first day of the war, police killed 40 people."
    assert [t.last for t in find_times(text, day + timedelta(days=400))] == [day]
    assert day_of_war(text, day - timedelta(days=1)) is None


@pytest.mark.parametrize(("word", "day"), days("date"))
def test_each_word_of_a_day_known_by_its_bare_date(word: str, day: date) -> None:
    text = f"{word} has been on their minds since {day.day} {day:%B}"
    assert [t.last for t in find_times(text, day.replace(day.year + 3, 12, 31))] == [day]
    assert [t.last for t in find_times(text, day - timedelta(days=2))] == [day.replace(day.year - 1)]


def test_each_name_is_found() -> None:
    """As stories write it: an event's name as the lexicon has it, those of onsets behind an article."""
    for name in sorted({*known_events(), *opening_names()}):
        text = f"Hamas spoke. Some 40 died in the {_written(name)} they fought."
        day = SPRING
        if "hizb" in name or "hezb" in name:
            text, day = text.replace("Hamas", "Hezbollah"), date(2006, 9, 1)
        assert [t.rule for t in find_times(text, day)] == ["event"], text


@pytest.mark.parametrize("name", LEXICON["named"])
def test_each_dated_event_has_its_days(name: str) -> None:
    (found,) = find_times(f"It was worse than {name} for them", SPRING)
    assert [str(found.first), str(found.last)] == LEXICON["named"][name]


def _written(name: str) -> str:
    for striker in ("Hamas", "Hezbollah", "Hizbollah", "Hizbullah"):
        name = name.replace(striker.lower(), striker)
    return {n.lower(): n for n in _names()}.get(name, name)


def _names() -> list[str]:
    return [*LEXICON["named"], *(name for blow in BLOWS for name in blow["names"])]
