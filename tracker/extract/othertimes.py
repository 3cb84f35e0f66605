"""Which times of a sentence date something else than its number? That of an aside, a part, what came before."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.cues import BOUND, perfect_verb, running_cue
from tracker.extract.enclosed import ended_with_day
from tracker.extract.hinted import Hinted
from tracker.extract.neighbours import since_beginning
from tracker.extract.oneassault import of_case
from tracker.extract.reading import reading_of, words_of_status
from tracker.extract.reportday import AS_OF
from tracker.extract.sinces import of_another
from tracker.extract.timespans import BEFORE_NEWS
from tracker.extract.timewords import MONTHS, NUMBERS, WEEKDAYS, any_of, leading_words
from tracker.extract.timex import TimeSpan
from tracker.extract.wholes import phrase_of_part

_ANNIVERSARY: Final = re.compile(r"\s(?:the|its)\s[\w-]+\s(?:[\w-]+\s)?anniversary\b")
_THINGS: Final = frozenset(("equipment", "money", "mass"))


def dates_another(count: Count, time: TimeSpan) -> bool:
    """True where a time of the number's sentence is that of something else that the sentence tells."""
    return (
        _of_whole(count, time)
        or _in_aside(count, time)
        or ended_with_day(count.sentence, time.start, time.end, count.numeral.start)
        or _of_part(count, time)
        or _of_origin(count, time)
        or _of_request(count, time)
        or _of_compared(count, time)
        or _of_news(count, time)
        or _of_what_followed(count, time)
        or _of_outset(count, time)
        or _of_reason(count, time)
        or _of_other_clause(count, time)
        or _of_earlier_value(count, time)
        or _of_beginning(count, time)
        or _of_account(count, time)
        or _of_occasion(count, time)
        or _of_hearing(count, time)
        or (time.lead == "since" and time.start > count.numeral.end and of_another(count, time.start))
    )


def _of_part(count: Count, time: TimeSpan) -> bool:
    """True for the time of a part: "has killed 100 people, including 50 over the weekend"."""
    if time.start < count.numeral.end:
        return False
    some = _SOME_OF_THEM.search(count.sentence, count.numeral.end, time.start)
    if (
        some and count.sentence.document.text.find(", ", some.end(), time.start) < 0
    ):  # "38 people, most of them Danes, died in June"
        return True  # "300 people died, 40 of them on Tuesday"
    part = phrase_of_part(count)
    if part is None or not part.start < time.start < part.end:
        return False
    return time.precision != "day" or time.kind == "span" or perfect_verb(count)


def _of_origin(count: Count, time: TimeSpan) -> bool:
    """True for the day on which something began that "has now burned 110 km2", that left "1,500 now homeless"."""
    sentence, text, number = count.sentence, count.sentence.document.text, count.numeral
    if time.end > number.start or time.lead in ("since", "as of", "as at"):
        return False
    if _NOW.match(sentence, number.end, sentence.end) and "," not in text[time.end : number.start]:
        return True
    low = max(sentence.start, time.start - 90)
    if _HAVE.search(sentence, time.end, number.start) and (
        _THAT_BEGAN.search(sentence, low, time.start) or _THAT_STRUCK.search(sentence, low, time.start)
    ):
        return True
    if _AND_HAVE.match(sentence, time.end, number.start) and _BEGAN.search(text, low, time.start):
        return True  # "Protests began in May and have spread, with 40 dead"
    if _ALREADY.search(sentence, time.end, number.start) or _ADDING_TO.search(sentence, time.end, number.start):
        return True  # "By 2002 many had fled, also to Peru, which already hosts 900 of them"
    with_many = _WITH_SO_MANY.fullmatch(sentence, time.end, number.start)
    return with_many is not None and _THAT_STRUCK.search(sentence, low, time.start) is not None


