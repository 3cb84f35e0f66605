"""On which day does the story stand? The day of the deed that an article tells of, for sentences that name none."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta
from functools import cache
from typing import Final

from tracker.extract.affairs import dates_affair
from tracker.extract.count import Count
from tracker.extract.cues import BOUND, MANY, perfect_verb
from tracker.extract.document import Document, Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.lately import hurt_with_dead, opens_another
from tracker.extract.once import Keeping, once
from tracker.extract.reading import cue_index, reading_of, words_of_status
from tracker.extract.timeroles import planned_day, role_of
from tracker.extract.timespans import BEFORE_NEWS
from tracker.extract.timewords import MONTHS, NUMBERS, any_of, leading_words
from tracker.extract.timex import TimeSpan, find_times

RECENT: Final = timedelta(days=10)  # how far back current news reaches when a sentence names no day


class StoryDays(Keeping):
    """The times of one article, and the days on which its sentences put what they tell."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.times = find_times(document.text, document.published)
        """Every time expression of the article."""
        self._starts = [t.start for t in self.times]
        self._told: dict[int, TimeSpan | None] = {}
        self._later: dict[int, TimeSpan | None] = {}
        self._present: dict[int, bool] = {}
        self._leaning: dict[int, bool] = {}

    @once
    def dateline(self) -> int:
        """Where the day of a telex dateline stands ("LIMA, 3 Feb 89 (EFE) --", "LIMA, Feb. 3 (EFE)"), -1
        without one."""
        found = _DATELINE.match(self.document.text)
        return max(found.start("day"), found.start("month")) if found else -1

    def times_in(self, start: int, end: int) -> list[TimeSpan]:
        """The time expressions that begin between two offsets."""
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def carried(self, count: Count) -> TimeSpan | None:
        """The day of the event that the article tells of, for a sentence that names none."""
        index, text = count.sentence.index, self.document.text
        lexicon = cue_index()
        if count.metric == "money" and _IS_WORTH.search(
            text, max(count.sentence.start, count.numeral.start - 60), count.numeral.start
        ):
            return None  # "It is part of an $800bn plan": so it stands today
        if (later := self.told_later(count)) is not None:
            return later
        if index:
            if _THAT_EVENT.match(text, count.sentence.start) and (named := self._incident_day(index - 1)):
                return named
            if (ended := self._ended_with_event(count)) is not None:
                return ended
            before, leaning = self._day_before(index), self._day_of(index) is None and self._leans(count.sentence)
            again = before is not None and before.kind == "date" and before.precision in ("day", "week")
            leaning = leaning or (again and _names_again(count.sentence))
            if before is not None and not self.is_recent(before) and _THE_REPORT.match(text, count.sentence.start):
                leaning = True  # "… a crash on 23 August 1987. The report said one passenger was hurt."
            if before is None and leaning and (told := self._day_of_report(index - 1)):
                return told
            heading = before is not None and text[before.end : before.end + 1] == ":"
            if not heading and (perfect_verb(count) or _fares(count)):
                return None  # "Another five have died": told as what has come about by now
            if (told := self._event_told_of(count)) is not None:
                return told
            if before is not None and (heading or leaning):
                return before if heading or count.metric not in lexicon.single or self.is_recent(before) else None
        incidental = count.metric in lexicon.incidental
        many = count.numeral.value >= (MANY if incidental else 10 * MANY)
        if many and count.metric == "injured":
            many = count.numeral.value >= hurt_with_dead(count.sentence)
        if many or not (incidental or count.metric in lexicon.standing):
            return None  # what has no incident, or more than one has, stands as of publication
        for back in range(index - 1, max(-1, index - 4), -1):
            day = self._day_of(back)
            if day is not None and self.is_recent(day):
                if back > 1 and opens_another(count.sentence, self.document.sentences[back]):
                    return None
                return day
        if not incidental:
            return None
        for lead in range(min(index, 6)):
            day = self._day_of(lead)
            if day is not None and self.is_recent(day):
                return day
        return None

    def _event_told_of(self, count: Count) -> TimeSpan | None:
        """The day of the event that the sentences before tell of, for a count that opens its sentence.

        "A quake hit the port in 1999. Roads were cut. Some 900 people died." One that speaks of now ends the tale.
        """
        sentence, text, sentences = count.sentence, self.document.text, self.document.sentences
        if count.metric not in cue_index().incidental or not _COUNTS.match(text, sentence.start, count.numeral.end):
            return None
        near = min(sentence.end, count.numeral.end + _SAME_TALE)
        if _names_event(sentence):
            return None
        if self._is_of_now(sentence.index) and _PRESENT.search(text, count.numeral.end, near):
            return None
        for back in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            told = sentences[back]
            if text[told.end : sentences[back + 1].start].strip(" ") or sentences[back + 1].start - told.end > 1:
                return None  # another paragraph; two spaces are a line break that the page has lost
            if (day := self._day_of(back)) is not None:
                if back < sentence.index - 1 and self.is_recent(day):
                    return None  # of current news, the days of the whole article decide
                assault = _ASSAULT.search(text, told.start, told.end) is not None
                return day if assault or _names_event(told) else None
            if self._is_of_now(back):
                return None
        return None

    def _ended_with_event(self, count: Count) -> TimeSpan | None:
        """The day of the assault with which the sentence before ends, for a count that opens its sentence.

        "It wages war on the rebels over their raid on the port on 7 May. About 900 people were killed."
        """
        sentence, text = count.sentence, self.document.text
        told = self.document.sentences[sentence.index - 1]
        times = self.times_in(max(told.start, told.end - 30), told.end)
        if not times or not _COUNTS.match(text, sentence.start, count.numeral.end) or perfect_verb(count):
            return None
        if text[told.end : sentence.start].strip(" ") or not _WERE_HIT.match(text, count.numeral.end, sentence.end):
            return None
        for time in times:
            dated = time.kind == "date" and time.precision == "day" and time.last and told.end - time.end <= _LAST_WORD
            if not dated or time.lead != "in" or self.is_recent(time):
                continue
            assault = _ON_ASSAULT.search(text, max(told.start, time.start - 90), time.start)
            if assault and not reading_of(told).find("event", told.start, assault.start()):
                return time  # not "The raid was a response to that on 7 May"
        return None

    def _is_of_now(self, index: int) -> bool:
        """True for a sentence that speaks of now."""
        if index not in self._present:
            told = self.document.sentences[index]
            self._present[index] = _PRESENT.search(self.document.text, told.start, told.end) is not None
        return self._present[index]

    def told_later(self, count: Count) -> TimeSpan | None:
        """The day on which a sentence behind the count's puts what befell those counted; None where none does."""
        return self._told_later(count.sentence.index) if count.metric in _BEFALLS else None

    def _told_later(self, index: int) -> TimeSpan | None:
        """The day on which one of the next two sentences of the paragraph puts the deed: "The raid took place on …"."""
        if index not in self._later:
            self._later[index] = self._find_later(index)
        return self._later[index]

    def _find_later(self, index: int) -> TimeSpan | None:
        text, end = self.document.text, self.document.sentences[index].end
        for after in self.document.sentences[index + 1 : index + 3]:
            times = self.times_in(after.start, after.end)
            if after.index > index + 1 and text.find("\n", end, after.start) >= 0:
                return None  # another paragraph
            verb = _BEFELL.search(text, after.start, after.end) if times else None
            if verb is None or verb["noun"].lower() in _OTHERS or (verb["kind"] or "").strip().lower() in _OTHERS:
                continue
            for time in times:
                past = time.last is not None and time.last <= self.document.published and time.precision == "day"
                if (
                    past
                    and 0 <= time.start - verb.end() < _NEAR
                    and role_of(text, time, after) in ("clause", "incident")
                ):
                    return time
        return None

    def _incident_day(self, index: int) -> TimeSpan | None:
        """The day by which sentence `index` names an incident ("since the January 7 quake"): what "that event" was."""
        sentence, text = self.document.sentences[index], self.document.text
        for time in reversed(self.times_in(sentence.start, sentence.end)):
            past = time.last is not None and time.last <= self.document.published
            if past and role_of(text, time, sentence) == "incident":
                return time
        return None

    def _day_before(self, index: int) -> TimeSpan | None:
        """The day that the sentence before tells of, or that on which it goes on ("They burnt …")."""
        for back in range(index - 1, max(-1, index - 4), -1):
            day = self._day_of(back)
            if day is not None or not self._leans(self.document.sentences[back]):
                return day
        return None

    def _leans(self, sentence: Sentence) -> bool:
        """True for a sentence that goes on with the one before: "It killed …", "The tremor left …", "Of the dead …"."""
        known = self._leaning.get(sentence.index)
        if known is None:
            known = self._leaning[sentence.index] = _find_leaning(sentence)
        return known

    def is_recent(self, time: TimeSpan) -> bool:
        day = time.kind == "date" or time.rule == "two days"
        return day and time.last is not None and self.document.published - RECENT <= time.last

    def _day_of(self, index: int) -> TimeSpan | None:
        """The day of what sentence `index` tells, if it names one that is past; a heading's day before all."""
        if index in self._told:
            return self._told[index]
        sentence, text = self.document.sentences[index], self.document.text
        best: TimeSpan | None = None
        opening = self.dateline if index == 0 else -1  # a day told in the sentence itself goes before
        for time in self.times_in(sentence.start, sentence.end):
            if time.last is None or time.last > self.document.published:
                continue
            heading = text[time.end : time.end + 1] == ":" and time.lead != "since"
            dated = best is not None and best.start == opening and self._is_told(time, sentence)
            if heading or dated or (best is None and self._is_told(time, sentence)):
                best = time
        self._told[index] = best
        return best

    def _is_told(self, time: TimeSpan, sentence: Sentence) -> bool:
        """True where the day is that of the deed; not of a reason ("in response to attacks on Thursday")."""
        text = self.document.text
        if time.rule == BEFORE_NEWS or role_of(text, time, sentence) not in ("clause", "incident"):
            return False
        if planned_day(sentence, time) or self._in_aside(time, sentence) or dates_affair(sentence, time):
            return False
        return _REASON.search(text, max(sentence.start, time.start - 120), time.start) is None

    def _in_aside(self, time: TimeSpan, sentence: Sentence) -> bool:
        """True for the day of an aside on what is no event: "The plan, which the state took up on Tuesday, calls …"."""
        text = self.document.text
        if text[time.end : time.end + 2] != ", ":
            return False
        aside = _ASIDE.search(text, max(sentence.start, time.start - 90), time.start)
        if aside is None:
            return False
        reading = reading_of(sentence)
        return not any(
            reading.find(kind, sentence.start, aside.start() + 1) for kind in ("event", "plural", "upheaval")
        )

    def named_next(self, count: Count, about: TimeSpan) -> TimeSpan | None:
        """The day by which the next sentence names what was "a month" before: "those January 10 attacks"."""
        index, sentences = count.sentence.index + 1, self.document.sentences
        if index >= len(sentences) or about.last is None:
            return None
        for time in self.times_in(sentences[index].start, sentences[index].end):
            named = time.kind == "date" and time.precision == "day" and time.last is not None
            if named and time.last and abs(time.last - about.last) <= RECENT:
                those = _THOSE.search(self.document.text, max(0, time.start - 8), time.start)
                return time if those and role_of(self.document.text, time, sentences[index]) == "incident" else None
        return None

    def named_incident(self, count: Count) -> TimeSpan | None:
        """The old day on which another sentence puts the incident that this one names ("the Hamas-led assault")."""
        text, sentence, number = self.document.text, count.sentence, count.numeral
        if count.metric not in cue_index().incidental and count.metric != "detained":
            return None
        named = _NAMED.search(sentence, max(sentence.start, number.start - 120), min(sentence.end, number.end + 120))
        if named is None:
            return None
        for back in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            other = self.document.sentences[back]
            if text.find(named["who"], other.start, other.end) < 0 or not _ASSAULT.search(text, other.start, other.end):
                continue
            for time in self.times_in(other.start, other.end):
                if time.kind == "date" and time.precision == "day" and time.last and not self.is_recent(time):
                    return time
        return None

    def _day_of_report(self, index: int) -> TimeSpan | None:
        """The recent day on which what sentence `index` tells was reported; None where it names none."""
        sentence, text = self.document.sentences[index], self.document.text
        for time in self.times_in(sentence.start, sentence.end):
            if time.last and self.is_recent(time) and time.last <= self.document.published:
                return time if role_of(text, time, sentence) == "speech" else None
        return None


