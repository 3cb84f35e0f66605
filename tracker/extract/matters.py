"""Is a place what people speak of, far from where they are? "Marches over the war in Gaza", "solidarity with Tibet"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.placewords import PLACE_WORDS

_PHRASE: Final = 48  # characters
_EITHER: Final = PLACE_WORDS.either
_SUBJECT: Final = re.compile(
    rf"\b(?:(?:over|about|against|on|{_EITHER('wishing')}) (?:an? |the )?(?:[\w-]+ )?(?:{_EITHER('troubles')}) in"
    rf"|{_EITHER('siding')}) (?:the )?$"
)
_SIDING: Final = tuple(f"{phrase.rpartition('[ ]')[2]} " for phrase in _EITHER("siding").split("|"))
_TROUBLES: Final = frozenset(_EITHER("troubles").split("|"))
_TROUBLE: Final = re.compile(rf" (?:{_EITHER('troubles')})\b")
_OVER: Final = re.compile(
    rf"\b(?:over|about|against|{_EITHER('wishing')}|{_EITHER('siding')}|ceasefire in|truce in) (?:an? |the )?$"
)


def is_matter(text: str, start: int, end: int) -> bool:
    """True for a place name at `start` that tells what is spoken of, not where.

    >>> text = "They marched over the war in Gaza."
    >>> is_matter(text, text.find("Gaza"), len(text) - 1)
    True
    """
    low = max(0, start - _PHRASE)
    before = text[low:start].removesuffix("the ")
    told = before.endswith(_SIDING) or (before.endswith(" in ") and before[:-4].rpartition(" ")[2] in _TROUBLES)
    if told and _SUBJECT.search(text, low, start):
        return True
    return _TROUBLE.match(text, end) is not None and _OVER.search(text, low, start) is not None
