"""What does a time expression of a sentence date: the count, the statement about it, or something else?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND
from tracker.extract.document import Sentence
from tracker.extract.hinted import Hinted
from tracker.extract.reading import Reading, cue_index, reading_of, words_of_status
from tracker.extract.sinces import of_nth
from tracker.extract.timewords import MONTHS, NUMBERS, any_of
from tracker.extract.timex import TimeSpan


def role_of(text: str, time: TimeSpan, sentence: Sentence, number: int = -1) -> str:
    """`clause`, `incident` (an attribute of an event noun), `since`, `speech`, `start` or `other`.

    `start` dates the beginning of something ("the war that began in February"). `number` is the offset of the number
    that is asked for, -1 for none.
    """
    reading = reading_of(sentence)
    begin = time.lead_start if time.lead_start >= 0 else time.start
    low, high = max(sentence.start, begin - 90), min(sentence.end, time.end + 60)
    before, after = text[low : time.start], text[time.end : high]
    if number > time.end and _WHEN.match(text, time.end, number) and not reading.find("beginning", time.end, number):
        return "clause"  # "the worst since 28 January, when five died"
    dated = time.rule in ("year", "weekday") or (time.kind == "date" and time.lead == "since")
    if number > time.end and dated and _NOUN_THAT.fullmatch(sentence, time.end, number):
        return "incident"  # "the worst since the 2005 crash that killed 121", "since a May 3 raid in Oster, where …"
    if number > time.end and time.rule.startswith("event") and _IN_IT.fullmatch(text, time.end, number):
        return "clause"  # "arrests since the Omagh bombing, in which 29 people died", "the worst since …"
    if _measures(text, reading, time, low, number) or (time.precision == "year" and _ACT.search(before)):
        return "other"
    if _PURPOSE.match(text, sentence.start, time.start) and after.lstrip().startswith(","):
        return "other"
    if number > time.end and _OWN_SUM.fullmatch(text, time.end, number):
        return "clause"  # "last month's landmark $17bn package"
    attribute = _attribute(text, reading, time, after)
    if time.lead == "since" and (led := _led_by_since(sentence, time, low, attribute, after, number)):
        return led
    if attribute == "incident" and number >= 0 and _since_before(text, reading, max(low, number), time.start):
        return "since"  # "killed since the state began its retaliation for the 7 October attacks"
    if attribute is not None:
        return attribute
    if _of_another(time, after):
        return "other"
    if time.lead == "until" and _AS_OF.search(before):
        return "clause"
    since = reading.find("since", low, time.start)
    if since and of_nth(sentence, low, since.start, number):
        return "other"
    if since and number < since.start and _is_worst(text, reading, max(number, since.start - 70), since.start):
        return "other"  # "120 were hurt in the attack, the worst since 87 people were killed in a bombing last June"
    if since and not since.start < number < time.start and not _COMMA.search(text, since.end, time.start):
        return "clause" if _of_deed_since(reading, text, since.end, time, number) else "since"
    opening = begin - sentence.start < 4 or _INNER.search(sentence, low, begin) is not None
    if _is_said(reading, opening, before, low, high, time):
        if opening and time.kind == "span" and time.rule in _LENGTHS and number > time.end:
            return "clause"  # "Over the previous two nights, he said 35 drones were shot down"
        if time.precision not in _LONG or number < 0:
            return "speech"
        return _counted_role(text, time, begin, number)
    if number > time.end and _LINKED.match(after):
        return "clause"
    return "start" if _begins(text, reading, low, time.start, number) else "clause"


def _led_by_since(
    sentence: Sentence, time: TimeSpan, low: int, attribute: str | None, after: str, number: int
) -> str | None:
    """The role of a time behind "since"; None where another word decides."""
    text = sentence.document.text
    from_on = text[time.lead_start] in "fF"  # "from Monday"
    if time.rule == "yesterday":
        return "clause"  # "another 40 deaths since yesterday"
    if from_on and _UP_FROM.search(text, low, time.lead_start):
        return "other"
    if from_on and _OWNED.match(after):
        return "incident"  # "60 were killed from Sunday's firing"
    if from_on and _DATA.search(text, low, time.lead_start):
        return attribute or "clause"
    if of_nth(sentence, low, time.lead_start, number):
        return "other"
    if time.rule == "range" or time.rule.endswith("s"):  # "from 1999 to 2003"
        return None
    killed = (
        number > time.end and (_THAT_KILLED.search(after) or _IT_KILLED.fullmatch(text, time.end, number)) is not None
    )
    return None if attribute == "incident" and (from_on or killed) else "since"


def _counted_role(text: str, time: TimeSpan, begin: int, number: int) -> str:
    """The role of a week, month or year beside a verb of reporting: that of what was reported, or of the report.

    "In 2018 the region reported 82,600 cases", "151 cases were reported in March"; in "278 cases, against 151 reported
    in March" it is that of the other number.
    """
    if number > time.end:
        return "clause" if _COUNTED.search(text, time.end, number) else "speech"
    own = _WERE_COUNTED.search(text, number, begin)
    if own is None:
        return "speech"
    return "clause" if own.start() == number else "other"


def _is_worst(text: str, reading: Reading, low: int, high: int) -> bool:
    """Whether a superlative leads to "since" with no comma between."""
    hits = reading.all("superlative", low, high)
    return bool(hits) and low < hits[-1].start and _COMMA.search(text, hits[-1].end, high) is None


def _since_before(text: str, reading: Reading, low: int, high: int) -> bool:
    """Whether "since" stands before a time with no comma between."""
    since = reading.find("since", low, high)
    return since is not None and _COMMA.search(text, since.end, high) is None


def _of_another(time: TimeSpan, after: str) -> bool:
    """Whether a time dates no deed of the number's: "before 3 May", "as summer nears", "formed 12 years ago is"."""
    if time.lead in ("before", "after") and time.kind == "date":
        return (
            not time.rule.startswith("event") or _IN_WHICH.match(after) is None
        )  # "after Hamas's attack, in which 40 died"
    if time.rule == "season" and _COMES.match(after):
        return True
    return time.rule == "time ago" and time.precision == "year" and _IS.match(after) is not None


