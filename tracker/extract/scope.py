"""A running total, a span's count, or one incident's? The words around a count decide, else its metric."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import (
    MANY,
    REACH,
    campaign_cue,
    clause_of,
    is_running,
    names_incidents,
    of_epidemic,
    perfect,
    running_cue,
    since_word,
)
from tracker.extract.dates import EARLIER, When
from tracker.extract.plans import planned
from tracker.extract.reading import Reading, cue_index, reading_of
from tracker.extract.timewords import NUMBERS, any_of
from tracker.model import Span


class Decision(NamedTuple):
    """A field's value, the rule that chose it, and the words that decided (None: a default)."""

    value: str
    rule: str
    span: Span | None = None


def read_scope(count: Count, when: When) -> Decision:
    """`total`, `period` or `event`: by the words of the clause, then the span that dates it, then the metric."""
    index = cue_index()
    if count.numeral.value == 0 and not count.numeral.high:
        return Decision("event", "none")  # "no deaths were reported"
    if count.metric in index.stock:
        return Decision("total", "standing stock")
    if count.metric in index.single:
        return _of_sum(count, when)
    text, reading, clause = count.sentence.document.text, reading_of(count.sentence), clause_of(count)
    if within := _WITHIN.match(text, count.numeral.end, min(count.sentence.end, count.numeral.end + 90)):
        return Decision("period", "within so long", Span(*within.span("span")))
    if when.rule in ("since", "total continued", "earlier count"):
        return Decision("total", when.rule, when.span)
    if count.metric == "displaced" and reading.find("order", *clause) and reading.find("leave", *clause):
        return Decision("event", "one order")
    return (
        _by_reach(count, when, reading, clause)
        or _by_running(count, when, reading, clause)
        or _by_span(count, when, reading, clause)
        or _by_words(count, when, reading, clause)
    )


