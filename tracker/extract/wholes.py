"""Of which count of its sentence is a number a part? "144 people were moved on Tuesday, including 20 children"."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.extract.count import Count, Numeral
from tracker.extract.reading import reading_of
from tracker.extract.timewords import NUMBERS, any_of
from tracker.model import Span

REACH = 200  # characters
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_VAGUE = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6}
_NUMBER = (
    r"(?P<digits>(?<![\w.,$€£])\d[\d,]*(?:\.\d+)?)"
    rf"|(?P<word>\b(?:{any_of((*NUMBERS, *_VAGUE))})\b)"
)
_WHOLE = re.compile(rf"(?:{_NUMBER})(?:\s(?P<scale>{'|'.join(_SCALES)}))?", re.IGNORECASE)
_PART = re.compile(
    r"(?:,|\s[–—-]+|\s?\()\s?(?:including|among\s+them|among\s+whom|of\s+whom|of\s+them|most\s+of\s+them)\s[^;:.]{0,60}$"
)
_PART_AFTER = re.compile(
    rf"[^,;–—(]{{0,120}}(?P<part>(?:,|\s[–—-]+|\s\(|(?=\swith\s))\s?(?:(?:including|among\s+them|of\s+whom)\s|with\s(?=(?:an?|one|{any_of(NUMBERS)}|\d+)\b))"
    r"(?:[^,;–—)(]|,\d)*)"
)
_END = re.compile(r",(?!\d)|[;–—)]")


def whole_of(count: Count) -> Numeral | None:
    """The number of which a count is told as a part, as a numeral; None where it is none."""
    reading, at = reading_of(count.sentence), count.numeral.start
    key = ("whole", at)
    if key not in reading.known:
        reading.known[key] = _find_whole(count)
    known: Numeral | None = reading.known[key]
    return known


def as_whole(count: Count) -> Count | None:
    """The count with the number of which it is a part in its place; None where it is none."""
    whole = whole_of(count)
    return replace(count, numeral=whole) if whole else None


def phrase_of_part(count: Count) -> Span | None:
    """What is said of a part behind the number, up to its comma: ", including 50 over the weekend"."""
    text, number = count.sentence.document.text, count.numeral
    part = _PART_AFTER.match(text, number.end, count.sentence.end)
    return Span(*part.span("part")) if part else None


def own_phrase(count: Count) -> Span:
    """What is said of a count that is a part, up to its comma."""
    text, end = count.sentence.document.text, count.sentence.end
    stop = _END.search(text, count.numeral.end, end)
    return Span(count.numeral.start, stop.start() if stop else end)


def _find_whole(count: Count) -> Numeral | None:
    text, sentence, at = count.sentence.document.text, count.sentence, count.numeral.start
    low = max(sentence.start, at - REACH)
    part = _PART.search(text, low, at)
    if part is None:
        return None
    numbers = list(_WHOLE.finditer(text, low, part.start()))
    last = numbers[-1] if numbers else None
    if last is None or text.find(";", last.end(), part.start()) >= 0:
        return None
    value = float(last["digits"].replace(",", "")) if last["digits"] else _value(last["word"].lower())
    value *= _SCALES.get((last["scale"] or "").lower(), 1.0)
    return Numeral(last.start(), last.end(), last[0], value)


def _value(word: str) -> float:
    return float(_VAGUE.get(word) or NUMBERS.get(word, 1))