_OWN_SUM: Final = re.compile(r"['’]s (?:(?!to\b)[a-z-]+ ){0,4}(?:US)?[$€£¥]")
_IN_WHICH: Final = re.compile(r"(?: (?:on|against|in) [^,.;]{2,40})?,? (?:in |during )?(?:which|that|when)\b")


def _of_deed_since(reading: Reading, text: str, since: int, time: TimeSpan, number: int) -> bool:
    """True for what the deed behind "since" did: "nervous since a tremor struck on 7 May, killing 12"; no beginning."""
    if number < time.end or _DOING.match(text, time.end, number) is None:
        return False
    return not any(reading.find(kind, since, time.start) for kind in ("beginning", "upheaval"))


def _is_said(reading: Reading, opening: bool, before: str, low: int, high: int, time: TimeSpan) -> bool:
    text = reading.sentence.document.text
    told = reading.all("speech", low, time.start) + reading.all("source", low, time.start)
    if told and any(_SAID_BEFORE.match(text, cue.start, time.start) for cue in told):
        return True
    if not told and before.rstrip().endswith((",", ", on")) and reading.find("speech", low - 120, time.start):
        return _SAID_BY.search(text, max(reading.sentence.start, low - 120), time.start) is not None
    if opening:
        high = min(reading.sentence.end, time.end + 130)
    if not reading.find("speech", time.end, high):
        return False
    return (_SAID_OPENING if opening else _SAID_AFTER).match(text, time.end, high) is not None


def _measures(text: str, reading: Reading, time: TimeSpan, low: int, number: int) -> bool:
    """True for "the worst this year": the span measures the superlative, not the count."""
    if time.precision == "day" and time.lead != "since" and time.rule != "time up to now":
        return False
    near = low if time.lead == "since" else max(low, time.start - 45)
    hits = reading.all("superlative", near, time.start)
    if not hits or hits[-1].start < number < time.start:
        return False
    if number > time.end and _WAS_THAT.search(text, hits[-1].end, time.start):
        return False  # "The deadliest was the 2008 siege, which left 166 dead"
    return _PIECE.search(text, hits[-1].end, time.start) is None


