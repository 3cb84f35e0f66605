"""What does a construction say of the people counted in it? Where they live, what was feared, whom they serve, who
helps them."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.extract.counted import Counted
from tracker.extract.predicates import walk_right
from tracker.extract.senses import Governor, Refusal, is_negated, pick_sense, read_voice
from tracker.extract.tagging import Token


def told_of_whole(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Of the 45 people who were injured, 12 have died": its own relative clause tells of the whole."""
    at = phrase.last + 1
    if at < len(tokens) and tokens[at].tag == "R":
        stop = next((s for s in walk_right(tokens, at) if s.relative), None)
        if stop and read_voice(tokens, stop.at) == "passive":
            metric = pick_sense(tokens[stop.at].senses, "done_to", phrase, frozenset({"part"}))
        else:
            metric = pick_sense(tokens[stop.at].senses, "done_by", phrase) if stop else None
        if stop and metric and not is_negated(tokens, stop.at):
            yield Governor(metric, "relative clause of a whole", stop.at)


_HIDING = frozenset(["sheltering", "hiding", "sheltered", "hid"])
_COVER = frozenset(
    "plant factory steelworks bunker bunkers basement basements cellar cellars tunnel tunnels shelter shelters".split()
)


def dwellers(tokens: list[Token], phrase: Counted, left: int) -> Iterator[Governor | Refusal]:
    """ "Goma, where 2 million people live, was cut off": those who live there are its inhabitants."""
    at = phrase.last + 1
    while at < len(tokens) and tokens[at].tag in "BX":
        at += 1
    if left < 0 or tokens[left].lower != "where" or phrase.elided or at >= len(tokens):
        return
    while at < len(tokens) - 1 and tokens[at].tag in "ABX":
        at += 1
    if at + 1 < len(tokens) and tokens[at + 1].tag not in ".,-)(":
        return
    if tokens[at].lower in ("live", "lived", "reside"):
        yield Governor("population", "where they live", at)
    elif tokens[at].lower in _HIDING and any(t.lower in _COVER for t in tokens[max(0, left - 9) : left]):
        yield Governor("affected", "where they hide", at)


_SHARES = frozenset("half third thirds quarter quarters fifth fifths most majority all cent percent % many".split())


def share_of(tokens: list[Token], phrase: Counted, left: int) -> Iterator[Governor | Refusal]:
    """ "most of the refugees, over 1.8 million, …", "17 per cent of the displaced, or 3.4 million"."""
    after = tokens[phrase.last + 1].tag if phrase.last + 1 < len(tokens) else "."
    if left < 4 or not phrase.elided or (tokens[left].lower != "or" and (tokens[left].tag, after) != (",", ",")):
        return
    end = left - 1 if tokens[left].lower == "or" and tokens[left - 1].tag == "," else left
    for of in range(end - 1, max(0, end - 8), -1):
        if tokens[of].tag in ".N,":
            return
        if tokens[of].lower == "of" and tokens[of - 1].lower in _SHARES:
            for k in range(of + 1, end):
                for role, forms in (("noun", None), ("state", None), ("done_to", frozenset({"part"}))):
                    metric = pick_sense(tokens[k].senses, role, phrase, forms)
                    if metric:
                        yield Governor(metric, "share of a whole", k)
                        return
            return


def found_after_all(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Ten people feared killed in the landslide have been found alive": what was feared has not come true."""
    at = phrase.last + 1
    while at < len(tokens) and tokens[at].lower in ("who", "were", "had", "been", "once", "previously", "initially"):
        at += 1
    if at >= len(tokens) or not tokens[at].lower.startswith(("feared", "presumed", "believed", "thought")):
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


_FORCE = frozenset(
    """
    army military forces navy police militia guard marines battalion brigade regiment
    """.split()
)
_FIGHTING = frozenset("serve served serving fight fought fighting enlisted".split())
_SERVING = frozenset(
    "are were serve served serving fight fought fighting enlisted currently now still remain in".split()
)


def members_of_force(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "37,000 women are in the national army", "3,000 foreigners serve in its armed forces"."""
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


_AID = frozenset(
    "transfer transfers assistance vouchers voucher distribution distributions kits rations cash parcels".split()
)


def by_way_of_aid(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "- 12,700 people via emergency cash transfers": the fragment of a list of who got help."""
    at = phrase.last + 1
    if phrase.elided or at >= len(tokens) or tokens[at].lower not in ("via", "through"):
        return
    for i in range(at + 1, min(at + 8, len(tokens))):
        if tokens[i].lower in _AID:
            yield Governor("assisted", "by way of aid", i)
            return
        if tokens[i].tag not in "WKVJhB":
            return