def _of_compared(count: Count, time: TimeSpan) -> bool:
    """True for the day of what a count is measured by: "90,000 fled, triple the figure of a week ago"."""
    sentence, text, number = count.sentence, count.sentence.document.text, count.numeral
    if count.metric == "magnitude" and time.lead_start >= 0 and AS_OF.match(text, time.lead_start, time.start):
        return True  # "a magnitude of 6.6 and, as of Monday, 40 aftershocks"
    if time.rule == "same period" and time.start > number.end:
        return _AGAINST.search(text, number.end, time.start) is not None
    if time.start < number.end:
        compared = _COMPARED_TO.search(sentence, time.end, number.start)
        if compared and _OWN_TIME.match(text, number.end, sentence.end):
            return True  # "In week 6, 278 cases were found, compared to 151 in week 5"
        return _FROM_WHAT.search(sentence, sentence.start, time.start) is not None
    if sentence.lowers[0] in ("on", "in") and _NEXT_ITEM.search(text, number.end, time.start):
        return True  # "On 5 May they found 18 bodies, seven more on [6 May]"
    return any(p.search(sentence, number.end, time.start) for p in (_THAN_THEN, _MORE_THAN_THEN, _AGAINST_SO_MANY))


def _of_news(count: Count, time: TimeSpan) -> bool:
    """True for what stands outside the clause of "a month after …": "A day after bombs killed 30, gunmen killed 12"."""
    if time.rule != BEFORE_NEWS:
        return False
    text, number = count.sentence.document.text, count.numeral
    if number.start < time.end or _ANNIVERSARY.match(text, time.end):
        return True
    comma = text.find(",", time.end, number.start)
    return comma >= 0 and _DOING.match(text, comma, number.end) is None


def _of_what_followed(count: Count, time: TimeSpan) -> bool:
    """True for the day of what was the first since the count: "Monday's raid was the worst since ten died in May"."""
    text, number = count.sentence.document.text, count.numeral
    if time.end > number.start or not reading_of(count.sentence).find("superlative", time.end, number.start):
        return False
    return _SINCE_SO_MANY.search(text, time.end, number.start) is not None


def _of_outset(count: Count, time: TimeSpan) -> bool:
    """True for the day of an outset or a turn: "rescued so far after the slide on Friday", "but in May …"."""
    sentence, text, number = count.sentence, count.sentence.document.text, count.numeral
    if time.start < number.end:
        return False
    begin = time.lead_start if time.lead_start >= 0 else time.start
    if (
        text[time.end : time.end + 1] in "'’"
        and (cue := running_cue(count))
        and _BY_NOW.search(text, cue.start, cue.end)
    ):
        return True  # "So far 27 bodies have been found after Thursday's quake"
    if _BUT_THEY.search(sentence, number.end, time.start) or _ARE_SO_AFTER.match(sentence, number.end, time.start):
        return True  # "100,000 troops are there, but they leave by 2014", "600 are missing after a slide on Monday"
    if _BUT.search(sentence, number.end, time.start) or _UNDER.search(sentence, max(number.end, begin - 90), begin):
        return True
    return any(p.search(sentence, number.end, time.start) for p in (_SO_FAR_AFTER, _WITH_A_VIEW))


def _of_hearing(count: Count, time: TimeSpan) -> bool:
    """True for the day in court of a case of deaths: "to appear tomorrow, charged with the murder of 18 hikers"."""
    return time.end < count.numeral.start and time.precision == "day" and count.metric == "killed" and of_case(count)


def _of_occasion(count: Count, time: TimeSpan) -> bool:
    """True for the month of what a force was sent after: "a force of 7,000 deployed after the January 2015 attacks"."""
    text, number = count.sentence.document.text, count.numeral
    if count.metric != "troops" or time.start < number.end or time.kind != "span" or time.precision == "day":
        return False
    return time.lead in ("after", "following") or _AFTER_WHAT.search(text, number.end, time.start) is not None


def _of_reason(count: Count, time: TimeSpan) -> bool:
    """True for the day of the deed for which something was done: "arrested 12 men over the killing of a nun in May"."""
    text, number = count.sentence.document.text, count.numeral
    if time.start < number.end:
        return False
    if _OVER_DEED.search(count.sentence, number.end, time.start):
        return True
    over = _OVER.match(text, number.end, time.start) if count.metric == "detained" else None
    if over is None:
        return False
    reading = reading_of(count.sentence)
    if reading.find("event", over.end(), time.start) or time.rule.startswith("event"):
        return True
    if over.end() != time.start:
        return False  # "over the March 7 bombings"
    hits = [reading.find(kind, time.end, count.sentence.end) for kind in ("event", "plural")]
    return any(hit is not None and hit.start - time.end < _NEXT for hit in hits)


