"""Which word is the noun of a number? The head of the phrase behind it, what modifies it, and where the phrase ends."""

from __future__ import annotations

from typing import Final

from tracker.extract.compounds import (
    are_given_things,
    is_adjectival,
    is_compound,
    is_plural,
    is_plural_word,
    lists_modifiers,
    named_people,
    names_more,
    unknown_noun,
)
from tracker.extract.tagging import Token

UNITS: Final = frozenset(["units", "pieces", "items"])
"""Nouns that stand for what they are units of: "11 units of armoured vehicles"."""
_LIMIT: Final = 9
_NEAR, _NAMED = 5, 7  # words from one of a phrase to its noun: "BM-21 Grad multiple launch rocket systems"
_LIKE_AFTER: Final = frozenset({"following", "including", "involving", "concerning", "regarding"})
"""Participles that are prepositions: "169 injured following attacks"."""
_DAYPARTS: Final = frozenset("overnight night morning evening afternoon dawn nightly daytime".split())
_MADE_LIKE: Final = frozenset(["type", "style", "class"])
_GETTING: Final = frozenset("sustained suffered received incurred hit struck".split())
"""Verbs whose object is no noun of the number: "40 sustained pellet injuries", "three hit houses"."""


def find_head(tokens: list[Token], i: int, n: int, one: bool) -> tuple[int, list[int]]:
    """The index of the head noun from `i` on (-1: none), and of the participles and adjectives before it."""
    head, modifiers, first = -1, [], i
    while i < n and i < first + _LIMIT:
        token = tokens[i]
        if token.lower in _LIKE_AFTER and (i > first or token.lower == "involving"):
            break
        if head < 0 and token.lower in _MADE_LIKE and _noun_follows(tokens, i + 1, n):
            i += 1  # "18 of 57 Shahed-type and decoy drones"
            continue
        if token.tag == "K" and head < 0 and is_adjectival(tokens, i, n):
            i += 2
            continue
        if token.tag == "K":
            if not (one or is_plural(token) or is_compound(tokens, i + 1, n) or _noun_follows(tokens, i + 1, n)):
                break
            head = i
            if is_plural(token) and (not is_compound(tokens, i + 1, n) or are_given_things(tokens, i, n)):
                break
        elif token.tag == "J" and head < 0 and i > first and _ends_phrase(tokens, i, n):
            head = i  # "750,000 UK dead"
            break
        elif token.tag in "VJ":
            own = i == first and token.lower in _GETTING
            if head >= 0 or own or _is_finite(token) or not _noun_follows(tokens, i + 1, n, commas=False):
                break
            modifiers.append(i)
        elif token.tag == "T" and head < 0 and i + 1 < n and is_plural_word(tokens[i + 1].lower):
            pass  # "2 million treatment courses"
        elif token.tag == "O" and token.lower.endswith("ed") and i + 1 < n and tokens[i + 1].tag == "K":
            pass  # "149 wanted people"
        elif token.tag == "W" and token.lower[0].isalpha():
            more = names_more(tokens, i, n) and not _is_finite(tokens[i + 1])  # not "crews fought for hours"
            named = more or ("-" in token.lower and _noun_follows(tokens, i + 1, n))
            if is_plural_word(token.lower) and not is_compound(tokens, i + 1, n) and not named:
                head = i
                break
            if head >= 0 and (is_plural(tokens[head]) or not _noun_follows(tokens, i, n)):
                break
            if head < 0 and i > first and not _noun_follows(tokens, i, n):
                break
        elif not _goes_on(tokens, i, head, i > first, one):
            break
        i += 1
    if head < 0 and unknown_noun(tokens, first, n):
        head = first
    if head < 0 and named_people(tokens, first, n):
        head = first + 1
    if head < 0:
        head = _the_military(tokens, first, n)
    return head, modifiers


def _the_military(tokens: list[Token], first: int, n: int) -> int:
    """ "11,000 Russian [military] have been killed": soldiers, where no noun follows; -1 for none."""
    i = first
    while i < min(n, first + 2) and tokens[i].lower != "military" and tokens[i].capital:
        i += 1
    alone = i < n and tokens[i].lower == "military" and (i + 1 >= n or tokens[i + 1].tag in "PAMC.,)")
    return i if alone else -1


