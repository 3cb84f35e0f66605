"""Who takes a stand on what befell a number of people? "The union condemned the arrest of 40 clerks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import Found, lower_at
from tracker.extract.document import Sentence, Word
from tracker.extract.phrases import Phrase, can_speak
from tracker.extract.reach import Attribution
from tracker.extract.speechwords import PASSIVE
from tracker.extract.subjects import subject_before
from tracker.lexicon.speech import load_speech

_STRUCK: Final = load_speech().words["fates_of"]
_NOUN, _COUNTED = 5, 6  # words up to the noun of the deed, and behind "of"
_DOER: Final = 9  # words up to what somebody is praised or blamed for
_SHORTEST: Final = 4  # letters: "firing", not "ring"


def read_stance(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """The subject of "welcomed the release of 12 men", for the number of those released alone."""
    if lower_at(words, i - 1) in PASSIVE:
        return
    deed = _deed(words, i) or _done(words, i)
    if not deed or any(not w.text[0].isalpha() for w in words[i:deed]):
        return
    phrase = subject_before(words, i)
    if phrase is None or not (can_speak(words, phrase) or _called(words, phrase)):
        return
    last = deed + 1
    while last + 1 < len(words) and last < deed + _COUNTED and words[last + 1].text[0] not in ",;:.(":
        last += 1
    start, end = words[phrase.outer].start, words[i].end
    yield Attribution(phrase, i, start, end, (end, words[last].end), None, "takes a stand")


def _deed(words: Sequence[Word], i: int) -> int:
    """Where the deed stands of which a number follows: "welcomed the [release] of 12 men"; 0 for none."""
    deed = next((k for k in range(i + 1, min(i + _NOUN, len(words) - 2)) if words[k].lower in _STRUCK), 0)
    return deed if deed and words[deed + 1].lower == "of" else 0


def _done(words: Sequence[Word], i: int) -> int:
    """Where what somebody did stands: "praised the crews for [rescuing] 12 men"; 0 for none."""
    last = min(i + _DOER, len(words) - 1)
    return next((k + 1 for k in range(i + 1, last) if words[k].lower == "for" and _is_doing(words[k + 1])), 0)


def _is_doing(word: Word) -> bool:
    return word.lower.endswith("ing") and len(word.lower) > _SHORTEST


def _called(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a name that can speak stands behind: "the rights body, [Free Pens], condemned the killing of two"."""
    if phrase.apposed is None:
        return False
    first, end = phrase.apposed
    return can_speak(words, Phrase(first, end, None, first, end))
