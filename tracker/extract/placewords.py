"""What do the words around a place's name make of it: a scene, a way out, a goal, a speaker, or part of a longer name?"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from tracker.lexicon.places import load_gazetteer

_WORD = re.compile(r"[\w.'’-]+")
_SKIPPED = re.compile(r" \([A-Z]{2,6}\)|, (?:meanwhile|however|too|also|for its part|in turn|by contrast),")
_STRUCK = re.compile(
    r",? (?:was|were|is|has been|have been|had been|is being|was being|came|has come|came back)(?: also| again| heavily| repeatedly| badly| hardest)*"
    r" (?:under (?:fire|attack|siege|heavy|intense|shelling|bombardment)|hit|struck|shelled|bombed|attacked|targeted|bombarded|pounded|rocked|devastated|"
    r"destroyed|ravaged|besieged|invaded|flooded|battered|inundated|captured|seized|occupied|encircled|liberated|shaken|affected|raided|stormed)\b"
)
_MEASURED = re.compile(
    r"(?:\d|ten|dozen|hundred|few|several|some|two|three|four|five|six)\S*[ -](?:km|kms|kilomet\w+|mi|miles?|met(?:er|re)s?|m|minutes?|hours?)\b(?: ?[(\[][^)\]]{1,20}[)\]])?[^.;,\d]{0,45}$"
)
_SET_ASIDE = re.compile(r"\b(?:in addition to|besides|apart from|aside from|compared (?:with|to))\b[^,;.]*$", re.IGNORECASE)
_LEFT_WINDOW = 90
_STEPS = 9
PLACING = frozenset({"at", "from", "to", "object", "of", "for"})


class PlaceWords(NamedTuple):
    """The word classes of place_words.toml."""

    at: frozenset[str]
    leaving: frozenset[str]
    to: frozenset[str]
    object: frozenset[str]
    towards: frozenset[str]
    inner: frozenset[str]
    types: frozenset[str]
    sites: frozenset[str]
    bodies: frozenset[str]
    speech: frozenset[str]
    agents: frozenset[str]
    hosts: frozenset[str]
    reporting: frozenset[str]
    holders: frozenset[str]
    openers: frozenset[str]
    ties: frozenset[str]
    asides: frozenset[str]
    sourcing: frozenset[str]
    deeds: frozenset[str]
    titles: frozenset[str]
    apposed: frozenset[str]
    first_names: frozenset[str]
    notplaces: frozenset[str]
    voters: tuple[str, ...]

    def role_of(self, word: str) -> str:
        """The role that a word gives to a name after it, empty if none."""
        if word in self.leaving:
            return "from"
        if word in self.to:
            return "to"
        if word in self.at or word in self.towards:
            return "at"
        return "object" if word in self.object else ""


@lru_cache(maxsize=1)
def load_place_words() -> PlaceWords:
    """The word classes, read once."""
    table = tomllib.loads(files("tracker.lexicon").joinpath("place_words.toml").read_text())
    classes = {name: frozenset(table[name].split()) for name in PlaceWords._fields if name != "voters"}
    return PlaceWords(**classes, voters=tuple(table["voters"]))


class Cue(NamedTuple):
    """A role and the word that gives it; both empty where nothing does."""

    role: str
    word: str


NOTHING = Cue("", "")


def read_left(text: str, start: int) -> Cue:
    """The role that the words before a name give it: back over adjectives and kinds of place to a preposition or verb.

    >>> read_left("in the besieged port city of Mariupol", 29)
    Cue(role='at', word='in')
    >>> read_left("the president of Ukraine", 17)
    Cue(role='owner', word='president')
    """
    w = load_place_words()
    before = text[max(0, start - _LEFT_WINDOW) : start].rsplit("\n", 1)[-1]
    if before[-1:] not in (" ", "\xa0", "-", "“", '"', "‘", "'", "("):
        return NOTHING
    if _SET_ASIDE.search(before):
        return Cue("aside", "addition")
    raw = before.split()
    words = before.lower().split()
    of, struck = False, NOTHING
    for i in range(len(words) - 1, max(-1, len(words) - 1 - _STEPS), -1):
        word = words[i]
        if word[-1] == "," and i == len(words) - 1 and word[:-1] in w.apposed:
            continue  # "in Haiti's capital, Port-au-Prince"
        if word[-1] in ",;:.)—–-" and word not in ("u.s.", "st."):
            return struck or (Cue("of", "of") if of else NOTHING)
        word = word.strip("“”\"'‘’(")
        if of and word in w.holders:
            return Cue("owner", word)
        if word in w.inner and word in w.object:  # "the besieged city of", but also "they besieged the city of"
            struck = Cue("object", word)
            continue
        if word == "by" and i == len(words) - 1:
            return Cue("agent", word)
        if role := w.role_of(word):
            if word in ("from", "to", "outside", "off", "inside", "beyond") and _MEASURED.search(before):
                return Cue("reference", word)
            return _weaken(role, word, words[i - 1] if i else "", words[i - 2] if i > 1 else "", w)
        if word == "of":
            if _MEASURED.search(before):
                return Cue("reference", word)
            of = True
        elif word not in w.inner and word not in w.types and word not in w.sites and not _is_place_like(raw[i]):
            return Cue("of", word) if of else struck if struck.role else NOTHING
    return struck if struck.role else Cue("of", "of") if of else NOTHING


def _is_place_like(word: str) -> bool:
    """True for "Yemeni" and "Haiti's", which stand between a preposition and a name."""
    if not word[0].isupper():
        return False
    places = load_gazetteer().find(word.removesuffix("'s").removesuffix("’s"))
    return bool(places) and (places[0].kind == "c" and word.endswith(("'s", "’s")) or any(p.kind == "d" for p in places))


def _weaken(role: str, word: str, before: str, earlier: str, w: PlaceWords) -> Cue:
    """ "according to", "linked to" and "based in" place nothing; "in addition to Kharkiv" sets it aside."""
    before = before.strip("“”\"'‘’(,")
    if before in w.asides or word in w.asides or (before == "addition" and earlier == "in"):
        return Cue("aside", word)
    if word == "between":
        return Cue("reference", word)
    if word == "for":
        return Cue("for", word)
    if (
        word == "to"
        and before in ("adjacent", "next", "close", "opposite", "closer")
        and earlier not in w.bodies | w.sourcing
    ):
        return Cue("at", before)
    if before in ("crammed", "packed", "squeezed", "crowded", "huddled"):
        return Cue("at", before)
    if before in w.ties and word in ("to", "with", "in", "from", "at", "for", "into", "over"):
        return Cue("owner", before)
    return Cue(role, word)


def read_right(text: str, end: int, possessive: bool, placed: bool) -> Cue:
    """What the lower-case words after a name make of it: owner, agent, host, mod, or nothing.

    >>> read_right("Kyiv said", 4, False, False).role, read_right("Gaza health ministry", 4, False, False).role
    ('agent', 'owner')
    """
    w = load_place_words()
    if skipped := _SKIPPED.match(text, end):
        end = skipped.end()
    following = _WORD.match(text, end + 1)
    if text[end : end + 1] not in (" ", "\xa0") or not following:
        return NOTHING
    word = following.group().lower().rstrip(".,’'")
    if word in w.bodies:
        return Cue("owner", word)
    if word in w.types or word in w.sites:
        return NOTHING
    if possessive:
        return _read_possessed(text, following, w)
    if _STRUCK.match(text, end):  # "Kharkiv was shelled again"
        return NOTHING if placed else Cue("object", word)
    if word in w.hosts:
        return NOTHING if placed else Cue("host", word)
    if word in ("has", "have", "had") and (second := _WORD.match(text, following.end() + 1)):
        word = second.group().lower()
    if word in w.reporting:
        return NOTHING if placed else Cue("reporter", word)
    if word in w.speech or word in w.agents:
        return Cue("agent", word) if word not in ("and", "also") else NOTHING
    if placed or not word.isalpha() or word in w.openers or w.role_of(word):
        return NOTHING
    return Cue("mod", word)


def _read_possessed(text: str, following: re.Match[str], w: PlaceWords) -> Cue:
    """ "Ukraine's grain exports" is about Ukraine; "Russia's full-scale invasion" and "Lebanon's health minister" are not."""
    words = [m.group().lower().rstrip(".,") for m in _WORD.finditer(text, following.start(), following.start() + 60)][:3]
    if words[0] in w.deeds or any(word in w.bodies for word in words[:2]):
        return Cue("owner", words[0])
    if len(words) > 1 and words[1] in w.deeds and words[0] not in w.sites:
        return Cue("owner", words[1])
    return Cue("mod", words[0])
