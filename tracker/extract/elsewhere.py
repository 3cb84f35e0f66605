"""Does a bare number tell for the next place what was counted at the last? "Chad had 12 deaths. Benin had seven"."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.senses import accepts, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.places import load_gazetteer

_BEING: Final = frozenset({"was", "were"})
_NAME: Final = 4  # words
_COUNTED: Final = frozenset({"person", "noun", "household", "building"})
_OPENING: Final = frozenset({".", ",", "C", ":", '"'})


def next_place(tokens: list[Token], at: int, phrase: Counted, before: Count, sentence: Sentence) -> bool:
    """True for a number at the end of its clause that a place "reported", "had" or "lost", or that "there were" in it,
    where one at another place was counted right before."""
    if METRICS[before.metric].unit not in _COUNTED or not accepts(before.metric, phrase):
        return False
    if sentence.index - before.sentence.index > 1 or (at + 1 < len(tokens) and tokens[at + 1].tag not in ".,C"):
        return False
    i = at - 1 if at and _tallies(tokens[at - 1]) else step_left(tokens, at)
    if i < 1:
        return False
    if tokens[i].lower in _BEING and tokens[i - 1].lower in ("there", "it"):
        i -= 2
        i -= i > 0 and tokens[i].tag == ","
        return _names_place(tokens, i, {"in", "at"}, sentence) and _told_somewhere(before)
    if not _tallies(tokens[i]):
        return False
    i -= 1
    while i > 0 and tokens[i].tag in "AB":
        i -= 1
    return _names_place(tokens, i, None, sentence) and _told_somewhere(before)


def _tallies(token: Token) -> bool:
    return token.lower.partition(" ")[0] in PLACE_WORDS.tallying  # "took in"


def _names_place(tokens: list[Token], last: int, led: set[str] | None, sentence: Sentence) -> bool:
    """Whether the words up to `last` are a place's name that opens the clause, or stand behind a word of `led` that
    does."""
    first = last
    while first > 0 and last - first < _NAME - 1 and tokens[first - 1].capital and tokens[first - 1].tag in "WK":
        first -= 1
    if first < 0 or not tokens[last].capital:
        return False
    opening = first - (led is not None)
    if led is not None and (opening < 0 or tokens[opening].lower not in led):
        return False
    if opening > 0 and tokens[opening - 1].tag not in _OPENING:
        return False
    return bool(load_gazetteer().find(_text(tokens, first, last, sentence)))


def _text(tokens: list[Token], first: int, last: int, sentence: Sentence) -> str:
    return sentence.document.text[tokens[first].start : tokens[last].end]


def _told_somewhere(before: Count) -> bool:
    """Whether the sentence of the count before names a place: else nothing says that this one tells of the next."""
    gazetteer = load_gazetteer()
    named = (word.text for word in before.sentence.words if word.text[:1].isupper())
    return any(gazetteer.find(name) for name in named)
