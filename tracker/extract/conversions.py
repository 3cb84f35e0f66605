"""Is a sum the one before it in other money? Then it counts for as little: "fees of $90,000 (£72,000; €80,000)"."""

from __future__ import annotations

from typing import Final

from tracker.extract.sofar import Progress
from tracker.extract.takings import TAKEN, goes_along

_CONVERTED: Final = frozenset(["a price or rate", "somebody's pay", "a rate", "a limit", TAKEN])
_BREATH: Final = 18  # tokens between two sums told in one breath
_BETWEEN: Final = frozenset([";", ",", "/", "or"])
_SIGN: Final = 3  # tokens that a sign of money and a bound take at most


def read_conversion(progress: Progress, at: int) -> str | None:
    """Why the sum at `at` counts nothing, where that of which it is the worth counts nothing either."""
    if not progress.refused:
        return None
    if _along(progress, at):
        return TAKEN
    reason = progress.refused.get(progress.tokens[at].numeral - 1)
    return reason if reason in _CONVERTED and _in_brackets(progress, at) else None


def _along(progress: Progress, at: int) -> bool:
    """Whether the sum before this one is no money but takings or a price, and this one goes on with it."""
    for k in range(at - 1, max(-1, at - _BREATH), -1):
        token = progress.tokens[k]
        if token.tag == "N" and progress.numerals[token.numeral].currency:
            return progress.refused.get(token.numeral) == TAKEN and goes_along(progress.tokens, k, at)
    return False


def _in_brackets(progress: Progress, at: int) -> bool:
    """Whether brackets open right before the sum, or behind the one told before, of which this is told in them, too."""
    tokens = progress.tokens
    for k in range(at - 1, max(-1, at - _SIGN), -1):
        if tokens[k].tag == "(":
            return k > 0 and tokens[k - 1].tag in "NWKXh"
        if tokens[k].lower in _BETWEEN:
            return _opened(progress, k)
    return False


def _opened(progress: Progress, at: int) -> bool:
    """Whether brackets are open at a mark with one sum alone behind them: "(£72,000[;] €80,000)"."""
    for k in range(at - 1, max(-1, at - _BREATH), -1):
        if progress.tokens[k].tag == ")":
            return False
        if progress.tokens[k].tag == "(":
            return True
    return False
