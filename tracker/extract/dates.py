"""As of when? The time expression that dates a count, by clause, or the day that the article's story stands at."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.extract.befallen import befell_in
from tracker.extract.bystanding import is_beside
from tracker.extract.count import Count
from tracker.extract.cues import is_running, perfect_verb, told_as_present
from tracker.extract.datednouns import DatedNouns
from tracker.extract.document import Document, Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.once import Keeping, once
from tracker.extract.othertimes import dates_another
from tracker.extract.outsets import find_outset, first_day_of_war
from tracker.extract.ownclauses import opens_own_clause
from tracker.extract.plandays import comes_later, governs, is_of_it, lasts_until, nearer
from tracker.extract.plans import looks_ahead, planned
from tracker.extract.reading import Reading, cue_index, reading_of, words_of_status
from tracker.extract.reportday import AS_OF, ReportDays
from tracker.extract.retrospect import LOOKED_BACK, Memory, find_memory, tells_of_it
from tracker.extract.sinces import since_word
from tracker.extract.storydays import RECENT, StoryDays
from tracker.extract.tellings import presumed
from tracker.extract.thattime import at_the_time
from tracker.extract.timeroles import distance, role_of
from tracker.extract.timespans import BEFORE_NEWS
from tracker.extract.timewords import NUMBERS, any_of
from tracker.extract.timex import TimeSpan
from tracker.extract.wholes import as_whole, told_with
from tracker.model import Span

_REPORTED: Final = timedelta(days=4)  # how far back a report may lie that is summed up "to date"
WIDTH: Final = 500  # characters
NOT_SO_FAR: Final = 2.5  # … and sooner for a running total, which needs no day
ANOTHER_CLAUSE: Final = 3.0  # what parts a clause from the next: "while", a semicolon
TOO_FAR: Final = 5  # a time expression beyond so many breaks of the sentence dates something else


class When(NamedTuple):
    """The day a count refers to or runs up to; `since` the first day of a stated span; the words that decided."""

    as_of: date
    since: date | None = None
    precision: str = "day"
    rule: str = "publication date"
    span: Span | None = None


class Dates(Keeping):
    """When the counts of one article hold. Ask in text order: a repeated figure keeps the day of its first mention."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.story = StoryDays(document)
        self.times_in = self.story.times_in
        self.reports = ReportDays(document, self.story.times)
        self._known: dict[tuple[str, float], When] = {}
        self._repeated: tuple[int, When] | None = None
        self._total: tuple[int, When] | None = None
        self._totalled = ""  # what the last total counts
        self._span: tuple[int, When] | None = None

    @property
    def times(self) -> list[TimeSpan]:
        """Every time expression of the article."""
        return self.story.times

    def _times_near(self, count: Count) -> list[TimeSpan]:
        """The times of the number's sentence that may date it: those around it and those that open the sentence."""
        sentence, number = count.sentence, count.numeral
        low = max(sentence.start, number.start - WIDTH)
        near = self.times_in(low, min(sentence.end, number.end + WIDTH))
        if sentence.index == 0 and (dateline := self.story.dateline) >= 0:
            near = [t for t in near if t.start != dateline or t.last != self.document.published]
        return near if low - sentence.start < 24 else self.times_in(sentence.start, sentence.start + 24) + near

    def as_of(self, count: Count) -> When:
        """The day of a count, never after publication unless the count is projected."""
        when = self._as_of(told_with(count) or count)
        key = (count.metric, count.numeral.value)
        if when.span is not None and when.rule.endswith("clause"):
            self._known.setdefault(key, when)
        if when.rule in ("since", "total continued"):
            self._total, self._totalled = (count.sentence.index, when), count.metric
        if when.rule == "time up to now: clause":
            self._span = (count.sentence.index, when)
        return when

    def _as_of(self, count: Count) -> When:
        if (then := at_the_time(count, self.times_in)) is not None:
            return self._when(then, False, "clause", None)
        since, said, dated = self._times_for(count)
        text = self.document.text
        word = since_word(count)
        if word and since and not (count.numeral.end <= word.start <= since.start):
            word = None
        cue = planned(count)
        ahead = looks_ahead(count, cue)
        if since is not None and dated is not None and dated[1].start < since.start and self._is_as_of(dated[1]):
            return self._when(dated[1], False, "clause", since)._replace(rule="since")
        if since and dated and word and dated[1].end <= word.start < count.numeral.start:
            dated = None  # "A 2002 truce brought calm, but since May 40 have died"
        if dated is not None and not (word and _closer(word, count, dated[0])):
            cost, time, role = dated
            if (
                time.first is not None
                and time.first > self.document.published
                and cue is None
                and cost < 2.5
                and time.lead == "until"
                and text.find(", will ", count.numeral.end, time.start) < 0
            ):
                ahead = True  # "more than 500 vessels by 2020", told in 2011
            if cue is not None and time.rule == "range" and time.last and time.last > self.document.published:
                return self._when(time, True, "clause", since, said)  # "by the end of June many will have fled"
            ahead = ahead or (cue is not None and lasts_until(cue, count.numeral.start, time, text))
            if cue is not None and ahead and role != "speech":
                ahead = governs(cue, time, count.sentence)
                if time.ahead and is_of_it(cue, time, text):
                    time = time._replace(first=None, last=time.ahead)  # "a rise in October, which would hit 22 million"
            if time.rule == BEFORE_NEWS:
                time = self.story.named_next(count, time) or time
            when = self._when(time, ahead and role != "speech", "clause", since, said)
            if said is None and time.rule == "time up to now" and (report := self._continued_report(count)):
                return when._replace(as_of=report.as_of)  # "40 of those died in the past week, he said"
            return when
        if said is not None and said.last and said.last <= self.document.published:
            if (later := self.story.told_later(count)) is not None:
                return self._when(later, False, "story", since)  # "…, police said Monday. The crash was on Sunday."
            return self._when(said, False, "statement", since)
        if since is not None or word is not None:
            return self._standing(count, since, Span(since.start, since.end) if since else word)
        return self._undated(count)

    def _is_as_of(self, time: TimeSpan) -> bool:
        return time.lead in ("as of", "as at", "by", "until") and self.story.is_recent(time)

    def _times_for(self, count: Count) -> tuple[TimeSpan | None, TimeSpan | None, tuple[float, TimeSpan, str] | None]:
        """Of the sentence's times: since when, when it was said, and when it was (with its distance and role)."""
        sentence, text, single = count.sentence, self.document.text, count.metric in cue_index().single
        since: TimeSpan | None = None
        said: TimeSpan | None = None
        dated: tuple[float, TimeSpan, str] | None = None
        reading, low = reading_of(sentence), count.numeral.start - 60
        number, old = count.numeral, self.document.published - RECENT
        times = self._times_near(count)
        running = bool(times) and any(
            reading.find(kind, low, count.numeral.start) for kind in ("running", "leading", "toll")
        )
        for time in times:
            if time.last is None:
                continue
            role, cost = role_of(text, time, sentence, count.numeral.start), distance(text, time, count)
            far_off = cost > 1.5 or time.precision in ("week", "month") or time.rule.startswith("event")
            if count.metric == "distance" and role == "clause" and time.end < number.start and far_off:
                continue
            if time.start > number.end and _so_far_and(text, reading, number.end, time.start):
                continue  # "has killed 198 so far, and 120,000 have fled in the past two days"
            if cost >= (NOT_SO_FAR if running and time.start > count.numeral.end else TOO_FAR):
                continue
            if role in ("clause", "incident") and not befell_in(count, time):
                continue  # "3,000 people gathered to mark the Tiananmen Square massacre"
            if role == "incident" and single and time.precision != "day" and time.start > number.start:
                continue  # "for its 2022 operations"
            if count.metric == "distance" and time.rule == "year" and _IN_RELATIVE.search(text, number.end, time.start):
                continue  # "300 km from a region that still remembers the 1986 accident"
            if count.metric == "population" and time.precision in ("day", "week") and time.lead != "until":
                continue  # "stormed the town of 75,000 on Monday": a town's size is of no day
            if (
                role == "incident"
                and time.lead == "after"
                and count.metric in cue_index().standing
                and (time.start > number.end and _STILL_IS.search(text, number.end, time.start))
            ):
                continue  # "5,200 are still in shelters following Friday's quake"
            if time.start > number.end and _OTHERS_SAY.search(sentence, number.end, time.start):
                continue
            if (
                dates_another(count, time)
                or (dated is not None and opens_own_clause(count, dated[1], time))
                or is_beside(count, time, role)
                or (comes_later(text, self.document.published, time, number.end) and planned(count) is None)
            ):
                continue
            flashback = time.rule == "decade" and _HAS_DONE.search(text, max(sentence.start, low), number.start)
            past = flashback or (time.kind == "date" and not self._says_as_of(time) and perfect_verb(count))
            if role == "clause" and past and time.last < old:
                continue
            if role in ("clause", "incident") and time.last < old and told_as_present(count, time.start):
                continue  # "850 have been killed in the crackdown launched two months ago"
            if role == "since":
                since = since or time
            elif role == "speech":
                said = said or time
            elif role in ("clause", "incident") and (dated is None or cost < dated[0]):
                dated = (cost, time, role)
        if since and dated and dated[0] >= ANOTHER_CLAUSE and dated[1].start > number.end:
            dated = None  # "since Monday 12 have died; 30 died last week"
        return since, said, dated

    def _undated(self, count: Count) -> When:
        """The day of a count whose sentence has no time word that dates it."""
        value, index = count.numeral.value, count.sentence.index
        if (whole := as_whole(count)) and whole.sentence is not count.sentence:
            return self._as_of(whole)  # "Those included five jets": as of the day of what they were among
        known = self._known.get((count.metric, value))
        if known is not None and not count.numeral.vague and value >= 20 and len(f"{value:.0f}".rstrip("0")) > 1:
            self._repeated = (index, known)
            return known._replace(rule="as before, " + known.rule)
        if self._repeated is not None and self._repeated[0] == index:
            return self._repeated[1]._replace(rule="as before, " + self._repeated[1].rule)
        if self._total is not None and self._continues_total(count, self._total[0]):
            return self._total[1]._replace(rule="total continued")
        if self._span is not None and index == self._span[0] + 1 and _adds_beside(count):
            return self._span[1]._replace(rule="span continued")
        if (report := self._continued_report(count)) is not None:
            return report
        if presumed(count):
            return When(self.document.published)  # "36 of whom are presumed dead"
        if (named := self.story.named_incident(count)) is not None:
            return self._when(named, False, "named event", None)
        if (again := self._nouns.day_of(count)) is not None:
            return self._when(again, False, "named again", None)
        if (led := find_outset(count)) is not None and (day := self._war_began) is not None:
            return When(day, rule=f"outset: {LOOKED_BACK}", span=led)
        if self._memory is not None and tells_of_it(count, self._memory):
            return self._when(self._memory.time, False, LOOKED_BACK, None)
        if is_earlier(count):
            return When(self.document.published - timedelta(days=1), rule="earlier count")
        if (headed := self.reports.day_at(count.numeral.start)) is not None:
            return self._when(headed, False, "report", None)._replace(since=None)
        if is_running(count) or count.metric in ("distance", "area"):
            return When(self.document.published)
        if (carried := self.story.carried(count)) is not None:
            return self._when(carried, False, "story", None)
        return When(self.document.published)

    @once
    def _nouns(self) -> DatedNouns:
        """The incidents that the article names by a day."""
        return DatedNouns(self.document, self.times)

    @once
    def _war_began(self) -> date | None:
        """The first day of the war of which the article tells."""
        return first_day_of_war(self.document, self.times)

    @once
    def _memory(self) -> Memory | None:
        """The old event on which the article looks back."""
        return find_memory(self.document, self.times)

    def _continues_total(self, count: Count, told: int) -> bool:
        """True for a part of the total just given, in its sentence or the next ("Another 10 were also killed …")."""
        index, sentence = count.sentence.index, count.sentence
        if index == told:
            return True
        text = self.document.text
        if (
            index <= told + 3
            and count.metric == self._totalled
            and _SHARED_OUT.search(text, sentence.start, sentence.end)
        ):
            return True
        if index != told + 1 or reading_of(sentence).find("incident", sentence.start, sentence.end):
            return False
        return _goes_on(count, sentence, "more")

    def _standing(self, count: Count, since: TimeSpan | None, where: Span | None) -> When:
        """A count since some day with no end of its own: as of publication, or of the report that it continues."""
        report = self._continued_report(count)
        headed = self.reports.day_at(count.numeral.start)
        last = report.as_of if report else headed.last if headed and headed.last else self.document.published
        first = since.first if since and since.first and since.first <= last else None
        return When(last, first, "day", "since", where)

    def _when(self, time: TimeSpan, ahead: bool, by: str, since: TimeSpan | None, said: TimeSpan | None = None) -> When:
        published, last = self.document.published, time.last
        assert last is not None
        first = time.first if time.kind == "span" else since.first if since else None
        if ahead:
            coming = time.ahead is not None and published <= time.ahead
            last = time.ahead if time.ahead and coming and (time.lead == "until" or nearer(time, published)) else last
            ahead = last > published
        elif (
            last >= published
            and said is not None
            and said.last
            and (time.rule in ("time up to now", "overnight") or time.precision == "year")
        ):
            last = min(said.last, published)  # "over the past 24 hours, he said Friday"
        last = last if ahead else min(last, published)
        if first and first > last:
            first = None
        return When(last, first, time.precision, f"{time.rule}: {by}", Span(time.start, time.end))

    def _continued_report(self, count: Count) -> When | None:
        """The day of the dated statement that this sentence goes on with ("Overall, 607 …, it added")."""
        index, text = count.sentence.index, self.document.text
        for back in range(1, 4):
            here = self.document.sentences[index - back + 1]
            if index < back or not _goes_on(count, here, "same"):
                return self._paragraph_report(index)
            before = self.document.sentences[index - back]
            times = self.times_in(before.start, before.end)
            said = next((t for t in times if t.kind == "date" and self._dates_report(t, before)), None)
            since = next((t for t in times if role_of(text, t, before) == "since"), None)
            if said is None and since is None:
                continue
            last = said.last if said and said.last else self.document.published
            chosen = said or since
            assert chosen is not None
            rule = "total continued" if since else "report continued"
            return When(min(last, self.document.published), None, "day", rule, Span(chosen.start, chosen.end))
        return self._paragraph_report(index)

    def _says_as_of(self, time: TimeSpan) -> bool:
        return time.lead_start >= 0 and AS_OF.match(self.document.text, time.lead_start, time.start) is not None

    def _dates_report(self, time: TimeSpan, sentence: Sentence) -> bool:
        """True where a time is that of a statement, or the day up to which it counts ("as at 14 September")."""
        return role_of(self.document.text, time, sentence) == "speech" or self._says_as_of(time)

    def _paragraph_report(self, index: int) -> When | None:
        """The day of the report that this sentence sums up ("On 10 May, the unit reported … To date, …")."""
        sentences, text = self.document.sentences, self.document.text
        if _SUMMING.match(text, sentences[index].start) is None:
            return None
        for back in range(1, min(index, 5) + 1):
            before = sentences[index - back]
            if text.find("\n", before.end, sentences[index - back + 1].start) >= 0:
                return None
            opening = next(iter(self.times_in(before.start, before.start + 24)), None)
            if opening is None or opening.kind != "date" or not opening.last or opening.precision != "day":
                continue
            recent = timedelta(0) <= self.document.published - opening.last <= _REPORTED
            if recent and role_of(text, opening, before) == "speech":
                return When(opening.last, None, "day", "report continued", Span(opening.start, opening.end))
            return None
        return None


