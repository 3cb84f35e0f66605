"""Hundreds of files of all formats, one in ten broken: each failure is named, nothing else is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.messy import BROKEN, WHOLE, make_mess, tell_story
from tracker.cli import run
from tracker.read import ReadFailure, read_articles
from tracker.store import open_store

FILES = int(os.environ.get("TRACKER_TEST_FILES", "200"))


@pytest.mark.parametrize("suffix", WHOLE)
def test_a_whole_file_is_one_article(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"story{suffix}"
    path.write_bytes(WHOLE[suffix](tell_story(3)))
    (article,) = read_articles([path])
    assert not isinstance(article, ReadFailure), article
    assert "At least 5 people were killed" in article.text


@pytest.mark.parametrize("suffix", BROKEN)
def test_a_broken_file_is_one_failure_with_advice(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"story{suffix}"
    path.write_bytes(BROKEN[suffix](tell_story(3)))
    (failure,) = read_articles([path])
    assert isinstance(failure, ReadFailure)
    assert failure.where.startswith(str(path))
    assert "; " in str(failure.error), "what to do next"


def test_the_counts_add_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mess = make_mess(tmp_path / "in", FILES)
    db, report = str(tmp_path / "t.db"), tmp_path / "report.json"
    assert run(["ingest", str(tmp_path / "in"), "--db", db, "--report", str(report), "--workers", "1"]) == 3
    printed = capsys.readouterr()
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["new"] + told["duplicate"] + told["updated"] == len(mess.whole)
    assert told["failed"] == len(told["failures"]) == len(mess.broken)
    named = {path for path in mess.broken if any(f["where"].startswith(path) for f in told["failures"])}
    assert named == mess.broken
    assert printed.err.count("Failed: ") == len(mess.broken)
    assert printed.out.startswith(f"{FILES} articles: ")
    with open_store(db) as store:
        assert store.counts()["article"] == len(mess.whole)
        assert store.counts()["figure"] == told["figures"] == 2 * len(mess.whole)
    assert run(["db", "check", "--db", db]) == 0


def test_the_same_folder_again_stores_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mess = make_mess(tmp_path / "in", 60)
    db, report = str(tmp_path / "t.db"), tmp_path / "report.json"
    for _ in range(2):
        run(["ingest", str(tmp_path / "in"), "--db", db, "--report", str(report), "--quiet"])
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["known"], told["new"], told["failed"]) == (len(mess.whole), 0, len(mess.broken))


def test_failures_do_not_keep_what_they_failed_on(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.bomb.zip").write_bytes(BROKEN[".bomb.zip"](""))
        (tmp_path / f"{number}.long.txt").write_bytes(b"\0" * 1_000_000)
    found = list(read_articles([tmp_path]))
    assert len(found) == 6
    for failure in found:
        assert isinstance(failure, ReadFailure)
        error: BaseException | None = failure.error
        while error is not None:
            assert error.__traceback__ is None
            error = error.__cause__ or error.__context__
