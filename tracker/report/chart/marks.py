"""How does a chart's data get onto axes? Steps, bands, bars and marks; no title, label or footer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from tracker.report.chart.axis import date_ticks, levels_to, nice_top, padded
from tracker.report.chart.data import Chart, Line, Mark
from tracker.report.chart.numbers import short_claim, short_number
from tracker.report.chart.style import HAIR, INK, MUTED, PAPER, Size

if TYPE_CHECKING:
    from matplotlib.axes import Axes

EPOCH = date(1970, 1, 1).toordinal()
"""Day 0 of matplotlib's dates, so that charts can share axes with other plots."""
_GLYPHS = {"dot": "o", "ring": "o", "up": "^", "down": "v", "span": "_", "vague": "D"}
_ROOM = 1.9
"""Marks of a line keep so many times their own width apart on average, or are drawn smaller,"""
_SMALLEST = 0.3
"""but never smaller than this share."""
_FAINT = 0.45
"""How much of its colour a mark keeps that is not on the line."""


def place_on(mark: Mark) -> float:
    """Where the mark stands on the date axis: the middle of its day, in days since 1970."""
    return mark.day.toordinal() - EPOCH + 0.5


def draw(axes: Axes, chart: Chart, size: Size, steps: int = 5) -> None:
    """Draw the chart's lines and marks, the grid and about so many steps of the scale."""
    _draw_frame(axes, chart, size, steps)
    bars = [line for line in chart.lines if line.kind == "bars"]
    for order, line in enumerate(chart.lines):
        depth = 3 + order * 0.1  # those with fewer claims on top, or they could not be seen
        if line.kind == "points":
            depth = 1.9  # a crowd without a source hides no line
        if line.kind in ("steps", "points"):
            _draw_steps(axes, line, size, depth)
        elif line.kind == "bars":
            _draw_bars(axes, line, size, depth, alone=len(bars) == 1)
        else:
            _draw_stems(axes, line, size, depth)
        _draw_marks(axes, line, size, depth + 1)


def _draw_frame(axes: Axes, chart: Chart, size: Size, steps: int) -> None:
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_linewidth(0.8)
    axes.grid(axis="y", color=HAIR, linewidth=0.7)
    axes.tick_params(axis="y", length=0, labelsize=size.text)
    axes.tick_params(axis="x", length=3, labelsize=size.text, color=MUTED)
    if chart.log:
        _scale_log(axes, chart)
    else:
        _scale_linear(axes, chart, steps)
    left, right = padded(chart.first, chart.last)
    axes.set_xlim(left - EPOCH, right - EPOCH)


def set_date_ticks(axes: Axes, chart: Chart, most: int) -> None:
    """Ticks on the date axis, at most so many."""
    from matplotlib.ticker import FixedFormatter, FixedLocator

    ticks = date_ticks(chart.first, chart.last, most)
    axes.xaxis.set_major_locator(FixedLocator([t.day.toordinal() - EPOCH + 0.5 for t in ticks]))
    axes.xaxis.set_major_formatter(FixedFormatter([t.label for t in ticks]))


def _scale_linear(axes: Axes, chart: Chart, steps: int) -> None:
    from matplotlib.ticker import FixedLocator, FuncFormatter

    top = nice_top(chart.top)
    whole = all(float(m.value).is_integer() for line in chart.lines for m in line.marks)
    levels = [level for level in levels_to(top) if level.is_integer() or not whole]
    axes.set_ylim(0, top * 1.02)
    axes.yaxis.set_major_locator(FixedLocator(levels if len(levels) <= steps + 1 else levels[::2]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: short_number(round(value, 10))))


def _scale_log(axes: Axes, chart: Chart) -> None:
    from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

    low = min(m.value for line in chart.lines for m in line.marks)
    axes.set_yscale("log")
    axes.set_ylim(low / 1.5, chart.top * 1.5)
    close = chart.top / low < 100
    axes.yaxis.set_major_locator(LogLocator(base=10, subs=(1.0, 2.0, 5.0) if close else (1.0,), numticks=8))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: short_number(round(value, 10))))