def _begins(text: str, reading: Reading, low: int, at: int, number: int) -> bool:
    """True where the day is that of a beginning ("The war began on 7 October"), not of the incident that is told.

    "The attacks began early on Saturday and left 31 dead" tells of one; in "launched 170 drones on Monday" the number
    stands before the day and is what was launched.
    """
    upheaval = reading.find("upheaval", low, at)
    if (
        text.find(" by ", low, at) >= 0
        and _CAUSED_BY.search(text, low, at)
        and not (number > at and _LEFT.search(text, at, number))
    ):
        return True
    if upheaval and _AFTER_IT.search(text, low, at):
        return True
    hits = reading.all("beginning", low, at)
    if not hits or hits[-1].end <= number < at or _PIECE.search(text, hits[-1].end, at):
        return False
    if _NUMBER.search(text, hits[-1].end, at):
        return False  # "seized 250 hostages on 7 October"
    if reading.find("event", low, at):
        return False
    return upheaval is not None or reading.find("plural", low, hits[-1].start) is None


def _attribute(text: str, reading: Reading, time: TimeSpan, after: str) -> str | None:
    """The role of an attributive time ("Monday's attack", "the 2010 earthquake"); None where it is an adverbial."""
    m = _NOUN_PHRASE.match(after)
    if m is None and after[:2].strip().isupper():
        m = _NAMED_PHRASE.match(after) if _DETERMINED.search(text, max(0, time.start - 12), time.start) else None
    if m is None:
        return None
    if m["own"] is None:
        if m["first"].lower() in _FUNCTION:
            return None
        if time.lead != "" and not _DETERMINED.search(text, max(0, time.start - 12), time.start):
            return None
    low, high = time.end, time.end + m.end()
    if reading.find("report", low, high):
        return "speech"
    event, upheaval = (
        reading.find("event", low, high) or reading.find("plural", low, high),
        reading.find("upheaval", low, high),
    )
    if upheaval and not (event and event.start < upheaval.start):
        through = time.lead == "in" and _THROUGH.match(text, time.lead_start, time.start)
        return "incident" if through or _HARMED.match(text, upheaval.end) else "start"
    if event or reading.find("wars", low, high):
        return "incident"
    if m["own"]:
        return "incident" if m["first"] in _DID else "other"  # "Sunday's killed four": that of Sunday
    batch = time.rule == "year" and time.lead == "" and _OF_A_YEAR.search(text, max(0, time.start - 12), time.start)
    return "other" if batch and not _YEARLY.search(text, low, high) else None  # "the 1986 batch"


