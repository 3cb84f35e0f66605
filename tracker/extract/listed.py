"""Whose number is it in a list of places and numbers? "Peru has 942 cases and 601 deaths, Chile 2,710 and 1,459"."""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.reading import words_of_status
from tracker.extract.rightroles import SKIPPED
from tracker.extract.timewords import any_of

MOVED = frozenset({"refugees", "displaced", "evacuated", "returned"})
ITS_OWN = re.compile(  # "12 in Lae", "900 from camps around Goma", "six in Peru's southern Tacna"
    r" (?:in|at|near|from|around|outside|across)(?: [a-z-]+){0,4}"
    r"(?: [A-Z][\w-]+['’]s(?: [a-z-]+)?)? (?=[A-Z]|(?:al|el)-)"
)
_ITEM = 90  # characters
_DATELINE = 25  # characters: more than stand between an entry of a list and its number
_FROM = 11  # characters of " from the ": people from a place may be counted elsewhere
_CHAIN = 150  # characters
_TOLL = 24  # characters of "infections from the "
_LISTED = re.compile(r" ?[(\[:–—-] ?")  # "Ha Giang (7), Lai Chau (6)"; "Kharkiv: 5"
_WITH = re.compile(r" with (?:(?:about|some|around|nearly|over|almost|roughly|more than|at least|an estimated) )?")
_ENTRY = re.compile(r": [^:;]*")  # "Mexico: 101 deaths, 590 cases. Spain: 57 cases"
_EACH = re.compile(r" (?:(?:dead|killed|deaths|people|others|more|cases) )?(?:in|at|from) (?:the )?")  # "nine in Lae"
_TALLY = re.compile(r" (?:death )?(?:total|toll|tally|count|figure|caseload)\b[^.;,\d]{0,12}")
_TOLL_IN = re.compile(
    r"\b(?:tolls?|tally|deaths|fatalities|dead|killed|injured|missing|cases|infections) (?:in|at|from) (?:the )?$"
)
_RISES = re.compile(  # "the toll in Lae, Papua New Guinea, rose to at least 122 as rain fell in Goroka"
    r"(?:, [A-Z][^,.;\d]{2,30},)? (?:has |have |had )?(?:now |since )?"
    rf"(?:{any_of(words_of_status()['total']['growing'])}|climbs|rises|stood|stands|was|is|reached|passed|topped)\b"
    r"[^,.;\d]{0,40}"
)
_NUMBER = rf"(?:\d[\d,.]*(?<![,.])|{PLACE_WORDS.either('few')})"
_JOINT = r"(?:,? and|,? with|,? including|,? plus|,| \()"
_WORDS = r"(?: [a-z'’-]+){0,5}"
_CHAINED = re.compile(  # "India has 61 cases and [12] deaths", "Liberia 2,710 and [1,459]"
    rf"(?:(?: [a-z]+){{1,5}}|,(?: [a-z]+){{1,3}})?? {_NUMBER}{_WORDS}(?:{_JOINT}(?: [a-z]+){{0,3}} {_NUMBER}{_WORDS})"
    rf"{{0,3}}{_JOINT}(?: [a-z]+){{0,3}} ?$"
)
_STATING = frozenset({"host", "reporter"})
_GOVERNS = re.compile(
    r"(?:,[^.;:\d]{2,60},)? (?:has |have |had )?(?:also |now |so far |already )?(?:recorded|reported|registered|counted"
    r"|logged|suffered|confirmed|seen|had|lists|listed|saw|counts|reports|records)"
    r"(?: (?:a|an|the|at|least|more|than|about|around|some|nearly|another|further|total|of|up|to|over|only|as|many))* "
)
_SUBJECTS = frozenset({"host", "reporter", "agent", "bare"})
_PARTICIPLE = re.compile(
    r"[^.;:]*, (?:reporting|recording|confirming|registering|logging|counting|announcing)(?: [a-z]+){0,3} "
)
_STATES = re.compile(  # "Britain said [five] more people had fallen ill"
    r" (?:has |have |had )?(?:also |now |later |already )?(?:said|says|announced|reports|lists)"
    r"(?: on [A-Z]\w+day| yesterday| today| late on [A-Z]\w+day)?(?: that)?"
    r"(?: (?:a|an|the|at|least|more|than|about|around|some|nearly|another|further|its|so|far|total|of|up|to|only))* $"
)
_SAVES = re.compile(  # "Malta said it had picked up [20]"
    r" (?:has |have |had )?(?:also )?(?:said|says|announced|reports)(?: on [A-Z]\w+day| yesterday| today)?(?: that)? it"
    r"(?: has| had)?(?: also)? (?:picked up|rescued|saved|arrested|detained|moved|evacuated)(?: [a-z]+){0,3} $"
)
_ORDERS = re.compile(  # "Florida ordered [650,000] people to leave"
    r" (?:has |have |had )?(?:also )?(?:ordered|told|asked|urged|advised|evacuated|moved|relocated)(?: [a-z]+){0,4} $"
)
_FROM_ABROAD = re.compile(
    r"\b(?:from|in|out of) (?:the )?(?:[a-z-]+ )?[A-Z]|\b(?:citizens|nationals|diplomats|expatriates)\b"
)
_ITS_SOIL = re.compile(r"[^.;]{0,60}\b(?:its (?:territory|soil|borders?)|the country)\b")
_ITS_DEEDS = frozenset({"rescued", "detained"})
_HOSTS = frozenset({"host", "reporter", "bare"})
_GOING = frozenset({"from", "to", "at", "object"})
_NO_SCENE = frozenset({"container", "speech", "aside", "reference", "dateline", "owner"})
_MEASURES = frozenset({"distance", "area", "mass", "magnitude"})
_BEFALLEN = frozenset({"infected", "killed", "injured", "missing", "affected", "displaced", "evacuated"})
_PLAIN = frozenset({"people", "person", "persons", "patients", "civilians", "residents", "cases", "citizens", "deaths"})


