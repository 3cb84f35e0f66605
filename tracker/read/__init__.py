"""Files, folders, feeds, archives, addresses and streams become articles: one module for each format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import TrackerError, UnknownNameError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.read.options import Limits, ReadOptions

__all__ = ["Found", "Limits", "ReadFailure", "ReadOptions", "find_inputs", "read", "read_articles"]


class Found(NamedTuple):
    """An input that would be read, and as which format."""

    where: str
    format: str


def read(path: str | Path, **options: Any) -> Iterator[Article]:
    """The articles of a file, folder, pattern, address or "-", as a stream; options are those of `ReadOptions`.

    Raises the first failure as it comes, a `TrackerError`; `read_articles` goes on past failures.
    """
    for found in read_articles([path], ReadOptions(**options)):
        if isinstance(found, ReadFailure):
            raise found.error
        yield found


def read_articles(inputs: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Article | ReadFailure]:
    """The articles of all inputs, in order, as a stream; each input or record that gives none is a failure instead.

    Raises an `UnknownNameError` for a format that does not exist, and nothing else.
    """
    from tracker.read.dispatch import read_source
    from tracker.read.walk import find_sources

    options = _checked(options)
    for named in inputs:
        for source in find_sources(named, options):
            for found in (source,) if isinstance(source, ReadFailure) else read_source(source, options):
                yield found.freed() if isinstance(found, ReadFailure) else found


def find_inputs(inputs: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Found | ReadFailure]:
    """What `read_articles` would read, and as which format, without reading it; addresses are not fetched."""
    from tracker.read.address import is_address
    from tracker.read.sniff import describe_format
    from tracker.read.walk import find_sources

    options = _checked(options)
    for named in inputs:
        if is_address(named):
            yield Found(str(named), options.format or "address")
            continue
        for source in find_sources(named, options):
            if isinstance(source, ReadFailure):
                yield source
                continue
            try:
                yield Found(source.where, options.format or describe_format(source))
            except TrackerError as error:
                yield ReadFailure(source.where, error)


def _checked(options: ReadOptions | None) -> ReadOptions:
    from tracker.read.formats import all_formats

    options = options or ReadOptions()
    if options.format is not None and options.format not in all_formats():
        raise UnknownNameError("format", options.format, all_formats())
    return options
