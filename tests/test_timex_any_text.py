"""Any text has its times in order and apart; a written day is read back; the hours of a live page are no years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_timex import only
from tracker.extract.timex import find_times

PIECES = st.sampled_from(
    """in on the 2010 2012-13 10 May March 7 October Monday last past week weeks 24 hours ago two days since to and
    00:00 early end of year 5 , . ( ) - – first half next day yesterday 1990s 31 30 February 29 aged year-old earlier
    later""".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join), st.dates(date(1988, 1, 1), date(2026, 12, 31)))
def test_spans_are_ordered_apart_and_whole(text: str, published: date) -> None:
    found = find_times(text, published)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all((t.first is None) == (t.last is None) for t in found)
    assert all(t.first <= t.last for t in found if t.first and t.last)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_text_is_read(text: str, published: date) -> None:
    for t in find_times(text, published):
        assert text[t.start : t.end].strip()


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2026, 12, 31)))
def test_weekdays_look_back_at_most_six_days(published: date) -> None:
    for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
        last = only(f"It fell on {name} there", published).last
        assert last is not None
        assert timedelta(0) <= published - last <= timedelta(6)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2026, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    for words in (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%b}. {day.day}, {day.year}",
        str(day),
    ):
        assert only(f"It fell on {words} there", date(2027, 1, 1)).last == day


LIVE = ("1828", "1715", "0940", "2005")

CHRONOLOGY = ("1983", "1991", "2005", "2010")


@pytest.mark.parametrize(
    ("openers", "dated"),
    [(LIVE, []), (CHRONOLOGY, list(CHRONOLOGY)), (LIVE[:2], ["1828"]), (("2001", "2005", "2010", "2015"), None)],
    ids=["hours", "years", "too few to tell", "years that could be hours"],
)
def test_hours_that_open_the_entries_of_a_live_page_are_no_years(openers: Sequence[str], dated: list[str]) -> None:
    text = "\n".join(f"{opener} Rescuers report that 115 miners are missing." for opener in openers)
    years = [text[t.start : t.end] for t in find_times(text, date(2022, 3, 5)) if t.last]
    assert years == (list(openers) if dated is None else dated)
