"""What the store hands out: articles, figures and light rows, all frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from tracker.model import Article, Figure


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as stored; `id` is the row, `article.id` what the input called it."""

    id: int
    article: Article
    content_hash: str
    ingested_at: datetime
    extractor: str | None
    figures: int
    version_of: int | None
    duplicate_of: int | None
    superseded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFigure(Figure):
    """A figure as stored, a reviewer's corrections included, with its article's particulars."""

    id: int
    article_id: int
    published: date
    publisher: str | None
    url: str | None
    title: str
    claimant_name: str | None
    """The canonical name; `claimant` is as written."""
    place_name: str | None
    """The canonical name; `place` is as written."""
    series_id: int
    review: str | None
    superseded: bool
    extracted_metric: str
    original: dict[str, Any] | None
    """The corrected fields as they were extracted, None where nothing was corrected."""


class FigureRow(NamedTuple):
    """What a series needs to know of one figure; made for a million of them."""

    id: int
    metric: str
    unit: str
    value: float
    high: float | None
    bound: str
    who: str | None
    claimant: str | None
    """Canonical, as `place` is."""
    place: str | None
    country: str | None
    as_of: date
    scope: str
    article: str
    published: date
    publisher: str | None
    status: str
    destination: str | None
    since: date | None
    precision: str
    series_id: int
    article_id: int
    duplicate_of: int | None
    """The article that this one repeats, None for an original."""
    ingest_id: int | None
    review: str | None


class Review(NamedTuple):
    """One act of a reviewer; `changes` maps a field to what it was and what it became."""

    id: int
    figure: int | None
    reviewer: str
    reviewed_at: datetime
    action: str
    changes: dict[str, list[Any]]
    note: str | None
    undone: bool


class Outcome(NamedTuple):
    """What became of an article: `new`, `known`, `updated` (a newer version of a story) or `duplicate` (a copy).

    `article` is its row, `figures` how many were stored with it.
    """

    kind: str
    article: int
    figures: int
