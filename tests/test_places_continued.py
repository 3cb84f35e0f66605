"""Does a sentence go on with the people or the tally of the one before? One line a case, all numbers in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of

CONTINUED = [
    # others beside those counted before are where they were
    ("killed", "The war in Libya goes on. Raids killed [13] men near Brega. [7] others died.", ["Brega", "Brega"]),
    (
        "rescued",
        "A boat left Tripoli. It sank off Tunisia. In Sfax [195] were saved. An additional [383] came later.",
        ["Sfax"] * 2,
    ),
    (
        "infected",
        "Vietnam has [26] ill, [23] of whom fell ill after travelling in Chile. [3] others caught it at home.",
        ["Vietnam"] * 3,
    ),
    # unless they are of the whole country
    ("displaced", "Rain hit Japan. In Mie [900] fled. Another [600] had to move across the country.", ["Mie", "Japan"]),
    # a tally of the world goes on
    (
        "infected",
        "Experts met in Geneva. The flu hit [74] worldwide. Most of the other [9,000] patients were well.",
        [None] * 2,
    ),
    (
        "infected",
        "Europe is ill. Germany has the third highest rate of flu infection in Europe with [275] cases.",
        ["Germany"],
    ),
]


@pytest.mark.parametrize(("metric", "marked", "places"), CONTINUED)
def test_what_goes_on_is_where_it_was(metric: str, marked: str, places: list[str | None]) -> None:
    assert [w.place for w in places_of(metric, marked)] == places