_DID: Final = frozenset(words_of_status()["deeds"]["harmed"])
_LENGTHS: Final = frozenset(("time before", "time up to now"))
_LONG: Final = frozenset(("week", "month", "year"))
_COUNTING: Final = any_of(words_of_status()["patterns"]["counting"])
_COUNTED: Final = re.compile(rf"\b(?:{_COUNTING})\s+{BOUND}$")
_WERE_COUNTED: Final = re.compile(  # "[151 cases including 3 deaths (CFR: 2%) were reported] in March"
    rf"(?:\d[\d,.]*|\b(?i:{any_of(NUMBERS)}))(?:\s+[a-z-]+){{1,7}}?(?:\s+including\s+\d+\s+[a-z]+)?(?:\s+\([^)]{{1,20}}\))?\s+(?:{_COUNTING})"
    r"(?:\s+(?:there|nationwide|worldwide|in\s+the\s+(?:country|region|province|state)))?\s+$"
)
_PIECE: Final = re.compile(r"[,;:]|\s[–—-]\s|\b(?:but|which|that|when|where|who)\b")
_NOUN_PHRASE: Final = re.compile(r"(?P<own>['’]s?)?\s+(?P<first>(?(own)[A-Za-z]+|[a-z]+))(?:[\s-]+[\w.'’]+){0,4}")
_ACT: Final = re.compile(r"\b(?:Act|Law|Bill|Code|Order|Regulations?|Convention|Protocol|Resolution)(?:,|\sof)?\s$")
_NAMED_PHRASE: Final = re.compile(  # "the 7 October Hamas attack"
    r"(?P<own>(?!))?\s+(?P<first>(?:[A-Z][\w’'-]*\s+){1,3}[a-z]+)(?:[\s-]+[\w.'’]+){0,2}"
)
_YEARLY: Final = re.compile(
    r"(?i)\b(?:totals?|tolls?|tall(?:y|ies)|counts?|numbers?|season|budget|year|harvest|crop|level|rate|outbreak|epidemic|"
    r"pandemic|famine|drought|monsoons?|campaign|appeal|plan|floods?|summer|winter|spring|autumn)\b"
)
_OF_A_YEAR: Final = re.compile(
    r"(?i)\b(?:(?:the|a|an|its|his|her|their|this|that)|\w+['’]s?)\s+$"
)  # "the school's 1986 batch"
_DETERMINED: Final = re.compile(r"(?i)\b(?:the|a|an|its|his|her|their|this|that)\s+$")
_FUNCTION: Final = frozenset(
    """in on at by to of for from with without and or but that which who when where while after before as than then is
    are was were has have had be been being will would could may might said says told reported announced confirmed into
    onto over under near between across around during through against amid the a an its his her their about it they he
    she we i this these those there killed died left wounded injured fled struck hit destroyed displaced alone local
    time since because if according including not no some more most many also until only just so nearly
    almost""".split()
)
_LINKED: Final = re.compile(
    r"(?:\s+\d{4})?[\s,–—-]*(?:(?:in|during|after|at)\s+which\b|when\b|killing\b|leaving\b|wounding\b|injuring\b|displacing\b|"
    rf"(?:that|which)\s+(?:{any_of(words_of_status()['deeds']['left'])})|claiming\b)"
)
_DOING: Final = re.compile(rf"[^;.]{{0,60}}?,\s+(?:{any_of(words_of_status()['deeds']['doing'])})\b")
_LAST: Final = re.compile(r",\s+(?:on\s+|late\s+on\s+|early\s+on\s+)?$")
_WHO: Final = Hinted(["who"], r"[^,;.\d]{0,40},\s+who\s+(?:\w+\s+){1,3}")
_WHEN: Final = re.compile(
    rf",?\s+(?:when|where)\s+[^,;.]{{0,60}}(?:,\s+(?:{any_of(words_of_status()['deeds']['doing'])})\s+{BOUND})?$"
)
_THAT_KILLED: Final = re.compile(
    rf",\s+(?:where|in\s+which)\s|\b(?:that|which)\s+(?:\w+\s+)?(?:{any_of(words_of_status()['deeds']['harmed'])})\b"
)
_IT_KILLED: Final = re.compile(  # "since a November 2015 attack killed [12 guards]"
    rf"(?:['’]s)?(?:\s+[a-z-]+){{1,3}}\s+(?:{any_of(words_of_status()['deeds']['harmed'])})\s+{BOUND}"
)
_LEFT: Final = re.compile(_THAT_KILLED.pattern + r"(?:(?!,\s).)*$")
_AFTER_IT: Final = re.compile(
    r"(?i)\b(?:after|following|before)\s+(?:the|an?|its)\s+[^,;.]{1,40}$"
)  # "after the coup in 2021"
_WAS_THAT: Final = re.compile(r"\b(?:was|were|is|remains)\s+(?:the|that|those|an?)\s+$")
_UP_FROM: Final = re.compile(
    r"\b(?:up|down)\s(?:by\s)?\d[\d,.]*(?:\s\w+)?\s$"
)  # "the toll is 102, up 35 from Thursday"
_OWNED: Final = re.compile(rf"['’]s?\s+(?!\w*\s?(?:{any_of(words_of_status()['beginning']['outsets'])})\b)[a-z]")
_THROUGH: Final = re.compile(r"(?i)(?:in|during|throughout)\s+(?:the|that|its|a)\s+$")  # "killed in the 1994 genocide"
_HARMED: Final = re.compile(  # "the 2006 war killed …", "the 2006 war, which left …"
    rf",?\s+(?:(?:that|which|in\s+which|where)\s+)?(?:\w+\s+)?(?:{any_of(words_of_status()['deeds']['harmed'])})\b"
)
_NUMBER: Final = re.compile(r"\s\d[\d,]*\s[a-z]")
_ADVERBIAL: Final = re.compile(r"\b(?:on|in|by|at)\s$")
_DATA: Final = re.compile(
    r"(?i)\b(?:data|figures|imag\w+|pictures|photos|photographs|footage|video|survey|census|report|reports|statistics|estimates?|study|claims|statements|remarks|comments|news|updates?|coverage)\s+$"
)  # "Satellite images from 2017 show …": the day of what was found, not of a beginning
_CAUSED_BY: Final = re.compile(
    rf"(?i)\b(?:{any_of(words_of_status()['beginning']['struggles'])}),?\s+"
    rf"(?:that\s+was\s+|which\s+was\s+)?(?:{any_of(words_of_status()['beginning']['caused'])})\s+by\s+[^;.]{{1,70}}$"
)
_AS_OF: Final = re.compile(r"(?i)\b(?:as\s+(?:of|at)|by|until|till|up\s+to)\s+(?:[\w:.]+\s+){0,4}$")
_SPEECH: Final = words_of_status()["speech"]
_SAYING: Final = rf"(?<!\ball\s)(?<!\ban\s)(?:{any_of(_SPEECH['verbs'])})\b"
_SAID_BEFORE: Final = re.compile(  # "said in a statement in Geneva on", "told reporters on"
    rf"(?i)(?:told\s+\w+|according\s+to(?:\s+[^\s,]+){{1,8}}|{any_of(_SPEECH['verbs'])}|{any_of(_SPEECH['nouns'])})"
    r"(?:\s+(?:in|at|to|by|from|late|early|earlier|a|an|the|its|his|her|reporters|journalists|statement|news|press|"
    r"conference|briefing|report|issued|released|published|dated|out|interview|television|state|social|media|on|via|as|of|"
    r"(?-i:[A-Z])[\w.]+))*\s*,?\s*$"
)
_SAID_BY: Final = re.compile(rf",[”\"]?\s+(?:{_SAYING})\s+(?:[A-Z][\w.'’-]+\s*){{1,5}},\s[^;.]{{3,160}},\s+(?:on\s+)?$")
_SAID_AFTER: Final = re.compile(rf"(?:\s+(?:that|it|he|she|they))?\s+{_SAYING}")  # "The ministry on Friday said …"
_SAID_OPENING: Final = re.compile(
    rf",?(?:\s+[\w'’.-]+){{0,5}}?(?:\s+(?:[A-Z][\w'’.-]*|of|for|and|the)){{0,8}}?(?:\s+\([^)]{{1,60}}\))?\s+{_SAYING}"
)  # "On Friday, the health ministry said …"
_INNER: Final = Hinted(
    ["though", "although", "but", "and", "while"], r"[,;–—]\s(?:though|although|but|and|while)\s$"
)  # "…, though [on Friday] the mayor said"
_TOLD_ANEW: Final = re.compile(
    rf"\w:\s[^:;]*?\s{_SAYING}"
)  # "By midweek rallies had begun, and they went on: police said …"
_MONTH: Final = any_of(m.capitalize() for m in MONTHS)
_AND_THEN: Final = re.compile(  # "In 2015 a bomber killed five, and last year gunmen stormed a court, killing [seven]"
    r"[,;]?\s(?:and|but|while|then)\s+(?:(?:in|on|late|early|the)\s+)*"
    rf"(?:(?:last|this|same|next|earlier\s+this)\s+(?:year|month|week|{_MONTH})|{_MONTH}|(?:19|20)\d\d)\b"
)
_COMES: Final = re.compile(r"\s+(?:brings?|approach(?:es)?|nears|arrives|looms|heat)\b")  # "as winter nears"
_IS: Final = re.compile(r"\s+(?:is|are)\s")
_COMMA: Final = re.compile(r"[,;]")
_WHERE: Final = re.compile(
    rf",? (?:where|in which|when) [^,;.]*(?:,\s+(?:{any_of(words_of_status()['deeds']['doing'])})\s+{BOUND})?"
)
_NOUN_THAT: Final = Hinted(  # "by a storm weaker than the 1998 cyclone that killed [10,000]"
    ["that", "which", "where"],
    r"(?:['’]s)?(?:[\s-](?!(?:of|on|in|at|an?|the)\b)[a-z]+){1,4}(?:\s(?:in|at|on|near)\s[^,;.\d]{2,40}){0,2}"
    r"(?:,\s(?:an?|\d+|north|south|east|west|outside|near)\b[^,;.]{2,40})?,?\s"
    rf"(?:(?:that|which)\s+(?:\w+\s+)?(?:{any_of(words_of_status()['deeds']['harmed'])})|in\s+which|where)\s[^,;.]*",
)
_A_NOUN_THAT: Final = re.compile(
    rf"\s(?:an?|the)(?:\s[a-z-]+){{1,4}}\s(?:that|which)\s+(?:{any_of(words_of_status()['deeds']['harmed'])})\s+{BOUND}"
)
_IN_IT: Final = re.compile(r",?\s+(?:in\s+which|when|where|which|that)\s[^,;.]*")
_WHILE_DOING: Final = Hinted(["while"], r"(?:[^;.]*?,)?[^,;.]{3,60}\bwhile\s+[a-z]+ing\b[^,;.]*")
_UNPARTED: Final = re.compile(r"[^,;.\d]*")
_THAT_DID: Final = re.compile(
    rf",?\s(?:that|which)\s+(?:\w+\s+)?(?:{any_of(words_of_status()['deeds']['harmed'])})\s+{BOUND}"
)
_PURPOSE: Final = re.compile(r"To\s+[a-z]+\b")


