"""Parquet in and out is the same as JSON Lines in and out."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from tracker.cli import run
from tracker.read import ReadFailure, ReadOptions, read_articles
from tracker.record import FIGURE_KEYS

STORIES = [
    ("a1", "2022-03-03", "At least 21 people were killed and 112 injured in Kharkiv, the governor said."),
    ("a2", "2022-03-04", "More than 660,000 people have fled the country, according to the UN refugee agency."),
    ("a3", "2022-03-05", "The bridge was closed for repairs."),
]


def write_articles(folder: Path, rows: list[tuple[str, str | None, str]]) -> tuple[Path, Path]:
    lines, table = folder / "articles.jsonl", folder / "articles.parquet"
    lines.write_text("".join(json.dumps({"id": i, "date": d, "text": t}) + "\n" for i, d, t in rows))
    with duckdb.connect() as memory:
        memory.execute("CREATE TABLE a (id VARCHAR, date DATE, text VARCHAR)")
        memory.executemany("INSERT INTO a VALUES (?, ?, ?)", rows)
        memory.execute(f"COPY a TO '{table}' (FORMAT parquet)")
    return lines, table


Captured = pytest.CaptureFixture[str]


def printed_by(capsys: Captured, *arguments: object) -> str:
    capsys.readouterr()
    assert run([str(a) for a in arguments]) == 0
    return capsys.readouterr().out


def test_figures_are_those_of_json_lines(tmp_path: Path, capsys: Captured) -> None:
    lines, table = write_articles(tmp_path, STORIES)
    printed = printed_by(capsys, "extract", "--format", "jsonl", lines)
    assert len(printed.splitlines()) >= 3
    assert printed_by(capsys, "extract", "--format", "jsonl", table) == printed
    printed_by(capsys, "extract", table, "-o", tmp_path / "figures.parquet")
    with duckdb.connect() as memory:
        found = memory.execute("SELECT * FROM read_parquet(?)", [str(tmp_path / "figures.parquet")])
        names = tuple(column[0] for column in found.description)
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    assert names == FIGURE_KEYS
    assert [{**row, "as_of": row["as_of"].isoformat()} for row in rows] == [json.loads(x) for x in printed.splitlines()]


def test_a_database_reads_both_alike(tmp_path: Path, capsys: Captured) -> None:
    lines, table = write_articles(tmp_path, STORIES)
    printed_by(capsys, "ingest", "--quiet", lines, "--db", tmp_path / "lines.db")
    printed_by(capsys, "ingest", "--quiet", table, "--db", tmp_path / "table.db")
    one, two = (
        printed_by(capsys, "figures", "--format", "jsonl", "--db", tmp_path / f"{n}.db") for n in ("lines", "table")
    )
    assert one == two


def test_a_bad_row_does_not_stop_the_rest(tmp_path: Path) -> None:
    _, table = write_articles(tmp_path, [STORIES[0], ("odd", None, "No date at all."), STORIES[1]])
    found = list(read_articles([table]))
    (failed,) = [f for f in found if isinstance(f, ReadFailure)]
    assert failed.where == f"{table} row 2"
    assert len(found) == 3


@pytest.mark.parametrize("keep", [4, 40, 300])
def test_a_damaged_file_is_named(tmp_path: Path, keep: int) -> None:
    _, table = write_articles(tmp_path, STORIES)
    table.write_bytes(table.read_bytes()[:keep])
    (failed,) = read_articles([table], ReadOptions())
    assert isinstance(failed, ReadFailure)
    assert "is no whole Parquet file" in str(failed.error)


def test_parquet_does_not_go_to_a_pipe(tmp_path: Path, capsys: Captured) -> None:
    lines, _ = write_articles(tmp_path, STORIES)
    assert run(["extract", str(lines), "--format", "parquet"]) == 1
    assert "name a file with -o" in capsys.readouterr().err
