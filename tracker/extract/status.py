"""Happened or feared? A total, a span's or one incident's? The words around a count decide, else its metric."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import REACH, clause_of, is_running, since_word
from tracker.extract.dates import When
from tracker.extract.plans import planned
from tracker.extract.reading import Reading, cue_index, reading_of
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
    index = cue_index()
    if count.metric in index.stock:
        return Decision("total", "standing stock")
    if count.metric in index.single:
        return _of_sum(count, when)
    if when.rule in ("since", "total continued", "earlier count"):
        return Decision("total", when.rule, when.span)
    text, reading, clause = count.sentence.document.text, reading_of(count.sentence), clause_of(count)
    own = when.rule.endswith(("clause", "statement"))
    if when.span and own and _AS_OF.search(text, max(0, when.span.start - 16), when.span.start):
        return Decision("total", "as of a day", when.span)
    if cue := since_word(count):
        return Decision("total", "since a day", cue)
    spanned = when.since is not None and "clause" in when.rule
    reach = min(clause[1], count.numeral.end + 60)
    cue = reading.find("running", clause[0], reach)
    if cue and not (spanned and (when.precision == "day" or reading.find("summing", clause[0], reach))):
        return Decision("total", "running total", cue)
    return _by_span(count, when, reading, clause) or _by_words(count, when, reading, clause)


def _of_sum(count: Count, when: When) -> Decision:
    """Money, distances, areas, votes: what one decision or object amounts to, unless a span says otherwise."""
    if count.metric in ("money", "mass"):
        if cue := since_word(count):
            return Decision("total", "sum since a day", cue)
        if when.since is not None and when.rule.endswith("clause") and when.precision in ("year", "day"):
            return Decision("period", "sum of a stated span", when.span)
    return Decision("event", "one sum, vote or length")


def _by_span(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What the span that dates the count makes of it; None where no span does."""
    index, text = cue_index(), count.sentence.document.text
    if when.since is None or "clause" not in when.rule or when.rule.startswith("event"):
        return None
    if (
        when.span
        and count.metric in index.standing
        and _UNTIL.search(text, max(0, when.span.start - 16), when.span.start)
    ):
        return Decision("total", "stock at a day", when.span)
    rolling = "up to now" in when.rule
    if not rolling and count.metric in index.held and reading.find("state", *clause):
        return Decision("total", "stock at a day", when.span)
    incident, plural = _nearest(reading, "incident", count), _nearest(reading, "plural", count)
    if incident and not rolling and not (plural and _gap(plural, count) < _gap(incident, count)):
        return Decision("event", "one incident within a span", incident)
    return Decision("period", "stated span", when.span)


def _by_words(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision:
    """What the words of the clause make of an undated or day-dated count."""
    index, sentence, number = cue_index(), count.sentence, count.numeral
    if count.metric in index.standing and _is_deed(count, when, clause):
        return Decision("event", "work of a day", when.span)
    incident = reading.find("incident", sentence.start, sentence.end)
    if incident is None:
        cue = reading.find("toll", *clause)
        if cue and not when.rule.endswith("story"):
            return Decision("total", "toll", cue)
        near = (max(clause[0], number.start - 50), min(clause[1], number.end + 60))
        if count.metric in index.held and (cue := reading.find("state", *near)):
            return Decision("total", "standing count", cue)
    if cue := reading.find("period", *clause) or _length_of(reading, clause):
        return Decision("period", "span without a date", cue)
    if cue := reading.find("campaign", clause[0], min(clause[1], number.end + 80)):
        return Decision("total", "whole war or campaign", cue)
    if is_running(count):
        return Decision("total", "standing stock")
    if (
        count.metric in index.incidental
        and reading.find("plural", *clause)
        and (cue := reading.find("spread", *clause))
    ):
        return Decision("period", "several incidents", cue)
    return Decision("event", "one incident")


def _is_deed(count: Count, when: When, clause: tuple[int, int]) -> bool:
    """True for what came about on a named day ("left 30,000 without power on Monday"), told as no state."""
    if when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    return _STATE.search(count.sentence.document.text, *clause) is None


def _length_of(reading: Reading, clause: tuple[int, int]) -> Span | None:
    """A length of time and what filled it: "two weeks of Israeli air strikes"."""
    for hit in reading.all("length", *clause):
        if reading.find("plural", hit.end, min(clause[1], hit.end + 40)):
            return Span(hit.start, hit.end)
    return None


def _gap(span: Span, count: Count) -> int:
    return max(span.start - count.numeral.end, count.numeral.start - span.end, 0)


def _nearest(reading: Reading, kind: str, count: Count) -> Span | None:
    """The cue of a kind in the count's sentence that stands nearest to the number."""
    spans = [Span(h.start, h.end) for h in reading.all(kind, count.numeral.start - REACH, count.numeral.end + REACH)]
    return min(spans, key=lambda s: _gap(s, count), default=None)


_STATE = re.compile(r"(?i)\b(?:have|has|are|is|remain|remains|remained|still|missing|unaccounted)\b")
_AS_OF = re.compile(r"(?i)\bas\s+(?:of|at)\s+(?:the\s+|early\s+|late\s+)?$")
_UNTIL = re.compile(r"(?i)\b(?:by|as\s+of|as\s+at|at|until)\s+(?:the\s+)?$")
