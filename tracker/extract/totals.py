"""Which total is a number that only a noun before it tells of? "the death toll is now 34", "the number of dead: 12"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.housed import is_many
from tracker.extract.senses import BETWEEN, Governor, Refusal, accepts, slot_after, step_left
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import METRICS, Sense

_LINKS: Final = frozenset(
    """
    is are was were be been being stands stood standing amounted amounts amount today rose risen rises rising
    top pass surpass soar jump climb
    climbed climbs climbing reached reaches reaching reach hit hits passed passes topped tops exceeded exceeds
    surpassed surpasses nears neared nearing approaches
    jumped jumps grew grown grows increased increases now put puts at to of : - range ranges ranged
    numbers numbered
    totals totalled totaled totalling totaling estimated remains remained fell dropped run runs into in approached
    approaching as has have had crossed crosses soared soars swelled by rise climb exceed total could may might
    touch touches touched breach breached breaches breaching cross ticked edged inched nudged doubled tripled
    would will stood likely known past beyond hitting passing topping crossing exceeding surpassing
    fallen dwindled dwindling shrunk shrank shrinking declined declining sunk sank plunged plummeted
    dropping expanded swollen
    """.split()
)
_AGAINST: Final = frozenset(["below", "above", "under"])  # "has fallen below 9,000"; "stays below 1" is a rate
_SPOKE: Final = frozenset("said says told spoke speak speaks recalled recounted described claimed".split())
_WELL: Final = frozenset("recoveries recovered cured discharged discharges recover".split())
_DOING: Final = frozenset("troops protesters attacks equipment".split())
_CAUSES: Final = frozenset("linked related due attributed tied owing connected".split())


_CLAUSES: Final = frozenset(["as", "when", "after", "before", "because"])


def total_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "the death toll from the floods is now 34", "put the number of dead at 12", "Killed: 340"."""
    i = phrase.numeral - 1
    linked = phrase.elided and i >= 0 and tokens[i].lower == "from"  # "raising the toll from 14 to 31"
    linked = linked or (
        i > 0 and tokens[i].lower == "between" and bool(tokens[i - 1].roles("total"))
    )  # "estimating the crowd between 300 and 400 people"
    crossed = 0
    if phrase.anaphoric and tokens[phrase.last].lower in ("whom", "which"):
        return  # "128 hostages are missing, at least 34 of whom are presumed dead"
    if i > 1 and tokens[i].tag in ":-" and tokens[i - 1].tag in "WV" and tokens[i - 2].tag == ",":
        return  # "deaths - 33, recovered - 870"
    while i >= 0 and phrase.numeral - i < 28:
        token = tokens[i]
        if token.tag == "." or token.lower in ("whom", "them"):
            return
        if token.lower in _CLAUSES and i > 0 and tokens[i - 1].tag == ",":
            return  # "The toll rose to one dead, as one more person came forward"
        if token.lower == "which" and i > 0 and tokens[i - 1].lower == "of":
            return  # "18 million, of which 6 million are displaced"
        if linked and token.lower in _SPOKE and tokens[i + 1].lower not in ("it", "to", "that"):
            return  # "survivors said there were 500 people on board"
        if linked and token.lower in _WELL:
            return  # "active cases stood at 4,300 and recoveries at 18,000"
        totals = token.roles("total")
        if not totals and linked and tokens[i + 1].lower == "of" and token.roles("deed"):
            return  # "the deaths of 12 people and the wounding of 40 others"
        if totals and _tells_of_cause(tokens, i):
            totals = ()
        if totals and not phrase.elided and i and tokens[i - 1].tag == "P":
            return  # "care for survivors, reaching 100 nurses"
        if totals and (_counts_others(tokens, i) or (tokens[i - 1].tag == "N" and tokens[i + 1].lower == "|")):
            return  # "1.3 million IDPs | 640,000 returnees"
        if totals and (linked or i == phrase.numeral - 1 or tokens[i + 1].tag in ":-"):
            strict = any(s.role in ("done_to", "state") for s in token.senses)
            labelled = tokens[i + 1].tag in ":-" and i + 2 == phrase.numeral
            opens = (
                linked and token.lower.endswith("s") and (i == 0 or tokens[i - 1].tag in ".,")
            )  # "Arrests reached 45"
            if not strict or labelled or opens or _in_list(tokens, i, phrase) or _put_at(tokens, i, phrase):
                metric = next((s.name for s in totals if phrase.elided or accepts(s.name, phrase)), None)
                metric = _of_things(tokens, i) if metric == "affected" else metric
                if metric:
                    yield Governor(metric, "total", i)
                return
        named = _number_of(tokens, i, phrase) if linked else None
        if named and not _counts_others(tokens, i) and (phrase.elided or accepts(named, phrase)):
            thing = _thing_of(tokens, i)
            yield Governor(named, "total", thing[1] if thing else i)
            return
        told = _put_of(tokens, i) if linked else None
        if told and phrase.elided:
            yield Governor(told, "total", i)
            return
        if token.tag in "NV" and (token.tag == "N" or not linked):
            crossed += token.tag == "N"
            if crossed > 2 or (token.tag == "V" and not linked and token.lower not in _LINKS):
                return
        if not linked:
            if (token.lower in _AGAINST and is_many(tokens[phrase.numeral])) or (
                token.lower in _LINKS and not (token.lower == "estimated" and i and tokens[i - 1].tag == "D")
            ):
                linked = True
            elif token.lower not in BETWEEN and token.tag not in 'BD"(X:-' and not _bounds(tokens, i):
                return
        i -= 1


