"""Without which words does a construction find nothing? What spares a sentence most of what could be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, Refusal
from tracker.extract.tagging import Token

Construction = Callable[[list[Token], Counted], Iterator[Governor | Refusal]]


class Needs(NamedTuple):
    """What a construction needs: one of the `words` in its sentence, a noun that is `elided` or not (None: either)."""

    words: frozenset[str] | None = None
    elided: bool | None = None


def words_of(tokens: list[Token]) -> frozenset[str]:
    """The words of a sentence, those of phrases apart."""
    words = set[str]()
    for token in tokens:
        if " " in token.lower:
            words.update(token.lower.split())
        else:
            words.add(token.lower)
    return frozenset(words)


def ask(
    asked: tuple[tuple[Construction, Needs], ...], tokens: list[Token], phrase: Counted, words: Set[str]
) -> Iterator[Governor | Refusal]:
    """What the constructions find, in their order; those of which the sentence has no word are not asked."""
    for construction, (needed, elided) in asked:
        if elided is not None and elided is not phrase.elided:
            continue
        if needed is None or not needed.isdisjoint(words):
            yield from construction(tokens, phrase)
