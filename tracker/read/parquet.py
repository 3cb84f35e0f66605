"""Parquet: one article a row, read as a stream by duckdb; a bad row does not stop the rest."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from tracker.errors import InputError, LimitError, MissingExtraError, UnreadableError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.read.options import ReadOptions
from tracker.read.record import article_from_record, clean_line
from tracker.read.source import Source

ROWS = 256
"""Rows that are in memory at a time, beside those that duckdb unpacks ahead."""


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of the rows, in order; a row that is no article gives a failure that names it."""
    try:
        duckdb = import_module("duckdb")
    except ImportError as error:
        raise MissingExtraError("reading Parquet", "parquet") from error
    with _as_file(source, options) as path, duckdb.connect(config={"threads": 1}) as memory:
        try:
            rows = _iter_rows(memory, path)
            for number, record in enumerate(rows, 1):
                yield _read_row(source, number, record, options)
        except duckdb.Error as error:
            problem = clean_line(str(error).partition("\n")[0])[:160]
            raise UnreadableError(source.where, f"is no whole Parquet file ({problem})", "write it again") from error


def _iter_rows(memory: Any, path: str) -> Iterator[dict[str, Any]]:
    found = memory.execute("SELECT * FROM read_parquet(?)", [_literal(path)])
    names = [column[0] for column in found.description]
    while rows := found.fetchmany(ROWS):
        for row in rows:
            yield dict(zip(names, map(_plain, row), strict=True))


def _plain(value: object) -> object:
    """The value as JSON would have it: dates and times in ISO form."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def _read_row(source: Source, number: int, record: dict[str, Any], options: ReadOptions) -> Article | ReadFailure:
    where = f"{source.where} row {number}"
    try:
        if sum(len(value) for value in record.values() if isinstance(value, str)) > options.limits.record:
            raise LimitError(where, f"is longer than {options.limits.record:,} characters")
        return article_from_record(source, where, record, options)
    except InputError as error:
        return ReadFailure(where, error)


@contextmanager
def _as_file(source: Source, options: ReadOptions) -> Iterator[str]:
    """The path of a file with the source's bytes: its own, or that of a temporary copy."""
    with source.open_seekable(options) as stream:
        name = getattr(stream, "name", None)
        if isinstance(name, str) and Path(name).is_file():
            yield name
            return
        with tempfile.NamedTemporaryFile(suffix=".parquet") as copy:
            shutil.copyfileobj(stream, copy)
            copy.flush()
            yield copy.name


def _literal(path: str) -> str:
    """The path with what duckdb takes for a pattern's signs made plain."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path)
