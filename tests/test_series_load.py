"""Series from a database: the same from each kind, and no fewer figures read than the answer takes."""

import pytest

from tests.claimed import claim
from tests.stocked import stock_at
from tracker.errors import UnknownNameError
from tracker.series import build_series
from tracker.series.load import PLAIN, load_blocks, load_newest, load_series, newest_first
from tracker.store import Filters, open_store

WATCH = "Harbour Watch"
GAZA = ("Nuseirat", "Rafah", "Jabalia")
UKRAINE = {"place": "Ukraine", "country": "UKR"}
ROWS = [
    *(claim(15_000 + 200 * at, at, who="russian soldiers", claimant="Dolmen Institute", **UKRAINE) for at in (0, 4, 8)),
    claim(15_600, 3, who=None, claimant="Dolmen Institute", **UKRAINE),
    claim(16_200, 6, scope="event", who="russian troops", claimant="Dolmen Institute", **UKRAINE),
    claim(498, 2, who="russian soldiers", claimant="Relief Desk", **UKRAINE),
    *(claim(5, at, scope="event", place=place, country="PSE", claimant=WATCH) for at, place in enumerate(GAZA)),
    claim(900, 9, status="projected", claimant=WATCH, **UKRAINE),
    claim(7, 9, metric="missing", claimant=WATCH),
]  # fmt: skip


@pytest.fixture
def store(address):
    with open_store(stock_at(address, ROWS)) as opened:
        yield opened


def told(series):
    return [(s.metric, s.place, s.who, s.claimant, s.scope, [(p.as_of, p.value) for p in s.points]) for s in series]


def test_a_database_gives_the_series_of_its_claims(store):
    assert told(load_series(store, Filters())) == told(build_series(ROWS))


@pytest.mark.parametrize("limit", [1, 2, 3, 9])
def test_the_newest_series_are_those_of_the_whole(store, limit):
    assert told(load_newest(store, Filters(), limit=limit).series) == told(newest_first(build_series(ROWS))[:limit])


def test_the_weightiest_blocks_come_first(store):
    blocks = load_blocks(store, Filters(metric=("killed",)), PLAIN, "claimant", 1)
    assert {(s.who, s.claimant) for s in blocks.series} == {
        ("russian soldiers", "Dolmen Institute"),
        ("russian soldiers", "Relief Desk"),
    }
    assert blocks.total == 2


FILTERS = [
    # a filter, claimant and points of what passes
    (Filters(who=("russian servicemen",)), [("Dolmen Institute", 5), ("Relief Desk", 1)]),
    (Filters(claimant=("Dolmen Institute",)), [("Dolmen Institute", 5)]),
    (Filters(scope=("total",), country=("UKR",)), [("Dolmen Institute", 5), ("Relief Desk", 1)]),
    (Filters(place=("Gaza Strip",)), [("Harbour Watch", 3)]),
    (Filters(until=ROWS[1].as_of, country=("UKR",)), [("Dolmen Institute", 3), ("Relief Desk", 1)]),
    (Filters(metric=("missing",)), [("Harbour Watch", 1)]),
]


@pytest.mark.parametrize(("filters", "found"), FILTERS, ids=[str(next(iter(f.facets()))) for f, _ in FILTERS])
def test_filters_ask_the_series_and_not_the_words_of_a_story(store, filters, found):
    assert sorted((s.claimant, len(s.points)) for s in load_series(store, filters)) == found


def test_a_group_that_nobody_counts_is_unknown(store):
    with pytest.raises(UnknownNameError, match="unknown group 'penguins'"):
        load_series(store, Filters(who=("penguins",)))
