"""Which week is meant by its number? "Week 32" of a bulletin about a disease."""

from __future__ import annotations

import re
from datetime import date

from tracker.extract.timewords import Mark

_WEEK_NUMBER = re.compile(
    r"[Ww]eek\s(?P<n>[1-5]?\d)\b(?!\s+of\s+(?!(?:19|20)\d\d)|[-\d])(?:(?:,?\s(?:of\s)?|\s?[/(])(?P<y>20\d\d)\)?)?"
)
_OF_CASES = re.compile(r"(?i)\b(?:epidemiological|cases?|infections|outbreak|deaths|notified|cholera|measles)\b")


def numbered_week(text: str, start: int) -> Mark | None:
    """ "Week 32", "epidemiological week 12 of 2018", where the text around tells of a disease."""
    m = _WEEK_NUMBER.match(text, start)
    if m is None or not 1 <= int(m["n"]) <= 53 or not _OF_CASES.search(text, max(0, start - 120), m.end() + 120):
        return None
    mark = Mark(start, m.end(), "weekno", amount=float(m["n"]))
    mark.year = int(m["y"]) if m["y"] else None
    return mark


def week_or_none(year: int, week: int) -> date | None:
    """The Monday of a numbered week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
