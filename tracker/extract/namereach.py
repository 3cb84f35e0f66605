"""How far does a place's name reach in its text: "southern Gaza", "Kursk region", "the Senegal capital"?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.mentions import Mention
from tracker.extract.nameroles import OFFICES
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.rightroles import word_at
from tracker.lexicon.places import load_gazetteer

_DIRECTION: Final = re.compile(
    r"(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:-?(?:east|west|central))?(?:ern)?(?: and |, | or )?)+ "
    r"(?:the )?$"
)
_DIRECTIONS: Final = frozenset(
    direction + ending
    for direction in "north south east west central northeast northwest southeast southwest north-east north-west "
    "south-east south-west north-central south-central".split()
    for ending in ("", "ern")
)
_ENDINGS: Final = frozenset({"rth", "uth", "ast", "est", "ral", "ern", "the"})  # of what may end in a direction
_SPACES: Final = frozenset(" \xa0")
NAMED_NEXT: Final = re.compile(r",? (?:city )?(?:of )?[A-Z]")  # "the Senegal capital, Dakar": the capital is named
_TYPES: Final = PLACE_WORDS.types
_GUARD: Final = re.compile(r" (?:Guard|Patrol|Council|Authority|Commission)\b")


def extend_name(text: str, mention: Mention) -> None:
    """Takes "southern" before the name and "province" or "refugee camp" after it into the mention."""
    if text[max(0, mention.start - 4) : max(0, mention.start - 1)] in _ENDINGS:
        _take_direction(text, mention)
    for _ in range(2):
        following = word_at(text, mention.end + 1) if text[mention.end : mention.end + 1] in _SPACES else ""
        if not following:
            return
        word = following.rstrip(".,'’").removesuffix("'s").removesuffix("’s")
        low, end = word.lower(), mention.end + 1 + len(following)
        if low not in _TYPES and low != "refugee":
            return
        if word[:1].isupper() and _GUARD.match(text, end):
            return
        if low in OFFICES and text.startswith(" of", end):
            return
        if low == "state" and mention.options[:1] and word_at(text, end + 1) in PLACE_WORDS.stations:
            return  # "Myanmar state radio"
        if low == "refugee" and not text.startswith("camp", end + 1):
            return
        mention.kind_word = low
        mention.end += 1 + len(word)


def _take_direction(text: str, mention: Mention) -> None:
    back = text[max(0, mention.start - 14) : mention.start]
    if not any(word.lower() in _DIRECTIONS for word in back.split(" ")[-3:]):
        return
    left = _DIRECTION.search(text, max(0, mention.start - 30), mention.start)
    if left and (left.start() == 0 or not text[left.start() - 1].isalnum()):
        mention.start = left.start()


def take_capital(text: str, mention: Mention) -> None:
    """Makes a mention of a country one of its capital where "capital" follows: "flooding in the Senegal capital"."""
    country = mention.options[0]
    if country.kind != "c" or not country.country or not text.startswith(" capital", mention.end):
        return
    end = mention.end + len(" capital")
    capital = load_gazetteer().capital(country.country)
    if capital and not text[end : end + 1].isalpha() and not NAMED_NEXT.match(text, end):
        mention.end, mention.options, mention.alias = end, (capital,), capital.name
