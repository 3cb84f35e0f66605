"""Which words of a text name a place, and what does each name do in its sentence?

One scan over the capitalised words, the longest name first. A name has a role: it is where something happened (`at`),
what was left (`from`) or reached (`to`), what was struck (`object`), what another noun is about (`mod`), or it only
tells whose people speak or act (`owner`, `agent`) and then places nothing.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.extract.capitals import Token, find_tokens
from tracker.extract.chains import relate
from tracker.extract.features import JOINTS, read_feature
from tracker.extract.hamlets import read_hamlet
from tracker.extract.joints import ONE_SPOT, SITES, SOIL, SOIL_OPENINGS, read_opening, read_road, read_state
from tracker.extract.mentions import Demonym, Mention
from tracker.extract.namereach import NAMED_NEXT, extend_name, take_capital
from tracker.extract.nameroles import DATELINE, OPENING, WORDS, NameRoles
from tracker.extract.placeroles import PLACING, Cue, read_left
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import Names, Place, load_gazetteer
from tracker.model import Span

_LINKS: Final = frozenset(  # "Dar es Salaam", "Frankfurt am Main", "Newcastle upon Tyne"
    """of the and de la le du des da do dos del al el an on di y e ou es et ed ez ech ash as az ar at ad am los las das
    der den nad pod na i in ob pri upon bei im min lui os sul della delle dei aux sur auf op aan wa &""".split()
)
_SPACES: Final = frozenset(" \xa0")
_CAPITAL_CITY: Final = re.compile(r"the capital(?<!\wthe capital)(?: city)?(?![\w’']|,? (?:city )?(?:of )?[A-Z])")
_LONGEST_NAME: Final = 6
_BIG: Final = 300_000
_CITY: Final = 150_000
_SOME: Final = re.compile(r"\ban? (?:[a-z-]+ ){0,3}$")
_CALLED: Final = 50  # characters between "Lebanese" and "Tripoli"
_COINED: Final = 20  # names of one first word, that no list of thousands slows the reading
_BETWEEN: Final = PLACE_WORDS.inner | PLACE_WORDS.types | {"of"}
_NEW: Final = tuple.__new__  # makes a named tuple in half the time
_CAR: Final = "Car"
_CALLED_AFTER: Final = re.compile(rf" (?:{PLACE_WORDS.either('called_after')})\b")
_SMALL: Final = frozenset({"village", "town", "township", "settlement", "camp"})
_SWEPT: Final = re.compile(r"\bby (?:the )?(?:[a-z-]+ ){0,2}$")  # "swept away by the swollen Nyabarongo River"


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
        self.words, self.gazetteer = PLACE_WORDS, load_gazetteer()
        self.tokens = find_tokens(text)
        self.mentions: list[Mention] = []
        self.demonyms: list[Demonym] = []
        self.roles = NameRoles(text, self.tokens, headline, self.mentions, self.demonyms)
        self.coined: dict[str, list[tuple[list[str], str]]] = {}

    def run(self) -> Toponyms:
        i, tokens, named_of = 0, self.tokens, self.gazetteer.named
        while i < len(tokens):
            token = tokens[i]
            if token.text in self.coined and (last := self._take_coined(i)):
                i = last
                continue
            if token.text == "US" and self.text.startswith("$", token.end):
                i += 1  # "US$3 million"
                continue
            named = named_of(token.text)
            if token.text in self.words.abbreviated and (state := read_state(self.text, self.tokens, i)):
                named = state
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
                taken = len(self.mentions) + len(self.demonyms)
                self._take(i, j, several)
                if taken == len(self.mentions) + len(self.demonyms) and not self.headline:
                    feature = read_feature(self.text, self.tokens, i)  # "Kuala Lumpur International Airport"
                    if feature and feature[1] in self.words.towns_own:
                        return max(j, self._take_feature(i)) + 1
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
            if not self.headline and self._take_road(i):
                return i + 1
            if not sure:
                self._note_compound(token)
            if self.roles.is_compound(token):
                return i + 1
        if i < 2 and token.text.isupper() and (last := self._take_dateline(i)):
            return last
        if self.headline:
            return i + 1
        joined = i + 1 < len(self.tokens) and self.text[token.end : self.tokens[i + 1].start] in JOINTS
        if joined and (last := self._take_feature(i)):
            return last + 1
        hamlet = read_hamlet(self.text, self.tokens, i)
        if hamlet is None:
            return i + 1
        longer = hamlet.last > i and hamlet.cue.role == "at"  # "in Perth Hollow, near Ayr", though there is a Perth
        if sure and not hamlet.kind and not longer:
            return i + 1
        span = Span(self.tokens[i].start, self.tokens[hamlet.last].end)
        text = self.text[span.start : span.end]
        kind = f" {hamlet.kind}"
        end = span.end + len(kind) * (hamlet.kind != "" and self.text.startswith(kind, span.end))
        self._add(Mention(span.start, end, span, text, (), hamlet.cue.role, hamlet.cue.word, kind_word=hamlet.kind))
        if hamlet.cue.role != "guess":
            self._coin(i, hamlet.last, hamlet.kind)
        return hamlet.last + 1

    def _take_road(self, i: int) -> bool:
        """Takes "the Nairobi-Mombasa highway"."""
        token = self.tokens[i]
        options = read_road(self.text, token)
        if options:
            cue = read_left(self.text, token.start)
            cue = cue if cue.role in PLACING else Cue("bare", "")
            span = Span(token.start, token.end)
            self._add(Mention(*span, span, token.text, options, cue.role, cue.word, alias=token.text))
        return bool(options)

    def _take_dateline(self, i: int) -> int:
        """Takes the unknown town of a dateline; the token after it, 0 where none is."""
        last = read_opening(self.text, self.tokens, i)
        if last is None:
            return 0
        span = Span(self.tokens[i].start, self.tokens[last].end)
        self._add(Mention(*span, span, self.text[span.start : span.end], (), "dateline", ""))
        words = [token.text.capitalize() for token in self.tokens[i : last + 1]]
        self.coined.setdefault(words[0], []).append((words, ""))
        return last + 1

    def _coin(self, first: int, last: int, kind: str) -> None:
        """Keeps an unknown name that the text once calls a place, to know it again where nothing tells."""
        words = [token.text for token in self.tokens[first : last + 1]]
        known = self.coined.setdefault(words[0], [])
        if len(known) < _COINED and all(words != other for other, _ in known):
            known.append((words, kind))

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
                right = self.roles.right(j, False)
                cue = cue if cue.role else right if right.role else Cue("bare", "")
            span = Span(self.tokens[i].start, self.tokens[j].end)
            text = self.text[span.start : span.end]
            self._add(Mention(*span, span, text, (), cue.role, cue.word, kind_word=kind))
            return j + 1
        return 0

    def _take_feature(self, i: int) -> int:
        """Takes "Olodo River" where something places it, and returns its last token, 0 where there is none."""
        feature = read_feature(self.text, self.tokens, i)
        if feature is None:
            return 0
        last, kind = feature
        start, end = self.tokens[i].start, self.tokens[last].end
        if kind == "pass" and self.text.endswith((" a ", " an "), 0, start):
            return 0  # "an Interrail Pass"
        cue = read_left(self.text, start)
        if kind in self.words.sweeping and _SWEPT.search(self.text, max(0, start - 40), start):
            cue = Cue("at", "by")
        if (cue.role not in PLACING and cue.role != "reference") or cue.role == "for":
            return 0
        span = Span(start, end)
        town = self._town_of(i, last) if kind in self.words.towns_own else ()
        self._add(Mention(*span, span, self.text[start:end], town, cue.role, cue.word, kind_word=kind))
        self._coin(i, last, kind)
        return last

    def _town_of(self, first: int, last: int) -> tuple[Place, ...]:
        """The city after which a site is named that only cities have: "Kuala Lumpur International Airport"."""
        for j in range(last - 1, first - 1, -1):
            places = self.gazetteer.named(self.text[self.tokens[first].start : self.tokens[j].end]).places
            if places:
                return tuple(p for p in places if p.kind == "p" and p.population > _CITY)
        return ()

    def _add(self, mention: Mention) -> None:
        extend_name(self.text, mention)
        if mention.kind_word in self.words.divisions and mention.options and mention.options[0].kind == "c":
            mention.options = (
                self.gazetteer.find(f"{mention.text} {mention.kind_word}") or mention.options
            )  # Niger state
        mention.called = self._called(mention)
        if self.mentions:
            relate(mention, self.mentions[-1], self.text)
        self.mentions.append(mention)

    def _called(self, mention: Mention) -> str | None:
        """The country of the adjective before a name, where only kinds of place and the like stand between."""
        last = self.demonyms[-1] if self.demonyms else None
        if last is None or mention.name.start - last.start > _CALLED:
            return None
        between = self.text[last.start : mention.name.start].split()[1:]
        for word in between:
            if not (word in _BETWEEN or word[0].isupper()):
                return None
        return last.country

    def _linked(self, i: int) -> bool:
        here, after = self.tokens[i], self.tokens[i + 1]
        gap = after.start - here.end
        if gap > 12:
            return False
        if here.possessive:  # "Cox's Bazar"
            return self.text[here.end : after.start] in ("'s ", "’s ") and self.gazetteer.begins(here.text + "s")
        if gap == 1:
            return self.text[here.end] in " \xa0"
        if self.text[here.end] not in _SPACES or self.text[after.start - 1] != " ":
            return False
        between = self.text[here.end + 1 : after.start - 1]
        if between in _LINKS:
            return True
        first, _, second = between.partition(" ")
        return first in _LINKS and second in _LINKS

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
        if (
            named.people
            and not places
            and self.text[max(0, start - 6) : start].rpartition(" ")[0].rpartition(" ")[2] in self.words.services
        ):
            return  # "told BBC Ukrainian": a service that speaks the language
        if named.people and (not places or not self._is_noun(start, end)):
            self.demonyms.append(Demonym(start, named.people.country or ""))
            self._take_territory(i, named.people)
            return
        if places and places[0].kind == "c" and _CALLED_AFTER.match(self.text, end):
            return  # "two in Qatar Hospital"
        cue = self.roles.role(i, j, named)
        role = cue.role
        if not role or (end - start == len(_CAR) and self.text[start:end] == _CAR):
            return  # "Car bomb hits market": no Central African Republic
        if (
            self.mentions
            and self.mentions[-1].end + 2 == start
            and self.text[start - 2 : start] == " ("
            and self.text[end : end + 1] == ")"
        ):
            return  # "the Democratic Republic of Congo (DRC)"
        if role == "bare" and start < 60 and (DATELINE.match(self.text, end) or self._heads_story(start, end, places)):
            role = "dateline"
        kind = self.roles.type_ahead(j)
        if not kind and len(places) > 1 and self._is_water(start, end):
            places = tuple(p for p in places if p.kind == "w") or places
        mention = Mention(start, end, _NEW(Span, (start, end)), self.text[start:end], places, role, cue.word)
        if kind and kind.low in _SMALL and places[0].kind in "ar" and kind.start > end + 1:
            return  # "Victoria Dock Village" is not in Victoria
        if places[0].kind in "arb" and kind:
            mention.end, mention.kind_word = kind.end, kind.low
        if role == "agent" and _is_city(places):  # no government: "Shanghai allowed"
            mention.role = "host"
        if mention.text in self.words.abbreviated:
            mention.alias = places[0].name
        if mention.text == "Strip":  # Gaza's
            mention.alias = places[0].name
        take_capital(self.text, mention)
        self._note_part(i, mention)
        self._add(mention)

    def _heads_story(self, start: int, end: int, places: tuple[Place, ...]) -> bool:
        """Whether a town with a colon opens the article as its dateline: "Islamabad: The toll of the rains rose"."""
        opens = not self.headline and not start and OPENING.match(self.text, end) is not None
        return opens and any(p.kind == "p" for p in places)

    def _note_part(self, i: int, mention: Mention) -> None:
        """ "The French Alps" lie in France, though the Alps do not."""
        before = self.demonyms[-1] if self.demonyms and i else None
        if before and mention.options[0].country is None and mention.options[0].kind == "r":
            adjective = self.tokens[i - 1]
            if adjective.start == before.start and self.text[adjective.end : mention.start] == " ":
                mention.start = before.start
                mention.options = (mention.options[0]._replace(country=before.country),)

    def _is_water(self, start: int, end: int) -> bool:
        """True for "over the Red Sea", not "in Red Sea" or "in the Red Sea governorate", which is land."""
        if self.text[max(0, start - 4) : start].lower() != "the ":
            return False
        following = WORDS.match(self.text, end + 1)
        return following is None or following.group().lower().rstrip(".,") not in self.words.types

    def _take_territory(self, i: int, people: Place) -> None:
        """ "Syrian territory" and "Russian soil" name the country."""
        start, end = self.tokens[i].start, self.tokens[i].end
        soil = SOIL.match(self.text, end) if self.text[end + 1 : end + 4] in SOIL_OPENINGS else None
        if not soil:
            return
        city = soil.group(1) == "capital"
        country = (self.gazetteer.capital if city else self.gazetteer.country)(people.country or "")
        if country and not (city and NAMED_NEXT.match(self.text, soil.end())):
            cue = read_left(self.text, start)
            spot = soil.group(1).endswith(ONE_SPOT)
            some = not spot or _SOME.search(self.text, max(0, start - 40), start)  # "the Syrian city" was named before
            loose = not spot and not soil.group(1).endswith(SITES)
            if some and (cue.role in PLACING or (cue.role in ("", "reference") and loose)):
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
        if after[:1] in ".,;:)'’" or not after.strip() or after in (" -", " –", " —", " ("):
            return True
        if self.text[end + 1 : end + 4] in SOIL_OPENINGS and SOIL.match(self.text, end):  # "shelled the Somali capital"
            return False
        before = self.text[max(0, start - 14) : start].lower().split()
        following = WORDS.match(self.text, end + 1)
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


def _is_city(places: tuple[Place, ...]) -> bool:
    """True for a big town that is no seat of government, and so speaks for nobody."""
    big = [p for p in places[:2] if p.kind == "p" and p.population > _BIG]
    return bool(big) and "k" not in [p.flag for p in places]
