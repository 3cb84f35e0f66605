"""A chronology's entries: each count is of the day and the place of its own entry, however the page has set them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

ENTRIES = (
    "23 Dec 2011 - 44 people killed in twin car bomb attacks in Damascus",
    "10 Feb 2012 - 28 people killed as two barracks are hit by shells in Aleppo",
    "17 Mar 2012 - At least 27 people killed by an explosion in Homs",
)
KNOWN = [(44, "Damascus", "2011-12-23"), (28, "Aleppo", "2012-02-10"), (27, "Homs", "2012-03-17")]


def _killed(text: str) -> list[tuple[float, str | None, str]]:
    found = extract(Article("a", text, date(2012, 7, 18))).figures
    for figure in found:
        assert text[figure.start : figure.end] == figure.text
    return [(f.value, f.place, str(f.as_of)) for f in found if f.metric == "killed"]


@pytest.mark.parametrize(
    ("before", "between"),
    [("", "\n"), ("How the crisis grew.\n", "\n"), ("", " "), ("How the crisis grew. ", " "), ("", ". "), ("", "\n\n")],
)
def test_each_entry_has_its_own_day_and_place(before: str, between: str) -> None:
    assert _killed(before + between.join(ENTRIES)) == KNOWN


@pytest.mark.parametrize("dash", [" - ", " – ", "– ", " — ", ": "])
def test_entries_are_told_by_any_dash_or_colon(dash: str) -> None:
    assert _killed(" ".join(ENTRIES).replace(" - ", dash)) == KNOWN


@pytest.mark.parametrize(
    "entries",
    [
        "Dec 23: 44 die in Damascus Feb 10: 28 die in Aleppo Mar 17: 27 die in Homs",
        "23 Dec: 44 die in Damascus 10th Feb: 28 die in Aleppo 17th Mar: 27 die in Homs",
    ],
)
def test_entries_without_a_year_are_of_the_last_such_day(entries: str) -> None:
    assert _killed(entries) == KNOWN


def test_dates_of_prose_open_no_entry() -> None:
    text = "From 3 May - 5 May 12 people died in Homs, and by 9 June - the army says - 40 more were killed in Aleppo."
    assert [(value, place) for value, place, _ in _killed(text)] == [(12, "Homs"), (40, "Aleppo")]


def test_a_line_that_begins_with_a_number_takes_no_place_from_the_line_before() -> None:
    text = (
        "In brief.\n44 people killed by a blast in Damascus\n28 people killed by a blast in Aleppo\n17 killed in Homs"
    )
    assert [place for _, place, _ in _killed(text)] == ["Damascus", "Aleppo", "Homs"]
