"""Words of a total or of a beginning that belong to another count of the sentence: one line a case."""

from __future__ import annotations

import pytest
from marked_counts import ask

from tracker.extract.reading import words_of_status

CASES = [
    ("killed", "The toll rose sharply on Sunday as rescuers pulled «40» bodies from the mud.", "event"),
    ("killed", "The death toll has passed 300 as «two» people were shot dead in the port.", "event"),
    ("killed", "The death toll rose to «300» as a gunman killed two people in the port.", "total"),
    ("killed", "The death toll stood at «300» as of Monday.", "total"),
    ("killed", "«46» people have died in a week, more than half the 81 deaths since 13 January.", "period"),
    ("killed", "«Nine» people died in a raid on Tuesday, adding to the 300 killed since May.", "event"),
    ("attacks", "Nine people died in a raid on Tuesday, the deadliest of «40» attacks since May.", "total"),
    ("killed", "A raid killed «40» people in the deadliest attack since May.", "event"),
    ("killed", "The rebels claimed to have killed «seven» soldiers.", "event"),
    ("killed", "The army is reported to have killed «seven» villagers in the raid.", "event"),
    ("killed", "«55» rebels were killed on Friday and Saturday.", "period"),
    ("killed", "Troops killed «15» rebels in weekend clashes.", "period"),
    ("killed", "«60» rebels were killed from Tuesday's clashes, a colonel said.", "event"),
    ("killed", "The raids have killed «300» people, 40 of them on Tuesday.", "total"),
    ("killed", "In the worst toll so far, «40» people died on Tuesday.", "period"),
    ("killed", "The worst floods in years have so far killed «40» people.", "total"),
    ("killed", "In the town's worst attack in recent weeks, a bomb killed «eight» people.", "event"),
    ("killed", "Six bombs went off on Tuesday, killing a total of «37» people and wounding 100.", "period"),
    ("injured", "Six bombs went off on Tuesday, killing a total of 37 people and wounding «100».", "period"),
    ("killed", "The fire killed a total of «37» people.", "event"),
    ("killed", "The war has killed a total of «3,700» people.", "total"),
    ("infected", "«Nine» new cases of measles were found since the last update.", "period"),
    ("infected", "«Nine» new cases of measles were found since May.", "total"),
    ("injured", "Some 28 are killed, «95» wounded in what was a quiet street.", "event"),
    ("killed", "A 2002 truce brought calm, but since May raids have killed «3,200» people.", "total"),
]


@pytest.mark.parametrize(("metric", "marked", "scope"), CASES)
def test_scope(metric: str, marked: str, scope: str) -> None:
    assert ask(marked, metric).scope.value == scope


@pytest.mark.parametrize("word", words_of_status()["patterns"]["meanwhile"])
def test_each_past_tense_behind_as_opens_another_clause(word: str) -> None:
    assert ask(f"The death toll rose again as soldiers {word} on a hill by «40» bodies.").scope.value == "event"


@pytest.mark.parametrize("word", words_of_status()["patterns"]["apart"])
def test_each_word_that_leads_to_another_count(word: str) -> None:
    assert ask(f"«Nine» men died in a raid, {word} 300 killed since May.").scope.value == "event"


@pytest.mark.parametrize("word", words_of_status()["beginning"]["outsets"])
def test_each_outset_opens_a_total(word: str) -> None:
    assert ask(f"«60» rebels have been killed from Tuesday's {word}.").scope.value == "total"


DAYS = [
    ("«55» rebels were killed in clashes on Tuesday and Wednesday.", "2022-03-02"),
    ("Troops killed «15» rebels in weekend clashes.", "2022-03-05"),
    ("A weekend raid killed «15» rebels.", "2022-03-05"),
    ("The raids have killed «300» people, 40 of them on Tuesday.", "2022-03-05"),
    ("The raids have killed 300 people, «40» of them on Tuesday.", "2022-03-01"),
    ("A 2002 truce brought calm, but since May raids have killed «3,200» people.", "2022-03-05"),
    ("The district reported 40 cases, for a total of «1190».", "2022-03-05"),
    ("«60» rebels were killed from Tuesday's clashes, a colonel said.", "2022-03-01"),
    ("«60» rebels were killed from Tuesday's firing, a colonel said.", "2022-03-01"),
    ("Another «40» deaths were told of since yesterday.", "2022-03-04"),
]


@pytest.mark.parametrize(("marked", "day"), DAYS)
def test_day(marked: str, day: str) -> None:
    assert str(ask(marked).when.as_of) == day
