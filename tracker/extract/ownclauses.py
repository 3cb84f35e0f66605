"""Does a time open a clause of its own, beside one that a time opened? "In 2014 20 died, in 2015 it was 30"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.timex import TimeSpan

_OPENS: Final = re.compile(r"[,;]\s(?:and\s|but\s|while\s)?(?:in|on)\s(?:the\s)?$")
_START: Final = 8  # characters of "In " and "And on"


def opens_own_clause(count: Count, first: TimeSpan, time: TimeSpan) -> bool:
    """True where `first` opens the number's sentence, and `time`, of the same kind, a clause after the number."""
    number, sentence = count.numeral, count.sentence
    if time.start < number.end or first.start > number.start or first.rule != time.rule:
        return False
    if first.start - sentence.start > _START:
        return False
    return _OPENS.search(sentence.document.text, number.end, time.start) is not None
