"""On which day was the deed with which a war began? "The army launched its offensive after 900 people were killed"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Document
from tracker.extract.knownevents import day_of_war
from tracker.extract.reading import cue_index, reading_of, words_of_status
from tracker.extract.storydays import RECENT
from tracker.extract.timedays import DAY
from tracker.extract.timeroles import role_of
from tracker.extract.timewords import any_of
from tracker.extract.timex import TimeSpan
from tracker.model import Span

_FEW: Final = 20  # fewer than these may be those of a later incident
_BEGINNING: Final = words_of_status()["beginning"]
_WARS: Final = any_of(_BEGINNING["struggles"])
_DEFINITE: Final = r"(?:the|its|their|this|that)\s+(?:[\w-]+\s+){0,3}?"
_LAUNCHED: Final = re.compile(  # "launched [its military campaign after] 900 people were killed"
    rf"\b(?:launched|began|started|unleashed|waging|waged)\s+{_DEFINITE}(?:{_WARS})\b[^.;\d]{{0,60}}?"
    r"\s(?:after|when|following|in\s+response\s+to|in\s+retaliation\s+for)\s"
)
_BEGAN: Final = re.compile(  # "The war began [when] gunmen stormed the town, killing 900"
    rf"\b{_DEFINITE}(?:{_WARS})\s+(?:in\s+[A-Z]\w+\s+|there\s+)?(?:began|started|erupted|broke\s+out|"
    rf"was\s+(?:{any_of(_BEGINNING['caused'])})|followed)\s[^.;\d]{{0,40}}?(?:after|when|by|with)\s",
    re.IGNORECASE,
)


def find_outset(count: Count) -> Span | None:
    """The words by which a sentence tells of the deed with which a war began; None where it tells of none."""
    sentence, number, text = count.sentence, count.numeral, count.sentence.document.text
    if count.metric not in cue_index().incidental and count.metric != "detained":
        return None
    if number.value < _FEW or not reading_of(sentence).find("beginning", sentence.start, number.start):
        return None
    led = _LAUNCHED.search(text, sentence.start, number.start) or _BEGAN.search(text, sentence.start, number.start)
    return Span(*led.span()) if led else None


def first_day_of_war(document: Document, times: list[TimeSpan]) -> date | None:
    """The one old day since which, or on which, the article says that something began; else the known war's."""
    days: set[date] = set()
    for time in times:
        dated = time.kind == "date" and time.precision == "day" and time.last is not None
        if not dated or time.last is None or time.last >= document.published - RECENT:
            continue
        if role_of(document.text, time, document.sentence_at(time.start)) in ("start", "since", "incident"):
            days.add(time.last)
    if not days:
        return day_of_war(document.text, document.published - RECENT - DAY)
    return days.pop() if len(days) == 1 else None