def _of_other_clause(count: Count, time: TimeSpan) -> bool:
    """True before a clause with a state of its own: "Deaths doubled last week, while 112 villages have been burnt"."""
    sentence, text, number = count.sentence, count.sentence.document.text, count.numeral
    if time.end > number.start:
        peopled = count.metric == "population" and _AND_IT.search(text, number.end, time.start)
        return bool(peopled or _AND_THAT.search(sentence, number.end, time.start))
    if _AND_HOPES.search(sentence, time.end, number.start) or _OF_WHOM.match(text, number.end, sentence.end):
        return True  # "40 fled in May, 12 of whom have stayed"
    return _WHILE.search(sentence, time.end, number.start) is not None and perfect_verb(count)


def _of_earlier_value(count: Count, time: TimeSpan) -> bool:
    """True for the day of what a count is up from: "1,626 cases, up from 1,364 on Saturday"."""
    text, low = count.sentence.document.text, max(count.sentence.start, time.start - 70)
    if (
        count.numeral.start > time.end
        and text[time.end : time.end + 2] == ", "
        and _APPOSED.search(text, low, time.start)
    ):
        return True  # "The toll, 288 on Monday, rose to 300"
    earlier = _EARLIER_VALUE.search(count.sentence, low, time.start)
    if earlier is None or (count.numeral.start > time.end and earlier[0].endswith("in ")):
        return False  # "compared with 19 in June, when 563 died"
    begin = earlier.start("from") if earlier["from"] else earlier.start()
    return not begin < count.numeral.start < time.start


def _of_beginning(count: Count, time: TimeSpan) -> bool:
    """True for the time at which that began which a count sums up: "arrested in a crackdown that began in May"."""
    if time.start < count.numeral.end:
        return False
    begun = since_beginning(count)
    return begun is not None and begun.end <= time.start < begun.end + 24


def _of_account(count: Count, time: TimeSpan) -> bool:
    """True for the day of what only tells of a deed: "The trial over the fire that killed 40 opened on Monday".

    Nor does the day on which something was done to who is said to have done the deed.
    """
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if time.start < number.end:
        return False
    if _ACCOUNT.match(sentence, sentence.start, number.start):
        return _OPENED.search(text, number.end, time.start) is not None
    if _OF_DEED_THAT.search(sentence, sentence.start, number.start) is None:
        return False
    return _MET_WITH.search(text, number.end, time.start) is not None


def _of_request(count: Count, time: TimeSpan) -> bool:
    """True for the day of what somebody else did with a thing: "the sale of 40 jets that Norland asked for in May"."""
    if count.metric not in _THINGS or time.start < count.numeral.end:
        return False
    sentence, end = count.sentence, count.numeral.end
    if count.metric == "money" and any(p.search(sentence, end, time.start) for p in (_THAT_STRUCK, _VICTIMS)):
        return True  # "$9m to help those hit by a quake that killed 40 on Monday", "to the kin of those killed in May"
    return any(p.match(sentence, end, time.start) for p in (_THAT_SOMEBODY, _ON_TOP_OF_WHAT))


def _of_whole(count: Count, time: TimeSpan) -> bool:
    """True for the day of the whole of which the number is what is left ("97 of the 251 taken on 7 October remain")."""
    text, number, sentence = count.sentence.document.text, count.numeral, count.sentence
    if time.start > number.end:
        return (
            _OF_THE.match(text, number.end, time.start) is not None
            and _LEFT.match(text, time.end, sentence.end) is not None
        )
    if _OF_ALL.match(text, sentence.start, time.start) is None or "," not in text[time.end : number.start]:
        return False
    return _LEFT.match(text, number.end, sentence.end) is not None


def _in_aside(count: Count, time: TimeSpan) -> bool:
    """True for a day inside an aside that closes before the number ("the aid, which tops that of May, holds 72 …")."""
    text, sentence, number = count.sentence.document.text, count.sentence, count.numeral.start
    if number < time.end or text[time.end : time.end + 2] != ", ":
        return False
    aside = _ASIDE.search(text, max(sentence.start, time.start - 90), time.start)
    if aside is None:
        return False
    reading = reading_of(sentence)  # "The strike, which came on Wednesday, killed 12": the deed itself
    return not any(reading.find(kind, sentence.start, aside.start() + 1) for kind in ("event", "plural", "upheaval"))


