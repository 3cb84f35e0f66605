"""Does a line name its speaker at its edge? "UN refugee agency: 578 people survive", "12 killed in Sumy – governor"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tracker.extract.document import Sentence, Word
from tracker.extract.phrases import Phrase, can_speak, is_name, phrase_after
from tracker.extract.reach import Attribution
from tracker.extract.speechwords import (
    ACTORS,
    BODY,
    BREAKS,
    DASHES,
    DATA,
    HEADS,
    MUTE,
    PASSIVE,
    QUOTES,
    TIME,
    is_capital,
)
from tracker.lexicon.claimants import load_claimants
from tracker.lexicon.places import load_gazetteer
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_KICKERS: Final = _SPEECH.nouns["kickers"]
_TELLERS: Final = _SPEECH.nouns["tellers"]
_CLOSING: Final = 8  # words
_DIVISIONS: Final = frozenset("region province district state county".split())  # "African Region: 567 cases"
_JOINT: Final = frozenset({"sources", "officials"})  # "medical, security sources"
SPEAKING: Final = frozenset(_SPEECH.verbs) | frozenset(_SPEECH.bodies) | {"according", "puts", "put"}


def read_headline(s: Sentence, words: Sequence[Word]) -> Attribution | None:
    """ "UN refugee agency: 578 people survive": a body or a person and a colon open the line."""
    first = 0
    while first < min(10, len(words)) and not words[first].text[0].isalpha():
        first += 1  # "03.05.22 07:27 - General Staff: …"
    for k in range(first + 1, min(first + 12, len(words))):
        text = words[k].text
        if text == ":":
            if words[k - 1].lower in SPEAKING or k + 1 >= len(words):
                return None
            phrase = phrase_after(words, first)
            if load_claimants().country_of(s.document.text[words[first].start : words[k - 1].end]):
                return None  # "New Delhi: …": where the story is told from
            line = s.document.text[words[first].start : words[k].start]
            heading = words[first].lower.endswith("ing") or line.isupper()  # "Reducing Monthly Costs: …"
            listed = words[k + 1].text[0].isdigit()  # "Chiang Mai: 2,928 families"
            heading = heading or (listed and (words[k - 1].lower in _DIVISIONS or bool(load_gazetteer().find(line))))
            named = (first == 0 or k - first == 2) and is_name(words, first, k) and not heading
            if first == k - 1 and words[first].lower in _KICKERS:
                return None  # "WATCH: …"
            told = k == first + 1 and words[first].lower in _TELLERS
            if phrase is None or phrase.end != k or not (_opens_line(words, phrase) or named or told):
                if k != first + 1 or not load_claimants().office_of(words[first].text):
                    return None
                phrase = Phrase(first, k, None, first, k)
            end = words[k].end
            return Attribution(phrase, k, words[first].start, end, (end, s.end), None, "headline", aside=True)
        if text in QUOTES or text in ",;" or words[k].lower in PASSIVE:
            return None
    return None


def read_dash(s: Sentence, words: Sequence[Word]) -> Attribution | None:
    """ "12 killed in Sumy – regional governor": a dash and a speaker end the line."""
    last = len(words) - 1
    while last > 0 and words[last].text in ".…":
        last -= 1
    for k in range(last - 1, max(1, last - 9), -1):
        if words[k].text not in DASHES:
            continue
        if words[k].start == words[k - 1].end and words[k - 1].text != ",":
            return None
        if words[k - 1].text != "," and any(
            w.text in DASHES and w.start > words[j - 1].end
            for j, w in enumerate(words[:k])
            if j > 6 and any(is_capital(x.text) for x in words[:j])
        ):
            return None  # the second dash of an aside
        phrase = phrase_after(words, k + 1)
        if phrase is None or phrase.after <= last or not _closes_line(words, phrase):
            return None
        start = words[k].start
        return Attribution(phrase, k, start, words[last].end, None, (s.start, start), "dash")
    return None


def read_closing(s: Sentence, words: Sequence[Word]) -> Attribution | None:
    """ "Seven dead in train crash: police": a colon and a speaker end a headline, which has no full stop."""
    last = len(words) - 1
    for k in range(last - 1, max(2, last - _CLOSING), -1):
        text = words[k].text
        if text == "," and words[last].lower in _JOINT and words[k - 1].text[0].isalpha():
            continue  # ": medical, security sources"
        if text[0].isdigit() or text in ",;" or text in QUOTES or text in DASHES:
            return None
        if text != ":":
            continue
        phrase = phrase_after(words, k + 1)
        if phrase is not None and words[last].lower in _JOINT:
            phrase = Phrase(k + 1, last + 1, None, k + 1, last + 1)
        if phrase is None or phrase.after <= last or not _tells_at_end(words, phrase):
            return None
        start = words[k].start
        return Attribution(phrase, k, start, words[last].end, None, (s.start, start), "closing")
    return None


def _tells_at_end(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the words that end a headline are somebody who tells: "police", "state governor", "Amnesty"."""
    last = words[phrase.end - 1]
    if any(words[k].lower in SPEAKING for k in range(phrase.start, phrase.end)) or last.lower in MUTE:
        return False
    if any(words[k].lower in TIME for k in range(phrase.start, phrase.end)):
        return False
    if phrase.end - phrase.start == 1:
        return last.lower in _TELLERS or load_claimants().known(last.text)
    return last.lower in ACTORS or is_name(words, phrase.start, phrase.end)


def _closes_line(words: Sequence[Word], phrase: Phrase) -> bool:
    last = words[phrase.end - 1]
    if any(words[k].lower in SPEAKING for k in range(phrase.start, phrase.end)) or last.lower in MUTE:
        return False
    first = words[phrase.start].lower
    if (first.endswith("ed") and len(first) > 3) or first in ("and", "or", "with"):
        return False
    if phrase.end - phrase.start == 1 and (last.lower in _TELLERS or load_claimants().known(last.text)):
        return True  # "blast in Oster - officials", "crosses into Valeland – UN"
    if phrase.end - phrase.start == 1 and phrase.start > 1 and is_capital(words[phrase.start - 2].text):
        return last.lower in BODY  # "in Valeland - Pentagon", not "Mtskheta - Mtianeti"
    if phrase.end - phrase.start == 1:
        return is_capital(last.text) and len(last.text) > 2 and last.lower not in TIME
    return can_speak(words, phrase) and (last.lower in HEADS or is_capital(last.text))


def _opens_line(words: Sequence[Word], phrase: Phrase) -> bool:
    last = words[phrase.end - 1]
    if any(words[k].lower in BREAKS or words[k].lower in MUTE for k in range(phrase.start, phrase.end)):
        return False
    span = [words[k].lower for k in range(phrase.start, phrase.end)]
    if phrase.end - phrase.start > 1 and all(words[k].text.isupper() for k in range(phrase.start, phrase.end)):
        return last.lower in BODY  # "SOUTH AND CENTRAL ASIA: …" is a heading
    if any(words[k].lower == "on" and words[k - 1].text.islower() for k in range(phrase.start + 1, phrase.end)):
        return False  # "Depot set on fire: …" is a heading
    shouted = last.text.isupper() and len(last.text) > 1 and not (len(span) == 1 and last.lower in DATA)
    return last.lower in BODY or shouted or any(w in ("ministry", "un", "agency") for w in span)