def _of_things(tokens: list[Token], i: int) -> str | None:
    """The metric of a "number of affected" people, houses or other things."""
    told = tokens[i + 1].senses if tokens[i].lower.endswith(" affected") else ()
    kinds = {s.name for s in told if s.role == "kind"}
    if not kinds or kinds & {"person", "household"}:
        return "affected"
    return "damaged" if "building" in kinds else None


def _bounds(tokens: list[Token], i: int) -> bool:
    """ "the number of those killed is [not] more than seven"."""
    return tokens[i].lower == "not" and tokens[i + 1].lower in ("more", "less", "fewer")


_RAISES: Final = frozenset("raises brings takes puts raising bringing taking putting lifts pushes".split())


def _put_at(tokens: list[Token], i: int, phrase: Counted) -> bool:
    """ "bring the dead to 300 and the wounded to 29,000", "put the injured at 63,000"."""
    linked = tokens[i + 1].lower in ("to", "at") and step_left(tokens, phrase.numeral) in (i, i + 1)
    raised = i > 0 and (tokens[i - 1].tag == "D" or tokens[i - 1].lower in _RAISES)
    return phrase.elided and linked and raised


_PUTTING: Final = frozenset("put puts putting estimated".split())


def _put_of(tokens: list[Token], i: int) -> str | None:
    """ "put civilians [killed] in the siege at 8,000": what befell the noun behind "put"."""
    if i < 2 or tokens[i - 1].tag != "K" or tokens[i].tag not in "VJ":
        return None
    if not any(t.lower in _PUTTING for t in tokens[max(0, i - 4) : i - 1]):
        return None
    metric = next((s.name for s in tokens[i].senses if _names_count(s)), None)
    return metric if metric in _TOLLS else None


_TOLLS: Final = frozenset(
    ["killed", "injured", "casualties", "missing", "displaced", "detained", "affected", "infected"]
)


def _in_list(tokens: list[Token], i: int, phrase: Counted) -> bool:
    """ "Deaths 14, injuries 62, missing 3."."""
    at = phrase.numeral
    closed = at + 1 >= len(tokens) or tokens[at + 1].tag in ".,"
    return closed and phrase.elided and i == at - 1 and i > 1 and tokens[i - 1].tag == "," and tokens[i - 2].tag == "N"


def _tells_of_cause(tokens: list[Token], i: int) -> bool:
    """ "deaths linked to coronavirus infections passed 100,000": not the infections are counted."""
    return any(tokens[k].lower in _CAUSES and tokens[k + 1].lower == "to" for k in range(max(0, i - 5), i - 1))


