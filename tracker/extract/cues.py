"""What do the words of its clause say of a count: a state reached, a stock, a running total, new cases?"""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.document import Document
from tracker.extract.hinted import Hinted
from tracker.extract.reading import Reading, cue_index, reading_of, words_of_status
from tracker.extract.timewords import NUMBERS, any_of, leading_words
from tracker.model import Span

REACH: Final = 320  # characters on either side of a number that may belong to its clause
# Before a number.
BOUND: Final = r"(?:(?:at\s+least|more\s+than|some|about|nearly|around|over|up\s+to|an\s+estimated|almost|roughly)\s+)*"
MILLION: Final = 1_000_000
FEW: Final = 20
MANY: Final = 100  # so many dead "have been killed" in more than one incident, unless one is named


def clause_of(count: Count) -> tuple[int, int]:
    """The clause around a number, as offsets in the article's text."""
    number, reading = count.numeral, reading_of(count.sentence)
    known = reading.known.get(("clause", number.start))
    if known is None:
        start, end = reading.clause(number.start, number.end)
        known = max(start, number.start - REACH), min(end, number.end + REACH)
        reading.known["clause", number.start] = known
    return known


def few_struck(count: Count) -> bool:
    """True for so few people that one incident, named in their sentence or right before it, can have struck them.

    Not where a natural disaster or a war is told of there, which may go on.
    """
    if count.metric not in _STRUCK or count.numeral.value >= 2 * MANY:
        return False
    sentence = count.sentence
    near = sentence.document.sentences[max(0, sentence.index - _JUST_BEFORE) : sentence.index + 1]
    if any(not _GOING_ON.isdisjoint(told.vocabulary) or "wars" in reading_of(told).kinds for told in near):
        return False
    return any("incident" in reading_of(told).kinds for told in near)


