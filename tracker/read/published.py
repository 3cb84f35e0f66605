"""When was it published? Dates as publishers write them, never guessed and never moved into another time zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate
from typing import NamedTuple
from urllib.parse import urlsplit

from tracker.errors import UndatedError
from tracker.read.options import ReadOptions
from tracker.read.source import Source

_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = {name[:3]: number for number, name in enumerate(_NAMES, 1)}
_MONTH = rf"(?:{'|'.join(f'{name}|{name[:3]}' for name in _NAMES)}|sept)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+)?"
# "T23:30:00.000-05:00", " 23:30:00 -0500 (EST)", ", at 10.15 a.m. GMT"; it never moves the day.
_TIME = (
    r"(?:[\s,T|-]+(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*(?:[a-z]{1,5}|(?:utc|gmt)?[+-]\d{1,2}:?\d{0,2}))?(?:\s*\([^)]{0,40}\))?)?"
)
_FORMS = tuple(
    re.compile(f"{_WEEKDAY}(?:{form}){_TIME}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",  # 2022-03-03
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?\d{4,6}Z?)?",  # 20220303, 20220303T101500Z
        rf"{_DAY}[\s-]+(?P<name>{_MONTH})[\s,-]+(?P<year>\d{{4}})",  # 3 March 2022, 03-Mar-2022
        rf"(?P<name>{_MONTH})\s+{_DAY},?\s+(?P<year>\d{{4}})",  # March 3, 2022
        r"(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4})",  # 13/3/2022
    )
)
# Of mails and feeds: "3 Mar 22 10:00:00 GMT", "Thu Mar  3 10:00:00 +0000 2022".
_MACHINE = re.compile(r"(?:[A-Z][a-z]{2},? )?(?:\d{1,2} [A-Z][a-z]{2} \d{2}|[A-Z][a-z]{2} +\d{1,2}) \d\d:\d\d.{0,30}")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?:T?\d{6}Z?)?(?!\d)")
_IN_URL = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])", re.IGNORECASE)
ADVICE = "give it a date such as 2022-03-03, or use --date"


class Published(NamedTuple):
    """A publication date and where it was found: `field`, `header`, `option`, `name`, `meta`, `feed`, …"""

    day: date
    source: str


def parse_date(stated: object) -> date | None:
    """The local day that a date or time as written names; None where it names none or could name two.

    >>> parse_date("2022-03-04T22:15:00-05:00"), parse_date("March 3, 2022"), parse_date("6/3/2022")
    (datetime.date(2022, 3, 4), datetime.date(2022, 3, 3), None)
    """
    if isinstance(stated, datetime):
        return stated.date()
    if isinstance(stated, date):
        return stated
    if isinstance(stated, (int, float)) and not isinstance(stated, bool):
        return _from_number(stated)
    if not isinstance(stated, str) or len(stated) > 200:
        return None
    text = stated.strip()
    for form in _FORMS:
        if m := form.fullmatch(text):
            return _from_parts(m.groupdict())
    parts = parsedate(text) if _MACHINE.fullmatch(text) else None
    return _valid(*parts[:3]) if parts else None


def _from_number(stated: float) -> date | None:
    if isinstance(stated, int) and 19_000_101 <= stated <= 21_001_231:
        return _valid(stated // 10_000, stated // 100 % 100, stated % 100)
    seconds = stated / 1000 if stated > 1e11 else stated
    return datetime.fromtimestamp(seconds, UTC).date() if 0 < seconds < 4.1e9 else None


def _from_parts(part: dict[str, str | None]) -> date | None:
    year = int(part["year"] or 0)
    if first := part.get("first"):
        a, b = int(first), int(part["second"] or 0)
        if a != b and a <= 12 and b <= 12:
            return None  # 6/3/2022 is 6 March here and June 3 there
        return _valid(year, b, a) if b <= 12 else _valid(year, a, b)
    month = _MONTHS[name[:3].lower()] if (name := part.get("name")) else int(part["month"] or 0)
    return _valid(year, month, int(part["day"] or 0))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1800 <= year <= 2200 else None
    except ValueError:
        return None


def find_in_name(name: str) -> date | None:
    """The one date that a file name holds; None without one, or with two that differ.

    >>> find_in_name("kharkiv-2022-03-03.txt"), find_in_name("000_3877e230fc6cc822.txt")
    (datetime.date(2022, 3, 3), None)
    """
    found = {_valid(int(m[1]), int(m[3]), int(m[4])) for m in _IN_NAME.finditer(name)} - {None}
    return found.pop() if len(found) == 1 else None


def find_in_url(url: str | None) -> Published | None:
    """The day that the path of an address names, as most newspapers' do.

    >>> find_in_url("https://www.example.org/world/2022/mar/03/toll-rises")
    Published(day=datetime.date(2022, 3, 3), source='url')
    """
    try:
        m = _IN_URL.search(urlsplit(url).path + "/") if url and len(url) < 2000 else None
    except ValueError:  # "http://[": no address
        m = None
    day = parse_date(f"{m[3]} {m[2]} {m[1]}" if m and m[2].isalpha() else f"{m[1]}-{m[2]}-{m[3]}") if m else None
    return Published(day, "url") if day else None


def decide_date(
    source: Source, where: str, stated: object, how: str, options: ReadOptions, hint: str = ""
) -> Published:
    """The publication date: as stated, else what the container or the address says, else the option, else in the name.

    Raises an `UndatedError` where there is none; `hint` then offers a date that is none of publication.
    """
    if stated not in (None, "") and (day := parse_date(stated)):
        return Published(day, how)
    if around := source.published or find_in_url(source.url):
        return around
    if options.date:
        return Published(options.date, "option")
    if stated not in (None, ""):
        raise UndatedError(where, f"date {str(stated)[:40]!r} is not understood", ADVICE)
    if where == source.where and (day := find_in_name(source.name)):
        return Published(day, "name")
    raise UndatedError(where, "no publication date", hint or ADVICE)
