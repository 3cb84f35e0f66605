"""Which words of a text name a place, and what does each name do in its sentence?

One scan over the capitalised words, the longest name first. A name has a role: it is where something happened (`at`),
what was left (`from`) or reached (`to`), what was struck (`object`), what another noun is about (`mod`), or it only
tells whose people speak or act (`owner`, `agent`) and then places nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.extract.capitals import Token, find_persons, find_tokens
from tracker.extract.chains import relate
from tracker.extract.features import read_feature
from tracker.extract.hamlets import OPENINGS, read_hamlet
from tracker.extract.mentions import Mention
from tracker.extract.placeroles import NOTHING, PLACING, Cue, read_left, read_right
from tracker.extract.placewords import load_place_words
from tracker.lexicon.places import Names, Place, load_gazetteer
from tracker.model import Span

_LINK = re.compile(r"[ \xa0](?:(?:of|the|and|de|la|le|du|des|da|do|dos|del|al|el|an|on|di|y|e|ou|&)[ ]){0,2}")
_DIRECTION = re.compile(
    r"(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:-?(?:east|west|central))?(?:ern)?(?: and |, | or )?)+ "
    r"(?:the )?$"
)
_DIRECTIONS = frozenset(
    a + b
    for a in (
        "north",
        "south",
        "east",
        "west",
        "central",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "north-east",
        "north-west",
        "south-east",
        "south-west",
        "north-central",
        "south-central",
    )
    for b in ("", "ern")
)
_WORDS = re.compile(r"[\w.'’-]+")
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{2,24})?,?(?: [A-Z][a-z]{2,8}\.? \d{1,2},?)?(?: ?\([\w ./]{2,30}\))? ?(?:--|[-–—])(?!\w)"
)
_PARTICLES = frozenset({"bin", "ibn", "abu", "van", "von", "ben"})
_NAMED_NEXT = re.compile(r",? (?:city )?(?:of )?[A-Z]")
_CAPITAL_CITY = re.compile(r"\bthe capital(?: city)?(?![\w’']|,? (?:city )?(?:of )?[A-Z])")
_SOIL = re.compile(r" (capital|territory|soil|airspace|territorial waters|waters|mainland|coast|borders?|frontier)\b")
# in, near, the, of, called, at, to, from
_AFTER_PREPOSITION = frozenset({"n ", "r ", "e ", "f ", "d ", "t ", "o ", "m "})
_OFFICES = frozenset({"department", "division", "state", "region", "city"})
_SPEAKERS = re.compile(  # "officials in Damascus say": they tell of more than their town
    r"\b(?:officials?|authorities|doctors?|medics|activists?|police|residents?|witnesses|rescuers|ministers?|diplomats?"
    r"|analysts?|embassy|government|fighters|forces|ministry|sources?|spokes\w+|media|reports)"
    r" (?:in|at) (?:[a-z-]+ ){0,3}$",
    re.IGNORECASE,
)
_SPEAKERS_REACH = 60
_LONGEST_NAME = 6
_BIG = 300_000
_SMALL = frozenset({"village", "town", "township", "settlement", "camp"})
_GUARDS = frozenset({"guard", "patrol"})
_GUARD = re.compile(r" (?:Guard|Patrol|Council|Authority|Commission)\b")
_WATERS = frozenset("river creek stream canal lake sea bay mountain glacier dam".split())


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
        self.tokens = find_tokens(text)
        self.persons = set() if headline else find_persons(text, self.tokens)
        self.mentions: list[Mention] = []
        self.demonyms: list[Demonym] = []
        self.coined: dict[str, list[tuple[list[str], str]]] = {}

    def run(self) -> Toponyms:
        i, tokens, named_of = 0, self.tokens, self.gazetteer.named
        while i < len(tokens):
            token = tokens[i]
            if token.text in self.coined and (last := self._take_coined(i)):
                i = last
                continue
            named = named_of(token.text)
            i = self._match(i, named) if named.known or token.possessive else self._match_unknown(i)
        if not self.headline:
            self._find_capitals()
        return Toponyms(self.mentions, self.demonyms)

    def _find_capitals(self) -> None:
        """Takes "in the capital" where no name follows: the article's context tells which."""
        if "the capital" not in self.text:
            return
        for match in _CAPITAL_CITY.finditer(self.text):
            cue = read_left(self.text, match.start())
            if cue.role in PLACING:
                span = Span(match.start(), match.end())
                self.mentions.append(Mention(*span, span, "", (), cue.role, cue.word, kind_word="capital"))
        self.mentions.sort(key=lambda m: m.start)

    def _match(self, i: int, named: Names) -> int:
        """The index of the first token after the longest name that begins at token `i`; `named` bear the token."""
        first = self.tokens[i]
        longest = i
        if first.possessive or self.gazetteer.begins(first.text):
            while longest + 1 < len(self.tokens) and longest - i < _LONGEST_NAME and self._linked(longest):
                longest += 1
        for j in range(longest, i, -1):
            several = self.gazetteer.named(self.text[first.start : self.tokens[j].end])
            if several.places or several.people:
                self._take(i, j, several)
                return j + 1
        if named.places or named.people:
            taken = len(self.mentions) + len(self.demonyms)
            self._take(i, i, named)
            if taken == len(self.mentions) + len(self.demonyms):
                return self._match_unknown(i, sure=True)  # "the town of Tal Kalakh", though there is a Tal
            return i + 1
        return self._match_unknown(i)

    def _match_unknown(self, i: int, sure: bool = False) -> int:
        """Takes an unknown name that its surroundings call a place."""
        token = self.tokens[i]
        if "-" in token.text:
            if not sure:
                self._note_compound(token)
            if self._is_compound(token):
                return i + 1
        if not self.headline and (last := self._take_feature(i)):
            return last + 1
        after = self.text[token.end : token.end + 4]
        promising = (
            self.text[token.start - 2 : token.start] in _AFTER_PREPOSITION
            or (after[:1] == " " and (after[1:] in OPENINGS or after[1:2].isupper()))
            or after[:3] == ", a"
        )
        hamlet = read_hamlet(self.text, self.tokens, i) if promising and not self.headline else None
        if hamlet is None or (sure and not hamlet.kind):
            return i + 1
        span = Span(self.tokens[i].start, self.tokens[hamlet.last].end)
        text = self.text[span.start : span.end]
        kind = f" {hamlet.kind}"
        end = span.end + len(kind) * (hamlet.kind != "" and self.text.startswith(kind, span.end))
        self._add(Mention(span.start, end, span, text, (), hamlet.cue.role, hamlet.cue.word, kind_word=hamlet.kind))
        if hamlet.cue.role != "guess":
            self._coin(i, hamlet.last, hamlet.kind)
        return hamlet.last + 1

    def _coin(self, first: int, last: int, kind: str) -> None:
        """Keeps an unknown name that the text once calls a place, to know it again where nothing tells."""
        words = [token.text for token in self.tokens[first : last + 1]]
        if all(known != words for known, _ in self.coined.setdefault(words[0], [])):
            self.coined[words[0]].append((words, kind))

    def _take_coined(self, i: int) -> int:
        """Takes "Wadi Zahran" after "the village of Wadi Zahran"; the token after it, 0 where another name stands."""
        for words, kind in self.coined[self.tokens[i].text]:
            j = i + len(words) - 1
            if [token.text for token in self.tokens[i : j + 1]] != words:
                continue
            if j + 1 < len(self.tokens) and self.text[self.tokens[j].end : self.tokens[j + 1].start] == " ":
                continue  # part of a longer name
            cue = read_left(self.text, self.tokens[i].start)
            if cue.role not in PLACING:
                right = self._right(j, False)
                cue = cue if cue.role else right if right.role else Cue("bare", "")
            span = Span(self.tokens[i].start, self.tokens[j].end)
            text = self.text[span.start : span.end]
            self._add(Mention(*span, span, text, (), cue.role, cue.word, kind_word=kind))
            return j + 1
        return 0

    def _is_compound(self, token: Token) -> bool:
        """True for "Russian-held" and "Soviet-era", which describe a place and are no part of its name."""
        first, _, last = token.text.partition("-")
        named = self.gazetteer.named(first)
        return last.islower() and (last in self.words.states or last in ("era", "based") or bool(named.people))

    def _take_feature(self, i: int) -> int:
        """Takes "Olodo River" where something places it, and returns its last token, 0 where there is none."""
        feature = read_feature(self.text, self.tokens, i)
        if feature is None:
            return 0
        last, kind = feature
        start, end = self.tokens[i].start, self.tokens[last].end
        cue = read_left(self.text, start)
        if cue.role == "agent" and cue.word == "by" and kind in _WATERS:  # "swept away by the swollen Nyabarongo River"
            cue = Cue("at", cue.word)
        if cue.role not in PLACING or cue.role == "for":
            return 0
        span = Span(start, end)
        self._add(Mention(*span, span, self.text[start:end], (), cue.role, cue.word, kind_word=kind))
        self._coin(i, last, kind)
        return last

    def _add(self, mention: Mention) -> None:
        self._extend(mention)
        if self.mentions:
            relate(mention, self.mentions[-1], self.text)
        self.mentions.append(mention)

    def _linked(self, i: int) -> bool:
        here, after = self.tokens[i], self.tokens[i + 1]
        gap = after.start - here.end
        if gap > 12:
            return False
        if here.possessive:  # "Cox's Bazar"
            return self.text[here.end : after.start] in ("'s ", "’s ") and self.gazetteer.begins(here.text + "s")
        if gap == 1:
            return self.text[here.end] in " \xa0"
        return _LINK.fullmatch(self.text, here.end, after.start) is not None

    def _note_compound(self, token: Token) -> None:
        """ "Moscow-backed", "Israel-Hamas": of a country, but no place."""
        for part in token.text.split("-"):
            places = self.gazetteer.find(part) if part[:1].isupper() else ()
            if places and places[0].kind in "cd" and places[0].country:
                self.demonyms.append(Demonym(token.start, places[0].country))
                return

    def _take(self, i: int, j: int, named: Names) -> None:
        start, end = self.tokens[i].start, self.tokens[j].end
        places = named.places
        if named.people and (not places or not self._is_noun(start, end)):
            self.demonyms.append(Demonym(start, named.people.country or ""))
            self._take_territory(i, named.people)
            return
        role, word = self._role(i, j, named)
        if not role:
            return
        if self.mentions and self.text[self.mentions[-1].end : start] == " (" and self.text[end : end + 1] == ")":
            return  # "the Democratic Republic of Congo (DRC)"
        if role == "bare" and start < 60 and _DATELINE.match(self.text, end):
            role = "dateline"
        mention = Mention(start, end, Span(start, end), self.text[start:end], places, role, word)
        kind = self._type_ahead(j)
        if kind and kind.text.lower() in _SMALL and places[0].kind in "ar" and kind.start > end + 1:
            return  # "Victoria Dock Village" is not in Victoria
        if places[0].kind in "arb" and kind:
            mention.end, mention.kind_word = kind.end, kind.text.lower()
        if role == "agent" and _is_city(places):  # no government: "Shanghai allowed"
            mention.role = "host"
        if mention.text == "Strip":  # Gaza's
            mention.alias = places[0].name
        self._note_capital(mention)
        self._add(mention)

    def _note_capital(self, mention: Mention) -> None:
        """ "Flooding in the Senegal capital" is in Dakar."""
        country = mention.options[0]
        if country.kind != "c" or not country.country or not self.text.startswith(" capital", mention.end):
            return
        end = mention.end + len(" capital")
        capital = self.gazetteer.capital(country.country)
        if capital and not self.text[end : end + 1].isalpha() and not _NAMED_NEXT.match(self.text, end):
            mention.end, mention.options, mention.alias = end, (capital,), capital.name

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
            if cue.role in PLACING or cue.role in ("", "reference"):
                span = Span(start, soil.end())
                cue = cue if cue.role else Cue("mod", soil.group().strip())
                if soil.group(1)[:6] in ("border", "fronti"):
                    cue = Cue("reference", soil.group(1))
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
            and self.words.gives_role(before[-2])
            and word in self.words.openers
        )

    def _role(self, i: int, j: int, named: Names) -> Cue:
        """The role of the name and the word that decides it; an empty role where it is no place's name at all."""
        left, places, strict = read_left(self.text, self.tokens[i].start), named.places, named.doubtful
        placed = left.role in PLACING
        if not self.headline and self._is_other(i, j, named, placed):
            return NOTHING
        right = self._right(j, placed)
        if strict and not placed and right.role != "container" and not self._is_backed(i, j):
            return NOTHING
        if right.role == "name":
            return Cue("owner", "name") if places[0].kind == "c" else NOTHING
        told = placed and left.role == "at" and right.word in self.words.speech | self.words.reporting
        start = self.tokens[i].start
        if told and _SPEAKERS.search(self.text, max(0, start - _SPEAKERS_REACH), start):
            return Cue("at", "officials")
        if right.role == "mod" and not left.role and i == j and self._is_forename(i):
            return NOTHING
        if placed:
            weak = left.role != "at" or self.tokens[j].possessive or left.word in self.words.towards
            return right if right.role == "owner" and weak else left
        return left if left.role else right if right.role else Cue("bare", "")

    def _is_forename(self, i: int) -> bool:
        """True for "But Austin swam": a first name with nothing before it that would make it a place."""
        token = self.tokens[i]
        before = self.text[max(0, token.start - 4) : token.start].lower()
        return token.text.lower() in self.words.first_names and not before.endswith(("the ", " a ", " an "))

    def _is_other(self, i: int, j: int, named: Names, placed: bool) -> bool:
        """True for a person, an acronym ("SANA") or a part of a longer name."""
        token = self.tokens[j]
        if i == j and named.places[0].kind in "pb":
            if token.text.isupper() and len(token.text) <= 5 and not _DATELINE.match(self.text, token.end):
                return True
            if token.text in self.persons and not placed:
                return True
        return self._in_longer_name(i, named.places, named.doubtful)

    def _in_longer_name(self, i: int, places: tuple[Place, ...], strict: bool) -> bool:
        """True for "George Washington" and "Lake Paris": a capital stands right before that opens no sentence."""
        start = self.tokens[i].start
        if self.text[max(0, start - 5) : start - 1].rpartition(" ")[2] in _PARTICLES:
            return True
        if i == 0:
            return False
        before, here = self.tokens[i - 1], self.tokens[i]
        if before.possessive or self.text[before.end : here.start] not in (" ", "\xa0"):
            return False
        word = before.text.lower().rstrip(".")
        if word == "new" and before.text == "New" and not self._begins(before):  # "New Guinea"
            return True
        if word in self.words.first_names or word in self.words.titles:
            return places[0].kind != "c" or word in self.words.first_names
        if word in self.words.openers or word in self.words.types or ("-" in word and self._is_compound(before)):
            return False
        if self.mentions and self.mentions[-1].name.end == before.end:
            return False
        if self.demonyms and self.demonyms[-1].start <= before.start and self.gazetteer.find(before.text):
            return places[0].kind != "p" or strict  # "Ukrainian Kharkiv" is a place, "American Samoa" was matched whole
        return strict or not self._begins(before)

    def _begins(self, token: Token) -> bool:
        """True for a token that begins a sentence or a quote, where a capital tells nothing."""
        opening = self.text[max(0, token.start - 2) : token.start]
        return token.start == 0 or opening.strip()[-1:] in (".", "!", "?", "“", '"', "‘", "—", ":") or "\n" in opening

    def _is_backed(self, i: int, j: int) -> bool:
        """True for a doubtful name beside a place or with its kind after it: "Kyiv and Perm", "Bay region"."""
        if self.mentions and self.text[self.mentions[-1].end : self.tokens[i].start] in (", ", " and ", " or "):
            return True
        if self.tokens[j].text.lower() in self.words.types:  # "the (Sitaro) Islands regency"
            return False
        following = _WORDS.match(self.text, self.tokens[j].end + 1)
        return following is not None and following.group().lower() in self.words.types

    def _right(self, j: int, placed: bool) -> Cue:
        """What follows the name: a longer name ("Paris Hilton"), a place in it ("Ukraine's Kharkiv"), or a common
        word."""
        w, token = self.words, self.tokens[j]
        end = token.end + (1 + self.text.startswith("s", token.end + 1) if token.possessive else 0)
        after = self.tokens[j + 1] if j + 1 < len(self.tokens) else None
        if self.headline or after is None or after.start != end + 1 or self.text[end] not in " \xa0":
            return read_right(self.text, end, token.possessive, placed)
        word = after.text.lower().rstrip(".,")
        if word in _OFFICES and self.text.startswith(" of", after.end):
            return Cue("owner", word)
        if word in w.types and self._body_next(j + 1):  # "Japan Coast Guard"
            return Cue("owner", word)
        if word in w.types or word in w.sites or word in w.openers:
            return NOTHING
        if word in w.bodies:
            return Cue("owner", word)
        if not token.possessive and self._type_ahead(j) is not None:
            return NOTHING
        inside = self.gazetteer.find(after.text)
        if token.possessive:
            kind = _WORDS.match(self.text, after.end + 1)
            if kind and kind.group().rstrip(".,").removesuffix("s") in w.types:  # "Russia's Siberian regions"
                return Cue("mod", word)
            place = (inside or self.gazetteer.begins(after.text)) and not self._body_ahead(j)
            return Cue("container" if place else "owner", word)
        if inside and inside[0].kind in "cad" and not inside[0].flag:
            return Cue("mod", word)
        return Cue("name", word)

    def _body_next(self, j: int) -> bool:
        """True where a body's noun with a capital stands right after token `j`."""
        if j + 1 >= len(self.tokens) or self.tokens[j].possessive:
            return False
        here, after = self.tokens[j], self.tokens[j + 1]
        return self.text[here.end : after.start] == " " and after.text.lower() in self.words.bodies | _GUARDS

    def _body_ahead(self, j: int) -> bool:
        """True for "Vanuatu's National Disaster Office": capitals in a row that end in a body's noun."""
        for k in range(j + 1, min(j + 6, len(self.tokens))):
            if k > j + 1 and self.tokens[k].start - self.tokens[k - 1].end > 5:
                return False
            if self.tokens[k].text.lower() in self.words.bodies:
                return True
        return False

    def _type_ahead(self, j: int) -> Token | None:
        """The kind of place that ends a longer name: "Guangxi Zhuang Autonomous Region"."""
        for k in range(j + 1, min(j + 4, len(self.tokens))):
            token = self.tokens[k]
            if self.text[self.tokens[k - 1].end : token.start] != " ":
                return None
            if token.text.lower() in self.words.types:
                return None if token.text.lower() in _OFFICES and self.text.startswith(" of", token.end) else token
        return None

    def _extend(self, mention: Mention) -> None:
        """Takes in "southern" before the name and "province", "refugee camp" after it."""
        back = self.text[max(0, mention.start - 14) : mention.start]
        hinted = "th" in back or "st" in back or "ntral" in back
        directed = hinted and any(word.lower() in _DIRECTIONS for word in back.split(" ")[-3:])
        left = _DIRECTION.search(self.text, max(0, mention.start - 30), mention.start) if directed else None
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
            if word[:1].isupper() and _GUARD.match(self.text, following.end()):
                return
            if word.lower() not in self.words.types and word.lower() != "refugee":
                return
            if word.lower() in _OFFICES and self.text.startswith(" of", following.end()):
                return
            if word.lower() == "refugee" and not self.text.startswith("camp", following.end() + 1):
                return
            mention.kind_word = word.lower()
            mention.end = following.start() + len(word)


def _is_city(places: tuple[Place, ...]) -> bool:
    """True for a big town that is no seat of government, and so speaks for nobody."""
    return any(p.kind == "p" and p.population > _BIG for p in places[:2]) and all(p.flag != "k" for p in places)
