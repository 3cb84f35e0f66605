"""`tracker chart`: files, folders, filters, and errors in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_page import fill
from tracker.cli import run
from tracker.store import open_store

STARTS = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<?xml", "pdf": b"%PDF-"}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    address = f"sqlite:///{tmp_path_factory.mktemp('charts') / 'tracker.db'}"
    fill(address)
    return address


def chart(database: str, *arguments: str | Path) -> int:
    return run(["chart", *map(str, arguments), "--db", database])


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_names_the_format(database: str, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"killed.{ending}"
    assert chart(database, "killed", "-o", path) == 0
    assert path.read_bytes().startswith(STARTS[ending])


def test_the_finding_is_told_beside_the_file(database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert chart(database, "killed", "-o", tmp_path / "k.png") == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "People killed in Kharkiv: at least 56 by 18 March 2022, Oleg Sinehubov" in captured.err


def test_without_a_name_the_chart_is_named_after_the_metric(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert chart(database, "killed") == 0
    assert (tmp_path / "killed.png").exists()


def test_the_same_command_gives_the_same_bytes(database: str, tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        command = [sys.executable, "-m", "tracker", "chart", "killed", "-o", str(tmp_path / name), "--db", database]
        subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize(
    "more", [["--log"], ["--size", "slide"], ["--by", "place"], ["--claimant", "WHO"], ["--vague"]]
)
def test_options_change_the_chart(database: str, tmp_path: Path, more: list[str]) -> None:
    assert chart(database, "killed", "-o", tmp_path / "plain.png") == 0
    assert chart(database, "killed", "-o", tmp_path / "other.png", *more) == 0
    same = (tmp_path / "plain.png").read_bytes() == (tmp_path / "other.png").read_bytes()
    assert same is (more == ["--vague"])  # there are no vague figures to add


def test_a_folder_gets_every_chart_worth_drawing(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chart(database, "--all", tmp_path / "charts") == 0
    assert [path.name for path in (tmp_path / "charts").iterdir()] == ["killed-kharkiv.png"]
    assert "Wrote 1 chart " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["killed", "-o", "k.gif"], 2, "ends in none of .png, .svg, .pdf"),
        (["kiled", "-o", "k.png"], 1, "did you mean 'killed'?"),
        (
            ["refugees", "-o", "k.png"],
            1,
            "no refugees figures in the database; see what it holds with: tracker metrics",
        ),
        (["killed", "-o", "k.png", "--until", "2020-01-01"], 1, "no killed figures match; leave a filter out"),
        (["-o", "k.png"], 2, "name a METRIC to draw, or --all DIR"),
        (["killed", "-o", "k.png", "--all", "d"], 2, "give one of the two"),
        (["killed", "-o", "no/such/folder/k.png"], 1, "cannot be written"),
        (["killed", "-o", "k.png", "--panels"], 1, "small multiples need figures of two"),
        (["injured", "--all", "d"], 1, "nothing worth drawing"),
    ],
)
def test_errors_are_one_clear_line(
    database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert chart(database, *arguments) == code
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_says_how_to_fill_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    address = f"sqlite:///{tmp_path / 'empty.db'}"
    open_store(address, create=True).close()
    assert chart(address, "killed", "-o", tmp_path / "k.png") == 1
    assert "fill it with: tracker ingest PATH" in capsys.readouterr().err


def test_matplotlib_is_imported_by_the_chart_room_alone() -> None:
    code = "import sys, tracker.cli.chart, tracker.cli.reporting; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
    root = Path(__file__).parent.parent / "tracker"
    users = {
        p.relative_to(root).parts[:2]
        for p in root.rglob("*.py")
        if "import matplotlib" in (t := p.read_text("utf-8")) or "from matplotlib" in t
    }
    assert users <= {("report", "chart"), ("library.py",)}
