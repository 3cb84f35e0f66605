"""Which old time does "at the time" mean? The last one that was told before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tracker.extract.count import Count
from tracker.extract.storydays import RECENT
from tracker.extract.timex import TimeSpan

_THEN: Final = " at the time"
_BEHIND: Final = re.compile(r"[^,;.\d]{0,60}? at the time\b(?! of\b)")
_BEFORE: Final = re.compile(r" at the time,?(?:\s(?!of\b)[a-z]+){0,2}\s+$")


def at_the_time(count: Count, times_in: Callable[[int, int], list[TimeSpan]]) -> TimeSpan | None:
    """The old time of which a count is told to be: "the flood of 1968, which killed 900 at the time"."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if text.find(_THEN, sentence.start, sentence.end) < 0:
        return None
    low = max(sentence.start, number.start - 60)
    then = _BEHIND.match(text, number.end, sentence.end) or _BEFORE.search(text, low, number.start)
    if then is None:
        return None
    document = sentence.document
    old, told = document.published - RECENT, document.sentences[max(0, sentence.index - 1)].start
    before = [t for t in times_in(told, then.end()) if t.kind in ("date", "span") and t.last and t.last < old]
    return before[-1] if before else None
