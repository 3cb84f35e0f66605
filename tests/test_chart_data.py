"""Which marks, lines and scale a chart has, before anything is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart_cases import CASES, REFUGEES, chart_of, family_of
from tests.claimed import claim, day
from tracker.errors import EmptyResultError
from tracker.report.chart import build_chart
from tracker.report.chart.axis import date_ticks, levels_to, nice_top, padded
from tracker.report.chart.spread import spread
from tracker.report.chart.style import UNNAMED


@pytest.mark.parametrize(
    ("bound", "shape"),
    [("exact", "dot"), ("at_least", "up"), ("more_than", "up"), ("about", "ring"), ("nearly", "down"),
     ("at_most", "down"), ("less_than", "down")],
)  # fmt: skip
def test_each_bound_has_its_mark(bound: str, shape: str) -> None:
    (mark,) = chart_of([claim(40, bound=bound)]).lines[0].marks
    assert (mark.value, mark.shape, mark.low, mark.high) == (40, shape, None, None)


def test_a_range_keeps_both_ends_and_no_middle() -> None:
    (mark,) = chart_of([claim(100, bound="range", high=200)]).lines[0].marks
    assert (mark.shape, mark.low, mark.high, mark.top) == ("span", 100, 200, 200)


def test_every_claim_is_a_mark_at_its_own_value() -> None:
    line = chart_of(CASES["refugees"]()).lines[0]
    assert tuple(m.value for m in line.marks) == REFUGEES
    assert line.stretches == (tuple(range(11)),)


def test_a_line_is_broken_where_nobody_said_anything_for_long() -> None:
    line = chart_of(CASES["revisions"]()).lines[0]
    assert [[line.marks[at].day for at in run] for run in line.stretches] == [
        [day(0), day(3), day(6), day(9), day(12), day(15)],
        [day(80), day(83)],
    ]


def test_a_line_is_broken_where_the_count_begins_again() -> None:
    assert chart_of(CASES["new_count"]()).lines[0].stretches == ((0, 1, 2), (3, 4, 5))


def test_a_claim_does_not_stand_for_years() -> None:
    assert chart_of([claim(10, 0), claim(30, 3000)]).lines[0].stretches == ((0,), (1,))


def test_what_is_out_of_line_is_shown_beside_the_line_and_explained() -> None:
    chart = chart_of(CASES["revisions"]())
    marks = {m.day: m for m in chart.lines[0].marks}
    assert not marks[day(13)].joined
    assert "revision" in marks[day(6)].flags
    assert marks[day(13)].beyond
    assert {"revision", "other", "beyond"} <= set(chart.key)


def test_a_total_far_below_those_around_it_is_beside_the_line() -> None:
    (line,) = chart_of([claim(v, 10 * k) for k, v in enumerate((3000, 3500, 400, 5000, 7500))]).lines
    assert [mark.joined for mark in line.marks] == [True, True, False, True, True]
    assert line.stretches == ((0, 1, 3, 4),)


def test_a_figure_that_would_flatten_all_others_stands_at_the_edge_with_its_number() -> None:
    rows = [claim(v, k, scope="event") for k, v in enumerate((3, 12, 344_000_000, 9))]
    chart = chart_of(rows)
    assert [m.beyond for m in chart.lines[0].marks] == [False, False, True, False]
    assert chart.top == 12
    assert "beyond" in chart.key
    assert [m.value for m in chart.lines[0].marks] == [3, 12, 344_000_000, 9]


def test_another_value_that_would_flatten_all_others_leaves_the_figure_itself_on_the_scale() -> None:
    rows = [claim(v, k, claimant=None) for k, v in ((0, 40), (5, 44), (5, 39_620), (9, 45))]
    chart = chart_of(rows)
    marks = {m.day: m for m in chart.lines[0].marks}
    shown = [m for m in marks.values() if m.outside]
    assert [(m.value, m.others, m.outside, m.beyond) for m in shown] == [(44, (), (39_620,), False)]
    assert chart.top == 45
    assert {"beyond", "other"} <= set(chart.key)


def test_a_total_always_sets_the_scale() -> None:
    chart = chart_of([claim(v, 30 * k) for k, v in enumerate((3, 12, 90, 4000))])
    assert not any(m.beyond for m in chart.lines[0].marks if m.joined)
    assert chart.top == 4000


def test_figures_of_unnamed_sources_are_never_joined() -> None:
    (line,) = chart_of([claim(v, k, claimant=None) for k, v in enumerate((400, 100, 900, 50))]).lines
    assert not [flag for mark in line.marks for flag in mark.flags]
    assert (line.kind, line.stretches, line.colour, line.name) == ("points", (), UNNAMED, "no source named")


def test_projections_are_lines_apart_in_the_colour_of_their_source() -> None:
    lines = {line.name: line for line in chart_of(CASES["projections"]()).lines}
    assert set(lines) == {"UNHCR", "UNHCR (projection)", "European Union (projection)"}
    assert lines["UNHCR"].colour == lines["UNHCR (projection)"].colour != lines["European Union (projection)"].colour
    assert not lines["UNHCR"].projected
    assert lines["UNHCR (projection)"].projected


def test_vague_figures_are_left_out_and_told_unless_asked_for() -> None:
    rows = [claim(21, 0), claim(24, 1, "vague"), claim(30, 2)]
    chart = chart_of(rows)
    assert [m.value for m in chart.lines[0].marks] == [21, 30]
    assert "Not shown: 1 vague figure (such as “dozens”)." in chart.footer
    (faint,) = (m for m in chart_of(rows, vague=True).lines[0].marks if m.bound == "vague")
    assert (faint.shape, faint.joined) == ("vague", False)


def test_nothing_but_vague_figures_is_an_error_that_says_so() -> None:
    with pytest.raises(EmptyResultError, match="1 vague figure"):
        chart_of([claim(24, bound="vague")])


def test_zero_cannot_stand_on_a_logarithmic_scale_and_is_told() -> None:
    chart = chart_of([claim(0, 0), claim(30, 2)], log=True)
    assert [m.value for m in chart.lines[0].marks] == [30]
    assert chart.left_out == ("1 figure of 0, which a logarithmic scale cannot show",)
    assert chart.subtitle.endswith("logarithmic scale")


@pytest.mark.parametrize(
    ("far", "told"),
    [
        ({5500: 900}, ("900 on 23 May 2039, far from the others in time",)),
        ({-4000: 3, 5500: 900}, ("3 on 19 May 2013, 900 on 23 May 2039, far from the others in time",)),
        ({500: 900}, ("900 on 13 September 2025, far from the others in time",)),
        ({390: 900}, ()),
        ({4000 + n: 900 + n for n in range(14)}, ()),
    ],
    ids=["one", "both ends", "a year on", "a yearly report", "as many as the others"],
)
def test_a_few_figures_years_apart_do_not_squeeze_the_others(far: dict[int, int], told: tuple[str, ...]) -> None:
    near = {n: 100 + n for n in range(16)}
    chart = chart_of([claim(value, on) for on, value in (near | far).items()])
    assert chart.left_out == told
    assert (chart.last == day(15)) is bool(told)


def test_a_yearly_series_is_shown_whole() -> None:
    assert chart_of([claim(100 + n, n * 430) for n in range(12)]).left_out == ()


def test_the_order_of_the_claims_does_not_matter() -> None:
    rows = CASES["disagreement"]()
    assert chart_of(rows) == chart_of(rows[::-1])


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(8, 40)), min_size=1, max_size=10))
def test_labels_never_overlap_and_keep_their_order(labels: list[tuple[float, float]]) -> None:
    wanted, heights = [y for y, _ in labels], [h for _, h in labels]
    placed = spread(wanted, heights, 0, 400)
    order = sorted(range(len(labels)), key=lambda at: placed[at])
    for lower, upper in pairwise(order):
        assert placed[upper] - heights[upper] / 2 >= placed[lower] + heights[lower] / 2 - 1e-6
        assert wanted[lower] <= wanted[upper]
    assert min(placed[at] - heights[at] / 2 for at in order) >= -1e-6


@given(st.dates(min_value=day(-300_000), max_value=day(200_000)), st.integers(1, 60_000), st.integers(2, 12))
def test_date_ticks_lie_on_the_axis_and_are_never_too_many(first, days: int, most: int) -> None:  # type: ignore[no-untyped-def]
    last = first.fromordinal(min(first.toordinal() + days, 3_600_000))
    ticks = date_ticks(first, last, most)
    assert 1 <= len(ticks) <= most
    assert all(first <= t.day <= last for t in ticks)
    assert str(ticks[0].day.year) in ticks[0].label
    left, right = padded(first, last)
    assert left < first.toordinal() < last.toordinal() < right


@given(st.floats(0, 1e14))
def test_the_scale_runs_from_zero_to_a_round_number_above_the_highest_value(value: float) -> None:
    top = nice_top(value)
    assert value <= top <= max(4 * value, 1.0)
    levels = levels_to(top)
    assert (levels[0], levels[-1]) == (0, top)
    assert 4 <= len(levels) <= 6


def test_the_days_begin_with_the_first_claim_not_with_the_first_day_of_counting() -> None:
    chart = chart_of([claim(14_000 + k, k, since=day(-2900)) for k in range(3)])
    assert chart.first == day(0)


def test_building_a_chart_leaves_the_series_as_they_are() -> None:
    family = family_of(CASES["revisions"]())
    before = tuple(family)
    build_chart(family, log=True, vague=False)
    assert tuple(family) == before
