"""Events that all the world knows, named by where they were: when they were, where, and what their day dates."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

import pytest

from tracker.extract import extract
from tracker.extract.timex import find_times
from tracker.extract.worldevents import BY_PLACE, event_meant, find_site, world_events
from tracker.lexicon.countries import load_countries
from tracker.model import Article

LEXICON = tomllib.loads((files("tracker.lexicon") / "world.toml").read_text(encoding="utf-8"))
ROWS: list[dict[str, Any]] = LEXICON["rows"]["events"]
SPRING = date(2012, 4, 12)


def read(text: str, published: date = SPRING) -> list[tuple[str, float, str | None, str, str]]:
    found = extract(Article("a", text, published)).figures
    return [(f.metric, f.value, f.country, str(f.as_of), f.scope) for f in found]


def day(row: dict[str, Any]) -> date:
    """A day on which the event is known and its name means it."""
    late = date.fromisoformat(row["days"][1]) + timedelta(days=40)
    return min(late, date.fromisoformat(row.get("until", "2100-01-01")))


def tellings() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each name of the lexicon as a story writes it, with its row."""
    for row in ROWS:
        noun = LEXICON["nouns"][row["kind"]][0]
        for name in row.get("names", ()):
            yield f"It was worse than the {name} for them", row
        for name in row.get("with", ()):
            yield f"It was worse than the {name} {noun} for them", row
            yield f"It was worse than the {noun} in {name} for them", row
        for name in row.get("at", ()):
            yield f"Crowds recall {noun} at {name} with tears", row
            yield f"They spoke of men who died at the {name} of old", row


@pytest.mark.parametrize(("text", "row"), list(tellings()))
def test_each_name_has_its_days(text: str, row: dict[str, Any]) -> None:
    found = [t for t in find_times(text, day(row)) if t.rule == BY_PLACE]
    assert [[str(t.first), str(t.last)] for t in found] == [row["days"]], text


@pytest.mark.parametrize("row", ROWS)
def test_each_event_is_in_a_country_and_unmeant_while_it_is_news(row: dict[str, Any]) -> None:
    assert "country" not in row or row["country"] in load_countries()
    first, last = (date.fromisoformat(d) for d in row["days"])
    assert first <= last
    for key in (k for k in world_events() if k.split("|")[0] in {*row.get("names", ()), *row.get("at", ())}):
        event = event_meant(key, last + timedelta(days=5))
        assert event is None or event.last < last


@pytest.mark.parametrize(("kind", "noun"), [(kind, noun) for kind, ns in LEXICON["nouns"].items() for noun in ns])
def test_each_noun_names_an_event_of_its_kind(kind: str, noun: str) -> None:
    row = next(row for row in ROWS if row["kind"] == kind and (row.get("with") or row.get("at")))
    name = (row.get("with") or row.get("at"))[0]
    found = find_site(f"{name} {noun}", 0)
    assert found is not None
    assert found.end == len(f"{name} {noun}")


@pytest.mark.parametrize("word", LEXICON["named"]["modifiers"])
def test_each_word_between_a_name_and_its_noun(word: str) -> None:
    text = f"Sichuan {word} tsunami" if word.endswith(" and") else f"Lockerbie {word} bombing"
    assert find_site(text, 0) is not None


@pytest.mark.parametrize("word", LEXICON["named"]["died"])
def test_each_word_of_the_dead_at_a_site(word: str) -> None:
    text = f"those {word} at Lockerbie"
    assert find_site(text, text.index("Lock")) is not None


@pytest.mark.parametrize("word", LEXICON["named"]["links"])
def test_each_word_between_a_noun_and_its_place(word: str) -> None:
    text = f"the bombing {word} Lockerbie"
    assert find_site(text, text.index("Lock")) is not None


@pytest.mark.parametrize("word", LEXICON["named"]["struck"])
def test_each_word_of_what_struck_a_site(word: str) -> None:
    text = f"the jet {word} into one of the twin towers"
    assert find_site(text, text.index("twin")) is not None


