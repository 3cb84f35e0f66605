"""Reviews hold on to their figure: through undo, a second ingest, and new rules."""

from __future__ import annotations

from datetime import date

import pytest

from tests.sample import DAY, make_article, make_figure, make_story
from tracker.errors import TrackerError, UnknownNameError
from tracker.model import Extraction
from tracker.store import Filters, StoredFigure, open_store
from tracker.store.corrections import FIELDS, check_range, parse_correction
from tracker.store.store import Store


@pytest.fixture
def store(address: str) -> Store:
    store = open_store(address, create=True)
    store.add(*make_story())
    return store


def killed(store: Store) -> StoredFigure:
    return next(f for f in store.figures(Filters(rejected=True, superseded=True)) if f.extracted_metric == "killed")


@pytest.mark.parametrize(("action", "status"), [("accept", "accepted"), ("reject", "rejected"), ("note", None)])
def test_an_act_marks_the_figure(store: Store, action: str, status: str | None) -> None:
    figure = store.review(killed(store).id, action, "ada", note="seen")
    assert figure.review == status
    (review,) = store.reviews(figure.id)
    assert (review.reviewer, review.action, review.note, review.undone) == ("ada", action, "seen", False)


def test_a_rejected_figure_leaves_the_series_and_stays_in_the_store(store: Store) -> None:
    figure = store.review(killed(store).id, "reject", "ada")
    assert figure.id not in {row.id for row in store.figure_rows()}
    assert figure.id not in {f.id for f in store.figures()}
    assert figure.id in {f.id for f in store.figures(Filters(rejected=True))}


CORRECTIONS = [
    {"value": 24.0},
    {"metric": "injured"},
    {"claimant": "Reuters", "claimant_body": None},
    {"claimant": None},
    {"place": "Mariupol"},
    {"place": "Lviv", "country": "UKR"},
    {"place": None, "country": None},
    {"as_of": date(2022, 3, 1), "since": date(2022, 2, 24)},
    {"who": "civilians", "scope": "event", "status": "projected"},
    {"value": 20.0, "high": 30.0, "bound": "range"},
    {"unit": "household", "destination": "Poland"},
]


@pytest.mark.parametrize("changes", CORRECTIONS)
def test_a_correction_changes_the_figure_and_keeps_the_original(store: Store, changes: dict[str, object]) -> None:
    before = killed(store)
    after = store.review(before.id, "correct", "ada", changes)
    assert {name: getattr(after, name) for name in changes} == changes
    assert (after.review, after.id, after.extracted_metric) == ("corrected", before.id, "killed")
    assert set(after.original or {}) == set(changes)
    (row,) = [row for row in store.figure_rows() if row.id == before.id]
    for name in ("metric", "value", "unit", "who", "scope", "status", "country", "destination"):
        assert getattr(row, name) == getattr(after, name)
    assert (row.claimant, row.place) == (after.claimant_name, after.place_name)
    (review,) = store.reviews(before.id)
    assert set(review.changes) == set(changes)
    store.undo_review(before.id)
    assert killed(store) == before


def test_corrections_add_up_and_are_undone_one_by_one(store: Store) -> None:
    figure = killed(store)
    store.review(figure.id, "correct", "ada", {"value": 24.0})
    store.review(figure.id, "correct", "bob", {"value": 25.0, "who": "civilians"})
    assert (killed(store).value, killed(store).original) == (25.0, {"value": 21.0, "who": "people"})
    assert [review.changes["value"] for review in store.reviews(figure.id)] == [[21.0, 24.0], [24.0, 25.0]]
    store.undo_review(figure.id)
    assert (killed(store).value, killed(store).who) == (24.0, "people")
    store.undo_review(figure.id)
    assert killed(store) == figure
    assert store.undo_review(figure.id) is None
    assert [review.undone for review in store.reviews(figure.id)] == [True, True]


def test_reviews_survive_a_second_ingest(store: Store) -> None:
    store.review(killed(store).id, "correct", "ada", {"value": 24.0})
    assert store.add(*make_story()).kind == "known"
    assert killed(store).value == 24.0


def test_reviews_wait_for_an_article_that_comes_back(store: Store) -> None:
    from tracker.store import tables
    from tracker.store.connect import writing

    store.review(killed(store).id, "correct", "ada", {"value": 24.0})
    with writing(store.engine) as connection:
        connection.execute(tables.article.delete())
    store.add(*make_story())
    assert (killed(store).value, killed(store).review) == (24.0, "corrected")


