"""What a name means in the gazetteer, in which countries, and what is never a place: one line a case."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lexicon.places import load_gazetteer

LEXICON = files("tracker.lexicon")

GAZETTEER = load_gazetteer()


def countries(name: str) -> list[str | None]:
    return [p.country for p in GAZETTEER.find(name) if p.kind != "d"]


def test_every_line_of_the_table_is_found_by_its_name() -> None:
    names = {
        line.split("\t", 1)[0]
        for line in LEXICON.joinpath("places.tsv").read_text(encoding="utf-8").split("\n")
        if line
    }
    assert len(names) > 100_000
    assert [name for name in names if not GAZETTEER.find_key(name)] == []


# name, country of its likeliest place
NAMES = [
    # countries, short forms, old names
    ("Ukraine", "UKR"),
    ("the U.S.", None),
    ("U.S.", "USA"),
    ("US", "USA"),
    ("United States", "USA"),
    ("America", "USA"),
    ("UK", "GBR"),
    ("Britain", "GBR"),
    ("Burma", "MMR"),
    ("Myanmar", "MMR"),
    ("DRC", "COD"),
    ("DR Congo", "COD"),
    ("Democratic Republic of the Congo", "COD"),
    ("Democratic Republic of Congo", "COD"),
    ("Zaire", "COD"),
    ("Republic of Congo", "COG"),
    ("Congo-Brazzaville", "COG"),
    ("Ivory Coast", "CIV"),
    ("Côte d’Ivoire", "CIV"),
    ("Turkey", "TUR"),
    ("Türkiye", "TUR"),
    ("Swaziland", "SWZ"),
    ("Eswatini", "SWZ"),
    ("Cape Verde", "CPV"),
    ("Kosovo", "XKX"),
    ("Palestine", "PSE"),
    ("Palestinian territories", "PSE"),
    ("East Timor", "TLS"),
    ("Timor-Leste", "TLS"),
    ("North Macedonia", "MKD"),
    ("Macedonia", "MKD"),
    ("Czechia", "CZE"),
    ("South Sudan", "SSD"),
    ("Sudan", "SDN"),
    ("Niger", "NER"),
    ("Nigeria", "NGA"),
    ("Guinea", "GIN"),
    ("Guinea-Bissau", "GNB"),
    ("Equatorial Guinea", "GNQ"),
    ("Papua New Guinea", "PNG"),
    ("Dominica", "DMA"),
    ("Dominican Republic", "DOM"),
    ("North Korea", "PRK"),
    ("DPRK", "PRK"),
    ("South Korea", "KOR"),
    ("Russian Federation", "RUS"),
    ("USSR", "RUS"),
    ("Holy See", "VAT"),
    ("Taiwan", "TWN"),
    ("Hong Kong", "HKG"),
    ("UAE", "ARE"),
    ("Sri Lanka", "LKA"),
    ("Ceylon", "LKA"),
    # disputed and occupied land
    ("Gaza", "PSE"),
    ("Gaza Strip", "PSE"),
    ("West Bank", "PSE"),
    ("East Jerusalem", "PSE"),
    ("Crimea", "UKR"),
    ("Donbas", "UKR"),
    ("Donbass", "UKR"),
    ("Nagorno-Karabakh", "AZE"),
    ("Golan Heights", "ISR"),
    ("Abkhazia", "GEO"),
    ("South Ossetia", "GEO"),
    ("Transnistria", "MDA"),
    ("Somaliland", "SOM"),
    ("Western Sahara", "ESH"),
    ("Tigray", "ETH"),
    ("Darfur", "SDN"),
    ("North Kivu", "COD"),
    ("Rakhine", "MMR"),
    ("Cabo Delgado", "MOZ"),
    ("Chechnya", "RUS"),
    # both spellings
    ("Kyiv", "UKR"),
    ("Kiev", "UKR"),
    ("Kharkiv", "UKR"),
    ("Kharkov", "UKR"),
    ("Odesa", "UKR"),
    ("Odessa", "UKR"),
    ("Lviv", "UKR"),
    ("Lvov", "UKR"),
    ("Mykolaiv", "UKR"),
    ("Nikolaev", "UKR"),
    ("Sievierodonetsk", "UKR"),
    ("Severodonetsk", "UKR"),
    ("Kryvyi Rih", "UKR"),
    ("Kryvyy Rih", "UKR"),
    ("Kryvyi Rih", "UKR"),
    ("Chernobyl", "UKR"),
    ("Chornobyl", "UKR"),
    ("Hodeidah", "YEM"),
    ("Hudaydah", "YEM"),
    ("Al Hudaydah", "YEM"),
    ("Sanaa", "YEM"),
    ("Sana'a", "YEM"),
    ("Yangon", "MMR"),
    ("Rangoon", "MMR"),
    ("Port-au-Prince", "HTI"),
    ("Port au Prince", "HTI"),
    ("Cap-Haïtien", "HTI"),
    ("Mekelle", "ETH"),
    ("Mekele", "ETH"),
    ("El Fasher", "SDN"),
    ("al-Fashir", "SDN"),
    ("El Geneina", "SDN"),
    ("Khan Younis", "PSE"),
    ("Khan Yunis", "PSE"),
    ("Deir al-Balah", "PSE"),
    ("Deir el-Balah", "PSE"),
    ("Rafah", "PSE"),
    ("Deir ez-Zor", "SYR"),
    ("Deir Ezzor", "SYR"),
    ("Raqqa", "SYR"),
    ("Ar-Raqqah", "SYR"),
    ("Fallujah", "IRQ"),
    ("Falluja", "IRQ"),
    ("Erbil", "IRQ"),
    ("Irbil", "IRQ"),
    ("Misrata", "LBY"),
    ("Misurata", "LBY"),
    ("Brega", "LBY"),
    ("al-Brega", "LBY"),
    ("Timbuktu", "MLI"),
    ("Tombouctou", "MLI"),
    ("Mazar-e-Sharif", "AFG"),
    ("Bamiyan", "AFG"),
    # towns of the wars
    ("Bakhmut", "UKR"),
    ("Avdiivka", "UKR"),
    ("Mariupol", "UKR"),
    ("Bucha", "UKR"),
    ("Irpin", "UKR"),
    ("Izium", "UKR"),
    ("Toretsk", "UKR"),
    ("Kupiansk", "UKR"),
    ("Vovchansk", "UKR"),
    ("Belgorod", "RUS"),
    ("Kursk", "RUS"),
    ("Sudzha", "RUS"),
    ("Beit Lahia", "PSE"),
    ("Beit Hanoun", "PSE"),
    ("Jenin", "PSE"),
    ("Tulkarm", "PSE"),
    ("Nablus", "PSE"),
    ("Sderot", "ISR"),
    ("Holon", "ISR"),
    ("Marjayoun", "LBN"),
    ("Nabatieh", "LBN"),
    ("Masyaf", "SYR"),
    ("Idlib", "SYR"),
    ("Afrin", "SYR"),
    ("Goma", "COD"),
    ("Bukavu", "COD"),
    ("Bunia", "COD"),
    ("Sake", "COD"),
    ("Nyala", "SDN"),
    ("Omdurman", "SDN"),
    ("Djibo", "BFA"),
    ("Kidal", "MLI"),
    ("Maiduguri", "NGA"),
    ("Chibok", "NGA"),
    ("Baidoa", "SOM"),
    ("Sittwe", "MMR"),
    ("Kandahar", "AFG"),
    ("Kunduz", "AFG"),
    ("Mosul", "IRQ"),
    ("Benghazi", "LBY"),
    ("Derna", "LBY"),
    ("Jacmel", "HTI"),
    # camps and crossings
    ("Nuseirat", "PSE"),
    ("Jabalia", "PSE"),
    ("Jabaliya", "PSE"),
    ("al-Bureij", "PSE"),
    ("Nur Shams", "PSE"),
    ("Maghazi", "PSE"),
    ("Zaatari", "JOR"),
    ("Kutupalong", "BGD"),
    ("Cox's Bazar", "BGD"),
    ("Dadaab", "KEN"),
    ("Kakuma", "KEN"),
    ("Zamzam", "SDN"),
    ("al-Hol", "SYR"),
    ("Ain al-Hilweh", "LBN"),
    ("Shatila", "LBN"),
    ("Moria", "GRC"),
    ("Medyka", "POL"),
    ("Siret", "ROU"),
    ("Tiszabecs", "HUN"),
    ("Palanca", "MDA"),
    ("Kerem Shalom", "PSE"),
    ("Bab al-Hawa", "SYR"),
    ("Torkham", "PAK"),
    # regions and provinces of the world
    ("Kherson", "UKR"),
    ("Zaporizhzhia", "UKR"),
    ("Khyber Pakhtunkhwa", "PAK"),
    ("Balochistan", "PAK"),
    ("Odisha", "IND"),
    ("Uttarakhand", "IND"),
    ("Sumatra", "IDN"),
    ("Aceh", "IDN"),
    ("Mindanao", "PHL"),
    ("Davao Oriental", "PHL"),
    ("Sichuan", "CHN"),
    ("Xinjiang", "CHN"),
    ("Hatay", "TUR"),
    ("Chiapas", "MEX"),
    ("Rio Grande do Sul", "BRA"),
    # where much news comes from: prisons, bases, airports, squares, valleys, islands
    ("Woomera", "AUS"),
    ("Hunter Valley", "AUS"),
    ("Evin prison", "IRN"),
    ("Fort Hood", "USA"),
    ("Heathrow Airport", "GBR"),
    ("Westminster Bridge", "GBR"),
    ("Incirlik", "TUR"),
    ("Tora Bora", "AFG"),
    ("Panmunjom", "KOR"),
    ("Khao Lak", "THA"),
    ("Queensland", "AUS"),
    ("California", "USA"),
    ("Texas", "USA"),
    ("Lampedusa", "ITA"),
    ("Lesbos", "GRC"),
    ("Bavaria", "DEU"),
    ("Catalonia", "ESP"),
    ("Yorkshire", "GBR"),
    ("Honshu", "JPN"),
    ("Borno", "NGA"),
    ("Jonglei", "SSD"),
    ("Helmand", "AFG"),
]


@pytest.mark.parametrize(("name", "country"), NAMES)
def test_name_means_country(name: str, country: str | None) -> None:
    assert countries(name)[:1] == ([country] if country else [])


AMBIGUOUS = [
    ("Tripoli", {"LBY", "LBN"}),
    ("Rafah", {"PSE", "EGY"}),
    ("Georgia", {"GEO", "USA"}),
    ("Odessa", {"UKR", "USA"}),
    ("Santiago", {"CHL", "DOM"}),
    ("Birmingham", {"GBR", "USA"}),
    ("Punjab", {"PAK", "IND"}),
    ("Córdoba", {"ESP", "ARG"}),
    ("Valencia", {"ESP", "VEN"}),
    ("Hyderabad", {"IND", "PAK"}),
    ("Paris", {"FRA", "USA"}),
]


@pytest.mark.parametrize(("name", "both"), AMBIGUOUS)
def test_ambiguous_name_keeps_all_places(name: str, both: set[str]) -> None:
    assert both <= set(countries(name))


@pytest.mark.parametrize(
    "word",
    """Man Of Most March May Police Un Sunday Monday April President Church School Hospital Street Minister Mosque
    Union The And
    War Hamas NATO Trump Biden Putin Obama Taliban Hezbollah Arab Kurds Roma Sunni Nazi Reuters Koran Ebola Red-Cross
    North South
    Officers Soldier Children World Christmas Ramadan Republic Muslim Force Navy Wagner Harvard Hollywood""".split(),
)
def test_never_a_place(word: str) -> None:
    assert countries(word) == []


def test_doubtful_names_are_flagged() -> None:
    assert {p.flag for p in GAZETTEER.find("Reading")} == {"s"}
    assert all(p.flag == "n" for p in GAZETTEER.find("Jackson") if p.population < 100_000)
    assert GAZETTEER.named("Lincoln").doubtful
    assert not GAZETTEER.named("Kharkiv").doubtful


PEOPLE = [
    ("Ukrainian", "UKR"),
    ("Ukrainians", "UKR"),
    ("Palestinians", "PSE"),
    ("Gazans", "PSE"),
    ("Israeli", "ISR"),
    ("Dutch", "NLD"),
    ("Filipino", "PHL"),
    ("Burmese", "MMR"),
    ("Congolese", "COD"),
    ("Nigerien", "NER"),
    ("Nigerian", "NGA"),
    ("Swiss", "CHE"),
    ("Thai", "THA"),
    ("Afghans", "AFG"),
    ("South Sudanese", "SSD"),
    ("Sudanese", "SDN"),
    ("Lebanese", "LBN"),
    ("Iraqis", "IRQ"),
    ("Kosovar", "XKX"),
    ("Frenchmen", "FRA"),
    ("Poles", "POL"),
    ("Saudi", "SAU"),
    ("Emirati", "ARE"),
    ("U.S.", "USA"),
]


@pytest.mark.parametrize(("word", "country"), PEOPLE)
def test_people_tell_a_country(word: str, country: str) -> None:
    people = GAZETTEER.named(word).people
    assert people is not None
    assert people.country == country


@given(st.sampled_from([name for name, _ in NAMES]))
def test_parents_end(name: str) -> None:
    for place in GAZETTEER.find(name):
        parents = GAZETTEER.parents(place)
        assert len(parents) <= 7
        assert all(GAZETTEER.inside(place, parent) for parent in parents)
