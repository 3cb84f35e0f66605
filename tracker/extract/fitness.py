"""How well does a place named in a count's own sentence fit the count?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.anothers import is_compared
from tracker.extract.between import NUMBER, RESULT, distance_penalty, first_of_list
from tracker.extract.count import Count
from tracker.extract.listed import ITS_OWN, MOVED, score_listed
from tracker.extract.mentions import Mention
from tracker.extract.placepatterns import load_place_patterns
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.weights import ROLE

_JUST: Final = 14  # characters
_BESIDE: Final = re.compile(r",?\s\(?(?:(?:about|some|nearly|over)\s)?(?:[A-Z]{0,3}[$€£¥])?")
_SHIPPED: Final = frozenset({"money", "mass", "equipment"})
_OUTBOUND: Final = re.compile(
    r"\b(?:export\w*|ship(?:ped|ments?|ping)|depart\w*|stuck|block\w*|trapp\w*|captur\w*|seiz\w*|with\w+)\b"
)
_SOLD: Final = re.compile(r"\b(?:sales?|sold|sells?|selling|exports?|exported|exporting)\b[^.;]{0,60}\bto (?:the )?$")
_EITHER: Final = PLACE_WORDS.either
_OWES: Final = re.compile(
    r"[^.;:,\d]{0,60}\b(?:restructur\w*|repay\w*|repaid|pay\w*|paid|servic\w+|refinanc\w+|owes?|owed|default\w*|cut\w*"
    r"|roll\w*|sell\w*|borrow\w*)\b[^.;:,\d]{0,30}\b(?:its|their) (?:[a-z-]+ ){0,2}[$€£]?"
)
_ABOARD: Final = frozenset({"killed", "missing", "rescued"})
_SET_OFF: Final = re.compile(
    r"\b(?:boat|ship|vessel|ferry|dinghy|raft|trawler)s?\b[^.;]{0,50}\b(?:left|departed|sailed|set (?:off|sail|out))"
    r"(?: from)? (?:the )?$"
)
_COURTS: Final = frozenset("convicted sentenced jailed imprisoned charged tried indicted extradited executed".split())
_MEASURED: Final = re.compile(r"\d[\d,.]*[ -]?(?:km|kms|kilomet\w+|miles?|mi)\b[^.;]{0,40}$")
_LIES: Final = re.compile(r"\b(?:is|are|was|lies|lay|sits|stands)\b[^.;,]{1,50}$")
_FLIGHT: Final = frozenset("fleeing fled flee flees escaping escaped escape".split())
_PROTEST: Final = re.compile(r"\bprotest\w* (?:against |over |at )?(?:the )?$")
_WITHDRAWN: Final = re.compile(r"\b(?:with)?draw\w*|\bpull\w* (?:out|back)|\bremov\w+|\brecall\w*|\bexpel\w*")
_GETS: Final = re.compile(r" (?:has |have |had |will )?(?:received?|got|imported|bought|obtained?|secured|won)\b")
_TAKES_IN: Final = re.compile(r"\b(?:resettl|welcom|admit|accept|tak(?:e|es|ing|en) in|took in)")
_BOUND: Final = re.compile(
    r"\b(?:trying|tried|attempt\w*|hop(?:ing|ed)|seeking|bid|journey|way|en route|route|bound|head(?:ed|ing))"
    r" (?:to (?:reach |get to |cross to |cross into |enter |travel to )?|for )(?:the )?$"
)
_LOSS: Final = re.compile(r"\b(?:loss(?:es)?|damages?)\b(?!,)(?:[^.;]|\.(?=\d))*$")
_LOSS_REACH: Final = 70
_SENT: Final = frozenset({"troops", "equipment", "assisted", "mass", "in_need"})
_HURT: Final = frozenset({"killed", "injured", "casualties"})
_TREATED: Final = re.compile(
    r"\b(?:airlifted|flown|evacuated|transferred|transported)(?: [a-z-]+){0,3} to (?:[a-z-]+ ){0,4}$"
    r"|\b(?:flew|airlifted|took|sent|moved) (?:\w+ )?of the (?:wounded|injured|sick|hurt) to (?:the )?$"
    r"|\b(?:were|was|been|being|are|and) (?:[a-z]+ )?(?:taken|brought|carried|ferried|rushed|moved)"
    r" (?:ashore )?to (?:the )?$"
)
_IN_WARD: Final = re.compile(
    r"\b(?:taken|rushed|brought|admitted|sent|driven) to (?:an? |the |local )?(?:[a-z]+ )?hospitals? in (?:the )?"
    r"(?:[A-Z]\w+['’]s? )?$"
)
_CAUGHT: Final = re.compile(
    r"\b(?:(?:back|return\w*|arriv\w+|travel\w*|flew|flown|imported|came|come|coming)(?: home| back)? from"
    r"|(?:trips?|travel\w*|visits?|been|journey)(?: recently| on holiday)? to"
    r"|(?:holidays?|holidaying|vacation\w*|been|recently|travel\w*|stay(?:ing|ed)|stays?|studying) in) (?:the )?$"
)
_BORDER: Final = re.compile(
    r"[ -]?(?:km|kms|kilomet\w+|miles?|mi)(?: \([^)]*\))?[- ](?:long )?(?:land )?(?:border|frontier)\b"
)
_PASSED: Final = frozenset({"owner", "agent", "aside", "container"})  # "30 miles from the Red Sea port of Massawa"
_STRICKEN: Final = frozenset("suffered saw seen faced experienced mourns".split())
_WAYS: Final = frozenset({"to", "from", "object"})
_BEFALLEN: Final = frozenset({"killed", "injured", "missing", "casualties", "damaged", "attacks", "detained"})
_FLED_REACH: Final = 80  # characters
_FLED: Final = re.compile(r"\b(?:fled|flee|fleeing|flees|crossed|crossing|escaped|escaping|poured|streamed)\b[^.;]*$")
_WHY: Final = re.compile(r"[^.;]{0,40}?,? (?:since|after|following|when|because|amid)\b")
_HAIL: Final = re.compile(
    rf"\b(?:\d[\d,.]*|{_EITHER('few')}|an?|third|fourth)(?: others?| more| each)? from (?:the )?$"
)
_HOME: Final = re.compile(
    r",?(?: [-–—])? (?:a|an|the|[A-Z]\w+['’]s|home to|with|(?:which|that) (?:has|had)|has|had|whose|is home to)"
    r" [^.;\d]{0,60}$"
)
_ABOUT: Final = re.compile(rf"\b(?:{_EITHER('troubles')}) in (?:the )?$")
_ITEM, _OWN_REACH, _WHERE_REACH = 90, 50, 30
_NEIGHBOURS: Final = re.compile(
    r"\b(?:(?:countries|nations|states) (?:neighbou?ring|bordering|surrounding|around|round)|neighbou?rs of) (?:the )?$"
)
_HAS: Final = re.compile(
    r"(?:['’]s|,? (?:has|have|operates?|owns?|possesses|boasts|fields))"
    r" ?(?:about |some |around |nearly |only |just |over |more than |at least |roughly |an estimated )?"
)
_GAVE: Final = re.compile(  # "The US, the UK and Germany have promised to send"
    r"(?:(?:, (?:and )?| and )(?:the )?[A-Z]\w+(?: [A-Z]\w+)?){0,4}(?: \w+)? (?:has |have |had )?"
    r"(?:also |already |so far )?(?:suppl|deliver|donat|sent|gave|given|provid"
    r"|(?:promis|pledg|offer|agree|vow)\w+ (?:to (?:suppl|deliver|donat|send|giv|provid)|\d))"
)
_GIVER: Final = re.compile(rf"\b(?:{_EITHER('given')})(?: \w+){{0,2}} by (?:the )?$")
_ONCE: Final = re.compile(r", (?:an?|the|once|which|known|used)\b[^,.;]* (?:during|in|after|from)\b[^,.;]*$")
_OLD: Final = re.compile(r" in (?:the )?(?:early |late |mid-)?(?:1[5-9]\d\d)s?\b")
_TO_OR_FROM: Final = re.compile(r"\b(?:of|from|to|outside|off|beyond|inside) (?:[\w'’-]+,? ){0,5}$")


def fit(count: Count, m: Mention, text: str, arrival: bool, victims: str | None, least: float) -> float:
    """A score, from 1 on a fit: the name's role, weighed for the metric, less its distance from the number.

    `arrival` tells that the mention is where moved people went, `victims` the country of those who are counted. What
    the role alone leaves below `least` is not measured further: its score is below `least`, but may be too high.
    """
    if (listed := score_listed(count, m, text)) > 0:
        return listed
    if 0 < m.start - count.numeral.end < _OWN_REACH and _owns(count, m, text):
        return _role_score(count, m, text, arrival) + (1.0 if count.metric in MOVED else 0.3)
    if m.start > count.numeral.end and _OLD.match(text, m.end) and _ONCE.search(text, max(0, m.start - _ITEM), m.start):
        return 0.5  # "20 rifles, a relic of the fighting in Burma in the 1940s"
    score = _role_score(count, m, text, arrival)
    if score < least:
        return score
    abroad = 0.0
    if victims and m.place and m.place.country != victims and count.metric not in MOVED:
        others = NUMBER.search(text, m.end, max(m.end, count.numeral.start))
        abroad = 2.2 if others else 0.8  # "after raids in Togo left 12 dead, 30 Ghanaians were killed"
        if score - abroad < least:
            return score - abroad
    return score - distance_penalty(count, m, text) - abroad


def _owns(count: Count, m: Mention, text: str) -> bool:
    """True for the place right behind a bare number: "30 died in Peru: 12 in Tacna, 900 fled from camps near Puno"."""
    if (m.role == "from" and count.metric not in MOVED) or count.metric in ("distance", "population", "money"):
        return False
    hit = ITS_OWN.match(text, count.numeral.end) if m.role in ("at", "from") else None
    return hit is not None and m.start <= hit.end() < m.end


def _fled_before(count: Count, m: Mention, text: str) -> float:
    """A score for where people fled from (high) or to (low) in words that tell next why: "900 have fled Mopti to
    Guinea after a raid that killed 12"; 0 for other words."""
    if m.end > count.numeral.start or _FLED.search(text, max(0, m.start - _FLED_REACH), m.start) is None:
        return 0.0
    if _WHY.match(text, m.end, min(count.numeral.start, m.end + _FLED_REACH)) is None:
        return 0.0
    return 0.4 if m.role == "to" else 2.6


