"""When was the event that is named? Its days, where the story means it and does not date it itself."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from tracker.extract.knownevents import Known, first_blow, known_events, opening_names
from tracker.extract.once import Keeping, once
from tracker.extract.timewords import Mark, TimeSpan

_BESIDE = 160  # characters
_DATING = frozenset(("day", "iso", "slash", "weekday", "month", "year", "deictic", "holiday", "season"))


class EventReader(Keeping):
    """Reads the marks that name events."""

    def __init__(self, text: str, published: date, marks: list[Mark]) -> None:
        self.text, self.published, self.marks = text, published, marks
        self._events: dict[str, Known | None] = {}

    def _event(self, mark: Mark) -> TimeSpan:
        known = self._event_by(mark.word)
        if known is None or (known.until and self._dated_beside(mark)) or self._named_by_year(mark, known):
            return TimeSpan(mark.start, mark.end, "none")
        first, last = known.first, known.last
        if first == last:
            return TimeSpan(mark.start, mark.end, "date", first, last, rule="event")
        return TimeSpan(
            mark.start, mark.end, "span", first, last, "year" if (last - first).days > 60 else "month", rule="event"
        )

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
