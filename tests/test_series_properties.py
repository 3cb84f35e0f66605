"""What holds for any figures at all."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claimed import claim
from tracker.model import BOUNDS, SCOPES
from tracker.series import build_series
from tracker.series.cumulate import cumulate
from tracker.series.resample import resample

ROWS = st.lists(
    st.builds(
        claim,
        st.integers(0, 5000),
        st.integers(0, 30),
        st.sampled_from([b for b in BOUNDS if b != "range"]),
        scope=st.sampled_from(SCOPES),
        who=st.sampled_from(["people", "children", None]),
        claimant=st.sampled_from(["Health Ministry", "Red Cross", None]),
        place=st.sampled_from(["Goma", "Bukavu", "Beni", None]),
        metric=st.sampled_from(["killed", "missing"]),
        publisher=st.sampled_from(["Wire", "Daily"]),
        printed=st.integers(0, 31),
    ),
    max_size=14,
)
FEW = settings(max_examples=60, deadline=None)


@FEW
@given(ROWS, st.randoms())
def test_order_never_matters(rows, random):
    shuffled = random.sample(rows, len(rows))
    assert build_series(shuffled) == build_series(rows)


@FEW
@given(ROWS)
def test_the_same_figures_again_change_nothing(rows):
    assert build_series(rows + rows) == build_series(rows)


@FEW
@given(ROWS, st.integers(0, 5000), st.integers(0, 30))
def test_an_unrelated_figure_changes_no_other_series(rows, value, on):
    other = claim(value, on, metric="rescued", place="Port Sudan", country="SDN")
    with_other = build_series([*rows, other])
    assert [s for s in with_other if s.metric != "rescued"] == list(build_series(rows))


@FEW
@given(ROWS)
def test_each_point_is_stated_by_a_figure_of_its_date(rows):
    by_id = {row.id: row for row in rows}
    for series in build_series(rows):
        for point in series.points:
            stating = [by_id[i] for i in point.figures]
            assert any((row.value, row.bound) == (point.value, point.bound) for row in stating)
            assert {row.as_of for row in stating} == {point.as_of}


@FEW
@given(ROWS)
def test_no_figure_is_lost_or_told_twice(rows):
    series = build_series(rows)
    told = [i for s in series for p in s.points for i in p.figures]
    values = {v for s in series for p in s.points for v in (p.value, *p.others)}
    assert len(told) == len(set(told))
    assert all(row.id in told or row.value in values for row in rows)


@FEW
@given(ROWS)
def test_points_stand_in_order_of_date(rows):
    for series in build_series(rows):
        days = [p.as_of for p in series.points]
        assert days == sorted(days)
        assert series.scope == "event" or series.scope == "period" or len(set(days)) == len(days)


@FEW
@given(ROWS, st.sampled_from(("day", "week", "month")))
def test_resampling_invents_no_value(rows, step):
    for series in build_series(rows):
        values = {(p.as_of, p.value) for p in series.points}
        assert {(p.as_of, p.value) for p in resample(series, step).points} <= values


@FEW
@given(ROWS)
def test_a_sum_never_exceeds_what_was_counted(rows):
    for series in build_series(rows):
        if series.scope == "period":
            summed = cumulate(replace(series)).series
            assert summed.points[-1].value <= sum(p.value for p in series.points)
