"""Does a place in the sentence belong to the number, or to something else told there? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where

ANOTHERS = [
    # what is the most of its kind in a part of the world is not told of all of it
    ("displaced", "After quiet years the oldest rebellion in Africa flared up, with [900] uprooted in Mali.", "Mali"),
    (
        "killed",
        "Sri Lanka is at peace. It was one of Asia's bloodiest wars, which killed [70,000] people.",
        "Sri Lanka",
    ),
    ("killed", "Mali mourned. Bombs killed [9] fans who cheered a win in Africa's top football cup.", "Mali"),
    ("killed", "The strike on Homs, the deadliest since an attack on Idlib, killed [30] people.", "Homs"),
    ("attacks", "Bombs hit Tunis. The Islamic State of Iraq and the Levant claimed all [3] attacks.", "Tunis"),
    # what only tells how large it is
    ("area", "The fire in Greece burned [4,000] hectares, half the size of Malta.", "Greece"),
    ("in_need", "Over [seven million] go hungry in Chad, a population the size of Berlin.", "Chad"),
    ("killed", "[14] Al-Qaeda in the Arabian Peninsula fighters died in Yemen.", "Yemen"),
    ("killed", "Al-Qaeda in Yemen killed [12] soldiers.", "Yemen"),
    # what stands over the sentence
    ("killed", "War in Ukraine: [21] people were killed in Donetsk region by shells.", "Donetsk region"),
    ("injured", "War in Ukraine: One man died in Donetsk region, [12] people were hurt.", "Donetsk region"),
    ("killed", "Deaths in Peru: [21] adults and six children.", "Peru"),
    # where it began, and where no one was hurt
    ("killed", "Fighting that began in Gao has spread to Kidal, where [30] people were killed.", "Kidal"),
    ("killed", "Unlike Gao, where no one was hurt, Kidal lost [30] people.", "Kidal"),
    # an event or a person that is only included
    ("killed", "Iraq is tense. [30] people died in raids, including a car bombing in Baghdad that hurt two.", "Iraq"),
    ("killed", "Peru is at war. [7] children died, including a girl called Rosa, who went to school in Cusco.", "Peru"),
    # the parts behind a colon
    (
        "killed",
        "Floods hit Japan. The toll is [8]: three in Tochigi Prefecture and five in Ibaraki Prefecture.",
        "Japan",
    ),
    # what else they do
    ("killed", "Syria blames gangs which it says have killed [1,100] police and are hiding in Homs.", "Syria"),
    # a sentence that runs on without its stop
    (
        "killed",
        "Shells hit Houla. No more than [20] were killed by shellfire A board blames gangs In Azaz, men dug on.",
        None,
    ),
    # where it was tested is not where people fell ill
    ("infected", "Samoa shut its schools after the Reference Laboratory in Melbourne found [7] cases.", "Samoa"),
    # nor where people are from
    (
        "injured",
        "A lorry crashed near Gainesville in Florida. One driver was from Tampa. [8] others were hurt.",
        "Gainesville",
    ),
    (
        "injured",
        "A man shot two in Kenosha, Wisconsin. A resident of Antioch, Illinois, he is held. [1] was hurt.",
        "Kenosha",
    ),
    # nor is a people's name a place
    ("killed", "Kenya wept. Police found the bodies of [4] members of the president's Kikuyu tribe.", "Kenya"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), ANOTHERS)
def test_a_place_that_belongs_to_something_else(metric: str, marked: str, place: str | None) -> None:
    found = [w.place for w in places_of(metric, marked)]
    assert found == [place] if place else "Azaz" not in found


ELSEWHERE = [
    ("injured", "One man died in Toretsk, in the Donetsk region, and [4] were hurt elsewhere.", "Donetsk region"),
    (
        "injured",
        "In the Puno region, a man in Juliaca was killed, and [4] others were injured in raids elsewhere.",
        "Puno region",
    ),
    (
        "killed",
        "Seven people died in Lae, in Papua New Guinea, while at least [18] others died elsewhere.",
        "Papua New Guinea",
    ),
    (
        "affected",
        "In Solomon Islands 12,000 people in Honiara and [40,000] in rural areas lost power.",
        "Solomon Islands",
    ),
    ("killed", "Men died in Lae, in Papua New Guinea, bringing to [24] the dead since May.", "Papua New Guinea"),
    ("killed", "Kenya wept. [40] people were killed in various attacks on Monday.", "Kenya"),
    ("killed", "A bomb went off in Gao, in Mali. The day before, [40] people died in separate attacks.", "Mali"),
    ("injured", "Two died elsewhere in Peru. In Cusco, a mob hurt [4] people.", "Cusco"),
]


@pytest.mark.parametrize(("metric", "marked", "place"), ELSEWHERE)
def test_what_happened_elsewhere_is_of_the_wider_place(metric: str, marked: str, place: str) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]


def test_the_country_of_a_town_told_to_lie_near_another() -> None:
    assert where("killed", "Bombs hit Riyadh, around 40 miles south-west of Kirkuk, killing [5].").country == "IRQ"
    assert where("killed", "Bombs hit Riyadh, the capital, killing [5].").country == "SAU"


def test_adjectives_that_name_a_country_by_its_parts() -> None:
    found = where("infected", "Mexico shut its schools. The flu spread to 30 U.S. states and infected [226] people.")
    assert (found.place, found.country) == ("United States", "USA")
    found = where(
        "detained", "Lille was calm. He spoke of camps at several American universities, where [300] were held."
    )
    assert found.country == "USA"


def test_where_clauses_tell_of_the_last_country_of_a_list() -> None:
    found = where("evacuated", "Rain hit El Rama, and Costa Rica, where over [1,000] people were moved out.")
    assert (found.place, found.country) == ("Costa Rica", "CRI")


def test_what_is_done_citywide_is_done_in_the_city() -> None:
    text = "Indore city has bad water. The rest of Madhya Pradesh checks its pipes. A citywide hunt needs [200] police."
    assert where("troops", text).place == "Indore city"


def test_officials_in_a_capital_speak_for_the_country() -> None:
    text = (
        "Syria is at war. Authorities in Damascus blame gangs and say [500] soldiers have died since the unrest began."
    )
    assert where("killed", text).place == "Syria"


RAINED = [
    # where only the rain was measured nobody need have been hurt
    ("damaged", "Rain hit Cuba. Over 70 mm of rain fell in Baracoa. Officials said [979] homes were flooded.", "Cuba"),
    # what befell a land's people in an attack of a day before is no foe's
    ("killed", "Bombs hit Kyiv. It comes a day after Russian missile and drone attacks killed [4] people.", "Kyiv"),
    # a part of the world's tally has its own place
    ("infected", "The WHO counts 985 cases in 20 countries, including [590] infected in Mexico.", "Mexico"),
    ("killed", "It has infected 900 in 73 countries, with [140] deaths, and is most severe in Mexico.", None),
]


@pytest.mark.parametrize(("metric", "marked", "place"), RAINED)
def test_what_only_stands_nearby(metric: str, marked: str, place: str | None) -> None:
    assert [w.place for w in places_of(metric, marked)] == [place]
