"""How do series become a table for pandas? One row a point, with documented columns and types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.export.columns import POINTS, point_rows

if TYPE_CHECKING:
    import pandas

DTYPES = {"string": "string", "number": "float64", "integer": "int64", "date": "datetime64[s]"}
"""Of each type of column; the columns are those of `tracker export --what points`."""


def make_frame(series: Iterable[Series]) -> pandas.DataFrame:
    """A data frame with a row for each point, in the order of the series and their dates; empty ones have all columns.

    Text is `string`, numbers are `float64` (missing: NaN), dates `datetime64[s]` (missing: NaT), `articles` is `int64`.
    """
    import pandas

    rows = list(point_rows(series))
    columns = {}
    for column in POINTS.columns:
        values = [row[column.name] for row in rows]
        columns[column.name] = pandas.Series(values, dtype=DTYPES[column.type])
    return pandas.DataFrame(columns)
