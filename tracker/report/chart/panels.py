"""How do many series fit on one page? Small multiples: a panel for each place or metric, drawn by the same rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING, Any

from tracker.errors import EmptyResultError
from tracker.model import Series
from tracker.report.chart.data import Chart, assign_colours, build_chart
from tracker.report.chart.headings import heading, isolate, last_carrying, lead_series, said, scope_words
from tracker.report.chart.image import font_family, house_style, save
from tracker.report.chart.numbers import short_claim
from tracker.report.chart.style import COLOURS, INK, SIGNATURE, SIZES, UNNAMED, Size

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MOST = {"slide": 6, "report": 9, "phone": 9}
"""So many panels a page shows, by its size: a slide does not grow with its rows."""
_TOLD = 3
_SPECK = 0.2
"""Panels share their days where each fills at least this share of them."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One small chart: its name, the latest figure as a few words, and what is drawn."""

    name: str
    latest: str
    chart: Chart
    colour: str
    """That of the line that `latest` is of."""


@dataclass(frozen=True, slots=True)
class Panels:
    """A page of panels as a value; each panel has its own scale, from zero, and all have the same days."""

    title: str
    subtitle: str
    footer: tuple[str, ...]
    panels: tuple[Panel, ...]
    key: tuple[str, ...]


def build_panels(families: Sequence[Sequence[Series]], by: str, *, log: bool = False, size: str = "report") -> Panels:
    """The page of these families, which differ in `by` (place or metric); one family for each, the first that comes.

    All are of one scope, and by place of one metric, unit and group: the title names them once. EmptyResultError where
    fewer than two can be drawn.
    """
    chosen: dict[str | None, Sequence[Series]] = {}
    for family in (f for f in families if getattr(f[0], by)):
        if not chosen or alike(family[0], next(iter(chosen.values()))[0], by):
            chosen.setdefault(getattr(family[0], by), family)
    named = list(chosen.values())
    shown = named[: MOST[size]]
    if len(shown) < 2:
        raise EmptyResultError(
            f"small multiples need figures of two {by}s, in the same scope" + " and of the same group" * (by == "place")
        )
    colours = _shared_colours(shown)
    panels = tuple(_panel(family, by, log, colours) for family in shown)
    same_days = _share_days([p.chart for p in panels])
    left = len(named) - len(shown)
    claims = sum(len(line.marks) for p in panels for line in p.chart.lines)
    notes = (f"Not shown: {left} more {by}{'s' * (left > 1)} with less to tell.",) if left > 0 else ()
    return Panels(
        title=_title(shown, by),
        subtitle=_explain(shown[0][0], same_days, log),
        footer=(_sources(shown, claims), *notes, SIGNATURE + "."),
        panels=tuple(replace(p, chart=_on_days(p.chart, same_days)) for p in panels),
        key=tuple(dict.fromkeys(chain.from_iterable(p.chart.key for p in panels))),
    )


def alike(series: Series, other: Series, by: str) -> bool:
    """True where one page of panels can show both, so that its title holds for both."""
    return shared_key(series, by) == shared_key(other, by)


def shared_key(series: Series, by: str) -> tuple[str | None, ...]:
    """What the panels of a page have in common."""
    event = str(series.event) if series.event else None
    if by == "metric":
        return series.scope, series.place, event
    return series.scope, series.metric, series.unit, series.who, event


def _share_days(charts: Sequence[Chart]) -> tuple[date, date] | None:
    """The days that all panels show, None where some would be a speck on them."""
    first, last = min(c.first for c in charts), max(c.last for c in charts)
    shortest = min((c.last - c.first).days for c in charts)
    return (first, last) if shortest >= (last - first).days * _SPECK else None


def _on_days(chart: Chart, days: tuple[date, date] | None) -> Chart:
    return chart if days is None else replace(chart, first=days[0], last=days[1])


def _explain(series: Series, days: tuple[date, date] | None, log: bool) -> str:
    scope = scope_words(series).capitalize()
    scale = "its own logarithmic scale" if log else "its own scale, from zero"
    return f"{scope} · each panel has {scale}" + (" · and its own dates" if days is None else "")


def _shared_colours(families: Sequence[Sequence[Series]]) -> dict[str, str]:
    """One colour a claimant on the whole page; those beyond the palette share the last one."""
    colours = assign_colours(chain.from_iterable(families), "claimant")
    named = [name for name in colours if name]
    return colours | {name: COLOURS[min(at, len(COLOURS) - 1)] for at, name in enumerate(named)}


