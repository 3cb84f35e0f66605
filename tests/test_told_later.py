"""When was it? The day of a later sentence ("The raid took place on 2 May"), a telex dateline, a day by its number."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

DAYS = [
    ("The crash killed 12 people. The accident happened last Sunday near Quito.", date(1990, 5, 6)),
    ("The ministry said 50 peasants were abducted.\n\nThe mass kidnapping took place on 30 April.", date(1990, 4, 30)),
    ("The brigade said it found six rifles. It added that the seizure was made yesterday morning.", date(1990, 5, 8)),
    ("Rebels killed nine farmers. The mayor left.\n\nThe massacre was carried out on 1 May.", date(1990, 5, 9)),
    ("Police arrested 12 men. The trial occurred on 1 May.", date(1990, 5, 9)),
    ("Rebels have killed 40 farmers. The latest attack occurred on 2 May.", date(1990, 5, 9)),
    (
        "MOSCOW, 9 May 90 (TASS) -- On 5 May a bus was blown up by a bomb. As a result 20 people were hurt.",
        date(1990, 5, 5),
    ),
    ("LIMA, 9 May 90 (EFE) -- A bomb killed two people. The attack took place on 7 May.", date(1990, 5, 7)),
    ("LIMA, May 9 (EFE) Relief workers found 3,000 refugees in tents.", date(1990, 5, 9)),
    ("The bodies of three guides who had been seized two months ago were found.", date(1990, 5, 9)),
    ("The bodies of three guides who had died two months ago were found.", date(1990, 3, 9)),
    (
        "The raid was on 2 May. The army left. Nine men suspected of a part in the raid are in custody.",
        date(1990, 5, 9),
    ),
    ("Three guards were shot dead by raiders at the weekend after a chase.", date(1990, 5, 6)),
    ("Two policemen were killed on the night of the 5th in Belfast.", date(1990, 5, 5)),
    ("Two policemen were killed in the early hours of the 12th.", date(1990, 4, 12)),
    ("Two policemen were killed in an attack on the 5th Brigade.", date(1990, 5, 9)),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day_of_the_deed(text: str, day: date) -> None:
    assert extract(Article("a", text, date(1990, 5, 9))).figures[0].as_of == day


def test_a_dateline_that_no_dash_ends_makes_no_span_of_a_stock() -> None:
    text = "LIMA, May 9 (EFE) Relief workers found 3,000 refugees in tents."
    assert extract(Article("a", text, date(1990, 5, 9))).figures[0].scope == "total"