def _goes_on(tokens: list[Token], i: int, head: int, inside: bool, one: bool) -> bool:
    """Whether a phrase goes on past a mark or a small word: "X-ray units", "the most severe cases", "port, bank staff".

    `head` is the head noun so far (-1: none), `inside` says that a word of the phrase stands before.
    """
    token, n = tokens[i], len(tokens)
    if token.lower in _DAYPARTS and head < 0:
        k = i + 1 + (i + 1 < n and tokens[i + 1].tag in "Wh")
        return k < n and tokens[k].tag == "K" and all(s.name != "person" for s in tokens[k].senses)
    if token.tag == "h" or token.lower == "'s" or (token.tag == "W" and token.lower[0].isdigit()):
        return True
    if token.tag == '"':
        return head >= 0 and is_compound(tokens, i, n)
    joined = token.tag == "-" and head < 0 and inside and tokens[i - 1].end == token.start
    if joined and i + 1 < n and tokens[i + 1].tag == "C":
        return lists_modifiers(tokens, i + 1, n)  # "hundreds of pro- and anti-government demonstrators"
    if token.tag == "B" and head < 0 and i + 1 < n and tokens[i + 1].tag in "VJ":
        return True
    if token.tag == "B" and head < 0 and i + 1 < n and (token.lower.endswith("ly") or token.lower in _VERY):
        return _qualifies(tokens, i + 1, n)
    if token.tag in "XM" and head < 0 and token.capital:  # "40 May Day marchers", "12 Friday worshippers"
        k = i + 1 + (tokens[i + 1].lower == "day") if i + 1 < n else n
        return k < n and tokens[k].tag == "K" and is_plural(tokens[k])
    if token.lower in ("most", "least") and head < 0 and _noun_follows(tokens, i + 1, n):
        return True
    ended = head >= 0 and (one or is_plural(tokens[head]))
    return token.tag in ",C" and inside and not ended and lists_modifiers(tokens, i, n)


_VERY: Final = frozenset(["very", "quite", "rather", "highly", "well"])


def _qualifies(tokens: list[Token], i: int, n: int) -> bool:
    """Whether the word behind an adverb is an adjective of the noun that follows: "one deeply [moving] scene", "three
    heavily [armed] men", not "three, reportedly fishermen"."""
    word = tokens[i]
    if word.tag == "K":
        armed = (
            word.lower.partition(" ")[0].endswith("ed") and " " in word.lower
        )  # "armed men" is one word of a lexicon
        return armed or (i + 1 < n and tokens[i + 1].tag == "K")  # "seven predominantly Muslim countries"
    if word.tag != "W" or not word.lower[0].isalpha() or i + 1 >= n:
        return False
    return tokens[i + 1].tag == "K" or (tokens[i + 1].tag == "W" and is_plural_word(tokens[i + 1].lower))


def _is_finite(token: Token) -> bool:
    """True for a verb that is no participle before a noun: "300 took shelter in schools", "5,000 flee homes"."""
    linked = token.lower.endswith((" in", " at", " from", " to", " with", " for"))
    if linked or token.lower in ("fled", "flee", "flees", "left"):
        return True
    return bool(token.senses) and all(s.form in ("s", "past") for s in token.senses if s.role != "kind")


def _ends_phrase(tokens: list[Token], i: int, n: int) -> bool:
    noun = any(s.role == "noun" for s in tokens[i].senses)
    return noun and (i + 1 >= n or tokens[i + 1].tag in ".,APC)") and tokens[i - 1].tag == "W"


def _noun_follows(tokens: list[Token], i: int, n: int, commas: bool = True) -> bool:
    """True when a noun ends the phrase that goes on at `i`: only adjectives, names and nouns stand between."""
    for j in range(i, min(n, i + _NAMED)):
        token = tokens[j]
        if j == i + _NEAR and any(t.tag == "," or t.lower.endswith(("'s", "ed")) for t in tokens[i:j]):
            return False
        if token.tag == "K":
            return True
        if token.tag == "W" and token.lower[0].isalpha():
            if is_plural_word(token.lower):
                return True
            continue
        if token.tag == "," and not commas:
            return False
        if token.capital and token.tag in "XM":  # "May Day demonstrators"
            continue
        if (
            token.tag in "VJh"
            or token.lower in ("and", "or", ",", "'s")
            or (token.lower[0].isdigit() and token.tag == "W")
        ):
            continue
        return False
    return False


def extend_head(tokens: list[Token], head: int, n: int) -> int:
    """The last token of the phrase: "members of the security forces", "migrants and refugees", "drivers and crew"."""
    last = head
    whole = tokens[head].lower in ("members", "member", "staff") or tokens[head].lower in UNITS
    if whole and head + 2 < n and tokens[head + 1].lower == "of":
        j = head + 2
        while (
            j < n
            and j < head + 8
            and (tokens[j].tag in "DWKT" or (tokens[j].tag in "VJ" and j + 1 < n and tokens[j + 1].tag in "WK"))
        ):
            last = j
            j += 1
    if last + 2 < n and tokens[last + 1].lower in ("and", "or", "&") and tokens[last + 2].tag == "K":
        after = tokens[last + 3].tag if last + 3 < n else "."
        kinds = {s.name for s in tokens[head].senses if s.role == "kind"}
        other = {s.name for s in tokens[last + 2].senses if s.role == "kind"}
        if kinds & other and after != "W":
            last += 2 + (after == "K" and is_plural(tokens[last + 3]))  # "women and adolescent girls"
    return last