_AFTER_WHAT: Final = re.compile(
    r"\b(?:after|following|in\s+response\s+to|in\s+the\s+wake\s+of)\s+(?:the|an?)\s[^,;.]*$"
)
_NEXT: Final = 2  # characters to the next word
_OVER_DEED: Final = Hinted(
    leading_words(words_of_status()["deeds"]["known"]),
    r"\b(?:over|for|in\s+connection\s+with|suspected\s+of|accused\s+of|charged\s+with)\s+(?:(?:the|an?|their|his)\s+)?"
    rf"(?:\w+\s+)?(?:{any_of(words_of_status()['deeds']['known'])})\b",
)
_OVER: Final = re.compile(r"[^,;.]{0,30}?\s(?:over|for|in\s+connection\s+with)\s+(?:the|an?|last)\s")
_AGAINST_SO_MANY: Final = Hinted(
    ("against", "versus", "compared"), rf"\b(?:against|versus|compared\s+(?:with|to))\s+{BOUND}(?:the\s+)?\d[^,;.]*$"
)
_COMPARED_TO: Final = Hinted(
    ("compared", "against", "versus", "than"),
    rf"\b(?:compared\s+(?:to|with)|(?:as\s+)?against|versus|than\s+the)\s+{BOUND}$",
)
_OWN_TIME: Final = re.compile(
    r"[^;.]{0,90}?\b(?:in|on|during|for)\s+(?:the\s+)?"
    rf"(?:week\s+\d|(?:19|20)\d\d\b|(?:{any_of((*MONTHS, *WEEKDAYS))})\b)",
    re.IGNORECASE,
)
_EARLIER_VALUE: Final = Hinted(  # "up from 1,364 [on Saturday]"
    ("from", "compared", "against"),
    rf"(?i)\b(?:(?:(?:{any_of(words_of_status()['total']['earlier'])})|to\s+\S+(?:\s+[a-z]+)?)\s+(?P<from>from)|compared\s+(?:with|to)|against)"
    rf"\s+{BOUND}(?:[$€£]?\d[\d,.]*\w*|{any_of(NUMBERS)})(?:\s+\w+){{0,2}}?\s+(?:on\s+|the\s+|in\s+|in\s+(?:the\s+whole|all)\s+of\s+)?$",
)
_APPOSED: Final = re.compile(
    rf"\b(?:toll|number|figure|count|total|tally|dead)\b[^,;.]{{0,40}},\s+{BOUND}\d[\d,]*\s+(?:(?:on|in|late|at)\s+)*$"
)
_SOME_OF_THEM: Final = Hinted(
    ("them", "whom", "these", "those", "which", *leading_words(words_of_status()["patterns"]["entered"])),
    rf",\s+{BOUND}(?:\d[\d,]*|{any_of(NUMBERS)}|dozens|scores|hundreds|most|many|half|several|some)\s+"
    rf"(?:of\s+(?:them|whom|these|those|which)|(?:\w+\s+)?(?:{any_of(words_of_status()['patterns']['entered'])}))\b",
)
_OF_ALL: Final = re.compile(r"Of\s+(?:the|those|these|its|their|some|about|more\s+than)\s+(?:[\w-]+\s+){0,2}?\d")
_OF_THE: Final = re.compile(
    r"\s+of\s+(?:(?:the|those|these|its|their|some|about|around|more|than|estimated)\s+){1,3}\d"
)
_LEFT: Final = re.compile(r"[^,;.\d]{0,40}?\b(?:remain|are|is|remains|have|has)\b")
_ASIDE: Final = re.compile(r"\w,\s+(?:which|who|whose)\s[^,;]*$")
_ACCOUNT: Final = Hinted(
    """trial trials inquiry inquiries inquest inquests hearing hearings investigation investigations probe probes report
    reports film films book books movie movies play plays exhibition exhibitions exhibit exhibits memorial memorials
    monument monuments service services funeral funerals ceremony ceremonies verdict verdicts lawsuit lawsuits case
    cases""".split(),
    r"(?:An?|The|His|Her|Their|Its|[A-Z]\w+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:trials?|inquir(?:y|ies)|inquests?|hearings?|investigations?|probes?"
    r"|reports?|films?|books?|movies?|plays?|exhibitions?|exhibits?|memorials?|monuments?|services?|funerals?|ceremon(?:y|ies)|verdicts?"
    r"|lawsuits?|cases?)\s+(?:of|over|into|about|on|to|for|against|in)\s[^,;]*$",
)
_OF_DEED_THAT: Final = Hinted(  # "A man suspected of a stabbing that left [three] dead was freed on [Friday]"
    "suspect suspects suspected accused convicted blamed wanted guilty".split(),
    r"\b(?:suspects?|suspected|accused|convicted|blamed|wanted|guilty)\s+(?:in|of|for|over)\s[^;]*$",
)
_MET_WITH: Final = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|appeared|pleaded|walked|went|faced|surrendered)\s"
)
_OPENED: Final = re.compile(
    r"\s(?:opens?|opened|began|begins|resumed?s?|ended|ends|started?s?|closed?s?|adjourned|collapsed|was|were|is|will|found|blame[ds])\s"
)
_NOW: Final = Hinted(["now"], r"\s(?:[\w-]+\s){0,2}now\s")
_THAT_BEGAN: Final = Hinted(["that", "which"], r"\b(?:that|which)\s+(?:\w+\s+)?\w+(?:ed|gan|oke\s+out)\b[^,;]*$")
_BEGAN: Final = re.compile(r"\b(?:began|started|erupted|broke\s+out|flared)\b[^,;]*$")
_AND_HAVE: Final = Hinted(["have", "has"], r",?\s+(?:and|but)\s+(?:(?:it|they|he|she)\s+)?(?:have|has)\b")
_HAVE: Final = Hinted(["have", "has"], r"\b(?:have|has)\s+(?:(?:now|already|so\s+far|also|since)\s+)?\w+")
_THAT_STRUCK: Final = Hinted(
    ["that", "which"], rf"\b(?:that|which)\s+(?:\w+\s+)?(?:{any_of(words_of_status()['deeds']['past'])})\b[^,;]*$"
)
_WITH_SO_MANY: Final = Hinted(
    ["with"], rf",\s+with\s+{BOUND}$"
)  # "a slide that struck in May, with [four] bodies found"
_ON_TOP_OF_WHAT: Final = Hinted(  # "will send $2m, on top of the $7m in aid it sent in [May]"
    ["it", "they", "he", "she"],
    r"[^;.]*?,\s[^;.]*?\d[^;.,]*?\s(?:it|they|he|she)\s+(?:had\s+)?\w+\s+(?:earlier\s+|late\s+|early\s+)?(?:(?:in|on)\s+)?$",
)
_VICTIMS: Final = Hinted(
    ["people", "those", "victims", "families", "civilians", "workers", "soldiers", "children", "residents"],
    r"\b(?:people|those|victims|families|civilians|workers|soldiers|children|residents)\s+(?:who\s+(?:were\s+|had\s+been\s+)?)?"
    r"(?:killed|wounded|injured|hurt|hit|affected|displaced|uprooted|died)\b[^,;]*$",
)
_THAT_SOMEBODY: Final = Hinted(
    ["that"], r"[^,;.]{0,40}?\sthat\s+(?:(?:the|its|his|her)\s+)?[A-Z][\w-]+\s+(?:\w+\s+)?\w+ed\b[^,;]*$"
)
_AGAINST: Final = re.compile(
    r"\b(?:compared|against|versus|up|down|from|than)\b"
)  # "400 cases, against 205 in the same period"
_NEXT_ITEM: Final = re.compile(rf"(?:,|\band)\s(?:\d[\d,]*|{any_of(NUMBERS)})\s(?:(?:more|others)\s)?(?:on|in)\s$")
_MORE_THAN_THEN: Final = Hinted(  # "40 wounded, 12 more than on [Monday]", "30, fewer than the 90 who died in [1974]"
    ["than", "repeat", "recurrence"],  # "900 are hungry, and it fears a repeat of the famine [a decade ago]"
    r"\b(?:more|fewer|less|higher|lower|larger|smaller|greater|worse)\s+than\s+"
    r"(?:(?:[a-z]+\s+){0,3}(?:on|in|at|for|during|a|the|last|this)\s+$|(?:the|that|those|its)\s+[^,;.]{0,60}$|$)"
    r"|\b(?:repeat|recurrence)\s+of\s+[^,;.]{0,60}$",
)
_THAN_THEN: Final = Hinted(
    ["same", "double", "triple", "quadruple", "twice", "half", "times"],
    r"\bsame\s+(?:[a-z]+\s+){0,2}as\b"
    r"|\b(?:double|triple|quadruple|twice|half|(?:[a-z]+|\d+)\s+times)\s+(?:the|that|what|as\s+many)\b",
)
_DOING: Final = re.compile(rf",\s+(?:{any_of(words_of_status()['deeds']['doing'])})\b[^,]*$")
_SINCE_SO_MANY: Final = re.compile(rf"\bsince\s+{BOUND}$")
_FROM_WHAT: Final = Hinted(  # "rose from what was known on Sunday to 56"
    ["what", "number", "figure", "toll", "count", "total", "those"],
    r"(?i)\b(?:from|than|compared\s+(?:to|with)|up\s+on)\s+(?:what|the\s+(?:number|figure|toll|count|total)|those)\s+[^,;.\d]{0,40}$",
)
_SO_FAR_AFTER: Final = Hinted(
    ["far", "date", "already", "now"],
    r"\b(?:so\s+far|to\s+date|already|ha(?:s|ve|d)\s+now)\b[^.;]{0,60}\b(?:after|since|following)\b",
)
_WITH_A_VIEW: Final = Hinted(  # "a fund of $9m, with the aim of starting in [July]"
    ["aim", "view", "goal", "time", "ahead", "run"],
    r"\b(?:with\s+(?:the\s+aim|a\s+view|the\s+goal)|in\s+time\s+for|ahead\s+of|in\s+the\s+run-up\s+to)\s[^;.]*$",
)
_BY_NOW: Final = re.compile(r"(?i)\b(?:so\s+far|to\s+date|already|now)\b")
_BUT_THEY: Final = Hinted(["but"], r"[,;]?\sbut\s+(?:it|he|she|they|we)\b")
_ARE_SO_AFTER: Final = Hinted(
    ["after", "following", "since"],
    r"(?:\s+[a-z]+){1,3}?\s+(?:are|remain|is)\s+(?:still\s+|now\s+)?(?:missing|homeless|unaccounted\s+for|trapped|stranded|"
    r"without\s+\w+)\s+(?:after|following|since)\b",
)
_ADDING_TO: Final = Hinted(
    ["adding", "top", "addition", "joining"],
    rf"\b(?:adding\s+to|on\s+top\s+of|in\s+addition\s+to|joining)\s+(?:the\s+)?{BOUND}$",
)
_ALREADY: Final = Hinted(
    ["already", "now", "currently"], rf"\b(?:which|who)\s+(?:already|now|currently)\s+(?!had\b)[a-z]+s\s+{BOUND}$"
)
_OF_WHOM: Final = re.compile(r"\s+of\s+(?:whom|them|which)\s+(?:have|has|are|is|remain|still)\b")
_AND_IT: Final = re.compile(r"\band\s+(?:it|they|the\s\w+)\s")  # "2 million live there and it became a state in 1990"
_AND_HOPES: Final = Hinted(  # "fed 300 last month and hoped to reach [900]"
    "hope hoped hopes plan plans planned aim aims aimed intend intends intended want wants wanted".split(),
    r"\band\s+(?:that\s+)?(?:\w+\s+)?(?:hope[sd]?|plan(?:s|ned)?|aim(?:s|ed)?|intend(?:s|ed)?|want(?:s|ed)?)\s+to\b",
)
_AND_THAT: Final = Hinted(  # "said 900 were hungry and that famine was likely by [May]"
    ["that"], r"\b(?:and|but)\s+that\s[^;.]{3,80}?\s(?:is|was|are|were|has|had|have|will|would|could)\s[^;.]*$"
)
_WHILE: Final = Hinted(
    ["while", "whereas", "it"], r",\s+(?:while|whereas)\b|\band\s+it\s+(?:is|was|has\s+been)\s+\w+ed\s+that\b"
)
_BUT: Final = Hinted(["but"], r"\bbut\s+(?:(?:on|in|by|since|last|late|early)\s+)*$")  # "but in [May] broke it off"
_UNDER: Final = Hinted(  # "holds $3 billion as part of sanctions imposed in May"
    ["under", "part", "line", "thanks"],
    r"\b(?:under|as\s+part\s+of|in\s+line\s+with|thanks\s+to)\s+(?:[\w-]+\s+){1,4}"
    rf"(?:{any_of(words_of_status()['elsewhere']['imposed'])})\s+(?:(?:in|on|last|late|early)\s+)*$",
)
