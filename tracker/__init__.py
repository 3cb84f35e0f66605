"""Reads news articles, extracts every figure with its evidence, and reports how each figure evolves.

read(path)              articles of a file, folder, pattern or address
extract(article)        its figures, and the numbers that are none
open_store(address)     the database: `.add(article, extraction)`, `.series(metric)`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extract import extract
from tracker.model import Article, Figure, Series
from tracker.read import read

if TYPE_CHECKING:
    from tracker.library import Database

__version__ = "0.1.0"
__all__ = ["Article", "Figure", "Series", "extract", "open_store", "read"]


def open_store(address: str = "sqlite:///tracker.db", *, create: bool = False) -> Database:
    """The database at an address, see `tracker.library.open_store`; SQLAlchemy loads on this call, not before."""
    from tracker.library import open_store as open_database

    return open_database(address, create=create)
