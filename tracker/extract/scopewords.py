"""What do the words of its clause make of a count that is dated by a day or not at all: total, period or event?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count, Decision
from tracker.extract.cues import (
    BOUND,
    FEW,
    MANY,
    campaign_cue,
    documented,
    few_struck,
    gap,
    is_running,
    names_incidents,
    nearest,
    of_epidemic,
    own_cue,
    own_state,
    perfect,
)
from tracker.extract.dates import When
from tracker.extract.dayswork import done_in_a_day
from tracker.extract.deeds import led_by_war, struck_once
from tracker.extract.hinted import Hinted
from tracker.extract.lasting import standing_count, standing_stock
from tracker.extract.plans import planned
from tracker.extract.reading import Reading, cue_index, words_of_status
from tracker.extract.speechwords import PASSIVE
from tracker.extract.timespans import BEFORE_NEWS
from tracker.extract.timewords import MONTHS, NUMBERS, WEEKDAYS, any_of
from tracker.model import Span

_INCIDENT: Final = Decision("event", "one incident")
_FEW: Final = Decision("event", "few in one incident")


def read_words(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision:
    """What the words of the clause make of an undated or day-dated count."""
    return (
        done_in_a_day(count, when, reading, clause)
        or _as_told(count, when, reading, clause)
        or _of_kind(count, reading, clause)
        or _of_incidents(count, when, reading, clause)
        or _summed_up(count, when, reading, clause)
        or (_FEW if few_struck(count) else _INCIDENT)
    )


def _as_told(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What a state, a span without a date or the word for a toll makes of it."""
    number, is_held, text = count.numeral, count.metric in cue_index().held, count.sentence.document.text
    near = (max(clause[0], number.start - 50), min(clause[1], number.end + 60))
    if is_held and count.metric != "equipment" and (cue := own_state(count, reading, *near, kind="firm")):
        return standing_count(count, cue)
    incident = reading.find("incident", count.sentence.start, count.sentence.end)
    if (cue := _undated(count, reading, clause) or _length_of(reading, clause)) and not (
        incident and reading.find("superlative", cue.start, cue.end)
    ):  # "A bomb killed five on the deadliest day of the year"
        return Decision("period", "span without a date", cue)
    if incident:
        return None
    if not when.rule.endswith("story") and (cue := own_cue(count, "toll", *clause)):
        one = few_struck(count) and _GIVEN_TOLL.search(text, max(clause[0], number.start - 90), number.start)
        return Decision("event", "toll of one incident", cue) if one else Decision("total", "toll", cue)
    others = count.metric == "injured" and text.startswith(" other", number.end)  # beside the dead of one incident
    if is_held and not others and (cue := own_state(count, reading, *near)):
        if count.metric == "injured" and few_struck(count):
            return Decision("event", "hurt in one incident", cue)  # "The bus fell. Two are in a critical condition."
        return standing_count(count, cue)
    return None


