"""Has a vote been taken? "It passed, despite attempts to amend it, by an 89-9 vote" tells of one that has."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import VOTES, Count

_ON_A_VOTE: Final = re.compile(r"\b(?:on|by|with)\san?\s(?:[a-z]+\s){0,2}?(?:\d+(?:\sto\s|[-–]))?$")
_VOTED: Final = re.compile(
    r"(?<!would have )(?<!may have )\b(?:voted|passed|rejected|approved|defeated|dismissed|backed|adopted|"
    r"endorsed|carried|overturned)\b[^;]*\bby\s"
    r"(?:\d+\s(?:votes\s)?(?:to|against)\s)?$"
)
_PAIR: Final = re.compile(r"\s?(?:-to-|to|-|–)\s?\d")
_TAKEN: Final = re.compile(r"\b(?:voted|passed|rejected|approved|defeated|backed|adopted|endorsed|confirmed)\b[^;.]*$")
_OF_ALL: Final = re.compile(r"\sof\s(?:the\s)?\d")


def is_cast(count: Count, start: int, *, plan: bool) -> bool:
    """True for votes behind words that put off, which end at `start`: "on an 89 to 9 vote", "could muster only 11".

    `plan` tells that those words are of a plan, not a "could" or "would".
    """
    if count.metric not in VOTES:
        return False
    text, end = count.sentence.document.text, count.numeral.start
    if plan:
        return _ON_A_VOTE.search(text, start, end) is not None or is_told(count)
    return text.endswith(" only ", start, end)


def is_told(count: Count) -> bool:
    """True for votes of those who "voted by 331 to 286", or "rejected the plan 310 to 280", whatever it was about."""
    if count.metric not in VOTES:
        return False
    text, end = count.sentence.document.text, count.numeral.start
    begin = max(count.sentence.start, end - 200)
    if _VOTED.search(text, begin, end):
        return True
    paired = _PAIR.match(text, count.numeral.end) or _PAIR.search(text, max(begin, end - 6), end + 1)
    return paired is not None and _TAKEN.search(text, begin, end) is not None


def is_share_of_votes(count: Count) -> bool:
    """True for a part of the votes that a sentence says are needed: "drew 107 of the 119 votes needed"."""
    return count.metric in VOTES and _OF_ALL.match(count.sentence.document.text, count.numeral.end) is not None
