"""Which series are drawn together, in which panels and colours, and which are left out."""

from __future__ import annotations

import pytest

from tests.chart_cases import CASES, chart_of, family_of
from tests.claimed import claim, day
from tracker.errors import EmptyResultError
from tracker.report.chart.families import families, is_worth_drawing
from tracker.report.chart.panels import build_panels
from tracker.report.chart.style import COLOURS
from tracker.series import build_series


def test_the_family_with_most_to_tell_comes_first() -> None:
    rows = [*CASES["refugees"](), claim(5, 0, scope="event"), *(claim(9 + k, k, claimant=None) for k in range(3))]
    assert families(build_series(rows))[0][0].metric == "refugees"


NOBODY = {"claimant": None}
TOLL = [claim(39, 0, scope="event", **NOBODY), claim(52, 1, **NOBODY), claim(57, 2, **NOBODY)]


def test_the_toll_of_one_event_tells_more_than_incidents_and_sources_that_spoke_once() -> None:
    incidents = [claim(k, 40 + 7 * k, scope="event", **NOBODY) for k in range(1, 20)]
    once = [claim(3 + k, 90 + k, "about", claimant=f"Source {k}") for k in range(2)]
    lone = [claim(5, 60, scope="event", claimant="Mayor")]
    first = families(build_series([*TOLL, *incidents, *once, *lone]))[0]
    assert [(s.event, s.claimant) for s in first] == [(day(0), None)]


@pytest.mark.parametrize(
    ("rows", "worth"),
    [
        ([claim(1, 0), claim(2, 1), claim(3, 2)], True),
        ([claim(1, 0), claim(2, 1)], False),
        (TOLL, True),
        (TOLL[:2], False),
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


def test_a_slide_shows_fewer_panels_and_counts_the_rest() -> None:
    families = [[s] for s in build_series([claim(9 + k, k, place=f"Town {n}") for n in range(9) for k in range(4)])]
    assert [len(build_panels(families, "place", size=size).panels) for size in ("report", "slide")] == [9, 6]
    assert "Not shown: 3 more places with less to tell." in build_panels(families, "place", size="slide").footer


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


def test_lines_can_stand_for_groups() -> None:
    rows = [
        claim(10, 0, who="children"),
        claim(12, 2, who="children"),
        claim(30, 0, who="women"),
        claim(33, 1, who="women"),
    ]
    chart = chart_of(rows, by="who")
    assert [line.name for line in chart.lines] == ["children", "women"]
