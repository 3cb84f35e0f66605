"""The patterns that the lexicon's words around places make: who keeps people, what attacks, how people flee."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.extract.placewords import PLACE_WORDS

_ARMS = "air|drone|missile|rocket|artillery|ground|bomb(?:ing)?|aerial|naval|mortar|tank|glide bomb"


class PlacePatterns:
    """Compiled patterns, each of a list under `either` in place_words.toml; a list's words stand for one another."""

    def __init__(self) -> None:
        either = PLACE_WORDS.either
        self.domestic = re.compile(rf"(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?:{either('domestic')})\b", re.IGNORECASE)
        self.keepers = re.compile(rf"\w+ (?:\w+ )?(?:{either('keepers')})\b")
        self.jailing = re.compile(
            rf"(?:['’]s (?:\w+ )?(?:{either('jailers')}))? (?:has |have |had )?(?:also )?(?:{either('jailing')})\b"
        )
        self.backed = re.compile(rf"[\w.]+-(?:{either('backing')})\b")
        self.attacking = re.compile(
            rf"[\w.]+(?: \w+){{0,1}} (?:(?:{_ARMS})(?:(?:,| and| or) (?:{_ARMS}))*)?\s?"
            rf"(?:{either('attacking')})\b",
            re.IGNORECASE,
        )
        self.serving = re.compile(either("serving"), re.IGNORECASE)
        self.downing = re.compile(rf"\b(?:{either('downing')})\b")
        self.targets = re.compile(rf" (?:[a-z]+ )?(?:{either('targets')})\b")
        self.natives = re.compile(rf"\b(?:{either('natives')}) from (?:the )?$")
        self.fleeing = re.compile(rf"\b(?:{either('fleeing')})\b[^.,;:\d]{{0,70}}$", re.IGNORECASE)
        self.received = re.compile(rf"\b(?:{either('received')})\b[^.,;:\d]{{0,40}}$", re.IGNORECASE)
        self.stated = re.compile(  # "In Paris, the foreign ministry said 60 had been flown out"
            rf", (?:(?:the|an?) )?(?:[\w.’'-]+ ){{0,3}}?(?:{either('national')})\b[^.;\d]{{0,60}}?"
            r"\b(?:said|says|told|announced|confirmed)\b"
        )
        self.housed = re.compile(  # "according to the Seismological Institute in Potsdam"
            r"(?:^|[.;:?!\]\"”’\n] |, |\b(?:said|by|according to|while|after|that|and|as) )(?:[Tt]he |[Aa]n? )?"
            rf"(?:[A-Z][\w.&’'-]* (?:of |for |and |on )?){{1,6}}(?:{either('housed')}) in $"
        )
        self.house = re.compile(either("housed"))
        self.posted = re.compile(  # "Ana Bell, a fellow at the Institute of African Affairs in Hamburg, said"
            r", (?:an?|the)(?: [a-z-]+){1,5} (?:at|of|with|for|from) (?:the )?"
            rf"(?:[A-Z][\w.&’'-]* (?:of |for |and |on )?){{0,5}}(?:{either('housed')}|University|College)"
            r"(?: (?:of|for|on) (?:[A-Z][\w-]+ (?:and )?){1,4}| )in $"
        )

    def ends_house(self, word: str, before: str) -> bool:
        """Whether `before`, whose last word but "in" is `word`, ends in a body by its name and where it is housed."""
        if self.house.fullmatch(word) is not None and self.housed.search(before) is not None:
            return True
        return ", " in before and self.posted.search(before) is not None


@lru_cache(maxsize=1)
def load_place_patterns() -> PlacePatterns:
    """The patterns, compiled once."""
    return PlacePatterns()
