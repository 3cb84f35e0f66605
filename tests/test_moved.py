"""What an ingest moved: found family by family, and the same as from all series at once."""

import pytest

from tests.claimed import claim
from tests.stocked import stock_at
from tracker.report.moved import find_moves, list_moved, write_move
from tracker.series.load import load_series
from tracker.store import Filters, open_store
from tracker.store.connect import reading
from tracker.store.newest import iter_families

UKRAINE = {"place": "Ukraine", "country": "UKR"}
WATCH = {"claimant": "Harbour Watch"}
EARLIER = [
    *(claim(100 + 10 * at, at, metric=metric, **UKRAINE, **WATCH) for metric in ("killed", "injured") for at in (0, 3)),
    claim(7, 1, metric="missing", **WATCH),
    claim(40, 2, place="Gaza", country="PSE", **WATCH),
]
LATER = [
    claim(500, 6, metric="killed", **UKRAINE, **WATCH),
    claim(140, 6, metric="injured", **UKRAINE, **WATCH),
    claim(140, 6, metric="rescued", **UKRAINE, **WATCH),
    claim(7, 5, metric="missing", **WATCH),
    claim(41, 5, metric="killed", place="Gaza", country="PSE", **WATCH),
]
MOVED = (
    "killed, Ukraine, Harbour Watch: 130 → 500 (+370)",
    "injured, Ukraine, Harbour Watch: 130 → 140 (+10)",
    "killed, Gaza Strip, Harbour Watch: 40 → 41 (+1)",
)


@pytest.fixture
def store(address):
    with open_store(stock_at(address, EARLIER, LATER)) as opened:
        yield opened


def test_series_told_of_before_move(store):
    assert list_moved(store, store.last_ingest()) == (MOVED, 3)


def test_the_greatest_moves_are_kept_and_all_are_counted(store):
    assert list_moved(store, store.last_ingest(), most=1) == (MOVED[:1], 3)


def test_families_give_the_moves_of_all_series_at_once(store):
    newest = store.last_ingest()
    moves = find_moves(load_series(store, Filters()), store.figures_of_ingest(newest))
    assert tuple(write_move(move) for move in moves) == list_moved(store, newest).lines


def test_after_the_first_ingest_nothing_has_moved(address):
    with open_store(stock_at(address, EARLIER)) as store:
        assert list_moved(store, store.last_ingest()) == ((), 0)


def test_an_event_moves_to_its_toll(address):
    with open_store(stock_at(address, [claim(39, 0, scope="event", **WATCH)], [claim(57, 2, **WATCH)])) as store:
        assert list_moved(store, store.last_ingest()).lines == (
            "killed, Goma, event of 2024-05-01, Harbour Watch: 39 → 57 (+18)",
        )


@pytest.mark.parametrize("least", [1, 2, 1000])
def test_families_are_whole_and_come_once(store, least):
    with reading(store.engine) as connection:
        parts = list(iter_families(connection, store.last_ingest(), least))
    assert all(len(part) >= least for part in parts[:-1])
    ids = [number for part in parts for number in part]
    assert len(set(ids)) == len(ids)
    assert set(ids) == set(store.touched_families(store.last_ingest()))
