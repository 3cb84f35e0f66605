"""By which words is a name known where letters tell nothing? The lists of casing.toml, and the words of English."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.claimants import written_names
from tracker.lexicon.places import load_gazetteer

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MOST = 50_000  # words that are kept
_LONGEST = 30  # letters of a word that may be two
_HALF = 3  # letters of the shorter part of a compound


class CaseWords:
    """Words by what their capitals depend on, all in small letters.

    `names` and `letters` are written with a capital, or in capitals, everywhere; the others where a neighbour says so.
    `written` holds names of several words by their first: each in small letters, and as it is written.
    """

    def __init__(self) -> None:
        room = files("tracker.lexicon")
        table = tomllib.loads(room.joinpath("casing.toml").read_text(encoding="utf-8"))
        names, letters, words = (
            {name: frozenset(listed.split()) for name, listed in table[part].items() if isinstance(listed, str)}
            for part in ("names", "letters", "words")
        )
        self.names, self.letters, self.us_after = names["always"], letters["always"], letters["us_after"]
        self.months, self.before_months = names["months"], names["before_months"]
        self.named, self.kinds = names["named"], names["kinds"]
        self.units, self.spanish, self.directions = names["units"], names["spanish"], names["directions"]
        self.particles, self.formations = names["particles"], names["formations"]
        self.followers = self.units | self.particles
        self.small, self.no_family = words["small"], words["no_family"]
        self.articles, self.verbal = words["articles"], tuple(sorted(words["verbal"]))
        self._starts, self._ends = tuple(sorted(words["starts"])), tuple(sorted(words["ends"]))
        self._english = frozenset(room.joinpath("english.txt").read_text(encoding="utf-8").split())
        places = PLACE_WORDS
        self.short_titles, self.sure_titles = names["short_titles"], names["sure_titles"]
        self.titles, self.first_names = places.titles | self.short_titles, places.first_names
        self._plain: dict[str, bool] = {}
        self._opening: dict[tuple[str, str], bool] = {}
        self.written = _by_first_word([*written_names(), *table["names"]["phrases"]])

    def plain(self, word: str) -> bool:
        """True for a word of the dictionary that begins no name and stands in no list: most words of a text."""
        known = self._plain.get(word)
        if known is None:
            if len(self._plain) > _MOST:  # hostile or endless input
                self._plain.clear()
            known = self._plain[word] = self._is_plain(word)
        return known

    def _is_plain(self, word: str) -> bool:
        if word not in self._english or word in self.written or self._is_special(word):
            return False
        if word in self.kinds or word in self.small:
            return False
        name, gazetteer = word[:1].upper() + word[1:], load_gazetteer()
        return not (gazetteer.begins(name) or gazetteer.named(name).known)

    def opens_nothing(self, word: str, following: str) -> bool:
        """True for a word of the dictionary that opens names ("old", "the"), but none with the word that follows."""
        known = self._opening.get((word, following))
        if known is None:
            if len(self._opening) > _MOST:
                self._opening.clear()
            known = self._opening[word, following] = self._opens_nothing(word, following)
        return known

    def _opens_nothing(self, word: str, following: str) -> bool:
        if not (word in self._english or word == "a") or self._is_special(word):
            return False
        if any(lowers[1:2] in ([], [following]) for lowers, _ in self.written.get(word, ())):
            return False
        name, gazetteer = word[:1].upper() + word[1:], load_gazetteer()
        alone = gazetteer.named(name)
        if (alone.places or alone.people) and not alone.doubtful:
            return False
        return not gazetteer.named(f"{name} {following[:1].upper()}{following[1:]}").known

    def _is_special(self, word: str) -> bool:
        """True for a word of a list that gives capitals, whatever else it is."""
        lists = (self.names, self.letters, self.months, self.named, self.titles, self.spanish, self.first_names)
        return word in ("us", "who") or any(word in listed for listed in lists)

    def listed(self, word: str) -> bool:
        """True for a word that the dictionary has."""
        return word in self._english

    def spoken(self, word: str) -> bool:
        """True for a word of the dictionary, and for one made of two: "warplane", "subdistrict", "counterattack"."""
        if word in self._english or len(word) > _LONGEST:
            return word in self._english
        english = self._english
        return (
            any(word.startswith(start) and word[len(start) :] in english for start in self._starts)
            or any(word.endswith(end) and word[: -len(end)] in english for end in self._ends)
            or any(word[:k] in english and word[k:] in english for k in range(_HALF, len(word) - _HALF + 1))
        )


def _by_first_word(names: list[str]) -> dict[str, list[tuple[list[str], list[str]]]]:
    found: dict[str, list[tuple[list[str], list[str]]]] = {}
    for name in names:
        cased = _WORD.findall(name)
        lowers = [w.lower() for w in cased]
        if lowers != cased:
            found.setdefault(lowers[0], []).append((lowers, cased))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


@lru_cache(maxsize=1)
def load_case_words() -> CaseWords:
    """The words, read when the first text of one size is met."""
    return CaseWords()
