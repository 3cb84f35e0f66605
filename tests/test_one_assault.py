"""What a month or a year only dates once, which time of several dates a number, and what is only to come."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest

from tracker.extract import extract
from tracker.model import Article, Figure

DAY = date(2017, 3, 13)
STATUS = tomllib.loads((files("tracker.lexicon") / "status.toml").read_text(encoding="utf-8"))
ASSAULTS, TO_COME = STATUS["assaults"], STATUS["to_come"]


def figure(text: str, value: float) -> Figure:
    return next(f for f in extract(Article("a", text, DAY)).figures if f.value == value)


SCOPES = [
    ("In January, rebels attacked the parliament in Lorra, killing over 30 people.", 30, "event"),
    ("In January, rebels attacked the parliament in Lorra with five rockets.", 5, "event"),
    ("Riots broke out in 2005 after the deaths of two pupils who hid from police.", 2, "event"),
    ("The crew deny any role in the deaths of 21 people, including 14 Danes, who drowned in 1999.", 21, "event"),
    ("The crew deny any role in the deaths of 21 people, including 14 Danes, who drowned in 1999.", 14, "event"),
    ("He is blamed for the deaths of 9,000 people in 1988.", 9000, "period"),
    ("In May last year, attackers in army uniforms shot and killed two cooks in Arda province.", 2, "event"),
    ("On Monday the president issued a pardon for 203 youths jailed for marching.", 203, "event"),
    ("Police killed 40 people in 1998.", 40, "period"),
    ("Nearly 450 police and commando units conducted raids before dawn.", 450, "event"),
    ("Hundreds of officers in riot gear moved on to the campus.", 200, "event"),
    ("Some 9,000 soldiers have entered the valley.", 9000, "total"),
    ("The 9,000 soldiers will be moved into the valley.", 9000, "total"),
    ("He knew the man who killed four people in Lorra last week.", 4, "event"),
    ("He knew the men who killed four people in Lorra last week.", 4, "period"),
]


@pytest.mark.parametrize(("text", "value", "scope"), SCOPES)
def test_one_assault_or_case_of_a_long_span(text: str, value: float, scope: str) -> None:
    assert figure(text, value).scope == scope


@pytest.mark.parametrize("word", ASSAULTS["done"])
def test_each_verb_of_an_assault(word: str) -> None:
    assert figure(f"Last May rebels {word} the court in Lorra, killing 30 people.", 30).scope == "event"


@pytest.mark.parametrize("word", ASSAULTS["acted"])
def test_each_deed_of_a_force(word: str) -> None:
    assert figure(f"About 100 soldiers {word} the farm.", 100).scope == "event"


@pytest.mark.parametrize("word", ASSAULTS["unacted"])
def test_each_word_behind_which_a_force_did_nothing_once(word: str) -> None:
    text = f"About 100 soldiers {word} raided the farm."
    found = [f for f in extract(Article("a", text, DAY)).figures if f.value == 100]
    assert all("a force that acted" not in [r.rule for r in f.reasons] for f in found)


@pytest.mark.parametrize("word", ASSAULTS["lone"])
def test_each_word_for_one_who_struck_alone(word: str) -> None:
    assert figure(f"He knew the {word} who killed four people in Lorra last week.", 4).scope == "event"


@pytest.mark.parametrize("word", ASSAULTS["case"])
def test_each_word_before_the_deaths_of_a_case(word: str) -> None:
    assert figure(f"The court spoke of him {word} the deaths of 21 people in 1999.", 21).scope == "event"


@pytest.mark.parametrize("word", [w for w in ASSAULTS["deaths"] if w not in ("drowning", "drownings", "manslaughter")])
def test_each_noun_of_the_deaths_of_a_case(word: str) -> None:
    found = extract(Article("a", f"He was jailed over the {word} of 21 people in 1999.", DAY)).figures
    assert all(f.scope == "event" for f in found)


@pytest.mark.parametrize("word", STATUS["event"]["grace"])
def test_each_act_of_grace(word: str) -> None:
    assert figure(f"On Monday he signed a {word} for 203 prisoners to be freed.", 203).scope == "event"


@pytest.mark.parametrize("word", STATUS["event"]["damage"])
def test_each_word_of_what_an_event_cost(word: str) -> None:
    assert figure(f"Hurricane Katrina caused $80 billion in {word}.", 80e9).as_of == date(2005, 8, 29)


DAYS = [
    (
        "Eight are to appear in court tomorrow, charged with the manslaughter of 18 hikers after the 1999 Colca fire.",
        18,
        "1999-12-31",
    ),
    ("Police held a man on Friday over the deaths of four hikers in 1992.", 4, "1992-12-31"),
    (
        "Sunday's attack was the deadliest since May 2014, when gunmen stormed a school in Arda, killing 154 people.",
        154,
        "2014-05-31",
    ),
    ("Some 42 migrants were killed while sailing by night from Yemen to Sudan late on Thursday.", 42, "2017-03-09"),
    ("It has thousands of soldiers deployed to help after the Arda attack in January 2015.", 2000, "2017-03-13"),
    ("The march began in February 2010. By December of that year, 60 marchers were dead.", 60, "2010-12-31"),
    (
        "The army looks into a raid on March 2 that killed dozens of men.\nOn Sunday a flood hit the port.\n"
        "The mayor said scores drowned.",
        40,
        "2017-03-12",
    ),
    (
        "In 2015 a bomber killed five clerks, and last year gunmen stormed a court, killing seven people.",
        7,
        "2016-12-31",
    ),
    (
        "In 2015 a bomber killed five clerks, and last year gunmen stormed a court, killing seven people.",
        5,
        "2015-12-31",
    ),
    ("The law has been in force since a November 2015 attack killed 12 guards.", 12, "2015-11-30"),
    ("Nearly six million children depend on aid, 12 times the number in 2012.", 6e6, "2017-03-13"),
    ("It is part of a force of 7,000 troops deployed there after the January 2015 attacks.", 7000, "2017-03-13"),
    (
        "The blast comes a month after 36 people were killed in Lorra. The rebels said they carried out those "
        "February 10 attacks.",
        36,
        "2017-02-10",
    ),
]


@pytest.mark.parametrize(("text", "value", "day"), DAYS)
def test_which_of_several_times_dates_a_number(text: str, value: float, day: str) -> None:
    assert str(figure(text, value).as_of) == day


HEARD = "Eight guides are to appear in court tomorrow, charged with the manslaughter of 18 hikers and three cooks"
STATES = [
    (f"{HEARD} after the 1999 Colca tragedy.", 18, "reported"),
    (f"{HEARD} after the 1999 Colca tragedy.", 3, "reported"),
    (
        "The council voted before a vanguard of some 250 British soldiers who will be deployed tomorrow.",
        250,
        "projected",
    ),
    ("The army has sent 3,000 troops who will be honoured by the queen.", 3000, "reported"),
    ("Peru linked the aid to an agreement with Nauru to accept an extra 400 asylum seekers.", 400, "projected"),
    ("The report tells of 7.5 million in need of food aid and thousands fleeing fighting.", 2000, "reported"),
    ("Under the agreement Nauru has accepted 400 asylum seekers.", 400, "reported"),
    ("The deal was reached as the camp held 400 asylum seekers.", 400, "reported"),
]


@pytest.mark.parametrize(("text", "value", "status"), STATES)
def test_what_is_only_to_come(text: str, value: float, status: str) -> None:
    assert figure(text, value).status == status


@pytest.mark.parametrize("will", TO_COME["will"])
@pytest.mark.parametrize("does", TO_COME["does"])
def test_each_word_of_what_a_group_will_do(will: str, does: str) -> None:
    assert figure(f"It named 250 soldiers who {will} {does} there.", 250).status == "projected"


@pytest.mark.parametrize("pact", TO_COME["pacts"])
@pytest.mark.parametrize("takes", TO_COME["takes"])
def test_each_word_of_a_pact(pact: str, takes: str) -> None:
    found = extract(Article("a", f"It has a new {pact} with Nauru to {takes} 400 asylum seekers.", DAY)).figures
    assert all(f.status == "projected" for f in found)


SHARED = "Five people have died in Norland, three in the Isles, two in Arda and one in Lorra."


def test_a_total_that_is_shared_out_among_places_runs_on() -> None:
    text = f"The toll on the roads stands at 26 since the holiday began.\n{SHARED}"
    found = extract(Article("a", text, DAY)).figures
    assert [f.scope for f in found] == ["total"] * 5


@pytest.mark.parametrize(
    "text",
    [
        "The toll on the roads stood at 26.\n" + SHARED,
        "Some 26 have died since May.\nFive people died in Norland on Monday, three in the Isles and two in Arda.",
    ],
)
def test_what_shares_out_no_total_does_not(text: str) -> None:
    assert extract(Article("a", text, DAY)).figures[1].scope != "total"
