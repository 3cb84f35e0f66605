"""How does a series get into the user's own figure? One call, on axes given or new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.chart.data import build_chart
from tracker.report.chart.style import SIZES

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def plot_series(series: Series, axes: Axes | None = None) -> Axes:
    """The axes that the series is drawn on: those given, or those of a new pyplot figure; with title and date axis."""
    from tracker.report.chart import marks

    chart = build_chart([series], vague=True)
    if axes is None:
        from matplotlib import pyplot

        axes = pyplot.figure(figsize=(SIZES["report"].width, SIZES["report"].height)).add_subplot()
    marks.draw(axes, chart, SIZES["report"])
    marks.set_date_ticks(axes, chart, most=6)
    axes.set_title(chart.title, loc="left", fontsize=SIZES["report"].title, parse_math=False)
    return axes