def _draw_steps(axes: Axes, line: Line, size: Size, depth: float) -> None:
    """Each claim stands until the next of its stretch: a level, then a step; a range stands as a band."""
    from matplotlib.collections import LineCollection, PolyCollection

    steps: list[list[tuple[float, float]]] = []
    edges: list[list[tuple[float, float]]] = []
    bands: list[list[tuple[float, float]]] = []
    for stretch in line.stretches:
        for before, after in pairwise(line.marks[at] for at in stretch):
            x, end = place_on(before), place_on(after)
            if before.low is not None and before.high is not None:
                edges += [[(x, edge), (end, edge)] for edge in (before.low, before.high)]
                bands.append([(x, before.low), (end, before.low), (end, before.high), (x, before.high)])
            else:
                corner = [(end, after.value)] if after.low is None else []
                steps.append([(x, before.value), (end, before.value), *corner])
    style: dict[str, Any] = {"colors": line.colour, "zorder": depth, "capstyle": "projecting"}
    if line.projected:
        style |= {"linestyles": [(0, (1, 1.8))], "alpha": 0.85, "capstyle": "butt"}
    axes.add_collection(LineCollection(steps, linewidths=size.line, **style), autolim=False)
    axes.add_collection(LineCollection(edges, linewidths=size.line * 0.5, **style), autolim=False)
    band: dict[str, Any] = {"facecolors": line.colour, "alpha": 0.16, "linewidths": 0, "zorder": depth - 1}
    axes.add_collection(PolyCollection(bands, **band), autolim=False)
    if line.projected:  # dotted also where a lone figure makes no line
        foot = axes.get_ylim()[0]
        stems = [[(place_on(m), foot), (place_on(m), m.value)] for m in line.marks]
        axes.add_collection(LineCollection(stems, linewidths=size.line * 0.6, **style), autolim=False)
    for mark in line.marks:
        if "phase" in mark.flags:
            axes.axvline(place_on(mark), color=MUTED, linewidth=0.8, linestyle=(0, (4, 3)), zorder=2)


def level_segments(line: Line) -> Iterator[tuple[float, float, float]]:
    """The levels of a step line as (from day, to day, value), for those who must keep clear of them."""
    for stretch in line.stretches:
        for before, after in pairwise(line.marks[at] for at in stretch):
            for edge in {before.value if before.low is None else before.low, before.top}:
                yield place_on(before), place_on(after), edge


def _draw_bars(axes: Axes, line: Line, size: Size, depth: float, alone: bool) -> None:
    """Bars as wide as the span that was counted, so that a week's figure is not read as a day's."""
    for mark in line.marks:
        start = (mark.since or mark.day).toordinal() - EPOCH
        width = mark.day.toordinal() - EPOCH + 1 - start
        bottom, height = (0.0, mark.value) if axes.get_yscale() != "log" else (axes.get_ylim()[0], mark.value)
        dotted: dict[str, Any] = {"linestyle": (0, (1, 1.5)), "fill": False} if line.projected else {}
        axes.bar(
            start,
            height - bottom,
            width,
            bottom,
            align="edge",
            color=(line.colour, 0.38 if alone else 0.2),
            edgecolor=(line.colour, 0.9),
            linewidth=size.line * 0.55,
            zorder=depth,
            **dotted,
        )
        if mark.high is not None:
            axes.bar(
                start,
                mark.high - mark.value,
                width,
                mark.value,
                align="edge",
                color=line.colour,
                alpha=0.16,
                zorder=depth,
            )


def _draw_stems(axes: Axes, line: Line, size: Size, depth: float) -> None:
    for mark in line.marks:
        x = place_on(mark)
        axes.plot([x, x], [axes.get_ylim()[0], mark.value], color=line.colour, alpha=0.35, linewidth=0.8, zorder=depth)


