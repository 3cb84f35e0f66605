"""Is a count what one deed did, or what a whole war did, by the clause that leads to it?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND, FEW
from tracker.extract.reading import cue_index, words_of_status
from tracker.extract.timewords import any_of
from tracker.model import Span


def struck_once(count: Count) -> bool:
    """True for what one deed did: "gunmen stormed the town, killing 1,200 and seizing 250"."""
    text, low = count.sentence.document.text, max(count.sentence.start, count.numeral.start - 200)
    if text.find("total of", low, count.numeral.start) >= 0:
        return False  # "Six bombs went off, killing a total of 37"
    return "ing " in text[low : count.numeral.start] and bool(_STRUCK_KILLING.search(text, low, count.numeral.start))


def led_by_war(count: Count, clause: tuple[int, int]) -> Span | None:
    """The words that put a count into a whole war: "During the war 89 people died", "As a result of the invasion"."""
    if count.numeral.value < FEW or count.metric not in cue_index().incidental:
        return None
    led = _IN_WAR.search(count.sentence.document.text, clause[0], count.numeral.start)
    return Span(*led.span()) if led else None


_WARS: Final = any_of((*words_of_status()["total"]["wars"], "invasion", "aggression"))
_IN_WAR: Final = re.compile(
    rf"(?i)\b(?:during|throughout|in\s+the\s+course\s+of|as\s+a\s+result\s+of)\s+(?:(?:the|this|its|[a-z]+['’]s)\s+)?"
    rf"(?:[\w-]+\s+){{0,3}}?(?:{_WARS})\b[^,;.\d]{{0,60}}?,?\s+{BOUND}$"
)
_STRUCK_KILLING: Final = re.compile(
    rf"\b(?:{any_of(words_of_status()['event']['happened'])})\b[^.;]{{0,90}}?,\s+(?:killing|wounding|injuring|leaving)\s+"
    rf"(?:{BOUND}[\d,]+\s[^.;\d]{{0,60}}?\band\s+\w+ing\s+)?{BOUND}$"
)
