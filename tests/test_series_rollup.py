"""At which place a series stands: lone events go to the next wider place, and nothing is summed."""

from tests.claimed import claim
from tracker.series import build_series
from tracker.series.places import wider_places


def by_place(rows, **options):
    return {s.place: [(p.value, p.place) for p in s.points] for s in build_series(rows, **options)}


def strike(value, on, place, **fields):
    return claim(value, on, scope="event", place=place, country="PSE", **fields)


def test_places_nest():
    assert wider_places("Nuseirat", "PSE") == ("Gaza Strip", "Palestine")


def test_an_unknown_place_lies_in_its_country():
    assert wider_places("Nowhere-upon-Nothing", "PSE") == ("Palestine",)


def test_lone_events_go_to_the_place_that_has_enough_each_as_it_was_said():
    rows = [strike(12, 0, "Nuseirat"), strike(7, 1, "Khan Younis"), strike(9, 2, "Jabalia")]
    assert by_place(rows) == {"Gaza Strip": [(12, "Nuseirat"), (7, "Khan Younis"), (9, "Jabalia")]}


def test_a_place_with_enough_events_keeps_its_own_series():
    rows = [strike(n, n, "Nuseirat") for n in (1, 2, 3)]
    assert by_place(rows) == {"Nuseirat": [(1, None), (2, None), (3, None)]}


def test_where_no_level_has_enough_places_stay():
    assert by_place([strike(12, 0, "Nuseirat"), strike(7, 1, "Khan Younis")]) == {
        "Khan Younis": [(7, None)],
        "Nuseirat": [(12, None)],
    }


def test_two_events_of_one_day_in_two_places_are_two_points():
    rows = [strike(12, 0, "Nuseirat"), strike(7, 0, "Khan Younis"), strike(9, 2, "Jabalia")]
    assert sorted(value for value, _ in by_place(rows)["Gaza Strip"]) == [7, 9, 12]


def test_a_running_total_of_a_part_never_becomes_the_wholes():
    rows = [
        claim(n, n, place=place, country="PSE") for n, place in enumerate(("Nuseirat", "Khan Younis", "Jabalia"), 50)
    ]
    assert set(by_place(rows)) == {"Nuseirat", "Khan Younis", "Jabalia"}


def test_period_figures_of_parts_stay_out_of_the_wholes():
    whole = [claim(n, n, scope="period", place="Gaza Strip", country="PSE") for n in (40, 41, 42)]
    part = claim(3, 44, scope="period", place="Nuseirat", country="PSE")
    assert by_place([*whole, part]) == {"Gaza Strip": [(40, None), (41, None), (42, None)], "Nuseirat": [(3, None)]}


def test_other_claimants_are_not_mixed():
    rows = [strike(n, n, place, claimant=place) for n, place in enumerate(("Nuseirat", "Khan Younis", "Jabalia"))]
    assert len(by_place(rows)) == 3


def test_lengths_and_sums_of_several_places_stay_apart():
    places = enumerate(("Nuseirat", "Khan Younis", "Jabalia"))
    rows = [strike(n + 5, n, place, metric="distance", unit="km") for n, place in places]
    assert len(by_place(rows)) == 3


def test_rolling_up_can_be_left_out():
    rows = [strike(12, 0, "Nuseirat"), strike(7, 1, "Khan Younis"), strike(9, 2, "Jabalia")]
    assert len(by_place(rows, enough=0)) == 3
