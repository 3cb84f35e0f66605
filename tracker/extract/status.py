"""Happened or feared? The words around a count decide; whether it is a total, a span's or an incident's is scope's."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count, Decision
from tracker.extract.dates import When
from tracker.extract.earlier import is_earlier
from tracker.extract.plans import planned

_REPORTED: Final = Decision("reported", "said as fact")


def read_status(count: Count, when: When) -> Decision:
    """`reported`, or `projected` where the clause forecasts, plans, fears, needs, pledges or supposes."""
    cue = planned(count)
    if cue is not None and (cue.start > count.numeral.start or not is_earlier(count, when)):
        return Decision("projected", "put off by its clause", cue)
    if when.as_of > count.sentence.document.published:
        return Decision("projected", "lies ahead", when.span)
    return _REPORTED
