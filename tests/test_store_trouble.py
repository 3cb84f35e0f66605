"""Writers and readers at once, killed writers, locked, damaged and missing databases, bad addresses."""

from __future__ import annotations

import multiprocessing
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.sample import make_story
from tracker.errors import MissingExtraError, StoreError
from tracker.store import open_store
from tracker.store.prepare import prepare_article
from tracker.store.save import save_articles


def _add_all(address: str, start: int) -> None:
    with open_store(address, create=True) as store:
        for number in range(start, start + 30):
            store.add(*make_story(f"At least 21 died and 112 were hurt in town {number % 40}."))


def test_processes_that_write_at_once_store_everything_once(address: str) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_add_all, args=(address, start)) for start in (0, 5, 10, 20)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0, 0]
    with open_store(address) as store:
        counts = store.counts()
        assert (counts["article"], counts["figure"], counts["claimant"]) == (40, 80, 1)


def test_a_killed_writer_leaves_nothing_half_done(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    store = open_store(str(path), create=True)
    store.add(*make_story())
    article, extraction = make_story("At least 21 died and 112 were hurt.")
    connection = store.engine.connect().execution_options(writes=True)
    connection.begin()
    save_articles(connection, [prepare_article(article, extraction, "1")], None)
    (tmp_path / "copy.db").write_bytes(path.read_bytes())  # what a crash would find, log included
    (tmp_path / "copy.db-wal").write_bytes((tmp_path / "t.db-wal").read_bytes())
    connection.close()
    with open_store(str(tmp_path / "copy.db")) as copy:
        assert len(list(copy.articles())) == 1
        assert copy.add(article, extraction).kind == "new"


def test_readers_go_on_while_one_writes(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "t.db"), create=True)
    store.add(*make_story())
    connection = store.engine.connect().execution_options(writes=True)
    connection.begin()
    save_articles(connection, [prepare_article(*make_story("At least 21 died and 112 were hurt."), "1")], None)
    assert len(list(store.figures())) == 2
    connection.close()


def test_a_locked_database_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.connect.BUSY_SECONDS", 0.05)
    path = tmp_path / "t.db"
    store = open_store(str(path), create=True)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program is writing to it"):
        store.add(*make_story())
    holder.execute("ROLLBACK")
    assert store.add(*make_story()).kind == "new"


@pytest.mark.parametrize(
    ("name", "make", "message"),
    [
        ("missing.db", lambda p: None, "there is no database yet; make one with: tracker ingest"),
        ("folder", lambda p: p.mkdir(), "is a folder, not a database"),
        (
            "text.db",
            lambda p: p.write_text("a long line of text, no database\n" * 50),
            "is not a SQLite database",
        ),
        ("empty.db", lambda p: p.write_bytes(b""), "the database is empty; fill it with: tracker ingest"),
    ],
)
def test_a_bad_file_is_one_clear_line(tmp_path: Path, name: str, make: object, message: str) -> None:
    path = tmp_path / name
    make(path)  # type: ignore[operator]
    existed = path.exists()
    with pytest.raises(StoreError) as caught:
        open_store(str(path))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.exists() == existed


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("mysql://host/db", "for this database is not installed"),
        ("nosuch://host/db", "unknown kind of database"),
        ("postgresql://nobody@localhost:1/db", "cannot connect to the database server"),
        ("sqlite:////no/such/folder/t.db", "the folder /no/such/folder does not exist"),
        ("http://", "unknown kind of database"),
    ],
)
def test_a_bad_address_is_one_clear_line(given: str, message: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(given, create=True)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_passwords_are_not_printed() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://me:secret@localhost:1/db", create=True)
    assert "secret" not in str(caught.value)


def test_postgres_without_its_packages_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'psycopg'", name="psycopg")

    monkeypatch.setattr("tracker.store.connect.create_engine", missing)
    with pytest.raises(MissingExtraError, match=r"pip install 'figure-tracker\[postgres\]'"):
        open_store("postgresql://host/db")


def read_all(path: Path) -> None:
    with open_store(str(path)) as store:
        list(store.figures())
        list(store.articles())


def test_a_damaged_file_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with open_store(str(path), create=True) as store:
        for number in range(40):
            store.add(*make_story(f"At least 21 died and 112 were hurt in town {number}. " + "x" * 3000))
    whole = bytearray(path.read_bytes())
    for page in range(20, len(whole) // 4096):
        whole[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(bytes(whole))
    with pytest.raises(StoreError, match="damaged; restore a copy") as caught:
        read_all(path)
    assert "\n" not in str(caught.value)


def test_who_makes_a_database_that_another_has_open_waits(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE alembic_version (version_num TEXT)")
    other.execute("BEGIN IMMEDIATE")  # SQLite turns on no log beside a writer, and does not wait for it either
    timer = threading.Timer(0.3, other.close)
    timer.start()
    try:
        with open_store(str(file), create=True) as store:
            assert store.counts()["article"] == 0
    finally:
        timer.join()


def test_who_makes_a_database_gives_up_in_one_line_where_it_stays_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.connect.BUSY_SECONDS", 0.1)
    file = tmp_path / "new.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
        other.commit()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing to it"):
            open_store(str(file), create=True)