def _by_reach(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What a day that the count runs up to, an earlier report or a named toll makes of it."""
    text = count.sentence.document.text
    own = when.rule.endswith(("clause", "statement"))
    if when.span and own and _AS_OF.search(text, max(0, when.span.start - 32), when.span.start):
        return Decision("total", "as of a day", when.span)
    if when.span and when.since is None and own and _up_to(count, when.span):
        return Decision("total", "up to a day", when.span)
    if _earlier(count):
        return Decision("total", "earlier count", when.span)
    if cue := _toll_of_one(reading, clause, count):
        return Decision("event", "toll of one incident", cue)
    if _GROWN_TO.search(text, max(clause[0], count.numeral.start - 80), count.numeral.start):
        return Decision("total", "grown to")
    return None


def _by_running(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """A total since some day or so far, unless a span of its own stands closer."""
    text = count.sentence.document.text
    spanned = when.since is not None and "clause" in when.rule
    beside = when.span is not None and spanned and 0 <= when.span.start - count.numeral.end < 40
    if (cue := since_word(count)) and not (beside and cue.end <= count.numeral.start):
        return Decision("total", "since a day", cue)
    cue = (
        None
        if _ADDED.search(text, max(clause[0], count.numeral.start - 24), count.numeral.start)
        else running_cue(count)
    )
    if cue and count.metric == "assisted" and text[cue.start : cue.end] == "reached":
        cue = None  # "the agency reached 300 families"
    summing = reading.find("summing", clause[0], count.numeral.end + 60)
    if cue and when.span and when.span.end <= cue.start and cue in _adjacent(reading, text, count) and not summing:
        return Decision("total", "total led to", cue)
    if cue and cue.start > count.numeral.end and _NEW_NOW.match(text, count.numeral.end, cue.start):
        cue = None  # "40 new cases, so the total is 900"
    if cue and beside and _PART.search(text, cue.end, count.numeral.start):
        cue = None  # "hundreds have already died, including 170 in March"
    if cue and _is_day_sum(count, when, reading, cue):
        cue = None
    if cue and not (spanned and (when.precision == "day" or summing)):
        return Decision("total", "running total", cue)
    return None


def _of_sum(count: Count, when: When) -> Decision:
    """Money, distances, areas, votes: what one decision or object amounts to, unless a span says otherwise."""
    if count.metric == "money" and (
        cue := reading_of(count.sentence).find("owed", count.numeral.end, count.numeral.end + 40)
    ):
        return Decision("total", "sum owed or held", cue)
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
    added = _ADDED.search(text, max(clause[0], count.numeral.start - 24), count.numeral.start)
    if not rolling and not added and count.metric in index.held and reading.find("state", *clause):
        return Decision("total", "stock at a day", when.span)
    incident, plural = _nearest(reading, "incident", count), _nearest(reading, "plural", count)
    gathering = count.metric == "protesters" or (count.metric == "detained" and count.numeral.value < MANY)
    if gathering and not rolling and not plural and when.precision in ("month", "year"):
        return Decision("event", "one deed within a span", when.span)
    if incident and not rolling and not (plural and _gap(plural, count) < _gap(incident, count)):
        return Decision("event", "one incident within a span", incident)
    disaster = _nearest(reading, "disaster", count)
    if disaster and when.precision != "day" and not _SEVERAL.search(text, *clause):
        return Decision("event", "one disaster within a span", disaster)
    return Decision("period", "stated span", when.span)


def _by_words(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision:
    """What the words of the clause make of an undated or day-dated count."""
    index, sentence, number = cue_index(), count.sentence, count.numeral
    text = sentence.document.text
    if _of_a_day(count, when, reading, clause):
        return Decision("period", "many of one day", when.span)
    if of_epidemic(count) and _is_daily(count, when, clause):
        return Decision("period", "new of a disease", when.span)
    if count.metric in index.standing and _is_deed(count, when, clause):
        return Decision("period" if count.metric == "refugees" else "event", "work of a day", when.span)
    incident = reading.find("incident", sentence.start, sentence.end)
    if cue := reading.find("period", *clause) or _length_of(reading, clause):
        return Decision("period", "span without a date", cue)
    if incident is None:
        cue = reading.find("toll", *clause)
        if cue and not when.rule.endswith("story"):
            return Decision("total", "toll", cue)
        near = (max(clause[0], number.start - 50), min(clause[1], number.end + 60))
        if count.metric in index.held and (cue := reading.find("state", *near)):
            return Decision("total", "standing count", cue)
    if count.metric in index.standing and (now := _NOW.match(text, number.end, sentence.end)):
        return Decision("total", "standing now", Span(*now.span("state")))
    several = reading.find("spread", *clause)
    if (
        (cue := reading.find("disaster", *clause))
        and count.metric in index.incidental
        and number.value < 10 * MANY
        and not several
    ):
        return Decision("event", "one disaster", cue)
    if _on_one_day(count, when, reading, clause):
        return Decision("period", "several incidents of a day", when.span)
    if cue := campaign_cue(count, clause[0], min(clause[1], number.end + 80)):
        if count.metric in index.incidental and planned(count):
            return Decision("event", "supposed deed", cue)  # "a raid that would have killed thousands"
        return Decision("total", "whole war or campaign", cue)
    if is_running(count):
        return Decision("total", "standing stock")
    if (
        count.metric in index.incidental
        and reading.find("plural", *clause)
        and (cue := reading.find("spread", *clause))
    ):
        return Decision("period", "several incidents", cue)
    if _beyond_one(count, when, reading):
        return Decision("total", "more than one incident takes")
    return Decision("event", "one incident")


def _beyond_one(count: Count, when: When, reading: Reading) -> bool:
    """True for so large an undated count that it must sum up a war, where the sentence names no incident."""
    if when.rule.endswith("clause") or names_incidents(count, reading):
        return False
    if when.rule.endswith("story") and not _SAID_IT.match(count.sentence.document.text, count.sentence.start):
        return False
    return count.numeral.value >= cue_index().beyond.get(count.metric, float("inf"))


def _is_daily(count: Count, when: When, clause: tuple[int, int]) -> bool:
    """True for a disease's new cases, or for those of one day ("over 1,000 deaths on Wednesday")."""
    text, number = count.sentence.document.text, count.numeral
    if _NEW_AFTER.match(text, number.end, clause[1]) or _NEW_BEFORE.search(
        text, max(clause[0], number.start - 16), number.start
    ):
        return True
    if when.span is None or when.precision != "day" or perfect(count):
        return False
    if not when.rule.endswith("clause") and not when.rule.startswith(("last night", "overnight")):
        return False
    if _UNTIL.search(text, max(0, when.span.start - 16), when.span.start):
        return False
    if _gap(when.span, count) > 80 or _STILL.search(text, *clause):
        return False
    return _TOLD_OF_DAY.search(text, *clause) is not None


def _up_to(count: Count, span: Span) -> bool:
    """True for "by midnight on 9 March" in the number's own clause."""
    text = count.sentence.document.text
    if ", " in text[count.numeral.end : span.start]:
        return False
    return _BY.search(text, max(count.sentence.start, span.start - 40), min(span.start + 12, span.end)) is not None


def _adjacent(reading: Reading, text: str, count: Count) -> list[Span]:
    """The words that lead straight to the number: "45 died in a day, bringing the toll to 39,000"."""
    hits = reading.all("leading", count.numeral.start - 60, count.numeral.start)
    return [Span(h.start, h.end) for h in hits if not any(c.isdigit() for c in text[h.end : count.numeral.start])]


def _on_one_day(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> bool:
    """True for the work of several incidents of one named day: "Two attacks on Monday killed 12 people"."""
    if when.span is None or when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    if count.metric not in cue_index().incidental or count.metric == "attacks":
        return False
    plural = reading.find("plural", clause[0], count.numeral.start)
    incident = reading.find("incident", *clause)
    if incident is None and reading.find("spread", *clause):
        return True
    if plural is None or incident or reading.find("disaster", plural.start, plural.end):
        return False
    if when.span.start > count.numeral.end:
        return _STRUCK_ALL.fullmatch(count.sentence.document.text, plural.end, count.numeral.start) is not None
    return plural.end <= when.span.start


def _earlier(count: Count) -> bool:
    return (
        EARLIER.search(
            count.sentence.document.text, max(count.sentence.start, count.numeral.start - 48), count.numeral.start
        )
        is not None
    )


def _toll_of_one(reading: Reading, clause: tuple[int, int], count: Count) -> Span | None:
    """The incident whose toll is given: "the death toll of the strike on the station has risen to 57"."""
    for toll in reading.all("toll", clause[0], count.numeral.start):
        for incident in reading.all("incident", toll.end, count.numeral.start):
            if _OF.fullmatch(reading.sentence.document.text, toll.end, incident.start):
                return Span(incident.start, incident.end)
    return None


def _is_day_sum(count: Count, when: When, reading: Reading, cue: Span) -> bool:
    """True for "a total of 137 were killed on Thursday": the sum of a day."""
    if when.span is None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    if (
        not reading.find("summing", cue.start, cue.end)
        and "total" not in reading.sentence.document.text[cue.start : cue.end]
    ):
        return False
    return 0 < when.span.start - count.numeral.end < 90


def _of_a_day(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> bool:
    """True for so many on one named day that no one incident took them ("35,000 were evacuated on Wednesday")."""
    if when.span is None or when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    text, near = count.sentence.document.text, sorted((when.span, Span(count.numeral.start, count.numeral.end)))
    if _IN_WHICH.search(text, near[0].end, near[1].start):
        return False  # "arrested when police raided the camp on 18 April"
    if count.metric == "detained" and reading.find("plural", *clause):
        return True
    if names_incidents(count, reading):
        return False
    were = _WERE.match(text, count.numeral.end, clause[1])
    rounded_up = count.metric in ("detained", "evacuated") and _TAKEN.search(text, clause[0], count.numeral.start)
    if (were or rounded_up) and count.numeral.value >= cue_index().daily.get(count.metric, float("inf")):
        return True
    if count.metric not in ("killed", "injured", "casualties") or count.numeral.value < 5:
        return False
    sentence = count.sentence
    if not were and not _KILLED.search(text, clause[0], count.numeral.start):
        return False
    if reading.find("event", sentence.start, sentence.end) or _gap(when.span, count) > 60:
        return False
    return _ONE_DEED.search(text, sentence.start, sentence.end) is None


def _is_deed(count: Count, when: When, clause: tuple[int, int]) -> bool:
    """True for what came about on a named day ("left 30,000 without power on Monday"), told as no state."""
    if when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    return _STATE.search(count.sentence.document.text, *clause) is None


def _length_of(reading: Reading, clause: tuple[int, int]) -> Span | None:
    """A length of time and what filled it: "two weeks of Israeli air strikes [that killed …]"."""
    opening = reading.sentence.document.text[clause[0] : clause[0] + 5]
    low = clause[0] - 80 if opening in ("that ", "which") else clause[0]
    for hit in reading.all("length", low, clause[1]):
        if reading.find("plural", hit.end, min(clause[1], hit.end + 40)):
            return Span(hit.start, hit.end)
    return None


def _gap(span: Span, count: Count) -> int:
    return max(span.start - count.numeral.end, count.numeral.start - span.end, 0)


def _nearest(reading: Reading, kind: str, count: Count) -> Span | None:
    """The cue of a kind in the count's sentence that stands nearest to the number."""
    spans = [Span(h.start, h.end) for h in reading.all(kind, count.numeral.start - REACH, count.numeral.end + REACH)]
    return min(spans, key=lambda s: _gap(s, count), default=None)


_BOUND = r"(?:(?:at\s+least|more\s+than|some|about|nearly|around|over|up\s+to|an\s+estimated|almost)\s+)*"
_GROWN_TO = re.compile(  # "deaths have doubled in the past week to 44"
    r"(?i)\b(?:doubled|tripled|quadrupled|risen|rose|grown|grew|climbed|increased|jumped|surged|swelled|swollen|soared|gone\s+up|"
    rf"fallen|fell|dropped|shrunk)\b[^,;.\d]{{0,40}}\bto\s+{_BOUND}$"
)
_NOW = re.compile(  # "1.2 million who are now homeless"
    r"[^,;.\d]{0,24}\b(?:now|still|remain)\s+(?:(?:thought|believed)\s+to\s+be\s+)?"
    r"(?P<state>homeless|displaced|stranded|without|in\s+camps)\b"
)
_NEW_NOW = re.compile(r"\s+(?:new|newly|more|further|fresh|additional)\b(?!\s+than)")
_STRUCK_ALL = re.compile(  # "Attacks on the south [killed nine on Monday]": no one place is struck
    rf"(?:\s+(?:on|in|across|against|over)\s+(?!(?:an?|the|two|three|one|four|five)\b)[\w’'-]+(?:\s+[\w’'-]+)?)?"
    rf"\s+(?:have\s+|had\s+)?(?:killed|wounded|injured|left|claimed)\s+{_BOUND}"
)
_STATE = re.compile(r"(?i)\b(?:have|has|are|is|remain|remains|remained|still|(?<!went\s)missing|unaccounted)\b")
_NEW_AFTER = re.compile(r"\s+(?:\w+\s+)?(?:new|newly|more|further|fresh|additional)\b(?!\s+than)")
_NEW_BEFORE = re.compile(r"(?i)\b(?:new|fresh|(?:a\s+)?further|additional|another|extra)\s+$")
_STILL = re.compile(r"\b(?:had|still|only|so\s+far)\b")
_SAID_IT = re.compile(r"(?:It|He|She|They)\s+(?:also\s+)?(?:said|says|added|reported|claimed|put)\b")
_OF = re.compile(r"\s+(?:of|from|in|after)\s+")
_ONE_DEED = re.compile(r"(?i)\b(?:when|after|bod(?:y|ies)|found|drowned|of\s+them|among)\b")
_TAKEN = re.compile(rf"\b(?:arrested|detained|rounded\s+up|evacuated|moved|took\s+out)\s+{_BOUND}$")
_KILLED = re.compile(rf"\b(?:killed|wounded|injured)\s+{_BOUND}$")
_WERE = re.compile(r"[^,;.]{0,60}?\b(?:were|was|died|fled|left|(?:have|has|had)\s+been)\b")
_BY = re.compile(
    r"(?i)\b(?:by|until|till|up\s+to)\s+(?:(?:midnight|noon|late|early|on|the|end|of|evening|morning)\s+)*(?:[A-Z]?\w+\s?){0,2}$"
)
_IN_WHICH = re.compile(r"\b(?:in|during)\s+which\b|\bwhen\b")
_SEVERAL = re.compile(r"(?i)\bdisasters\b")
_ADDED = re.compile(r"(?i)\b(?:a\s+further|another|an\s+additional|additional)\s+$")
_PART = re.compile(r"\b(?:including|among\s+them)\b")
_TOLD_OF_DAY = re.compile(r"(?i)\b(?:were|was|recorded|reported|registered|logged|confirmed|saw|died)\b")
_WITHIN = re.compile(  # "were killed in less than three weeks"; not "within hours of the quake"
    rf"[^,;.\d]{{0,60}}?\b(?<!after\s)(?P<span>(?:in|over|within|during)\s+(?:(?:just|only|less\s+than|under|the|about|barely|an?)\s+)*"
    rf"(?:\d+|(?:{any_of(NUMBERS)})(?:[-\s](?:{any_of(NUMBERS)}))?|several|a\s+few|a)[-\s](?:hours|days|nights|weeks?|months?|years?|(?:hour|day)\s+(?:period|span))\b)"
    r"(?!\s+(?:ago|after|before|later|of\s+the))"
)
_AS_OF = re.compile(
    r"(?i)\b(?:as\s+(?:of|at)\s+(?:(?:the|early|late|morning|evening|midday|noon|end|beginning|start|of)\s+)*|(?:imag\w+|pictures|photos|data|figures)\s+from\s+)$"
)
_UNTIL = re.compile(r"(?i)\b(?:by|as\s+of|as\s+at|at|until)\s+(?:the\s+)?$")
