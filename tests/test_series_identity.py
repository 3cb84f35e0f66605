"""Which figures are one series, and which stay apart."""

from datetime import date

import pytest

from tests.claimed import claim, day, only
from tracker.lexicon.groups import canonical_group, is_rising, wider_groups
from tracker.series import build_series

GROUPS = [
    # written, metric, country, group
    (None, "killed", "COD", "people"),
    ("people", "killed", "COD", "people"),
    ("others", "killed", "COD", "people"),
    ("bodies", "killed", "COD", "people"),
    ("refugees", "refugees", "UKR", "people"),
    ("war refugees", "refugees", "UKR", "people"),
    ("ukraine refugees", "refugees", "UKR", "people"),
    ("civilians", "refugees", "UKR", "people"),
    ("idps", "displaced", "SDN", "people"),
    ("internally displaced people", "displaced", "SDN", "people"),
    ("cases", "infected", "COD", "people"),
    ("palestinians", "killed", "PSE", "people"),
    ("innocent Palestinians", "killed", "PSE", "people"),
    ("palestinians", "killed", "LBN", "palestinian people"),
    ("civilians", "killed", "UKR", "civilians"),
    ("ukrainian civilians", "killed", "UKR", "civilians"),
    ("russian civilians", "killed", "UKR", "russian civilians"),
    ("civilian injuries", "injured", "UKR", "civilians"),
    ("soldier deaths", "killed", "MLI", "soldiers"),
    ("minors", "killed", "YEM", "children"),
    ("boys and girls", "killed", "YEM", "children"),
    ("babies", "killed", "YEM", "infants"),
    ("women and children", "refugees", "UKR", "women and children"),
    ("russian troops", "killed", "UKR", "russian soldiers"),
    ("Russian servicemen", "killed", "UKR", "russian soldiers"),
    ("russian military personnel", "killed", "UKR", "russian soldiers"),
    ("ukrainian soldiers", "killed", "UKR", "ukrainian soldiers"),
    ("soldiers", "killed", "UKR", "soldiers"),
    ("wagner mercenaries", "killed", "UKR", "wagner mercenaries"),
    ("rebels", "killed", "COD", "fighters"),
    ("healthcare workers", "killed", "LBN", "health workers"),
]
THINGS = [
    ("homes", "damaged", "building", "houses"),
    ("residential buildings", "damaged", "building", "houses"),
    ("buildings", "damaged", "building", None),
    ("tanks", "equipment", "tank", None),
    ("russian tanks", "equipment", "tank", "russian tank"),
    ("cruise missiles", "attacks", "missile", "cruise missiles"),
    (None, "distance", "km", None),
    ("families", "displaced", "household", "families"),
]


@pytest.mark.parametrize(("who", "metric", "country", "group"), GROUPS)
def test_groups_have_one_name(who, metric, country, group):
    assert canonical_group(who, metric, country) == group


@pytest.mark.parametrize(("who", "metric", "unit", "group"), THINGS)
def test_things_have_one_name(who, metric, unit, group):
    assert canonical_group(who, metric, "UKR", unit) == group


@pytest.mark.parametrize(
    ("group", "wider"),
    [
        ("people", ()),
        ("civilians", ("people",)),
        ("infants", ("children", "people")),
        ("conscripts", ("soldiers", "people")),
        ("russian soldiers", ("soldiers", "people")),
    ],
)
def test_groups_nest(group, wider):
    assert wider_groups(group) == wider


@pytest.mark.parametrize(
    ("metric", "rising"), [("killed", True), ("refugees", True), ("missing", False), ("troops", False)]
)
def test_some_totals_only_rise(metric, rising):
    assert is_rising(metric) is rising


APART = [
    {"metric": "injured"},
    {"unit": "household"},
    {"place": "Beni"},
    {"who": "children"},
    {"claimant": "Red Cross"},
    {"claimant": None},
    {"scope": "period"},
    {"destination": "Uganda"},
]


@pytest.mark.parametrize("other", APART, ids=str)
def test_what_differs_in_a_name_is_another_series(other):
    assert len(build_series([claim(40), claim(15, 1, **other)])) == 2


