"""Does a phrase name a person, and for which body does the person speak? Titles taken off, bodies kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.extract.document import Word
from tracker.extract.speechwords import ARTICLES, BODY, BREAKS, HEADS, NAMESAKES, TITLES, is_capital, tells_time
from tracker.lexicon.claimants import ClaimantLexicon
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_MODIFIERS, _PARTICLES = _SPEECH.titles["modifiers"], _SPEECH.titles["particles"]
_RANKED: Final = re.compile(r"\b(?:top|senior|chief) (?=\w)")  # "Ukraine's top military commander"
_WORKING: Final = ("er", "or", "ist", "man", "woman", "wife", "ian")  # "trader Ida Holt", "housewife Ida Holt"
_VOICES: Final = _SPEECH.nouns["voices"]
_RANKS: Final = frozenset({"former", "senior", "top", "then", "acting", "deputy", "current"})
# Part of a title in front of it: "press secretary", "executive director"; no part of the body before it.
_TITLE_WORDS: Final = _SPEECH.titles["joined"]
_PLACED: Final = frozenset({"mayor", "governor"})  # "Lviv mayor" is a body of its own: the office
# "Britain's defence secretary" heads a ministry; a press secretary or a union's general secretary heads none.
_OFFICES: Final = frozenset({"defence", "defense", "education", "foreign", "health", "home", "interior", "justice"})


class Person(NamedTuple):
    """A person's name as word indices, and the body that stands before it in the phrase."""

    first: int
    end: int
    body: str | None


def slice_words(text: str, words: Sequence[Word], start: int, end: int) -> str:
    """The text from word `start` to word `end` (exclusive), white space made single."""
    if end <= start:
        return ""
    return " ".join(text[words[start].start : words[end - 1].end].split())


def unowned(name: str) -> str:
    """The name without a possessive ending."""
    for tail in ("'s", "’s"):
        if name.endswith(tail):
            return name[:-2]
    return name.rstrip("'’")


def owns(low: str) -> bool:
    """True for a possessive, lower-case word."""
    return low.endswith(("'s", "s'", "’s"))


def find_person(words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon) -> Person | None:
    """The person that a phrase ends in ("Lviv Mayor Andriy Sadovy" -> "Andriy Sadovy"), or None."""
    run = _name_start(words, start, end)
    if run >= end:
        return None
    before = words[run - 1] if run > start else None
    titled = before is not None and (
        before.lower in TITLES or (before.text == "." and run - 2 >= start and words[run - 2].lower in TITLES)
    )
    while titled and end - run > 2 and lexicon.country_of(words[run].text):
        run += 1  # "minister for Ukraine Oleksiy Reznikov": a country that ran into the name
    placed = before is not None and before.lower in ("of", "to") and run - 2 >= start and words[run - 2].lower in TITLES
    if placed:
        if end - run < 3:
            return None
        run, titled = end - 2, True  # "Governor of Luxor Alaa Al-Harass"
    size = sum(1 for k in range(run, end) if words[k].text[0].isalpha())
    if size > 5 or (size == 1 and not titled):
        return None
    if not titled:
        led = any(words[k].lower in TITLES for k in range(start, run))
        if before is not None and is_capital(before.text) and before.lower in _MODIFIERS and not led:
            return None  # "Health Protection Scotland"
        if size > 2 and lexicon.country_of(words[run].text):
            return None  # "UK Power Grid"
        name = slice_words(text, words, run, end)
        if words[end - 1].lower.endswith("s") and lexicon.country_of(words[end - 1].text[:-1]):
            return None  # "Latin Americans"
        if lexicon.known(name) or lexicon.country_of(name) or any(words[k].lower in BODY for k in range(run, end)):
            return None
        single = run == start + 1 and size == 2 and before is not None and before.text.isalpha()  # "guide Ana Ruiz"
        if before is not None and not (
            single or owns(before.lower) or is_capital(before.text) or before.lower in HEADS or _works(before.lower)
        ):
            return None
        if sum(1 for k in range(run, end) if is_capital(words[k].text)) < 2:
            return None
    return Person(run, end, body_before(words, start, run, text))


