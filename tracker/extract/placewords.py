"""What do the words around a place's name make of it: a scene, a way out, a goal, a speaker, or part of a longer name?"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_WORD = re.compile(r"[\w.'’-]+")
_ALIAS = re.compile(r" \([A-Z]{2,6}\)")
_STRUCK = re.compile(
    r",? (?:was|were|is|has been|have been|had been|is being|was being|came|has come|came back)(?: also| again| heavily| repeatedly| badly| hardest)*"
    r" (?:under (?:fire|attack|siege|heavy|intense|shelling|bombardment)|hit|struck|shelled|bombed|attacked|targeted|bombarded|pounded|rocked|devastated|"
    r"destroyed|ravaged|besieged|invaded|flooded|battered|inundated|captured|seized|occupied|encircled|liberated|shaken|affected|raided|stormed)\b"
)
_MEASURED = re.compile(
    r"(?:\d|ten|dozen|hundred|few|several|some|two|three|four|five|six)\S*[ -](?:km|kms|kilomet\w+|mi|miles?|met(?:er|re)s?|m|minutes?|hours?)\b(?: ?[(\[][^)\]]{1,20}[)\]])?[^.;,\d]{0,45}$"
)
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
    words = before.lower().split()
    of, struck = False, NOTHING
    for i in range(len(words) - 1, max(-1, len(words) - 1 - _STEPS), -1):
        word = words[i]
        if word[-1] in ",;:.)—–-" and word not in ("u.s.", "st."):
            return struck or (Cue("of", "of") if of else NOTHING)
        word = word.strip("“”\"'‘’(")
        if of and word in w.holders:
            return Cue("owner", word)
        if word in w.inner and word in w.object:  # "the besieged city of", but also "they besieged the city of"
            struck = Cue("object", word)
            continue
        if role := w.role_of(word):
            if word in ("from", "to", "outside", "off", "inside", "beyond") and _MEASURED.search(before):
                return Cue("reference", word)
            return _weaken(role, word, words[i - 1] if i else "", words[i - 2] if i > 1 else "", w)
        if word == "of":
            if _MEASURED.search(before):
                return Cue("reference", word)
            of = True
        elif word not in w.inner and word not in w.types and word not in w.sites:
            return Cue("of", word) if of else struck if struck.role else NOTHING
    return struck if struck.role else Cue("of", "of") if of else NOTHING


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
    if alias := _ALIAS.match(text, end):
        end = alias.end()
    following = _WORD.match(text, end + 1)
    if text[end : end + 1] not in (" ", "\xa0") or not following:
        return NOTHING
    word = following.group().lower().rstrip(".,’'")
    if word in w.bodies:
        return Cue("owner", word)
    if word in w.types or word in w.sites:
        return NOTHING
    if possessive:
        second = _WORD.match(text, following.end() + 1)
        if second and second.group().lower().rstrip(".,") in w.bodies:
            return Cue("owner", second.group().lower())
        return Cue("mod", word)
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
