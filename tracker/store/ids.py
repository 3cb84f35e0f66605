"""Which rows are there? A few ids, for messages."""

from __future__ import annotations

from sqlalchemy import Connection, Table, select


def first_ids(connection: Connection, table: Table) -> list[str]:
    """The first ids of a table, for a message about one that is not there."""
    return [str(row_id) for row_id in connection.execute(select(table.c.id).order_by(table.c.id).limit(9)).scalars()]
