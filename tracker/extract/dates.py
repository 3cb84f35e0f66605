"""As of when? The time expression that dates a count, by clause, or the day that the article's story stands at."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import clause_of, cues, planned, since_word, standing
from tracker.extract.document import Document, Sentence
from tracker.extract.timeroles import distance, role_of
from tracker.extract.timex import TimeSpan, find_times
from tracker.model import Span

RECENT = timedelta(days=10)  # how far back current news reaches when a sentence names no day
TOO_FAR = 6.0  # a time expression beyond so many breaks of the sentence dates something else


class When(NamedTuple):
    """The day a count refers to or runs up to; `since` the first day of a stated span; the words that decided."""

    as_of: date
    since: date | None = None
    precision: str = "day"
    rule: str = "publication date"
    span: Span | None = None


class Dates:
    """When the counts of one article hold; ask in text order, as a repeated figure keeps the day of its first mention."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._told: dict[int, TimeSpan | None] = {}
        self._known: dict[tuple[str, float], When] = {}
        self._repeated: tuple[int, When] | None = None
        self._total: tuple[int, When] | None = None

    @cached_property
    def times(self) -> list[TimeSpan]:
        """Every time expression of the article."""
        return find_times(self.document.text, self.document.published)

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.times]

    def times_in(self, start: int, end: int) -> list[TimeSpan]:
        """The time expressions that begin between two offsets."""
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def as_of(self, count: Count) -> When:
        """The day of a count, never after publication unless the count is projected."""
        when = self._as_of(count)
        key = (count.metric, count.numeral.value)
        if when.span is not None and when.rule.endswith("clause"):
            self._known.setdefault(key, when)
        if when.rule in ("since", "total continued"):
            self._total = (count.sentence.index, when)
        return when

    def _as_of(self, count: Count) -> When:
        sentence, ahead = count.sentence, planned(count) is not None
        since: TimeSpan | None = None
        said: TimeSpan | None = None
        dated: tuple[float, TimeSpan] | None = None
        for time in self.times_in(sentence.start, sentence.end):
            if time.last is None or time.first is None or (time.first > self.document.published and not ahead):
                continue
            role = role_of(self.document.text, time, sentence, count.numeral.start)
            cost = distance(self.document.text, time, count)
            if role == "since" and cost < TOO_FAR:
                since = since or time
            elif role == "speech" and count.metric in cues().single:
                role = "clause"  # what was announced on a day is of that day
            elif role == "speech" and cost < TOO_FAR:
                said = said or time
            if role in ("clause", "incident") and cost < TOO_FAR and (dated is None or cost < dated[0]):
                dated = (cost, time)
        if dated is not None:
            return self._when(dated[1], ahead, "clause", since, said)
        if said is not None and said.last and said.last <= self.document.published:
            return self._when(said, False, "statement", since)
        if since is not None or (word := since_word(count)) is not None:
            return self._standing(count, since, Span(since.start, since.end) if since else word)
        return self._undated(count)

    def _undated(self, count: Count) -> When:
        """The day of a count whose sentence has no time word that dates it."""
        value, index = count.numeral.value, count.sentence.index
        known = self._known.get((count.metric, value))
        if known is not None and value >= 20 and len(f"{value:.0f}".rstrip("0")) > 1:
            self._repeated = (index, known)
            return known._replace(rule="as before, " + known.rule)
        if self._repeated is not None and self._repeated[0] == index:
            return self._repeated[1]._replace(rule="as before, " + self._repeated[1].rule)
        if self._total is not None and self._continues_total(count, self._total[0]):
            return self._total[1]._replace(rule="total continued")
        if (report := self._continued_report(count)) is not None:
            return report
        if is_total(count) or count.metric in ("distance", "area"):
            return When(self.document.published)
        if (carried := self._carried(count)) is not None:
            return self._when(carried, False, "story", None)
        return When(self.document.published)

    def _continues_total(self, count: Count, told: int) -> bool:
        """True for a part of the total just given, in its sentence or the next ("Another 10 were also killed …")."""
        index, text, c = count.sentence.index, self.document.text, cues()
        if index == told:
            return True
        if index != told + 1 or c.incident.search(text, count.sentence.start, count.sentence.end):
            return False
        return c.more.search(text, count.sentence.start, count.sentence.end) is not None

    def _standing(self, count: Count, since: TimeSpan | None, where: Span | None) -> When:
        """A count since some day with no end of its own: as of publication, or of the report that the sentence continues."""
        report = self._continued_report(count)
        last = report.as_of if report else self.document.published
        first = since.first if since and since.first and since.first <= last else None
        return When(last, first, "day", "since", where)

    def _when(self, time: TimeSpan, ahead: bool, by: str, since: TimeSpan | None, said: TimeSpan | None = None) -> When:
        published, last = self.document.published, time.last
        assert last is not None
        first = time.first if time.kind == "span" else since.first if since else None
        if ahead:
            last = time.ahead if time.ahead and time.ahead >= published else last
        elif last >= published and said is not None and said.last and time.rule == "time up to now":
            last = min(said.last, published)  # "over the past 24 hours, he said Friday"
        last = last if ahead else min(last, published)
        if first and first > last:
            first = None
        return When(last, first, time.precision, f"{time.rule}: {by}", Span(time.start, time.end))

    # --- the day that the story stands at -----------------------------------------------------------------------------

    def _carried(self, count: Count) -> TimeSpan | None:
        """The day of the event that the article tells of, for a sentence that names none."""
        index, text = count.sentence.index, self.document.text
        c = cues()
        if index:
            before = self._day_of(index - 1)
            if before is not None and (
                text[before.end : before.end + 1] == ":" or c.openers.match(text, count.sentence.start, count.sentence.end)
            ):
                return before
        for back in range(index - 1, max(-1, index - 4), -1):
            day = self._day_of(back)
            if day is not None and self._is_recent(day):
                return day
        for other in range(min(len(self.document.sentences), 6)):
            day = self._day_of(other)
            if day is not None and self._is_recent(day) and (other < index or index < 2):
                return day
        return None

    def _is_recent(self, time: TimeSpan) -> bool:
        return time.kind == "date" and time.last is not None and self.document.published - RECENT <= time.last

    def _day_of(self, index: int) -> TimeSpan | None:
        """The day of what sentence `index` tells, if it names one that is past; a heading's day before all."""
        if index in self._told:
            return self._told[index]
        sentence, text = self.document.sentences[index], self.document.text
        best: TimeSpan | None = None
        for time in self.times_in(sentence.start, sentence.end):
            if time.last is None or time.last > self.document.published:
                continue
            if text[time.end : time.end + 1] == ":":
                best = time
            elif best is None and role_of(text, time, sentence) in ("clause", "incident") and _tells(text, time, sentence):
                best = time
        self._told[index] = best
        return best

    def _continued_report(self, count: Count) -> When | None:
        """The day of the dated statement that this sentence goes on with ("Overall, 607 …, it added")."""
        index, text = count.sentence.index, self.document.text
        c = cues()
        for back in range(1, 4):
            if index < back or not c.same.search(
                text, (here := self.document.sentences[index - back + 1]).start, here.end
            ):
                return None
            before = self.document.sentences[index - back]
            times = self.times_in(before.start, before.end)
            said = next((t for t in times if t.kind == "date" and role_of(text, t, before) == "speech"), None)
            since = next((t for t in times if role_of(text, t, before) == "since"), None)
            if said is None and since is None:
                continue
            last = said.last if said and said.last else self.document.published
            chosen = said or since
            assert chosen is not None
            rule = "total continued" if since else "report continued"
            return When(min(last, self.document.published), None, "day", rule, Span(chosen.start, chosen.end))
        return None


def _tells(text: str, time: TimeSpan, sentence: Sentence) -> bool:
    """False where the day is that of a reason or of a person's past ("in response to attacks on Thursday")."""
    return _REASON.search(text, max(sentence.start, time.start - 120), time.start) is None


_REASON = re.compile(r"(?i)\b(?:response\s+to|responding\s+to|retaliation\s+for|revenge\s+for|anniversary\s+of|accused\s+of)\b")


def is_total(count: Count) -> bool:
    """True for a stock by its metric, or a running total by its words."""
    c, text = cues(), count.sentence.document.text
    if standing(count):
        return True
    start, end = clause_of(count)
    return c.running.search(text, start, end) is not None
