"""Garbage collection waits for the end of the work, and is afterwards as it was."""

import gc
from pathlib import Path

import pytest

from tracker.collecting import collecting_later
from tracker.extract import extract
from tracker.model import Article
from tracker.read import read_articles

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


@pytest.mark.parametrize("kept", [False, True])
def test_collection_waits_and_comes_back(kept: bool) -> None:
    assert gc.isenabled()
    with collecting_later(kept=kept):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="wrong"), collecting_later():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collecting_later():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_one_within_another_leaves_it_to_the_outer() -> None:
    with collecting_later():
        with collecting_later():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_extraction_leaves_nothing_to_collect() -> None:
    # what refers to itself waits for a collector, which then walks it
    articles = [a for a in read_articles([SEEDS]) if isinstance(a, Article)]
    for article in articles:
        extract(article)  # what is loaded once may refer to itself
    with collecting_later():
        gc.collect()
        assert sum(len(extract(article).figures) for article in articles) > 100
        assert gc.collect() == 0
