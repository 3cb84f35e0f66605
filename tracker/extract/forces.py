"""How strong is it? The size of an army, a crowd or a community told by its own noun: "the 450,000-strong army"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from tracker.extract.count import Count
from tracker.extract.counted import Counted
from tracker.extract.flight import is_demonym
from tracker.extract.needs import Needs
from tracker.extract.senses import Governor, Refusal, read_voice, step_left
from tracker.extract.tagging import Token
from tracker.extract.wordclass import BE

_AHEAD: Final = 6
_NONE: Final[frozenset[str]] = frozenset()
_STRONG: Final = ("strong", "-strong")  # "a million-strong army"
_ARMED: Final = 8  # tokens from the noun of a band to a word of arms behind it


def _load_words() -> dict[str, dict[str, frozenset[str]]]:
    table = tomllib.loads((files("tracker.lexicon") / "forces.toml").read_text(encoding="utf-8"))
    return {metric: {key: frozenset(words.split()) for key, words in row.items()} for metric, row in table.items()}


_WORDS: Final = _load_words()


@cache
def manned() -> re.Pattern[str]:
    """What follows the number of "a 5,000-man force", "a 60-man armed gang": an adjective that tells a strength."""
    troops = _WORDS["troops"]
    headed, nouns, arms, bands = ("|".join(sorted(troops[key])) for key in ("headed", "nouns", "arms", "bands"))
    armed = rf"(?: (?:[a-z]+ )?(?:{arms})(?: [a-z]+)?? (?:{bands})| (?:{bands}) of (?:[a-z]+ )?(?:{arms}))"
    return re.compile(rf"[-‑] ?(?:{headed})(?:(?: [a-z]+){{0,2}}? (?:{nouns})|{armed})\b")


def read_strength(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "a 450,000-strong army", "a peacekeeping force of 9,000", "the army numbers 450,000", "has 2,000 men"."""
    at = phrase.numeral
    i = at + 1
    while i < len(tokens) and i < at + 3 and tokens[i].tag in "h-":
        i += 1
    strong = i < len(tokens) and tokens[i].lower in _STRONG
    troops, left = _WORDS["troops"], step_left(tokens, at)
    if strong or (at + 1 < i < len(tokens) and tokens[i].lower in troops["headed"]):
        yield from _noun_ahead(tokens, i)
        # "the mission, some 14,000 strong, is to leave", "the garrison was 5,000 strong"
        apart = left >= 0 and (tokens[left].tag in ",-" or tokens[left].lower in BE)
        for k in range(at - 1, max(-1, at - 9 if apart else at - 2), -1):
            for metric in ("troops", "protesters"):
                if tokens[k].lower in _WORDS[metric]["nouns"]:
                    yield Governor(metric, "strength", k)
                    return
        return
    if _commanded(tokens, phrase):
        yield Governor("troops", "strength", phrase.last)
        return
    if left < 1:
        return
    of_force = tokens[left].lower == "of" and tokens[left - 1].lower.split()[-1] in troops["nouns"]
    if of_force and (phrase.elided or tokens[phrase.head].lower in troops["men"] or is_demonym(tokens, phrase)):
        yield Governor("troops", "strength", left - 1)
        return
    numbering = tokens[left].lower in troops["numbering"] and (phrase.elided or "person" in phrase.kinds)
    having = tokens[left].lower in troops["manned"] and not phrase.elided and tokens[phrase.head].lower in troops["men"]
    after = tokens[phrase.last + 1].lower if phrase.last + 1 < len(tokens) else ""
    if phrase.elided and _resized(tokens, left):
        yield Governor("troops", "strength", left)
    elif having and after == "under arms":
        yield Governor("troops", "strength", phrase.last + 1)
    elif _rallied(tokens, left, phrase):
        yield Governor("protesters", "strength", left - 1)
    elif numbering or having:
        yield from _noun_behind(tokens, left, not phrase.elided and tokens[phrase.head].lower in troops["men"])


def _commanded(tokens: list[Token], phrase: Counted) -> bool:
    """ "has 15,000 men under his command", "500 under arms at her orders"."""
    i = phrase.last + 1
    if i + 2 >= len(tokens) or tokens[i].lower not in ("under", "at") or tokens[i + 1].tag != "D":
        return False
    men = phrase.elided or tokens[phrase.head].lower in _WORDS["troops"]["men"]
    return men and tokens[i + 2].lower in ("command", "orders", "banner")


_RALLIED: Final = frozenset("people students protesters participants demonstrators".split())


def _rallied(tokens: list[Token], left: int, phrase: Counted) -> bool:
    """ "the encampment had around 100 people"."""
    noun = tokens[left - 1].lower
    named = noun in _WORDS["protesters"]["nouns"] or noun == "encampment"
    return (
        named and tokens[left].lower in ("had", "has") and not phrase.elided and tokens[phrase.head].lower in _RALLIED
    )


_SIZING: Final = tuple("grow grew ris rose swell swollen expand cut reduc stand stood doubl increas boost trim".split())
_FAR: Final = 12


