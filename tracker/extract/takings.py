"""Is a sum only taken in, charged or priced (sales, profits, fares, mortgages)? Then it is no money given or lost."""

from __future__ import annotations

import tomllib
from collections.abc import Set
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from tracker.extract.tagging import Token

TAKEN: Final = "what is taken in, charged or priced"
_ENDS: Final = frozenset(".;:")
_REACH: Final = 22  # tokens of a clause before the sum
_SUBJECT: Final = 10  # tokens of a subject behind its noun: "exports [to the east] rose to"
_BEHIND: Final = 8
_MODIFIERS: Final = 3
_BIG: Final = 1e6  # more than one buyer borrows
_SIGNS: Final = frozenset("$€£₴₹¥#")
_MONEYS: Final = frozenset(
    "dollar dollars euro euros pound pounds yen yuan rupee rupees rouble roubles ruble rubles franc francs - )".split()
)
# What may stand between a sum and the word that leads to it: bounds, "an estimated", "a record".
_QUANTITY: Final = frozenset(
    """
    about around some nearly almost roughly approximately over under above below more less than just only least most
    up to as much many little an a the record estimated staggering whopping further another additional between close
    near well us c hk rs approx circa upwards even
    """.split()
) | {"close to", "upwards of"}
_STEPS: Final = frozenset(["of", "at", "to", "from", "by", "in"])
# What may stand between such a noun, its verb and the sum: "fell [by a third last year to]".
_SPAN: Final = frozenset(
    """
    first second third fourth last this next past previous same consecutive half quarter quarters month months year
    years week a the an to from by in for on over at as of and % per cent percent slightly sharply steadily only
    just again further expected projected forecast estimated set due likely tipped thought will would could may
    might can should have has had already now also then new high level since compared with period again earlier ago
    before - ,
    """.split()
)
_ALONG: Final = frozenset(
    """
    and or even the during net operating pretax pre-tax annual quarterly to from up down compared with versus
    against beating topping exceeding below above than estimates forecasts forecast expectations predictions of more
    less just about over nearly while could would may might will then but in the a an for year years month months
    period quarter earlier last same previous this that that's at by expected analysts ago before almost around
    between as much high low some only on average respectively its their extra it
    """.split()
)
_CLOSING: Final = frozenset(
    """
    growth figures in of for from on at to a this last and or but by as was is were after over that during which who
    has had could will
    """.split()
)
_STOPS: Final = frozenset("of at in to from by for and or on with that who as the which".split())
_WHOSE: Final = frozenset("his her its their our my your the that this".split())
_BESIDE: Final = frozenset("around above below near over between".split())
_IDIOMS: Final = frozenset(["question", "questions"])
_HOUSE_LOANS: Final = frozenset(["mortgage", "mortgages"])
_LENT: Final = frozenset("loan loans lend lent lending repay repaid".split())
_MANAGED: Final = frozenset(["assets", "asset", "funding"])
_OBJECT: Final = 6  # tokens of "[the] start-up" between "value" and "at"
_LINKING: Final = frozenset("is are was were be been now currently , still reportedly also thought".split())
_WITHIN: Final = frozenset("of in to on from for at across by with".split())


class _Words(NamedTuple):
    """The word lists of `sums.toml`, ready to match."""

    takings: Set[str]
    prices: Set[str]
    sized: Set[str]
    behind: dict[str, Set[str]]
    full: Set[str]
    half: Set[str]
    earning: Set[str]
    at: Set[str]
    taking: Set[str]
    whoever: Set[str]
    managing: Set[str]
    worth: dict[str, Set[str]]
    kept: Set[str]


@cache
def _words() -> _Words:
    data = tomllib.loads((files("tracker.lexicon") / "sums.toml").read_text(encoding="utf-8"))
    links, verbs = data["links"], data["verbs"]
    return _Words(
        takings=frozenset(data["takings"].split()),
        prices=frozenset(data["prices"].split()),
        sized=frozenset(data["sized"].split()),
        behind={noun: frozenset(before.split()) for noun, before in data["behind"].items()},
        full=frozenset(links["full"].split()),
        half=frozenset(links["half"].split()),
        earning=frozenset(verbs["earning"].split()),
        at=frozenset(verbs["at"].split()),
        taking=frozenset(verbs["taking"].split()),
        whoever=frozenset(verbs["whoever"].split()),
        managing=frozenset(verbs["managing"].split()),
        worth={key: frozenset(told.split()) for key, told in data["worth"].items()},
        kept=frozenset(data["kept"]["words"].split()),
    )


