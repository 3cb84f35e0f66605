"""Is a word used of sport, politics, trade or the long dead? Candidates "eliminated", players "lost to injury"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import POSSESSIVES
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS: Final = words_of_sense("figurative")
_CONTENDERS: Final = _WORDS["contenders"]
_SPELLS: Final = _WORDS["spells"]
_CRICKET: Final = _WORDS["cricket"]
_PARTIES: Final = _WORDS["parties"]
_DEALINGS: Final = _WORDS["dealings"]
_INQUIRIES: Final = _WORDS["inquiries"]
_GRAVES: Final = _WORDS["graves"]
_ELECTED: Final = _WORDS["elected"]
_STANDING: Final = _WORDS["standing"]
_GASPING: Final = _WORDS["gasping"]
_WARDS: Final = _WORDS["wards"]
_HEIRS: Final = _WORDS["heirs"]
_FILED: Final = _WORDS["filed"]
_FOLLOWERS: Final = _WORDS["followers"]
_JUDGED: Final = _WORDS["judged"]
_TRIALS: Final = _WORDS["trials"]
_HERE: Final = frozenset(["here", "there", "alive"])
_LOSABLE: Final = _WORDS["losable"]
_AFFAIRS: Final = _WORDS["affairs"]
_SITTING: Final = frozenset(["sit", "sits", "sat", "sitting"])
_SHOWN: Final = _WORDS["shown"]
_FLOWN: Final = frozenset("rocket rockets missile missiles shell shells torpedoes".split())
_MAKING: Final = _WORDS["making"]
_ADDRESSING: Final = _WORDS["addressing"]
_HONOURS: Final = _WORDS["honours"]
_PAYERS: Final = _WORDS["payers"]
_ENGAGING: Final = stems_of_sense("figurative")["engaging"]
_DRILLS: Final = _WORDS["drills"]
_POLLING: Final = _WORDS["polling"]
_LOOSE: Final = _WORDS["loose"]
_BRED: Final = _WORDS["bred"]
_FIGHTING: Final = words_of_sense("idioms")["fighting"]
_CLOSED: Final = _WORDS["closed"]
_AWAY: Final = _WORDS["away"]
_LENSES: Final = words_of_sense("idioms")["lenses"]
_ASSEMBLING: Final = stems_of_sense("figurative")["assembling"]
_SPANS: Final = frozenset("day days week weeks month months year years".split())
_SIGNS: Final = frozenset("$£€¥")
_NEAR: Final = 8
_AROUND: Final = 30  # words


def is_figurative(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """Whether the governor says no such thing of those counted, as its surroundings show."""
    asked = _ASKED.get(governor.metric)
    return asked is not None and asked(tokens, phrase, governor)


def _stands_near(tokens: list[Token], at: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands around the governor: a sentence may be long and hold many."""
    return any(t.lower in words for t in tokens[max(0, at - _AROUND) : at + _AROUND])


