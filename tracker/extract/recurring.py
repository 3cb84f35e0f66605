"""Does a number tell of what happens again and again? Deaths "each winter", a port that was "hit several times"."""

from __future__ import annotations

from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.tagging import Token

_SEASONS: Final = frozenset(
    """
    year winter summer spring autumn month week day season night hour minute monday tuesday wednesday thursday friday
    saturday sunday evening morning afternoon weekend
    """.split()
)

RECURRING: Final = frozenset(["average", "most", "each", "every"])
"""Words of which one stands in whatever tells that something happens again and again."""
_ONESELF: Final = frozenset(["i", "we", "you", "he", "she"])  # "I hit snooze three times"
_SPANS: Final = frozenset("seconds minutes hours days weeks months years".split())


def recurs(tokens: list[Token], phrase: Counted) -> bool:
    """ "kills several thousand people in the country each winter", "in an average year"."""
    words = [t.lower for t in tokens[phrase.last + 1 : phrase.last + 10]]
    for k, word in enumerate(words[:-1]):
        if word in (".", ";", ","):
            return False
        if word == "on" and words[k + 1] == "average":
            return True
        if word == "most" and words[k + 1] in ("years", "months", "weeks", "days", "winters", "summers"):
            return True
        if (word in ("each", "every") and words[k + 1] in _SEASONS) or (word == "average" and words[k + 1] == "year"):
            return True
        if word == "every" and k + 2 < len(words) and words[k + 2] in _SPANS:
            return True  # "one woman dying every two minutes"
    return False


def read_times(tokens: list[Token], at: int, phrase: Counted) -> int | None:
    """The index of the verb in "was hit several times", "struck the port on 64 occasions"; None where there is none."""
    if phrase.elided or tokens[phrase.head].lower not in ("times", "occasions"):
        return None
    for j in range(at - 1, max(-1, at - 14), -1):
        if tokens[j].tag == "." or tokens[j].lower in ("but", "said", "says", "told"):
            return None
        if any(s.role == "done_to" and s.name == "damaged" and s.form in ("past", "part") for s in tokens[j].senses):
            return None if _of_oneself(tokens, j) else j
        apart = tokens[j].lower in ("attack", "fire") and j and tokens[j - 1].lower == "under"
        if apart or tokens[j].lower.endswith((" under attack", " under fire")):
            return j  # "came under attack four times"
    return None


def _of_oneself(tokens: list[Token], verb: int) -> bool:
    """ "I hit snooze three times", "he was hit three times", "shot him twice": no attacks are counted."""
    behind = tokens[verb + 1].lower if verb + 1 < len(tokens) else ""
    return behind in ("him", "me", "her") or any(t.lower in _ONESELF for t in tokens[max(0, verb - 3) : verb])
