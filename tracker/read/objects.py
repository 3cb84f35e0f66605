"""JSON: one article, an array of articles, or an object that holds an array of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tracker.errors import InputError, UnreadableError
from tracker.model import Article
from tracker.read.decode import decode, skim
from tracker.read.elements import stream_elements
from tracker.read.failure import ReadFailure
from tracker.read.lines import parse_json
from tracker.read.options import ReadOptions
from tracker.read.record import article_from_record, field_names
from tracker.read.source import Source


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a JSON document, in order; an element that is no article gives a failure that names it.

    An array is read as a stream, and gives what comes before the place where it is cut off; all else is loaded whole.
    """
    if skim(source.head()).lstrip().startswith("["):
        yield from _read_records(stream_elements(source, options), source, options)
        return
    data = source.load(options)
    if not data.strip():
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    content = parse_json(source.where, decode(data, source.where, options.encoding, source.charset))
    records = find_records(content)
    if records is None:
        yield article_from_record(source, source.where, content, options)
    else:
        yield from _read_records(records, source, options)


def _read_records(records: Iterable[object], source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    number = 0
    for number, record in enumerate(records, 1):
        where = f"{source.where} article {number}"
        try:
            yield article_from_record(source, where, record, options)
        except InputError as error:
            yield ReadFailure(where, error)
    if not number:
        raise UnreadableError(source.where, "holds no articles", "each needs a text and a date")


def find_records(content: object) -> list[object] | None:
    """The list of records that a JSON value is or holds; None where the value is itself one record."""
    if isinstance(content, list):
        return content
    if isinstance(content, Mapping) and not any(content.get(name) for name in field_names()["text"]):
        return next(
            (
                content[key]
                for key in ("articles", "items", "results", "data", "docs", "hits")
                if isinstance(content.get(key), list)
            ),
            None,
        )
    return None
