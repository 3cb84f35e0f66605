"""Which numbers never count, whatever the story: dates, ages, times, durations, rates, scores, names, codes."""

from __future__ import annotations

import re

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence
from tracker.extract.exempted import read_exempted
from tracker.extract.forces import manned
from tracker.extract.number_context import Context, counts, load_nouns, read_context
from tracker.extract.number_times import read_time

_TIME_UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|evenings?|mornings?|weeks?|weekends?|fortnights?"
    r"|months?|years?|yrs?|decades?|century|centuries|generations?|semesters?)"
)
_TIME_ADJECTIVE = (
    r"(?:more|consecutive|straight|long|full|further|additional|or so|or more|odd|school|calendar|business|working"
    r"|previous|past|successive|whole|solid|entire|short|intense|of the|gruelling|grueling|different|extra|such|other"
    r"|brutal|bloody|dark|of these)"
)
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,2}|100|hundred|1,000|every|each)"
_PERIOD = r"(?:day|night|week|weekend|month|year|hour|minute|second|season|decade)s?"
_EACH_THING = (
    r"(?:person|head|capita|family|household|child|litre|liter|gallon|barrel|tonne|ton|kilo|kilogram|kg|km|share|unit|ounce|pound"
    r"|ticket|thousand|million|bag|sack|piece|square|hectare|acre|\d[\d,]*)"
)
_LENGTH = r"(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|m)"

# What stands right after the number, in small letters; the group's name leads to the reason.
_AFTER = re.compile(
    rf"""
    (?P<percentage>\s?(?:%|per\s?cent|percent|pct\b|pc\b|percentage\spoints?|pp\b|basis\spoints?))
  | (?P<ordinal>(?:st|nd|rd|th)(?![a-z]))
  | (?P<age>[-\s](?:years?|months?|weeks?|days?|yrs?)[-\s](?:olds?|of\sage)|\s?y/?o\b|-somethings?\b
        |-and-(?:under|over)\b)
  | (?P<decade>['’]?s\b)
  | (?P<temperature>\s?(?:°|º|degrees?(?!\sof\s)\b|celsius|fahrenheit)|c(?![\w²]))
  | (?P<speed>\s?-?(?:km/h|kmh|kph|mph|m/s|knots?
        |{_LENGTH}(?:\s\([^)]{{1,24}}\))?\s(?:an?|per)\s(?:hour|second)))
  | (?P<millimetres>\s?-?(?:mm|millimet(?:re|er)s?)\b)
  | (?P<calibre>\s?-?cal(?:ib(?:re|er))?\b(?!\s(?:cruise\s)?missiles?))
  | (?P<weather>[-\s]?(?:cm|centimet(?:re|er)s?|inch(?:es)?|ins?|feet|ft|foot|met(?:re|er)s?|m)(?:\s\([^)]*\))?
        \sof\s(?:heavy\s)?(?:rain|rainfall|snow|snowfall|precipitation))
  | (?P<clock>\s?(?:[ap]\.\s?m\b|[ap]m\b|o['’]?clock|gmt\b|utc\b|bst\b|edt\b|cet\b|local\stime)
        |:\d\d|h\d\d\b|\s?hours\sgmt)
  | (?P<coordinate>['′]\s?[nsew]\b|\s?(?:deg|degrees)\s(?:north|south|east|west|latitude|longitude))
  | (?P<duration>[-\s–]?(?:and\sa\shalf\s)?(?:{_TIME_ADJECTIVE}[-\s])?{_TIME_UNIT}(?![a-z]|-care|-to-day)|h(?:rs?)?\b)
  | (?P<fraction>[-\s](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|half|halves)
        \b(?!\sof\sa\smillion))
  | (?P<share>\s(?:(?:in|out\sof)\s(?:every\s|each\s)?|of\s(?:every|each)\s){_SMALL}\b(?![:/,.]\d))
  | (?P<ratio>[-\s]to[-\s](?:one|1)\b(?![-.,:]\d))
  | (?P<multiple>[-\s]?fold\b|\s(?:of\s)?times\s(?:more|higher|as|the|larger|bigger|greater|less|worse
        |over|that|its|faster|stronger|what|heavier|smaller|lower|longer|likelier|normal|older|deadlier)\b|x\b)
  | (?P<version>\.\d)
  | (?P<fractional>/\d)
  | (?P<flow>\s?(?:bpd|b/d|rpm|bpm|fps|mbps)\b)
  | (?P<weapon>[-\s]?(?:kg|kilograms?|pounds?|lbs?|tonnes?|tons?|kilos?|kiloton|megaton)
        [-\s](?:\([^)]*\)\s)?(?:[a-z]+\s){{0,2}}
        (?:bombs?|warheads?|munitions?|device|explosive\sdevice|shells?|glide\sbombs?)\b)
    """,
    re.VERBOSE,
)
_REASONS = {
    "percentage": "a percentage",
    "ordinal": "an ordinal",
    "age": "an age",
    "decade": "a decade or an age group",
    "temperature": "a temperature",
    "speed": "a speed",
    "millimetres": "a measure in millimetres",
    "calibre": "a calibre",
    "weather": "an amount of rain or snow",
    "clock": "a time of day",
    "coordinate": "a coordinate",
    "duration": "a duration",
    "fraction": "a fraction",
    "share": "a rate",
    "ratio": "a ratio",
    "multiple": "a multiple",
    "version": "part of a date, version or code",
    "fractional": "part of a date or fraction",
    "flow": "a rate",
    "weapon": "the size of a weapon",
}
_DIGITS_ONLY = frozenset({"ordinal", "decade", "temperature", "version", "fractional", "clock"})

