"""What review and reextract change and say."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands import Captured, records
from tracker.cli import run
from tracker.store import open_store


def test_review_acts_and_undoes(stored: Path, capsys: Captured) -> None:
    assert run(["review", "reject", "1", "2", "--as", "ada"]) == 0
    assert capsys.readouterr().out.count(" rejected: ") == 2
    assert len(records(["figures", "--format", "jsonl"], capsys)) == 2
    assert run(["review", "undo", "1", "2"]) == 0
    capsys.readouterr()
    assert len(records(["figures", "--format", "jsonl"], capsys)) == 4


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["accept", "1", "99"], "unknown figure '99'"),
        (["correct", "1", "value=many"], "'many' is not a number"),
        (["correct", "1", "colour=red"], "unknown field 'colour'"),
        (["correct", "1", "metric=kiled"], "unknown metric 'kiled'; did you mean 'killed'?"),
        (["undo", "1"], "figure 1 has no review to undo"),
    ],
)
def test_wrong_reviews_change_nothing(args: list[str], message: str, stored: Path, capsys: Captured) -> None:
    assert run(["review", *args]) == 1
    assert message in capsys.readouterr().err
    assert open_store("tracker.db").counts()["review"] == 0


def test_review_lists_what_waits(stored: Path, capsys: Captured) -> None:
    assert run(["review", "--format", "jsonl"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out.splitlines()[0])["value"] == 1200000
    assert captured.err.startswith("4 figures wait for review.")


def test_review_walks_through_the_figures(stored: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nr\nu\nc\nvalue=5\nn\nodd\nx\ns\nc\nvalue=\nq\n"))
    assert run(["review", "--interactive", "--as", "ada"]) == 0
    out = capsys.readouterr().out
    assert "1 of 4." in out
    assert "2 figures reviewed." in out
    assert "Not changed: a figure must have a value" in out
    reviews = [f.review for f in open_store("tracker.db").figures()]
    assert sorted(reviews, key=str) == [None, None, "accepted", "corrected"]


def test_reextract_tells_what_changed(stored: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["reextract"]) == 0
    assert capsys.readouterr().err == "2 articles read again: nothing changed.\n"
    from dataclasses import replace

    from tracker.extract import pipeline

    real = pipeline.extract

    def other_rules(article: Any) -> Any:
        found = real(article)
        figures = tuple(replace(f, who="civilians") for f in found.figures if f.metric != "injured")
        return replace(found, figures=figures)

    monkeypatch.setattr(pipeline, "extract", other_rules)
    for args in (["--dry-run"], []):
        found = records(["reextract", "--format", "jsonl", *args], capsys)
        assert [r["kind"] for r in found] == ["changed", "changed", "removed", "changed"] or sorted(
            r["kind"] for r in found
        ) == ["changed", "changed", "changed", "removed"]
        assert {str(r["changes"].get("who")) for r in found if r["kind"] == "changed"} == {"['people', 'civilians']"}
    assert run(["reextract"]) == 0
    assert "nothing changed" in capsys.readouterr().err