def _fares(count: Count) -> bool:
    """True for how those counted fare as of the news: "Two are in a critical condition"."""
    number = count.numeral.end
    return _FARING.match(count.sentence, number, min(count.sentence.end, number + _FARES)) is not None


def _names_event(sentence: Sentence) -> bool:
    reading = reading_of(sentence)
    return any(reading.find(kind, sentence.start, sentence.end) for kind in ("event", "plural"))


def _find_leaning(sentence: Sentence) -> bool:
    text = sentence.document.text
    if text.find(" that ", sentence.start, sentence.end) >= 0 and _THAT_TIME.search(text, sentence.start, sentence.end):
        return True
    first = text[sentence.start : sentence.start + _FIRST_WORD].partition(" ")[0].lower().replace("’", "'")
    if not first.startswith(_first_words()):
        return False  # most sentences: not even split into words
    words = sentence.words
    opening = " ".join([w.lower for w in words[:3]])
    if opening.startswith("this time"):
        return False  # "In 2009, … This time, 12 people died"
    if f"{opening} ".startswith(cue_index().openers):
        return True
    if opening.startswith(cue_index().doers):  # "They burnt …"; not "They said …"
        return reading_of(sentence).find("speech", sentence.start, words[min(4, len(words) - 1)].end) is None
    if not words or words[0].lower not in _POINTING:
        return False
    if len(words) > 1 and words[1].lower in _NEWEST:
        return False  # "In 2009, … The latest blast killed 12"
    near = words[min(3, len(words)) - 1].end
    reading = reading_of(sentence)
    return bool(reading.find("event", sentence.start, near) or reading.find("plural", sentence.start, near))


