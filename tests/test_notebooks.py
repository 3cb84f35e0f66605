"""The notebooks run from the first cell to the last, and are kept without outputs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.fixture(autouse=True)
def _drawing_needs_no_screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MPLBACKEND", "agg")
    yield
    from matplotlib import pyplot

    pyplot.close("all")


def code_cells(path: Path) -> list[dict[str, Any]]:
    """The code cells of a notebook."""
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_cell_runs(path: Path) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    with chdir(FOLDER):
        for at, cell in enumerate(code_cells(path), 1):
            exec(compile("".join(cell["source"]), f"{path.name} cell {at}", "exec"), names)
    assert names["refugees"][0].claimant == "UNHCR"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_no_output_is_kept(path: Path) -> None:
    assert [cell["outputs"] for cell in code_cells(path) if cell["outputs"] or cell["execution_count"]] == []
