"""JSON Lines: one article a line, read as a stream; a bad line does not stop the rest."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator
from typing import TextIO

from tracker.errors import InputError, LimitError, UnreadableError
from tracker.model import Article
from tracker.read.decode import find_encoding
from tracker.read.failure import ReadFailure
from tracker.read.options import ReadOptions
from tracker.read.record import article_from_record
from tracker.read.source import Source


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of the lines, in order; a line that is no article gives a failure that names it."""
    if not source.head().strip():
        raise UnreadableError(source.where, "is empty", "fetch or save it again")
    for number, line in bounded_lines(source, options):
        where = f"{source.where} line {number}"
        if isinstance(line, LimitError):
            yield ReadFailure(where, line)
        elif line.strip():
            try:
                yield article_from_record(source, where, parse_json(where, line), options)
            except InputError as error:
                yield ReadFailure(where, error)


def bounded_lines(source: Source, options: ReadOptions) -> Iterator[tuple[int, str | LimitError]]:
    """The lines with their numbers from 1; a line over the limit comes as an error, and the rest of it is skipped."""
    encoding, errors = find_encoding(source.head(), source.where, options.encoding, source.charset)
    limit = options.limits.record
    with source.open() as raw, io.TextIOWrapper(raw, codecs.lookup(encoding).name, errors, newline="\n") as stream:
        number = 0
        while line := _next_line(stream, limit):
            number += 1
            if len(line) <= limit:
                yield number, line
                continue
            while line and not line.endswith("\n"):
                line = _next_line(stream, limit)
            yield (
                number,
                LimitError(
                    f"{source.where} line {number}",
                    f"is longer than {limit:,} characters",
                    "split it, or use --max-size MB",
                ),
            )


def _next_line(stream: TextIO, limit: int) -> str:
    return stream.readline(limit + 1)


def parse_json(where: str, text: str) -> object:
    """What the JSON text says; an `UnreadableError` that names the place of the first mistake."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(where, describe_mistake(error, text), "check that it is complete") from error
    except RecursionError as error:
        raise LimitError(where, "JSON is nested too deeply", "check that it holds articles") from error
    except ValueError as error:  # an integer of thousands of digits
        raise UnreadableError(where, "JSON holds a number too long to read", "write it as a string") from error


def describe_mistake(error: json.JSONDecodeError, text: str) -> str:
    """The mistake in a few words: cut off, or malformed and where."""
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return "JSON is cut off"
    return f"malformed JSON at line {error.lineno} column {error.colno}: {error.msg.lower()}"
