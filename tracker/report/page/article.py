"""How is an article shown? Its text verbatim, every figure marked where it stands, and what each was read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.lexicon.places import country_name
from tracker.report.chart.headings import scope_name
from tracker.report.chart.numbers import spoken_day, spoken_period, spoken_span
from tracker.report.page.amount import write_amount
from tracker.report.page.html import Content, Html, safe_url, tag
from tracker.report.page.shell import page

if TYPE_CHECKING:
    from tracker.store.rows import StoredArticle, StoredFigure


def article_page(stored: StoredArticle, figures: Sequence[StoredFigure], metric_link: dict[str, str]) -> Html:
    """The page of one article with its figures, which must be its own."""
    title = title_of(stored)
    listed = [_item(figure, metric_link) for figure in figures]
    side = (
        tag("section", tag("h2", _count(len(figures))), tag("ol", listed, class_="figures"))
        if listed
        else tag("p", "No figures were found.")
    )
    text = article_text(stored, marked_text(stored.article.text, figures))
    content = [tag("h1", tag("bdi", title)), article_source(stored), tag("div", text, side, class_="reading")]
    return page(title, content, up="../")


def title_of(stored: StoredArticle) -> str:
    """The article's title, or what the input called it."""
    return stored.article.title or f"Article {stored.article.id}"


def article_source(stored: StoredArticle) -> Html:
    """Who published it, when, and the way to the original."""
    article = stored.article
    web = safe_url(article.url)
    facts: list[Content] = [
        article.publisher or "publisher unknown",
        ", ",
        tag("time", spoken_day(article.published), datetime=article.published.isoformat()),
    ]
    if web:
        facts += [" · ", tag("a", "original", href=web, rel="noreferrer")]
    return tag("p", facts, class_="sub")


def article_text(stored: StoredArticle, text: Content) -> Html:
    """The text, with its lines as they are."""
    return tag("div", text, class_="text", lang=stored.article.language, dir="auto")


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
    """What a figure was read as: what and where on one line, by whom and for when on the next."""
    said = write_amount(figure.value, figure.high, figure.bound, figure.unit, figure.who)
    metric = figure.metric.replace("_", " ")
    to = metric_link.get(figure.metric)
    places = (figure.place_name or figure.place, country_name(figure.country))
    where = ", ".join(dict.fromkeys(part for part in places if part))
    going = f"to {figure.destination}" if figure.destination else None
    counted: Content = tag("a", metric, href=f"../{to}") if to else metric
    said_by = ["claimed by ", tag("bdi", figure.claimant)] if figure.claimant else "no claimant named"
    what: list[Content] = [counted, *(tag("bdi", part) for part in (figure.who, where, going) if part)]
    scope = scope_name(figure.scope, figure.metric) if figure.scope != "period" else ""
    status = figure.status if figure.status != "reported" else None
    stated: list[Content] = [said_by, _when(figure), *(note for note in (scope, status, figure.review) if note)]
    return tag(
        "li",
        tag("a", tag("strong", said), href=f"#f{figure.id}"),
        " ",
        _joined(what),
        tag("small", _joined(stated)),
        id=f"r{figure.id}",
        class_="gone" if figure.review == "rejected" else None,
    )


def _joined(parts: Sequence[Content]) -> list[Content]:
    return [[" · " if at else None, part] for at, part in enumerate(parts)]


def _when(figure: StoredFigure) -> str:
    if figure.scope == "period":
        return spoken_period(figure.since, figure.as_of)
    if figure.scope == "event":
        return spoken_span(figure.since, figure.as_of)
    start = f"since {spoken_day(figure.since)}, " if figure.since and figure.since < figure.as_of else ""
    return f"{start}as of {spoken_day(figure.as_of)}"
