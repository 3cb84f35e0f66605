"""What does a governing word mean for this noun here? A border, a camp or an exchange changes its metric."""

from __future__ import annotations

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.flight import is_from_country
from tracker.extract.housed import CROWDS, PACKED, comes_from_captivity, fills_land, is_family, longs_to, tells_of_swap
from tracker.extract.idioms import confers, helps, is_idiom, is_trade, trains
from tracker.extract.refuge import (
    LEAVING,
    REFUGEES,
    WAR,
    got_out,
    is_foreign,
    is_weak,
    left_town,
    migrates,
    reaches_camp,
    read_dwelling,
    read_flight,
)
from tracker.extract.senses import Governor, slot_after, speaks_of
from tracker.extract.standing import is_led
from tracker.extract.tagging import Token
from tracker.extract.wordclass import SUPPLIES
from tracker.lexicon.metrics import catalogue
from tracker.lexicon.senses import stems_of_sense, words_of_sense

_WORDS = words_of_sense("settling")
_STEMS = stems_of_sense("settling")
_ARMY = _WORDS["army"]
_MARCHING_IN = _STEMS["marching_in"]
_DISEASES = catalogue()["infected"].near["strike"] - _WORDS["vague"]
_SWAP = _WORDS["swap"]
_HELD = frozenset(["detained", "returned", "evacuated"])
_CAPTIVE = _WORDS["captives"]
_SOUGHT = _WORDS["sought"]
_TOUCHED = _STEMS["touched"]
_DARK = SUPPLIES | _WORDS["dark"]
_PLANES = _WORDS["planes"]
_TAKING_PART = _WORDS["taking_part"]
_MARCHING = catalogue()["protesters"].near["take part"]
_RAIDS = _WORDS["raids"]
_ATTEMPTS = _WORDS["attempts"]
"""Words before "to rescue" that tell of an attempt whose end is open."""
_REACH = 14


