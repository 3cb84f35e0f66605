"""How is a table written as text? CSV by RFC 4180, with an HXL row or for Excel on request; JSON; JSON Lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import IO

from tracker.report.export.columns import Exported, Record
from tracker.report.export.safety import neutralised

BOM = "\ufeff"


def write_csv(
    stream: IO[str], table: Exported, rows: Iterable[Record], *, hxl: bool = False, excel: bool = False
) -> int:
    """How many rows were written. `hxl` puts the tags of the columns under their names, `excel` a mark of UTF-8 first.

    Lines end in CR LF; text that a spreadsheet might run gets an apostrophe.
    """
    if excel:
        stream.write(BOM)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(table.names)
    if hxl:
        writer.writerow([column.hxl for column in table.columns])
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        writer.writerow([neutralised(row[name]) for name in table.names])
    return count


def write_jsonl(stream: IO[str], table: Exported, rows: Iterable[Record]) -> int:
    """How many rows were written, one JSON object a line, always with the same keys."""
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        stream.write(json.dumps({name: row[name] for name in table.names}, ensure_ascii=False) + "\n")
    return count


def write_json(stream: IO[str], table: Exported, rows: Iterable[Record]) -> int:
    """How many rows were written, as one JSON array."""
    count = 0
    for count, row in enumerate(rows, 1):
        line = json.dumps({name: row[name] for name in table.names}, ensure_ascii=False)
        stream.write(("[\n" if count == 1 else ",\n") + line)
    stream.write("\n]\n" if count else "[]\n")
    return count