def test_a_part_never_replaces_the_whole():
    series = {s.who: [p.value for p in s.points] for s in build_series([claim(40), claim(15, who="children")])}
    assert series == {"people": [40], "children": [15]}


def test_words_for_the_same_people_are_one_series():
    rows = [
        claim(40, 0, who="palestinians", country="PSE", place="Gaza Strip"),
        claim(44, 1, country="PSE", place="Gaza Strip"),
    ]
    assert [p.value for p in only(rows).points] == [40, 44]


def test_two_claimants_are_two_series_and_no_mean():
    series = build_series([claim(40, claimant="Army"), claim(400, claimant="Rebels")])
    assert [(s.claimant, s.points[0].value) for s in series] == [("Army", 40), ("Rebels", 400)]


def test_forecasts_are_left_out():
    assert [p.value for p in only([claim(40), claim(900, 1, status="projected")]).points] == [40]


def test_forecasts_that_are_asked_for_stay_apart():
    series = build_series([claim(40), claim(900, 1, status="projected")], projected=True)
    assert [(s.status, s.points[0].value) for s in series] == [("projected", 900), ("reported", 40)]


def test_a_count_from_another_year_is_another_series():
    rows = [
        claim(14_000, 3, since=date(2014, 4, 1)),
        claim(300, 1, since=date(2024, 4, 20)),
        claim(420, 2),
        claim(450, 4, since=date(2024, 4, 21)),
    ]
    series = build_series(rows)
    assert [(s.origin, [p.value for p in s.points]) for s in series] == [
        (None, [300, 420, 450]),
        (date(2014, 4, 1), [14_000]),
    ]


def test_by_publisher_is_a_series_for_each():
    rows = [claim(40, publisher="Wire"), claim(41, publisher="Daily")]
    assert [(s.publisher, s.points[0].value) for s in build_series(rows, by_publisher=True)] == [
        ("Daily", 41),
        ("Wire", 40),
    ]


def test_articles_are_counted_once():
    rows = [claim(40, article="a"), claim(41, 1, article="a"), claim(42, 2, article="b")]
    assert only(rows).articles == 2
    assert day(2) == only(rows).points[-1].as_of


CIVILIANS = [claim(v, at, who="civilians") for at, v in ((0, 1480), (6, 1793), (15, 2072), (30, 3238))]
UNNAMED = [
    # totals of people that nobody names, whether they are the civilians
    ("between the civilians' totals", [(3, 1611), (9, 1932)], True),
    ("the very number of that date", [(30, 3238)], True),
    ("too high to be they", [(3, 1611), (6, 4300), (15, 5000)], False),
    ("long after the last", [(200, 9000)], False),
    ("small numbers prove nothing", [(3, 12)], False),
]


@pytest.mark.parametrize(("totals", "same"), [case[1:] for case in UNNAMED], ids=[case[0] for case in UNNAMED])
def test_unnamed_people_are_the_group_whose_totals_they_run_along_with(totals, same):
    series = build_series([*CIVILIANS, *(claim(v, at, who=None) for at, v in totals)])
    assert [s.who for s in series] == (["civilians"] if same else ["civilians", "people"])


def test_unnamed_people_are_never_those_of_another_claimant():
    series = build_series([*CIVILIANS, claim(3238, 30, who=None, claimant="Army")])
    assert {(s.claimant, s.who) for s in series} == {("Army", "people"), ("Health Ministry", "civilians")}


TOLL = [claim(v, at) for at, v in ((0, 41_800), (4, 41_870), (9, 41_909), (15, 42_010))]
UNSAID = [
    # an event or period of the same claimant, whether it is its running total
    ("between two totals", (6, 41_880, "event"), True),
    ("the total of that date", (9, 41_909, "event"), True),
    ("a period since the first day", (12, 41_965, "period"), True),
    ("a day later, just above", (16, 42_065, "event"), True),
    ("one incident", (6, 39, "event"), False),
    ("the day's new dead", (9, 77, "period"), False),
    ("far above", (6, 60_000, "event"), False),
    ("rounded", (6, 40_000, "event"), False),
]


