"""Does the whole sentence speak for another scope than the rules read? Words weighed by annotated articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files
from math import exp
from typing import Final, NamedTuple

from tracker.extract.count import Count
from tracker.extract.document import Sentence
from tracker.extract.reading import cue_index, reading_of
from tracker.model import Figure, Reason, Span

SCOPES: Final = ("event", "period", "total")
SURE: Final = 0.8
"""How sure the words must be to be heard against the rules. Of 1,642 figures of articles like those that it learned
from, 26 were mended and 7 broken from here on; of 1,200 figures of other publishers and years 19 and 16."""
DOUBTFUL: Final = frozenset(
    (
        "one incident",
        "one disaster",
        "more than one incident takes",
        "several incidents",
        "a series of incidents",
        "stated span",
        "standing count",
        "standing stock",
    )
)
"""Rules that go by the metric, or by a sign that many counts share; words that tell more are not weighed against."""
_BEFORE, _BEHIND = 7, 9  # words around the number that are weighed by their side
_NEXT_BEFORE, _NEXT_BEHIND = 2, 3
_PERFECT: Final = frozenset(("have", "has"))
_PERFECT_REACH: Final = 4
_LATE: Final = 3  # sentences into the article
_OLD, _LONG = 5, 9  # powers of two of days
_YEAR: Final = 4  # digits
_SHORT: Final = 5  # letters of a word that keeps its ending
_QUESTION: Final = ("weighed", -1)

Weights = tuple[int, int, int]  # hundredths, so that their sum is the same in any order


class Opinion(NamedTuple):
    """The scope that the words speak for, how surely (0 to 1), and the word that says most for it."""

    scope: str
    sureness: float
    span: Span | None


def _load_weights() -> dict[str, dict[str, Weights]]:
    weights: dict[str, dict[str, Weights]] = {}
    for line in (files("tracker.lexicon") / "scope_weights.tsv").read_text(encoding="utf-8").splitlines():
        kind, key, event, period, total = line.split("\t")
        weights.setdefault(kind, {})[key] = (int(event), int(period), int(total))
    return weights


WEIGHTS: Final = _load_weights()
"""What each trait weighs for each of `SCOPES`, by kind of trait, as `benchmarks/train_scope.py` learned it."""


def ask_again(counts: list[Count], figures: list[Figure], published: date) -> list[Figure]:
    """The figures of `counts`, in the same order, each with the scope that its sentence's words speak for where they
    are surer than the threshold; the reason then names the word that says most, and what the rules had read."""
    return [_heard(count, figure, published) for count, figure in zip(counts, figures, strict=True)]


def _heard(count: Count, figure: Figure, published: date) -> Figure:
    rule = next(r.rule for r in figure.reasons if r.field == "scope")
    if rule not in DOUBTFUL or figure.metric in cue_index().single:
        return figure
    opinion = weigh_scope(count, figure, published)
    if opinion.scope == figure.scope or opinion.sureness < SURE:
        return figure
    reasons = tuple(
        Reason("scope", f"weighed against: {rule}", opinion.span) if r.field == "scope" else r for r in figure.reasons
    )
    return replace(figure, scope=opinion.scope, reasons=reasons)


def weigh_scope(count: Count, figure: Figure, published: date) -> Opinion:
    """The scope that the traits of a count speak for together: a softmax of summed weights."""
    event, period, total = read_plain(count.sentence).weights
    for kind, keys in read_traits(count, figure, published):
        rows = WEIGHTS[kind]
        for key in keys:
            row = rows.get(key)
            if row is not None:
                event += row[0]
                period += row[1]
                total += row[2]
    sums = (event, period, total)
    most = max(sums)
    best = sums.index(most)
    sureness = 1.0 / (exp((event - most) / 100) + exp((period - most) / 100) + exp((total - most) / 100))
    if SCOPES[best] == figure.scope or sureness < SURE:
        return Opinion(SCOPES[best], sureness, None)
    return Opinion(SCOPES[best], sureness, _telling_word(count, best, SCOPES.index(figure.scope)))


def read_traits(count: Count, figure: Figure, published: date) -> list[tuple[str, list[str]]]:
    """What is weighed of a count beside its sentence's words: each kind of trait with its values.

    The counted thing, its size, how it is dated, and the words next to the number on either side.
    """
    metric = figure.metric
    size = str(len(str(int(figure.value))))
    age = str(min(_OLD, max(0, (published - figure.as_of).days).bit_length()))
    span = "none"
    if figure.since is not None:
        span = str(min(_LONG, max(0, (figure.as_of - figure.since).days).bit_length()))
    before, behind = _around(count)
    perfect = not _PERFECT.isdisjoint(before[-_PERFECT_REACH:]) or not _PERFECT.isdisjoint(behind[:_PERFECT_REACH])
    return [
        ("always", [""]),
        ("metric", [metric]),
        ("bound", [figure.bound]),
        ("status", [figure.status]),
        ("size", [size]),
        ("metric, size", [f"{metric} {size}"]),
        ("precision", [figure.precision]),
        ("age", [age]),
        ("metric, age", [f"{metric} {age}"]),
        ("span", [span]),
        ("sentence", [str(min(_LATE, count.sentence.index))]),
        ("just before", before[-_NEXT_BEFORE:]),
        ("before", before),
        ("just behind", behind[:_NEXT_BEHIND]),
        ("behind", behind),
        ("who", [_plain(figure.who.lower().rpartition(" ")[2])] if figure.who else []),
        ("perfect", [f"{metric} {perfect}"]),
    ]


class Plain:
    """The words of a sentence as they are weighed, in order, and what they weigh together."""

    __slots__ = ("weights", "words")

    def __init__(self, sentence: Sentence) -> None:
        self.words = [_plain(word) for word in sentence.lowers]
        rows = WEIGHTS["word"]
        event = period = total = 0
        for word in set(self.words):
            row = rows.get(word)
            if row is not None:
                event += row[0]
                period += row[1]
                total += row[2]
        self.weights: Weights = (event, period, total)


def read_plain(sentence: Sentence) -> Plain:
    """The words of a sentence without an ending, a number as "0", a year as "year"; read once a sentence."""
    known = reading_of(sentence).known
    plain: Plain | None = known.get(_QUESTION)
    if plain is None:
        plain = known[_QUESTION] = Plain(sentence)
    return plain


def _around(count: Count) -> tuple[list[str], list[str]]:
    words, number = read_plain(count.sentence).words, count.numeral
    first, behind = count.sentence.word_at(number.start), count.sentence.word_at(number.end)
    return words[max(0, first - _BEFORE) : first], words[behind : behind + _BEHIND]


_MARKS: Final = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-"}
"""Marks that a page may write in another way: what a sentence says does not hang on that."""


def _plain(word: str) -> str:
    if len(word) == 1:
        return "0" if word.isdigit() else _MARKS.get(word, word)
    if word[0].isdigit():
        return "year" if len(word) == _YEAR and word[:2] in ("19", "20") else "0"
    if len(word) > _SHORT:
        if word[-1] == "s":
            return word[:-2] if word[-2] == "e" else word[:-1]
        if word[-1] == "d" and word[-2] == "e":
            return word[:-2]
        if len(word) > _SHORT + 1 and word.endswith("ing"):
            return word[:-3]
    return word


def _telling_word(count: Count, best: int, other: int) -> Span | None:
    """The word of the sentence that says most for one scope against another."""
    weights, plains = WEIGHTS, read_plain(count.sentence).words
    before, behind = _around(count)
    number = count.numeral
    most, telling = 0, None
    anywhere, left, right = weights["word"], weights["before"], weights["behind"]
    for word, plain in zip(count.sentence.words, plains, strict=True):
        said = _says(anywhere.get(plain), best, other)
        if word.end <= number.start and plain in before:
            said += _says(left.get(plain), best, other)
        if word.start >= number.end and plain in behind:
            said += _says(right.get(plain), best, other)
        if said > most:
            most, telling = said, Span(word.start, word.end)
    return telling


def _says(row: Weights | None, best: int, other: int) -> int:
    return 0 if row is None else row[best] - row[other]
