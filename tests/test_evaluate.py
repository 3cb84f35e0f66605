"""The extractor's score on labelled articles, on answers known beforehand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tracker.cli.evaluate import evaluate_command
from tracker.errors import UnreadableError
from tracker.evaluation import evaluate, read_labelled
from tracker.extract.pipeline import extract

TEXT = "At least 21 people were killed in Kharkiv on Monday, the governor said. Forty cars were damaged."
KILLED = {
    "sentence": "At least 21 people", "text": "21", "metric": "killed", "value": 21, "bound": "at_least",
    "unit": "person",
    "who": "people", "claimant": "governor", "place": "Kharkiv", "country": "UKR", "as_of": "2022-02-28",
    "scope": "event",
    "status": "reported", "also": {"scope": ["period"]},
}  # fmt: skip
DAMAGED = {
    "sentence": "Forty cars were", "text": "Forty", "metric": "damaged", "value": 40, "bound": "exact", "unit": "car",
    "who": "cars", "claimant": None, "place": "Kharkiv", "country": "UKR", "as_of": "2022-02-28", "scope": "event",
    "status": "reported", "also": {"claimant": ["governor"], "as_of": ["2022-03-03"], "scope": ["total", "period"]},
}  # fmt: skip


def write(folder: Path, *figures: dict[str, Any], text: str = TEXT) -> Path:
    file = folder / "a.json"
    article = {
        "id": "a",
        "date": "2022-03-03",
        "title": "",
        "publisher": "Wire",
        "text": text,
        "figures": list(figures),
    }
    file.write_text(json.dumps(article), encoding="utf-8")
    return file


def score(file: Path) -> Any:
    labelled = read_labelled([file])
    return evaluate(labelled, {item.article.id: extract(item.article).figures for item in labelled})


def test_score_is_one_where_all_is_right(tmp_path: Path) -> None:
    result = score(write(tmp_path, KILLED, DAMAGED))
    assert (result.precision, result.recall, result.f1(result.whole)) == (1, 1, 1)


def test_missing_label_counts_as_extra(tmp_path: Path) -> None:
    result = score(write(tmp_path, KILLED))
    assert (result.hits, result.misses, result.extras) == (1, 0, 1)


def test_optional_label_is_neither_hit_nor_extra(tmp_path: Path) -> None:
    result = score(write(tmp_path, KILLED, {**DAMAGED, "optional": True}))
    assert (result.hits, result.misses, result.extras) == (1, 0, 0)


def test_wrong_metric_is_a_miss_and_an_extra(tmp_path: Path) -> None:
    result = score(write(tmp_path, {**KILLED, "metric": "injured"}, DAMAGED))
    assert (result.hits, result.misses, result.extras) == (1, 1, 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [("value", 22), ("bound", "exact"), ("unit", "household"), ("who", "soldiers"), ("claimant", "UN"),
    ("place", "Odesa"),
     ("country", "RUS"), ("as_of", "2022-02-25"), ("scope", "total"), ("status", "projected")],
)  # fmt: skip
def test_wrong_field_is_told(tmp_path: Path, name: str, value: Any) -> None:
    result = score(write(tmp_path, {**KILLED, name: value, "also": {}}, DAMAGED))
    assert result.rate(name) == 0.5
    assert name in result.mistakes[0].detail


def test_range_needs_its_high_end(tmp_path: Path) -> None:
    text = "Between 200 and 300 people were killed."
    label = {**KILLED, "sentence": "Between 200 and 300 people", "text": "200 and 300", "value": 200, "high": 400}
    assert score(write(tmp_path, label, text=text)).rate("value") == 0


def test_number_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="'99' is not in"):
        read_labelled([write(tmp_path, {**KILLED, "text": "99"})])


def test_command_prints_rates_and_mistakes(tmp_path: Path) -> None:
    file = write(tmp_path, {**KILLED, "place": "Odesa"}, DAMAGED)
    result = CliRunner().invoke(evaluate_command, [str(file), "--errors", "5"])
    assert "detection  precision 1.000  recall 1.000  F1 1.000" in result.output
    assert "place: labelled 'Odesa', found 'Kharkiv'" in result.output


def test_command_prints_json(tmp_path: Path) -> None:
    result = CliRunner().invoke(evaluate_command, [str(write(tmp_path, KILLED, DAMAGED)), "--format", "json"])
    assert json.loads(result.output)["whole_f1"] == 1
