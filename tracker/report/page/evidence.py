"""What stands behind a chart? A table: each claim as stated, with its source, its sentence and its article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.report.chart.data import Chart, Line, Mark
from tracker.report.chart.numbers import spoken_day, spoken_span
from tracker.report.notation import write_value
from tracker.report.page.html import Content, Html, safe_url, tag
from tracker.report.page.svg import row_id
from tracker.series.revisions import MARKS as MEANINGS

if TYPE_CHECKING:
    from tracker.store.rows import StoredFigure

_SHOWN = 3
"""So many sentences of one claim are quoted at once; the rest is one click away."""
_AROUND = 140
"""So many letters of the sentence stand on each side of the number."""
Link = Callable[[int], str | None]
"""From an article's row to the address of its page, None where it has none."""


def evidence_table(chart: Chart, prefix: str, figures: Mapping[int, StoredFigure], link: Link) -> Html:
    """A row for each claim on the chart, the newest first."""
    rows = [(mark, at, i) for at, line in enumerate(chart.lines) for i, mark in enumerate(line.marks)]
    rows.sort(key=lambda row: (-row[0].day.toordinal(), row[1], row[2]))
    body = [_row(mark, chart.lines[at], at, row_id(prefix, at, i), figures, link) for mark, at, i in rows]
    heads = ("As of", "Figure", "Source", "Printed by", "Evidence")
    head = tag("thead", tag("tr", [tag("th", name, scope="col") for name in heads]))
    caption = tag("caption", "The claims behind the chart, newest first")
    table = tag("table", caption, head, tag("tbody", body), class_="stack")
    return tag("div", table, class_="scroll", tabindex=0, role="region", aria_label="The claims behind the chart")


def _row(mark: Mark, line: Line, at: int, anchor: str, figures: Mapping[int, StoredFigure], link: Link) -> Html:
    notes = [MEANINGS[flag] for flag in mark.flags if flag in MEANINGS]
    if mark.others:
        notes.append("also: " + ", ".join(write_value(v, None, "exact") for v in mark.others))
    if mark.place:
        notes.append(mark.place)
    if line.projected:
        notes.append("projection")
    when = spoken_day(mark.day)
    if mark.since and mark.since < mark.day:
        when = spoken_span(mark.since, mark.day).removeprefix("from ")
    said = [tag("strong", write_value(mark.value, mark.high, mark.bound)), [[" ", tag("em", note)] for note in notes]]
    known = [figures[i] for i in mark.figures if i in figures]
    return tag(
        "tr",
        tag("td", when, class_="d"),
        tag("td", said, class_="n"),
        tag("td", tag("bdi", line.name)),
        tag("td", tag("bdi", ", ".join(mark.publishers)) if mark.publishers else "–"),
        tag("td", _quotes(known, link)),
        id=anchor,
        data_line=at,
    )


def _quotes(figures: Sequence[StoredFigure], link: Link) -> Iterator[Content]:
    alike: dict[str, list[StoredFigure]] = {}
    for figure in figures:
        alike.setdefault(" ".join(figure.sentence.split()), []).append(figure)
    quoted = [quote(same, link) for same in alike.values()]
    yield quoted[:_SHOWN]
    if len(quoted) > _SHOWN:
        yield tag("details", tag("summary", f"{len(quoted) - _SHOWN} more"), quoted[_SHOWN:])


def quote(figures: Sequence[StoredFigure], link: Link, *, brief: bool = False) -> Html:
    """A sentence with the number marked, then each article that prints it, with links to it here and on the web.

    Where `brief`, less of the sentence stands there, and the way to the web leads over the article's page.
    """
    before, number, after = cut_sentence(figures[0], _AROUND // 2 if brief else _AROUND)
    words = tag("q", before, tag("mark", number), after)
    printed = {figure.article_id: _cite(figure, link, brief) for figure in figures}
    more = f" and {len(printed) - _SHOWN} more" if len(printed) > _SHOWN else None
    return tag("p", words, " ", tag("cite", _listed(list(printed.values())[:_SHOWN]), more), class_="quote", dir="auto")


def _listed(cited: Sequence[list[Content]]) -> Iterator[Content]:
    for at, source in enumerate(cited):
        yield [" · " if at else None, source]


def _cite(figure: StoredFigure, link: Link, brief: bool) -> list[Content]:
    here = link(figure.article_id)
    web = None if here and brief else safe_url(figure.url)
    name = f"{figure.publisher or figure.title or 'article'}, {spoken_day(figure.published)}"
    source: Content = tag("a", name, href=f"{here}#f{figure.id}") if here else name
    outside = [" ", tag("a", "original", href=web, rel="noreferrer")] if web else None
    return [source, outside]


def cut_sentence(figure: StoredFigure, around: int = _AROUND) -> tuple[str, str, str]:
    """What stands before the number in its sentence, the number, and what stands after, with long ends cut."""
    sentence = " ".join(figure.sentence.split())
    number = " ".join(figure.text.split())
    alone = re.search(rf"(?<!\w)(?<!\d[.,:/-]){re.escape(number)}(?!\w)(?![.,:/]\d)", sentence)  # no "2" of "29.07."
    at = alone.start() if alone else sentence.find(number)
    if at < 0:
        return _end(sentence, 2 * around), "", ""
    before, after = sentence[:at], sentence[at + len(number) :]
    if len(before) > around:
        before = "…" + before[-around:].partition(" ")[2]
    return before, number, _end(after, around)


def _end(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[:letters].rpartition(" ")[0] + "…"