def _names_count(sense: Sense) -> bool:
    if sense.name in _DOING:
        return False
    return sense.role in ("noun", "state", "done_by") or (sense.role == "done_to" and sense.form == "part")


def _number_of(tokens: list[Token], i: int, phrase: Counted) -> str | None:
    """The metric of the noun at `i` in "the number of civilian victims", "a tally of deaths"."""
    thing = _thing_of(tokens, i)
    told = [s.name for s in tokens[i].senses if _names_count(s)] if thing is None else [thing[0]]
    if not told and not (tokens[i].tails and tokens[i - 1].tag == "K"):
        return None
    kinds = {s.name for s in tokens[_past_hearsay(tokens, i) - 1].senses if s.role == "kind"}
    metric = next((m for m in told if kinds & set(METRICS[m].kinds)), next(iter(told), None))
    if metric is None and tokens[i].tails and tokens[i - 1].tag == "K":
        metric = slot_after(tokens, tokens[i], i + 1, phrase, "done_by")  # "the number of people facing dire hunger"
    if metric is None or (tokens[i].tag == "K" and i + 1 < len(tokens) and tokens[i + 1].tag in "KW"):
        return None
    if tokens[i].lower == "reached" and i + 1 < len(tokens) and tokens[i + 1].tag in "NB":
        return None  # "the number of affected families reached 1,200"
    start = _past_hearsay(tokens, i)
    for j in range(start - 1, max(0, start - 5), -1):
        if tokens[j].lower in ("from", "to", "by", "or", "and"):
            return None  # "the number of deaths from infection", "the number of dead or injured"
        if tokens[j].lower.startswith("number of ") and tokens[j].roles("total"):
            clause = tokens[j + 1 : start]
            if any(t.tag == "A" for t in clause) and not any(t.tag == "R" for t in clause):
                return None  # "the number of fatalities has gone up"
            fled = metric == "displaced" and any(s.name == "refugees" for s in tokens[j].roles("total"))
            return "refugees" if fled else metric  # "the [number of soldiers] killed in the valley"
        if tokens[j].lower == "of":
            return metric if tokens[j - 1].lower in ("number", "numbers", "total", "count", "tally") else None
    return None


def _thing_of(tokens: list[Token], i: int) -> tuple[str, int] | None:
    """ "the number of [tanks] captured", "of captured tanks", "of missiles shot down": what is no person, and where."""
    if tokens[i].tag != "V":
        return None
    for at in (i + 1, i - 1):
        noun = tokens[at]
        if noun.tag not in "KT":
            continue
        kinds = {s.name for s in noun.senses if s.role == "kind"}
        for metric in ("equipment", "attacks"):
            named = kinds & set(METRICS[metric].kinds) or any(s.name == metric for s in noun.roles("total"))
            if named and any(s.name == metric and s.role == "done_to" for s in tokens[i].senses):
                return metric, at
    return None


def _past_hearsay(tokens: list[Token], i: int) -> int:
    """ "the number of homes [reported to have been] flooded": where the verb at `i` begins with who only thinks so."""
    at = i - 1
    while at > 2 and tokens[at].tag == "A" and i - at < 4:
        at -= 1
    heard = tokens[at].lower == "to" and tokens[at - 1].lower in _HEARD
    return at - 1 if heard and at < i - 1 else i


_HEARD: Final = frozenset("reported said known thought believed feared presumed estimated understood confirmed".split())


def _counts_others(tokens: list[Token], i: int) -> bool:
    """ "the number of countries reporting cases": not the cases are counted."""
    if any(s.name == "other" for s in tokens[i + 1].senses) and tokens[i].lower.endswith("affected"):
        return True  # "the number of affected countries"
    for j in range(i - 1, max(0, i - 7), -1):
        if tokens[j].lower == "of" and tokens[j - 1].lower in ("number", "numbers", "tally", "count"):
            first = tokens[j + 1]
            if first.tag == "W" and first.lower.endswith("ions") and not first.capital:
                return j + 1 < i  # "the number of operations to evacuate people"
            for token in tokens[j + 1 : j + 4]:
                if token.tag in "PN":
                    break
                if token.tag == "K" and any(s.name == "other" for s in token.senses):
                    return True
            return False
    return False
