"""Is a word that puts off idle where it stands? "Crates likely holding 900 shells", "2 tonnes of badly needed food"."""

from __future__ import annotations

import re
from typing import Final

_HEDGES: Final = frozenset(("likely", "possibly", "potentially"))
_AS_IT_IS: Final = re.compile(
    r"\s+(?:containing|holding|carrying|including|numbering|totalling|totaling|comprising|worth)\s"
)
_PERCEIVED: Final = re.compile(
    r"\s+(?:also\s+|still\s+|even\s+|clearly\s+|now\s+)?be\s+(?:seen|heard|felt|smelt|smelled)\b"
)
_HAVE_BEEN: Final = re.compile(
    r"\s+(?:already\s+)?have\s+(?:already\s+|now\s+)?(?:been|left|gone|fled|died|lost|[a-z]+ed)\b"
)
_SORELY: Final = re.compile(r"\b(?:desperately|urgently|badly|much|critically|sorely)[\s-]$")
_GOODS: Final = re.compile(r" (?!(?:to|by|for|in|and|now|if|as|this|is|are|was|were)\b)[a-z]")
_IN_NEED: Final = re.compile(r"(?:\s+of(?:\s+(?!\d)[a-z]+){1,2}?)?\s*(?:,|\.|;|and\b|or\b|while\b)")
_MET: Final = re.compile(r"\bmeet(?:s|ing)?\s(?:(?:all|the|basic)\s){0,2}$")
_WHAT_IS: Final = re.compile(r"\bwhat\s+(?:is|was)\s+$")


def is_idle(text: str, phrase: str, start: int, end: int) -> bool:
    """Whether the word from `start` to `end`, in the lexicon `phrase`, tells of what is so.

    >>> is_idle("Guns could also be heard.", "could", 5, 10), is_idle("Guns could fire.", "could", 5, 10)
    (True, False)
    """
    if phrase == "committed":
        return text.endswith(("already ", "already has ", "already have "), 0, start)  # "has already committed 900 men"
    if phrase == "possible":
        return text.endswith("as ", 0, start)  # "to bring tents as quickly as possible to 900 people hit by the flood"
    if phrase.startswith(("need", "demand")) and _MET.search(text, max(start - 16, 0), start):
        return True  # "enough to meet the demands of 900 refugees"
    if phrase in _HEDGES:
        return _AS_IT_IS.match(text, end) is not None
    if phrase == "must":
        return _HAVE_BEEN.match(text, end) is not None  # "must have left by now": so it is thought to be
    if phrase in ("could", "can"):
        return _PERCEIVED.match(text, end) is not None
    if not phrase.startswith(("need", "require")):
        return False
    before = text[max(start - 14, 0) : start]
    if phrase == "need" and before.endswith("in ") and _IN_NEED.match(text, end):
        return True  # "7.5 million people in need and thousands fleeing"
    if _WHAT_IS.search(before):
        return True  # "to see what is needed along with 2 tonnes of drugs"
    return phrase == "needed" and _SORELY.search(before) is not None and _GOODS.match(text, end) is not None
