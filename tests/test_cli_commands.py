"""What the commands print: streams, formats, keys and exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tracker.cli import run
from tracker.record import FIGURE_KEYS, STORED_KEYS
from tracker.store import open_store

KHARKIV = """title: Rockets hit Kharkiv
date: 2022-03-02
publisher: The Wire
url: https://wire.example/kharkiv

At least 21 people were killed and 112 injured in Kharkiv over the past day, said Oleg Sinehubov, the governor.
More than 660,000 people have fled Ukraine since the invasion began, the UN refugee agency said on Tuesday.
"""
LATER = """title: Exodus grows
date: 2022-03-04
publisher: The Wire

More than 1.2 million people have fled Ukraine since the invasion began, the UN refugee agency said on Friday.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two articles, one in a subfolder of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "kharkiv.txt").write_text(KHARKIV, encoding="utf-8")
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    return tmp_path


Captured = pytest.CaptureFixture[str]


@pytest.fixture
def stored(folder: Path, capsys: Captured) -> Path:
    """The folder with both articles ingested into tracker.db."""
    assert run(["ingest", "news", "later.txt", "--quiet"]) == 0
    capsys.readouterr()
    return folder


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


def records(args: list[str], capsys: Captured) -> list[dict[str, Any]]:
    assert run(args) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_extract_prints_the_keys_of_the_contract(folder: Path, capsys: Captured) -> None:
    found = records(["extract", "--format", "jsonl", "news"], capsys)
    assert [tuple(record) for record in found] == [FIGURE_KEYS] * 3
    assert " ".join(FIGURE_KEYS) == (
        "article metric value high bound unit who claimant place country destination as_of scope status text start end "
        "sentence rule"
    )
    text = KHARKIV.split("\n\n", 1)[1]
    assert [(r["metric"], r["value"], r["bound"]) for r in found] == [
        ("killed", 21, "at_least"),
        ("injured", 112, "exact"),
        ("refugees", 660000, "more_than"),
    ]
    assert all(text[r["start"] : r["end"]] == r["text"] for r in found)


def test_extract_needs_no_database(folder: Path, capsys: Captured) -> None:
    records(["extract", "--format", "jsonl", "news"], capsys)
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


def test_figures_prints_the_keys_of_the_contract(stored: Path, capsys: Captured) -> None:
    found = records(["figures", "--format", "jsonl"], capsys)
    assert [tuple(record) for record in found] == [STORED_KEYS] * 4
    assert STORED_KEYS[len(FIGURE_KEYS) :] == (
        *("id", "published", "publisher", "url", "title", "claimant_kind", "latitude", "longitude", "review"),
    )
    assert {r["publisher"] for r in found} == {"The Wire"}
    assert {r["claimant_kind"] for r in found if r["metric"] == "refugees"} == {"un"}


@pytest.mark.parametrize(
    ("args", "values"),
    [
        (["--metric", "refugees"], [660000, 1200000]),
        (["--claimant", "UNHCR"], [660000, 1200000]),
        (["--claimant", "the UN refugee agency", "--until", "2022-03-02"], [660000]),
        (["--place", "Kharkov"], [21, 112]),
        (["--place", "Ukraine", "--metric", "killed"], [21]),
        (["--country", "Ukraine", "--since", "2022-03-03"], [1200000]),
        (["--country", "ukr", "--scope", "period"], [21, 112]),
        (["--publisher", "the wire", "-n", "1"], None),
        (["--status", "projected"], []),
        (["--who", "people"], [660000, 21, 112, 1200000]),
    ],
)
def test_filters(args: list[str], values: list[int] | None, stored: Path, capsys: Captured) -> None:
    found = records(["figures", "--format", "jsonl", *args], capsys)
    assert len(found) == 1 if values is None else sorted(r["value"] for r in found) == sorted(values)


LISTS = ["figures", "articles", "claimants", "places", "metrics"]


