"""A database with figures of one's own choice: each claim in an article that states it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.sample import make_article, make_figure
from tracker.model import Extraction
from tracker.series import Claimed
from tracker.store import open_store

_TAKEN = ("id", "value", "article", "published", "publisher", "marks")


def stock(path: Path, *ingests: Iterable[Claimed]) -> str:
    """The address of a SQLite database at `path` with the claims, stored in as many ingests."""
    return stock_at(f"sqlite:///{path}", *ingests)


def stock_at(address: str, *ingests: Iterable[Claimed]) -> str:
    """The same at any address."""
    with open_store(address, create=True) as store:
        for claims in ingests:
            store.begin_ingest()
            for row in claims:
                text = f"{row.value:.0f} is what story {row.article} of {row.publisher} says."
                article = make_article(text, id=row.article, published=row.published, publisher=row.publisher)
                fields = {k: v for k, v in row._asdict().items() if k not in _TAKEN}
                figure = make_figure(article, f"{row.value:.0f}", value=row.value, **fields)
                store.add(article, Extraction((figure,), ()))
            store.end_ingest({"new": 1})
    return address
