"""`tracker demo`: what it makes, says and shows, in any folder, once and again."""

from __future__ import annotations

import io
import json
import os
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import pytest

from tracker.cli import run
from tracker.cli.demo import NEXT, TABLES
from tracker.read.samples import find_samples


class Demo(NamedTuple):
    """A finished demo: its folder, and what it printed."""

    folder: Path
    text: str


def run_quietly(*args: str) -> tuple[int, str]:
    """The exit code of the command line, and both of its streams."""
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed), mock.patch.dict(os.environ):
        os.environ.pop("COLUMNS", None)  # a table is as wide as it needs to be
        code = run(list(args))
    return code, printed.getvalue()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo, run once in an empty folder with an awkward name, which stays the working directory."""
    folder = tmp_path_factory.mktemp("50% of a demo")
    with chdir(folder):
        code, text = run_quietly("demo")
        assert code == 0, text
        yield Demo(folder, text)


def list_series(metric: str, *filters: str) -> list[dict[str, Any]]:
    """The series of the demo's database, as `tracker trend --format json` prints them."""
    code, text = run_quietly("trend", metric, *filters, "--all", "--format", "json", "--db", "demo/demo.db")
    assert code == 0, text
    series: list[dict[str, Any]] = json.loads(text[text.index("[") : text.rindex("]") + 1])
    return series


def test_it_makes_a_database_and_charts(demo: Demo) -> None:
    assert (demo.folder / "demo" / "demo.db").is_file()
    charts = list((demo.folder / "demo" / "charts").glob("*.png"))
    assert {"refugees-ukraine.png", "killed-civilians-ukraine.png"} <= {path.name for path in charts}
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in charts)


def test_it_makes_the_site(demo: Demo) -> None:
    assert "<html" in (demo.folder / "demo" / "site" / "index.html").read_text(encoding="utf-8")


def test_it_makes_nothing_else(demo: Demo) -> None:
    assert [path.name for path in demo.folder.iterdir()] == ["demo"]


@pytest.mark.parametrize("words", TABLES, ids=" ".join)
def test_it_shows_each_command_with_its_output(demo: Demo, words: tuple[str, ...]) -> None:
    command = ["tracker", *words, "--db", "demo/demo.db"]
    _, _, after = demo.text.partition(f"\n$ {shlex.join(command)}\n")
    _, printed = run_quietly(*command[1:])
    assert after.startswith(printed)


@pytest.mark.parametrize("words", NEXT, ids=" ".join)
def test_what_it_advises_runs(demo: Demo, words: tuple[str, ...]) -> None:
    command = ["tracker", *words, "--db", "demo/demo.db"]
    assert f"\n  {shlex.join(command)}\n" in demo.text
    try:
        assert run_quietly(*command[1:])[0] == 0
    finally:
        (demo.folder / "refugees.svg").unlink(missing_ok=True)


def test_it_can_be_run_again(demo: Demo) -> None:
    code, text = run_quietly("demo")
    assert code == 0
    assert f"{len(find_samples())} known already" in text
    assert "nothing changed" in text


def test_another_folder(tmp_path: Path, demo: Demo) -> None:
    code, text = run_quietly("demo", "--dir", str(tmp_path / "a" / "b"))
    assert (code, (tmp_path / "a" / "b" / "demo.db").is_file()) == (0, True), text


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, text = run_quietly("demo", "--dir", str(tmp_path / "file" / "demo"))
    assert code == 1
    assert text == f"Error: {tmp_path}/file/demo: cannot be made (Not a directory); choose another folder with --dir\n"


def test_samples_tell_how_a_number_evolves(demo: Demo) -> None:
    (refugees,) = list_series("refugees", "--claimant", "UNHCR")
    values = [point["value"] for point in refugees["points"]]
    assert len(values) == 12
    assert values == sorted(values)


def test_samples_tell_of_claimants_who_disagree(demo: Demo) -> None:
    series = list_series("killed", "--who", "russian soldiers", "--scope", "total")
    assert {"General Staff of Ukraine", "Russian Defense Ministry", "NATO military"} <= {s["claimant"] for s in series}


@pytest.mark.parametrize("bound", ["exact", "about", "at_least", "more_than", "range"])
def test_samples_tell_bounds(demo: Demo, bound: str) -> None:
    assert bound in {point["bound"] for series in list_series("killed") for point in series["points"]}


def test_samples_tell_a_forecast_apart(demo: Demo) -> None:
    forecasts = [s for s in list_series("refugees", "--projected") if s["points"][0]["status"] == "projected"]
    assert [point["value"] for series in forecasts for point in series["points"]] == [4_000_000, 8_300_000]


def test_samples_tell_a_revision(demo: Demo) -> None:
    points = [point for s in list_series("injured", "--claimant", "OHCHR") for point in s["points"]]
    (revised,) = [point for point in points if point["as_of"] == "2022-04-14"]
    assert (revised["value"], revised["flags"]) == (2651, ["differs"])
