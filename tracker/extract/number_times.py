"""Is this number a date, a year, an age, a time of day or a duration? Judged by the words right around it alone."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Numeral
from tracker.extract.number_context import Context, counts, load_nouns
from tracker.extract.timewords import NUMBERS, any_of

# A month's name, short or long, in either case style: "12 May" is a date, "12 may have died" is not.
_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_DAY: Final = r"[0-3]?[0-9](?:st|nd|rd|th)?"
# "24 February", "the 24th of February", "12-15 March", "24 and 25 February", "3, 4 and 5 May"
_DATE_AFTER: Final = re.compile(
    rf"\s?(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|or|,|&)\s?{_DAY}){{0,4}}\s?(?:of\s)?-?{_MONTH}\b\.?(?!\s(?:have|be|not|also|yet)\b)"
)
# "March 3", "March 3, 2022", "24 Feb. 2022", "Oct. 7 and 8", "June 2014", "24-Feb-2022"
_DATE_BEFORE: Final = re.compile(
    rf"\b{_MONTH}(?:\.?[\s-],?|\.?,\s)\s?(?:the\s)?(?:of\s)?(?:{_DAY}\s?(?:,\s?(?:and\s)?|-|–|to\s|and\s|or\s|&\s)\s?){{0,4}}$"
)
_MONTHS: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_TO_MONTH: Final = frozenset("to an or of st nd rd th".split())  # how the words open that may stand before a month
_BETWEEN_DAYS: Final = frozenset(["the", "of", "and", "or", "to"])  # between a month and its day
_MONTH_NAMES: Final = re.compile(_MONTH)
_YEAR_CUES: Final = frozenset(
    """in since by until till from during before after year years late early mid the a an its his her their this
    that last
    between and through to spring summer autumn fall winter circa of for fiscal christmas around back or into post
    pre toward
    towards per my our monday tuesday wednesday thursday friday saturday sunday end beginning start middle despite
    copyright ©
    second first season edition ramadan easter eid""".split()
)
_SURE_YEAR_CUES: Final = frozenset("in since until till from during by late early mid year circa".split())
_COUNT_CUES: Final = frozenset("least than over nearly almost some estimated roughly approximately many about".split())
_AGE_CUES: Final = frozenset(
    "age aged ages of turned between from than under over about around just only least now is was".split()
)
_AGE_BEFORE: Final = re.compile(
    r"\b(?:aged?|ages|ages? of|turned|(?:up)?on (?:reaching|turning)|ages? (?:between|from)"
    r"|aged (?:between|from|under|over|about|around|just|only|at least)"
    r"|(?:older|younger) than|between the ages of|at the age of|(?:under|over) the age of) $"
)
_AGE_SIGNS: Final = ("age", "turned", "on reaching ", "on turning ", "older than ", "younger than ")
_AGES_END: Final = frozenset("and or to were was are who have had when died from in at".split()) | {""}
_AGES_LINK: Final = frozenset(["and", "or", "to"])
_AGE_OF: Final = re.compile(
    r"\ban? (?:[a-z]+ )?(?:girl|boy|child|man|woman|son|daughter|youth|teenager|baby|infant|toddler) of $"
)
_AGE_NOW: Final = re.compile(r"(?:, now| who (?:is|was|turned)) $")
_AGE_TODAY: Final = re.compile(
    r"(?:,| and) (?:(?:happily|long|recently) )?(?:living|retired|married|divorced|single|a)\b"
)
_AGE_THEN: Final = re.compile(
    r"\b(?:he|she|i|(?:the|his|her|my) (?:[a-z]+ )?(?:boy|girl|son|daughter|father|mother|friend|man|woman|victim"
    r"|suspect|brother|sister|husband|wife|teenager|student|pupil|child|boyfriend|girlfriend)) (?:was|is) $"
)
_AGE_ENDS: Final = frozenset("and when but or at who".split()) | {""}
_LIMIT_CUES: Final = frozenset("under over above below than to".split())
_LIMITS: Final = ("under ", "over ", "above ", "below ", "older than ", "younger than ", "up to ")
_LIMIT_BEFORE: Final = re.compile(
    r"\b([a-z]+)[ (]+(?:(?:who )?(?:are|were) )?(?:under|over|above|below|older than|younger than|up to) $"
)
_KIN_OF_AGE: Final = re.compile(  # "my father is under 60 and could be called up"
    r"\b(?:he|she|who|father|dad|mother|mum|mom|brother|sister|husband|wife|son|daughter|uncle|aunt|cousin|grandfather"
    r"|grandmother|friend|neighbour|population) (?:is|was) (?:still |now |already |just |well )?(?:under|over) $"
)
_AGES_FROM: Final = re.compile(  # "aged five and under 12"; "12 died and over 40 were hurt" tells of no age
    rf"\b(?:aged?|ages|men|women|boys|girls|children|those) (?:from |between )?(?:\d+|{any_of(NUMBERS)})"
    r" and (?:under|over|above|below) $"
)
_AGE_ON: Final = re.compile(r" (?:and|or) (?:over|above|under|older|younger|up)\b")
_AGED_BEFORE: Final = re.compile(r"\b([a-z]+) $")
_AGE_COMMA: Final = re.compile(r"[A-Za-z’'”\")] ?, $")
_AGED_NOTHING: Final = re.compile(  # "on Tuesday, 40.", "the most deaths, 12, in"
    r"\b(?:(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in|last) (?:january|february|april|july|august"
    r"|september|october|november|december)|deaths|cases|fatalities|casualties|injuries|arrests|infections|attacks"
    r"|strikes), $"
    r"|; (?:and |but )?(?:in|at|near) [\w' -]{2,30}, $"  # "died in Vole; in Karst, 46."
)
_AGES_APART: Final = 40  # characters
_MAX_AGE: Final = 120


def read_time(c: Context) -> str | None:
    """Why the number is a date, a year or an age, in a few words; None where it is none of them."""
    return _read_date(c) or _read_age(c)


def _read_date(c: Context) -> str | None:
    text, value = c.numeral.text, c.numeral.value
    if not text[0].isdigit() or value > 2100 or c.numeral.currency or "," in text:
        return None
    year = is_year(c.numeral)
    if value <= 31 and (c.numeral.high or 0) <= 31 and _may_name_month(c) and _DATE_AFTER.match(c.after):
        return "a date"
    near = c.before[-26:]
    if (
        (year or (value <= 31 and not value % 1))
        and (not c.last.isalpha() or c.last[:3] in _MONTHS or c.last in _BETWEEN_DAYS)
        and _MONTH_NAMES.search(near)
        and _DATE_BEFORE.search(near)
        and not _counts_after_date(c, year)
    ):
        return "a date"
    return _read_year(c) if year else None


def _may_name_month(c: Context) -> bool:
    """False where another word stands behind the number and a space than a month or one that leads to a month."""
    if c.after[:1] != " " or not c.next:
        return c.after != ""
    return c.next[:3].lower() in _MONTHS or c.next[:2] in _TO_MONTH


def _counts_after_date(c: Context, year: bool) -> bool:
    """Whether the number only follows a date: "In March 12 men", "As of January 8, 14 cases", not "May 9, 2022"."""
    if not c.last.rstrip(".,").isdigit():
        return counts(c)
    return not year and c.before.endswith(", ") and c.next not in ("", "and", "or", "to")


def is_year(numeral: Numeral) -> bool:
    """Whether the number is written as a year: "2014", "2014-2016"; it may still be a count."""
    text = numeral.text
    if numeral.high is not None:
        return 1500 <= numeral.value <= 2100 and 1500 <= numeral.high <= 2100 and "," not in text
    return len(text) == 4 and text.isdigit() and 1500 <= numeral.value <= 2100


def _read_year(c: Context) -> str | None:
    if c.before.endswith(("(", "©", "-", "–", "/", "'s ", "’s ", "s' ", "s’ ")) or c.last in _YEAR_CUES:
        return None if counts(c) and c.last not in _SURE_YEAR_CUES else "a year"
    if counts(c) or not (c.numeral.high or 1900 <= c.numeral.value < 2060):
        return None
    if c.next.islower() and c.next.endswith("s") and c.last_as_written.islower():
        return None  # "destroyed 1800 tanks"
    if c.last in _COUNT_CUES and (c.next.islower() or c.numeral.value % 100 == 0):
        return None  # "more than 2000"
    return "a year"


def _read_age(c: Context) -> str | None:
    n = c.numeral
    if n.value > _MAX_AGE or n.currency or n.vague:
        return None
    if c.last in _AGE_CUES and not (c.last == "turned" and counts(c)):  # "turned 40 homes to ashes"
        if (_tells_age(c.before_lower) and _AGE_BEFORE.search(c.before_lower)) or (
            c.last == "of" and _AGE_OF.search(c.before_lower)
        ):
            return "an age"
        if c.after[:1] in (",", ".", ";", ")") and _AGE_NOW.search(c.before_lower):
            return "an age"  # "Roxana, now 17, says"
        if c.last_as_written == "Now" and c.plain and _AGE_TODAY.match(c.after):
            return "an age"  # "Now 44 and living in Canada, she"
        if (
            c.last in ("was", "is")
            and c.next in _AGE_ENDS
            and c.after[:1] in " ,.;"
            and _AGE_THEN.search(c.before_lower)
        ):
            return "an age"  # "imprisoned when he was 18 and served half his sentence"
    if "age" in c.before_lower and _ends_ages(c):
        return "an age"
    if c.last == "other" and "aged" in c.before_lower[-_AGES_APART:]:
        return "an age"  # "one aged 58 and the other 27"
    if c.last == "both" and c.before.endswith(", both ") and c.after[:1] in (",", ".", ";", ")"):
        return "an age"  # "two of its troops, both 21, died"
    if c.last in _LIMIT_CUES and n.value <= 100 and c.before_lower.endswith(_LIMITS):
        if c.next in _AGE_ENDS and _KIN_OF_AGE.search(c.before_lower):
            return "an age"
        limit = _LIMIT_BEFORE.search(c.before_lower)  # "children under 5", "women over 40"
        if (
            limit
            and limit[1] in load_nouns().aged
            and (c.next in ("were", "have", "are", "was") or not (counts(c) or c.next.endswith("s")))
        ):
            return "an age"
        if limit and limit[1] == "and" and _AGES_FROM.search(c.before_lower):
            return "an age"
    if c.next in ("and", "or") and n.value <= 100 and _AGE_ON.match(c.after):
        people = _AGED_BEFORE.search(c.before_lower)  # "those 16 and over"
        if people and people[1] in load_nouns().aged:
            return "an age"
    if c.plain and c.before.endswith(", ") and c.after[:1] in (",", ";", ".", ")") and _AGE_COMMA.search(c.before):
        return None if _AGED_NOTHING.search(c.before_lower) else "an age"  # "Oleh Petrenko, 45, said"
    if (
        c.plain
        and c.before.endswith(", ")
        and c.after.startswith((" and ", " from ", " - ", " – "))
        and _AGE_COMMA.search(c.before)
    ):
        return "an age"  # "Ana, 7 and her brother"
    return None


def _tells_age(low: str) -> bool:
    """False where no word stands that `_AGE_BEFORE` needs."""
    return any(sign in low for sign in _AGE_SIGNS)


def _ends_ages(c: Context) -> bool:
    """Whether the number goes on with a list of ages: "aged two, four [and six]", not "aged 9 and 11 [others]"."""
    at = max(c.before_lower.rfind("aged "), c.before_lower.rfind("ages "))
    if at < 0 or c.next not in _AGES_END:
        return False
    words = c.before_lower[at + 5 :].replace(",", " ").split()
    return bool(words) and all(w.isdigit() or w in _AGES_LINK or w in NUMBERS for w in words)
