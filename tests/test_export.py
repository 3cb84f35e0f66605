"""Exports: what each file holds, that no text in it runs, and that the tools that read such files agree."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.sample import make_article, make_figure, make_story, with_number
from tracker.cli import run
from tracker.model import Extraction
from tracker.report.export.columns import ARTICLES, FIGURES, POINTS, TABLES
from tracker.report.export.datasette import describe_database
from tracker.report.export.package import describe_package
from tracker.report.export.safety import neutralised
from tracker.report.export.text import write_csv
from tracker.store import open_store

HOSTILE = '=HYPERLINK("http://example.org","21") people were killed, "they" said,\nand 112 hurt in Львів.'
needs = {
    name: pytest.mark.skipif(importlib.util.find_spec(name) is None, reason=f"{name} is not installed")
    for name in ("duckdb", "xlsxwriter", "frictionless", "hxl", "datasette", "pandas")
}


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of a plain story, a later one, and one whose words would run in a spreadsheet."""
    path = tmp_path / "tracker.db"
    monkeypatch.setenv("TRACKER_DB", f"sqlite:///{path}")
    hostile = make_article(HOSTILE, title="@SUM(1+1)", publisher="+Wire", url="https://example.org/=1")
    figure = make_figure(hostile, "21", sentence=HOSTILE, who="-people", place="Lviv", high=40.0, bound="range")
    with open_store(f"sqlite:///{path}", create=True) as store:
        store.add(*make_story(url="https://example.org/1"))
        store.add(*with_number(make_story(title="Toll rises"), "21", "25"))
        store.add(hostile, Extraction((figure,), ()))
    return path


def export(*arguments: str | Path) -> int:
    return run(["export", *map(str, arguments)])


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_is_one_row_a_figure_with_documented_columns(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "f.csv") == 0
    raw = (tmp_path / "f.csv").read_bytes()
    assert raw.startswith(b"id,metric,value,high,bound,unit,who,claimant,")
    assert raw.count(b"\r\n") == 1 + 5
    rows = read_csv(tmp_path / "f.csv")
    assert [tuple(row) for row in rows[:1]] == [FIGURES.names]
    killed = next(
        row for row in rows if row["metric"] == "killed" and row["text"] == "21" and row["place"] == "Kharkiv"
    )
    assert (killed["value"], killed["high"], killed["bound"], killed["as_of"]) == ("21", "", "at_least", "2022-03-03")


def test_the_columns_come_from_the_stored_figure_and_hold_their_types(database: Path, tmp_path: Path) -> None:
    for what, table in TABLES.items():
        assert export(tmp_path / "x.jsonl", "--what", what) == 0
        for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            assert tuple(record) == table.names
            for column in table.columns:
                value = record[column.name]
                kinds = {"string": (str,), "date": (str,), "integer": (int,), "number": (int, float)}[column.type]
                assert value is None or isinstance(value, kinds), (column.name, value)
                assert not column.required or value is not None, column.name
                assert not column.values or value in (None, *column.values), (column.name, value)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1"])
def test_text_that_would_run_gets_an_apostrophe(text: str) -> None:
    assert neutralised(text) == f"'{text}"


def test_no_cell_of_a_csv_starts_as_a_formula(database: Path, tmp_path: Path) -> None:
    for what in TABLES:
        assert export(tmp_path / "f.csv", "--what", what) == 0
        cells = [cell for row in read_csv(tmp_path / "f.csv") for cell in row.values()]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


def test_negative_numbers_stay_numbers() -> None:
    out = io.StringIO()
    write_csv(out, POINTS, [{**dict.fromkeys(POINTS.names), "change": -5}])
    assert "-5" in out.getvalue()
    assert "'-5" not in out.getvalue()


