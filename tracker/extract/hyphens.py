"""Which hyphens of a text join no compound? "were-killed" lost a blank, "state-of-the-art" did not."""

from __future__ import annotations

import re
from typing import Final

from tracker.lexicon.misspelt import load_joined

_HYPHEN: Final = re.compile(r"-(?=([A-Za-z]+|\d(?!\d*s\b)))")  # not "the over-65s"
_WORDS: Final = load_joined()
_BEFORE: Final = _WORDS["before"]
_BEHIND: Final = _WORDS["behind"]
_BEFORE_NUMBER: Final = _WORDS["before_number"]
_BEFALLEN: Final = _WORDS["befallen"]
_LINKS: Final = _WORDS["links"]


def find_lost(text: str) -> list[int]:
    """Where the hyphens stand that stand for a blank; no piece between blanks has to know of another.

    >>> find_lost("were-killed-on"), find_lost("by-election")
    ([4, 11], [])
    """
    if "-" not in text:
        return []
    return [m.start() for m in _HYPHEN.finditer(text) if _parts(text, m.start(), m[1])]


def _parts(text: str, at: int, right: str) -> bool:
    """Whether no compound joins `right` to what stands before the hyphen at `at`."""
    if at and text[at - 1] in ",;:":
        return not right.isdigit()  # "fled,-an increase of 40"
    start = at
    while start and text[start - 1].isascii() and text[start - 1].isalpha():
        start -= 1
    left = text[start:at]
    opens = start == 0 or text[start - 1] not in "-’'"
    if right.isdigit():
        return opens and left in _BEFORE_NUMBER
    left, closes = left.lower(), text[at + 1 + len(right) : at + 2 + len(right)] != "-"
    behind = closes and left and right in _BEHIND  # not "Port-Said"
    return bool((opens and left in _BEFORE) or behind or (left in _BEFALLEN and right.lower() in _LINKS))
