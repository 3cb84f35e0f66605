"""Which words are one noun phrase? The phrases that can name who speaks, read to the left and to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.extract.document import Word
from tracker.extract.phraseends import end_of_phrase, is_namesake, stands_in_name
from tracker.extract.speechwords import (
    ABBREVIATED,
    ADJECTIVAL,
    AFTER_APPOSED,
    ARTICLES,
    BEFORE_NAMES,
    BODY,
    BREAKS,
    CONTRACTED,
    DASHES,
    DATA,
    HEADS,
    INNER,
    LEAD,
    LINKS,
    MUTE,
    NUMBERS,
    PRONOUNS,
    QUALIFIED,
    QUOTES,
    SENT,
    TIME,
    TITLES,
    WIDEST,
    is_capital,
    tells_time,
)
from tracker.lexicon.claimants import load_claimants
from tracker.lexicon.speech import load_speech

_ENDING = frozenset(("of", "for", "in", "at", "from", "by", "with", "on"))  # but "an AFP tally based on figures"
_PRINTED = load_speech().words["printed"]
_PARTICLES = load_speech().titles["particles"]
_MODIFIERS = load_speech().titles["modifiers"]
_OUTLETS = load_speech().nouns["outlets"]
_PERSONS = load_speech().nouns["persons"]
_KINDS = load_speech().nouns["kinds"]
_ORDINAL = frozenset({"st", "nd", "rd", "th", "d"})
_LONG_NUMBER = 4  # digits


class Phrase(NamedTuple):
    """A noun phrase as word indices (end exclusive), and a second phrase for the same, set off by commas."""

    start: int
    end: int
    apposed: tuple[int, int] | None = None
    outer: int = 0
    """The first word of the whole, apposition included."""
    after: int = 0
    """The first word behind the whole."""


def phrase_ending(words: Sequence[Word], last: int) -> Phrase | None:
    """The noun phrase whose last word is at `last`; None where no noun stands there."""
    k = last - numbered(words, last)
    floor = max(-1, last - WIDEST)
    while k > floor:
        step = _step_left(words, k)
        if step == 0:
            break
        k -= step
        if k > floor and words[k + 1].start - words[k].end > 1 and words[k].text[0].isalnum():
            break  # two spaces: a line break that the page has lost
    start = _trim_start(words, k + 1, last + 1)
    if start > last:
        return None
    outer = start
    if start < last and words[start + 1].lower == "the" and _of_kind(words, start):
        led = max(0, start - 4)  # "the French charity [Feed the Young]"
        outer = next((k for k in range(start - 1, led - 1, -1) if words[k].lower in ARTICLES), start - 1)
    return Phrase(start, last + 1, None, outer, last + 1)


def numbered(words: Sequence[Word], last: int) -> int:
    """How many words number a unit at the end of its name: "Military Detachment [No. 4]", "Task Force [7]"."""
    if not (words[last].text.isdigit() and len(words[last].text) < _LONG_NUMBER):
        return 0
    k = last - 1
    if k > 0 and words[k].text == "." and words[k - 1].lower == "no":
        k -= 1
    if words[k].lower in ("no", "number"):
        k -= 1
    told = last - k > 1 and words[k].lower in BODY  # "military detachment no. 4"
    return last - k if k >= 0 and (told or is_capital(words[k].text)) and not tells_time(words, k) else 0


def _step_left(words: Sequence[Word], k: int) -> int:
    """How many words to take into the phrase, going left from `k`; 0 where it begins."""
    word = words[k]
    text, low = word.text, word.lower
    before = words[k - 1].lower if k else ""
    if not text[0].isalnum():
        return _mark_left(words, k)
    if low == "to" and (before in SENT or before in DATA or stands_in_name(words, k)):
        return 1  # "the [ambassador to] Iraq", "a [report to] the council"
    if low in ("of", "for"):
        return 1 if before and (before[-1:].isalpha() or before == ")") and before not in BREAKS else 0
    if low in ("in", "at", "from", "on", "with", "to"):
        if before in QUALIFIED or (before == "based" and k > 1 and words[k - 2].lower in DATA):
            return 2
        return 1 if low != "to" and (before in HEADS or _headed(words, k)) else 0
    if low == "and":
        return 1 if _joins(words, k) else 0
    if low == "by":
        return 2 if before.endswith(("ed", "run", "led")) and k > 1 else 0
    if low in BREAKS and text not in ("US", "WHO") and not stands_in_name(words, k):
        return 0
    if low in _ORDINAL and before.isdigit() and words[k - 1].end == word.start and is_capital(words[k + 1].text):
        return 2  # "the [6th Brigade]"
    if _yearly(words, k):
        return 1  # "the [2026 appeal]"
    if text[0].isdigit() and k and words[k - 1].end == word.start and words[k - 1].text.isupper():
        return 2  # "the [M23] rebels"
    if text[0].isdigit() or low.endswith(CONTRACTED):
        return 0
    if low.endswith(("ed", "ing")) and not is_capital(text) and len(low) > 4 and low not in HEADS:
        return 1 if before in ARTICLES or words[min(k + 1, len(words) - 1)].lower in HEADS else 0
    return 1


def _yearly(words: Sequence[Word], k: int) -> bool:
    """Whether a year at `k` belongs to the document behind it: "WHO's 2026 appeal", "the 2014 report"."""
    if not (words[k].text.isdigit() and len(words[k].text) == _LONG_NUMBER and 0 < k < len(words) - 1):
        return False
    return words[k + 1].lower in DATA and (words[k - 1].lower in ARTICLES or words[k - 1].lower.endswith(("'s", "s'")))


def _headed(words: Sequence[Word], k: int) -> bool:
    """Whether a speaker's noun opens the clause before a preposition ("[The governor of Belgorod region] on the …")."""
    headed = False
    for j in range(k - 1, max(-1, k - 9), -1):
        low = words[j].lower
        if not words[j].text[0].isalnum():
            return headed and words[j].text in ",“"
        if low in BREAKS:
            return headed and low in ("that", "but", "while", "as")
        headed = headed or low in HEADS
    return headed and k < 9


