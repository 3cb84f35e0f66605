"""Which names of a text are places, and what part each plays there."""

from __future__ import annotations

import pytest

from tracker.extract.capitals import find_tokens
from tracker.extract.toponyms import find_toponyms

NOT_PLACES = [
    "George Washington spoke.",
    "Tariq Aziz met Mr Lagos.",
    "Osama bin Ladin spoke.",
    "The Washington Post wrote.",
    "Police said so in March.",
    "The state agency SANA said so.",
    "President Lincoln was shot.",
    "Reading the report took long.",
    "They met in Ramadan.",
    "She read it in Science.",
    "He wrote in Arabic.",
    "They sang in New Zembla.",
    "But Martin swam to the shore.",
    "He spoke to Elon about the Federal Aviation Agency.",
    "It was told to the Blue River Bank.",
    "He lived in the Druze area.",
]


@pytest.mark.parametrize("text", NOT_PLACES)
def test_name_is_no_place(text: str) -> None:
    assert find_toponyms(text).mentions == []


ROLES = [
    ("in Kyiv", "at"),
    ("from Kyiv", "from"),
    ("to Kyiv", "to"),
    ("fled Kyiv", "from"),
    ("shelled Kyiv", "object"),
    ("the siege of Kyiv", "of"),
    ("the mayor of Kyiv", "owner"),
    ("according to Kyiv", "owner"),
    ("loyal to Kyiv", "owner"),
    ("Kyiv said", "agent"),
    ("Kyiv officials", "owner"),
    ("Kyiv's army", "owner"),
    ("Kyiv was bombed", "object"),
    ("20 miles (33km) north of Kyiv", "reference"),
    ("10 km from Kyiv", "reference"),
    ("unlike in Kyiv", "aside"),
    ("aid for Kyiv", "for"),
    ("between Kyiv", "reference"),
    ("close to Kyiv", "at"),
    ("by Kyiv", "agent"),
    ("people crammed into Kyiv", "at"),
    ("a blast rocked Kyiv", "object"),
    ("parts of Kyiv", "of"),
    ("Kyiv faces cuts", "host"),
    ("Kyiv reported cases", "reporter"),
    ("the Kyiv blast", "mod"),
    ("Kyiv-backed", None),
    ("the Japan Coast Guard", "owner"),
    ("an attack that Kyiv denied", "agent"),
    ("Russia's February invasion", "owner"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_role(text: str, role: str | None) -> None:
    assert [m.role for m in find_toponyms(f"Once {text}, all changed.").mentions] == ([role] if role else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In al-Bureij, the U.S. envoy", ["In", "al-Bureij", "U.S."]),
        ("St. Louis, Mt. Elgon", ["St.", "Louis", "Mt.", "Elgon"]),
        ("Port-au-Prince's mayor", ["Port-au-Prince"]),
        ("the Israel-Hamas war", ["Israel-Hamas"]),
        ("Médecins, Łódź", ["Médecins", "Łódź"]),
        ("iPhone and x86", []),
        ("a Cox's Bazar camp", ["Cox", "Bazar"]),
    ],
)
def test_capitals(text: str, words: list[str]) -> None:
    assert [t.text for t in find_tokens(text)] == words
