"""Which days does a plan reach? "Will be freed on Friday", "a bill that will raise duties in July"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from tracker.extract.document import Sentence
from tracker.extract.reading import reading_of, words_of_status
from tracker.extract.timewords import any_of
from tracker.extract.timex import TimeSpan
from tracker.model import Span

_TO_COME: Final = timedelta(days=150)
_SIGNS: Final = (
    "will ",
    "would ",
    " due ",
    " set ",
    "expected ",
    "scheduled ",
)  # one stands in every match of the next
_WILL_THEN: Final = re.compile(
    r"\b(?:that|which|who|and|but|until|before|when)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:will|would|(?:is|are)\s+(?:due|set|expected|scheduled))\s[^;.]*$"
)
_COMING: Final = re.compile(rf"\b(?:{any_of(words_of_status()['looming']['words'])})\b")
_NEXT_VERB: Final = re.compile(rf",?\s+(?:[\w'’.-]+\s+){{1,7}}?(?:{any_of(words_of_status()['speech']['told'])})\b")
_WHICH: Final = re.compile(r",?\s(?:which|that)\s")
_MAYBE: Final = frozenset(("may", "might", "could"))
_DONE_BY_NOW: Final = re.compile(r"\s+(?:\w+ly\s+)?have\s+(?:been\s+|\w+ly\s+)?[a-z]+(?:ed|en|nt|ne|ost|un|ung)\b")
_WILL: Final = re.compile(r"['’]s (?:[\w-]+ ){1,4}(?:will|would|is|are|was|were)(?: to)? (?=be|[a-z]+\b)")


def comes_later(text: str, published: date, time: TimeSpan, number: int) -> bool:
    """True for a time still to come in a clause behind a number: "… and that famine was likely by May"."""
    if time.start <= number:
        return False
    between = text[number : time.start]
    if any(sign in between for sign in _SIGNS) and _WILL_THEN.search(between):
        return True  # "voted 411 to 100 for a bill that will raise duties in July"
    ahead = time.ahead if time.lead == "until" and time.rule == "month" else None
    if ahead is None or not timedelta(0) < ahead - published < _TO_COME:
        return False
    return _COMING.search(text, number, time.start) is not None


def governs(cue: Span, time: TimeSpan, sentence: Sentence) -> bool:
    """True where the plan's words reach the day: "will be freed on Friday", not "agreed on Tuesday that it will"."""
    reading, text = reading_of(sentence), sentence.document.text
    if text[time.end : time.end + 2] in ("'s", "’s") and cue.start > time.end and not _WILL.match(text, time.end):
        return False  # "Thursday's raids came after he asked for $33bn"
    if time.rule == "weekday" and time.end < cue.start and reading.find("speech", sentence.start, time.start):
        return False  # "announced a rise on Monday that would add $54 billion"
    if is_of_it(cue, time, text):
        return True
    if text[cue.start : cue.end].lower() in _MAYBE and _DONE_BY_NOW.match(text, cue.end):
        return False  # "may have drowned in the ferry that sank on Friday"
    if cue.end <= time.start:
        return reading.far(cue.end, time.start) < 3.0
    if reading.find("done", time.end, cue.start):
        return False  # "on Tuesday approved a plan to spend …"
    if _NEXT_VERB.match(sentence.document.text, time.end, cue.start):
        return False  # "On Friday researchers posted findings that 1,000 may be ill"
    return time.start - sentence.start < 8 or reading.far(time.end, cue.start) < 0.6


def lasts_until(cue: Span, number: int, time: TimeSpan, text: str) -> bool:
    """True for the day to which a plan told before a number reaches: "asked for $7m to keep it open through June"."""
    if cue.end > number or number >= time.start or time.lead != "until":
        return False
    return not text.endswith((" by ", " by the "), 0, time.start)  # a target that was to be met by then


def is_of_it(cue: Span, time: TimeSpan, text: str) -> bool:
    """True where the plan's words tell what comes at that time: "a rise in October, which would hit 22 million"."""
    return _WHICH.fullmatch(text, time.end, cue.start) is not None and time.rule != "weekday"


def nearer(time: TimeSpan, published: date) -> bool:
    """True where the day ahead is the likelier reading of "on 3 March": it is nearer than the one past."""
    assert time.last is not None
    assert time.ahead is not None
    if time.last == published:
        return False  # "later on Sunday", told on a Sunday
    return time.last > published or time.ahead - published <= max(published - time.last, timedelta(days=7))
