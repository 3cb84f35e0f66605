"""What moved? The first page: each series worth drawing on one line, the newest first; and the lists of all pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.model import Series
from tracker.report.chart.headings import heading, lead_series
from tracker.report.chart.numbers import spoken_day
from tracker.report.chart.style import OFF_LINE
from tracker.report.notation import write_change, write_value
from tracker.report.page.html import Content, Html, tag
from tracker.report.page.shell import page
from tracker.report.page.svg import sparkline
from tracker.series.summary import summarize

ROWS = 200


class Entry(NamedTuple):
    """A line of a list of pages: name, address and how much there is."""

    name: str
    address: str
    figures: int
    more: str = ""


class Moved(NamedTuple):
    """A family with the addresses of the pages that show it."""

    family: Sequence[Series]
    metric: str
    place: str | None


def overview_page(moved: Sequence[Moved], articles: int, figures: int, first: str, last: str) -> Html:
    """The first page."""
    ordered = sorted(moved, key=lambda m: -max(s.points[-1].as_of for s in m.family).toordinal())
    rows = [_row(m) for m in ordered[:ROWS]]
    heads = ("Figure", "Source", "First", "Latest", "Change", "As of", "Course", "Claims")
    head = tag("thead", tag("tr", [tag("th", text, scope="col") for text in heads]))
    about = (
        f"{figures:,} figures from {articles:,} articles, published from {first} to {last}."
        if articles
        else "Nothing is stored yet."
    )
    content: list[Content] = [tag("h1", "What moved"), tag("p", about, class_="sub")]
    if rows:
        field = tag("input", type="search", id="find", autocomplete="off")
        search = tag(
            "p",
            tag("label", "Show only lines with ", field),
            tag("output", aria_live="polite"),
            class_="search",
            hidden=True,
        )
        table = tag(
            "table", tag("caption", "Series worth a chart, the newest first"), head, tag("tbody", rows), id="moved"
        )
        content += [search, tag("div", table, class_="scroll", tabindex=0, role="region", aria_label="What moved")]
    else:
        content.append(
            tag(
                "p",
                "No source has stated a figure for three dates yet; the pages by metric and place list what there is.",
            )
        )
    return page("What moved", content, script=bool(rows))


def _row(moved: Moved) -> Html:
    lead = lead_series(moved.family)
    summary = summarize(lead)
    steps = [(p.as_of, p.value) for p in lead.points if not OFF_LINE & set(p.flags) and p.bound != "vague"]
    draws = lead.scope == "total" and len(steps) > 1
    scope = {"total": None, "period": " in a period", "event": " in incidents"}[lead.scope]
    place = [" ", tag("a", tag("bdi", lead.place or ""), href=moved.place)] if moved.place and lead.place else None
    claims = sum(len(s.points) for s in moved.family)
    return tag(
        "tr",
        tag("td", tag("a", heading(lead, "place"), href=moved.metric), place, scope),
        tag("td", tag("bdi", lead.claimant or "no source named")),
        tag("td", write_value(summary.first.value, summary.first.high, summary.first.bound), class_="n"),
        tag("td", tag("strong", write_value(summary.last.value, summary.last.high, summary.last.bound)), class_="n"),
        tag("td", write_change(summary.change) or "–", class_="n"),
        tag("td", tag("time", spoken_day(summary.last.as_of), datetime=summary.last.as_of.isoformat())),
        tag("td", sparkline(steps) if draws else None),
        tag("td", f"{claims:,}", class_="n"),
    )


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