def test_excel_gets_a_mark_of_utf8(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "f.csv", "--excel") == 0
    assert (tmp_path / "f.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_json_is_one_array(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "f.json", "--metric", "killed") == 0
    found = json.loads((tmp_path / "f.json").read_text("utf-8"))
    assert [row["value"] for row in found] == [21, 25, 21]


def test_exported_articles_are_ingested_as_they_were(database: Path, tmp_path: Path) -> None:
    """All that makes an article comes back; only the name of the field that dated it is another."""
    assert export(tmp_path / "a.jsonl", "--what", "articles") == 0
    copy = f"sqlite:///{tmp_path / 'copy.db'}"
    assert run(["ingest", "--db", copy, str(tmp_path / "a.jsonl")]) == 0
    with open_store(f"sqlite:///{database}") as one, open_store(copy) as other:
        before = [(s.content_hash, replace(s.article, date_source=None, language=None)) for s in one.articles()]
        after = [(s.content_hash, replace(s.article, date_source=None, language=None)) for s in other.articles()]
    assert sorted(before, key=repr) == sorted(after, key=repr)


def test_points_tell_what_each_source_said_for_each_date(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "p.csv", "--what", "points", "--place", "Kharkiv", "--metric", "killed") == 0
    (row,) = read_csv(tmp_path / "p.csv")
    assert (row["as_of"], row["value"], row["low"], row["high"], row["flags"]) == (
        "2022-03-03",
        "25",
        "25",
        "25",
        "differs",
    )
    assert row["figures"]


def test_standard_output_gets_csv(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export("-", "--metric", "injured") == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("id,metric,")
    assert "Wrote 2 figures" in captured.err


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["f.doc"], 1, "its ending tells no format"),
        (["f.json", "--hxl"], 2, "--hxl and --excel are for CSV"),
        (["-", "--format", "xlsx"], 1, "cannot go to standard output"),
        (["f.csv", "--metric", "kiled"], 1, "did you mean 'killed'?"),
        (["no/such/folder/f.csv"], 1, "cannot be written"),
        (["no/such/folder/f.parquet"], 1, "cannot be written"),
    ],
)
def test_errors_are_one_clear_line(
    database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert export(*arguments) == code
    assert message in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".f")] == []


