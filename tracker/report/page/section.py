"""What belongs to one chart on a page? Its finding, drawings for wide and narrow screens, its sources, its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.model import Series
from tracker.report.chart.data import Chart, build_chart
from tracker.report.chart.image import alternative
from tracker.report.page.evidence import Link, evidence_table
from tracker.report.page.html import Html, tag
from tracker.report.page.svg import NARROW, WIDE, class_of, draw_svg

if TYPE_CHECKING:
    from tracker.store.rows import StoredFigure

_KEY = {
    "up": "△ at least, more than",
    "down": "▽ at most, nearly",
    "ring": "○ about",
    "span": "I range as stated",
    "vague": "◇ vague",
    "projected": "dotted: projection",
    "revision": "▼ revised downwards",
    "jump": "! implausible rise",
    "stray": "? far below the totals around it",
    "phase": "dashed: count begun again",
    "beyond": "↑ beyond the scale",
    "other": "× other value for the same date",
    "aside": "faint: rounded or out of line",
}


def chart_section(family: Sequence[Series], number: int, figures: Mapping[int, StoredFigure], link: Link) -> Html:
    """The section of a family; `number` tells it from others on the page."""
    chart = build_chart(family)
    prefix = f"s{number}"
    claims = sum(len(line.marks) for line in chart.lines)
    label = f"Chart. {alternative(chart)} Each mark is a link to its row in the table below."
    drawings = [draw_svg(chart, form, prefix, label) for form in (WIDE, NARROW)]
    tip = tag("div", class_="tip", hidden=True, aria_hidden="true")
    key = " · ".join(_KEY[name] for name in chart.key if name in _KEY)
    caption = tag("figcaption", tag("p", key, class_="key") if key else None, [tag("p", line) for line in chart.footer])
    table = evidence_table(chart, prefix, figures, link)
    return tag(
        "section",
        tag("h2", chart.title, id=prefix),
        tag("p", chart.subtitle, class_="sub"),
        _sources(chart, prefix),
        tag("figure", tag("div", drawings, tip, class_="plot"), caption),
        tag("details", tag("summary", f"The {claims:,} claims behind this chart"), table, open=number == 0),
        class_="chart",
        aria_labelledby=prefix,
    )


def _sources(chart: Chart, prefix: str) -> Html:
    """The lines by name, as a legend; the script makes them choosable."""
    names = []
    for at, line in enumerate(chart.lines):
        box = tag("input", type="checkbox", checked=True, value=at, id=f"{prefix}-l{at}", hidden=True)
        swatch = tag("i", class_=f"swatch {class_of(line)}")
        names.append(tag("label", box, swatch, tag("bdi", line.name), for_=f"{prefix}-l{at}"))
    return tag("fieldset", tag("legend", "Sources"), names, tag("output", aria_live="polite"), class_="sources")
