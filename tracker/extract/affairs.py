"""Does a day date what was done about a deed, and not the deed? "On Friday the state called for calm"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.document import Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.reading import reading_of, words_of_status
from tracker.extract.timewords import any_of, leading_words
from tracker.extract.timex import TimeSpan

_AFFAIRS: Final = words_of_status()["affairs"]
_SHOWING: Final = rf"(?:{any_of(_AFFAIRS['showing'])})"
_SHOWN: Final = rf"(?:{any_of(_AFFAIRS['shown'])})"
_DOING: Final = rf"(?:{any_of(_AFFAIRS['verbs'])})"
_SHOWS: Final = rf"(?P<shows>{_SHOWING}\s+[^,;.]{{0,30}}?\b{_SHOWN}|{_SHOWN}\s+(?:(?:was|were)\s+)?{_SHOWING})"
_WORDS: Final = leading_words([*_AFFAIRS["verbs"], *_AFFAIRS["showing"], *_AFFAIRS["shown"]])
_BEFORE: Final = Hinted(_WORDS, rf"\b(?:{_DOING}|{_SHOWS})\b[^,;.]{{0,70}}$")
_BEHIND: Final = Hinted(
    _WORDS, rf",?\s+(?:(?!(?:{any_of(_AFFAIRS['apart'])})\b)[\w'’-]+\s+){{0,7}}?(?:{_DOING}|{_SHOWS})\b"
)
_HARM: Final = re.compile(rf"\b(?:{any_of(words_of_status()['deeds']['harmed'])}|{any_of(_AFFAIRS['befell'])})\b")
_STOP: Final = re.compile(r"[,;]")
_BACK: Final = 130  # characters before the day
_ON: Final = 110  # characters behind it


def dates_affair(sentence: Sentence, time: TimeSpan) -> bool:
    """True for the day of an affair of state or court, of a visit or a paper, in the clause of the day alone.

    Not where that clause itself tells what befell: "Police on Friday ended a siege that had killed 12".
    """
    text = sentence.document.text
    begin = time.lead_start if time.lead_start >= 0 else time.start
    before = _BEFORE.search(sentence, max(sentence.start, begin - _BACK), begin)
    if before is not None:
        return before["shows"] is not None or not _tells_deed(sentence, before.start(), begin)
    after = _BEHIND.match(sentence, time.end, min(sentence.end, time.end + _ON))
    if after is None or _HARM.search(text, time.end, after.end()):
        return False
    stop = _STOP.search(text, after.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    if after["shows"] is not None:
        return text.find(" saying ", after.end(), end) < 0  # "released a statement saying a raid that day …"
    return _HARM.search(text, sentence.start, begin) is None and not _tells_deed(sentence, after.end(), end)


def _tells_deed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words between two offsets tell of an event or of what befell somebody."""
    reading = reading_of(sentence)
    told = any(reading.find(kind, start, end) for kind in ("event", "plural", "disaster", "incident"))
    return told or _HARM.search(sentence.document.text, start, end) is not None
