"""Of what is a sum, an area, a length? The thing that a measured number belongs to, in the article's words."""

from __future__ import annotations

from typing import Final

from tracker.extract.senses import BETWEEN
from tracker.extract.tagging import Token

_DIRECTIONS: Final = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west
    northern southern eastern western away long inland deep further apart ahead
    upstream downstream offshore wide high tall""".split()
)
_CURRENCIES: Final = frozenset(
    """
    dollars dollar dlrs dlr stg euros euro pounds pound yuan rupees rupee yen us usd canadian australian hryvnia
    rubles roubles u.s. u.s u.k. naira pesos riyals dirhams lira won francs kroner krona baht rupiah taka shillings
    """.split()
)
_SIGNS: Final = frozenset(["$", "€", "£", "us", "sh", "rs", "a", "ksh", "c", "nz", "usd", "eur"])
_LINKS: Final = frozenset(
    """
    of worth totaling totalling totaled totalled at is are was were to valued exceeding reached reaching exceeded
    """.split()
)
_PUT: Final = frozenset("estimated put valued assessed reckoned is are was were be been calculated expected".split())


def name_measured(tokens: list[Token], at: int, unit_at: int, metric: str) -> str | None:
    """What the number at `at` measures, its unit being at `unit_at`: "economic losses", "aid package", "territory".

    None where the words around name nothing.
    """
    return _named_after(tokens, unit_at, metric) or _named_before(tokens, at, metric)


def _named_after(tokens: list[Token], unit_at: int, metric: str) -> str | None:
    """ "5 square km of territory", "$150 million in rounds", "a $2bn (£1.6bn) aid package"."""
    i, n = unit_at + 1, len(tokens)
    while i < n and metric == "money" and tokens[i].lower.lstrip("-‑") in _CURRENCIES:
        i += 1  # "a 460-million-euro loss"
    if i < n and tokens[i].tag == "(":  # "the 1,000km (620-mile) frontline"
        while i < n and tokens[i].tag != ")":
            i += 1
        i += 1
    if metric == "distance":
        i += i < n and tokens[i].lower == "long"
        named = i < n and (tokens[i].tag == "K" or (tokens[i].tag == "W" and not tokens[i].capital))
        whole = i + 1 < n and tokens[i].lower == "of" and (tokens[i + 1].tag == "D" or tokens[i + 1].capital)
        if whole or not (named or (i < n and tokens[i].lower == "of")) or tokens[i].lower in _DIRECTIONS:
            return None  # "within 25km of the centre"
    if i < n and tokens[i].lower == "worth":
        i += 1
    linked = i < n and (tokens[i].lower in ("of", "in") or tokens[i].tag == "h")
    i += linked
    while i < n and tokens[i].tag == "D":
        i += 1
    words: list[str] = []
    while i < n and len(words) < 6 and (_is_name(tokens, i) or (linked and not words and _is_adjective(tokens, i))):
        words.append(tokens[i].lower)
        i += 1
    while words and (words[-1] in _DONE or (words[-1].endswith("ed") and not words[-1].endswith(_THINGS))):
        words.pop()  # "has seen £100m raised", "with $2m secured for the clinic"
    return join_words(words)


_DONE: Final = frozenset("taken stolen given paid spent lost sent set made left found".split())
_THINGS: Final = ("eed", "bed", "shed", "sled", "-led")
_MOVED: Final = frozenset(
    """
    rose grew fell climbed dropped risen grown fallen increased jumped soared surged came amounted rising falling
    growing climbing
    """.split()
)
_NO_NAMES: Final = frozenset(
    "according compared it them they he she we you less more ago fewer lower higher even without".split()
)
_GERUNDS: Final = frozenset(
    """
    funding financing housing training lending spending seedling building clothing shipping backing
    """.split()
)
_CAME: Final = frozenset("came went grew rose fell drove led made got saw took gave kept began".split())


def _is_name(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    land = token.lower == "us" and i + 1 < len(tokens) and tokens[i + 1].tag in "WKJ"  # "new US military aid"
    if (
        token.lower.lstrip("-‑") in _NO_NAMES
        or (token.lower in _SIGNS and not land)
        or (not token.capital and token.lower.split()[0] in _CAME)
    ):
        return False
    gerund = token.tag in "WVO" and token.lower.endswith("ing") and not token.capital
    if gerund and token.lower not in _GERUNDS and not _noun_at(tokens, i + 1):
        return False  # "$45,000, rising to", "sold goods for $2m using"
    return token.tag in "WKJTh" or (token.tag == "V" and not token.lower.split()[0].endswith("ed"))


def _noun_at(tokens: list[Token], i: int) -> bool:
    """Whether a noun in small letters stands there: "operating [loss]", not "using [one] image"."""
    return i < len(tokens) and tokens[i].tag in "WK" and not tokens[i].capital and tokens[i].lower[0].isalpha()


def _is_adjective(tokens: list[Token], i: int) -> bool:
    """ "of flattened rice", "of deadly mustard gas"."""
    return (
        tokens[i].tag in "VB"
        and i + 1 < len(tokens)
        and tokens[i + 1].tag in "WK"
        and tokens[i].lower[-2:]
        in (
            "ed",
            "ly",
        )
    )


def _named_before(tokens: list[Token], at: int, metric: str) -> str | None:
    """ "economic losses of up to $3.5bn", "damage was put at $2m", "an aid package totaling about $1.7bn"."""
    if metric == "distance":
        return None
    i = at - 1
    while i >= 0 and (tokens[i].tag in 'BD"' or tokens[i].lower in _SIGNS or _bounds(tokens, i)):
        i -= 1
    if i > 2 and tokens[i].lower in _HOLDING and tokens[i - 1].lower in ("which", "that"):
        return join_words(
            _words_before(tokens, i - 2 - (tokens[i - 2].tag == ","), _SUMS)[1]
        )  # "the bill, which has $3m"
    if i < 1 or tokens[i].lower not in _LINKS or (metric == "area" and tokens[i].lower in ("to", "at")):
        return None
    worth = tokens[i].lower in _WORTH
    i -= 1
    while i > 0 and (tokens[i].lower in _PUT or tokens[i].lower in _MOVED):
        i -= 1
    i, words = _words_before(tokens, i)
    if i > 0 and tokens[i].lower in ("for", "to") and (worth or tokens[i + 1].capital):
        owner = _words_before(tokens, i - 1, _SUMS)[1]  # "an aid package for Kenya worth $2m"
        words = owner if owner and not owner[-1].endswith(("ed", "ing")) else words
    return join_words(words)


_HOLDING: Final = frozenset("has had includes included contains contained".split())
_WORTH: Final = frozenset("worth totaling totalling totaled totalled valued".split())


_SUMS: Final = frozenset(
    "support damage contract aid order help grant loan sale deal request award claim claims".split()
)
"""Nouns of sums that are verbs, too."""


def _words_before(tokens: list[Token], i: int, sums: frozenset[str] = frozenset()) -> tuple[int, list[str]]:
    """The words of a name that ends at `i`, and the index before them."""
    words: list[str] = []
    while (
        i >= 0
        and len(words) < 4
        and (tokens[i].tag in "WKJT" or tokens[i].lower in sums)
        and tokens[i].lower[0].isalpha()
    ):
        words.insert(0, tokens[i].lower)
        i -= 1
    return i, words


def _bounds(tokens: list[Token], i: int) -> bool:
    """A bound word before a sum ("up to", "more than", "between"); "to" and "of" alone link."""
    lower = tokens[i].lower
    if lower == "to":
        return tokens[i - 1].lower == "up"
    if lower == "be":
        return False
    return lower in BETWEEN and lower not in ("of", "total", "record", "initial", "from")


_NO_GROUP: Final = frozenset(
    """
    total top percent cent pct allocated lead amount sum thanks equivalent estimated determining status range value
    record contained grown plus -plus earmarked available pledged promised
    """.split()
)
_SPANS: Final = frozenset(
    """
    year years quarter quarters month months week weeks half day days hour hours minutes night weekend decade
    """.split()
)


def join_words(words: list[str]) -> str | None:
    """The words as one name, without words that name no thing; None where none is left."""
    while words and words[0] in _NO_GROUP:
        words = words[1:]
    if words and words[-1] in _SPANS:
        return None  # "sales of 10bn in the second quarter"
    joined = " ".join(words).replace(" - ", "-").replace(" 's", "'s").strip("- ")
    return joined or None
