"""Of whom? The counted group in the article's own words, lower case, without fillers."""

from __future__ import annotations

from tracker.extract.count import Count
from tracker.extract.counted import FILLERS, Counted
from tracker.extract.senses import Governor
from tracker.extract.tagging import Token

_LEAD = FILLERS | frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "all",
        "both",
        "these",
        "those",
        "of",
        "many",
        "some",
        "women's",
    ]
) - frozenset(["women's"])
_DIRECTIONS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west
    northern southern eastern western away long inland deep further apart ahead
    upstream downstream offshore wide high tall""".split()
)
_CURRENCIES = frozenset(
    """
    dollars dollar euros euro pounds pound yuan rupees rupee yen us usd canadian australian hryvnia rubles roubles
    naira pesos riyals dirhams lira won francs kroner krona baht rupiah taka shillings
    """.split()
)
_BARE = frozenset(
    """
    deaths death fatalities fatality injuries injury casualties arrests arrest cases case abstentions displacements
    infections killings
    """.split()
)


def name_group(
    tokens: list[Token], phrase: Counted, governor: Governor, whole: Count | None, text: str, unit_at: int | None
) -> str | None:
    """The counted noun phrase, the group it continues where the noun is elided, or None where the metric is all
    there is."""
    if unit_at is not None:
        return _measured(tokens, unit_at, governor.metric) or _measured_before(tokens, phrase.numeral, governor.metric)
    if phrase.elided:
        if governor.rule == "label before" and tokens[governor.at].tag == "K":
            return _label(tokens, governor.at)
        predicate = _predicative(tokens, phrase)
        if predicate:
            return predicate
        who = whole.who if whole is not None else None
        return "people" if who in ("person", "resident", "man", "woman", "child", "civilian") else who
    words = [t.lower for t in tokens[phrase.first : phrase.last + 1]]
    while len(words) > 1 and words[0] in _LEAD:
        words.pop(0)
    if " ".join(words) in _BARE or (words[-1] in _BARE and len(words) == 1):
        return None
    joined = " ".join(words).replace(" 's", "'s").replace(" - ", "-").replace(" ,", ",")
    return joined if joined not in ("dead", "wounded", "injured", "missing", "displaced", "homeless") else None


def _label(tokens: list[Token], at: int) -> str | None:
    """ "Main battle tanks - 2,205": the noun of the label with the words right before it."""
    first = at
    while first > 0 and tokens[first - 1].tag in "WKJh" and tokens[first - 1].lower[0].isalnum():
        first -= 1
    words = [t.lower for t in tokens[first : at + 1]]
    return None if words[-1] in _BARE else _join(words)


def _predicative(tokens: list[Token], phrase: Counted) -> str | None:
    """ "five were women": the noun after the verb to be."""
    i = phrase.last + 1
    while i < len(tokens) and i < phrase.last + 6 and tokens[i].tag in "AVBJ":
        i += 1
    if i < len(tokens) and i > phrase.last + 1 and tokens[i].tag == "K" and tokens[i - 1].tag == "A":
        return tokens[i].lower
    return None


def _measured(tokens: list[Token], unit_at: int, metric: str) -> str | None:
    """What a sum or area is of: "5 square km of territory", "$150 million in rounds", "a $2bn aid package"."""
    i = unit_at + 1
    while i < len(tokens) and metric == "money" and tokens[i].lower in _CURRENCIES:
        i += 1
    if metric == "distance":
        if i < len(tokens) and tokens[i].tag == "(":  # "the 1,000km (620-mile) frontline"
            while i < len(tokens) and tokens[i].tag != ")":
                i += 1
            i += 1
        i += i < len(tokens) and tokens[i].lower == "long"
        named = i < len(tokens) and (tokens[i].tag == "K" or (tokens[i].tag == "W" and not tokens[i].capital))
        if not (named or (i < len(tokens) and tokens[i].lower == "of")) or tokens[i].lower in _DIRECTIONS:
            return None
    if i < len(tokens) and tokens[i].lower == "worth":
        i += 1
    if i < len(tokens) and (tokens[i].lower in ("of", "in") or tokens[i].tag == "h"):
        i += 1
    while i < len(tokens) and tokens[i].tag == "D":
        i += 1
    words: list[str] = []
    while (
        i < len(tokens)
        and len(words) < 6
        and (tokens[i].tag in "WKJh" or (tokens[i].tag == "V" and not tokens[i].lower.endswith("ed")))
    ):
        words.append(tokens[i].lower)
        i += 1
    return _join(words)


def _measured_before(tokens: list[Token], at: int, metric: str) -> str | None:
    """ "economic losses of $3.5bn", "an aid package totaling about $1.7bn"."""
    if metric == "distance":
        return None
    i = at - 1
    while (i >= 0 and tokens[i].tag in 'BD"') or (
        i >= 0
        and tokens[i].lower in ("$", "€", "£", "about", "some", "around", "more", "than", "over", "between", "us")
    ):
        i -= 1
    if i < 1 or tokens[i].lower not in ("of", "worth", "totaling", "totalling", "at", "is", "was", "to", "valued"):
        return None
    i -= 1
    words: list[str] = []
    while i >= 0 and len(words) < 4 and tokens[i].tag in "WKJ" and tokens[i].lower[0].isalpha():
        words.insert(0, tokens[i].lower)
        i -= 1
    return _join(words)


_NO_GROUP = frozenset("total percent cent pct allocated lead amount sum thanks equivalent estimated".split())


def _join(words: list[str]) -> str | None:
    while words and words[0] in _NO_GROUP:
        words = words[1:]
    joined = " ".join(words).replace(" - ", "-").replace(" 's", "'s").strip("- ")
    return joined or None