_STRUCK: Final = frozenset(("killed", "injured", "casualties", "missing"))
_JUST_BEFORE: Final = 2  # sentences
_GOING_ON: Final = frozenset(
    form for many in words_of_status()["event"]["disasters"] for form in (many, many.removesuffix("s"))
)
_WORDS: Final = words_of_status()["patterns"]
_PERFECT: Final = Hinted(
    ("have", "has", "ve"),
    # one class of letters to search for: three times as fast
    r"[hH'’](?:(?<=[hH])(?<!\w[hH])(?i:a(?:ve|s))|(?<=\w['’])(?i:ve))"
    rf"(?i:\s+(?:(?!not\b)\w+\s+){{0,3}}?(?:{any_of(_WORDS['perfect'])})\b)",
)
_SINCE_DEED: Final = re.compile(
    r"\bsince\s+(?:an?|the|its|their|his|her)\s"
)  # "have been nervous since a 6.2 tremor struck"
_HAD_DIED: Final = Hinted(["had"], rf"[^,;.\d]{{0,30}}?\bhad\s+(?:{any_of(_WORDS['died'])})\b")
_GATHERED: Final = Hinted(
    leading_words(_WORDS["gathering"]),
    rf"(?i)\b(?:have|has|had|['’]ve)\s+(?:(?!not\b)\w+\s+){{0,2}}?(?:{any_of(_WORDS['gathering'])})\b",
)
_GATHERED_BY: Final = Hinted(["by"], rf"[^,;.\d]{{0,70}}?\b(?:{any_of(words_of_status()['total']['gathered'])})\b")
_CAMPAIGN_ON: Final = Hinted(  # "its assault on the strip has killed more than [70,000]", "a war that killed [260,000]"
    leading_words(_WORDS["wrought"]),
    rf"\b(?:(?:{any_of(words_of_status()['total']['campaigns'])})(?:\s+(?:on|in|of|against|over|across|by|with)\s+[^,;.\d]{{0,60}}?)?"
    rf"\s+(?:(?:that|which)\s+)?(?:has|have)|(?:{any_of(words_of_status()['total']['wars'])})\s+(?:that|which))\s+(?:\w+\s+)?"
    rf"(?:{any_of(_WORDS['wrought'])})\s+{BOUND}$",
)
_IN_CAMPAIGN: Final = Hinted(  # "[300] have been killed in the country's fighting"
    leading_words(words_of_status()["total"]["campaigns"]),
    r"[^,;.\d]{0,60}?\b(?:in|during|by|amid|over|throughout)\s+(?:the|this|that|its|their|his|[A-Z]\w+['’]s)\s+(?:[\w’'-]+\s+){0,3}?"
    rf"(?P<cue>{any_of(words_of_status()['total']['campaigns'])})\b(?!\s+\w+ings?\b)",
)
_STATE: Final = re.compile(r"\b(?:have|has|had|are|is|remain|remains|believed\s+to)\b")
_SIMPLE_PAST: Final = re.compile(
    r"\b(?:were|was|faced|suffered|lost|fled|forced|forcing|leaving|ordered|caused|affecting|(?:cut|cuts|cutting|knocked|knocking|disrupted|severed)\s+(?:off\s+|out\s+)?(?:the\s+)?(?:power|water|electricity|gas|heating|supplies)|(?:displaced|affected)\s+(?:some|about|around|more|over|at|nearly|up|an|\d))"
)
DISPLACED_PEOPLE: Final = re.compile(
    rf"\s+(?:\w+\s+)?displaced\s+(?:(?:{any_of(_WORDS['uprooted'])})|\w+(?:ans|is|s))\b"
)
_REDUCED: Final = re.compile(
    rf"\s+(?:\w+\s+){{1,2}}(?:{any_of(_WORDS['reduced'])})\s+(?:by|in|from|across|within|inside)\b"
)
_GIVEN: Final = re.compile(
    r"(?i)\b(?:to|for|of|with|among|help\w*|assist\w*|aid\w*|support\w*|reach\w*|feed\w*|shelter\w*)\s+(?:(?:the|some|about|around|more\s+than|at\s+least|nearly|over)\s+)*$"
)
_PART_OF: Final = re.compile(
    r"(?<![\d,.])(\d[\d,]*\d)(?![\d,.]*\d)[^.;\d]{4,90},\s+(?:with|including|among\s+them)\s+[^,.;\d]{0,30}$"
)
_PART_WORD: Final = re.compile(r",\s(?:with|including|among)\s")
_ARE_STRUCK: Final = re.compile(rf"are\s+(?:{any_of(_WORDS['struck'])}|dead)\b")
_AND_THEY: Final = re.compile(
    r"\b(?:and|but|while)\s+(?!(?:they|who|these|those|most|many|some|all)\b)[a-z]+\s+are\s+(?:still\s+|also\s+)?(?:under\s?way|ongoing|continuing|planned|in\s+progress)\b"
)
_FROM_ALL: Final = re.compile(rf"\d[\d,]*\s+[a-z]+\s+(?:from|out\s+of)\s+(?:the\s+)?{BOUND}$")
_ARE_SAID: Final = re.compile(rf"are\s+(?:now\s+)?(?:{any_of(_WORDS['held_to_be'])}|alleged)\s+to\s+have\b")
_ARE_TAKEN: Final = re.compile(r"are\s+(?:arrested|seized|captured|abducted|kidnapped|rescued|rounded\s+up)\b")


def perfect(count: Count) -> bool:
    """True for "have been killed", "has displaced": told as a state reached, not as one deed."""
    number, reading = count.numeral, reading_of(count.sentence)
    known = reading.known.get(("perfect", number.start))
    if known is None:
        start, end = clause_of(count)
        low, high = max(start, number.start - 60), min(end, number.end + 70)
        known = _PERFECT.search(count.sentence, low, high) is not None
        reading.known["perfect", number.start] = known
    return bool(known)


def perfect_verb(count: Count) -> bool:
    """True where the perfect is that of the number's own verb: no comma parts them."""
    text, number = count.sentence.document.text, count.numeral
    start, end = clause_of(count)
    high = text.find(",", number.end, min(end, number.end + 70))
    high = high if high > 0 else min(end, number.end + 70)
    found = _PERFECT.search(count.sentence, max(start, number.start - 60), high)
    return found is not None and _SINCE_DEED.search(text, found.end(), max(found.end(), number.start)) is None


def told_as_present(count: Count, time: int) -> bool:
    """True for what is so now, whatever day behind it made it so: "300 are still missing after the slide of 7 May"."""
    text, number = count.sentence.document.text, count.numeral
    if (
        time < number.end
        or count.metric not in cue_index().held
        or _OF_THOSE.search(text, number.start - 24, number.start)
    ):
        return False
    return _IS_SO.match(text, number.end, clause_of(count)[1]) is not None


