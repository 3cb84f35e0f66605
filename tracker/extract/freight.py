"""Is a weight that of goods? Not that of a person, a thing or a weapon, nor what a craft could carry, a plant make."""

from __future__ import annotations

from typing import Final

from tracker.extract.tagging import Token
from tracker.lexicon.measures import words_beside

_HEAVIEST: Final = 500  # that a person weighs
_FREIGHT: Final = 100  # kilograms: less is no consignment
_ONE_THING: Final = "the weight of one thing"
_CAPACITY: Final = "a capacity"
_GOODS: Final = words_beside("goods")
_DRUGS: Final = words_beside("drugs")
_NO_GOODS: Final = words_beside("no_goods")
_HEIGHTS: Final = words_beside("heights")
_SIZES: Final = words_beside("sizes")
_WEIGHING: Final = words_beside("weighing")
_SHED: Final = words_beside("shed")
_CARRYING: Final = words_beside("carrying")
_ABLE: Final = words_beside("able")
_OUTPUT: Final = words_beside("output")
_YEARLY: Final = frozenset(["annual", "annually", "yearly", "daily", "monthly"])
_EACH: Final = frozenset(["each", "every"])
_YEARS: Final = frozenset(["year", "day", "month", "week", "season"])
_CLAUSE: Final = 14  # tokens


def no_freight(tokens: list[Token], at: int, i: int, metric: str, unit: str, value: float) -> str | None:
    """Why the weight at `at`, its unit at `i`, is that of no goods; None for goods and for other measures."""
    if unit == "kg" and tokens[at + 1].tag != "h" and not _DRUGS.isdisjoint(_named_after(tokens, i)):
        return None  # "28 kilos of suspected cocaine"
    if unit in ("pound", "kg") and (value < _FREIGHT or (value < _HEAVIEST and _of_body(tokens, at, i))):
        return _ONE_THING
    if metric != "mass":
        return None
    near = [t.lower for t in tokens[i + 1 : i + 6]]
    before = {t.lower for t in tokens[max(0, at - 8) : at]}
    if not _WEIGHING.isdisjoint(before) and _GOODS.isdisjoint(before) and _GOODS.isdisjoint(near):
        return _ONE_THING
    if tokens[at + 1].tag == "h" and _GOODS.isdisjoint(near):
        return _ONE_THING
    if not _NO_GOODS.isdisjoint([*near, *before]):
        return "a weight of what is no goods"
    sized = tokens[max(0, at - 7) : at] if any(t.lower in _SIZES for t in tokens[max(0, at - 9) : at]) else []
    if any(s.name == "projectile" for t in sized + tokens[i + 1 : i + 9] for s in t.senses):
        return "a weapon's weight"
    return _could_be(tokens, at, i, near)


def _could_be(tokens: list[Token], at: int, i: int, near: list[str]) -> str | None:
    """Why a weight is only what something could carry, hold or make, or makes each year."""
    if "capacity" in near[:5] or any(
        tokens[k].lower == "capacity" and tokens[k + 1].lower == "of" for k in range(max(0, at - 6), at)
    ):
        return _CAPACITY  # "has an annual capacity of 4 million tonnes", "cut 3 million tonnes of steel capacity"
    verb = next((k for k in range(at - 1, max(0, at - 6), -1) if tokens[k].lower in _CARRYING), 0)
    if verb and not _ABLE.isdisjoint(t.lower for t in tokens[max(0, verb - 3) : verb]):
        return _CAPACITY  # "the plane can carry 8 tonnes of cargo"
    if _each_year(tokens, i) or _by_the_year(tokens, at):
        return "a rate"
    return None


def _each_year(tokens: list[Token], i: int) -> bool:
    """ "40 million tonnes of salt are dug up around the world each year"."""
    for k in range(i + 1, min(len(tokens) - 1, i + _CLAUSE)):
        if tokens[k].tag in ".,(N":
            return False
        if tokens[k].lower in _EACH and tokens[k + 1].lower in _YEARS:
            return True
    return False


def _by_the_year(tokens: list[Token], at: int) -> bool:
    """ "Annual demand for feed is about 6 million tonnes"."""
    for k in range(at - 1, max(0, at - _CLAUSE), -1):
        if tokens[k].tag in ".,N":
            return False
        if tokens[k].lower in _OUTPUT and k and tokens[k - 1].lower in _YEARLY:
            return True
    return False


def _of_body(tokens: list[Token], at: int, i: int) -> bool:
    """ "6-foot-1, 190 pounds", "5ft 10in and 140 pounds", "she has lost 90kg since March": what a person weighs."""
    if any(t.lower in _HEIGHTS for t in tokens[max(0, at - 6) : at]):
        return True
    goods = i + 1 < len(tokens) and tokens[i + 1].lower == "of"
    return not goods and any(t.lower in _SHED for t in tokens[max(0, at - 4) : at])


def _named_after(tokens: list[Token], i: int) -> list[str]:
    """The words of what is weighed, behind "of"."""
    return [t.lower for t in tokens[i + 2 : i + 5]] if i + 1 < len(tokens) and tokens[i + 1].lower == "of" else []
