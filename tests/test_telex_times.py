"""Which four digits are a time of day? "At 1830", "shortly after 1400,"; years and counts stay what they are."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

DAY = date(1990, 5, 9)
FIGURES = [
    ("Following the explosions at 1830, a fire destroyed two houses.", [(2, DAY)]),
    ("Shortly after 1400, four policemen were killed.", [(4, DAY)]),
    ("At 1530 they took the bridge and killed three guards.", [(3, DAY)]),
    ("The attack began at 1915 local time and left 12 dead.", [(12, DAY)]),
    ("After 1990, 200 people died.", [(200, DAY)]),
    ("Around 1100 people died.", [(1100, DAY)]),
    ("About 1500, the mayor said, were killed.", [(1500, DAY)]),
    ("At 1200 homes power was cut.", []),
    ("The body had three gunshot wounds on the chest.", []),
    ("Monday's raid brought to at least 300 the number of people killed.", [(300, date(1990, 5, 7))]),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_times_of_day_count_nothing_and_date_nothing(text: str, figures: list[tuple[int, date]]) -> None:
    found = extract(Article("a", text, DAY)).figures
    assert [(f.value, f.as_of) for f in found] == figures


def test_an_initial_is_no_article() -> None:
    found = extract(Article("a", '"It was late," said A. B. Kowalski, a doctor. "We lost 16 people."', DAY)).figures
    assert [f.claimant for f in found] == ["A. B. Kowalski"]