@pytest.mark.parametrize(
    ("module", "ending", "extra"), [("xlsxwriter", "xlsx", "xlsx"), ("duckdb", "parquet", "parquet")]
)
def test_a_missing_extra_says_how_to_install_it(
    database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    module: str,
    ending: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert export(tmp_path / f"f.{ending}") == 1
    assert f"pip install 'figure-tracker[{extra}]'" in capsys.readouterr().err
    assert not (tmp_path / f"f.{ending}").exists()


@needs["duckdb"]
@needs["pandas"]
def test_parquet_keeps_types_also_of_empty_columns(database: Path, tmp_path: Path) -> None:
    import duckdb

    assert export(tmp_path / "f.parquet") == 0
    found = duckdb.sql(f"DESCRIBE SELECT * FROM '{tmp_path / 'f.parquet'}'").fetchall()
    types = {name: type_ for name, type_, *_ in found}
    assert tuple(types) == FIGURES.names
    assert (types["value"], types["as_of"], types["review"], types["start"]) == ("DOUBLE", "DATE", "VARCHAR", "BIGINT")
    (row,) = duckdb.sql(
        f"SELECT value, high, sentence FROM '{tmp_path / 'f.parquet'}' WHERE high IS NOT NULL"
    ).fetchall()
    assert row == (21.0, 40.0, HOSTILE)


@needs["xlsxwriter"]
def test_xlsx_holds_no_formula_and_marks_text_that_looks_like_one(database: Path, tmp_path: Path) -> None:
    import zipfile

    assert export(tmp_path / "f.xlsx") == 0
    with zipfile.ZipFile(tmp_path / "f.xlsx") as book:
        sheet, styles = book.read("xl/worksheets/sheet1.xml").decode(), book.read("xl/styles.xml").decode()
        assert "<f>" not in sheet
        assert "=HYPERLINK" in sheet
        assert 'quotePrefix="1"' in styles
        assert "The number as written" in book.read("xl/worksheets/sheet2.xml").decode()
        assert not [name for name in book.namelist() if "externalLink" in name]


@needs["xlsxwriter"]
def test_xlsx_cuts_text_that_no_cell_holds(tmp_path: Path) -> None:
    import zipfile

    from tracker.report.export.workbook import write_xlsx

    row = {
        "id": "a",
        "date": "2022-03-03",
        "title": "",
        "publisher": None,
        "url": None,
        "language": "en",
        "text": "x" * 40_000,
    }
    assert write_xlsx(tmp_path / "a.xlsx", ARTICLES, [row]) == 1
    sheet = zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "x" * 32_766 + "…" in sheet


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_column_has_a_tag_of_its_own(table: Any) -> None:
    tags = [column.hxl for column in table.columns]
    assert all(tag.startswith("#") for tag in tags)
    assert len(set(tags)) == len(tags)


def test_the_hxl_row_stands_second(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "f.csv", "--hxl") == 0
    with (tmp_path / "f.csv").open(encoding="utf-8", newline="") as file:
        names, tags, *_ = csv.reader(file)
    assert dict(zip(names, tags, strict=True))["country"] == "#country+code+v_iso3"


@needs["hxl"]
@pytest.mark.parametrize("what", ["figures", "points"])
def test_hxl_validates(database: Path, tmp_path: Path, what: str) -> None:
    import hxl

    assert export(tmp_path / "f.csv", "--hxl", "--what", what) == 0
    source = hxl.data(str(tmp_path / "f.csv"), hxl.InputOptions(allow_local=True))
    assert "#indicator+name" in source.display_tags
    report = hxl.validate(source)
    assert report["stats"]["error"] == 0, report["issues"]  # a line break in a quoted sentence is but a warning


def test_the_package_describes_every_table(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "pack" / "datapackage.json", "--projected") == 0
    described = json.loads((tmp_path / "pack" / "datapackage.json").read_text("utf-8"))
    assert described == describe_package((FIGURES, POINTS, ARTICLES))
    for resource in described["resources"]:
        assert resource["type"] == "table"
        head = read_csv(tmp_path / "pack" / resource["path"])[0]
        assert list(head) == [field["name"] for field in resource["schema"]["fields"]]


@needs["frictionless"]
def test_the_package_validates(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "pack", "--format", "datapackage") == 0
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=tmp_path / "pack", capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert report["valid"], report
    assert report["stats"]["tasks"] == 3


def test_datasette_is_told_no_units_and_only_columns_that_exist(database: Path) -> None:
    import sqlite3

    described = describe_database()["databases"]["tracker"]
    with sqlite3.connect(database) as connection:
        for name, table in described["tables"].items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
            named = {*table.get("columns", {}), *table.get("facets", ())}
            named |= {table[key] for key in ("sort_desc", "label_column") if key in table}
            assert columns, name
            assert named <= columns, (name, named - columns)
            assert "units" not in table
        asked = {"metric": "killed", "place": "", "claimant": ""}
        for name, query in described["queries"].items():
            connection.execute(query["sql"], asked).fetchall()
            assert query["title"], name


def _wait(ready: Callable[[], Any], server: subprocess.Popen[bytes]) -> Any:
    for _ in range(150):
        try:
            return ready()
        except OSError:
            assert server.poll() is None, server.stderr.read() if server.stderr else ""
            time.sleep(0.1)
    raise AssertionError("the server did not answer")


@needs["datasette"]
def test_datasette_serves_the_database(database: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "metadata.json") == 0
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(database), "-m", str(tmp_path / "metadata.json")]
    environment = {**os.environ, "HOME": str(tmp_path)}
    server = subprocess.Popen([*command, "-p", str(port)], stderr=subprocess.PIPE, env=environment)

    def get(path: str) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            assert answer.status == 200
            return answer.read().decode()

    try:
        front = _wait(lambda: get("/"), server)
        assert "Figures in the news" in front
        assert "Who is counted" in get("/tracker/figure") or "What is counted" in get("/tracker/figure")
        latest = json.loads(get("/tracker/latest.json?metric=killed&_shape=array"))
        assert {row["value"] for row in latest} >= {25.0}
        assert json.loads(get("/tracker/over-time.json?metric=killed&place=Kharkiv&claimant=&_shape=array"))
        for name in ("article", "latest_figures", "disagreements", "to-review"):
            get(f"/tracker/{name}")
    finally:
        server.terminate()
        server.wait(10)
        if server.stderr:
            server.stderr.close()