def new_rules(**changes: object) -> Extraction:
    """What other rules make of the standard story: the death toll only, with other fields."""
    article = make_article()
    return Extraction((make_figure(article, "21", **{"bound": "at_least", **changes}),), ())


def test_the_same_rules_change_nothing(store: Store) -> None:
    before = list(store.figures())
    assert store.reextract(before[0].article_id, make_story()[1]) == []
    assert list(store.figures()) == before


def test_new_rules_tell_what_changed_and_what_is_gone(store: Store) -> None:
    figure = killed(store)
    changes = store.reextract(figure.article_id, new_rules(who="civilians"))
    told = [(c.kind, c.metric, c.changes) for c in changes]
    assert told == [("changed", "killed", {"who": ("people", "civilians")}), ("removed", "injured", {})]
    assert [(f.id, f.who) for f in store.figures()] == [(figure.id, "civilians")]
    both = Extraction((*new_rules(who="civilians").figures, make_story()[1].figures[1]), ())
    (back,) = store.reextract(figure.article_id, both)
    assert (back.kind, back.metric) == ("added", "injured")


def test_a_reviewed_figure_survives_rules_that_lose_it(store: Store) -> None:
    figure = store.review(killed(store).id, "correct", "ada", {"value": 24.0})
    changes = store.reextract(figure.article_id, Extraction((), ()))
    assert sorted((c.kind, c.metric) for c in changes) == [("kept", "killed"), ("removed", "injured")]
    assert [(f.id, f.value) for f in store.figures()] == [(figure.id, 24.0)]


def test_a_correction_outlives_new_rules_and_undo_gives_their_reading(store: Store) -> None:
    figure = store.review(killed(store).id, "correct", "ada", {"value": 24.0})
    store.reextract(figure.article_id, new_rules(who="civilians", value=21.0))
    assert (killed(store).value, killed(store).who, killed(store).review) == (24.0, "civilians", "corrected")
    store.undo_review(figure.id)
    assert (killed(store).value, killed(store).who) == (21.0, "civilians")


def test_a_dry_run_stores_nothing(store: Store) -> None:
    before = list(store.figures())
    assert len(store.reextract(before[0].article_id, new_rules(who="civilians"), dry_run=True)) == 2
    assert list(store.figures()) == before


def test_an_unknown_figure_is_one_clear_line(store: Store) -> None:
    for act in (lambda: store.review(99, "accept", "ada"), lambda: store.undo_review(99), lambda: store.reviews(99)):
        with pytest.raises(UnknownNameError, match="unknown figure '99'"):
            act()


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("value=1,600", ("value", 1600.0)),
        ("value = 1.5", ("value", 1.5)),
        ("metric=injured", ("metric", "injured")),
        ("claimant=Red Cross", ("claimant", "Red Cross")),
        ("as-of=2022-03-03", ("as_of", DAY)),
        ("country=ukr", ("country", "UKR")),
        ("place=", ("place", None)),
        ("high=", ("high", None)),
    ],
)
def test_corrections_are_read(text: str, parsed: tuple[str, object]) -> None:
    assert parse_correction(text) == parsed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("value", "'value' is no correction; write FIELD=VALUE"),
        ("valu=3", "unknown field 'valu'; did you mean 'value'?"),
        ("value=many", "'many' is not a number; write value=1600"),
        ("value=", "a figure must have a value"),
        ("metric=kiled", "unknown metric 'kiled'; did you mean 'killed'?"),
        ("bound=atleast", "unknown bound 'atleast'; did you mean 'at_least'?"),
        ("as_of=yesterday", "'yesterday' is not a date; write as_of=2022-03-31"),
        ("country=Ukraine", "'Ukraine' is not a country code"),
        ("scope=", "a figure must have a scope"),
    ],
)
def test_wrong_corrections_are_one_clear_line(text: str, message: str) -> None:
    with pytest.raises(TrackerError) as caught:
        parse_correction(text)
    assert str(caught.value).startswith(message)


def test_a_range_ends_after_it_begins() -> None:
    check_range(1, 2)
    with pytest.raises(TrackerError, match="the high end 1 lies below the value 2"):
        check_range(2, 1)


def test_every_correctable_field_is_a_figures() -> None:
    assert set(FIELDS) <= set(StoredFigure.__dataclass_fields__)
