"""Of which count of its sentence is a number a part? "144 people were moved on Tuesday, including 20 children"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count, Numeral
from tracker.extract.hinted import Hinted
from tracker.extract.reading import Reading, cue_index, reading_of
from tracker.extract.timewords import MONTHS, NUMBERS, WEEKDAYS, any_of
from tracker.model import Span

REACH: Final = 200  # characters
_LEAD: Final = 80  # characters that may stand between the words that tell of parts and a part
_SCALES: Final = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_VAGUE: Final = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6}
_NUMBER: Final = (
    r"(?P<digits>(?<![\w.,$€£])\d[\d,]*(?:\.\d+)?)"
    rf"|(?P<word>\b(?:{any_of((*NUMBERS, *_VAGUE))})\b)"
)
_WHOLE: Final = re.compile(rf"(?:{_NUMBER})(?:\s(?P<scale>{'|'.join(_SCALES)}))?", re.IGNORECASE)
_PART: Final = re.compile(
    r"(?:,|\s[–—-]+|\s?\(|(?=\sincluding\s))\s?(?:including|among\s+them|among\s+whom|of\s+whom|of\s+them|most\s+of\s+them)\s[^;:.]{0,60}$"
)
_PARTING: Final = ("including", "them", "whom")
"""A word of each that `_PART` matches, which most texts before a number have not."""
_PART_AFTER: Final = Hinted(
    ["including", "among", "whom", "them", "with"],
    r"[^,;–—(]{0,120}(?P<part>(?:,|\s[–—-]+|\s\(|(?=\swith\s))\s?(?:(?:including|among\s+them|of\s+whom)\s|"
    rf"with\s(?=(?:an?|one|{any_of(NUMBERS)}|\d+)\b))"
    r"(?:[^,;–—)(]|,\d)*)",
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NO_COUNT: Final = re.compile(
    rf"-|\s(?:hours?|days?|weeks?|months?|years?|per\s?cent|percent|%|{any_of(MONTHS)})\b", re.IGNORECASE
)
_LIST: Final = re.compile(r"(?::|\s[–—-]{1,2})\s(?:(?:[^:;.]|\.\d)*(?:,|;|\band)\s)?")
_LISTED: Final = re.compile(r"\s(?:in|at|from|of\s+them|were|was)\s")
_DATE: Final = re.compile(rf"\b(?:{any_of(MONTHS)})\s+$", re.IGNORECASE)
_TOGETHER: Final = 75  # characters from the dead to the wounded told of with them
_AND_WITH: Final = re.compile(r"\b(?:and|with)\b|,")
_APART: Final = re.compile(
    rf"[;:.()—–\d]|\b(?:including|of\s+them|of\s+whom|while|but|after|when|because|{any_of((*MONTHS, *WEEKDAYS))})\b",
    re.IGNORECASE,
)
_TOLL: Final = re.compile(r"(?i)\b(?:death\s+)?toll\b[^;:.\d]*$")
_ON_DAY: Final = re.compile(rf"\s+(?:on\s+)?(?:{any_of(w for w in WEEKDAYS if len(w) > 5)})\b", re.IGNORECASE)
_DEAD: Final = re.compile(r"(?i)\b(?:dead|killed|killing|died|kills|deaths?)\b")
_DEATHS: Final = frozenset("dead killed killing died kills death deaths toll".split())  # for _DEAD and _TOLL
_END: Final = re.compile(r",(?!\d)|[;–—)]")


def as_whole(count: Count) -> Count | None:
    """The count with the number of which it is a part in its place; None where it is no part.

    The whole stands in the same sentence ("144 people, including 20 children") or in one before ("Those included …").
    """
    reading, at = reading_of(count.sentence), count.numeral.start
    key = ("whole", at)
    if key not in reading.known:
        whole = _find_whole(count)
        reading.known[key] = count.with_number(whole) if whole else _find_before(count, reading)
    known: Count | None = reading.known[key]
    return known


def told_with(count: Count) -> Count | None:
    """The dead told of together with the wounded ("left 40 people dead and 30 wounded"): one deed, one day."""
    if count.metric != "injured":
        return None
    reading, at = reading_of(count.sentence), count.numeral.start
    key = ("with", at)
    if key not in reading.known:
        reading.known[key] = _find_dead(count)
    known: Count | None = reading.known[key]
    return known


def _find_dead(count: Count) -> Count | None:
    if _DEATHS.isdisjoint(count.sentence.vocabulary):
        return None
    text, at = count.sentence.document.text, count.numeral.start
    low = max(count.sentence.start, at - _TOGETHER)
    numbers = list(_WHOLE.finditer(text, low, at))
    last = numbers[-1] if numbers else None
    if last is None or _YEAR.fullmatch(last[0]) or _NO_COUNT.match(text, last.end()):
        return None
    between = text[last.end() : at]
    if risen := _ON_DAY.match(between):  # "The toll rose to 40 on Thursday, with 30 wounded"
        between = between[risen.end() :]
    if not _AND_WITH.search(between) or _APART.search(between):
        return None
    start = count.sentence.start
    dead = _DEAD.search(between) or _DEAD.search(text, max(start, last.start() - 24), last.start())
    dead = dead or _TOLL.search(text, max(start, last.start() - 120), last.start())
    return count.with_number(_numeral(last), "killed") if dead else None


def phrase_of_part(count: Count) -> Span | None:
    """What is said of a part behind the number, up to its comma: ", including 50 over the weekend"."""
    part = _PART_AFTER.match(count.sentence, count.numeral.end, count.sentence.end)
    return Span(*part.span("part")) if part else None


def own_phrase(count: Count) -> Span:
    """What is said of a count that is a part, up to its comma."""
    text, end = count.sentence.document.text, count.sentence.end
    stop = _END.search(text, count.numeral.end, end)
    return Span(count.numeral.start, stop.start() if stop else end)


def _find_whole(count: Count) -> Numeral | None:
    text, sentence, at = count.sentence.document.text, count.sentence, count.numeral.start
    low = max(sentence.start, at - REACH)
    hinted = any(text.find(word, low, at) >= 0 for word in _PARTING)
    part = _PART.search(text, low, at) if hinted else None
    if part is None:
        return _find_listed(text, low, count)
    numbers = list(_WHOLE.finditer(text, low, part.start()))
    last = numbers[-1] if numbers else None
    if last is None or text.find(";", last.end(), part.start()) >= 0:
        return None
    return _numeral(last)


def _find_listed(text: str, low: int, count: Count) -> Numeral | None:
    """The whole before a colon, for a bare number of the list behind it: "80 new cases: 50 in Oster, 30 in Vall"."""
    number = count.numeral
    if not _LISTED.match(text, number.end, count.sentence.end):
        return None
    colon = max(text.rfind(mark, low, number.start) for mark in (": ", " - ", " – ", " — ", " -- "))
    if colon < 0 or not _LIST.fullmatch(text, colon, number.start):
        return None
    for m in _WHOLE.finditer(text, low, colon):
        whole = _numeral(m)
        dated = _YEAR.fullmatch(whole.text) or _NO_COUNT.match(text, m.end(), count.sentence.end)
        if whole.value > number.value and not dated and not _DATE.search(text, low, m.start()):
            return whole
    return None


def _find_before(count: Count, reading: Reading) -> Count | None:
    """The whole in one of the sentences before, where this one goes on with its parts ("The total included 17 …")."""
    sentence, number = count.sentence, count.numeral
    if count.metric in cue_index().single or not reading.all("parts", number.start - _LEAD, number.start):
        return None
    for back in range(1, 4):
        if sentence.index < back:
            return None
        before = sentence.document.sentences[sentence.index - back]
        for m in _WHOLE.finditer(sentence.document.text, before.start, min(before.end, before.start + 2 * REACH)):
            numeral = _numeral(m)
            if _YEAR.fullmatch(numeral.text):
                continue
            if numeral.value >= number.value and not _NO_COUNT.match(sentence.document.text, m.end(), before.end):
                return count.with_number(numeral, sentence=before)
    return None


def _numeral(m: re.Match[str]) -> Numeral:
    value = float(m["digits"].replace(",", "")) if m["digits"] else _value(m["word"].lower())
    return Numeral(m.start(), m.end(), m[0], value * _SCALES.get((m["scale"] or "").lower(), 1.0))


def _value(word: str) -> float:
    return float(_VAGUE.get(word) or NUMBERS.get(word, 1))
