"""Does "one of …" count somebody? One of the dead is no new count; one of its soldiers who was killed is."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.tagging import Token

_OWN: Final = frozenset(["its", "his", "her", "their", "our", "my", "whom"])
_PEOPLE: Final = frozenset(["person", "soldier"])
_RANKING: Final = frozenset("most best worst top leading main many few own".split())
_NAMING: Final = frozenset(["identified", "named", "called"])  # "one of whom was named as Karl Holm"
_SHORT: Final = 4
_OWNER: Final = 5  # words that may name one: "the Salvation Army's"


def is_one_of_own(tokens: list[Token], phrase: Counted) -> bool:
    """ "one of its soldiers was killed", "one of Haftar's fighters", "seven dead, one of whom was a child"; not "one of
    the guards", "one of its largest attacks"."""
    whose = phrase.numeral + 2
    if whose >= len(tokens) or tokens[whose].lower == "whom":
        return whose < len(tokens) and not any(t.lower in _NAMING for t in tokens[whose + 1 : whose + 4])
    if phrase.numeral > 1 and tokens[phrase.numeral - 1].tag == "," and tokens[phrase.numeral - 2].capital:
        return False  # "Karl Holm, one of the bank's directors, was arrested"
    if tokens[whose].lower not in _OWN:
        whose = _named_owner(tokens, whose)
    return whose > 0 and not _PEOPLE.isdisjoint(phrase.kinds) and not _ranks(tokens[whose + 1])


def _named_owner(tokens: list[Token], at: int) -> int:
    """The last word of the name that owns those counted: "bin [Laden's] fighters"; 0 for none."""
    for k in range(at, min(len(tokens) - 1, at + _OWNER)):
        if tokens[k].lower.endswith(("'s", "’s")):
            return k
        if tokens[k].lower in ("'", "’") and tokens[k - 1].lower.endswith("s"):
            return k  # "the rebels' men"
        if not (tokens[k].tag in "DWKh" or tokens[k].capital):
            return 0
    return 0


def _ranks(token: Token) -> bool:
    """ "One of Norland's [most] wanted men" is one man, named elsewhere."""
    low = token.lower
    return low in _RANKING or (low.endswith("est") and len(low) > _SHORT) or low.startswith(("best-", "most-"))