def _role_score(count: Count, m: Mention, text: str, arrival: bool) -> float:
    metric, role, score = count.metric, m.role, ROLE.get(m.role, 0.0)
    if m.kind_word in ("river", "lake"):
        score -= 0.7
    gets = metric in _SHIPPED and role in ("agent", "host") and m.end < count.numeral.start
    if gets and _GETS.match(text, m.end):
        return 2.6  # "Mali received 40 tonnes of rice from India"
    if role == "mod" and metric == "detained" and _PROTEST.search(text, max(0, m.start - 40), m.start):
        return 0.5  # "arrested for protesting the Ukraine invasion"
    if role in _WAYS and metric in _BEFALLEN and (fled := _fled_before(count, m, text)):
        return fled
    if is_compared(m, text):
        return 0.5  # "Europe's largest refugee crisis"
    if metric in _SHIPPED and (given := _gives(count, m, text)):
        return given
    if metric == "refugees" and role != "from" and _NEIGHBOURS.search(text, max(0, m.start - 50), m.start):
        return 4.3  # "into the countries around Ukraine"
    if metric in MOVED:
        return _score_of_moved(count, m, text, arrival, score)
    if metric in ("distance", "population"):
        return _score_of_extent(count, m, text, score)
    if role == "from" and metric in _SHIPPED and not _OUTBOUND.search(text, max(0, m.start - 80), m.start):
        return 0.6  # "fuel from Turkey", "two systems from Norway"
    if metric == "money" and is_loss(count):
        return max(_score_of_event(count, m, text, score), 1.5 if role == "for" else 0.0)
    if metric == "money" and role == "to" and _SOLD.search(text, max(0, m.start - 80), m.start):
        return 0.6
    named = m.end < count.numeral.start and role in ("agent", "host", "bare", "mod")
    owing = metric == "money" and named and m.place is not None and m.place.kind == "c"
    if owing and _OWES.fullmatch(text, m.end, count.numeral.start):
        return 3.2  # "Greece will have to restructure its 327 billion euros of debt"
    if (
        metric == "money"
        and m.end < count.numeral.start <= m.end + _JUST
        and _BESIDE.fullmatch(text, m.end, count.numeral.start)
    ):
        return 3.6  # "The storm cost Chile $5m, [Peru] $3m and Bolivia $2m"
    if metric == "money":
        capital = m.place is not None and m.place.flag == "k"  # "aid to Kyiv" is for Ukraine
        return {"to": 3.4, "for": 3.4, "at": 2.8, "from": 0.3, "host": 0.9}.get(role, score) - (0.8 if capital else 0)
    if metric == "attacks":
        return {"to": 3.2, "for": 2.8, "from": 0.6, "host": 0.8}.get(role, score)
    return _score_of_event(count, m, text, score)