def _of_kind(count: Count, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What only weapons, bodies, lasting states and attacks can be."""
    text, sentence, number = count.sentence.document.text, count.sentence, count.numeral
    if count.metric == "equipment" and in_stock(count, reading, clause):
        return Decision("total", "stock of weapons")
    if count.metric == "equipment" and (gone := _HAVE_GONE.match(text, number.end, clause[1])):
        return Decision("total", "lost by now", Span(*gone.span("gone")))
    if count.metric == "detained" and _HELD.search(text, max(clause[0], number.start - 40), number.start):
        return standing_count(count)
    if count.metric == "missing" and number.value < MANY and (after := _MISSING_AFTER.match(text, number.end)):
        return Decision("event", "missing after an event", Span(*after.span("after")))
    if count.metric == "killed" and _is_handed_over(count, clause):
        return Decision("event", "bodies handed over")
    if count.metric in cue_index().standing and (now := _NOW.match(text, number.end, sentence.end)):
        return Decision("total", "standing now", Span(*now.span("state")))
    return _of_attacks(count, reading, clause) if count.metric == "attacks" else None


def _of_incidents(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What a series of incidents, one disaster or the incidents of one day make of it."""
    incidental, value = count.metric in cue_index().incidental, count.numeral.value
    if incidental and (cue := _series_of(count, reading, clause)):
        return Decision("period", "a series of incidents", cue)
    disaster = incidental and value < 10 * MANY and not reading.find("spread", *clause)
    if disaster and (cue := reading.find("disaster", *clause)):
        return Decision("event", "one disaster", cue)
    if value != 1 and _on_one_day(count, when, reading, clause):
        return Decision("period", "several incidents of a day", when.span)
    summed = incidental or count.metric == "detained"
    rounded_up = count.metric == "detained" and value >= 10 * MANY and not when.rule.endswith("clause")
    if summed and value >= 20 * MANY and (perfect(count) or rounded_up) and reading.find("plural", *clause):
        return Decision("total", "thousands in many incidents")
    if rounded_up and perfect(count) and not reading.find("incident", *clause):
        return Decision("total", "thousands held")
    return None


def _summed_up(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What a campaign, several places or its mere size make of it."""
    incidental, text = count.metric in cue_index().incidental, count.sentence.document.text
    if cue := campaign_cue(count, clause[0], min(clause[1], count.numeral.end + 80)):
        supposed = incidental and _SUPPOSING.search(text, clause[0], count.numeral.start)
        if supposed and planned(count) and not of_epidemic(count):
            return Decision("event", "supposed deed", cue)  # "a raid that would have killed thousands"
        return Decision("total", "whole war or campaign", cue)
    if (cue := led_by_war(count, clause)) and not when.rule.endswith("clause"):
        return Decision("total", "whole war or campaign", cue)
    if is_running(count):
        return standing_stock(count)
    if (
        incidental
        and reading.find("plural", *clause)
        and (cue := _spread(count, reading, clause))
        and not _is_one_of(reading)
        and not _nearer_one(count, reading)
    ):
        return Decision("period", "several incidents", cue)
    if cue := _all_over(count, reading, clause):
        return Decision("period", "all over a land", cue)
    if _beyond_one(count, when, reading):
        return Decision("total", "more than one incident takes")
    return None


def _of_attacks(count: Count, reading: Reading, clause: tuple[int, int]) -> Decision | None:
    """What many attacks are: a front's work of a day ("repelled 46 attacks"), or what a body has gathered."""
    text, number = count.sentence.document.text, count.numeral
    if number.value >= 20 and (cue := documented(count)):
        return Decision("total", "documented attacks", cue)
    repelled = number.value >= 10 and _REPELLED.search(text, max(clause[0], number.start - 60), number.start)
    if (
        repelled
        and (named := reading.find("plural", number.end, number.end + 40))
        and _BARE.fullmatch(text, number.end, named.start)
    ):
        return Decision("period", "many attacks", Span(*repelled.span()))
    return None


def _all_over(count: Count, reading: Reading, clause: tuple[int, int]) -> Span | None:
    """The words by which people were struck all over a land: "troops had killed dozens across the country"."""
    if count.metric not in ("killed", "injured", "casualties", "detained") or count.numeral.value < 10:
        return None
    if count.rule.endswith((": state", ": state after")):
        return None  # "after the quake 61 were known to be dead across the country"
    text, number = count.sentence.document.text, count.numeral
    if not reading.find("spread", number.end, clause[1]):
        return None
    wide = _ALL_OVER.match(text, number.end, min(clause[1], number.end + 110))
    if wide is None or reading.find("disaster", *clause) or reading.find("incident", *clause):
        return None
    cue = Span(*wide.span("wide"))
    return None if _AND_DOING.search(text, number.end, cue.start) else cue


def _spread(count: Count, reading: Reading, clause: tuple[int, int]) -> Span | None:
    """The words that spread incidents over a land, not what they led to: "killed 13, sparking riots nationwide"."""
    cue, text = reading.find("spread", *clause), count.sentence.document.text
    if cue is None or _AND_DOING.search(text, count.numeral.end, cue.start):
        return None
    few = count.numeral.value < FEW
    return None if few and _MEANWHILE.search(text, count.numeral.end, cue.start) else cue


def _nearer_one(count: Count, reading: Reading) -> bool:
    """True where one incident stands nearer than the several: "In separate violence, a car bomb killed two"."""
    one, several = nearest(reading, "incident", count), nearest(reading, "plural", count)
    return one is not None and several is not None and gap(one, count) < gap(several, count)


def _is_one_of(reading: Reading) -> bool:
    """True where a sentence tells of one of several incidents: "in one of the attacks, four people died"."""
    plural = {hit.start for hit in reading.kinds.get("plural", ())}
    return any(hit.start in plural for hit in reading.kinds.get("incident", ()))


def _series_of(count: Count, reading: Reading, clause: tuple[int, int]) -> Span | None:
    """The words that tell of several incidents by which so many fell: "killed 40 in a series of night raids"."""
    if count.metric == "attacks":
        return None
    text = count.sentence.document.text
    for hit in reading.all("plural", count.numeral.end, min(clause[1], count.numeral.end + 100)):
        if several := _IN_SEVERAL.search(text, count.numeral.end, hit.start):
            return Span(several.start(), hit.end)
    for hit in reading.all("series", *clause):
        plural = reading.find("plural", hit.end, hit.end + 40)
        if plural and gap(plural, count) < 100 and not _AT_ONE.match(text, plural.end):
            return Span(hit.start, plural.end)
    return None


def _is_handed_over(count: Count, clause: tuple[int, int]) -> bool:
    """True for "the bodies of 90 soldiers were returned": one deed, whenever they died."""
    text, number = count.sentence.document.text, count.numeral
    if _HANDED.search(count.sentence, clause[0], number.start):
        return True
    if text.startswith((" bodies", " remains"), number.end) and _GAVE_BACK.search(text, clause[0], number.start):
        return True  # "returned 1,200 bodies"
    return bool(
        _BODIES_OF.search(count.sentence, clause[0], number.start) and _ARE_HANDED.match(text, number.end, clause[1])
    )


def in_stock(count: Count, reading: Reading, clause: tuple[int, int]) -> bool:
    """True for weapons that a force has ("has 300 tanks, 40 jets"), and for a line of an inventory."""
    text, number = count.sentence.document.text, count.numeral
    for hit in reading.all("having", max(clause[0], number.start - 160), number.start):
        if (
            _FIRST_NUMBER.match(text, hit.end, number.end)
            and not reading.find("done", hit.end, number.start)
            and not _AS_LOST.match(text, number.end)
        ):
            return True
    listed = _LISTED.match(text, count.sentence.start, count.sentence.end)
    return listed is not None and not any(w.lower in _VERBS for w in count.sentence.words)


def _beyond_one(count: Count, when: When, reading: Reading) -> bool:
    """True for so large an undated count that it must sum up a war, where the sentence names no incident."""
    beyond = cue_index().beyond.get(count.metric, float("inf"))
    dead = count.metric in ("killed", "casualties") and count.numeral.value >= 10 * beyond
    if (when.rule.endswith("clause") and not dead) or names_incidents(count, reading):
        return False
    if struck_once(count) or (count.metric == "evacuated" and planned(count)):
        return False
    if when.rule.startswith(BEFORE_NEWS):
        return False  # "a decade after one of the worst disasters killed 225,000"
    if when.rule.endswith("story") and not _SAID_IT.match(count.sentence.document.text, count.sentence.start):
        return False
    return count.numeral.value >= beyond


def _on_one_day(count: Count, when: When, reading: Reading, clause: tuple[int, int]) -> bool:
    """True for the work of several incidents of one named day: "Two attacks on Monday killed 12 people"."""
    if when.span is None or when.since is not None or when.precision != "day" or not when.rule.endswith("clause"):
        return False
    if count.metric not in cue_index().incidental or count.metric == "attacks":
        return False
    if struck_once(count):
        return False
    text, plural = count.sentence.document.text, reading.find("plural", clause[0], count.numeral.start)
    incident = reading.find("incident", *clause)
    if incident is None and _spread(count, reading, clause):
        return True
    if plural is None and incident is None and _BY_ATTACKS.match(text, count.numeral.end, clause[1]):
        return True
    if plural is None or incident or reading.find("disaster", plural.start, plural.end):
        return False
    if when.span.start > count.numeral.end:
        return _STRUCK_ALL.fullmatch(count.sentence.document.text, plural.end, count.numeral.start) is not None
    return plural.end <= when.span.start


def _undated(count: Count, reading: Reading, clause: tuple[int, int]) -> Span | None:
    """The words of a span that names no day: "in a single day", "two-day clashes"; not "a two-day visit"."""
    text = count.sentence.document.text
    for hit in reading.all("period", *clause):
        long = hit.phrase.endswith(("-day", "-week", "long"))
        if long and _ADJECTIVE.match(text, hit.end) and _FILLING.match(text, hit.end) is None:
            continue
        if hit.phrase == "every day" and text.find(",", hit.end, count.numeral.start) >= 0:
            continue
        return Span(hit.start, hit.end)
    return None


def _length_of(reading: Reading, clause: tuple[int, int]) -> Span | None:
    """A length of time and what filled it: "two weeks of Israeli air strikes [that killed …]"."""
    opening = reading.sentence.document.text[clause[0] : clause[0] + 5]
    low = clause[0] - 80 if opening.startswith(("that ", "which", "in wh", "durin")) else clause[0]
    for hit in reading.all("length", low, clause[1]):
        if reading.find("plural", hit.end, min(clause[1], hit.end + 40)):
            return Span(hit.start, hit.end)
    return None


_WORDS: Final = words_of_status()["patterns"]
_GIVEN_TOLL: Final = re.compile(  # "put the death toll at [33]", "gave a toll of [52]": no word says that it grows
    rf"\b(?:put|puts|putting|gave|gives|giving|given|set)\s[^,;.\d]{{0,70}}?\s(?:at|of|as)\s+{BOUND}$"
)
_ADJECTIVE: Final = re.compile(r"[\s-]+[a-z]")
_FILLING: Final = re.compile(rf"[\s-]+(?:[\w’'-]+\s+){{0,3}}?(?:{any_of(words_of_status()['period']['filling'])})\b")
_IN_SEVERAL: Final = re.compile(  # "killed 14 in two separate [raids]", "died in various [clashes]"
    rf"\b(?:in|by|during)\s+(?:at\s+least\s+)?(?:[2-9]|[1-9]\d|{any_of(_WORDS['several'])})\s+(?:[\w-]+\s+){{0,2}}$"
)
_VERBS: Final = PASSIVE | frozenset(
    ("has", "have", "had", "will", "would", "said", "says", "left", "hit", "struck", "lost", "sent")
)
_AT_ONE: Final = re.compile(  # "a series of strikes on the town": one target
    rf"(?i)\s+(?:on|at|against)\s+(?!(?:{any_of((*WEEKDAYS, *MONTHS))})\b|\d)"
)
_ALL_OVER: Final = re.compile(
    r"[^;.\d]{0,80}?\b(?P<wide>nationwide|(?:around|throughout|across|all\s+over)\s+the\s+(?:whole\s+|entire\s+)?"
    r"(?:country|nation|land|kingdom|republic))\b"
)
_NOW: Final = re.compile(  # "1.2 million who are now homeless"
    r"[^,;.\d]{0,24}\b(?:now|still|remain)\s+(?:(?:thought|believed)\s+to\s+be\s+)?"
    rf"(?P<state>{any_of(_WORDS['now'])})\b"
)
_SUPPOSING: Final = re.compile(r"\b(?:would|could|might|may|must|to|should)\s+have\b")
_BARE: Final = re.compile(
    r"(?:\s+of\s+(?:the\s+)?\d+)?(?:\s+(?!and\b|in\b)[^\W\d]+){0,2}\s+"
)  # "46 of 56 Russian [attacks]"
_REPELLED: Final = re.compile(  # "repelled [46] of 56 attacks": no shells or drones
    rf"\b(?:{any_of(words_of_status()['event']['repelled'])})\s+{BOUND}(?:\d+\s+of\s+(?:the\s+)?)?$"
)
_BY_ATTACKS: Final = re.compile(  # "[four] people were killed by Norland's attacks on Saturday"
    r"[^,;.\d]{0,50}?\b(?:killed|injured|wounded|hurt)\s+(?:by|in)\s+(?!the\b|two\b|three\b|four\b)(?:[\w’'-]+\s+){0,2}"
    r"(?:attacks|strikes|airstrikes|raids|clashes|bombings)\b(?!\s+on\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
)
_STRUCK_ALL: Final = re.compile(  # "Attacks on the south [killed nine on Monday]": no one place is struck
    rf"(?:\s+(?:on|in|across|against|over)\s+(?!(?:an?|the|two|three|one|four|five)\b)[\w’'-]+(?:\s+[\w’'-]+)?)?"
    rf"\s+(?:have\s+|had\s+)?(?:{any_of(_WORDS['struck_all'])})\s+{BOUND}"
)
_SAID_IT: Final = re.compile(r"(?:It|He|She|They)\s+(?:also\s+)?(?:said|says|added|reported|claimed|put)\b")
_SPARKING: Final = any_of(
    w.removesuffix("ed") + "ing" for w in words_of_status()["beginning"]["caused"] if w.endswith("ed")
)
_AND_DOING: Final = re.compile(rf"(?:,|\band)\s+(?:{_SPARKING})\b")  # "killing 13 and sparking riots across the land"
_MEANWHILE: Final = re.compile(r"\b(?:as|while)\s+(?!\d)[a-z]+\s")  # "shot dead two as riots went on across the land"
_LISTED: Final = re.compile(
    r"(?:[^.,;:\d]{3,60}\s(?:[–—-]{1,2}|:)\s?\d|\d[\d,]*\s[\w\s]{3,40}\s?[–—-]{2}\s?\d)"
)  # "Main tanks - 900"
_FIRST_NUMBER: Final = re.compile(
    rf"\s+(?:(?:only|just|now|still|fewer\s+than|less\s+than|barely)\s+)*{BOUND}"
    rf"(?:\d|(?:{any_of(NUMBERS)}|dozens|scores|hundreds|thousands|several|a\s+handful|a\s+few|a\s+couple|a\s+dozen)\b)"
)
_AS_LOST: Final = re.compile(  # "had 40 tanks destroyed"
    r"(?:\s+[\w-]+){1,3}?\s+(?:destroyed|captured|damaged|seized|lost|shot|downed|hit)\b"
)
_HANDED: Final = Hinted(  # "handed over the bodies of [152 soldiers]", "the bodies of [909 soldiers] were returned"
    ["bodies", "remains"],
    rf"(?i)\b(?:(?:return|hand|receiv|exchang|repatriat|g[ai]ve)\w*\s+(?:over\s+|back\s+)?(?:the\s+)?(?:bodies|remains)\s+of\s+(?:the\s+)?{BOUND}$)",
)
_GAVE_BACK: Final = re.compile(
    rf"\b(?:return|hand|receiv|exchang|repatriat|swapp)\w*\s+(?:over\s+|back\s+)?(?:the\s+)?{BOUND}$"
)
_HAVE_GONE: Final = re.compile(  # "[five] have been lost"
    r"(?:\s+[\w-]+){0,3}?\s+(?:have|has)\s+(?:already\s+|now\s+)?been\s+(?P<gone>lost|destroyed|knocked\s+out|wiped\s+out)\b"
)
_HELD: Final = re.compile(rf"\b(?:we|they|it|he|she|which|who)\s+(?:still\s+)?(?:has|have|had|holds|hold)\s+{BOUND}$")
_MISSING_AFTER: Final = re.compile(  # "[one] woman is missing after being swept away"
    r"(?:\s+[\w-]+){1,3}?\s+(?:is|are|was|were|went|remain)\s+(?:still\s+)?missing\s+(?P<after>(?:after|following|since)\s+(?:an?|the|being|their|his|her)\s)"
)
_BODIES_OF: Final = Hinted(["bodies", "remains"], rf"(?i)\b(?:bodies|remains)\s+of\s+(?:the\s+)?{BOUND}$")
_ARE_HANDED: Final = re.compile(
    r"[^.;]{0,60}?\b(?:returned|handed|repatriated|exchanged|brought\s+(?:back|home)|received)\b"
)
