"""In what unit? Persons, households, or the counted thing itself in the singular."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.counted import Counted
from tracker.extract.senses import Governor
from tracker.extract.tagging import Token
from tracker.lexicon.inflect import singularize
from tracker.lexicon.metrics import METRICS

_STRIKES: Final = frozenset(
    """
    strike airstrike attack raid bombing bombardment shelling hit assault clash ambush sortie mission run case
    """.split()
)
_LAST_WORDS: Final = frozenset(
    """
    missile drone rocket shell bomb mortar grenade explosion blast tank helicopter aircraft vehicle jet ship plane
    gun rifle
    """.split()
)


def name_unit(tokens: list[Token], phrase: Counted, governor: Governor, whole: Count | None) -> str:
    """The unit of a count whose metric the governor decides."""
    unit = METRICS[governor.metric].unit
    labelled = phrase.elided and governor.rule in ("label before", "total") and tokens[governor.at].tag == "K"
    kinds = frozenset(s.name for s in tokens[governor.at].senses if s.role == "kind") if labelled else phrase.kinds
    if governor.metric == "affected" and "building" in kinds:
        return "building"  # "1,100 homes and businesses are without power"
    if governor.metric == "evacuated" and "building" in kinds:
        return "household"  # "40 homes were evacuated"
    if unit == "person":
        return "household" if "household" in kinds else "person"
    if unit != "noun":
        return unit
    if phrase.elided:
        if whole is not None and not (labelled and kinds):
            return whole.unit
        default = {} if labelled and "projectile" in kinds else {"attacks": "attack"}  # "the number of missiles fired"
        if governor.metric == "damaged" and not (labelled and kinds and not kinds & {"building", "household"}):
            return "building"
        return default.get(governor.metric) or singularize(tokens[governor.at].lower.split()[-1])
    last = phrase.last - (tokens[phrase.last].lower == "s")  # "four F-16s"
    if phrase.kinds == {"military"} and tokens[last].lower[0].isdigit():
        return "".join(t.lower for t in tokens[phrase.head : last + 1])  # "mig-25"
    words = tokens[phrase.head].lower.split()
    if governor.metric == "attacks" and "of" in words:
        words = words[: words.index("of")]  # "sticks of dynamite"
    noun = singularize(words[-1])
    if governor.metric == "damaged":
        return "building" if phrase.kinds & {"building", "household"} else noun
    if governor.metric == "attacks":
        return "attack" if noun in _STRIKES or noun.endswith("strike") else noun
    return noun if noun in _LAST_WORDS or len(words) == 1 else " ".join([*words[:-1], noun])
