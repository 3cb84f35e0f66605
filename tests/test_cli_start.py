"""The command line as a whole: help, start-up, exit codes, and errors as one line."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import click
import pytest

import tracker
from tracker.cli import cli, run
from tracker.cli.commands import COMMANDS
from tracker.cli.metrics import metrics_command
from tracker.errors import StoreError

HEAVY = ("pandas", "matplotlib", "sqlalchemy", "alembic", "pint", "trafilatura", "rich", "numpy")
OFFERED = [name for name, entry in COMMANDS.items() if find_spec(f"tracker.cli.{entry.module}")]


def loaded_after(*args: str) -> set[str]:
    """The heavy packages that are loaded once the command line has run with these arguments."""
    program = f"""
import sys
from tracker.cli import run
code = run({list(args)!r})
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
sys.exit(code)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(eval(done.stderr.strip().splitlines()[-1]))


@pytest.mark.parametrize("args", [("--help",), ("--version",), ("ingest", "--help"), ("figures", "-h")])
def test_help_imports_no_heavy_package(args: tuple[str, ...]) -> None:
    assert loaded_after(*args) == set()


def test_heavy_packages_are_seen_where_they_are_used(tmp_path: Path) -> None:
    assert "sqlalchemy" in loaded_after("db", "upgrade", "--db", str(tmp_path / "t.db"))


@pytest.mark.parametrize("name", OFFERED)
def test_every_command_has_its_own_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: tracker {name}")
    assert len(out.splitlines()) > 5


@pytest.mark.parametrize("name", OFFERED)
def test_every_command_carries_the_name_of_its_module(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.name == name


def test_help_lists_the_commands_that_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert [
        line.split()[0] for line in out.split("Commands:\n")[1].splitlines() if line.startswith("  ") and line[2] != " "
    ][: len(OFFERED)] == OFFERED


def test_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
    assert tracker.__version__ == project["version"]
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"tracker {project['version']}\n"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["ingst"], "unknown command 'ingst'; did you mean 'ingest'?"),
        (["zzz"], "unknown command 'zzz'; see: tracker --help"),
        (["figures", "--since", "03/01/2022"], "'03/01/2022' is not a date; write it as 2022-03-31"),
        (["figures", "--since", "2022-03-02", "--until", "2022-03-01"], "2022-03-02 lies after --until 2022-03-01"),
        (["figures", "--format", "xml"], "'xml' is not one of 'table', 'csv', 'json', 'jsonl', 'md'"),
        (["ingest"], "Missing argument 'PATH…'"),
    ],
)
def test_wrong_usage_is_exit_code_2(args: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(args) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert captured.out == ""


def failing(error: BaseException) -> Callable[..., None]:
    def fail(**_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (StoreError("t.db: the disk is full"), 1, "Error: t.db: the disk is full"),
        (PermissionError(13, "Permission denied", "/x"), 1, "Error: /x: Permission denied; check that the path"),
        (ValueError("odd\nvalue"), 1, "Error: unexpected ValueError: odd value; please report it"),
        (RecursionError("deep"), 1, "Error: unexpected RecursionError: deep"),
        (KeyboardInterrupt(), 130, "Stopped."),
        (StoreError("a\x1b[31mred"), 1, "Error: a�[31mred"),
    ],
)
def test_every_failure_is_one_line(
    error: BaseException, code: int, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(metrics_command, "callback", failing(error))
    assert run(["metrics"]) == code
    err = capsys.readouterr().err
    assert err.startswith(line)
    assert err.count("\n") == 1


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(metrics_command, "callback", failing(ValueError("odd")))
    monkeypatch.setenv("TRACKER_DEBUG", "1")
    assert run(["metrics"]) == 1
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = (
        "import sys; from tracker.cli import run; sys.exit(run(['metrics', '--format', 'jsonl', '--db', 'none.db']))"
    )
    script = f'{sys.executable} -c "{program}" | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
