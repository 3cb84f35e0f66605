"""When is that? Every time expression of a text, with its offsets and the days it means on its publication date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from tracker.extract.timedays import DAY, day_or_none, month_end, months_back, part_of_span, units_back
from tracker.extract.timejoin import join_marks
from tracker.extract.timemarks import find_marks
from tracker.extract.timewords import Mark, lead_of, patterns


class TimeSpan(NamedTuple):
    """One time expression. `start`, `end` are offsets in the text; `first`, `last` the first and the last day meant.

    `kind` is `date` (one day), `span` (several days), `duration` (a length without place in time), `clock`,
    `frequency` or `age`; only `date` and `span` have days. `precision` is day, week, month or year. `lead` is the kind
    of word before (since, until, in, before, after, per, or empty) and `lead_start` its offset; `ahead` is the last
    day if the expression looks forward ("will be held on Friday"), `rule` how it was read.
    """

    start: int
    end: int
    kind: str
    first: date | None = None
    last: date | None = None
    precision: str = "day"
    lead: str = ""
    rule: str = ""
    ahead: date | None = None
    lead_start: int = -1


def find_times(text: str, published: date) -> list[TimeSpan]:
    """Every date, span, duration, clock time, frequency and age of `text`, in text order and not overlapping.

    `published` is the day from which weekdays and months look back. Cost grows linearly with the text.

    >>> [t.last.isoformat() for t in find_times("On Friday, and in mid-March", date(2022, 4, 6))]
    ['2022-04-01', '2022-03-20']
    """
    marks = join_marks(text, list(find_marks(text)))
    return _Resolver(text, published, marks).spans()


_PRECISION = {"week": "week", "fortnight": "week", "month": "month", "quarter": "month", "year": "year", "yr": "year"}
_PRECISION |= {"decade": "year", "century": "year", "centurie": "year", "weekend": "day"}


_RANGE = re.compile(
    r"\s*(?:-|–|—|to|and|until|till|through|thru|up to)\s+(?:the\s+|early\s+|late\s+|mid-?\s*)?|\s?[-–]\s?"
)


class _Resolver:
    """Turns the marks of one text into spans, keeping the day that the story last spoke of."""

    def __init__(self, text: str, published: date, marks: list[Mark]) -> None:
        self.text, self.published, self.marks, self.p = text, published, marks, patterns()
        self.story: date | None = None
        self.told = 0  # where the story's day was named
        self.year: tuple[int, int] | None = None
        self.last_year: int | None = None
        self.known = {(m.month, m.day): m.year for m in marks if m.kind == "day" and (m.year or 0) > 0}

    def spans(self) -> list[TimeSpan]:
        out: list[TimeSpan] = []
        for mark in self.marks:
            if out and mark.start < out[-1].end:
                continue  # already part of "the first quarter of 2009"
            reader: Callable[[Mark], TimeSpan] | None = getattr(self, f"_{mark.kind}", None)
            span = reader(mark) if reader else TimeSpan(mark.start, mark.end, mark.kind, rule=mark.kind)
            if span.kind == "none":
                continue
            span = self._lead(span)
            if out and (joined := self._range(out[-1], span)):
                out[-1] = joined
                continue
            out.append(span)
            if span.kind == "date" and span.last and span.last <= self.published:
                self.story, self.told = span.last, span.end
        return out

    def _lead(self, span: TimeSpan) -> TimeSpan:
        word, at = lead_of(self.text, span.start)
        return span._replace(lead=self.p.leads[word], lead_start=at) if word else span

    def _range(self, a: TimeSpan, b: TimeSpan) -> TimeSpan | None:
        """ "from June to August", "between 24 February and 3 March", "2010-2012": one span."""
        if a.first is None or b.last is None or not 0 < b.start - a.end < 20 or a.kind == "duration":
            return None
        glue = self.text[a.end : b.start]
        if not _RANGE.fullmatch(glue):
            return None
        paired = "and" in glue.split()
        years = (
            a.rule == b.rule == "year"
            and a.precision == "year"
            and b.first is not None
            and b.first.year == a.first.year + 1
        )
        if (
            paired
            and not years
            and not re.search(r"(?i)\bbetween\s+(?:the\s+)?$", self.text[max(0, a.start - 16) : a.start])
        ):
            return None
        if a.precision != b.precision and (paired or glue.strip() in "-–—") and a.precision != "day":
            return None
        first, last = a.first, b.last
        if first > last or (first.year != last.year and a.rule in ("month", "date before publication")):
            later = (first.month, first.day) > (last.month, last.day)  # "between October and February"
            first = day_or_none(last.year - later, first.month, first.day) or first
        return TimeSpan(a.start, b.end, "span", first, last, b.precision, a.lead, "range", b.ahead, a.lead_start)

    def _date(self, mark: Mark, day: date, rule: str, ahead: date | None = None) -> TimeSpan:
        if mark.shift:
            day, rule = day + timedelta(days=round(mark.shift)), rule + ", shifted"
        return TimeSpan(mark.start, mark.end, "date", day, day, "day", "", rule, ahead)

    def _of(
        self, mark: Mark, first: date, last: date, precision: str, rule: str, ahead: date | None = None
    ) -> TimeSpan:
        if "|" in mark.word:
            first, last = part_of_span(mark.word.split("|")[0], first, last, precision)
        return TimeSpan(mark.start, mark.end, "span", first, last, precision, "", rule, ahead)

    def _sentence_year(self, mark: Mark) -> int | None:
        """The year that the same sentence has just named ("In 2012, … on 5 March")."""
        if self.year is None or mark.start - self.year[1] > 160:
            return None
        between = self.text[self.year[1] : mark.start]
        return None if re.search(r"[.!?]\s+[A-Z]|\n", between) else self.year[0]

    # One reader for each kind of mark.

    def _day(self, mark: Mark) -> TimeSpan:
        month, day, published = mark.month or 1, mark.day or 1, self.published
        ahead = None
        if mark.year and mark.year > 0:
            year, rule = mark.year, "date"
            self.year = (year, mark.end) if year != published.year else None
        elif mark.year:
            year, rule = self._named_year(mark.year), "date of a named year"
        elif known := self.known.get((month, day)) or self._anniversary(month, day):
            year, rule = known, "date known by its year"
        elif (near := self._sentence_year(mark)) and day_or_none(near, month, day):
            year, rule = near, "date in the sentence's year"
        else:
            year, rule = published.year, "date before publication"
            here = day_or_none(year, month, mark.day2 or day)
            if here is None or here > published + DAY:
                ahead, year = here, year - 1
            elif here < published:
                ahead = day_or_none(year + 1, month, day)
        found = day_or_none(year, month, day)
        while found is None and year > 1 and month == 2 and day == 29:
            year -= 1
            found = day_or_none(year, month, day)
        if found is None:
            return TimeSpan(mark.start, mark.end, "none")
        if mark.day2 and (last := day_or_none(year, month, mark.day2)) and last > found:
            return TimeSpan(mark.start, mark.end, "span", found, last, "day", "", rule + "s", ahead)
        return self._date(mark, found, rule, ahead)

    def _anniversary(self, month: int, day: int) -> int | None:
        for row in self.p.lex["anniversaries"]:
            if row["day"] == f"{month:02}-{day:02}":
                here = day_or_none(row["year"], month, day)
                if here and here <= self.published and any(w in self.text for w in row["words"]):
                    return int(row["year"])
        return None

    def _named_year(self, code: int) -> int:
        if code == -3 and self.story:
            return self.story.year
        return self.published.year + {-1: -1, -4: 1}.get(code, 0)

    def _month(self, mark: Mark) -> TimeSpan:
        month, published = mark.month or 1, self.published
        modifier = mark.word.rsplit("|", 1)[-1]
        ahead = None
        if mark.year and mark.year > 0:
            year, rule = mark.year, "month and year"
            self.year = (year, mark.end) if year != published.year else None
        elif mark.year:
            year, rule = self._named_year(mark.year), "month of a named year"
        else:
            if not self._is_month(mark, modifier):
                return TimeSpan(mark.start, mark.end, "none")
            near = self._sentence_year(mark) if modifier not in ("last", "next", "this") else None
            year, rule = near or published.year, "month"
            if near is None and (month > published.month or (modifier == "last" and month == published.month)):
                ahead, year = month_end(year, month), year - 1
                if "|" in mark.word:
                    ahead = part_of_span(mark.word.split("|")[0], ahead.replace(day=1), ahead, "month")[1]
            if modifier == "next":
                year = published.year + (month <= published.month)
        last = month_end(year, month)
        return self._of(mark, date(max(year, 1), month, 1), last, "month", rule, ahead)

    def _is_month(self, mark: Mark, name: str) -> bool:
        """A bare "March" or "May" may be a walk, a word or a person, a bare "DEC" a body."""
        if name.isupper() and len(name) < 5:
            return False
        if "|" in mark.word or name in self.p.modifiers.values():
            return True
        low = max(0, mark.start - 24)
        if _MONTH_LEAD.search(self.text, low, mark.start):
            if name.lower() not in AMBIGUOUS or not _NAME_AFTER.match(self.text, mark.end):
                return True
            return _SURE_LEAD.search(self.text, low, mark.start) is not None
        if name.lower() in ("may", "march", "mar"):
            return False
        return len(name) > 4 and (
            name.lower() not in AMBIGUOUS or _OWNED.search(self.text, low, mark.start) is not None
        )

    def _weekday(self, mark: Mark) -> TimeSpan:
        published, w = self.published, mark.weekday or 0
        back = (published.weekday() - w) % 7
        word = mark.word.rsplit("|", 1)[-1]
        ahead = published + timedelta(days=(w - published.weekday()) % 7 or 7)
        if word in ("last", "before") and back == 0:
            back = 7
        if word in ("next",):
            return self._date(mark, ahead, "weekday ahead", ahead)
        if word == "last week":
            return self._date(mark, published - timedelta(days=published.weekday() + 7 - w), "weekday of last week")
        if word == "next week":
            ahead = published + timedelta(days=7 - published.weekday() + w)
            return self._date(mark, ahead, "weekday ahead", ahead)
        if word in ("after", "same") and self.story:
            forward = (w - self.story.weekday()) % 7
            day = self.story + timedelta(days=forward)
            if day <= published:
                return self._date(mark, day, "weekday after")
        return self._date(mark, published - timedelta(days=back), "weekday", ahead)

    def _deictic(self, mark: Mark) -> TimeSpan:
        day = self.published + timedelta(days=self.p.deictic[mark.word.rsplit("|", 1)[-1]])
        return self._date(mark, day, mark.word, day)

    def _anaphor(self, mark: Mark) -> TimeSpan:
        shift = self.p.anaphoric[mark.word.rsplit("|", 1)[-1]]
        base = self.story or self.published
        if shift > 0 and base + shift * DAY > self.published:
            base = self.published - shift * DAY
        return self._date(mark, base + timedelta(days=shift), "day of the story")

    def _year(self, mark: Mark) -> TimeSpan:
        first, last = day_or_none(mark.year or 1, 1, 1), day_or_none(mark.day2 or mark.year or 1, 12, 31)
        assert first is not None
        assert last is not None
        if mark.day2 is None and 0 <= self.published.year - (mark.year or 0) < 3:
            self.last_year = mark.year
        if mark.day2 is None and (mark.year or 0) < self.published.year:
            self.year = (mark.year or 1, mark.end)
        return self._of(mark, first, last, "year", "years" if mark.day2 else "year", last)

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
        month, day = map(int, self.p.days[mark.word].split("-"))
        year = mark.year or self.published.year
        if not mark.year and date(year, month, day) > self.published:
            year -= 1
        return self._date(mark, date(year, month, day), "holiday")

    def _event(self, mark: Mark) -> TimeSpan:
        first, last = map(date.fromisoformat, self.p.events[mark.word])
        if last > self.published:
            return TimeSpan(mark.start, mark.end, "none")
        return TimeSpan(
            mark.start, mark.end, "span", first, last, "year" if (last - first).days > 60 else "month", rule="event"
        )

    def _unit(self, mark: Mark) -> TimeSpan:
        """ "the start of the year", "the end of the month": the current one, or the one that the text has named."""
        if mark.unit == "year" and mark.word.startswith("late|") and (year := self.last_year):
            return self._of(mark, date(year, 1, 1), date(year, 12, 31), "year", "end of the named year")
        return self._calendar(mark, 0)

    def _relative(self, mark: Mark) -> TimeSpan:
        word, unit, published = mark.word.rsplit("|", 1)[-1], mark.unit, self.published
        if word == "first":
            return self._opening(mark)
        definite = _DEFINITE.search(self.text, max(0, mark.start - 8), mark.start) is not None
        one = mark.amount == 1 and not any(c.isdigit() for c in self.text[mark.start : mark.end])
        if one and unit in _CALENDAR and word in _SHIFTS and not (definite and word == "last"):
            return self._calendar(mark, _SHIFTS[word])
        if word == "this" and unit in ("day", "night"):
            return self._date(mark, published, "today")
        if word in ("same",):
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
            if one and unit in ("year", "month", "week") and (base := self.story or published):
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
        amount = mark.amount or 3
        first = units_back(published, unit, amount, self.p.units)
        if unit in ("day", "night") and amount == 1:
            first = published - DAY
        return self._of(mark, first, published, "day", "time up to now")

    def _opening(self, mark: Mark) -> TimeSpan:
        """ "the first three months of 2020": known only if the longer span follows."""
        ordinals = self.p.lex["modifiers"]["first"]
        word = self.text[mark.start : mark.end].split()[0].lower()
        m = _OF_YEAR.match(self.text, mark.end)
        if m and mark.unit in ("month", "week", "quarter", "day") and word in ordinals:
            year = int(m["y"]) if m["y"] else self.published.year - (m["last"] is not None)
            index = {"first": 1, "opening": 1, "initial": 1, "second": 2, "third": 3, "fourth": 4}.get(word, 0)
            start = date(year, 1, 1)
            if index:
                end = units_back(start, mark.unit, -max(mark.amount, 1) * index, self.p.units) - DAY
                begin = start if index == 1 else units_back(start, mark.unit, -(index - 1), self.p.units)
            else:
                end = date(year, 12, 31)
                begin = units_back(end, mark.unit, max(mark.amount, 1), self.p.units) + DAY
            return TimeSpan(mark.start, m.end(), "span", begin, end, "month", rule="part of a year")
        return TimeSpan(mark.start, mark.end, "duration", rule="part of an unnamed span")

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
            return self._of(mark, start, months_back(start, -3) - DAY, "month", "quarter")
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
        if mark.unit in ("second", "minute", "min") or tail == "":
            return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
        if tail == "ago":
            day = units_back(self.published, mark.unit, mark.amount, self.p.units)
        else:
            follower = re.match(
                r"\s+(?:the|his|her|its|their|a|an|being|it|they|he|she|[A-Z])\b", self.text[mark.end : mark.end + 8]
            )
            words = self.text[mark.start : mark.end].lower().split()
            if words[-1] in ("before", "after", "on") and follower:
                return TimeSpan(mark.start, mark.end, "duration", rule="length of time", precision=precision)
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


AMBIGUOUS = {"may", "march", "mar", "jan", "april", "june", "august", "jun", "jul"}  # also words, or names of people
_DEFINITE = re.compile(r"(?i)\b(?:the|these|those|its|his|her|their)\s+$")
_CALENDAR = frozenset(("week", "month", "year", "weekend", "quarter", "fortnight"))
_SHIFTS = {"this": 0, "last": -1, "next": 1}
_MONTH_LEAD = re.compile(
    r"(?i)(?:\b(?:since|until|till|from|during|between|in|by|of|for|before|after|through|to|and|around|late|each|every|this|"
    r"that|on)|[(\-–/])\s*$"
)
_SURE_LEAD = re.compile(r"\b(?:in|since|until)\s+$")
_NAME_AFTER = re.compile(r"\s+[A-Z][a-z]+")
_OWNED = re.compile(r"(?:\b(?:the|a|an|its|their|his|her|our|last)|['’]s|s['’])\s+$")
_OF_YEAR = re.compile(
    r"\s+of\s+(?:the\s+year\s+|the\s+)?(?:(?P<y>(?:1\d|20)\d\d)\b|(?P<this>this\s+year|year\b|the\s+year)|(?P<last>last\s+year))"
)
