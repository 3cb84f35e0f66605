"""As of when does a whole report speak? The day in its title, over its text, or over a list of counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import cache
from typing import Final

from tracker.extract.document import Document
from tracker.extract.once import Keeping, once
from tracker.extract.timewords import any_of, words_of_time
from tracker.extract.timex import TimeSpan, find_times

_OLD: Final = timedelta(days=60)  # a report comes out within so many days of what it covers
_LONG: Final = 110  # characters: a longer line is no heading
_LISTED: Final = 3000  # characters that the list under "as of Friday:" may cover


class ReportDays(Keeping):
    """The days that headings set for the counts below them."""

    def __init__(self, document: Document, times: list[TimeSpan]) -> None:
        self.document, self.times = document, times

    def day_at(self, offset: int) -> TimeSpan | None:
        """The day that the heading over an offset of the text sets; None where there is none."""
        heads = self._heads
        at = bisect_right(heads, offset, key=lambda head: head[0]) - 1
        return heads[at][2] if at >= 0 and offset < heads[at][1] else self._titled

    @once
    def _titled(self) -> TimeSpan | None:
        """ "Situation Report 3 (19 – 30 November)": the last day in the title of what calls itself a report."""
        title = self.document.title
        small = title.lower()
        if not any(word in small for word in _last_words()) or not _patterns()[0].search(title):
            return None
        return self._last_of(find_times(title, self.document.published))

    @once
    def _heads(self) -> list[tuple[int, int, TimeSpan]]:
        found = [(time.end, end, time) for time in self.times if (end := self._covers(time))]
        return [head for head in found if self._last_of([head[2]])]

    def _covers(self, time: TimeSpan) -> int:
        """Where what a heading's day covers ends; 0 where the time stands in no heading."""
        text = self.document.text
        follows = text[time.end : time.end + 8].lstrip(" .)|")[:1]
        if follows not in _ENDS or time.precision != "day" or time.last is None:
            return 0
        as_of = time.lead_start >= 0 and AS_OF.match(text, time.lead_start, time.start) is not None
        if as_of and text[time.end : time.end + 1] == ":":
            return time.end + _LISTED
        after = text.find("\n", time.end)
        if text[time.end : after if after >= 0 else len(text)].strip(" .:)|"):
            return 0
        begin = text.rfind("\n", 0, time.start) + 1
        line = text[begin : time.start]
        if len(line) > _LONG or _FINITE.search(line):
            return 0
        named = _patterns()[0].search(text, max(0, begin - _LONG), time.start)
        return len(text) if as_of or (named and begin < 600) else 0

    def _last_of(self, times: list[TimeSpan]) -> TimeSpan | None:
        published = self.document.published
        good = [t for t in times if t.precision == "day" and t.last and published - _OLD <= t.last <= published]
        return max(good, key=_last, default=None)


def _last(time: TimeSpan) -> date:
    assert time.last is not None
    return time.last


@cache
def _patterns() -> tuple[re.Pattern[str]]:
    return (re.compile(rf"(?i)\b(?:{any_of(words_of_time()['reports']['names'])})\b"),)


@cache
def _last_words() -> tuple[str, ...]:
    """With what the names of reports end, which few titles hold."""
    return tuple(sorted({name.split()[-1] for name in words_of_time()["reports"]["names"]}))


_ENDS: Final = ("", ":", "\n")
AS_OF: Final = re.compile(r"(?i)as\s+(?:of|at)\b")
_FINITE: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says)\b")
