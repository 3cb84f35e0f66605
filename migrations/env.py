"""How Alembic reaches the database: through the connection that `tracker.store.migrate` hands over."""

from alembic import context

from tracker.store.tables import metadata

connection = context.config.attributes.get("connection")
if connection is None:
    # A developer's `alembic revision --autogenerate`: TRACKER_DB names the database to compare with.
    import os

    from tracker.store.connect import connect, parse_address

    address = parse_address(os.environ.get("TRACKER_DB", "sqlite:///tracker.db"))
    connection = connect(address, must_exist=False).connect()

context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=True,  # SQLite can undo schema changes too: a failed migration leaves the old schema
)
with context.begin_transaction():
    context.run_migrations()
