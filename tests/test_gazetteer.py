"""How the places of the gazetteer nest, where they lie, and that the table fits its sources."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lexicon.places import KINDS, fold_name, load_gazetteer

LEXICON = files("tracker.lexicon")

GAZETTEER = load_gazetteer()


def countries(name: str) -> list[str | None]:
    return [p.country for p in GAZETTEER.find(name) if p.kind != "d"]


NESTS = [
    ("Nuseirat", ["Gaza Strip", "Palestine"]),
    ("Khan Younis", ["Gaza Strip", "Palestine"]),
    ("Shejaiya", ["Gaza City", "Gaza Strip", "Palestine"]),
    ("Jenin", ["West Bank", "Palestine"]),
    ("Gaza", ["Palestine"]),
    ("Palestine", []),
    ("Zamzam", ["North Darfur", "Darfur", "Sudan"]),
    ("Bakhmut", ["Donetsk", "Ukraine"]),
    ("Simferopol", ["Crimea", "Ukraine"]),
    ("Masyaf", ["Hama", "Syria"]),
    ("Goma", ["North Kivu", "Democratic Republic of the Congo"]),
    ("Black Sea", []),
    ("Majdal Shams", ["Golan Heights", "Israel"]),
    ("Nur Shams", ["Tulkarm", "West Bank", "Palestine"]),
    ("Houston", ["Texas", "United States"]),
]


@pytest.mark.parametrize(("name", "parents"), NESTS)
def test_places_nest(name: str, parents: list[str]) -> None:
    assert [p.name for p in GAZETTEER.parents(GAZETTEER.find(name)[0])] == parents


INSIDE = [
    ("Nuseirat", "Gaza", True),
    ("Nuseirat", "Palestine", True),
    ("Gaza", "Nuseirat", False),
    ("Gaza", "Gaza Strip", True),
    ("Kherson", "Ukraine", True),
    ("Kherson", "Russia", False),
    ("Rafah", "Gaza Strip", True),
    ("Goma", "North Kivu", True),
    ("Jenin", "Gaza", False),
    ("Kyiv", "Kiev", True),
    ("Ukraine", "Ukraine", True),
    ("Darfur", "Sudan", True),
]


@pytest.mark.parametrize(("inner", "outer", "answer"), INSIDE)
def test_inside(inner: str, outer: str, answer: bool) -> None:
    assert GAZETTEER.inside(GAZETTEER.find(inner)[0], GAZETTEER.find(outer)[0]) is answer


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Kyiv", 50.5, 30.5),
        ("Goma", -1.7, 29.2),
        ("Port-au-Prince", 18.5, -72.3),
        ("Gaza City", 31.5, 34.5),
        ("Sydney", -33.9, 151.2),
    ],
)
def test_coordinates(name: str, latitude: float, longitude: float) -> None:
    place = GAZETTEER.find(name)[0]
    assert abs(place.latitude - latitude) < 0.3
    assert abs(place.longitude - longitude) < 0.3


def test_capital_of_every_large_country() -> None:
    for code, name in [
        ("UKR", "Kyiv"),
        ("SYR", "Damascus"),
        ("LBY", "Tripoli"),
        ("HTI", "Port-au-Prince"),
        ("USA", "Washington"),
    ]:
        capital = GAZETTEER.capital(code)
        assert capital is not None
        assert capital.name == name


@pytest.mark.parametrize("code", sorted(tomllib.loads(LEXICON.joinpath("countries.toml").read_text(encoding="utf-8"))))
def test_every_country_is_compiled(code: str) -> None:
    entry = tomllib.loads(LEXICON.joinpath("countries.toml").read_text(encoding="utf-8"))[code]
    country = GAZETTEER.country(code)
    assert country is not None
    assert country.name == entry["name"]
    for name in (entry["name"], *entry.get("aliases", [])):
        assert code in [p.country for p in GAZETTEER.find(name) if p.kind == "c"], name
    for word in entry["people"]:
        assert code in [p.country for p in GAZETTEER.find(word) if p.kind == "d"], word


def test_every_region_is_compiled() -> None:
    missing = [
        (country, name)
        for places in tomllib.loads(LEXICON.joinpath("regions.toml").read_text(encoding="utf-8")).values()
        for country, entries in places.items()
        for name, (_, _, _, *others) in entries.items()
        for spelling in (name, *others)
        if not any(
            p.name == name and p.country == (None if country == "MANY" else country) for p in GAZETTEER.find(spelling)
        )
    ]
    assert missing == []


def test_every_parent_named_by_hand_exists() -> None:
    unknown = [
        (name, within)
        for places in tomllib.loads(LEXICON.joinpath("regions.toml").read_text(encoding="utf-8")).values()
        for country, entries in places.items()
        for name, (_, _, within, *_) in entries.items()
        if within and not any(p.country == country for p in GAZETTEER.find(within))
    ]
    assert unknown == []


def test_table_is_sorted_sane_and_small() -> None:
    table = LEXICON.joinpath("places.tsv").read_bytes()
    lines = table.decode().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == len(GAZETTEER) >= 100_000
    assert len(table) < 9_000_000
    for line in lines[:: len(lines) // 2000]:
        key, name, kind, country, _, latitude, longitude, population, flag = line.split("\t")
        assert key.startswith("=") or key == fold_name(key)
        assert name
        assert kind in KINDS
        assert country == "" or (len(country) == 3 and country.isupper())
        assert -90 <= float(latitude) <= 90
        assert -180 <= float(longitude) <= 180
        assert int(population) >= 0
        assert flag in ("", "s", "n", "N", "k")


@given(st.text(max_size=30))
def test_any_text_can_be_asked(name: str) -> None:
    key = fold_name(name)
    assert fold_name(key) == key or not key.isascii()
    assert isinstance(GAZETTEER.find(name), tuple)
    assert GAZETTEER.find(name) == GAZETTEER.find(name.upper()) or not name.isascii()


def test_article_does_not_recurse() -> None:
    assert GAZETTEER.find("Al-" * 5000) == ()
