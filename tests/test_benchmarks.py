"""The benchmarks measure what they say, at a size where time does not matter; nothing here asserts a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import fuzz, growth, run
from benchmarks.articles import find_articles, make_articles
from tracker.extract import extract


@pytest.mark.parametrize(
    ("costs", "power"),
    [([1, 2, 4, 8], 1.0), ([1, 4, 16, 64], 2.0), ([5, 5, 5, 5], 0.0), ([1, 2**1.5, 4**1.5, 8**1.5], 1.5)],
)
def test_the_power_of_growth_is_fitted(costs: list[float], power: float) -> None:
    assert growth.fit_exponent([10, 20, 40, 80], costs) == pytest.approx(power)


@pytest.mark.parametrize("size", [1, 7, 100, 5000])
def test_texts_have_the_length_that_is_asked_for(size: int) -> None:
    assert len(growth.join_articles(["One.", "Two two."])(size)) == size
    assert len(growth.repeat("and ")(size)) == size


def test_made_articles_are_no_two_alike_and_hold_figures() -> None:
    _, sources = find_articles(20)
    made = list(make_articles(40, sources))
    assert len({a.text for a in made}) == len({a.id for a in made}) == 40
    assert [a.text for a in make_articles(40, sources)] == [a.text for a in made]
    assert sum(len(extract(a).figures) for a in made[:10]) >= 10


def test_the_quick_run_fills_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "results.json"
    run.main(["--quick", "--json", str(target)])
    printed = capsys.readouterr().out
    rows = json.loads(target.read_text())["rows"]
    assert len(rows) >= 10
    names = [row["name"] for row in rows]
    assert len(set(names)) == len(names)
    assert all(name in printed for name in names)
    assert {"SQLite, load 200 figures", "tracker --help"} <= set(names)
    measured = [row for row in rows if not row["note"].startswith("not measured: no server")]
    assert all(row["value"] is not None and row["value"] == row["value"] for row in measured)
    run.main(["--quick", "--only", "extraction", "--compare", str(target)])
    assert "×" in capsys.readouterr().out


def test_what_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = (tmp_path / "articles.jsonl", json.dumps({"missing": "No module named 'quantulum3'"}))

    class Done:
        returncode, stdout, stderr = 0, missing[1], ""

    monkeypatch.setattr(run, "run", lambda command, environment=None: Done())
    rows = list(run.measure_extraction(run.PLANS["usual"]._replace(articles=2), tmp_path))
    assert [row.note for row in rows[1:]] == ["not measured: No module named 'quantulum3'"] * len(run.RIVALS)


def test_a_compiled_extractor_is_measured_beside_its_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pretend(name: str, path: Path, environment: dict[str, str] | None = None) -> dict[str, object]:
        return {"ms": 3.0 if environment else 2.0, "mb": 40, "load": 0.3, "compiled": not environment}

    monkeypatch.setattr(run, "measure_rival", pretend)
    rows = list(run.measure_extraction(run.PLANS["quick"], tmp_path))[1:3]
    assert [(row.name, row.value) for row in rows] == [("tracker extract", 2.0), ("tracker extract, not compiled", 3.0)]
    assert rows[1].note == "1.5 times that"


@pytest.mark.parametrize("name", fuzz.targets())
def test_what_fuzzing_starts_from_breaks_nothing(name: str, tmp_path: Path) -> None:
    fuzz.write_starts(name, tmp_path)
    target = fuzz.make_target(name)
    for path in tmp_path.iterdir():
        target(path.read_bytes())


def test_fuzzing_tells_what_is_slow_and_what_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    fuzz.watched(lambda data: None)(b"quick and small")
    monkeypatch.setattr(fuzz, "FLOOR_SECONDS", -1.0)
    with pytest.raises(fuzz.Slow, match="3 bytes took"):
        fuzz.watched(lambda data: None)(b"abc")
    monkeypatch.setattr(fuzz, "FLOOR_SECONDS", 1e9)
    monkeypatch.setattr(fuzz, "peak_memory", iter([0, 10**9]).__next__)
    with pytest.raises(fuzz.Large, match="1000 MB"):
        fuzz.watched(lambda data: None)(b"abc")
