"""What do the words behind a place's name make of it: a speaker, a host, the owner of a body, what was struck?"""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import Final

from tracker.extract.placeroles import NOTHING, Cue
from tracker.extract.placewords import PLACE_WORDS, PlaceWords
from tracker.extract.timewords import NUMBERS

_WORD: Final = re.compile(r"[\w.'’-]+")
_LONG: Final = 30  # characters
_TOLD_WORDS: Final = 3  # behind "Russia's" that tell what of Russia's it is
_SPACES: Final = frozenset(" \xa0")
SKIPPED: Final = re.compile(
    r" \([A-Z]{2,6}\)|, (?:meanwhile|however|too|also|for its part|in turn|by contrast),"
    r"|, (?:an?|the|one of|home to|where|once|already|still) (?:[^,;.:\d]|(?<=-)\d|(?<=-\d)\d){2,80},(?= [a-z])"
    r"|, (?:about |some |just )?\d[\d,.]* ?(?:km|kilomet\w+|miles?)\b[^,;:.]{0,50},(?= [a-z])"
    r"|(?: also| now| later| already| earlier| recently| previously| today| yesterday| last (?:week|month|year|night)"
    r"| this (?:week|month|year)| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?= [a-z])"
)
_SKIPPED_OPENINGS: Final = frozenset(
    (*(f" ({letter}" for letter in ascii_uppercase), *(f", {letter}" for letter in "mhtafibowsj0123456789"))
) | frozenset((" al", " no", " la", " ea", " re", " pr", " to", " th", " ye", " on"))
_STRUCK: Final = re.compile(
    rf""",?[ ](?:was|were|is|(?:has|have|had)(?:[ ]also)?[ ]been|is[ ]being|was[ ]being|came|has[ ]come|came[ ]back)
    (?:[ ]also|[ ]again|[ ]heavily|[ ]repeatedly|[ ]badly|[ ]hardest)*[ ]
    (?:under[ ](?:fire|attack|siege|heavy|intense|shelling|bombardment)
      |{PLACE_WORDS.either("struck")})\b""",
    re.VERBOSE,
)
_BEING: Final = frozenset("was were is has have had came".split())  # what `_STRUCK` opens with
_STRICKEN: Final = re.compile(  # "Gaza strikes kill 12": no verb of Gaza's
    r" (?:kill\w*|leav\w+|left|wound\w*|injur\w*|hit|force[sd]?|claim\w*|spark\w*|prompt\w*|continue\w*|were|was|are|is"
    r"|have|had|has|began|begin|in|on|near|across|against|since|after|as|and|by|from|mount|rise|rose|intensif\w+|displace\w*"
    r"|destroy\w*|damage\w*)\b|[.,;:!?]|$"
)
_ADVERBS: Final = frozenset({"now", "also", "already", "since", "so"})
_MOST: Final = re.compile(r" (?:[a-z]+[ -])?(?:most|[a-z]{3,}est|worst)\b")


def word_at(text: str, start: int) -> str:
    """The word that begins at an offset, with marks of its own; empty where none does.

    >>> word_at("Kyiv's health-care system", 7), word_at("Kyiv, where", 4)
    ('health-care', '')
    """
    end = text.find(" ", start, start + _LONG)
    if end > start and (word := text[start:end]).isalpha():  # mostly, and much cheaper than the pattern
        return word
    found = _WORD.match(text, start)
    return found.group() if found else ""


def read_right(text: str, end: int, possessive: bool, placed: bool) -> Cue:
    """What the lower-case words after a name make of it: owner, agent, host, mod, or nothing.

    >>> read_right("Kyiv said", 4, False, False).role, read_right("Gaza health ministry", 4, False, False).role
    ('agent', 'owner')
    """
    w = PLACE_WORDS
    if text[end : end + 3] in _SKIPPED_OPENINGS and (skipped := SKIPPED.match(text, end)):
        end = skipped.end()
    if text[end : end + 1] not in _SPACES:
        return NOTHING
    at = end + (2 if possessive and text[end + 1 : end + 2] in "“‘\"'" else 1)
    following = word_at(text, at)
    if not following:
        return NOTHING
    after = at + len(following)
    word = following.lower().rstrip(".,’'")
    if word in w.bodies:
        site = word_at(text, after + 1).rstrip(".,’'")
        if site in w.sites or site in w.seats:
            return NOTHING  # "the Ramadi general hospital", "Kabul's military airport", "a Lae police station"
        return Cue("owner", word)
    if word in w.types or word in w.sites:
        return NOTHING
    if possessive:
        return _read_possessed(text, at, w)
    if word in _BEING and _STRUCK.match(text, end):  # "Kharkiv was shelled again"
        return NOTHING if placed else Cue("object", word)
    if word in w.hosts or word in w.treating:
        return NOTHING if placed else Cue("host", word)
    if word in ("has", "have", "had") and (second := _WORD.match(text, after + 1)):
        if second.group() in _ADVERBS:  # "Mexico has now confirmed"
            second = _WORD.match(text, second.end() + 1) or second
        word = second.group().lower()
        if word in ("the", "its", "their") and _MOST.match(text, second.end()):
            return NOTHING if placed else Cue("host", word)  # "Germany has the third highest rate"
        if word[0].isdigit() or word.rstrip(".,;") in NUMBERS or word in w.having or word in w.treating:
            return NOTHING if placed else Cue("host", word)
        if word not in w.reporting:
            return NOTHING if placed else Cue("agent", word)
    if word in w.reporting:
        return NOTHING if placed else Cue("reporter", word)
    if word in w.striking and not _STRICKEN.match(text, after):
        return Cue("agent", word)
    if word in w.speech or word in w.agents:
        return Cue("agent", word) if word not in ("and", "also") else NOTHING
    if placed or not word.isalpha() or word in w.openers or w.gives_role(word):
        return NOTHING
    return Cue("agent" if word.endswith("ed") else "mod", word)


def _read_possessed(text: str, start: int, w: PlaceWords) -> Cue:
    """ "Ukraine's grain exports" is about Ukraine; "Russia's invasion" and "Lebanon's health minister" are not."""
    words: list[str] = []
    for found in _WORD.finditer(text, start, start + 60):
        words.append(found.group().lower().rstrip(".,"))
        if len(words) == _TOLD_WORDS:
            break
    if "civil" in words and words[words.index("civil") + 1 :][:1] in (["war"], ["wars"], ["conflict"]):
        return Cue("mod", words[0])  # "Mali's decade-long civil war has cost 900 lives"
    deed = next((word for word in words if word in w.deeds), None)
    if deed and words[0] not in w.sites:  # "Russia's full-scale invasion"
        return Cue("owner", deed)
    if any(word in w.bodies for word in words[:2]) or any(word.startswith("neighbo") for word in words[:2]):
        return Cue("owner", words[0])
    return Cue("mod", words[0])
