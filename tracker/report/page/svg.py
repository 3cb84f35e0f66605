"""How does a Chart become a drawing on a page? SVG from the same value as the images; marks link to their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from tracker.report.chart.axis import date_ticks, levels_to, nice_top, padded
from tracker.report.chart.data import Chart, Line, Mark
from tracker.report.chart.numbers import short_claim, short_number, spoken_claim, spoken_day
from tracker.report.chart.spread import spread
from tracker.report.chart.style import COLOURS
from tracker.report.page.html import Html, tag


class Format(NamedTuple):
    """The measures of a drawing in its own units, which are pixels when it is shown at full width."""

    name: str
    width: int
    height: int
    right: int
    letters: int
    """How many letters a label at the right has room for; 0: the list of sources above is the only legend."""


WIDE = Format("wide", 800, 360, 202, 30)
NARROW = Format("narrow", 360, 300, 14, 0)
_LEFT, _TOP, _BOTTOM, _LETTER = 46, 14, 40, 6.6


class _Scale(NamedTuple):
    """From days and values to places in the drawing."""

    form: Format
    first: float
    last: float
    top: float

    def x(self, day: float) -> float:
        """The place of a day's ordinal."""
        room = self.form.width - _LEFT - self.form.right
        return round(_LEFT + room * (day - self.first) / (self.last - self.first), 1)

    def y(self, value: float) -> float:
        """The place of a value, 0 at the foot."""
        room = self.form.height - _TOP - _BOTTOM
        return round(_TOP + room * (1 - min(value / self.top, 1.0)), 1)


def row_id(prefix: str, line: int, mark: int) -> str:
    """The id of the table row that holds the evidence of a mark, by its place in the chart."""
    return f"{prefix}-{line}-{mark}"


def draw_svg(chart: Chart, form: Format, prefix: str, label: str) -> Html:
    """The drawing; each mark is a link to its row in the table (see `row_id`)."""
    first, last = padded(chart.first, chart.last)
    top = nice_top(chart.top)
    scale = _Scale(form, first, last, top)
    parts = [*_grid(chart, scale), *_phases(chart, scale)]
    numbered = sorted(enumerate(chart.lines), key=lambda pair: pair[1].kind != "points")  # no line under a crowd
    parts += [_draw_line(line, at, scale, prefix) for at, line in numbered]
    if form.letters:
        parts += _labels(chart, scale)
    return tag(
        "svg",
        parts,
        class_=form.name,
        viewBox=f"0 0 {form.width} {form.height}",
        role="group",
        aria_label=label,
        focusable="false",
    )


def class_of(line: Line) -> str:
    """The style class that gives the line its colour in light and in dark."""
    return f"c{COLOURS.index(line.colour)}" if line.colour in COLOURS else "c9"


