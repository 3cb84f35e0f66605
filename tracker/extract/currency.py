"""Which money is this number? The sign or code before it, the word or code after it, as an ISO code.

Of a word that the money of many countries bears ("pesos") the country tells which.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from tracker.extract.number_words import build_trie_pattern
from tracker.lexicon.measures import words_beside

_SPACES: Final = " \u00a0\u202f"
_SIGN_WIDTH: Final = 5
_SHARED, _WORD = "shared", 20
_TABLES: Final = frozenset({_SHARED, "dollars", "at_home"})  # of the lexicon, which are no money
_POUNDS: Final = re.compile(r"\d{3}|\d+,\d|[\d.]+ ?(?:m|bn|million|billion)\b")


class _Family(NamedTuple):
    words: tuple[str, ...]
    default: str
    """The code where no country is known; where no one country's money is meant by default, the bare word."""
    codes: dict[str, str]


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("tracker.lexicon") / "currencies.toml").read_text(encoding="utf-8"))


@cache
def _entries() -> dict[str, dict[str, list[str]]]:
    return {code: entry for code, entry in _lexicon().items() if code not in _TABLES}


def money_table(name: str) -> dict[str, Any]:
    """A table of the lexicon that tells of many countries' money."""
    table: dict[str, Any] = _lexicon()[name]
    return table


@cache
def _families() -> list[_Family]:
    return [
        _Family(tuple(entry["words"]), entry.get("default", name), {k: v for k, v in entry.items() if k.isupper()})
        for name, entry in _lexicon()[_SHARED].items()
    ]


@cache
def _by_default() -> dict[str, _Family]:
    return {family.default: family for family in _families()}


def is_shared(code: str) -> bool:
    """True for a code or bare word that may stand for the money of several countries, see `settle`."""
    return code in _by_default()


def settle(code: str, text: str, end: int, country: str) -> str | None:
    """The code of the money that `country` (ISO 3166) calls by the word after the number that ends at `end`, if any.

    >>> settle("peso", "20 million pesos", 10, "CHL"), settle("INR", "20 million Indian rupees", 10, "PAK")
    ('CLP', None)
    """
    family = _by_default().get(code)
    word = text[end : end + _WORD].lower().removeprefix(" of").lstrip(" \u00a0-\n")
    return family.codes.get(country) if family and word.startswith(family.words) else None


def is_home_money(code: str | None, country: str | None) -> bool:
    """True for the money that is a country's own and no other's.

    >>> is_home_money("GBP", "GBR"), is_home_money("USD", "USA")
    (True, False)
    """
    return code is not None and country is not None and money_table("at_home").get(code) == country


_LETTERS: Final = re.compile(r"[^\W_]+")


class _Money:
    """How sums are written: the signs before them, and the words and codes behind them."""

    def __init__(self) -> None:
        entries = _entries()
        self.before = {sign: code for code, entry in entries.items() for sign in entry.get("signs", [])}
        self.after = {word: code for code, entry in entries.items() for word in entry.get("words", [])}
        codes = {c.upper(): code for code, entry in entries.items() for c in entry.get("codes", [])}
        self.before.update(codes)
        self.after.update(codes)
        self.after.update({word: family.default for family in _families() for word in family.words})
        # Longest first inside the trie; codes only in capitals, words in any case.
        words = build_trie_pattern(sorted(w for w in self.after if w.islower()))
        self.word = re.compile(rf"[ \u00a0-]?(?:(?i:{words})|{build_trie_pattern(sorted(codes))})(?![^\W_])")
        firsts = [m for word in self.after if (m := _LETTERS.match(word))]
        self.openings = frozenset([m.group().lower() for m in firsts]) | {"pound", "pounds"}
        self.begins = frozenset([word[:3] for word in self.openings])


_MONEY: Final = _Money()


