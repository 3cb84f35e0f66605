"""Whose money is it, where a sentence places none? That of who fines, of whom it supports, of the sum it adds to."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.setting import Setting

_FINED: Final = re.compile(
    r"\b(?:fin(?:ed|es)|penalt(?:y|ies)|(?:penali[sz]|sanction|punish)ed|ordered to pay|(?:tax|legal) bill)\b"
)
_FINING: Final = ("fine", "enal", "sanction", "punish", "to pay", " bill")  # one of which stands in every such word
_BY: Final = re.compile(r"\b(?:by|in|from) (?:the |an? )?(?=[A-Z])")
_WATCH: Final = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,4}?(?:authorit(?:y|ies)|regulators?|watchdogs?|courts?|judges?|tribunals?"
    r"|agenc(?:y|ies)|commission(?:er)?s?|government|ministry|officials|prosecutors?|central bank|tax office)\b"
)
_HELPS: Final = re.compile(
    r"\b(?:support|help|aid|assist|back|shelter|feed|house|resettle|rebuild|rearm|arm|equip)(?:ing)? "
    r"(?:the |those |people )?(?=[A-Z])"
)
_FURTHER: Final = re.compile(
    r"\b(?:an? (?:further|additional|extra|second|separate)|another|a third) (?:[$€£¥₹]|[A-Z]{2,3}\$?)? ?$"
)
_HAND: Final = 30  # characters


def find_fining(setting: Setting, count: Count) -> str | None:
    """The country whose authorities fine: "was fined $3m by Norwegian regulators"; None where none is told of."""
    sentence, text = count.sentence, setting.document.text
    hinted = any(text.find(word, sentence.start, sentence.end) >= 0 for word in _FINING)
    told = _FINED.search(text, sentence.start, sentence.end) if hinted else None
    by = _BY.search(text, max(told.end(), count.numeral.end), sentence.end) if told else None
    if by is None:
        return None
    for country, start, end in _nations(setting, count):
        if start == by.end() and _WATCH.match(text, end):
            return country
    return None


def find_supported(setting: Setting, count: Count) -> str | None:
    """The country whose people a sum is to support: "$3m to support Syrian refugees"."""
    helped = _HELPS.search(setting.document.text, count.numeral.end, count.sentence.end)
    if helped is None:
        return None
    return next((country for country, start, _ in _nations(setting, count) if start == helped.end()), None)


def adds_to_sum(count: Count) -> bool:
    """True for a sum beside the one told of before: "a further $14bn"."""
    text, start = count.sentence.document.text, count.numeral.start
    return _FURTHER.search(text, max(count.sentence.start, start - _HAND), start) is not None


def _nations(setting: Setting, count: Count) -> list[tuple[str, int, int]]:
    """The countries named in a sentence, by name or by adjective, with the span of each."""
    text = setting.document.text
    here: list[Mention] = setting.by_sentence.get(count.sentence.index, [])
    named = [
        (m.place.country, m.name.start, m.end) for m in here if m.place and m.place.kind == "c" and m.place.country
    ]
    for demonym in setting.hints.demonyms_of(count.sentence):
        end = text.find(" ", demonym.start)
        named.append((demonym.country, demonym.start, end if end >= 0 else len(text)))
    return named
