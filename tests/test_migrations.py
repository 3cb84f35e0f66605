"""The schema comes to be by the migrations alone, and goes back again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from tests.sample import make_story
from tracker.errors import SchemaError, StoreError
from tracker.store import open_store
from tracker.store.connect import connect, parse_address
from tracker.store.migrate import (
    HEAD,
    REVISIONS,
    current_revision,
    downgrade,
    migrations_folder,
    schema_differences,
    upgrade,
)
from tracker.store.tables import metadata


def test_the_known_revisions_are_those_of_the_folder() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [HEAD]
    assert tuple(s.revision for s in reversed(list(scripts.walk_revisions()))) == REVISIONS


def test_each_migration_is_named_as_a_sentence() -> None:
    for file in (migrations_folder() / "versions").glob("*.py"):
        number, *words = file.stem.split("_")
        assert number.isdigit()
        assert len(words) >= 2


def test_up_check_down_up(address: str) -> None:
    engine = connect(parse_address(address), must_exist=False)
    assert upgrade(engine) == (None, HEAD)
    assert schema_differences(engine) == []
    tables = set(inspect(engine).get_table_names())
    assert tables == {*metadata.tables, "alembic_version"}
    assert set(inspect(engine).get_view_names()) == {"daily_figures", "latest_figures"}
    downgrade(engine, "base")
    inspect(engine).clear_cache()
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    assert upgrade(engine) == (None, HEAD)
    assert upgrade(engine) == (HEAD, HEAD)
    assert schema_differences(engine) == []
    engine.dispose()


def test_a_difference_between_tables_and_database_is_seen(address: str) -> None:
    engine = connect(parse_address(address), must_exist=False)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("DROP INDEX ix_figure_as_of"))
    assert len(schema_differences(engine)) == 1
    engine.dispose()


def test_a_failed_migration_leaves_the_old_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "migrations"
    (broken / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako", f"versions/{HEAD}_create_articles_and_figures.py"):
        (broken / name).write_text((migrations_folder() / name).read_text())
    (broken / "versions" / "9999_break_it.py").write_text(
        f'from alembic import op\nrevision = "9999"\ndown_revision = "{HEAD}"\n\n\ndef upgrade():\n'
        '    op.drop_table("review")\n    op.execute("SELECT nothing FROM nowhere")\n\n\ndef downgrade():\n    pass\n'
    )
    store = open_store(str(tmp_path / "t.db"), create=True)
    store.add(*make_story())
    monkeypatch.setattr("tracker.store.migrate.migrations_folder", lambda: broken)
    with pytest.raises(StoreError):
        upgrade(store.engine)
    assert current_revision(store.engine) == HEAD
    assert "review" in inspect(store.engine).get_table_names()
    assert len(list(store.figures())) == 2
    store.close()


def test_views_read_as_plain_tables(address: str) -> None:
    with open_store(address, create=True) as store:
        store.add(*make_story())
        store.add(*make_story(publisher="Another Wire"))
        engine = create_engine(parse_address(address))
        with engine.connect() as connection:
            daily = connection.execute(
                text("SELECT metric, value, bound, publishers FROM daily_figures ORDER BY metric")
            )
            latest = connection.execute(text("SELECT metric, value, publisher FROM latest_figures ORDER BY metric"))
            assert daily.all() == [("injured", 112.0, "exact", 2), ("killed", 21.0, "at_least", 2)]
            assert latest.all() == [("injured", 112.0, "Another Wire"), ("killed", 21.0, "Another Wire")]
        engine.dispose()


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("9999_future", "the schema 9999_future is newer than this program's"),
        (None, "the database is empty; fill it with: tracker ingest"),
    ],
)
def test_another_schema_is_one_clear_line(tmp_path: Path, version: str | None, message: str) -> None:
    path = tmp_path / "t.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        if version:
            connection.execute("INSERT INTO alembic_version VALUES (?)", (version,))
    for create in (False, True) if version else (False,):
        with pytest.raises(SchemaError) as caught:
            open_store(str(path), create=create)
        assert message in str(caught.value)
        assert str(path) in str(caught.value)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE invoices (id INTEGER)")
    with pytest.raises(SchemaError, match=r"holds other tables \(invoices\) and is no tracker database"):
        open_store(str(path), create=True)
    with sqlite3.connect(path) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["invoices"]
