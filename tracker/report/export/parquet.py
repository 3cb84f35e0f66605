"""How is a table written as Parquet? With the type of each column, also where all of it is empty."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path

from tracker.errors import MissingExtraError
from tracker.report.export.columns import Exported, Record

_TYPES = {"string": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT", "date": "DATE"}
_BATCH = 16_384
_SETTINGS = {"threads": 1, "memory_limit": "1GB"}


def write_parquet(path: Path, table: Exported, rows: Iterable[Record]) -> int:
    """How many rows were written."""
    try:
        duckdb = import_module("duckdb")
    except ImportError as error:
        raise MissingExtraError("writing Parquet", "parquet") from error
    types = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in table.columns)
    casts = ", ".join(f'CAST("{column.name}" AS {_TYPES[column.type]}) AS "{column.name}"' for column in table.columns)
    import pandas

    count = 0
    target = str(path).replace("'", "''")
    # Rows wait in a file, so that memory stays flat however many there are.
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(f"{folder}/rows.db", config=_SETTINGS) as database:
        database.execute(f"CREATE TABLE exported ({types})")
        for batch in _batches(rows):
            frame = pandas.DataFrame(batch, columns=list(table.names), dtype=object)
            database.register("batch", frame)
            database.execute(f"INSERT INTO exported SELECT {casts} FROM batch")
            database.unregister("batch")
            count += len(batch)
        database.execute(f"COPY exported TO '{target}' (FORMAT parquet, ROW_GROUP_SIZE {_BATCH})")
    return count


def _batches(rows: Iterable[Record]) -> Iterator[list[Record]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        yield batch
