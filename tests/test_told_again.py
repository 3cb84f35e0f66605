"""What is told of an old event in court, at an inquest, before a stone, or by its noun once more keeps its day."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest

from tracker.extract import extract
from tracker.model import Article

WORDS = tomllib.loads((files("tracker.lexicon") / "time.toml").read_text(encoding="utf-8"))["memory"]


def days(text: str, published: date) -> list[str]:
    return [str(f.as_of) for f in extract(Article("a", text, published)).figures]


TRIAL = "Eight guides are to appear in a Peruvian court tomorrow, charged over the 1999 Colca rafting tragedy."
CASES = [
    (f"{TRIAL}\nTwenty-one people were killed when a wall of water hit their rafts.", ["1999-12-31"]),
    (f"{TRIAL} Thirty police guarded the court.\nThe rapids drowned 21 people.", ["2001-12-03"] * 1 + ["1999-12-31"]),
    (
        "Six staff have been found guilty of manslaughter over the deaths of 14 Danes in a rafting disaster.\n"
        "A guide who survived the accident on July 27, 1999, was acquitted.",
        ["1999-07-27"],
    ),
    (
        "An inquest into the 1997 Marlow mine fire heard that help came late. Fourteen miners died below.",
        ["1997-12-31"],
    ),
    ("A memorial honours the victims of the Lockerbie bombing. All 259 people on board were killed.", ["1988-12-21"]),
    # two old events: neither is what the story is of
    (
        "In court he recalled the 1990 Peak fire and the 1998 Vale crash.\nForty people died when a roof fell.",
        ["2001-12-03"],
    ),
    # fresh news that is told in court
    ("Two men were charged over the November 20 raid.\nForty people were killed when a wall fell.", ["2001-12-03"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_told_in_court_is_of_the_old_event(text: str, expected: list[str]) -> None:
    assert days(text, date(2001, 12, 3)) == expected


@pytest.mark.parametrize("sign", WORDS["cases"])
def test_each_word_of_a_case(sign: str) -> None:
    text = f"The {sign} of the 1999 Colca tragedy was told of here. Twenty-one people were killed by a wall of water."
    assert days(text, date(2001, 12, 3)) == ["1999-12-31"]


@pytest.mark.parametrize("word", WORDS["dying"])
def test_each_word_of_dying_dates_a_case(word: str) -> None:
    text = f"The trial is of a crew {word} in 1999. Twenty-one people were hurt by a wall of water."
    assert days(text, date(2001, 12, 3)) == ["1999-12-31"]


AGAIN = [
    (
        "He mocked the army over a January 9 raid on a village.\nOfficers said 14 fighters died in the raid.",
        ["2017-01-09"],
    ),
    (
        "The army looks into an airstrike on January 6 in Jinna. Officials said that airstrike killed dozens of men.",
        ["2017-01-06"],
    ),
    (
        "Little is known of the January 9 raid.\nMothers wept on Sunday.\nA fight broke out in the raid, and five men "
        "were hurt.",
        ["2017-01-09"],
    ),
    (
        "Little is known of the January 9 raid.\nReports say that 25 farmers may have been killed during the raid.",
        ["2017-01-09"],
    ),
    (
        "Talks followed the attack on a Brussels airport.\nA man was held.\nHe did wound 12 people in the attack.",
        ["2016-03-22"],
    ),
    # another incident than the one that is dated
    ("The January 9 raid is over.\nA raid hit Arda.\nMen say 14 farmers died in the raid.", ["2017-02-07"]),
    (
        "Men hit an inn on Monday. It recalls the January 9 attack.\nArda is small.\nThe siege left 12 guests dead.",
        ["2017-02-06"],
    ),
    ("The January 9 raid is over. Police said 14 farmers died in a raid.", ["2017-02-07"]),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_an_incident_named_again_keeps_its_day(text: str, expected: list[str]) -> None:
    assert days(text, date(2017, 2, 7)) == expected


@pytest.mark.parametrize("noun", WORDS["incidents"])
def test_each_noun_of_an_incident(noun: str) -> None:
    text = f"The January 9 {noun} is recalled.\nCars burnt.\nMen say 14 farmers died during the {noun} there."
    assert days(text, date(2017, 2, 7)) == ["2017-01-09"]


@pytest.mark.parametrize("noun", ["accident", "incident", "atrocity"])
def test_each_noun_that_any_old_event_may_have(noun: str) -> None:
    text = f"The court heard of the 1999 Colca tragedy. The {noun} killed 21 people."
    assert days(text, date(2001, 12, 3)) == ["1999-12-31"]
