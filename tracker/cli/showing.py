"""What is known of one figure? Its evidence, article, reviews and neighbours, laid out or as a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tracker.cli.explaining import taken_lines
from tracker.cli.marking import Mark, mark_text, wrap_words
from tracker.cli.output import printable
from tracker.cli.tables import show_value
from tracker.lexicon.groups import has_toll
from tracker.record import STORED_KEYS, figure_record, plain_value
from tracker.store import FigureRow, Filters, Review, StoredArticle, StoredFigure
from tracker.store.store import Store

NEIGHBOURS = 4
"""How many figures of the series are shown before and after."""


class Story(NamedTuple):
    """A figure with its article, its reviews, and the figures of its series in date order."""

    figure: StoredFigure
    article: StoredArticle
    reviews: list[Review]
    neighbours: list[FigureRow]


def load_story(store: Store, figure_id: int) -> Story:
    """All that the store knows of a figure; UnknownNameError where there is none."""
    figure = store.figure(figure_id)
    rows = sorted(_comparable(store, figure), key=lambda r: (r.as_of, r.published, r.id))
    at = next((i for i, row in enumerate(rows) if row.id == figure_id), None)
    if at is None:  # rejected or superseded: the figures around its date
        at = sum(row.as_of <= figure.as_of for row in rows)
    around = rows[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]
    return Story(figure, store.article(figure.article_id), store.reviews(figure_id), around)


def _comparable(store: Store, figure: StoredFigure) -> Iterable[FigureRow]:
    """The figures of its series; those of an event with its toll."""
    if has_toll(figure.metric) and figure.place is not None and figure.scope != "period":
        from tracker.series.load import load_toll

        if ids := load_toll(store, figure.id, figure.series_id):
            return [row for row in store.figure_rows(Filters(), store.siblings(figure.series_id)) if row.id in ids]
    return store.figure_rows(Filters(), [figure.series_id])


def show_lines(story: Story, width: int, colour: bool = False) -> Iterator[str]:
    """The figure laid out, line by line."""
    figure, text = story.figure, story.article.article.text
    state = [figure.review or "not reviewed", *(["superseded by a newer version"] if figure.superseded else [])]
    yield wrap_words([f"Figure {figure.id}:", figure.metric, _value(figure), f"({', '.join(state)})"], width)
    yield ""
    start = text.find(figure.sentence, max(0, figure.start - len(figure.sentence)))
    start = start if 0 <= start <= figure.start else figure.start
    end = max(figure.end, start + len(figure.sentence))
    yield wrap_words(mark_text(text, start, end, [Mark(figure.start, figure.end)]), width, colour=colour)
    yield from taken_lines(text, figure, width)
    for name, value in (figure.original or {}).items():
        yield f"      {name} was extracted as {printable(str(plain_value(value)))}"
    yield ""
    yield from _article_lines(story, width)
    if story.reviews:
        yield ""
        yield "Reviews:"
        yield from (wrap_words(_review_words(review), width, "  ") for review in story.reviews)
    yield ""
    yield from _neighbour_lines(story)


def _value(figure: Any) -> str:
    return show_value({"value": figure.value, "high": figure.high, "bound": figure.bound, "unit": figure.unit})


def _article_lines(story: Story, width: int) -> Iterator[str]:
    stored, article = story.article, story.article.article
    yield wrap_words(f"Article {stored.id}: {printable(article.title or article.id)}".split(), width)
    source = f", date from {article.date_source}" if article.date_source else ""
    yield f"  {printable(article.publisher or 'no publisher')}, published {article.published}{source}"
    if article.url:
        yield f"  {printable(article.url)}"
    if stored.version_of:
        yield f"  a version of article {stored.version_of}"
    if stored.duplicate_of:
        yield f"  a copy of article {stored.duplicate_of}"


def _review_words(review: Review) -> list[str]:
    words = [str(review.reviewed_at), printable(review.reviewer), review.action]
    words += [f"{name}: {plain_value(was)} → {plain_value(now)}" for name, (was, now) in review.changes.items()]
    if review.note:
        words.append(f"“{printable(review.note)}”")
    return [*words, *(["(undone)"] if review.undone else [])]


def _neighbour_lines(story: Story) -> Iterator[str]:
    others = [row for row in story.neighbours if row.id != story.figure.id]
    if not others:
        yield "No other figure is comparable to it yet."
        return
    yield "Figures of the same series around it:"
    for row in story.neighbours:
        here = ">" if row.id == story.figure.id else " "
        publisher = printable(row.publisher or "")
        yield f" {here} {row.id:>7}  {row.as_of}  {_value(row):>16}  {publisher}".rstrip()


def story_record(story: Story) -> dict[str, Any]:
    """The same as a record."""
    figure, stored = story.figure, story.article
    return {
        **figure_record(figure, STORED_KEYS),
        "superseded": figure.superseded,
        "original": figure.original,
        "reasons": [r._asdict() for r in figure.reasons],
        "article_id": stored.id,
        "date_source": stored.article.date_source,
        "version_of": stored.version_of,
        "duplicate_of": stored.duplicate_of,
        "reviews": [
            {**{n: v for n, v in r._asdict().items() if n != "figure"}, "reviewed_at": str(r.reviewed_at)}
            for r in story.reviews
        ],
        "neighbours": [
            {n: plain_value(getattr(row, n)) for n in ("id", "as_of", "value", "high", "bound", "publisher")}
            for row in story.neighbours
        ],
    }
