"""Several figures for one date: which one stands, and what becomes of the others."""

import pytest

from tests.claimed import claim, only
from tracker.series.claims import allowed, digits, plausible, step


@pytest.mark.parametrize(
    ("bound", "high", "expected"),
    [
        ("exact", None, (50, 50)),
        ("range", 80, (50, 80)),
        ("at_least", None, (50, None)),
        ("more_than", None, (50, None)),
        ("nearly", None, (None, 50)),
        ("at_most", None, (None, 50)),
        ("less_than", None, (None, 50)),
        ("about", None, (None, None)),
        ("vague", None, (None, None)),
    ],
)
def test_what_a_bound_allows(bound, high, expected):
    assert allowed(50, high, bound) == expected


@pytest.mark.parametrize(
    ("value", "weight", "known"),
    [(3_000_000, 1_000_000, 1), (660_000, 10_000, 2), (42_010, 10, 4), (7, 1, 1), (1.5, 0.1, 2), (0, 1, 1)],
)
def test_how_coarsely_a_number_is_rounded(value, weight, known):
    assert (step(value), digits(value)) == (weight, known)


def test_more_than_three_million_reads_as_three_to_three_and_a_half():
    assert plausible(3_000_000, None, "more_than") == (3_000_000, 3_500_000)


ONE_DAY = [
    # claims of one date as (value, bound), the value that stands, how many are its sources, the others
    ([(40, "exact")], 40, 1, ()),
    ([(40, "exact"), (40, "exact")], 40, 2, ()),
    ([(42_010, "exact"), (42_000, "more_than")], 42_010, 2, ()),
    ([(42_010, "exact"), (42_000, "about")], 42_010, 2, ()),
    ([(42_010, "exact"), (42_000, "exact")], 42_010, 2, ()),
    ([(42_010, "exact"), (40_000, "nearly")], 42_010, 1, (40_000,)),
    ([(1_035, "at_least"), (1_000, "exact")], 1_035, 2, ()),
    ([(1_035, "at_least"), (1_035, "exact")], 1_035, 2, ()),
    ([(112, "exact"), (24, "vague")], 112, 2, ()),
    ([(3_000_000, "more_than"), (3_100_000, "about")], 3_100_000, 2, ()),
]


@pytest.mark.parametrize(("said", "value", "sources", "others"), ONE_DAY)
def test_the_sharpest_value_of_a_date_stands(said, value, sources, others):
    point = only([claim(v, bound=b) for v, b in said]).points[0]
    assert (point.value, len(point.figures), point.others) == (value, sources, others)


def test_one_claim_by_three_publishers_is_one_point_with_three_sources():
    rows = [claim(40, publisher=name) for name in ("Wire", "Daily", "Post")]
    point = only(rows).points[0]
    assert (point.publishers, point.articles, len(point.figures)) == (("Daily", "Post", "Wire"), 3, 3)


def test_a_claimants_other_value_for_the_date_is_kept_and_marked():
    point = only([claim(40, printed=1), claim(47, printed=3)]).points[0]
    assert (point.value, point.others, point.flags) == (47, (40.0,), ("differs",))


def test_a_later_report_on_the_same_date_stands():
    assert only([claim(412, printed=4), claim(405, printed=1)]).points[0].value == 412


def test_between_totals_that_fit_the_one_in_line_stands():
    rows = [claim(500, 0), claim(520, 1), claim(90, 1, publisher="Late", printed=9), claim(540, 2)]
    assert [p.value for p in only(rows).points] == [500, 520, 540]


def test_a_range_keeps_both_ends():
    point = only([claim(30, bound="range", high=40.0)]).points[0]
    assert (point.value, point.low, point.high) == (30, 30, 40)


def test_no_figure_on_a_date_means_no_point():
    assert len(only([claim(40, 0), claim(44, 9)]).points) == 2


def test_marks_of_conversion_stay_with_the_point():
    assert only([claim(40, marks=("converted",))]).points[0].flags == ("converted",)