def _resized(tokens: list[Token], left: int) -> bool:
    """ "the force will grow to 40,000", "to cut its contingent from 4,500 to 2,000"."""
    nouns = _WORDS["troops"]["nouns"] - {"mission", "unit", "team", "division", "police"}
    if tokens[left + 1].lower == "from" or tokens[left].lower == "from":
        last = left - (tokens[left].lower == "from")
        if tokens[last].lower.split()[-1] in nouns or _sizes_own(tokens, last):
            return True
        verb = last  # "the force will be increased from 4,500"
    else:
        verb = left - 1 if tokens[left].lower in ("to", "at", "by") else -1
        if verb > 0 and tokens[verb].tag == "N":  # "will be expanded [by 40,000] to 300,000"
            verb = step_left(tokens, verb)
            verb -= tokens[verb].lower == "by"
    if tokens[left].lower == "to" and _sizes_own(tokens, left - 1):
        return True
    if verb < 1 or not tokens[verb].lower.startswith(_SIZING):
        return False
    for k in range(verb - 1, max(-1, verb - _FAR), -1):
        if tokens[k].lower.split()[-1] in nouns:
            return not any(t.lower in ("number", "of") for t in tokens[max(0, k - 3) : k])
        if tokens[k].tag not in "AMBDWJRX,":
            return False
    return False


_OWN: Final = frozenset("its their his her the".split())


def _sizes_own(tokens: list[Token], at: int) -> bool:
    """ "will cut [its troops] from 4,500 to 2,500", "doubled [its force] to 40,000"."""
    named = tokens[at].lower.split()[-1] in _WORDS["troops"]["nouns"] | {"troops", "soldiers"}
    return named and at > 1 and tokens[at - 1].lower in _OWN and tokens[at - 2].lower.startswith(_SIZING)


_CONSCRIBING: Final = ("mobilis", "mobiliz", "conscript", "enlist", "draft", "called up", "call up", "calls up")


def called_to_arms(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "forcibly mobilised more than 100,000 men": whoever is called up is a soldier."""
    left = step_left(tokens, phrase.numeral)
    if phrase.elided or "person" not in phrase.kinds or left < 0 or not tokens[left].roles("done_to"):
        return
    if tokens[phrase.head].lower.endswith(" volunteers"):
        return  # "mobilised 70 youth volunteers"
    if tokens[left].lower.startswith(_CONSCRIBING) and read_voice(tokens, left) != "passive":
        yield Governor("troops", "verb before", left)


@cache
def needs_of_strength() -> Needs:
    """A force's noun, or a word of its size."""
    troops = _WORDS["troops"]
    told = troops["headed"] | troops["nouns"] | troops["numbering"] | troops["manned"]
    return Needs(told | {"strong", "-strong", "troops", "soldiers"})


def name_force(tokens: list[Token], numeral: int, noun: int) -> str:
    """The force whose strength is told: "a 39-man police patrol", "the army, 450,000 strong"."""
    passed = _WORDS["troops"]["headed"] | {"strong", "-strong", "-", '"', "“", "”"}
    words = [_noun(t) if i == noun else t.lower for i, t in enumerate(tokens[: noun + 1]) if i > numeral or i == noun]
    return " ".join(w for w in words if w not in passed and w != "arms")


def _noun_ahead(tokens: list[Token], at: int) -> Iterator[Governor | Refusal]:
    for k in range(at + 1, min(len(tokens), at + _AHEAD)):
        for metric, words in _WORDS.items():
            if _noun(tokens[k]) in words["nouns"] or (
                _noun(tokens[k]) in words.get("bands", ()) and _is_armed(tokens, at, k)
            ):
                last = k
                while last + 1 < len(tokens) and _noun(tokens[last + 1]) in words["nouns"] | words.get("bands", _NONE):
                    last += 1  # "police patrol"
                yield Governor(metric, "strength", last)
                return
        if tokens[k].tag not in 'WKJVTh"':
            return


def _noun(token: Token) -> str:
    return token.lower.split()[-1].removesuffix("'s").removesuffix("’s")


def _is_armed(tokens: list[Token], at: int, noun: int) -> bool:
    """True where the band is one of arms: "armed", "of guerrillas", "the group's weapons"."""
    near = tokens[at + 1 : noun] + tokens[noun + 1 : noun + _ARMED]
    return any(t.lower in _WORDS["troops"]["arms"] or any(s.name == "soldier" for s in t.senses) for t in near)


def _noun_behind(tokens: list[Token], at: int, manned: bool) -> Iterator[Governor | Refusal]:
    """ "the army [numbers] …": the noun of a force right before the verb; a mission's where its men are counted."""
    related = at > 1 and tokens[at - 1].lower in ("who", "which", "that")  # "the guerrillas, who number 3,000"
    told = related or tokens[at].lower == "numbering"
    at -= related
    k = at - 2 if tokens[at - 1].tag == "," and at > 1 else at - 1
    while k > 2 and related and tokens[k].capital and (tokens[k - 1].capital or tokens[k - 1].tag == "P"):
        k -= 1 + (tokens[k - 1].tag == "P")  # "the mission in Mali, which numbers 4,000 members"
    before = tokens[k]
    for sense in before.senses if told else ():  # "the rebels, numbering 5,000, …"
        if sense.role == "noun" and sense.form == "plural" and sense.name in ("troops", "protesters"):
            yield Governor(sense.name, "strength", at - 1)
            return
    if before.lower.split()[-1] in _WORDS["troops"]["nouns"] and (manned or before.lower != "mission"):
        yield Governor("troops", "strength", at - 1)


def is_nameless_force(tokens: list[Token], phrase: Counted, governor: Governor, before: Count | None) -> bool:
    """True for a bare number that did what not soldiers alone do, and none were counted before: "6,500 had entered"."""
    if governor.metric != "troops" or governor.rule != "subject of verb" or not phrase.elided:
        return False
    if before is not None and before.metric == "troops":
        return False
    return tokens[governor.at].lower.partition(" ")[0] in _WORDS["troops"]["shared"]
