"""Where was the event that a sentence points back to? One line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import where
from tracker.extract.placewords import PLACE_WORDS

CASES = [
    (
        "killed",
        "The raid in Yemen failed. Ann Roe told of the deaths of [14] men in the raid, a feat between Chad and Mali.",
        "Yemen",
        "YEM",
    ),
    (
        "killed",
        "They claimed the blast in Sehwan, Pakistan. Ali Khan of Hyderabad police, said [75] died in the blast.",
        "Sehwan",
        "PAK",
    ),
    (
        "injured",
        "The Lima bombing shook Peru. Brazil mourned. Chile's president said the attack had hurt [9] Chileans.",
        "Lima",
        "PER",
    ),
    (
        "killed",
        "The Yemen raid failed. He had led plots against Oman and Kenya. A doctor said [23] died in the raid.",
        "Yemen",
        "YEM",
    ),
    # not where the sentence itself tells where, nor of what happened in several countries
    ("killed", "A raid in Yemen failed. In Oman [4] men died in the raid.", "Oman", "OMN"),
    ("killed", "A blast in Lae hurt two. In Quito, Ecuador's army said a raid killed [4] rebels.", "Quito", "ECU"),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), CASES)
def test_an_event_told_of_again_is_where_it_was(metric: str, marked: str, place: str, country: str) -> None:
    found = where(metric, marked)
    assert (found.place, found.country) == (place, country)


NOUNS = [noun for words in PLACE_WORDS.same_event for noun in words.split()]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_of_an_event_points_back(noun: str) -> None:
    told = (
        f"A {noun} in Yemen was told of. Ann Roe spoke of the deaths of [14] men in the {noun}, as did Chad and Mali."
    )
    assert where("killed", told).place == "Yemen"


def test_a_car_is_no_country() -> None:
    assert where("killed", "The police fear more. [5] people died.", "Car bomb hits market in Lae").country == "PNG"
