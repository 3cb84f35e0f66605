"""What do the words of its clause say of a count: a lasting state, a running total, something since some day?"""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.reading import Reading, cue_index, reading_of
from tracker.model import Span

REACH = 320  # characters on either side of a number that may belong to its clause
MANY = 100  # so many dead "have been killed" in more than one incident, unless one is named


def clause_of(count: Count) -> tuple[int, int]:
    """The clause around a number, as offsets in the article's text."""
    number, reading = count.numeral, reading_of(count.sentence)
    start, end = reading.clause(number.start, number.end)
    return max(start, number.start - REACH), min(end, number.end + REACH)


_HAVE = re.compile(r"(?i)\b(?:have|has|had)\b")
_PERFECT = re.compile(
    r"(?i)\b(?:have|has|['’]ve)\s+(?:(?!not\b)\w+\s+){0,3}?(?:been|died|fled|killed|left|lost|crossed|returned|displaced|claimed|"
    r"wounded|injured|perished|received|arrived|moved|escaped|sought|headed|gone|reached|forced|affected|destroyed|damaged)\b"
)
_STATE = re.compile(r"\b(?:have|has|are|is|remain|remains|believed\s+to)\b")
_SIMPLE_PAST = re.compile(
    r"\b(?:were|was|fled|forced|ordered|caused|affecting|displaced\s+(?:some|about|around|more|over|\d))\b"
)
_NEXT_DEED = re.compile(r",\s+(?:and|but)\b")
_PASSED = re.compile(r"(?i)\b(?:have|has)\s+passed\s+$")


def since_word(count: Count) -> Span | None:
    """The word "since" where it opens the span of this count; not one of a comparison, nor of a reason.

    "the worst since 2014" compares; in "the second attack since five guards were killed" the killing is the beginning.
    """
    reading, number = reading_of(count.sentence), count.numeral.start
    if not any(hit.kind == "since" for hit in reading.hits):
        return None
    text, sentence = count.sentence.document.text, count.sentence
    start, end = clause_of(count)
    low, high = max(sentence.start, start - 80), min(sentence.end, end + 120)
    for hit in reading.all("since", low, high):
        if hit.start > end and _NEXT_DEED.search(text, number, hit.start):
            continue
        if reading.find("superlative", max(low, hit.start - 70), hit.start):
            continue
        if _PASSED.search(text[max(low, hit.start - 12) : hit.start]):
            continue
        inside = hit.end < number and "," not in text[hit.end : number] and number - hit.end < 90
        if inside and not _HAVE.search(text, number, end) and not re.search(r"\bthen\b", text[hit.end : number]):
            continue
        return Span(hit.start, hit.end)
    return None


def perfect(count: Count) -> bool:
    """True for "have been killed", "has displaced": told as a state reached, not as one deed."""
    start, end = clause_of(count)
    low, high = max(start, count.numeral.start - 60), min(end, count.numeral.end + 70)
    return _PERFECT.search(count.sentence.document.text, low, high) is not None


def standing(count: Count) -> bool:
    """True where a metric of lasting states is told as a state ("have been displaced"), not as one incident's work."""
    index, metric = cue_index(), count.metric
    if metric in index.stock:
        return True
    if metric not in index.standing and metric not in ("returned", "infected"):
        return False
    text, reading, (start, end) = count.sentence.document.text, reading_of(count.sentence), clause_of(count)
    if metric == "infected":
        return not reading.find("fresh", max(start, count.numeral.start - 30), min(end, count.numeral.end + 30))
    if reading.find("incident", start, end):
        return False
    if metric == "returned":
        return re.search(r"\b(?:have|has|returnees)\b", text[start:end]) is not None
    return not _SIMPLE_PAST.search(text, start, end) or _STATE.search(text, start, end) is not None


def is_running(count: Count) -> bool:
    """True for a stock by its metric, or a running total by its words or by its tense."""
    if standing(count):
        return True
    index, reading, sentence = cue_index(), reading_of(count.sentence), count.sentence
    start, end = clause_of(count)
    if reading.find("running", start, min(end, count.numeral.end + 60)) or reading.find("campaign", start, end):
        return True
    if reading.find("epidemic", sentence.start, sentence.end):
        return not reading.find("fresh", start, end)
    return (
        count.numeral.value >= MANY
        and sentence.index > 1
        and count.metric not in index.single
        and count.metric != "attacks"
        and not _names_incidents(reading)
        and perfect(count)
    )


def _names_incidents(reading: Reading) -> bool:
    return any(hit.kind in ("incident", "plural") for hit in reading.hits)