def score_listed(count: Count, m: Mention, text: str) -> float:
    """A score for a name that a list ties to the number, however long its sentence; 0 for any other."""
    start, end = count.numeral.start, count.numeral.end
    between = start - m.end
    if between >= 0:
        own = ITS_OWN.match(text, end) is not None
        return 0.0 if own else _score_ahead(count, m, text, between)
    if (
        text.startswith((", ", ", the "), end)
        and m.start - end < len(", the x")
        and text.endswith("At ", 0, count.numeral.start)
    ):
        return 5.0  # "At 64, the US has the most cases"
    town = m.place is not None and m.place.kind != "c"  # "one from France" was French, wherever he died
    alone = m.role == "from" and town and count.metric not in MOVED and m.start - end < _FROM
    if (m.role == "aside" or alone) and m.start > end and _EACH.fullmatch(text, end, m.start):
        return 5.0  # "compared to nine in Lae"
    return 0.0


def _score_ahead(count: Count, m: Mention, text: str, between: int) -> float:
    """The score of a name before the number."""
    start = count.numeral.start
    told_in = m.role == "at" and text.startswith(": ", m.end)  # "War in Sudan: 12 killed in Kutum"
    if between <= 4 and not told_in and m.role != "container" and _LISTED.fullmatch(text, m.end, start):
        return 6.0
    if between == 1 and m.role not in _NO_SCENE and text[start].isdigit() and count.metric not in _MEASURES:
        return 6.0  # "Tibet reported 17 dead and India 61"
    bears = m.role not in _NO_SCENE and m.role not in _GOING and count.metric not in ("attacks", "equipment")
    if bears and _WITH.fullmatch(text, m.end, min(start, m.end + _ITEM)):
        return 6.0  # "followed by Peru with 506,000 and Ecuador with 221,000"
    dateline = m.role == "dateline" or (
        m.text.isupper() and len(m.text) > 3 and between > _DATELINE
    )  # "SALTA: Rain has"
    if not dateline and not told_in and _ENTRY.fullmatch(text, m.end, min(start, m.end + _ITEM)):
        return 5.5  # not Peru's in "30 died in Peru: 12 in Tacna"
    if _TALLY.fullmatch(text, m.end, min(start, m.end + _ITEM)):
        return 5.5  # "taking the UK total to 848"
    if m.role == "at" and between < _ITEM and _TOLL_IN.search(text, max(0, m.start - _TOLL), m.start):
        return 5.5 if _RISES.fullmatch(text, m.end, start) else 0.0
    if m.role in _STATING and between < _CHAIN and _GOVERNS.fullmatch(text, m.end, start):
        return 2.6  # "Donggala, north of Palu, recorded 153 deaths"
    if m.role in _SUBJECTS and between < _CHAIN and _PARTICIPLE.fullmatch(text, m.end, start):
        return 2.6  # "Germany is the latest country with the virus, reporting three cases"
    bare = m.role == "bare" and not text[m.end + 1 : m.end + 2].isdigit()  # "and Kharkiv with 13 drones"
    chained = between < _CHAIN and m.role in _HOSTS and not bare and _CHAINED.match(text, m.end, start)
    return 2.6 if chained else 0.0


def states(count: Count, m: Mention, text: str) -> bool:
    """True for a country that tells what befell its own people; an army's losses and prey may be anywhere."""
    start, end = count.numeral.start, count.numeral.end
    if m.role not in ("agent", "host") or m.place is None or not 0 < start - m.end < _ITEM:
        return False
    if m.place.kind != "c":
        ordered = m.place.kind in "ar" and count.metric in MOVED
        return ordered and _ORDERS.match(text, m.end, start) is not None
    if m.role == "host":
        return False
    if count.metric == "evacuated":  # "Japan, where a tsunami was expected, evacuated 640,000 people"
        aside = SKIPPED.match(text, m.end, start)
        ordered = _ORDERS.match(text, aside.end() if aside else m.end, start) is not None
        return ordered and _FROM_ABROAD.search(text, end, count.sentence.end) is None
    if count.metric in _ITS_DEEDS:
        return _SAVES.match(text, m.end, start) is not None
    if count.metric == "refugees":
        return _STATES.match(text, m.end, start) is not None and _ITS_SOIL.match(text, end) is not None
    if count.metric not in _BEFALLEN or (count.who and load_place_patterns().serving.search(count.who)):
        return False
    plain = count.metric == "infected" or count.who is None or count.who.rpartition(" ")[2] in _PLAIN
    return plain and _STATES.match(text, m.end, count.numeral.start) is not None