def _mark_left(words: Sequence[Word], k: int) -> int:
    text = words[k].text
    before = words[k - 1] if k else None
    if before is None:
        return 0
    if text == ")":
        for back in range(1, min(8, k)):
            if words[k - back].text == "(":
                return back + 1
        return 0
    if text == "." and (len(before.text) == 1 or before.lower in ABBREVIATED) and is_capital(before.text):
        return 2
    if text in "'’" and before.lower.endswith("s"):
        return 1
    return 1 if text in "&/" or (text in DASHES and words[k].start == before.end) else 0


def _joins(words: Sequence[Word], k: int) -> bool:
    """Whether the "and" at `k` joins two speakers ("police and rescuers said") and not two clauses."""
    before, after = words[k - 1], words[k + 1] if k + 1 < len(words) else None
    if after is None or not before.text[:1].isalpha() or before.lower in TIME:
        return False
    if is_capital(before.text) and is_capital(after.text) and after.lower not in ARTICLES:
        left = k - 1
        while left >= 0 and (is_capital(words[left].text) or words[left].lower in ("of", "the", "for", "and")):
            left -= 1
        return left < 0 or not words[left].text[0].isalnum() or words[left].lower in BEFORE_NAMES
    if before.lower not in HEADS:
        return False
    left = k - 1
    while left >= 0 and k - left < 6:
        low = words[left].lower
        if not words[left].text[0].isalnum():
            return True
        if low in BREAKS and words[left].text not in ("US", "WHO"):
            return low in ("to", "by", "that")
        if low in INNER:
            return False
        left -= 1
    return left < 0


def _trim_start(words: Sequence[Word], start: int, end: int) -> int:
    """Where the phrase itself begins: behind an earlier phrase that ran into it ("On Tuesday [the ministry]")."""
    for i in range(end - 2, start, -1):
        low = words[i].lower
        if (
            low in ("the", "a", "an")
            and words[i - 1].lower not in INNER
            and words[i - 1].lower not in ("and", "by", "to")
            and not (is_capital(words[i - 1].text) and _known(words[i - 1 : end]))
        ):
            start = i - _of_kind(words, i - 1)
            break
    for i in range(end - 1, start, -1):  # "throats [UN observers]": a noun of the sentence before
        low = words[i - 1].lower
        if (
            is_capital(words[i].text)
            and words[i - 1].text[0].islower()
            and (low not in LINKS or (low in DATA and low not in TITLES and low not in _OUTLETS))
            and not low.endswith(ADJECTIVAL)
            and not (low in _ORDINAL and i > 1 and words[i - 2].end == words[i - 1].start)
        ):
            start = i
            break
    while start < end and (
        tells_time(words, start)
        or words[start].lower in ("and", "in", "on", "at", "for", "of", "with", "from", "by", "to")
        or (not words[start].text[0].isalnum())
    ):
        start += 1
    return start


def _of_kind(words: Sequence[Word], k: int) -> bool:
    """Whether a name that begins at `k` stands behind what it names: "the charity [Feed] the Young"."""
    kind = k > 0 and words[k - 1].lower in _KINDS and words[k - 1].text[0].islower()
    return kind and is_capital(words[k].text) and not tells_time(words, k)


def _known(words: Sequence[Word]) -> bool:
    """Whether the words are the name of a listed body ("Save the Children")."""
    return load_claimants().known(" ".join(word.text for word in words))


