"""Which of several countries has a town of the name: one line a case, the number in brackets."""

from __future__ import annotations

import pytest

from tests.marked_places import places_of, where

CONTEXT = [
    ("[4] died in Tripoli, a city in northern Lebanon, Lebanese officials said.", "LBN"),
    ("Libya's army and Libyan rebels fought. [4] died in Tripoli.", "LBY"),
    ("Egyptian officials in Cairo said [4] died in Rafah.", "EGY"),
    ("Israeli tanks entered Gaza. [4] died in Rafah.", "PSE"),
    ("[4] died in Odessa, Texas.", "USA"),
    ("Russian missiles fell on Ukraine. [4] died in Odessa.", "UKR"),
    ("A tornado crossed Atlanta and Alabama. [4] died in Georgia, U.S. officials said.", "USA"),
    ("Russian jets bombed Tbilisi and Gori. [4] died in Georgia.", "GEO"),
    ("[4] died in Niger.", "NER"),
    ("[4] died in Nigeria.", "NGA"),
    ("[4] died in South Sudan.", "SSD"),
    ("[4] died in Sudan.", "SDN"),
    ("[4] died in Guinea-Bissau.", "GNB"),
    ("[4] died in Guinea.", "GIN"),
    ("[4] died in Santiago, Chilean police said.", "CHL"),
    ("Indian police in Delhi said [4] died in Hyderabad.", "IND"),
    ("Pakistani police in Sindh said [4] died in Hyderabad.", "PAK"),
    ("French police said [4] died in Paris.", "FRA"),
    ("[4] died in London, Ontario, Canadian police said.", "CAN"),
]


@pytest.mark.parametrize(("marked", "country"), CONTEXT)
def test_context_decides_country(marked: str, country: str) -> None:
    assert where("killed", marked).country == country


NAMESAKES = [
    ("Raiders struck in Burkina Faso near the commune of Gaskinde in Soum province. [28] people died there.", "BFA"),
    ("Guards in Colombia said [five] clerks died in the district of Tarazá. Colombian radio had it first.", "COL"),
    ("Aid workers in Chad went on to the north-eastern Birak area, near Sudan. [28] Chadians died there.", "TCD"),
    ("Guards in Taraz said [five] clerks died in Kazakhstan.", "KAZ"),
    ("Clashes spread from Syria into Lebanon, where [3] people died in the city of Tripoli.", "LBN"),
    ("Marches drew 250 in New York and [900] people in London.", "GBR"),
    ("The quake in Nepal killed 40 people in Bhaktapur and [17] in Lalitpur, and 9 in Uttar Pradesh.", "NPL"),
    ("Rebels hold the coast. In Spain, [20] people fell ill in Merida.", "ESP"),
]


@pytest.mark.parametrize(("marked", "country"), NAMESAKES)
def test_the_country_named_beside_decides_between_namesakes(marked: str, country: str) -> None:
    assert [w.country for w in places_of("killed", marked)] == [country]
