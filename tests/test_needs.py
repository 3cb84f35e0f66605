"""What a sentence is not asked for lack of a word would find nothing in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tracker.extract import extract, governors
from tracker.extract.needs import Constructions, Needs
from tracker.extract.recurring import RECURRING
from tracker.model import Article

SENTENCES = {
    "read_strength": "The army numbers 45,000 and the 300-strong guard is to join it.",
    "dwellers": "The dam lies above Lorra, where 2 million people live.",
    "found_after_all": "Ten climbers feared killed in the slide have been found alive.",
    "none_survived": "No survivors were found among the 43 passengers.",
    "raised_to": "Two more bodies were found, bringing to 26 the number of deaths.",
    "summed_up": "Suicide attacks numbered 139 last year.",
    "befallen_total": "Houses damaged now totalled 5,221.",
    "fatal_cases": "There were 46 cases of cholera, nine of them fatal.",
    "one_of_company": "Three cooks were among the survivors.",
    "aided": "Trucks brought food to 3,000 people stranded by the flood.",
    "by_way_of_aid": "- 12,700 people via emergency cash transfers",
    "leading_number": "At 64, the valley has the greatest number of deaths.",
    "held_among": "Teacher among 6 held",
    "wrecked_households": "About 20 households were destroyed in the blaze.",
    "held_in": "Some 700 servicemen remain in Veltian captivity.",
    "share_of": "Most of the refugees, over 1.8 million, crossed on foot.",
    "told_of_lives": "The lives of 300,000 people have been disrupted by the drought.",
    "cut_off_supplies": "Water supplies to 9,000 homes were cut.",
    "homes_of": "The houses of 100 families were submerged.",
    "lost_by": "That is more than the 9,000 the Veltians lost in their war.",
    "dead_by_relative": "The village buried four hostages whose bodies were found on Friday.",
    "outlined": "Most of those killed were women and children: 13,000 children and 9,000 women.",
    "aboard_vessel": "The coastguard rescued a second inflatable carrying 105 people.",
    "people_of_country": "Aid went to those fleeing the country of 44 million people.",
    "label_before": "Main battle tanks - 2,205",
    "bracket_total": "The province has seen a wave of attacks (over 450).",
    "bracketed_list": "Countries with deaths confirmed include Spain (93), Britain (39).",
    "whole_before": "Of those killed, 41 were civilians.",
    "members_of_force": "Some 37,000 women are in the national army.",
    "staying_on": "Some 3,000 civilians stay in the town.",
    "housed_in": "1,200 families are in 14 shelters.",
}


def _found(sentence: str) -> str:
    return repr(extract(Article("a", sentence, date(2022, 3, 3))))


def _constructions(change: Callable[[str, Needs], Needs]) -> Constructions:
    return Constructions([[(c, change(c.__name__, needs)) for c, needs in asked] for asked in governors._needs()])


def _ask_instead(other: Constructions, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("groups", "_always", "_by_word", "_elided", "_named"):  # its own name is a constant, compiled in
        monkeypatch.setattr(governors._CONSTRUCTIONS, name, getattr(other, name))


@pytest.mark.parametrize("name", SENTENCES)
def test_what_is_not_asked_finds_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    always = _constructions(lambda _, needs: Needs())
    never = _constructions(lambda asked, needs: Needs(frozenset()) if asked == name else needs)
    found = {sentence: _found(sentence) for sentence in SENTENCES.values()}
    _ask_instead(always, monkeypatch)
    assert found == {sentence: _found(sentence) for sentence in SENTENCES.values()}
    _ask_instead(never, monkeypatch)
    assert _found(SENTENCES[name]) != found[SENTENCES[name]], "the sentence tells nothing of what is asked"


def test_every_sentence_is_of_a_construction() -> None:
    told = {c.__name__ for asked in governors._needs() for c, needs in asked if needs != Needs()}
    assert set(SENTENCES) <= told


@pytest.mark.parametrize("word", sorted(RECURRING))
def test_what_recurs_is_told_by_one_of_its_words(word: str) -> None:
    told = {
        "average": "Floods kill 300 people in the delta in an average year.",
        "most": "Floods kill 300 people in the delta most years.",
        "each": "Floods kill 300 people in the delta each winter.",
        "every": "Floods kill 300 people in the delta every two years.",
    }
    assert "a rate" in _found(told[word])
    assert RECURRING & set(told[word].lower().rstrip(".").split()) == {word}  # without it, nobody would have looked
