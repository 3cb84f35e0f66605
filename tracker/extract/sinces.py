"""Does "since" open the span of a count? Not where it compares, gives a reason, or tells of another count."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND, clause_of
from tracker.extract.document import Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.reading import reading_of, words_of_status
from tracker.extract.timewords import MONTHS, WEEKDAYS, any_of
from tracker.model import Span

_WORDS: Final = words_of_status()["patterns"]
_HAVE: Final = re.compile(r"(?i)\b(?:have|has|had)\b")
_NTH: Final = Hinted(
    "st nd rd th second third fourth fifth sixth seventh eighth ninth tenth".split(),
    r"\b(?:its|his|her|their|the|a)\s+(?:\w+\s+)?"
    r"(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?!of\b)[a-z][^,;.]{2,60}$",
)
_NEXT_DEED: Final = re.compile(r",\s+(?:and|but)\b")
_SINCE_REPORT: Final = re.compile(
    r"\s+(?:yesterday|(?:(?:the|our|its|their)\s+)?(?:last|previous|latest|earlier|yesterday['’]s|preceding)\s+"
    rf"(?:[a-z]+\s+)?(?:{any_of(_WORDS['reports'])}))\b"
)
_OF_SO_MANY: Final = re.compile(rf"\s+(?:of|among)\s+(?:the\s+)?{BOUND}")
_APART: Final = re.compile(rf",\s+(?:{any_of(_WORDS['apart'])})\s[^;]{{0,40}}?\d")
_FIRST_TOLD: Final = re.compile(  # "reported its losses for the first time since the war began, saying 500 had died"
    r"(?i)\b(?:casualt|loss|toll|deaths?|figures?|counts?|estimate)\w*\s+(?:[\w-]+\s+){0,3}?for\s+the\s+first\s+time\s+$"
)
_WHERE: Final = re.compile(rf"(?i)\b(?:{any_of(_WORDS['places'])})\b[^;.]{{0,40}},\s+(?:where|in\s+which)\b")
_WHEN: Final = re.compile(rf"\s[^,;]{{3,30}},\s+when\s+{BOUND}")
_DAY: Final = re.compile(
    rf"\b(?:\d\d?\s(?:{any_of(MONTHS)})|(?:{any_of(MONTHS)})\.?\s\d\d?|{any_of(WEEKDAYS)})\b", re.IGNORECASE
)
_KILLING: Final = re.compile(
    rf"(?:[^.;]|\.(?=\d)|(?<=[A-Z][a-z][a-z])\.){{3,160}}?,\s+(?:{any_of(words_of_status()['deeds']['doing'])})\s+(?:[^.;]{{0,90}}?\band\s+\w+ing\s+)?{BOUND}"
)
_AND_DID: Final = re.compile(rf"\s+and\s+(?:\w+\s+)?\w+ed\s+{BOUND}$")  # "had sickened 400 since May and killed 62"
_PASSED: Final = re.compile(r"(?i)\b(?:have|has)\s+passed\s+$")


def of_nth(sentence: Sentence, low: int, since: int, number: int) -> bool:
    """True where "since" tells what an ordinal counts: "its third swap since May" freed whom that one freed."""
    nth = _NTH.search(sentence, low, since)
    return nth is not None and not nth.start() < number < since


def of_another(count: Count, since: int) -> bool:
    """True where "since" tells of a later count: "46 died this week, more than half the 81 since March"."""
    return _APART.search(count.sentence.document.text, count.numeral.end, since) is not None


def since_word(count: Count) -> Span | None:
    """The word "since" where it opens the span of this count; not one of a comparison, nor of a reason.

    "the worst since 2014" compares; in "the second attack since five guards were killed" the killing is the beginning.
    """
    reading, number = reading_of(count.sentence), count.numeral.start
    if "since" not in reading.kinds:
        return None
    text, sentence = count.sentence.document.text, count.sentence
    start, end = clause_of(count)
    low, high = max(sentence.start, start - 80), min(sentence.end, end + 120)
    for hit in reading.all("since", low, high):
        if hit.start > number and of_another(count, hit.start):
            continue
        if _SINCE_REPORT.match(text, hit.end):
            continue  # "nine new cases since the last update"
        if hit.start > end and _NEXT_DEED.search(text, number, hit.start):
            continue
        measured = reading.find("superlative", max(low, hit.start - 70), hit.start)
        if measured and _OF_SO_MANY.fullmatch(text, measured.end, number):
            measured = None  # "the deadliest of 40 attacks since May"
        if measured and not _FIRST_TOLD.search(text, low, hit.start):
            continue
        if of_nth(sentence, low, hit.start, number):
            continue
        if _WHERE.search(text, hit.end, number) or _WHEN.fullmatch(text, hit.end, number):
            continue  # "since last week's massacre, where 108 died", "since 3 May, when 40 died"
        lasting = any(reading.find(kind, hit.end, number) for kind in ("beginning", "upheaval"))
        if not lasting and _DAY.search(text, hit.end, number) and _KILLING.fullmatch(text, hit.end, number):
            continue  # "since rebels struck in May, killing 40"
        if _PASSED.search(text[max(low, hit.start - 12) : hit.start]):
            continue
        opens = not text[sentence.start : hit.start].strip() and _HAVE.search(text, hit.end, number)
        inside = not opens and hit.end < number and "," not in text[hit.end : number] and number - hit.end < 90
        joined = _HAVE.search(text, low, hit.start) and _AND_DID.search(text, hit.end, number)
        if (
            inside
            and not joined
            and not _HAVE.search(text, number, end)
            and not re.search(r"\bthen\b", text[hit.end : number])
        ):
            continue
        return Span(hit.start, hit.end)
    return None
