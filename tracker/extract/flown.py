"""Where are refugees counted who have long left their country: in the camps that take them in, or flee these anew?"""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS

_BEFORE = 50  # characters before the number


class _Patterns:
    def __init__(self) -> None:
        either = PLACE_WORDS.either
        self.staying = re.compile(rf"\b(?:{either('staying')})\b")
        self.moving = re.compile(rf"\b(?:{either('moving')})\b")
        self.camps = re.compile(
            rf"\b(?:{either('quitting')}) (?:their |its |the |these |several |many |\d+ )?(?:[\w-]+ ){{0,2}}camps?\b"
        )


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    return _Patterns()


def left_camps(count: Count) -> bool:
    """True for those who leave the camps of another country: "9,000 Rwandans, who fled their camps last week"."""
    text = count.sentence.text
    return " camp" in text and _patterns().camps.search(text) is not None


def stays_at(count: Count, m: Mention) -> bool:
    """True for a place that those who came from abroad live in: "camps housing 80,000 Rwandans near Kisangani"."""
    if m.role != "at" or m.start < count.numeral.start:
        return False
    start = max(count.sentence.start, count.numeral.start - _BEFORE)
    around = count.sentence.document.text[start : m.start]
    if "," in around[count.numeral.end - start :]:
        return False  # "live in the region, mostly in Kenya"
    return _patterns().staying.search(around) is not None and _patterns().moving.search(around) is None