@pytest.mark.parametrize(("told", "total"), [case[1:] for case in UNSAID], ids=[case[0] for case in UNSAID])
def test_a_number_on_the_line_of_totals_is_the_total(told, total):
    on, value, scope = told
    series = {s.scope: s for s in build_series([*TOLL, claim(value, on, scope=scope)])}
    assert (set(series) == {"total"}) is total
    assert any("unsaid" in p.flags for p in series["total"].points) is (total and on != 9)


def test_a_number_on_another_claimants_line_is_no_total():
    assert {s.scope for s in build_series([*TOLL, claim(41_880, 6, scope="event", claimant="Army")])} == {
        "event",
        "total",
    }


def test_a_first_day_misread_splits_no_series():
    since = {0: date(2023, 10, 7), 4: date(2023, 10, 7), 9: date(2024, 5, 8)}
    rows = [row._replace(since=since.get((row.as_of - day(0)).days)) for row in TOLL]
    assert [p.value for p in only(rows).points] == [41_800, 41_870, 41_909, 42_010]


def test_spans_that_begin_on_one_day_are_a_running_total():
    rows = [claim(100 + at, at, scope="period", since=day(0)) for at in (8, 12, 15)]
    assert [(p.value, p.flags) for p in only(rows).points] == [(108, ()), (112, ()), (115, ())]


def test_a_span_that_begins_where_the_total_does_is_the_total():
    rows = [claim(500, 9, since=day(0)), claim(610, 14, scope="period", since=day(0))]
    assert [p.value for p in only(rows).points] == [500, 610]


@pytest.mark.parametrize("since", [-3, 1, 12], ids="begins {} days after".format)
def test_a_span_of_its_own_is_a_period(since):
    rows = [claim(500, 9, since=day(0)), claim(610, 14, scope="period", since=day(since))]
    assert {s.scope for s in build_series(rows)} == {"total", "period"}


def test_soldiers_are_those_whose_totals_they_run_along_with():
    whose = {"country": "UKR", "place": "Ukraine"}
    rows = [claim(15_000 + 200 * at, at, who="russian soldiers", **whose) for at in (0, 4, 8)]
    series = build_series([*rows, claim(15_600, 3, who="personnel", **whose), claim(16_200, 6, who=None, **whose)])
    assert [(s.who, len(s.points)) for s in series] == [("russian soldiers", 5)]


RUNS = [
    # numbers told like single events, date after date, whether they are a running total
    ("grow in small steps", [128, 130, 143, 153, 161, 205], True),
    ("stand still and grow", [128, 128, 128, 143, 143, 150], True),
    ("go up and down", [128, 30, 143, 53, 161, 25], False),
    ("too few", [128, 130, 143, 153], False),
    ("leap", [21, 60, 200, 900, 4000], False),
    ("small ones", [2, 3, 5, 7, 9, 12], False),
]


@pytest.mark.parametrize(("values", "total"), [case[1:] for case in RUNS], ids=[case[0] for case in RUNS])
def test_events_that_never_fall_are_a_running_total(values, total):
    series = build_series([claim(v, 5 * at, scope="event") for at, v in enumerate(values)])
    assert [s.scope for s in series] == (["total"] if total else ["event"])


GAZA = {"place": "Gaza Strip", "country": "PSE"}
PLACED = [
    # a total told with another place, whether it is the whole's
    ("of a town, on the line", (6, 41_880, {"place": "Khan Younis", "country": "PSE"}), True),
    ("of no place, on the line", (6, 41_880, {"place": None, "country": None}), True),
    ("of the country, on the line", (6, 41_880, {"place": "Palestine", "country": "PSE"}), True),
    ("of a town, its own", (6, 812, {"place": "Khan Younis", "country": "PSE"}), False),
    ("of another country", (6, 41_880, {"place": "Goma", "country": "COD"}), False),
    ("of a town, rounded, said of the whole too", (9, 41_909, {"place": "Jabalia", "country": "PSE"}), True),
    ("of children", (6, 41_880, {"place": None, "country": None, "who": "children"}), False),
]


@pytest.mark.parametrize(("told", "same"), [case[1:] for case in PLACED], ids=[case[0] for case in PLACED])
def test_a_total_on_the_line_of_the_whole_place_is_the_wholes(told, same):
    on, value, where = told
    rows = [row._replace(**GAZA) for row in TOLL]
    series = build_series([*rows, claim(value, on, **where)])
    assert (len(series) == 1) is same