def _works(low: str) -> bool:
    """Whether a word tells what somebody does ("trader Ida Holt"); "for" does not."""
    return len(low) > 4 and low.endswith(_WORKING) and low not in BREAKS and low not in _MODIFIERS


def find_leading_person(
    words: Sequence[Word], start: int, end: int, text: str, lexicon: ClaimantLexicon
) -> Person | None:
    """The person before an inner phrase ("Dr Ana Ruiz of the health institute"), with the body behind it."""
    for k in range(start + 1, end - 1):
        if words[k].lower not in ("of", "from", "at", "with"):
            continue
        if not is_capital(words[k - 1].text) or words[k - 1].lower in TITLES:
            return None
        person = find_person(words, start, k, text, lexicon)
        if person is None:
            return None
        first = k + 1
        while first < end and words[first].lower in ARTICLES:
            first += 1
        return person._replace(body=person.body or slice_words(text, words, first, end) or None)
    return None


_NAMED = NAMESAKES | {"may", "still", "more"}


def _name_start(words: Sequence[Word], start: int, end: int) -> int:
    """The first word of the capital words that a phrase ends in; `end` where it ends in none."""
    run = end
    while run > start:
        word, low = words[run - 1], words[run - 1].lower
        if word.text == "." and run - 1 > start and len(words[run - 2].text) == 1 and run < end:
            run -= 2
            continue
        if low in _PARTICLES and run < end:
            run -= 1
            continue
        if not is_capital(word.text) or low in TITLES or low in BODY or owns(low) or low in ARTICLES:
            break
        if tells_time(words, run - 1):
            break
        if (low in _MODIFIERS and run < end - 1) or (low in BREAKS and low not in _NAMED):
            break
        run -= 1
    while run < end and words[run].lower in _PARTICLES and not is_capital(words[run].text):
        run += 1
    return run


def body_before(words: Sequence[Word], start: int, run: int, text: str) -> str | None:
    """The body in front of a name: "Gaza Civil Defense spokesperson" -> "Gaza Civil Defense"; None for a bare title."""
    while start < run and (
        words[start].lower in ARTICLES or words[start].lower in _RANKS or not words[start].text[0].isalpha()
    ):
        start += 1
    if start >= run:
        return None
    of = next((k for k in range(start + 1, run) if words[k].lower in ("of", "for", "at", "with")), None)
    if of is not None and words[of - 1].lower in TITLES:
        return _body_of(words, start, of, run, text)
    end = run
    while end > start and words[end - 1].text == ".":
        end -= 1
    last = words[end - 1].lower
    if owns(last):
        return unowned(slice_words(text, words, start, end))
    if last == "minister":
        if end - 2 < start or words[end - 2].lower not in ("prime", "first", "chief", "deputy"):
            return slice_words(text, words, start, end)[: -len("minister")] + "ministry"
        end -= 2
    if last == "secretary" and end - 2 >= start and words[end - 2].lower in _OFFICES:
        return slice_words(text, words, start, end)
    while end > start and (
        words[end - 1].lower in TITLES or words[end - 1].lower in _TITLE_WORDS or words[end - 1].lower in ("the", "to")
    ):
        if words[end - 1].lower in _PLACED:
            break
        end -= 1
    if end <= start:
        return None
    named = is_capital(words[start].text) or any(words[k].lower in BODY for k in range(start, end))
    return _RANKED.sub("", unowned(slice_words(text, words, start, end))) if named else None


def _body_of(words: Sequence[Word], start: int, of: int, end: int, text: str) -> str | None:
    """The body behind "head of", "spokesman for"; "mayor of Lviv", "minister of health" stay whole."""
    if words[of - 1].lower in _VOICES:
        start = of + 1
        while start < end and words[start].lower in ARTICLES:
            start += 1
    while end > start and words[end - 1].text in ",.":
        end -= 1
    return slice_words(text, words, start, end) or None
