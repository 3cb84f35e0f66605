"""CSV: one article a row, under a header row that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.read.lines import bounded_lines
from tracker.read.options import ReadOptions
from tracker.read.record import article_from_record, clean_line, field_names
from tracker.read.source import Source

DELIMITERS = ",;\t|"


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of the rows, in order; a row without text or date gives a failure that names its line."""
    lines = _Lines(source, options)
    header, delimiter = _read_header(lines, source)
    csv.field_size_limit(options.limits.record)
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        where = f"{source.where} line {lines.number + 1}"
        try:
            row = next(rows)
            if row:
                record = dict(zip(header, row, strict=False))
                yield article_from_record(source, where, record, options)
        except StopIteration:
            return
        except csv.Error as error:
            yield ReadFailure(where, UnreadableError(where, f"malformed CSV: {error}", "check its quotes"))
        except InputError as error:
            yield ReadFailure(where, error)


class _Lines(Iterator[str]):
    """The lines of a source, with the number of the last one taken."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self._lines = bounded_lines(source, options)
        self.number = 0

    def __next__(self) -> str:
        self.number, line = next(self._lines)
        if isinstance(line, LimitError):
            raise line
        return line


def _read_header(lines: _Lines, source: Source) -> tuple[list[str], str]:
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    found = split_header(first)
    if found is None:
        columns = clean_line(first)[:60]
        raise UnreadableError(
            source.where, f"no column 'text' in {columns!r}", "name the columns: id,date,title,publisher,url,text"
        )
    return found


def split_header(line: str) -> tuple[list[str], str] | None:
    """The columns and the delimiter of a header row that names a column of text; None for any other line.

    >>> split_header("id;date;text")
    (['id', 'date', 'text'], ';')
    """
    known = set(field_names()["text"])
    for delimiter in DELIMITERS:
        try:
            columns = [name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])]
        except csv.Error:
            return None
        if known & set(columns) and (len(columns) > 1 or delimiter == DELIMITERS[-1]):
            return columns, delimiter
    return None
