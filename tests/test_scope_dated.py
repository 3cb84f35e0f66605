"""Does a time beside a number tell of a span, or only when one thing was? One line a case."""

from __future__ import annotations

from datetime import date

import pytest

from tests.marked_counts import ask
from tracker.extract import extract
from tracker.extract.reading import words_of_status
from tracker.model import Article

CASES = [
    ("event", "In 2016, the firm won a «$1.3 billion» contract to build trams for the city."),
    ("event", "Work began on a «$95 million» plant near Oster in 2015."),
    ("event", "The couple lost the final of the «$1 million» tournament last year."),
    ("event", "Oster had not recovered from 2017's Hurricane Ines, which did about «$90 billion» of damage."),
    ("event", "In late 2015 the kingdom stepped in with a «$15m» programme to teach the children."),
    ("event", "In 2015 lawmakers approved an incentive package valued at about «$215 million» for the mill."),
    ("event", "They made «$529,000» from the sale of their house earlier this year."),
    ("event", "The state dropped the «$10 billion» dam project in 2012."),
    ("total", "The reserves of the bank fell below «$3 trillion» in 2016."),
    ("period", "In 2016 the state spent «$40 million» on schools."),
    ("period", "The fund paid out «$640 million» last year."),
    ("period", "In the past two years the agency has spent «$175 million» on tents."),
    ("period", "Norland gave farmers «$12 million» in aid in 2019."),
    ("period", "The union donated «$4 million» in 2018 to hospitals in the valley."),
    ("event", "A case of tainted milk in 2008, in which «four» infants died, shocked the land."),
    ("event", "She is the daughter of «two» refugees who fled Norland in the 1970s."),
    ("event", "Over «260» people died on September 11, 2012, when a mill in the port caught fire."),
    ("event", "Police came under attack during the operation with «eight» grenades thrown at them."),
    ("period", "«40» people were killed in two-day clashes in the north."),
    ("period", "In 2015 some «3,700» refugees died at sea."),
    ("period", "«44» people died in a single day."),
    ("period", "More than «33,000» people were killed by drugs in 2015."),
    ("period", "In November «30» people were killed in the valley."),
    ("period", "In 2016 alone «181,000» migrants reached the coast."),
    ("period", "There were «69» attacks on schools in 2015."),
    ("total", "The three-day talks ended; «40,000» people have fled their homes since the war began."),
    ("event", "A three-hour raid on the port killed «12» people."),
    ("event", "In 2014 a rebel raid on a village killed «43» people."),
    ("period", "Raids in 2014, in which «43» people died, were condemned."),
    ("event", "He released «two» hostages last year."),
    ("period", "The state released «2,000» prisoners last year."),
    ("event", "A crash in 2009 that killed «71» people led to the ban."),
    ("period", "A war in 2014 left «3,000» people dead."),
    ("event", "The yard built a ship worth «$40 million» in 2019."),
    ("event", "The sale of a «$3 million» painting last year set a record."),
    ("period", "Its trade with Norland brought it a «$3 million» loss last year."),
    ("event", "He paid a «$2 million» fine in 2018."),
    ("event", "She bought a «$3 million» house in 2018."),
    ("event", "The bank made a «$3 billion» loan to the farmers in 2014."),
    ("period", "Donors sent «$3 billion» to the valley between 2014 and 2016."),
]


@pytest.mark.parametrize(("scope", "marked"), CASES)
def test_a_time_dates_one_thing_or_a_span(scope: str, marked: str) -> None:
    at = marked.index("«")
    figures = extract(Article("a", marked.replace("«", "").replace("»", ""), date(2024, 5, 6))).figures
    (found,) = {f.scope for f in figures if f.start - 2 <= at < f.end}
    assert found == scope


@pytest.mark.parametrize("word", words_of_status()["money"]["objects"])
def test_what_is_one_thing_has_its_price_once(word: str) -> None:
    assert ask(f"They saw a «$40 million» {word} last year.", "money").scope.value == "event"


@pytest.mark.parametrize("word", words_of_status()["period"]["filling"])
def test_days_that_something_fills_are_a_span(word: str) -> None:
    assert ask(f"In two-day {word} in the north «30» people died.").scope.value == "period"


@pytest.mark.parametrize("word", ["visit", "conference", "trip", "workshop", "walk"])
def test_days_of_something_else_are_none(word: str) -> None:
    assert ask(f"On a two-day {word} he heard that «30» people had died.").scope.value != "period"
