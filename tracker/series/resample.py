"""What stood at the end of each day, week or month? Fewer points, none invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tracker.lexicon.groups import is_rising
from tracker.model import Point, Series
from tracker.series.revisions import mark_changes

_DOUBTFUL = {"jump", "stray", "rounded"}


def bucket_end(day: date, step: str) -> date:
    """The last day of the day, ISO week or month that holds `day`.

    >>> bucket_end(date(2022, 3, 3), "week"), bucket_end(date(2022, 2, 3), "month")
    (datetime.date(2022, 3, 6), datetime.date(2022, 2, 28))
    """
    if step == "week":
        return day + timedelta(days=6 - day.weekday())
    if step == "month":
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return day


def resample(series: Series, step: str) -> Series:
    """The last point that a total has in each `step`, dated as it was stated; a step without one has no point.

    Points marked as out of line stand only where the step has no other. Period and event figures are not totals: no
    one of them stands for a week, so they stay as they are.
    """
    if series.scope != "total":
        return series
    kept: dict[date, Point] = {}
    for point in series.points:
        end = bucket_end(point.as_of, step)
        doubtful = bool(_DOUBTFUL & set(point.flags))
        if end in kept and doubtful and not _DOUBTFUL & set(kept[end].flags):
            continue
        kept[end] = point
    own = _DOUBTFUL | {"revision", "phase"}
    bare = [replace(p, change=None, flags=tuple(f for f in p.flags if f not in own)) for p in kept.values()]
    marked = mark_changes(bare, series.scope, is_rising(series.metric))
    return replace(series, points=marked)
