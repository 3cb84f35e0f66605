"""Filters as the user wrote them become filters as the database knows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.errors import UnknownNameError
from tracker.store.filters import Filters

if TYPE_CHECKING:
    from tracker.store.store import Store


def resolve_filters(store: Store, filters: Filters) -> Filters:
    """The filters with names as stored; UnknownNameError, with the nearest name, for one that the store lacks.

    A metric of the catalogue and a country of the world are known even where no figure has them yet.
    """
    from tracker.lexicon.metrics import METRICS

    filters = replace(filters, country=tuple(find_country(name) for name in filters.country))
    listed = METRICS
    unlisted = tuple(metric for metric in filters.metric if metric not in listed)
    if unlisted:
        held = {row.metric for row in store.metrics()}
        for metric in unlisted:
            if metric not in held:
                raise UnknownNameError("metric", metric, held | set(listed))
    store.check_names(replace(filters, metric=(), country=(), who=()))
    return replace(filters, who=_written_groups(store, filters.who))


def find_country(name: str) -> str:
    """The ISO 3166 alpha-3 code of a country's code or name; UnknownNameError where there is none.

    >>> find_country("ukr"), find_country("Syria")
    ('UKR', 'SYR')
    """
    from tracker.lexicon.places import load_gazetteer

    gazetteer = load_gazetteer()
    if len(name) == 3 and gazetteer.country(name):
        return name.upper()
    for place in gazetteer.find(name):
        if place.kind == "c" and place.country:
            return place.country
    raise UnknownNameError("country", name, _country_names())


def _country_names() -> list[str]:
    from tracker.lexicon.countries import load_countries

    return [names.name for names in load_countries().values()]


def _written_groups(store: Store, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The groups as articles write them that are asked for: "minors" are children."""
    if not asked:
        return ()
    from tracker.lexicon.groups import canonical_group

    written = store.names("who")
    found = []
    for name in asked:
        wanted = {name.lower(), canonical_group(name.lower(), "", None)}
        same = [group for group in written if group.lower() in wanted or canonical_group(group, "", None) in wanted]
        if not same:
            raise UnknownNameError("group", name, written)
        found += same
    return tuple(found)
