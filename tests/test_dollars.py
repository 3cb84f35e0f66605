"""Whose dollars are these? A bare "$" is the giver's or the home country's, unless a publisher of the world writes."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extract import extract
from tracker.extract.dollars import load_dollars
from tracker.model import Article

UNITS = [
    ("The Queensland Government will spend $10 million on new fire trucks.", ["AUD"]),
    ("The Australian Government has promised $20 million for farmers in Victoria.", ["AUD"]),
    ("The Australian shelter budget for Manus was set at $40 to $50 million.", ["AUD"]),
    ("Nauru was promised $10 million by the Australian budget.", ["AUD"]),
    ("Canada will give $30 million to Haiti after the storm.", ["CAD"]),
    ("The fire in Toronto destroyed goods worth 3 million dollars.", ["CAD"]),
    ("Damage from the earthquake in Christchurch is put at $40 million.", ["NZD"]),
    ("At 3:00pm AEDT a fund was opened with $6 million for the victims.", ["AUD"]),
    ("In Suva, Fiji, the storm cost farmers $5 million, or US$2.4 million.", ["FJD", "USD"]),
    ("The club in Sydney paid Aus$5 million.", ["AUD"]),
    ("New Zealand will give Samoa and Australia $5 million.", ["NZD"]),
    ("An Australian bowler was fined $8,000 after the Test against New Zealand.", ["AUD"]),
    # America's: its own, marked beside others, told to strangers, of others
    ("The United States will give Australia $50 million.", ["USD"]),
    ("The US navy spent $7 million on a base in Darwin, Australia.", ["USD"]),
    ("The club in Sydney paid A$5 million ($3.4 million).", ["AUD", "USD"]),
    ("The repairs in Perth cost the state $3m (£2.2m).", ["USD", "GBP"]),
    ("Fiji needs $5 million after the storm.", ["USD"]),
    ("Damage in Manila was put at $9 million. Australia sent 20 doctors to Manila.", ["USD"]),
    ("Losses in Gaborone are put at $5 million.", ["USD"]),
]


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_bare_dollars_are_whose_the_article_tells(text: str, units: list[str]) -> None:
    found = extract(Article("a", text, date(2004, 5, 9))).figures
    assert [f.unit for f in found if f.metric == "money"] == units


@pytest.mark.parametrize("publisher", [*load_dollars().worldly, "BBC News"])
def test_publishers_of_the_world_reckon_in_us_dollars(publisher: str) -> None:
    text = "The Queensland Government will spend $10 million on new fire trucks."
    found = extract(Article("a", text, date(2004, 5, 9), publisher=publisher)).figures
    assert [f.unit for f in found] == ["USD"]


@pytest.mark.parametrize(("zone", "country"), load_dollars().zones.items())
def test_clocks_tell_of_their_country(zone: str, country: str) -> None:
    text = f"At 9:15pm {zone} a fund was opened with $6 million for the victims."
    found = extract(Article("a", text, date(2004, 5, 9))).figures
    assert [f.unit for f in found] == [load_dollars().codes[country]]


@pytest.mark.parametrize(("country", "code"), load_dollars().codes.items())
def test_dollars_are_their_countrys_where_americas_are_marked(country: str, code: str) -> None:
    from tracker.lexicon.places import load_gazetteer

    place = load_gazetteer().country(country)
    assert place is not None
    text = f"The storm in {place.name} cost farmers $5 million. Of this, US$2 million was insured in {place.name}."
    found = extract(Article("a", text, date(2004, 5, 9))).figures
    assert found[0].unit == code
