"""How totals move: change, revisions, jumps, counters that begin again, rounded figures."""

import pytest

from tests.claimed import claim, only
from tracker.series import build_series
from tracker.series.summary import summarize

R, J, P, N, S = "revision", "jump", "phase", "rounded", "stray"

TOTALS = [
    # values day by day, flags, changes
    ("grows", [100, 120, 150], ["", "", ""], [None, 20, 30]),
    ("stands still", [100, 100], ["", ""], [None, 0]),
    ("digits swapped by the source", [4327, 4324, 4360], ["", R, ""], [None, -3, 36]),
    ("revised for good", [4360, 3900, 3950, 4000], ["", R, "", ""], [None, -460, 50, 50]),
    ("begins again", [3000, 3100, 40, 60, 90], ["", "", P, "", ""], [None, 100, None, 20, 30]),
    ("falls far at the end, nothing follows", [3000, 3100, 40], ["", "", R], [None, 100, -3060]),
    ("one figure far too high", [100, 120, 900, 140, 150], ["", "", J, "", ""], [None, 20, 780, 20, 10]),
    ("a first day may leap", [12, 80, 160], ["", "", ""], [None, 68, 80]),
    ("a slow series may not", [1000, 1010, 1020, 1030, 9000], ["", "", "", "", J], [None, 10, 10, 10, 7970]),
    ("a dip that comes back", [500, 510, 400, 520, 530], ["", "", R, "", ""], [None, 10, -110, 10, 10]),
    ("another count", [5000, 5100, 400, 5400, 7500], ["", "", S, "", ""], [None, 100, None, 300, 2100]),
    ("a zero at the start", [0, 4], ["", ""], [None, 4]),
]


@pytest.mark.parametrize(
    ("values", "flags", "changes"), [case[1:] for case in TOTALS], ids=[case[0] for case in TOTALS]
)
def test_running_totals(values, flags, changes):
    points = only([claim(value, at) for at, value in enumerate(values)]).points
    assert [" ".join(p.flags) for p in points] == flags
    assert [p.change for p in points] == changes


ROUNDED = [
    # an exact total, what follows, whether it adds nothing
    (42_010, (42_000, "more_than"), True),
    (42_010, (40_000, "at_least"), True),
    (42_010, (42_000, "exact"), True),
    (42_010, (42_000, "about"), True),
    (42_010, (43_000, "more_than"), False),
    (42_010, (41_990, "exact"), False),
    (480, (500, "at_most"), True),
    (42_010, (2000, "vague"), True),
]


@pytest.mark.parametrize(("exact", "later", "nothing"), ROUNDED)
def test_a_rounded_figure_carries_no_total(exact, later, nothing):
    point = only([claim(exact), claim(later[0], 1, later[1])]).points[-1]
    assert ((N in point.flags), point.change is None) == (nothing, nothing)


def test_after_a_rounded_figure_change_counts_from_the_last_that_carries():
    rows = [claim(42_010, 0), claim(42_000, 1, "more_than"), claim(42_100, 2)]
    assert [p.change for p in only(rows).points] == [None, None, 90]


def test_a_standing_number_may_fall():
    points = only([claim(500, 0, metric="missing"), claim(300, 1, metric="missing")]).points
    assert [(p.change, p.flags) for p in points] == [(None, ()), (-200, ())]


def test_events_do_not_change_into_one_another():
    rows = [claim(5, 0, scope="event"), claim(50, 3, scope="event"), claim(2, 5, scope="event")]
    assert [(p.change, p.flags) for p in only(rows).points] == [(None, ())] * 3


def test_period_figures_of_one_length_are_compared():
    assert [p.change for p in only([claim(5, 0, scope="period"), claim(9, 1, scope="period")]).points] == [None, 4]


def test_a_vague_first_figure_tells_no_change():
    points = only([claim(2000, 0, "vague"), claim(500_000, 1), claim(520_000, 2)]).points
    assert [(p.change, p.flags) for p in points] == [(None, ()), (None, ()), (20_000, ())]


def test_a_count_in_progress_never_returns_to_zero():
    series = build_series([claim(110, 0), claim(0, 5), claim(120, 9)])
    assert [(s.scope, [p.value for p in s.points]) for s in series] == [("event", [0]), ("total", [110, 120])]
    assert [p.flags for p in series[1].points] == [(), ()]


def test_zeros_before_the_first_count_begin_it():
    assert [p.value for p in only([claim(0, 0), claim(0, 2), claim(3, 4)]).points] == [0, 0, 3]


def test_a_standing_number_may_be_zero():
    assert [p.value for p in only([claim(5, 0, metric="missing"), claim(0, 2, metric="missing")]).points] == [5, 0]


def test_a_much_lower_total_after_a_year_is_another_count():
    points = only([claim(110_000, 0), claim(43, 5000)]).points
    assert [(p.flags, p.change) for p in points] == [((), None), ((P,), None)]


def test_a_lower_total_of_nobody_in_particular_is_no_revision():
    series = only([claim(40, 0, claimant=None), claim(60, 1, claimant=None), claim(22, 2, claimant=None)])
    assert [(p.flags, p.change) for p in series.points] == [((), None), ((), 20), (("voices",), None)]
    assert summarize(series).change is None
