"""Which time marks belong together? "Tuesday, 5 March", "00:00 on 14 June", "October last year", "the end of 2023"."""

from __future__ import annotations

import re

from tracker.extract.timeends import ends_with
from tracker.extract.timewords import Mark

_GLUE = re.compile(r"[\s,(–—-]*(?:(?:of|on|at|in|the|from|for|local|time)\b[\s,]*)*[\s,)–-]*")
YEARS_AGO = -100  # and below: so many years before publication, less a hundred
_HEAD = re.compile(r"(?:^|\n)\s*(?:[-–—•*·▪]\s*)?$")
_ENTRY = re.compile(r"\s?(?:[:–—]|-\s)")
_PERIODS = ("month", "year", "relative", "unit", "season", "decade", "century", "day", "weekday", "edge")


def join_marks(text: str, marks: list[Mark]) -> list[Mark]:
    """Neighbours merged: "Tuesday, 5 March", "00:00 on 14 June", "October last year", "end of 2023"."""
    out: list[Mark] = []
    for mark in marks:
        while out and 0 <= mark.start - out[-1].end + 4 <= 24 and (joined := _merge(text, out[-1], mark)):
            out.pop()
            mark = joined
        out.append(mark)
    return [m for m in out if m.kind != "edge" and not (m.kind == "unit" and m.word == "the" and m.unit != "weekend")]


def _merge(text: str, a: Mark, b: Mark) -> Mark | None:
    glue = text[a.end : b.start] if b.start > a.end else ""
    if a.kind in ("unit", "length") and (ending := ends_with(a, b, glue)):
        return ending
    if "\n" in glue or not _GLUE.fullmatch(glue):
        return None
    pair = (a.kind, b.kind)
    if a.kind == "clock":
        if b.kind == "clock" and "(" in glue:
            return _spread(a, a.start, b.end + (text[b.end : b.end + 1] == ")"))
        if b.kind in ("day", "weekday", "deictic"):
            return _timed(_spread(b, a.start, b.end), a)
        return None
    if b.kind == "clock":
        return _timed(_spread(a, a.start, b.end), b) if a.kind in ("day", "weekday") and len(glue) < 8 else None
    if pair in (("weekday", "day"), ("deictic", "day"), ("deictic", "weekday")):
        ok = a.word != "next" and not re.search(r"\b(?:of|in|at|from|for)\b", glue)
        return _spread(b, a.start, b.end) if ok else None
    if pair in (("day", "weekday"), ("weekday", "deictic"), ("day", "deictic")):
        return _spread(a, a.start, b.end) if "(" in glue or (pair[0] == "day" and glue.strip() == ",") else None
    if a.kind == "unit" and a.unit == "week" and a.word == "the" and b.kind == "day" and glue.split() == ["of"]:
        joined = _spread(b, a.start, b.end)
        joined.unit = "week"
        return joined if joined.day2 is None else None
    if a.kind == "edge":
        return _with_edge(a, b, glue)
    if a.kind == "year" and b.kind in ("day", "month") and b.year is None and a.day2 is None:
        return _year_first(text, a, b, glue)
    if a.kind == "day" and a.year is None and b.kind == "length" and b.word == "ago" and not glue.strip():
        return _years_ago(a, b)
    if a.kind == "length" and a.word.rsplit("|", 1)[-1] == "ago" and not glue.strip():
        return _ago(a, b)
    if a.kind in ("day", "month", "holiday") and a.year is None and _year_of(b) and "|" not in b.word:
        return _with_year(a, b) if len(glue) < 12 else None
    if a.kind == "length" and a.word in ("earlier", "later") and a.unit in ("day", "week", "night"):
        return _apart(a, b) if b.kind in ("day", "weekday", "holiday") else None
    if a.kind == "relative" and a.unit in ("week", "day", "fortnight") and b.kind == "month" and glue.split() == ["of"]:
        days = int(a.amount * {"day": 1, "week": 7}.get(a.unit, 0)) if a.word == "first" else 0
        b.word = f"{f'first {days}' if days else 'early' if a.word == 'first' else 'late'}|{b.word}"
        b.start = a.start
        return b if a.word in ("first", "last") and "second" not in text[a.start : a.end].lower() else None
    if a.kind == "weekday" and b.kind == "relative" and b.unit == "week" and b.word in ("last", "this", "next"):
        joined = _spread(a, a.start, b.end)
        joined.word = f"{b.word} week"
        return joined
    return None


def _with_edge(edge: Mark, time: Mark, glue: str) -> Mark | None:
    """ "the end of March", "early in 2014"."""
    if time.kind not in _PERIODS or len(glue) > 12 or "," in glue:
        return None
    time.word = f"{edge.word}|{time.word}" if time.kind != "edge" else time.word
    time.start = edge.start
    return time


_RELATIVE_YEARS = {"last": -1, "this": -2, "same": -3, "next": -4, "before": -3}


def _with_year(day: Mark, year: Mark) -> Mark:
    """ "3 May 2014", "3 May last year"."""
    joined = _spread(day, day.start, year.end)
    joined.year = year.year if year.kind == "year" else _RELATIVE_YEARS[year.word]
    return joined


def _apart(length: Mark, day: Mark) -> Mark:
    """ "two days earlier, on 3 May"."""
    joined = _spread(day, length.start, day.end)
    joined.shift += length.amount * (7 if length.unit == "week" else 1) * (-1 if length.word == "earlier" else 1)
    return joined


def _year_first(text: str, year: Mark, day: Mark, glue: str) -> Mark | None:
    """A chronology's "1983, 23 July: …" or "1990 June – …": the year leads, at the head of its line or of an entry."""
    if glue.strip() not in ("", ",") or "|" in day.word:
        return None
    if not (_HEAD.search(text, max(0, year.start - 6), year.start) or _ENTRY.match(text, day.end)):
        return None
    joined = _spread(day, year.start, day.end)
    joined.year = year.year
    return joined


def _years_ago(day: Mark, ago: Mark) -> Mark | None:
    """ "on 26 December a decade ago", "on 3 May two years ago": the day of the year that lies so far back."""
    years = {"year": 1, "yr": 1, "decade": 10}.get(ago.unit, 0) * ago.amount
    if not years or years % 1:
        return None
    joined = _spread(day, day.start, ago.end)
    joined.year = YEARS_AGO - round(years)
    return joined


def _ago(length: Mark, now: Mark) -> Mark | None:
    """ "a year ago today", "two years ago this week", "a week ago Sunday"."""
    if now.kind == "deictic" or (now.kind == "relative" and now.word == "this"):
        return _spread(length, length.start, now.end)
    if now.kind != "weekday" or length.unit != "week":
        return None
    joined = _spread(now, length.start, now.end)
    joined.shift -= round(7 * length.amount)
    return joined


def _year_of(mark: Mark) -> bool:
    if mark.kind == "year":
        return mark.day2 is None
    return mark.kind == "relative" and mark.unit == "year" and mark.amount == 1 and mark.word in (
        "last", "this", "same", "next", "before",
    )  # fmt: skip


def _spread(mark: Mark, start: int, end: int) -> Mark:
    joined = Mark(start, end, mark.kind, mark.word, mark.unit, mark.amount)
    joined.day, joined.day2, joined.month, joined.year = mark.day, mark.day2, mark.month, mark.year
    joined.weekday, joined.shift = mark.weekday, mark.shift
    return joined


def _timed(day: Mark, clock: Mark) -> Mark:
    """00:00 on a day is the end of the day before."""
    if clock.word == "zero":
        day.shift -= 1
    return day