def sign_before(text: str, start: int) -> str | None:
    """The ISO code of the money sign or code that stands right before `start`, None where there is none.

    >>> sign_before("about US$30m", 9)
    'USD'
    """
    end = start
    while end > 0 and start - end < 2 and text[end - 1] in _SPACES:
        end -= 1
    last = text[end - 1 : end]
    if not last or ((last.islower() or last == ".") and not _has_capital(text[max(0, end - 3) : end - 1])):
        return None  # "people 30": only "Rs 30" and "Tk. 30" end in a small letter
    lettered = end == start and last in _letters() and not text[max(0, end - 2) : end - 1].isalnum()
    if lettered and _SUM.match(text, start):
        return _own_letter(text, last)
    if (
        last == "#" and end < start and _POUNDS.match(text, start)
    ):  # "# 1.6 m": the British 7-bit code wrote the pound sign where ASCII has "#"
        return "GBP"
    if last.isdigit() or last in ",;:)(”“\"'’-–—":
        return None
    before = _MONEY.before
    for width in range(min(_SIGN_WIDTH, end), 0, -1):
        sign = text[end - width : end]
        code = before.get(sign) or before.get(sign.lower() if not sign.isalpha() or sign.istitle() else sign)
        if code and not (sign[0].isalpha() and end > width and text[end - width - 1].isalpha()):
            return code
    return None


_SUM: Final = re.compile(r"\d{1,3}(?:,\d{3})+|[\d.]+[ -]?(?:m|bn|[mb]illion|trillion)\b")


@cache
def _letters() -> dict[str, list[tuple[str, list[str]]]]:
    """The capitals that stand for a money in its own country, with the codes and the names that must be told of."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for code, entry in _entries().items():
        for letter in entry.get("letters", []):
            found.setdefault(letter, []).append((code, entry["near"]))
    return found


@lru_cache(maxsize=8)
def _own_letter(text: str, letter: str) -> str | None:
    """The money that a capital right before a sum stands for, where the text tells of its country.

    >>> _own_letter("Manila set aside P1.2 billion.", "P")
    'PHP'
    """
    return next((code for code, near in _letters()[letter] if any(name in text for name in near)), None)


def _has_capital(text: str) -> bool:
    if not text.islower():
        for letter in text:
            if letter.isupper():
                return True
    return False


_LARGE: Final = 100_000  # "pounds" are money only after a large number: "200 pounds of rice" are a weight


_SPENT: Final = 100
_SPENDING: Final = re.compile(
    r"\b(?:raised|raising|fined|fine of|costs?|paid|paying|pay|spent|donated|owed|worth|debts? of|sum of)\b"
)


def _weighs(text: str, end: int) -> bool:
    """ "733,000 pounds of frozen turkey": what is sold by the pound, its number ending at `end`."""
    goods = _SOLD.match(text, end)
    return goods is not None and not _BY_THE_POUND.isdisjoint(goods[1].lower().split())


_SOLD: Final = re.compile(r"[ \u00a0-]pounds? of ((?:[A-Za-z-]+ ?){1,4})")
_BY_THE_POUND: Final = words_beside("by_the_pound")


def _tells_of_money(text: str, end: int) -> bool:
    """ "raised 20,000 pounds for victims": what is raised, paid or owed, where no goods are named behind it."""
    goods = text.startswith(" of ", end + 7)
    return not goods and _SPENDING.search(text, max(0, end - 45), end) is not None


def word_after(text: str, end: int, value: float = 0) -> str | None:
    """The ISO code of the money word or code right after `end` ("euros", "US dollars", "USD"), None where none is.

    `value` is the number before it: "pounds" are money only after a large one.

    >>> word_after("20 million Canadian dollars", 10)
    'CAD'
    """
    if text[end : end + 1] not in " \u00a0-" or not text[end + 1 : end + 2].isalpha():
        return None
    begin = text[end + 1 : end + 4].lower()
    if begin.isalpha() and begin not in _MONEY.begins:
        return None  # most words
    first = _LETTERS.match(text, end + 1)
    if first is None or first.group().lower() not in _MONEY.openings:
        return None
    found = _MONEY.word.match(text, end)
    if not found:
        joined = text[end] == "-" and text.startswith("pound", end + 1)  # "a 66-million-pound scheme"
        if not (joined or text.startswith("pounds", end + 1)):
            return None
        if _weighs(text, end):
            return None
        return "GBP" if value >= _LARGE or (value >= _SPENT and _tells_of_money(text, end)) else None
    if text[found.end() : found.end() + 1] == "/":
        return None  # "130 HTG/USD": a rate of exchange
    word = found.group().strip(" \u00a0-")
    return _MONEY.after.get(word) or _MONEY.after.get(word.lower())