def _so_far_and(text: str, reading: Reading, low: int, high: int) -> bool:
    """True where a count is said to run up to now and another clause follows before the time."""
    cue = reading.find("yet", low, min(high, low + 60)) if "yet" in reading.kinds else None
    return cue is not None and _AND_THEN.search(text, cue.end, high) is not None


def _closer(since: Span, count: Count, cost: float) -> bool:
    """True where "since" follows the number more closely than the day that dates something else before it."""
    return (
        since.start >= count.numeral.end and cost > reading_of(count.sentence).far(count.numeral.end, since.start) + 0.8
    )


def _goes_on(count: Count, sentence: Sentence, kind: str) -> bool:
    """True where words of a sentence go on with what came before; not "38 died there, many of them boys"."""
    number = count.numeral.end if sentence is count.sentence else sentence.end
    hits = reading_of(sentence).all(kind, sentence.start, sentence.end)
    return any(hit.start <= number + 1 or hit.phrase != "of them" for hit in hits)  # "1.8 million of them crossed"


def _adds_beside(count: Count) -> bool:
    """True for others beside those just counted, with no incident of their own: "Another 30 were wounded"."""
    sentence, reading = count.sentence, reading_of(count.sentence)
    if _ADDING.match(sentence.document.text, sentence.start, count.numeral.start) is None:
        return False
    return not any(reading.find(kind, sentence.start, sentence.end) for kind in ("event", "plural"))


