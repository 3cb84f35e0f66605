"""A running total, a span's count, or one incident's? The words around a count decide, else its metric."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from tracker.extract.amounts import scope_of_sum
from tracker.extract.count import Count, Decision
from tracker.extract.cues import (
    BOUND,
    MANY,
    clause_of,
    gap,
    is_fresh,
    nearest,
    of_epidemic,
    own_cue,
    own_state,
    perfect,
    running_cue,
)
from tracker.extract.dates import When, is_earlier
from tracker.extract.dayswork import by_few, is_at, is_new_after, is_new_before
from tracker.extract.hinted import Hinted
from tracker.extract.lasting import standing_count, standing_stock
from tracker.extract.neighbours import adds_to, adds_to_toll, is_rise, led_to, since_beginning, worst_season
from tracker.extract.oneassault import force_acted, one_assault
from tracker.extract.onedeed import one_deed, sums_one_event
from tracker.extract.plans import planned
from tracker.extract.reading import Reading, cue_index, reading_of, words_of_status
from tracker.extract.retrospect import LOOKED_BACK
from tracker.extract.scopewords import in_stock, read_words
from tracker.extract.sinces import since_word
from tracker.extract.tellings import NAMED_STORM, dates_a_day, read_telling
from tracker.extract.timewords import NUMBERS, any_of, leading_words
from tracker.extract.wholes import as_whole, own_phrase, told_with
from tracker.extract.worldevents import BY_PLACE
from tracker.model import Span


def read_scope(count: Count, when: When) -> Decision:
    """`total`, `period` or `event`: by the words of the clause, then the span that dates it, then the metric."""
    if count.rule.endswith(": increase"):
        return Decision("period", "what the last day added")
    if (whole := as_whole(count)) and not _dated_apart(count, when) and not read_telling(count):
        decision = read_scope(whole, when)
        if whole.sentence is count.sentence or decision.value == "period" or decision.rule in _SAID_OF_ALL:
            return decision
    if (dead := told_with(count)) is not None:
        return read_scope(dead, when)
    if told := read_telling(count):
        return told
    index = cue_index()
    if count.numeral.value == 0 and not count.numeral.high:
        return Decision("event", "none")  # "no deaths were reported"
    if acted := force_acted(count):
        return Decision("event", "a force that acted", acted)
    if count.metric in index.stock:
        return standing_stock(count)
    if count.metric in index.single:
        return scope_of_sum(count, when)
    text, reading, clause = count.sentence.document.text, reading_of(count.sentence), clause_of(count)
    if added := _of_addition(count, when) or _of_long_war(count, when):
        return added
    within = _WITHIN.match(count.sentence, count.numeral.end, min(count.sentence.end, count.numeral.end + 90))
    if within and not reading.find("superlative", count.numeral.end, within.start("span")):
        if named := _NAMED_DEED.search(text, max(count.sentence.start, count.numeral.start - 80), count.numeral.start):
            return Decision("event", "one deed within a span", Span(*named.span()))
        long = _OF_WAR.match(text, within.end("span"))  # "have died in 17 months of unrest"
        return Decision(
            "total" if long and count.metric in _FATES and perfect(count) else "period",
            "within so long",
            Span(*within.span("span")),
        )
    if when.rule == "span continued":
        return Decision("period", when.rule, when.span)
    low = max(count.sentence.start, count.numeral.start - 90)
    since_of = _SINCE_OF.search(count.sentence, low, count.numeral.start)
    if when.rule in ("since", "total continued", "earlier count") and not (when.rule == "since" and since_of):
        return Decision("total", when.rule, when.span)
    known = when.precision == "day" or (when.rule.startswith(BY_PLACE) and when.precision == "month")
    if when.rule.startswith("event") and known and not running_cue(count):
        return Decision("event", "a known event", when.span)
    old = when.rule.endswith(LOOKED_BACK) and (when.precision == "day" or when.since in (None, when.as_of))
    if old and not running_cue(count):
        return Decision("event", "the event looked back on", when.span)
    offered = count.metric in ("refugees", "evacuated", "displaced") and planned(count) is not None
    if offered and (cue := reading.find("welcoming", count.numeral.start - 40, count.numeral.start)):
        return Decision("event", "one offer", cue)
    if count.metric in ("released", "detained") and (grace := _GRACE.search(text, clause[0], count.numeral.start)):
        return Decision("event", "one act of grace", Span(*grace.span()))
    if count.metric == "displaced" and reading.find("order", *clause) and reading.find("leave", *clause):
        return Decision("event", "one order")
    return (
        _by_flow(count, when, reading, clause)
        or _by_reach(count, when, reading, clause)
        or _by_running(count, when, reading, clause)
        or _by_span(count, when, reading, clause)
        or read_words(count, when, reading, clause)
    )


_OF_TOTALS: Final = ((since_beginning, "since a beginning"), (led_to, "led to"), (worst_season, "whole season"))


def _of_addition(count: Count, when: When) -> Decision | None:
    """What a count is that only adds to a total, or sums up what began some day; None for others."""
    if is_rise(count):
        return Decision("period", "rise of a total")
    if grown := adds_to_toll(count):
        return Decision("period", "by which a toll grew", grown)
    for of_total, rule in _OF_TOTALS:
        if cue := of_total(count):
            return Decision("total", rule, cue)
    adding = adds_to(count)
    if adding is None or ((since := since_word(count)) and since.end <= adding.start):
        return None
    spanned = when.span is not None and when.since is not None and when.span.start < adding.start
    if spanned and when.rule.startswith(("overnight", "last night")):  # "A raid overnight killed ten, taking it to 139"
        spanned = reading_of(count.sentence).find("incident", clause_of(count)[0], count.numeral.start) is None
    came = count.metric in _COMING and when.precision == "day" and when.rule.endswith("clause")
    grows = spanned or came or is_fresh(count) or of_epidemic(count)
    return Decision("period" if grows else "event", "adds to a total", adding)


def _of_long_war(count: Count, when: When) -> Decision | None:
    """A total of a war whose length is told: "80,000 people have died in the 26-year war"."""
    if "wars" not in reading_of(count.sentence).kinds:
        return None
    text, number = count.sentence.document.text, count.numeral
    if when.span and when.since is not None and (war := _OF_THE_WAR.match(text, when.span.end, count.sentence.end)):
        return Decision("total", "whole war", Span(*war.span("war")))
    war = _LONG_WAR.match(text, number.end, min(count.sentence.end, number.end + 110))
    return Decision("total", "whole war", Span(*war.span("war"))) if war else None


def _dated_apart(count: Count, when: When) -> bool:
    """True for a part with a span or a day of its own: "100 dead, including 50 over the weekend"."""
    own = own_phrase(count)
    if when.span is not None and own.start <= when.span.start < own.end:
        return True
    if _WITHIN.match(count.sentence, count.numeral.end, own.end):
        return True
    reading = reading_of(count.sentence)  # "…, including 900,000 who are now homeless": a state of its own
    return any(reading.find(kind, own.start, own.end) for kind in ("period", "state"))


def _by_flow(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What came in within a stated span: "those applying for asylum reached 130,000 last year"."""
    if count.metric != "refugees" or when.since is None or "clause" not in when.rule:
        return None
    cue = reading.find("flow", *clause)
    return Decision("period", "arrivals of a span", cue) if cue else None