# A rate a few words on: "3,000 people a day", "12 children every hour", "$5 a barrel"; not "30 people a day earlier".
_RATE_AFTER = re.compile(
    rf"""\)?(?:\s\([^)]{{1,24}}\))?(?:[-\s][\w’'$-]+){{0,5}}?(?:
      (?:\s(?:per|each|every)\s|/\s?){_PERIOD}\b
    | (?<!\sin)\san?\s(?!second){_PERIOD}\b(?!-|\s(?:earlier|later|after|before|ago|when|long|that|of|old|in\s\d)
        |\son(?=[,.;]|\sfrom|\safter|\ssince))
    | \sper\s{_EACH_THING}\b
    | \s(?:daily|hourly|weekly|monthly|annually|yearly|apiece)\b(?!\s(?:[a-z]+ing|report|bulletin|update|briefing))
    | \seach(?=[.,;)]|$|\sfor\b|\sto\b))""",
    re.VERBOSE,
)
_PRICE_AFTER = re.compile(
    r"(?:\s[a-z]+)?\sa\s(?:barrel|lit(?:re|er)|gallon|tonne|ton|kilo|kg|share|ounce|head|piece|bag|sack|unit)\b"
)
# Nouns that numbers commonly count, and measures, too ("5 metres of snow", "10 more days").
_MEASURING = frozenset(
    "additional feet kg kilometers kilometres km meters metres miles more mt sq square tonnes tons".split()
)
_RATE_CUES = frozenset(
    "of in every per each daily about around some nearly than least over to almost day week month year hour".split()
)
_SIGNS = frozenset({"$", "€", "£", "us$"})
_RATE_BEFORE = re.compile(
    r"(?:\baverage of(?: about| around| some| nearly| more than| at least| over| up to| almost)?|\bone in"
    r"|\bin every|\bout of every"
    r"|\b(?:[1-9]|one|two|three|four|five|six|seven|eight|nine) (?:out of|in)(?: every)?|\b(?:per|every|each)"
    r"|\b(?:every|each) (?:day|week|month|year|hour)(?:,| about| some| around| nearly| more than| at least"
    r"| over| up to| almost)?"
    r"|\bdaily(?: average)?(?: of)?|\brate of"
    r"|\b(?:hourly|weekly|monthly|annual|yearly) (?:wage|salary|salaries|price|rent|fee|income|pay|pension|allowance"
    r"|stipend|bill)s?(?: payments?)? of(?: about| around| some| nearly| more than| at least| over| up to| almost)?)"
    r"\s(?:[A-Z]{2})?[$€£]?$"
)
_PARENT = re.compile(
    r"\b(?:father|mother|parents?|dad|mum|mom|grandfather|grandmother|widow|widower)"
    r"[- ]of[- ]$"
)
_MODEL = re.compile(r"\d[\d,.]* [A-Z][\w-]* $")  # "18 Leopard [2] tanks"
_WEB = re.compile(r"(?:https?:|www\.|\.com\b|\.org\b|\.net\b|\.ly/|\.co/|twitter\.|[@#](?=\w))\S*$")
_SCORE_WORD = re.compile(
    r"\b(?:won|wins?|winning|beat|beats|beating|lost|los(?:e|ing)|defeat(?:ed|s)?|drew|draw|match|game|goals?|scored|victory|league"
    r"|half-time|cup|champions|semi-?final|final|score|tie|aggregate|thrash(?:ed|ing)?|season|thriller|seeded?|quarter-?final)\b",
    re.IGNORECASE,
)
_VOTE_WORD = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|resolution|senate|council|assembly|parliament|majority|lawmakers|court|ruled|justices"
    r"|committee|house|ballot|mps|bill|motion|amendment|republicans|democrats|congress|referendum|decision)\b",
    re.IGNORECASE,
)
# "one" that is no count: "one of the guards", "one who", "one can", "one such", "one survey".
_ONE_AFTER = re.compile(
    r"\s(?:of\s(?:the|these|those|his|her|its|their|our|my|your|them|us|many|several|a|two|three|four|five|six|seven|eight|nine"
    r"|ten|\d+|[A-Z][\w’'-]+[’']s?|\w+[’']s)\b|who\b|that\b"
    r"|which\b|can\b|must\b|would\b|should\b|could\b|might\b|cannot\b|may\b|has\sto\b|is\b(?!\s(?:dead|missing|injured|wounded|in\b))"
    r"|such\b|final\b|last\b|big\b|giant\b|single\b|point\b|place\b|reason\b|example\b|thing\b|way\b|case\sof|after\b|step\b"
    r"|in\sparticular|(?:[\w-]+\s){1,4}after\s(?:another|the\sother)\b|where\b|more\sthing|minute\b|moment\b|measure\b|survey\b|study\b|report\b|(?:[a-z-]+\s){1,3}(?:said|told|says)\b)"
)
_ONE_BEFORE = re.compile(
    r"\b(?:this|that|which|any|every|each|only|no|new|the|as|number|day|square|phase|stage|level|for|is|was|be|another"
    r"|(?:a|an|the|another) [a-z-]+) $"
)
_ONE_PRONOUNS = frozenset("this which any every each number".split())
_INVERTED = re.compile(r"[,.!?][\"'”’]*\s?(?:said|says|recalled|added|asked) $")  # "…," said one man
_ONE_RELATIONS = frozenset("in to who of left on at with for from among here there".split())
_RANKED = re.compile(  # "the rebels' number two"
    r"(?:['’]s?|\b(?:the|a|his|her|its|their|our|[A-Z][\w-]*[^\Ws])) number $"
)
_AIRLINER = re.compile(r"7[0-8]7 (?:jet(?:liner)?|plane|airliner|aircraft|max|dreamliner)s?\b")  # "all 787 jets"
_FIRST_OF = frozenset("case cases death deaths fatalities victims casualties".split())
_ZERO_CUES = frozenset("ground net sub from below above to absolute patient day year near hour".split())
_ZERO_AFTER = re.compile(
    r"[-\s](?:covid|sum|tolerance|hour|emission|carbon|gravity|interest|day\b|in\b|chance|doubt|sense)"
)
_SCORES = re.compile(
    r"\s(?:of|more|others|were|are|have|dead|died|killed|injured|wounded|missing|feared|remain|still|had)\b"
)
_HARMING = re.compile(r"\b(?:kill|wound|injur|arrest|detain|displac|murder|execut|abduct|kidnap|hurt|maim)\w{1,3} $")
_LIST_COUNTER = re.compile(r"(?:[.)]\s*$|\)\s|\.\s(?=[A-Z]))")
_PERSON_AFTER = re.compile(
    r"\s(?:people|persons|civilians|soldiers|children|returned|killed|injured|wounded|dead|died|fled|refugees|displaced|men|women)\b"
)
_GAPS = frozenset(("", " ", ",", ".", ")"))
_CAPITALS = re.compile(r"[A-Za-z]+$")
_CODE_AFTER = re.compile(r"[A-Z]{1,4}\d|-?D\b|G\b(?! of)|[A-Z]\b-")
_PHONE_BEFORE = re.compile(r"(?:(?<![\d,.])0\d{2,4}|\+\d{1,3}) (?:\d{2,4} ){0,3}$")
_MALFORMED = re.compile(r"\d,\d{1,2} $")


