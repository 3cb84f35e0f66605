"""The sample dispatches: every figure that seed_figures.txt lists, with all its fields, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.extract.pipeline import extract
from tracker.model import Article, Figure
from tracker.read import ReadOptions, read_articles

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
TABLE = Path(__file__).with_name("seed_figures.txt")


def read_seed(name: str) -> Article:
    """The one article of a dispatch."""
    (article,) = read_articles((str(SEEDS / f"{name}.txt"),), ReadOptions())
    assert isinstance(article, Article)
    return article


def write_row(figure: Figure) -> str:
    """The figure as a row of the table."""
    value = f"{figure.value:.10g}" + (f"-{figure.high:.10g}" if figure.high is not None else "")
    where = f"{figure.place or '-'} {figure.country or '-'}" + (
        f" -> {figure.destination}" if figure.destination else ""
    )
    cells = (figure.metric, figure.text, value, figure.bound, figure.unit, figure.who or "-", figure.claimant or "-")
    return " | ".join((*cells, where, str(figure.as_of), figure.scope, figure.status))


def read_table() -> dict[str, list[tuple[str, bool]]]:
    """The rows of each dispatch in text order, each with whether it is a known miss."""
    table: dict[str, list[tuple[str, bool]]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rows = table.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows.append((line.removeprefix("! "), line.startswith("! ")))
    return table


EXPECTED = read_table()
FIGURES = [
    pytest.param(
        name,
        row,
        marks=[pytest.mark.xfail(reason="known miss", strict=True)] if missed else [],
        id=f"{name} {' '.join(row.split(' | ')[:2])}",
    )
    for name in EXPECTED
    for row, missed in EXPECTED[name]
]


@pytest.mark.parametrize(("name", "row"), FIGURES)
def test_each_figure_is_read_whole(name: str, row: str) -> None:
    number = row.split(" | ")[1]
    rows = [write_row(figure) for figure in extract(read_seed(name)).figures]
    assert row in rows, [other for other in rows if other.split(" | ")[1] == number] or f"{number} is not taken"


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_else_is_read(name: str) -> None:
    numbers = [row.split(" | ")[1] for row, _ in EXPECTED[name]]
    assert {figure.text for figure in extract(read_seed(name)).figures} <= set(numbers)


def test_every_dispatch_is_in_the_table() -> None:
    assert sorted(path.stem for path in SEEDS.glob("*")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_dispatch_carries_its_header(name: str) -> None:
    article = read_seed(name)
    day, publisher = name[:10], name[11:]
    assert (str(article.published), (article.publisher or "").lower().replace(" ", "-")) == (day, publisher)
    assert article.title
    assert article.url == f"https://{publisher}.example/{day.replace('-', '/')}"
