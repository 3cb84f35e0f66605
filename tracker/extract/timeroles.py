"""What does a time expression of a sentence date: the count, the statement about it, or something else?"""

from __future__ import annotations

import re

from tracker.extract.count import Count
from tracker.extract.cues import cues
from tracker.extract.document import Sentence
from tracker.extract.timex import TimeSpan


def role_of(text: str, time: TimeSpan, sentence: Sentence, number: int = -1) -> str:
    """`clause`, `incident` (an attribute of an event noun), `since`, `speech`, `start` or `other`.

    `start` dates the beginning of something ("the war that began in February"). `number` is the offset of the number
    that is asked for, -1 for none.
    """
    c = cues()
    begin = time.lead_start if time.lead_start >= 0 else time.start
    before = text[max(sentence.start, begin - 90) : time.start]
    after = text[time.end : min(sentence.end, time.end + 60)]
    # "the worst this year" measures the superlative, not the count
    if (time.precision != "day" or time.lead == "since") and (m := c.superlative.search(piece := _last_piece(before))):
        if not time.start - len(piece) + m.start() < number < time.start:
            return "other"
    if _PURPOSE.match(text, sentence.start, time.start) and after.lstrip().startswith(","):
        return "other"
    attribute = _attribute(text, time, after)
    ranged = time.rule == "range" or time.rule.endswith("s")  # "from 1999 to 2003"
    if time.lead == "since" and not ranged and not (
        attribute == "incident" and (text[time.lead_start] in "fF" or (number > time.end and _THAT_KILLED.search(after)))
    ):
        return "since"
    if attribute is not None:
        return attribute
    if time.lead in ("before", "after") and time.kind == "date":
        return "other"
    opening = begin - sentence.start < 4
    if time.lead == "until" and _AS_OF.search(before):
        return "clause"
    if (m := re.search(r"(?i)\bsince\b[^,;]*$", before)) and not time.start - len(m[0]) < number < time.start:
        return "since"
    if _SAID_BEFORE.search(before) or (_SAID_OPENING if opening else _SAID_AFTER).match(after):
        return "speech"
    if number > time.end and _LINKED.match(after):
        return "clause"
    piece = _last_piece(before)
    starts = [m.start() for m in c.beginning.finditer(piece)]
    if starts:
        events = [m.start() for m in c.event.finditer(piece)]
        if not events or starts[-1] > events[-1]:
            return "start"
    return "clause"


def _last_piece(before: str) -> str:
    """What stands between the last break and the time expression."""
    return _PIECE.split(before)[-1]


def _attribute(text: str, time: TimeSpan, after: str) -> str | None:
    """The role of an attributive time ("Monday's attack", "the 2010 earthquake"); None where it is an adverbial."""
    c = cues()
    m = _NOUN_PHRASE.match(after)
    if m is None or (m["own"] is None and (time.lead != "" or m["first"].lower() in _FUNCTION)):
        if m is None or time.lead == "" or not _DETERMINED.search(text, max(0, time.start - 12), time.start):
            return None
        if m["first"].lower() in _FUNCTION:
            return None
    phrase = m[0]
    if c.report.search(phrase):
        return "speech"
    if c.upheaval.search(phrase):
        return "start"
    if c.event.search(phrase) or c.plural.search(phrase):
        return "incident"
    return "other" if m["own"] else None


