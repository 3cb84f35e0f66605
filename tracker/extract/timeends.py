"""What ends on a day that is told? "The year ended 31 March", "the week starting 6 March", "overnight into Tuesday"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from tracker.extract.timedays import DAY, units_back
from tracker.extract.timewords import Mark, TimeSpan

_ENDING: Final = re.compile(r"\s(?:that\s|which\s)?end(?:ed|ing|s)\s(?:on\s|in\s)?(?:the\s)?")
_BEGINNING: Final = re.compile(r"\s(?:that\s)?(?:beginning|starting|began|started|commencing)\s(?:on\s)?")
_INTO: Final = re.compile(r"\sinto\s(?:early\s|the\s(?:early|small)\shours\sof\s)?")
_FROM: Final = re.compile(r"\s(?:from\s)?")
_CLOSED: Final = "ending "
_DAYS: Final = ("day", "weekday", "month")


def ends_with(a: Mark, b: Mark, glue: str) -> Mark | None:
    """The day or month `b` as the end of the length `a` ("the week ending 5 March") or the start of the week `a`."""
    if b.kind not in _DAYS or b.unit or b.day2 is not None:
        return None
    whole = (a.kind == "unit" and a.word == "the") or (a.kind == "length" and "|" not in a.word and not a.word)
    if not whole or a.unit not in ("day", "week", "month", "quarter", "year"):
        return None
    if b.kind == "day" and a.kind == "unit" and a.unit == "week" and _begins(b, glue):
        b.word, b.unit, b.start = "", "week", a.start
        return b
    if "|" in b.word or _ENDING.fullmatch(glue) is None:
        return None
    b.unit, b.amount, b.start = _CLOSED + a.unit, a.amount or 3, a.start
    return b


def _begins(day: Mark, glue: str) -> bool:
    """ "The week [beginning] 6 March": "beginning" may stand with the day by now."""
    return (day.word == "start|" and glue == " ") or (not day.word and _BEGINNING.fullmatch(glue) is not None)


def span_ending(mark: Mark, span: TimeSpan, units: dict[str, int]) -> TimeSpan:
    """The span that ends on the day just resolved, where its mark is one of `ends_with`; else the day itself."""
    if not mark.unit.startswith(_CLOSED) or span.last is None:
        return span
    unit = mark.unit.removeprefix(_CLOSED)
    first = units_back(span.last + DAY, unit, mark.amount, units)
    if first == date.min:
        return span
    precision = unit if unit in ("week", "month", "year") else "day"
    return span._replace(kind="span", first=first, precision=precision, rule="span to its end")


def night_into(text: str, a: TimeSpan, b: TimeSpan) -> TimeSpan | None:
    """The day on which a night ends: "late on Monday into Tuesday", "overnight from Monday to Tuesday"."""
    if a.kind != "date" or b.last is None or not 0 < b.start - a.end < 32:
        return None
    glue = text[a.end : b.start]
    nights = b.rule == "range" and b.first is not None and b.last - b.first == DAY
    if not (
        (b.kind == "date" and b.precision == "day" and _INTO.fullmatch(glue))
        or (nights and a.rule == "overnight" and _FROM.fullmatch(glue))
    ):
        return None
    first = b.last
    if a.first and a.rule != "overnight" and b.last - a.first > DAY:
        first = a.first  # "from Sunday into Tuesday": more than a night
    kind = "date" if first == b.last else "span"
    return b._replace(start=a.start, kind=kind, first=first, rule="weekday", lead="", lead_start=-1)
