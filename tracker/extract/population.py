"""Of whom? The counted group in the article's own words, lower case, without fillers."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.compounds import is_plural
from tracker.extract.count import Count
from tracker.extract.counted import FILLERS, Counted
from tracker.extract.forces import name_force
from tracker.extract.measured import join_words, name_measured
from tracker.extract.senses import Governor
from tracker.extract.tagging import Token

_LEAD: Final = FILLERS | frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "all",
        "both",
        "these",
        "those",
        "of",
        "many",
        "some",
        "total",
        "fresh",
        "type",  # "98 Shahed-type and decoy drones"
        "and",
        "odd",
        "plus",
        "-",
        "women's",
    ]
) - frozenset(["women's"])
_REMAINS: Final = frozenset("martyrs lives bodies body corpses remains survivors cadavers".split())
_LED: Final = 16  # tokens that may lead from "the number of" to its number
_DEAD: Final = frozenset("dead killed missing wounded injured displaced".split())
_COUNTED_MEN: Final = frozenset("soldiers civilians children troops women police migrants villagers students".split())
_STRAIN: Final = re.compile(r"\bh (\d+) n (\d+)\b")  # of flu
_BARE: Final = frozenset(
    """
    deaths death fatalities fatality injuries injury casualties arrests arrest cases case abstentions displacements
    infections killings
    """.split()
)


def name_group(
    tokens: list[Token], phrase: Counted, governor: Governor, whole: Count | None, unit_at: int | None
) -> str | None:
    """The counted noun phrase, the group it continues where the noun is elided, or None where the metric is all."""
    if unit_at is not None:
        return name_measured(tokens, phrase.numeral, unit_at, governor.metric)
    if governor.rule == "strength" and (governor.at > phrase.numeral or tokens[phrase.head].lower == "strong"):
        return name_force(tokens, phrase.numeral, governor.at)
    if phrase.elided:
        if governor.rule == "label before" and tokens[governor.at].tag == "K":
            return _label(tokens, governor.at)
        predicate = _predicative(tokens, phrase) or _among_them(tokens, phrase)
        if predicate:
            return predicate
        numbered = _numbered(tokens, phrase.numeral)
        if numbered:
            return numbered
        own = phrase.partitive and tokens[phrase.last].lower == "own"  # "killed 40 rebels and lost two of its own"
        apart = whole is not None and whole.metric != governor.metric and governor.rule == "participle after"
        if apart and phrase.anaphoric and tokens[phrase.last].lower == "those":
            return "people"  # "40 hostages were taken; 200 of those killed …"
        who = whole.who if whole is not None and not own else None
        if whole is not None and whole.metric != governor.metric and (who or "").rpartition(" ")[2] in _BARE:
            return None  # "46 confirmed deaths (7 of them girls), 82 injured"
        if who in _REMAINS and whole is not None and whole.metric != governor.metric:
            return "people"  # "12 bodies were found and 40 are missing"
        return "people" if who in ("person", "resident", "man", "woman", "child", "civilian") else who
    words = [t.lower for t in tokens[phrase.first : phrase.last + 1]]
    while len(words) > 1 and words[0] in _LEAD:
        words.pop(0)
    if " ".join(words) in _BARE or (words[-1] in _BARE and len(words) == 1):
        return None
    if len(words) > 1 and words[-1] == "s" and words[-2][-1].isdigit():
        words = [*words[:-2], words[-2] + "s"]  # "f-16s"
    joined = " ".join(words).replace(" 's", "'s").replace(" - ", "-").replace(" ,", ",")
    joined = _STRAIN.sub(r"h\1n\2", joined) if " n " in joined else joined
    return joined if joined not in ("dead", "wounded", "injured", "missing", "displaced", "homeless") else None


def _label(tokens: list[Token], at: int) -> str | None:
    """ "Main battle tanks - 2,205": the noun of the label with the words right before it."""
    first = at
    while first > 0 and tokens[first - 1].tag in "WKJh" and tokens[first - 1].lower[0].isalnum():
        first -= 1
    words = [t.lower for t in tokens[first : at + 1]]
    return None if words[-1] in _BARE else join_words(words)


def _numbered(tokens: list[Token], at: int) -> str | None:
    """ "brought the number of foreign troops killed this year to 135": whom the number counts that led to it."""
    for i in range(at - 1, max(0, at - _LED), -1):
        if tokens[i].tag == "N":
            return None
        if tokens[i].lower == "of" and tokens[i - 1].lower in ("number", "numbers"):
            break
        if tokens[i].tag == "T" and tokens[i].lower.startswith("number of "):
            told = tokens[i].lower.split()[2]
            if told in _DEAD and tokens[i + 1].tag in "WK" and tokens[i + 1].lower.endswith(("s", "men")):
                return tokens[i + 1].lower  # "the number of dead Frenchmen"
            if told == "affected" and tokens[i + 1].tag == "K":
                break  # "the number of affected families has reached 906"
            return told if told in _COUNTED_MEN else None  # "the number of soldiers killed"
    else:
        return None
    first = i + 2 if tokens[i + 1].tag == "D" else i + 1
    last = next((k for k in range(first, at) if tokens[k].tag == "K" and is_plural(tokens[k])), None)
    if last is None or any(tokens[k].tag not in "WKJVh" for k in range(first, last)):
        return None
    words = [t.lower for t in tokens[first : last + 1]]
    return None if words[-1].split()[-1] in _BARE or words == ["people"] else join_words(words)


def _among_them(tokens: list[Token], phrase: Counted) -> str | None:
    """ "30 died, ten of them [small children]": the noun that tells who the part of them is."""
    first = phrase.last + 1
    if not phrase.anaphoric or tokens[phrase.last].lower not in ("them", "whom"):
        return None
    last = next((k for k in range(first, min(len(tokens), first + 4)) if tokens[k].tag not in "WJV"), first)
    told = last < len(tokens) and tokens[last].tag == "K" and is_plural(tokens[last])
    closed = told and (last + 1 >= len(tokens) or tokens[last + 1].tag in '.,-)C"P')
    return join_words([t.lower for t in tokens[first : last + 1]]) if closed else None


def _predicative(tokens: list[Token], phrase: Counted) -> str | None:
    """ "five were women": the noun after the verb to be."""
    i = phrase.last + 1
    while i < len(tokens) and i < phrase.last + 6 and tokens[i].tag in "AVBJ":
        i += 1
    named = i < len(tokens) and i > phrase.last + 1 and tokens[i].tag == "K" and tokens[i - 1].tag == "A"
    if named and not (i + 1 < len(tokens) and tokens[i + 1].tag in "VJ"):  # not "12 were laboratory confirmed"
        return tokens[i].lower
    return None