_PIECE = re.compile(r"[,;:]|\s[–—-]\s|\b(?:but|which|that|when|where|who)\b")
_NOUN_PHRASE = re.compile(r"(?P<own>['’]s?)?\s+(?P<first>[a-z]+)(?:[\s-]+[\w.'’]+){0,4}")
_DETERMINED = re.compile(r"(?i)\b(?:the|a|an|its|his|her|their|this|that)\s+$")
_FUNCTION = frozenset(
    """in on at by to of for from with without and or but that which who when where while after before as than then is are
    was were has have had be been being will would could may might said says told reported announced confirmed into onto
    over under near between across around during through against amid the a an its his her their at about it they he she
    we i this these those there killed died left wounded injured fled struck hit destroyed displaced alone local time since
    because if according including not no some more most many also until only just so some nearly almost""".split()
)
_LINKED = re.compile(
    r"(?:\s+\d{4})?[\s,–—-]*(?:(?:in|during|after|at)\s+which\b|when\b|killing\b|leaving\b|wounding\b|injuring\b|displacing\b|"
    r"that\s+(?:killed|left|claimed|injured|wounded)|which\s+(?:killed|left|claimed|injured|wounded)|claiming\b)"
)
_SAID_BEFORE = re.compile(
    r"(?i)\b(?:said|says|told\s+\w+|reported|announced|confirmed|stated|estimated|statement|report|update|updated|according\s+to"
    r"(?:\s+[^\s,]+){1,8}|released|published|briefing|conference|wrote|tweeted|posted|added|warned|declared|claimed|acknowledged)"
    r"(?:\s+(?:in|at|to|by|from|late|early|earlier|a|an|the|its|his|her|reporters|journalists|statement|news|press|"
    r"conference|briefing|report|issued|released|published|dated|out|interview|television|state|social|media|on|via|as|of|"
    r"(?-i:[A-Z])[\w.]+))*\s*,?\s*$"
)
_THAT_KILLED = re.compile(r"\b(?:that|which)\s+(?:\w+\s+)?(?:killed|left|claimed|injured|wounded|displaced|destroyed)\b")
_AS_OF = re.compile(r"(?i)\b(?:as\s+(?:of|at)|by|until|till|up\s+to)\s+(?:[\w:.]+\s+){0,4}$")
_SAYING = r"(?:said|says|reported|announced|confirmed|told|put|warned|estimated|claimed|acknowledged)\b"
_SAID_AFTER = re.compile(rf"(?:\s+(?:that|it|he|she|they))?\s+{_SAYING}")  # "The ministry on Friday said …"
_SAID_OPENING = re.compile(rf",?(?:\s+[\w'’.-]+){{0,5}}?\s+{_SAYING}")  # "On Friday, the health ministry said …"
_PURPOSE = re.compile(r"To\s+[a-z]+\b")
_CUT = re.compile(
    r"[;:]|\s[–—-]{1,2}\s|\b(?:(?:in|during)\s+which|after|when|while|which|who|whose|where|because|although|though|before|"
    r"following|killing|leaving|wounding|injuring)\b|,|\band\b|\bthat\b|\d[\d,.]*"
    r"|(?<=[a-z])\s+(?=(?:The|An?|At|More|In|On|It|This|He|She|They|Thousands|Hundreds|Dozens|Nearly|About|Some)\s[a-z])"
)
_WEIGHT = {";": 4.0, ":": 3.0, ",": 0.6, "and": 0.6, "that": 0.8, "when": 0.5, "killing": 0.0, "leaving": 0.0}
_WEIGHT |= {"wounding": 0.0, "injuring": 0.0, "in which": 0.3, "though": 4.0, "although": 4.0, "while": 3.0, "": 4.0, "during which": 0.3, "after": 1.0, "following": 1.0}


def distance(text: str, time: TimeSpan, count: Count) -> float:
    """How far a time expression stands from a number: the breaks between them, then the words."""
    number, sentence = count.numeral, count.sentence
    if time.start < number.end and number.start < time.end:
        return 99.0
    if time.end > number.start:
        cost = far(text, number.end, time.start)
        return cost + (5.0 if text[time.end : time.end + 1] == ":" else 0.0)
    cost = far(text, time.end, number.start) + 0.6
    if time.start - sentence.start < 24 and ";" not in text[time.end : number.start]:
        cost = min(cost, 1.5)  # "On Saturday, officials said …": an opening adverbial covers the sentence
    return cost


def far(text: str, low: int, high: int) -> float:
    """The cost of the breaks and the length between two offsets; a list's commas add up to little."""
    if high - low > 600:
        return 20.0
    cost, listed = (high - low) / 80, 0.0
    for m in _CUT.finditer(text, low, high):
        word = " ".join(m[0].split())
        if word in (",", "and"):
            listed += 0.6
        else:
            cost += 0.2 if word[:1].isdigit() else _WEIGHT.get(word, 2.0)
    return cost + min(listed, 1.8)
