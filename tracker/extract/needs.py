"""Without which words does a construction find nothing? What spares a sentence most of what could be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, Refusal
from tracker.extract.tagging import Token

Construction = Callable[[list[Token], Counted], Iterator[Governor | Refusal]]


class Needs(NamedTuple):
    """What a construction needs: one of the `words` in its sentence, a noun that is `elided` or not (None: either)."""

    words: frozenset[str] | None = None
    elided: bool | None = None


Group = list[tuple[Construction, int]]
"""Constructions in the order in which they are asked, each with its bit in `Constructions.opened`."""


class Constructions:
    """Groups of constructions, and which of them the words of a sentence open: found once a sentence, not for each of
    its numbers."""

    __slots__ = ("_always", "_by_word", "_elided", "_named", "groups")

    def __init__(self, groups: Iterable[Iterable[tuple[Construction, Needs]]]) -> None:
        self.groups: list[Group] = []
        self._by_word: dict[str, int] = {}
        self._always = self._elided = self._named = 0
        bit = 1
        for group in groups:
            asked: Group = []
            for construction, (words, elided) in group:
                asked.append((construction, bit))
                self._elided |= 0 if elided is False else bit
                self._named |= 0 if elided is True else bit
                self._always |= bit if words is None else 0
                for word in words or ():
                    self._by_word[word] = self._by_word.get(word, 0) | bit
                bit <<= 1
            self.groups.append(asked)

    def opened(self, words: set[str]) -> int:
        """The bits of the constructions of which a sentence of these words has what they need."""
        by_word, opened = self._by_word, self._always
        for word in words:
            opened |= by_word.get(word, 0)
        return opened

    def asked_of(self, phrase: Counted, opened: int) -> int:
        """Those of the opened constructions that tell of a phrase with such a noun, or with none."""
        return opened & (self._elided if phrase.elided else self._named)


def words_of(tokens: list[Token]) -> set[str]:
    """The words and phrases of a sentence, and the words of its phrases."""
    words = {token.lower for token in tokens}
    for phrase in [word for word in words if " " in word]:
        words.update(phrase.split())
    return words


def ask(group: Group, tokens: list[Token], phrase: Counted, asked: int) -> Iterator[Governor | Refusal]:
    """What the constructions of a group find, in their order; those whose bit is not `asked` are not."""
    for construction, bit in group:
        if asked & bit:
            yield from construction(tokens, phrase)
