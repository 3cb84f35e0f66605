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
    (
        "equipment",
        "Chad is at war with Libya. The US, the UK and Germany have promised to send [10] howitzers, but it wants 60.",
        "Chad",
    ),
    # a shipment told of before
    (
        "equipment",
        "Peru paused a shipment of shells for Chad over a raid in Libya. The shipment consisted of [90] shells.",
        "Chad",
    ),
    # who fines, whom a sum supports, what a sum adds to
    ("money", "Ohio froze. In 2021, a Danish firm was fined $[500] by Norwegian regulators for a leak.", "Norway"),
    ("money", "Lume was fined $[12] by Ireland's data authorities for a leak in Europe and the US.", "Ireland"),
    ("money", "The war in Sudan goes on. A US chain gave $[3] to support Syrian refugees.", "Syria"),
    (
        "money",
        "The US gave $30 million in aid to Chad. Libya waits. The US Congress passed a bill for a further $[14].",
        "Chad",
    ),
    # whose police hold people, wherever the sentence ends
    ("detained", "Kyiv was hit. Slovak police have detained [8] in an inquiry into aid to Ukraine.", "Slovakia"),
    # whose depots are struck
    ("damaged", "Peru and Chile fight. After a lull, Chile said that it struck [60] Peruvian barracks.", "Peru"),
    # what befell the world
    ("killed", "Sudan is at war. The COVID-19 pandemic killed an estimated [20] million people.", None),
    ("in_need", "Ida Lo spoke in Oslo. Over [800] people, or a tenth of the global population, were hungry.", None),
    ("killed", "Peace came to Damascus. He spoke of the [6] million Jews who died in the Holocaust.", None),
    (
        "infected",
        "GENEVA (Reuters) - Cases of the new H1N1 flu rose to [10,243], the World Health Organization said on Friday.",
        None,
    ),
    (
        "killed",
        "The flu came to Japan. Some 900 cases are confirmed in 41 countries. The virus has killed [80] people.",
        None,
    ),
    ("killed", "Ida Lo spoke in Oslo. The last plague was the Hong Kong flu, which killed [900,000] people.", None),
    # "their" toll is of the country with which the sentence before began
    (
        "killed",
        "Cases rose in Mexico. The United States has the next highest number. Their rate is low ([44] deaths).",
        "United States",
    ),
    # whom a giver provides with weapons gets the next sum, too
    (
        "money",
        "War goes on in Gaza. By law, the US provides Israel with arms each year. Congress passed a bill for "
        "a further $[14] of military support.",
        "Israel",
    ),
    # a plague of long ago is the world's
    ("killed", "The U.S. has plans. The 1918 pandemic killed [40] million people.", None),
]


@pytest.mark.parametrize(("metric", "marked", "place"), TOLD)
def test_a_country_told_by_the_way(metric: str, marked: str, place: str | None) -> None:
    who = {"damaged": "peruvian barracks"}.get(metric, "people")
    assert [w.place for w in places_of(metric, marked, who=who)] == [place]


def test_freed_hostages_were_not_held_at_home() -> None:
    text = "Fighting goes on in Gaza. A deal is on the table. It involves the release of [30] Israeli hostages."
    assert where("released", text, who="israeli hostages").country == "PSE"


def test_what_stands_under_the_name_of_a_country_is_of_it() -> None:
    text = (
        "PHILIPPINES\n\nThe Philippine envoys in Iran told Filipinos to stay in as Iran bombed bases in Qatar.\n\n"
        "Exports in January came to [7,100] in all.\n\nSINGAPORE\n\nThe port is busy all day. It took [900] in fees."
    )
    assert [w.country for w in places_of("money", text)] == ["PHL", "SGP"]


def test_a_court_tries_what_befell_its_people_at_home() -> None:
    text = "Envoys in the USA met. A Pakistani judge held a man for killing [2] Pakistanis. Pakistan is near."
    assert where("killed", text, who="pakistanis").country == "PAK"
