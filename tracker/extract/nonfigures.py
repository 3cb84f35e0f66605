"""Which numbers never count, whatever the story: dates, ages, times, durations, rates, scores, names, codes."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence

_BACK, _AHEAD = 56, 72

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_TIME_UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|evenings?|mornings?|weeks?|weekends?|fortnights?|months?|years?|yrs?"
    r"|decades?|century|centuries|generations?|semesters?|quarters?)"
)
_TIME_ADJECTIVE = (
    r"(?:more|consecutive|straight|long|full|further|additional|or so|or more|odd|school|calendar|business|working|previous|past"
    r"|successive|whole|solid|entire|short|intense|of the|gruelling|grueling|different|extra|such|other|brutal|bloody|dark|of these)"
)
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,2}|100|hundred|1,000|every|each)"
_PERIOD = r"(?:day|night|week|weekend|month|year|hour|minute|second|season|decade)"
_PER = (
    r"(?:person|head|capita|family|household|child|litre|liter|gallon|barrel|tonne|ton|kilo|kilogram|kg|km|share|unit|ounce|pound"
    r"|ticket|thousand|million|bag|sack|piece|square|hectare|acre|\d[\d,]*)"
)

# What stands right after the number; the group's name is the reason.
_AFTER = re.compile(
    rf"""
    (?P<percentage>\s?(?:%|per\s?cent|percent|pct\b|pc\b|percentage\spoints?|pp\b|basis\spoints?))
  | (?P<ordinal>(?:st|nd|rd|th)(?![a-z]))
  | (?P<age>[-\s](?:years?|months?|weeks?|days?|yrs?)[-\s](?:olds?|of\sage)|\s?y/?o\b|-somethings?\b|-and-(?:under|over)\b)
  | (?P<decade>['’]?s\b)
  | (?P<temperature>\s?(?:°|º|degrees?(?!\sof\s)\b|celsius|fahrenheit)|[cC](?![\w²]))
  | (?P<speed>\s?-?(?:km/h|kmh|kph|mph|m/s|knots?|(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet)\s(?:an?|per)\s(?:hour|second)))
  | (?P<calibre>\s?-?(?:mm|millimet(?:re|er)s?)\b(?!\s?(?:\([^)]*\)\s?)?(?:of\s)?(?:rain|snow|precip))|\s?-?(?:cal(?:ib(?:re|er))?)\b)
  | (?P<clock>\s?(?:[ap]\.\s?m\b|[ap]m\b|o['’]?clock|gmt\b|utc\b|bst\b|est\b|edt\b|cet\b|local\stime)|:\d\d|h\d\d\b|\s?hours\sgmt)
  | (?P<coordinate>°|['′]\s?[NSEW]\b|\s?(?:deg|degrees)\s(?:north|south|east|west|latitude|longitude))
  | (?P<duration>[-\s–]?(?:and\sa\shalf\s)?(?:{_TIME_ADJECTIVE}[-\s])?{_TIME_UNIT}(?![a-z]|-care|-to-day)|h(?:rs?)?\b)
  | (?P<fraction>[-\s](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|half|halves)\b(?!\sof\sa\smillion))
  | (?P<rate>\s(?:in|out\sof)\s(?:every\s|each\s)?{_SMALL}\b(?!\s(?:{_TIME_UNIT}|separate|different|other|{_MONTH})\b|[:/]))
  | (?P<multiple>[-\s]?fold\b|\stimes\s(?:more|higher|as|the|larger|bigger|greater|less|worse|over|that|its|faster|stronger|what
        |heavier|smaller|lower|longer|likelier|normal|older|deadlier)\b|x\b)
  | (?P<version>\.\d)
  | (?P<fractional>/\d)
  | (?P<weapon>[-\s]?(?:kg|kilograms?|pounds?|lbs?|tonnes?|tons?|kilos?|kiloton|megaton)[-\s](?:[a-z]+\s)?
        (?:bombs?|warheads?|munitions?|device|explosive\sdevice|shells?|glide\sbombs?)\b)
    """,
    re.VERBOSE,
)
# A rate a few words on: "3,000 people a day", "12 children every hour", "$5 a barrel"; not "30 people a day earlier".
_RATE_AFTER = re.compile(
    rf"(?:[-\s][\w’'$-]+){{0,5}}?\s?(?:(?:\s(?:an?|per|each|every)|/)\s?{_PERIOD}s?\b(?!\s(?:earlier|later|after|before|ago|on|since|when|long"
    rf"|that|of|old|in\s\d))|\s(?:per\s|a\s(?=barrel|litre|liter|gallon|tonne\b|ton\b|kilo|share|ounce)){_PER}\b"
    rf"|\s(?:daily|hourly|weekly|monthly|annually|yearly|apiece)\b(?!\s(?:[a-z]+ing|report|bulletin|update))|\seach(?=[.,;)]|$|\sfor\b|\sto\b))"
)
_DATE_AFTER = re.compile(
    rf"\s?(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|or|,|&)\s?{_DAY})*\s?(?:of\s)?-?{_MONTH}\b\.?(?!\s(?:have|be|not|also|still|yet)\b)"
)
_DATE_BEFORE = re.compile(
    rf"(?:{_MONTH}\.?,?\s?(?:the\s)?(?:{_DAY}\s?(?:,\s?(?:and\s)?|-|–|to|and|or|&)\s?)*|{_MONTH}\.?-|\d\d?\s{_MONTH}\.?,?\s?(?:of\s)?)(?:the\s)?$"
)
_YEAR_WORD_BEFORE = frozenset(
    """in since by until till from during before after year years late early mid the a an its their his her this that last between and through
    to spring summer autumn fall winter circa of for fiscal christmas around back or into about post pre toward towards per my our
    monday tuesday wednesday thursday friday saturday sunday end beginning start middle despite copyright © ( second first""".split()
)
_AGE_BEFORE = re.compile(
    r"(?:\baged?|\bages|\bages? of|\bturned|\bage|\bages? (?:between|from)|\baged (?:between|from|under|over|about|around|just|only|at least)"
    r"|\b(?:older|younger) than|\bbetween the ages of|\bat the age of|\bunder the age of|\bover the age of) $"
)
_LIMIT_BEFORE = re.compile(
    r"\b([a-z]+)[ (]+(?:who (?:are|were) )?(?:under|over|above|below|older than|younger than|up to)(?: the)? $"
)
_RATE_BEFORE = re.compile(
    r"(?:\baverage of(?: about| around| some| nearly| more than| at least| over| up to| almost)?|\bone in|\bin every|\bout of(?: every)?"
    r"|\d in(?: every)?|\b(?:per|every|each)|\bdaily(?: average)?(?: of)?|\brate of)\s[$€£]?$"
)
_CODE_BEFORE = re.compile(r"(?:[A-Za-z][-–‑]|[A-Z][A-Za-z]*|\b[A-Za-z]+\d*|#|@|/|_|=|\+\d*|\d[-–:/.]|\d,)$")
_WEB = re.compile(r"(?:https?:|www\.|\.com|\.org|\.net|\.ly/|@|#|twitter\.)\S*$")
_SCORE_WORD = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|losing|defeat(?:ed|s)?|drew|draw|match|game|goals?|scored|victory|league|half-time|"
    r"cup|champions|semi-?final|final|set|sets|score|tie|aggregate|thrash(?:ed|ing)?)\b",
    re.IGNORECASE,
)
_VOTE_WORD = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|resolution|senate|council|assembly|parliament|majority|lawmakers|court|ruled|justices|committee|house|ballot|mps)\b",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"\s(?:of\s(?:the|these|those|his|her|its|their|our|my|your|them|us|many|several|many|[A-Z][\w’'-]+[’']s?|\w+[’']s)\b|who\b|that\b|which\b|can\b|must\b"
    r"|would\b|should\b|could\b|might\b|cannot\b|may\b|has\sto\b|is\b(?!\s(?:dead|missing|injured|wounded|in\b))|such\b|final\b|last\b|big\b|giant\b|single\b|such|point|place|reason|example"
    r"|of\sa\b|of\sseveral|thing|way|case\sof|after|step|in\sparticular|where|more\sthing|minute|moment|measure|survey\b|study\b|report\b"
    r"|(?:[a-z-]+\s){1,3}(?:said|told|says)\b)"
)
_ONE_BEFORE = re.compile(
    r"(?:\b(?:this|that|which|any|every|each|the only|no|a new|the|new|only the|as|number|day|square|chapter|phase|stage|level|world war|chapter|part|page|for|is|was|be|another) "
    r"|\b(?:a|an|the|another) [a-z]+ )$"
)
_LIST_COUNTER = re.compile(r"\s*(?:[.)]\s*$|\)\s|[.]\s(?=[A-Z]))")
_FRACTION_PERSON = re.compile(
    r"\s(?:people|persons|civilians|soldiers|children|returned|killed|injured|wounded|dead|died|fled|refugees|displaced|men|women)\b"
)
_ZERO_BEFORE = re.compile(r"\b(?:ground|net|sub|from|below|above|to|absolute|patient|day|year|near|hour)[ -]$")
_ZERO_AFTER = re.compile(
    r"[-\s](?:covid|sum|tolerance|hour|emission|carbon|gravity|interest|day\b|in\b|chance|doubt|sense)"
)
_SCORES = re.compile(
    r"\s(?:of\b|more\b|others\b|were\b|are\b|have\b|dead\b|died\b|killed\b|injured\b|wounded\b|missing\b|feared\b|remain\b|still\b|are\b)"
)
_ORDER_BEFORE = re.compile(r"\b(?:first|next|past|latest) $")
_TITLE_NAME = re.compile(r"\s[A-Z][a-z]")
_HOUR = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d$")


class _Lexicon(NamedTuple):
    numbered: frozenset[str]
    numbered_only_capital: frozenset[str]
    uncounted: re.Pattern[str]
    compound: re.Pattern[str]
    counted: frozenset[str]
    aged: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads((files("tracker.lexicon") / "nonfigures.toml").read_text(encoding="utf-8"))
    uncounted = "|".join(re.escape(w) for w in sorted(data["uncounted"], key=len, reverse=True))
    compound = "|".join(re.escape(w) for w in sorted(set(data["compound"]), key=len, reverse=True))
    return _Lexicon(
        frozenset(data["numbered"]),
        frozenset(data["numbered_only_capital"]),
        re.compile(rf"\s(?:(?:main|key|major|big|important|different|more|other|simple|good)\s)?(?:{uncounted})\b"),
        re.compile(rf"[-‑](?:{compound})(?![a-z])"),
        frozenset(data["counted"]),
        frozenset(data["aged"]),
    )


class _Context(NamedTuple):
    """A numeral with the text around it, within its sentence; `word_before` is the last word before it, as written."""

    numeral: Numeral
    before: str
    after: str
    word_before: str
    word_after: str
    plain: bool
    """True for digits without a thousands mark, scale word, money sign or second end."""


def reject_numeral(numeral: Numeral, sentence: Sentence) -> str | None:
    """Why `numeral` never counts anything ("a date", "an age", …), or None where it may be a figure.

    Looks only at the words right around the number, so that it holds for every metric.
    """
    text = sentence.document.text
    before = text[max(sentence.start, numeral.start - _BACK) : numeral.start]
    after = text[numeral.end : min(sentence.end, numeral.end + _AHEAD)]
    words = before.rsplit(None, 1)
    following = re.match(r"\s*([A-Za-z-]+)", after)
    plain = numeral.text.isdigit() and numeral.currency is None
    context = _Context(
        numeral, before, after, words[-1] if words else "", following.group(1) if following else "", plain
    )
    for question in _QUESTIONS:
        reason = question(context)
        if reason:
            return reason
    return None


_REASONS = {
    "percentage": "a percentage",
    "ordinal": "an ordinal",
    "age": "an age",
    "decade": "a decade or an age group",
    "temperature": "a temperature",
    "speed": "a speed",
    "calibre": "a calibre",
    "clock": "a time of day",
    "coordinate": "a coordinate",
    "duration": "a duration",
    "fraction": "a fraction",
    "rate": "a rate",
    "multiple": "a multiple",
    "version": "part of a date, version or code",
    "fractional": "part of a date or fraction",
    "weapon": "the size of a weapon",
}


def _by_what_follows(c: _Context) -> str | None:
    after = c.after.lower()
    if not after:
        return None
    found = _AFTER.match(after)
    if found:
        name = found.lastgroup or ""
        if name in ("ordinal", "decade", "temperature", "version", "fractional") and not c.numeral.text[-1].isdigit():
            return None
        if name == "rate" and not _is_share(c, found.group()):
            return None
        if name == "duration" and c.numeral.currency and after.startswith(" "):
            return None
        return _REASONS[name]
    if _lexicon().compound.match(after):
        return "part of an adjective"
    if _RATE_AFTER.match(after):
        return "a rate"
    if _lexicon().uncounted.match(after):
        return "counts nothing of the catalogue"
    return None


def _is_share(c: _Context, words: str) -> bool:
    """Whether "N in M" is a share: "one in five people", "9 out of 10"; not "around 170 in three villages"."""
    if c.numeral.value > 99 or not (c.plain or c.numeral.text.islower() or c.numeral.text.istitle()):
        return False
    if c.numeral.value == 1 or "every" in words or "each" in words:
        return True
    whole = words.rsplit(None, 1)[-1]
    return whole in ("10", "ten", "five", "four", "three", "100", "hundred", "1,000") and (
        "out of" in words
        or re.match(
            r"[^\w\s]|$|\s(?:people|children|households|families|of|women|men|are|were)\b", c.after[len(words) :]
        )
        is not None
    )


def _as_date(c: _Context) -> str | None:
    text = c.numeral.text
    if not text[0].isdigit() or c.numeral.value > 2100 or c.numeral.currency:
        return None
    day = c.numeral.value <= 31 and (c.numeral.high or 0) <= 31
    if day and c.after and _DATE_AFTER.match(c.after):
        return "a date"
    if (day or _is_year(c.numeral)) and _DATE_BEFORE.search(c.before) and not _counts(c):
        return "a date"
    if _is_year(c.numeral):
        return _as_year(c)
    return None


def _counts(c: _Context) -> bool:
    return c.word_after in _lexicon().counted


def _is_year(numeral: Numeral) -> bool:
    text = numeral.text
    if numeral.high is not None:
        return 1500 <= numeral.value <= 2100 and 1500 <= numeral.high <= 2100 and "," not in text
    return len(text) == 4 and text.isdigit() and 1500 <= numeral.value <= 2100


def _as_year(c: _Context) -> str | None:
    last = c.word_before.lower().strip("(“\"'‘")
    if c.before.endswith(("(", "©", "-", "–", "/", "'s ", "’s ")) or last in _YEAR_WORD_BEFORE:
        if _counts(c) and last not in ("in", "since", "until", "from", "during", "by"):
            return None
        return "a year"
    if _counts(c):
        return None
    if c.word_after.endswith("s") and c.word_after.islower() and c.word_before.islower():
        return None  # "destroyed 1800 tanks"
    if last in (
        "least",
        "than",
        "over",
        "nearly",
        "almost",
        "some",
        "estimated",
        "roughly",
        "approximately",
        "many",
        "killing",
    ):
        return None
    return "a year"


def _as_age(c: _Context) -> str | None:
    n = c.numeral
    if n.value > 120 or n.currency or n.vague:
        return None
    before = c.before.lower()
    if _AGE_BEFORE.search(before):
        return "an age"
    limit = _LIMIT_BEFORE.search(before)
    if limit and n.value <= 100 and limit.group(1) in _lexicon().aged and not c.word_after.islower():
        return "an age"
    if limit and limit.group(1) in ("children", "child", "those", "people") and n.value <= 100 and not _counts(c):
        return "an age"
    if (
        n.text.isdigit()
        and before.endswith(", ")
        and (c.after[:1] in (",", ".", ";", ")") or c.after[:5] in (" and ", " from"))
    ):
        # "Oleh Petrov, 45, said"; not the next item of a list of numbers ("12, 15, 30")
        if re.search(r"[A-Za-z’'”\")], $", c.before) and (c.after[:1] in ",;)" or c.after[1:] != "" or True):
            return "an age"
    return None


def _as_code(c: _Context) -> str | None:
    n, before = c.numeral, c.before
    if n.text[0] == "0" and len(n.text) > 1 and n.text.isdigit():
        return "a code or a time of day"
    chunk = before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""
    if chunk and _WEB.search(chunk):
        return "part of an address"
    if not chunk or chunk[-1] in "(“\"‘'[—$€£₹~>":
        return None
    if n.text[0].isdigit():
        return _as_code_digits(c, chunk)
    if chunk[-1] in "-‑" and chunk[-2:-1].isalpha():
        return "part of a compound"
    return None


def _as_code_digits(c: _Context, chunk: str) -> str | None:
    last = chunk[-1]
    if last == "#":
        return "a code"
    if last.isalpha():
        run = re.search(r"[A-Za-z]+$", chunk)
        glued = run is not None and run.group().islower() and len(run.group()) >= 3  # "across14 provinces"
        return None if glued else "part of a name"
    if last in "-‑–" and len(chunk) > 1:
        if chunk[-2].isalpha():
            return "part of a name"
        if chunk[-2].isdigit():
            return _as_pair(c)
    if last in ":/.,+" and chunk[-2:-1].isdigit():
        return "part of a time, date or code"
    if last == "+" and len(c.numeral.text) > 6:
        return "a phone number"
    return None


def _as_pair(c: _Context) -> str | None:
    """The second of two numbers joined by a dash: the end of a year span, a score, a code; a vote counts."""
    return None if _VOTE_WORD.search(c.before) and not _SCORE_WORD.search(c.before) else "part of a score, span or code"


def _as_score(c: _Context) -> str | None:
    """The first of two numbers joined by a dash: "won 3-1", "2012-13", "555-0199"; a vote counts."""
    n = c.numeral
    if n.high is not None and re.search(r"\d[-–]\d", n.text):
        if n.high <= 20 and _SCORE_WORD.search(c.before):
            return "a score"
        return None
    if n.text[-1].isdigit() and re.match(r"[-–‑]\d", c.after):
        return _as_pair(c)
    if c.after[:1] in ":" and c.after[1:2].isdigit():
        return "a time of day"
    return None


def _as_rate(c: _Context) -> str | None:
    if c.before and _RATE_BEFORE.search(c.before.lower()):
        return "a rate"
    return None


def _as_name(c: _Context) -> str | None:
    n, word = c.numeral, c.word_before.strip("(“\"'‘")
    if not c.before.endswith((" ", "\u00a0")) or n.currency or n.vague or "," in n.text or n.value >= 10000:
        return None
    lower = word.lower()
    lexicon = _lexicon()
    if lower in lexicon.numbered and (word[0].isupper() or lower not in lexicon.numbered_only_capital):
        if lower in ("no", "number", "numbers") and not word[0].isupper():
            return None
        return None if _counts(c) else "part of a name"
    if n.text[0].isupper() and word.islower() and _TITLE_NAME.match(c.after):
        return "part of a name"  # "the Three Gorges"
    if lower == "number" and n.text == "one":
        return "an ordinal"
    return "an ordinal" if n.value <= 20 and _ORDER_BEFORE.search(c.before.lower()) else None


def _as_word(c: _Context) -> str | None:
    """ "one" as a pronoun or partitive, "zero" in a phrase, "scores" of a test."""
    word = c.numeral.text.lower()
    if word == "one":
        if _ONE_AFTER.match(c.after):
            return "a partitive or pronoun"
        if _ONE_BEFORE.search(c.before.lower()) and not _counts(c) and not re.match(r"\s[a-z]", c.after):
            return "a pronoun"
        if re.search(r"\b(?:this|that|which|any|every|each|number) $", c.before.lower()):
            return "a pronoun"
    elif word == "zero" and (_ZERO_BEFORE.search(c.before.lower()) or _ZERO_AFTER.match(c.after.lower())):
        return "a fixed phrase"
    elif word == "scores" and not _SCORES.match(c.after):
        return "a score"
    return None


def _as_counter(c: _Context) -> str | None:
    if not c.before and c.numeral.value <= 50 and c.numeral.text.isdigit() and _LIST_COUNTER.match(c.after):
        return "a list counter"
    if not c.plain and c.numeral.value % 1 and c.numeral.high is None and _FRACTION_PERSON.match(c.after):
        return "a fraction of a person"
    if re.search(r"\d,\d{1,2} $", c.before) and len(c.numeral.text) < 3 and c.plain:
        return "a malformed number"
    return None


_QUESTIONS = (_as_code, _as_date, _by_what_follows, _as_score, _as_age, _as_rate, _as_name, _as_word, _as_counter)
