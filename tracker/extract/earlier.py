"""Is a number the earlier value against which another is set? That one has happened, whatever the sentence plans."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.dates import When
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import any_of

_SET: Final = words_of_status()["projected"]["compared"]
_COMPARED: Final = re.compile(rf"\b{any_of(_SET)} (?:[a-z]+ ){{0,3}}\W{{0,2}}$")
_AGAINST: Final = re.compile(r"\bagainst (?:[a-z]+ ){0,2}\W{0,2}$")
_FAR: Final = 50
_MONTH: Final = 25  # days


def is_earlier(count: Count, when: When) -> bool:
    """ "compared with 471 in the same period a year ago", "up from 300", "against 25 last year"."""
    text, number = count.sentence.document.text, count.numeral
    before = text[max(count.sentence.start, number.start - _FAR) : number.start]
    if _COMPARED.search(before):
        return True
    past = (count.sentence.document.published - when.as_of).days >= _MONTH
    return past and _AGAINST.search(before) is not None
