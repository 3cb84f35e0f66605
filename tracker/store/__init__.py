"""The database: `open_store(address)` gives a Store. The only room that knows SQL; SQLAlchemy loads on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.filters import Filters
from tracker.store.rows import FigureRow, Outcome, Review, StoredArticle, StoredFigure

if TYPE_CHECKING:
    from tracker.store.store import Store

DEFAULT_ADDRESS = "sqlite:///tracker.db"

__all__ = [
    "DEFAULT_ADDRESS",
    "FigureRow",
    "Filters",
    "Outcome",
    "Review",
    "StoredArticle",
    "StoredFigure",
    "open_store",
]


def open_store(address: str = DEFAULT_ADDRESS, *, create: bool = False) -> Store:
    """The store at a database address (a file name, `sqlite:///…` or `postgresql://…`), ready to read and write.

    With `create`, a database that is missing or empty gets the schema; without, it is an error, so that reading never
    makes one. Raises StoreError and SchemaError with one line each. Close it, or use it in a `with`.

    >>> with open_store("sqlite://", create=True) as store:
    ...     list(store.figures())
    []
    """
    from tracker.store.store import Store

    return Store.open(address, create=create)
