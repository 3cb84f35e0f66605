"""Days on which something is done about a deed, and how those hurt fare now, date no deed: each word decides."""

from __future__ import annotations

import pytest

from tests.marked_counts import ask
from tracker.extract.reading import words_of_status

AFFAIRS = words_of_status()["affairs"]
PUBLISHED = "2022-03-05"


def day(marked: str) -> str:
    return str(ask(marked).when.as_of)


@pytest.mark.parametrize("verb", AFFAIRS["verbs"])
def test_each_affair_has_a_day_of_its_own(verb: str) -> None:
    told = f"A bomb went off in Vall. On Thursday, the chancellor {verb} the town. The bomb killed «12» people."
    assert day(told) == PUBLISHED


@pytest.mark.parametrize("verb", AFFAIRS["showing"])
def test_each_way_of_showing_a_paper_has_a_day_of_its_own(verb: str) -> None:
    assert day(f"The army {verb} a list on Thursday. It killed «12» people.") == PUBLISHED


@pytest.mark.parametrize("noun", AFFAIRS["shown"])
def test_each_paper_has_a_day_of_its_own(noun: str) -> None:
    told = f"A bomb went off in Vall. The army on Thursday released a long {noun}. At least «12» people were killed."
    assert day(told) == PUBLISHED


@pytest.mark.parametrize("word", AFFAIRS["apart"])
def test_an_affair_in_another_clause_leaves_the_day(word: str) -> None:
    assert day(f"A bomb fell on Thursday {word} the king visited Vall. It killed «12» people.") == "2022-03-03"


@pytest.mark.parametrize("verb", AFFAIRS["befell"])
def test_what_befell_somebody_keeps_the_day(verb: str) -> None:
    assert day(f"The king visited Vall and {verb} it on Thursday. It killed «12» people.") == "2022-03-03"


@pytest.mark.parametrize("state", words_of_status()["present"]["faring"])
def test_how_those_hurt_fare_is_told_as_of_the_news(state: str) -> None:
    told = f"On Tuesday gunmen attacked a convoy near Vall. «Two» people are {state} there."
    assert day(told) == PUBLISHED


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("On Tuesday gunmen attacked a convoy near Vall. «Twelve» people were killed.", "2022-03-01"),
        (
            "On Tuesday, a convoy was attacked. The king visited the town on Thursday. «Two» were killed.",
            "2022-03-01",
        ),
        ("On Friday, the army issued a statement saying a raid that day failed. It killed «12» people.", "2022-03-04"),
        ("The plane crashed on Thursday before it arrived in Vall. «Twelve» people were killed.", "2022-03-03"),
        ("A report published by the union on Friday blamed the owner. «Two» people were killed.", PUBLISHED),
        ("The queen on Friday called for calm. «Two» people were killed.", PUBLISHED),
    ],
)
def test_the_day_of_the_deed_is_carried_and_no_other(marked: str, wanted: str) -> None:
    assert day(marked) == wanted
