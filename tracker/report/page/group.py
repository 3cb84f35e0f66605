"""What does the page of a metric or a place hold? Its charts, those with most to tell first, and all else as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.chart.families import is_worth_drawing
from tracker.report.chart.headings import heading, last_carrying
from tracker.report.chart.numbers import spoken_day
from tracker.report.notation import write_value
from tracker.report.page.evidence import Link, quote
from tracker.report.page.html import Content, Html, tag
from tracker.report.page.section import chart_section
from tracker.report.page.shell import page

if TYPE_CHECKING:
    from tracker.store.rows import StoredFigure

CHARTS = 10
"""So many charts a page has at most,"""
ROWS = 250
"""and so many rows for all other series."""
_SCOPES = {"total": "running total", "period": "in a period", "event": "one incident"}


def group_page(
    title: str,
    about: str,
    families: Sequence[Sequence[Series]],
    figures: Mapping[int, StoredFigure],
    link: Link,
) -> Html:
    """The page of everything that is known of one metric or place."""
    worth = [family for family in families if is_worth_drawing(family)][:CHARTS]
    drawn = {id(family) for family in worth}
    rest = [s for family in families if id(family) not in drawn for s in family]
    content: list[Content] = [tag("h1", tag("bdi", title)), tag("p", about, class_="sub")]
    if len(worth) > 1:
        links = [
            tag("li", tag("a", heading(f[0]), f" ({_SCOPES[f[0].scope]})", href=f"#s{at}"))
            for at, f in enumerate(worth)
        ]
        content.append(tag("nav", tag("ul", links), class_="toc", aria_label="Charts on this page"))
    content += [chart_section(family, at, figures, link) for at, family in enumerate(worth)]
    if rest:
        content.append(_list(rest, figures, link, "All other figures" if worth else "All figures"))
    return page(title, content, up="../", script=bool(worth))


def _list(series: Sequence[Series], figures: Mapping[int, StoredFigure], link: Link, name: str) -> Html:
    newest = sorted(series, key=lambda s: (-s.points[-1].as_of.toordinal(), -len(s.points), s.metric, s.place or ""))
    rows = [_row(s, figures, link) for s in newest[:ROWS]]
    left = len(newest) - len(rows)
    more = tag("p", f"{left:,} older series are not listed; tracker trend lists all.") if left > 0 else None
    heads = ("As of", "What", "Figure", "Source", "Evidence")
    head = tag("thead", tag("tr", [tag("th", text, scope="col") for text in heads]))
    caption = tag("caption", "The latest figure of each series, newest first")
    table = tag("table", caption, head, tag("tbody", rows))
    scroll = tag("div", table, class_="scroll", tabindex=0, role="region", aria_label=name)
    return tag("section", tag("h2", name), scroll, more)


def _row(series: Series, figures: Mapping[int, StoredFigure], link: Link) -> Html:
    point = last_carrying(series)
    scope = _SCOPES[series.scope] + (", projection" if series.status == "projected" else "")
    known = next((figures[i] for i in point.figures if i in figures), None)
    return tag(
        "tr",
        tag("td", tag("time", spoken_day(point.as_of), datetime=point.as_of.isoformat())),
        tag("td", tag("bdi", heading(series)), " ", tag("em", scope)),
        tag("td", tag("strong", write_value(point.value, point.high, point.bound)), class_="n"),
        tag("td", tag("bdi", series.claimant or "no source named")),
        tag("td", quote([known], link) if known else "–"),
    )
