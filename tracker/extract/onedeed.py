"""Does a stated span only tell when one deed was done? "All 189 aboard died last October", "was fined £5m in 2021"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND, MANY, perfect
from tracker.extract.dates import When
from tracker.extract.reading import cue_index, reading_of, words_of_status
from tracker.extract.timewords import any_of
from tracker.model import Span

_DEEDS: Final = words_of_status()["deeds"]
_ALL: Final = re.compile(rf"(?i)\ball\s+(?:of\s+)?(?:the\s+)?{BOUND}$")
_ABOARD: Final = re.compile(r"(?:\s+[a-z]+){0,2}?\s+(?:aboard|on\s+board|on\s+the|on\s+it|inside|of\s+them)\b")
_WHEN: Final = re.compile(
    r"[^,;.\d]{0,50}?\b(?P<when>when\s+(?:an?|the|one|his|her|its|their|it|he|she|they|[A-Z][\w’-]*)\s[^,;.]{3,70})"
)
_IN_WHICH: Final = re.compile(  # "the shelling of a clinic last week, in which [two] nurses died"
    r"\b(?:the|an?)\s+(?:[\w-]+\s+){0,2}?(?:bombardment|shelling|bombing|storming|seizure|massacre|attack|raid|assault|ambush|pogrom)\b"
    rf"[^,;.\d]{{0,60}}(?:\d[^,;.]{{0,20}})?,?\s+in\s+which\s+(?:[^,;.]{{0,60}}\s)?{BOUND}$"
)
_A_SHELLING: Final = re.compile(r"\b(?:a|that|one)\s+(?:\w+\s+)?(?:bombardment|shelling)\b[^;.]*$")
_WHEN_SO_MANY: Final = re.compile(rf",?\s+when\s+{BOUND}")  # "the last was in May 2013 when [264] homes were flooded"
_IT_WAS: Final = re.compile(r"\b(?:was|came|happened|occurred|struck)\s+(?:back\s+)?(?:in|on|last)?\s*$")
_PROMISED: Final = re.compile(
    r"(?:\s+[\w-]+){1,5}?\s+(?:promised|pledged|ordered|approved|donated|offered|requested|commissioned)\b"
    r"(?!\s+\d)(?:\s+(?:by|to|from|in)\s+(?:the\s+)?[\w-]+)?(?:\s+(?:back|early|late|earlier))?\s+(?:in\s+)?$"
)
_MOVED: Final = re.compile(  # "In May three jets crossed the border"
    rf"(?:\s+[\w-]+){{1,4}}?\s+(?P<deed>{any_of((*_DEEDS['acted'], *_DEEDS['strayed']))})\b"
)
_MANY_TIMES: Final = re.compile(r"(?i)\b(?:times|repeatedly|each|every|daily|often|again|separate|several|various)\b")
_TO_HIT: Final = re.compile(  # "the tenth typhoon to hit the land [this year]"
    r"\b(?:storm|typhoon|hurricane|cyclone|flood|floods|quake|earthquake|tornado|disaster|attack|wave|drought|wildfire|eruption|tsunami|outbreak)\s+"
    r"to\s+(?:hit|strike|affect|reach|lash|batter|make\s+landfall|rock|ravage|devastate|pound)\b[^,;.]*$"
)
_DEALT: Final = re.compile(  # "was fined £5m in 2021"
    rf"\b(?:{any_of(_DEEDS['dealt'])})\b[^,;.\d]{{0,50}}$"
)

_OBJECTS: Final = rf"(?:{any_of(words_of_status()['money']['objects'])})"
_SIGN: Final = r"(?:[A-Z]{0,3}[$€£¥])?"
_PRICED: Final = re.compile(
    rf"(?i)\b(?:an?|the|its|his|her|their|this|that|one)\s+(?:[a-z-]+\s+){{0,2}}{BOUND}{_SIGN}$"
)
_OF_OBJECT: Final = re.compile(
    rf"(?:[\s-]+[a-z]+)?(?:\s\([^)]{{1,40}}\))?\s(?:[\w’'-]+\s){{0,3}}?{_OBJECTS}\b(?!\s+(?:sales|fees|costs|prices|spending))"
)
_WORTH: Final = re.compile(  # "approved a package valued at [$215m]"
    rf"\b(?:an?|the|its|his|her|their|this|that|one)\s+(?:[\w’'-]+\s+){{0,4}}?{_OBJECTS}\s+(?:[\w’'-]+\s+){{0,6}}?"
    rf"(?:worth|valued\s+at|priced\s+at|costing|totalling|totaling)\s+{BOUND}{_SIGN}$"
)
_OF_SALE: Final = re.compile(  # "made [$4m] from the sale of her house this year"
    r"[^,;.]{0,40}?\b(?:from|in|for|through)\s+(?:the|an?)\s+(?:sale|purchase|auction|acquisition|takeover)\s+of\s+(?:an?|the|his|her|its|their)\b"
)
_THING_WITH: Final = re.compile(  # "a famine in 2011 [, which killed] 900", "a strike in 2012 [in which] 40 died"
    r",?\s(?:(?:in|at|during)\s(?:which|whose)\b[^;.]{0,80}|(?:that|which)\s(?:\w+\s)?(?:killed|left|wounded|injured|claimed|took|displaced|drove|uprooted|destroyed|drowned|sickened|infected)\b[^,;.]{0,40})"
)
_A_THING: Final = re.compile(
    r"(?:\b(?:an?|the|one|that|another|its|their|his|her)|['’]s)\s+(?:(?:[\w’-]+\s+){0,6}?)(?P<thing>[a-z-]{3,})(?:\s(?:in|at|on|off|near|of)\s(?:[A-Z][\w’-]+\s?){1,3})?\s+"
    r"(?:back\s+)?(?:(?:in|on|of|during|late|early)\s+){0,2}$"
)
_IN_ALL: Final = frozenset(("in total", "in all", "altogether", "all told"))
_DASHED: Final = re.compile(r"\s[–—-]\s")
_THEY_WERE: Final = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:were|was|died|drowned)\b")
_AFTER_ONE: Final = re.compile(r"[^.;]{0,90}?\b(?:after|following|in|by)\s+an?\s+(?:[\w-]+\s+)?[a-z]+")


def one_deed(count: Count, when: When) -> Span | None:
    """The words by which a span only dates one deed; None where it may be what many deeds of the span came to."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if when.span is None or "up to now" in when.rule:
        return None
    low = max(sentence.start, number.start - 160)
    if located := _TO_HIT.search(text, max(sentence.start, when.span.start - 90), when.span.start):
        return Span(*located.span())
    if count.metric in ("equipment", "attacks"):
        return _of_things(count, when.span)
    if thing := _of_one_thing(count, when.span):
        return thing
    if count.metric not in cue_index().incidental and count.metric not in ("detained", "displaced"):
        return None
    if (every := _ALL.search(text, max(low, number.start - 30), number.start)) and _ABOARD.match(text, number.end):
        return Span(*every.span())
    if which := _IN_WHICH.search(text, low, number.start):
        return Span(*which.span())
    if shelled := _A_SHELLING.search(text, low, number.start):
        return Span(*shelled.span())
    if _WHEN_SO_MANY.fullmatch(text, when.span.end, number.start) and _IT_WAS.search(
        text, max(sentence.start, when.span.start - 40), when.span.start
    ):
        return when.span
    happened = _WHEN.match(text, number.end, sentence.end)
    if happened and not perfect(count):
        found = Span(*happened.span("when"))
        if reading_of(sentence).find("plural", found.start, found.end) is None:
            return found
    return None


