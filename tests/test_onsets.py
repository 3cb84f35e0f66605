"""How wars began, and other events that readers are taken to know: when, and where the first blow fell."""

import tomllib
from datetime import date
from importlib.resources import files

import pytest

from tracker.extract import extract
from tracker.extract.onsets import known_events, onset_of_war, opening_names
from tracker.extract.timex import find_times
from tracker.model import Article

SPRING = date(2024, 5, 10)
OCTOBER = date(2023, 10, 7)
LEXICON = tomllib.loads((files("tracker.lexicon") / "events.toml").read_text(encoding="utf-8"))


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


def test_a_story_of_2006_means_the_war_of_its_own_year() -> None:
    text = "In Beirut, shops closed. The war began when Hezbollah crossed the border, killing eight soldiers."
    assert read(text, date(2006, 8, 1)) == [("killed", 8, "ISR", date(2006, 7, 12), "event")]


def test_no_story_means_a_war_to_come_or_one_it_does_not_name() -> None:
    assert onset_of_war("Hamas", date(2022, 1, 1)) is None
    assert onset_of_war("Hamas", date(2035, 1, 1)) is None
    assert onset_of_war("a war in Chad", SPRING) is None


def test_each_name_is_found() -> None:
    """As stories write it: an event's name as the lexicon has it, those of onsets behind an article."""
    for name in sorted({*known_events(), *opening_names()}):
        text = f"Hamas spoke. Some 40 died in the {_written(name)} they fought."
        day = SPRING
        if "hizb" in name or "hezb" in name:
            text, day = text.replace("Hamas", "Hezbollah"), date(2006, 9, 1)
        assert [t.rule for t in find_times(text, day)] == ["event"], text


@pytest.mark.parametrize("name", LEXICON["dated"])
def test_each_dated_event_has_its_days(name: str) -> None:
    (found,) = find_times(f"It was worse than {name} for them", SPRING)
    assert [str(found.first), str(found.last)] == LEXICON["dated"][name]


def _written(name: str) -> str:
    for striker in ("Hamas", "Hezbollah", "Hizbollah", "Hizbullah"):
        name = name.replace(striker.lower(), striker)
    return {n.lower(): n for n in _names()}.get(name, name)


def _names() -> list[str]:
    return [*LEXICON["dated"], *(name for row in LEXICON["onsets"] for name in row["names"])]
