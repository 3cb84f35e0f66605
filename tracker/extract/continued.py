"""Does a number go on about the people of the one before it? "Six of them were children", "taking its total to 18"."""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.document import Sentence

_LEADING = 80  # characters before a number that lead straight to it
_UP_FROM = re.compile(
    r"\b(?:(?:up|down|increase|rise|drop|fall) from|compared (?:with|to)"
    r"|(?:taking|bringing|pushing|raising|lifting) (?:its|the|that|their) (?:[a-z]+ ){0,3}to) (?:[a-z]+ ){0,3}$"
)
_SAME = re.compile(
    r"(?:Of|Among|In addition to) (?:the|those|these|them)\b|They (?:include|were)|All (?:of )?(?:them|those)"
    r"|(?:The|Those) (?:(?:\w+ )?(?:defendants|victims|dead|detainees|survivors)|wounded|injured|killed)\b"
    r"|(?:[Mm]ore than |[Aa]t least |[Aa]bout |[Nn]early )?(?:\w+|\d+) of "
    r"(?:them|those|the (?:dead|victims|wounded|injured))\b"
)

_ADDS = re.compile(  # "Seven others were wounded.", "A further 383 survivors were taken in"
    r"(?:(?:At least|About|Some|Around|Nearly|More than|Over|Up to|As many as) )?"
    r"(?:(?:[Aa]nother|[Aa] further|[Aa]n additional|[Ff]urther) (?:\d[\d,.]*|[a-z]+)\b"
    r"|(?:\d[\d,.]*|[A-Za-z-]+)(?: [a-z]+)? (?:others|more)\b(?! than\b))(?!,)"
)

_REST = re.compile(
    r"(?:Most|Many|Some|Half|Few|All|More than half|Two thirds) of (?:the|these|those|them)\b|The (?:others?|rest)\b"
    r"|(?:The|This) (?:new |same )?(?:virus|disease|illness|outbreak|flu|strain|infection|epidemic|pandemic)\b"
)


def adds_to_same(count: Count) -> bool:
    """True for a number of others beside those of the sentence before: "Seven others were wounded"."""
    told = _ADDS.match(count.sentence.text)
    return told is not None and told.start() <= count.numeral.start - count.sentence.start < told.end()


def adds_to_world(sentence: Sentence) -> bool:
    """True for a sentence that goes on with a tally: "Most of the other 9,000 patients had mild effects"."""
    return _REST.match(sentence.text) is not None


def tells_of_same(sentence: Sentence) -> bool:
    """True for a sentence that goes on about the people counted in the one before: "Two of the dead were …"."""
    return _SAME.match(sentence.text) is not None


def is_held_against(count: Count) -> bool:
    """True for a number that the one before is held against or adds to, in the same words as that."""
    text, high = count.sentence.document.text, count.numeral.start
    low = max(count.sentence.start, high - _LEADING)
    near = text[low:high]  # a search costs much more
    said = " from " in near or "compared " in near or "ing the" in near or "ing its " in near or "ing that " in near
    return said and _UP_FROM.search(text, low, high) is not None


_OF_THOSE = re.compile(
    r" of (?:the|those) (?:(?P<dead>dead|victims|killed)|(?P<hurt>wounded|injured|casualties)"
    r"|arrested|detained|detainees)\b"
)


def fate_of_part(count: Count) -> str | None:
    """The metric of those of whom a number is a part: "the minister said in Lima that seven of the dead were boys"."""
    text, end = count.sentence.document.text, count.numeral.end
    part = _OF_THOSE.match(text, end) if text.startswith(" of th", end) else None
    return ("killed" if part["dead"] else "injured" if part["hurt"] else "detained") if part else None
