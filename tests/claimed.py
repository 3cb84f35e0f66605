"""Rows for the tests of series: one call, one claim, with what is not the test's matter filled in."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from tracker.model import Series
from tracker.series import Claimed, build_series

START = date(2024, 5, 1)
_ids = count(1)


def day(number: int) -> date:
    """Day 0 is 1 May 2024."""
    return START + timedelta(days=number)


def claim(value: float, on: int = 0, bound: str = "exact", **fields: Any) -> Claimed:
    """A claim as of day `on`, published that day by a publisher and in an article of its own unless `fields` say so."""
    number = next(_ids)
    row: dict[str, Any] = {
        "id": number,
        "metric": "killed",
        "unit": "person",
        "value": float(value),
        "high": None,
        "bound": bound,
        "who": "people",
        "claimant": "Health Ministry",
        "place": "Goma",
        "country": "COD",
        "as_of": day(on),
        "scope": "total",
        "article": f"article {number}",
        "published": day(fields.pop("printed", on)),
        "publisher": "Wire",
    }
    return Claimed(**(row | fields))


def only(rows: list[Claimed], **options: Any) -> Series:
    """The one series that the rows make."""
    series = build_series(rows, **options)
    assert len(series) == 1, [s.who for s in series]
    return series[0]
