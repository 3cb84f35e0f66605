"""What moved? The first page: each series worth drawing on one line, the newest first; and the lists of all pages.

A change is told of the running totals of one named source only. Two incidents, two days or two unnamed voices are two
figures: none has become the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from tracker.model import Point, Series
from tracker.report.chart.data import telling_series
from tracker.report.chart.headings import OTHER_THING, heading, last_carrying, lead_series, scope_name
from tracker.report.chart.numbers import spoken_day, spoken_span
from tracker.report.chart.style import OFF_LINE
from tracker.report.notation import write_change
from tracker.report.page.amount import write_amount
from tracker.report.page.html import Content, Html, tag
from tracker.report.page.shell import page
from tracker.report.page.svg import sparkline
from tracker.series.summary import summarize

ROWS = 200
"""So many lines each of its tables has at most."""


_TOTALS = ("Running total", "First", "Latest", "Change", "Course", "Claims")
_OTHERS = ("Also charted", "Latest", "As of", "Claims")
_WIDE = ("First", "Course", "Claims")
"""Columns for which a phone has no room."""


class Entry(NamedTuple):
    """A line of a list of pages: name, address and how much there is."""

    name: str
    address: str
    figures: int
    more: str = ""


class Moved(NamedTuple):
    """A family with the address of its chart."""

    family: Sequence[Series]
    address: str


class _Line(NamedTuple):
    """A family by the series that its chart's title is about, as that chart shows it."""

    lead: Series
    address: str

    @property
    def day(self) -> date:
        """As of when its latest figure is."""
        return last_carrying(self.lead).as_of

    @property
    def moves(self) -> bool:
        """True where one source stated its totals again and again, or anyone the toll of one event: only then is there
        a change to tell.

        Totals that leap from one claim to the next most likely count different things.
        """
        of_one = self.lead.claimant is not None or self.lead.event is not None
        if self.lead.scope != "total" or not of_one or summarize(self.lead).change is None:
            return False
        values = [max(p.value, 1.0) for p in steps_of(self.lead)]
        return all(1 / OTHER_THING < b / a < OTHER_THING for a, b in pairwise(values))


def steps_of(series: Series) -> list[Point]:
    """The points that its line goes through."""
    return [p for p in series.points if not OFF_LINE & set(p.flags)]


def overview_page(moved: Sequence[Moved], articles: int, figures: int, published: Sequence[date]) -> Html:
    """The first page."""
    lines = [_Line(lead_series(kept), m.address) for m in moved if (kept := telling_series(m.family))]
    lines.sort(key=lambda line: line.day, reverse=True)
    totals = [_total_row(line) for line in lines if line.moves][:ROWS]
    others = [_other_row(line) for line in lines if not line.moves][:ROWS]
    content: list[Content] = [tag("h1", "What moved"), tag("p", _about(articles, figures, published), class_="sub")]
    if lines:
        field = tag("input", type="search", id="find")
        label, told = tag("label", "Show only lines with ", field), tag("output", aria_live="polite")
        content.append(tag("p", label, told, class_="search", hidden=True))
        content.append(_table("Totals as their sources stated them, the newest first", _TOTALS, totals))
        why = "Incidents, counts of a period, and totals without a named source: no figure continues the one before"
        content.append(_table(why, _OTHERS, others))
    else:
        why = "No source has stated a figure for three dates yet; the pages by metric and place list what there is."
        content.append(tag("p", why))
    return page("What moved", content, script=bool(lines))


def _about(articles: int, figures: int, published: Sequence[date]) -> str:
    if not published:
        return "Nothing is stored yet."
    first, last = min(published), max(published)
    when = f"on {spoken_day(first)}" if first == last else f"from {spoken_day(first)} to {spoken_day(last)}"
    counted = f"{figures:,} figure{'s' * (figures != 1)} from {articles:,} article{'s' * (articles != 1)}"
    return f"{counted}, published {when}."


def _table(caption: str, heads: Sequence[str], rows: Sequence[Html]) -> Html | None:
    if not rows:
        return None
    cells = [tag("th", text, scope="col", class_="wide" if text in _WIDE else None) for text in heads]
    head = tag("thead", tag("tr", cells))
    table = tag("table", tag("caption", caption), head, tag("tbody", rows), class_="moved")
    return tag("div", table, class_="scroll", tabindex=0, role="region", aria_label=heads[0])


def _total_row(line: _Line) -> Html:
    lead, summary = line.lead, summarize(line.lead)
    steps = [(p.as_of, p.value) for p in steps_of(lead)]
    return tag(
        "tr",
        tag("td", _name(line, _source(lead))),
        tag("td", _said(lead, summary.first), _on(summary.first), class_="n wide"),
        tag("td", tag("strong", _said(lead, summary.last)), _on(summary.last), class_="n"),
        tag("td", write_change(summary.change) or "–", class_="n"),
        tag("td", sparkline(steps) if len(steps) > 1 else None, class_="wide"),
        tag("td", f"{len(line.lead.points):,}", class_="n wide"),
    )


def _name(line: _Line, source: Content) -> list[Content]:
    return [tag("a", tag("bdi", heading(line.lead)), href=line.address), tag("em", source)]


def _source(lead: Series) -> list[Content]:
    return ["claimed by ", tag("bdi", lead.claimant)] if lead.claimant else ["no source named"]


def _on(point: Point) -> Html:
    return tag("em", spoken_day(point.as_of), class_="d")


def _other_row(line: _Line) -> Html:
    lead, last = line.lead, last_carrying(line.lead)
    when = spoken_day(last.as_of) if lead.scope == "total" else spoken_span(last.since, last.as_of).removeprefix("on ")
    scope = scope_name(lead.scope, lead.metric)
    return tag(
        "tr",
        tag("td", _name(line, [f"{scope} · " if scope else None, _source(lead)])),
        tag("td", tag("strong", _said(lead, last)), class_="n"),
        tag("td", when),
        tag("td", f"{len(line.lead.points):,}", class_="n wide"),
    )


def _said(series: Series, point: Point) -> str:
    counted = series.who or heading(series, "place").lower()
    return write_amount(point.value, point.high, point.bound, series.unit, counted)


def list_page(title: str, about: str, entries: Iterable[Entry]) -> Html:
    """A list of pages, in the order given."""
    lines = [
        tag(
            "li",
            tag("a", tag("bdi", e.name), href=e.address),
            f" {e.figures:,} figure{'s' * (e.figures != 1)}",
            f" · {e.more}" if e.more else None,
        )
        for e in entries
    ]
    return page(title, tag("h1", title), tag("p", about, class_="sub"), tag("ul", lines, class_="list"))
