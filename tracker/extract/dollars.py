"""Whose dollars are these? A bare "$" is the giver's or the home country's, where its own paper seems to write."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from tracker.extract.count import Count
from tracker.extract.currency import money_table
from tracker.extract.once import Keeping, once
from tracker.extract.setting import Setting

_TABLE: Final = "dollars"
_US: Final = "USA"
_BARE: Final = re.compile(r"(?<![A-Za-z.\d(])\$ ?$")
_WORD: Final = re.compile(r"[ -](?:(?:tr|b|m)illion[ -])?dollars?\b", re.IGNORECASE)
# Each begins with one class to search for: much faster.
_AMERICAN: Final = re.compile(
    r"[$AU](?:(?<=\$)US\b|(?<!\w[AU])(?:(?<=U)S(?: ?\$|D\b)"
    r"|(?:(?<=U)(?:S|\.S\.|nited States)|(?<=A)merican) dollars?\b))"
)
_MARKED: Final = re.compile(
    r"[$ACFHJNS](?:"
    r"(?<=\$)(?:(?<=(?<![A-Za-z])[ACFJLNS]\$)|(?<=(?<![A-Za-z])(?:AU|BZ|CA|FJ|GY|HK|NZ|SG|TT)\$)"
    r"|(?<=(?<![A-Za-z])(?:AUD|AUS|Aus|CAD|Can|T&T)\$)"
    r"| ?\d[\d.,]* ?\w* \((?:about |around |or )?[£€])"  # who reckons in pounds too tells of them to strangers
    r"|(?<!\w[ACFHJNS])(?:(?<=A)ustralian|(?<=C)anadian|(?<=F)ijian|(?<=H)ong Kong|(?<=J)amaican|(?<=N)ew Zealand"
    r"|(?<=S)ingapore) dollars?\b)"
)
_EVEN, _LEAD = 0.5, 1


class _Dollars(NamedTuple):
    codes: dict[str, str]
    """The ISO code of the dollar of each country (ISO 3166) that has one."""
    own: frozenset[str]
    """The countries whose papers write "$" for their own, whatever else an article says."""
    zones: dict[str, str]
    worldly: tuple[str, ...]


class Dollars(Keeping):
    """The dollars of one article; `unit_of` answers for a sum that is written with a bare "$" or "dollars"."""

    def __init__(self, setting: Setting) -> None:
        self._setting, self._text = setting, setting.document.text

    def unit_of(self, count: Count, country: str | None) -> str:
        """The ISO code of a sum in dollars that concerns `country`: USD where nothing tells of others."""
        start, end = count.numeral.start, count.numeral.end
        bare = _BARE.search(self._text, max(0, start - 4), start) or _WORD.match(self._text, end)
        if bare is None or self._told_apart or self._worldly:
            return "USD"
        told = self._nations(count)
        if _US in told:
            return "USD"
        main, codes = self._home, load_dollars().codes
        giver = next((land for land in told if land in codes), None)  # the first: who gives stands before who gets
        if giver and (giver == main or (giver in self._writing and count.sentence.index <= _LEAD)):
            return codes[giver]
        if country in self._writing and self._setting.focus.get(_US, 0.0) < _EVEN and set(told) <= {country}:
            return codes[country or ""]
        fits = set(told) <= {main, country} and (not told or country == main)
        return codes[main] if main and fits else "USD"

    @once
    def _told_apart(self) -> bool:
        """True where the article marks another country's dollars as such, so that the bare ones are America's, or adds
        what they are in pounds or euros."""
        return _MARKED.search(self._text) is not None

    @once
    def _worldly(self) -> bool:
        publisher = (self._setting.document.article.publisher or "").lower()
        return bool(publisher) and any(name in publisher for name in load_dollars().worldly)

    @once
    def _writing(self) -> frozenset[str]:
        """The countries whose own papers may mean their own dollars: all of them where America's are marked."""
        known = load_dollars()
        return frozenset(known.codes) if _AMERICAN.search(self._text) else known.own

    @once
    def _home(self) -> str | None:
        """The country whose dollars a bare "$" means in the article: by its clocks, else the one it is about."""
        for zone, country in load_dollars().zones.items():
            if zone in self._text:
                return country
        focus, main = self._setting.focus, self._setting.main
        return main if main in self._writing and focus.get(_US, 0.0) < _EVEN else None

    def _nations(self, count: Count) -> list[str]:
        """The countries that the sentence names, by their names, their people or their places, in its order."""
        here = self._setting.by_sentence.get(count.sentence.index, ())
        named = [(m.start, m.place.country) for m in here if m.place and m.place.country]
        named += [(d.start, d.country) for d in self._setting.hints.demonyms_of(count.sentence) if d.country]
        return list(dict.fromkeys(country for _, country in sorted(named)))


@cache
def load_dollars() -> _Dollars:
    """What the lexicon tells of dollars, read once.

    >>> load_dollars().codes["NZL"]
    'NZD'
    """
    table = money_table(_TABLE)
    return _Dollars(table["codes"], frozenset(table["own"]), table["zones"], tuple(table["worldly"]))