def is_taken(tokens: list[Token], at: int, value: float) -> bool:
    """Whether the sum at `at` is what something brings in, is sold for or costs each customer.

    "Revenue rose 3% to $2bn", "profits of over $1bn", "the ring could fetch $3,000", "a $20,000 mortgage"; a sum lost,
    given or asked for near such a word stays money: "lost $3bn in revenue", "profits of $5m were donated".
    """
    words = _words()
    before, behind = _before(tokens, at), _after(tokens, at)
    if _is_idiom(behind):
        return True
    kept = [word for word in before + behind if word in words.kept]
    if value < _BIG and _LENT.issuperset(kept) and _of_customer(tokens, at, before, words):
        return True
    if kept:
        return _MANAGED.issuperset(kept) and _is_managed(before, behind, words)
    return (
        _is_followed(behind, words)
        or _is_led_to(before, words)
        or _is_managed(before, behind, words)
        or (_is_worth(before, behind, words) and not _is_kept_later(tokens, at, words))
    )


def goes_along(tokens: list[Token], first: int, at: int) -> bool:
    """Whether the sum at `at` is told in one breath with that at `first`: "$70,000, $80,000 and even $90,000"."""
    words = _words()
    opened = next((k for k in range(first + 1, min(at, first + 4)) if tokens[k].tag == "("), first)
    for token in tokens[opened + 1 : at]:  # from "20,000 Kenyan shillings (" on
        low = token.lower
        if not (
            token.tag in ",()X-NM"
            or (low == ";" and tokens[min(at + 1, len(tokens) - 1)].tag == ")")  # "(£24; $33)"
            or low in _ALONG
            or low in _SIGNS
            or low in _MONEYS
            or low in words.full
            or low in words.half
            or low in words.takings
            or low in words.prices
            or low in words.earning
        ):
            return False
    return True


def _before(tokens: list[Token], at: int) -> list[str]:
    """The words of the clause before the sum, from its last full stop, semicolon or colon on."""
    low = max(0, at - _REACH)
    low = next((k + 1 for k in range(at - 1, low - 1, -1) if tokens[k].lower in _ENDS), low)
    return [t.lower for t in tokens[low:at]]


def _after(tokens: list[Token], at: int) -> list[str]:
    """The words right behind the sum, up to the end of its clause."""
    high = min(len(tokens), at + _BEHIND)
    high = next((k for k in range(at + 1, high) if tokens[k].tag in ".:,"), high)
    return [t.lower for t in tokens[at + 1 : high]]


def _is_idiom(behind: list[str]) -> bool:
    """ "The million-dollar question"."""
    k = next((k for k, word in enumerate(behind) if word.lstrip("-") not in _MONEYS), len(behind))
    return k < len(behind) and behind[k] in _IDIOMS


def _names(words: _Words, near: list[str], k: int, *, prices: bool = True) -> bool:
    """Whether the word at `k` is a noun of takings or prices."""
    word = near[k]
    if word in words.takings or (prices and word in words.prices):
        return True
    told = words.behind.get(word)
    return told is not None and not told.isdisjoint(near[max(0, k - 2) : k])


def _is_followed(behind: list[str], words: _Words) -> bool:
    """ "$4m in profit", "$2bn of annual exports", "a £3m pretax profit", "the £100 cap"."""
    k = next((k for k, word in enumerate(behind) if word.lstrip("-") not in _MONEYS), len(behind))
    led = k < len(behind) and behind[k] in ("in", "of")
    k += led
    if led and k < len(behind) and behind[k] in _WHOSE:
        if behind[k - 1] == "of":
            return False  # "used $3m of his fortune"
        k += 1  # "raised $2bn in its IPO"
    for i in range(k, min(len(behind), k + _MODIFIERS)):
        if _names(words, behind, i, prices=not led) or (not led and behind[i] in words.sized):
            return i + 1 == len(behind) or behind[i + 1] in _CLOSING or behind[i + 1].endswith("ed")
        if behind[i] in _STOPS:
            return False
    return False


