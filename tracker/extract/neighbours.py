"""What do a count's neighbours make of it? The total that it only adds to, the start of the war that it sums up."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND, clause_of, perfect, perfect_verb
from tracker.extract.hinted import Hinted
from tracker.extract.reading import reading_of, words_of_status
from tracker.extract.timewords import MONTHS, WEEKDAYS, any_of, leading_words
from tracker.model import Span

_FAR: Final = 160  # characters between a number and the words that lead to its new total
_LEX: Final = words_of_status()["total"]
_TOLLS: Final = any_of((*_LEX["toll"], *_LEX["tolls"]))
_TO_TOTAL: Final = re.compile(  # "raising [the death toll in the state to 25]"
    rf"\s+(?:(?!to\b)[\w’'-]+\s+){{0,4}}?(?:{_TOLLS})\b(?:(?!\bby\s+\d)[^,;.\d]|\.(?=\w)|\b(?:19|20)\d\d\b){{0,80}}?(?:\bby\s+{BOUND}\d[\d,]*\s+)?\bto\s+{BOUND}(?:a\s+)?[$€£]?\w"
)
_TO_NUMBER: Final = re.compile(
    rf"\s+to\s+{BOUND}\d[\d,]*\s+the\s+(?:\w+\s+){{0,2}}?(?:{_TOLLS})\b"
)  # "[bringing] to 40 the toll"
_WORST: Final = re.compile(
    r"\b(?:has|have)\s+(?:\w+\s+){1,2}?(?:one\s+of\s+)?(?:its|their|the|a)\s+(?:[\w-]+\s+){0,4}$"
)
_WITH: Final = re.compile(rf"[^;.\d]{{0,60}}?,?\s+(?:with|leaving|killing)\s+{BOUND}")
_RISE: Final = Hinted(
    leading_words((*_LEX["toll"], *_LEX["tolls"])), rf"(?i)\b(?:{_TOLLS})\b[^,;.\d]{{0,60}}?\bby\s+{BOUND}$"
)  # "raised the toll there by [20] to 77"
_NEW_TOLL: Final = Hinted(  # "the toll from the riots rose to 201 on Monday, with [four more people dying]"
    leading_words((*_LEX["toll"], *_LEX["tolls"])),
    rf"(?i)\b(?P<toll>(?:{_TOLLS})\b[^;.]{{0,80}}?\bto\s+{BOUND}\d[\d,]*)\b[^;.\d]{{0,50}}?\s(?:with|as|after|when)\s+{BOUND}$",
)
_MORE_OF_THEM: Final = re.compile(r"\s+(?:more|others?|new|further|additional)\b(?!\s+than)")
_FURTHER: Final = re.compile(r"\b(?:another|further)\s+$")
_MORE_THAN: Final = re.compile(
    r"\s(?:more|fewer|higher)\sthan\s(?:(?:on|at|in)\s|the\s(?:day|previous|last|earlier|official|initial|(?:\w+\s){1,3}had)|a\s(?:day|week|year)|"
    r"what\s|was\s|were\s|had\s|first\s|estimated|reported|announced|previously|earlier|yesterday|last\s)"
)
_APART: Final = re.compile(r"(?:[,;(–-]|\b(?:is|was|which\sis|which\swas))\s*$")
_AN_INCREASE: Final = re.compile(rf"(?:[,;(–-]\s*|\bwith\s)an?\s(?:\w+\s)?(?:increase|rise|jump)\sof\s{BOUND}$")
_UP: Final = re.compile(rf"[,;(–-]\s*up\s(?:by\s)?{BOUND}$")
_SINCE_THEN: Final = re.compile(r"(?:\s\w+)?\s(?:from|on|since)\s")
_RISEN: Final = re.compile(rf"\s+(?:\w+\s+){{0,2}}?to\s+{BOUND}\d")


def adds_to(count: Count) -> Span | None:
    """The words behind a count that lead to the total it only adds to: "two died, raising the toll to 14"."""
    reading, number = reading_of(count.sentence), count.numeral
    if "adding" not in reading.kinds:
        return None
    text = count.sentence.document.text
    for hit in reading.all("adding", number.end, min(count.sentence.end, number.end + _FAR)):
        if any(p.match(text, hit.end, count.sentence.end) for p in (_TO_TOTAL, _TO_NUMBER)):
            return Span(hit.start, hit.end)
    return None


def led_to(count: Count) -> Span | None:
    """The words before a count that lead to it as a total: "The deaths take its losses this year to 347"."""
    reading, number = reading_of(count.sentence), count.numeral
    if "adding" not in reading.kinds:
        return None
    text = count.sentence.document.text
    for hit in reading.all("adding", number.start - _FAR, number.start):
        total = _TO_TOTAL.match(text, hit.end, count.sentence.end)
        if total is not None and total.end() - 1 == number.start:
            return Span(hit.start, hit.end)
    return None


def worst_season(count: Count) -> Span | None:
    """The season that a count sums up: "has suffered one of its worst rainy seasons in years, with 70 people dead"."""
    reading = reading_of(count.sentence)
    if "season" not in reading.kinds:
        return None
    text, number = count.sentence.document.text, count.numeral
    for hit in reading.all("season", number.start - _FAR, number.start):
        if _WORST.search(text, max(count.sentence.start, hit.start - 90), hit.start) and _WITH.fullmatch(
            text, hit.end, number.start
        ):
            return Span(hit.start, hit.end)
    return None


def is_rise(count: Count) -> bool:
    """True for what a total has grown by: "raised the death toll there by 20 to 77", "102 dead, 35 more than on
    Thursday"."""
    sentence, number = count.sentence, count.numeral
    if _steps(count):
        return True
    return (
        _RISE.search(sentence, max(sentence.start, number.start - 110), number.start) is not None
        and _RISEN.match(sentence.document.text, number.end, min(sentence.end, number.end + 50)) is not None
    )


