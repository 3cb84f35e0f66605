"""Whose money is it? A word that many countries' money bears ("pesos") tells by where the sum was lost or spent."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

UNITS = [
    ("The catch in Durban was worth R720 million.", "ZAR"),
    ("A storm in Cebu did P20 million in damage.", "PHP"),
    ("The fire in Medellin caused damage of more than 100 million pesos.", "COP"),
    ("Millions of pesos were stolen from a bank in Cebu, Philippines.", "PHP"),
    ("Damage in Santiago, Chile, was put at 20 million pesos.", "CLP"),
    ("Pakistan needs 30 billion rupees after the floods in Sindh.", "PKR"),
    ("A court in Mumbai fined the firm 20 million rupees.", "INR"),
    ("They asked for 500,000 rupees.", "INR"),
    ("India gave 200 million rupees to Sri Lanka after the storm in Galle.", "INR"),
    ("A bank in Lahore lost 20 million Indian rupees.", "INR"),
    ("The fire in Brazzaville destroyed goods worth 3 million francs.", "XAF"),
    ("The robbers in San Salvador took 40,000 colones.", "SVC"),
    ("The attack in Managua caused losses of 2 million cordobas.", "NIO"),
    ("Losses are put at 5 million pesos.", "peso"),
    ("Damage in Bonn was put at 40 million marks.", "DEM"),
    ("Norway gave 12 million crowns in aid to Sudan.", "NOK"),
    ("The storm in Norway cost 12 million crowns.", "NOK"),
    ("Repairs in Cali will cost 5 million dollars.", "USD"),
]


@pytest.mark.parametrize(("text", "unit"), UNITS)
def test_money_has_the_unit_of_its_country(text: str, unit: str) -> None:
    found = extract(Article("a", text, date(1990, 5, 9))).figures
    assert [(f.metric, f.unit) for f in found] == [("money", unit)]
