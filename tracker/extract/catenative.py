"""Does a verb only lead on to the next, which counts? "Were thought to be trapped", "forced to flee"."""

from __future__ import annotations

from typing import Final

from tracker.extract.tagging import Token

CATENATIVE: Final = frozenset(
    """
    forced expected thought believed feared reported said known likely unlikely able unable allowed compelled
    projected ordered set due need needs needed managed began begun started continued continue continues trying
    seeking hoping had obliged told urged advised asked presumed confirmed listed declared pronounced found estimated
    planning considered chosen chose opted decided
    preparing going used left made rendered recorded seen starting beginning tried try wanted want appeared appear
    seem seemed staying stayed stay sheltering sheltered camped camping housed waiting
    end ends ended ending scheduled slated required instructed directed permitted authorised authorized enabled entitled
    agreed struggled struggling desperate scrambled scrambling rushed rushing hurried queuing queueing queued poised
    bound destined doomed condemned risk risks risked risking
    stated understood rumoured rumored assumed suspected
    classified classed categorised categorized rated tagged labelled labeled assessed deemed marked
    """.split()
)
"""Verbs and participles behind which another verb or state tells what became of those counted."""
LEADING: Final = frozenset(["to", "as", "have", "among", "the", "up"])  # "forced to flee", "listed among the missing"
_NEEDING: Final = frozenset(["need", "needs", "needed"])


def leads_on(tokens: list[Token], i: int) -> bool:
    """ "were thought to be trapped", "forced to flee", "reported as injured": the next verb or state counts."""
    if tokens[i].lower in _NEEDING and not any(token.lower == "to" for token in tokens[i + 1 : i + 3]):
        return False  # "500,000 people who need aid"
    for token in tokens[i + 1 : i + 7]:
        if token.tag in "VJ":
            return True
        if token.lower not in LEADING and token.tag not in 'BA"':
            return False
        if token.lower == "the" and tokens[i + 1].lower != "among":
            return False
    return False
