"""Which words of a text name a place, and what does each name do in its sentence?

One scan over the capitalised words, the longest name first. A name has a role: it is where something happened (`at`),
what was left (`from`) or reached (`to`), what was struck (`object`), what another noun is about (`mod`), or it only tells
whose people speak or act (`owner`, `agent`) and then places nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from tracker.extract.placewords import NOTHING, PLACING, Cue, load_place_words, read_left, read_right
from tracker.lexicon.places import Gazetteer, Place, load_gazetteer
from tracker.model import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_CAPITAL = re.compile(
    rf"""(?<![\w'’.-])(?:
      (?:[A-Z]\.){{2,}}                                            # U.S., D.R.
    | (?:St|Ste|Mt|Ft)\.(?=\ [A-Z])                                # St. Petersburg
    | (?:(?:al|el|an|ad|ar|as|ash|at|az|ez|et|ed|es)[-‑])?[{_UPPER}][\w'’‑]*(?:-[\w'’]+)*   # al-Bureij, Port-au-Prince
    )""",
    re.VERBOSE,
)
_LINK = re.compile(r"[ \xa0](?:(?:of|the|and|de|la|le|du|des|da|do|dos|del|al|el|an|on|di|y|e|ou|&)[ ]){0,2}")
_POSSESSIVE = re.compile(r"['’]s?$")
_DIRECTION = re.compile(
    r"(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:-?(?:east|west|central))?(?:ern)?(?: and |, | or )?)+ (?:the )?$"
)
_CHAINED = re.compile(r"(?:['’]s)?,?(?: (?:and|or|as well as|&|to|in|the|nearby|then|both|also)){0,3} ?$")
_WORDS = re.compile(r"[\w.'’-]+")
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{2,24})?,?(?: [A-Z][a-z]{2,8}\.? \d{1,2},?)?(?: ?\([\w ./]{2,30}\))? ?(?:--|[-–—])(?!\w)"
)
_PARTICLE = re.compile(r"\b(?:bin|ibn|abu|van|von|ben) $")
_NAMED_NEXT = re.compile(r",? (?:city )?(?:of )?[A-Z]")
_CAPITAL_CITY = re.compile(r"\bthe capital(?: city)?(?![\w’']|,? (?:city )?(?:of )?[A-Z])")
_SOIL = re.compile(r" (capital|territory|soil|airspace|territorial waters|waters|mainland|coast|borders?|frontier)\b")
_NAMED = re.compile(
    r"\b(village|town|city|district|province|region|suburb|neighbou?rhood|island|camp|settlement|kibbutz|hamlet|commune|municipality|department|county|township|governorate|enclave|port) (?:of|called) $"
)
_LOCAL_TYPES = frozenset(
    """
    village town district province region neighbourhood neighborhood governorate oblast county municipality suburb
    camp island islands township subdistrict sub-district commune regency raion barangay settlement kibbutz woreda
    refugee
    """.split()
)
_OFFICES = frozenset({"department", "division", "state", "region", "city"})
_GUESSING = frozenset({"in", "near", "outside"})
_LONGEST_NAME = 6


@dataclass(slots=True)
class Mention:
    """One place name in a text. `span` takes in a direction before and a kind of place after ("eastern Ukraine").

    `options` are the places of that name; `place` is the one meant, once the article's context has decided. `joined`
    points to the name before it in a list ("Sumy and Kharkiv"); a `container` points to the place named in it.
    """

    start: int
    end: int
    name: Span
    text: str
    options: tuple[Place, ...]
    role: str
    word: str
    place: Place | None = None
    joined: Mention | None = None
    inner: Mention | None = None
    kind_word: str = ""
    alias: str = ""


class Token(NamedTuple):
    """One capitalised word without a possessive ending."""

    start: int
    end: int
    text: str
    possessive: bool


class Demonym(NamedTuple):
    """An adjective or a name of people: it names no place, but tells a country."""

    start: int
    country: str


class Toponyms(NamedTuple):
    """What a scan finds: place names in text order, and the adjectives that speak of a country."""

    mentions: list[Mention]
    demonyms: list[Demonym]


def find_toponyms(text: str, headline: bool = False) -> Toponyms:
    """All place names of a text in order, with their roles. In a headline a capital beside a name means nothing.

    >>> [(m.role, m.options[0].name) for m in find_toponyms("Officials in Kyiv said Russia shelled Kharkiv.").mentions]
    [('at', 'Kyiv'), ('agent', 'Russia'), ('object', 'Kharkiv')]
    """
    return _Scan(text, headline).run()


class _Scan:
    def __init__(self, text: str, headline: bool) -> None:
        self.text, self.headline = text, headline
        self.words, self.gazetteer = load_place_words(), load_gazetteer()
        self.tokens = [_as_token(m) for m in _CAPITAL.finditer(text)]
        self.persons = set() if headline else self._find_persons()
        self.mentions: list[Mention] = []
        self.demonyms: list[Demonym] = []

    def _find_persons(self) -> set[str]:
        """Names that follow a first name or a title anywhere in the text: "Tariq Aziz", "Mr Arabi"."""
        w, found = self.words, set()
        for before, here in pairwise(self.tokens):
            if here.start - before.end <= 2 and not before.possessive and self.text[before.end : here.start] in (" ", ". "):
                word = before.text.lower().rstrip(".")
                if word in w.titles or word in w.first_names or before.text in found:
                    found.add(here.text)
        return found

    def run(self) -> Toponyms:
        i = 0
        while i < len(self.tokens):
            i = self._match(i)
        if not self.headline:
            self._find_capitals()
        return Toponyms(self.mentions, self.demonyms)

    def _find_capitals(self) -> None:
        """Takes "in the capital" where no name follows: the article's context tells which."""
        for match in _CAPITAL_CITY.finditer(self.text):
            cue = read_left(self.text, match.start())
            if cue.role in PLACING:
                span = Span(match.start(), match.end())
                self.mentions.append(Mention(*span, span, "", (), cue.role, cue.word, kind_word="capital"))
        self.mentions.sort(key=lambda m: m.start)

    def _match(self, i: int) -> int:
        """The index of the first token after the longest name that begins at token `i`."""
        first = self.tokens[i]
        longest = i
        if self.gazetteer.begins(first.text):
            while longest + 1 < len(self.tokens) and longest - i < _LONGEST_NAME and self._linked(longest):
                longest += 1
        for j in range(longest, i - 1, -1):
            name = first.text if j == i else self.text[first.start : self.tokens[j].end]
            if options := self.gazetteer.find(name):
                self._take(i, j, options)
                return j + 1
        if "-" in first.text:
            self._note_compound(first)
        return self._match_pattern(i)

    def _match_pattern(self, i: int) -> int:
        """Takes an unknown name that its surroundings call a place: "the village of Wadi Rahhal", "Al-Waha district"."""
        first, j = self.tokens[i], i
        if first.text.lower() in self.words.openers or len(first.text) < 3:
            return i + 1
        while (
            j + 1 < len(self.tokens) and j - i < 3 and self.text[self.tokens[j].end : self.tokens[j + 1].start] == " "
        ):
            j += 1
        start, end = first.start, self.tokens[j].end
        named = _NAMED.search(self.text, max(0, start - 40), start)
        following = (
            _WORDS.match(self.text, end + 1)
            if self.text[end : end + 1] == " " and not self.tokens[j].possessive
            else None
        )
        kind = named.group(1).lower() if named else following.group().rstrip(".,’'") if following else ""
        cue = read_left(self.text, start)
        if not named and kind not in _LOCAL_TYPES:
            if not self._guessable(i, j, cue):
                return i + 1
            cue, kind = Cue("guess", cue.word), ""
        elif not named and cue.role not in PLACING:
            return i + 1
        mention = Mention(
            start, end, Span(start, end), self.text[start:end], (), cue.role or "bare", cue.word, kind_word=kind
        )
        self._extend(mention)
        self._chain(mention)
        self.mentions.append(mention)
        return j + 1

    def _guessable(self, i: int, j: int, cue: Cue) -> bool:
        """True for an unknown name right after "in" or "near" that looks like a village's: "in Ystradgynlais"."""
        first, last = self.tokens[i], self.tokens[j]
        if cue.word not in _GUESSING or j > i + 1 or first.text.isupper() or last.possessive or len(first.text) < 4:
            return False
        words = [t.text.lower() for t in self.tokens[i : j + 1]]
        if any(
            not w.replace("-", "").isalpha()
            or w in self.words.bodies
            or w in self.words.sites
            or w in self.words.notplaces
            for w in words
        ):
            return False
        before = self.text[max(0, first.start - 12) : first.start].split()
        following = _WORDS.match(self.text, last.end + 1) if self.text[last.end : last.end + 1] == " " else None
        ends = (
            following is None
            or following.group().lower() in self.words.openers
            or self.words.role_of(following.group().lower()) != ""
        )
        return bool(before) and before[-1].lower() in _GUESSING and ends

    def _linked(self, i: int) -> bool:
        here, after = self.tokens[i], self.tokens[i + 1]
        return (
            not here.possessive
            and after.start - here.end <= 12
            and bool(_LINK.fullmatch(self.text, here.end, after.start))
        )

    def _note_compound(self, token: Token) -> None:
        """ "Moscow-backed", "Israel-Hamas": of a country, but no place."""
        for part in token.text.split("-"):
            places = self.gazetteer.find(part) if part[:1].isupper() else ()
            if places and places[0].kind in "cd" and places[0].country:
                self.demonyms.append(Demonym(token.start, places[0].country))
                return

    def _take(self, i: int, j: int, options: tuple[Place, ...]) -> None:
        start, end = self.tokens[i].start, self.tokens[j].end
        people = [p for p in options if p.kind == "d"]
        places = tuple(p for p in options if p.kind != "d")
        if people and (not places or not self._is_noun(start, end)):
            self.demonyms.append(Demonym(start, people[0].country or ""))
            self._take_territory(i, people[0])
            return
        role, word = self._role(i, j, places)
        if not role:
            return
        if self.mentions and self.text[self.mentions[-1].end : start] == " (" and self.text[end : end + 1] == ")":
            return  # "the Democratic Republic of Congo (DRC)"
        if role == "bare" and start < 60 and _DATELINE.match(self.text, end):
            role = "dateline"
        mention = Mention(start, end, Span(start, end), self.text[start:end], places, role, word)
        if mention.text == "Strip":  # Gaza's
            mention.alias = places[0].name
        self._extend(mention)
        self._chain(mention)
        self.mentions.append(mention)

    def _take_territory(self, i: int, people: Place) -> None:
        """ "Syrian territory" and "Russian soil" name the country."""
        start, end = self.tokens[i].start, self.tokens[i].end
        soil = _SOIL.match(self.text, end)
        if not soil:
            return
        city = soil.group(1) == "capital"
        country = (self.gazetteer.capital if city else self.gazetteer.country)(people.country or "")
        if country and not (city and _NAMED_NEXT.match(self.text, soil.end())):
            cue = read_left(self.text, start)
            if cue.role in PLACING or not cue.role:
                span = Span(start, soil.end())
                cue = cue if cue.role else Cue("mod", soil.group().strip())
                self.mentions.append(
                    Mention(*span, span, country.name, (country,), cue.role, cue.word, alias=country.name)
                )

    def _is_noun(self, start: int, end: int) -> bool:
        """True for "the US" and "in the U.S. on Friday", not for "US officials"."""
        after = self.text[end : end + 2]
        if after[:1] in ".,;:)'’" or not after.strip():
            return True
        before = self.text[max(0, start - 14) : start].lower().split()
        following = _WORDS.match(self.text, end + 1)
        word = following.group().lower() if following else ""
        if (
            word in self.words.agents
            or word in self.words.speech
            or word in ("and", "or", "to", "in", "on", "for", "from", "with", "of", "at", "as", "since", "after")
        ):
            return True
        return (
            bool(before)
            and before[-1] == "the"
            and len(before) > 1
            and before[-2] in self.words.at | self.words.to | self.words.leaving
            and word in self.words.openers
        )

    def _role(self, i: int, j: int, places: tuple[Place, ...]) -> Cue:
        """The role of the name and the word that decides it; an empty role where it is no place's name at all."""
        left = read_left(self.text, self.tokens[i].start)
        right = self._right(j, left.role in PLACING)
        strict = all(p.flag in ("s", "n") for p in places)
        if not self.headline and self._is_other(i, j, places, strict):
            return NOTHING
        placed = left.role in PLACING
        if strict and not placed and right.role != "container" and not self._follows_place(self.tokens[i].start):
            return NOTHING
        if right.role == "name":
            return Cue("owner", "name") if places[0].kind == "c" else NOTHING
        if placed:
            weak = left.role != "at" or self.tokens[j].possessive or left.word in self.words.towards
            return right if right.role == "owner" and weak else left
        return left if left.role else right if right.role else Cue("bare", "")

    def _is_other(self, i: int, j: int, places: tuple[Place, ...], strict: bool) -> bool:
        """True for a person, an acronym ("SANA") or a part of a longer name."""
        token = self.tokens[j]
        if i == j and places[0].kind in "pb":
            if token.text.isupper() and len(token.text) <= 5 and not _DATELINE.match(self.text, token.end):
                return True
            if token.text in self.persons and read_left(self.text, token.start).role not in PLACING:
                return True
        return self._in_longer_name(i, places, strict)

    def _in_longer_name(self, i: int, places: tuple[Place, ...], strict: bool) -> bool:
        """True for "George Washington" and "Lake Paris": a capital stands right before that opens no sentence."""
        if _PARTICLE.search(self.text, max(0, self.tokens[i].start - 5), self.tokens[i].start):
            return True
        if i == 0:
            return False
        before, here = self.tokens[i - 1], self.tokens[i]
        if before.possessive or self.text[before.end : here.start] not in (" ", "\xa0"):
            return False
        word = before.text.lower().rstrip(".")
        if word in self.words.first_names or word in self.words.titles:
            return places[0].kind != "c" or word in self.words.first_names
        if word in self.words.openers or word in self.words.types or word.endswith("-based"):
            return False
        if self.mentions and self.mentions[-1].name.end == before.end:
            return False
        if self.demonyms and self.demonyms[-1].start <= before.start and self.gazetteer.find(before.text):
            return places[0].kind != "p" or strict  # "Ukrainian Kharkiv" is a place, "American Samoa" was matched whole
        opening = self.text[max(0, before.start - 2) : before.start].strip()
        begins = (
            before.start == 0
            or opening[-1:] in (".", "!", "?", "“", '"', "‘", "—", ":")
            or "\n" in self.text[max(0, before.start - 2) : before.start]
        )
        return not begins or strict

    def _follows_place(self, start: int) -> bool:
        return bool(self.mentions) and self.text[self.mentions[-1].end : start] in (", ", " and ", " or ")

    def _right(self, j: int, placed: bool) -> Cue:
        """What follows the name: a longer name ("Paris Hilton"), a place in it ("Ukraine's Kharkiv"), or a common word."""
        w, token = self.words, self.tokens[j]
        end = token.end + (1 + self.text.startswith("s", token.end + 1) if token.possessive else 0)
        after = self.tokens[j + 1] if j + 1 < len(self.tokens) else None
        if self.headline or after is None or after.start != end + 1 or self.text[end] not in " \xa0":
            return read_right(self.text, end, token.possessive, placed)
        word = after.text.lower().rstrip(".,")
        if word in _OFFICES and self.text.startswith(" of", after.end):
            return Cue("owner", word)
        if word in w.types or word in w.sites or word in w.openers:
            return NOTHING
        if word in w.bodies:
            return Cue("owner", word)
        inside = self.gazetteer.find(after.text)
        if token.possessive:
            return Cue("container" if inside or self.gazetteer.begins(after.text) else "owner", word)
        if inside and inside[0].kind in "cad" and not inside[0].flag:
            return Cue("mod", word)
        return Cue("name", word)

    def _extend(self, mention: Mention) -> None:
        """Takes in "southern" before the name and "province", "refugee camp" after it."""
        left = _DIRECTION.search(self.text, max(0, mention.start - 30), mention.start)
        if left and (left.start() == 0 or not self.text[left.start() - 1].isalnum()):
            mention.start = left.start()
        for _ in range(2):
            following = (
                _WORDS.match(self.text, mention.end + 1)
                if self.text[mention.end : mention.end + 1] in (" ", "\xa0")
                else None
            )
            if not following:
                return
            word = following.group().rstrip(".,'’").removesuffix("'s").removesuffix("’s")
            if word.lower() not in self.words.types and word.lower() != "refugee":
                return
            if word.lower() in _OFFICES and self.text.startswith(" of", following.end()):
                return
            if word.lower() == "refugee" and not self.text.startswith("camp", following.end() + 1):
                return
            mention.kind_word = word.lower()
            mention.end = following.start() + len(word)

    def _chain(self, mention: Mention) -> None:
        """Gives a name in a list the role of the one before it, and finds what contains what ("Goma, DR Congo")."""
        if not self.mentions:
            return
        before = self.mentions[-1]
        gap = self.text[before.end : mention.start]
        if len(gap) > 40 or not _CHAINED.fullmatch(gap):
            return
        direct = gap.strip() in ("'s", "’s", ",", "in", ", in", ", the", "in the", ", in the", "")
        if direct and (gap.strip() in ("'s", "’s", "") and contains(before, mention, self.gazetteer)):
            before.role, before.inner = "container", mention
            if mention.role not in PLACING:
                mention.role, mention.word = "at" if before.word else "bare", before.word
        elif direct and (contains(mention, before, self.gazetteer) or _names_country(before, mention, gap)):
            mention.role, mention.inner = "container", before
        elif not any(mark in gap for mark in (",", " and ", " or ", "&")):
            return
        elif mention.role in ("bare", "mod", "host") and before.role != "container":
            mention.role, mention.word, mention.joined = before.role, before.word, before
        elif mention.word == before.word or not mention.word:
            mention.joined = before


def contains(outer: Mention, inner: Mention, gazetteer: Gazetteer) -> bool:
    """True when some place of the one name lies in some place of the other."""
    return any(
        gazetteer.inside(p, q)
        for p in inner.options[:6]
        for q in outer.options[:6]
        if p.country == q.country and p.name != q.name
    )


def _names_country(inner: Mention, outer: Mention, gap: str) -> bool:
    """True for "Mona Passage, Puerto Rico", where only the country is known of the two, and for unknown names."""
    if not gap.strip() or gap.strip()[0] in "'’" or not outer.options:
        return False
    if outer.options[0].country is None:  # "Haiti in the western Caribbean"
        return bool(inner.options) and inner.options[0].country is not None
    return outer.options[0].kind in "ca" and (not inner.options or inner.options[0].country is None)


def _as_token(match: re.Match[str]) -> Token:
    raw = match.group()
    text = _POSSESSIVE.sub("", raw).rstrip("-‑")
    return Token(match.start(), match.start() + len(text), text, len(text) < len(raw) and raw[len(text)] in "'’")
