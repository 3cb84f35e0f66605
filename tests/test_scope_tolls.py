"""A toll that grows is a running total, whatever incident it is of; a month that heads one event is no span."""

from __future__ import annotations

import pytest
from marked_counts import ask

from tracker.extract.reading import words_of_status

CASES = [
    ("killed", "The death toll from the quake in Norland rose to «57».", "total"),
    ("killed", "The death toll of the raid stands at «12».", "event"),
    ("killed", "The toll now stands at 48 - «21» in Oster, 14 in Vall, and three in Sund.", "total"),
    ("killed", "The toll stands at 48 – 21 in Oster and «27» in Vall.", "total"),
    ("killed", "The known death toll from the month-long floods leapt to almost «500» on Tuesday.", "total"),
    ("killed", "The institute said «492» bodies had now been recovered.", "total"),
    ("killed", "The death toll of the raid was «12».", "event"),
    ("killed", "Fears grow that the death toll from the quake may reach «40,000».", "total"),
    ("killed", "The wreck brings the total number of deaths recorded at sea in 2021 to «1,136».", "total"),
    ("killed", "— July 1996: Rebels overrun a camp in the north, killing «1,200» troops.", "event"),
    ("killed", "In 2019, «40» miners died when a shaft collapsed.", "event"),
    ("killed", "In 2019, «40» miners died when shafts collapsed.", "period"),
    ("killed", "It was the deadliest month since last April, when «135» soldiers died.", "period"),
    ("killed", "At least «48» people died in blasts around the country on Tuesday.", "period"),
    ("killed", "Gunmen attacked a patrol on Tuesday, killing «13» and sparking riots around the country.", "event"),
    ("killed", "A bomb went off at the docks. An official gave a death toll of «52».", "event"),
    ("killed", "A bus fell into a ravine. No one knows why. Police put the toll at «33».", "event"),
    ("killed", "The charity decried an attack on a ferry, putting the death toll at «33».", "event"),
    ("killed", "A bus fell into a ravine. The mayor came. Wells ran dry. Police put the death toll at «33».", "total"),
    ("killed", "Floods hit Norland. The mayor put the death toll at «33».", "total"),
    ("killed", "The war began with an ambush. The mayor put the death toll at «33».", "total"),
    ("injured", "A bus fell into a ravine. The other «two» passengers are in stable condition.", "event"),
    ("injured", "After the shooting, «nine» people are in hospital.", "event"),
    ("injured", "Wards are full. Some «900» people are in hospital.", "total"),
    ("killed", "A raid hit the docks. Police put the toll so far at «33».", "total"),
    (
        "affected",
        "The office updated its count on Friday, with «980,000» families hit by the floods. The chief added that "
        "around «980,000» families in the south have been affected by flooding.",
        "total",
    ),
    # the span of the first count is no span of what is told with it
    (
        "killed",
        "The mayor said on Friday that «125» people have died since an outbreak in the middle of February. To date, "
        "«125» deaths have been recorded, he said, adding that «24» children were among the deceased.",
        "total",
    ),
    ("killed", "A raid hit the docks. The UN put the death toll at «3,300».", "total"),
    ("killed", "The temblor killed «1,600» people and injured 3,600 in the north.", "event"),
]


@pytest.mark.parametrize(("metric", "marked", "scope"), CASES)
def test_scope(metric: str, marked: str, scope: str) -> None:
    assert ask(marked, metric).scope.value == scope


@pytest.mark.parametrize("word", words_of_status()["total"]["rising"])
def test_each_verb_of_where_a_toll_may_go(word: str) -> None:
    assert ask(f"The death toll from the raid could {word} to «40».").scope.value == "total"


@pytest.mark.parametrize("noun", words_of_status()["event"]["vast"])
def test_each_disaster_that_alone_kills_thousands(noun: str) -> None:
    text = "«Thousands» were feared killed as roads and power lines lay in disarray in most of the land even two days"
    assert ask(f"{text} after a {noun} struck the coast.").scope.value == "event"


@pytest.mark.parametrize("verb", words_of_status()["event"]["happened"])
def test_each_verb_of_one_event(verb: str) -> None:
    assert ask(f"In 2019, «40» men died when a wall {verb}.").scope.value == "event"


@pytest.mark.parametrize("word", words_of_status()["patterns"]["reports"])
def test_each_report_since_which_a_count_is_new(word: str) -> None:
    assert ask(f"«Nine» new cases of measles were found since the last {word}.", "infected").scope.value == "period"