def _score_of_moved(count: Count, m: Mention, text: str, arrival: bool, score: float) -> float:
    """Those who moved are counted where they left, else where they are."""
    metric, role = count.metric, m.role
    hosting = role in ("host", "agent") and m.end < count.numeral.start
    if hosting and _TAKES_IN.search(text, m.end, min(count.numeral.start, m.end + _ITEM)):
        return 0.6  # "the US is resettling 60,000"
    if role == "to" and is_antecedent(count, m, text):
        return 3.0
    if role == "bare" and is_antecedent(count, m, text):
        return 2.2
    if role in ("at", "of", "guess") and load_place_patterns().fleeing.search(text, max(0, m.start - 80), m.start):
        return 3.6  # "fleeing the war in Ukraine", "driven from their homes in Idlib"
    if (
        role == "at"
        and load_place_patterns().received.search(text, max(0, m.start - 60), m.start)
        and metric != "displaced"
    ):
        return 1.9
    if role == "from" and m.place and (m.place.kind == "w" or m.kind_word in ("river", "lake", "creek")):
        return 0.9  # "water from the Juba River displaced 300 people"
    if arrival:
        return 2.0 if metric == "returned" else 0.4
    return {"from": 4.0, "host": 2.0, "agent": 0.8}.get(role, score)


