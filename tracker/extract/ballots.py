"""Has a vote been taken? "It passed, despite attempts to amend it, by an 89-9 vote" tells of one that has."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import VOTES, Count

_ON_A_VOTE: Final = re.compile(r"\b(?:on|by|with)\san?\s(?:[a-z]+\s){0,2}?(?:\d+(?:\sto\s|[-–]))?$")
_OF_ALL: Final = re.compile(r"\sof\s(?:the\s)?\d")


def is_cast(count: Count, start: int, *, plan: bool) -> bool:
    """True for votes behind words that put off, which end at `start`: "on an 89 to 9 vote", "could muster only 11".

    `plan` tells that those words are of a plan, not a "could" or "would".
    """
    if count.metric not in VOTES:
        return False
    text, end = count.sentence.document.text, count.numeral.start
    return _ON_A_VOTE.search(text, start, end) is not None if plan else text.endswith(" only ", start, end)


def is_share_of_votes(count: Count) -> bool:
    """True for a part of the votes that a sentence says are needed: "drew 107 of the 119 votes needed"."""
    return count.metric in VOTES and _OF_ALL.match(count.sentence.document.text, count.numeral.end) is not None
