"""Is a bare number a sum in the currency told before? "Of which 2.1 billion came from the bank", "Italy 45 million"."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count, Numeral
from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.senses import step_left
from tracker.extract.tagging import Token

_LEAST: Final = 1e5
_RULE: Final = "same currency"
_FURTHER: Final = frozenset(["another", "further", "additional", "extra", "remaining"])
_SPENT: Final = frozenset(
    "in for from to as on by will would could may was were is are has had came went comes goes".split()
)
_NAME: Final = 4  # words of a name


def same_currency(
    tokens: list[Token], at: int, phrase: Counted, numeral: Numeral, before: Count, sentence: Sentence
) -> str | None:
    """The rule by which the bare number at `at` is a sum like the one before it; None where nothing says so."""
    if before.metric != "money" or not phrase.elided or numeral.value < _LEAST:
        return None
    apart = sentence.index - before.sentence.index
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    closed = after is None or after.tag in ".,CP)" or after.lower.split()[0] in _SPENT
    if apart > 1 or not closed:
        return None
    left = step_left(tokens, at)
    if "(" in sentence.document.text[before.numeral.start - 6 : before.numeral.start]:
        return None  # "6.9 billion euros ($7.7 billion). Of the total, 4.8 billion": in which of the two?
    if tokens[at - 1].lower == "remaining" or _of_total(tokens, left):
        return _RULE
    if apart:
        return None
    more = phrase.last < len(tokens) and tokens[phrase.last].lower == "more"
    parted = any(t.lower == "which" for t in tokens[left + 1 : at])  # "of which some 2.1 billion"
    listed = left > 0 and tokens[left].lower == "and" and before.rule.endswith(_RULE) and after is not None
    listed = listed and after is not None and after.tag == "P"
    if more or parted or listed or tokens[at - 1].lower in _FURTHER:
        return _RULE
    if left > 0 and tokens[left].lower == "including" and after is not None and after.lower in _SPENT:
        return _RULE
    return _RULE if _by_another(tokens, at) else None


def _of_total(tokens: list[Token], left: int) -> bool:
    """ "Of the total, 4.8 billion will be spent"."""
    return 1 < left < 6 and tokens[0].lower == "of" and tokens[left].tag == "," and tokens[1].tag in "DR"


def _by_another(tokens: list[Token], at: int) -> bool:
    """ "Germany promised 1.5 billion euros, Italy 45 million": another giver, the verb left out."""
    i = at - 1
    while i > 0 and at - i <= _NAME and tokens[i].capital and tokens[i].tag in "WK":
        i -= 1
    i -= i > 0 and i < at - 1 and tokens[i].tag == "D"
    return 0 < i < at - 1 and tokens[i].lower in (",", "and", ";", "while")
