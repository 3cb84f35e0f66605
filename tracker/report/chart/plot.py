"""How do series get into the user's own figure? One call, on axes given or new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.chart.data import build_chart
from tracker.report.chart.style import SIZES

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def plot_series(family: Sequence[Series], axes: Axes | None = None, by: str = "claimant") -> Axes:
    """The axes that a family is drawn on, those given or those of a new pyplot figure; with title and legend."""
    from matplotlib.lines import Line2D

    from tracker.report.chart import marks

    size = SIZES["report"]
    chart = build_chart(family, by, vague=True)
    if axes is None:
        from matplotlib import pyplot

        axes = pyplot.figure(figsize=(size.width, size.height)).add_subplot()
    marks.draw(axes, chart, size)
    marks.set_date_ticks(axes, chart, most=6)
    axes.set_title(chart.title, loc="left", fontsize=size.title, parse_math=False, wrap=True)
    if len(chart.lines) > 1:
        strokes = [Line2D([], [], color=line.colour, linestyle=":" if line.projected else "-") for line in chart.lines]
        legend = axes.legend(strokes, [line.name for line in chart.lines], frameon=False, fontsize=size.text)
        for text in legend.get_texts():
            text.set_parse_math(False)
    return axes
