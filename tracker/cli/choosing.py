"""Filters as the user wrote them become filters as the database knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.filters import Filters

if TYPE_CHECKING:
    from tracker.store.store import Store


def resolve_filters(store: Store, filters: Filters) -> Filters:
    """The filters with names as stored; UnknownNameError, with the nearest name, for one that the store lacks."""
    store.check_names(filters)
    return filters
