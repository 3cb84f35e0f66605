"""The comparison of figures between two states of the code: what came, what went, what reads otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import changes

ROWS = [
    {"id": f"a{n}", "date": "2024-05-06", "title": "", "publisher": "P", "text": f"A storm killed {n} people in Lima."}
    for n in range(3, 9)
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return folder


def test_a_dump_compared_with_itself_says_nothing(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dumped = tmp_path / "old.jsonl"
    changes.main(["--corpus", str(corpus), "dump", str(dumped), "--count", "6"])
    rows = dumped.read_text("utf-8").splitlines()
    assert capsys.readouterr().out == f"{len(rows)} figures of 6 articles\n"
    changes.main(["compare", str(dumped), str(dumped)])
    assert capsys.readouterr().out.strip() == ""


def test_what_came_went_and_moved_is_told(corpus: Path) -> None:
    old = list(changes.read_figures(ROWS[:3]))
    new = [old[0], old[1] | {"place": "Cusco"}, *changes.read_figures(ROWS[3:4])]
    told = list(changes.compare(old, new))
    assert told == [
        "4 killed: place 'Lima' -> 'Cusco' | A storm killed 4 people in Lima.",
        "- 5 killed | A storm killed 5 people in Lima.",
        "+ 6 killed | A storm killed 6 people in Lima.",
    ]


def test_articles_of_sealed_sets_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "sealed-x.jsonl").write_text(json.dumps({"id": "a4"}) + "\n", encoding="utf-8")
    (tmp_path / "open.jsonl").write_text(json.dumps({"id": "a5"}) + "\n", encoding="utf-8")
    sealed = changes.sealed_ids(tmp_path)
    assert {t["id"] for t in changes.choose(ROWS, sealed, 99)} == {"a3", "a5", "a6", "a7", "a8"}
