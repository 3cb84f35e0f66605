"""How sure is it that what is counted lasts? By the words around the number, or only by what is counted."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count, Decision
from tracker.model import Span

_STILL: Final = "still"
_NEAR: Final = 5  # words


def standing_count(count: Count, cue: Span | None = None) -> Decision:
    """The scope of those in a state that lasts: "are [still] holding more than 200 pupils" leaves no doubt of it."""
    return Decision("total", "still so" if _is_still_so(count) else "standing count", cue)


def standing_stock(count: Count) -> Decision:
    """The scope of what a place or a body has: "a force of 7,000 troops" leaves no doubt of it."""
    return Decision("total", "size of a force" if _is_force(count) else "standing stock")


def _is_still_so(count: Count) -> bool:
    """Whether "still" stands close before the number or behind it."""
    sentence, number = count.sentence, count.numeral
    first, behind = sentence.word_at(number.start), sentence.word_at(number.end)
    return _STILL in sentence.lowers[max(0, first - _NEAR) : first] + sentence.lowers[behind : behind + _NEAR]


def _is_force(count: Count) -> bool:
    """Whether it is the size of a force: "a force of 7,000 troops", "the 170,000-strong police"."""
    text, number = count.sentence.document.text, count.numeral
    return text.startswith("-strong", number.end) or text.endswith(" force of ", 0, number.start)