def phrase_after(words: Sequence[Word], first: int) -> Phrase | None:
    """The noun phrase that begins at index `first`, with an apposition behind a comma; None where none begins."""
    k = end_of_phrase(words, first)
    while k > first and (words[k - 1].lower in INNER or words[k - 1].lower in ("and", "the", "a", "an")):
        k -= 1
    if k <= first or all(words[i].lower in ARTICLES for i in range(first, k)):
        return None
    apposed = _apposition_after(words, k)
    return Phrase(first, k, apposed, first, apposed[1] if apposed else k)


def _apposition_after(words: Sequence[Word], k: int) -> tuple[int, int] | None:
    """The words between a comma at `k` and the next mark, where they can describe or name the phrase before."""
    if k >= len(words) or words[k].text not in ",–—-" or k + 1 >= len(words):
        return None
    end = k + 1
    while end < len(words) and end - k < 22:
        if words[end].text in "$€£" or (words[end].text[0].isdigit() and len(words[end].text) > 2):
            return None
        if words[end].text in ",;:" or words[end].text in QUOTES or words[end].text in "–—":
            break
        if words[end].text == "." and not (len(words[end - 1].text) == 1 or words[end - 1].lower in ABBREVIATED):
            break
        end += 1
    first = words[k + 1].lower
    if is_name(words, k + 1, end):
        return (k + 1, end)
    named = end < len(words) and words[end].text == "," and all(is_capital(words[i].text) for i in range(k + 1, end))
    if named and k and words[k - 1].lower in _OUTLETS:
        return (k + 1, end)  # "according to the Maputo daily, Noticias, …"
    walked = end_of_phrase(words, k + 1)
    if walked < end and words[walked].lower not in AFTER_APPOSED and words[walked].lower not in TIME:
        return None  # "according to the ministry, the hospital treated 12"
    if first in ("the", "a", "an") or first in TITLES or is_capital(words[k + 1].text):
        if any(words[i].lower in TITLES or words[i].lower in BODY for i in range(k + 1, end)):
            return (k + 1, end)
        return None
    if first in _MODIFIERS and any(words[i].lower in TITLES for i in range(k + 1, end)):
        return (k + 1, end)
    return None


def phrase_at(words: Sequence[Word], last: int) -> Phrase | None:
    """The noun phrase whose last word is at `last`, with an apposition before or behind it."""
    phrase = phrase_ending(words, last) if last < len(words) else None
    if phrase is None:
        return None
    apposed = _apposition_after(words, last + 1)
    if apposed is None and phrase.start >= 2 and words[phrase.start - 1].text == ",":
        before = phrase_ending(words, phrase.start - 2)
        apposed = (before.start, before.end) if before else None
    return phrase._replace(apposed=apposed)


def is_name(words: Sequence[Word], start: int, end: int) -> bool:
    """True where the words from `start` to `end` are two to five that look like a person's name."""
    count = 0
    if not 2 <= end - start <= 7:
        return False
    for i in range(start, end):
        text, low = words[i].text, words[i].lower
        if text == "." and len(words[i - 1].text) == 1:
            continue
        if low in _PARTICLES and start < i < end - 1:
            continue
        if not is_capital(text) or low in BODY or low in TITLES or low in ARTICLES:
            return False
        if low in BREAKS and not is_namesake(words, i):
            return False
        if tells_time(words, i):
            return False
        if low.endswith("'s"):
            return False
        count += 1
    return 2 <= count <= 5


def can_speak(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the subject of "reported", "confirmed", "recorded" is one that can: a name, a body, a person, data."""
    end = phrase.start + 1
    while end < phrase.end and (words[end].lower not in _ENDING or words[end - 1].lower == "based"):
        end += 1
    if end < phrase.end and words[end].lower == "by" and end - 1 > phrase.start:
        end -= 1  # "data [compiled by X]"
    if words[end - 1].lower in _PRINTED and end - 2 >= phrase.start and words[end - 2].lower in DATA:
        return True  # "a study published in the Lancet"
    end -= min(end - 1 - phrase.start, numbered(words, end - 1))
    head = words[end - 1 - (words[end - 1].text == "." and end - 1 > phrase.start)]  # "U.S."
    if (
        head.lower in NUMBERS
        or (head.lower in MUTE and not (is_capital(head.text) and _known(words[phrase.start : end])))
        or (phrase.start == 0 and end == 1 and head.lower.endswith(("ing", "ed")) and not head.text.isupper())
    ):
        return False
    if is_namesake(words, end - 1):
        return True
    if (head.lower in BREAKS or head.lower in LEAD) and not head.text.isupper():
        return words[phrase.start].lower in PRONOUNS
    if (head.lower.endswith("s") and head.lower[:-1] in TITLES) or f"{head.lower[:-3]}man" in TITLES:
        return True  # "surgeons", "ministers", "spokesmen"
    return (
        head.lower in HEADS
        or head.lower in _PERSONS
        or is_capital(head.text)
        or words[phrase.start].lower in PRONOUNS
        or head.text == ")"
        or head.text in QUOTES  # "Operational Command “North”"
    )
