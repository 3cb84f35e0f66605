"""Who was given something, lost a supply or was found to carry a disease? "food to 18,000 people"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, Refusal, accepts, pick_sense, step_left
from tracker.extract.tagging import Token
from tracker.extract.wordclass import SUPPLIES


def recipients(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "distributed food to 18,000 people", "provided shelter for 300 families"."""
    i = _first_recipient(tokens, step_left(tokens, phrase.numeral))
    if i < 1 or tokens[i].lower not in (("to",) if phrase.elided else _TOWARDS):
        return
    if tokens[i].lower == "in":
        yield from _carriers(tokens, i, phrase)
        return
    shared = tokens[i].lower in ("among", "between")
    for j in range(i - 1, max(-1, i - 24), -1):
        if tokens[j].tag == ".":
            return
        if tokens[j].lower in RESTORED or (tokens[j].lower.startswith(("bring", "brought")) and _sums(tokens, j, i)):
            return
        if shared and tokens[j].tag == "V" and not tokens[j].lower.startswith(_SHARED_OUT):
            return
        metric = pick_sense(tokens[j].senses, "given_to", phrase) if tokens[j].tag == "V" else None
        if phrase.elided:  # "cut power to tens of thousands"
            if metric == "affected":
                yield Governor(metric, "recipient", j)
            if tokens[j].tag not in "WKX" or metric:
                return
            continue
        if j and tokens[j].lower in _ORDERS and tokens[j - 1].lower == "evacuation" and "person" in phrase.kinds:
            metric = "displaced"  # "evacuation orders were issued for 30,000 people"
        if (
            metric is None
            and tokens[j].lower in _PAID
            and not {t.lower for t in tokens[max(0, j - 6) : j]}.isdisjoint(_GIFTS)
        ):
            metric = "assisted" if accepts("assisted", phrase) else None  # "compensation was paid to 300 families"
        if metric is None and tokens[j].lower in _BEGUN:
            metric = next((m for m, words in _UNDER_WAY if words & {t.lower for t in tokens[max(0, j - 6) : j]}), None)
            metric = metric if metric and accepts(metric, phrase) else None
        if metric is None and tokens[j].lower == "needed" and _needs_gift(tokens, j) and accepts("in_need", phrase):
            metric = "in_need"
        if metric is None and tokens[j].lower in _CUT and accepts("affected", phrase):
            metric = "affected" if any(t.lower in SUPPLIES for t in tokens[max(0, j - 5) : j]) else None
        if metric:
            yield Governor(metric, "recipient", j)
            return
        if tokens[j].tag == "V" and tokens[j - 1].lower == "to":
            return  # "offered to swap 12 soldiers for 300 prisoners"


def _sums(tokens: list[Token], verb: int, to: int) -> bool:
    """ "bringing the total to 2,300 refugees" gives nothing to anybody."""
    return any(t.lower in ("total", "number", "toll", "tally", "figure", "count") for t in tokens[verb + 1 : to])


def _needs_gift(tokens: list[Token], at: int) -> bool:
    """ "Food is urgently [needed] for 300,000 people"."""
    return tokens[at - 1].tag in "AB" and not {t.lower for t in tokens[max(0, at - 6) : at]}.isdisjoint(_GIFTS)


def _first_recipient(tokens: list[Token], i: int) -> int:
    """ "cut power to the whole port as well as 900 homes": the "to" before the list."""
    if i < 2 or not (tokens[i].lower == "and" or [t.lower for t in tokens[i + 1 : i + 4]] == ["as", "well", "as"]):
        return i
    for k in range(i - 1, max(0, i - 12), -1):
        if tokens[k].lower in ("to", "for"):
            return k
        if tokens[k].tag not in "DWKJh" and tokens[k].lower not in ("of", "in", "'s"):
            break
    return i


RESTORED: Final = frozenset(["restored", "reconnected", "resumed"])  # "supply was restored to 800 homes"
_BEGUN: Final = frozenset("begun began started underway under-way way".split())
_UNDER_WAY: Final = (
    ("assisted", frozenset("distribution distributions vaccination vaccinations airdrops deliveries".split())),
    ("evacuated", frozenset(["evacuation", "evacuations", "airlift"])),
)  # "food distribution has begun for 2,000 people"
_TOWARDS: Final = ("to", "for", "in", "among", "between")
_SHARED_OUT: Final = ("distribut", "shar", "divid", "split", "hand")
_PAID: Final = frozenset("paid issued served trucked extended granted awarded airlifted dropped shipped".split())
_GIFTS: Final = frozenset(
    """
    compensation grants tents rations kits blankets vouchers food water meals relief aid assistance help cash supplies
    medicines medicine parcels loans
    """.split()
)
_ORDERS: Final = frozenset("order orders warning warnings notice notices alert alerts".split())
_CUT: Final = frozenset(
    ["cut", "cut off", "shut off", "knocked out", "interrupted", "disrupted", "severed", "out", "lost", "down"]
)
_FOUND: Final = frozenset("found detected seen identified confirmed diagnosed discovered".split())
_GERMS: Final = frozenset(
    """
    virus strain disease bacteria flu covid covid-19 coronavirus ebola cholera polio measles infection h5n1 h1n1 mpox
    variant malaria dengue plague meningitis typhoid diphtheria zika hiv tuberculosis
    """.split()
)


def _carriers(tokens: list[Token], at: int, phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "the new strain of flu was found in eight people"."""
    germs = any(word in _GERMS for t in tokens[max(0, at - 14) : at] for word in t.lower.split())
    if germs and "person" in phrase.kinds:
        named = at - 1
        while named > max(0, at - 6) and tokens[named].tag in "DWTKhX" and tokens[named].lower.split()[0] not in _FOUND:
            named -= 1  # "diagnosed meningitis in 43 recruits"
        if tokens[named].lower.split()[0] in _FOUND:
            yield Governor("infected", "carriers", named)