def _no_killing(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Lost two players to injury", "six eliminated candidates"."""
    at, low = governor.at, tokens[governor.at].lower
    if low == "loss" and phrase.elided and _stands_near(tokens, at, _LOSABLE):
        return True  # "only nine seats, a loss of 29"
    if low.startswith("los"):
        behind = [t.lower for t in tokens[phrase.last + 1 : phrase.last + _NEAR]]
        return "to" in behind[:1] and not _SPELLS.isdisjoint(behind[:4])
    if governor.rule == "deed noun" and at and tokens[at - 1].lower == "attempted":
        return True  # "the attempted murder of two officers"
    if low in _GASPING and tokens[at - 1].tag in "AB":
        return True  # "patients that are suffocating": not dead yet
    if low.startswith("eliminat"):
        return not phrase.elided and tokens[phrase.head].lower in _CONTENDERS
    return False


def _no_need(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Chasing 200, they need 40 runs", "with 76 required to form a majority"."""
    following = tokens[governor.at + 1].lower if governor.at + 1 < len(tokens) else ""
    if phrase.elided and following in ("to", "by", ".") and tokens[governor.at].lower in ("needed", "required"):
        return tokens[governor.at - 1].tag in "NA"  # "with another 630,000 needed by 2024"
    return phrase.elided and any(t.lower in _CRICKET for t in tokens)


def _no_loss(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Banned two riders for missing a test"."""
    return tokens[governor.at].lower == "missing" and tokens[governor.at - 1].lower in ("for", "by", "after", "without")


def _no_help(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Provide 11 million migrants with a path to citizenship", "the number had reached 6,185"."""
    reached = phrase.elided and tokens[governor.at].lower.startswith("reach") and governor.at < phrase.numeral
    if reached and any("number" in t.lower for t in tokens[: governor.at]):
        return True
    if not tokens[governor.at].lower.startswith(("provid", "giv", "gave", "offer", "award", "grant")):
        return False
    if governor.at < phrase.numeral and any(
        t.lower in _STANDING for t in tokens[max(0, governor.at - 3) : governor.at]
    ):
        return True  # "citizenship was given to 16,000 people"
    return any(t.lower in _STANDING for t in tokens[phrase.last + 1 : phrase.last + 6])


def _no_damage(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "A strike will affect three banks", "three of its plants were targeted in the probe", "gone down from 300"."""
    if tokens[governor.at].lower == "gone" and governor.at + 1 < len(tokens):
        dated = governor.at + 2 < len(tokens) and tokens[governor.at + 2].tag == "X"  # "were gone on Monday"
        return not dated and tokens[governor.at + 1].lower in ("down", "up", "from", "to", "on", "through", "into")
    low = tokens[governor.at].lower
    if low.startswith(("lost", "lose", "losing")) and not phrase.elided and tokens[phrase.head].lower in _CLOSED:
        return True  # "the country has lost 60,000 factories"
    if low.startswith(("affect", "hit", "impact")):
        before = [t.lower for t in tokens[max(0, governor.at - _NEAR) : governor.at]]
        by = [t.lower for t in tokens[governor.at + 1 : governor.at + 5]]
        return not _DEALINGS.isdisjoint(before) or ("by" in by[:1] and not _DEALINGS.isdisjoint(by))
    if low.startswith("target"):
        return any(t.lower in _INQUIRIES for t in tokens[governor.at + 1 : governor.at + _NEAR])
    return False


def _no_freedom(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Five were released from hospital"."""
    behind = [t.lower for t in tokens[governor.at + 1 : governor.at + 5]]
    return "from" in behind[:2] and not _WARDS.isdisjoint(behind)


def _no_rescue(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Saved one of its clients $14m", "two of the surviving frontrunners", "his two surviving sons"."""
    if tokens[governor.at].lower == "surviving" and governor.rule == "modifier":
        return phrase.partitive or tokens[phrase.head].lower in _HEIRS
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    return (
        tokens[governor.at].lower.startswith("sav")
        and after is not None
        and (after.tag == "N" or after.lower in _SIGNS)
    )


def _no_wound(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Several members were critical of the plan", "inflation will hurt millions of savers"."""
    if phrase.elided and tokens[governor.at].lower.startswith("slash"):
        return True  # "the provinces each slashed 23 million last year"
    if tokens[governor.at].lower == "gas":
        return True  # "three natural gas networks and 26 drilling concessions"
    if tokens[governor.at].lower.startswith(("hurt", "wound", "bruis")) and not phrase.elided:
        return tokens[phrase.head].lower in _PAYERS
    following = tokens[governor.at + 1].lower if governor.at + 1 < len(tokens) else ""
    return tokens[governor.at].lower == "critical" and following in ("of", "to")


def _no_return(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Each seat returns five MPs", "two of the returns were filed late", "two pupils returned their books", "returned
    from injury"."""
    if governor.rule == "counted noun" and tokens[phrase.head].lower.startswith("return"):
        return phrase.partitive or _stands_near(tokens, governor.at, _FILED)
    low, behind = tokens[governor.at].lower, [t.lower for t in tokens[governor.at + 1 : governor.at + 4]]
    if low == "returned" and governor.at > phrase.last and behind:
        elsewhere = behind[0] in ("from", "to") and not _AWAY.isdisjoint(behind[1:3])
        if behind[0] in POSSESSIVES or elsewhere:
            return True
    return not phrase.elided and tokens[phrase.head].lower in _ELECTED and governor.at < phrase.numeral


def _no_force(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "52 Labour rebels voted", "the graveyard of thousands of soldiers", "mobilised 4,000 activists"."""
    if phrase.elided:
        return False
    if tokens[governor.at].lower.startswith("mobili"):
        return tokens[phrase.head].lower in _FOLLOWERS and not _stands_near(tokens, governor.at, _FIGHTING)
    if governor.rule != "counted noun":
        return False
    if any(t.lower in _JUDGED for t in tokens[phrase.last + 2 : phrase.last + 5]) and _are(tokens, phrase.last + 1):
        return True  # "703 officers would be charged with mutiny": no force stands there
    if tokens[phrase.head].lower.endswith("rebels"):
        return any(t.lower in _PARTIES for t in tokens[max(0, phrase.numeral - 3) : phrase.last + _NEAR])
    left = step_left(tokens, phrase.numeral)
    return left > 0 and tokens[left].lower in ("of", "to", "for") and tokens[left - 1].lower in _GRAVES


def _are(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag in "AM"


def _no_attack(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Conducted two nuclear test explosions", "20 rockets were launched in a drill": trials strike nobody."""
    if _stands_near(tokens, governor.at, _HONOURS):
        return True  # "fired 15 salvos in salute"
    made = governor.rule == "counted noun" and tokens[phrase.head].lower.endswith(
        ("devices", "bombs", "device", "bomb")
    )
    if made and any(t.lower in _MAKING for t in tokens[max(0, phrase.numeral - _NEAR) : phrase.numeral]):
        return True  # "he built ten explosive devices"
    own = tokens[phrase.numeral + 1 : phrase.last + 1] if not phrase.elided else []
    behind = tokens[governor.at + 1 : governor.at + _NEAR + _NEAR]
    flown = not phrase.elided and tokens[phrase.head].lower in _FLOWN
    return any(t.lower in _TRIALS for t in own) or (flown and any(t.lower in _DRILLS for t in behind))


def _no_dwelling(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Thousands could be left unemployed", not "left in the town"; "the firm employed 18,000 residents"."""
    if governor.rule == "counted noun":
        left = step_left(tokens, phrase.numeral)
        return left > 0 and tokens[left].lower.startswith(_ENGAGING)
    if "left" not in tokens[governor.at].lower.split() or governor.at + 1 >= len(tokens):
        return False
    following = tokens[governor.at + 1]
    return following.tag in "WJV" and following.lower not in _HERE


def _no_arrest(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Has not ruled out one being held": a vote, a meeting; "who performs one with ten years in jail": a deed; "four
    suspects at large … two in custody"; "800 living in captivity": animals."""
    behind = {t.lower for t in tokens[phrase.last + 1 : phrase.last + 4]}
    if governor.rule == "state" and governor.at > phrase.last and not _LOOSE.isdisjoint(behind):
        return True
    if phrase.elided and not phrase.anaphoric and tokens[governor.at].lower == "in captivity":
        return any(t.lower in _BRED for t in tokens[max(0, governor.at - 3) : governor.at])
    if not phrase.elided or phrase.anaphoric or tokens[phrase.numeral].lower != "one":
        return False
    held = governor.at == phrase.numeral + 1 and "held" in tokens[governor.at].lower.split()
    return held or (governor.rule == "state" and tokens[phrase.numeral + 1].lower == "with")


def _no_crowd(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Bans any public gathering of 10 or more people": as many as there might be; "addressed a crowd of 140"."""
    if "turnout" in tokens[governor.at].lower and _stands_near(tokens, governor.at, _POLLING):
        return True  # "turnout was 55 percent, 1.9 million voters out of 3.4 million"
    if tokens[governor.at].lower.startswith("block") and "troops" in phrase.noun_metrics:
        return True  # "300 riot police blocked the road"
    told = tokens[max(0, governor.at - 4) : governor.at] if "crowd" in tokens[governor.at].lower else ()
    if any(t.lower in _ADDRESSING for t in told):
        return True
    shown = tokens[governor.at].lower.startswith("demonstrat") and tokens[governor.at].lower[-1] in "gde"
    if shown and governor.at + 1 < len(tokens) and tokens[governor.at + 1].lower in _SHOWN:
        return True  # "women recognised for demonstrating courage"
    behind = [t.lower for t in tokens[phrase.numeral + 1 : phrase.numeral + 3]]
    return tokens[governor.at].lower.startswith(_ASSEMBLING) and behind == ["or", "more"]


def _no_plight(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Two women caught in the security footage", "drivers caught in the first two months"."""
    caught = tokens[governor.at].lower.startswith("caught")
    if tokens[governor.at].lower == "in dark" and governor.at + 1 < len(tokens):
        return tokens[governor.at + 1].tag in "KW"  # "spent tens of millions in dark money"
    behind = tokens[governor.at + 1 : governor.at + 6]
    return caught and any(t.lower in _LENSES or t.lower in _SPANS or t.lower in _AFFAIRS for t in behind)


def _no_evacuation(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Took home one for best video"."""
    return phrase.elided and tokens[governor.at].lower.endswith(" home") and governor.at < phrase.numeral


def _no_illness(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "Has been sitting down with chiefs"."""
    return tokens[governor.at].lower == "down with" and tokens[governor.at - 1].lower in _SITTING


_ASKED: Final[dict[str, Callable[[list[Token], Counted, Governor], bool]]] = {
    "killed": _no_killing,
    "in_need": _no_need,
    "missing": _no_loss,
    "assisted": _no_help,
    "damaged": _no_damage,
    "released": _no_freedom,
    "rescued": _no_rescue,
    "injured": _no_wound,
    "returned": _no_return,
    "troops": _no_force,
    "protesters": _no_crowd,
    "affected": _no_plight,
    "attacks": _no_attack,
    "population": _no_dwelling,
    "detained": _no_arrest,
    "evacuated": _no_evacuation,
    "infected": _no_illness,
}
