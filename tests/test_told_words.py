"""Each word by which tales, offers and ways of telling are known decides in a sentence made for its list."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.marked_counts import ask
from tracker.extract import extract
from tracker.extract.document import Document
from tracker.extract.fiction import tells_tale
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.reading import words_of_status
from tracker.model import Article

LEXICON = words_of_status()
TALES = {
    "works": ("In the *, 12 officers are killed.", "valley"),
    "parts": ("The * follows a nurse who finds 14 bodies.", "team"),
    "owning": ("In the * second half, 12 officers are killed.", "season's"),
    "telling": ("The plot * 12 men in a raid.", "killed"),
    "invented": ("They read a * about 12 men killed in a raid.", "report"),
    "pretended": ("In a * attack on the port, 12 officers are killed.", "second"),
    "drilled": ("In a mock * near the port, 12 officers are killed.", "castle"),
    "named": ("It was a * town, where 12 men are killed.", "quiet"),
}
OFFERS = {
    "handovers": ("released", "It reportedly involves the * of «30» captives.", "capture"),
    "drafts": ("released", "They have the *, and the release of «30» captives.", "door"),
    "held_to": ("released", "It is * to involve the release of «30» captives.", "happy"),
    "include": ("released", "It is believed to * the release of «30» captives.", "follow"),
    "includes": ("released", "It reportedly * the release of «30» captives.", "follows"),
    "held_up": ("money", "The bill of «$40m» has been *.", "passed"),
    "bills": ("money", "The * of «$40m» has been blocked.", "road"),
    "blocking": ("money", "They were * a bill of «$40m».", "praising"),
    "waiting": ("money", "They were * for a bill of «$40m».", "glad"),
}
TELLINGS = {
    "held_to_be": ("killed", "The men were taken away, «36» of whom are * dead.", "lying", "total"),
    "befell": ("killed", "«16» people were * before Tuesday's raid.", "photographed", "total"),
    "storms": ("affected", "* Babet left «900» people in the dark.", "Mister", "event"),
    "amounting": ("money", "Aid sent to Mali since the drought * «$44» million.", "lost", "total"),
    "gathered": ("protesters", "«9,000» nurses have * in cities across the country.", "eaten", "total"),
}


def is_tale(text: str) -> bool:
    return tells_tale(Document(Article("a", text, date(2022, 3, 3))).sentences[0])


@pytest.mark.parametrize(
    ("name", "word"), [(name, word) for name, words in LEXICON["fiction"].items() for word in words]
)
def test_each_word_of_a_tale(name: str, word: str) -> None:
    frame, neutral = TALES[name]
    assert is_tale(frame.replace("*", word))
    assert not is_tale(frame.replace("*", neutral))


@pytest.mark.parametrize(("name", "word"), [(name, word) for name in OFFERS for word in LEXICON["offers"][name]])
def test_each_word_of_an_offer_puts_it_off(name: str, word: str) -> None:
    metric, frame, neutral = OFFERS[name]
    assert ask(frame.replace("*", word), metric).status.value == "projected"
    assert ask(frame.replace("*", neutral), metric).status.value == "reported"


@pytest.mark.parametrize("word", LEXICON["offers"]["done"])
def test_each_word_by_which_an_offer_is_done(word: str) -> None:
    assert (
        ask(f"The proposal was accepted, {word} the release of «30» captives.", "released").status.value == "reported"
    )
    assert ask("The proposal was for the release of «30» captives.", "released").status.value == "projected"


def test_each_list_of_offers_has_a_sentence() -> None:
    assert {*OFFERS, "done"} == set(LEXICON["offers"])


@pytest.mark.parametrize(
    ("name", "word"), [(name, word) for name, words in LEXICON["tellings"].items() for word in words]
)
def test_each_word_of_a_way_of_telling(name: str, word: str) -> None:
    metric, frame, neutral, scope = TELLINGS[name]
    assert ask(frame.replace("*", word), metric).scope.value == scope
    assert ask(frame.replace("*", neutral), metric).scope.value != scope


def country_where(told: str) -> str | None:
    text = f"Shells fell on Kharkiv. Troops entered Sumy. The {told} in Oslo went on. Some 12 people were killed."
    return extract(Article("a", text, date(2022, 3, 3))).figures[0].country


@pytest.mark.parametrize("word", re.sub(r"\[.|\]|\?", "", PLACE_WORDS.either("meeting")).split("|"))
def test_each_meeting_sets_no_scene(word: str) -> None:
    assert country_where(word) == "UKR"
    assert country_where("fires") == "NOR"
