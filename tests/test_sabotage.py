"""What was blown up, set off or seized? Pylons and booths, charges and sticks of dynamite, pistols and shotguns."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

COUNTS = [
    ("The rebels blew up five electricity posts in Sofala.", [("damaged", 5, "post")]),
    ("Guerrillas dynamited 12 power pylons near Maputo.", [("damaged", 12, "pylon")]),
    ("Saboteurs toppled three telephone poles.", [("damaged", 3, "pole")]),
    (
        "The blast caused no casualties but destroyed at least six phone booths.",
        [("casualties", 0, "person"), ("damaged", 6, "building")],
    ),
    ("Two dynamite charges were detonated near the bank.", [("attacks", 2, "charge")]),
    ("They detonated three charges of dynamite outside the court.", [("attacks", 3, "charge")]),
    ("Six sticks of dynamite exploded outside the court.", [("attacks", 6, "stick")]),
    ("Police defused two time bombs.", [("attacks", 2, "bomb")]),
    (
        "Police seized six revolvers, two pistols and eight shotguns.",
        [("equipment", 6, "revolver"), ("equipment", 2, "pistol"), ("equipment", 8, "shotgun")],
    ),
    (
        "Nine carbines and four submachineguns of various makes were also found.",
        [("equipment", 9, "carbine"), ("equipment", 4, "submachinegun")],
    ),
    (
        "The army suffered 23 casualties, nine dead and 14 wounded.",
        [("casualties", 23, "person"), ("killed", 9, "person"), ("injured", 14, "person")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts_of_sabotage(text: str, expected: list[tuple[str, int, str]]) -> None:
    found = extract(Article("a", text, date(1990, 5, 9))).figures
    assert [(f.metric, f.value, f.unit) for f in found] == expected