@cache
def _first_words() -> tuple[str, ...]:
    """How the first word may begin of a sentence that goes on with the one before."""
    phrases = (*cue_index().openers, *cue_index().doers, *_POINTING)
    return tuple(sorted({phrase.split()[0] for phrase in phrases}))


def _names_again(sentence: Sentence) -> bool:
    """True where an event of the sentence before is named again: "Forty died in the march", "… of the two blasts"."""
    reading, text = reading_of(sentence), sentence.document.text
    hits = [hit for kind in ("event", "plural") for hit in reading.kinds.get(kind, ())]
    return any(_AGAIN.search(text, max(sentence.start, hit.start - 24), hit.start) for hit in hits[:8])


_NEWEST: Final = frozenset(("latest", "newest", "new", "current", "present", "most"))
_ASIDE: Final = re.compile(r"\w,\s(?:which|who|whose)\s[^,;]*$")
_THE_REPORT: Final = re.compile(
    r"The\s+(?:report|inquiry|investigation|study|document|investigators)\s+(?:said|says|found|put|noted)\b"
)
_IS_WORTH: Final = re.compile(
    r"\b(?:is|are)\s+(?:now\s+|still\s+|only\s+)?(?:part\s+of|worth|one\s+of|valued|priced|put\s+at|based\s+on)\b[^,;.]*$"
)
_POINTING: Final = frozenset(("the", "that", "this", "those"))
_FIRST_WORD: Final = 24  # characters that hold a sentence's first word
_BEFALLS: Final = frozenset(
    ["killed", "injured", "casualties", "missing", "detained", "released", "rescued", "equipment", "damaged", "attacks"]
)
_NEAR: Final = 60  # characters from the verb to its day
_BEFALLING: Final = words_of_status()["befalling"]
_OTHERS: Final = frozenset(_BEFALLING["others"])
_BEFELL: Final = re.compile(
    rf"\b(?i:the|this|that) (?P<kind>[\w-]+ )?(?P<noun>[\w-]+)(?: in [A-Z]\w+)? (?:{any_of(_BEFALLING['verbs'])})\b"
)
_DATELINE: Final = re.compile(
    r"[A-Z][^\n;:]{2,60}?, (?:(?P<day>\d{1,2} [A-Z][A-Za-z]{2,8})[^\n]{0,70}?(?:--|[–—])"
    rf"|(?P<month>(?:{any_of(m.capitalize() for m in MONTHS)})\.? \d{{1,2}})(?:, \d{{4}})?,? ?"
    r"(?:\([^)\n]{2,40}\)|--?\s|[–—]))"
)
_ATTACKS, _ELSEWHERE = words_of_status()["attacks"], words_of_status()["elsewhere"]
_NAMED: Final = Hinted(
    leading_words(_ATTACKS["nouns"]),
    rf"\bthe\s+(?P<who>[A-Z][a-z]+)(?:-led)?\s+(?:[a-z-]+\s+)?(?:{any_of(_ATTACKS['nouns'])})\b",
)
_ASSAULT: Final = re.compile(rf"\b(?:{any_of(_ATTACKS['verbs'])})\b")
_LAST_WORD: Final = 2  # characters from a day to the end of its sentence
_WERE_HIT: Final = re.compile(r"[^,;.]{1,50}?\b(?:were|was|died)\b")
_ON_ASSAULT: Final = re.compile(
    rf"\b(?:{any_of(_ATTACKS['nouns'])}|{any_of(_ATTACKS['verbs'])})\b[^,;.]{{0,70}}\s(?:on|of)\s+$"
)
_THAT_TIME: Final = re.compile(
    rf"\b(?:on|in|during)\s+that\s+(?:{any_of(words_of_status()['continuing']['occasions'])})\b"
)
_FARES: Final = 70  # characters
_FARING: Final = Hinted(
    ["are", "is", "remain", "remains"],
    rf"\s(?:(?!who\b|that\b)[a-z]+\s){{0,4}}?(?:are|is|remains?)\s(?:still\s|now\s|also\s|believed\s)?"
    rf"(?:{any_of(words_of_status()['present']['faring'])})\b",
)
_SAME_TALE: Final = 400  # characters behind a number
_PRESENT: Final = re.compile(rf"\b(?:{any_of(words_of_status()['present']['words'])})\b")
_COUNTS: Final = re.compile(  # a sentence that opens with its number
    rf"(?i)(?:(?:and|in\s+all|then|also),?\s+)?{BOUND}(?:\d|(?:{any_of(NUMBERS)}|dozens|scores|hundreds|thousands|several|nobody)\b)"
)
_THOSE: Final = re.compile(r"\b(?:those|these|that|this|the)\s$")
_THAT_EVENT: Final = re.compile(
    rf"(?:In\s+t|During\s+t|On\s+t|T)hat\s+(?:{any_of(words_of_status()['continuing']['occasions'])})\b"
)
_AGAIN: Final = re.compile(r"(?i)\b(?:in|of|during|from)\s+(?:the|that|those|these|this)\s+(?:two\s+|three\s+)?$")
_REASON: Final = re.compile(rf"(?i)\b(?:{any_of(_ELSEWHERE['reasons'])})\b")
