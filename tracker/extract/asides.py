"""Which count does a sentence go on with? Not the part told in passing: "five people, three of them children, died"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tracker.extract.count import Count
from tracker.extract.counted import Counted
from tracker.extract.parts import apposed
from tracker.extract.senses import step_left
from tracker.extract.tagging import Token

_LEADS: Final = frozenset(["including", "comprising", "included", "includes", "whom", "among", "notably", "namely"])
_DASHES: Final = frozenset("-–—")
_ALL_OF_THEM: Final = frozenset(["them", "whom", "those", "these"])
_REACH: Final = 5  # words behind the number: "two women and a girl among them"


def past_asides(tokens: list[Token], at: int, phrase: Counted, counts: Iterable[Count], before: Count) -> Count:
    """The last count before the number at `at` that is told of in no aside; `before` where the number goes on with it.

    >>> from tracker.extract import extract
    >>> from tracker.model import Article
    >>> from datetime import date
    >>> text = "Five people, including three children, died and 12 were injured."
    >>> [f.who for f in extract(Article("a", text, date(2024, 5, 1))).figures]
    ['people', 'children', 'people']
    """
    if not (phrase.elided or phrase.others) or phrase.anaphoric or apposed(tokens, at):
        return before
    told = (c for c in reversed(list(counts)) if c.sentence is before.sentence)
    return next((c for c in told if not in_aside(tokens, c, at)), before)


def among_them(tokens: list[Token], phrase: Counted) -> bool:
    """ "five people, two women among them, died": a part of those just counted."""
    left = phrase.numeral - 1
    behind = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    if left > 0 and tokens[left].lower in _ALL_OF_THEM and tokens[left - 1].lower == "among" and not phrase.elided:
        return behind is None or behind.tag in ".,-)P" or behind.lower == "aged"  # "among them two children aged six"
    after = [t.lower for t in tokens[phrase.last + 1 : phrase.last + 3]]
    return len(after) == 2 and after[0] == "among" and after[1] in _ALL_OF_THEM and tokens[phrase.last].tag in "KW"


def in_aside(tokens: list[Token], count: Count, at: int) -> bool:
    """Whether a count stands in an aside that the number at `at` is out of."""
    i = next((k for k in range(at - 1, -1, -1) if tokens[k].start == count.numeral.start), -1)
    if i < 0:
        return False
    left = step_left(tokens, i)
    if left >= 0 and tokens[left].lower in _LEADS:
        return True
    if left >= 0 and tokens[left].lower in _DASHES:
        return any(t.lower in _DASHES for t in tokens[i + 1 : at])
    if _of_them(tokens, i, at):
        return True
    return in_closed_brackets(tokens, count, at)


def in_closed_brackets(tokens: list[Token], count: Count, at: int) -> bool:
    """ "46 dead (including 7 children), 394 injured": the seven stand in brackets that the 394 are out of."""
    closed = False
    for i in range(at - 1, -1, -1):
        token = tokens[i]
        if token.start <= count.numeral.start:
            break
        if token.tag in "()":
            closed = token.tag == ")"
    return closed


def _of_them(tokens: list[Token], i: int, at: int) -> bool:
    """ "three of them children", "two women among them"."""
    for k in range(i + 1, min(i + _REACH, at - 1)):
        if tokens[k].tag == ",":
            return False
        if tokens[k].lower in ("of", "among"):
            return tokens[k + 1].lower in _ALL_OF_THEM
    return False