def standing(count: Count) -> bool:
    """True where a metric of lasting states is told as a state ("have been displaced"), not as one incident's work."""
    index, metric = cue_index(), count.metric
    if metric in index.stock:
        return True
    if metric == "detained" and _are_held(count):
        return True
    if metric not in index.standing and metric not in ("returned", "infected"):
        return False
    text, reading, (start, end) = count.sentence.document.text, reading_of(count.sentence), clause_of(count)
    if metric == "infected":
        return not _fresh_near(count, reading, start, end)
    if reading.find("incident", start, end):
        return False
    if metric == "returned":
        return re.search(r"\b(?:have|has|returnees)\b", text[start:end]) is not None
    if DISPLACED_PEOPLE.match(text, count.numeral.end, end):
        return True
    if _REDUCED.match(text, count.numeral.end, end) and _GIVEN.search(text, start, count.numeral.start):
        return True  # "helps thousands of families uprooted by drought"
    return not _SIMPLE_PAST.search(text, start, end) or _STATE.search(text, start, end) is not None


def _are_held(count: Count) -> bool:
    """ "12 men suspected of the attack [are] in custody": a state that lasts, whatever is told of those in it."""
    text, trigger, end = count.sentence.document.text, count.trigger, count.numeral.end
    held = count.rule.endswith(": state") and trigger is not None and trigger.start > end
    return held and trigger is not None and _ARE.search(text, max(end, trigger.start - 16), trigger.start) is not None


def is_running(count: Count) -> bool:
    """True for a stock by its metric, or a running total by its words or by its tense."""
    known, question = reading_of(count.sentence).known, (f"running {count.metric}", count.numeral.start)
    if question not in known:
        known[question] = _is_running(count)
    return bool(known[question])


def _is_running(count: Count) -> bool:
    if standing(count):
        return True
    index, reading, sentence = cue_index(), reading_of(count.sentence), count.sentence
    start, end = clause_of(count)
    if running_cue(count) or campaign_cue(count, start, end):
        return True
    if of_epidemic(count):
        return not is_fresh(count)
    return (
        (sentence.index > 1 or count.numeral.value >= 10 * MANY)
        and count.metric not in index.single
        and count.metric not in ("attacks", "released")
        and not names_incidents(count, reading)
        and _sums_up(count)
    )


def names_incidents(count: Count, reading: Reading) -> bool:
    """True where a strike, a quake, clashes … are named near the number."""
    low, high = count.numeral.start - REACH, count.numeral.end + REACH
    if count.numeral.value >= 10 * MANY:
        low, high = (
            count.numeral.start - 100,
            count.numeral.end + 100,
        )  # so many are the toll of a strike only where it is named near
    many_fled = count.metric in ("refugees", "displaced") and count.numeral.value >= MILLION
    passed = cue_index().lasting if many_fled else ()
    sentence, text = count.sentence, count.sentence.document.text
    for kind in ("incident", "plural"):
        for hit in reading.kinds.get(kind, ()):
            near = (low <= hit.start < high or hit.phrase in _VAST) and hit.phrase not in passed
            first = max(min(low, hit.start - REACH), sentence.start)
            later = near and text.find("after", first, hit.end) >= 0
            if near and not (later and _LONG_AFTER.search(sentence, first, hit.end)):
                return True
    return False


def running_cue(count: Count) -> Span | None:
    """The words that make a running total of the count: "so far" on either side, "has risen to" before it."""
    if count.metric == "protesters":
        return None  # "overall four million took part": in the marches of a day
    (start, end), number = clause_of(count), count.numeral
    return own_cue(count, "running", start, min(end, number.end + 60)) or own_cue(count, "leading", start, number.start)


def _in_comparison(count: Count, low: int, high: int) -> bool:
    """True for words of an opening that only compares: "In the worst toll so far, 40 people died on Tuesday"."""
    sentence, text = count.sentence, count.sentence.document.text
    if not text.startswith("In ", sentence.start) or text.find(",", sentence.start, low) >= 0:
        return False
    measured = reading_of(sentence).find("superlative", sentence.start, low)
    return measured is not None and text.find(",", high, count.numeral.start) >= 0


def own_cue(count: Count, kind: str, low: int, high: int) -> Span | None:
    """The first cue of a kind between two offsets that is not the clause before ("The toll rose as a raid …")."""
    text = count.sentence.document.text
    for hit in reading_of(count.sentence).all(kind, low, high):
        if hit.end > count.numeral.start:
            return Span(hit.start, hit.end)
        if _MEANWHILE.search(text, hit.end, count.numeral.start) or _in_comparison(count, hit.start, hit.end):
            continue
        if count.sentence.text.startswith(_AS) and ", " in text[hit.end : count.numeral.start]:
            continue  # "As the toll rose to 12, a storm killed [seven] more"
        return Span(hit.start, hit.end)
    return None


