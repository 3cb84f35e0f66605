"""How is an article shown? Its text verbatim, every figure marked where it stands, and what each was read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.report.chart.numbers import spoken_day
from tracker.report.notation import write_value
from tracker.report.page.html import Content, Html, safe_url, tag
from tracker.report.page.shell import page

if TYPE_CHECKING:
    from tracker.store.rows import StoredArticle, StoredFigure


def article_page(stored: StoredArticle, figures: Sequence[StoredFigure], metric_link: dict[str, str]) -> Html:
    """The page of one article with its figures, which must be its own."""
    article = stored.article
    web = safe_url(article.url)
    facts: list[Content] = [
        article.publisher or "publisher unknown",
        ", ",
        tag("time", spoken_day(article.published), datetime=article.published.isoformat()),
    ]
    if web:
        facts += [" · ", tag("a", "original", href=web, rel="noopener noreferrer nofollow")]
    title = article.title or f"Article {article.id}"
    text = tag("div", marked_text(article.text, figures), class_="text", lang=article.language, dir="auto")
    listed = [_item(figure, metric_link) for figure in figures]
    side = (
        tag("section", tag("h2", _count(len(figures))), tag("ol", listed, class_="figures"))
        if listed
        else tag("p", "No figures were found.")
    )
    content = [tag("h1", tag("bdi", title)), tag("p", facts, class_="sub"), tag("div", text, side, class_="reading")]
    return page(title, content, up="../")


def _count(figures: int) -> str:
    return f"{figures} figure{'s' * (figures != 1)} in this article"


def marked_text(text: str, figures: Sequence[StoredFigure]) -> Iterator[Content]:
    """The text in pieces, those that figures cover marked; each figure's id stands where its number starts.

    Spans may overlap ("30 to 40 killed and injured" is two figures): the text is cut at every start and end.
    """
    cuts = sorted({0, len(text), *(f.start for f in figures), *(f.end for f in figures)})
    for start, end in pairwise(cuts):
        covering = [f for f in figures if f.start <= start < f.end]
        if not covering:
            yield text[start:end]
            continue
        first = [f for f in covering if f.start == start]
        anchors = [tag("span", id=f"f{f.id}") for f in first[1:]]
        target = f"#r{covering[0].id}"
        words = tag("a", text[start:end], href=target, aria_label=f"{text[start:end]}: {_what(covering[0])}")
        yield [anchors, tag("mark", words, id=f"f{first[0].id}" if first else None)]


def _what(figure: StoredFigure) -> str:
    parts = (figure.metric.replace("_", " "), figure.who, figure.place)
    return ", ".join(part for part in parts if part)


def _item(figure: StoredFigure, metric_link: dict[str, str]) -> Html:
    said = write_value(figure.value, figure.high, figure.bound)
    unit = f" {figure.unit}" if figure.unit not in ("person", "vote", "magnitude") else ""
    metric = figure.metric.replace("_", " ")
    to = metric_link.get(figure.metric)
    span = f"{spoken_day(figure.since)} to " if figure.since and figure.since < figure.as_of else ""
    place = ", ".join(part for part in (figure.place, figure.country) if part)
    going = f" to {figure.destination}" if figure.destination else ""
    rows = (
        ("claimed by", figure.claimant),
        ("who", figure.who),
        ("where", f"{place}{going}" or None),
        ("as of", span + spoken_day(figure.as_of)),
        ("scope", figure.scope + ("" if figure.status == "reported" else f", {figure.status}")),
        ("reviewed", figure.review),
    )
    facts = [[tag("dt", name), tag("dd", tag("bdi", value))] for name, value in rows if value]
    return tag(
        "li",
        tag(
            "p",
            tag("a", tag("strong", said + unit), href=f"#f{figure.id}"),
            " ",
            tag("a", metric, href=f"../{to}") if to else metric,
        ),
        tag("dl", facts),
        id=f"r{figure.id}",
        class_="gone" if figure.review == "rejected" else None,
    )
