"""Files, folders, feeds, archives, addresses and streams become articles: one module for each format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tracker.errors import TrackerError, UnknownNameError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.read.options import Limits, ReadOptions

__all__ = ["Limits", "ReadFailure", "ReadOptions", "read", "read_articles"]

FORMATS = {"text": "plain", "json": "objects", "jsonl": "lines", "csv": "table"}


def read(path: str | Path, **options: Any) -> Iterator[Article]:
    """The articles of a file, folder, pattern, address or "-", as a stream; options are those of `ReadOptions`.

    Raises the first failure as it comes, a `TrackerError`; `read_articles` goes on past failures.
    """
    for found in read_articles([path], ReadOptions(**options)):
        if isinstance(found, ReadFailure):
            raise found.error
        yield found


def read_articles(inputs: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Article | ReadFailure]:
    """The articles of all inputs, in order, as a stream; each input or record that gives none is a failure instead."""
    from tracker.read.walk import find_sources

    options = options or ReadOptions()
    if options.format is not None and options.format not in FORMATS:
        raise UnknownNameError("format", options.format, FORMATS)
    for named in inputs:
        for source in find_sources(named):
            if isinstance(source, ReadFailure):
                yield source
            else:
                yield from _read_source(source, options)


def _read_source(source: Any, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    from tracker.read.sniff import find_format

    try:
        name = options.format or find_format(source)
        yield from import_module(f"tracker.read.{FORMATS[name]}").read(source, options)
    except TrackerError as error:
        yield ReadFailure(source.where, error)