def _score_of_extent(count: Count, m: Mention, text: str, score: float) -> float:
    """A distance is to or from a place, inhabitants are those of a place."""
    metric, role = count.metric, m.role
    if metric == "distance" and _BORDER.match(text, count.numeral.end):
        return score + (-2.0 if role in ("of", "on") else 1.0)  # "a 679km border with Belarus"
    if metric == "distance":
        gap = text[count.numeral.end : m.start] if m.start > count.numeral.end else ""
        return 5.0 if gap and role not in _PASSED and len(gap) < 70 and _TO_OR_FROM.search(gap[-40:]) else score
    if metric == "population" and m.end <= count.numeral.start and _HOME.match(text, m.end, count.numeral.start):
        return 4.5  # "Mariupol, a city of 400,000"
    return max(score, 2.0 if role != "owner" else 0.9)


def _score_of_event(count: Count, m: Mention, text: str, score: float) -> float:
    """What befell people, and who was sent or held, is where the words put it."""
    metric, role = count.metric, m.role
    if m.word == "since" and not (m.end < count.numeral.start and RESULT.search(text, m.end, count.numeral.start)):
        return 0.9  # "15,000 killed since Russia invaded Georgia"; not "since rebels hit Goma, killing 15"
    if m.word == "officials":
        return 1.9
    if role == "reporter" and count.who and "troop" in count.who:
        return 0.9
    if role == "reporter" and metric in (
        "infected",
        "killed",
        "injured",
        "missing",
        "in_need",
        "affected",
        "displaced",
        "refugees",
    ):
        return 2.0 if metric == "infected" or m.start < count.numeral.start else 1.4
    if metric == "protesters" and (
        m.word in ("over", "against", "for") or _ABOUT.search(text, max(0, m.start - 30), m.start)
    ):
        return 0.8
    if metric in _SENT and role in ("to", "for"):
        return 3.2
    if role == "source" and metric == "troops" and _WITHDRAWN.search(text, max(0, m.start - 80), m.start):
        return 2.0
    if role == "agent" and metric == "detained" and m.word in _COURTS and m.end < count.numeral.start:
        return 2.2
    first = first_of_list(m)  # what stands before a list tells of all
    if metric == "infected" and _CAUGHT.search(text, max(0, first.start - _ITEM), first.start):
        return 0.6  # "all in people back from Mexico": where they caught it
    if role == "from":
        if metric in _ABOARD and _SET_OFF.search(text, max(0, m.start - 80), m.start):
            return 0.8  # "the boat, which had left Libya": lost at sea
        if m.word in _FLIGHT and metric in _SENT:
            return 0.7  # "troops will help refugees fleeing Sudan"
        abroad = metric in _HURT or metric in ("missing", "rescued", "detained")
        nation = m.place is not None and m.place.kind == "c" and _HAIL.search(text, max(0, m.start - 40), m.start)
        if abroad and nation and not _WITHDRAWN.search(text, max(0, m.start - 80), m.start):
            return -1.5  # "two Argentinians, one from France"
        natives = (
            metric != "rescued"
            and not _WITHDRAWN.search(text, max(0, m.start - 80), m.start)
            and load_place_patterns().natives.search(text, max(0, first.start - 40), first.start)
        )
        return -1.5 if natives else 2.0
    if role == "source" and metric == "infected":
        return 2.0  # "a 30-year-old clerk from Lagos has Lassa fever"
    lies = role == "reference" and m.word != "near" and _LIES.search(text, max(0, m.start - 60), m.start)
    if role == "reference" and not (lies and is_antecedent(count, m, text)):  # "is 44 km from Nice, where 86 died"
        far = m.word == "access" or _MEASURED.search(text, max(0, m.start - 50), m.start)
        if m.word == "with":
            return 0.9  # "men were caught in Bryansk, close to the border with Ukraine"
        return 0.7 if far else 1.7  # "160 km north of Kabul", "the road to Kabul"; not "near Kabul"
    if m.word == "against":
        return 0.9
    if (
        role == "to"
        and (metric in _HURT or metric == "missing")
        and _BOUND.search(text, max(0, m.start - _ITEM), m.start)
    ):
        return 0.8  # "died trying to reach Europe"
    if metric == "injured" and role == "at" and _IN_WARD.search(text, max(0, m.start - _ITEM), m.start):
        return 0.8
    low = max(0, m.start - _ITEM)
    moved = (metric in _HURT or metric == "rescued") and text.find(" to ", low, m.start) >= 0
    if moved and _TREATED.search(text, low, m.start):
        return 0.8  # "the wounded were flown to Amman"
    stricken = role == "host" and m.word in _STRICKEN and m.end < count.numeral.start
    if stricken and " and " not in text[m.end : count.numeral.start]:
        return 2.2  # "Mali suffered its worst attack when a bomb killed 12 at a market"
    if is_antecedent(count, m, text):  # "officials recalled Leningrad, where thousands starved"
        right_behind = role != "container" and count.numeral.start - m.end < _WHERE_REACH
        return max(score, 2.9 if right_behind else 2.2)
    return score


