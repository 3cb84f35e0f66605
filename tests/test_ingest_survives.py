"""Nothing lost, nothing twice: an ingest that is killed, run again, or run beside another."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import event

from tracker.errors import StoreError
from tracker.extract.pipeline import extract
from tracker.model import Article
from tracker.read import read_articles
from tracker.store import open_store
from tracker.store.ingest import ingest_articles

KILLS = int(os.environ.get("TRACKER_TEST_KILLS", "4"))
"""Random moments at which the ingest is killed; the full check takes 50."""
ARTICLES = 500 if KILLS >= 50 else 150


def write_articles(path: Path, numbers: range) -> None:
    """So many different dispatches as JSONL."""
    with path.open("w", encoding="utf-8") as stream:
        for n in numbers:
            text = (
                f"At least {n} people were killed in Kharkiv over the past day, said Oleg Sinehubov, the governor. "
                f"Another {n + 7} were injured on street {n}."
            )
            stream.write(
                json.dumps({"id": str(n), "date": "2022-03-03", "publisher": f"P{n % 9}", "text": text}) + "\n"
            )


def start_ingest(folder: Path, name: str, db: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tracker", "ingest", name, "--quiet", "--db", db]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def content(db: str) -> list[tuple[object, ...]]:
    """Every article with every figure, without row numbers."""
    with open_store(db) as store:
        titles = [(a.article.id, a.article.text, a.superseded, a.duplicate_of) for a in store.articles()]
        figures = [(f.article, f.metric, f.value, f.start, f.claimant_name, f.place_name) for f in store.figures()]
    return sorted(titles, key=str) + sorted(figures, key=str)


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[object, ...]]]:
    """A folder of articles, and what an unbroken ingest of them stores."""
    folder = tmp_path_factory.mktemp("unbroken")
    write_articles(folder / "all.jsonl", range(1, ARTICLES + 1))
    process = start_ingest(folder, "all.jsonl", "whole.db")
    assert process.wait(120) == 0
    return folder, content(str(folder / "whole.db"))


def test_killed_at_any_moment_and_run_again(unbroken: tuple[Path, list[tuple[object, ...]]]) -> None:
    folder, expected = unbroken
    assert len(expected) == 3 * ARTICLES
    chance = random.Random(5)
    db = folder / "killed.db"
    for _ in range(KILLS):
        process = start_ingest(folder, "all.jsonl", str(db))
        time.sleep(chance.uniform(0.3, 1.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if db.exists() and db.stat().st_size and _is_complete(db):
            with open_store(str(db)) as store:
                counts = store.counts()
            assert counts["figure"] == 2 * counts["article"], "an article is stored with all its figures, or not at all"
    process = start_ingest(folder, "all.jsonl", str(db))
    assert process.wait(120) == 0
    assert content(str(db)) == expected


def _is_complete(db: Path) -> bool:
    """False for a database whose first migration was killed: it is empty, and the next ingest makes it."""
    connection = sqlite3.connect(db)
    try:
        return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'figure'").fetchone())
    finally:
        connection.close()


def test_two_at_once_store_everything_once(unbroken: tuple[Path, list[tuple[object, ...]]], tmp_path: Path) -> None:
    folder, expected = unbroken
    db = str(tmp_path / "both.db")
    write_articles(folder / "first.jsonl", range(1, ARTICLES * 2 // 3))
    write_articles(folder / "second.jsonl", range(ARTICLES // 3, ARTICLES + 1))
    both = [start_ingest(folder, name, db) for name in ("first.jsonl", "second.jsonl")]
    for process in both:
        _, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, b"")
    assert content(db) == expected


def test_a_full_disk_stores_whole_articles_and_a_rerun_the_rest(tmp_path: Path) -> None:
    write_articles(tmp_path / "all.jsonl", range(1, 81))
    full = str(tmp_path / "full.db")
    found = [item for item in read_articles([tmp_path / "all.jsonl"]) if isinstance(item, Article)]
    with open_store(full, create=True) as store:
        pages = sqlite3.connect(full).execute("PRAGMA page_count").fetchone()[0]
        event.listen(store.engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count = {pages + 30}"))
        store.engine.dispose()
        with pytest.raises(StoreError, match="the disk is full; nothing of the current article was stored"):
            list(ingest_articles(store, found, extract))
        counts = store.counts()
    assert 0 < counts["article"] < 80
    assert counts["figure"] == 2 * counts["article"]
    for db in (full, str(tmp_path / "whole.db")):
        with open_store(db, create=True) as store:
            list(ingest_articles(store, found, extract))
    assert content(full) == content(str(tmp_path / "whole.db"))
