"""What does the page of a metric or a place hold? Its charts, those with most to tell first, and all else as a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.chart.families import is_worth_drawing
from tracker.report.chart.headings import heading, last_carrying, scope_name
from tracker.report.chart.numbers import spoken_day
from tracker.report.page.amount import write_amount
from tracker.report.page.evidence import Link, quote
from tracker.report.page.html import Content, Html, tag
from tracker.report.page.section import chart_section
from tracker.report.page.shell import page

if TYPE_CHECKING:
    from tracker.store.rows import StoredFigure

Figures = Mapping[int, "StoredFigure"]
CHARTS = 10
"""So many charts a page has at most,"""
ROWS = 250
"""and so many rows for all other series."""


def charted(families: Iterable[Sequence[Series]]) -> list[Sequence[Series]]:
    """Those of the families that have a chart on their page, in its order; the n-th is at `#sN`."""
    return list(islice((family for family in families if is_worth_drawing(family)), CHARTS))


def group_page(
    title: str,
    about: str,
    families: Sequence[Sequence[Series]],
    figures: Figures,
    link: Link,
) -> Html:
    """The page of everything that is known of one metric or place."""
    worth = charted(families)
    drawn = {id(family) for family in worth}
    rest = [s for family in families if id(family) not in drawn for s in family]
    content: list[Content] = [tag("h1", tag("bdi", title)), tag("p", about, class_="sub")]
    if len(worth) > 1:
        links = [
            tag("li", tag("a", heading(f[0]), _in_brackets(scope_name(f[0].scope, f[0].metric)), href=f"#s{at}"))
            for at, f in enumerate(worth)
        ]
        content.append(tag("nav", tag("ul", links), class_="toc", aria_label="Charts on this page"))
    content += [chart_section(family, at, figures, link) for at, family in enumerate(worth)]
    if rest:
        content.append(_list(rest, figures, link, "All other figures" if worth else "All figures"))
    return page(title, content, up="../", script=bool(worth))


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""


def _list(series: Sequence[Series], figures: Figures, link: Link, name: str) -> Html:
    newest = sorted(series, key=newest_first)
    rows = [list_row(s, figures, link) for s in newest[:ROWS]]
    left = len(newest) - len(rows)
    more = tag("p", f"{left:,} older series are not listed; tracker trend lists all.") if left > 0 else None
    table = list_table([rows], "The latest figure of each series, newest first", name)
    return tag("section", tag("h2", name), table, more)


def newest_first(series: Series) -> tuple[int, int, str, str]:
    """The key by which a list of series is sorted."""
    return (-series.points[-1].as_of.toordinal(), -len(series.points), series.metric, series.place or "")


def list_table(groups: Iterable[Iterable[Html]], caption: str, name: str) -> Html:
    """Groups of rows, each from `list_row`, under their heads."""
    heads = ("As of", "What", "Figure", "Source", "Evidence")
    head = tag("thead", tag("tr", [tag("th", text, scope="col") for text in heads]))
    table = tag("table", tag("caption", caption), head, [tag("tbody", rows) for rows in groups], class_="stack")
    return tag("div", table, class_="scroll", tabindex=0, role="region", aria_label=name)


def list_row(series: Series, figures: Figures, link: Link) -> Html:
    """The latest figure of a series with its sentence."""
    point = last_carrying(series)
    projected = "projection" if series.status == "projected" else ""
    scope = ", ".join(part for part in (scope_name(series.scope, series.metric), projected) if part)
    said = write_amount(point.value, point.high, point.bound, series.unit, series.who or heading(series).lower())
    known = next((figures[i] for i in point.figures if i in figures), None)
    return tag(
        "tr",
        tag("td", spoken_day(point.as_of), class_="d"),
        tag("td", tag("bdi", heading(series)), [" ", tag("em", scope)] if scope else None),
        tag("td", tag("strong", said), class_="n"),
        tag("td", tag("bdi", series.claimant or "no source named")),
        tag("td", quote([known], link, brief=True) if known else "–"),
    )
