"""Who states it? Units with a number in their names, rebels and their communiques, and those who gave the figures."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

CLAIMS = [
    ("The guerrillas claim that they have inflicted more than 400 casualties on the army.", "guerrillas"),
    ("For their part, the guerrillas claim to have killed 40 soldiers.", "guerrillas"),
    ("The rebels maintain that they lost only three men.", "rebels"),
    ("The ministry maintains 40 tanks in the north.", None),
    ("Military Detachment No. 4 reported that two rebels were wounded.", "Military Detachment No. 4"),
    ("Task Force 7 said that two rebels were wounded.", "Task Force 7"),
    ("The 3d Infantry Brigade reported that its units killed five rebels.", "3d Infantry Brigade"),
    ("The 6th Brigade said that nine men were killed.", "6th Brigade"),
    ("The guerrilla communique added that 23 soldiers were wounded.", "guerrilla"),
    ("According to preliminary figures given by a company spokesman, 14 people died.", "company spokesman"),
    ("According to calculations made by the Health Ministry, 14 people died.", "Health Ministry"),
    ("The 12 reported dead were miners.", None),
]


@pytest.mark.parametrize(("text", "claimant"), CLAIMS)
def test_who_states_it(text: str, claimant: str | None) -> None:
    assert extract(Article("a", text, date(1990, 5, 9))).figures[0].claimant == claimant
