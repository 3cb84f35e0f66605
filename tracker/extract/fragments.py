"""What does a construction say of those counted in it? Where they live, what was feared, whom they serve, who helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.predicates import predicate_after
from tracker.extract.recipients import RESTORED
from tracker.extract.senses import Governor, Refusal, is_negated, pick_sense, read_voice, slot_after, step_left
from tracker.extract.tagging import Token
from tracker.extract.walking import walk_right
from tracker.extract.wordclass import SHARES
from tracker.lexicon.senses import words_of_sense

_PLACING: Final = frozenset(["in", "from", "at", "across", "near"])
_PLACE: Final = 5  # words


def told_of_whole(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Of the 45 people who were injured, 12 have died": its own relative clause tells of the whole."""
    at = _past_place(tokens, phrase.last + 1)
    if at + 1 < len(tokens) and (
        tokens[at].tag == "R" or (tokens[at].lower == "to" and tokens[at + 1].lower == "have")
    ):
        stop = next((s for s in walk_right(tokens, at) if s.relative or tokens[at].lower == "to"), None)
        if stop and read_voice(tokens, stop.at) == "passive":
            metric = pick_sense(tokens[stop.at].senses, "done_to", phrase, frozenset({"part"}))
        else:
            senses = tokens[stop.at].senses if stop else ()
            metric = pick_sense(senses, "done_by", phrase) or pick_sense(senses, "state", phrase)
        if stop and metric and not is_negated(tokens, stop.at):
            yield Governor(metric, "relative clause of a whole", stop.at)
    elif at < len(tokens) and tokens[at].lower.endswith("ed"):
        yield from _named_as(tokens, phrase, at)


def _past_place(tokens: list[Token], at: int) -> int:
    """ "one of hundreds of nurses [in Kenya] who": on to the clause behind the place, where there is one."""
    if at + 2 >= len(tokens) or tokens[at].lower not in _PLACING or not tokens[at + 1].capital:
        return at
    k = at + 1
    while k < min(len(tokens) - 1, at + _PLACE) and tokens[k].tag in "WK" and tokens[k].capital:
        k += 1
    return k if tokens[k].tag == "R" or tokens[k].lower == "to" else at


def _named_as(tokens: list[Token], phrase: Counted, at: int) -> Iterator[Governor]:
    """ "Of the 360,000 people identified by the agency as requiring food, 12,700 were reached"."""
    for k in range(at + 1, min(len(tokens) - 1, at + 7)):
        if tokens[k].tag in ".,NVA":
            return
        if tokens[k].lower == "as":
            for role in ("done_by", "state"):
                metric = pick_sense(tokens[k + 1].senses, role, phrase)
                if metric:
                    yield Governor(metric, "named as", k + 1)
                    return
            return


_WORDS: Final = words_of_sense("fragments")
_HIDING: Final = _WORDS["hiding"]
_COVER: Final = _WORDS["cover"]


