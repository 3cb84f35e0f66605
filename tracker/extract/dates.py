"""As of when? The time expression that dates a count, by clause, or the day that the article's story stands at."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import clause_of, cues, planned
from tracker.extract.document import Document, Sentence
from tracker.extract.timex import TimeSpan, find_times
from tracker.model import Span

RECENT = timedelta(days=12)  # how far back current news reaches when a sentence names no day


class When(NamedTuple):
    """The day a count refers to or runs up to; `since` the first day of a stated span; the words that decided."""

    as_of: date
    since: date | None = None
    precision: str = "day"
    rule: str = "publication date"
    span: Span | None = None


class _Bid(NamedTuple):
    cost: float
    time: TimeSpan
    role: str


class Dates:
    """When the counts of one article hold; the article is searched for times at the first question."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._story: dict[int, TimeSpan | None] = {}

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
        sentence = count.sentence
        ahead = planned(count) is not None
        bids = [self._bid(count, t) for t in self.times_in(sentence.start, sentence.end) if t.last is not None]
        since = next((b.time for b in bids if b.role == "since"), None)
        dated = min((b for b in bids if b.role in ("clause", "incident")), default=None)
        said = min((b for b in bids if b.role == "speech"), default=None)
        if dated is not None and dated.cost < 6:
            return self._when(dated.time, ahead, f"{dated.time.rule} in the clause", since)
        if said is not None and said.time.last and said.time.last <= self.document.published:
            return self._when(said.time, False, f"{said.time.rule} of the statement", since)
        if since is not None or is_total(count):
            return self._standing(count, since)
        if (carried := self._carried(count)) is not None:
            return self._when(carried, False, f"{carried.rule} carried from the story", since)
        return self._standing(count, since)

    def _standing(self, count: Count, since: TimeSpan | None) -> When:
        """A running total with no day of its own: as of publication, or of the report that the sentence continues."""
        published = self.document.published
        first = since.first if since else None
        where = Span(since.start, since.end) if since else None
        if (report := self._continued_report(count)) is not None and report.last:
            return When(min(report.last, published), first, "day", "report continued", Span(report.start, report.end))
        return When(published, first if first and first <= published else None, "day", "publication date", where)

    def _when(self, time: TimeSpan, ahead: bool, rule: str, since: TimeSpan | None) -> When:
        published = self.document.published
        assert time.last is not None
        first = time.first if time.kind == "span" else since.first if since else None
        last = time.last
        if ahead:
            last = time.ahead if time.ahead and (time.ahead > published or time.first is None) else time.last
        elif last > published:
            last = published
        if first and first > last:
            first = None
        return When(last, first, time.precision, rule, Span(time.start, time.end))

    # --- what a time expression has to do with a number ---------------------------------------------------------------

    def _bid(self, count: Count, time: TimeSpan) -> _Bid:
        text, number, sentence = self.document.text, count.numeral, count.sentence
        if time.start < number.end and number.start < time.end:
            return _Bid(99, time, "number")
        role = self._role(text, time, sentence)
        if role == "since" and time.start > number.end and _far(text, number.end, time.start) > 4:
            role = "other"
        low, high = (time.end, number.start) if time.end <= number.start else (number.end, time.start)
        cost = _far(text, low, high)
        if time.end <= number.start:
            cost += 0.6
            if time.start - sentence.start < 24 and cost < 8:
                cost = min(cost, 1.5)  # "On Saturday, officials said …": an opening adverbial covers the sentence
        if role == "incident":
            cost += 0.3
        return _Bid(cost, time, role)

    def _role(self, text: str, time: TimeSpan, sentence: Sentence) -> str:
        c = cues()
        before = text[max(sentence.start, time.start - 48) : time.start]
        after = text[time.end : min(sentence.end, time.end + 40)]
        if time.lead == "since":
            return "since"
        if time.lead in ("before", "after") and time.kind != "span":
            return "other" if _NOUN_AFTER.match(after) else "clause"
        if _ATTRIBUTE.match(after) and (noun := re.match(r"(?:['’]s?)?\s+(?:\w+[\s-]+){0,3}?([a-z]+)", after)):
            if c.speech.search(noun[0]):
                return "speech"
            if c.beginning.search(noun[0]) or _WAR.search(noun[0]):
                return "since" if re.search(r"(?i)\bsince\b", before) else "other"
            if c.event.search(after) or c.plural.search(after):
                return "incident"
        if _SAID_BEFORE.search(before) or _SAID_AFTER.match(after):
            return "speech"
        if re.search(r"(?i)\bsince\b[^,;]*$", before):
            return "since"
        tail = re.split(r"[,;:]|\b(?:and|but|which|that|when|where)\b", before)[-1]
        if c.beginning.search(tail):
            return "start"
        return "clause"

    # --- the day that the story stands at -----------------------------------------------------------------------------

    def _carried(self, count: Count) -> TimeSpan | None:
        """The day of the event that the article tells of, for a sentence that names none."""
        index = count.sentence.index
        if index and (old := self._day_of(index - 1)) is not None and self._leans(count.sentence):
            return old
        for back in range(index - 1, max(-1, index - 6), -1):
            day = self._day_of(back)
            if day is not None and self._is_recent(day):
                return day
        if index < 3:
            for forward in range(index + 1, min(len(self.document.sentences), index + 9)):
                day = self._day_of(forward)
                if day is not None and self._is_recent(day):
                    return day
        return None

    def _leans(self, sentence: Sentence) -> bool:
        return bool(cues().openers.match(self.document.text, sentence.start, sentence.end))

    def _is_recent(self, time: TimeSpan) -> bool:
        return time.kind == "date" and time.last is not None and self.document.published - RECENT <= time.last

    def _day_of(self, index: int) -> TimeSpan | None:
        """The day of what sentence `index` tells, if it names one that is past."""
        if index in self._story:
            return self._story[index]
        sentence, text = self.document.sentences[index], self.document.text
        best: TimeSpan | None = None
        for time in self.times_in(sentence.start, sentence.end):
            if time.last is None or time.last > self.document.published:
                continue
            if self._role(text, time, sentence) in ("clause", "incident"):
                best = time
                break
        self._story[index] = best
        return best

    def _continued_report(self, count: Count) -> TimeSpan | None:
        """The day of the dated statement that this sentence goes on with ("Overall, 607 …, it added")."""
        index, text = count.sentence.index, self.document.text
        if not index or not cues().same.search(text, count.sentence.start, count.sentence.end):
            return None
        before = self.document.sentences[index - 1]
        for time in self.times_in(before.start, before.end):
            if time.last and time.kind == "date" and self._role(text, time, before) == "speech":
                return time
        return None


