"""Which words of a text name a place, and what does each name do in its sentence?

One scan over the capitalised words, the longest name first. A name has a role: it is where something happened (`at`),
what was left (`from`) or reached (`to`), what was struck (`object`), what another noun is about (`mod`), or it only tells
whose people speak or act (`owner`, `agent`) and then places nothing.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

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
_LONGEST_NAME = 6
_LEFT_WINDOW = 90
_PLACING = frozenset({"at", "from", "to", "object", "of"})


class PlaceWords(NamedTuple):
    """The word classes of place_words.toml."""

    at: frozenset[str]
    from_: frozenset[str]
    to: frozenset[str]
    object: frozenset[str]
    towards: frozenset[str]
    inner: frozenset[str]
    types: frozenset[str]
    sites: frozenset[str]
    bodies: frozenset[str]
    speech: frozenset[str]
    agents: frozenset[str]
    holders: frozenset[str]
    openers: frozenset[str]
    voters: tuple[str, ...]


@lru_cache(maxsize=1)
def load_place_words() -> PlaceWords:
    """The word classes, read once."""
    table = tomllib.loads(files("tracker.lexicon").joinpath("place_words.toml").read_text())
    names = [name.rstrip("_") for name in PlaceWords._fields[:-1]]
    return PlaceWords(*(frozenset(table[name].split()) for name in names), voters=tuple(table["voters"]))


@dataclass(slots=True)
class Mention:
    """One place name in a text. `span` takes in a direction before and a kind of place after ("eastern Ukraine").

    `options` are the places of that name; `place` is the one meant, once the article's context has decided. `joined`
    points to the name before it in a list ("Sumy and Kharkiv"); a `container` points to the place named in it.
    """

    start: int
    end: int
    name: Span
    options: tuple[Place, ...]
    role: str
    word: str
    place: Place | None = None
    joined: Mention | None = None
    inner: Mention | None = None
    kind_word: str = ""
    parts: list[Mention] = field(default_factory=list)


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
        self.mentions: list[Mention] = []
        self.demonyms: list[Demonym] = []

    def run(self) -> Toponyms:
        i = 0
        while i < len(self.tokens):
            i = self._match(i)
        return Toponyms(self.mentions, self.demonyms)

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
        return i + 1

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
            return
        role, word = self._role(i, j, places)
        if not role:
            return
        mention = Mention(start, end, Span(start, end), places, role, word)
        self._extend(mention)
        self._chain(mention)
        self.mentions.append(mention)

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
            and before[-2] in self.words.at | self.words.to | self.words.from_
            and word in self.words.openers
        )

    def _role(self, i: int, j: int, places: tuple[Place, ...]) -> tuple[str, str]:
        """The role of the name and the word that decides it; an empty role where it is no place's name at all."""
        left = self._left(self.tokens[i].start)
        right = self._right(j, left[0] in _PLACING)
        strict = places[0].flag and all(p.flag for p in places)
        if not self.headline and self._in_longer_name(i, j, places, bool(strict)):
            return "", ""
        if (
            strict
            and left[0] not in _PLACING
            and right != "container"
            and not self._follows_place(self.tokens[i].start)
        ):
            return "", ""
        if right in ("name",):
            return ("owner", "name") if places[0].kind == "c" else ("", "")
        if left[0] in _PLACING:
            if right == "owner" and (
                left[0] != "at" or self.tokens[j].possessive or left[1] in ("for", "by", "against", "between")
            ):
                return "owner", right
            return left
        if left[0] == "owner" or right in ("owner", "agent"):
            return (left[0] or right, left[1])
        return right or "bare", ""

    def _in_longer_name(self, i: int, j: int, places: tuple[Place, ...], strict: bool) -> bool:
        """True for "George Washington" and "Lake Paris": a capital stands right before that opens no sentence."""
        if i == 0:
            return False
        before, here = self.tokens[i - 1], self.tokens[i]
        if before.possessive or self.text[before.end : here.start] not in (" ", "\xa0"):
            return False
        word = before.text.lower().rstrip(".")
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

    def _left(self, start: int) -> tuple[str, str]:
        """The role that the words before the name give: going back over adjectives and kinds of place to a preposition."""
        w = self.words
        before = self.text[max(0, start - _LEFT_WINDOW) : start]
        if before[-1:] not in (" ", "\xa0", "-", "“", '"', "‘", "'", "("):
            return "", ""
        words = before.rsplit("\n", 1)[-1].lower().split()
        of, struck = False, ("", "")
        for word in reversed(words[-9:]):
            if word[-1] in ",;:.)—–-" and word not in ("u.s.", "st."):
                return ("of", "of") if of and word[-1] == "," else struck
            word = word.strip("“”\"'‘’(")
            if of and word in w.holders:
                return "owner", word
            if word in w.inner and word in w.object:  # "the besieged city of", but also "they besieged the city of"
                struck = "object", word
                continue
            for role, group in (("from", w.from_), ("to", w.to), ("at", w.at), ("at", w.towards), ("object", w.object)):
                if word in group:
                    return role, word
            if word == "of":
                of = True
            elif word not in w.inner and word not in w.types and word not in w.sites:
                return ("of", word) if of else struck
        return ("of", "of") if of else struck

    def _right(self, j: int, placed: bool) -> str:
        """What the words after the name make of it: owner, agent, mod, name (a longer name) or nothing."""
        w, token = self.words, self.tokens[j]
        end = token.end + (
            2 if token.possessive and self.text[token.end + 1 : token.end + 2] == "s" else 1 if token.possessive else 0
        )
        if self.text[end : end + 1] not in (" ", "\xa0"):
            return ""
        following = _WORDS.match(self.text, end + 1)
        if not following:
            return ""
        raw = following.group()
        word = raw.lower().rstrip(".,’'").removesuffix("'s").removesuffix("’s")
        if raw[0].isupper() and not self.headline:
            if word in w.types or word in w.sites or word in w.openers:
                return ""
            following_places = self.gazetteer.find(raw.rstrip(".,"))
            if token.possessive:
                return "container" if following_places or self.gazetteer.begins(raw) else "owner"
            if following_places and following_places[0].kind in "cad" and not following_places[0].flag:
                return "mod"
            return "owner" if word in w.bodies else "name"
        if word in w.bodies:
            return "owner"
        if word in w.types or word in w.sites:
            return ""
        if token.possessive:
            second = _WORDS.match(self.text, following.end() + 1)
            return "owner" if second and second.group().lower().rstrip(".,") in w.bodies else "mod"
        if word in w.speech or word in w.agents:
            return "agent" if word not in ("and", "also") else ""
        return "mod" if word.isalpha() and word not in w.openers and word not in w.at and not placed else ""

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
        direct = gap.strip() in ("'s", "’s", ",", "in", ", in", ", the", "")
        if direct and (gap.strip() in ("'s", "’s", "") and contains(before, mention, self.gazetteer)):
            before.role, before.inner = "container", mention
            if mention.role not in _PLACING:
                mention.role, mention.word = "at" if before.word else "bare", before.word
        elif direct and contains(mention, before, self.gazetteer):
            mention.role, mention.inner = "container", before
        elif mention.role not in _PLACING and before.role != "container":
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


def _as_token(match: re.Match[str]) -> Token:
    raw = match.group()
    text = _POSSESSIVE.sub("", raw).rstrip("-‑")
    return Token(match.start(), match.start() + len(text), text, len(text) < len(raw) and raw[len(text)] in "'’")
