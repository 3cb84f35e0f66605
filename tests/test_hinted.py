"""A pattern that is not searched for lack of its words would have found nothing."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tracker.extract import extract
from tracker.extract.document import Document, Sentence
from tracker.extract.hinted import Hinted
from tracker.model import Article
from tracker.read import read_articles

SEEDS = Path(__file__).parents[1] / "seeds"
SENTENCES = [
    "So far 27 bodies have been found after Thursday's quake, compared with 12 in June 2020.",
    "The trial over the fire that killed 40 opened on Monday.",
    "As many as 100,000 troops are there, but they leave by May 2022, with 40 more set free in March.",
    "Since last May 90 have been killed, more than the 30 who died in 2019, half of them in Lorra.",
    "Protests began in May 2021 and have spread, with 40 dead, adding to the 12 who died in June.",
    "On 5 May they found 18 bodies, seven more on 6 May, while 112 villages have been burnt.",
    "In week 6, 278 cases were found, compared to 151 in week 5, and that famine is likely by June.",
    "A slide that struck on 7 February, with four bodies found, has now left 1,500 homeless.",
    "Police arrested 12 men over the killing of a nun in May 2021, under a law agreed in June.",
    "Two men were charged with the manslaughter of 18 hikers after a second slide since May, the police said.",
    "They've killed 400 in a war that killed 30,000 before the latest raid, while travelling from Lorra on Monday.",
    "The toll rose by 20 to 77, including 12 who had died on Friday, in fighting that runs from March to May 2021.",
    "Some 36 of whom are presumed dead, while Norland last week admitted 498 deaths documented by the agency.",
    "It was its third swap since June 2021, though on Friday the mayor said 90 had been set free.",
    "The fed numbered 300 last month and the kitchen hoped to reach 900 by June.",
]


@pytest.fixture
def unhinted(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str) -> None:
        def searched(self: Hinted, sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
            found: re.Match[str] | None = getattr(self._pattern, name)(sentence.document.text, start, end)
            return found

        monkeypatch.setattr(Hinted, name, searched)

    for name in ("search", "match", "fullmatch"):
        find(name)


ARTICLES = [a for a in read_articles([SEEDS]) if isinstance(a, Article)]
ARTICLES += [Article(f"s{i}", text, date(2022, 3, 3)) for i, text in enumerate(SENTENCES)]
READ = {a.id: repr(extract(a)) for a in ARTICLES}


@pytest.mark.usefixtures("unhinted")
@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.id)
def test_what_is_not_searched_would_not_be_found(article: Article) -> None:
    assert repr(extract(article)) == READ[article.id]


def test_words_of_a_sentence_are_also_those_of_its_compounds() -> None:
    text = "The run-up to Lorra’s vote wasn't quiet."
    words = Document(Article("a", text, date(2022, 3, 3))).sentences[0].vocabulary
    assert {"run", "up", "run-up", "lorra", "wasn", "vote"} <= words