def is_antecedent(count: Count, m: Mention, text: str) -> bool:
    """True where the number stands in the clause that tells of the place: "spread to Manokwari, where 200 fled"."""
    between = text[m.end : count.numeral.start] if m.end < count.numeral.start else ""
    at = between.find(", where")
    if between.startswith(" where ") and len(between) < _WHERE_REACH:
        return True  # "in Devon and Cornwall where around 2,000 had no power"
    return at >= 0 and " where " not in between[:at]


def is_loss(count: Count) -> bool:
    """True for money lost where something happened, not given to somebody: "an economic loss of $40m"."""
    sentence, start = count.sentence, count.numeral.start
    before = sentence.document.text[max(sentence.start, start - _LOSS_REACH) : start]
    return _LOSS.search(before) is not None


def _gives(count: Count, m: Mention, text: str) -> float:
    """A score for the country that has the weapons counted, or only gives them, 0 for any other mention."""
    start = count.numeral.start
    if m.role in ("host", "agent", "bare", "mod") and m.end < start and _GAVE.match(text, m.end):
        return 0.4  # "the Baltic states have delivered"
    if _GIVER.search(text, max(0, m.start - 50), m.start):
        return 0.4  # "sent by the US"
    owns = count.metric == "equipment" and m.place is not None and m.place.kind == "c" and 0 < start - m.end < 40
    return 2.5 if owns and _HAS.fullmatch(text, m.end, start) else 0.0
