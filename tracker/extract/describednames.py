"""Which name do the asides and titles beside a phrase describe? "Ana Ruiz, head of X, said", "Ana Ruiz from X said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extract.document import Word
from tracker.extract.phrases import Phrase, is_name, phrase_ending
from tracker.extract.speechwords import DASHES, HEADS, PASSIVE, QUOTES, SENT, TIME, TITLES, is_capital

CONJOINED = frozenset({"but", "so", "because", "while", "whereas", "though", "although", "yet"})
_PARTY = re.compile(r"[A-Z]-[A-Z][A-Za-z]+")  # "Sen. Ana Ruiz, D-Conn., said"


def before_comma(words: Sequence[Word], comma: int) -> Phrase | None:
    """The subject that ends in an aside: "X, the head of Y, said"; "The head of Y, X, said"; "X, on Friday, said"."""
    mark = words[comma].text
    k = comma - 1
    while k >= 0 and comma - k <= 30:
        text = words[k].text
        if text == mark or (mark in DASHES and text in DASHES):
            break
        if text in QUOTES or text in ";:":
            return None
        k -= 1
    else:
        return None
    if k <= 0 or (words[k + 1].lower in CONJOINED and comma - k > 2):
        return None  # "…, but they are moving, said the report"
    outer = phrase_ending(words, k - 1)
    if outer and (name := _before_list(words, outer, k, comma)):
        return name
    sent = outer and any(words[n].lower == "to" and words[n - 1].lower in SENT for n in range(outer.start, outer.end))
    if outer and outer.outer > 1 and (sent or words[outer.outer - 1].lower in ("to", "by", "with")):
        opening = _opening_name(words, comma) if mark == "," else None
        if opening:
            return opening
    if is_name(words, k + 1, comma):
        if outer is None:
            return Phrase(k + 1, comma, None, k + 1, comma)
        return Phrase(k + 1, comma, (outer.start, outer.end), outer.outer, comma)
    if outer is None and k >= 3 and words[k - 1].text.isdigit() and words[k - 2].text == ",":
        outer = phrase_ending(words, k - 3)  # "Omar Bello, 43, a fisherman, said"
    if outer is None:
        return None
    named = described(words, outer) or behind_name(words, outer)
    if named:
        return named._replace(after=comma)
    return Phrase(outer.start, outer.end, (k + 1, comma), outer.outer, comma)


_LISTED = frozenset(["and", "the", "&"])
_LEADS_LIST = frozenset("in of from at across to for near between with around".split())
_OPENS_ASIDE = frozenset("a an the which who whose where".split())
_LONG_ASIDE = 30  # words


def _before_list(words: Sequence[Word], outer: Phrase, k: int, comma: int) -> Phrase | None:
    """The name before an aside that ends in a list of names: "[Ana Ruiz], a doctor who worked in Chad, Niger and Mali,
    said". `outer` ends at the list's comma `k`."""
    rest = [word.lower for word in words[k + 1 : comma]]
    if "and" not in rest or words[outer.outer - 1].lower not in _LEADS_LIST:
        return None
    if not all(low in _LISTED or is_capital(words[k + 1 + n].text) for n, low in enumerate(rest)):
        return None
    for j in range(outer.outer - 2, max(0, comma - _LONG_ASIDE), -1):
        if words[j].text == ",":
            name = phrase_ending(words, j - 1) if words[j + 1].lower in _OPENS_ASIDE else None
            return name and name._replace(after=comma)
        if not words[j].text[0].isalnum():
            return None
    return None


def described(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """The name that a title behind a comma describes: "[Ana Ruiz], head of X, which …, said", "…, D-Ct., said"."""
    if phrase is None or phrase.outer < 3 or words[phrase.outer - 1].text != ",":
        return None
    of = next((n for n in range(phrase.start + 1, phrase.end) if words[n].lower in ("of", "for", "at")), phrase.end)
    if words[of - 1].lower not in TITLES and not _PARTY.fullmatch(words[phrase.start].text):
        return None
    end = first = phrase.outer - 1
    while first > 0 and (is_capital(words[first - 1].text) or (words[first - 1].text == "." and first < end)):
        first -= 1
    while first < end and (not words[first].text[0].isalpha() or not is_name(words, first, end)):
        first += 1
    if first == end:
        return None
    start = first
    while start > 0 and words[start - 1].lower in HEADS and words[start - 1].lower not in TIME:
        start -= 1  # "the charity's head Ana Ruiz, chair of …"
    party = words[of - 1].lower not in TITLES
    return Phrase(start, end, None if party else (phrase.start, phrase.end), start, phrase.end)


def behind_title(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """The name before a title and a place: "Ana Ruiz, superintendent of police (SP), Upper Valley said"."""
    if phrase is None or phrase.outer < 5 or words[phrase.outer - 1].text != ",":
        return None
    return described(words, phrase_ending(words, phrase.outer - 2))


def behind_name(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """The name that opens a sentence before the phrase: "Ana Ruiz from X said", "Ana Ruiz, head of X said"."""
    if phrase is None or phrase.outer <= 2:
        return None
    k = phrase.outer - 1
    if words[k].lower == "in":
        return _correspondent(words, phrase, k)
    if words[k].lower not in ("from", "with", "at", ","):
        return None
    low = max(0, k - 7)
    first = next((n for n in range(k, low, -1) if not words[n - 1].text[0].isalnum() and words[n - 1].text != "."), low)
    if not is_name(words, first, k) or (first and words[first - 1].text not in QUOTES and words[k].text == ","):
        return None
    if first and words[first - 1].text[0].isalnum():
        return None
    if words[k].lower in ("from", "with", "at"):
        return Phrase(first, phrase.end, None, first, phrase.end)
    of = next((n for n in range(phrase.start + 1, phrase.end) if words[n].lower in ("of", "for", "at")), None)
    if words[k].text != "," or of is None or words[of - 1].lower not in TITLES:
        return None
    return Phrase(first, k, (phrase.start, phrase.end), first, phrase.end)


def _correspondent(words: Sequence[Word], phrase: Phrase, k: int) -> Phrase | None:
    """The name before where a reporter is: "The Post's [Ana Ruiz] in Oster reports", with the paper before it."""
    owner = next((n for n in range(k - 2, max(-1, k - 6), -1) if words[n].lower.endswith(("'s", "s'"))), None)
    if owner is None or not is_name(words, owner + 1, k) or not is_capital(words[owner].text):
        return None
    first = owner
    while first > 0 and is_capital(words[first - 1].text):
        first -= 1
    return Phrase(first, k, None, first, phrase.end)


def _opening_name(words: Sequence[Word], comma: int) -> Phrase | None:
    """The name that opens the sentence before asides that end at `comma` ("X, adviser to the president, Y, said")."""
    first = next((k for k in range(2, min(6, comma)) if words[k].text == ","), None)
    if first is None or not is_name(words, 0, first):
        return None
    for k in range(first, comma):
        if words[k].lower in PASSIVE or words[k].text in QUOTES or words[k].lower in ("has", "had", "have", "said"):
            return None
    return Phrase(0, first, (first + 1, _aside_end(words, first + 1, comma)), 0, comma)


def _aside_end(words: Sequence[Word], start: int, end: int) -> int:
    """Where the aside that begins at `start` ends: at a comma behind more than an age, or at `end`."""
    for k in range(start + 2, end):
        if words[k].text == ",":
            return k
    return end
