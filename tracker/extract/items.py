"""What does a line without a verb say of those counted? Items of a list, headlines, the number of a leader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.senses import Governor, Refusal
from tracker.extract.tagging import Token

_AID: Final = frozenset(
    """
    transfer transfers assistance vouchers voucher distribution distributions kits rations cash parcels tarpaulins
    blankets meals supplies services baskets packages support
    """.split()
)
_WAYS: Final = frozenset(["via", "through", "with", "reached"])
_BULLETS: Final = frozenset("- – — • * · ▪ ● ➢".split())


def by_way_of_aid(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "- 12,700 people via emergency cash transfers", "- 300 people reached": an item of who got help."""
    at = phrase.last + 1
    if phrase.elided or at >= len(tokens) or tokens[at].lower not in _WAYS:
        return
    item = all(t.tag in "BP" or t.lower in _BULLETS for t in tokens[: phrase.numeral])
    item = item and bool({"person", "household"} & phrase.kinds)
    if tokens[at].lower == "reached":
        if item and (at + 1 == len(tokens) or tokens[at + 1].tag in ".,-" or tokens[at + 1].lower in ("with", "so")):
            yield Governor("assisted", "by way of aid", phrase.numeral)
        return
    if tokens[at].lower == "with" and not item:  # not "the homes of 300 families with kits"
        return
    for i in range(at + 1, min(at + 8, len(tokens))):
        if tokens[i].lower.rpartition(" ")[2] in _AID:
            yield Governor("assisted", "by way of aid", i)
            return
        if tokens[i].tag not in "WKVJhBC":
            return


_TOPPING: Final = frozenset("highest greatest largest most biggest number total stock toll figure tally".split())
_AHEAD: Final = 14


def leading_number(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "At 64, the country has the greatest number of cases": the number of the one that leads, told first."""
    at = phrase.numeral
    if not phrase.elided or at > 3 or at + 1 >= len(tokens) or tokens[at + 1].tag != ",":
        return
    if not all(t.tag in "PBD" or t.lower == "estimated" for t in tokens[:at]) or not any(
        t.lower in ("at", "with") for t in tokens[:at]
    ):
        return
    most = False
    for i in range(at + 2, min(len(tokens), at + _AHEAD)):
        if tokens[i].tag in ".,N":
            return
        most = most or not _TOPPING.isdisjoint(tokens[i].lower.split())
        for sense in tokens[i].senses:
            told = sense.role in ("total", "state") or (sense.role == "noun" and sense.form == "plural")
            if most and (told or (sense.role == "done_to" and sense.form == "part")):
                yield Governor(sense.name, "total", i)
                return


def held_among(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Teacher among 6 held", "5 held over fraud": a headline's participle that is too weak elsewhere."""
    i = phrase.last + 1
    if not phrase.elided or i >= len(tokens) or tokens[i].lower != "held":
        return
    among = phrase.numeral > 0 and tokens[phrase.numeral - 1].lower == "among"
    if among or (phrase.numeral == 0 and i + 1 < len(tokens) and tokens[i + 1].lower in ("for", "over", "after")):
        yield Governor("detained", "participle after", phrase.numeral)


NEEDS: Final[dict[Construction, Needs]] = {
    by_way_of_aid: Needs(_AID | {"reached"}, elided=False),
    leading_number: Needs(_TOPPING, elided=True),
    held_among: Needs(frozenset(["held"]), elided=True),
}