def is_earlier(count: Count) -> bool:
    """True for the figure of an earlier report: "up from 47", "an earlier count of 312"."""
    text, number = count.sentence.document.text, count.numeral
    low = max(count.sentence.start, number.start - _EARLIER_REACH)
    near = text[low : number.start]
    hinted = "rom" in near or "arlier" in near or "revious" in near or "nitial" in near or "reliminary" in near
    return hinted and _EARLIER.search(text, low, number.start) is not None


_ADDING: Final = re.compile(r"[^.;]{0,60}?\b(?i:another|a\s+further|at\s+least\s+another)\s+$")
_EARLIER_REACH: Final = 48  # characters
_EARLIER: Final = re.compile(
    r"(?i)\b(?:(?:up|down|revised|rising|rose|increased|raised)\s+from|from\s+(?:an?|the)\s+(?:initial|earlier|previous|preliminary)|"
    r"(?:earlier|previous|initial|preliminary)\s+(?:\w+\s+){0,2}?(?:of|was|at))\s+(?:(?:an?|the|initial|earlier|previous|around|about|at\s+least|some|nearly)\s+)*$"
)
_SO_MANY_IN: Final = rf"(?:\d[\d,]*|{any_of(NUMBERS)})\s+in\s+(?:the\s+)?[A-Z]"
_SHARED_OUT: Final = re.compile(  # "Five people have died in Arda, three in the North and two in Lorra"
    rf"\b(?:have|has)\s[^,;.]{{3,60}}\sin\s[^,;.]{{3,40}}(?:,|\s+and)\s+{_SO_MANY_IN}[^,;.]{{2,40}}(?:,|,?\s+and)\s+{_SO_MANY_IN}"
)
_AND_THEN: Final = re.compile(
    r"(?:\b(?:and|while|but)|;)\s[^,;]*\s(?:have|has|had|were|was|died|fled|killed|left|says|said)\s"
)
_IN_RELATIVE: Final = re.compile(r"\s(?:that|which|who|where|whose)\s")
_OTHERS_SAY: Final = Hinted(  # "…, while Russia last week admitted 498"
    ["while", "whereas"], r"\b(?:while|whereas)\s+[A-Z][^.;\d]{0,60}$"
)
_STILL_IS: Final = re.compile(r"\b(?:are|is|remains?|still|continues?)\b")
_SUMMING: Final = re.compile(rf"(?:{any_of(words_of_status()['continuing']['sums'])})\b")
_HAS_DONE: Final = re.compile(r"\b(?:has|have)\s+\w[^;.]{1,70}$")  # "has sent 90 rifles, used in Burma in the 1940s"
