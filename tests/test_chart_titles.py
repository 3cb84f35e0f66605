"""What stands above and below a chart: title, headings, notes and the numbers in them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart_cases import CASES, chart_of, family_of
from tests.claimed import claim
from tracker.report.chart import build_chart
from tracker.report.chart.headings import heading
from tracker.report.chart.numbers import short_number, spoken_number


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


def test_the_toll_of_one_event_names_its_day() -> None:
    chart = chart_of([claim(39, 0, scope="event"), claim(57, 2)])
    assert chart.title == "People killed in Goma, event of 1 May 2024: 57 by 3 May 2024, Health Ministry"
    assert "one event and its running total, as claimed" in chart.subtitle


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


@given(st.floats(0, 1e13))
def test_short_numbers_are_short_and_within_a_twentieth(value: float) -> None:
    text = short_number(value)
    assert len(text) <= 6
    scale = {"K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}.get(text[-1], 1.0)
    assert float(text.rstrip("KMBT")) * scale == pytest.approx(value, rel=0.051, abs=0.05)


@given(st.integers(0, 999_999))
def test_titles_do_not_round_below_a_million(value: int) -> None:
    assert int(spoken_number(value).replace(",", "")) == value


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
