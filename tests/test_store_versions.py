"""Which articles are known, copies or newer versions of others, in whatever order and batches they come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.sample import DAY, TEXT, make_article, make_figure, make_story, with_number
from tests.test_store import content
from tracker.model import Extraction
from tracker.store import Filters, open_store
from tracker.store.identity import hash_content
from tracker.store.prepare import prepare_article
from tracker.store.store import Store
from tracker.store.tables import sketch_key

URL = "https://wire.example/live"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({}, "known"),
        ({"id": "another"}, "known"),
        ({"title": "Another headline"}, "known"),
        ({"url": "https://wire.example/moved"}, "known"),
        ({"text": TEXT.replace(" ", "  ")}, "known"),
        ({"publisher": "Another Wire"}, "duplicate"),
        ({"published": date(2022, 3, 4)}, "duplicate"),
        ({"text": "Nobody was hurt."}, "new"),
    ],
)
def test_what_makes_an_article_known(store: Store, change: dict[str, object], kind: str) -> None:
    store.add(*make_story())
    article = replace(make_article(), **change)  # type: ignore[arg-type]
    assert store.add(article, Extraction((), ())).kind == kind


def test_identity_ignores_layout_only() -> None:
    one = hash_content("P", DAY, "a  b\nc")
    assert one == hash_content("P", DAY, "a b c")
    others = {
        hash_content(None, DAY, "a b c"),
        hash_content("P", date(2022, 3, 4), "a b c"),
        hash_content("P", DAY, "abc"),
    }
    assert len({one, *others}) == 4


def test_a_copy_points_to_the_first(store: Store) -> None:
    first = store.add(*make_story()).article
    for publisher in ("Second", "Third"):
        store.add(*make_story(publisher=publisher))
    assert [a.duplicate_of for a in store.articles()] == [None, first, first]
    assert {row.duplicate_of for row in store.figure_rows()} == {None, first}


def test_a_newer_version_supersedes_and_history_stays(store: Store) -> None:
    story = make_story(url=URL)
    first = store.add(*story)
    second = store.add(*with_number(story, "21", "24"))
    assert (second.kind, [a.version_of for a in store.articles()]) == ("updated", [None, first.article])
    assert [f.value for f in store.figures(Filters(metric=("killed",)))] == [24.0]
    kept = Filters(metric=("killed",), superseded=True)
    assert [(f.value, f.superseded) for f in store.figures(kept)] == [(21.0, True), (24.0, False)]
    assert store.add(*story).kind == "known"
    assert [f.value for f in store.figures(Filters(metric=("killed",)))] == [24.0]


def test_an_older_version_that_comes_late_does_not_supersede(store: Store) -> None:
    newer = with_number(make_story(url=URL, published=date(2022, 3, 5)), "21", "24")
    store.add(*newer)
    assert store.add(*make_story(url=URL)).kind == "updated"
    assert [f.value for f in store.figures(Filters(metric=("killed",)))] == [24.0]


def test_other_stories_at_one_address_are_no_versions(store: Store) -> None:
    store.add(*make_story(url=URL))
    other = make_article("Voters in the capital went to the polls on Sunday, and 12 were hurt.", url=URL, title="Polls")
    assert store.add(other, Extraction((make_figure(other, "12", metric="injured"),), ())).kind == "new"
    assert len(list(store.figures())) == 3


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(range(5)))
def test_the_order_of_ingest_does_not_matter(order: list[int]) -> None:
    stories = [
        make_story(),
        make_story(publisher="Another Wire"),
        make_story(url=URL, publisher="Live"),
        with_number(make_story(url=URL, publisher="Live", published=date(2022, 3, 5)), "21", "24"),
        make_story("At least 21 died and 112 were hurt.", publisher="Late"),
    ]
    with open_store("sqlite://", create=True) as expected, open_store("sqlite://", create=True) as shuffled:
        for story in stories:
            expected.add(*story)
        for index in order:
            shuffled.add(*stories[index])
        assert content(shuffled) == content(expected)


WIRE = (
    "At least 21 people were killed and 112 injured in Kharkiv over the past day, said Oleg Sinehubov, the head of the "
    "regional administration. Rockets fell on the centre of the city on Tuesday morning and again at night, and "
    "residents spent a third night in the stations of the underground. Rescuers searched the ruins of the council "
    "building until dark. Trains to the west of the country left overcrowded, and hundreds waited on the platforms."
)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (("Rockets fell", "Missiles fell"), "duplicate"),
        ((" Trains to the west of the country left overcrowded", " Trains left"), "duplicate"),
        (("At least 21", "At least 34"), "new"),
        (("said Oleg", "according to Oleg"), "duplicate"),
    ],
)
def test_copies_that_differ_a_little_are_found(store: Store, change: tuple[str, str], kind: str) -> None:
    first = store.add(*make_story(WIRE, publisher="First")).article
    text = WIRE.replace(*change)
    copy = make_article(text, publisher="Second")
    outcome = store.add(copy, Extraction((), ()))
    assert outcome.kind == kind
    assert store.article(outcome.article).duplicate_of == (first if kind == "duplicate" else None)


def test_copies_of_copies_point_to_the_first(store: Store) -> None:
    first = store.add(*make_story(WIRE, publisher="First")).article
    store.add(make_article(WIRE.replace("Rockets fell", "Missiles fell"), publisher="Second"), None)
    third = WIRE.replace("Rockets fell", "Missiles fell").replace("until dark", "until midnight")
    store.add(make_article(third, publisher="Third"), None)
    assert {article.duplicate_of for article in store.articles()} == {None, first}


@pytest.mark.parametrize("size", [1, 7, 60])
def test_a_batch_stores_what_one_by_one_stores(address: str, size: int, tmp_path: Path) -> None:
    stories = [
        make_story(f"At least 21 died and 112 were hurt in town {n % 50}.", publisher=f"P{n}") for n in range(60)
    ]
    stories += [with_number(make_story(url=URL), "21", "24"), make_story(url=URL, published=date(2022, 3, 1))]
    prepared = [prepare_article(*story, "1") for story in stories]
    with open_store(address, create=True) as batched, open_store(str(tmp_path / "one.db"), create=True) as single:
        kinds = [single.add(*story).kind for story in stories]
        found = []
        for start in range(0, len(prepared), size):
            found += [outcome.kind for outcome in batched.add_all(prepared[start : start + size])]
        assert found == kinds
        assert content(batched) == content(single)
        assert [f.reasons for f in batched.figures()] == [f.reasons for f in single.figures()]
        assert {o.kind for o in batched.add_all(prepared)} == {"known"}


def test_the_same_article_twice_in_a_batch_is_one(store: Store) -> None:
    prepared = prepare_article(*make_story(), "1")
    assert [outcome.kind for outcome in store.add_all([prepared, prepared])] == ["new", "known"]
    assert len(list(store.figures())) == 2


def test_what_a_site_prints_under_every_story_costs_no_lookup(store: Store) -> None:
    """A key under which every article stood would make each lookup as long as the archive."""
    footer = " ".join(f"terms{n} of use" for n in range(40))
    stories = [" ".join(f"word{seed} told{n}" for n in range(60)) for seed in range(90)]
    store.add_all([prepare_article(make_article(f"{story} {footer}"), None, "1") for story in stories])
    with store.engine.connect() as connection:
        held = select(func.count()).select_from(sketch_key).group_by(sketch_key.c.key)
        assert max(connection.execute(held).scalars()) < 70
    copy = make_article(f"{stories[-1]} told again {footer}", publisher="Second")
    assert store.add(copy, None).kind == "duplicate"