def is_total(count: Count) -> bool:
    """True for a stock by its metric, or a running total by its words."""
    c, text = cues(), count.sentence.document.text
    if count.metric in c.stock or count.metric in c.standing:
        return True
    start, end = clause_of(count)
    return c.strong.search(text, start, end) is not None


_ATTRIBUTE = re.compile(r"(?:['’]s?)?\s+[a-z]")
_NOUN_AFTER = re.compile(r"(?:['’]s?)?\s+[a-z]+")
_WAR = re.compile(r"\b(?:war|conflict|uprising|coup|election|elections|genocide)\b")
_SAID_BEFORE = re.compile(
    r"(?i)\b(?:said|says|told\s+\w+|reported|announced|confirmed|stated|estimated|statement|report|update|according\s+to[^,]*|"
    r"released|published|briefing|conference|wrote|tweeted|posted|added|warned|declared|claimed)"
    r"(?:\s+(?:in|at|to|by|from|late|early|earlier|a|an|the|its|his|her|reporters|journalists|statement|news|press|conference|"
    r"briefing|report|issued|released|published|dated|out|interview|television|state|social|media|on|via|twitter|facebook|telegram|[A-Z][\w.]+))*\s*,?\s*$"
)
_SAID_AFTER = re.compile(
    r"(?:\s+(?:morning|night|evening|afternoon))?(?:\s+(?:that|it|the\s+\w+|officials?|authorities|police|he|she|they))?\s+(?:said|says|reported|announced|confirmed|told|put|warned|estimated|claimed|acknowledged)\b"
)
_CUT = re.compile(
    r"[;:]|\s[–—-]{1,2}\s|\b(?:after|when|while|which|who|whose|where|because|although|though|before|following)\b|,|\band\b|\bthat\b|\d"
)
_WEIGHT = {";": 4.0, ":": 3.0, ",": 0.8, "and": 0.7, "that": 0.8}


def _far(text: str, low: int, high: int) -> float:
    """How far apart two places of a sentence are: the breaks between them, then the words."""
    if high - low > 600:
        return 20.0
    cost = (high - low) / 60
    for m in _CUT.finditer(text, low, high):
        word = m[0].strip()
        cost += 0.25 if word.isdigit() else _WEIGHT.get(word, 2.0)
    return cost