def reject_numeral(numeral: Numeral, sentence: Sentence) -> str | None:
    """Why `numeral` never counts anything ("a date", "an age", …), or None where it may be a figure.

    Looks only at the words right around the number, so that it holds for every metric; what a number that is left
    counts, if anything, is another question.
    """
    context = read_context(numeral, sentence)
    for question in _QUESTIONS:
        reason = question(context)
        if reason:
            return reason
    return None


def _read_after(c: Context) -> str | None:
    """A unit, a rate or a noun after the number."""
    after = c.after_lower
    if after.startswith("\\/") or c.before.endswith("\\/"):  # "9\/11", as JSON escapes it
        return "part of a date or fraction"
    if not after:
        return None
    found = None if counts(c) and c.next not in _MEASURING and after[0] == " " else _AFTER.match(after)
    if found:
        name = found.lastgroup or ""
        if not _is_misread(c, name, found[0]):
            return _REASONS[name]
    if after[0] in "-‑" and load_nouns().compound.match(after) and not manned().match(after):
        return "part of an adjective"
    if _hints_at_rate(after) and (_RATE_AFTER.match(after) or _PRICE_AFTER.match(after)):
        return "a rate"
    if after[0] == " " and load_nouns().uncounted.match(after):
        return "counts nothing of the catalogue"
    return None


