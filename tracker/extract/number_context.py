"""What stands right around a number? The words that the questions about non-figures look at, cut once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence
from tracker.extract.number_words import build_trie_pattern

_BACK, _AHEAD = 56, 72
_SCALES: Final = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|mn|mln|bn|percent|pct|times|of)\b"
_QUALITIES: Final = ("main", "key", "major", "big", "important", "different", "more", "other", "simple", "good")
_NEXT_WORD: Final = re.compile(r"\s*([A-Za-z][A-Za-z-]*)")


class Context:
    """A numeral and the text around it, 56 characters back and 72 ahead, never beyond its sentence.

    `…_lower` is the same text in small letters; `last` the last word before the number in small letters, without quotes
    and brackets around it ("" at the start), `next` the first word after it as written ("" where a mark comes first);
    `plain` is True for digits alone: no thousands mark, scale word, money sign or second end.
    """

    __slots__ = (
        "after",
        "after_lower",
        "before",
        "before_lower",
        "last",
        "last_as_written",
        "next",
        "numeral",
        "plain",
    )

    def __init__(self, numeral: Numeral, sentence: Sentence) -> None:
        text, start, end = sentence.document.text, numeral.start, numeral.end
        self.numeral = numeral
        self.before = before = text[max(sentence.start, start - _BACK) : start]
        self.after = after = text[end : min(sentence.end, end + _AHEAD)]
        self.before_lower, self.after_lower = before.lower(), after.lower()
        stripped = before.rstrip()
        begin = max(stripped.rfind(" "), stripped.rfind("\n")) + 1  # a document's text has no other blanks
        self.last_as_written = last = stripped[begin:].strip("(“\"'‘[")
        self.last = last.lower()
        piece = after[1:].partition(" ")[0]
        if after[:1] == " " and piece.isalpha() and piece.isascii():  # most words
            self.next = piece
        else:
            found = _NEXT_WORD.match(after)
            self.next = found[1] if found else ""
        self.plain = numeral.currency is None and numeral.text.isdigit()


class Nouns(NamedTuple):
    """The word lists of `nonfigures.toml`, ready to match."""

    numbered: frozenset[str]
    numbered_only_capital: frozenset[str]
    uncounted: re.Pattern[str]
    uncounted_first: frozenset[str]
    compound: re.Pattern[str]
    counted: frozenset[str]
    aged: frozenset[str]
    whole: re.Pattern[str]
    models: frozenset[str]


@cache
def load_nouns() -> Nouns:
    """The word lists, read once."""
    data = tomllib.loads((files("tracker.lexicon") / "nonfigures.toml").read_text(encoding="utf-8"))

    def any_noun(key: str) -> str:
        return build_trie_pattern(sorted(set(data[key])))

    return Nouns(
        frozenset(data["numbered"]) | frozenset(data["numbered_only_capital"]),
        frozenset(data["numbered_only_capital"]),
        re.compile(
            rf"\s(?:(?:{'|'.join(_QUALITIES)})\s)?(?:{any_noun('uncounted')})(?![\w-])(?!\sof\s(?:ammunition|artillery|mortar))"
        ),
        frozenset([m[1] for word in (*_QUALITIES, *data["uncounted"]) if (m := _NEXT_WORD.match(word))]),
        re.compile(rf"[-‑](?:{any_noun('compound')})(?![a-z])"),
        frozenset(data["counted"]),
        frozenset(data["aged"]),
        re.compile(
            rf"(?:(?: (?:to|and|or) |[-–])\d{{1,3}}\.\d{{3}})? (?!{_SCALES})(?:[a-z-]+ )?(?:{any_noun('whole')})\b"
            r"(?! (?:per|each|a|an|every)\b)"
        ),
        frozenset(data["models"]),
    )


_COUNTED: Final = load_nouns().counted


def counts(context: Context) -> bool:
    """Whether the next word is a noun that numbers commonly count ("people", "killed", "homes")."""
    return context.next in _COUNTED
