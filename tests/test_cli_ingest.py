"""What ingest stores, counts and says, past failures and on being stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands import KHARKIV, Captured
from tracker.cli import run
from tracker.store import open_store


def test_ingest_reports_counts_and_the_next_command(folder: Path, capsys: Captured) -> None:
    assert run(["ingest", "news"]) == 0
    captured = capsys.readouterr()
    assert captured.out == "1 article: 1 new.\nStored 3 figures.\nNext: tracker trend\n"
    assert captured.err == ""


def test_ingest_again_stores_nothing(folder: Path, capsys: Captured) -> None:
    run(["ingest", "news"])
    capsys.readouterr()
    assert run(["ingest", "news"]) == 0
    assert capsys.readouterr().out == "1 article: 1 known already.\nNext: tracker trend\n"


def test_ingest_says_what_moved(folder: Path, capsys: Captured) -> None:
    run(["ingest", "news"])
    capsys.readouterr()
    assert run(["ingest", "later.txt"]) == 0
    out = capsys.readouterr().out
    assert "What moved:\nrefugees, Ukraine, UNHCR: > 660,000 → > 1,200,000 (+540,000)\n" in out


def test_ingest_goes_on_past_failures(folder: Path, capsys: Captured) -> None:
    (folder / "news" / "undated.txt").write_text("Nothing here says when.", encoding="utf-8")
    assert run(["ingest", "news", "missing.txt", "--report", "report.json"]) == 3
    captured = capsys.readouterr()
    assert captured.out.startswith("3 articles: 1 new, 2 failed.\nStored 3 figures.\n")
    assert captured.err.count("Failed: ") == 2
    assert "missing.txt" in captured.err
    report = json.loads((folder / "report.json").read_text())
    assert (report["new"], report["failed"], report["figures"], len(report["failures"])) == (1, 2, 3, 2)


def test_ingest_fails_when_nothing_could_be_read(folder: Path, capsys: Captured) -> None:
    assert run(["ingest", "missing.txt"]) == 1
    assert "missing.txt" in capsys.readouterr().err


def test_fail_fast_stops_at_the_first_failure(folder: Path, capsys: Captured) -> None:
    assert run(["ingest", "missing.txt", "news", "--fail-fast"]) == 1
    assert list(open_store("tracker.db").articles()) == []


def test_dry_run_stores_nothing(folder: Path, capsys: Captured) -> None:
    assert run(["ingest", "news", "later.txt", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "kharkiv.txt" in out
    assert "later.txt" in out
    assert not (folder / "tracker.db").exists()


def test_ingest_reads_standard_input(folder: Path) -> None:
    command = [sys.executable, "-m", "tracker", "ingest", "-"]
    done = subprocess.run(command, input=KHARKIV, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 article: 1 new.")


def test_articles_in_other_languages_are_stored_and_counted(folder: Path, capsys: Captured) -> None:
    article = {"id": "fr", "date": "2022-03-03", "text": "Au moins 21 personnes sont mortes.", "language": "fr"}
    (folder / "fr.json").write_text(json.dumps(article))
    assert run(["ingest", "fr.json"]) == 0
    assert "1 in another language, not extracted" in capsys.readouterr().out


def test_a_database_may_be_named_in_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DB", "other.db")
    assert run(["ingest", "news", "-q"]) == 0
    assert (folder / "other.db").exists()
    assert not (folder / "tracker.db").exists()


def test_extract_goes_on_past_an_article_that_breaks_the_rules(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.extract import pipeline

    real = pipeline.extract

    def break_on_later(article: Any) -> Any:
        if "Exodus" in article.title:
            raise ZeroDivisionError("odd")
        return real(article)

    monkeypatch.setattr(pipeline, "extract", break_on_later)
    assert run(["extract", "--format", "jsonl", "later.txt", "news"]) == 3
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 3
    assert "cannot be read by the rules (ZeroDivisionError: odd); please report this article" in captured.err
    assert run(["ingest", "later.txt", "news"]) == 3
    assert "2 articles: 1 new, 1 failed." in capsys.readouterr().out


def test_ctrl_c_finishes_the_current_article(folder: Path) -> None:
    articles = ({"id": str(n), "date": "2022-03-03", "text": f"{n} people were killed."} for n in range(1, 4000))
    (folder / "many.jsonl").write_text("\n".join(map(json.dumps, articles)))
    process = subprocess.Popen(
        [sys.executable, "-m", "tracker", "ingest", "many.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not os.path.exists("tracker.db-wal") or os.path.getsize("tracker.db-wal") < 300_000:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Stopping after the current article" in err
    assert "Traceback" not in err
    with open_store("tracker.db") as store:
        counts = store.counts()
    assert 0 < counts["article"] < 3999
    assert counts["figure"] == counts["article"]
    assert f"{counts['article']:,} new" in out
