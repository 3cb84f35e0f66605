"""A cluster gives what one process gives, also when a worker dies."""

from __future__ import annotations

import gzip
import json
import os
import signal
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.documents import page, warc
from tracker.cli import run
from tracker.errors import TrackerError
from tracker.model import Article, Extraction
from tracker.partitions import Partition, find_partitions, read_partition
from tracker.read import ReadFailure, ReadOptions, read_articles
from tracker.record import FIGURE_KEYS
from tracker.store import open_store
from tracker.store.ingest import Tally

distributed_package = pytest.importorskip("distributed", reason="Dask is not installed: figure-tracker[dask]")

from tracker.distributed import connect, extract_bag, extract_frame, ingest_partitions  # noqa: E402
from tracker.extract import extract  # noqa: E402

PLACES = ("Kharkiv", "Mykolaiv", "Odesa", "Kherson", "Sumy")


def line(number: int) -> str:
    text = (
        f"At least {number} people were killed and {number + 7} injured in {PLACES[number % 5]}, the governor said. "
        f"More than {number},000 people have fled their homes, according to the UN refugee agency."
    )
    day = date(2022, 3, 1 + number % 28).isoformat()
    return json.dumps({"id": f"a{number}", "date": day, "title": "Toll", "publisher": f"P{number % 3}", "text": text})


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Files of several kinds, one with lines that are no articles."""
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.jsonl").write_text("\n".join([*map(line, range(2, 90)), "{broken", line(90), '{"id": "x"}']) + "\n")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(map(line, range(91, 99))).encode()))
    (folder / "c.warc").write_bytes(warc())
    (folder / "d.html").write_bytes(page())
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Three worker processes and a scheduler on this machine."""
    with distributed_package.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs="CRITICAL"
    ) as local:
        yield local


@pytest.fixture
def client(cluster: Any) -> Iterator[Any]:
    with distributed_package.Client(cluster) as made:
        made.wait_for_workers(3, timeout=60)
        yield made


def names(found: Article | ReadFailure) -> object:
    return found if isinstance(found, Article) else "failure"


@pytest.mark.parametrize("size", [100, 333, 1000, 5000, 10**9])
def test_partitions_hold_each_line_once(archive: Path, size: int) -> None:
    options = ReadOptions()
    parts = list(find_partitions([archive], options, size))
    found = [a for p in parts if isinstance(p, Partition) for a in read_partition(p, options)]
    assert [names(a) for a in found] == [names(a) for a in read_articles([archive])]
    assert len(found) == 101


def test_lines_that_end_where_a_partition_ends(tmp_path: Path) -> None:
    text = line(5) + "\n"
    path = tmp_path / "even.jsonl"
    path.write_text(text * 10)
    parts = [p for p in find_partitions([path], ReadOptions(), len(text)) if isinstance(p, Partition)]
    assert len(parts) == 10
    assert [len(list(read_partition(p, ReadOptions()))) for p in parts] == [1] * 10


def stored_by_one(archive: Path, db: Path) -> list[str]:
    assert run(["ingest", str(archive), "--db", str(db), "--workers", "1", "--quiet"]) == 3
    return stored(db)


def stored(db: Path) -> list[str]:
    with open_store(str(db)) as store:
        figures = [repr((f.article, f.metric, f.value, f.place, f.as_of, f.start, f.reasons)) for f in store.figures()]
        articles = [repr(a.article) for a in store.articles()]
    return [*sorted(figures), *sorted(articles)]


@pytest.mark.parametrize("shared", [False, True])
def test_a_cluster_stores_what_one_process_stores(archive: Path, tmp_path: Path, client: Any, shared: bool) -> None:
    parts = tmp_path / "parts" if shared else None
    tally = Tally()
    with open_store(str(tmp_path / "two.db"), create=True) as store:
        for step in ingest_partitions(store, [archive], ReadOptions(), extract, client, parts=parts, size=3000):
            tally.add(step)
    assert stored(tmp_path / "two.db") == stored_by_one(archive, tmp_path / "one.db")
    assert len(tally.failures) == 2
    assert tally.figures >= 97 * 3
    if parts:
        assert len(list(parts.glob("part-*.parquet"))) == len(list(find_partitions([archive], ReadOptions(), 3000)))
        with open_store(str(tmp_path / "three.db"), create=True) as store:  # loads what lies there
            again = ingest_partitions(store, [archive], ReadOptions(), refuse, client, parts=parts, size=3000)
            assert sum(step.figures for step in again) == tally.figures


def refuse(article: Article) -> Extraction:
    raise AssertionError("this was read before")


def slow_extract(article: Article) -> Extraction:
    time.sleep(0.02)
    return extract(article)


def test_a_worker_that_is_killed_midway_changes_nothing(archive: Path, tmp_path: Path, client: Any) -> None:
    workers = client.run(os.getpid)
    killed = None
    with open_store(str(tmp_path / "two.db"), create=True) as store:
        for step in ingest_partitions(store, [archive], ReadOptions(), slow_extract, client, size=2000):
            if killed is None and step.kind == "new":
                killed = next(iter(workers.values()))
                os.kill(killed, signal.SIGKILL)
    assert killed is not None
    assert stored(tmp_path / "two.db") == stored_by_one(archive, tmp_path / "one.db")


def fail_oddly(article: Article) -> Extraction:
    if article.id == "a5":
        raise ZeroDivisionError("no such luck")
    return extract(article)


def test_an_article_that_breaks_the_rules_is_one_failure(archive: Path, tmp_path: Path, client: Any) -> None:
    with open_store(str(tmp_path / "t.db"), create=True) as store:
        steps = list(ingest_partitions(store, [archive], ReadOptions(), fail_oddly, client, size=2000))
    failed = [str(step.error) for step in steps if step.where == "a5"]
    assert failed == ["a5: cannot be read by the rules (ZeroDivisionError: no such luck); please report this article"]
    assert len(steps) == 101


def test_bag_and_frame_hold_the_figures_of_extract(archive: Path, client: Any) -> None:
    records = extract_bag([archive], size=3000).compute()
    assert [r["article"] for r in records if r["error"] is None] == [
        a.id for a in read_articles([archive]) if isinstance(a, Article)
    ]
    assert len([r for r in records if r["error"]]) == 2
    figures = [figure for record in records for figure in record["figures"]]
    frame = extract_frame([archive], size=3000).compute()
    assert tuple(frame.columns) == FIGURE_KEYS
    assert list(zip(frame["article"], frame["start"], frame["value"], strict=True)) == [
        (f["article"], f["start"], f["value"]) for f in figures
    ]
    assert len(figures) >= 97 * 3


def test_the_command_reads_on_a_cluster(archive: Path, tmp_path: Path, cluster: Any, client: Any) -> None:
    address = cluster.scheduler_address
    assert run(["ingest", str(archive), "--db", str(tmp_path / "two.db"), "--dask", address, "--quiet"]) == 3
    assert stored(tmp_path / "two.db") == stored_by_one(archive, tmp_path / "one.db")


def test_no_scheduler_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse_to_connect(address: str, timeout: float) -> None:
        raise OSError("timed out")

    monkeypatch.setattr(distributed_package, "Client", refuse_to_connect)
    with pytest.raises(TrackerError) as raised:
        connect("tcp://127.0.0.1:1")
    assert str(raised.value) == "no Dask scheduler answers at tcp://127.0.0.1:1; start one with: dask scheduler"


def test_parts_need_a_cluster(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ingest", str(archive), "--parts", str(tmp_path / "parts")]) == 2
    assert "--parts goes with --dask ADDRESS" in capsys.readouterr().err
