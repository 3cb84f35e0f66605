"""Was it kept from happening? "a law to prevent 300 deaths", "to spare the town even one more victim"."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import STRONG, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.senses import words_of_sense

_AVERTING: Final = words_of_sense("averted")["averting"]
_HARMS: Final = STRONG | {"missing", "displaced"}


def is_averted(tokens: list[Token], phrase: Counted, words: set[str]) -> bool:
    """Whether deaths, cases or the like are told of that something prevents; what "could have prevented" happened."""
    if _HARMS.isdisjoint(phrase.noun_metrics) or _AVERTING.isdisjoint(words):
        return False
    if _is_prevented(tokens, phrase.last + 1):
        return True
    left = step_left(tokens, phrase.numeral)
    while left > 0 and tokens[left].lower in ("even", "up"):
        left -= 1
    if left < 0 or tokens[left].lower not in _AVERTING:
        return False
    lead = [t.lower for t in tokens[max(0, left - 4) : left]]
    return not ("have" in lead and tokens[left].lower.endswith("ed")) and "not" not in lead and "failed" not in lead


def _is_prevented(tokens: list[Token], at: int) -> bool:
    """ "40,000 deaths could be prevented": what could have been prevented happened."""
    words = [t.lower for t in tokens[at : at + 4]]
    return bool(words) and words[0] in _MIGHT and "have" not in words and not _AVERTING.isdisjoint(words)


_MIGHT: Final = frozenset(["could", "can", "would", "will", "may", "might", "were", "was", "are"])