def settle(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> Governor | None:
    """The governor with the metric that it has for this phrase; None where it says nothing of it after all."""
    if _lacks_context(tokens, phrase, governor, sentence):
        return None
    metric = _recast(tokens, phrase, governor, sentence)
    return Governor(metric, governor.rule, governor.at) if metric else None


_COMING = _STEMS["coming"]


def _lacks_context(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> bool:
    """ "searched for 12 men" tells of missing people only where a disaster or a rescue is told of."""
    near = catalogue()[governor.metric].near
    wanted = near.get(tokens[min(governor.at, len(tokens) - 1)].lower) if near else None
    if wanted is None or speaks_of(sentence, wanted):
        return False
    verb, at = tokens[governor.at], governor.at + 1
    starts = (at, phrase.numeral + 1) if verb.tails else ()  # "ferried 40 to safety" needs no more
    return not any(slot_after(tokens, verb, start, phrase, role) for start in starts for role in ("done_to", "done_by"))


def _is_bound(tokens: list[Token], at: int) -> bool:
    """Whether those who gather do so to get away: "at the station to flee", "to be flown out"."""
    for k in range(at + 1, min(len(tokens) - 2, at + 8)):
        if tokens[k].tag in ".,":
            return False
        if tokens[k].lower == "to":
            be = tokens[k + 1].lower == "be"
            led = tokens[k + 2 if be else k + 1]
            if led.lower in _LEAVING or any(s.name in ("evacuated", "displaced") for s in led.senses):
                return True
    return False


_LEAVING = frozenset("flee leave escape board evacuate cross flown taken bused bussed evacuated".split())
_GETTING = ("get", "got", "make", "made", "making")


def _recast(tokens: list[Token], phrase: Counted, governor: Governor, sentence: Sentence) -> str | None:
    """The metric that a governor has for this phrase: the one it names, one that the noun makes of it, or none."""
    metric, at = governor.metric, governor.at
    if governor.rule == "counted noun" and metric != "detained":
        return metric
    if metric in _HELD and "detained" in phrase.noun_metrics and _brought_back(tokens[at].lower, metric):
        return "released"  # "brought home 144 prisoners of war"
    if metric == "evacuated" and " home" in tokens[at].lower and tells_of_swap(sentence):
        return "released"  # "the first phase of the exchange brought home 390 Kenyans"
    if is_idiom(tokens, phrase, at, metric):
        return None
    if metric == "rescued" and tokens[at].lower.startswith("pick"):
        if "detained" in phrase.noun_metrics:
            return "released"  # "flew out to pick up four of the hostages"
        if {tokens[phrase.head].lower, tokens[at - 1].lower} & _SOUGHT or _in_raid(tokens, at):
            return "detained"  # "police picked up 120 suspects"
    if metric == "released" and tokens[at].lower == "exchange" and tokens[phrase.numeral].lower == "one":
        return metric if speaks_of(sentence, _CAPTIVE) else None  # "the text exchange of one mother with her son"
    if governor.rule == "total" and tokens[at].lower == "cases" and _of_no_disease(sentence):
        return None  # "16 cases from May to July compared to three", of complaints
    if metric == "returned" and tokens[at].lower.startswith("deport") and _to_camp(tokens, at):
        return "detained"
    if metric in ("rescued", "released") and governor.rule.startswith("verb before"):
        metric = _freed(tokens, phrase, at, metric)
    if metric in ("affected", "displaced") and "refugees" in phrase.noun_metrics and "shelter" in tokens[at].lower:
        return "refugees"  # "9,000 refugees are sheltering under the walls"
    if metric == "returned" and longs_to(tokens, at):
        return "displaced"
    if metric == "refugees" and "detained" in phrase.noun_metrics and tokens[at].lower.startswith(("cross", "arriv")):
        return "released"  # "13 hostages crossed into Egypt"
    if metric in _HELD and _swapped(tokens, phrase, governor):
        return "released"
    if metric == "displaced" and "detained" in phrase.noun_metrics:
        return "detained"  # "dozens of hostages fled the school"
    if metric == "displaced" and " out of " in tokens[at].lower and tokens[at].lower.startswith(_GETTING):
        return got_out(sentence)
    if metric == "displaced":
        return read_flight(tokens, phrase, governor) or left_town(tokens, phrase, governor, sentence)
    if metric in CROWDS and tokens[at].lower.startswith(PACKED):
        return "population" if fills_land(tokens, phrase, at) else metric if metric == "protesters" else None
    if metric == "population" and "soldier" in phrase.kinds and governor.rule not in ("deed noun", "total"):
        named = any(s.name == "troops" and s.role == "noun" for t in tokens[phrase.first : at] for s in t.senses)
        return "troops" if named else None  # "400 sailors and marines will live aboard"
    if metric == "population" and governor.rule == "verb before" and is_from_country(tokens, phrase):
        return "refugees" if speaks_of(sentence, WAR | REFUGEES) else None  # "are housing three sisters from Chad"
    if metric == "population" and "household" not in phrase.kinds and is_family(tokens[phrase.numeral]):
        return None  # "a bungalow to house two parents", "a couple with two children lived there"
    if metric == "population":
        return read_dwelling(tokens, phrase, governor, sentence)
    if metric == "evacuated" and any(t.lower.startswith("surrender") for t in tokens):
        return "detained"  # "were bused to a prison after they surrendered"
    if metric == "refugees" and "troops" in phrase.noun_metrics and tokens[at].lower.startswith(_MARCHING_IN):
        return "troops"  # "1,500 soldiers crossed into Angola"
    if metric == "affected" and tokens[at].lower.startswith("affect") and tokens[at - 1].lower in _DISEASES:
        return "infected"  # "cholera affected 12,000 people"
    if metric == "refugees" and is_weak(tokens, phrase, governor):
        if migrates(tokens, phrase, governor, sentence):
            return metric
        if tokens[at].lower.endswith(" out of") and speaks_of(sentence, WAR):
            return "displaced"  # "thousands streamed out of the city on foot"
        return reaches_camp(tokens, phrase, at, sentence)
    if metric == "returned" and comes_from_captivity(tokens, phrase, at, sentence):
        return "released"
    if metric == "troops" and phrase.elided and tokens[at].lower in _TAKING_PART:
        return "protesters" if speaks_of(sentence, _MARCHING) else None  # "police said 3,000 took part"
    if metric == "protesters" and governor.rule == "subject of verb" and "refugees" in phrase.noun_metrics:
        return "refugees"  # "30,000 refugees gathered around the base"
    if metric == "protesters" and tokens[at].lower.startswith(("gather", "assembl")) and _is_bound(tokens, at):
        to_go = any(s.name == "evacuated" for t in tokens[at + 1 : at + 8] for s in t.senses)
        return "evacuated" if to_go else None  # "some 200 residents had gathered to be evacuated"
    if metric == "protesters" and tokens[at].lower.startswith(("gather", "assembl")) and confers(tokens, phrase):
        return metric if speaks_of(sentence, _MARCHING) else None
    if metric == "equipment" and is_trade(tokens, phrase, at, sentence):
        return None  # "the airline operates 40 aircraft"
    if metric == "assisted" and tokens[at].lower.startswith("shelter") and is_foreign(tokens, phrase):
        return "refugees"  # "Albania is sheltering 5,000 Kosovars"
    if metric == "assisted" and tokens[at].lower == "shelters" and tokens[at - 1].lower == "camp":
        return "displaced"
    if metric == "assisted" and (_wounded(tokens, phrase) or _in_ward(tokens, at)):
        return "injured"  # "treated 85 wounded soldiers"
    if metric == "injured" and _ails(tokens, at, sentence):
        return "infected"
    if metric == "killed" and governor.rule == "subject of verb" and tokens[at - 1].lower == "to":
        return None if tokens[at - 2].lower in _ATTEMPTS else metric  # "18 have tried to commit suicide"
    if metric == "damaged" and "settlement" in phrase.kinds and tokens[at].lower.startswith(_TOUCHED):
        return None  # "people in nine cities were affected"
    if metric == "damaged" and "building" in phrase.kinds and _by_outage(tokens, at):
        return "affected"
    if metric == "affected" and "building" in phrase.kinds and not _without_supplies(tokens, phrase, governor):
        return "damaged" if tokens[at].lower == "affected" else None  # "49 homes are at risk"
    if metric == "equipment" and tokens[phrase.head].lower == "fighters" and tokens[at].lower.startswith("los"):
        return "equipment" if speaks_of(sentence, _PLANES) else "killed"  # "the group lost 40 fighters"
    if metric == "troops" and not phrase.elided and tokens[phrase.head].lower in ("crews", "teams"):
        return None  # "dozens of crews fought the fire"
    if metric == "troops" and tokens[at].lower.startswith("train") and helps(tokens, phrase):
        return None  # "training 200 volunteers and health workers"
    if metric == "assisted" and trains(tokens, phrase, governor):
        return None
    armed = metric == "equipment" and any(t.lower in _ARMY for k, t in enumerate(tokens) if k != at)
    if metric == "equipment" and "car" in phrase.kinds and not armed:
        harmed = any(s.name == "damaged" for s in tokens[at].senses)
        return "damaged" if harmed and not tokens[at].lower.startswith(_COMING) else None  # not "40 trucks entered"
    return metric


_CAMPS = _WORDS["camps"]


def _of_no_disease(sentence: Sentence) -> bool:
    return not (speaks_of(sentence, _ILLNESS) or is_led(sentence, "infected", _ILLNESS))


def _to_camp(tokens: list[Token], at: int) -> bool:
    """ "were deported from the island and taken to an internment camp": held there, not sent home."""
    for token in tokens[at + 1 : at + _REACH + 4]:
        if token.tag == "." or token.lower == ";":
            return False
        if not _CAMPS.isdisjoint(token.lower.split()):
            return True
    return False


def _in_raid(tokens: list[Token], at: int) -> bool:
    """ "were picked up in dawn raids"."""
    return any(t.lower in _RAIDS for t in tokens[at + 1 : at + 7])


def _freed(tokens: list[Token], phrase: Counted, at: int, metric: str) -> str:
    """ "were trying to rescue 12 people trapped in a shaft": what holds them still, where they may not be free yet."""
    after = [i for i in range(phrase.last + 1, min(len(tokens), phrase.last + 6)) if tokens[i].tag not in "ABRX"]
    if after and any(s.role == "state" and s.name == "missing" for s in tokens[after[0]].senses):
        return "missing"  # "time runs out to save 300 people still missing"
    held = [s for i in list(phrase.modifiers) + after[:1] for s in tokens[i].senses if s.role == "done_to"]
    if not any(s.name == "affected" and s.form == "part" for s in held):
        return metric
    lead = tokens[max(0, at - 7) : at]
    if lead and lead[-1].lower in ("to", "of", "for") and any(t.lower in _ATTEMPTS for t in lead):
        return "affected"
    return "rescued"


def _without_supplies(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "left 60,000 homes in darkness", "1,200 homes without power", "power was lost to 400 homes"."""
    at = governor.at
    if governor.rule == "recipient":
        return True
    told = set(tokens[at].lower.split())
    if tokens[at].lower in LEAVING or tokens[at].lower.startswith("plung"):
        told.update(t.lower for t in tokens[phrase.last + 1 : phrase.last + 7])
    return bool(told & _DARK)


_OUTAGES = _WORDS["outages"]
_CUTS = _WORDS["cuts"]


def _by_outage(tokens: list[Token], at: int) -> bool:
    """ "Power cuts affected 3,000 homes": nothing happened to the homes but that they were in the dark."""
    if not tokens[at].lower.startswith(("affect", "hit", "impact")):
        return False
    words = [word for t in tokens[max(0, at - 6) : at] for word in t.lower.split()]
    if at + 1 < len(tokens) and tokens[at + 1].lower == "by":
        words = [word for t in tokens[at + 1 : at + 6] for word in t.lower.split()]
    return any(w in _OUTAGES or (w in _CUTS and k > 0 and words[k - 1] in _DARK) for k, w in enumerate(words))


def _brought_back(verb: str, metric: str) -> bool:
    return metric == "returned" or (metric == "evacuated" and ("home" in verb or "back" in verb))


def _wounded(tokens: list[Token], phrase: Counted) -> bool:
    names = {s.name for at in phrase.modifiers for s in tokens[at].senses if s.role in ("state", "done_to")}
    return "injured" in names or "injured" in phrase.noun_metrics


_WARD = _WORDS["ward"]
_ILLNESS = catalogue()["infected"].needs["case"]
_BEDS = _WORDS["beds"]
_WOUNDING = _WORDS["wounding"]


def _ails(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """ "Cholera has put 300 people in hospital": ill, where a disease is told of and nothing that wounds."""
    near = {word for t in tokens[at : at + 6] for word in t.lower.split()}
    if not near & _BEDS or {t.lower for t in tokens} & _WOUNDING:
        return False
    return speaks_of(sentence, _ILLNESS) and not speaks_of(sentence, _WOUNDING)


def _in_ward(tokens: list[Token], at: int) -> bool:
    """ "taken to hospital, where three were being treated": for wounds, where no disease is told of."""
    words = {word for t in tokens for word in t.lower.split()}
    return tokens[at].lower.startswith("treat") and bool(words & _WARD) and not words & _ILLNESS


def _swapped(tokens: list[Token], phrase: Counted, governor: Governor) -> bool:
    """ "an exchange of 246 prisoners from each side", "five were returned in exchange for five captured Russians"."""
    low, high = max(0, phrase.numeral - _REACH), phrase.last + _REACH
    near = [t.lower for t in tokens[low:high]]
    if not any(w in _SWAP for w in near):
        return False
    taken = any(s.name == "detained" and s.role == "done_to" for s in tokens[governor.at].senses)
    if taken and governor.rule != "modifier":
        return False  # "captured in May, they were swapped in June"
    return any(part in _CAPTIVE for word in near for part in word.split())
