"""Happened or feared? A total, a span's or one incident's? The words around a count decide, else its metric."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import clause_of, cues, find, planned
from tracker.extract.dates import When
from tracker.model import Span


class Decision(NamedTuple):
    """A field's value, the rule that chose it, and the words that decided (None: a default)."""

    value: str
    rule: str
    span: Span | None = None


def read_status(count: Count, when: When) -> Decision:
    """`reported`, or `projected` where the clause forecasts, plans, fears, needs, pledges or supposes."""
    cue = planned(count)
    if cue is not None:
        return Decision("projected", "put off by its clause", cue)
    return Decision("reported", "said as fact")


def read_scope(count: Count, when: When) -> Decision:
    """`total`, `period` or `event`: by the words of the clause, then the span that dates it, then the metric."""
    c, text, number = cues(), count.sentence.document.text, count.numeral
    start, end = clause_of(count)
    sentence = count.sentence
    if count.metric in c.stock:
        return Decision("total", "standing stock")
    if count.metric in c.single:
        if count.metric == "money" and when.since is not None and when.precision != "day":
            return Decision("period", "money of a stated span", when.span)
        if count.metric == "money" and (cue := find(_SINCE, text, sentence.start, sentence.end)):
            return Decision("total", "money since a day", cue)
        return Decision("event", "one sum, vote or length")
    if cue := find(c.strong, text, start, end) or find(
        _SINCE, text, max(sentence.start, number.start - 160), min(sentence.end, number.end + 160)
    ):
        return Decision("total", "running total", cue)
    spanned = when.since is not None and when.rule.endswith("in the clause")
    if spanned and (not find(c.event, text, start, end) or find(c.plural, text, start, end)):
        return Decision("period", "stated span", when.span)
    if cue := find(c.period, text, start, end):
        return Decision("period", "span or rate of news", cue)
    if cue := find(c.total, text, start, end):
        return Decision("total", "standing count", cue)
    if count.metric in c.standing and not find(c.event, text, start, end):
        return Decision("total", "standing stock")
    if find(c.plural, text, start, end) and (cue := find(c.spread, text, start, end)):
        return Decision("period", "several incidents", cue)
    return Decision("event", "one incident")


_SINCE = re.compile(r"(?i)\bsince\b")
