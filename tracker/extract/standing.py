"""Does the counted noun stand for a metric by itself? "300 refugees", "four explosions", "1.5 million inhabitants"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from tracker.extract.count import Numeral
from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.housed import PACKED, fills_land
from tracker.extract.munitions import projectiles_tell
from tracker.extract.senses import STRONG, Governor, is_whole, speaks_of, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.inflect import singularize
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.senses import words_of_sense

# Nouns that are a figure alone only in numbers: "two officers said" counts nobody, "3,000 officers" is a force.
_FORCE: Final = 20
_MANY: Final = 10_000
_ARMY: Final = 500
_SOLDIERY: Final = frozenset(
    """
    troops soldiers army armies garrison contingent brigade brigades battalion battalions regiment division divisions
    infantry marines guerrillas rebels fighters offensive front forces
    """.split()
)
_WORDS: Final = words_of_sense("standing")
_SWINDLES: Final = _WORDS["swindles"]
_HURTS: Final = _WORDS["hurts"]
_ONE_BODY: Final = _WORDS["one_body"]
_BODY_NEAR: Final = 6
_NEUTRAL: Final = frozenset(
    """
    global cumulative weekly overall suspected confirmed laboratory reported recorded recovered new active probable
    local imported domestic positive total fresh human serious severe mild possible daily known
    """.split()
)


def stands_alone(tokens: list[Token], phrase: Counted, numeral: Numeral, sentence: Sentence) -> str | None:
    """The metric that the head noun carries by itself, or None."""
    if phrase.elided or (not numeral.value and not set(phrase.noun_metrics) & {"killed", "injured", "casualties"}):
        return None
    for metric in phrase.noun_metrics:
        left = step_left(tokens, phrase.numeral)
        known = (
            tokens[phrase.numeral - 1].lower == "the" and tokens[left].lower == "for"
        )  # "hard for the 900 residents"
        if metric == "equipment" and numeral.value == 1 and tokens[left].lower in _ABOARD:
            continue  # "had left in one plane"
        if metric == "population" and left >= 0 and tokens[left].lower in ("to", "for") and not known:
            continue  # "power was restored to 800,000 residents"
        if phrase.partitive and tokens[phrase.head].lower == "victims":
            continue  # "two of the victims were from the capital"
        if metric == "injured" and tokens[phrase.head].lower in _HURTS and _of_one_body(tokens, phrase, numeral):
            continue
        if metric == "casualties" and any(t.lower in _SWINDLES for t in tokens[phrase.last + 1 : phrase.last + 5]):
            continue  # "200 victims of fraud"
        if metric in ("troops", "population") and numeral.value < _FORCE:
            continue
        after = tokens[phrase.last + 1].lower if phrase.last + 1 < len(tokens) else ""
        if metric == "detained" and after in _ESCAPING:
            continue  # "fourteen prisoners escaped"
        if numeral.value <= 1 and metric not in STRONG and METRICS[metric].unit == "person":
            continue  # "one migrant told": a person met, no count
        needs = METRICS[metric].needs.get(singularize(tokens[phrase.head].lower.split()[-1]))
        if needs is not None and not (
            _notified(tokens, phrase)
            or speaks_of(sentence, needs)
            or is_led(sentence, metric, needs)
            or _of_people(tokens, phrase)
        ):
            continue
        if metric == "infected" and _got_well(tokens, phrase):
            continue  # "3,200 patients have recovered"
        if metric == "infected" and not _plain_case(tokens, phrase, needs or METRICS[metric].needs["case"]):
            continue
        return metric
    if numeral.value >= _MANY and _exist(tokens, phrase):
        return "population"
    if tokens[phrase.head].lower == "men" and numeral.value >= _FORCE and _of_arms(tokens, phrase):
        return "troops"
    if tokens[phrase.head].lower == "men" and numeral.value >= _ARMY and speaks_of(sentence, _SOLDIERY):
        return "troops"  # "pulled 50,000 men out of the valley"
    arms = METRICS["equipment"].needs["ship"]
    typed = phrase.last > phrase.head and tokens[phrase.last].lower == "s" and tokens[phrase.head].lower in _TYPES
    if (
        phrase.kinds == {"military"}
        and numeral.value == 1
        and tokens[step_left(tokens, phrase.numeral)].lower in _ABOARD
    ):
        return None  # "had left in one plane"
    if phrase.kinds == {"military"} and (typed or any(word in arms for t in tokens for word in t.lower.split())):
        return "equipment"  # "four F-16s bombed the camp"
    if "projectile" in phrase.kinds:
        return projectiles_tell(tokens, phrase)
    return None


_ABOARD: Final = frozenset(["in", "on", "aboard", "by"])


def _of_one_body(tokens: list[Token], phrase: Counted, numeral: Numeral) -> bool:
    """ "None of their injuries", "he was found with 117 separate injuries": no people are counted."""
    if phrase.partitive and not numeral.value:
        return True
    near = tokens[max(0, phrase.numeral - _BODY_NEAR) : phrase.head]
    return any(t.lower in _ONE_BODY for t in near)


def _notified(tokens: list[Token], phrase: Counted) -> bool:
    """ "43 confirmed cases": of a disease, where "of" tells of nothing else ("confirmed cases of abuse")."""
    noted = tokens[phrase.head].lower in _NOTIFIED  # "103 confirmed and probable cases"
    fresh = _newly(tokens, phrase) or any(t.lower in _NOTING for t in tokens)
    noted = noted or _of_strain(tokens, phrase) or (fresh and _with_deaths(tokens, phrase.last + 1))
    noted = noted or any(t.lower == "confirmed" for t in tokens[phrase.numeral : phrase.head])
    return noted and not (phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].lower == "of")


def _got_well(tokens: list[Token], phrase: Counted) -> bool:
    """ "3,200 patients have recovered", "discharged 312 patients": no longer ill."""
    left = step_left(tokens, phrase.numeral)
    if left >= 0 and tokens[left].lower in _SENT_HOME:
        return True
    at = phrase.last + 1
    while at < len(tokens) and tokens[at].tag in "ABR":
        at += 1
    return at < len(tokens) and tokens[at].lower in _WELL


_WELL: Final = frozenset("recovered recuperated cured discharged healed".split())
_SENT_HOME: Final = frozenset("discharged discharges discharging cured".split())


def _of_strain(tokens: list[Token], phrase: Counted) -> bool:
    """ "12 H1N1 cases", "three H5N1 infections"."""
    led = [t.lower for t in tokens[phrase.first : phrase.head]]
    return any(before == "h" and after.isdigit() for before, after in pairwise(led))


def _newly(tokens: list[Token], phrase: Counted) -> bool:
    return any(t.lower in ("new", "fresh", "additional") for t in tokens[phrase.numeral : phrase.head])


def _with_deaths(tokens: list[Token], at: int) -> bool:
    """ "312 new cases and nine deaths": of what, the deaths tell."""
    told = [t.lower for t in tokens[at : at + _DEATHS_NEAR] if t.tag not in "BNDW"]
    if told[:1] not in (["and"], [","], ["with"]) or told[1:2] not in (["deaths"], ["fatalities"]):
        return False
    return not any(word.startswith("in ") for word in told[2:3])  # "14 deaths in custody"


_DEATHS_NEAR: Final = 6
_NOTING: Final = frozenset("reported recorded notified registered logged reports reporting cumulatively".split())
_NOTIFIED: Final = frozenset(["confirmed cases", "suspected cases", "laboratory-confirmed cases"])
_ESCAPING: Final = frozenset("escaped escape escapes escaping absconded fled tunnelled tunneled broke".split())


def _of_people(tokens: list[Token], phrase: Counted) -> bool:
    """ "thousands of bodies of the invaders"."""
    at = phrase.last + 2
    if tokens[phrase.head].lower != "bodies" or at >= len(tokens) or tokens[at - 1].lower != "of":
        return False
    told = tokens[at : at + 3]
    return any(t.lower in _PLAIN or any(s.role == "kind" and s.name == "soldier" for s in t.senses) for t in told)


_PLAIN: Final = frozenset(
    "people civilians men women children villagers migrants victims residents prisoners miners".split()
)


_TYPES: Final = frozenset("f mig su c b mi tu ka uh ah ch t mq".split())


def _of_arms(tokens: list[Token], phrase: Counted) -> bool:
    """ "300 army and air force men"."""
    return any(t.lower.split()[-1] in _SERVICES for t in tokens[phrase.first : phrase.head])


_SERVICES: Final = frozenset("army navy force marine naval militia guard infantry commando guerrilla rebel".split())


def is_led(sentence: Sentence, metric: str, words: frozenset[str]) -> bool:
    """True for cases in an article that begins with the disease."""
    return metric == "infected" and speaks_of(sentence.document.sentences[0], words)


_COUNTED: Final = STRONG | frozenset(
    ["refugees", "displaced", "missing", "detained", "released", "returned", "evacuated"]
)
_MOST: Final = frozenset("most highest largest biggest greatest".split())


def part_of_noun(tokens: list[Token], phrase: Counted, sentence: Sentence) -> Governor | None:
    """ "more cases of measles, including 165 on Sunday", "the highest number of deaths, with 120": an uncounted noun of
    a metric of which this is a part or the number."""
    left = step_left(tokens, phrase.numeral)
    if not phrase.elided or phrase.anaphoric or left < 2 or tokens[left].lower not in ("including", "with"):
        return None
    found: Governor | None = None
    most = tokens[left].lower == "with"  # the number of the one that leads, if the words before say that it does
    for i in range(left - 1, max(-1, left - 7 - 3 * most), -1):
        if tokens[i].tag in ".NAV":
            return None
        found = found or _uncounted(tokens, i, sentence, _COUNTED if most else STRONG)
        if found and (not most or tokens[i].lower in _MOST):
            return found
    return None


def _uncounted(tokens: list[Token], i: int, sentence: Sentence, known: frozenset[str]) -> Governor | None:
    """The metric of the plural noun, or of "number of deaths", at `i`."""
    token = tokens[i]
    for sense in token.senses:
        numbers = sense.role == "total" and " of " in token.lower
        if sense.name in (_COUNTED if numbers else known) and (
            numbers or (sense.role == "noun" and sense.form == "plural")
        ):
            needs = METRICS[sense.name].needs.get(singularize(token.lower.split()[-1]))
            if needs is None or speaks_of(sentence, needs):
                return Governor(sense.name, "part of a noun", i)
    return None


_REALMS: Final = frozenset(
    """
    country nation city region state capital bloc continent province district union island enclave territory town
    archipelago peninsula kingdom republic strip valley
    """.split()
)


_DWELLING: Final = frozenset("in on of living live lives lived who are is were have had".split())
_HAVING: Final = frozenset(["has", "have", "had"])


def _exist(tokens: list[Token], phrase: Counted) -> bool:
    """ "There are 1.3 billion people in the trade area", in numbers that no building holds."""
    before = [t.lower for t in tokens[max(0, phrase.numeral - 6) : phrase.numeral]]
    owner = tokens[phrase.numeral - 1] if phrase.numeral else None
    owned = owner is not None and owner.lower.endswith(("'s", "’s"))  # "China's 1.4 billion people"
    owned = owned and owner is not None and (owner.capital or owner.lower[:-2] in _REALMS)
    closed = phrase.last + 1 >= len(tokens) or tokens[phrase.last + 1].tag in ".,"
    named = closed and before[-2:] == [",", "with"] and len(before) > 2  # "the country, with 1.4 billion people,"
    named = named and (before[-3] in _REALMS or tokens[phrase.numeral - 3].capital)
    dwell = closed or tokens[phrase.last + 1].lower in _DWELLING  # not "of the 2,000 people targeted"
    if not closed and tokens[phrase.last + 1].lower == "who":  # not "there were 2,000 people who showed up"
        verb = phrase.last + 2 + (phrase.last + 2 < len(tokens) and tokens[phrase.last + 2].tag == "B")
        dwell = verb < len(tokens) and tokens[verb].lower in _DWELLING
    whole = dwell and is_whole(tokens, phrase.numeral)
    there = dwell and "there" in before
    there = there or (dwell and not closed and _concerns_all(tokens, phrase)) or _packed(tokens, phrase)
    head = tokens[phrase.head]
    people = head.lower in ("people", "inhabitants", "residents")
    nation = owned and head.capital and head.lower.endswith(("ans", "is", "ese"))  # "Gaza's 2 million Palestinians"
    return nation or ((there or owned or named or whole or _has(tokens, phrase)) and people)


def _packed(tokens: list[Token], phrase: Counted) -> bool:
    """ "Some 800,000 people are squeezed into the strip"."""
    at = phrase.last + 1
    while at < len(tokens) - 1 and tokens[at].tag in "AB":
        at += 1
    return at < len(tokens) and tokens[at].lower.startswith(PACKED) and fills_land(tokens, phrase, at)


_DREADFUL: Final = frozenset(
    """
    devastating catastrophic disastrous dangerous dire grave consequences catastrophe disaster risk risks threat peril
    nightmare hell misery
    """.split()
)


def _concerns_all(tokens: list[Token], phrase: Counted) -> bool:
    """ "would be devastating for 1.2 million people in Gomba": all who live there."""
    left, place = step_left(tokens, phrase.numeral), phrase.last + 2
    if left < 1 or tokens[left].lower not in ("for", "to") or place >= len(tokens):
        return False
    named = tokens[place - 1].lower == "in" and (tokens[place].capital or tokens[place].tag == "D")
    return named and any(t.lower in _DREADFUL for t in tokens[max(0, left - 3) : left])


def _has(tokens: list[Token], phrase: Counted) -> bool:
    """ "Kenya has 54 million people", "the city had 430,000 people before the war"."""
    left = step_left(tokens, phrase.numeral)
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    ended = after is None or after.tag in ".,C" or after.lower in ("before", "in", "until")
    if left < 1 or tokens[left].lower not in _HAVING or not ended:
        return False
    return tokens[left - 1].capital or tokens[left - 1].lower in _REALMS


def _plain_case(tokens: list[Token], phrase: Counted, diseases: frozenset[str]) -> bool:
    """ "180 rape cases", "9,199 non-Ebola cases" are none of a disease; "3,210 Covid-19 cases" are."""
    if tokens[phrase.first].lower.startswith("non-"):
        return False
    return all(
        t.lower.rpartition("-")[2] in diseases | _NEUTRAL or t.tag in "BVJKXh" or t.capital or t.lower.isdigit()
        for t in tokens[phrase.first : phrase.head]
    )
