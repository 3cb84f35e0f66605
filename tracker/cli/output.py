"""How do records reach the user? As a table on a terminal, plain columns in a pipe, CSV, JSON, JSONL or Markdown."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from tracker.errors import TrackerError

Record = Mapping[str, Any]

# C0 and C1 controls (a terminal obeys them) and the marks that turn the direction of writing.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


class Shown(NamedTuple):
    """A column of a table: its header, what it shows of a record, whether it is a number, and whether it may go on a
    line of its own where the terminal is narrow.
    """

    header: str
    show: Callable[[Record], str]
    number: bool = False
    below: bool = False


def printable(text: str) -> str:
    """The text with control characters made harmless, on one line.

    >>> printable("dead\\x1b[31m\\nred")
    'dead�[31m red'
    """
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))


def shown(header: str, key: str | None = None, *, number: bool = False, below: bool = False) -> Shown:
    """A column that shows one key of the record; missing values are empty."""
    name = key or header

    def show(record: Record) -> str:
        value = record.get(name)
        return "" if value is None else f"{value:,}" if number and isinstance(value, int) else str(value)

    return Shown(header, show, number, below)


def write_records(
    records: Iterable[Record], keys: Sequence[str], columns: Sequence[Shown], format: str, output: Path | None = None
) -> int:
    """How many records were written. `keys` are what data formats hold, `columns` what tables show."""
    with open_output(output) as stream:
        if format in ("table", "md"):
            rows = [[printable(column.show(record)) for column in columns] for record in records]
            write = _write_markdown if format == "md" else _write_table
            if rows:
                write(stream, columns, rows)
            return len(rows)
        return _WRITERS[format](stream, ({key: record.get(key) for key in keys} for record in records), keys)


@contextmanager
def open_output(output: Path | None) -> Iterator[IO[str]]:
    """Standard output, or the file; a file comes into being whole, or not at all."""
    if output is None or str(output) == "-":
        yield sys.stdout
        return
    try:
        handle, part = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    except OSError as error:
        raise TrackerError(f"{output}: cannot be written ({error.strerror}); choose another file with -o") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as stream:
            yield stream
        os.chmod(part, 0o666 & ~_umask())
        os.replace(part, output)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _write_csv(stream: IO[str], records: Iterable[Record], keys: Sequence[str]) -> int:
    import csv

    writer = csv.DictWriter(stream, keys, lineterminator="\n" if stream is sys.stdout else "\r\n")
    writer.writeheader()
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        writer.writerow(record)
    return count


def _write_jsonl(stream: IO[str], records: Iterable[Record], _keys: Sequence[str]) -> int:
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    return count


def _write_json(stream: IO[str], records: Iterable[Record], _keys: Sequence[str]) -> int:
    count = 0
    for count, record in enumerate(records, 1):
        stream.write(("[\n" if count == 1 else ",\n") + json.dumps(record, ensure_ascii=False))
    stream.write("\n]\n" if count else "[]\n")
    return count


_WRITERS = {"csv": _write_csv, "jsonl": _write_jsonl, "json": _write_json}


def _write_markdown(stream: IO[str], columns: Sequence[Shown], rows: list[list[str]]) -> None:
    def line(cells: Iterable[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"

    stream.write(line(column.header for column in columns))
    stream.write(line("---:" if column.number else "---" for column in columns))
    stream.writelines(line(row) for row in rows)


def _write_table(stream: IO[str], columns: Sequence[Shown], rows: list[list[str]]) -> None:
    if stream is sys.stdout and sys.stdout.isatty():
        from tracker.cli.layout import lay_out

        width = shutil.get_terminal_size().columns
        stream.writelines(f"{line}\n" for line in lay_out(columns, rows, width, colour=wants_colour()))
        return
    widths = [max(map(len, cells)) for cells in zip([c.header for c in columns], *rows, strict=True)]
    for row in ([c.header for c in columns], *rows):
        cells = (
            cell.rjust(width) if column.number else cell.ljust(width)
            for cell, width, column in zip(row, widths, columns, strict=True)
        )
        stream.write("  ".join(cells).rstrip() + "\n")


def wants_colour() -> bool:
    """False where the user or the terminal asks for plain text."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def note(message: str) -> None:
    """Say something beside the data, on standard error."""
    print(printable(message), file=sys.stderr)
