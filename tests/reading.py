"""What becomes of bytes that are read: an article, several, or the reason why not."""

from __future__ import annotations

from datetime import date

from tracker.model import Article
from tracker.read import ReadFailure, ReadOptions
from tracker.read.dispatch import read_source
from tracker.read.source import from_bytes

DAY = date(2022, 3, 3)


def read_bytes(data: bytes, name: str = "", **options: object) -> list[Article | ReadFailure]:
    return list(read_source(from_bytes(name or "input", data, name), ReadOptions(**options)))  # type: ignore[arg-type]


def one(data: bytes, name: str = "", **options: object) -> Article:
    (found,) = read_bytes(data, name, **options)
    assert isinstance(found, Article), found
    return found


def failure(data: bytes, name: str = "", **options: object) -> str:
    (found,) = read_bytes(data, name, **options)
    assert isinstance(found, ReadFailure), found
    return str(found.error)