def _runs_to(text: str, start: int) -> bool:
    """Whether the time at `start` is one that data are as of; most follow a word that rules it out."""
    low = max(0, start - 32)
    word = text[low:start].rstrip().rpartition(" ")[2].lower()
    return word not in _SIMPLE_LEADS and _AS_OF.search(text, low, start) is not None


_WEEK: Final = timedelta(days=7)
_SIMPLE_LEADS: Final = frozenset(["in", "on", "since", "by", "after", "during", "last", "this"])


def _by_reach(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What a day that the count runs up to, an earlier report or a named toll makes of it."""
    text = count.sentence.document.text
    own = when.rule.endswith(("clause", "statement"))
    if when.span and own and _runs_to(text, when.span.start):
        return Decision("total", "as of a day", when.span)
    if when.span and own and not when.rule.startswith("event") and _up_to(count, when.span):
        return Decision("total", "up to a day", when.span)
    spanned = when.since is not None and when.precision in ("week", "month", "year")
    if is_earlier(count) and not (spanned and count.metric in cue_index().incidental):  # not "up from 143 in March"
        return Decision("total", "earlier count", when.span)
    if cue := _toll_of_one(reading, clause, count):
        leads = reading.all("leading", cue.end, count.numeral.start)
        if any(hit.phrase not in _STANDS for hit in leads) or _TO_REACH.search(text, cue.end, count.numeral.start):
            return Decision("total", "toll that grows", cue)
        return Decision("event", "toll of one incident", cue)
    if _GROWN_TO.search(count.sentence, max(clause[0], count.numeral.start - 80), count.numeral.start):
        return Decision("total", "grown to")
    return None


def _by_running(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """A total since some day or so far, unless a span of its own stands closer."""
    text = count.sentence.document.text
    spanned = when.since is not None and "clause" in when.rule
    beside = when.span is not None and spanned and 0 <= when.span.start - count.numeral.end < 40
    if (cue := since_word(count)) and not (beside and cue.end <= count.numeral.start):
        return Decision("total", "since a day", cue)
    cue = None if is_new_before(count, clause[0]) else running_cue(count)
    summing = reading.find("summing", clause[0], count.numeral.end + 60)
    if cue and cue.end <= count.numeral.start and spanned and is_earlier(count):
        cue = None  # "900 so far this year, up from 310 in the whole of last year"
    if cue and count.metric == "assisted" and text[cue.start : cue.end] == "reached":
        cue = None  # "the agency reached 300 families"
    if cue and when.span and when.span.end <= cue.start and cue in _adjacent(reading, text, count) and not summing:
        return Decision("total", "total led to", cue)
    if cue and cue.start > count.numeral.end and is_new_after(count, cue.start):
        cue = None  # "40 new cases, so the total is 900"
    if cue and text[cue.start : cue.end].endswith("total of") and is_new_after(count, count.numeral.end + 30):
        cue = None  # "a total of 40 new cases were reported in week 16"
    if cue and beside and _PART.search(text, cue.end, count.numeral.start):
        cue = None  # "hundreds have already died, including 170 in March"
    if cue and not perfect(count) and (deed := _DEED_OF_ALL.search(text, clause[0], count.numeral.start)):
        if when.span is not None and when.precision == "day" and when.rule.endswith("clause"):
            return Decision("period", "sum of a day's deeds", Span(*deed.span("sum")))
        if reading.find("event", *clause):
            return Decision("event", "sum of one event", Span(*deed.span("sum")))  # "The fire killed a total of 37"
    if cue and sums_one_event(count, cue):
        return Decision("event", "sum of one event", cue)
    if cue and _is_day_sum(count, when, reading, cue):
        cue = None
    if cue and text[cue.start : cue.end].lower().startswith("cumulative"):
        return Decision("total", "running total", cue)
    if cue and not (spanned and (when.precision == "day" or summing)):
        return Decision("total", "running total", cue)
    return None


def _by_span(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What the span that dates the count makes of it; None where no span does."""
    index, text = cue_index(), count.sentence.document.text
    if when.since is not None and when.rule.endswith("story") and count.metric == "assisted":
        return Decision("period", "span told before", when.span)  # "In 2021, … These funds helped feed 5,000 people."
    if when.since is None or "clause" not in when.rule or when.rule.startswith("event"):
        return None
    if when.span and count.metric in index.standing and is_at(count, when.span):
        return Decision("total", "stock at a day", when.span)
    if when.span and _BY_THEN.search(text, max(0, when.span.start - 16), when.span.start):
        return Decision("total", "up to a day", when.span)  # "had sent 148 missiles by early July"
    if when.span and _FROM_OUTSET.search(text, max(0, when.span.start - 60), when.span.start):
        return Decision("total", "since a beginning", when.span)
    if when.rule.startswith("time ahead") and planned(count) is None:
        return None  # "2,000 have been arrested, but protests go on before ceremonies in coming days"
    if count.metric == "equipment" and in_stock(count, reading, clause):
        return Decision("total", "stock of weapons", when.span)  # "will have 16 ships by the end of 2025"
    if count.metric in index.standing and (plight := _PLIGHT_OF.search(text, clause[0], count.numeral.start)):
        return standing_count(count, Span(*plight.span()))
    if once := one_deed(count, when) or one_assault(count, when.span, when.precision):
        return Decision("event", "one deed within a span", once)
    rolling = "up to now" in when.rule
    added = is_new_before(count, clause[0])
    if not rolling and not added and count.metric in index.held and own_state(count, reading, *clause):
        return Decision("total", "stock at a day", when.span)
    incident, plural = nearest(reading, "incident", count), nearest(reading, "plural", count)
    if when.span and count.metric in index.incidental | {"detained"} and not plural and dates_a_day(count, when.span):
        return Decision("event", "one deed within a span", when.span)
    if cue := _one_within(count, when, plural):
        return Decision("event", "one event of a span", cue)
    gathering = count.metric == "protesters" or (count.metric == "detained" and count.numeral.value < MANY)
    few = count.metric in _MOVED and count.numeral.value < 10
    if (gathering or few) and not rolling and not plural and (when.precision in ("month", "year") or few):
        return Decision("event", "one deed within a span", when.span)
    several = _SEVERAL.search(count.sentence, *clause) or (
        plural and incident and gap(plural, count) < gap(incident, count)
    )
    if incident and not rolling and not several:
        return Decision("event", "one incident within a span", incident)
    storm = NAMED_STORM.search(text, clause[0], count.numeral.start)
    disaster = nearest(reading, "disaster", count) or (Span(*storm.span()) if storm else None)
    if disaster and when.precision != "day" and not perfect(count) and not _SEVERAL.search(count.sentence, *clause):
        return Decision("event", "one disaster within a span", disaster)
    last = rolling and when.as_of - when.since <= _WEEK  # "with 44 recorded in the last 24 hours"
    return Decision("period", "last days" if last else "stated span", when.span)


def _one_within(count: Count, when: When, plural: Span | None) -> Span | None:
    """The words by which a month or year only dates one event: "July 1996: …", "when a shaft collapsed"."""
    text, sentence, number = count.sentence.document.text, count.sentence, count.numeral
    if one := _ONE_OF_WHICH.search(text, max(sentence.start, number.start - 60), number.start):
        return Span(*one.span())
    dated = when.span is not None and when.precision in ("month", "year")
    if when.span is None or not dated or count.metric not in cue_index().incidental:
        return None
    if happened := _WHEN_IT.match(text, number.end, sentence.end):
        return Span(*happened.span("event"))
    if plural:
        return None
    headed = when.span.start - sentence.start < 6 and text[when.span.end : when.span.end + 1] == ":"
    if headed:
        return when.span
    at = _AT_WHICH.search(text, max(sentence.start, number.start - 40), number.start)
    if at and not reading_of(sentence).kinds.get("wars"):
        return Span(*at.span())  # "a concert in 2021 at which ten people died"
    return by_few(count) if when.precision == "month" and not perfect(count) else None


def _up_to(count: Count, span: Span) -> bool:
    """True for "by midnight on 9 March" in the number's own clause."""
    text = count.sentence.document.text
    if ", " in text[count.numeral.end : span.start]:
        return False
    till = _TILL.search(text, max(count.sentence.start, span.start - 16), span.end)
    if till and _WHEN_THEN.match(text, span.end, count.numeral.start):
        return False  # "heard nothing until Monday, when two trucks came"
    return _BY.search(text, max(count.sentence.start, span.start - 40), min(span.start + 12, span.end)) is not None


def _adjacent(reading: Reading, text: str, count: Count) -> list[Span]:
    """The words that lead straight to the number: "45 died in a day, bringing the toll to 39,000"."""
    hits = reading.all("leading", count.numeral.start - 60, count.numeral.start)
    return [Span(h.start, h.end) for h in hits if not any(c.isdigit() for c in text[h.end : count.numeral.start])]


def _toll_of_one(reading: Reading, clause: tuple[int, int], count: Count) -> Span | None:
    """The incident whose toll is given: "the death toll of the strike on the station was 57"."""
    if own_cue(count, "toll", clause[0], count.numeral.start) is None:
        return None  # "The toll of the blast rose to 12 as rescuers pulled out [three] more"
    for toll in reading.all("toll", clause[0], count.numeral.start):
        for incident in reading.all("incident", toll.end, count.numeral.start):
            if _OF.fullmatch(reading.sentence.document.text, toll.end, incident.start):
                return Span(incident.start, incident.end)
    return None


def _is_day_sum(count: Count, when: When, reading: Reading, cue: Span) -> bool:
    """True for "a total of 137 were killed on Thursday": the sum of a day."""
    if when.span is None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    if reading.find("leading", cue.end, count.numeral.start):
        return False  # "the total number of cases passed a million on Monday"
    if (
        not reading.find("summing", cue.start, cue.end)
        and "total" not in reading.sentence.document.text[cue.start : cue.end]
    ):
        return False
    if when.span.end <= cue.start:  # "On Monday a total of 137 were killed"
        summed = reading.sentence.document.text[cue.start : cue.end].endswith("total of")
        return summed and count.numeral.start - when.span.end < 90 and not perfect(count)
    return 0 < when.span.start - count.numeral.end < 90


_MOVED: Final = frozenset(("detained", "refugees", "displaced", "returned", "released"))
_GRACE: Final = re.compile(  # "issued a pardon for [203 youths]"
    rf"\b(?:an?|the)\s+(?:[\w-]+\s+)?(?:{any_of(words_of_status()['event']['grace'])})\b[^,;.\d]{{0,40}}?\s{BOUND}$"
)
_STANDS: Final = frozenset(("stood at", "stands at", "now stands"))  # as the toll of one incident may
_COMING: Final = frozenset(("refugees", "returned"))  # "7,900 arrived on Monday, bringing the total to 204,000"
_SAID_OF_ALL: Final = frozenset("since,since a day,running total,as of a day,up to a day,total continued".split(","))
_GROWING, _WARS = words_of_status()["total"]["growing"], words_of_status()["total"]["wars"]
_GROWN_TO: Final = Hinted(  # "deaths have doubled in the past week to 44"
    leading_words(_GROWING),
    rf"(?i)\b(?:{any_of(_GROWING)})\b[^,;.\d]{{0,70}}(?:\d[\d,]*(?:\s[a-z]+)?\s)?\bto\s+{BOUND}$",
)
_OF: Final = re.compile(r"\s+(?:of|from|in|after)\s+")
_TO_REACH: Final = re.compile(  # "the toll of the quake could reach [40,000]"
    rf"\b(?:to|could|may|might|would|will)\s+(?:\w+\s+)?(?:{any_of(words_of_status()['total']['rising'])})\s+(?:to\s+)?{BOUND}$"
)
_BY: Final = re.compile(
    r"(?i)\b(?:by|until|till|up\s+to)\s+(?:(?:midnight|noon|late|early|on|the|end|of|evening|morning)\s+)*(?:[A-Z]?\w+\s?){0,2}$"
)
_ONE_OF_WHICH: Final = re.compile(
    r"\bone\s+of\s+(?:which|them|those)\s[^,;.\d]{0,40}$"
)  # "protests, one of which drew 40"
_AT_WHICH: Final = re.compile(rf"\b(?:at|in)\s+which\s+{BOUND}$")
_WHEN_IT: Final = re.compile(  # "40 miners died when a shaft collapsed"
    r"[^,;.\d]{0,50}?\b(?P<event>(?:when|after)\s+(?:an?|the|one|their|his|her|its)\s+(?:[\w’'-]+\s+){1,6}?"
    rf"(?:{any_of(words_of_status()['event']['happened'])}))\b"
)
_WHEN_THEN: Final = re.compile(r",?\s+when\b")
_DEEDS: Final = any_of((*words_of_status()["deeds"]["doing"], *words_of_status()["deeds"]["harmed"]))
_DEED_OF_ALL: Final = re.compile(  # "killing a total of [37 people] and wounding [100]"
    rf"\b(?:{_DEEDS})\s+(?P<sum>a\s+total\s+of)\s+(?:\d[\d,]*\s+(?:[a-z]+\s+){{0,2}}and\s+(?:{_DEEDS})\s+)?{BOUND}$"
)
_TILL: Final = re.compile(r"(?i)\b(?:until|till)\b[^,;]*$")
_SEVERAL: Final = Hinted(["disasters"], r"(?i)\bdisasters\b")
_PART: Final = re.compile(r"\b(?:including|among\s+them)\b")
_WITHIN: Final = Hinted(  # "were killed in less than three weeks"; not "within hours of the quake"
    "hours days nights week weeks month months year years period span".split(),
    rf"[^,;.\d]{{0,60}}?\b(?<!after\s)(?P<span>(?:in|over|within|during)\s+(?:(?:just|only|less\s+than|under|the|about|barely|an?)\s+)*"
    rf"(?:\d+|(?:{any_of(NUMBERS)})(?:[-\s](?:{any_of(NUMBERS)}))?|several|a\s+few|a)[-\s](?:hours|days|nights|weeks?|months?|years?|(?:hour|day)\s+(?:period|span))\b)"
    rf"(?!\s+(?:ago|after|before|later|of\s+the)|(?:-(?:old|long))?\s+(?:(?!of\b)\w+\s+)?(?:{any_of(_WARS)})\b)",
)
_NAMED_DEED: Final = re.compile(  # "the massacre at the well, in which troops killed [900] men over two days"
    r"\b(?:massacre|attack|assault|raid|bombing|pogrom|ambush|hijacking|shooting)\b[^,;.\d]{0,40},?\s+in\s+which\s[^,;.\d]*$"
)
_FATES: Final = frozenset({"killed", "injured", "casualties"})
_OF_WAR: Final = re.compile(rf"\s+of\s+(?:[a-z]+\s+)?(?:{any_of(_WARS)})\b")
_OF_THE_WAR: Final = re.compile(
    rf"\s+(?:(?!the\b)[A-Z]?\w+\s+)?(?:(?!of\b|the\b)[A-Z]?\w+\s+)?(?P<war>(?:{any_of(_WARS)})\b)"
)  # "the 2014-16 Ebola outbreak"
_SINCE_OF: Final = Hinted(  # "since the kidnapping in July of [23 aid workers]"
    ["since"], rf"\bsince\s+(?:the|an?|last|its|his|their)\s+(?:[\w’'-]+\s+){{0,6}}?of\s+{BOUND}$"
)
_LONG_WAR: Final = re.compile(  # "have been killed in the 26-year war"
    rf"[^,;.\d]{{0,70}}?\b(?P<war>(?:in|during|over|by|throughout)\s+(?:the|its|their|his|an?|this|that|what)\s+(?:\w+\s+)?"
    rf"(?:\d+|{any_of(NUMBERS)})[-\s](?:years?|months?|weeks?|decades?)(?:[-\s](?:old|long))?\s+(?:(?!of\b)\w+\s+)?(?:{any_of(_WARS)})\b)"
)
_FROM_OUTSET: Final = re.compile(  # "from the start of the outbreak on 5 March to 7 May"
    r"(?i)\b(?:from|since)\s+the\s+(?:start|beginning|onset|outset)\s+of\s+(?:the|this|its)\s+(?:\w+\s+){1,3}(?:on|in)\s+$"
)
_PLIGHT_OF: Final = re.compile(  # "snow this week worsened the plight of [900] people"
    rf"\b(?:plight|suffering|misery|hardship|ordeal)\s+of\s+(?:the\s+|those\s+)?{BOUND}$"
)
_BY_THEN: Final = re.compile(r"(?i)\b(?:by|as\s+(?:of|at)|so\s+far(?:\s+in)?)\s+(?:the\s+)?$")
_AS_OF: Final = re.compile(
    r"(?i)\b(?:as\s+(?:of|at)\s+(?:(?:the|early|late|morning|evening|midday|noon|end|beginning|start|of)\s+)*|(?:imag\w+|pictures|photos|data|figures)\s+from\s+)$"
)
