"""Which line is whose? Names at the lines' ends where there is room, above the axes where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.report.chart import marks
from tracker.report.chart.data import Chart, Line
from tracker.report.chart.numbers import short_claim
from tracker.report.chart.sheet import LEADING, Sheet
from tracker.report.chart.spread import spread
from tracker.report.chart.style import INK, MUTED

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LABEL_LINES = 3
_LINE = 1.16
"""The height of a label's line, in heights of its type."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words at a line's end: the name in lines, then the value."""

    line: Line
    names: tuple[str, ...]
    value: str
    width: float
    height: float


def measure_labels(sheet: Sheet, chart: Chart, share: float) -> list[Label]:
    """A label for each line, wrapped to this share of the width; a line alone has none, since the title names it."""
    if len(chart.lines) == 1:
        return []
    points = sheet.size.text
    room = sheet.figure.bbox.width * share * 0.9
    labels = []
    for line in chart.lines:
        names = tuple(sheet.wrap(line.name, room, points, most=_LABEL_LINES))
        value = "" if line.kind == "stems" else _last_value(line)
        width = max(*(sheet.measure(n, points) for n in names), sheet.measure(value, points, "bold") if value else 0)
        height = (len(names) + bool(value)) * points * sheet.dot * _LINE + points * sheet.dot * 0.3
        labels.append(Label(line, names, value, width, height))
    return labels


def _last_value(line: Line) -> str:
    mark = line.last
    return short_claim(mark.value, mark.high, mark.bound)


def set_legend(sheet: Sheet, chart: Chart) -> None:
    """Names above the axes, each after a stroke of its colour, where there is no room beside the lines."""
    from matplotlib.lines import Line2D

    points = sheet.size.text
    em = points * sheet.dot
    x = sheet.left
    sheet.top -= em
    for line in chart.lines:
        value = "" if line.kind == "stems" else f"  {_last_value(line)}"
        name = sheet.wrap(line.name, sheet.right - sheet.left - em * 2 - sheet.measure(value, points), points, most=1)[
            0
        ]
        needed = em * 1.6 + sheet.measure(name + value, points)
        if x > sheet.left and x + needed > sheet.right:
            x = sheet.left
            sheet.top -= em * LEADING
        dots: dict[str, Any] = {"linestyle": (0, (1, 1.2))} if line.projected else {}
        y = sheet.top + em * 0.35
        stroke = Line2D([x, x + em * 1.1], [y, y], transform=None, color=line.colour, linewidth=points * 0.28, **dots)
        stroke.set_solid_capstyle("butt")
        sheet.figure.add_artist(stroke)
        sheet.write(x + em * 1.6, sheet.top, name + value, points, color=INK, va="baseline", ha="left", gid="label")
        x += needed + em * 1.5
    sheet.top -= em * 0.5


class _Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: _Box) -> bool:
        """True where the two overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.top <= other.bottom or other.top <= self.bottom)

    def lies_in(self, other: _Box) -> bool:
        """True where no part of it lies outside."""
        inside = self.left >= other.left and self.right <= other.right
        return inside and self.bottom >= other.bottom and self.top <= other.top


def set_labels(sheet: Sheet, axes: Axes, chart: Chart, labels: Sequence[Label], column: float) -> None:
    """The labels, each beside the end of its line where that is free, else in the column at the right.

    One in the column is as high as its line ends, with a hair to that end where the two are apart.
    """
    em = sheet.size.text * sheet.dot
    tips = marks.ends(axes, [label.line for label in labels])
    frame = _Box(*axes.get_window_extent().extents)
    taken = list(_drawn(axes, chart, em * 0.5))
    waiting = []
    for label, (x, y) in zip(labels, tips, strict=True):
        beside = _Box(x + em * 0.7, y - label.height / 2, x + em * 1.2 + label.width, y + label.height / 2)
        if column - x > em * 4 and beside.lies_in(frame) and not any(beside.meets(box) for box in taken):
            _write(sheet, label, beside.left, y)
            taken.append(beside)
        else:
            waiting.append((label, x, y))
    heights = [label.height for label, _, _ in waiting]
    centres = spread([y for _, _, y in waiting], heights, frame.bottom - em * 2.4, frame.top + em * 0.5)
    for (label, x, y), centre in zip(waiting, centres, strict=True):
        if abs(centre - y) > em * 0.6 or column - x > em * 3:
            _draw_hair(sheet, label, (x + em * 0.5, y), (column - em * 0.25, centre))
        _write(sheet, label, column, centre)


def _drawn(axes: Axes, chart: Chart, reach: float) -> Iterable[_Box]:
    """The places that marks and lines take up."""
    bottom = axes.get_window_extent().y0
    for line in chart.lines:
        for mark in line.marks:
            x, top = axes.transData.transform((marks.place_on(mark), min(mark.top, axes.get_ylim()[1])))
            low = bottom if line.kind in ("bars", "stems") else axes.transData.transform((0, mark.value))[1]
            left = x
            if line.kind == "bars" and mark.since:
                left -= axes.transData.transform((mark.day.toordinal(), 0))[0]
                left += axes.transData.transform((mark.since.toordinal(), 0))[0]
            yield _Box(left - reach, low - reach, x + reach, top + reach)
        for start, end, value in marks.level_segments(line):
            (x, y), (x_end, _) = axes.transData.transform([(start, value), (end, value)])
            yield _Box(x - reach, y - reach / 2, x_end + reach, y + reach / 2)


def _draw_hair(sheet: Sheet, label: Label, start: tuple[float, float], end: tuple[float, float]) -> None:
    from matplotlib.lines import Line2D

    em = sheet.size.text * sheet.dot
    bend = end[0] - em * 0.7
    style: dict[str, Any] = {"color": MUTED, "linewidth": 0.6, "alpha": 0.7, "linestyle": (0, (1, 2.5))}
    hair = Line2D([start[0], bend, end[0]], [start[1], start[1], end[1]], transform=None, **style)
    sheet.figure.add_artist(hair)


def _write(sheet: Sheet, label: Label, x: float, centre: float) -> None:
    """The name's lines and the value, centred on a height."""
    points = sheet.size.text
    em = points * sheet.dot
    style = {"color": label.line.colour, "va": "baseline", "ha": "left", "gid": "label"}
    y = centre + label.height / 2 - em * 1.05
    for name in label.names:
        sheet.write(x, y, name, points, **style)
        y -= em * _LINE
    if label.value:
        sheet.write(x, y, label.value, points, fontweight="bold", **style)
