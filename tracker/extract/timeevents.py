"""When was the event that is named? Its days, where the story means it and does not date it itself."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from tracker.extract.knownevents import Known, first_blow, known_events, opening_names
from tracker.extract.once import Keeping, once
from tracker.extract.timewords import Mark, TimeSpan
from tracker.extract.worldevents import BY_PLACE, SITED, event_meant

_BESIDE = 160  # characters
_BEFORE_NAME = frozenset((" ", "'s ", "’s "))
_BEHIND_NAME = frozenset((" ", " of ", " in ", " on ", ", on ", " last ", " of last "))
_DATING = frozenset(("day", "iso", "slash", "weekday", "month", "year", "deictic", "holiday", "season"))


class EventReader(Keeping):
    """Reads the marks that name events."""

    def __init__(self, text: str, published: date, marks: list[Mark]) -> None:
        self.text, self.published, self.marks = text, published, marks
        self._events: dict[str, Known | None] = {}

    def _event(self, mark: Mark) -> TimeSpan:
        if SITED in mark.word:
            event = event_meant(mark.word, self.published)
            if event is None or self._dated_next(mark):
                return self._by_day(mark)
            return self._lasting(mark, event.first, event.last, BY_PLACE)
        known = self._event_by(mark.word)
        if known is None or (known.until and self._dated_beside(mark)) or self._named_by_year(mark, known):
            return TimeSpan(mark.start, mark.end, "none")
        return self._lasting(mark, known.first, known.last, "event")

    def _by_day(self, mark: Mark) -> TimeSpan:
        """The day with which the name of an event begins that is news still: "the July 7 bombings"."""
        if mark.month is None:
            return TimeSpan(mark.start, mark.end, "none")
        mark.kind, mark.end = "day", mark.start + mark.word.index(str(mark.day)) + len(str(mark.day))
        return self._day(mark)

    def _day(self, mark: Mark) -> TimeSpan:
        raise NotImplementedError

    def _lasting(self, mark: Mark, first: date, last: date, rule: str) -> TimeSpan:
        if first == last:
            return TimeSpan(mark.start, mark.end, "date", first, last, rule=rule)
        long = (last - first).days > 60
        return TimeSpan(mark.start, mark.end, "span", first, last, "year" if long else "month", rule=rule)

    def _event_by(self, name: str) -> Known | None:
        """The event that a name means in this story."""
        if name not in self._events:
            known = first_blow(self.text, self.published) if name in opening_names() else known_events()[name]
            self._events[name] = known if known and known.is_meant(self.text, self.published) else None
        return self._events[name]

    def _named_by_year(self, mark: Mark, known: Known) -> bool:
        """True where another year than its last stands before the name: "the 1918 Spanish flu"."""
        year = self.text[max(0, mark.start - 5) : mark.start]
        return len(year) == 5 and year[4] == " " and year[:4].isdigit() and int(year) in range(1000, known.last.year)

    def _dated_next(self, mark: Mark) -> bool:
        """True where words that date the name stand next to it: "the 1988 Lockerbie bombing", "… of 1988"."""
        at = bisect_left(self._opens, mark.start)
        for other in self.marks[max(0, at - 1) : at]:
            if other.kind in _DATING and self.text[other.end : mark.start] in _BEFORE_NAME:
                return True
        for other in self.marks[at + 1 : at + 2]:
            if other.kind in _DATING and self.text[mark.end : other.start] in _BEHIND_NAME:
                return True
        return False

    def _dated_beside(self, mark: Mark) -> bool:
        """True where the sentence itself dates what it names: "Hamas's attack on 7 October", "… on Sunday"."""
        at = bisect_left(self._opens, mark.start)
        low = self.text.rfind(". ", max(0, mark.start - _BESIDE), mark.start)
        high = self.text.find(". ", mark.end, mark.end + _BESIDE)
        for other in (*self.marks[max(0, at - 3) : at], *self.marks[at + 1 : at + 4]):
            near = low < other.start < high if high >= 0 else low < other.start < mark.end + _BESIDE
            if near and other.kind in _DATING and abs(other.start - mark.start) < _BESIDE:
                return True
        return False

    @once
    def _opens(self) -> list[int]:
        return [mark.start for mark in self.marks]
