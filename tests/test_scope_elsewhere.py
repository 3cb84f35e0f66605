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
    ("killed", "After the quake, «61» people were known to be dead across the country.", "event"),
    ("killed", "Troops had killed «61» people across the country.", "period"),
    ("killed", "The jet crashed, killing at least «70» people in the land's deadliest accident in 30 years.", "event"),
    ("killed", "«Twelve» people were killed in the port's worst fire in 20 years.", "event"),
    ("killed", "«Twelve» people were killed in three weeks.", "period"),
    ("killed", "As the death toll in Oster rose to 300, storms in Vall killed «seven».", "event"),
    ("killed", "As many as «25,000» people were feared dead early Saturday after a volcano erupted in Vall.", "event"),
    ("injured", "The twister hurt «750» people.", "event"),
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
    ("infected", "A total of «628» new cases of measles were reported in week 16.", "period"),
    ("infected", "A total of «628» cases of measles were reported by week 16.", "total"),
    ("infected", "The ministry confirms a total of «3,881» measles cases, 153 recorded in the last 24 hours.", "total"),
    (
        "infected",
        "The ministry confirms a total of 3,881 measles cases, «153» recorded in the last 24 hours.",
        "period",
    ),
    ("killed", "Suspected rebels have killed «5» people in a village in the north.", "event"),
    ("killed", "Rebels have killed «5,000» people in the north.", "total"),
    ("killed", "Norland's army killed «15» civilians in the province on Tuesday.", "period"),
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


@pytest.mark.parametrize("who", words_of_status()["patterns"]["few"])
def test_each_of_those_who_strike_once(who: str) -> None:
    assert ask(f"The {who} killed «15» farmers on Tuesday.").scope.value == "event"


@pytest.mark.parametrize("word", words_of_status()["patterns"]["entered"])
def test_each_word_of_what_is_told_of_a_later_count_alone(word: str) -> None:
    told = ask(f"There are «881» cases of measles, 153 {word} in January.", "infected")
    assert (told.scope.value, str(told.when.as_of)) == ("total", "2022-03-05")


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
    ("Some «400» died from January to February, up from 205 in the same period last year.", "2022-02-28"),
    ("Some 400 died from January to February, up from «205» in the same period last year.", "2021-02-28"),
    ("Some 400 people had died as of 20 February compared to «205» deaths over the same period in 2019.", "2019-02-20"),
    ("Some 400 people have died since January, against «205» deaths at this time last year.", "2021-03-05"),
    ("Some «400» died between January and February 20.", "2022-02-20"),
    ("The district reported 40 cases, for a total of «1190».", "2022-03-05"),
    ("«60» rebels were killed from Tuesday's clashes, a colonel said.", "2022-03-01"),
    ("«60» rebels were killed from Tuesday's firing, a colonel said.", "2022-03-01"),
    ("Another «40» deaths were told of since yesterday.", "2022-03-04"),
]


@pytest.mark.parametrize(("marked", "day"), DAYS)
def test_day(marked: str, day: str) -> None:
    assert str(ask(marked).when.as_of) == day