def campaign_cue(count: Count, start: int, end: int) -> Span | None:
    """The words between two offsets that tell of a whole war; not "Two strikes have killed six"."""
    reading = reading_of(count.sentence)
    cue, text = reading.find("campaign", start, end), count.sentence.document.text
    if cue and text[cue.start : cue.start + 4] == "have" and text[max(0, cue.start - 4) : cue.start] == " to ":
        cue = None  # "gunmen are said to have killed seven"
    if cue and count.numeral.value < FEW and text[cue.start : count.numeral.start].split() == ["have", "killed"]:
        cue = None  # "Suspected rebels have killed five people in a village"
    if cue is None and count.numeral.value >= 20:
        on = _CAMPAIGN_ON.search(count.sentence, max(start, count.numeral.start - 130), count.numeral.start)
        cue = Span(*on.span()) if on else None
    if cue is None and perfect_verb(count):
        within = _IN_CAMPAIGN.match(count.sentence, count.numeral.end, end)
        cue = Span(*within.span("cue")) if within else None
    if cue and count.numeral.value < MANY and reading.find("plural", max(start, cue.start - 80), cue.start):
        return None
    one = _IN_ONE.search(text, count.numeral.end, min(end, count.numeral.end + 70))
    if one and reading.find("incident", one.start(), one.end() + 30):
        return None  # "have killed 47 in a raid on Oster"
    return cue


def is_fresh(count: Count) -> bool:
    """True for "ten new cases", "a further ten": what is added to a total, not the total."""
    reading, (start, end) = reading_of(count.sentence), clause_of(count)
    return _fresh_near(count, reading, start, end)


def _fresh_near(count: Count, reading: Reading, start: int, end: int) -> bool:
    """True where a word of freshness stands by the number; "first", "latest" or a number must lead straight to it."""
    number, text = count.numeral, count.sentence.document.text
    for hit in reading.all("fresh", max(start, number.start - 30), min(end, number.end + 30)):
        if number.start <= hit.start < number.end:
            continue
        if hit.start > number.end and _OF_IT.search(text, number.end, hit.start):
            continue  # "1,004 cases of the new virus"
        if hit.phrase not in _LEADING or 0 <= number.start - hit.end < 3:
            return True
    return False


_VAST: Final = frozenset(words_of_status()["event"]["vast"])
_AS: Final = ("As the ", "Even as ", "While ")
_MEANWHILE: Final = re.compile(  # "… as rescuers pulled [40 bodies]"; not "as of Monday", "as many as 40"
    r"\bas\s+(?!(?:of|at|many|much|well|part|high|low|few|a\s+result)\b)"
    rf"(?:(?:[\w’'-]+\s+){{1,6}}?(?:\w{{3,}}ed|{any_of(_WORDS['meanwhile'])})\b|{BOUND}$)"
)
_IN_ONE: Final = re.compile(r"\bin\s+(?:an?|one|their\s+(?:latest|worst|deadliest))\s+")
_ARE: Final = re.compile(r"\b(?:are|is|remain|remains)\s+(?:(?:now|still|also)\s+)?$")
_IS_SO: Final = re.compile(  # "are living", "remain in tents"; not "are thought to have died"
    rf"(?:(?!\b(?:{any_of(_WORDS['befell'])}|had|killed|after)\b)[^,;.]){{0,110}}?"
    rf"\b(?:remain|remains|still\s+live|(?:are|is)(?!\s+(?:now\s+)?(?:{any_of(_WORDS['held_to_be'])})\b))\b"
)
_OF_THOSE: Final = re.compile(rf"\b(?:of|among)\s+(?:the\s+|those\s+)?{BOUND}$")
_LONG_AFTER: Final = Hinted(
    ["days", "weeks", "months", "years"], r"\b(?:days|weeks|months|years)\s+after\s+(?:the\s+)?(?:[\w-]+\s+){0,2}\w+$"
)
_OF_IT: Final = re.compile(r"\b(?:of|from|with|by|in)\s+(?:the|an?|this)\s+$")
_LEADING: Final = frozenset(("first", "latest", *NUMBERS))


def of_epidemic(count: Count) -> bool:
    """True for the cases and deaths of a disease, named in the sentence or told of by the whole article."""
    if count.metric not in ("infected", "killed", "casualties"):
        return False
    reading, sentence = reading_of(count.sentence), count.sentence
    if "epidemic" in reading.kinds:
        return True
    if count.metric == "infected":
        return False
    told = perfect(count) or _HAD_DIED.match(sentence, count.numeral.end, clause_of(count)[1])
    return bool(told) and not names_incidents(count, reading) and _tells_of_epidemic(sentence.document)


