"""Which day is that? Arithmetic with days, months and parts of spans; no words."""

from __future__ import annotations

from datetime import date, timedelta

DAY = timedelta(days=1)


def day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of the western churches.

    >>> easter(2019).isoformat()
    '2019-04-21'
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def month_end(year: int, month: int) -> date:
    if not 1 <= year < 9999:
        return date.max
    return (date(year + month // 12, month % 12 + 1, 1)) - DAY


def months_back(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    if not 1 <= year < 9999:
        return date.min if months > 0 else date.max
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), month_end(year, month + 1))


def units_back(day: date, unit: str, amount: float, units: dict[str, int]) -> date:
    """The day `amount` units before (after, if negative)."""
    try:
        if unit == "month":
            return months_back(day, int(amount)) - timedelta(days=round(amount % 1 * 30))
        if unit in _MONTHS_OF:
            return months_back(day, round(amount * _MONTHS_OF[unit]))
        return day - timedelta(days=round(units.get(unit, 0) * amount) or _part_days(unit, amount))
    except (OverflowError, ValueError):
        return date.min if amount > 0 else date.max


def _part_days(unit: str, amount: float) -> int:
    return round(amount / 24 - 0.25) if unit in ("hour", "hr") else 0


_MONTH_OF_YEAR = {"start": 1, "early": 3, "mid": 6}  # the month with which that part of a year ends
_MONTHS_OF = {"quarter": 3, "year": 12, "yr": 12, "decade": 120, "century": 1200, "centurie": 1200}


def part_of_span(word: str, first: date, last: date, precision: str) -> tuple[date, date]:
    """The part of a span that "early", "mid", "late", "first half", "first 2" (days) name."""
    length = (last - first).days + 1
    if word in _MONTH_OF_YEAR and 360 < length < 370:
        return first, month_end(first.year, _MONTH_OF_YEAR[word])
    if precision == "month" and length <= 31:
        ends = {
            "early": first.replace(day=10),
            "start": first.replace(day=10),
            "mid": first.replace(day=20),
            "late": last,
        }
    else:
        ends = {
            "early": first + timedelta(days=length // 3),
            "start": first + timedelta(days=length // 3),
            "mid": first + timedelta(days=length * 2 // 3),
            "late": last,
        }
    if word in ends:
        return first, ends[word]
    which, part = word.split()
    if part.isdigit():
        return first, min(last, first + timedelta(days=int(part) - 1))
    count = 2 if part == "half" else 4
    index = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(which, count)
    start = (
        months_back(first, -(12 // count) * (index - 1))
        if length > 300
        else first + timedelta(days=length * (index - 1) // count)
    )
    end = (
        months_back(first, -(12 // count) * index) - DAY
        if length > 300
        else first + timedelta(days=length * index // count - 1)
    )
    return start, end
