"""Does a clause that holds a day end before a number? "The toll, which stood at 288 on Monday, is now 300"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.cues import BOUND
from tracker.extract.document import Sentence
from tracker.extract.reading import Reading, reading_of, words_of_status
from tracker.extract.timewords import NUMBERS, any_of

_REACH: Final = 120  # characters
_OPENERS: Final = (" who ", " which ", " that ", " where ", " when ", " whose ", "hough ", "hile ", "hereas ")
_NOW: Final = r"(?:(?:now|still|also|already|since|today|so\s+far)\s+)?"
_FINITE: Final = (
    rf"(?:is|are|was|were|has|have|had|will|would|could|may|might|\w{{2,}}ed|rose|fell|stands?|remains?|holds?"
    rf"|{any_of(words_of_status()['deeds']['past'])})\b"
)
_ASIDE: Final = re.compile(r",\s+(?P<opener>who|which|whose|where|when)\s[^,;]*$")
_ASIDE_ENDS: Final = re.compile(rf"[^,;]*,\s+{_NOW}{_FINITE}")
_RELATIVE: Final = re.compile(r"[\w”\"]\s+(?:who|which|that|where)\s[^,;]*$")
_NOW_FOLLOWS: Final = re.compile(rf"\s+{_NOW}(?:have|has|are|is|will|remains?|holds?)\b|[^,;]{{0,60}};")
_CONCEDED: Final = re.compile(
    rf"[“\"]?(?:(?:But|And|Yet)\s+)?(?i:although|though|even\s+though|while|whereas)\s+[^,;]*?"
    rf"(?:\d|\b(?:{any_of(NUMBERS)}|dozens|scores|hundreds|thousands)\s)"
)
_AFTER: Final = re.compile(rf"\b(?:since|than|to|with|from)\s+{BOUND}(?:(?:the|that|those|in|on)\s+)*$")


def ended_with_day(sentence: Sentence, start: int, end: int, number: int) -> bool:
    """True where the words `start` to `end`, a time, stand in a clause that is over when the number comes.

    Not where the clause tells of the very event that the sentence is about: "The strike, which came on Wednesday,
    killed 12".
    """
    text, low = sentence.document.text, max(sentence.start, start - _REACH)
    if end > number or not any(text.find(word, sentence.start, number) >= 0 for word in _OPENERS):
        return False
    if _conceded(sentence, start, end, number):
        return True
    reading = reading_of(sentence)
    aside = _ASIDE.search(text, low, start)
    if aside is not None:
        ended = _ASIDE_ENDS.match(text, end, number) is not None
        return ended and not (aside["opener"] != "when" and _tells_of_deed(reading, aside.start()))
    if (dated := text[end : end + 7] == ", when ") and _AFTER.search(text, low, start):
        return _ASIDE_ENDS.match(text, end + 2, number) is not None  # "the worst since 1979, when 40 died, left 12"
    relative = None if dated else _RELATIVE.search(text, low, start)
    if relative is None or _tells_of_deed(reading, relative.start() + 1):
        return False
    if any(hit.end == relative.start() + 1 for hit in reading.all("speech", low, start)):
        return False  # "said that rain on Monday has left 40 dead"
    return _NOW_FOLLOWS.match(text, end, number) is not None


def _conceded(sentence: Sentence, start: int, end: int, number: int) -> bool:
    """ "Although 40 were arrested in June, only 12 …": the day of what is conceded, with a number of its own."""
    text = sentence.document.text
    own = _CONCEDED.match(text, sentence.start, end)
    comma = text.find(", ", end, number)
    return own is not None and comma >= 0 and text.find(", ", own.end(), start) < 0


def _tells_of_deed(reading: Reading, before: int) -> bool:
    """True where a deed or a disaster is named before the relative clause, which tells of it."""
    return any(reading.find(kind, reading.sentence.start, before + 1) for kind in ("event", "plural", "upheaval"))
