"""Figures and articles as plain records: the keys and values that JSON, JSONL and CSV print."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.model import Figure

FIGURE_KEYS = (
    *("article", "metric", "value", "high", "bound", "unit", "who", "claimant", "place", "country", "destination"),
    *("as_of", "scope", "status", "text", "start", "end", "sentence", "rule"),
)
"""What `tracker extract` prints for each figure."""
STORED_KEYS = (
    *FIGURE_KEYS,
    *("id", "published", "publisher", "url", "title", "claimant_kind", "latitude", "longitude", "review"),
)
"""What `tracker figures` prints for each figure; the values are those of a StoredFigure."""


def figure_record(figure: Figure, keys: tuple[str, ...] = FIGURE_KEYS) -> dict[str, Any]:
    """The figure as a record with these keys: dates as YYYY-MM-DD, whole numbers as integers.

    >>> day = date(2022, 3, 3)
    >>> f = Figure("a1", "killed", 21.0, None, "at_least", "person", "people", None, "Kharkiv", "UKR", None, day,
    ...            "period", "reported", "21", 9, 11, "At least 21 people were killed.", "verb")
    >>> figure_record(f)["value"], figure_record(f)["as_of"]
    (21, '2022-03-03')
    """
    return {key: plain_value(getattr(figure, key)) for key in keys}


def plain_value(value: Any) -> Any:
    """A value as JSON writes it.

    >>> plain_value(660_000.0), plain_value(1.5), plain_value(date(2022, 3, 3))
    (660000, 1.5, '2022-03-03')
    """
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    return value
