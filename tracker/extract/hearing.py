"""Whom does a sentence let speak? Its attributions outside quotations, each with the speaker as written."""

from __future__ import annotations

from typing import NamedTuple

from tracker.extract.document import Document, Sentence
from tracker.extract.once import Keeping, once
from tracker.extract.persons import unowned
from tracker.extract.quotes import Quotes
from tracker.extract.reach import Attribution
from tracker.extract.speakers import Speaker, read_speaker
from tracker.extract.speech import find_attributions
from tracker.lexicon.claimants import ClaimantLexicon


class Heard(NamedTuple):
    """One attribution with its speaker as written."""

    attribution: Attribution
    speaker: Speaker


class Hearing(Keeping):
    """The speakers of one article as written; a sentence is analysed when first asked about, and once."""

    def __init__(self, document: Document, lexicon: ClaimantLexicon) -> None:
        self._document, self._lexicon = document, lexicon
        self._heard: dict[int, list[Heard]] = {}

    @once
    def quotes(self) -> Quotes:
        """The quotations of the article."""
        return Quotes(self._document.text)

    def hear(self, sentence: Sentence) -> list[Heard]:
        """The attributions of a sentence outside quotations, with their speakers as written."""
        known = self._heard.get(sentence.index)
        if known is None:
            known = self._heard[sentence.index] = []
            for attribution in find_attributions(sentence):
                if not self.quotes.holds(attribution.start):
                    speaker = read_speaker(sentence.words, attribution.phrase, self._document.text, self._lexicon)
                    if speaker and attribution.rule in ("own tally", "claim of", "own bid"):
                        speaker = speaker._replace(name=unowned(speaker.name))
                    if speaker:
                        known.append(Heard(attribution, speaker))
        return known
