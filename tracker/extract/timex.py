"""When is that? Every time expression of a text, with its offsets and the days it means on its publication date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from tracker.extract.knownevents import year_of
from tracker.extract.pieces import pieces_of
from tracker.extract.timedays import DAY, day_or_none, month_end, part_of_span
from tracker.extract.timeends import night_into, span_ending
from tracker.extract.timejoin import join_marks
from tracker.extract.timemarks import find_marks
from tracker.extract.timespans import BEFORE_NEWS, SpanReader
from tracker.extract.timewords import WEEKDAYS, Mark, TimeSpan, lead_by, lead_of

__all__ = ["TimeSpan", "find_times"]


def find_times(text: str, published: date) -> list[TimeSpan]:
    """Every date, span, duration, clock time, frequency and age of `text`, in text order and not overlapping.

    `published` is the day from which weekdays and months look back. Cost grows linearly with the text.

    >>> [t.last.isoformat() for t in find_times("On Friday, and in mid-March", date(2022, 4, 6))]
    ['2022-04-01', '2022-03-20']
    """
    hours = _stamps(text)
    marks = find_marks(text)
    if hours:
        marks = [mark for mark in marks if mark.start not in hours]
        marks += [Mark(start, start + 4, "clock", amount=hour) for start, hour in hours.items()]
        marks.sort(key=lambda mark: mark.start)
    marks = join_marks(text, marks)
    return _Resolver(text, published, marks).spans()


_STAMP = re.compile(r"\n(\d\d)(\d\d):?[ \t]+(?=[\"'“‘A-Z])")
_ENTRIES = 4  # at least, of a text whose entries open with the time of day


def _stamps(text: str) -> dict[int, int]:
    """The hours by where they stand, in a text whose entries open with the time of day ("1828 Rescuers say …").

    A chronology opens its entries with years: those are hours only in part, or all of our time.

    >>> _stamps("1715 A flight lands.\\n1655 A school falls.\\n1610 Aid comes.\\n1602 The UN meets.")
    {0: 17, 21: 16, 42: 16, 58: 16}
    """
    if sum([text.count("\n", at, end) + (at == 0) for at, end in pieces_of(text).digits]) < _ENTRIES:
        return {}  # as most texts, of whose numbers few open a line
    found = list(_STAMP.finditer("\n" + text))  # so that a match begins where its digits stand in the text
    hours = {m.start(): int(m[1]) for m in found if int(m[1]) < 24 and int(m[2]) < 60}
    if len(hours) < _ENTRIES or len(hours) < len(found) * 0.9 or all(hour in (19, 20) for hour in hours.values()):
        return {}
    return hours


_THAT_YEAR = re.compile(r",?\s+(?:of\s+)?(?:that|the\s+same)\s+year\b")
_CURRENT = 10  # days that a story is news
_SOON = timedelta(days=150)  # beyond that, last year's day is nearer
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their|an?|that|this)\s$")
_NIGHT_OF = re.compile(r"(?i)\bnight\s+of\s+(?:the\s+)?$")
_DAY_NUMBER = re.compile(r"^\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?=\s)")
_EARLIER_YEAR = frozenset(["weekday", "month", "date before publication"])
"""Rules of a first day that may stand in the year before the last: "October to April"."""
_RANGE = re.compile(
    r"\s*(?:-|–|—|to|and|until|till|through|thru|up to)\s+(?:the\s+|early\s+|late\s+|mid-?\s*)?|\s?[-–]\s?"
)


def _untimed(mark: Mark) -> TimeSpan:
    return tuple.__new__(TimeSpan, (mark.start, mark.end, mark.kind, None, None, "day", "", mark.kind, None, -1))


class _Resolver(SpanReader):
    """Turns the marks of one text into spans, each by the reader of its kind."""

    def spans(self) -> list[TimeSpan]:
        out: list[TimeSpan] = []
        for mark in self.marks:
            if out and mark.start < out[-1].end:
                continue  # already part of "the first quarter of 2009"
            reader: Callable[[Mark], TimeSpan] | None = getattr(self, f"_{mark.kind}", None)
            span = reader(mark) if reader else _untimed(mark)
            if span.kind == "none":
                continue
            if mark.unit:
                span = span_ending(mark, span, self.p.units)
            span = self._lead(span)
            if out and (joined := self._range(out[-1], span) or night_into(self.text, out[-1], span)):
                out[-1] = self.latest = joined
                if len(out) > 1 and (night := night_into(self.text, out[-2], joined)):
                    out[-2:] = [night]
                continue
            out.append(span)
            if span.last:
                self.latest = span
            told = span.kind == "date" and span.rule != BEFORE_NEWS and span.lead != "since"
            if told and span.last and span.last <= self.published and not self._is_name(span, span.last):
                self.story, self.told = span.last, span.end
        return out

    def _is_name(self, span: TimeSpan, last: date) -> bool:
        """True for an old day by which a current story names an event: "condemned for its 24 February invasion"."""
        current = self.story is not None and (self.published - self.story).days <= _CURRENT
        if not current or (self.published - last).days <= _CURRENT:
            return False
        named = _DETERMINER.search(self.text, max(0, span.start - 6), span.start)
        return named is not None and self.text[span.end : span.end + 2].strip().isalpha()

    def _lead(self, span: TimeSpan) -> TimeSpan:
        word, at = lead_of(self.text, span.start)
        return lead_by(span, self.p.leads[word], at) if word else span

    def _range(self, a: TimeSpan, b: TimeSpan) -> TimeSpan | None:
        """ "from June to August", "between 24 February and 3 March", "2010-2012": one span."""
        if a.first is None or b.last is None or not 0 < b.start - a.end < 20 or a.kind == "duration":
            return None
        glue = self.text[a.end : b.start]
        if a.rule == "weekday":
            glue = _DAY_NUMBER.sub("", glue)  # "from Thursday 21 to Sunday 24 November"
        months = a.rule == "month" and b.rule.startswith("month") and a.precision == b.precision
        months = months and self._joined(glue, b)
        if not (months or _RANGE.fullmatch(glue)):
            return None
        paired = "and" in glue.split()
        years = (
            a.rule == b.rule == "year"
            and a.precision == "year"
            and b.first is not None
            and b.first.year == a.first.year + 1
        )
        days = (
            a.rule == b.rule == "weekday"
            and b.first is not None
            and b.first - a.first == DAY
            and glue.split() == ["and"]
            and self.text[a.start : a.end].lower() in WEEKDAYS
            and self.text[b.start : b.end].lower() in WEEKDAYS
            and self.text[b.end : b.end + 1] not in "'’"
        )  # "killed on Friday and Saturday"
        if (
            paired
            and not days
            and not years
            and not months
            and not re.search(r"(?i)\bbetween\s+(?:the\s+)?$", self.text[max(0, a.start - 16) : a.start])
        ):
            return None
        to_a_day = (
            a.precision == "month" and b.precision == "day" and b.rule != "weekday"
        )  # "between January and March 26"
        if a.precision != b.precision and (paired or glue.strip() in "-–—") and not (a.precision == "day" or to_a_day):
            return None
        first, last = a.first, b.last
        if a.rule == "weekday" and first > last:
            first = last - timedelta(days=(last.weekday() - first.weekday()) % 7)
        if first > last and a.rule not in _EARLIER_YEAR:
            return None  # "shot two officers this week to the November murder"
        if first > last or (first.year != last.year and a.rule in ("month", "date before publication")):
            later = (first.month, first.day) > (last.month, last.day)  # "between October and February"
            first = day_or_none(last.year - later, first.month, first.day) or first
        rule = "two days" if days else "months" if months else "range"
        return TimeSpan(a.start, b.end, "span", first, last, b.precision, a.lead, rule, b.ahead, a.lead_start)

    def _joined(self, glue: str, last: TimeSpan) -> bool:
        """ "in July and August": the months together; not "in July and August's toll"."""
        return glue.split() == ["and"] and self.text[last.end : last.end + 1] not in ("'", "’")

    def _sentence_year(self, mark: Mark) -> int | None:
        """The year that the same sentence has just named ("In 2012, … on 5 March")."""
        if self.year is None or mark.start - self.year[1] > 160:
            return None
        between = self.text[self.year[1] : mark.start]
        return None if re.search(r"[.!?]\s+[A-Z]|\n", between) else self.year[0]

    def _is_awaited(self, mark: Mark, last: date) -> bool:
        """True for a month by which something is to be done: "the next summit in July", "is to be built by June"."""
        if self.p.awaited.search(self.text, max(0, mark.start - 60), mark.start):
            return True
        return self._to_come(mark, last, self.p.to_be_done)  # a month until which something went on may be last year's

    def _to_come(self, mark: Mark, day: date, words: re.Pattern[str]) -> bool:
        """True for a day of the next months by which something is to be done: "to be tried on May 3", "until May 3"."""
        if day - self.published > _SOON:
            return False
        return words.search(self.text, max(0, mark.start - 70), mark.start) is not None

    # One reader for each kind of mark.

    def _day(self, mark: Mark) -> TimeSpan:
        month, day, published = mark.month or 1, mark.day or 1, self.published
        ahead = None
        if mark.year and mark.year > 0:
            year, rule = mark.year, "date"
            self.year = (year, mark.end) if year != published.year else None
        elif mark.year:
            year, rule = self._named_year(mark.year), "date of a named year"
        elif known := self.known.get((month, day)) or year_of(self.text, month, day, self.published):
            year, rule = known, "date known by its year"
        elif (near := self._sentence_year(mark)) and day_or_none(near, month, day):
            year, rule = near, "date in the sentence's year"
        else:
            year, rule = published.year, "date before publication"
            here = day_or_none(year, month, mark.day2 or day)
            if here is not None and here > published + DAY and self._to_come(mark, here, self.p.to_come):
                ahead = here  # "is due in court on April 5"
            elif here is None or here > published + DAY:
                ahead, year = here, year - 1
            elif here < published:
                ahead = day_or_none(year + 1, month, day)
        found = day_or_none(year, month, day)
        while found is None and year > 1 and month == 2 and day == 29:
            year -= 1
            found = day_or_none(year, month, day)
        if found is None:
            return TimeSpan(mark.start, mark.end, "none")
        if mark.day2 == day + 1 and _NIGHT_OF.search(self.text, max(0, mark.start - 16), mark.start):
            return self._date(mark, found + DAY, "night of two days", ahead)
        if mark.day2 and (last := day_or_none(year, month, mark.day2)) and last > found:
            return TimeSpan(mark.start, mark.end, "span", found, last, "day", "", rule + "s", ahead)
        if mark.unit == "week":  # "in the week of 5 August"
            return TimeSpan(mark.start, mark.end, "span", found, found + 6 * DAY, "week", rule="week of a day")
        return self._date(mark, found, rule, ahead)

    def _nth(self, mark: Mark) -> TimeSpan:
        """ "on the night of the 12th": of this month, or of the last one where that day is yet to come."""
        published, day = self.published, mark.day or 1
        month = published if day <= published.day else published.replace(day=1) - DAY
        found = day_or_none(month.year, month.month, day)
        return self._date(mark, found, "day of the month", None) if found else TimeSpan(mark.start, mark.end, "none")

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
            then = _THAT_YEAR.match(self.text, mark.end) and self.latest and self.latest.last
            near = (
                then.year if then else self._sentence_year(mark) if modifier not in ("last", "next", "this") else None
            )
            year, rule = near or published.year, "month"
            to_come = month > published.month and near is None and modifier not in ("last", "this")
            if to_come and self._is_awaited(mark, month_end(year, month)):
                ahead = month_end(year, month)  # "in time for the next summit in July"
            elif near is None and (month > published.month or (modifier == "last" and month == published.month)):
                ahead, year = month_end(year, month), year - 1
            elif near is None and month < published.month and modifier not in ("last", "this"):
                ahead = month_end(year + 1, month)
            if ahead and "|" in mark.word:
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
        if word == "next":
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
        if mark.word.endswith(" before") and _BEFORE_WHAT.match(self.text, mark.end):
            return TimeSpan(mark.start, mark.end, "none")  # "the day before the invasion": no day of the story's
        shift = self.p.anaphoric[mark.word.rsplit("|", 1)[-1]]
        base = self.story or self.published
        if shift > 0 and base + shift * DAY > self.published:
            base = self.published - shift * DAY
        return self._date(mark, base + timedelta(days=shift), "day of the story")


AMBIGUOUS = {"may", "march", "mar", "jan", "april", "june", "august", "jun", "jul"}  # also words, or names of people
_BEFORE_WHAT = re.compile(
    r"\s+(?:the|an?|his|her|its|their|this)\s+(?:[\w-]+\s+){0,2}?(?:invasion|attacks?|wars?|vote|elections?|strikes?|raids?|coup"
    r"|(?:earth)?quake|summit|visit|deadline|ceremony|talks|massacre|cease-?fire|truce|verdict|match|wedding|funeral|march|rally"
    r"|protests?|bombings?|disaster|storm|hurricane|cyclone|flood|crash|blast|explosion|shooting|killings?|fighting)\b"
)
_MONTH_LEAD = re.compile(
    r"(?i)(?:\b(?:since|until|till|from|during|between|in|by|of|for|before|after|through|to|and|around|late|each|every|this|"
    r"that|on)|[(\-–/])\s*$"
)
_SURE_LEAD = re.compile(r"\b(?:in|since|until)\s+$")
_NAME_AFTER = re.compile(r"\s+[A-Z][a-z]+")
_OWNED = re.compile(r"(?:\b(?:the|a|an|its|their|his|her|our|last)|['’]s|s['’])\s+$")
