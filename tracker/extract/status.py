"""Happened or feared? A total, a span's or one incident's? The words around a count decide, else its metric."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import REACH, Segment, clause_of, cues, find, is_running, since_word, standing
from tracker.extract.dates import When
from tracker.extract.plans import planned
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
    if when.as_of > count.sentence.document.published:
        return Decision("projected", "lies ahead", when.span)
    return Decision("reported", "said as fact")


def read_scope(count: Count, when: When) -> Decision:
    """`total`, `period` or `event`: by the words of the clause, then the span that dates it, then the metric."""
    c = cues()
    if count.metric in c.stock:
        return Decision("total", "standing stock")
    if count.metric in c.single:
        return _of_sum(count, when)
    text, clause = count.sentence.document.text, clause_of(count)
    if when.rule in ("since", "total continued", "earlier count"):
        return Decision("total", when.rule, when.span)
    if when.span and when.rule.endswith(("clause", "statement")) and _AS_OF.search(text, max(0, when.span.start - 16), when.span.start):
        return Decision("total", "as of a day", when.span)
    if cue := since_word(count):
        return Decision("total", "since a day", cue)
    reach = min(clause.end, count.numeral.end + 60)
    if (cue := find(c.running, text, clause.start, reach)) and not (when.since and when.precision == "day" and "clause" in when.rule):
        return Decision("total", "running total", cue)
    return _by_span(count, when, clause) or _by_words(count, clause)


def _of_sum(count: Count, when: When) -> Decision:
    """Money, distances, areas, votes: what one decision or object amounts to, unless a span says otherwise."""
    if count.metric in ("money", "mass"):
        if cue := since_word(count):
            return Decision("total", "sum since a day", cue)
        if when.since is not None and when.rule.endswith("clause") and when.precision in ("year", "day"):
            return Decision("period", "sum of a stated span", when.span)
    return Decision("event", "one sum, vote or length")


def _by_span(count: Count, when: When, clause: Segment) -> Decision | None:
    """What the span that dates the count makes of it; None where no span does."""
    c, text, sentence = cues(), count.sentence.document.text, count.sentence
    if when.since is None or "clause" not in when.rule or when.rule.startswith("event"):
        return None
    if when.span and count.metric in c.standing and _UNTIL.search(text, max(0, when.span.start - 16), when.span.start):
        return Decision("total", "stock at a day", when.span)
    rolling = "up to now" in when.rule
    if not rolling and find(c.standing_words, text, *clause) and count.metric in c.held:
        return Decision("total", "stock at a day", when.span)
    incident = _nearest(c.incident, count)
    plural = _nearest(c.plural, count)
    if incident and not rolling and not (plural and _gap(plural, count) < _gap(incident, count)):
        return Decision("event", "one incident within a span", incident)
    return Decision("period", "stated span", when.span)


def _by_words(count: Count, clause: Segment) -> Decision:
    """What the words of the clause make of an undated or day-dated count."""
    c, text, sentence = cues(), count.sentence.document.text, count.sentence
    incident = c.incident.search(text, sentence.start, sentence.end)
    if (cue := find(c.toll, text, *clause)) and incident is None:
        return Decision("total", "toll", cue)
    near = (max(clause.start, count.numeral.start - 50), min(clause.end, count.numeral.end + 60))
    if count.metric in c.held and incident is None and (cue := find(c.standing_words, text, *near)):
        return Decision("total", "standing count", cue)
    if cue := find(c.period, text, *clause):
        return Decision("period", "span without a date", cue)
    if cue := find(c.campaign, text, clause.start, min(clause.end, count.numeral.end + 80)):
        return Decision("total", "whole war or campaign", cue)
    if standing(count) or is_running(count):
        return Decision("total", "standing stock")
    if count.metric in c.incidental and find(c.plural, text, *clause) and (cue := find(c.spread, text, *clause)):
        return Decision("period", "several incidents", cue)
    return Decision("event", "one incident")


def _gap(span: Span, count: Count) -> int:
    return max(span.start - count.numeral.end, count.numeral.start - span.end, 0)


def _nearest(p: re.Pattern[str], count: Count) -> Span | None:
    """The match of a pattern in the count's sentence that stands nearest to the number."""
    text, sentence = count.sentence.document.text, count.sentence
    low, high = max(sentence.start, count.numeral.start - REACH), min(sentence.end, count.numeral.end + REACH)
    spans = [Span(m.start(), m.end()) for m in p.finditer(text, low, high)]
    return min(spans, key=lambda s: _gap(s, count), default=None)


_AS_OF = re.compile(r"(?i)\bas\s+(?:of|at)\s+(?:the\s+|early\s+|late\s+)?$")
_UNTIL = re.compile(r"(?i)\b(?:by|as\s+of|as\s+at|at|until)\s+(?:the\s+)?$")
