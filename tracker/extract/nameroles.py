"""Is a name that a place bears a place's name here, and what does it do in its sentence?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.capitals import Token, find_persons
from tracker.extract.mentions import Demonym, Mention
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placeroles import NOTHING, PLACING, Cue, read_left
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.rightroles import read_right, word_at
from tracker.extract.whereabouts import only_stays, sits_there
from tracker.lexicon.places import Names, Place, load_gazetteer

WORDS: Final = re.compile(r"[\w.'’-]+")
DATELINE: Final = re.compile(
    r"(?:, [A-Z][\w. ]{2,24})?,?(?: [A-Z][a-z]{2,8}\.? \d{1,2},?)?(?: ?\([\w ./]{2,30}\))? ?(?:--|[-–—_])(?!\w)"
    # "BRIDGETOWN (BARBADOS), 24 Aug 89 (CANA) --": the monitoring services' and the telex's
    r"|(?: \([\w .]{2,30}\))?, \d{1,2} [A-Z][A-Za-z]{2,8}\.?(?: (?:19|20)?\d\d)?(?: ?\([\w ./,&-]{2,60}\))?"
    r" ?(?:--|[-–—_])(?!\w)"
    r"|,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\.?[ ]*\n"  # "New Delhi, May 1, 2015", on a line of its own
)
OPENING: Final = re.compile(  # "Islamabad: The rains …", "New Delhi, May 1 (IANS): Rains …", at the start of an article
    r"(?:, [A-Z][\w. ]{2,24})?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),?)?"
    r"(?: ?\([\w ./]{2,30}\))? ?:(?= [\"“'‘]?[A-Z][a-z]*\b[ ,])"
)
OFFICES: Final = frozenset({"department", "division", "state", "region", "city"})
_PEOPLE: Final = re.compile(  # "the Kikuyu tribe", "the Apopa and Pawayamo clans", "the Dari language"
    r" (?:tribe|tribes|tribesm[ae]n|tribespeople|clan|clans|clansm[ae]n|languages?|dialects?)\b"
    r"|(?:(?:,| and| or) [A-Z][\w’'-]+){1,3} (?:tribes|tribesmen|clans|clansmen)\b"
)
_NAMESAKE: Final = re.compile(  # opens with its letters, not with a word's edge: so the engine skips to a capital
    rf"(?:{PLACE_WORDS.either('namesakes')}) (?:of|in) (?:the )?(?:[A-Z][\w-]+,? and (?:the )?)?$"
    rf"|(?:{PLACE_WORDS.either('branches')}) in the $"
    rf"|(?:{PLACE_WORDS.either('unions')}) for (?:the )?[A-Z][\w-]+(?:,? (?:and |of )?[A-Z][\w-]+){{0,4}}"
    r" (?:in|of) (?:the )?$"
)
_NAMESAKES: Final = frozenset(
    name.rpartition("[ ]")[2].lower()
    for kind in ("namesakes", "branches")
    for name in PLACE_WORDS.either(kind).split("|")
)
_NAMESAKES_REACH: Final = 64  # characters
_JOINED: Final = len(", and the ")
_KIN: Final = 16  # characters
_DEALT: Final = 12  # characters
_BIG_TOWN: Final = 500_000
_OF_NAMESAKE: Final = ("of ", "in ", "the ", "and ")
_PARTICLES: Final = frozenset({"bin", "ibn", "abu", "van", "von", "ben", "De", "Da", "Di", "Du", "Della"})  # "De Lima"
_SPEAKERS: Final = re.compile(  # "officials in Damascus say": they tell of more than their town
    r"\b(?:officials?|authorities|doctors?|medics|activists?|police|residents?|witnesses|rescuers|ministers?|diplomats?"
    r"|analysts?|embassy|government|fighters|forces|ministry|sources?|spokes\w+|media|reports|offices?|headquarters"
    r"|commands?|mission|bureau|agency)"
    r" (?:in|at) (?:[a-z-]+ ){0,3}$",
    re.IGNORECASE,
)
_ENVOYS: Final = re.compile(  # "the Thai consul in Pakse told": what he tells of may be anywhere in the country
    r"\b(?:envoys?|ambassadors?|consuls?|charg[eé]s? d['’]affaires|diplomats?|attach[eé]s?|correspondents?) in $"
)
_CITED: Final = re.compile(r"\b[Aa]ccording to [^.;:]*$")
_APPOSED_SAYS: Final = re.compile(  # "an agency in Geneva, Switzerland, said", "head of the agency in Lima, said"
    r"(?:, [^,.;:\d]{2,50})?, (?:said|says|told|reported|announced|confirmed)\b"
)
_APPOSED_REACH: Final = 70
_SPEAKERS_REACH, _STATED_REACH = 60, 140
_PARLEY: Final = re.compile(rf" (?:peace )?(?:{PLACE_WORDS.either('parleys')})\b", re.IGNORECASE)
_SAINTS: Final = frozenset({"St", "St.", "Saint"})
_ACTING: Final = frozenset({"agent", "reporter"})
_EDGE: Final = re.compile(
    r"s? (?:[a-z-]+ ){0,2}?(?:borders?|fence|territory|airspace|soil|coast|capital|north|south|east|west|towns|cities"
    r"|villages|communities|waters)\b"
)
_GUARDS: Final = frozenset({"guard", "patrol"})


class NameRoles:
    """The roles of the names of one text. `mentions` and `demonyms` are those found so far, as the scan fills them."""

    def __init__(
        self, text: str, tokens: list[Token], headline: bool, mentions: list[Mention], demonyms: list[Demonym]
    ) -> None:
        self.text, self.tokens, self.headline = text, tokens, headline
        self.mentions, self.demonyms = mentions, demonyms
        self.words, self.gazetteer = PLACE_WORDS, load_gazetteer()
        self.tribal = " trib" in text or " clan" in text or " language" in text or " dialect" in text
        self.persons = set[str]() if headline else find_persons(text, tokens)

    def is_compound(self, token: Token) -> bool:
        """True for "Russian-held" and "Soviet-era", which describe a place and are no part of its name."""
        first, _, last = token.text.partition("-")
        named = self.gazetteer.named(first)
        return last.islower() and (last in self.words.states or last in ("era", "based") or bool(named.people))

    def role(self, i: int, j: int, named: Names) -> Cue:
        """The role of the name and the word that decides it; an empty role where it is no place's name at all."""
        left, places, strict = read_left(self.text, self.tokens[i].start), named.places, named.doubtful
        if left.word == "name" and places[0].kind not in "cr":  # "of the Islamic State in Mosul"
            left = Cue("at", "in")
        if left.role == "speech" and places[0].kind == "m" and places[0].flag == "k":
            left = Cue("from", left.word)  # "said from the White House": whose country it is about
        placed = left.role in PLACING
        if not self.headline and self._is_other(i, j, named, placed):
            return NOTHING
        if places and places[0].kind in "pa" and _PARLEY.match(self.text, self.tokens[j].end):
            return Cue("aside", "talks")
        right = self.right(j, placed)
        if strict and not placed and right.role != "container" and not self._is_backed(i, j):
            return NOTHING
        if strict and self._before_people(j):
            return NOTHING
        seat = places[0].kind == "m" and places[0].flag == "k"
        if seat and right.role in _ACTING and (not placed or left.role == "object"):
            return NOTHING  # "the White House says", "attacks the White House says were …": who sits there
        if right.role == "name":
            return Cue("owner", "name") if places[0].kind == "c" else NOTHING
        within = left.role == "at" and left.word == "in"
        start, end = self.tokens[i].start, self.tokens[j].end
        if placed and only_stays(self.text, start, end):
            return Cue("speech", left.word)
        told = placed and left.role == "at" and (right.word in self.words.speech or right.word in self.words.reporting)
        told = told or (within and word_at(self.text, end + 1) in self.words.putting)
        apposed = within and not told and self.text.startswith(", ", end)
        told = told or (apposed and _APPOSED_SAYS.match(self.text, end, end + _APPOSED_REACH) is not None)
        cited = placed and within and self._cites(max(0, start - _SPEAKERS_REACH - 20), start)
        if (told or cited) and _ENVOYS.search(self.text, max(0, start - _SPEAKERS_REACH), start):
            return Cue("speech", left.word)
        if (told or cited) and _SPEAKERS.search(self.text, max(0, start - _SPEAKERS_REACH), start):
            return Cue("at", "officials")
        if told and within and i and self.tokens[i - 1].end == start - len(" in "):
            return Cue("at", "officials")  # "Doctors Without Borders in Sudan said"
        if within and sits_there(self.text, start, end, places[0].flag == "k"):
            return Cue("at", "officials")
        if within and self.text.startswith("In ", start - 3) and places[0].kind in "pa":
            end = self.tokens[j].end
            if self.text.startswith(", ", end) and load_place_patterns().stated.match(
                self.text, end, end + _STATED_REACH
            ):
                return Cue("at", "officials")
        if left.word and left.role == "of" and i and self._is_person_of(i):
            return Cue("source", "of")  # "Ann Lee of Sweden was abducted"
        if left.role == "agent" and left.word == "by" and self.tokens[j].possessive and right.role == "mod":
            return right  # "caused by Chile's worst fire season"
        if right.role == "mod" and not left.role and i == j and self._is_forename(i):
            return NOTHING
        if placed and i == j and self._names_shop(i):
            return NOTHING  # "at Austin's Bar and Grill"
        if left.role == "object" and self.tokens[j].possessive and _EDGE.match(self.text, self.tokens[j].end):
            return left  # "stormed Chad's border fence"
        if placed:
            weak = left.role != "at" or self.tokens[j].possessive or left.word in self.words.towards
            return right if right.role == "owner" and weak else left
        return left if left.role else right if right.role else Cue("bare", "")

    def _cites(self, low: int, high: int) -> bool:
        """True behind "according to"; the one look is cheap, the other not."""
        return self.text.find("ccording to ", low, high) >= 0 and _CITED.search(self.text, low, high) is not None

    def _is_forename(self, i: int) -> bool:
        """True for "But Austin swam": a first name with nothing before it that would make it a place."""
        token = self.tokens[i]
        before = self.text[max(0, token.start - 4) : token.start].lower()
        return token.low in self.words.first_names and not before.endswith(("the ", " a ", " an "))

    def _names_shop(self, i: int) -> bool:
        """True for a name whose shop or bar follows: "Austin's Bar"."""
        token, after = self.tokens[i], self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if not token.possessive or after is None or after.low not in self.words.shops:
            return False
        return after.start - token.end <= len("'s ")

    def _is_other(self, i: int, j: int, named: Names, placed: bool) -> bool:
        """True for a person, an acronym ("SANA") or a part of a longer name."""
        token = self.tokens[j]
        if self.tribal and _PEOPLE.match(self.text, token.end):
            return True  # "the president's Kikuyu tribe"
        start = self.tokens[i].start
        # A capital right before "of", "in" or "and" is what every such name has.
        behind = i and start - self.tokens[i - 1].end <= _JOINED and self.text.endswith(_OF_NAMESAKE, 0, start)
        if (
            behind
            and self._may_be_namesake(i)
            and (body := _NAMESAKE.search(self.text, max(0, start - _NAMESAKES_REACH), start))
        ):
            return not body[0].endswith("State in ") or named.places[0].kind in "cr"  # "of the Islamic State in Mosul"
        if i == j and named.places[0].kind in "pb":
            if token.text.isupper() and len(token.text) <= 5 and not DATELINE.match(self.text, token.end):
                return True
            if token.text in self.persons and (token.possessive or not placed or self._is_dealt_with(i, named.places)):
                return True  # "a bomb in Ibarra's car"
        return self._in_longer_name(i, named.places, named.doubtful)

    def _may_be_namesake(self, i: int) -> bool:
        """False where neither of the two capitals before token `i` ends a namesake, nor a body's "for" is near."""
        for before in self.tokens[max(0, i - 2) : i]:
            if before.low.rpartition("-")[2] in _NAMESAKES:
                return True
        start = self.tokens[i].start
        return self.text.find(" for ", max(0, start - _NAMESAKES_REACH), start) >= 0

    def _is_person_of(self, i: int) -> bool:
        """True where a person's name and "of" stand before token `i`."""
        first, last = self.tokens[i - 2 : i] if i > 1 else self.tokens[:1] * 2
        if self.text[last.end : self.tokens[i].start] not in (" of ", " of the "):
            return False
        if first.low in self.words.crowns and last.start == first.end + 1:
            return True  # "Prince Harald of Norway"
        if last.text not in self.persons:
            return False
        return first.text in self.persons or first.text.lower() in self.words.first_names

    def _is_dealt_with(self, i: int, places: tuple[Place, ...]) -> bool:
        """True for "the murder of Caceres" and "complaints against Medina", where Berta Caceres and Omar Medina were
        named: no word before says that something is there."""
        before = self.text[max(0, self.tokens[i].start - _DEALT) : self.tokens[i].start].rpartition(" ")[0]
        return places[0].population < _BIG_TOWN and before.rpartition(" ")[2] in ("against", "of", "left", "for", "by")

    def _in_longer_name(self, i: int, places: tuple[Place, ...], strict: bool) -> bool:
        """True for "George Washington" and "Lake Paris": a capital stands right before that opens no sentence."""
        start = self.tokens[i].start
        word = self.text[max(0, start - _KIN) : start - 1].rpartition(" ")[2]
        if word in _PARTICLES or (word in self.words.kin and places[0].kind in "pb"):
            return True  # "her daughter Paris"
        if i == 0:
            return False
        before, here = self.tokens[i - 1], self.tokens[i]
        if before.possessive or self.text[before.end : here.start] not in (" ", "\xa0"):
            return False
        word = before.low.rstrip(".")
        if word == "new" and before.text == "New" and not self._begins(before):  # "New Guinea"
            return True
        if word in self.words.first_names or word in self.words.titles:
            return places[0].kind != "c" or word in self.words.first_names
        if word == "radio":  # a station: "Radio Cotopaxi reported"
            return places[0].kind != "c"
        if word in self.words.openers or word in self.words.types or ("-" in word and self.is_compound(before)):
            return False
        if self.mentions and self.mentions[-1].name.end == before.end:
            return False
        if self.demonyms and self.demonyms[-1].start <= before.start and self.gazetteer.find(before.text):
            if places[0].kind == "r" and places[0].country is None:  # "the French Alps"
                return False
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
        if self.tokens[j].low in self.words.types:  # "the (Sitaro) Islands regency"
            return False
        following = WORDS.match(self.text, self.tokens[j].end + 1)
        return following is not None and following.group().rstrip(".,").lower() in self.words.types

    def _before_people(self, j: int) -> bool:
        """ "commander of the Free Syrian Army": a common word before the name of a people is no town."""
        after = self.tokens[j + 1] if j + 1 < len(self.tokens) else None
        if after is None or self.text[self.tokens[j].end : after.start] != " ":
            return False
        return bool(self.gazetteer.named(after.text).people)

    def right(self, j: int, placed: bool) -> Cue:
        """What follows the name: a longer name ("Paris Hilton"), a place in it ("Ukraine's Kharkiv"), a word."""
        w, token = self.words, self.tokens[j]
        end = token.end + (1 + self.text.startswith("s", token.end + 1) if token.possessive else 0)
        after = self.tokens[j + 1] if j + 1 < len(self.tokens) else None
        if self.headline or after is None or after.start != end + 1 or self.text[end] not in " \xa0":
            return read_right(self.text, end, token.possessive, placed)
        word = after.low.rstrip(".,")
        if word in OFFICES and self.text.startswith(" of", after.end):
            return Cue("owner", word)
        if word in w.types and self._body_next(j + 1):  # "Japan Coast Guard"
            return Cue("owner", word)
        if token.possessive and word in w.openers:  # "Russia's February invasion"
            return read_right(self.text, end, True, placed)
        if token.possessive and j and self.tokens[j - 1].text in _SAINTS and after.text[0].isupper():
            return Cue("name", word)  # "St Paul's Cathedral"
        if word in w.types or word in w.sites or word in w.openers or word in w.feasts:
            return NOTHING
        if word in w.site_kinds and self._site_ahead(j + 1):  # "the Lae Detention Centre"
            return NOTHING
        if word in w.bodies:
            return Cue("owner", word)
        if not token.possessive and self.type_ahead(j) is not None:
            return NOTHING
        inside = self.gazetteer.find(after.text)
        if token.possessive:
            kind = WORDS.match(self.text, after.end + 1)
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
        return self.text[here.end : after.start] == " " and (after.low in self.words.bodies or after.low in _GUARDS)

    def _body_ahead(self, j: int) -> bool:
        """True for "Vanuatu's National Disaster Office": capitals in a row that end in a body's noun."""
        for k in range(j + 1, min(j + 6, len(self.tokens))):
            if k > j + 1 and self.tokens[k].start - self.tokens[k - 1].end > 5:
                return False
            if self.tokens[k].low in self.words.bodies:
                return True
        return False

    def _site_ahead(self, j: int) -> bool:
        """True where the word at `j` only tells the kind of a site named right behind: "(Kano) Sugar Factory"."""
        for k in range(j + 1, min(j + 3, len(self.tokens))):
            token = self.tokens[k]
            if self.text[self.tokens[k - 1].end : token.start] != " ":
                return False
            if token.low in self.words.sites:
                return token.low not in self.words.features
        return False

    def type_ahead(self, j: int) -> Token | None:
        """The kind of place that ends a longer name: "Guangxi Zhuang Autonomous Region"."""
        if j + 1 == len(self.tokens) or self.tokens[j + 1].start != self.tokens[j].end + 1:
            return None  # most names
        for k in range(j + 1, min(j + 4, len(self.tokens))):
            token = self.tokens[k]
            if token.start != self.tokens[k - 1].end + 1 or self.text[token.start - 1] != " ":
                return None
            if k > j + 1 and self.tokens[k - 1].low in self.words.bodies:
                return None  # "New York Police Department"
            if token.low in self.words.types:
                return None if token.low in OFFICES and self.text.startswith(" of", token.end) else token
        return None
