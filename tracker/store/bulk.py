"""How do many rows get in at once? By COPY into PostgreSQL, by one prepared statement into SQLite."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import JSON, Connection, Table, insert

FEW = 50
"""Rows up to which a statement is as fast as COPY."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows, all of which have the same columns, within the connection's transaction."""
    if not rows:
        return
    if connection.dialect.name == "postgresql" and len(rows) > FEW:
        _copy_rows(connection, table, rows)
    else:
        connection.execute(insert(table), list(rows))


def _copy_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    from psycopg.sql import SQL, Identifier

    names = [name for name in rows[0] if name in table.c]
    packed = {at for at, name in enumerate(names) if isinstance(table.c[name].type, JSON)}
    columns = SQL(", ").join(map(Identifier, names))
    command = SQL("COPY {} ({}) FROM STDIN").format(Identifier(table.name), columns)
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            values = [row[name] for name in names]
            for at in packed:
                values[at] = None if values[at] is None else json.dumps(values[at])
            copy.write_row(values)
