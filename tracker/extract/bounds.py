"""How exact is a number? The words before or after it that say about, at least, more than, nearly, up to, under."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tracker.errors import LexiconError
from tracker.extract.count import Numeral
from tracker.extract.document import Sentence
from tracker.model import BOUNDS, Span

_REACH = 48
_MAX_WORDS = 4
# "~30", "at least US$30m": marks and money signs that stand between the bound word and the number.
_SIGN = re.compile(r"(?:\s?(?:us|ca|au|a|c|nz|hk)?[$€£₴₽₹₺¥₦₪]|(?<![a-z])(?:rs\.?|usd|eur|gbp|php))?\s*\(?$")
_PIECES = re.compile(r"[~≈≥≤<>]=?|[a-z]+(?:[.'-][a-z]+)*\.?|[^\sa-z]")


class Bound(NamedTuple):
    """How exact a number is: a name of `model.BOUNDS`, and the span of the words that say so (None: no word)."""

    name: str
    span: Span | None


class _Lexicon(NamedTuple):
    before: dict[tuple[str, ...], str]
    after: re.Pattern[str]
    names_after: dict[str, str]
    between: frozenset[tuple[str, ...]]
    unless_after: dict[str, frozenset[str]]
    lasts: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads((files("tracker.lexicon") / "bounds.toml").read_text(encoding="utf-8"))
    between = frozenset(tuple(p.split()) for p in data.pop("between")["words"])
    unless = {word: frozenset(words) for word, words in data.pop("unless_after").items()}
    unknown = set(data) - set(BOUNDS)
    if unknown:
        raise LexiconError(f"bounds.toml: unknown bound {sorted(unknown)[0]!r}; known: {', '.join(BOUNDS)}")
    before = {tuple(p.split()): name for name, entry in data.items() for p in entry.get("before", [])}
    names_after = {p.strip(): name for name, entry in data.items() for p in entry.get("after", [])}
    phrases = sorted((p for entry in data.values() for p in entry.get("after", [])), key=len, reverse=True)
    # "30 or more", "30 people or more", "30 or more people": up to two words of the counted noun may come first.
    joined = "|".join((r"\s?" if p[0].isalpha() else "") + re.escape(p).replace(r"\ ", r"\s") for p in phrases)
    after = re.compile(rf"(?P<noun>(?:\s[a-z]+){{0,2}}?)(?P<phrase>{joined})(?![a-z])(?!\s?\d)")
    return _Lexicon(before, after, names_after, between, unless, frozenset(p[-1] for p in before))


def read_bound(numeral: Numeral, sentence: Sentence) -> Bound:
    """The bound of `numeral` and the words that state it; the number's value is never changed by it.

    A range is `range` and a vague word is `vague` whatever stands before it. A bound word covers only the number before
    which it stands: in "at least 40 dead and 700 wounded" 700 is `exact`.
    """
    if numeral.high is not None:
        return Bound("range", None)
    if numeral.vague:
        return Bound("vague", None)
    return _read_before(numeral, sentence) or _read_after(numeral, sentence) or Bound("exact", None)


def _read_before(numeral: Numeral, sentence: Sentence) -> Bound | None:
    text, lexicon = sentence.document.text, _lexicon()
    low = max(sentence.start, numeral.start - _REACH)
    window = _fold(text[low : numeral.start])
    sign = _SIGN.search(window)
    pieces = [
        (m.group(), low + m.start(), low + m.end())
        for m in _PIECES.finditer(window, 0, sign.start() if sign else len(window))
    ]
    stop = len(pieces)
    for _ in range(3):  # "at least another 30": step over one filler, then "more than an estimated …" over two
        found = _match_phrase(pieces, stop, lexicon)
        if found:
            return found
        step = next(
            (n for n in (3, 2, 1) if n <= stop and tuple(p[0] for p in pieces[stop - n : stop]) in lexicon.between), 0
        )
        if not step or (
            stop - step > 0 and pieces[stop - step - 1][0] in ("over", "under", "about", "above", "near", "some")
        ):
            return None  # "over the two days", "about the 30 men": a preposition, no bound
        stop -= step
    return None


def _match_phrase(pieces: list[tuple[str, int, int]], stop: int, lexicon: _Lexicon) -> Bound | None:
    """The longest bound phrase that ends with the piece before `stop`."""
    if stop == 0 or pieces[stop - 1][0] not in lexicon.lasts:
        return None
    for size in range(min(_MAX_WORDS + 1, stop), 0, -1):
        first = stop - size
        name = lexicon.before.get(tuple(p[0] for p in pieces[first:stop]))
        if name is None:
            continue
        previous = pieces[first - 1][0] if first else ""
        if size == 1 and previous in lexicon.unless_after.get(pieces[first][0], ()):
            return None
        return Bound(name, Span(pieces[first][1], pieces[stop - 1][2]))
    return None


def _read_after(numeral: Numeral, sentence: Sentence) -> Bound | None:
    text, lexicon = sentence.document.text, _lexicon()
    high = min(sentence.end, numeral.end + _REACH)
    window = _fold(text[numeral.end : high])
    found = lexicon.after.match(window)
    if not found:
        return None
    phrase = " ".join(found.group("phrase").split())
    start, end = numeral.end + found.start("phrase"), numeral.end + found.end("phrase")
    if found.group("noun") and phrase in (
        "+",
        "-plus",
        "plus",
        "odd",
        "-odd",
        "-ish",
        "at least",
        "at most",
        "nearly",
        "approximately",
        "tops",
    ):
        # "30 people at least" closes its clause; "30 died, at least 12 of them" speaks of the next number
        if (
            phrase[0] in "+-"
            or not re.match(r"\s*(?:[.,;)]|$)", window[found.end() :])
            or phrase in ("plus", "odd", "tops")
        ):
            return None
    elif phrase in (
        "at least",
        "at most",
        "nearly",
        "approximately",
        ", at least",
        ", at most",
        ", nearly",
        ", approximately",
        "tops",
        "plus",
    ) and not re.match(r"\s*(?:[.,;)]|$)", window[found.end() :]) and phrase != "plus":
        return None
    return Bound(lexicon.names_after[phrase], Span(start, end))


def _fold(text: str) -> str:
    folded = text.lower()
    return folded if len(folded) == len(text) else text.replace("İ", "i").lower()
