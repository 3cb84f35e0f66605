"""The elements of a JSON array one after the other, so that an array of any length takes the memory of one article."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import TextIO

from tracker.errors import LimitError, UnreadableError
from tracker.read.decode import find_encoding
from tracker.read.options import ReadOptions
from tracker.read.source import Source

_CHUNK = 1 << 18
_BETWEEN = re.compile(r"[\s,]*")
_ADVICE = "check that it is complete"


def stream_elements(source: Source, options: ReadOptions) -> Iterator[object]:
    """The values of a JSON array as they are read; an error where it is cut off or malformed, after those before it."""
    encoding, errors = find_encoding(source.head(), source.where, options.encoding, source.charset)
    with source.open() as raw, io.TextIOWrapper(raw, codecs.lookup(encoding).name, errors, newline="") as stream:
        buffer, position, count = stream.read(_CHUNK).lstrip("\ufeff \t\r\n"), 1, 0
        while True:
            buffer, position = _skip_between(stream, buffer, position)
            if buffer[position : position + 1] == "]":
                break
            element, buffer, position = _next_element(stream, buffer, position, source.where, count, options)
            count += 1
            yield element
        if buffer[position + 1 :].strip() or stream.read(_CHUNK).strip():
            raise UnreadableError(source.where, "malformed JSON: more follows after the array", _ADVICE)


def _skip_between(stream: TextIO, buffer: str, position: int) -> tuple[str, int]:
    """The buffer and the place of the next element, the array's end, or the end of the input."""
    while True:
        m = _BETWEEN.match(buffer, position)
        position = m.end() if m else position
        if position < len(buffer) or not (more := stream.read(_CHUNK)):
            return buffer, position
        buffer, position = more, 0


def _next_element(
    stream: TextIO, buffer: str, position: int, where: str, count: int, options: ReadOptions
) -> tuple[object, str, int]:
    size = _CHUNK
    while True:
        try:
            element, end = json.JSONDecoder().raw_decode(buffer, position)
            return element, buffer, end
        except json.JSONDecodeError as error:
            more = stream.read(size)
            if not more:
                raise _mistake(where, count, error, buffer) from error
        except RecursionError as error:
            raise LimitError(where, "JSON is nested too deeply", "check that it holds articles") from error
        except ValueError as error:
            raise UnreadableError(where, "JSON holds a number too long to read", "write it as a string") from error
        buffer, position, size = buffer[position:] + more, 0, size * 2
        if len(buffer) - len(more) > options.limits.record:
            problem = f"article {count + 1} is malformed or longer than {options.limits.record:,} characters"
            raise LimitError(where, problem, "check it, or use --max-size MB")


def _mistake(where: str, count: int, error: json.JSONDecodeError, buffer: str) -> UnreadableError:
    after = f" after article {count}" if count else ""
    if error.pos >= len(buffer.rstrip()) or error.msg.startswith("Unterminated string"):
        return UnreadableError(where, f"JSON is cut off{after}", _ADVICE)
    return UnreadableError(where, f"malformed JSON{after}: {error.msg.lower()}", _ADVICE)
