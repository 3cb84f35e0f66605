"""Is a word that puts off idle where it stands? "Crates likely holding 900 shells", "2 tonnes of badly needed food"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.reading import Hit, Reading, cue_index, words_of_status
from tracker.extract.timewords import any_of

_HOMESICK: Final = frozenset(words_of_status()["projected"]["homesick"])
DOUBTING: Final = tuple(words_of_status()["projected"]["doubting"])
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
_FORESEES: Final = re.compile(
    r"\s+(?:that|an?|the|its|their|another|some|about|up\s+to|to|at\s+least|at\s+most|more|as\s+many|nearly|over|around|almost|"
    r"(?:[A-Z]{0,3}[$€£¥])?\d|(?:hundreds|thousands|millions|dozens)\b)"
)
_A_NUMBER: Final = re.compile(
    r"\s+(?:(?:at\s+least|more\s+than|some|about|nearly|around|over|up\s+to|an|extra|another|additional|further)\s+)*"
    r"(?:(?:[A-Z]{0,3}[$€£¥])?\d|hundreds|thousands|millions|dozens)"
)
_WEIGHED: Final = re.compile(
    r"\b(?:assess\w*|weigh\w*|manag\w*|reduc\w*|the|of|these|those|such|any|health|security)\s$"
)
_AT_LAW: Final = re.compile(
    r"\s+(?:against|court|courts|judge|judges|hearing|panel|tribunal|over\s+the\s+(?:ruling|verdict|sentence))\b"
)
_A_CRIME: Final = re.compile(
    rf"\s(?:an?\s|the\s|mass\s|war\s)?(?:{any_of(words_of_status()['projected']['crimes'])})\b"
)
_A_SUM: Final = re.compile(r"\s+(?:(?:just|only)\s)?(?:[A-Z]{0,3}[$€£¥])\d|\s+(?:just|only)\s\d")
_MODALS: Final = frozenset(("could", "may", "might", "would", "will"))
_GOODS: Final = re.compile(r" (?!(?:to|by|for|in|and|now|if|as|this|is|are|was|were)\b)[a-z]")
_IN_NEED: Final = re.compile(r"(?:\s+of(?:\s+(?!\d)[a-z]+){1,2}?)?\s*(?:,|\.|;|and\b|or\b|while\b)")
_MET: Final = re.compile(r"\bmeet(?:s|ing)?\s(?:(?:all|the|basic)\s){0,2}$")
_WHAT_IS: Final = re.compile(r"\bwhat\s+(?:is|was)\s+$")


def is_idle(text: str, phrase: str, start: int, end: int) -> bool:
    """Whether the word from `start` to `end`, in the lexicon `phrase`, tells of what is so.

    >>> is_idle("Guns could also be heard.", "could", 5, 10), is_idle("Guns could fire.", "could", 5, 10)
    (True, False)
    """
    if phrase == "possible":
        return text.endswith("as ", 0, start)  # "to bring tents as quickly as possible to 900 people hit by the flood"
    if phrase.startswith(("need", "demand")) and _MET.search(text, max(start - 16, 0), start):
        return True  # "enough to meet the demands of 900 refugees"
    if phrase.endswith("ed") and text.endswith((" as ", " than "), 0, start):
        return True  # "failed to name 40 men as required by law", "sent six ships later than planned"
    if phrase in ("project", "projects"):
        return _FORESEES.match(text, end) is None  # "the Oster project for $4m"; not "projects a loss of $4m"
    if phrase in ("demand for", "demands for"):
        return _A_NUMBER.match(text, end) is None  # "demand for feed is 600 tonnes"; not "a demand for $4m"
    if phrase in ("risk", "risks"):
        return (
            _WEIGHED.search(text, max(start - 20, 0), start) is not None
        )  # "assessed risks and raised his limit to $4m"
    if phrase.startswith("appeal") and _AT_LAW.match(text, end):
        return True  # "an appeal against the ruling in the $4m case"
    if phrase.startswith("commit"):
        return (
            text.endswith(("already ", "already has ", "already have "), 0, start)
            or _A_CRIME.match(text, end) is not None
        )
    if phrase in _MODALS and text.endswith("what ", 0, start):
        return True  # "in what could be the worst storm in years, touching 900 homes"
    if phrase in ("agreed to", "agree to"):
        return _A_SUM.match(text, end) is not None  # "the families agreed to just $450", no deed that is to come
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


def puts_off(count: Count, reading: Reading, hit: Hit) -> bool:
    """False where the word belongs to the metric ("in need"), is a name ("Appeal"), or idle ("could be seen")."""
    text = count.sentence.document.text
    if hit.phrase in cue_index().own.get(count.metric, ()):
        return False
    if text[hit.start].isupper() and hit.start != count.sentence.start:
        return False
    if hit.phrase in _HOMESICK and count.metric != "returned":
        return False
    if is_idle(text, hit.phrase, hit.start, hit.end):
        return False
    return not any(idle.start == hit.start for idle in reading.kinds.get("idle", ()))