def _hints_at_rate(after: str) -> bool:
    if " a" in after and (" a " in after or " an " in after or " apiece" in after):
        return True
    return "ly" in after or "each" in after or " per " in after or " every " in after or "/" in after


def _is_misread(c: Context, name: str, words: str) -> bool:
    """Whether what matched as `name` is something else here: "two's", "$5m weeks ago", "8 to 1" in a vote."""
    if name in _DIGITS_ONLY:
        return not c.numeral.text[-1].isdigit()
    if name == "share":
        return not _is_share(c, words)
    if name == "ratio":
        return _VOTE_WORD.search(c.before) is not None
    return name == "duration" and c.numeral.currency is not None


def _is_share(c: Context, words: str) -> bool:
    """Whether "N in M" is a share: "one in five people", "9 out of 10"; not "around 170 in three villages"."""
    if c.numeral.value > 99 or c.numeral.vague or c.numeral.high:
        return False
    rest = c.after_lower[len(words) :]
    counted = re.match(r"\s(?:people|children|households|families|of|women|men|are|were|is|has|have)\b|[^\w\s]|$", rest)
    if re.match(rf"\s{_TIME_UNIT}\b", rest):
        return False  # "one in two days"
    if "every" in words or "each" in words:
        return True
    whole = words.rsplit(None, 1)[-1]
    if "out of" in words:
        return whole in ("10", "ten", "five", "four", "three", "100", "hundred", "1,000")
    if c.numeral.value == 1:
        return whole != "two" or counted is not None
    return whole in ("10", "ten", "five", "four", "three", "100", "1,000") and counted is not None


def _read_code(c: Context) -> str | None:
    """A number glued to what stands before it: "T-72", "MH17", "2022-03", "#5", an address."""
    n, before = c.numeral, c.before
    digits = n.text[0].isdigit()
    if c.plain and before[-1:] == " " and before[-2:-1].isdigit() and _PHONE_BEFORE.search(before):
        return "a phone number"
    if digits and n.text[0] == "0" and len(n.text) > 1 and n.text.isdigit():
        return "a code or a time of day"
    if digits and c.plain and c.after[:1] not in _GAPS and _CODE_AFTER.match(c.after):
        return "part of a name"
    if not before or n.currency or before[-1].isspace() or before[-1] in "(“\"‘'[—$€£₹~>":
        return None
    chunk = before.rsplit(None, 1)[-1]
    if _WEB.search(chunk):
        return "part of an address"
    if digits:
        return _read_glued_digits(c, chunk)
    if chunk[-1] in "-‑" and chunk[-2:-1].isalpha():
        return "part of a compound"
    return None


_GLUED_COUNT = re.compile(r"(?:magnitude|mag|\d-to)[-‑]$|\bm$")
_TREMOR = re.compile(r"[- ](?:\w+ )?(?:earth)?(?:quake|tremor|aftershock)")


def _read_glued_digits(c: Context, chunk: str) -> str | None:
    last = chunk[-1]
    if _GLUED_COUNT.search(chunk.lower()) and (last != "M" or _TREMOR.match(c.after_lower)):
        return None  # "a magnitude-6.2 quake", "an M6.2 quake", "by 230-to-198"
    if last == "#":
        return "a code"
    if last.isalpha():
        run = _CAPITALS.search(chunk)
        letters = run[0] if run else ""
        if len(letters) >= 3 and (letters.islower() or (counts(c) and len(letters) >= 4)):
            return None  # a lost space: "across14 provinces", "IMPACT1079 people"
        return "part of a name"
    if last in "-‑–" and len(chunk) > 1:
        if chunk[-2].isalpha():
            return "part of a name"
        if chunk[-2].isdigit():
            return _read_pair(c)
    if last in ":/.,+" and chunk[-2:-1].isdigit():
        return "part of a time, date or code"
    if last == "." and len(chunk) == 1 and not c.before.endswith("..."):
        return "a fraction without its zero"
    if last == "+" and len(c.numeral.text) > 6:
        return "a phone number"
    return None