def _panel(family: Sequence[Series], by: str, log: bool, colours: dict[str, str]) -> Panel:
    lead = lead_series(family)
    point = last_carrying(lead)
    name = isolate(lead.place or "") if by == "place" else heading(lead, "place")
    value = short_claim(point.value, point.high, point.bound)
    who = isolate(lead.claimant) if lead.claimant else "no source named"
    chart = build_chart(family, log=log, colours=colours)
    return Panel(name, f"{value}, {who}", chart, colours.get(lead.claimant or "", UNNAMED))


def _title(families: Sequence[Sequence[Series]], by: str) -> str:
    leads = [lead_series(family) for family in families]
    if by == "place":
        largest = sorted(leads, key=lambda s: -last_carrying(s).value)[:_TOLD]
        told = [f"{said(s, last_carrying(s))} in {isolate(s.place or '')}" for s in largest]
        return f"{heading(leads[0], 'place')}: {', '.join(told)}"
    told = [f"{heading(s, 'place').lower()} {said(s, last_carrying(s))}" for s in leads[:_TOLD]]
    return f"{isolate(leads[0].place or '')}: {', '.join(told)}"


def _sources(families: Sequence[Sequence[Series]], claims: int) -> str:
    from tracker.report.chart.headings import sources

    drawn = (replace(s, points=tuple(p for p in s.points if p.bound != "vague")) for f in families for s in f)
    return sources([s for s in drawn if s.points], claims)


def draw_panels(page: Panels, format: str = "png", size: str = "report") -> bytes:
    """The bytes of the page as `png`, `svg` or `pdf`."""
    with house_style():
        figure = make_page(page, SIZES[size])
        words = f"{page.title}. " + "; ".join(f"{p.name}: {p.latest}" for p in page.panels)
        return save(figure, format, page.title, words)


def make_page(page: Panels, size: Size) -> Figure:
    """The page as a matplotlib figure, to be saved within `house_style`; it grows with its rows, but for slides."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    columns = 1 if not size.labels_right else min(3, ceil(len(page.panels) ** 0.5))
    rows = ceil(len(page.panels) / columns)
    height = size.height if size is SIZES["slide"] else size.height * max(1.0, 0.45 + 0.32 * rows)
    figure = Figure(figsize=(size.width, height), dpi=size.dpi)
    FigureCanvasAgg(figure)
    family = font_family(" ".join((page.title, *page.footer, *(f"{p.name} {p.latest}" for p in page.panels))))
    _lay_out(figure, page, size, family, columns, rows)
    return figure


def _lay_out(figure: Figure, page: Panels, size: Size, family: list[str], columns: int, rows: int) -> None:
    from tracker.report.chart.layout import set_footer, set_head, set_key
    from tracker.report.chart.sheet import Sheet

    width, height = figure.bbox.width, figure.bbox.height
    margin = 0.035 * min(width, size.height * size.dpi * 1.6)
    sheet = Sheet(figure, size, family, margin, width - margin, height - margin, margin)
    set_head(sheet, page.title, page.subtitle)
    set_footer(sheet, page.footer)
    set_key(sheet, page.key)
    em = size.small * sheet.dot
    across = (sheet.right - sheet.left) / columns
    down = (sheet.top - sheet.bottom) / rows
    for at, panel in enumerate(page.panels):
        left = sheet.left + across * (at % columns)
        top = sheet.top - down * (at // columns)
        _draw_panel(sheet, panel, left, top, across - em * 1.5, down - em)


def _draw_panel(sheet: Any, panel: Panel, left: float, top: float, width: float, height: float) -> None:
    from tracker.report.chart import marks

    size = sheet.size
    small = replace(size, text=size.small, small=size.small * 0.9, marker=size.marker * 0.72, line=size.line * 0.85)
    em = size.small * sheet.dot
    for text, colour, weight in ((panel.name, INK, "bold"), (panel.latest, panel.colour, "normal")):
        top -= em * 1.35
        height -= em * 1.35
        line = sheet.wrap(text, width, size.small, weight, most=1)[0]
        sheet.write(left, top, line, size.small, color=colour, fontweight=weight, va="baseline", ha="left")
    indent, below = em * 3.1, em * 2.9
    box = (left + indent, top - height + below, width - indent, max(height - below - em * 0.8, em * 2))
    full = sheet.figure.bbox
    axes = sheet.figure.add_axes((box[0] / full.width, box[1] / full.height, box[2] / full.width, box[3] / full.height))
    marks.draw(axes, panel.chart, small, steps=3)
    marks.set_date_ticks(axes, panel.chart, most=max(2, min(4, int(box[2] / (em * 6)))))
    for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        text.set_fontproperties(sheet.font(size.small))
