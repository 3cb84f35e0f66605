"""What is read of a sentence's numerals so far? Its tokens, the counts by numeral, why others count nothing."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count, Numeral
from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.governors import open_constructions
from tracker.extract.needs import words_of
from tracker.extract.once import Keeping, once
from tracker.extract.tagging import Token

_TURNS: Final = frozenset(["but", "while", "whereas"])


class Progress(Keeping):
    """The numerals of one sentence as read so far: tokens, counts by numeral, rejections."""

    def __init__(
        self,
        sentence: Sentence,
        tokens: list[Token],
        numerals: list[Numeral],
        refused: dict[int, str],
        told: dict[float, Count],
    ) -> None:
        self.sentence, self.tokens, self.numerals, self.refused = sentence, tokens, numerals, refused
        self.told = told  # the counts of earlier sentences by their number
        self.counts: dict[int, Count] = {}
        self.phrases: dict[int, Counted] = {}

    @once
    def words(self) -> set[str]:
        """The words of the sentence in small letters."""
        return words_of(self.tokens)

    @once
    def opened(self) -> int:
        """The constructions of which the sentence has a word."""
        return open_constructions(self.words)

    @once
    def stops(self) -> list[int]:
        """The indices of the tokens that end a clause: full stops, and "but", "while", "whereas"."""
        return [i for i, t in enumerate(self.tokens) if t.tag == "." or t.lower in _TURNS]
