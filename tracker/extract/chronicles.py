"""Where does an entry of a chronology begin? "10 Feb 2012 - 28 killed in Aleppo": a date, a dash, what befell."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.edited import Edit
from tracker.extract.pieces import pieces_of

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_YEAR: Final = r"(?:1[89]|20)\d\d"
_DATE: Final = rf"(?:{_DAY}(?:,? {_YEAR})?|(?:{_MONTH} )?{_YEAR})"
_DASH: Final = r"(?: [-–—]|[–—]|:) "
_LINE: Final = re.compile(rf"{_DATE}{_DASH}(?!{_DATE})")  # not "2010 – 2012"
_RUN_IN: Final = re.compile(rf"(?:^|[ \n])(?<![-–—:] )(?:{_DAY}(?:,? {_YEAR})?|(?<![^.)”\"] ){_YEAR})$")
_DASHED: Final = re.compile(rf"\d(?:st|nd|rd|th)?(?: {_MONTH})?(?P<dash>{_DASH})(?!{_DATE})[A-Z\d“\"']")
_MONTH_AND_DASH: Final = 14  # characters
_LONGEST: Final = 28  # characters of a date, and of the blank and the stop before it
_FEWEST: Final = 3  # entries: two dates with a dash are any sentence's


def opens_entry(text: str, at: int) -> bool:
    """True where the line that begins at `at` is an entry of a chronology.

    >>> opens_entry("10 Feb 2012 - 28 people killed", 0), opens_entry("2010 - 2012 saw 28 people killed", 0)
    (True, False)
    """
    return _LINE.match(text, at) is not None


def find_run_in(text: str) -> list[Edit]:
    r"""A line break before each entry of a chronology that a page has run into one paragraph, in text order.

    >>> text = "4 May 2011 - Two die. 7 May 2011 - Nine die in Homs 9 May 2011 - A truce 2 June 2011 - Six die"
    >>> [text[e.start : e.end + 6] for e in find_run_in(text)]
    [' 7 May ', ' 9 May ', ' 2 June']
    """
    entries = _find_dated(text)
    if len(entries) < _FEWEST:
        return []
    return [Edit(at, at + 1, "\n") for at in entries if text[at] == " "]


def _find_dated(text: str) -> list[int]:
    """Where the dates begin that stand before a dash, each with the blank before it."""
    found: list[int] = []
    for at, end in pieces_of(text).digits:
        behind = text[end - 1 : end + _MONTH_AND_DASH]
        if not (":" in behind or " - " in behind or "–" in behind or "—" in behind):
            continue
        dashed = _DASHED.search(text, at, end + _MONTH_AND_DASH)
        if dashed is not None:
            low = max(0, dashed.start("dash") - _LONGEST)
            dated = _RUN_IN.search(text[low : dashed.start("dash")])
            if dated is not None and low + dated.start() not in found[-1:]:  # its day and its year
                found.append(low + dated.start())
    return found