def dwellers(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Goma, where 2 million people live, was cut off": those who live there are its inhabitants."""
    left, at = step_left(tokens, phrase.numeral), phrase.last + 1
    if 0 <= left < len(tokens) and tokens[left].lower == "where" and at < len(tokens) and tokens[at].lower == "and":
        at = next((k for k in range(at, min(len(tokens), at + 9)) if tokens[k].tag in ".,NVA"), at)
    while at < len(tokens) and tokens[at].tag in "BX":
        at += 1
    if left < 0 or tokens[left].lower != "where" or phrase.elided or at >= len(tokens):
        return
    while at < len(tokens) - 1 and tokens[at].tag in "ABX":
        at += 1
    if tokens[at].lower in _HIDING and any(t.lower in _COVER for t in tokens[max(0, left - 9) : left]):
        yield Governor("affected", "where they hide", at)
    stayed = tokens[at].tag in ".," and tokens[at - 1].lower in ("remain", "remained")
    if stayed and tokens[phrase.head].lower in _TOWNSPEOPLE:
        at -= 1
    if at + 1 < len(tokens) and tokens[at + 1].tag not in ".,-)(":
        return
    if tokens[at].lower in ("live", "lived", "reside", "remain", "remained"):
        yield Governor("population", "where they live", at)


_TOWNSPEOPLE: Final = _WORDS["townspeople"]
_WHOLE: Final = SHARES | {"all"}


def _compared(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "compared"


def share_of(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "most of the refugees, over 1.8 million, …", "17 per cent of the displaced, or 3.4 million"."""
    left = step_left(tokens, phrase.numeral)
    after = tokens[phrase.last + 1].tag if phrase.last + 1 < len(tokens) else "."
    named = phrase.elided or tokens[phrase.head].lower in ("people", "persons", "families", "children")
    apart = left >= 0 and tokens[left].tag in ",-" and after == tokens[left].tag
    apart = apart or (left >= 0 and tokens[left].tag == "," and _compared(tokens, phrase.last + 1))
    if left < 4 or not named or not (tokens[left].lower == "or" or apart):
        return
    told = None if phrase.elided else next(predicate_after(tokens, phrase), None)
    if isinstance(told, Governor):
        return  # "half of those infected, over 1,800 people, have died"
    verb = phrase.last + 2
    if after in ",-" and verb < len(tokens) and tokens[verb].tag == "V":  # "half of them, around 900, need help"
        metric = slot_after(tokens, tokens[verb], verb + 1, phrase, "done_by")
        metric = metric or pick_sense(tokens[verb].senses, "done_by", phrase)
        if metric:
            yield Governor(metric, "subject of verb", verb)
            return
    end = left - 1 if tokens[left].lower == "or" and tokens[left - 1].tag == "," else left
    for of in range(end - 1, max(0, end - 8), -1):
        if tokens[of].tag in ".N,":
            return
        if tokens[of].lower == "of" and tokens[of - 1].lower in _WHOLE:
            for k in range(of + 1, end):
                for role, forms in (("noun", None), ("state", None), ("done_to", frozenset({"part"}))):
                    metric = pick_sense(tokens[k].senses, role, phrase, forms)
                    if metric:
                        yield Governor(metric, "share of a whole", k)
                        return
            return


_FEARED: Final = _WORDS["feared"]


def found_after_all(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Ten people feared killed in the landslide have been found alive": what was feared has not come true."""
    at = phrase.last + 1
    while at < len(tokens) and tokens[at].lower in ("who", "were", "had", "been", "once", "previously", "initially"):
        at += 1
    if at >= len(tokens) or tokens[at].lower.split()[0] not in _FEARED:
        return
    for i in range(at + 1, min(at + 22, len(tokens))):
        if tokens[i].tag in ".N":
            return
        rescued = any(s.name == "rescued" for s in tokens[i].senses) or _turns_up(tokens, i)
        if tokens[i].tag in "VJ" and rescued and not is_negated(tokens, i):
            yield Governor("rescued", "found after all", i)
            return


def _turns_up(tokens: list[Token], at: int) -> bool:
    return "alive" in [t.lower for t in tokens[at : at + 4]]


_SURVIVING: Final = _WORDS["surviving"]


def none_survived(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "None of the 43 on board survived", "no survivors among the 43 passengers": all are dead."""
    at = phrase.numeral
    i = at - 1
    while i > 0 and tokens[i].tag in "DB":
        i -= 1
    end = phrase.last + 8
    for j in range(phrase.last + 1, min(len(tokens) - 1, end)):
        joined = tokens[j].lower == "none" and tokens[j - 1].lower in ("and", ",", ";", "but")
        if joined and any(
            t.lower in _SURVIVING for t in tokens[j + 1 : j + 4]
        ):  # "131 people aboard and none survived"
            yield Governor("killed", "none survived", j)
            return
    if i < 1 or tokens[i].lower not in ("of", "among", "from"):
        return
    if tokens[i - 1].lower == "none":
        for j in range(phrase.last + 1, min(len(tokens), phrase.last + 9)):
            if tokens[j].lower in _SURVIVING:
                yield Governor("killed", "none survived", j)
                return
    elif _no_survivors(tokens, i):
        yield Governor("killed", "none survived", i - 1)


def _no_survivors(tokens: list[Token], among: int) -> bool:
    """ "no survivors among", "no survivors were found among"."""
    k = among - 1
    while k > 1 and tokens[k].lower in ("found", "were", "was", "reported", "been", "have"):
        k -= 1
    return k > 0 and tokens[k].lower in ("survivors", "survivor") and tokens[k - 1].lower == "no"


_COMPANY: Final = frozenset(["rescued", "detained", "killed", "injured", "casualties", "missing", "evacuated"])


def one_of_company(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Three cooks were among the survivors", "two guards and a clerk are among the 63 passengers killed"."""
    i = phrase.last + 1
    while i < len(tokens) and i < phrase.last + 12 and tokens[i].tag in ",CNDKW":
        i += 1
    if i >= len(tokens) or tokens[i].tag != "A":
        return
    while i < len(tokens) and tokens[i].tag in "AB":
        i += 1
    if i >= len(tokens) or tokens[i].lower != "among":
        return
    for j in range(i + 1, min(len(tokens), i + 6)):
        token = tokens[j]
        if token.tag == "K":
            name = next((s.name for s in token.senses if s.role == "noun" and s.form == "plural"), "")
            after = tokens[j + 1] if j + 1 < len(tokens) else token
            if name not in _COMPANY and after.tag in "VJ":
                name = pick_sense(after.senses, "done_to", phrase, frozenset({"part"})) or ""
            if name in _COMPANY and not (j + 1 < len(tokens) and tokens[j + 1].tag == "K"):
                yield Governor(name, "one of a company", j)
            return
        if token.tag not in "DWJXN" or token.lower == "of":
            return


_FATAL: Final = _WORDS["fatal"]
_PROVING: Final = _WORDS["proving"]
_SICK: Final = _WORDS["sick"]


def fatal_cases(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "nine of the cases were fatal", "46 cases, nine of them fatal"."""
    i = phrase.last + 1
    if i + 1 < len(tokens) and tokens[i].lower == "of":  # "of Ebola"
        i += 2
    while i < len(tokens) and (tokens[i].tag in "AB" or tokens[i].lower in _PROVING):
        i += 1
    if i >= len(tokens) or tokens[i].lower not in _FATAL:
        return
    if i + 1 < len(tokens) and tokens[i + 1].tag in "KW":
        return
    told = tokens[phrase.head].lower if not phrase.elided else ""
    if told in _SICK or (not told and any(t.lower.rpartition(" ")[2] in _SICK for t in tokens[:i])):
        yield Governor("killed", "fatal cases", i)


_FORCE: Final = _WORDS["forces"]
_UNITS: Final = _WORDS["units"]
_FIGHTING: Final = _WORDS["fighting"]
_SERVING: Final = _WORDS["serving"]


def members_of_force(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "37,000 women are in the national army", "3,000 foreigners serve in its armed forces"."""
    if not phrase.elided and tokens[phrase.head].lower == "members":  # "1,000 members of the infantry"
        if any(t.lower in _UNITS for t in tokens[phrase.head + 1 : phrase.last + 1]):
            yield Governor("troops", "members of a force", phrase.head)
        return
    at = phrase.last + 1
    first = at
    while at < len(tokens) and at < first + 5 and (tokens[at].lower in _SERVING or tokens[at].tag in "AB"):
        at += 1
    told = {t.lower for t in tokens[first:at]}
    linked = "in" in told or (told & _FIGHTING and at < len(tokens) and tokens[at].lower == "with")
    if phrase.elided or at < first + 1 or not linked or "person" not in phrase.kinds:
        return
    for i in range(at, min(at + 6, len(tokens))):
        if tokens[i].lower.rpartition(" ")[2] in _FORCE and not (i + 1 < len(tokens) and tokens[i + 1].tag in "KW"):
            yield Governor("troops", "members of a force", i)
            return
        if tokens[i].tag not in "DWKJ" and tokens[i].lower != "with":
            return


_GIFTS: Final = _WORDS["gifts"]
_GIFT_REACH: Final = 12  # words


def aided(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "brought food to 3,000 people stranded by the flood": what is given them says more than why they need it."""
    to = step_left(tokens, phrase.numeral)
    if phrase.elided or to < 2 or tokens[to].lower != "to" or tokens[phrase.numeral - 1].lower == "the":
        return  # "shelter for the 900 left homeless": told of before
    given = False
    for i in range(to - 1, max(-1, to - _GIFT_REACH), -1):
        token = tokens[i]
        if token.tag in ".;:" or token.lower in RESTORED:
            return  # "water supply was restored to 800 homes"
        gift = token.lower.rpartition(" ")[2] in _GIFTS
        given = given or gift
        if token.tag != "V":
            continue
        if pick_sense(token.senses, "given_to", phrase) == "assisted":
            passive = any(t.lower.rpartition(" ")[2] in _GIFTS for t in tokens[max(0, i - 5) : i])
            if (given or passive) and not is_negated(tokens, i):
                yield Governor("assisted", "recipient", i)
            return
        if not (gift and i == to - 1):  # but "gave help to 3,000"
            return


NEEDS: Final[dict[Construction, Needs]] = {
    dwellers: Needs(frozenset(["where"]), elided=False),
    found_after_all: Needs(_FEARED),
    none_survived: Needs(_SURVIVING | {"survivors", "survivor"}),
    fatal_cases: Needs(_FATAL),
    one_of_company: Needs(frozenset(["among"])),
    aided: Needs(_GIFTS, elided=False),
    share_of: Needs(_WHOLE),
    members_of_force: Needs(_UNITS | _FORCE),
}
