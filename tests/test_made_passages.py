"""A passage put together from sentences and places has its numbers where it was put together to have them."""

from __future__ import annotations

import re
from datetime import date
from itertools import cycle

import pytest

from tracker.extract import extract
from tracker.model import Article

# Of each country: its capital, a region, a town in it, another region, a town there, a neighbour, a town of that.
LANDS = {
    "Sudan": ("Khartoum", "North Darfur", "El Fasher", "Gezira", "Wad Madani", "Chad", "Adre"),
    "Ukraine": ("Kyiv", "the Kharkiv region", "Izium", "the Odesa region", "Izmail", "Poland", "Przemysl"),
    "Lebanon": ("Beirut", "southern Lebanon", "Nabatieh", "the Bekaa Valley", "Baalbek", "Syria", "Homs"),
    "Nigeria": ("Abuja", "Borno state", "Maiduguri", "Benue state", "Makurdi", "Niger", "Diffa"),
    "Syria": ("Damascus", "Idlib province", "Saraqib", "Deir ez-Zor province", "Mayadin", "Turkey", "Antakya"),
    "Turkey": ("Ankara", "Hatay province", "Iskenderun", "Adiyaman province", "Adiyaman", "Greece", "Kos"),
}
NAMES = ("capital", "region", "town", "beyond", "far", "neighbour", "abroad")
FEW = ("14", "23", "31", "17", "42", "28")
MANY = ("2,417", "9,350", "31,204", "6,082")

# [town] is a small number that is of the town, [country!] a large one of the country; {town} the name alone.
LEADS = ["Fighting went on in {country} on Monday.", "The crisis in {country} is getting worse, aid agencies say."]
DEEDS = [
    "An air strike hit a house in {town} late on Monday, killing [town].",
    "At least [town] people were killed when shells struck a market in {town} on Monday, medics said.",
    "Gunmen attacked the town of {town} on Monday, killing [town] people and injuring [town].",
]
AFTER = [
    # a total of the war, with words that tell it and without
    "At least [country!] people have been killed since the war began, the health ministry says.",
    "The conflict has killed at least [country!] people, most of them civilians.",
    "The latest deaths bring the total killed since October to [country!], the ministry said.",
    "In all, [country!] people have been killed, the UN says.",
    "Across {country}, [country!] people are now displaced.",
    # the deed again, behind other voices and other places
    "Pictures showed the rubble by torchlight. The attack wounded [town] others.",
    "Talks were due to resume in Cairo on Wednesday. Rescuers pulled [town] people from the rubble.",
    "The UN Security Council was to meet in New York. Neighbours said [town] people were still missing.",
    "The attack came as leaders met in {abroad}. Doctors said [town] of the wounded were children.",
    "The president, who was visiting {neighbour}, condemned the attack. Residents said [town] homes had been burned.",
    # those who tell of it elsewhere
    "Officials in {capital} said [town] more had been wounded.",
    "A Red Cross spokeswoman in Geneva said [town] people had been wounded.",
    # another deed, and the first again
    "A separate attack on {far} killed [far] people. The attack there also damaged [far] homes.",
    "Gunmen also stormed {far} and abducted [far] people. Local officials said [far] of them were children.",
    "A week earlier, gunmen killed [far] people in {far}. Monday's attack also wounded [town] people.",
    "Elsewhere in {country}, [country] people were killed in clashes.",
    # others far away
    "{neighbour} has taken in some of the wounded. Police said [town] homes had been burned in the attack.",
    "Inside {country}, [country!] people have fled their homes.",
]
DISASTERS = [
    "A quake struck {country} on Friday. In {region}, [region] people died, and [beyond] were killed in {beyond}. "
    "The national toll stood at [country!], the government said.",
    "A quake struck {country} on Friday. In {region}, [region] people died, and [beyond] were killed in {beyond}. "
    "In total, [country!] people died and [country!] were injured, the interior ministry said.",
    "Floods swept through parts of {country}. In {town}, [town] people drowned when a river burst. The "
    "floods have killed [country!] people, the disaster agency said. In {far}, [far] houses were destroyed.",
    "Cholera has broken out in {country}. In {town}, [town] people fell ill. The ministry said [country!] people "
    "had been infected and [country!] had died. In {neighbour}, [neighbour] people have died of the disease.",
]
SLOT = re.compile(r"\[(\w+)(!?)\]")


def check(frame: str, country: str) -> None:
    """Puts a passage together and asks where its numbers are: in the place of each, or in what it lies in."""
    land = dict(zip(NAMES, LANDS[country], strict=True)) | {"country": country}
    few, many, wanted = cycle(FEW), cycle(MANY), []

    def number(slot: re.Match[str]) -> str:
        wanted.append(land[slot[1]])
        return next(many if slot[2] else few)

    text = re.sub(r"(^|[.] )([a-z])", lambda m: m[1] + m[2].upper(), SLOT.sub(number, frame).format(**land))
    found = [f.place or "" for f in extract(Article("a", text, date(2024, 6, 18))).figures]
    assert [place.removeprefix("the ") for place in found] == [place.removeprefix("the ") for place in wanted], text


@pytest.mark.parametrize("after", AFTER)
def test_what_follows_a_deed(after: str) -> None:
    for i, country in enumerate(LANDS):
        check(f"{LEADS[i % 2]} {DEEDS[i % 3]} {after}", country)


@pytest.mark.parametrize("frame", DISASTERS)
def test_what_spreads_over_a_country(frame: str) -> None:
    for country in LANDS:
        check(frame, country)
