"""Which country has which number, where a sentence or a story tells of several: one line a case, in order."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of

LISTED = [
    # a name right before its numbers, without a verb
    ("killed", "Chile has seen 94 cases and [61] deaths, Peru 27 and [14], and Bolivia 19 and [5].", "CHL PER BOL"),
    ("killed", "Sudan reported [17] dead and Chad [61].", "SDN TCD"),
    ("infected", "Mali is ill. Peru has [9] cases, followed by Chile with [5] and Bolivia with [4].", "PER CHL BOL"),
    ("infected", "Mali has 9 cases. Peru has 61 deaths and [12] cases, and Chile, with [8] ill, is calm.", "PER CHL"),
    ("killed", "Ghana is worst hit, with 42 dead. Togo has had [18] deaths and Benin [14].", "TGO BEN"),
    # a toll in one place, told beside what befell others
    ("killed", "As the death toll in Lagos rose to [122], storms in Mali killed [7] people.", "NGA MLI"),
    ("killed", "The number of dead in Lagos, Nigeria, climbed to [12] as gales hit Peru.", "NGA"),
    # a country states its own
    ("infected", "Flu began in Peru. Norway said [5] more people had fallen ill, taking the total to [18].", "NOR NOR"),
    ("killed", "Colombia has 20 cases. Bolivia says [3] people have died of the virus.", "BOL"),
    ("infected", "Togo, Ghana and Mali had a few. Ghana said [35] people were ill.", "GHA"),
    ("infected", "Flu began in Lima in Peru. The Fiji government said it was likely that [10] were ill.", "FJI"),
    ("infected", "Flu came to Lima in Peru. Fiji remains the worst hit country, with [90] cases.", "FJI"),
    ("rescued", "A boat sank off Italy. Malta said it had picked up [20] people.", "MLT"),
    ("refugees", "Turkey closed a bridge. Iran said [500] refugees had crossed into its territory.", "IRN"),
    ("killed", "Shells fell on Homs, in Syria, again. Aleppo is in ruins. The US said [90] people had died.", "SYR"),
    # where an illness was caught is not where it is told of
    ("infected", "Chile has confirmed [3] cases, all in people back from Kenya.", "CHL"),
    ("infected", "In Lima, [2] pupils fell ill after a trip to Kenya.", "PER"),
    # the whole of a land after a part of it, and where the saved or the dead were brought
    ("killed", "Two guards died in Tacna, bringing the number of dead in Peru to [312].", "PER"),
    ("rescued", "A ferry sank off Malta. [40] people were saved and brought to Sicily.", "MLT"),
    ("injured", "A blast in Homs killed 100 people and injured [4,000] others in the Syrian city.", "SYR"),
]


@pytest.mark.parametrize(("metric", "marked", "countries"), LISTED)
def test_each_country_has_its_own(metric: str, marked: str, countries: str) -> None:
    assert [found.country for found in places_of(metric, marked)] == countries.split()


def test_a_name_that_lies_far_off_is_not_the_one_nearby() -> None:
    (found,) = places_of("killed", "Fire razed the town of Marysville, north-east of Melbourne. [9] of the town died.")
    assert (found.place, found.country) == ("Marysville", "AUS")


def test_of_two_names_the_one_that_can_lie_near_is_taken() -> None:
    (found,) = places_of("damaged", "Kyiv's army said it had burnt [5] sheds at the Marinovka base near Volgograd.")
    assert (found.place, found.country) == ("Marinovka", "RUS")


HEADLINES = [
    ("Togo hits Ghanaian airfield", "Drones struck the base at Tamale in Ghana. [3] planes burned there.", "GHA"),
    ("Togo strikes kill nine", "Officials gave no details. [9] people died.", "TGO"),
]


@pytest.mark.parametrize(("title", "marked", "country"), HEADLINES)
def test_who_strikes_in_a_headline_is_no_scene(title: str, marked: str, country: str) -> None:
    assert places_of("equipment", marked, title)[0].country == country


def test_the_island_is_the_one_just_told_of() -> None:
    (found,) = places_of(
        "affected", "A storm hit Peru. On Sandwip island, mud fell. The island was cut off and its [9,000] people wait."
    )
    assert found.place == "Sandwip island"
