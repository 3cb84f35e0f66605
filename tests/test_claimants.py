# ruff: noqa: E501
"""Which numbers are nobody's, and what is kept of a claimant: name, body, kind and the words that decide."""

from __future__ import annotations

import re

import pytest

from tests.marked_claims import cases, claims, wrong

NOBODY = """
[Six|-] people were killed in the strike.
Russian forces killed [three|-] people and wounded [12|-] in the Donetsk region.
The ministry of defence has [30,000|-] soldiers.
The UN sent [40|-] trucks of food.
President Luis Ortega met [40|-] survivors.
The general, who led [400|-] men, was killed.
Hundreds fled after the mayor's house burnt and [60|-] shops closed.
A quake killed [1,000|-] people in 1907.
As said, [12|-] people died.
The deadliest recorded flood killed [5,000|-] people.
The [12|-] reported cases were all in one village.
Police detained [40|-] people at the rally.
The United States has [2,000|-] troops there.
Unconfirmed reports say [12|-] people died.
Video showed [12|-] bodies.
Satellite images show [40|-] vehicles.
"""


@pytest.mark.parametrize("text", cases(NOBODY))
def test_number_of_nobody(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. announced $[300 million|U.S.] in aid.",
        "The U.N. estimates that [12,000|U.N.] people fled, and the U.N. confirmed [12|U.N.] deaths.",
        "Police say a man drowned in Rush, an area of Wall, about [15|-] km north of Vale.",
        "Two hundred homes fell, Governor Ida Holt told reporters in the town of Vale, [160|-] km (99 miles) north of Rush.",
        "The boat ran aground near the islands, about [300|UNHCR] km north of Vale, UNHCR said.",
        "The army said its men advanced [2|army] km on Friday.",
        "The president told reporters on a visit to the Varna Works [300|-] miles (480 km) east of Sofia.",
        "Forty kilometres to the north, [12|police] km of wire was laid, police said.",
        "[Forty|-] kilometres to the north west, a grave was dug near a church, a lawmaker said.",
    ],
)
def test_a_distance_that_only_says_where_a_place_lies_is_nobodys(text: str) -> None:
    assert wrong(text, "distance") == []


@pytest.mark.parametrize(
    "text",
    [
        "Despite this, WFP has reached over [10 million|WFP] people with food.",
        "Through four clinics, UNICEF also supported [22,061|UNICEF] mothers.",
        "The State Government fed [86,330|-] people.",
        "The World Food Programme runs kitchens there. The agency plans to reach [half a million|World Food Programme] people.",
        "PAHO/WHO has prepositioned kits for [11,100|PAHO/WHO] people.",
        "Mobile clinics served [241|-] people.",
    ],
)
def test_an_aid_agency_counts_those_whom_it_has_helped(text: str) -> None:
    assert wrong(text, "assisted") == []
    assert wrong(re.sub(r"\|[^\]]+", "|-", text), "killed") == []


def test_a_person_keeps_the_body() -> None:
    ((_, claim),) = claims("[17|x] people were killed, Gaza Civil Defense spokesperson Mahmoud Basal said.")
    assert claim is not None
    assert (claim.name, claim.body) == ("Mahmoud Basal", "Gaza Civil Defense")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("said Oleg Marchenko, head of the Sumy regional administration", "Sumy regional administration"),
        ("Lebanon's Health Minister Karim Haddad said", "Lebanon's Health ministry"),
        ("UNHCR spokeswoman Ana Ruiz said", "UNHCR"),
        ("Ana Ruiz, a spokeswoman for UNHCR, said", "UNHCR"),
        ("the head of UNHCR, Ana Ruiz, said", "UNHCR"),
        ("UNICEF's Ana Ruiz said", "UNICEF"),
        ("Ukrainian President Taras Bondar said", "Ukrainian"),
        ("Pentagon press secretary Ana Ruiz said", "Pentagon"),
        ("Britain's defence secretary, Paul Field, said", "Britain's defence secretary"),
        ("according to Ana Ruiz, director of the relief fund", "relief fund"),
        ("according to Dr Ana Ruiz of the health institute", "health institute"),
        ("World Health Organization director general Ana Ruiz said", "World Health Organization"),
        ("Lviv Mayor Ana Ruiz said", "Lviv Mayor"),
    ],
)
def test_body_of_a_person(text: str, body: str) -> None:
    ((_, claim),) = claims(f"At least [17|x] people were killed, {text}.")
    assert claim is not None
    assert claim.body == body


def test_the_words_that_decide_are_kept() -> None:
    text = "At least 12 people died, the interior ministry said."
    ((_, claim),) = claims(text.replace("12", "[12|x]"))
    assert claim is not None
    assert claim.span is not None
    assert text[claim.span.start : claim.span.end] == "interior ministry"
    assert claim.kind == "government"


@pytest.mark.parametrize(
    "text",
    [
        "“" * 300_000,
        '"' * 300_000,
        "said " * 100_000,
        "He said " * 50_000,
        "A b, said C D. " * 20_000,
        "said (" * 80_000,
    ],
    ids=["curly", "straight", "said", "he said", "said by", "brackets"],
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    marked = text[:-10] + " [12|x] people" + text[-10:]
    assert len(claims(marked)) == 1
