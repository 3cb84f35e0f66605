"""When an event and a running total are the toll of one incident, and when nobody can tell."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claimed import claim, day
from tests.stocked import stock_at
from tracker.cli.showing import load_story
from tracker.model import Series
from tracker.report.records import series_record
from tracker.report.table import overview_grid, trend_grids
from tracker.series import Claimed, build_series
from tracker.series.tolls import find_tolls
from tracker.store import open_store

Told = tuple[Any, ...]
"""Day, value, `e` (event) or `t` (total), and what else is not as usual."""


def rows_of(*told: Told) -> list[Claimed]:
    """The rows: each of an article of its own, of the same names but for what is said."""
    scopes = {"e": "event", "t": "total"}
    return [claim(value, on, scope=scopes[scope], **(more[0] if more else {})) for on, value, scope, *more in told]


def lines_of(rows: list[Claimed]) -> dict[date | None, list[float]]:
    """The values of each toll by the day of its event."""
    return {s.event: [p.value for p in s.points] for s in build_series(rows, enough=0) if s.event}


JOINED = [
    ("the next day's toll", [(0, 39, "e"), (1, 57, "t")], [39, 57]),
    ("a toll that grows for days", [(0, 39, "e"), (2, 57, "t"), (6, 59, "t")], [39, 57, 59]),
    ("a lower bound first", [(0, 39, "e", {"bound": "at_least"}), (2, 57, "t")], [39, 57]),
    ("a few that become some", [(0, 1, "e"), (1, 6, "t")], [1, 6]),
    ("a large one within a week", [(0, 1200, "e"), (7, 3500, "t")], [1200, 3500]),
    ("told again as an event", [(0, 20, "e"), (1, 24, "t"), (2, 26, "e"), (3, 26, "t")], [20, 24, 26, 26]),
    ("two days of finding bodies", [(0, 12, "e"), (1, 14, "e"), (2, 20, "t")], [12, 14, 20]),
    ("both on one day", [(0, 9, "e"), (0, 11, "t")], [11]),
    ("the same number twice", [(0, 9, "e"), (1, 9, "t")], [9, 9]),
    ("counted from its day", [(0, 39, "e"), (2, 57, "t", {"since": day(0)})], [39, 57]),
    ("a slip of the count", [(0, 50, "e"), (1, 52, "t"), (2, 51, "t"), (3, 53, "t")], [50, 52, 51, 53]),
    ("weeks later one more", [(0, 50, "e"), (1, 57, "t"), (25, 59, "t")], [50, 57, 59]),
    ("a part in one story", [(0, 50, "e", {"article": "a"}), (0, 5, "e", {"article": "a"}), (1, 52, "t")], [50, 52]),
    ("told afterwards", [(0, 50, "e"), (0, 59, "e", {"printed": 20}), (2, 57, "t")], [50, 57]),
    ("told afterwards only", [(0, 48, "e", {"printed": 9}), (1, 15, "t"), (2, 24, "e"), (2, 30, "t")], [15, 30]),
    ("unlike an old running total", [(-90, 900, "t"), (0, 39, "e"), (2, 57, "t")], [39, 57]),
    ("unlike a later running total", [(0, 39, "e"), (2, 57, "t"), (3, 900, "t")], [39, 57]),
    ("nobody named", [(0, 39, "e", {"claimant": None}), (2, 57, "t", {"claimant": None})], [39, 57]),
    ("the injured", [(0, 87, "e", {"metric": "injured"}), (2, 109, "t", {"metric": "injured"})], [87, 109]),
]


@pytest.mark.parametrize(("told", "values"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED])
def test_an_event_and_its_toll_are_one_line(told: list[Told], values: list[float]) -> None:
    assert lines_of(rows_of(*told)) == {day(0): values}


APART = [
    ("a total of another claimant", [(0, 39, "e"), (2, 57, "t", {"claimant": "Army"})]),
    ("of another place", [(0, 39, "e"), (2, 57, "t", {"place": "Bukavu"})]),
    ("of another group", [(0, 39, "e"), (2, 57, "t", {"who": "soldiers"})]),
    ("of another metric", [(0, 39, "e"), (2, 57, "t", {"metric": "injured"})]),
    ("what has no toll", [(0, 39, "e", {"metric": "attacks"}), (2, 57, "t", {"metric": "attacks"})]),
    ("feared", [(0, 39, "e"), (2, 57, "t", {"status": "projected"})]),
    ("of a whole country", [(0, 39, "e", {"place": "DR Congo"}), (2, 57, "t", {"place": "DR Congo"})]),
    ("of no place", [(0, 39, "e", {"place": None}), (2, 57, "t", {"place": None})]),
    ("a total that was there before", [(0, 39, "e"), (-1, 57, "t")]),
    ("a total two weeks later", [(0, 39, "e"), (14, 57, "t")]),
    ("a small one five days later", [(0, 6, "e"), (5, 8, "t")]),
    ("many times as many", [(0, 39, "e"), (2, 140, "t")]),
    ("far fewer", [(0, 39, "e"), (2, 12, "t")]),
    ("a total since another day", [(0, 39, "e"), (2, 57, "t", {"since": day(-40)})]),
    ("an earlier running total", [(-60, 31, "t"), (0, 39, "e"), (2, 57, "t")]),
    ("a running total that goes on", [(0, 39, "e"), (2, 57, "t"), (30, 120, "t")]),
    ("added to it in the same story", [(0, 12, "e", {"article": "a"}), (0, 31, "t", {"article": "a"})]),
    ("words of one story for one number", [(0, 14, "e", {"article": "a"}), (0, 14, "t", {"article": "a"})]),
    ("a month's count", [(0, 39, "e", {"precision": "month"}), (2, 57, "t")]),
    ("dozens", [(0, 24, "e", {"bound": "vague"}), (2, 57, "t")]),
    ("a span's count", [(0, 39, "e", {"since": day(-6)}), (2, 57, "t")]),
    ("nobody hurt", [(0, 0, "e"), (2, 4, "t")]),
    ("small ones after another event", [(-3, 7, "e"), (0, 4, "e"), (1, 5, "t")]),
    ("where things happen all the time", [(-20, 3, "e"), (-15, 8, "e"), (-9, 5, "e"), (0, 39, "e"), (2, 57, "t")]),
    ("two events days apart", [(0, 8, "e"), (3, 12, "e"), (9, 14, "t")]),
]  # fmt: skip


@pytest.mark.parametrize("told", [case[1] for case in APART], ids=[case[0] for case in APART])
def test_a_doubtful_toll_joins_nothing(told: list[Told]) -> None:
    assert lines_of(rows_of(*told)) == {}


def test_two_incidents_are_two_lines_of_one_place() -> None:
    fewer = rows_of((0, 39, "e"), (2, 57, "t"), (90, 4, "e"), (91, 6, "t"))
    assert lines_of(fewer) == {day(0): [39, 57], day(90): [4, 6]}
    more = rows_of((0, 39, "e"), (2, 57, "t"), (90, 70, "e"), (91, 84, "t"))
    assert lines_of(more) == {day(0): [39, 57], day(90): [70, 84]}


def test_an_event_after_the_toll_is_another_one() -> None:
    series = build_series(rows_of((0, 20, "e"), (1, 31, "t"), (4, 10, "e")), enough=0)
    assert [(s.scope, s.event, [p.value for p in s.points]) for s in series] == [
        ("event", None, [10]),
        ("total", day(0), [20, 31]),
    ]


def test_what_was_told_afterwards_is_kept_beside_what_was_known() -> None:
    (line,) = build_series(rows_of((0, 50, "e"), (0, 59, "e", {"printed": 20}), (2, 57, "t")))
    assert (line.points[0].value, line.points[0].others, line.points[0].flags) == (50, (59,), ("differs", "event"))


def test_the_highest_of_a_day_is_the_latest() -> None:
    (line,) = build_series(rows_of((0, 39, "e"), (0, 50, "e"), (0, 52, "t"), (0, 50, "t"), (2, 57, "t")))
    assert (line.points[0].value, line.points[0].others) == (52, (39, 50))


@pytest.fixture(scope="module")
def toll() -> Series:
    """At least 39, then 57."""
    (series,) = build_series(rows_of((0, 39, "e", {"bound": "at_least"}), (2, 57, "t")))
    return series


def test_a_record_names_the_event(toll: Series) -> None:
    record = series_record(toll)
    assert (record["scope"], record["event"]) == ("total", "2024-05-01")
    assert [(p["flags"], p["change"]) for p in record["points"]] == [(["event"], None), ([], 18)]


def test_tables_name_the_event(toll: Series) -> None:
    (grid,) = trend_grids([toll])
    assert grid.title == "killed · Goma · event of 2024-05-01 and its running total"
    assert [row[1] for row in grid.rows] == ["≥ 39 ²", "57"]
    assert overview_grid([toll]).rows[0][0] == "killed, Goma, event 2024-05-01"


def test_a_figure_stands_among_those_of_its_event(address: str) -> None:
    rows = [*rows_of((0, 39, "e"), (2, 57, "t")), claim(3, 40, scope="event"), claim(8, 2, metric="injured")]
    with open_store(stock_at(address, rows)) as store:
        ids = {(row.metric, row.value): row.id for row in store.figure_rows()}
        around = {
            value: [row.value for row in load_story(store, ids["killed", value]).neighbours] for value in (39, 57, 3)
        }
    assert around == {39: [39, 57], 57: [39, 57], 3: [39, 3]}


TOLD = st.lists(
    st.builds(
        claim,
        st.integers(5, 60),
        st.integers(0, 12),
        scope=st.sampled_from(("event", "event", "total")),
        place=st.sampled_from(("Goma", "Bukavu")),
        claimant=st.sampled_from(("Health Ministry", None)),
    ).flatmap(lambda row: st.sampled_from((row, row._replace(published=row.as_of + timedelta(days=5))))),
    max_size=8,
)
FEW = settings(max_examples=80, deadline=None)


@FEW
@given(TOLD, st.randoms())
def test_order_never_matters(rows: list[Claimed], random: Any) -> None:
    assert build_series(random.sample(rows, len(rows))) == build_series(rows)


@FEW
@given(TOLD)
def test_one_place_never_tells_of_another(rows: list[Claimed]) -> None:
    together = [s for s in build_series(rows, enough=0) if s.event and s.place == "Goma"]
    assert together == [s for s in build_series([r for r in rows if r.place == "Goma"], enough=0) if s.event]


@FEW
@given(TOLD)
def test_a_toll_has_an_event_and_a_total_none_before_its_day(rows: list[Claimed]) -> None:
    events = [row for row in rows if row.scope == "event"]
    tolls = find_tolls(events, [row for row in rows if row.scope == "total"])
    for toll in tolls:
        assert toll.events
        assert toll.totals
        assert min(row.as_of for row in (*toll.events, *toll.totals)) >= toll.day
    held = [row.id for toll in tolls for row in (*toll.events, *toll.totals)]
    assert len(held) == len(set(held))


@FEW
@given(TOLD)
def test_no_figure_is_lost(rows: list[Claimed]) -> None:
    values = {v for s in build_series(rows) for p in s.points for v in (p.value, *p.others)}
    told = {i for s in build_series(rows) for p in s.points for i in p.figures}
    assert all(row.id in told or row.value in values for row in rows)