@pytest.mark.parametrize("command", LISTS)
def test_every_format_holds_the_same_records(command: str, stored: Path, capsys: Captured) -> None:
    lines = records([command, "--format", "jsonl"], capsys)
    run([command, "--format", "json"])
    assert json.loads(capsys.readouterr().out) == lines
    run([command, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [list(row) for row in rows] == [list(record) for record in lines]
    run([command, "--format", "md"])
    assert len(capsys.readouterr().out.splitlines()) == len(lines) + 2
    run([command])
    assert len(capsys.readouterr().out.splitlines()) == len(lines) + 1


@pytest.mark.parametrize("command", LISTS)
def test_output_goes_to_a_file(command: str, stored: Path, capsys: Captured) -> None:
    assert run([command, "--format", "json", "-o", "out.json"]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads((stored / "out.json").read_text())
    assert [f.name for f in stored.iterdir() if f.name.startswith(".")] == []


def test_a_file_that_cannot_be_written_is_one_line(stored: Path, capsys: Captured) -> None:
    assert run(["figures", "-o", "no/such/folder/out.csv"]) == 1
    assert "out.csv: cannot be written (No such file or directory)" in capsys.readouterr().err


def test_nothing_found_is_an_empty_list_and_a_note(stored: Path, capsys: Captured) -> None:
    assert run(["figures", "--status", "projected", "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out) == []
    assert captured.err == "No figures match; tracker figures without filters lists all.\n"


def test_metrics_lists_the_catalogue_without_a_database(folder: Path, capsys: Captured) -> None:
    found = records(["metrics", "--format", "jsonl"], capsys)
    assert {"killed", "refugees", "votes_for", "distance"} <= {record["metric"] for record in found}
    assert {record["figures"] for record in found} == {0}
    assert not (folder / "tracker.db").exists()


def test_articles_lists_what_is_stored(stored: Path, capsys: Captured) -> None:
    found = records(["articles", "--format", "jsonl"], capsys)
    told = [(r["published"], r["title"], r["figures"], r["date_source"]) for r in found]
    assert told == [("2022-03-02", "Rockets hit Kharkiv", 3, "header"), ("2022-03-04", "Exodus grows", 1, "header")]
    assert len(records(["articles", "--format", "jsonl", "--metric", "killed"], capsys)) == 1


def test_control_characters_never_reach_a_terminal(folder: Path, capsys: Captured) -> None:
    article = {
        "id": "x\x1b[2J",
        "date": "2022-03-03",
        "title": "\x1b]0;owned\x07 Title \u202edlrow",
        "publisher": "\x9b31mRed",
        "text": "At least 21 people were killed in Kharkiv, \x1b[31mofficials\x9b0m said.",
    }
    (folder / "hostile.json").write_text(json.dumps(article))
    assert run(["ingest", "hostile.json"]) == 0
    for command in ("figures", "articles", "figures --format md", "show 1", "explain hostile.json"):
        assert run(command.split()) == 0
        out = capsys.readouterr().out
        assert not [c for c in out if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e"], command


def test_explain_tells_every_number(folder: Path, capsys: Captured) -> None:
    (folder / "odd.txt").write_text(
        "date: 2022-03-02\n\nThe 19-year-old saw 12 people killed in Kharkiv in 2014, he said on 1 March.\n"
    )
    assert run(["explain", "odd.txt"]) == 0
    out = capsys.readouterr().out
    assert "[12] people killed" in out
    assert "{19}" in out
    assert "not taken: " in out
    assert max(map(len, out.splitlines())) <= 80
    assert run(["explain", "odd.txt", "--format", "jsonl"]) == 0
    (record,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [figure["value"] for figure in record["figures"]] == [12]
    assert {r["field"] for r in record["figures"][0]["reasons"]} >= {"metric", "claimant", "place", "as_of", "scope"}
    assert all(r["reason"] for r in record["rejections"])


def test_show_tells_all_of_one_figure(stored: Path, capsys: Captured) -> None:
    run(["review", "note", "1", "checked with the agency", "--as", "ada"])
    capsys.readouterr()
    (number,) = [r["id"] for r in records(["figures", "--format", "jsonl"], capsys) if r["value"] == 660000]
    run(["review", "correct", str(number), "value=677,000", "--as", "ada", "--note", "the agency's table"])
    capsys.readouterr()
    assert run(["show", str(number)]) == 0
    out = capsys.readouterr().out
    for piece in ("[660,000]", "value was extracted as 660000", "ada correct value: 660000 → 677000"):
        assert piece in out
    assert "“the agency's table”" in out
    assert "Rockets hit Kharkiv" in out
    assert "1,200,000" in out
    assert run(["show", str(number), "--format", "json"]) == 0
    story = json.loads(capsys.readouterr().out)
    assert (story["value"], story["original"], len(story["neighbours"])) == (677000, {"value": 660000.0}, 2)


def test_review_acts_and_undoes(stored: Path, capsys: Captured) -> None:
    assert run(["review", "reject", "1", "2", "--as", "ada"]) == 0
    assert capsys.readouterr().out.count(" rejected: ") == 2
    assert len(records(["figures", "--format", "jsonl"], capsys)) == 2
    assert run(["review", "undo", "1", "2"]) == 0
    capsys.readouterr()
    assert len(records(["figures", "--format", "jsonl"], capsys)) == 4


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["accept", "1", "99"], "unknown figure '99'"),
        (["correct", "1", "value=many"], "'many' is not a number"),
        (["correct", "1", "colour=red"], "unknown field 'colour'"),
        (["correct", "1", "metric=kiled"], "unknown metric 'kiled'; did you mean 'killed'?"),
        (["undo", "1"], "figure 1 has no review to undo"),
    ],
)
def test_wrong_reviews_change_nothing(args: list[str], message: str, stored: Path, capsys: Captured) -> None:
    assert run(["review", *args]) == 1
    assert message in capsys.readouterr().err
    assert open_store("tracker.db").counts()["review"] == 0


def test_review_lists_what_waits(stored: Path, capsys: Captured) -> None:
    assert run(["review", "--format", "jsonl"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out.splitlines()[0])["value"] == 1200000
    assert captured.err.startswith("4 figures wait for review.")


def test_review_walks_through_the_figures(stored: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nr\nu\nc\nvalue=5\nn\nodd\nx\ns\nc\nvalue=\nq\n"))
    assert run(["review", "--interactive", "--as", "ada"]) == 0
    out = capsys.readouterr().out
    assert "1 of 4." in out
    assert "2 figures reviewed." in out
    assert "Not changed: a figure must have a value" in out
    reviews = [f.review for f in open_store("tracker.db").figures()]
    assert sorted(reviews, key=str) == [None, None, "accepted", "corrected"]


def test_reextract_tells_what_changed(stored: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["reextract"]) == 0
    assert capsys.readouterr().err == "2 articles read again: nothing changed.\n"
    from dataclasses import replace

    from tracker.extract import pipeline

    real = pipeline.extract

    def other_rules(article: Any) -> Any:
        found = real(article)
        figures = tuple(replace(f, who="civilians") for f in found.figures if f.metric != "injured")
        return replace(found, figures=figures)

    monkeypatch.setattr(pipeline, "extract", other_rules)
    for args in (["--dry-run"], []):
        found = records(["reextract", "--format", "jsonl", *args], capsys)
        assert [r["kind"] for r in found] == ["changed", "changed", "removed", "changed"] or sorted(
            r["kind"] for r in found
        ) == ["changed", "changed", "changed", "removed"]
        assert {str(r["changes"].get("who")) for r in found if r["kind"] == "changed"} == {"['people', 'civilians']"}
    assert run(["reextract"]) == 0
    assert "nothing changed" in capsys.readouterr().err


DB_COMMANDS: list[tuple[list[str], str]] = [
    (["upgrade"], "tracker.db: the schema is at "),
    (["info"], "figures                4\n"),
    (["vacuum"], "tracker.db: "),
    (["backup", "copy.db"], "copy.db: "),
]


@pytest.mark.parametrize(("args", "piece"), DB_COMMANDS)
def test_db_commands(args: list[str], piece: str, stored: Path, capsys: Captured) -> None:
    assert run(["db", *args]) == 0
    assert piece in capsys.readouterr().out
    assert run(["db", "check"]) == 0
    assert capsys.readouterr().err == "Checked 2 articles and 4 figures: 0 faults.\n"


def test_a_backup_is_a_whole_database(stored: Path, capsys: Captured) -> None:
    run(["db", "backup", "copy.db"])
    with open_store("copy.db") as copy, open_store("tracker.db") as original:
        assert list(copy.figures()) == list(original.figures())
    capsys.readouterr()
    assert run(["db", "backup", "copy.db"]) == 1
    assert "copy.db: is there already; choose another file, or replace it with --force" in capsys.readouterr().err
    assert run(["db", "backup", "copy.db", "--force"]) == 0


Damage = Callable[[Any], None]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE figure SET start_offset = start_offset + 1 WHERE id = 1", "is not at"),
        ("UPDATE figure SET sentence = 'Something else.' WHERE id = 1", "its sentence is not in article"),
        ("UPDATE figure SET metric = 'missing' WHERE id = 1", "is in a series of another metric"),
        ("UPDATE figure SET claimant_id = 99 WHERE id = 1", "points to a missing claimant"),
        ("DROP INDEX ix_figure_as_of", "schema: "),
    ],
)
def test_db_check_finds_faults(statement: str, fault: str, stored: Path, capsys: Captured) -> None:
    import sqlite3

    with sqlite3.connect("tracker.db") as connection:
        connection.execute(statement)
    assert run(["db", "check"]) == 1
    assert fault in capsys.readouterr().out


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
