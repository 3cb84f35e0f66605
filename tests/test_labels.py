"""Labels kept without their text come back with it, and only where it is the text that was labelled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import labels
from tracker.lexicon.metrics import METRICS

TEXT = "Some 40 people were killed in Kharkiv, the governor said. Twelve were hurt."
FIGURE = {
    "text": "40",
    "sentence": "Some 40 people were killed",
    "metric": "killed",
    "value": 40,
    "bound": "about",
    "unit": "person",
    "who": "people",
    "claimant": "governor",
    "place": "Kharkiv",
    "country": "UKR",
    "as_of": "2022-03-03",
    "scope": "event",
    "status": "reported",
}
ARTICLE = {"id": "a", "date": "2022-03-03", "title": "Kharkiv", "publisher": "P", "text": TEXT}


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps({**ARTICLE, "figures": [FIGURE]}))
    labels.keep(tmp_path / "gold", tmp_path / "sets" / "mine.jsonl")
    return tmp_path / "sets"


def test_no_text_of_the_article_is_kept(sets: Path) -> None:
    kept = json.loads((sets / "mine.jsonl").read_text())
    assert set(kept) == {"id", "date", "digest", "figures"}
    assert not {"text", "sentence", "nth"} & set(kept["figures"][0])
    assert TEXT[kept["figures"][0]["start"] : kept["figures"][0]["end"]] == "40"


@pytest.mark.parametrize(("text", "count"), [(TEXT, 1), (TEXT.replace("Some", "Over"), 0)])
def test_labels_join_only_the_text_that_was_labelled(sets: Path, text: str, count: int) -> None:
    assert len(list(labels.join(sets / "mine.jsonl", {"a": {**ARTICLE, "text": text}}))) == count


def test_a_set_is_scored_in_one_line(sets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "x.jsonl").write_text(json.dumps(ARTICLE) + "\n")
    labels.main(["--corpus", str(tmp_path / "corpus"), "--sets", str(sets), "score"])
    line = capsys.readouterr().out
    assert line.startswith("mine")
    assert "1 articles    1 figures" in line
    assert "R 1.000" in line
    assert "P 0.500" in line


def test_without_the_corpus_nothing_is_scored(sets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels.main(["--corpus", str(tmp_path / "none"), "--sets", str(sets), "score", "mine"])
    assert "0 articles" in capsys.readouterr().out


FIELDS = set(FIGURE) - {"text", "sentence"} | {"start", "end", "high", "destination", "also", "optional"}


@pytest.mark.parametrize("file", sorted(labels.SETS.glob("*.jsonl")), ids=lambda file: file.stem)
def test_every_kept_set_holds_facts_and_no_text(file: Path) -> None:
    articles = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len({a["id"] for a in articles}) == len(articles) > 0
    for article in articles:
        assert set(article) == {"id", "date", "digest", "figures"}
        starts = [figure["start"] for figure in article["figures"]]
        assert starts == sorted(starts)
        for figure in article["figures"]:
            assert set(figure) <= FIELDS
            assert figure["metric"] in METRICS
            assert all(len(value.split()) <= 14 for value in figure.values() if isinstance(value, str))
