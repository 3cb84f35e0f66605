"""Where people went: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where

DESTINATIONS = [
    ("refugees", "[5,000] people fled from Sudan to Chad.", "Chad"),
    ("refugees", "[5,000] Ukrainians crossed into Poland.", "Poland"),
    ("evacuated", "[53,000] residents were evacuated from Luhansk to Russia.", "Russia"),
    ("returned", "[1,000] Palestinians returned to Khan Younis.", "Khan Younis"),
    ("displaced", "[90,000] people were displaced in Mindanao.", None),
    ("killed", "[5] people were taken to Nairobi.", None),
]


@pytest.mark.parametrize(("metric", "marked", "destination"), DESTINATIONS)
def test_destination(metric: str, marked: str, destination: str | None) -> None:
    assert where(metric, marked).destination == destination


GOALS = [
    # who takes people in
    ("refugees", "Canada has committed to welcoming [40,000] Syrians.", "syrians", "Syria", "Canada"),
    ("refugees", "Chad is hosting [900] refugees from Sudan.", "refugees", "Sudan", "Chad"),
    ("refugees", "Peru took in 700 Haitians, while Brazil has granted visas to [300].", "haitians", "Haiti", "Brazil"),
    ("refugees", "Chad says [900] people have fled there from Sudan.", "people", "Sudan", "Chad"),
    # where they found shelter
    ("refugees", "[2,000] refugees from Mali have sought shelter in Niger.", "refugees", "Mali", "Niger"),
    ("refugees", "Some [95,000] Afghans have arrived in Iran after the raids.", "afghans", "Afghanistan", "Iran"),
    # the people of a country at home, and who only speaks of them
    ("refugees", "Kenya said [900] people had fled Somalia.", "people", "Somalia", None),
    ("displaced", "[900] people live in camps in Sudan.", "people", "Sudan", None),
    # those who came back are there
    ("returned", "[300] villagers went back to their homes in Bihar.", "villagers", "Bihar", "Bihar"),
    ("returned", "[300] people returned from Iran.", "people", "Iran", None),
]


@pytest.mark.parametrize(("metric", "marked", "who", "place", "goal"), GOALS)
def test_where_people_went(metric: str, marked: str, who: str, place: str, goal: str | None) -> None:
    lead = (
        "" if "Syrians" not in marked and "Haitians" not in marked and "Afghans" not in marked else f"War in {place}. "
    )
    assert [(w.place, w.destination) for w in places_of(metric, lead + marked, "", who)] == [(place, goal)]
