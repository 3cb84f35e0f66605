"""Several processes store what one stores, whatever happens to them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sample import make_article, make_figure
from tracker.errors import InputError, UndatedError
from tracker.model import Article, Extraction
from tracker.read import ReadFailure
from tracker.store import ingest as ingest_module
from tracker.store import open_store
from tracker.store.ingest import Step, Tally, ingest_articles
from tracker.store.pool import usable_cores


def extract_first(article: Article) -> Extraction:
    """One figure, of the number that the text begins with; some texts are too much for it."""
    number = article.text.split()[0]
    if "breaks the rules" in article.text:
        raise InputError(article.id, "breaks the rules")
    if "kills its reader" in article.text and "PYTEST_CURRENT_TEST" in os.environ:
        os._exit(9)
    return Extraction((make_figure(article, number),), ())


def many(count: int, ending: str = "people were killed.") -> list[Article | ReadFailure]:
    return [make_article(f"{n} {ending}", id=f"a{n}", publisher=f"P{n % 3}") for n in range(1, count + 1)]


def run(path: Path, found: list[Article | ReadFailure], workers: int) -> tuple[list[Step], list[tuple[object, ...]]]:
    with open_store(str(path), create=True) as store:
        steps = list(ingest_articles(store, found, extract_first, workers=workers))
        rows = [(f.article, f.metric, f.value, f.publisher, f.superseded) for f in store.figures()]
    return steps, sorted(rows, key=str)


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest_module, "ALONE", 5)


def test_two_workers_store_what_one_stores(tmp_path: Path) -> None:
    found = many(60)
    found.insert(3, ReadFailure("early.txt", UndatedError("early.txt", "no date")))
    found.insert(40, ReadFailure("late.txt", UndatedError("late.txt", "no date")))
    found.insert(41, make_article("77 breaks the rules", id="odd"))
    found.append(make_article("3 morts", id="fr", language="fr"))
    found.append(found[0])
    one, rows = run(tmp_path / "one.db", found, 1)
    two, same = run(tmp_path / "two.db", found, 2)
    assert same == rows
    assert len(rows) == 60
    assert sorted(two, key=str) == sorted(one, key=str) or sorted((s.where, s.kind) for s in two) == sorted(
        (s.where, s.kind) for s in one
    )
    tally = Tally()
    for step in two:
        tally.add(step)
    assert dict(tally.kinds) == {"new": 60, "failed": 3, "other_language": 1, "known": 1}
    assert (tally.stored, tally.figures, len(tally.failures)) == (61, 60, 3)


def test_a_second_run_knows_everything(tmp_path: Path) -> None:
    run(tmp_path / "t.db", many(30), 2)
    steps, rows = run(tmp_path / "t.db", many(30), 2)
    assert {step.kind for step in steps} == {"known"}
    assert len(rows) == 30


def test_an_article_that_kills_its_reader_is_named_and_the_rest_is_stored(tmp_path: Path) -> None:
    found = many(40)
    found.insert(20, make_article("66 kills its reader", id="killer"))
    steps, rows = run(tmp_path / "t.db", found, 2)
    (failed,) = [step for step in steps if step.kind == "failed"]
    assert str(failed.error).startswith("killer: the process that read it died; ")
    assert len(rows) == 40


def test_stopping_early_ends_the_workers(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "t.db"), create=True) as store:
        steps = ingest_articles(store, many(400), extract_first, workers=2)
        for count, _ in enumerate(steps, 1):
            if count == 30:
                break
        steps.close()  # type: ignore[attr-defined]
        counts = store.counts()
    assert 30 <= counts["article"] < 400
    assert counts["figure"] == counts["article"]


def test_no_more_is_read_ahead_than_the_workers_need(tmp_path: Path) -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield make_article(f"{taken} people were killed.", id=str(taken))

    with open_store(str(tmp_path / "t.db"), create=True) as store:
        steps = ingest_articles(store, endless(), extract_first, workers=2)
        for count, _ in enumerate(steps, 1):
            if count == 50:
                break
        steps.close()  # type: ignore[attr-defined]
    assert taken < 50 + 16 * 2 * 5


def test_there_is_a_core_to_use() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