def _is_led_to(before: list[str], words: _Words) -> bool:
    """Whether the words before a sum say what it is: "profits of", "revenue rose 3% to", "could fetch"."""
    k = _quantity_starts(before)
    if k < 0:
        return False
    if before[k] in words.earning:
        return True
    if before[k] in ("for", "at", "in", "around") and k > 0 and before[k - 1] in words.at:
        return True
    if before[k] in words.at and k + 1 < len(before) and before[k + 1] in _BESIDE:
        return True  # "trading around $60,000"
    return _subject_tells(before, words)


def _is_kept_later(tokens: list[Token], at: int, words: _Words) -> bool:
    """Whether the rest of the sentence tells that the thing was lost: "a ring, worth $40,000, was stolen"."""
    rest = {word for t in tokens[at + 1 : at + 1 + _REACH] for word in t.lower.split()}  # "set on fire" is one token
    return not (words.kept.isdisjoint(rest) and words.worth["lost"].isdisjoint(rest))


def _quantity_starts(before: list[str]) -> int:
    """The index of the last word before a sum that tells neither its size nor its money, -1 where there is none."""
    k = len(before) - 1
    while k >= 0 and (before[k] in _QUANTITY or before[k] in _SIGNS):
        k -= 1
    return k


def _is_managed(before: list[str], behind: list[str], words: _Words) -> bool:
    """ "Which manages $7bn", "with $7bn in assets under management": other people's money, kept for them."""
    if "management" in behind and behind[behind.index("management") - 1] == "under":
        return True
    k = _quantity_starts(before)
    if not words.worth["budgets"].isdisjoint(behind):
        return False  # "manages a $3bn budget"
    if k > 0 and before[k] == "worth":
        k -= 1 + (before[k - 1] in _MANAGED)
    return k >= 0 and before[k] in words.managing


def _is_worth(before: list[str], behind: list[str], words: _Words) -> bool:
    """ "A villa valued at $3m", "the airline is worth $2bn", "won $1m in the lottery"."""
    told = words.worth
    if not told["gambled"].isdisjoint(before + behind) and not told["wins"].isdisjoint(before):
        return True
    k = _quantity_starts(before)
    if k < 1:
        return False
    if before[k] in ("at", "for"):
        verb = next((i for i in range(k - 1, max(-1, k - _OBJECT), -1) if before[i] in told["verbs"]), -1)
    else:
        verb = k if before[k] in told["verbs"] and before[k - 1] in _LINKING else -1
    return verb >= 0 and not told["owned"].isdisjoint(before[max(0, verb - _OBJECT) : k])


def _subject_tells(before: list[str], words: _Words) -> bool:
    """Whether the noun that a sum is told of, next to it or as its verb's subject, is one of takings or prices."""
    k, linked = len(before) - 1, False
    while k >= 0:
        word = before[k]
        if _names(words, before, k) or (word in _GROWTH and k > 0 and _names(words, before, k - 1)):
            return True
        if word in words.full or (word in words.half and k + 1 < len(before) and before[k + 1] in _STEPS):
            linked = True
        elif not (word in _SPAN or word in _QUANTITY or word in _SIGNS or word[:1].isdigit()):
            break
        k -= 1
    if not linked:
        return False
    for i in range(k, max(0, k - _SUBJECT) - 1, -1):
        if before[i] in (",", "that", "which", "who", "and") or before[i] in words.full:
            return False
        if before[i + 1 : i + 2] and before[i + 1] in _WITHIN and _names(words, before, i):
            return True
    return False


def _of_customer(tokens: list[Token], at: int, before: list[str], words: _Words) -> bool:
    """ "Someone borrowing £300,000", "£150,000 left on their mortgage": what one buyer owes or earns."""
    if any(t.lower in _HOUSE_LOANS for t in tokens[max(0, at - _REACH) : at + _REACH]):
        return True
    k = next((k for k in range(len(before) - 1, -1, -1) if before[k] in words.taking), -1)
    near = before[k + 1 :]
    led = k > 0 and all(word in _QUANTITY or word in _SIGNS for word in near)
    return led and not words.whoever.isdisjoint(before[max(0, k - 3) : k])


_GROWTH: Final = frozenset("growth figures".split())
