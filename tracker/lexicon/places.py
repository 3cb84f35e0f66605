"""Which places bear a name, where they are, and what they lie in: the gazetteer, read from `places.tsv`.

The table is one sorted text with a line a name, so that a look-up is one bisection. It is compiled
by `benchmarks/build_gazetteer.py` from GeoNames (see PLACES-LICENSE.md) and the hand-kept countries.toml, regions.toml.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple, TypeVar

KINDS: Final = {
    "c": "country",
    "a": "first-level administrative region",
    "b": "second-level administrative region",
    "r": "region",
    "w": "water",
    "p": "populated place",
    "m": "camp",
    "x": "crossing",
    "d": "people",
}
_ARTICLE: Final = re.compile(
    r"(?<![a-z])(?:al|el|ul|ad|ed|ar|er|as|es|ash|esh|at|et|az|ez|an|en|il|ud|ur|us|uz)[-‑–](?=[a-z])"
)
_MARKS: Final = str.maketrans(dict.fromkeys("'’‘`ʿʾʼ´.,", "") | dict.fromkeys("-‑–—/", " ") | {"&": "and"})
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_ARAB: Final = frozenset("PSE SYR LBN JOR IRQ YEM SDN EGY LBY TUN DZA MAR SAU ARE OMN QAT BHR KWT MRT SOM".split())
_CACHE_LIMIT: Final = 50_000


class Place(NamedTuple):
    """One place: its usual name, kind (a key of `KINDS`), country (ISO 3166 alpha-3 or None), position and size.

    `within` names the region that it lies in, None where that is the country itself or unknown. `population` is that of
    GeoNames, a rough prior. `flag` is `s` for a name that is also a common word, `n` (of a big city `N`) for one that
    is also a person's, `k` for a capital, whose name also stands for its government.
    """

    name: str
    kind: str
    country: str | None
    within: str | None
    latitude: float
    longitude: float
    population: int
    flag: str


def fold_name(name: str) -> str:
    """The form under which a name is kept: lower case, plain letters, no hyphens, the Arabic article as `al`.

    >>> [fold_name(name) for name in ("Deir ez-Zor", "Al-Bureij", "São Tomé", "the U.S.", "𝘈den")]
    ['deir al zor', 'al bureij', 'sao tome', 'the us', 'aden']
    """
    low = name.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.translate(_LETTERS))
        low = "".join(c for c in low if not unicodedata.combining(c)).lower()  # mathematical letters are capitals anew
    if "-" in low or not low.isascii():
        low = _ARTICLE.sub("al ", low)
    return " ".join(low.translate(_MARKS).split())


class Names(NamedTuple):
    """What bears a name: `places`, the likeliest first; `people`, the country whose people it means.

    `doubtful` when every place's name is a common word or a person's too; `known` when anything bears it or begins
    with it.
    """

    places: tuple[Place, ...]
    people: Place | None
    doubtful: bool
    known: bool


_Answer = TypeVar("_Answer")


class _Known(dict[str, _Answer]):
    """What was asked before, by question; the rest is looked up when first asked. Starts afresh rather than grow."""

    def __init__(self, answer: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, question: str) -> _Answer:
        if len(self) > _CACHE_LIMIT:  # hostile or endless input
            self.clear()
        found = self[question] = self._answer(question)
        return found


class Gazetteer:
    """All places by name. `find` answers for a name, `parents` and `inside` for how places nest."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._blocks: dict[bytes, list[bytes]] = {}
        self._found = _Known(self._look_up)
        self._raw = _Known(lambda name: self._found[fold_name(name)])
        self._begins = _Known(self._opens)
        self._named = _Known(self._name)

    def __len__(self) -> int:
        """The number of names."""
        return self._table.count(b"\n")

    def find(self, name: str) -> tuple[Place, ...]:
        """All places of that name, the likeliest first; empty where there is none. Spelling marks do not matter.

        >>> [p.country for p in load_gazetteer().find("Kiev")][0]
        'UKR'
        """
        return self._raw[name]

    def named(self, name: str) -> Names:
        """What bears a name, places and people apart.

        >>> load_gazetteer().named("Ukrainian").people.country
        'UKR'
        """
        return self._named[name]

    def begins(self, word: str) -> bool:
        """True when some name of two words or more begins with `word`."""
        return self._begins[word]

    def find_key(self, key: str) -> tuple[Place, ...]:
        """As `find`, for a name that is folded already."""
        return self._found[key]

    def _name(self, name: str) -> Names:
        found = self.find(name)
        places = tuple(p for p in found if p.kind != "d")
        people = next((p for p in found if p.kind == "d"), None)
        doubtful = bool(places) and all(p.flag in ("s", "n") for p in places)
        return Names(places, people, doubtful, bool(found) or self.begins(name))

    def _opens(self, word: str) -> bool:
        prefix = fold_name(word).encode() + b" "
        lines = self._block(prefix)
        i = bisect_left(lines, prefix)
        return i < len(lines) and lines[i].startswith(prefix)

    def _look_up(self, key: str) -> tuple[Place, ...]:
        known = self._read(key)
        if not known and key.startswith("al ") and len(key) > 6:  # "al-Brega" is listed as Brega
            known = tuple(p for p in self._read(key[3:]) if p.country in _ARAB)
        return known

    def _read(self, key: str) -> tuple[Place, ...]:
        prefix = key.encode() + b"\t"
        lines = self._block(prefix)
        i = bisect_left(lines, prefix)
        rows = []
        while i < len(lines) and lines[i].startswith(prefix):
            rows.append(_parse_row(lines[i]))
            i += 1
        return tuple(sorted(rows, key=lambda p: ("crwabpmxd".index(p.kind) > 2, -p.population)))

    def _block(self, key: bytes) -> list[bytes]:
        """The lines that begin like the key; only what is asked for is cut into lines, which takes long for all."""
        opening = key[:2]
        lines = self._blocks.get(opening)
        if lines is None:
            start, end = _first_line(self._table, opening), _first_line(self._table, opening + b"\xff")
            lines = self._blocks[opening] = self._table[start:end].splitlines()
        return lines

    def country(self, code: str) -> Place | None:
        """The country of an ISO 3166 alpha-3 code."""
        return next((p for p in self.find_key(f"={code.lower()}") if p.kind == "c"), None)

    def capital(self, code: str) -> Place | None:
        """The capital of the country of an ISO 3166 alpha-3 code."""
        return next(iter(self.find_key(f"={code.lower()} capital")), None)

    def parents(self, place: Place) -> tuple[Place, ...]:
        """What a place lies in, the narrowest first, the country last.

        >>> gazetteer = load_gazetteer()
        >>> [p.name for p in gazetteer.parents(gazetteer.find("Nuseirat")[0])]
        ['Gaza Strip', 'Palestine']
        """
        chain: list[Place] = []
        here = place
        while here.within and len(chain) < 6:
            options = [p for p in self.find(here.within) if p.country == here.country and p.kind != "d" and p != here]
            wider = [p for p in options if p.kind in "arbw"] or options
            if not wider or wider[0] in chain:
                break
            here = wider[0]
            chain.append(here)
        if place.country and place.kind != "c" and (country := self.country(place.country)):
            chain.append(country)
        return tuple(chain)

    def inside(self, place: Place, other: Place) -> bool:
        """True when `place` is `other` or lies in it."""
        return _same(place, other) or any(_same(p, other) for p in self.parents(place))


def _first_line(table: bytes, key: bytes) -> int:
    """The offset of the first line that does not come before the key, by bisection."""
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if table[middle : middle + len(key)] < key:
            low = table.index(b"\n", middle) + 1
        else:
            high = middle
    return low


def _same(a: Place, b: Place) -> bool:
    return a.name == b.name and a.country == b.country and (a.kind == b.kind or {a.kind, b.kind} <= set("rab"))


def _parse_row(line: bytes) -> Place:
    _, name, kind, country, within, latitude, longitude, population, flag = line.decode().split("\t")
    return Place(name, kind, country or None, within or None, float(latitude), float(longitude), int(population), flag)


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package, read once."""
    return Gazetteer(files("tracker.lexicon").joinpath("places.tsv").read_bytes())


def country_name(code: str | None) -> str | None:
    """The name of the country of an ISO 3166 alpha-3 code, None where there is none.

    >>> country_name("PSE"), country_name("XXX"), country_name(None)
    ('Palestine', None, None)
    """
    found = load_gazetteer().country(code) if code else None
    return found.name if found else None
