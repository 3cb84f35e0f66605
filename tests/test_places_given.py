"""Countries told by what is given to them, by their headings, courts and asides. One line a case."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where

TOLD = [
    # whom weapons are to help
    (
        "equipment",
        "The Canadian government will donate over [20,000] shells to further support Ukraine's army.",
        "Ukraine",
    ),
    (
        "equipment",
        "Ukraine is at war. A government was mocked for its offer of [500] lorries to equip the Ukrainian army.",
        "Ukraine",
    ),
    ("equipment", "The US has now sent [100] drones to the Ukrainian military, an official says.", "Ukraine"),
    # who dies to free a land dies there
    (
        "killed",
        "India marked the day. In the war [3,800] Indian soldiers were killed to liberate Bangladesh.",
        "Bangladesh",
    ),
    # an aside with a digit, and a bound word behind "had"
    (
        "killed",
        "Peru has most deaths. Chile, the land with the next most COVID-19 deaths, had around [270] deaths.",
        "Chile",
    ),
    # inhabitants of "the country"
    (
        "population",
        "Rebels advance on Tripoli. They want that oil-rich North African country of [6] million. Libya is rich.",
        "Libya",
    ),
    # a plague of long ago is the world's
    ("killed", "The U.S. has plans. The 1918 pandemic killed [40] million people.", None),
]


@pytest.mark.parametrize(("metric", "marked", "place"), TOLD)
def test_a_country_told_by_the_way(metric: str, marked: str, place: str | None) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


def test_what_stands_under_the_name_of_a_country_is_of_it() -> None:
    text = (
        "PHILIPPINES\n\nThe Philippine envoys in Iran told Filipinos to stay in as Iran bombed bases in Qatar.\n\n"
        "Exports in January came to [7,100] in all.\n\nSINGAPORE\n\nThe port is busy all day. It took [900] in fees."
    )
    assert [w.country for w in places_of("money", text)] == ["PHL", "SGP"]


def test_a_court_tries_what_befell_its_people_at_home() -> None:
    text = "Envoys in the USA met. A Pakistani judge held a man for killing [2] Pakistanis. Pakistan is near."
    assert where("killed", text, who="pakistanis").country == "PAK"
