"""Which words of a phrase name who speaks? Those left without articles, ages, dates and the document that speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.extract.document import Word
from tracker.extract.persons import owns
from tracker.extract.speechwords import (
    ACTORS,
    ARTICLES,
    BODY,
    DATA,
    HEADS,
    INNER,
    TIME,
    bears_name_of_month,
    in_date,
    is_capital,
    tells_time,
)
from tracker.extract.timewords import WEEKDAYS
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
_LEAD = _SPEECH.words["lead"]
_BEFORE_DATA = _SPEECH.nouns["data_modifiers"] | _LEAD | DATA
DEFINITE = frozenset({"the", "that", "this", "its", "their", "his", "her"})
FROM = frozenset({"from", "by", "of", "at", "for", "in", "with"})
_PRESS, _ACCOUNTS = _SPEECH.nouns["press"], _SPEECH.nouns["accounts"]
_PRESS_NAMES = _SPEECH.nouns["press_names"]
_SITES = _SPEECH.nouns["sites"]
_OUTLETS = _SPEECH.nouns["outlets"]
_HOURS = frozenset(["morning's", "afternoon's", "evening's", "night's"])  # "Monday morning's figures"
_SPOTS = frozenset("capital city town village area region province district scene ground field".split())
_DAYS = frozenset((*WEEKDAYS, "today", "yesterday"))
_PRINTED = _SPEECH.words["printed"]


class Noun(NamedTuple):
    """A phrase stripped to its noun: word indices, and whether an article or owner made it definite."""

    start: int
    end: int
    definite: bool


def strip_noun(words: Sequence[Word], start: int, end: int) -> Noun:
    """The words from `start` to `end` without what leads to a name and what trails it."""
    definite = False
    while start < end and (_leads(words, start) or _is_age(words[start])):
        if words[start].text == "New" and start + 1 < end and is_capital(words[start + 1].text):
            break  # "New York police"
        if words[start].text == "A" and start + 1 < end and words[start + 1].text == ".":
            break  # "A. B. Kowalski"
        definite = definite or words[start].lower in DEFINITE or _is_days(words[start])
        start += 1
    while end > start and (
        words[end - 1].lower in INNER
        or (words[end - 1].lower in TIME and not bears_name_of_month(words, end - 1))
        or words[end - 1].text in ("and", "'", "’")
    ):
        end -= 1
    return Noun(start, end, definite)


def _leads(words: Sequence[Word], k: int) -> bool:
    """Whether the word at `k` only leads to a name; "the [Internal] Displacement Monitoring Centre" has it in its own.

    So does a date before a document ("the [October 2025] analysis").
    """
    low, before, following = words[k].lower, words[k - 1] if k else None, words[k + 1] if k + 1 < len(words) else None
    if _is_days(words[k]) and following is not None:
        return low[:-2] != "today" or following.text[0].islower()  # "Monday's report"; not "Today's Zaman"
    if low.isdigit() and following is not None and following.lower in DATA:
        return True  # "the 2026 appeal"
    if low.isdigit() or words[k].text == "May":
        return any(word is not None and in_date(word) for word in (before, following))
    if low not in _LEAD and following is not None and tells_time(words, k):
        return True
    if low in _LEAD and words[k].text[0].isupper() and before is not None and before.text[0].isalnum():
        return following is None or not is_capital(following.text) or following.text.isupper()
    return low in ARTICLES or low in _LEAD


def _is_days(word: Word) -> bool:
    """ "Monday's", "yesterday's": of which day a document or a deed is."""
    return word.lower in _HOURS or (word.lower.endswith("day's") and word.lower[:-2] in _DAYS)


def _is_age(word: Word) -> bool:
    """ "A 25-year-old driver" is a driver; the number before is a word of its own."""
    return word.lower.endswith("year-old")


def without_data(words: Sequence[Word], noun: Noun) -> Noun:
    """The noun without the document that speaks: "figures from the UN" -> "UN", "the UN's latest report" -> "UN"."""
    start, end, definite = noun
    for k in range(start, end - 1):
        low = words[k].lower
        if low == "based" and k > start and words[k - 1].lower in DATA:
            end = k  # "a tally based on official figures"
            break
        if low in DATA and (k == start or not is_capital(words[k].text)):
            if k > start and words[k + 1].lower == "of" and _named_owner(words[k - 1]):
                return Noun(start, k, definite)  # "an AFP tally of official figures"
            maker = _maker(words, k, end)
            if maker is not None and words[maker - 1].lower == "from" and words[end - 1].lower in _SPOTS:
                return Noun(start, k + 1, definite)  # "reports from the state capital"
            if maker is not None:
                return without_data(words, strip_noun(words, maker, end))
        if low == "to" and k > start and words[k - 1].lower in DATA:
            end = k  # "a letter to the council"
            break
        if low in ("in", "on") and k > start and words[k - 1].lower not in ACTORS and words[k - 1].text[0].islower():
            end = k
            break
    if end - start >= 2 and words[end - 1].lower in _SITES:  # "the army's Facebook page"
        end = next((k + 1 for k in range(start, end - 1) if owns(words[k].lower)), end)
    if end - start >= 2 and words[end - 1].lower in DATA and not is_capital(words[end - 1].text):
        k = end - 1
        if words[k].lower in _ACCOUNTS and words[k - 1].lower in _PRESS and is_capital(words[start].text):
            return Noun(start, k, definite)  # "Norland's state media reports"
        while k > start and not owns(words[k - 1].lower) and any(owns(w.lower) for w in words[max(start, k - 4) : k]):
            k -= 1  # "the agency's latest flu tally"
        while k > start and words[k - 1].lower in _BEFORE_DATA and not is_capital(words[k - 1].text):
            k -= 1
        k -= k > start and words[k - 1].text.isdigit()  # "WHO's 2026 appeal"
        k -= k - 1 > start and words[k - 1].text in "'’"  # "the rebels' count"
        if k > start and _can_own(words[k - 1]):
            return Noun(start, k, definite)
    return Noun(start, end, definite)


def _maker(words: Sequence[Word], k: int, end: int) -> int | None:
    """Where the maker of a document at `k` begins: "data [released by] X", "report from X"."""
    j = k + 1
    press = words[end - 1].lower in _OUTLETS or any(_is_press(word) for word in words[j + 1 : end])
    if press and j + 1 < end and words[j].lower in ("on", "in"):
        return j + 1  # "a report in the Norland Times", "in the state-run Light of Oster newspaper"
    if j + 1 < end and words[j].lower == "on" and words[end - 1].lower in _SITES:
        return j + 1  # "a post on the army's page"
    dated = j + 2 < end and words[j + 1].lower in ("in", "on") and tells_time(words, j + 2)
    if j + 2 < end and words[j].lower in _PRINTED and words[j + 1].lower in ("in", "on", "by") and not dated:
        return j + 2  # "a study published in the Lancet"; not "data released on Monday by the army"
    while j < end - 1 and words[j].lower not in FROM:
        j += 1
    if j + 1 >= end or words[j].lower not in FROM:
        return None
    spoken = is_capital(words[j + 1].text) or words[end - 1].lower in HEADS
    if words[j].lower in ("by", "from") or (j == k + 1 and words[j].lower == "of" and spoken):
        return j + 1
    return None


def _is_press(word: Word) -> bool:
    return word.lower in _PRESS_NAMES and is_capital(word.text)


def _named_owner(word: Word) -> bool:
    return (is_capital(word.text) or owns(word.lower)) and word.lower not in _LEAD and _can_own(word)


def _can_own(word: Word) -> bool:
    if word.lower.endswith(("-backed", "-run", "-based", "-led")):
        return False
    return owns(word.lower) or is_capital(word.text) or word.lower in BODY or word.text == ")"
