"""Where does a hyphen stand for a blank that a page lost: "At least-16 were-killed-on Monday"?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.edited import Edit
from tracker.lexicon.misspelt import load_joined

_JOINED: Final = re.compile(r"([A-Za-z]+|[,;:])-(?=([A-Za-z]+|\d))")
_JOINED_WORDS: Final = load_joined()
_BEFORE: Final = _JOINED_WORDS["before"]
_BEHIND: Final = _JOINED_WORDS["behind"]
_BEFORE_NUMBER: Final = _JOINED_WORDS["before_number"]
_BEFALLEN: Final = _JOINED_WORDS["befallen"]
_LINKS: Final = _JOINED_WORDS["links"]


def find_lost_blanks(text: str) -> list[Edit]:
    """The hyphens of a text to be read as blanks; none for most.

    >>> find_lost_blanks("At least-16 were-killed")
    [Edit(start=8, end=9, put=' '), Edit(start=16, end=17, put=' ')]
    >>> find_lost_blanks("a state-of-the-art clinic, a by-election, 10-to-1")
    []
    """
    if "-" not in text:
        return []
    return [Edit(m.end() - 1, m.end(), " ") for m in _JOINED.finditer(text) if _parts(m, text)]


def _parts(joined: re.Match[str], text: str) -> bool:
    """Whether no compound joins what stands around the hyphen."""
    left, right = joined[1].lower(), joined[2].lower()
    if not left.isalpha():
        return True  # "fled,-an increase of 40"
    opens = joined.start() == 0 or text[joined.start() - 1] not in "-’'"
    if right.isdigit():
        return opens and joined[1] in _BEFORE_NUMBER
    closes = text[joined.end(2) : joined.end(2) + 1] != "-"
    return bool(
        (opens and left in _BEFORE) or (closes and right in _BEHIND) or (left in _BEFALLEN and right in _LINKS)
    )
