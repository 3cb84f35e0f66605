"""What happens only on request: sums, fewer dates, other units, persons from households, comparisons."""

from datetime import date

import pytest

from tests.claimed import claim, day, only
from tracker.errors import TrackerError, UnknownNameError
from tracker.series import build_series
from tracker.series.compare import compare, nearest_miss
from tracker.series.convert import convert_rows, count_persons
from tracker.series.cumulate import cumulate
from tracker.series.resample import bucket_end, resample
from tracker.series.summary import summarize

GAZA = ("Nuseirat", "Khan Younis", "Jabalia")


def period(value, on, bound="exact", **fields):
    return claim(value, on, bound, scope="period", **fields)


def test_period_figures_add_up_on_request():
    summed = cumulate(only([period(5, 0), period(7, 1), period(4, 2)]))
    assert [(p.value, p.flags) for p in summed.series.points] == [(v, ("cumulated",)) for v in (5, 12, 16)]
    assert "summed from 3 period figures" in summed.notes[0]


def test_the_sum_tells_its_gaps():
    notes = cumulate(only([period(5, 0), period(7, 3), period(1, 5)])).notes
    assert "no figure covers 2024-05-02 to 2024-05-03, 2024-05-05" in notes[1]


def test_overlapping_periods_are_not_counted_twice():
    summed = cumulate(only([period(5, 0), period(30, 1, since=day(0)), period(4, 2)]))
    assert [p.value for p in summed.series.points] == [5, 9]
    assert "1 overlapping period figure left out" in summed.notes[-1]


@pytest.mark.parametrize(
    ("bounds", "bound"),
    [
        (("exact", "exact"), "exact"),
        (("exact", "at_least"), "at_least"),
        (("more_than", "exact"), "at_least"),
        (("exact", "about"), "about"),
        (("exact", "at_most"), "about"),
    ],
)
def test_a_sum_is_as_sure_as_its_parts(bounds, bound):
    summed = cumulate(only([period(5, at, b) for at, b in enumerate(bounds)]))
    assert summed.series.points[-1].bound == bound


def test_figures_of_several_places_are_never_summed():
    rows = [
        period(5, at, place=place, country="PSE") for at, place in enumerate(("Nuseirat", "Khan Younis", "Jabalia"))
    ]
    assert cumulate(only(rows)).series == only(rows)


def test_totals_are_never_summed():
    series = only([claim(5, 0), claim(7, 1)])
    assert cumulate(series).series == series


@pytest.mark.parametrize(
    ("step", "end"), [("day", date(2024, 5, 1)), ("week", date(2024, 5, 5)), ("month", date(2024, 5, 31))]
)
def test_where_a_step_ends(step, end):
    assert bucket_end(day(0), step) == end


def test_a_week_keeps_its_last_total_and_its_date():
    weekly = resample(only([claim(10 + at, at) for at in (0, 2, 4, 5, 9)]), "week")
    assert [(p.as_of, p.value, p.change) for p in weekly.points] == [(day(4), 14, None), (day(9), 19, 5)]


def test_a_week_without_figures_has_no_point():
    assert len(resample(only([claim(10, 0), claim(20, 30)]), "week").points) == 2


def test_a_point_out_of_line_does_not_stand_for_the_week():
    series = only([claim(v, at) for at, v in enumerate((100, 110, 120, 130, 5000))])
    assert series.points[-1].flags == ("jump",)
    assert [p.value for p in resample(series, "week").points] == [130]


def test_period_figures_are_not_thinned_out():
    assert len(resample(only([period(5, 0), period(7, 1)]), "week").points) == 2


def test_kilometres_become_miles_and_say_so():
    row = convert_rows([claim(64, metric="distance", unit="km", scope="event")], "miles")[0]
    assert (row.value, row.unit, row.marks) == (39.77, "mile", ("converted",))


def test_miles_and_kilometres_meet_in_one_series():
    rows = [claim(64, 0, metric="distance", unit="km"), claim(30, 1, metric="distance", unit="mile")]
    assert [p.value for p in only(convert_rows(rows, "mile")).points] == [39.77, 30]


@pytest.mark.parametrize(
    ("stored", "asked"), [("person", "vote"), ("USD", "EUR"), ("household", "person"), ("tank", "km")]
)
def test_what_measures_something_else_is_never_converted(stored, asked):
    with pytest.raises(TrackerError, match="do not measure the same"):
        convert_rows([claim(5, unit=stored)], asked)


def test_an_unknown_unit_gets_a_suggestion():
    with pytest.raises(UnknownNameError, match="did you mean 'mile"):
        convert_rows([claim(5, unit="km")], "mils")


def test_households_become_persons_only_with_a_size():
    rows = [claim(500, metric="displaced", unit="household", who="families")]
    assert only(rows).unit == "household"
    point = only(list(count_persons(rows, 4.5))).points[0]
    assert (point.value, point.bound, point.flags) == (2250, "about", ("household_size",))


@pytest.mark.parametrize("size", [0, -2, float("nan")])
def test_a_household_needs_somebody(size):
    with pytest.raises(TrackerError, match="no sense"):
        list(count_persons([claim(5, unit="household")], size))


ARMIES = [
    claim(498, 1, "nearly", claimant="Army"),
    claim(5840, 1, "more_than", claimant="Rebels"),
    claim(9000, 5, claimant="Rebels"),
    claim(1351, 7, claimant="Army"),
]


def test_claimants_are_compared_on_common_dates_only():
    comparison = compare(build_series(ARMIES))[0]
    assert [(r.as_of, r.gap, round(r.ratio, 2)) for r in comparison.rows] == [(day(1), 5342, 11.73)]


def test_a_total_may_stand_for_some_days_when_asked():
    assert [r.as_of for r in compare(build_series(ARMIES), within=4)[0].rows] == [day(1), day(5), day(7)]


def test_how_near_two_claimants_come():
    assert nearest_miss(build_series(ARMIES[2:])) == 2


def test_one_claimant_alone_is_no_comparison():
    assert compare(build_series([claim(5, 0), claim(7, 1)])) == ()


def test_a_ratio_to_zero_is_none():
    rows = compare(build_series([claim(0, claimant="Army"), claim(5, claimant="Rebels")]))[0].rows
    assert (rows[0].gap, rows[0].ratio) == (5, None)


@pytest.mark.parametrize(
    ("values", "change", "per_day"),
    [
        ([10, 14, 22], 12, 6.0),
        ([10], None, None),
        ([3000, 3100, 40, 60, 90], 50, 25.0),
        ([100, 110, 120, 130, 9000], 30, 10.0),
    ],
)
def test_change_is_that_of_the_present_phase(values, change, per_day):
    summary = summarize(only([claim(v, at) for at, v in enumerate(values)]))
    assert (summary.change, summary.per_day) == (change, per_day)


def test_events_have_no_change():
    assert summarize(only([claim(v, at, scope="event") for at, v in enumerate((3, 9, 4))])).change is None
