"""Where does a hyphen stand for a blank that a page lost: "At least-16 were-killed-on Monday"?"""

from __future__ import annotations

from tracker.extract.edited import Edit
from tracker.extract.hyphens import find_lost
from tracker.extract.pieces import LOST, pieces_of


def find_lost_blanks(text: str) -> list[Edit]:
    """The hyphens of a text to be read as blanks; none for most.

    >>> find_lost_blanks("At least-16 were-killed")
    [Edit(start=8, end=9, put=' '), Edit(start=16, end=17, put=' ')]
    >>> find_lost_blanks("a state-of-the-art clinic, a by-election, 10-to-1")
    []
    """
    if not pieces_of(text).kinds & LOST:
        return []
    return [Edit(at, at + 1, " ") for at in find_lost(text)]
