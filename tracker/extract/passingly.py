"""Is a place only named by the way, so that nothing after plays there? "The worst flood in Peru", "bound for Lima"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.document import Sentence
from tracker.extract.mentions import Mention

_REACH: Final = 100  # characters
_COMPARED: Final = re.compile(  # "the deadliest attack since an assault in Ghazni": the scene of the comparison
    r"\b(?:since|than|unlike) (?:an?|the|that of|those of)(?: [\w,.-]+){0,12} (?:in|on|at|near|of) (?:the )?$"
)
_MOST: Final = re.compile(  # "the tallest dam in the US", "the deadliest in a string of bombings in Pakistan"
    r"\b(?:the|['’]s|its|their) (?:\w+ )?(?!(?:north|south|east|west|fore)\w* )(?:[a-z]{3,}est|worst|most [a-z]+)"
    r" (?:(?!(?:to|that|ever|hit|on)\b)[\w-]+ ){1,6}(?:in|of|across) (?:the )?$"
)
_MOST_HINTS: Final = ("est ", "worst ", "most ")
_BOUND: Final = re.compile(
    r"\b(?:headed|heading|bound|en route|on (?:its|his|her|their|the) way|destined)(?: back)? (?:to|for) (?:the )?$"
)
# "shelled Vall after the fall of Oster": what came before is over
_TAKEN: Final = re.compile(
    r"\b(?:after|following|since)\s(?:the|its|their|his|[A-Z]\w+['’]s?)\s(?:[a-z]+\s)?"
    r"(?:fall|capture|recapture|seizure|loss|retaking|takeover|liberation|surrender|conquest)\sof\s(?:[a-z]+\s){0,3}$"
)
_TEASER: Final = re.compile(r"\b(?:READ MORE|READ ALSO|WATCH|SEE ALSO|RELATED)\b")
"""A headline of another story that a page puts between two sentences of this one."""


def is_passing(m: Mention, text: str, start: int) -> bool:
    """True for a mention in a sentence's `text`, which begins at `start`, that sets no scene for what follows.

    >>> from tracker.extract.toponyms import find_toponyms
    >>> text = "The ferry was bound for Lima."
    >>> is_passing(find_toponyms(text).mentions[0], text, 0)
    True
    """
    at = m.start - start
    low = max(0, at - _REACH)
    before = text[low:at]
    if ("since " in before or "than " in before or "unlike " in before) and _COMPARED.search(before):
        return True
    if m.role in ("to", "for") and _BOUND.search(before):
        return True
    return ("READ " in before or "SEE " in before or "WATCH" in before or "RELATED" in before) and (
        _TEASER.search(before) is not None
    )


def tells_record(m: Mention, text: str, start: int) -> bool:
    """True for a country of which the sentence only tells what is the most in it: the thing itself has its own place.

    >>> from tracker.extract.geography import read_context
    >>> from tracker.extract.toponyms import find_toponyms
    >>> text = "It is the tallest dam in Peru."
    >>> tells_record(read_context(find_toponyms(text), find_toponyms(""), text).mentions[0], text, 0)
    True
    """
    if m.place is None or m.place.kind != "c":
        return False
    before = text[max(0, m.start - start - _REACH) : m.start - start]
    return any(hint in before for hint in _MOST_HINTS) and _MOST.search(before) is not None


def without_taken(placing: list[Mention], here: list[Mention], sentence: Sentence) -> list[Mention]:
    """The places of a sentence (`placing`, of all its mentions `here`) without what was taken before, if any is left:
    "the mayor of Vall told its people to leave after the fall of Oster"."""
    text = sentence.document.text
    near = text[max(0, sentence.start - _REACH) : sentence.end]
    if "after" not in near and "since" not in near and "following" not in near:
        return placing
    taken = [m for m in placing if _TAKEN.search(text, max(0, m.start - _REACH), m.start)]
    if not taken:
        return placing
    first = taken[0].place
    owners = [m for m in here if m.role == "owner" and m.place and m.start < taken[0].start]
    owners = [m for m in owners if first and m.place and m.place.country == first.country and m.place.kind != "c"]
    return [m for m in placing if m not in taken] or owners or placing