def _steps(count: Count) -> bool:
    """Whether the number is that by which another one beside it differs: ", up 35 from", "an increase of 35"."""
    text, start, end = count.sentence.document.text, count.numeral.start, count.numeral.end
    begin = max(count.sentence.start, start - 40)
    if _MORE_THAN.match(text, end, end + 60):
        return _APART.search(text, begin, start) is not None
    return _AN_INCREASE.search(text, begin, start) is not None or (
        _UP.search(text, begin, start) is not None and _SINCE_THEN.match(text, end, end + 40) is not None
    )


def adds_to_toll(count: Count) -> Span | None:
    """The words that tell a new toll before a count by which it grew: "[The toll rose to 201] with four more dying"."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    grown = _NEW_TOLL.search(sentence, max(sentence.start, number.start - _FAR), number.start)
    if grown is None:
        return None
    fresh = _MORE_OF_THEM.match(text, number.end) or _FURTHER.search(text, number.start - 12, number.start)
    return Span(*grown.span("toll")) if fresh else None


def since_beginning(count: Count) -> Span | None:
    """The verb of the beginning of what a count sums up: "have been killed in fighting that broke out in May"."""
    reading, number, sentence = reading_of(count.sentence), count.numeral, count.sentence
    if "begun" not in reading.kinds:
        return None
    for hit in reading.all("begun", number.end, min(sentence.end, clause_of(count)[1] + _FAR)):
        if opens_span(count, hit.end):
            return Span(hit.start, hit.end)
    for hit in reading.all("begun", max(sentence.start, number.start - _FAR), number.start):
        part = sentence.document.text.find("including", hit.end, number.start) >= 0
        if not part and _BEGAN.match(sentence.document.text, hit.end, number.start) and perfect_verb(count):
            return Span(hit.start, hit.end)  # "Floods that began in July have killed 300 people"
    return None


def opens_span(count: Count, behind: int) -> bool:
    """True where a time opens the span of a count: that of a state reached, or one by month or year."""
    text = count.sentence.document.text
    return _BEGAN.match(text, behind, count.sentence.end) is not None and (
        perfect(count) or _LONG_AGO.match(text, behind, count.sentence.end) is not None
    )


_LINKED: Final = r"\s+(?:(?:on|in|at|late|early|last|this|over|around|during|the|mid|back)[\s-]+){0,3}"
_BEGAN: Final = re.compile(
    rf"{_LINKED}(?:(?:{any_of((*MONTHS, *WEEKDAYS))})\b|\d|week|month|year|summer|spring|autumn|winter)",
    re.IGNORECASE,
)
_LONG_AGO: Final = re.compile(
    rf"{_LINKED}(?:(?:{any_of(MONTHS)})\b(?!\s+\d{{1,2}}\b)|(?:19|20)\d\d\b|year\b|\d+\s+(?:months|years)\b)",
    re.IGNORECASE,
)
