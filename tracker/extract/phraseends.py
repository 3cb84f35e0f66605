"""Where does a noun phrase end that begins here? Read word by word to the right, by the classes of the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tracker.extract.document import Word
from tracker.extract.speechwords import (
    ABBREVIATED,
    ARTICLES,
    BODY,
    BREAKS,
    DATA,
    HEADS,
    MOMENTS,
    NAMESAKES,
    NUMBERS,
    PASSIVE,
    QUALIFIED,
    SENT,
    TIME,
    WIDEST,
    bears_name_of_month,
    in_date,
    is_capital,
    tells_time,
)
from tracker.lexicon.speech import load_speech

_IN_NAMES: Final = frozenset({"Without", "Against", "Between", "Under"})
_SHOW: Final = frozenset(["show", "shows", "showed"])
_MADE: Final = load_speech().words["made"] - {"seen", "obtained"}


def end_of_phrase(words: Sequence[Word], first: int) -> int:
    """Where the noun phrase that begins at `first` ends (exclusive)."""
    k, stop = first, min(len(words), first + WIDEST)
    k += _dated(words, first)
    while k < stop:
        step = _step_right(words, k, first)
        if step == 0:
            break
        k += step
    return min(k, len(words))


def _dated(words: Sequence[Word], first: int) -> int:
    """How many words date what the phrase names: "[the October 2025] analysis", "[the 12 May] update"; else 0."""
    k = first + 1
    if first + 3 >= len(words) or words[first].lower not in ARTICLES:
        return 0
    while k < len(words) - 1 and in_date(words[k]):
        k += 1
    named = words[k].text[0].isupper() or words[k].lower in DATA or (words[k].lower == "situation")
    return k - first if named and any(words[j].text.isalpha() for j in range(first + 1, k)) else 0


def _step_right(words: Sequence[Word], k: int, first: int) -> int:
    word = words[k]
    text, low = word.text, word.lower
    following = words[k + 1] if k + 1 < len(words) else None
    if not text[0].isalnum():
        return _mark_right(words, k, first)
    if k > first and tells_time(words, k) and not (low in ("march", "may") and not is_capital(text)):
        return 0
    if low == "to" and (stands_in_name(words, k) or (k > first and words[k - 1].lower in SENT)):
        return 1
    if low in ("of", "for"):
        return 1 if following and following.text[:1].isalpha() else 0
    if low in ("in", "at", "from"):
        named = following and (is_capital(following.text) or following.lower == "the")
        beyond = words[k + 2].lower if k + 2 < len(words) else ""
        if words[k - 1].lower in DATA and low == "from" and following and following.text[:1].isalpha():
            return 1
        if not named or not following or following.lower in TIME or beyond in MOMENTS or beyond in TIME:
            return 0
        return 1 if words[k - 1].lower in HEADS else 0
    if low == "and":
        return 1 if _continues(words, k) else 0
    if low == "by":
        return (
            1
            if words[k - 1].lower.endswith("ed") or words[k - 1].lower in DATA | _MADE or words[k - 1].lower == "led"
            else 0
        )
    if k > first + 2 and text[0].islower() and is_capital(words[k - 1].text) and _placed(words, k - 1, first):
        return 0  # "authorities in Damascus | blame …"
    if low in _MADE and k > first and following and following.lower == "by":
        return 1
    if low in _SHOW and k > first and is_capital(words[k - 1].text) and (following is None or following.text == "."):
        return 0  # "40 died, data from the Bureau of Roads | show."
    if low in BREAKS and text not in ("US", "WHO") and not (k == first and low in ARTICLES):
        return 1 if stands_in_name(words, k) else 0
    if text[0].isdigit() or (k > first and (low in NUMBERS or low in QUALIFIED)):
        return 1 if low in NUMBERS and words[k - 1].lower.endswith(("'s", "s'")) else 0  # "the city's two hospitals"
    if low == "read" and k > first and words[k - 1].lower in DATA:
        return 0  # "a communique | read on state radio"
    if low.endswith("ed") and not is_capital(text) and k > first and len(low) > 4:
        if following and following.lower in ("by", "from"):
            return 1
        return 1 if words[k - 1].lower in ARTICLES else 0
    if low.endswith("ing") and not is_capital(text) and k > first and low not in HEADS:
        return 1 if following and following.lower in HEADS else 0
    return 1


def stands_in_name(words: Sequence[Word], k: int) -> bool:
    """Whether the word at `k` stands within a name ("Committee to Protect Journalists", "Ida Rose")."""
    if words[k].lower in NAMESAKES or words[k].text == "May":
        return is_namesake(words, k)
    between = 0 < k < len(words) - 1 and is_capital(words[k - 1].text) and is_capital(words[k + 1].text)
    if between and words[k].lower.endswith("ing") and is_capital(words[k].text):
        return True  # "the Flood Warning Centre"
    return between and (words[k - 1].lower in BODY if words[k].lower == "to" else words[k].text in _IN_NAMES)


def is_namesake(words: Sequence[Word], k: int) -> bool:
    """Whether a word that is a verb elsewhere is a name here, beside another capital: "Ida Rose", "Mr Fell"."""
    if words[k].text == "May":
        return bears_name_of_month(words, k)
    if words[k].lower not in NAMESAKES or not words[k].text.istitle():
        return False
    behind = k + 1 < len(words) and words[k + 1].text.istitle() and words[k + 1].start == words[k].end + 1
    return behind or (k > 0 and words[k - 1].text.istitle() and words[k].start == words[k - 1].end + 1)


def _placed(words: Sequence[Word], k: int, first: int) -> bool:
    """Whether the capital words up to `k` stand behind "in", "at", "from"."""
    while k > first and is_capital(words[k].text):
        k -= 1
    return words[k].lower in ("in", "at", "from") and not is_capital(words[k].text)


def _mark_right(words: Sequence[Word], k: int, first: int) -> int:
    text = words[k].text
    if k == first:
        return 0
    before = words[k - 1]
    after = words[k + 1] if k + 1 < len(words) else None
    if text == "." and (len(before.text) == 1 or before.lower in ABBREVIATED) and is_capital(before.text) and after:
        if after.text == "-" and after.start == words[k].end:
            return 3  # "the U.K.[-based] Observatory"
        return 1 if after.text[:1].isalpha() and (after.start - words[k].end <= 1) else 0
    if text == "(":
        for ahead in range(1, 7):
            if k + ahead < len(words) and words[k + ahead].text == ")":
                return ahead + 1
        return 0
    if text in "'’" and before.lower.endswith("s") and before.end == words[k].start:
        return 1
    return 1 if text in "&/" else 0


def _continues(words: Sequence[Word], k: int) -> bool:
    """Whether the "and" at `k` joins two nouns of one phrase and does not open a new clause."""
    j = k + 1
    while j < len(words) and j - k < 7:
        low = words[j].lower
        if not words[j].text[0].isalnum():
            return True
        if low in PASSIVE or low in ("has", "have", "had", "will", "said", "that") or words[j].text[0].isdigit():
            return False
        if low in BREAKS:
            return low not in ("it", "he", "she", "they", "there", "more", "at", "some", "to") and j > k + 1
        j += 1
    return True
