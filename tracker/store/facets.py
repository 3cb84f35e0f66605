"""Which metrics, claimants, places and publishers are there, and how much of each?"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from tracker.errors import UnknownNameError
from tracker.lexicon.places import fold_name
from tracker.store import tables
from tracker.store.filters import Filters
from tracker.store.names import spellings_of_claimant, spellings_of_place
from tracker.store.where import figure_conditions

_F, _A, _C, _P = tables.figure.c, tables.article.c, tables.claimant.c, tables.place.c


class ClaimantCount(NamedTuple):
    """A claimant and how much it claims."""

    name: str
    kind: str
    figures: int
    articles: int
    first: date
    last: date
    aliases: tuple[str, ...]


class PlaceCount(NamedTuple):
    """A place and how much is told of it."""

    name: str
    country: str | None
    admin: str | None
    latitude: float | None
    longitude: float | None
    figures: int
    first: date
    last: date


class MetricCount(NamedTuple):
    """A metric and how much there is of it."""

    metric: str
    figures: int
    articles: int
    first: date
    last: date


def _counts() -> tuple[Any, ...]:
    return (
        func.count().label("figures"),
        func.count(_F.article_id.distinct()).label("articles"),
        func.min(_F.as_of),
        func.max(_F.as_of),
    )


def count_metrics(connection: Connection, filters: Filters) -> list[MetricCount]:
    """The metrics of the figures that pass, most figures first."""
    statement = select(_F.metric, *_counts()).where(*figure_conditions(filters)).group_by(_F.metric)
    return [MetricCount._make(row) for row in connection.execute(statement.order_by(func.count().desc(), _F.metric))]


def count_claimants(connection: Connection, filters: Filters) -> list[ClaimantCount]:
    """The claimants of the figures that pass, most figures first, with the names that articles give them."""
    statement = (
        select(_C.id, _C.name, _C.kind, *_counts())
        .select_from(tables.figure)
        .join(tables.claimant, _C.id == _F.claimant_id)
        .where(*figure_conditions(filters))
        .group_by(_C.id, _C.name, _C.kind)
        .order_by(func.count().desc(), _C.name)
    )
    a = tables.claimant_alias.c
    aliases: dict[int, list[str]] = {}
    for claimant_id, name in connection.execute(select(a.claimant_id, a.name).order_by(a.name)):
        aliases.setdefault(claimant_id, []).append(name)
    found = []
    for claimant_id, name, kind, *counts in connection.execute(statement):
        others = tuple(alias for alias in aliases.get(claimant_id, ()) if alias != name)
        found.append(ClaimantCount(name, kind, counts[0], counts[1], counts[2], counts[3], others))
    return found


def count_places(connection: Connection, filters: Filters) -> list[PlaceCount]:
    """The places of the figures that pass, most figures first."""
    statement = (
        select(_P.name, _P.country, _P.admin, _P.latitude, _P.longitude)
        .add_columns(func.count(), func.min(_F.as_of), func.max(_F.as_of))
        .select_from(tables.figure)
        .join(tables.place, _P.id == _F.place_id)
        .where(*figure_conditions(filters))
        .group_by(_P.id, _P.name, _P.country, _P.admin, _P.latitude, _P.longitude)
        .order_by(func.count().desc(), _P.name)
    )
    return [PlaceCount._make(row) for row in connection.execute(statement)]


def check_names(connection: Connection, filters: Filters) -> None:
    """UnknownNameError for the first filter that names what the database does not hold, with the nearest name."""
    spellings = {"place": spellings_of_place, "claimant": spellings_of_claimant}
    for facet, values in filters.facets().items():
        if facet in ("status", "scope"):
            continue
        known = known_names(connection, facet)
        folded = {fold_name(name) if facet == "place" else name.lower() for name in known}
        for value in values:
            meant = spellings[facet](value) if facet in spellings else {value}
            if not folded & {fold_name(name) if facet == "place" else name.lower() for name in meant}:
                raise UnknownNameError(facet, value, known)


def known_names(connection: Connection, facet: str) -> set[str]:
    """Every name that a filter of this facet can match, as it is written."""
    s, alias = tables.series.c, tables.claimant_alias.c
    columns: dict[str, tuple[Any, ...]] = {
        "metric": (s.metric,),
        "place": (_P.name, _P.admin),
        "country": (s.country,),
        "who": (s.who,),
        "claimant": (_C.name, alias.name),
        "publisher": (_A.publisher,),
    }
    names: set[str] = set()
    for column in columns.get(facet, ()):
        names.update(name for name in connection.execute(select(column).distinct()).scalars() if name)
    if facet == "place":
        for path in connection.execute(select(_P.path).distinct()).scalars():
            names.update(name for name in path.split("|") if name)
    return names