@pytest.mark.parametrize("word", LEXICON["named"]["not_the"])
def test_each_word_that_tells_of_another_event(word: str) -> None:
    text = f"{word} bombing over Lockerbie"
    assert find_site(text, text.index("Lock")) is None


KNOWN = [
    (
        "Two men went on trial for the Lockerbie bombing, in which 270 people died.",
        ("killed", 270, "GBR", "1988-12-21", "event"),
    ),
    (
        "The attacks on the World Trade Centre and the Pentagon left nearly 3,000 people dead, he said.",
        ("killed", 3000, "USA", "2001-09-11", "event"),
    ),
    ("A plaque lists the 184 people who died at the Pentagon.", ("killed", 184, "USA", "2001-09-11", "event")),
    ("The museum stands near the World Trade Center, where 2,750 people died.", ("killed", 2750, "USA")),
    ("The bombings in Bali killed 202 people.", ("killed", 202, "IDN", "2002-10-12", "event")),
    ("Since the Omagh bombing, in which 29 people died, the town has healed.", ("killed", 29, "GBR", "1998-08-15")),
    ("It was the strongest tremor since the Kobe earthquake, which killed 6,400 people.", ("killed", 6400, "JPN")),
    ("Families of the 96 who died at Hillsborough laid wreaths.", ("killed", 96, "GBR", "1989-04-15", "event")),
    ("About 8,000 Muslim men were massacred at Srebrenica.", ("killed", 8000, "BIH", "1995-07-22", "event")),
    ("The Bhopal disaster injured 500,000 people.", ("injured", 500000, "IND", "1984-12-03", "event")),
    ("Hurricane Katrina caused $80 billion in damage.", ("money", 80e9, "USA", "2005-08-29", "event")),
    # the story's own year rules
    ("The 1988 Lockerbie bombing killed 270 people.", ("killed", 270, "GBR", "1988-12-31", "event")),
    ("The Lockerbie bombing of 1988 killed 270 people.", ("killed", 270, "GBR", "1988-12-31", "event")),
    # what it dates is what befell in it
    ("Some 15,000 people gathered to recall the Tiananmen Square massacre.", ("protesters", 15000, "CHN", str(SPRING))),
    ("The fund paid $7 billion to victims of the September 11 attacks.", ("money", 7e9, None, str(SPRING))),
    (
        "It has sent 3,000 troops to Kabul since the September 11 attacks.",
        ("troops", 3000, "AFG", str(SPRING), "total"),
    ),
    # a new event at the place
    ("A bombing in Bali killed three people on Monday.", ("killed", 3, "IDN", "2012-04-09", "event")),
    ("An explosion at the Pentagon hurt four people on Monday.", ("injured", 4)),
    ("Two people died in Lockerbie on Monday.", ("killed", 2, "GBR", "2012-04-09")),
    ("Some 8,000 people live in Srebrenica.", ("population", 8000, "BIH", str(SPRING), "total")),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_what_the_day_of_a_known_event_dates(text: str, expected: tuple[Any, ...]) -> None:
    assert read(text)[0][: len(expected)] == expected


def test_the_dead_of_an_older_event_are_not_of_the_new_one() -> None:
    text = "Sunday's quake killed 40 people, far fewer than the 6,400 who died in the Kobe earthquake."
    assert [row[3] for row in read(text)] == ["2012-04-08", "1995-01-17"]


def test_while_it_is_news_the_day_in_its_name_dates() -> None:
    text = "Police arrested six people over the July 7 bombings, which killed 52 people."
    assert [row[3] for row in read(text, date(2005, 7, 17))] == ["2005-07-17", "2005-07-07"]
    assert read("The Lockerbie bombing killed 270 people.", date(1989, 1, 2))[0][3] == "1989-01-02"


def test_of_two_at_one_place_the_latest_is_meant() -> None:
    text = "The attack on the World Trade Center killed six people."
    assert read(text, date(1996, 5, 5))[0][3] == "1993-02-26"
    assert read(text, date(2012, 5, 5))[0][3] == "2001-09-11"