def _of_one_thing(count: Count, span: Span) -> Span | None:
    """The one thing that a time dates, whose victims are counted: "a famine in 2011, which killed 900"."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if not span.end < number.start or _THING_WITH.fullmatch(text, span.end, number.start) is None:
        return None
    found = _A_THING.search(text, max(sentence.start, span.start - 110), span.start)
    if found is None or found["thing"].endswith("s") or "wars" in reading_of(sentence).kinds:
        return None
    return Span(*found.span("thing"))


def _of_things(count: Count, span: Span) -> Span | None:
    """The deed by which weapons or drones came in or were promised, told once."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if count.metric == "equipment" and span.start > number.end and _PROMISED.fullmatch(text, number.end, span.start):
        return Span(number.end + 1, span.start)
    moved = _MOVED.match(text, number.end, sentence.end)
    if moved is None or perfect(count) or _MANY_TIMES.search(text, sentence.start, sentence.end):
        return None
    return Span(*moved.span("deed"))


def one_sum(count: Count, when: When) -> Span | None:
    """The words by which a span only dates one payment, purchase or loss."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if when.span is None:
        return None
    if located := _TO_HIT.search(text, max(sentence.start, when.span.start - 90), when.span.start):
        return Span(*located.span())
    priced = _PRICED.search(text, max(sentence.start, number.start - 60), number.start)
    if priced and (of := _OF_OBJECT.match(text, number.end, sentence.end)):
        return Span(number.end, of.end())  # "won a [$4m] contract in 2012"
    if worth := _WORTH.search(text, max(sentence.start, number.start - 120), number.start):
        return Span(*worth.span())
    if sold := _OF_SALE.match(text, number.end, sentence.end):
        return Span(*sold.span())
    dealt = _DEALT.search(text, max(sentence.start, number.start - 90), number.start)
    return Span(*dealt.span()) if dealt else None


def sums_one_event(count: Count, cue: Span) -> bool:
    """True where "already", "in total" sum up one event: "Already three deaths are known after a landslide"."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if count.metric not in cue_index().incidental | {"attacks"} or number.value >= MANY:
        return False
    word = text[cue.start : cue.end].lower()
    if word == "already" and (number.start - cue.end > 60 or _DASHED.search(text, cue.end, number.start)):
        return True  # "There have already been tales of courage - including that of 13 guards"
    if word == "already" and _AFTER_ONE.match(text, number.end, sentence.end):
        return True
    done = count.rule.endswith(": verb before") or _THEY_WERE.match(text, number.end) is not None
    return word in _IN_ALL and not perfect(count) and done  # "It dropped six bombs in all"