def _tells_of_epidemic(document: Document) -> bool:
    """True where most of the article's first sentences name a disease."""
    opening = document.sentences[:3]
    known = reading_of(opening[0]).known
    if (key := ("epidemic", 0)) not in known:
        named = sum(any(h.phrase != "cases" for h in reading_of(s).kinds.get("epidemic", ())) for s in opening)
        known[key] = 2 * named > len(opening)
    return bool(known[key])


def _gathered(count: Count) -> bool:
    """True for what has come together by many deeds: "has delivered 40 tanks", "had counted 25 ruined clinics"."""
    start, end = clause_of(count)
    low, high = max(start, count.numeral.start - 160), min(end, count.numeral.end + 70)
    return _GATHERED.search(count.sentence, low, high) is not None


def documented(count: Count) -> Span | None:
    """Who gathered a count, as it is told behind it: "the 248 attacks on hospitals documented by the agency"."""
    by = _GATHERED_BY.match(count.sentence, count.numeral.end, clause_of(count)[1])
    return Span(*by.span()) if by else None


def _sums_up(count: Count) -> bool:
    """True for many who "have been killed", and for a part of so many ("200 have been hit, with 50 in ruins")."""
    text, number = count.sentence.document.text, count.numeral
    if number.value >= 20 and (_gathered(count) or documented(count)):
        return True
    if number.value >= MANY:
        return perfect(count)
    if not _PART_WORD.search(text, max(count.sentence.start, number.start - 40), number.start):
        return False
    m = _PART_OF.search(text, max(count.sentence.start, number.start - 160), number.start)
    if m is None or float(m[1].replace(",", "")) < MANY:
        return False
    return _PERFECT.search(count.sentence, m.start(), m.end()) is not None


def own_state(count: Count, reading: Reading, low: int, high: int, kind: str = "state") -> Span | None:
    """The word of a lasting state between two offsets that is no later number's ("…, 8,500 of whom have remained")."""
    cue, text = reading.find(kind, low, high), count.sentence.document.text
    if cue and text[cue.start : cue.end] == "number" and any(c.isdigit() for c in text[cue.end : count.numeral.start]):
        return None  # "put the number of dead at 10 with more than 60 wounded"
    if cue and cue.end <= count.numeral.start and _ARE_STRUCK.match(text, cue.start):
        return None  # "28 are killed, [95] wounded"
    if cue and cue.start > count.numeral.end and _AND_THEY.search(text, count.numeral.end, high + 24):
        return None  # "will pay for three guns and talks are under way"
    if (
        cue
        and cue.start > count.numeral.end
        and _FROM_ALL.search(text, max(low, count.numeral.start - 40), count.numeral.start)
    ):
        return None  # "130 hostages from more than 250 seized remain"
    if cue and _ARE_SAID.match(text, cue.start):
        return None  # "are said to have arrested dozens"
    if cue and _ARE_TAKEN.match(text, cue.start):
        return None  # "3 August: 40 people are arrested"
    if cue and kind == "firm" and cue.end <= count.numeral.start and _LISTED.search(text, cue.end, count.numeral.start):
        return None  # "two still missing, [5,500] evacuated"
    if (
        cue
        and cue.start > count.numeral.end
        and _OF_WHOM.search(count.sentence.document.text, count.numeral.end, cue.start)
    ):
        return None
    return cue


def gap(span: Span, count: Count) -> int:
    return max(span.start - count.numeral.end, count.numeral.start - span.end, 0)


def nearest(reading: Reading, kind: str, count: Count) -> Span | None:
    """The cue of a kind in the count's sentence that stands nearest to the number."""
    spans = [Span(h.start, h.end) for h in reading.all(kind, count.numeral.start - REACH, count.numeral.end + REACH)]
    return min(spans, key=lambda s: gap(s, count), default=None)


_LISTED: Final = re.compile(r"[,;:]|\s{2,}|\n|\band\b")
_OF_WHOM: Final = re.compile(
    rf"(?:\d|\b(?:some|many|most|several|half|{any_of(NUMBERS)})\b)[^,;]*\sof\s+(?:whom|them|which)\b"
    rf"|\bof\s+(?:whom|them|which)\s+(?:[\w-]+\s+){{0,2}}?(?:\d|(?:{any_of(NUMBERS)})\b)"
)