def planned_day(sentence: Sentence, time: TimeSpan) -> bool:
    """True for the day of what is only planned: "a truce due to begin on Tuesday", "he would fly in on Monday"."""
    reading, begin = reading_of(sentence), time.lead_start if time.lead_start >= 0 else time.start
    kinds, future = ("modal", "planning", "planned"), cue_index().future
    cues = [hit for kind in kinds for hit in reading.all(kind, begin - 70, begin) if hit.phrase in future]
    if not cues or reading.find("speech", cues[-1].end, begin) or reading.find("done", cues[-1].end, begin):
        return False
    return reading.far(cues[-1].end, begin) < PLAN_REACH


PLAN_REACH: Final = 1.0


def distance(text: str, time: TimeSpan, count: Count) -> float:
    """How far a time expression stands from a number: the breaks between them, then the words."""
    number, sentence, far = count.numeral, count.sentence, reading_of(count.sentence).far
    if time.start < number.end and number.start < time.end:
        return 99.0
    if time.end > number.start:
        cost = far(number.end, time.start)
        if time.rule.startswith("event") and _UNPARTED.fullmatch(text, number.end, time.start):
            return min(cost, 0.8)  # "the 6,400 who died in the Kobe earthquake"
        if _WHILE_DOING.fullmatch(sentence, number.end, time.start):
            cost = min(cost, 2.2)  # "were killed while travelling by boat from Yemen late on Thursday"
        if sentence.end - time.end < 2:
            begin = time.lead_start if time.lead_start >= 0 else time.start
            if time.kind == "date" and _LAST.search(text, number.end, time.start):
                cost = min(cost, 2.2)  # "… when a boat sank while it was towed, on Saturday."
            elif _WHO.fullmatch(sentence, number.end, begin):
                cost = min(cost, 0.8)  # "hundreds of victims, who drowned last month."
        headed = text[time.end : time.end + 1] == ":" and _ADVERBIAL.search(text, time.start - 4, time.start) is None
        return cost + (5.0 if headed else 0.0)
    cost = far(time.end, number.start) + 0.6
    begin = time.lead_start if time.lead_start >= 0 else time.start
    opening = time.start - sentence.start < 24 or text[begin : begin + 1] in '“"'
    opening = opening and ";" not in text[time.end : number.start]
    if opening and not (
        _TOLD_ANEW.search(text, time.end, number.start) or _AND_THEN.search(text, time.end, number.start)
    ):
        cost = min(cost, 1.5)  # "On Saturday, officials said …": an opening adverbial covers the sentence
    if _THAT_DID.fullmatch(text, time.end, number.start):
        cost = min(cost, 0.7)  # "On Monday they held two over a fire last year that killed 12"
    if time.rule == "time before the news" and _A_NOUN_THAT.fullmatch(text, time.end, number.start):
        return min(cost, 0.5)  # "shelling killed 12 on Friday, three days after a raid that killed six"
    if _WHERE.fullmatch(text, time.end, number.start) or _NOUN_THAT.fullmatch(sentence, time.end, number.start):
        cost = min(cost, 0.7)  # "Until then there was the storm of 1987, where 18 people died"
    return cost
