"""Which figures should a reviewer look at first? Those that move what readers see, alone and far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import log10
from statistics import median

from tracker.store.rows import FigureRow


def rank_rows(rows: Iterable[FigureRow]) -> list[int]:
    """The ids of the figures that nobody reviewed, the most consequential first.

    A figure weighs more the larger it is, as a total, as the latest of its series, when no other article states the
    same, and when it is far from its series; a projection weighs half.
    """
    groups: dict[int, list[FigureRow]] = defaultdict(list)
    for row in rows:
        groups[row.series_id].append(row)
    weights = [(-_weigh(row, group), row.id) for group in groups.values() for row in group if row.review is None]
    return [figure_id for _, figure_id in sorted(weights)]


def _weigh(row: FigureRow, group: list[FigureRow]) -> float:
    weight = log10(10 + abs(row.value))
    same = {other.article_id for other in group if other.value == row.value}
    weight /= len(same)
    if row.scope == "total":
        weight *= 1.5
    if row.as_of == max(other.as_of for other in group):
        weight *= 1.5
    middle = median(other.value for other in group)
    if len(group) > 2 and middle and not 0.1 <= row.value / middle <= 10:
        weight *= 3
    return weight * (0.5 if row.status == "projected" else 1)
