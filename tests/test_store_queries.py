"""What is asked of the store: filters, rows, facets, names, what an ingest touched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.sample import make_article, make_figure, make_story
from tracker.errors import UnknownNameError
from tracker.model import Extraction
from tracker.store import FigureRow, Filters, open_store
from tracker.store.store import Store

FILTERS: list[tuple[dict[str, object], int]] = [
    ({}, 3),
    ({"metric": ("killed",)}, 2),
    ({"metric": ("killed", "injured")}, 3),
    ({"place": ("kharkiv",)}, 2),
    ({"country": ("PSE",)}, 1),
    ({"who": ("Children",)}, 1),
    ({"claimant": ("oleg sinehubov",)}, 1),
    ({"claimant": ("the Gaza health ministry",)}, 1),
    ({"place": ("Kharkov",)}, 2),
    ({"place": ("Ukraine",)}, 2),
    ({"place": ("Palestine",)}, 1),
    ({"place": ("Gaza Strip",)}, 1),
    ({"claimant": ("Kharkiv regional administration",)}, 1),
    ({"publisher": ("the wire",)}, 2),
    ({"scope": ("period",)}, 1),
    ({"status": ("projected",)}, 1),
    ({"since": date(2022, 3, 3)}, 2),
    ({"until": date(2022, 3, 2)}, 1),
    ({"since": date(2022, 3, 2), "until": date(2022, 3, 3)}, 3),
    ({"metric": ("killed",), "country": ("UKR",), "status": ("reported",)}, 1),
    ({"metric": ("votes_for",)}, 0),
]


@pytest.fixture(scope="module")
def filtered(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_store(str(tmp_path_factory.mktemp("db") / "t.db"), create=True)
    article = make_article()
    killed = make_figure(article, "21", claimant_body="Kharkiv regional administration")
    hurt = make_figure(article, "112", metric="injured", who="children", claimant=None, status="projected")
    store.add(article, Extraction((killed, hurt), ()))
    gaza = make_article("In Gaza 7 died.", publisher="Daily", published=date(2022, 3, 2))
    seven = make_figure(gaza, "7", place="Nuseirat", country="PSE", scope="period", claimant="Gaza's Health Ministry")
    store.add(gaza, Extraction((seven,), ()))
    return store


@pytest.mark.parametrize(("chosen", "count"), FILTERS)
def test_filters(filtered: Store, chosen: dict[str, object], count: int) -> None:
    filters = Filters(**chosen)  # type: ignore[arg-type]
    assert len(list(filtered.figures(filters))) == count
    assert {row.id for row in filtered.figure_rows(filters)} == {f.id for f in filtered.figures(filters)}


def test_light_rows_hold_what_the_figures_hold(filtered: Store) -> None:
    rows = {row.id: row for row in filtered.figure_rows()}
    for figure in filtered.figures():
        row = rows[figure.id]
        expected = {name: getattr(figure, name, None) for name in FigureRow._fields}
        expected |= {"claimant": figure.claimant_name, "place": figure.place_name}
        assert {**row._asdict(), "duplicate_of": None, "ingest_id": None} == expected


def test_rows_of_chosen_series(filtered: Store) -> None:
    every = list(filtered.figure_rows())
    for series in {row.series_id for row in every}:
        assert sorted(filtered.figure_rows(series=[series])) == sorted(r for r in every if r.series_id == series)


def test_an_unknown_name_suggests_the_nearest(filtered: Store) -> None:
    with pytest.raises(UnknownNameError, match="unknown place 'Karkiv'; did you mean 'Kharkiv'"):
        filtered.check_names(Filters(place=("Karkiv",)))
    filtered.check_names(Filters(place=("KHARKIV",), claimant=("gaza health ministry",), publisher=("Daily",)))
    with pytest.raises(UnknownNameError, match="unknown figure '99'"):
        filtered.figure(99)


def test_facets_count_what_is_there(filtered: Store) -> None:
    assert [(c.name, c.figures, c.aliases) for c in filtered.claimants()] == [
        ("Gaza Health Ministry", 1, ("Gaza's Health Ministry",)),
        ("Kharkiv regional administration", 1, ("Oleg Sinehubov",)),
    ]
    assert [(p.name, p.country, p.figures) for p in filtered.places()] == [
        ("Kharkiv", "UKR", 2),
        ("Nuseirat", "PSE", 1),
    ]
    assert [(m.metric, m.figures, m.articles) for m in filtered.metrics()] == [("killed", 2, 2), ("injured", 1, 1)]


def test_what_an_ingest_touched(store: Store) -> None:
    assert store.last_ingest() is None
    first = store.begin_ingest()
    store.add(*make_story())
    store.end_ingest({"new": 1})
    assert (store.last_ingest(), len(store.touched_families(first))) == (first, 2)
    store.begin_ingest()
    store.add(*make_story())
    store.end_ingest({"known": 1})
    assert store.last_ingest() == first
    store.begin_ingest()
    text = "By Friday 25 people had died."
    article = make_article(text, published=date(2022, 3, 4))
    store.add(article, Extraction((make_figure(article, "25"),), ()))
    store.end_ingest({"new": 1})
    touched = store.touched_families(store.last_ingest() or 0)
    assert sorted(row.value for row in store.figure_rows(series=touched)) == [21.0, 25.0]


def test_a_division_written_large_or_small_is_one_place(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'one.db'}", create=True) as store:
        for at, place in enumerate(("Ostrava Hills Region", "Ostrava Hills region")):
            article = make_article(f"In {place} {at + 5} people were killed.")
            figure = make_figure(article, str(at + 5), value=at + 5.0, place=place, country=None)
            store.add(article, Extraction((figure,), ()))
        assert {figure.place_name for figure in store.figures(Filters())} == {"Ostrava Hills region"}
        assert len({figure.series_id for figure in store.figures(Filters())}) == 1
