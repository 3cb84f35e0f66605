"""The score on our own labelled articles has a floor that only rises: it may neither be missed nor lag behind."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tracker.evaluation import FIELDS, Score, evaluate, read_labelled
from tracker.extract.pipeline import extract

FOLDER = Path(__file__).parent / "gold"
FLOOR = tomllib.loads((FOLDER / "floor.toml").read_text(encoding="utf-8"))
SLACK = 0.03


@pytest.fixture(scope="module")
def score() -> Score:
    labelled = read_labelled([FOLDER])
    return evaluate(labelled, {item.article.id: extract(item.article).figures for item in labelled})


def measured(score: Score) -> dict[str, float]:
    rates = {name: score.rate(name) for name in FIELDS}
    return {"f1": score.f1(score.hits), "usable_f1": score.f1(score.usable), "whole_f1": score.f1(score.whole), **rates}


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_score_is_not_under_its_floor(score: Score, name: str) -> None:
    assert measured(score)[name] >= FLOOR[name], "\n".join(
        f"{m.kind} {m.metric} {m.text}: {m.detail}" for m in score.mistakes
    )


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_floor_keeps_up_with_the_score(score: Score, name: str) -> None:
    assert FLOOR[name] >= measured(score)[name] - SLACK, f"raise {name} in floor.toml to {measured(score)[name]:.2f}"
