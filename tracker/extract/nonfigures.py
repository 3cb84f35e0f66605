"""Which numbers never count, whatever the story: dates, ages, times, durations, rates, scores, names, codes."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence
from tracker.extract.exempted import read_denied, read_exempted
from tracker.extract.number_codes import read_code, read_score
from tracker.extract.number_context import Context, counts, load_nouns
from tracker.extract.number_times import read_time
from tracker.extract.number_units import read_after, read_rate

_PARENT: Final = re.compile(
    r"\b(?:father|mother|parents?|dad|mum|mom|grandfather|grandmother|widow|widower)"
    r"[- ]of[- ]$"
)
_KIN_OF_ONE: Final = re.compile(
    r"\b(?:sister|brother|wife|husband|son|daughter|cousin|uncle|aunt|niece|nephew|friend|colleague|neighbou?r|lawyer"
    r"|relative|girlfriend|boyfriend|fianc[eé]e?|family|families)s? of $"
)
_MODEL: Final = re.compile(  # "18 Leopard [2] tanks", "all 131 aboard a Boeing [737] were killed"
    r"\d[\d,.]* [A-Z][\w-]* $|(?:Boeing|Airbus|Tupolev|Antonov|Ilyushin|Fokker|Embraer|Cessna|Yakovlev) $"
)
# "one" that is no count: "one of the guards", "one who", "one can", "one such", "one survey".
_ONE_AFTER: Final = re.compile(
    r"\s(?:of\s(?:the(?!\s(?:[\w-]+\s)?[\w-]+(?:[’']s|s[’'])\s)|these|those|your|them|us|many|several|a|two|three|four|five|six|seven|eight|nine"
    r"|ten|\d+)\b|who\b|that\b"
    r"|which\b|can\b|must\b|would\b|should\b|could\b|might\b|cannot\b|may\b|has\sto\b|is\b(?!\s(?:dead|missing|injured|wounded|in\b))"
    r"|too\smany\b|or\s(?:both|another|the\sother)\b|such\b|final\b|last\b|big\b|giant\b|single\b|point\b|place\b|reason\b|example\b|thing\b|way\b|case\sof|aged\b|after\b|step\b"
    r"|shot\b(?!\s(?:dead|by|in|and|at|through))|in\sparticular|(?:[\w-]+\s){1,4}after\s(?:another|the\sother)\b|where\b|more\sthing|minute\b|moment\b|measure\b|survey\b|study\b|report\b|(?:(?!was\b|is\b)[a-z-]+\s){1,3}(?:said|told|says)\b)"
)
_ONE_THAT: Final = re.compile(r"\s(?:on|in|at|near|last|earlier|this)\s[^,;.]{2,40}?\s(?:that|which|in\swhich)\s")
_ONE_BEFORE: Final = re.compile(
    r"\b(?:this|that|which|any|every|each|only|no|new|the|as|number|day|square|phase|stage|level|for|is|was|be|another"
    r"|(?:a|an|the|another) [a-z-]+) $"
)
_ONE_PRONOUNS: Final = frozenset("this which any every each number other loved".split())
_INVERTED: Final = re.compile(r"[,.!?][\"'”’]*\s?(?:said|says|recalled|added|asked) $")  # "…," said one man
_CLAUSE_AFTER: Final = re.compile(  # "the mayor, Ann Otieno, said one villager was hurt": no inverted speaker
    r"\s[\w-]+(?:\s[\w-]+)?\s(?:was|were|is|are|has|had|have|died|drowned|remains?)\b"
)
_OCCASIONS: Final = frozenset("case incident instance occasion episode attack blow stroke sitting".split())
_ONE_RELATIONS: Final = frozenset("before in to who of left on at with for from among here there".split())
_RANKED: Final = re.compile(  # "the rebels' number two"
    r"(?:['’]s?|\b(?:the|a|his|her|its|their|our|[A-Z][\w-]*[^\Ws])) number $"
)
_AIRLINER: Final = re.compile(r"7[0-8]7 (?:jet(?:liner)?|plane|airliner|aircraft|max|dreamliner)s?\b")  # "all 787 jets"
_FORMAT: Final = re.compile(  # "a two plus two meeting"
    r"(?:\||\b(?:one|two|three|four|five|six|[2-6])[ -]plus[ -]\|)[ -]?(?:plus[ -](?:one|two|three|[1-3]))?[\"”’']? "
    r"(?:format|talks?|meetings?|dialogue|formula|negotiations?|consultations?)\b"
)
_PROJECTS: Final = ("Project", "Foundation", "Initiative", "Campaign", "Fund", "Festival", "Museum", "Trust")
_NAMED_PROJECT: Final = re.compile(  # "the Lost 52 Project", "the Vision 2 Foundation"
    rf"(?:.*[^A-Za-z])?[Tt]he [A-Z][a-z]+ \| (?:{'|'.join(_PROJECTS)})\b"
)
_FIRST_OF: Final = frozenset("case cases death deaths fatalities victims casualties".split())
_VERSIONS: Final = 5
_OF_MORE: Final = re.compile(  # "the first three of 15 guns"
    r"\sof\s(?:the\s|its\s|a\s|some\s|about\s)?(?:\d|dozens?\b|ten\b|twelve\b)"
)
_ZERO_CUES: Final = frozenset("ground net sub from below above to absolute patient day year near hour".split())
_ZERO_AFTER: Final = re.compile(
    r"[-\s](?:covid|sum|tolerance|hour|emission|carbon|gravity|interest|day\b|in\b|chance|doubt|sense)"
)
_SCORES: Final = re.compile(
    r"\s(?:of|more|others|were|are|have|dead|died|killed|injured|wounded|missing|feared|remain|still|had|suffered|sustained"
    r"|fainted|received|fled|drowned|perished|lost their|escaped|marched|vanished|disappeared|got|hurt)\b"
    r"|,?\s(?:perhaps|possibly|maybe|if\snot)\b"
)
_HARMING: Final = re.compile(
    r"\b(?:kill|wound|injur|arrest|detain|displac|murder|execut|abduct|kidnap|hurt|maim)\w{0,3} $"
)
_ON_SCALE: Final = re.compile(
    r" on (?:an?|the|its) (?:scale of |(?:\w+-)(?:level|point|step|stage|tier|grade|notch)\b)"
)
_LIST_COUNTER: Final = re.compile(r"(?:[.)]\s*$|\)\s|\.\s(?=[A-Z]))")
_BRACKETED_COUNTER: Final = re.compile(r"(?:[;:.]|\b(?:and|or)) \($")  # "made two points: (1) …; (2) …"
_PERSON_AFTER: Final = re.compile(
    r"\s(?:people|persons|civilians|soldiers|children|returned|killed|injured|wounded|dead|died|fled|refugees|displaced|men|women)\b"
)
_MALFORMED: Final = re.compile(r"\d,\d{1,2} $")


def reject_numeral(numeral: Numeral, sentence: Sentence) -> str | None:
    """Why `numeral` never counts anything ("a date", "an age", …), or None where it may be a figure.

    Looks only at the words right around the number, so that it holds for every metric; what a number that is left
    counts, if anything, is another question.
    """
    c = Context(numeral, sentence)
    return (
        read_code(c)
        or read_time(c)
        or read_after(c)
        or read_score(c)
        or _read_word(c)
        or _read_family(c)
        or read_rate(c)
        or read_exempted(c)
        or read_denied(c)
        or _read_name(c)
        or _read_counter(c)
    )


_NOUNS: Final = load_nouns()
_BROADCASTERS: Final = frozenset(["bbc", "itv", "rai"])
_CHANNELS: Final = 10  # a broadcaster's channels: what is more is counted, "told the BBC 70 men had been hurt"
_RESULT: Final = re.compile(r"(?:\sto\s|[-–])\d+\b(?!/)")  # "adopted the resolution 52 to 47"
_LISTING: Final = (",", "d", "&", "s")
_NAMED_LIST: Final = re.compile(
    r"\b(?:Regions|Zones|Districts|Wards|Areas|Blocks|Phases|Stages|Divisions|Sectors|Units|Levels|Routes|Highways"
    r"|Runways|Terminals|Gates|Camps|Reactors|Articles|Sections|Chapters|Annexes|Tables|Figures)"
    r" (?:\d{1,3}(?:,| and| &|, and) ?)*$"
)
"""Of "Regions 1, 2 and 3", what stands before each of the numbers."""


def _read_family(c: Context) -> str | None:
    """ "a father of four", "a family of six": how many children or members one family has."""
    family = c.last.endswith("of") and c.numeral.value <= 20 and _PARENT.search(c.before_lower)
    return "the size of a family" if family else None


def _read_name(c: Context) -> str | None:
    """ "Resolution 2254", "Ward 5", "Boeing 777", "the Three Gorges", "the first two"."""
    n = c.numeral
    if not c.before or not c.before[-1].isspace() or n.currency or n.vague or n.value >= 10000 or "," in n.text:
        return None
    if n.text[0] == "7" and _AIRLINER.match(n.text + c.after_lower[:16]):
        return "part of a name"
    if (
        n.value <= 10
        and ("plus" in (c.last, c.next) or "plus" in c.after[:6])
        and _FORMAT.search(c.before + "|" + c.after)
    ):
        return "part of a name"
    if n.value <= 10 and c.last == "number" and _RANKED.search(c.before):
        return "a rank"
    nouns = _NOUNS
    if c.last in nouns.models and c.last_as_written[0].isupper() and c.plain and n.value < _VERSIONS:
        return "part of a name"
    if c.last in nouns.numbered and (c.last_as_written[0].isupper() or c.last not in nouns.numbered_only_capital):
        count = (counts(c) and not _MODEL.search(c.before)) or (c.last in _BROADCASTERS and n.value > _CHANNELS)
        count = count or (c.last == "resolution" and _RESULT.match(c.after) is not None)
        return None if count else "part of a name"
    if (
        n.text[0].isupper()
        and (c.last_as_written.islower() or c.last_as_written == "The")  # "The One Planet summit"
        and c.next[:1].isupper()
        and not c.before.rstrip(" ").endswith(":")
    ):
        return "part of a name"
    if c.plain and n.value < 100 and c.before.rstrip()[-1:] in _LISTING and _NAMED_LIST.search(c.before[-60:]):
        return "part of a name"
    if c.plain and c.next.startswith(_PROJECTS) and _NAMED_PROJECT.match(c.before[-40:] + "|" + c.after[:30]):
        return "part of a name"
    if n.value <= 20 and c.last in ("first", "next", "past", "latest") and c.next not in _FIRST_OF:
        return None if c.next == "of" and _OF_MORE.match(c.after) else "an ordinal"
    return None


def _read_word(c: Context) -> str | None:
    """ "one" as a pronoun or partitive, "zero" in a phrase, "scores" of a test."""
    word = c.numeral.text.lower()
    if word == "one":
        if _ONE_AFTER.match(c.after):
            return "a partitive or pronoun"
        if c.next and _INVERTED.search(c.before) and not _CLAUSE_AFTER.match(c.after):
            return "a speaker"
        if c.last == "including" and _ONE_THAT.match(c.after):
            return "a pronoun"  # "two attacks, including one on Monday that killed 30"
        if c.last == "in" and c.next in _OCCASIONS:
            return "a fixed phrase"  # "in one case, a teacher was hurt"
        if c.last == "of" and _KIN_OF_ONE.search(c.before_lower):
            return "a pronoun"  # "the sister of one man who fled"
        if c.before_lower.endswith(("the only ", " the ")) and (not c.next or c.next in _ONE_RELATIONS):
            return "a pronoun"
        if (
            c.last in _ONE_PRONOUNS
            or (c.last == "another" and not counts(c))
            or (not c.next and not counts(c) and c.after[:1] != "-" and _ONE_BEFORE.search(c.before_lower))
        ):
            return "a pronoun"
    elif word == "zero" and (c.last in _ZERO_CUES or _ZERO_AFTER.match(c.after_lower)):
        return "a fixed phrase"
    elif word == "scores" and not _SCORES.match(c.after) and not _HARMING.search(c.before_lower):
        return "a score"
    return None


def _read_counter(c: Context) -> str | None:
    n = c.numeral
    if n.value <= 20 and c.after.startswith(" on ") and _ON_SCALE.match(c.after_lower):
        return "a grade"  # "raised the alert to 5 on a 6-level scale"
    if not c.before and c.plain and n.value <= 50 and _LIST_COUNTER.match(c.after):
        return "a list counter"
    if c.plain and n.value <= 20 and c.after[:2] == ") " and _BRACKETED_COUNTER.search(c.before):
        return "a list counter"
    if n.value % 1 and n.high is None and n.text[-1].isdigit() and _PERSON_AFTER.match(c.after):
        return "a fraction of a person"
    if c.plain and len(n.text) == 1 and c.before[-3:].islower() and c.before[-3:].isalpha():
        return "the mark of a note"  # "people affected1"
    if c.plain and len(n.text) < 3 and c.before[-2:-1].isdigit() and _MALFORMED.search(c.before):
        return "a malformed number"
    if c.plain and len(n.text) < 3 and re.match(r",\d", c.after):
        return "a malformed number"
    return None
