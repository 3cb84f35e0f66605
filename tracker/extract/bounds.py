"""How exact is a number? The words before or after it that say about, at least, more than, nearly, up to, under."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Final, NamedTuple

from tracker.errors import LexiconError
from tracker.extract.count import Numeral
from tracker.extract.document import Sentence
from tracker.extract.number_words import build_trie_pattern
from tracker.model import BOUNDS, Span

_REACH: Final = 48
_AFTER_REACH: Final = 36
_MAX_WORDS: Final = 5
_MAX_FILLERS: Final = 3
# "at least US$30m", "over Rs 20 crore": money signs that stand between the bound word and the number.
_SIGN: Final = re.compile(
    r"(?:\s?(?:us|ca|au|a|c|nz|hk)?[#$€£₴₽₹₺¥₦₪](?:us|au|nz|ca|hk|a)?|(?<![a-z])(?:rs\.?|usd|eur|gbp|php))?\s*\(?$"
)
_PIECES: Final = re.compile(r"[~≈≥≤<>]=?|[a-z]+(?:[.'-][a-z]+)*\.?|[^\sa-z]")
_SIGNS: Final = " #$€£₴₽₹₺¥₦₪(\n\t"
_CODES: Final = frozenset("rs rs. us ca au nz hk usd eur gbp php $us $a $au $nz $ca $hk".split())
# A cheap look ahead: without one of these no phrase after the number can match.
_AFTER_HINT: Final = re.compile(
    r"\+|-(?:plus|odd|ish)| (?:or|plus|odd|and|at|approx(?:imately)?|roughly|nearly|almost|m[ai][xn]imum|tops|give)\b"
)
_CLOSE: Final = re.compile(r"\s*(?:[.,;)](?!\s?\d)|$)")


class Bound(NamedTuple):
    """How exact a number is: a name of `model.BOUNDS`, and the span of the words that say so (None: no word)."""

    name: str
    span: Span | None


_EXACT, _RANGE, _VAGUE = Bound("exact", None), Bound("range", None), Bound("vague", None)


class _Lexicon(NamedTuple):
    before: dict[tuple[str, ...], str]
    after: re.Pattern[str]
    names_after: dict[str, str]
    closing: frozenset[str]
    between: frozenset[tuple[str, ...]]
    unless_after: dict[str, frozenset[str]]
    of_people: dict[str, frozenset[str]]
    lasts: frozenset[str]
    fillers: frozenset[str]


def _read_lexicon() -> _Lexicon:
    data = tomllib.loads((files("tracker.lexicon") / "bounds.toml").read_text(encoding="utf-8"))
    between = frozenset(tuple(p.split()) for p in data.pop("between")["words"])
    unless = {word: frozenset(words) for word, words in data.pop("unless_after").items()}
    people = {word: frozenset(words) for word, words in data.pop("of_people").items()}
    unknown = sorted(set(data) - set(BOUNDS))
    if unknown:
        raise LexiconError(f"bounds.toml: unknown bound {unknown[0]!r}; known: {', '.join(BOUNDS)}")
    before = {tuple(p.split()): name for name, entry in data.items() for p in entry.get("before", [])}
    after = {p: name for name, entry in data.items() for p in entry.get("after", []) + entry.get("closing", [])}
    closing = frozenset(p for entry in data.values() for p in entry.get("closing", []))
    return _Lexicon(
        before,
        _compile_after(list(after)),
        after,
        closing,
        between,
        unless,
        people,
        frozenset(p[-1] for p in before),
        frozenset(p[-1] for p in between),
    )


def _compile_after(phrases: list[str]) -> re.Pattern[str]:
    """ "30 or more", "30 people or more": up to two words of the counted noun may come before the phrase."""
    words, marks = [p for p in phrases if p[0].isalpha()], [p for p in phrases if not p[0].isalpha()]
    joined = rf",?\s(?:{build_trie_pattern(sorted(words))})|{build_trie_pattern(sorted(marks))}"
    return re.compile(rf"(?P<noun>(?:\s[a-z]+){{0,2}}?)(?P<phrase>{joined})(?![a-z])(?!\s?\d)")


_LEXICON: Final = _read_lexicon()


def _find_meaningful() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for words in sorted(_LEXICON.before, key=len, reverse=True):
        if words[0] in ("not", "never") or (len(words) > 1 and words[-1] in ("of", "to") and words != ("up", "to")):
            found.setdefault(words[-1], []).append(list(words))
    return found


BOUND_PHRASES: Final = _find_meaningful()
"""The phrases before a number with a word that means something by itself, by their last word, the longest first."""


def read_bound(numeral: Numeral, sentence: Sentence, people: bool = False) -> Bound:
    """The bound of `numeral` and the words that state it; the number's value is never changed by it.

    A range is `range` and a vague word is `vague` whatever stands before it. A bound word covers only the number before
    which it stands: in "at least 40 dead and 700 wounded" 700 is `exact`. `people` are counted where others than people
    may be a reason: "arrested over 300 students", and not "arrested over 31 murders".
    """
    if numeral.high is not None:
        return _RANGE
    if numeral.vague:
        return _VAGUE
    if numeral.value == 0:
        return _EXACT  # "under no illusions", "virtually no": what stands before is no measure of a zero
    return _read_before(numeral, sentence, people) or _read_after(numeral, sentence) or _read_gloss(numeral, sentence)


def _read_before(numeral: Numeral, sentence: Sentence, people: bool) -> Bound | None:
    text, lexicon = sentence.document.text, _LEXICON
    low = max(sentence.start, numeral.start - _REACH)
    window = _fold(text[low : numeral.start])
    bare = window.rstrip(_SIGNS)
    last = bare[max(bare.rfind(" "), bare.rfind("\n")) + 1 :].lstrip("“\"'‘([—-")
    if last not in lexicon.lasts and last not in lexicon.fillers and last not in _CODES and not window.endswith("$"):
        return None
    stop_at = len(bare)
    if not bare[-1:].isalpha() or last in _CODES or not window[stop_at:].isspace():  # else no sign can stand there
        sign = _SIGN.search(window, max(0, len(window) - 8))
        stop_at = sign.start() if sign else len(window)
    pieces: list[str] = _PIECES.findall(window, 0, stop_at)
    stop = len(pieces)
    for _ in range(_MAX_FILLERS):  # "at least another 30", "more than an estimated 200"
        size = _match_phrase(pieces, stop, lexicon, people)
        if size:
            return Bound(lexicon.before[tuple(pieces[stop - size : stop])], _span_of(window, pieces, stop, size, low))
        step = _filler(pieces, stop, lexicon)
        if not step or (step < stop and pieces[stop - step - 1] in lexicon.unless_after):
            return None  # "over the two days", "about the 30 men": a preposition, no bound
        stop -= step
    return None


def _span_of(window: str, pieces: list[str], stop: int, size: int, low: int) -> Span:
    """Where the pieces stand of which `stop` is the end: mostly at the end of the window, a blank between them."""
    phrase, bare = " ".join(pieces[stop - size : stop]), window.rstrip()
    if stop == len(pieces) and bare.endswith(phrase):
        return Span(low + len(bare) - len(phrase), low + len(bare))
    spans = [m.span() for m in _PIECES.finditer(window)]
    return Span(low + spans[stop - size][0], low + spans[stop - 1][1])


def _filler(pieces: list[str], stop: int, lexicon: _Lexicon) -> int:
    """How many pieces before `stop` are words that may stand between a bound word and its number."""
    for size in (3, 2, 1):
        if size <= stop and tuple(pieces[stop - size : stop]) in lexicon.between:
            return size
    return 0


def _match_phrase(pieces: list[str], stop: int, lexicon: _Lexicon, people: bool) -> int:
    """How many pieces the longest bound phrase has that ends with the piece before `stop`; 0 where none does."""
    if stop == 0 or pieces[stop - 1] not in lexicon.lasts:
        return 0
    for size in range(min(_MAX_WORDS, stop), 0, -1):
        first = stop - size
        if tuple(pieces[first:stop]) not in lexicon.before:
            continue
        previous = pieces[first - 1] if first else ""
        phrase = " ".join(pieces[first:stop])
        spared = people and previous in lexicon.of_people.get(phrase, ())
        return 0 if previous in lexicon.unless_after.get(phrase, ()) and not spared else size
    return 0


def _read_after(numeral: Numeral, sentence: Sentence) -> Bound | None:
    text = sentence.document.text
    window = _fold(text[numeral.end : min(sentence.end, numeral.end + _AFTER_REACH)])
    if not _AFTER_HINT.search(window):
        return None
    lexicon = _LEXICON
    found = lexicon.after.match(window)
    if not found:
        return None
    phrase = found["phrase"].lstrip(", \u00a0")
    if not phrase[0].isalpha() and found["noun"]:
        return None  # "100+", "40-odd": right at the number
    if phrase in lexicon.closing and not _CLOSE.match(window, found.end()):
        return None  # "30 people at least." closes its clause; "30 died, at least 12 of them" speaks of the next
    start = numeral.end + found.end("phrase") - len(phrase)
    return Bound(lexicon.names_after[phrase], Span(start, start + len(phrase)))


_GLOSS = re.compile(r"\s(?P<dash>[–—-])\s(?:[Ee]stimated|[Aa]pproximate)\s(?:number|total|count)\b")


def _read_gloss(numeral: Numeral, sentence: Sentence) -> Bound:
    """ "600 – Approximate number of homes": the number is told before what it is."""
    found = _GLOSS.match(sentence.document.text, numeral.end, sentence.end)
    return Bound("about", Span(*found.span())) if found else _EXACT


def _fold(text: str) -> str:
    folded = text.lower().replace("\u00a0", " ")
    return folded if len(folded) == len(text) else text.replace("İ", "i").lower()
