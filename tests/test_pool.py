"""What comes back from worker processes: results, and errors that are no fault of the worker."""

from __future__ import annotations

import pickle
import threading
from itertools import islice

import pytest

from tests.sample import make_article
from tracker.errors import (
    InputError,
    LexiconError,
    LimitError,
    MissingExtraError,
    StoreError,
    TrackerError,
    UndatedError,
    UnknownNameError,
    UnreadableError,
)
from tracker.model import Article, Extraction
from tracker.store import pool as pool_module
from tracker.store.pool import Job, read_in_pool
from tracker.store.prepare import Prepared


@pytest.mark.parametrize(
    "error",
    [
        InputError("a.txt", "is empty", "give another"),
        UnreadableError("a.txt", "is binary"),
        UndatedError("a.txt", "no date"),
        LimitError("a.txt", "is too large"),
        MissingExtraError("reading Parquet", "parquet"),
        UnknownNameError("metric", "kiled", ["killed"]),
        StoreError("the database is read-only"),
        LexiconError("killed: no words"),
    ],
)
def test_an_error_comes_back_as_it_was(error: TrackerError) -> None:
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is type(error)
    assert (str(back), vars(back)) == (str(error), vars(error))


def refuse_some(article: Article) -> Extraction:
    if "odd" in article.id:
        raise InputError(article.id, "breaks the rules")
    return Extraction((), ())


def test_an_article_that_breaks_the_rules_costs_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    open_pool = pool_module._open_pool

    def count(workers: int) -> object:
        opened.append(workers)
        return open_pool(workers)

    monkeypatch.setattr(pool_module, "_open_pool", count)
    names = ["a", "odd one", "b", "odd two", "c"]
    chunks = [[Job(make_article(f"{name} text", id=name), True)] for name in names]
    (*results,) = (result for chunk in read_in_pool(chunks, refuse_some, "1", 2) for _, result in chunk)
    assert [isinstance(result, Prepared) for result in results] == [True, False, True, False, True]
    assert [str(r) for r in results if isinstance(r, TrackerError)] == [
        f"odd {n}: breaks the rules" for n in ("one", "two")
    ]
    assert opened == [2]


def test_results_keep_the_order_of_the_articles() -> None:
    names = [f"a{n}" for n in range(30)]
    chunks = [
        [Job(make_article(f"{name} text", id=name), True) for name in names[at : at + 7]] for at in range(0, 30, 7)
    ]
    done = [job.article.id for chunk in read_in_pool(chunks, refuse_some, "1", 3) for job, _ in chunk]
    assert done == names


@pytest.mark.parametrize("stop", [None, 2])
def test_no_thread_is_left_to_end_with_the_interpreter(stop: int | None) -> None:
    before = set(threading.enumerate())
    chunks = [[Job(make_article("text", id=str(n)), True)] for n in range(20)]
    results = read_in_pool(chunks, refuse_some, "1", 2)
    assert sum(1 for _ in islice(results, stop)) == (stop or 20)
    results.close()  # type: ignore[attr-defined]
    assert set(threading.enumerate()) == before
