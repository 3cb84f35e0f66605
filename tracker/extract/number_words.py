"""Which number do these words spell? Number words, scale words and vague words, and how they add up.

The scan in `numerals` cuts a text into tokens (a digit group or one number word); `read_number` joins neighbours:
"three hundred and forty-two thousand", "two and a half million", "1.5 million", "a few hundred", "tens of thousands".
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

DIGITS, UNIT, TEEN, TENS, HUNDRED, SCALE, DOZEN, ARTICLE, HALF, QUARTER, PLURAL, VAGUE, ZERO = range(13)

_UNITS: Final = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS: Final = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES: Final = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "lac": 1e5,
    "crore": 1e7,
}
# The guideline fixes what a vague word stands for; a scale word after it multiplies ("several hundred": 3 x 100).
_VAGUE: Final = {"several": 3, "few": 3, "a few": 3, "handful": 3, "a handful": 3, "couple": 2, "a couple": 2}
_PLURALS: Final = {"dozens": 24.0, "scores": 40.0, "tens": 20.0, "hundreds": 200.0}

WORDS: Final[dict[str, tuple[int, float]]] = {
    **{w: (UNIT, float(i)) for i, w in enumerate(_UNITS, 1)},
    **{w: (TEEN, float(i)) for i, w in enumerate(_TEENS, 10)},
    **{w: (TENS, 10.0 * i) for i, w in enumerate(_TENS, 2)},
    "fourty": (TENS, 40.0),
    "hundred": (HUNDRED, 100.0),
    **{w: (SCALE, v) for w, v in _SCALES.items()},
    "dozen": (DOZEN, 12.0),
    "a": (ARTICLE, 1.0),
    "half": (HALF, 0.5),
    "quarter": (QUARTER, 0.25),
    "quarters": (QUARTER, 0.25),
    **{w: (PLURAL, v) for w, v in _PLURALS.items()},
    **{w + "s": (PLURAL, 2 * v) for w, v in _SCALES.items()},
    **{w: (VAGUE, float(v)) for w, v in _VAGUE.items()},
    "no": (ZERO, 0.0),
    "none": (ZERO, 0.0),
    "zero": (ZERO, 0.0),
}
_NEW: Final = tuple.__new__  # makes a named tuple in half the time
FAR: Final = 8
"""Tokens with more characters than this between them never belong to one number."""

_MULTIPLIERS: Final = frozenset({HUNDRED, SCALE, DOZEN})
_LONE: Final = frozenset(
    {UNIT, TEEN, TENS, HUNDRED, SCALE, DOZEN, PLURAL, ZERO}
)  # kinds that are a number by themselves
# One space or hyphen between the words of one number; a line break parts them (a table's cells).
_JOINS: Final = frozenset({" ", "-", "\u00a0", "\u202f", "\u2009", "\u2011", "  "})
_GLUES: Final = _JOINS | {""}
_ANDS: Final = frozenset({" and ", "-and-", " and\u00a0", " & "})
_OFS: Final = frozenset({" of ", "-of-", " of\u00a0"})
_OF_ARTICLE: Final = frozenset({" of ", " of a ", "-of-a-", " of-a-"})


class Token(NamedTuple):
    """One digit group or number word: offsets, kind, value, and for digits with a glued scale letter that scale."""

    start: int
    end: int
    kind: int
    value: float
    scale: float = 1.0


class Reading(NamedTuple):
    """A number read from tokens: offsets, value, the scale that a range may share, and how many tokens it took."""

    start: int
    end: int
    value: float
    scale: float
    vague: bool
    used: int
    digits: bool
    """True when written in figures."""


def read_number(tokens: list[Token], i: int, text: str) -> Reading | None:
    """The longest number that starts at token `i`, or None where the token alone is no number ("half of them")."""
    kind = tokens[i].kind
    if kind in _LONE and (i + 1 == len(tokens) or tokens[i + 1].start - tokens[i].end > FAR):
        token = tokens[i]
        scale = token.value if kind in _MULTIPLIERS else 1.0
        return _NEW(Reading, (token.start, token.end, token.value, scale, kind == PLURAL, 1, False))
    if kind == DIGITS:
        return _read_scaled_digits(tokens, i, text)
    if kind == PLURAL:
        return _read_plural(tokens, i, text)
    if kind == VAGUE:
        return _read_vague(tokens, i, text)
    if kind == ZERO:
        token = tokens[i]
        return _NEW(Reading, (token.start, token.end, 0.0, 1.0, False, 1, False))
    if kind in (HALF, QUARTER):
        return _read_part(tokens, i, text)
    if kind == ARTICLE and _next_kind(tokens, i, text) in (HALF, QUARTER):
        part = _read_part(tokens, i + 1, text)
        return part and part._replace(start=tokens[i].start, used=part.used + 1)
    return _read_words(tokens, i, text)


def _gap(tokens: list[Token], i: int, text: str) -> str:
    """What stands between token `i` and the next; a long gap is cut, since nothing joins across it."""
    if i + 1 >= len(tokens):
        return "\n"
    return text[tokens[i].end : min(tokens[i + 1].start, tokens[i].end + FAR)]


def _next_kind(tokens: list[Token], i: int, text: str) -> int:
    return tokens[i + 1].kind if _gap(tokens, i, text) in _JOINS else -1


def _read_scaled_digits(tokens: list[Token], i: int, text: str) -> Reading:
    """Digits with what scales them: "5 million", "1 crore 20 lakh", "2 dozen", "3 hundred thousand"."""
    token, first = tokens[i], i
    value, scale, end = token.value * token.scale, token.scale, token.end
    if scale == 1.0 and _gap(tokens, i, text) in _ANDS and i + 2 < len(tokens) and tokens[i + 1].kind == ARTICLE:
        half = tokens[i + 2]  # "2 and a half million"
        if half.kind in (HALF, QUARTER) and _gap(tokens, i + 1, text) in _JOINS:
            value, end, i = value + half.value, half.end, i + 2
    elif scale == 1.0 and i + 1 < len(tokens) and (lost := _lost_article(tokens, i + 1, text)):
        value, i = value + 0.5, i + lost  # "2 and half million"
    apart = i + 1 < len(tokens) and tokens[i + 1].kind == SCALE and _gap(tokens, i, text) in ("\n", "")
    # "US$7" at the end of a line and "million" on the next; "£70million"
    while (_next_kind(tokens, i, text) in _MULTIPLIERS or (apart and i == first)) and token.scale == 1.0:
        i += 1
        value, scale, end = value * tokens[i].value, scale * tokens[i].value, tokens[i].end
    if token.scale == 1.0 and _before_plural(tokens, i, text) and tokens[i + 1].value >= 2000:
        i += 1  # "130 millions", "130millions"
        value, scale, end = value * tokens[i].value / 2, scale * tokens[i].value / 2, tokens[i].end
    if scale >= 1e5 and _next_kind(tokens, i, text) == DIGITS and _next_kind(tokens, i + 1, text) == SCALE:
        rest, factor = tokens[i + 1], tokens[i + 2].value
        if factor < scale and rest.value * factor < scale:  # "1 crore 20 lakh"
            value, end, i = value + rest.value * factor, tokens[i + 2].end, i + 2
    return _NEW(Reading, (token.start, end, value, scale, False, i - first + 1, True))


def _before_plural(tokens: list[Token], i: int, text: str) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].kind == PLURAL and _gap(tokens, i, text) in _GLUES


def _read_plural(tokens: list[Token], i: int, text: str) -> Reading:
    """ "dozens", "tens of thousands", "hundreds of thousands": always vague."""
    token = tokens[i]
    value, end, used = token.value, token.end, 1
    if _gap(tokens, i, text) in _OFS and tokens[i + 1].kind in (PLURAL, SCALE):
        follower = tokens[i + 1]
        factor = follower.value / 2 if follower.kind == PLURAL else follower.value
        if factor >= 1000 and token.value < 2 * factor:
            value, end, used = token.value * factor, follower.end, 2
    return Reading(token.start, end, value, 1.0, True, used, False)


def _read_vague(tokens: list[Token], i: int, text: str) -> Reading | None:
    """ "several", "a few", "a couple of hundred", "several tens of thousands"; bare "few", "couple" are none."""
    token, first = tokens[i], i
    value, end = token.value, token.end
    while _next_kind(tokens, i, text) in _MULTIPLIERS or (
        i == first and _gap(tokens, i, text) in _OFS and tokens[i + 1].kind in _MULTIPLIERS
    ):
        i += 1
        value, end = value * tokens[i].value, tokens[i].end
    if i == first and (_next_kind(tokens, i, text) == PLURAL or _gap(tokens, i, text) in _OFS):
        follower = tokens[i + 1]
        if follower.kind == PLURAL:  # "several hundreds", "several tens of thousands"
            plural = _read_plural(tokens, i + 1, text)
            base = plural.value if plural.used == 2 else plural.value / 2 * token.value
            return Reading(token.start, plural.end, base, 1.0, True, 1 + plural.used, False)
    if i == first and text[token.start : token.end] in ("few", "couple", "handful"):
        return None
    return Reading(token.start, end, value, 1.0, True, i - first + 1, False)


def _read_part(tokens: list[Token], i: int, text: str) -> Reading | None:
    """ "half a million", "half-million", "half a dozen", "a quarter of a million"; other halves are no number."""
    token, first, part = tokens[i], i, tokens[i].value
    gap = _gap(tokens, i, text)
    if gap in _JOINS or gap in _OF_ARTICLE:
        if tokens[i + 1].kind == ARTICLE and (_next_kind(tokens, i + 1, text) in _MULTIPLIERS):
            i += 1
        follower = tokens[i + 1]
        if follower.kind in _MULTIPLIERS and (i == first or gap in _JOINS or gap in _OFS):
            i += 1
            value, end = part * follower.value, follower.end
            while _next_kind(tokens, i, text) == SCALE:
                i += 1
                value, end = value * tokens[i].value, tokens[i].end
            return Reading(token.start, end, value, 1.0, False, i - first + 1, False)
    return None


def _read_words(tokens: list[Token], i: int, text: str) -> Reading | None:
    """A number in words. Parts join while each is smaller than what the part before it was multiplied by."""
    first, total, limit = i, 0.0, float("inf")
    end, used, scale = tokens[i].end, 0, 1.0
    while True:
        part = _read_group(tokens, i, text)
        if part is None or part.value >= limit:
            break
        total, end, used = total + part.value, part.end, i + part.used - first
        scale = part.scale if used == part.used else 1.0
        limit, i = part.scale, i + part.used
        if limit < 100:
            break
        gap = _gap(tokens, i - 1, text)
        if gap in _ANDS and i < len(tokens) and _is_a_half(tokens, i, text):  # "a million and a half"
            if part.scale >= 1000:
                total, end, used = total + tokens[i + 1].value * part.scale, tokens[i + 1].end, used + 2
            break
        if gap not in _JOINS and gap not in _ANDS:
            break
        if tokens[i].kind not in (UNIT, TEEN, TENS, ARTICLE, HUNDRED):
            break
    return Reading(tokens[first].start, end, total, scale, False, used, False) if used else None


def _is_a_half(tokens: list[Token], i: int, text: str) -> bool:
    return (
        tokens[i].kind == ARTICLE
        and i + 1 < len(tokens)
        and tokens[i + 1].kind in (HALF, QUARTER)
        and _gap(tokens, i, text) in _JOINS
    )


def _lost_article(tokens: list[Token], i: int, text: str) -> int:
    """How many words stand before the scale where a half goes on a number without its article, as in Indian and
    African papers: "two and half million", "two and half a million"; else 0."""
    if i + 1 >= len(tokens) or tokens[i].kind != HALF or _gap(tokens, i - 1, text) not in _ANDS:
        return 0
    words = 2 if tokens[i + 1].kind == ARTICLE and i + 2 < len(tokens) else 1
    scaled = tokens[i + words].kind == SCALE and all(_gap(tokens, k, text) in _JOINS for k in range(i, i + words))
    return words if scaled else 0


def _read_group(tokens: list[Token], i: int, text: str) -> Reading | None:
    """One part of a number in words: up to its scale word ("three hundred and forty-two thousand", "fifty")."""
    first, below = i, _read_below_hundred(tokens, i, text)
    value, used = below if below else (1.0, 0)
    i += used
    at_multiplier = i < len(tokens) and (used == 0 or _gap(tokens, i - 1, text) in _JOINS)
    if used == 0 and tokens[i].kind not in _MULTIPLIERS:
        return None
    if tokens[first].kind == ARTICLE and not (at_multiplier and tokens[i].kind in _MULTIPLIERS):
        return None
    scale, end = 1.0, tokens[max(i - 1, first)].end
    if used and i < len(tokens) and _gap(tokens, i - 1, text) in _ANDS and _is_a_half(tokens, i, text):
        value, end, i = value + tokens[i + 1].value, tokens[i + 1].end, i + 2  # "two and a half (million)"
        at_multiplier = i < len(tokens) and _gap(tokens, i - 1, text) in _JOINS
    elif used and (half := _lost_article(tokens, i, text)):
        value, end, i, at_multiplier = value + 0.5, tokens[i].end, i + half, True  # "two and half million"
    if at_multiplier and tokens[i].kind == HUNDRED:
        value, scale, end, i = value * 100, 100.0, tokens[i].end, i + 1
        small = _read_tail(tokens, i, text)
        if small:
            value, scale, i = value + small[0], 1.0, i + small[1]
            end = tokens[i - 1].end
    while i < len(tokens) and (i == first or _gap(tokens, i - 1, text) in _JOINS) and tokens[i].kind in (SCALE, DOZEN):
        scale = (scale if scale > 1 else 1.0) * tokens[i].value
        value, end, i = value * tokens[i].value, tokens[i].end, i + 1
    return Reading(tokens[first].start, end, value, scale, False, i - first, False)


def _read_tail(tokens: list[Token], i: int, text: str) -> tuple[float, int] | None:
    """What follows "hundred": "and forty-two", "forty-two"; not "and two hundred", which is another number."""
    if i >= len(tokens):
        return None
    gap = _gap(tokens, i - 1, text)
    if gap not in _JOINS and gap not in _ANDS:
        return None
    below = _read_below_hundred(tokens, i, text)
    if below is None or tokens[i].kind == ARTICLE:
        return None
    after = i + below[1]
    if gap in _ANDS and _next_kind(tokens, after - 1, text) in (HUNDRED, DOZEN):
        return None
    return below


def _read_below_hundred(tokens: list[Token], i: int, text: str) -> tuple[float, int] | None:
    kind = tokens[i].kind
    if kind == TENS and _next_kind(tokens, i, text) == UNIT:
        return tokens[i].value + tokens[i + 1].value, 2
    if kind in (UNIT, TEEN, TENS, ARTICLE):
        return tokens[i].value, 1
    return None


def build_trie_pattern(words: list[str]) -> str:
    """A pattern that matches any of `words`, the longest first, shared beginnings merged so that it fails fast.

    >>> build_trie_pattern(["ten", "tens", "two"])
    't(?:en(?:s)?|wo)'
    """
    if not words:
        return ""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], []).append(word[1:])
    optional = "" in by_first
    branches = []
    for letter, rests in sorted(by_first.items()):
        if letter:
            branches.append(re.escape(letter) + build_trie_pattern(rests if rests != [""] else []))
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and not optional else "(?:" + "|".join(branches) + ")"
    return body + ("?" if optional else "")
