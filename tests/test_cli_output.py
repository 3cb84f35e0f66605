"""What the commands print: keys, filters, formats and files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands import KHARKIV, Captured, records
from tracker.cli import run
from tracker.record import FIGURE_KEYS, STORED_KEYS


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