def _grid(chart: Chart, scale: _Scale) -> Iterator[Html]:
    right = scale.form.width - scale.form.right
    whole = all(float(m.value).is_integer() for line in chart.lines for m in line.marks)
    levels = [level for level in levels_to(scale.top) if level.is_integer() or not whole]
    yield tag("path", class_="grid", d="".join(f"M{_LEFT} {scale.y(v)}H{right}" for v in levels[1:]))
    yield tag("path", class_="foot", d=f"M{_LEFT} {scale.y(0)}H{right}")
    for value in levels:
        yield tag("text", short_number(value), class_="t y", x=_LEFT - 6, y=scale.y(value) + 4)
    foot = scale.form.height - _BOTTOM
    most = max(2, (right - _LEFT) // 62)
    for tick in date_ticks(chart.first, chart.last, most):
        name, _, year = tick.label.partition("\n")
        x = scale.x(tick.day.toordinal() + 0.5)
        yield tag("path", class_="foot", d=f"M{x} {foot}v4")
        yield tag("text", name, class_="t x", x=x, y=foot + 17)
        if year:
            yield tag("text", year, class_="t x", x=x, y=foot + 31)


def _phases(chart: Chart, scale: _Scale) -> Iterator[Html]:
    for line in chart.lines:
        for mark in line.marks:
            if "phase" in mark.flags:
                yield tag("path", class_="phase", d=f"M{_x(line, mark, scale)} {_TOP}V{scale.y(0)}")


def _x(line: Line, mark: Mark, scale: _Scale) -> float:
    if line.kind == "bars" and mark.since:
        return scale.x((mark.since.toordinal() + mark.day.toordinal() + 1) / 2)
    return scale.x(mark.day.toordinal() + 0.5)


def _draw_line(line: Line, at: int, scale: _Scale, prefix: str) -> Html:
    parts = list(_draw_bars(line, scale) if line.kind == "bars" else _draw_steps(line, scale))
    parts += [_draw_mark(line, mark, scale, row_id(prefix, at, i)) for i, mark in enumerate(line.marks)]
    projected = " projected" if line.projected else ""
    return tag("g", parts, class_=f"line {class_of(line)}{projected}", data_line=at)


def _draw_steps(line: Line, scale: _Scale) -> Iterator[Html]:
    steps, edges, bands = [], [], []
    for stretch in line.stretches:
        for before, after in pairwise(line.marks[i] for i in stretch):
            x, end = _x(line, before, scale), _x(line, after, scale)
            if before.low is not None and before.high is not None:
                low, high = scale.y(before.low), scale.y(before.high)
                edges.append(f"M{x} {low}H{end}M{x} {high}H{end}")
                bands.append(f"M{x} {low}H{end}V{high}H{x}z")
            else:
                rise = f"V{scale.y(after.value)}" if after.low is None else ""
                steps.append(f"M{x} {scale.y(before.value)}H{end}{rise}")
    sticks = line.kind == "stems" or line.projected
    stems = [f"M{_x(line, m, scale)} {scale.y(0)}V{scale.y(m.value)}" for m in line.marks if sticks]
    for name, found in (("band", bands), ("edge", edges), ("stem", stems), ("step", steps)):
        if found:
            yield tag("path", class_=name, d="".join(found))


def _draw_bars(line: Line, scale: _Scale) -> Iterator[Html]:
    for mark in line.marks:
        x = scale.x((mark.since or mark.day).toordinal())
        width = round(scale.x(mark.day.toordinal() + 1) - x, 1)
        y = scale.y(mark.value)
        yield tag("rect", class_="bar", x=x, y=y, width=width, height=round(scale.y(0) - y, 1))


def _draw_mark(line: Line, mark: Mark, scale: _Scale, anchor: str) -> Html:
    x, y = _x(line, mark, scale), scale.y(mark.value)
    if mark.beyond:
        said = tag("text", f"↑ {short_claim(mark.value, mark.high, mark.bound)}", class_="t x b", x=x, y=y + 4)
        return tag(
            "a",
            tag("circle", cx=x, cy=y, r=2),
            said,
            class_="m dot",
            href=f"#{anchor}",
            aria_label=describe(line, mark),
        )
    glyphs = [_glyph(mark, x, y, scale)]
    glyphs += [tag("path", class_="other", d=f"M{x - 3} {scale.y(v) - 3}l6 6m0-6l-6 6") for v in mark.others]
    glyphs += [
        tag("text", f"↑ {short_number(v)}", class_="t x b", x=x, y=scale.y(scale.top) + 4) for v in mark.outside[-1:]
    ]
    above = scale.y(mark.top) - 8
    for flag, sign in (("revision", "▼"), ("jump", "!"), ("stray", "?")):
        if flag in mark.flags:
            glyphs.append(tag("text", sign, class_="t flag", x=x, y=above))
    shape = mark.shape if mark.joined else f"{mark.shape} aside"
    return tag("a", glyphs, class_=f"m {shape}", href=f"#{anchor}", aria_label=describe(line, mark))


def _glyph(mark: Mark, x: float, y: float, scale: _Scale) -> Html:
    if mark.low is not None and mark.high is not None:
        low, high = scale.y(mark.low), scale.y(mark.high)
        return tag("path", d=f"M{x - 4} {low}h8M{x - 4} {high}h8M{x} {low}V{high}")
    if mark.shape == "up":
        return tag("path", d=f"M{x} {round(y - 5, 1)}l5 9h-10z")
    if mark.shape == "down":
        return tag("path", d=f"M{x} {round(y + 5, 1)}l5 -9h-10z")
    if mark.shape == "vague":
        return tag("path", d=f"M{x} {round(y - 5, 1)}l5 5l-5 5l-5 -5z")
    return tag("circle", cx=x, cy=y, r=3.6)


def describe(line: Line, mark: Mark) -> str:
    """The claim in words, for screen readers."""
    when = f"as of {spoken_day(mark.day)}"
    if line.kind == "bars":
        start = mark.since or mark.day
        when = (
            f"from {spoken_day(start)} to {spoken_day(mark.day)}" if start < mark.day else f"on {spoken_day(mark.day)}"
        )
    marks = "".join(f", {flag}" for flag in mark.flags)
    said = spoken_claim(mark.value, mark.high, mark.bound) if mark.bound != "vague" else f"vague, about {mark.value:g}"
    return f"{said} {when}, {line.name}{marks}"


def _labels(chart: Chart, scale: _Scale) -> Iterator[Html]:
    if len(chart.lines) < 2:
        return
    x = scale.form.width - scale.form.right + 12
    ends = [(line, line.last) for line in chart.lines]
    wanted = [scale.form.height - scale.y(mark.value) for _, mark in ends]
    placed = spread(wanted, [30.0] * len(ends), 10, scale.form.height - 4)
    for at, ((line, mark), centre) in enumerate(zip(ends, placed, strict=True)):
        y = round(scale.form.height - centre, 1)
        start = _x(line, mark, scale) + 6
        hair = tag("path", class_="hair", d=f"M{start} {scale.y(mark.value)}H{x - 9}L{x - 3} {y}")
        name = tag("text", _cut(line.name, scale.form.letters), class_="t", x=x, y=y - 2)
        value = "" if line.kind == "stems" else short_claim(mark.value, mark.high, mark.bound)
        yield tag(
            "g",
            hair,
            name,
            tag("text", value, class_="t b", x=x, y=y + 12),
            class_=f"label {class_of(line)}",
            data_line=at,
            aria_hidden="true",
        )


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def sparkline(values: list[tuple[date, float]]) -> Html:
    """A small drawing of a total's steps, for a table; the numbers stand beside it."""
    first, last = values[0][0].toordinal(), values[-1][0].toordinal()
    top = max(v for _, v in values) or 1
    places = [
        (round(2 + 84 * (d.toordinal() - first) / max(last - first, 1), 1), round(22 - 19 * v / top, 1))
        for d, v in values
    ]
    path = f"M{places[0][0]} {places[0][1]}" + "".join(f"H{x}V{y}" for x, y in places[1:])
    dot = tag("circle", cx=places[-1][0], cy=places[-1][1], r=2.2)
    return tag(
        "svg", tag("path", d=path), dot, class_="spark", viewBox="0 0 90 24", aria_hidden="true", focusable="false"
    )
