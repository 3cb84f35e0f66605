"""What goes into the database comes out again: once and whole. On SQLite and on PostgreSQL."""

from __future__ import annotations

import pickle
from dataclasses import fields, replace
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.sample import DAY, make_article, make_figure, make_story
from tracker.errors import StoreError
from tracker.model import Article, Extraction, Figure
from tracker.store import open_store
from tracker.store.identity import clean_text
from tracker.store.prepare import prepare_article
from tracker.store.store import Store


def content(store: Store) -> list[tuple[object, ...]]:
    """All figures without their row numbers, sorted."""
    rows = [
        (f.article, f.metric, f.value, f.claimant_name, f.place_name, f.publisher, f.superseded)
        for f in store.figures()
    ]
    return sorted(rows, key=str)


def test_a_figure_comes_out_as_it_went_in(store: Store) -> None:
    article, extraction = make_story(url="https://wire.example/1", language="en", date_source="field")
    outcome = store.add(article, extraction)
    assert (outcome.kind, outcome.figures) == ("new", 2)
    stored = sorted(store.figures(), key=lambda f: f.start)
    added = {"claimant_kind": "other", "latitude": 49.91, "longitude": 36.33}
    for before, after in zip(extraction.figures, stored, strict=True):
        same = {f.name: getattr(after, f.name) for f in fields(Figure)}
        assert same == {f.name: getattr(before, f.name) for f in fields(Figure)} | added
    assert next(store.articles()).article == article
    assert (stored[0].published, stored[0].publisher, stored[0].url) == (DAY, "The Wire", "https://wire.example/1")
    assert (stored[0].claimant_name, stored[0].place_name, stored[0].review) == ("Oleg Sinehubov", "Kharkiv", None)


def test_the_text_holds_each_figure_at_its_offsets(store: Store) -> None:
    store.add(*make_story())
    article = next(store.articles()).article
    assert [article.text[f.start : f.end] for f in store.figures()] == [f.text for f in store.figures()]


def test_ingest_twice_is_ingest_once(store: Store) -> None:
    first = store.add(*make_story())
    before = content(store)
    again = store.add(*make_story())
    assert (first.kind, again.kind, again.article, again.figures) == ("new", "known", first.article, 0)
    assert content(store) == before
    assert store.knows(make_article())


def test_nothing_is_half_stored(store: Store) -> None:
    article, extraction = make_story()
    wrong = replace(extraction.figures[1], start=0, end=3)
    with pytest.raises(StoreError, match="the figure '112' is not at 0–3 of its text"):
        store.add(article, Extraction((extraction.figures[0], wrong), ()))
    assert store.counts() == dict.fromkeys(store.counts(), 0)
    assert store.add(article, extraction).kind == "new"


def test_an_article_in_another_language_is_stored_without_figures(store: Store) -> None:
    store.add(make_article("Au moins 21 morts.", language="fr"), None)
    stored = next(store.articles())
    assert (stored.extractor, stored.figures, stored.article.language) == (None, 0, "fr")


HOSTILE = ["\x00", "\ud800", "'; DROP TABLE figure; --", "<script>", "\u202e", "😀", "%s %(x)s :name"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_any_text_can_be_stored(store: Store, hostile: str) -> None:
    text = f"{hostile} At least 21 people were killed. {hostile}"
    article = make_article(text, publisher=hostile, title=hostile, id=hostile)
    store.add(article, Extraction((make_figure(article, "21", who=hostile, claimant=hostile, place=hostile),), ()))
    figure = next(store.figures())
    assert (figure.text, figure.who, figure.claimant) == ("21", clean_text(hostile), clean_text(hostile))
    assert next(store.articles()).article.text == clean_text(text)


def test_long_names_are_cut_and_stored(store: Store) -> None:
    article = make_article(id="i" * 5000)
    store.add(article, Extraction((make_figure(article, "21", claimant="c" * 600, who="w" * 400),), ()))
    assert len(next(store.figures()).claimant_name or "") == 500


def test_foreign_keys_are_enforced(store: Store) -> None:
    store.add(*make_story())
    with store.engine.begin() as connection:
        connection.execute(text("DELETE FROM article"))
    assert store.counts()["figure"] == 0


def test_the_public_verb_makes_a_store_of_a_plain_file_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open_store("war.db", create=True) as store:
        assert store.name == "war.db"
        assert list(store.articles()) == []
    assert (tmp_path / "war.db").exists()


def test_article_type_is_the_models(store: Store) -> None:
    store.add(*make_story())
    assert isinstance(store.article(next(store.articles()).id).article, Article)


def test_what_is_prepared_can_be_sent_between_processes() -> None:
    prepared = prepare_article(*make_story(), "1")
    assert pickle.loads(pickle.dumps(prepared)) == prepared
