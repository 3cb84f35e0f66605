"""What the db commands do, and the faults that db check finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Captured
from tracker.cli import run
from tracker.store import open_store

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
