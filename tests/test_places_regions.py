"""In which land is what happened in a region of several, at a sea, or to those whom strikes answer? One line a case."""

from __future__ import annotations

import pytest

from tests.marked_places import where
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import country_name

CASES = [
    # a region of several countries
    ("killed", "Indian troops shot dead [8] rebels in southern Kashmir.", "southern Kashmir", "IND"),
    ("killed", "Pakistan blamed India. Pakistani officials said [5] died in Kashmir.", "Kashmir", "PAK"),
    ("affected", "Rain hit Chile. Chile's army flew out a boy. [400] people in the Andes are cut off.", "Andes", "CHL"),
    ("killed", "[18] died when a plane crashed in the Himalayas.", "Himalayas", None),
    # an article about the region as a whole
    (
        "in_need",
        "Drought has spread in West Africa. Rain failed all over West Africa. Help is slow, said Ida Holt, the "
        "director for Mali. Crops died. "
        "[40 million] people are at risk of hunger.",
        "West Africa",
        None,
    ),
    (
        "in_need",
        "Drought has hit Mali, in West Africa. Rain failed all over Mali. A man in Mali sold his goat. "
        "[4 million] people are at risk of hunger.",
        "Mali",
        "MLI",
    ),
    ("killed", "India and Pakistan blamed each other after [5] died in Kashmir.", "Kashmir", None),
    ("killed", "India says [40,000] people have died in Kashmir.", "Kashmir", None),
    # those lost at a sea that was told of, not where boats land
    (
        "killed",
        "Fewer cross the Mediterranean to Italy. In the Mediterranean, at least [521] refugees drowned in their boats.",
        "Mediterranean",
        None,
    ),
    (
        "rescued",
        "Deaths in the Aegean Sea fell. Turkey and Greece have a deal. [90] migrants were saved from a raft.",
        "Aegean Sea",
        None,
    ),
    ("missing", "A boat sank off Libya in the Mediterranean. [30] migrants from the boat are missing.", "Libya", "LBY"),
    # whose dead strikes answer
    ("killed", "Israel launched raids on Gaza City after [9] people were killed on a bus.", "Israel", "ISR"),
    ("killed", "Turkish air strikes hit Qamishli in retaliation for an ambush. [9] people died.", "Qamishli", "SYR"),
    ("killed", "Israel launched raids on Gaza City, killing [9] people.", "Gaza City", "PSE"),
    ("killed", "Israel shelled Gaza City after [9] people were killed in Rafah.", "Rafah", "PSE"),
    ("killed", "Turkey shelled Tel Abyad in Syria after [3] soldiers were killed.", "Tel Abyad", "SYR"),
]


@pytest.mark.parametrize(("metric", "marked", "place", "country"), CASES)
def test_where_it_was(metric: str, marked: str, place: str, country: str | None) -> None:
    found = where(metric, marked, "", "soldiers" if "soldiers" in marked else "people")
    assert (found.place, found.country) == (place, country)


RECALLED = [
    ("Jets hit Gaza City. Ann Roe had let off the groups which killed [20] Israelis at the weekend.", None),
    ("Mali blamed the men behind the raids that killed [9] Malians, then sent jets to bomb Agadez.", None),
    ("Jets hit Gaza City. They aimed at a house, in a raid that killed [20] Palestinians.", "PSE"),
    ("The guns that killed [9] Malians in Agadez were old.", "NER"),
    ("Six Swiss guides were tried for the deaths of [14] Australians and seven others.", None),
]


@pytest.mark.parametrize(("marked", "country"), RECALLED)
def test_the_dead_of_other_attacks_are_not_where_these_fall(marked: str, country: str | None) -> None:
    who = next(word for word in marked.split("] ")[1].split())
    assert where("killed", marked, "", who.lower()).country == country


LANDS = [(region, land) for region, lands in PLACE_WORDS.straddling.items() for land in sorted(lands)]


@pytest.mark.parametrize(("region", "land"), LANDS)
def test_a_region_of_several_countries_is_in_the_one_told_of(region: str, land: str) -> None:
    told = f"Rain hit {country_name(land)}. Police in {country_name(land)} said [8] people died in {region}."
    assert where("killed", told).country == land


def test_the_world_has_a_hyphen() -> None:
    assert where("infected", "Russia has a clinic. Some [40] people live with it world-wide.").country is None
    assert where("infected", "Peru has 3% of world-wide infections with [40] cases.").country == "PER"


def _at_sea(told: str) -> str | None:
    return where("killed", f"Fewer cross the Mediterranean to Italy. {told}")[0]


@pytest.mark.parametrize("word", PLACE_WORDS.either("afloat").split("|"))
def test_what_befell_a_boat_with_refugees_was_at_sea(word: str) -> None:
    assert _at_sea(f"[21] refugees died: {word} and all.") == "Mediterranean"


@pytest.mark.parametrize("word", PLACE_WORDS.either("drowning").split("|"))
def test_who_drowned_trying_to_cross_was_at_sea(word: str) -> None:
    assert _at_sea(f"[21] people died, {word} as they tried to cross.") == "Mediterranean"


@pytest.mark.parametrize("word", PLACE_WORDS.either("seafarers").replace("[- ]", "-").replace("[ ]", " ").split("|"))
def test_who_takes_to_a_boat_was_at_sea(word: str) -> None:
    assert _at_sea(f"[21] people died in a boat with one {word}.") == "Mediterranean"
