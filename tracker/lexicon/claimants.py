"""Which body is meant by a claimant's name? One canonical name, kind and country for all ways to write it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, NamedTuple

from tracker.errors import LexiconError
from tracker.lexicon.countries import load_countries
from tracker.lexicon.speech import load_speech
from tracker.model import CLAIMANT_KINDS


class Identity(NamedTuple):
    """A claimant's canonical name, kind (one of CLAIMANT_KINDS) and country (ISO alpha-3, None: none or several)."""

    name: str
    kind: str
    country: str | None = None


class Country(NamedTuple):
    """How a country is written in a claimant's name: its ISO code, its name and its adjective."""

    code: str
    name: str
    adjective: str


_DROPPED: Final = frozenset({"the", "a", "an"})
_PHRASES: Final = (("united nations", "un"), ("united states", "us"), ("united kingdom", "uk"))
_WORD: Final = re.compile(r"[^\W_]+|&")
_DOTTED: Final = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_POSSESSIVE: Final = re.compile(r"['’]s?(?![^\W_])")
_HOME_BODIES: Final = frozenset({"health ministry"})
"""Bodies that count what happens in their own country: foreign and defence ministries speak of others' too."""
_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")


@lru_cache(maxsize=1)
def _package() -> dict[str, Any]:
    text = files("tracker.lexicon").joinpath("claimants.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def written_names() -> Iterator[str]:
    """The names and aliases of all listed bodies as they are written, capitals and all."""
    for kind in CLAIMANT_KINDS:
        for names in _package().get(kind, {}).values():
            for name, aliases in names.items():
                yield name
                yield from aliases


@lru_cache(maxsize=16384)
def normalise_claimant(name: str) -> str:
    """The name as it is compared: lower case, without articles, full stops, possessives and spelling variants.

    >>> normalise_claimant("the U.N. High Commissioner for Refugees")
    'un high commissioner for refugees'
    >>> normalise_claimant("Russia’s Ministry of Defence")
    'russia ministry of defense'
    """
    text = _BRACKETS.sub("", name) if "(" in name else name
    text = text.replace("’", "'").replace("‘", "'")
    if "." in text:
        text = _DOTTED.sub(lambda m: m.group().replace(".", ""), text)
    if "'" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    spellings = _package()["spellings"]
    words = (spellings.get(w, w) for w in _WORD.findall(text.lower()))
    text = " ".join(w for w in words if w not in _DROPPED)
    for long, short in _PHRASES:
        if long in text:
            text = re.sub(rf"\b{long}\b", short, text)
    return text


class ClaimantLexicon:
    """Canonical names, kinds and countries of claimants, from claimants.toml and any files of the user's."""

    def __init__(self, *extra: str | Path) -> None:
        self.aliases: dict[str, Identity] = {}
        self._persons: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self.roles: dict[str, tuple[str, str]] = {}
        self.kinds: list[tuple[str, re.Pattern[str]]] = []
        self._portfolio_kinds: dict[str, str] = {}
        self._portfolio_same: dict[str, str] = {}
        self._portfolios: frozenset[str] = frozenset()
        self._countries = _load_countries()
        self._rules = _Rules(_package())
        self._read(_package(), "claimants.toml")
        for path in extra:
            try:
                self._read(tomllib.loads(Path(path).read_text(encoding="utf-8")), str(path))
            except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise LexiconError(f"{path}: {error}; see tracker/lexicon/claimants.toml for the form") from error
        self._territories = frozenset(_package()["territories"]["names"])
        realms = {normalise_claimant(name): Country("", name, name) for name in self._territories}
        self._realms = realms | self._countries
        self._cache: dict[tuple[str, str | None], Identity] = {}

    def _read(self, raw: dict[str, Any], where: str) -> None:
        for kind, group in raw.items():
            if kind == "roles":
                self._read_roles(group)
            elif kind == "portfolios":
                self._portfolio_kinds.update(group["kinds"])
                self._portfolio_same.update(group["same"])
                self._portfolios |= frozenset(group["names"])
            elif kind == "persons":
                self._persons.update(
                    {normalise_claimant(name): body for body, names in group.items() for name in names}
                )
            elif kind == "seats":
                self._read_seats(group)
            elif kind == "kinds":
                self.kinds = [
                    (k, re.compile(rf"\b(?:{'|'.join(re.escape(normalise_claimant(w)) for w in words)})\b"))
                    for k, words in ((row["kind"], row["words"]) for row in group)
                ]
            elif kind in ("voices", "run_by", "local", "spellings", "adjectives", "territories"):
                continue
            elif kind in CLAIMANT_KINDS:
                self._read_bodies(kind, group, where)
            else:
                raise LexiconError(f"{where}: unknown kind {kind!r}; use one of {', '.join(CLAIMANT_KINDS)}")

    def _read_bodies(self, kind: str, group: dict[str, Any], where: str) -> None:
        for country, names in group.items():
            if not isinstance(names, dict):
                raise LexiconError(f'{where}: [{kind}] holds {country!r}; write [{kind}.""] or [{kind}.UKR]')
            for name, aliases in names.items():
                identity = Identity(name, kind, country or None)
                for alias in (name, *aliases):
                    key = normalise_claimant(alias)
                    self.aliases[key] = identity
                self._names[name] = f"{self._names.get(name, '')} {' '.join((name, *aliases))}".lower()

    def _read_roles(self, group: dict[str, dict[str, list[str]]]) -> None:
        for kind, roles in group.items():
            for role, names in roles.items():
                for name in (role, *names):
                    self.roles[normalise_claimant(name)] = (role, kind)

    def _read_seats(self, group: dict[str, list[str]]) -> None:
        for code, seats in group.items():
            country = next(c for c in self._countries.values() if c.code == code)
            for seat in seats:
                self._countries.setdefault(normalise_claimant(seat), country)

    def identify(self, name: str, body: str | None = None) -> Identity:
        """The identity of a claimant; a person's is that of the body he or she speaks for, where that is known."""
        key = (name, body)
        if key not in self._cache:
            if len(self._cache) > 20000:
                self._cache.clear()
            self._cache[key] = self._identify(name, body)
        return self._cache[key]

    def _identify(self, name: str, body: str | None) -> Identity:
        if body:
            return self._body(body) or Identity(_common(_shown(body)), self.kind_of(body))
        known = self._body(name)
        if known:
            return known
        key = normalise_claimant(name)
        for body_key, person in _cut_person(key):  # "UN refugee chief Filippo Grandi"
            if person in self._persons and body_key in self.aliases:
                return self.aliases[body_key]
        office = self.office_of(name)
        if office:
            return self._body(office) or Identity(office, self.kind_of(office))
        return Identity(_common(_shown(name)), self.kind_of(name))

    def _body(self, name: str) -> Identity | None:
        key = normalise_claimant(name)
        found = self._known(key)
        if found:
            return found
        for inner in self._rules.inner_bodies(key):
            found = self._known(inner)
            if found:
                return found
        return self._rules.local_body(key)

    def _known(self, key: str) -> Identity | None:
        return self.aliases.get(key) or self._national(key) or self._ministry(key)

    def _national(self, key: str) -> Identity | None:
        """The body of a country by its role: "russia ministry of defense", "ukrainian officials", "kyiv"."""
        for country, rest in self._split_country(key):
            role = self._role(rest)
            if role:
                name = f"{country.adjective} {role[0]}"
                return self.aliases.get(normalise_claimant(name)) or Identity(name, role[1], country.code or None)
        return None

    def _ministry(self, key: str) -> Identity | None:
        """A ministry whose country is not said: "ministry of health" and "health ministry" are one."""
        if key.startswith(("ministry of ", "ministry for ")) or key.endswith(" ministry"):
            role = self._role(key)
            if role:
                return Identity(role[0], role[1])
        return None

    def of_place(self, identity: Identity, country: str, places: Iterable[str]) -> Identity:
        """The body of the place's own where the name says only "health ministry", else the identity itself.

        `places` are the names of the place and of those around it, nearest first; `country` is its alpha-3 code.
        """
        if identity.country is not None or identity.name not in _HOME_BODIES:
            return identity
        for place in places:
            if found := self.aliases.get(normalise_claimant(f"{place} {identity.name}")):
                return found
        home = next((c.name for c in self._countries.values() if c.code == country), None)
        return (self._national(normalise_claimant(f"{home} {identity.name}")) if home else None) or identity

    def _split_country(self, key: str) -> list[tuple[Country, str]]:
        words, found = key.split(" "), []
        for n in range(min(5, len(words)), 0, -1):
            if country := self._realms.get(" ".join(words[:n])):
                found.append((country, " ".join(words[n:])))
                break
        for n in range(min(5, len(words) - 2), 0, -1):
            if words[-n - 1] in ("of", "in") and (country := self._realms.get(" ".join(words[-n:]))):
                found.append((country, " ".join(words[: -n - 1])))
                break
        return found

    def _role(self, rest: str) -> tuple[str, str] | None:
        if rest in self.roles:
            return self.roles[rest]
        for pattern in (
            r"^(?:ministry|minister|department) (?:of|for) (.+)$",
            r"^(.+?) (?:ministry|minister|department|secretary)(?: officials| spokesman| spokesperson| spokeswoman)?$",
        ):
            m = re.match(pattern, rest)
            if m and m.group(1) in self._portfolios:
                portfolio = self._portfolio_same.get(m.group(1), m.group(1))
                return f"{portfolio} ministry", self._portfolio_kinds.get(portfolio, "government")
        return None

    def known(self, name: str) -> bool:
        """True where the name is an alias of a listed body."""
        return normalise_claimant(name) in self.aliases

    def is_realm(self, name: str) -> bool:
        """True for the name of a country, or of a territory with authorities of its own."""
        country = self.country_of(name)
        return name in self._territories or (country is not None and country.name == name)

    def office_of(self, name: str) -> str | None:
        """The body of a person who is known without one ("Zelensky", "António Guterres"), or None."""
        return self._persons.get(normalise_claimant(name))

    def written_names(self, name: str) -> str:
        """All names, in lower case, of the body that `name` stands for: a text to look words up in ("" if unlisted)."""
        identity = self.aliases.get(normalise_claimant(name))
        return self._names.get(identity.name, "") if identity else ""

    def kind_of(self, name: str) -> str:
        """One of CLAIMANT_KINDS, by the words of the name ("other" where none tells)."""
        key = normalise_claimant(name)
        if owner := self._kind_of_owner(name, key):
            return owner
        return next((kind for kind, pattern in self.kinds if pattern.search(key)), "other")

    def _kind_of_owner(self, name: str, key: str) -> str | None:
        """The kind of the body that a longer name begins with ("WHO's office for Africa"), or of who is where."""
        words = key.split()
        if len(words) > 1 and words[0] in load_speech().nouns["witness"] and words[1] in _WHERE:
            return "witness"  # "residents of the town of Oster"
        for n in range(min(4, len(words) - 1), 0, -1):
            identity = self.aliases.get(" ".join(words[:n]))
            if identity and identity.kind in ("un", "ngo") and (n > 1 or name.split()[0].rstrip("s'’").isupper()):
                return identity.kind
        return None

    def country_of(self, word: str) -> Country | None:
        """The country that a name, adjective or seat of government stands for."""
        return self._countries.get(normalise_claimant(word))


_WHERE: Final = frozenset(("of", "in", "from", "at", "near", "interviewed", "reached", "quoted"))


class _Rules:
    """How a body's name is found within longer ones, composed once from claimants.toml."""

    def __init__(self, raw: dict[str, Any]) -> None:
        voices, run, local = raw["voices"], raw["run_by"], raw["local"]
        ranks, nouns, by = (_any_of(voices[key]) for key in ("ranks", "nouns", "by"))
        self._voice_end = re.compile(rf"^(?:{ranks} )*(.+?) {nouns}$")
        self._title_end = re.compile(rf"^(.+ {nouns}) {_any_of(voices['titles_after'])}$")
        self._voice_start = re.compile(rf"^(?:{ranks} )*{nouns} {by} (.+)$")
        owners = "|".join(run["owners"])
        self._run_by = re.compile(rf"^(?:(.*) )?({owners}) {_any_of(run['words'])} (.+)$")
        self._owners: dict[str, str] = run["owners"]
        opening = rf"^(?:{_any_of(local['openings'])} )?(.+?) "
        offices, natures = _any_of(local["region_offices"]), _any_of(local["natures"])
        self._region = re.compile(rf"{opening}{_any_of(local['regions'])}(?: {natures})*(?: {offices})?$")
        self._city = re.compile(rf"{opening}{_any_of(local['city_offices'])}$")

    def inner_bodies(self, key: str) -> list[str]:
        """The names of bodies that a longer name may hold: "senior unhcr officials" -> "unhcr"."""
        found: list[str] = []
        run = self._run_by.match(key)
        if run:
            owner = self._owners[run.group(2)]
            found.append(f"{owner} {run.group(3)}".replace("gaza gaza", "gaza"))
        titled = self._title_end.match(key)  # "Defense Ministry spokesman Maj. Gen.", the name cut off
        key = titled.group(1) if titled else key
        for pattern in (self._voice_start, self._voice_end):
            m = pattern.match(key)
            if m:
                found.append(m.group(1))
        return found

    def local_body(self, key: str) -> Identity | None:
        """The regional or city administration that a name stands for."""
        for pattern, shown in ((self._region, "regional administration"), (self._city, "city council")):
            m = pattern.match(key)
            if m and len(m.group(1).split()) <= 3:
                return Identity(f"{m.group(1).title()} {shown}", "local_authority")
        if key.startswith("mayor of ") and len(key.split()) <= 5:
            return Identity(f"{key[len('mayor of ') :].title()} city council", "local_authority")
        return None


def _cut_person(key: str) -> Iterator[tuple[str, str]]:
    """A name in two at each place where its last one to three words may be a person's."""
    words = key.split()
    for at in range(1, min(4, len(words))):
        yield " ".join(words[:-at]), " ".join(words[-at:])


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"


def _common(name: str) -> str:
    """The name in lower case where only its place at the head of a sentence made it capital ("Rescue workers")."""
    first, _, rest = name.partition(" ")
    if rest != rest.lower() or first[1:] != first[1:].lower():
        return name
    nouns = load_speech().nouns
    words = name.lower().split()
    common = nouns["body"] | nouns["witness"] | load_speech().titles["titles"] | nouns["data"]
    return name.lower() if words and words[-1] in common else name


def _shown(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", " ".join(name.split()), flags=re.IGNORECASE)


def _load_countries() -> dict[str, Country]:
    table: dict[str, Country] = {}
    for code, names in load_countries().items():
        people = names.people or (names.name,)
        country = Country(code, names.name, _package()["adjectives"].get(code, people[0]))
        for word in (names.name, *names.aliases, *people):
            table.setdefault(normalise_claimant(word), country)
    return table


@lru_cache(maxsize=8)
def load_claimants(*extra: str | Path) -> ClaimantLexicon:
    """The claimant lexicon, with a user's own TOML files read after the package's; LexiconError on a bad file."""
    return ClaimantLexicon(*extra)


def canonical_claimant(name: str, body: str | None = None) -> Identity:
    """The canonical name, kind and country of a claimant: what a series is keyed by.

    >>> canonical_claimant("U.N. High Commissioner for Refugees")
    Identity(name='UNHCR', kind='un', country=None)
    >>> canonical_claimant("Igor Konashenkov", "Russia's defence ministry")
    Identity(name='Russian Defense Ministry', kind='military', country='RUS')
    """
    return load_claimants().identify(name, body)
