"""Which verb or subject before a number decides what it counts? "Killed 12", "among the dead were 12"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.compounds import is_plural
from tracker.extract.counted import Counted
from tracker.extract.senses import (
    DOERS,
    STRONG,
    Governor,
    Refusal,
    is_negated,
    object_follows,
    pick_sense,
    read_voice,
    slot_after,
    step_left,
)
from tracker.extract.tagging import Token
from tracker.extract.wordclass import HAVE

_ATTENDED: Final = frozenset(["attended", "joined", "visited"])
_CROWDED: Final = frozenset(
    "vigil rally march protest demonstration funeral procession parade sit-in burial wake memorial gathering".split()
)
_HELPING: Final = frozenset(["help", "helps", "helped", "helping"])  # "helped rescue 40": a verb that could be a noun
_SUBJECT: Final = 12  # tokens


def verb_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "killed at least 12", "taking 251 hostage", "forced 150,000 people to flee"; "killed by two gunmen" refuses."""
    i = step_left(tokens, phrase.numeral)
    if i < 0:
        return
    fired_on = i > 1 and tokens[i - 1].lower in ("on", "at", "upon") and tokens[i - 2].tag == "V"
    if tokens[i].lower == "by" and i and (fired_on or (tokens[i - 1].tag in "VB" and tokens[i - 1].roles("done_to"))):
        yield Refusal(DOERS)
        return
    if tokens[i].lower == "by" and tokens[i - 1].lower in _ATTENDED and _is_crowd(tokens, i, phrase):
        yield Governor("protesters", "verb before", i - 1)  # "a vigil attended by 300 people"
    token = tokens[i]
    if told_of_item(tokens, i, phrase):
        return
    headline = token.tag == "K" and i and is_plural(tokens[i - 1]) and _may_be_verb(token)
    headline = (
        headline
        or houses(tokens, i)
        or _goes_on_headline(tokens, i)
        or (token.tag == "K" and i > 0 and tokens[i - 1].lower in _HELPING and _may_be_verb(token))
        or (0 < i < 4 and token.tag == "K" and _is_finite(token) and _begins_headline(tokens, i))
    )
    if token.tag != "V" and not headline:  # "Police arrest 40"
        if phrase.kinds & {"military", "projectile"}:
            yield from _given_to_someone(tokens, i)
        return
    tailed = slot_after(tokens, token, phrase.numeral + 1, phrase)
    if tailed:
        yield Governor(tailed, "verb before", i)
    if read_voice(tokens, i) == "passive":
        return
    metric = pick_sense(token.senses, "done_to", phrase)
    if metric:
        yield Refusal("negated") if is_negated(tokens, i) else Governor(metric, "verb before", i)


def _is_crowd(tokens: list[Token], by: int, phrase: Counted) -> bool:
    """ "A vigil attended by 300 people"; with no noun behind the number, the one before tells of a crowd."""
    if not phrase.elided:
        return "person" in phrase.kinds
    return any(t.lower.removesuffix("s") in _CROWDED for t in tokens[max(0, by - _SUBJECT) : by - 1])


def _may_be_verb(token: Token) -> bool:
    return any(s.form == "base" for s in token.senses) or (token.tails is not None and "base" in token.tails.forms)


def _goes_on_headline(tokens: list[Token], i: int) -> bool:
    """ "Strikes kill 14 civilians, [wound] 33 in Vall": the second verb of a headline, which could be a noun."""
    doubled = 1 < i < 12 and tokens[i].tag == "K" and tokens[i - 1].tag == "," and tokens[i].lower == "wound"
    return doubled and any(t.tag == "N" for t in tokens[:i])


def houses(tokens: list[Token], i: int) -> bool:
    """ "Dadaab now [shelters] 230,000 Somalis", "Zaatari [houses] 80,000": a verb that could be a plural."""
    token = tokens[i]
    if token.tag != "K" or i < 1 or not any(s.role == "kind" and s.name == "building" for s in token.senses):
        return False
    put_up = any(s.form == "s" and s.role in ("done_to", "weak") for s in token.senses)
    named = (tokens[i - 1].capital and tokens[i - 1].tag == "W") or tokens[i - 1].lower in ("camp", "church", "school")
    return put_up and (named or tokens[i - 1].tag in "BR") and not (i > 1 and tokens[i - 2].tag == "P")


def told_of_item(tokens: list[Token], i: int, phrase: Counted) -> bool:
    """ "45 people affected 12 people displaced": in a list without marks the participle tells of the item before it."""
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    counted = i > 1 and tokens[i - 1].tag == "K" and tokens[i - 2].tag == "N" and tokens[i].tag in "VJ"
    if not counted or after is None or after.tag not in "VJK":
        return False
    listed = phrase.last + 2 < len(tokens) and tokens[phrase.last + 2].tag == "N"
    return listed or not object_follows(tokens, phrase.last + 1)


