"""Bad input: each gives one clear line (what, where, what to do next), the right exit code, and no traceback."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.cli import run
from tracker.cli.commands import COMMANDS
from tracker.store import open_store

GOOD = "date: 2022-03-03\n\nAt least 21 people were killed in Kharkiv, officials said.\n"
SELF_EVIDENT = ("is empty", "no file matches")
Captured = pytest.CaptureFixture[str]

FILES: dict[str, bytes] = {
    "good.txt": GOOD.encode(),
    "empty.txt": b"",
    "blank.txt": b"   \n\n",
    "binary.txt": bytes(range(256)) * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "undated.txt": b"At least 21 people were killed in Kharkiv, officials said.\n",
    "wrong-date.txt": b"date: the third of Nevember\n\nAt least 21 people were killed.\n",
    "notext.json": json.dumps({"id": "1", "date": "2022-03-03", "title": "T"}).encode(),
    "broken.json": b'{"id": "1", "date": "2022-03-03", "text": "cut of',
    "number.json": b"42",
    "broken.jsonl": b'{"id": "1", "date": "2022-03-03", "text": "' + GOOD.splitlines()[2].encode() + b'"}\n{oops\n',
    "notext.csv": b"id,date,title\n1,2022-03-03,T\n",
}
READING = [
    ("missing.txt", "missing.txt: ", 1),
    ("empty.txt", "empty.txt: ", 1),
    ("blank.txt", "blank.txt: ", 1),
    ("binary.txt", "binary.txt: ", 1),
    ("picture.png", "picture.png: ", 1),
    ("undated.txt", "undated.txt: ", 1),
    ("wrong-date.txt", "wrong-date.txt: ", 1),
    ("notext.json", "notext.json", 1),
    ("broken.json", "broken.json", 1),
    ("number.json", "number.json", 1),
    ("broken.jsonl", "broken.jsonl", 3),
    ("notext.csv", "notext.csv", 1),
    ("no*match.txt", "no*match.txt: ", 1),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one_line(err: str) -> str:
    """The one line of standard error; fails on more, and on a traceback."""
    lines = err.splitlines()
    assert len(lines) == 1, err
    assert "Traceback" not in err
    return lines[0]


@pytest.mark.parametrize("command", ["ingest", "extract", "explain"])
@pytest.mark.parametrize(("name", "where", "code"), READING)
def test_an_input_that_cannot_be_read(
    command: str, name: str, where: str, code: int, folder: Path, capsys: Captured
) -> None:
    assert run([command, name]) == code
    line = one_line(capsys.readouterr().err)
    assert line.startswith("Failed: ")
    assert where in line
    assert ";" in line or line.endswith(SELF_EVIDENT), "it says what to do next"


@pytest.mark.parametrize(("name", "where", "code"), READING)
def test_the_rest_of_a_batch_is_stored(name: str, where: str, code: int, folder: Path, capsys: Captured) -> None:
    assert run(["ingest", name, "good.txt"]) == 3
    with open_store("tracker.db") as store:
        assert any(f.value == 21 for f in store.figures())
    assert where in one_line(capsys.readouterr().err)


def test_all_failures_of_a_folder_are_named(folder: Path, capsys: Captured) -> None:
    assert run(["ingest", "."]) == 3
    captured = capsys.readouterr()
    failed = {name for name, _, _ in READING if (folder / name).exists()}
    lines = captured.err.splitlines()
    assert {
        name for name in failed if sum(re.match(rf"Failed: {name}[: ]", line) is not None for line in lines) == 1
    } == failed
    assert f"{len(failed)} failed" in captured.out


def make_newer(path: Path) -> None:
    open_store(str(path), create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def make_foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE invoices (id INTEGER)")


DATABASES = [
    (lambda p: None, "there is no database yet; make one with: tracker ingest"),
    (make_newer, "the schema 9999 is newer than this program's"),
    (make_foreign, "holds other tables (invoices) and is no tracker database"),
    (lambda p: p.write_bytes(b"a text, no database " * 500), "is not a SQLite database"),
    (lambda p: p.write_bytes(b""), "the database is empty; fill it with: tracker ingest"),
    (lambda p: p.mkdir(), "is a folder, not a database"),
]
READERS = [
    "figures",
    "articles",
    "claimants",
    "places",
    "show 1",
    "review",
    "reextract",
    "db check",
    "db info",
    "trend",
]


def test_an_empty_address_stores_nothing_in_memory(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trend", "--db", ""]) == 1
    assert "the database address is empty; give --db" in capsys.readouterr().err


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize(("make", "message"), DATABASES)
def test_a_database_that_cannot_be_used(
    command: str, make: object, message: str, folder: Path, capsys: Captured
) -> None:
    path = folder / "tracker.db"
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else None
    assert run(command.split()) == 1
    line = one_line(capsys.readouterr().err)
    assert line.startswith("Error: tracker.db: ")
    assert message in line
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        ("figures --metric kiled", 1, "unknown metric 'kiled'; did you mean 'killed'?"),
        ("trend kiled", 1, "unknown metric 'kiled'; did you mean 'killed'?"),
        ("figures --place Karkiv", 1, "unknown place 'Karkiv'; did you mean 'Kharkiv'?"),
        ("figures --country Ukrane", 1, "unknown country 'Ukrane'; did you mean 'Ukraine'?"),
        ("figures --claimant nobody", 1, "unknown claimant 'nobody'"),
        ("figures --publisher nobody", 1, "unknown publisher 'nobody'"),
        ("figures --who martians", 1, "unknown group 'martians'"),
        ("show 77", 1, "unknown figure '77'; known: 1"),
        ("show zero", 2, "'zero' is not a valid integer"),
        ("figures --db nosuch://x", 1, "unknown kind of database"),
        ("figures --db postgresql://localhost:1/none", 1, "cannot connect to the database server"),
        ("figures --limit 0", 2, "0 is not in the range x>=1"),
        ("ingest good.txt --db no/such/folder/t.db", 1, "the folder no/such/folder does not exist"),
        ("ingest good.txt --format nosuch", 1, "unknown format 'nosuch'"),
        ("db backup no/such/folder/copy.db", 1, "cannot be written (No such file or directory)"),
    ],
)
def test_a_wrong_request(args: str, code: int, message: str, folder: Path, capsys: Captured) -> None:
    run(["ingest", "good.txt", "-q"])
    capsys.readouterr()
    assert run(args.split()) == code
    err = capsys.readouterr().err
    assert message in (one_line(err) if code == 1 else err)


def test_a_chart_without_data(folder: Path, capsys: Captured) -> None:
    if not (Path(__file__).parent.parent / "tracker" / "cli" / f"{COMMANDS['chart'].module}.py").exists():
        pytest.skip("there is no chart command yet")
    run(["ingest", "good.txt", "-q"])
    capsys.readouterr()
    assert run(["chart", "refugees", "-o", "chart.png"]) == 1
    one_line(capsys.readouterr().err)
    assert not (folder / "chart.png").exists()


def run_without_rights(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """The command, run without root's right to pass over file modes; skips where root cannot give it up."""
    command = [sys.executable, "-m", "tracker", *args]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may write everywhere, and there is no setpriv (util-linux) to give that right up")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def locked(folder: Path) -> Iterator[Path]:
    """The folder with a database in it, closed to writing for everybody but root."""
    run(["ingest", "good.txt", "-q"])
    for name in ("tracker.db-wal", "tracker.db-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / "tracker.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def test_a_read_only_folder_takes_no_database(locked: Path) -> None:
    done = run_without_rights(locked, "ingest", "good.txt", "--db", "new.db")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is read-only; choose another place with --db" in one_line(done.stderr)


def test_a_read_only_database_takes_no_article(locked: Path) -> None:
    done = run_without_rights(locked, "ingest", "good.txt", "undated.txt")
    assert done.returncode == 1
    assert "read-only" in one_line(done.stderr)


def test_a_read_only_database_can_be_read(locked: Path) -> None:
    done = run_without_rights(locked, "figures", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["value"] == 21


def test_a_file_without_permission(folder: Path) -> None:
    (folder / "secret.txt").write_text(GOOD)
    (folder / "secret.txt").chmod(0o000)
    folder.chmod(0o755)
    done = run_without_rights(folder, "extract", "secret.txt")
    assert done.returncode == 1
    assert "secret.txt: " in one_line(done.stderr)
