"""Which place "the city", "the state" and "provincial officials" mean: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of
from tracker.extract.pointed import read_pointers

POINTED = [
    # the last place of that kind, not the last place
    (
        "killed",
        "Fire swept Oaxaca, in Mexico. Smoke rose near Puebla state. [7] people in the city died.",
        "",
        "Oaxaca",
    ),
    (
        "affected",
        "The mayor of Mosul fled to Erbil by road. [900] people in the city lack water.",
        "Mosul cut off",
        "Mosul",
    ),
    (
        "infected",
        "Measles spreads in Texas, Ohio and, above all, Utah, where it began. The state had reported [80] cases.",
        "",
        "Utah",
    ),
    ("infected", "The Kansas Department of Health spoke of flu. [12] cases were recorded in the state.", "", "Kansas"),
    (
        "killed",
        "At least four people died in the Karrada neighbourhood of Baghdad. Bombs on the city killed [60] people.",
        "",
        "Baghdad",
    ),
    ("displaced", "Storms struck Sylhet in Bangladesh. [9,000] people had to leave the district.", "", "Sylhet"),
    # a capital that acts is a government
    ("killed", "Shells fell on Sumy. Moscow denied it. [3] people died when rockets hit the city.", "", "Sumy"),
    # the officials of a province, of a state
    (
        "money",
        "Rain hit Hunan in China. Losses reached $[50] million, provincial flood control officials said.",
        "",
        "Hunan",
    ),
    (
        "killed",
        "Floods hit Assam, in India. A dam broke near Tezpur. State officials said [14] people drowned.",
        "",
        "Assam",
    ),
    # what a state's government does, it does in its state; what it says may be of one town
    (
        "mass",
        "Rain fell in Odisha, in India. Puri was flooded. State government distributed [700] tonnes.",
        "",
        "Odisha",
    ),
    # a village is no city
    (
        "damaged",
        "Mud slid in Lishui City, in China. Lishui City had rain. It hit Lidong Village. It buried [27] "
        "homes in the village.",
        "",
        "Lidong Village",
    ),
    # headlines leave the article out
    ("affected", "The siege of Aleppo goes on. Some [90,000] people remained in city -- without food.", "", "Aleppo"),
    # "since the war began" does not widen what is said of the city
    (
        "killed",
        "Half of El Fasher has fallen. [1,500] people in the city have died since the war began.",
        "",
        "El Fasher",
    ),
    # "the capital's", with its name before
    (
        "killed",
        "Floods hit Mali, with Bamako the worst. A minister for the capital's poor quarters said [20] people died.",
        "",
        "Bamako",
    ),
]


@pytest.mark.parametrize(("metric", "marked", "title", "place"), POINTED)
def test_the_city_is_the_last_one_named(metric: str, marked: str, title: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked, title)] == [place]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bombs hit the city of Homs and the town Rastan.", []),
        ("The Oryol region was hit.", []),
        ("The city's mayor spoke.", ["city"]),
        ("The state-run paper and the city-based firm told of it.", []),
        ("Municipal authorities and provincial flood officials met.", ["city", "province"]),
    ],
)
def test_what_points_back(text: str, kinds: list[str]) -> None:
    assert [p.kind for p in read_pointers(text)] == kinds
