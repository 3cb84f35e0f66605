"""In which country is it? The kind of its division, the department behind a comma and the dateline's capital tell."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.model import Article

PLACES = [
    ("Twelve people were killed in Cordoba Department.", "Cordoba Department", "COL"),
    ("Twelve people were killed in Cordoba Province.", "Cordoba Province", "ARG"),
    ("Nine people died in the town of Victoria, northeastern Cabanas Department.", "Victoria", "SLV"),
    ("Nine people died in the town of Victoria, in Cabanas Department.", "Victoria", "SLV"),
    ("A bomb killed two people in Concepcion Province, Junin Department.", "Concepcion Province", "PER"),
    ("Twelve people were killed in Arroyo de Piedra, Chalatenango Department.", "Arroyo de Piedra", "SLV"),
    ("Five people died in Medina, Clark County.", "Medina", "USA"),
    ("BRIDGETOWN (BARBADOS), 24 Aug 89 (CANA) -- A storm killed two people in Saint Philip.", "Saint Philip", "BRB"),
    (
        "SAN SALVADOR, 3 Jan 90 -- Rebels killed two people in the Valparaiso settlement.",
        "Valparaiso settlement",
        "SLV",
    ),
    ("Floods in Calcutta killed 12 people.", "Calcutta", "IND"),
    ("A quake in Leninakan killed 12 people.", "Leninakan", "ARM"),
    ("Clashes in Transkei killed 12 people.", "Transkei", "ZAF"),
    ("A car of the newsman Epifanio Ibarra burned. The bomb in Ibarra's car hurt two people.", None, None),
    ("SAN SALVADOR, 3 Jan 90 -- In Cali, two people died. The army is in the Cali settlement.", "Cali", "SLV"),
    ("Radio Monterrey reported that 18 soldiers were killed.", None, None),
]


@pytest.mark.parametrize(("text", "place", "country"), PLACES)
def test_which_country(text: str, place: str | None, country: str | None) -> None:
    figure = extract(Article("a", text, date(1990, 5, 9))).figures[0]
    assert (figure.place, figure.country) == (place, country)
