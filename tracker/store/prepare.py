"""What of an article goes into the database? All that can be worked out without it, in any process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tracker.duplicates import Sketch
from tracker.errors import StoreError
from tracker.model import Article, Extraction, Figure, Reason, Span
from tracker.store.copies import make_sketch
from tracker.store.identity import (
    clean_optional,
    clean_text,
    cut_name,
    hash_content,
    hash_series,
    hash_text,
    hash_url,
)
from tracker.store.names import ClaimantName, PlaceName, claimant_of, place_of


class Named(NamedTuple):
    """A figure's columns, and the claimant, place and series that it belongs to."""

    fields: dict[str, Any]
    claimant: ClaimantName | None
    place: PlaceName | None
    series: dict[str, Any]


class Prepared(NamedTuple):
    """An article's columns, the sketch of its text, and its figures; all of it can be sent between processes."""

    article: dict[str, Any]
    sketch: Sketch
    figures: tuple[Named, ...]


def prepare_article(article: Article, extraction: Extraction | None, extractor: str) -> Prepared:
    """The article as it is stored; `extraction` is None where no rules were run on it (another language)."""
    text = clean_text(article.text)
    row = {
        "source_id": cut_name(article.id),
        "publisher": cut_name(article.publisher),
        "published": article.published,
        "language": article.language,
        "content_hash": hash_content(article.publisher, article.published, text),
        "text_hash": hash_text(text),
        "date_source": article.date_source,
        "extractor": None if extraction is None else extractor,
        "url": clean_optional(article.url),
        "url_hash": hash_url(article.url),
        "title": clean_text(article.title),
        "text": text,
    }
    figures = () if extraction is None else extraction.figures
    return Prepared(row, make_sketch(text), tuple(map(name_fields, collect_fields(text, figures))))


def collect_fields(text: str, figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """The columns of the figures; StoreError for one that is not where it says, the first of two that are the same."""
    fields, seen = [], set()
    for figure in figures:
        key = (figure.start, figure.end, figure.metric)
        if text[figure.start : figure.end] != clean_text(figure.text):
            where = f"{figure.start}–{figure.end} of its text"
            raise StoreError(f"{figure.article}: the figure {figure.text!r} is not at {where}")
        if key not in seen:
            seen.add(key)
            fields.append(figure_fields(figure))
    return fields


def figure_fields(figure: Figure) -> dict[str, Any]:
    """The figure's own columns, as extracted."""
    return {
        "metric": figure.metric,
        "value": float(figure.value),
        "high": None if figure.high is None else float(figure.high),
        "bound": figure.bound,
        "unit": figure.unit,
        "who": cut_name(figure.who),
        "claimant": cut_name(figure.claimant),
        "claimant_body": cut_name(figure.claimant_body),
        "claimant_kind": figure.claimant_kind,
        "place": cut_name(figure.place),
        "country": figure.country,
        "destination": cut_name(figure.destination),
        "latitude": figure.latitude,
        "longitude": figure.longitude,
        "as_of": figure.as_of,
        "since": figure.since,
        "precision": figure.precision,
        "scope": figure.scope,
        "status": figure.status,
        "text": cut_name(figure.text),
        "start_offset": figure.start,
        "end_offset": figure.end,
        "sentence": clean_text(figure.sentence),
        "rule": figure.rule,
        "extracted_metric": figure.metric,
        "reasons": pack_reasons(figure.reasons),
        "review": None,
        "original": None,
        "superseded": False,
    }


def pack_reasons(reasons: Iterable[Reason]) -> list[list[Any]]:
    """Reasons as JSON keeps them: field, rule, and the two offsets where words decided."""
    return [[r.field, r.rule, *(r.span or ())] for r in reasons]


def unpack_reasons(packed: Iterable[list[Any]]) -> tuple[Reason, ...]:
    """Reasons as the model has them."""
    return tuple(Reason(r[0], r[1], Span(r[2], r[3]) if len(r) > 3 else None) for r in packed)


def name_fields(fields: Mapping[str, Any]) -> Named:
    """The columns with the canonical claimant and place, and the finest series that they make."""
    claimant, place = claimant_of(fields), place_of(fields)
    parts = {
        "metric": fields["metric"],
        "unit": fields["unit"],
        "place": place.name if place else None,
        "country": fields["country"],
        "who": fields["who"],
        "claimant": claimant.name if claimant else None,
        "scope": fields["scope"],
        "status": fields["status"],
        "destination": fields["destination"],
    }
    return Named(dict(fields), claimant, place, {"key": hash_series(*parts.values()), **parts})
