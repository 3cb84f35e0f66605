"""Is this number a measure that never counts, a rate or a share? Judged by what stands right around it."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.forces import manned
from tracker.extract.number_codes import VOTE_WORD
from tracker.extract.number_context import Context, counts, load_nouns

_TIME_UNIT: Final = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|evenings?|mornings?|weeks?|weekends?|fortnights?"
    r"|months?|years?|yrs?|decades?|century|centuries|generations?|semesters?)"
)
_TIME_ADJECTIVE: Final = (
    r"(?:more|consecutive|straight|long|full|further|additional|or so|or more|odd|school|calendar|business|working"
    r"|previous|past|successive|whole|solid|entire|short|intense|of the|gruelling|grueling|different|extra|such|other"
    r"|brutal|bloody|dark|of these)"
)
_SMALL: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,2}|100|hundred|1,000|every|each)"
_LARGE: Final = r"(?:[2-9]00|\d{1,3}(?:,\d{3})+)"
_PERIOD: Final = r"(?:day|night|week|weekend|month|year|hour|minute|second|season|decade)s?"
_EACH_THING: Final = (
    r"(?:person|head|capita|family|household|child|litre|liter|gallon|barrel|tonne|ton|kilo|kilogram|kg|km|share|unit|ounce|pound"
    r"|ticket|thousand|million|bag|sack|piece|square|hectare|acre|\d[\d,]*)"
)
_LENGTH: Final = r"(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|m)"
# What stands right after the number, in small letters; the group's name leads to the reason.
_AFTER: Final = re.compile(
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
  | (?P<fraction>[-\s](?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|half
        |halves)\b(?!\sof\sa\smillion))
  | (?P<share>\s(?:[a-z]+\s)?(?:(?:in|out\sof)\s(?:every\s|each\s)?|of\s(?:every|each)\s){_SMALL}\b(?![:/,.]\d)
        |\sin\s{_LARGE}\b(?![:/,.]\d))
  | (?P<ratio>[-\s]to[-\s](?:one|1)\b(?![-.,:]\d))
  | (?P<multiple>[-\s]?fold\b|\s(?:of\s)?times\s(?:more|higher|as|the|larger|bigger|greater|less|worse
        |over|that|its|faster|stronger|what|heavier|smaller|lower|longer|likelier|normal|older|deadlier)\b|x\b)
  | (?P<version>\.\d)
  | (?P<fractional>/\d)
  | (?P<flow>\s?(?:bpd|b/d|rpm|bpm|fps|mbps)\b|[gmtk]b(?:/s|ps)?\b|[gmk]?hz\b)
  | (?P<weapon>[-\s]?(?:kg|kilograms?|pounds?|lbs?|tonnes?|tons?|kilos?|kiloton|megaton)
        [-\s](?:\([^)]*\)\s)?(?:[a-z]+\s){{0,2}}
        (?:bombs?|warheads?|munitions?|device|explosive\sdevice|shells?|glide\sbombs?)\b)
    """,
    re.VERBOSE,
)
# How the words open that `_AFTER` matches behind a space, and those of them that are so short.
_UNITS: Final = tuple(
    """per pct pc pp basis year month week day yr degree cel fahr km kph mph knot kilo mile met feet mm mill cal cm cent
    inch ins ft foot gmt utc bst edt cet local hour deg more consec straight long full further addit odd school calendar
    business work previous past succ whole solid entire short intense gruel diff extra such other brutal bloody dark sec
    min hr night evening morning fortnight decade century gener semes third quarter fifth six seventh eighth ninth tenth
    hundredth hal fold times bpd rpm bpm fps mbps kg pound lb ton mega centuries""".split()
)
_OPENINGS: Final = frozenset([word[:2] for word in _UNITS])
_SHORT_UNITS: Final = frozenset("m y yo a p o b k in out of to or and am pm".split())
# How what is matched goes on behind those of them that stand behind any number: "in three", "and a half".
_FOLLOWED: Final[dict[str, tuple[str, ...]]] = {
    "in": tuple(
        "two three four five six seven eight nine ten twenty hundred every each of ( 0 1 2 3 4 5 6 7 8 9".split()
    ),
    "and": ("a ", "a\n"),
    "of": ("every", "each", "the", "times"),
    "to": ("one", "1"),
    "or": ("so", "more"),
}
_SHARING: Final = frozenset(("in", "ou", "of"))
_REASONS: Final = {
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
_DIGITS_ONLY: Final = frozenset({"ordinal", "decade", "temperature", "version", "fractional", "clock"})
# A rate a few words on: "3,000 people a day", "12 children every hour", "$5 a barrel"; not "30 people a day earlier".
_RATE_AFTER: Final = re.compile(
    rf"""\)?(?:(?:\s[a-z]+)?\s\([^)]{{1,24}}\))?(?:[-\s][\w’'$-]+){{0,5}}?(?:
      (?:\s(?:per|each|every)\s|/\s?){_PERIOD}\b
    | (?<!\sin)(?<!lasting)(?<!\sfor)(?<!within)(?<!\sover)(?<!after)(?<!barely)(?<!\sjust)(?<!through)(?<!almost)
      (?<!than)(?<!about)(?<!,)(?<!in\shalf)\san?\s(?!second){_PERIOD}\b(?!-|\s(?:earlier|later|after|before|ago|when|long|that|of|old|in\s\d)
        |\son(?=[,.;]|\sfrom|\safter|\ssince))
    | \sin\seach\sof\s
    | \sper\s{_EACH_THING}\b
    | (?<!\sa)(?<!\sthe)(?<!\san)\s(?:daily|hourly|weekly|monthly|annually|yearly|apiece)\b
      (?!\s(?:[a-z]+ing|report|bulletin|update|briefing))
    | \seach(?=[.,;)]|$|\sfor\b|\sto\b))""",
    re.VERBOSE,
)
_OFTEN: Final = ("daily", "hourly", "weekly", "monthly", "annually", "yearly")
_PERIODS: Final = ("day", "night", "week", "month", "year", "hour", "minute", "second", "season", "decade", "/")
_A_YEAR: Final = re.compile(r"[-‑](?:a|per)[-‑](?:year|month|week|day|night|hour)\b")  # "the $40bn-a-year trade"
_PRICE_AFTER: Final = re.compile(
    r"(?:\s[a-z]+)?\sa\s(?:barrel|lit(?:re|er)|gallon|tonne|ton|kilo|kg|share|ounce|head|piece|bag|sack|unit)\b"
)
# Nouns that numbers commonly count, and measures, too ("5 metres of snow", "10 more days").
_MEASURING: Final = frozenset(
    "additional feet kg kilometers kilometres km meters metres miles more mt sq square tonnes tons".split()
)
_RATE_CUES: Final = frozenset(
    """
    comprising with carrying containing holding of in every per each daily about around some nearly than least over to
    almost day week month year hour
    """.split()
)
_RATES: Final = frozenset("in per every each daily".split())  # of these, what make a rate by themselves
_RATED: Final = (  # of which the others need one
    "average", "out of", "each", "every", "daily", "rate of", "hourly", "weekly", "monthly", "annual", "yearly",
    "income", "earn",
)  # fmt: skip
_NOUNS: Final = load_nouns()
_SIGNS: Final = frozenset({"$", "€", "£", "us$"})
_RATE_BEFORE: Final = re.compile(
    r"(?:\baverage of(?: about| around| some| nearly| more than| at least| over| up to| almost)?|\bone in"
    r"|\bin every|\bout of every"
    r"|\b(?:[1-9]|one|two|three|four|five|six|seven|eight|nine) (?:out of|in)(?: every)?|\b(?:per|every|each)"
    r"|\b(?:every|each) (?:day|week|month|year|hour)(?:,| about| some| around| nearly| more than| at least"
    r"| over| up to| almost)?"
    r"|\beach (?:\w+ )?(?:comprising|with|carrying|containing|holding|of)(?: up to| about| around| some| nearly)?"
    r"|\bdaily(?: average)?(?: of)?|\brate of"
    r"|\b(?:hourly|weekly|monthly|annual|yearly) (?:wage|salary|salaries|price|rent|fee|income|pay|pension|allowance"
    r"|stipend|bill)s?(?: payments?)? of(?: about| around| some| nearly| more than| at least| over| up to| almost)?"
    r"|\b(?:annual|yearly|monthly|weekly|household|family|median|average|per capita|personal) (?:[a-z]+ )?incomes?"
    r"(?: (?:of|below|above|under|over) [^.;a-z]{0,4}[$€£][\d,]+ (?:versus|and|to|or))?"
    r" (?:of|below|above|under|over|between|less than|more than|lower than|higher than)"
    r"(?: about| around| some| nearly| more than| less than| at least| under| over| up to)?"
    r"|\b(?:earning|(?:who|that) earns?) (?:less than|more than|under|over|below|above|up to|at least))"
    r"\s(?:[a-z]{2})?[$€£]?$"
)

_EACH_TIME: Final = re.compile(
    r"(?:every|each) (?:year|month|week|day|winter|summer|season|monsoon)\b,? [^.;:\d]{0,50}$"
)
_TO_ONE: Final = re.compile(
    r"\b(?:outnumber\w*|odds|chances?|by|ratio|at|of|men|women|residents|troops)\s(?:[a-z]+\s){0,2}"
    r"(?:\d+|two|three|four|five|six|ten) to $"
)
_ONE_IN: Final = re.compile(r"\bone [a-z]+ in $")  # "one child in three is ill"
_IS: Final = re.compile(r"\s(?:is|are|was|were|has|have|had)\b|[.,;]|$")
_RATIO: Final = re.compile(
    r"\bratio\b.*\b(?:is|was|of|at|by)\s(?:about\s|around\s)?(?:[\d.]+|one|two|three|four|five) to $"
)


def read_after(c: Context) -> str | None:
    """A unit, a rate or a noun after the number."""
    after = c.after_lower
    if after.startswith("\\/") or c.before.endswith("\\/"):  # "9\/11", as JSON escapes it
        return "part of a date or fraction"
    if not after:
        return None
    found = _AFTER.match(after) if after[0] != " " or _may_be_unit(c) else None
    if found:
        name = found.lastgroup or ""
        if not _is_misread(c, name, found[0]):
            return _REASONS[name]
    if after.startswith(("- and ", "- or ", "- to ")):
        return "part of an adjective"  # "500- and 1,000-rupee notes"
    if after[0] in "-‑" and _NOUNS.compound.match(after) and not manned().match(after):
        return "part of an adjective"
    if after[0] in "-‑" and _A_YEAR.match(after):
        return "a rate"
    if (_hints_at_rate(after) and _RATE_AFTER.match(after)) or (" a " in after and _PRICE_AFTER.match(after)):
        return "a rate"
    if after[0] == " " and c.next.lower() in _NOUNS.uncounted_first and _NOUNS.uncounted.match(after):
        return "counts nothing of the catalogue"
    return None


def _may_be_unit(c: Context) -> bool:
    """False where the word behind the number and a space opens nothing that `_AFTER` matches."""
    if counts(c) and c.next not in _MEASURING:
        return False
    after = c.after_lower
    if not (after[1:2].isalpha() and after[1:2].isascii()):
        return True
    word = c.next.lower()
    if word[:2] in _OPENINGS and word.startswith(_UNITS):
        return True
    end = len(word) + 1
    if word.partition("-")[0] in _SHORT_UNITS:
        followers = _FOLLOWED.get(word)
        if followers is None or after[end : end + 1] != " " or after.startswith(followers, end + 1):
            return True
    second = after[end : end + 3]
    return second[:1].isspace() and second[1:] in _SHARING  # "one child in three"


def _hints_at_rate(after: str) -> bool:
    if "each" in after or " per " in after or " every " in after or " apiece" in after:
        return True
    if "ly" in after and any(often in after for often in _OFTEN):
        return True
    return (" a " in after or " an " in after or "/" in after) and any(period in after for period in _PERIODS)


def _is_misread(c: Context, name: str, words: str) -> bool:
    """Whether what matched as `name` is something else here: "two's", "$5m weeks ago", "8 to 1" in a vote."""
    if name in _DIGITS_ONLY:
        return not c.numeral.text[-1].isdigit()
    if name == "share":
        return not _is_share(c, words)
    if name == "ratio":
        return VOTE_WORD.search(c.before) is not None
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
    if not words.lstrip().startswith(("in ", "out ", "of ")):  # "one child in three is ill"; not "in three villages"
        return counted is not None and whole in ("10", "ten", "five", "four", "three") and "out of" not in words
    if "out of" in words:
        return whole in ("10", "ten", "five", "four", "three", "100", "hundred", "1,000")
    if c.numeral.value == 1:
        return whole != "two" or counted is not None
    return whole in ("10", "ten", "five", "four", "three", "100", "1,000") and counted is not None


_SCALED: Final = re.compile(r"\d ?(?:m|k|bn|tn|million|billion)\b")  # behind a sign that a page lost: "\ufffd12m"


_TO_PERCENT: Final = re.compile(r" to (?:(?:about|around|nearly|just) )?\d[\d.]*(?:%| ?per ?cent)")


def read_rate(c: Context) -> str | None:
    """A rate by what stands before: "an average of 40", "every day 12"."""
    low = c.before_lower
    hinted = c.last in _RATES or ((c.last in _RATE_CUES or c.last in _SIGNS) and any(word in low for word in _RATED))
    if hinted and _RATE_BEFORE.search(low):
        return "a rate"
    lost = c.before.endswith(("\ufffd", " ?", "(?"))
    if lost and (_SCALED.search(c.numeral.text + c.after[:3]) or ("," in c.numeral.text and not counts(c))):
        return "a sum whose sign is lost"
    if c.last == "from" and _TO_PERCENT.match(c.after_lower):
        return "a percentage"  # "cut from 35 to 20 percent"
    if low[:5] in ("every", "each ") and _EACH_TIME.match(low):
        return "a rate"
    if c.last == "in" and _ONE_IN.search(low) and _IS.match(c.after_lower):
        return "a rate"
    if (
        c.last == "to"
        and low.endswith(" to ")
        and (_RATIO.search(low) or (c.numeral.value == 1 and _TO_ONE.search(low)))
    ):
        return "a ratio"
    return None
