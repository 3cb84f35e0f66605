"""Filters as SQL conditions, on figures and on series alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, func, or_, select

from tracker.lexicon.places import fold_name
from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.identity import clean_text
from tracker.store.names import spellings_of_claimant, spellings_of_place

_F, _A, _S, _P = tables.figure.c, tables.article.c, tables.series.c, tables.place.c


def figure_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions on figure, joined with article where a publisher is asked for."""
    found: list[ColumnElement[bool]] = []
    for column, values in ((_F.metric, filters.metric), (_F.country, filters.country), (_F.scope, filters.scope)):
        if values:
            found.append(column.in_(values))
    if filters.status:
        found.append(_F.status.in_(filters.status))
    if filters.who:  # the names are looked up in the small tables, whose rows an index then finds
        found.append(_F.series_id.in_(select(_S.id).where(among(_S.who, filters.who))))
    if filters.place:
        found.append(_F.place_id.in_(_places(filters.place)))
    if filters.claimant:
        found.append(_F.claimant_id.in_(_claimants(filters.claimant)))
    if filters.publisher:
        found.append(_F.article_id.in_(select(_A.id).where(among(_A.publisher, filters.publisher))))
    if filters.since:
        found.append(_F.as_of >= filters.since)
    if filters.until:
        found.append(_F.as_of <= filters.until)
    if not filters.superseded:
        found.append(_F.superseded.is_(False))
    if not filters.rejected:
        found.append(or_(_F.review.is_(None), _F.review != "rejected"))
    return found


def among(column: Column[Any], values: Iterable[str]) -> ColumnElement[bool]:
    """The column is one of the values, upper and lower case alike."""
    wanted = [clean_text(v) for v in values]
    # SQLite folds only ASCII, so that a name with other capitals is compared as it stands too.
    return or_(column.in_(wanted), func.lower(column).in_([v.lower() for v in wanted]))


def _places(names: tuple[str, ...]) -> Any:
    spellings = {spelling for name in names for spelling in spellings_of_place(name)}
    inside = [_P.path.contains(f"|{fold_name(s)}|", autoescape=True) for s in spellings]
    return select(_P.id).where(or_(among(_P.name, spellings), *inside))


def _claimants(names: tuple[str, ...]) -> Any:
    c, a = tables.claimant.c, tables.claimant_alias.c
    spellings = {spelling for name in names for spelling in spellings_of_claimant(name)}
    aliased = select(a.claimant_id).where(among(a.name, names))
    return select(c.id).where(or_(among(c.name, spellings), c.id.in_(aliased)))