def _begins_headline(tokens: list[Token], i: int) -> bool:
    """ "Shelling [Wounds] 2 Peacekeepers", "Army [rescues] 34": the singular subject that begins a headline."""
    named = all(t.tag in "WKV" for t in tokens[:i]) and (i == 1 or all(t.capital for t in tokens[: i + 1]))
    return named and not is_plural(tokens[i - 1])


def _given_to_someone(tokens: list[Token], i: int) -> Iterator[Governor]:
    """ "sold the kingdom 40 jets", "gave Chad two gunships": the verb before the one who gets them."""
    j = i
    while j > 0 and i - j < 3 and tokens[j].tag in "DWK":
        j -= 1
    if j < i and tokens[j].tag == "V" and tokens[j].roles("given") and read_voice(tokens, j) != "passive":
        yield Governor("equipment", "verb before", j)


def _is_finite(token: Token) -> bool:
    """ "Army rescues 34 hostages"."""
    return any(s.role == "done_to" and s.form == "s" for s in token.senses)


def verb_past_list(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "injured a man and two women", "killed the mayor, his wife and three guards": the verb before the whole list."""
    i = step_left(tokens, phrase.numeral)
    if i > 1 and tokens[i].lower == "to" and tokens[i - 1].lower == "and":
        i -= 1  # "set fire to the consulate and to 30 vehicles"
    along = i >= 1 and (
        tokens[i].lower == "alongside" or (tokens[i].lower == "with" and tokens[i - 1].lower in ("along", "together"))
    )
    along = along or (i > 1 and tokens[i].lower == "with" and _taken_with(tokens, i, phrase))
    if phrase.elided or i < 1 or not (along or tokens[i].lower == "and" or tokens[i].tag == ","):
        return
    for j in range(i - 1, max(-1, i - 14), -1):
        token = tokens[j]
        if token.tag == "V" and j and tokens[j - 1].tag == "N" and tokens[j + 1].tag == "K":
            continue  # "the transfer of 12 wounded fighters and 40 civilians"
        if along and token.tag == "V" and j and tokens[j - 1].tag == "D":
            continue  # "were damaged in the flooding, along with 30 houses"
        if (
            token.tag == "V" and along and not token.roles("done_to")
        ):  # "they surrendered alongside hundreds of soldiers"
            metric = pick_sense(token.senses, "done_by", phrase)
            if metric:
                yield Governor(metric, "verb before a list", j)
            return
        if token.tag == "V" and along and read_voice(tokens, j) == "passive":  # "was killed along with two officers"
            part = frozenset({"part"})
            metric = pick_sense(token.senses, "done_to", phrase, part) or pick_sense(token.senses, "weak", phrase, part)
            if metric:
                yield Governor(metric, "verb before a list", j)
            return
        if token.tag == "V":
            metric = slot_after(tokens, token, phrase.numeral + 1, phrase) or pick_sense(
                token.senses, "done_to", phrase
            )
            if metric is None and "soldier" in phrase.kinds and pick_sense(token.senses, "weak", phrase) == "killed":
                metric = "killed"  # "destroyed a tank and 12 invaders"
            if token.lower in ("lost", "lose", "loses", "losing") and "person" in phrase.kinds:
                metric = "killed"  # "lost his wife and two sons"
            if (
                metric
                and read_voice(tokens, j) != "passive"
                and object_follows(tokens, j)
                and not is_negated(tokens, j)
            ):
                yield Governor(metric, "verb before a list", j)
            return
        if token.lower == "alongside" or (
            token.lower == "with" and tokens[j - 1].lower in ("along", "together")
        ):  # "died, along with his wife and two children"
            along = True
        if along and token.tag != ".":
            continue
        bound = token.lower == "up" or (token.lower == "to" and tokens[j - 1].lower == "up")
        if token.tag not in "DKWBhX,N" and token.lower not in ("of", "'s", "and") and not bound:
            return


def _taken_with(tokens: list[Token], i: int, phrase: Counted) -> bool:
    """ "He was seized with six colleagues", "was arrested on Monday with two friends": whom it befell with somebody."""
    if "person" not in phrase.kinds:
        return False
    while i > 1 and tokens[i - 1].tag in "XPB":
        i -= 1
    held = any(s.name in _WITH_OTHERS and s.role in ("done_to", "weak") for s in tokens[i - 1].senses)
    return held and read_voice(tokens, i - 1) == "passive"


_WITH_OTHERS: Final = frozenset(["detained", "killed", "released", "rescued", "evacuated"])


def subject_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Among those killed were four Lebanese", "the dead included three children", "the fatalities are two men"."""
    i = step_left(tokens, phrase.numeral)
    if any(t.lower in ("between", "aged") for t in tokens[i + 1 : phrase.numeral]):
        return
    if i > 1 and tokens[i].lower == "including" and tokens[i - 1].tag in "JV" and tokens[i - 2].tag == "D":
        metric = pick_sense(tokens[i - 1].senses, "state", phrase)  # "the injured including three children"
        yield from [Governor(metric, "subject before", i - 1)] if metric in STRONG else []
    i = _past_items(tokens, i, phrase)
    verb = tokens[i].lower if i > 0 else ""
    if not (verb in _INCLUDE or (i > 0 and tokens[i].tag == "A" and verb not in HAVE)):
        return  # "the dead man had three children"
    if tokens[i - 1].tag == ",":  # "the victims in the port, 40 miles north, include two nuns"
        i = next((k for k in range(i - 2, max(0, i - 12), -1) if tokens[k].tag in ",."), i)
    for j in range(i - 1, max(-1, i - 14), -1):
        if tokens[j].tag in ".N":
            return
        named = j > 0 and (
            tokens[j - 1].tag == "D" or tokens[j - 1].lower in ("among", "those") or _among_named(tokens, j)
        )
        opens = verb in _WERE and _opens_clause(tokens, j)
        named = named or opens or (j == 0 and verb in _INCLUDE)
        named = named or (verb in _INCLUDE and _names_whole(tokens, j))
        told = tokens[j].tag in "VJ" and not phrase.elided and _told_of_whole(tokens, j)
        if told and (metric := pick_sense(tokens[j].senses, told, phrase)):
            yield Governor(metric, "subject before", j)
            return
        if not named:
            continue
        roles = ("done_to", "state") if opens else ("done_to", "state", "noun")
        for role in (*roles, "total") if verb in _INCLUDE else roles:
            forms = frozenset({"part"}) if role == "done_to" else None
            metric = pick_sense(tokens[j].senses, role, phrase, forms)
            if metric and (role != "noun" or metric in STRONG or (metric in _COMPANY and is_plural(tokens[j]))):
                yield Governor(metric, "subject before", j)
                return


def _past_items(tokens: list[Token], i: int, phrase: Counted) -> int:
    """The verb before a list: "the dead [included] the mayor, his wife and two guards"; `i` where none stands there."""
    if i < 1 or tokens[i].tag not in ",C" or phrase.elided:
        return i
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    if after is not None and after.tag not in ".,C(-" and after.lower not in ("from", "of", "aged"):
        return i
    for k in range(i - 1, max(0, i - _ITEMS), -1):
        if tokens[k].lower in _INCLUDE or tokens[k].lower in _WERE:
            return k
        if tokens[k].tag not in "DKWBhNXJT,C" and tokens[k].lower not in ("of", "from"):
            return i
    return i


_ITEMS: Final = 18


def _opens_clause(tokens: list[Token], at: int) -> bool:
    """ "Also killed were two guards", "Missing are three climbers": the participle opens the clause."""
    i = at - 1
    while i >= 0 and tokens[i].lower in _OPENERS:
        i -= 1
    return i < 0 or tokens[i].tag in '."'


_INCLUDE: Final = frozenset(["include", "included", "includes", "comprise", "comprised", "comprises"])
_WERE: Final = frozenset(["is", "are", "was", "were"])
_OPENERS: Final = frozenset("also still feared reported confirmed listed among".split())
_COMPANY: Final = frozenset(["rescued", "detained", "missing", "evacuated"])
"""Metrics whose nouns name a company of people: "the survivors included three cooks"."""


def _told_of_whole(tokens: list[Token], at: int) -> str | None:
    """ "Among those who have [died] were three nuns", "the men who were [held] include two cooks": its role to them."""
    who = at - 1
    while who > 0 and tokens[who].tag in "AB":
        who -= 1
    if who < 1 or tokens[who].tag != "R" or not (tokens[who - 1].lower == "those" or is_plural(tokens[who - 1])):
        return None
    return "done_to" if read_voice(tokens, at) == "passive" else "done_by"


def _names_whole(tokens: list[Token], at: int) -> bool:
    """ "The people arrested in Ndola include two nurses": a participle behind the noun of all of them."""
    return tokens[at].tag in "VJ" and is_plural(tokens[at - 1]) and tokens[at - 1].tag == "K"


def _among_named(tokens: list[Token], at: int) -> bool:
    """ "Among the sailors freed on Monday were 43 cooks": a participle behind the noun of those among whom they are."""
    i = at - 1
    while i >= 0 and at - i < 7 and tokens[i].tag in "WKDN":
        i -= 1
    return i >= 0 and i < at - 1 and tokens[i].lower == "among" and (i == 0 or tokens[i - 1].tag in '.,C"')
