"""Is a number only set against another? "one gun to ten of theirs", "for every soldier, three of the rebels"."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import step_left
from tracker.extract.tagging import Token
from tracker.lexicon.inflect import singularize

_EACH: Final = frozenset(["every", "each"])
_AGAINST: Final = frozenset(["to", "for", "per", "against"])
_ONE: Final = frozenset(["one", "1"])
_SPANS: Final = frozenset("hour day week month year".split())
_A: Final = frozenset(["a", "an", "per", "each", "every"])
_REACH: Final = 24  # tokens


def is_ratio(tokens: list[Token], phrase: Counted, words: set[str]) -> bool:
    """Whether a number tells of no whole: how many there are for each of another kind, or for each day."""
    if not words.isdisjoint(_EACH) and _for_each(tokens, phrase):
        return True
    if not words.isdisjoint(_ONE) and "to" in words and (_to_many(tokens, phrase) or _to_one(tokens, phrase)):
        return True
    return not words.isdisjoint(_SPANS) and _goes_on_rate(tokens, phrase)


def _for_each(tokens: list[Token], phrase: Counted) -> bool:
    """ "one gun for every 10", "for every 10 rockets, two", "for each of the dead, some 20 others"."""
    at, left = phrase.numeral, step_left(tokens, phrase.numeral)
    if left > 0 and tokens[left].lower in _EACH and tokens[left - 1].lower in _AGAINST:
        return at + 1 < len(tokens) and tokens[at + 1].lower not in _SPANS
    after = phrase.last + 1
    if after + 1 < len(tokens) and tokens[after].lower in _AGAINST and tokens[after + 1].lower in _EACH:
        return True
    comma = False
    for k in range(at - 1, max(0, at - _REACH), -1):
        if tokens[k].tag == "." or tokens[k].lower in (";", ":"):
            return False
        comma = comma or tokens[k].tag == ","
        if tokens[k].lower in _EACH and tokens[k - 1].lower == "for":
            return comma and (k < 2 or tokens[k - 2].tag in '.,"')
    return False


def _to_many(tokens: list[Token], phrase: Counted) -> bool:
    """ "one gun to 10 or 15 enemy guns": the same noun on both sides."""
    to = phrase.last + 1
    if tokens[phrase.numeral].lower not in _ONE or phrase.elided or to + 1 >= len(tokens) or tokens[to].lower != "to":
        return False
    number = next((k for k in range(to + 1, min(len(tokens), to + 4)) if tokens[k].tag == "N"), 0)
    return bool(number) and _same_noun(tokens, phrase, range(number + 1, min(len(tokens), number + 5)))


def _to_one(tokens: list[Token], phrase: Counted) -> bool:
    """ "one gun to 10 or 15 enemy guns", of the second number."""
    to = phrase.numeral - 1
    while to > 0 and tokens[to].tag in "BN":
        to -= 1
    if phrase.elided or to < 2 or tokens[to].lower != "to":
        return False
    first = next((k for k in range(to - 1, max(-1, to - 5), -1) if tokens[k].tag in "N.,V"), -1)
    return first >= 0 and tokens[first].lower in _ONE and _same_noun(tokens, phrase, range(first + 1, to))


def _same_noun(tokens: list[Token], phrase: Counted, among: range) -> bool:
    noun = singularize(tokens[phrase.head].lower)
    return any(tokens[k].tag == "K" and singularize(tokens[k].lower) == noun for k in among)


def _goes_on_rate(tokens: list[Token], phrase: Counted) -> bool:
    """ "kills nine people a day and wounds about 50": what is told of the first holds of the second."""
    left = step_left(tokens, phrase.numeral)
    if left < 4 or tokens[left].tag != "V" or tokens[left - 1].lower != "and":
        return False
    return tokens[left - 2].lower in _SPANS and tokens[left - 3].lower in _A and tokens[left - 4].lower not in _A
