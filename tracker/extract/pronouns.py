"""For whom can "he", "it" or "the ministry" stand? For a person, a body or a name that fits the word."""

from __future__ import annotations

import re

from tracker.extract.document import Document
from tracker.extract.fullnames import FullNames
from tracker.extract.speakers import Speaker
from tracker.lexicon.claimants import ClaimantLexicon
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
MANY = tuple(_SPEECH.nouns["many"])
PRONOUNS = frozenset({"he", "she", "it", "they", "one", "report"})
PERSONAL = frozenset({"he", "she", "one"})  # "the 34-year-old told"
_OFFICIAL = frozenset("official officer spokesman spokeswoman spokesperson minister man woman".split())
_VOICES = frozenset({"official", "spokesman", "spokeswoman", "spokesperson", "representative", "source", "director"})
_OUTLETS = _SPEECH.nouns["outlets"] | {"network"}
_SOMEONE = _SPEECH.nouns["persons"] | _SPEECH.nouns["witness"] | _VOICES
_OF = re.compile(r" (?:of|from|in|at|with) ")  # "a [member] of the militia"
_ONE = re.compile(r"\b(?:the|an?|one|another) $", re.IGNORECASE)
# "Dawit, a 34-year-old teacher", "Marie, who lost two sons": a person, though of one name
_LIVED = re.compile(
    r", (?:(?:aged )?\d\d?\b|whos?e? "
    r"|an? (?:[a-z-]+ ){0,2}(?:\d\d-year-old|[a-z]{2,}(?:er|or|ist|man|woman|wife|ian|ee))\b)"
)


class Pronouns:
    """Tells for the speakers of an article whether a pronoun or a bare noun can stand for them."""

    def __init__(self, document: Document, lexicon: ClaimantLexicon, full: FullNames) -> None:
        self._document, self._lexicon, self._full = document, lexicon, full

    def fits(self, word: str, speaker: Speaker) -> bool:
        """Whether a pronoun or bare noun can stand for an earlier speaker."""
        if word in PERSONAL:
            if word != "one" and self._full.pronoun_of(speaker.name) not in (word, None):
                return False
            return speaker.person or speaker.role is not None or self.surname(speaker) or self._someone(speaker)
        if word == "it":
            name = speaker.name.lower()
            alone = name.rpartition(" ")[2] in _SPEECH.titles["titles"]
            return not (speaker.person or speaker.role or alone or name.endswith(MANY))
        if word == "they":
            return True
        head = word.split()[-1]
        if head in _OFFICIAL and len(word.split()) == 1:
            return speaker.person or speaker.role is not None or "official" in speaker.name.lower()
        if speaker.role and head in speaker.role:
            return speaker.name.lower() != word  # "12 hurt in Oster: Governor" names nobody
        if speaker.person:
            return False
        if word in _OUTLETS:
            return self._lexicon.identify(speaker.name).kind == "media"
        if word in _SPEECH.kindred and _is_kindred(word, speaker.name):
            return True
        written = f"{speaker.name.lower()} {self._lexicon.written_names(speaker.name)}"
        return all(part in written for part in word.split()) and speaker.name.lower() != word

    def surname(self, speaker: Speaker) -> bool:
        """Whether a single capital word is a person: the surname of one named in full, or one described as such."""
        if not self.single(speaker):
            return False
        return self._full.full_name(speaker.name) != speaker.name or bool(
            _LIVED.match(self._document.text, speaker.end)
        )

    def _someone(self, speaker: Speaker) -> bool:
        """Whether a speaker is one unnamed person ("The miner said", "…, a government spokesman told reporters")."""
        if _OF.split(speaker.name, maxsplit=1)[0].rpartition(" ")[2].lower() not in _SOMEONE:
            return False
        return _ONE.search(self._document.text, max(0, speaker.start - 9), speaker.start) is not None

    def single(self, speaker: Speaker) -> bool:
        """Whether a speaker has only one capital word for a name, and no body or country is known by it."""
        name = speaker.name
        if " " in name or not name[:1].isupper() or name.isupper():
            return False
        return not self._lexicon.known(name) and not self._lexicon.country_of(name)

    def nameable(self, word: str, speaker: Speaker) -> bool:
        """Whether an earlier speaker can end the search: a name, or for a pronoun also "the ministry", "the mayor"."""
        if speaker.anaphor is None or (word == "it" and speaker.anaphor == "report"):
            return True
        return (word in PRONOUNS or word in _OFFICIAL) and speaker.anaphor not in PRONOUNS and speaker.anaphor != word


def _is_kindred(word: str, name: str) -> bool:
    """Whether a body of that name may be called so when it is spoken of again; not "military sources"."""
    words = name.lower().split()
    if len(words) == 1 and word != "force" and not name.isupper():
        return False  # "the military said …": which, another name tells
    proper = any(part[:1].isupper() for part in name.split()[1:])
    return not _SPEECH.kindred[word].isdisjoint(words if proper else words[-1:])
