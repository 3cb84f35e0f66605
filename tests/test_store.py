"""What goes into the database comes out again: once, whole, and in any order. On SQLite and on PostgreSQL."""

from __future__ import annotations

import multiprocessing
import pickle
import sqlite3
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.sample import DAY, TEXT, make_article, make_figure, make_story, with_number
from tracker.errors import MissingExtraError, StoreError, UnknownNameError
from tracker.model import Article, Extraction, Figure
from tracker.store import FigureRow, Filters, open_store
from tracker.store.identity import clean_text, hash_content
from tracker.store.prepare import prepare_article
from tracker.store.save import save_articles
from tracker.store.store import Store


@pytest.fixture
def store(address: str) -> Store:
    return open_store(address, create=True)


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


def test_a_copy_points_to_the_first(store: Store) -> None:
    first = store.add(*make_story()).article
    for publisher in ("Second", "Third"):
        store.add(*make_story(publisher=publisher))
    assert [a.duplicate_of for a in store.articles()] == [None, first, first]
    assert {row.duplicate_of for row in store.figure_rows()} == {None, first}


URL = "https://wire.example/live"


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
    assert (store.last_ingest(), len(store.touched_series(first))) == (first, 2)
    store.begin_ingest()
    store.add(*make_story())
    store.end_ingest({"known": 1})
    assert store.last_ingest() == first
    store.begin_ingest()
    text = "By Friday 25 people had died."
    article = make_article(text, published=date(2022, 3, 4))
    store.add(article, Extraction((make_figure(article, "25"),), ()))
    store.end_ingest({"new": 1})
    touched = store.touched_series(store.last_ingest() or 0)
    assert sorted(row.value for row in store.figure_rows(series=touched)) == [21.0, 25.0]


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


def _add_all(address: str, start: int) -> None:
    with open_store(address, create=True) as store:
        for number in range(start, start + 30):
            store.add(*make_story(f"At least 21 died and 112 were hurt in town {number % 40}."))


def test_processes_that_write_at_once_store_everything_once(address: str) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_add_all, args=(address, start)) for start in (0, 5, 10, 20)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0, 0]
    with open_store(address) as store:
        counts = store.counts()
        assert (counts["article"], counts["figure"], counts["claimant"]) == (40, 80, 1)


def test_a_killed_writer_leaves_nothing_half_done(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    store = open_store(str(path), create=True)
    store.add(*make_story())
    article, extraction = make_story("At least 21 died and 112 were hurt.")
    connection = store.engine.connect().execution_options(writes=True)
    connection.begin()
    save_articles(connection, [prepare_article(article, extraction, "1")], None)
    (tmp_path / "copy.db").write_bytes(path.read_bytes())  # what a crash would find, log included
    (tmp_path / "copy.db-wal").write_bytes((tmp_path / "t.db-wal").read_bytes())
    connection.close()
    with open_store(str(tmp_path / "copy.db")) as copy:
        assert len(list(copy.articles())) == 1
        assert copy.add(article, extraction).kind == "new"


def test_readers_go_on_while_one_writes(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "t.db"), create=True)
    store.add(*make_story())
    connection = store.engine.connect().execution_options(writes=True)
    connection.begin()
    save_articles(connection, [prepare_article(*make_story("At least 21 died and 112 were hurt."), "1")], None)
    assert len(list(store.figures())) == 2
    connection.close()


def test_a_locked_database_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.connect.BUSY_SECONDS", 0.05)
    path = tmp_path / "t.db"
    store = open_store(str(path), create=True)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program is writing to it"):
        store.add(*make_story())
    holder.execute("ROLLBACK")
    assert store.add(*make_story()).kind == "new"


@pytest.mark.parametrize(
    ("name", "make", "message"),
    [
        ("missing.db", lambda p: None, "there is no database yet; make one with: tracker ingest"),
        ("folder", lambda p: p.mkdir(), "is a folder, not a database"),
        (
            "text.db",
            lambda p: p.write_text("a long line of text, no database\n" * 50),
            "is not a SQLite database",
        ),
        ("empty.db", lambda p: p.write_bytes(b""), "the database is empty; fill it with: tracker ingest"),
    ],
)
def test_a_bad_file_is_one_clear_line(tmp_path: Path, name: str, make: object, message: str) -> None:
    path = tmp_path / name
    make(path)  # type: ignore[operator]
    existed = path.exists()
    with pytest.raises(StoreError) as caught:
        open_store(str(path))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.exists() == existed


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("mysql://host/db", "for this database is not installed"),
        ("nosuch://host/db", "unknown kind of database"),
        ("postgresql://nobody@localhost:1/db", "cannot connect to the database server"),
        ("sqlite:////no/such/folder/t.db", "the folder /no/such/folder does not exist"),
        ("http://", "unknown kind of database"),
    ],
)
def test_a_bad_address_is_one_clear_line(given: str, message: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(given, create=True)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_passwords_are_not_printed() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://me:secret@localhost:1/db", create=True)
    assert "secret" not in str(caught.value)


def test_postgres_without_its_packages_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'psycopg'", name="psycopg")

    monkeypatch.setattr("tracker.store.connect.create_engine", missing)
    with pytest.raises(MissingExtraError, match=r"pip install 'figure-tracker\[postgres\]'"):
        open_store("postgresql://host/db")


def read_all(path: Path) -> None:
    with open_store(str(path)) as store:
        list(store.figures())
        list(store.articles())


def test_a_damaged_file_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with open_store(str(path), create=True) as store:
        for number in range(40):
            store.add(*make_story(f"At least 21 died and 112 were hurt in town {number}. " + "x" * 3000))
    whole = bytearray(path.read_bytes())
    for page in range(20, len(whole) // 4096):
        whole[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(bytes(whole))
    with pytest.raises(StoreError, match="damaged; restore a copy") as caught:
        read_all(path)
    assert "\n" not in str(caught.value)


def test_identity_ignores_layout_only() -> None:
    one = hash_content("P", DAY, "a  b\nc")
    assert one == hash_content("P", DAY, "a b c")
    others = {
        hash_content(None, DAY, "a b c"),
        hash_content("P", date(2022, 3, 4), "a b c"),
        hash_content("P", DAY, "abc"),
    }
    assert len({one, *others}) == 4


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


def test_what_is_prepared_can_be_sent_between_processes() -> None:
    prepared = prepare_article(*make_story(), "1")
    assert pickle.loads(pickle.dumps(prepared)) == prepared


def test_a_division_written_large_or_small_is_one_place(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'one.db'}", create=True) as store:
        for at, place in enumerate(("Ostrava Hills Region", "Ostrava Hills region")):
            article = make_article(f"In {place} {at + 5} people were killed.")
            figure = make_figure(article, str(at + 5), value=at + 5.0, place=place, country=None)
            store.add(article, Extraction((figure,), ()))
        assert {figure.place_name for figure in store.figures(Filters())} == {"Ostrava Hills region"}
        assert len({figure.series_id for figure in store.figures(Filters())}) == 1
