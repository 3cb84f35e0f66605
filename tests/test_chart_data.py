"""What a chart holds, before anything is drawn."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart_cases import CASES, REFUGEES, chart_of, family_of
from tests.claimed import claim, day
from tracker.errors import EmptyResultError
from tracker.report.chart import build_chart
from tracker.report.chart.axis import date_ticks, levels_to, nice_top, padded
from tracker.report.chart.families import families, is_worth_drawing
from tracker.report.chart.headings import heading
from tracker.report.chart.numbers import short_number, spoken_number
from tracker.report.chart.panels import build_panels
from tracker.report.chart.spread import spread
from tracker.report.chart.style import COLOURS, UNNAMED
from tracker.series import build_series


@pytest.mark.parametrize(
    ("case", "title"),
    [
        ("refugees", "Refugees from Ukraine: 1.7 million by 11 May 2024, UNHCR"),
        ("projections", "Refugees from Ukraine: 1.7 million by 11 May 2024, UNHCR"),
        ("bounds", "People killed in Goma: 380 by 15 May 2024, Health Ministry"),
        ("periods", "People injured in Goma: about 55 from 16 to 22 May 2024, Health Ministry"),
        ("incidents", "People killed in Goma: 9 in one incident, 26 May 2024, Health Ministry"),
        ("new_count", "People killed in Goma: 610 by 26 May 2024, Health Ministry"),
        (
            "disagreement",
            "Russian soldiers killed in Ukraine: 1,351 (Russian Ministry of Defence) or "
            "about 16,100 (General Staff of the Armed Forces) by 29 May 2024",
        ),
    ],
)
def test_the_title_is_the_finding_with_number_date_and_source(case: str, title: str) -> None:
    assert chart_of(CASES[case]()).title == title


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"metric": "killed", "who": "children", "place": "Gaza Strip"}, "Children killed in Gaza Strip"),
        ({"metric": "refugees", "place": "Ukraine", "destination": "Poland"}, "Refugees from Ukraine to Poland"),
        ({"metric": "equipment", "unit": "tank", "who": None, "place": None}, "Military equipment: tanks"),
        ({"metric": "damaged", "unit": "school", "who": None, "place": "Lviv"}, "Schools destroyed or damaged in Lviv"),
        ({"metric": "attacks", "unit": "attack", "who": None, "place": "Odesa"}, "Attacks in Odesa"),
        ({"metric": "attacks", "unit": "missile", "who": None, "place": "Odesa"}, "Attacks (missiles) in Odesa"),
        ({"metric": "attacks", "unit": "drone", "who": "enemy drone", "place": "Odesa"}, "Enemy drones in Odesa"),
        ({"metric": "infected", "who": "measles cases", "place": "Goma"}, "Measles cases in Goma"),
        ({"metric": "infected", "who": "nurses", "place": "Goma"}, "Nurses infected in Goma"),
        ({"metric": "killed", "who": "civilian deaths", "place": "Goma"}, "Civilian deaths in Goma"),
        ({"metric": "votes_for", "unit": "vote", "who": None, "place": None}, "Votes in favour"),
        ({"metric": "mines_cleared", "who": "people", "place": "Kherson"}, "Mines cleared in Kherson"),
    ],
)  # fmt: skip
def test_headings_say_what_is_counted_and_where(fields: dict[str, str | None], name: str) -> None:
    series = replace(family_of([claim(3)])[0], **fields)  # type: ignore[arg-type]
    assert heading(series) == name


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"metric": "votes_for", "unit": "vote", "who": None, "place": "UN General Assembly", "claimant": None},
         "Votes in favour, UN General Assembly: 141 on 1 May 2024"),
        ({"metric": "distance", "unit": "km", "who": None, "place": "Kyiv"},
         "Distance in Kyiv: 141 km on 1 May 2024, Health Ministry"),
        ({"metric": "mass", "unit": "tonne", "who": None},
         "Goods by weight in Goma: 141 tonnes on 1 May 2024, Health Ministry"),
        ({"metric": "money", "unit": "USD", "who": None}, "Money in Goma: USD 141 on 1 May 2024, Health Ministry"),
        ({"metric": "killed"}, "People killed in Goma: 141 in one incident, 1 May 2024, Health Ministry"),
    ],
)  # fmt: skip
def test_titles_of_single_figures_name_the_unit_and_call_only_incidents_so(fields: dict[str, str], title: str) -> None:
    series = replace(family_of([claim(141, scope="event")])[0], **fields)  # type: ignore[arg-type]
    assert build_chart([series]).title == title


def test_the_words_around_a_chart_tell_measure_scope_sources_and_that_nothing_was_verified() -> None:
    chart = chart_of(CASES["refugees"]())
    assert chart.subtitle == "People who crossed a border · running total as claimed · Ukraine"
    assert chart.footer[0] == "Claimed by: UNHCR. 11 claims in 11 articles, last as of 11 May 2024."
    assert chart.footer[-1] == "Figures as reported; not verified by tracker."


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


def test_more_sources_than_colours_are_left_out_and_counted() -> None:
    rows = [claim(10 + k, d, claimant=f"Source {k}") for k in range(9) for d in range(9 - k)]
    chart = chart_of(rows)
    assert [line.name for line in chart.lines] == [f"Source {k}" for k in range(6)]
    assert len({line.colour for line in chart.lines}) == len(COLOURS)
    assert chart.left_out == ("3 more sources with 6 claims",)


def test_many_claims_without_a_source_are_shown_before_few_with_one() -> None:
    rows = [claim(10 + k, d, claimant=f"Source {k}") for k in range(7) for d in range(7 - k)]
    chart = chart_of([*rows, *(claim(50 + d, d, claimant=None) for d in range(30))])
    assert [line.name for line in chart.lines] == [*(f"Source {k}" for k in range(5)), "no source named"]
    assert chart.left_out == ("2 more sources with 3 claims",)
    chart = chart_of([*rows, claim(50, 3, claimant=None)])
    assert chart.left_out == ("1 more source with 1 claim", "1 claim with no source named")


def test_a_total_of_another_thing_takes_no_colour_from_the_others() -> None:
    rows = [claim(5000 + k, d, claimant=f"Source {k}") for k in range(6) for d in range(8 - k)]
    chart = chart_of([*rows, *(claim(3, d, claimant="Parish") for d in range(9))])
    assert [line.name for line in chart.lines] == [f"Source {k}" for k in range(6)]
    assert len({line.colour for line in chart.lines}) == 6
    assert chart.left_out == ("1 more source with 9 claims",)


def test_a_slide_shows_fewer_panels_and_counts_the_rest() -> None:
    families = [[s] for s in build_series([claim(9 + k, k, place=f"Town {n}") for n in range(9) for k in range(4)])]
    assert [len(build_panels(families, "place", size=size).panels) for size in ("report", "slide")] == [9, 6]
    assert "Not shown: 3 more places with less to tell." in build_panels(families, "place", size="slide").footer


def test_a_title_is_not_about_a_source_that_fell_silent() -> None:
    named = [claim(100 + k, k, claimant="Army") for k in range(4)]
    later = [claim(200 + k, 5 * k, claimant=None) for k in range(20)]
    assert chart_of([*named, *later]).title == "People killed in Goma: 219 by 4 August 2024, no source named"
    assert chart_of([*named, *later[:3]]).title == "People killed in Goma: 103 by 4 May 2024, Army"


def test_nobody_hurt_is_no_incident() -> None:
    chart = chart_of([claim(k % 3, k, scope="event") for k in range(9)])
    assert [mark.value for mark in chart.lines[0].marks] == [1, 2] * 3
    assert chart.left_out == ("3 figures of 0",)


def test_the_title_of_a_period_without_a_start_does_not_name_a_day() -> None:
    chart = chart_of([claim(9, k, scope="period") for k in range(3)])
    assert chart.title == "People killed in Goma: 9 in a period to 3 May 2024, Health Ministry"


def test_lines_can_stand_for_groups() -> None:
    rows = [
        claim(10, 0, who="children"),
        claim(12, 2, who="children"),
        claim(30, 0, who="women"),
        claim(33, 1, who="women"),
    ]
    chart = chart_of(rows, by="who")
    assert [line.name for line in chart.lines] == ["children", "women"]


def test_the_order_of_the_claims_does_not_matter() -> None:
    rows = CASES["disagreement"]()
    assert chart_of(rows) == chart_of(rows[::-1])


def test_the_family_with_most_to_tell_comes_first() -> None:
    rows = [*CASES["refugees"](), claim(5, 0, scope="event"), *(claim(9 + k, k, claimant=None) for k in range(3))]
    assert families(build_series(rows))[0][0].metric == "refugees"


@pytest.mark.parametrize(
    ("rows", "worth"),
    [
        ([claim(1, 0), claim(2, 1), claim(3, 2)], True),
        ([claim(1, 0), claim(2, 1)], False),
        ([claim(1, 0), claim(2, 1000), claim(3, 2000)], False),
        ([claim(k, k, claimant=None) for k in range(1, 5)], False),
        ([claim(k, k, claimant=None) for k in range(1, 7)], True),
        ([claim(k, k, claimant=f"Source {k}") for k in range(1, 8)], False),
        ([claim(24, 1, bound="vague"), *(claim(k, k, claimant=None) for k in range(2, 10))], True),
        ([claim(k, k, claimant=f"Source {k}") for k in range(1, 10)], True),
        ([claim(k, k, scope="event") for k in range(1, 4)], False),
        ([claim(k, k, scope="event") for k in range(1, 6)], True),
        ([claim(0, k, scope="event") for k in range(1, 30)], False),
        ([claim(k, k, scope="event", claimant=None) for k in range(1, 9)], False),
        ([claim(k, k, scope="event", claimant=None) for k in range(1, 12)], True),
        ([claim(k, k, scope="event", claimant=None, metric="attacks", unit="drone") for k in range(1, 12)], False),
        ([claim(k, k, bound="vague") for k in range(1, 9)], False),
        ([claim(k, k, scope="event", metric="money", unit="USD") for k in range(1, 9)], False),
    ],
)
def test_a_chart_must_tell_more_than_a_sentence(rows: list, worth: bool) -> None:
    assert is_worth_drawing(family_of(rows)) is worth


def test_panels_share_colours_and_days_and_tell_the_largest() -> None:
    rows = [claim(10 * (k + 1) * n, k, place=p, claimant=c)
            for n, p, c in ((1, "Goma", "MSF"), (5, "Uvira", "WHO"), (2, "Sake", "MSF")) for k in range(4)]  # fmt: skip
    page = build_panels(families(build_series(rows)), "place")
    assert page.title == "People killed: 200 in Uvira, 80 in Sake, 40 in Goma"
    colours = {p.chart.lines[0].claimant: p.chart.lines[0].colour for p in page.panels}
    assert len(set(colours.values())) == 2
    assert {(p.chart.first, p.chart.last) for p in page.panels} == {(day(0), day(3))}


def test_panels_by_place_are_of_one_group_and_unit() -> None:
    groups = {"Goma": "children", "Uvira": "people", "Sake": "children"}
    rows = [claim(10 + k, k, place=place, who=who) for place, who in groups.items() for k in range(4)]
    page = build_panels(families(build_series(rows)), "place")
    assert (page.title, len(page.panels)) == ("Children killed: 13 in Goma, 13 in Sake", 2)


def test_panels_of_one_place_are_an_error() -> None:
    with pytest.raises(EmptyResultError, match="two places"):
        build_panels(families(build_series([claim(1, 0), claim(2, 1)])), "place")


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


@given(st.floats(0, 1e13))
def test_short_numbers_are_short_and_within_a_twentieth(value: float) -> None:
    text = short_number(value)
    assert len(text) <= 6
    scale = {"K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}.get(text[-1], 1.0)
    assert float(text.rstrip("KMBT")) * scale == pytest.approx(value, rel=0.051, abs=0.05)


@given(st.integers(0, 999_999))
def test_titles_do_not_round_below_a_million(value: int) -> None:
    assert int(spoken_number(value).replace(",", "")) == value


def test_building_a_chart_leaves_the_series_as_they_are() -> None:
    family = family_of(CASES["revisions"]())
    before = tuple(family)
    build_chart(family, log=True, vague=False)
    assert tuple(family) == before


def test_a_total_not_a_hundredth_of_another_makes_no_title() -> None:
    rows = [
        claim(9_600_000, 0, claimant="IOM"),
        claim(10_000_000, 3, claimant="IOM"),
        claim(3_000, 3, claimant="Mayor"),
    ]
    chart = chart_of(rows)
    assert "3,000" not in chart.title
    assert "10 million" in chart.title
    assert {line.name for line in chart.lines} == {"IOM", "Mayor"}