def _read_pair(c: Context) -> str | None:
    """One of two numbers joined by a dash: a year span, a score, a code; a vote's result counts."""
    vote = _VOTE_WORD.search(c.before) or _VOTE_WORD.search(c.after)
    scored = _SCORE_WORD.search(c.before)
    if vote and (not scored or scored[0].lower().startswith("defeat")):
        return None
    return "part of a score, span or code"


def _read_score(c: Context) -> str | None:
    """The first of two numbers joined by a dash: "won 3-1", "2012-13", "555-0199"."""
    n = c.numeral
    if n.high is not None:
        hyphened = re.search(r"\d[-–]\d", n.text)
        return "a score" if hyphened and n.high <= 20 and _SCORE_WORD.search(c.before) else None
    if c.after[:1] in ("-", "–", "‑") and c.after[1:2].isdigit() and n.text[-1].isdigit():
        return _read_pair(c)
    return None


def _read_family(c: Context) -> str | None:
    """ "a father of four", "a family of six": how many children or members one family has."""
    family = c.last.endswith("of") and c.numeral.value <= 20 and _PARENT.search(c.before_lower)
    return "the size of a family" if family else None


def _read_rate(c: Context) -> str | None:
    if (c.last in _RATE_CUES or c.last in _SIGNS) and _RATE_BEFORE.search(c.before_lower):
        return "a rate"
    return None


def _read_name(c: Context) -> str | None:
    """ "Resolution 2254", "Ward 5", "Boeing 777", "the Three Gorges", "the first two"."""
    n = c.numeral
    if not c.before or not c.before[-1].isspace() or n.currency or n.vague or n.value >= 10000 or "," in n.text:
        return None
    if _AIRLINER.match(n.text + c.after_lower[:16]):
        return "part of a name"
    if n.value <= 10 and c.last == "number" and _RANKED.search(c.before):
        return "a rank"
    nouns = load_nouns()
    if c.last in nouns.numbered and (c.last_as_written[0].isupper() or c.last not in nouns.numbered_only_capital):
        return None if counts(c) and not _MODEL.search(c.before) else "part of a name"
    if (
        n.text[0].isupper()
        and c.last_as_written.islower()
        and c.next[:1].isupper()
        and not c.before.rstrip(" ").endswith(":")
    ):
        return "part of a name"
    if n.value <= 20 and c.last in ("first", "next", "past", "latest") and c.next not in _FIRST_OF:
        return "an ordinal"
    return None


def _read_word(c: Context) -> str | None:
    """ "one" as a pronoun or partitive, "zero" in a phrase, "scores" of a test."""
    word = c.numeral.text.lower()
    if word == "one":
        if _ONE_AFTER.match(c.after):
            return "a partitive or pronoun"
        if c.next and _INVERTED.search(c.before):
            return "a speaker"
        if c.before_lower.endswith(("the only ", " the ")) and (not c.next or c.next in _ONE_RELATIONS):
            return "a pronoun"
        if c.last in _ONE_PRONOUNS or (
            not c.next and not counts(c) and c.after[:1] != "-" and _ONE_BEFORE.search(c.before_lower)
        ):
            return "a pronoun"
    elif word == "zero" and (c.last in _ZERO_CUES or _ZERO_AFTER.match(c.after_lower)):
        return "a fixed phrase"
    elif word == "scores" and not _SCORES.match(c.after) and not _HARMING.search(c.before_lower):
        return "a score"
    return None


def _read_counter(c: Context) -> str | None:
    n = c.numeral
    if not c.before and c.plain and n.value <= 50 and _LIST_COUNTER.match(c.after):
        return "a list counter"
    if n.value % 1 and n.high is None and n.text[-1].isdigit() and _PERSON_AFTER.match(c.after):
        return "a fraction of a person"
    if c.plain and len(n.text) < 3 and _MALFORMED.search(c.before):
        return "a malformed number"
    if c.plain and len(n.text) < 3 and re.match(r",\d", c.after):
        return "a malformed number"
    return None


_QUESTIONS = (
    _read_code,
    read_time,
    _read_after,
    _read_score,
    _read_word,
    _read_family,
    _read_rate,
    read_exempted,
    _read_name,
    _read_counter,
)
