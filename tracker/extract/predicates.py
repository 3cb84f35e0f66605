"""Of which verb behind it is a counted phrase the subject?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.chained import harms, next_predicate, opens_predicate
from tracker.extract.compounds import is_plural
from tracker.extract.counted import Counted
from tracker.extract.participles import dwells, is_participle, is_past, is_weak, past_guess, tells_where
from tracker.extract.senses import (
    DOERS,
    Governor,
    Refusal,
    is_negated,
    object_follows,
    of_another,
    pick_sense,
    pick_state,
    read_voice,
    slot_after,
    step_left,
)
from tracker.extract.tagging import Token
from tracker.extract.walking import walk_right
from tracker.extract.wordclass import BE, TELLING

_BELONGING: Final = frozenset("for to against about over by".split())
"""Prepositions that hang a counted phrase on another noun, which is then the subject of what follows."""
_HANGING: Final = frozenset("from in at on to against near outside inside".split())
_OPENING: Final = frozenset(["in", "on", "at", "during", "after", "before", "for", "with", "by", "within", "to"])
_PAST: Final = frozenset({"past", "part"})
_WITHIN: Final = frozenset(["in", "across", "within", "at"])


def _counted_before(tokens: list[Token], left: int) -> bool:
    """Whether the noun before the preposition at `left` has a number of its own."""
    k = left - 1
    while k > 0 and left - k < 6 and tokens[k].tag in "KWVJh":
        k -= 1
    return tokens[k].tag == "N"


def predicate_after(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """The first verb or state that the phrase is subject of, past lists, brackets and relative clauses."""
    relative: Governor | None = None
    left = step_left(tokens, phrase.numeral)
    if any(t.tag == "R" for t in tokens[left + 1 : phrase.numeral]):
        left = -1  # "riots in which 40 cars and two shops were burnt"
    if phrase.numeral > 1 and tokens[phrase.numeral - 1].tag == "D" and tokens[phrase.numeral - 2].lower == "between":
        return  # "After talks between the two leaders, a dinner was held"
    apposed = left >= 0 and tokens[left].lower in ("including", "among")
    if (
        left == 0
        and tokens[0].lower in _OPENING
        and phrase.last + 1 < len(tokens)
        and tokens[phrase.last + 1].tag == ","
    ):
        return  # "In one version, his father dies"
    being = phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].lower == "being"  # "ended with two being hurt"
    crammed = left > 0 and tokens[left].lower == "with" and tokens[left - 1].tag in "WO" and is_past(tokens[left - 1])
    if crammed and not being:
        return  # "a truck crammed with 100 migrants left 53 dead"
    if left > 1 and tokens[left].lower in _WITHIN and tokens[left - 1].tag == "K" and _counted_before(tokens, left):
        return  # "2,130 homes in 11 villages were flooded"
    if tells_of_another(tokens, left, phrase) or (phrase.elided and _pool_before(tokens, phrase.numeral)):
        return
    aimed = left > 0 and tokens[left].tag == "W" and tokens[left - 1].lower == "to" and not tokens[left].capital
    aimed = aimed or (left >= 0 and tokens[left].lower in _LOSING)  # "lost 40 men and 12 are missing"
    belongs = left > 0 and tokens[left].lower in _BELONGING
    hung = left > 0 and tokens[left].lower in _HANGING and not any(t.capital for t in tokens[left : phrase.numeral])
    hung = hung and tokens[left + 1].lower not in ("least", "most")
    carried = left > 0 and tokens[left].lower == "with" and tokens[left - 1].tag in "KW"
    another = of_another(tokens, left)
    by = left > 0 and tokens[left].lower == "by" and tokens[left - 1].tag in "VWO"  # "seen by two men being led away"
    start = phrase.last + 1
    if phrase.partitive and not phrase.anaphoric and _tells_of_whole(tokens, start):
        start += 1  # "two of three volunteers missing since June have been captured"
    start = _past_pool(tokens, start)
    if phrase.elided:
        start = past_guess(tokens, phrase.numeral, start)
    for at, in_relative, in_list in walk_right(tokens, start, apposed):
        token = tokens[at]
        if in_list and (tokens[at - 1].tag == "N" or hung):
            break  # "80 wounded civilians and 12 dead", "fled from two jails, and 22 stations were looted"
        if in_list and aimed:
            return  # "to disperse 5,000 youths in the square, and 32 clerks were wounded"
        if relative and not in_relative and (tokens[at - 1].lower == "to" or belongs):
            break  # "the 27 who died trying to cross"; "a vigil for the 27 who died was held"
        if in_relative and _disagrees(tokens, at, phrase):
            continue  # "the crew of a ferry that has sunk were saved"
        if not in_list and (_disagrees(tokens, at, phrase) or (by and tokens[at - 1].lower == "being")):
            break
        voice = read_voice(tokens, at)
        if in_relative and is_negated(tokens, at) and tokens[at - 1].lower in ("be", "to"):
            continue  # "200 abducted girls who are yet to be released"
        if is_negated(tokens, at):
            yield told_aside(tokens, phrase) or Refusal("negated")
            return
        found = (
            _befalls(tokens, at, voice, phrase)
            or _does(tokens, at, voice, phrase)
            or _stands(tokens, at, voice, phrase)
        )
        if found is None and (is_participle(tokens, at) or tells_where(token)):
            continue  # "two people on the ground also died"
        if found is None and token.tag == "K" and voice == "passive" and phrase.elided:
            continue
        if in_relative or (found is None and is_weak(token)) or (found and dwells(tokens, at)):
            relative = relative or found
            continue
        if another or (
            carried and found and found.rule == "subject of verb" and not token.lower.split()[0].endswith("ing")
        ):
            break  # "the wives of three officers were arrested", "the plane with 15 passengers disappeared"
        if relative and found and relative.metric == "killed" and found.metric in _HURT:
            break  # "the two men who died were hit by splinters"
        if found:
            yield found
        elif not in_list and relative is None:
            subject = not (carried or belongs or _is_object(tokens, left) or (left >= 0 and tokens[left].tag == "V"))
            chained = next_predicate(tokens, at, phrase, voice == "passive") if subject else None
            doers = _done_by_them(tokens, at, voice, left, phrase)
            if chained and not (doers and chained.metric in _AWAY and harms(tokens, at, chained.at)):
                yield chained  # "killed six guards and were shot dead"; not "killed six guards and fled"
            elif doers:
                yield Refusal(DOERS)
        break
    else:
        opened = (
            0 if relative or another or (left >= 0 and tokens[left].tag in "VP") else opens_predicate(tokens, phrase)
        )
        passive = opened > 0 and read_voice(tokens, opened, known=False) == "passive"
        chained = None
        if opened and not _is_object(tokens, left):
            chained = next_predicate(tokens, opened, phrase, passive)
        yield from [chained] if chained else []
    if relative:
        yield relative


_POOL: Final = 24  # words


def _pool_before(tokens: list[Token], numeral: int) -> bool:
    """ "eight trucks, out of a total of 79, have crossed": whether the number only tells how many there are in all."""
    return [token.lower for token in tokens[max(0, numeral - 5) : numeral]] == ["out", "of", "a", "total", "of"]


def _past_pool(tokens: list[Token], at: int) -> int:
    """ "About 130 hostages [from among 253 kidnapped in the raid] remain missing": on to the verb of the first."""
    first = at
    if at + 3 >= len(tokens) or tokens[at].lower not in ("from", "out"):
        return first
    at += 1 + (tokens[at + 1].lower in ("among", "of"))
    while at < len(tokens) - 1 and (tokens[at].tag in "BD" or tokens[at].lower in ("than", "some", "estimated")):
        at += 1
    if tokens[at].tag != "N":
        return first
    for k in range(at + 1, min(len(tokens), at + _POOL)):
        if tokens[k].tag in ".,NRC":
            break
        if tokens[k].tag == "A" or tokens[k].lower.split()[0] in _REMAINING:
            return k
    return first


_REMAINING: Final = frozenset(["remain", "remained", "remains"])
_LOSING: Final = frozenset(["lost", "lose", "loses", "losing"])
_AWAY: Final = frozenset(["displaced", "refugees", "returned", "rescued", "evacuated"])
_HURT: Final = frozenset(["affected", "casualties", "injured"])
_SINGULAR: Final = frozenset(["was", "is", "has"])


def _disagrees(tokens: list[Token], at: int, phrase: Counted) -> bool:
    """ "A lawyer who defended 30 rebels was jailed", "dozens of labour protests": a verb for one is none of many."""
    if phrase.elided and tokens[phrase.last + 1].lower == "of" and at < phrase.last + 5 and _is_of_one(tokens[at]):
        return True
    if phrase.elided or not is_plural(tokens[phrase.head]) or "person" not in phrase.kinds:
        return False
    if phrase.partitive and tokens[phrase.numeral].lower == "one":
        return False  # "one of its soldiers was killed"
    if any(t.lower == "of" or t.lower in _INCLUDING for t in tokens[max(0, phrase.numeral - 3) : phrase.numeral]):
        return False  # "a total of 300 people was moved", "a group of about 40 men was held"
    while at > phrase.last + 1 and tokens[at - 1].tag in "AB":
        at -= 1
        if tokens[at].lower in _SINGULAR:
            return True
    return False


def _is_of_one(token: Token) -> bool:
    """ "protests", "marches": as a verb it has one subject."""
    return token.tag == "V" and {s.form for s in token.senses if s.form} == {"s"}


_ABOARD: Final = frozenset(["aboard", "onboard", "on board", "inside", "on"])
_ALL: Final = frozenset(["all", "none", "most", "both", "many", "some"])
_INCLUDING: Final = frozenset(["include", "included", "includes", "numbered", "number", "totalled", "totaled"])
_ASIDE: Final = 12  # words


def tells_of_another(tokens: list[Token], left: int, phrase: Counted) -> bool:
    """ "The driver, who had 14 passengers, was killed", "sank with 300 aboard and 12 died": the verb behind them tells
    of another, though they may have been told of with it."""
    after = phrase.last + 1
    if left < 1 or after + 1 >= len(tokens):
        return False
    if tokens[left].lower == "with" and tokens[after].lower in _ABOARD:
        return not any(t.lower in _ALL for t in tokens[after + 1 : after + 4])
    if tokens[after].tag == "A":
        return _in_relative(tokens, left)
    if tokens[after].lower == "and" and tokens[after + 1].tag == "A":
        doing = tokens[left].tag in "WO" and tokens[left].lower.endswith(
            "ing"
        )  # "accused of robbing 14 men and is held"
        return doing or tokens[left].tag == "V" or (tokens[left].tag == "P" and tokens[left - 1].tag == "V")
    return tokens[after].tag == "," and _closes_aside(tokens, left, after)


def _closes_aside(tokens: list[Token], left: int, after: int) -> bool:
    """ "The driver[, who had 14 passengers,] was killed", "tourists[, robbed by three men,] were hurt"."""
    for i in range(left, max(0, left - _ASIDE), -1):
        if tokens[i].tag in ".-(" or tokens[i].lower in _INCLUDING:
            return False
        if tokens[i].tag == "R":
            return tokens[i - 1].tag == "," and tokens[i].lower in ("who", "whose", "which")
        if tokens[i].tag == ",":
            done = tokens[i + 1].tag == "V" or tokens[i + 1].lower.endswith("ed")
            return done and tokens[left].lower == "by" and tokens[after + 1].tag == "A"
    return False


def _in_relative(tokens: list[Token], left: int) -> bool:
    """ "The men who attacked a bus of [40 tourists] were killed"; not "who said [40 tourists] were killed"."""
    acted = False
    for i in range(left, max(0, left - _ASIDE), -1):
        token = tokens[i]
        if token.tag in ".,-(:;NAC" or token.lower in ("that", "as", "when", "if", "because") or token.lower in TELLING:
            return False
        if token.tag == "R":
            return acted and token.lower == "who"
        acted = acted or token.tag == "V"
    return False


def told_aside(tokens: list[Token], phrase: Counted) -> Governor | None:
    """ "Two nurses, seized last month in the port, have not been freed yet": what the aside tells has happened."""
    at = phrase.last + 2
    if at < len(tokens) and tokens[at - 1].lower in ("of", "from", "in"):
        at = next((k + 1 for k in range(at, min(len(tokens), at + 4)) if tokens[k].tag not in "DWK"), at)
    if at + 1 >= len(tokens) or tokens[at - 1].tag != "," or tokens[at].tag != "V" or object_follows(tokens, at):
        return None
    part = frozenset({"part"})
    metric = pick_sense(tokens[at].senses, "done_to", phrase, part) or pick_sense(
        tokens[at].senses, "weak", phrase, part
    )
    return Governor(metric, "participle after", at) if metric else None


def _befalls(tokens: list[Token], at: int, voice: str, phrase: Counted) -> Governor | None:
    """ "were killed", "12 people shot dead": what the verb at `at` does to those counted."""
    if not (voice == "passive" or (voice == "bare" and not object_follows(tokens, at))):
        return None
    metric = slot_after(tokens, tokens[at], at + 1, phrase)
    metric = metric or pick_sense(tokens[at].senses, "done_to", phrase, frozenset({"part"}))
    return Governor(metric, "passive verb", at) if metric else None


def _does(tokens: list[Token], at: int, voice: str, phrase: Counted) -> Governor | None:
    """ "died", "are marching", "joined a march": what those counted do."""
    senses = tokens[at].senses
    if voice == "bare" and tokens[at].lower in ("needed", "required") and _for(tokens, at + 1):
        return None  # "7.3 billion needed for emergency aid"
    forms = frozenset({"ing"}) if voice == "passive" else None  # "four are needed" need nothing
    metric = None if forms else slot_after(tokens, tokens[at], at + 1, phrase, "done_by")
    metric = metric or pick_sense(senses, "done_by", phrase, forms)
    if metric is None and forms and pick_sense(senses, "done_by", phrase, _PAST) == "killed":
        metric = "killed"  # "20 were drowned"
    return Governor(metric, "subject of verb", at) if metric else None


def _for(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "for"


def _stands(tokens: list[Token], at: int, voice: str, phrase: Counted) -> Governor | None:
    """ "are dead", "remain missing": the state of those counted."""
    metric = pick_state(tokens, at, phrase)
    if metric is None and tokens[at].tag == "K" and not (phrase.elided or phrase.partitive):
        named = [s.name for s in tokens[at].senses if s.role == "noun" and s.form == "plural"]
        metric = next((m for m in named if m in ("detained", "refugees")), None)
        return Governor(metric, "state", at) if metric and "person" in phrase.kinds else None  # "40 remain captives"
    stated = metric and (tokens[at].tag != "V" or voice == "passive" or tokens[at - 1].lower in BE)
    return Governor(metric, "state", at) if metric and stated else None


def _done_by_them(tokens: list[Token], at: int, voice: str, left: int, phrase: Counted) -> bool:
    """ "two gunmen killed six guards": whether those counted are the doers of what befell others."""
    going = tokens[at].lower.split()[0].endswith("ing") and tokens[at - 1].tag not in "AM"
    return bool(
        voice != "passive"
        and not (going and tokens[at - 1].tag == "W")  # "insurgents who were discovered planting a bomb"
        and tokens[at].roles("done_to")
        and object_follows(tokens, at)
        and tokens[at - 1].lower != "to"
        and not _is_object(tokens, left)
        and not _follows_list(tokens, at, phrase)
    )


def _tells_of_whole(tokens: list[Token], at: int) -> bool:
    if at >= len(tokens):
        return False
    participle = tokens[at].tag == "V" and tokens[at].lower.endswith("ed") and tokens[at].roles("done_to")
    return tokens[at].tag == "J" or bool(participle)


def _is_object(tokens: list[Token], left: int) -> bool:
    """ "the quake toppled 6,988 buildings and damaged more": the object of a verb does nothing."""
    return left >= 0 and tokens[left].tag in "WO" and tokens[left].lower.endswith("ed")


def _follows_list(tokens: list[Token], at: int, phrase: Counted) -> bool:
    """ "killed 13 guards and two drivers and wounded six": a verb joined to the phrase has another subject."""
    return at == phrase.last + 2 and tokens[at - 1].lower == "and"
