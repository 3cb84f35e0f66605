"""What stands around the axes? Title, subtitle, key and footer, each measured before it is set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.report.chart import marks
from tracker.report.chart.axis import nice_top
from tracker.report.chart.data import Chart
from tracker.report.chart.labels import Label, measure_labels, set_labels, set_legend
from tracker.report.chart.numbers import short_number
from tracker.report.chart.sheet import LEADING, Sheet
from tracker.report.chart.style import INK, KEY, MUTED, PAPER, Size

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LABEL_SHARE = 0.26
"""At most this share of the width goes to labels beside the lines."""


def lay_out(figure: Figure, chart: Chart, size: Size, family: list[str]) -> None:
    """Fill the figure with the chart: words first, and the axes in the room that is left."""
    width, height = figure.bbox.width, figure.bbox.height
    margin = 0.035 * min(width, height * 1.6)
    sheet = Sheet(figure, size, family, margin, width - margin, height - margin, margin)
    set_head(sheet, chart.title, chart.subtitle)
    set_footer(sheet, chart.footer)
    set_key(sheet, chart.key)
    labels = measure_labels(sheet, chart, LABEL_SHARE)
    beside = bool(labels) and size.labels_right and max(label.width for label in labels) <= LABEL_SHARE * width
    if labels and not beside:
        set_legend(sheet, chart)
    _set_axes(sheet, chart, labels if beside else [])


def set_head(sheet: Sheet, title: str, subtitle: str) -> None:
    """The title in bold and the subtitle, at the top."""
    room = sheet.right - sheet.left
    for text, points, style in (
        (title, sheet.size.title, {"color": INK, "fontweight": "bold"}),
        (subtitle, sheet.size.text, {"color": MUTED}),
    ):
        for line in sheet.balance(text, room, points, style.get("fontweight", "normal"), most=4):
            sheet.top -= points * sheet.dot
            sheet.write(sheet.left, sheet.top, line, points, va="baseline", ha="left", **style)
            sheet.top -= points * sheet.dot * (LEADING - 1)
        sheet.top -= points * sheet.dot * 0.35


def set_footer(sheet: Sheet, footer: Sequence[str]) -> None:
    """The sources and the signature, at the bottom."""
    points = sheet.size.small
    room = sheet.right - sheet.left
    lines = [line for text in footer[:-1] for line in sheet.wrap(text, room, points, most=3)]
    signature = footer[-1]
    if lines and sheet.measure(f"{lines[-1]} {signature}", points) <= room:
        lines[-1] += f" {signature}"
    else:
        lines += sheet.wrap(signature, room, points)
    for line in reversed(lines):
        sheet.write(sheet.left, sheet.bottom, line, points, color=MUTED, va="baseline", ha="left")
        sheet.bottom += points * sheet.dot * LEADING
    sheet.bottom += points * sheet.dot * 0.3


def set_key(sheet: Sheet, key: Sequence[str]) -> None:
    """The marks and what they mean, in rows above the footer."""
    points = sheet.size.small
    em = points * sheet.dot
    rows: list[list[tuple[str, float]]] = [[]]
    x = sheet.left
    for name in key:
        needed = em * 1.5 + sheet.measure(KEY[name], points)
        if rows[-1] and x + needed > sheet.right:
            rows.append([])
            x = sheet.left
        rows[-1].append((name, x))
        x += needed + em * 1.4
    if not key:
        return
    for row in reversed(rows):
        for name, at in row:
            _draw_key_mark(sheet, name, at + em * 0.5, sheet.bottom + em * 0.35)
            sheet.write(at + em * 1.5, sheet.bottom, KEY[name], points, color=MUTED, va="baseline", ha="left")
        sheet.bottom += em * LEADING * 1.1
    sheet.bottom += em * 0.2


def _draw_key_mark(sheet: Sheet, name: str, x: float, y: float) -> None:
    from matplotlib.lines import Line2D

    em = sheet.size.small
    signs = {"revision": "▼", "jump": "!", "stray": "?", "beyond": "↑"}
    if name in signs:
        sheet.write(x, y, signs[name], em * 0.9, color=INK, va="center", ha="center", fontweight="bold")
        return
    wide = {"projected": (0, (1, 1.8)), "phase": (0, (4, 3))}
    tall = name in ("span", "phase")
    reach = em * sheet.dot * (0.5 if name in ("span", "phase", "projected") else 0.0)
    ends = ([x, x, x], [y - reach, y, y + reach]) if tall else ([x - reach, x, x + reach], [y, y, y])
    glyphs = {
        "dot": "o",
        "ring": "o",
        "up": "^",
        "down": "v",
        "vague": "D",
        "aside": "o",
        "other": "x",
        "span": "_",
        "projected": "s",
    }
    filled = name == "dot"
    sheet.figure.add_artist(
        Line2D(
            *ends,
            transform=None,
            color=MUTED,
            linewidth=em * 0.14 if name != "phase" else 0.8,
            linestyle=wide.get(name, "-"),
            marker=glyphs.get(name, ""),
            markevery={"projected": [1], "span": [0, 2]}.get(name),
            markersize=em * (0.8 if name in ("up", "down") else 0.62),
            markerfacecolor=MUTED if filled else PAPER,
            markeredgecolor=PAPER if filled else MUTED,
            markeredgewidth=0.3 if filled else em * 0.13,
            alpha=0.5 if name == "aside" else 1.0,
        )
    )


def _set_axes(sheet: Sheet, chart: Chart, labels: list[Label]) -> None:
    width, height = sheet.figure.bbox.width, sheet.figure.bbox.height
    em = sheet.size.text * sheet.dot
    ticks = max(
        sheet.measure(short_number(nice_top(chart.top) * share), sheet.size.text) for share in (1, 0.75, 0.5, 0.25, 0.1)
    )
    left = sheet.left + ticks + em * 0.6
    column = max((label.width for label in labels), default=0.0)
    right = sheet.right - (column + em * 1.5 if labels else em * 0.8)
    bottom, top = sheet.bottom + em * 3.3, sheet.top - em * 0.4
    box = (left / width, bottom / height, (right - left) / width, max(top - bottom, em * 4) / height)
    axes = sheet.figure.add_axes(box)
    marks.draw(axes, chart, sheet.size)
    marks.set_date_ticks(axes, chart, most=max(2, int((right - left) / (em * 4.4))))
    _finish_ticks(sheet, axes)
    if labels:
        set_labels(sheet, axes, chart, labels, right + em * 1.5)


def _finish_ticks(sheet: Sheet, axes: Axes) -> None:
    for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        text.set_fontproperties(sheet.font(sheet.size.text))