def _draw_marks(axes: Axes, line: Line, size: Size, depth: float) -> None:
    small = size.marker * _crowding(axes, line, size)
    groups: dict[tuple[str, bool, float], list[tuple[float, float]]] = defaultdict(list)
    for mark in line.marks:
        x = _centre(line, mark)
        width = size.marker if mark is line.last else small
        if mark.beyond:
            _draw_beyond(axes, short_claim(mark.value, mark.high, mark.bound), x, line, size)
            continue
        if mark.outside:
            _draw_beyond(axes, short_number(max(mark.outside)), x, line, size)
        if mark.low is not None and mark.high is not None:
            _draw_span(axes, mark, x, line, width, depth)
        elif line.kind != "bars" or mark.shape != "dot":
            groups[mark.shape, mark.joined, width].append((x, mark.value))
        for other in mark.others:
            axes.plot([x], [other], "x", color=line.colour, alpha=0.6, markersize=width * 0.8, zorder=depth - 0.5)
        _draw_flags(axes, mark, x, size, depth)
    for (shape, joined, width), places in groups.items():
        _draw_group(axes, shape, joined, places, line, width, depth)


def _draw_beyond(axes: Axes, number: str, x: float, line: Line, size: Size) -> None:
    """The number of a figure that the scale does not reach, at its edge."""
    (left, right), top = axes.get_xlim(), axes.get_ylim()[1]
    share = (x - left) / (right - left)
    axes.text(
        x,
        top,
        f"↑ {number}",
        ha="left" if share < 0.1 else "right" if share > 0.9 else "center",
        va="top",
        color=line.colour,
        fontsize=size.small,
        fontweight="bold",
        zorder=9,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
    )


def _centre(line: Line, mark: Mark) -> float:
    """A mark stands on its day, on a bar in the middle of its span."""
    if line.kind != "bars":
        return place_on(mark)
    return ((mark.since or mark.day).toordinal() + mark.day.toordinal() + 1) / 2 - EPOCH


def _crowding(axes: Axes, line: Line, size: Size) -> float:
    """By how much marks shrink where many stand side by side."""
    days = (line.marks[-1].day - line.marks[0].day).days
    left, right = axes.get_xlim()
    pixels = axes.get_window_extent().width * days / (right - left)
    needed = size.marker * axes.figure.dpi / 72 * _ROOM * (len(line.marks) - 1)
    return min(1.0, max(_SMALLEST, pixels / needed)) if needed else 1.0


def _draw_span(axes: Axes, mark: Mark, x: float, line: Line, width: float, depth: float) -> None:
    """A range: a bar from its low end to its high end, without a middle that nobody stated."""
    ends = [value for value in (mark.low, mark.high) if value is not None]
    axes.plot(
        [x, x],
        ends,
        "_-",
        color=line.colour,
        linewidth=width * 0.28,
        alpha=1.0 if mark.joined else _FAINT,
        markersize=width * 1.5,
        markeredgewidth=width * 0.28,
        zorder=depth,
    )


def _draw_group(
    axes: Axes, shape: str, joined: bool, places: Sequence[tuple[float, float]], line: Line, width: float, depth: float
) -> None:
    """Marks that look alike: filled as stated, open where more, less or about is meant."""
    filled = shape == "dot" and not line.projected
    axes.plot(
        [x for x, _ in places],
        [y for _, y in places],
        linestyle="none",
        marker="s" if line.projected and shape == "dot" else _GLYPHS[shape],
        markersize=width * (1.25 if shape in ("up", "down") else 1.0) * (1.0 if joined else 0.85),
        markerfacecolor=line.colour if filled else PAPER,
        markeredgecolor=PAPER if filled else line.colour,
        markeredgewidth=width * (0.12 if filled else 0.24),
        alpha=1.0 if joined else _FAINT,
        zorder=depth,
    )


def _draw_flags(axes: Axes, mark: Mark, x: float, size: Size, depth: float) -> None:
    signs = "".join(sign for flag, sign in (("revision", "▼"), ("jump", "!"), ("stray", "?")) if flag in mark.flags)
    if signs:
        axes.annotate(
            signs,
            (x, mark.top),
            (0, size.marker * 1.1),
            textcoords="offset points",
            ha="center",
            va="bottom",
            color=INK,
            fontsize=size.small * 0.9,
            fontweight="bold",
            zorder=depth + 1,
        )


def ends(axes: Axes, lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Where each line ends, in pixels: the place that its label points to."""
    found = []
    for line in lines:
        mark = line.last
        value = mark.value if mark.high is None else (mark.value + mark.high) / 2
        x, y = axes.transData.transform((place_on(mark), min(value, axes.get_ylim()[1])))
        found.append((float(x), float(y)))
    return found
