"""How does a time expression that covers days resolve? Years, seasons, months back and forth, lengths of time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from tracker.extract.knownevents import day_of_war
from tracker.extract.once import once
from tracker.extract.timedays import (
    DAY,
    day_or_none,
    easter,
    month_end,
    months_back,
    part_of_span,
    units_back,
)
from tracker.extract.timeevents import EventReader
from tracker.extract.timejoin import YEARS_AGO
from tracker.extract.timeweeks import week_or_none
from tracker.extract.timewords import PATTERNS, Mark, TimeSpan

_NEW: Final = tuple.__new__  # makes a named tuple in half the time
_PRECISION = {"week": "week", "fortnight": "week", "month": "month", "quarter": "month", "year": "year", "yr": "year"}
_PRECISION |= {"decade": "year", "century": "year", "centurie": "year", "weekend": "day"}


class SpanReader(EventReader):
    """Reads the marks that mean spans and lengths, with what the text has said of time so far.

    `story` is the day that the story last spoke of, `told` the offset at which it did.
    """

    def __init__(self, text: str, published: date, marks: list[Mark]) -> None:
        super().__init__(text, published, marks)
        self.p = PATTERNS
        self.story: date | None = None
        self.latest: TimeSpan | None = None  # the last expression that was put in time
        self.told = 0  # where the story's day was named
        self.year: tuple[int, int] | None = None
        self.last_year: int | None = None
        self.known = {(m.month, m.day): m.year for m in marks if m.kind == "day" and (m.year or 0) > 0}

    def _date(self, mark: Mark, day: date, rule: str, ahead: date | None = None) -> TimeSpan:
        if mark.shift:
            day, rule = day + timedelta(days=round(mark.shift)), rule + ", shifted"
        return _NEW(TimeSpan, (mark.start, mark.end, "date", day, day, "day", "", rule, ahead, -1))

    def _of(
        self, mark: Mark, first: date, last: date, precision: str, rule: str, ahead: date | None = None
    ) -> TimeSpan:
        if "|" in mark.word:
            first, last = part_of_span(mark.word.split("|")[0], first, last, precision)
        return _NEW(TimeSpan, (mark.start, mark.end, "span", first, last, precision, "", rule, ahead, -1))

    def _year(self, mark: Mark) -> TimeSpan:
        if same := self._same_period(mark, mark.year or 1):
            return same
        first, last = day_or_none(mark.year or 1, 1, 1), day_or_none(mark.day2 or mark.year or 1, 12, 31)
        assert first is not None
        assert last is not None
        compared = _THAN.search(self.text, max(0, mark.start - 24), mark.start)
        if compared is None and mark.day2 is None and 0 <= self.published.year - (mark.year or 0) < 3:
            self.last_year = mark.year
        if mark.day2 is None and (mark.year or 0) < self.published.year:
            since = _SINCE_A_YEAR.search(self.text, max(0, mark.start - 24), mark.start)
            self.year = None if since else (mark.year or 1, mark.end)
        ahead = part_of_span(mark.word.split("|")[0], first, last, "year")[1] if "|" in mark.word else last
        return self._of(mark, first, last, "year", "years" if mark.day2 else "year", ahead)

    def _same_period(self, mark: Mark, year: int) -> TimeSpan | None:
        """ "over the same period in 2017", "this time last year": in its year it ends as what it is compared with."""
        low = max(0, mark.start - 30)
        before = self.text[low : mark.start]
        if not ("same" in before or "this" in before) or not _SAME_PERIOD.search(self.text, low, mark.start):
            return None
        latest = self.latest
        near = (
            latest is not None
            and (latest.lead != "since" or latest.rule == "range")
            and mark.start - latest.end < _COMPARED
        )
        base = min(latest.last, self.published) if near and latest and latest.last else self.published
        last = day_or_none(year, base.month, base.day) or month_end(year, base.month)
        return TimeSpan(mark.start, mark.end, "span", date(year, 1, 1), last, "day", rule="same period")

    def _weekno(self, mark: Mark) -> TimeSpan:
        """ "Week 32": by the calendar of weeks that begin on Mondays, of this year or of the last if it is to come."""
        year, week = mark.year or self.published.year, int(mark.amount)
        if mark.year is None and (monday := week_or_none(year, week)) and monday > self.published:
            year -= 1
        monday = week_or_none(year, week)
        if monday is None:
            return TimeSpan(mark.start, mark.end, "none")
        return TimeSpan(mark.start, mark.end, "span", monday, monday + 6 * DAY, "week", rule="week by its number")

    def _decade(self, mark: Mark) -> TimeSpan:
        year = mark.year or 1900
        return self._of(mark, date(year, 1, 1), date(year + 9, 12, 31), "year", "decade")

    def _century(self, mark: Mark) -> TimeSpan:
        number = int(mark.amount)
        if not 1 <= number <= 30:
            return TimeSpan(mark.start, mark.end, "duration", rule="century")
        return self._of(mark, date(number * 100 - 99, 1, 1), date(number * 100, 12, 31), "year", "century")

    def _season(self, mark: Mark) -> TimeSpan:
        *mods, name = mark.word.rsplit("|", 1)[-1].split()
        month = self.p.seasons[name]
        year = mark.year or self.published.year
        if mark.year is None:
            if date(year, month, 1) > self.published:
                year -= 1
            if mods == ["next"]:
                year = self.published.year + (date(self.published.year, month, 1) <= self.published)
            if mods == ["last"] and month == 12 and self.published.month < 3:
                year -= 1
            if mods == ["last"] and date(year, month, 1) <= self.published <= months_back(date(year, month, 1), -3):
                year -= 1
            if mods == ["this"]:
                year = self.published.year
        first = date(year, month, 1)
        following = first if first > self.published else months_back(first, -12)
        ahead = None if mark.year else months_back(following, -3) - DAY
        return self._of(mark, first, months_back(first, -3) - DAY, "month", "season", ahead)

    def _holiday(self, mark: Mark) -> TimeSpan:
        year = mark.year or self.published.year
        if year < 0:
            year = self._named_year(year)
        day = self._day_of_holiday(mark.word, year)
        if not mark.year and day > self.published:
            day = self._day_of_holiday(mark.word, year - 1)
        return self._date(mark, day, "holiday")

    def _day_of_holiday(self, name: str, year: int) -> date:
        known = self.p.days[name]
        if isinstance(known, int):
            return easter(year) + known * DAY
        return date.fromisoformat(f"{year:04}-{known}")

    def _named_year(self, code: int) -> int:
        """The year that a code of a joined mark means: "last year", "the same year", "a decade ago"."""
        if code <= YEARS_AGO:
            return max(1, self.published.year + code - YEARS_AGO)
        if code == -3 and self.story:
            return self.story.year
        return self.published.year + {-1: -1, -4: 1}.get(code, 0)

    def _unit(self, mark: Mark) -> TimeSpan:
        """ "the start of the year", "the end of the month": the current one, or the one that the text has named."""
        if mark.unit == "year" and mark.word.startswith("late|") and (year := self.last_year):
            return self._of(mark, date(year, 1, 1), date(year, 12, 31), "year", "end of the named year")
        return self._calendar(mark, 0)

    def _relative(self, mark: Mark) -> TimeSpan:
        word, unit, published = mark.word.rsplit("|", 1)[-1], mark.unit, self.published
        named = word == "last" and unit in _PARTS and _OF_YEAR.match(self.text, mark.end)
        if word == "first" or (named and named["y"]):
            return self._opening(mark)  # "the last quarter of 2015"
        if word == "before last":
            return self._calendar(mark, -2)
        whole = "|" not in mark.word  # not "the first half of last year"
        definite = whole and _DEFINITE.search(self.text, max(0, mark.start - 8), mark.start) is not None
        one = mark.amount == 1 and not any(c.isdigit() for c in self.text[mark.start : mark.end])
        if one and unit == "year" and word == "last" and (same := self._same_period(mark, published.year - 1)):
            return same
        rolls = definite and word == "last" and (unit != "quarter" or self.text.startswith(" of ", mark.end))
        if one and unit in _CALENDAR and word in _SHIFTS and not rolls:
            return self._calendar(mark, _SHIFTS[word])
        if word == "this" and unit in ("day", "night"):
            return self._date(mark, published, "today")
        if word == "same":
            if unit in ("day", "night") and self.story:
                return self._date(mark, self.story, "day of the story")
            return TimeSpan(mark.start, mark.end, "duration", rule="same period")
        if word == "next":
            ahead = units_back(published, unit, -mark.amount, self.p.units) if mark.amount else published
            return TimeSpan(
                mark.start,
                mark.end,
                "span",
                published,
                ahead,
                _PRECISION.get(unit, "day"),
                rule="time ahead",
                ahead=ahead,
            )
        if word == "before":
            if one and unit in ("year", "quarter", "month", "week") and (base := self.story or published):
                return self._calendar(mark, -1, base)
            last = min(self.story or published, published)
            return TimeSpan(
                mark.start,
                mark.end,
                "span",
                units_back(last, unit, mark.amount, self.p.units),
                last,
                "day",
                rule="time before",
            )
        if word == "after":
            return TimeSpan(mark.start, mark.end, "duration", rule="time after")
        if one and unit == "weekend":
            return self._calendar(mark, 0)  # "over the past weekend"
        amount = mark.amount or 3
        first = units_back(published, unit, amount, self.p.units)
        if unit in ("day", "night") and amount == 1:
            first = published - DAY
        return self._of(mark, first, published, "day", "time up to now")

    def _opening(self, mark: Mark) -> TimeSpan:
        """ "the first three months of 2020": known only if the longer span follows."""
        ordinals = self.p.lex["modifiers"]["first"]
        word = re.split(r"[\s-]", self.text[mark.start : mark.end], maxsplit=1)[0].lower()
        m = _OF_YEAR.match(self.text, mark.end)
        if m and mark.unit in _PARTS and (word in ordinals or word == "last"):
            year = int(m["y"]) if m["y"] else self.published.year - (m["last"] is not None)
            index = _ORDER.get(word, 0)
            start = date(year, 1, 1)
            if index:
                end = units_back(start, mark.unit, -max(mark.amount, 1) * index, self.p.units) - DAY
                begin = start if index == 1 else units_back(start, mark.unit, -(index - 1), self.p.units)
            else:
                end = date(year, 12, 31)
                begin = units_back(end, mark.unit, max(mark.amount, 1), self.p.units) + DAY
            return TimeSpan(mark.start, m.end(), "span", begin, end, "month", rule="part of a year")
        if (
            mark.unit == "quarter"
            and mark.amount == 1
            and word in _ORDER
            and not self.text.startswith(" of ", mark.end)
        ):
            return self._named_quarter(mark, _ORDER[word])
        return self._of_war(mark, word) or TimeSpan(mark.start, mark.end, "duration", rule="part of an unnamed span")

    def _named_quarter(self, mark: Mark, order: int) -> TimeSpan:
        """ "during the first quarter": of this year, or of the last where that quarter is yet to end."""
        year = self.published.year
        last = month_end(year, 3 * order)
        if last > self.published:
            last = month_end(year - 1, 3 * order)
        return TimeSpan(
            mark.start, mark.end, "span", months_back(last.replace(day=1), 2), last, "month", rule="part of a year"
        )

    def _of_war(self, mark: Mark, word: str) -> TimeSpan | None:
        """ "the first day of the war", "the third week of the invasion": of the war that the article tells of."""
        order, start = _ORDER.get(word, 0), None
        if order and mark.unit in ("day", "week", "month", "year") and self.p.of_war.match(self.text, mark.end):
            start = self.war
        if start is None:
            return None
        skipped = order - 1 if mark.amount == 1 else 0
        first = units_back(start, mark.unit, -skipped, self.p.units) if skipped else start
        last = units_back(first, mark.unit, -(mark.amount or 3), self.p.units) - DAY
        if first > self.published:
            return None
        kind = "date" if first == last else "span"
        return TimeSpan(mark.start, mark.end, kind, first, min(last, self.published), "day", rule="part of a war")

    @once
    def war(self) -> date | None:
        """The first day of the war of which the article tells."""
        return day_of_war(self.text, self.published)

    def _calendar(self, mark: Mark, shift: int, base: date | None = None) -> TimeSpan:
        """The calendar week, weekend, month, quarter or year that lies `shift` away."""
        day, unit = base or self.published, mark.unit
        if unit in ("week", "weekend", "fortnight"):
            monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * shift)
            first, last = monday, monday + timedelta(days=6)
            if unit == "weekend":
                first = monday + timedelta(days=5)
                if shift == 0 and day.weekday() < 5:
                    first, last = first - timedelta(days=7), last - timedelta(days=7)
                return self._of(mark, first, last, "day", "weekend", monday + timedelta(days=6))
            return self._of(mark, first, last, "week", "week", last)
        if unit == "quarter":
            start = months_back(date(day.year, day.month - (day.month - 1) % 3, 1), -3 * shift)
            return self._of(mark, start, months_back(start, -3) - DAY, "month", "part of a year")
        if unit == "month":
            there = months_back(day.replace(day=1), -shift)
            last = month_end(there.year, there.month)
            return self._of(mark, there, last, "month", "month", last)
        if unit == "day":
            return self._date(mark, day + shift * DAY, "day of the story")
        year = day.year + shift
        return self._of(mark, date(year, 1, 1), date(year, 12, 31), "year", "year", date(year, 12, 31))

    def _length(self, mark: Mark) -> TimeSpan:
        tail = mark.word.rsplit("|", 1)[-1]
        precision = _PRECISION.get(mark.unit, "day")
        if tail == "" and _PASSED.match(self.text, mark.end) and mark.unit in _CALENDAR:
            return self._news_after(mark, precision)  # "Two weeks have passed since a bomb killed 15"
        if (
            tail == ""
            and _SINCE.match(self.text, mark.end)
            and _IT_IS.search(self.text, max(0, mark.start - 30), mark.start)
        ):
            return self._news_after(mark, precision)  # "It is two weeks since …"
        if mark.unit in ("second", "minute", "min") or tail == "":
            return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
        if tail == "ago":
            day = units_back(self.published, mark.unit, mark.amount, self.p.units)
        else:
            follower = re.match(
                r"\s+(?:the|his|her|its|their|a|an|being|it|they|he|she|[A-Z])\b", self.text[mark.end : mark.end + 8]
            )
            words = self.text[mark.start : mark.end].lower().split()
            if words[-1] == "after" and (
                self.p.comes.search(self.text, max(0, mark.start - 40), mark.start)
                or (
                    self.p.befell.match(self.text, mark.end)
                    and _CLAUSE.search(self.text, max(0, mark.start - 24), mark.start)
                )
            ):
                return self._news_after(mark, precision)
            lasting = words[-1] == "before" and self.text.endswith(("for ", "For "), 0, mark.start)
            if lasting or (
                words[-1] in ("before", "after", "on") and follower
            ):  # "fought for six days before help came"
                return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
            if tail == "earlier" and words[0] == "the" and (before := self._unit_before(mark)):
                return before
            sign = 1 if tail == "earlier" else -1
            base = self.story or self.published
            if sign == 1 and (self.published - base).days > 30 and mark.start - self.told > 200:
                base = self.published
            day = units_back(base, mark.unit, sign * mark.amount, self.p.units)
            if day > self.published or (tail == "later" and self.story is None):
                return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
        if day == date.min or day == date.max:
            return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
        return TimeSpan(mark.start, mark.end, "date", day, day, precision, rule=f"time {tail}")

    def _unit_before(self, mark: Mark) -> TimeSpan | None:
        """ "In July 120 died, 90 the month before": the week, month or year before the one just named."""
        latest = self.latest
        if latest is None or latest.last is None or latest.precision != mark.unit or mark.amount != 1:
            return None
        near = mark.start - latest.end < _COMPARED and latest.kind == "span" and latest.rule != "time up to now"
        return self._calendar(mark, -1, latest.last) if near else None

    def _news_after(self, mark: Mark, precision: str) -> TimeSpan:
        """ "The raid comes a month after gunmen killed 30": a day so far back from the news itself."""
        before = self.latest
        if before and before.last and mark.start - before.end < 160 and (self.published - before.last).days > 10:
            return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
        near = self.story is not None and mark.start - self.told < 120 and (self.published - self.story).days <= 10
        news = self.story if near and self.story else self.published
        day = units_back(news, mark.unit, mark.amount, self.p.units)
        if day == date.min:
            return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
        return TimeSpan(mark.start, mark.end, "date", day, day, precision, rule=BEFORE_NEWS)


_PASSED = re.compile(r"\s+(?:have|has)\s+(?:now\s+)?(?:passed|elapsed|gone\s+by)\s+since\s")
_SINCE = re.compile(r"(?:\s+to\s+the\s+day)?\s+since\s")
_IT_IS = re.compile(
    r"\b[Ii]t(?:['’]s|\s+is|\s+has\s+been|['’]s\s+been)\s+(?:now\s+|just\s+|only\s+|almost\s+|nearly\s+|exactly\s+|barely\s+)?$"
)
_CLAUSE = re.compile(r"(?i)(?:,\s+|^|[.!?]\s+[\"“]?|\n\s*)(?:(?:just|only|barely|less\s+than|more\s+than|about)\s+)?$")
BEFORE_NEWS = "time before the news"
_SAME_PERIOD = re.compile(
    r"\b(?:same\s+(?:time|period|months?|weeks?|span|stretch|date)\s+(?:(?:in|of|during)\s+)?|this\s+time\s+)$"
)
_SINCE_A_YEAR = re.compile(
    r"(?i)\bsince\s+(?:(?:the|its|their|his|her|an?|[\w.]+['’]s)\s+)?$"
)  # a month behind is of any year
_THAN = re.compile(r"\b(?:than|with|against|from|to)\s+(?:in\s+|that\s+of\s+)?$")
_COMPARED = 200  # characters from what a period is compared with
_DEFINITE = re.compile(r"(?i)\b(?:the|these|those|its|his|her|their)\s+$")
_CALENDAR = frozenset(("week", "month", "year", "weekend", "quarter", "fortnight"))
_PARTS = frozenset(("month", "week", "quarter", "day"))
_ORDER = {"first": 1, "opening": 1, "initial": 1, "second": 2, "third": 3, "fourth": 4}
_SHIFTS = {"this": 0, "last": -1, "next": 1}
_OF_YEAR = re.compile(
    r"\s+of\s+(?:the\s+year\s+|the\s+)?(?:(?P<y>(?:1\d|20)\d\d)\b|(?P<this>this\s+year|year\b|the\s+year)|(?P<last>last\s+year))"
)
