"""Which words does a pattern need? What spares a sentence without them the search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tracker.extract.document import Sentence


class Hinted:
    """A pattern, and the words of which one stands in whatever it matches, in small letters; a hyphen parts words.

    Both are asked of offsets in the article's text, between which one sentence lies.

    >>> from datetime import date
    >>> from tracker.extract.document import Document
    >>> from tracker.model import Article
    >>> lit = Hinted(["lamp", "lit"], r"\\b(?:lamp|lit)-up\\b")
    >>> bright, dark = Document(Article("a", "The lit-up mine shone. A dark mine did not.", date(2022, 3, 3))).sentences
    >>> lit.search(bright, bright.start, bright.end), lit.search(dark, dark.start, dark.end)
    (<re.Match object; span=(4, 10), match='lit-up'>, None)
    """

    def __init__(self, words: Iterable[str], pattern: str, flags: int = 0) -> None:
        self._words: Final = frozenset(words)
        self._pattern: Final = re.compile(pattern, flags)

    def search(self, sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
        """The first match between two offsets."""
        if self._words.isdisjoint(sentence.vocabulary):
            return None
        return self._pattern.search(sentence.document.text, start, end)

    def match(self, sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
        """The match that begins at an offset and ends before another."""
        if self._words.isdisjoint(sentence.vocabulary):
            return None
        return self._pattern.match(sentence.document.text, start, end)

    def fullmatch(self, sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
        """The match of all that lies between two offsets."""
        if self._words.isdisjoint(sentence.vocabulary):
            return None
        return self._pattern.fullmatch(sentence.document.text, start, end)
