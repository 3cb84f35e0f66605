"""Which words tell time? The lexicon of time and the patterns that are composed from it, once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from tracker.extract.knownevents import first_words, known_events, opening_names
from tracker.extract.number_words import build_trie_pattern
from tracker.extract.worldevents import first_words_of_sites

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,"
        "october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        "monday mon,tuesday tues tue,wednesday wed,thursday thurs thur thu,friday fri,saturday sat,sunday sun".split(
            ","
        )
    )
    for name in names.split()
}
NUMBERS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}


_NEW: Final = tuple.__new__  # makes a named tuple in half the time


class Mark:
    """One expression as found: its kind and its parts, still unresolved. Offsets are those of the text."""

    __slots__ = ("amount", "day", "day2", "end", "kind", "month", "shift", "start", "unit", "weekday", "word", "year")

    def __init__(self, start: int, end: int, kind: str, word: str = "", unit: str = "", amount: float = 1.0) -> None:
        self.start, self.end, self.kind, self.word, self.unit, self.amount = start, end, kind, word, unit, amount
        self.day: int | None = None
        self.day2: int | None = None
        self.month: int | None = None
        self.year: int | None = None
        self.weekday: int | None = None
        self.shift = 0.0  # days from the day that the mark names: "two days before 5 March"

    def __repr__(self) -> str:
        parts = [f"{name}={v!r}" for name in self.__slots__ if (v := getattr(self, name)) not in (None, "")]
        return f"Mark({', '.join(parts)})"


class TimeSpan(NamedTuple):
    """One time expression. `start`, `end` are offsets in the text; `first`, `last` the first and the last day meant.

    `kind` is `date` (one day), `span` (several days), `duration` (a length without place in time), `clock`,
    `frequency` or `age`; only `date` and `span` have days. `precision` is day, week, month or year. `lead` is the kind
    of word before (since, until, in, before, after, per, or empty) and `lead_start` its offset; `ahead` is the last
    day if the expression looks forward ("will be held on Friday"), `rule` how it was read.
    """

    start: int
    end: int
    kind: str
    first: date | None = None
    last: date | None = None
    precision: str = "day"
    lead: str = ""
    rule: str = ""
    ahead: date | None = None
    lead_start: int = -1


def lead_by(span: TimeSpan, lead: str, at: int) -> TimeSpan:
    """The expression with the kind of word before it and its offset; spelt out, as `_replace` takes long."""
    start, end, kind, first, last, precision, _, rule, ahead, _ = span
    return _NEW(TimeSpan, (start, end, kind, first, last, precision, lead, rule, ahead, at))


@cache
def words_of_time() -> dict[str, Any]:
    """The lexicon `time.toml` as read."""
    return tomllib.loads((files("tracker.lexicon") / "time.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str], blank: str = r"\s+") -> str:
    """A pattern of literal words, longest first; `blank` is what a blank within a word stands for.

    Shared beginnings are merged, so that a pattern of hundreds of words fails after a letter or two.

    >>> print(any_of(["so far", "some", "so"]))
    so(?:\\s+far|me)?
    """
    return build_trie_pattern(sorted(set(words))).replace(r"\ ", blank)


def leading_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words with which phrases open, in small letters: one stands wherever one of the phrases does.

    >>> sorted(leading_words(["so far", "Up-to-date", "so"]))
    ['so', 'up']
    """
    return frozenset([phrase.lower().replace("-", " ").split()[0] for phrase in phrases])


def either_case(words: Iterable[str], blank: str = r"\s+") -> str:
    """As `any_of`, in small or capital letters; a glance at the first letter spares the engine most words.

    >>> re.fullmatch(either_case(["so far", "last"]), "So Far") is not None
    True
    """
    words = sorted(set(words))
    firsts = "".join(sorted({form for word in words for form in (word[0].lower(), word[0].upper())}))
    return f"(?=[{re.escape(firsts)}])(?i:{any_of(words, blank)})"


def _cased(words: Iterable[str], upper: bool = False) -> set[str]:
    out: set[str] = set()
    for word in words:
        out |= {word, word[0].upper() + word[1:]}
        if upper:
            out.add(word.upper())
    return out


# What may stand between the lead and the time: "since at least the early 1990s".
_FILLERS: Final = frozenset(
    "the a an its just only early late mid about around nearly almost less more than under at least roughly".split()
)


class Patterns:
    """The compiled patterns; built once from the lexicon."""

    def __init__(self) -> None:
        lex = words_of_time()
        self.lex = lex
        self.units: dict[str, int] = lex["units"]
        self.modifiers = {w: kind for kind, ws in lex["modifiers"].items() for w in ws}
        self.tails = {w: kind for kind, ws in lex["tails"].items() for w in ws}
        self.edges = {w: kind for kind, ws in lex["edges"].items() for w in ws}
        self.deictic: dict[str, int] = lex["deictic"]
        self.anaphoric: dict[str, int] = lex["anaphoric"]
        # a day of fixed date by month and day, one that moves by its days from Easter
        self.days: dict[str, str | int] = {k.lower(): v for k, v in (lex["days"] | lex["from_easter"]).items()}
        self.events = frozenset(known_events()) | opening_names()
        self.every = set(lex["frequency"]["every"])
        self.frequency = set(lex["frequency"]["words"])
        self.seasons: dict[str, int] = lex["seasons"]
        self.counted = set(lex["counted"]["words"])
        w = _Pieces(lex, self.tails)
        self.digits, self.year = _digits(w), re.compile(_YEAR, re.VERBOSE)
        self.kinds = _kinds(self, w)
        self.lasting = re.compile(w.lasting, re.VERBOSE)
        self.after_digits = _after_digits(self)
        self.after_numbers = self.after_digits | _after_numbers()
        # What may stand before a bare unit: "a week ago", "the day", "each year".
        self.article = re.compile(r"(?i)\b(an?|the|that|each|every|per|half\s+an?|some)\s+$")
        self.unit = re.compile(w.units)
        self.no_season = re.compile(rf"\s+(?:{any_of(lex['seasonless']['followers'])})\b")
        self.comes = re.compile(
            rf"(?i)\b(?:{any_of(lex['sequels']['verbs'])})\s+(?:(?:{any_of(lex['sequels']['nearly'])})\s+)*$"
        )
        to_come = lex["to_come"]
        on = rf"\b(?:{any_of(to_come['on'])})\s+(?:the\s+)?$"
        done = rf"\b(?:{any_of(to_come['verbs'])})\s(?!been\b)(?:[^.;!?\n]|\.(?=\d))*{on}"
        self.awaited = re.compile(rf"(?i)\b(?:{any_of(to_come['before'])})\s+(?!to\b)[^.;,\d]{{0,50}}$")
        self.to_be_done = re.compile(rf"(?i){done}")
        self.to_come = re.compile(rf"(?i)\b(?:{any_of(to_come['words'])})\s+(?:the\s+)?$|{done}")
        self.weekend = re.compile(rf"weekend\s+(?:\w+\s+)?(?:{any_of(lex['weekends']['filled'])})\b")
        befell = any_of(lex["sequels"]["befell"])  # "a day after two bombs killed dozens"
        self.befell = re.compile(rf"\s+(?:[\w'’-]+\s+){{1,9}}?(?:{befell})\b")
        self.of_war = re.compile(rf"\s+of\s+(?:[\w'’-]+\s+){{0,4}}?(?:{any_of(lex['war_words']['nouns'])})\b")
        self.after_unit = re.compile(rf"(?:{w.units})s?\b(?:\s+(?P<tail>{either_case(self.tails)})\b)?")
        self.leads = {w: kind for kind, ws in lex["leads"].items() for w in ws}
        self.lead_ends = frozenset([w.rpartition(" ")[2] for w in self.leads if " " in w]) | _FILLERS
        anchors = _anchors(self)
        # The mark before the word makes the scan skip the insides of words; the text's first word has none.
        mark = r"[\s(\[“\"‘'’—–/,;:>|*•.-]"
        self.anchor = re.compile(rf"{mark}(?:\d|{any_of(anchors, ' ')}(?![a-rt-z]))")
        # The same for one piece between blanks: of two words ("that day"), the second.
        self.opening = re.compile(rf"(?:^|{mark})(?:\d|{any_of({w.rpartition(' ')[2] for w in anchors})}(?![a-rt-z]))")
        self.number = re.compile(r"\d[\d,.:/]*")


_LINKS: Final = ("to", "and", "or", "until", "till", "through")
# What may stand between a number and its unit of time.
_AMID: Final = "straight,consecutive,more,full,whole,calendar,working,odd,plus,or so,or more,of the".split(",")
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WHOLE: Final = ("full", "whole", "calendar", "school", "fiscal", "financial")
_LETTERS_OF_NUMBERS: Final = "CcDdEeFfHhNnOoSsTtZz"


class _Pieces:
    """What the patterns are composed of."""

    def __init__(self, lex: dict[str, Any], tails: Iterable[str]) -> None:
        self.months = any_of([m.capitalize() for m in MONTHS] + [m.upper() for m in MONTHS])
        self.weekdays = any_of([w.capitalize() for w in WEEKDAYS] + [w.upper() for w in WEEKDAYS if len(w) > 4])
        self.units = units = either_case(lex["units"])
        self.zones = any_of(lex["clock"]["zones"])
        self.dayparts = any_of(lex["dayparts"]["words"])
        self.number = number = (
            rf"(?=[{_LETTERS_OF_NUMBERS}])"
            rf"(?i:(?:{'|'.join(TENS)})(?:[-\s](?:one|two|three|four|five|six|seven|"
            rf"eight|nine))?|{any_of(NUMBERS)}|{any_of(lex['amounts'])})"
        )
        self.ord_ = r"(?:st|nd|rd|th)?"
        self.year = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d)"
        self.span = span = rf"\s?(?:-|–|—|&|{'|'.join(_LINKS)})\s?"
        # Number and unit together: "two and a half years", "24-hour", "three to four weeks ago", "12 years old".
        self.length = rf"""
            (?:{span}(?P<q2>\d{{1,3}}(?:\.\d)?|{number}))?
            (?P<half>\s+and\s+a\s+half)?
            (?:[-\s]+(?:{any_of(_AMID)}))?
            (?:\s+of)?[-–\s]{{0,2}}
            (?P<qu>{units})s?\b['’]?
            (?:\s+and\s+a\s+half)?
            (?:[-\s](?P<tail>{any_of(tails)})\b)?
        """
        self.lasting = rf"(?P<q>{number})(?:\s+(?:hundred|dozen|thousand))?{self.length}"
        self.after_day = (
            r"(?![\d%]|:\d|[.,]\d|\s?(?:per\s?cent|million|billion|thousand|km|kg|people|civilians|soldiers|troops|deaths|dead"
            r"|more|others|cases|homes|houses|of\s+the|children|women|men|persons|families|police|new)\b)"
        )


_YEAR: Final = r"""(?P<year>(?P<y>(?:1\d|20)\d\d)(?:\s?[-–/]\s?(?P<y2>(?:1[89]|20)\d\d|\d\d)(?![\d-]))?
                (?![\d%]|[.,]\d|-[a-z]+[A-Z]))"""  # but "2019-nCoV"


def begins_as(text: str, at: int, begins: frozenset[str]) -> bool:
    """False where a word stands at `at` that begins otherwise: with three letters, or with one of two letters."""
    begin = text[at : at + 3].lower()
    if not begin[:2].isalpha():
        return True
    return begin[:2] in begins or (begin in begins if begin.isalpha() else False)


def _digits(w: _Pieces) -> re.Pattern[str]:
    """What opens with a digit: dates, clock times, lengths, years."""
    return re.compile(
        rf"""
            (?!\d{{1,3}}[ ]\d)                                                                   # two numbers in a row
            (?:
            (?P<iso>(?P<iy>\d{{4}})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d))                            # 2022-03-04
            |(?P<slash>(?P<sa>\d{{1,2}})(?P<sep>[/.])(?P<sb>\d{{1,2}})(?P=sep)(?P<sy>\d{{4}}|\d\d)(?!\d|[/.]\d))
            |(?P<event>9/11)(?!\d)
            |(?P<always>24/7)(?!\d)
            |(?P<clock>(?P<ch>\d{{1,2}})
                (?: :(?P<cm>\d\d)(?::\d\d)?(?![\d:])(?:\s?[aApP]\.?[mM]\b\.?)?                  # 05:40, 9:30 p.m.
                  | (?:[.:](?P<cm2>\d\d))?\s?[aApP]\.?[mM]\b\.?                                # 5.40pm, 9 a.m.
                  | [.h](?P<cm3>\d\d)(?=\s(?:{w.zones})\b)                                       # 18.30 GMT
                  | \s?o['’]clock )(?:\s(?:{w.zones})\b)?)
            |(?P<clock4>(?P<c4h>[012]\d)(?P<c4m>[0-5]\d)\s?(?:{w.zones})\b)                      # 1830 GMT
            |(?P<dm>(?P<d>[0-3]?\d){w.ord_}(?:{w.span}(?P<d2>[0-3]?\d){w.ord_})?
                (?:[\s-]{{1,2}}(?:of\s+)?|(?=[A-Z]))(?P<dmon>{w.months})\b\.?(?:,?\s+(?P<dy>{w.year}))?)
            |(?P<decade>(?P<dec>1[5-9]\d0|20\d0)['’]?s\b)
            |(?P<century>\d\d?(?:st|nd|rd|th)[-\s](?:century|centuries)\b)
            |(?P<nth>(?P<nd>[0-3]?\d)(?:st|nd|rd|th)
                (?:\s+of\s+(?:this|the)\s+month\b|(?=[,.;)]|\s(?:in|at|near|when|after|by|local|as)\b)))    # the 5th
            |(?P<length>(?P<q>\d[\d,]{{0,14}}(?:\.\d+)?){w.length})
            |{_YEAR})
            """,
        re.VERBOSE,
    )


HALVES: Final = ("first", "second", "third", "fourth", "last", "final")


def _kinds(p: Patterns, w: _Pieces) -> list[tuple[list[str], re.Pattern[str]]]:
    """What opens with a word: days, months, weekdays, relative spans, parts of spans; each with its opening words.

    In the order in which they are asked: the first that fits is meant.
    """
    rows: tuple[tuple[Iterable[str], str], ...] = (
        (p.events, rf"(?P<event>{either_case(p.events)}\b)"),
        (p.days, rf"(?P<holiday>(?<!Orthodox\s){either_case(p.days)}\b(?!\s+Island))"),
        (
            MONTHS,
            rf"""(?P<md>(?P<mon>{w.months})\b\.?-?
                (?: \s+(?P<d>[0-3]?\d){w.ord_}{w.after_day}
                        (?:{w.span}(?P<d2>[0-3]?\d){w.ord_}{w.after_day}(?!\s?(?:{w.months})\b))?
                        (?:,?\s+(?P<y>{w.year}))?                                                # Oct. 7-9, 2023
                  | (?:,|\s+of)?\s+(?P<my>{w.year})                                              # March 2021
                )?)""",
        ),
        (WEEKDAYS, rf"(?P<wd>(?P<wday>{w.weekdays})\b\.?(?P<plural>s\b)?(?:\s+(?P<part>{w.dayparts})s?\b)?)"),
        (WEEKDAYS, rf"(?P<plurals>(?:{w.weekdays})s\b)"),
        (p.deictic, rf"(?P<deictic>{either_case(p.deictic)}\b(?:\s+(?:{w.dayparts})\b)?)"),
        (p.anaphoric, rf"(?P<anaphor>{either_case(p.anaphoric)}\b(?!\s+(?:yesterday|tomorrow)))"),
        (p.lex["clock"]["words"], rf"(?P<midnight>{either_case(p.lex['clock']['words'])}\b)"),
        (p.frequency, rf"(?P<often>{either_case(p.frequency)}\b)"),
        (
            p.modifiers,
            rf"""(?P<rel>(?P<mod>{either_case(p.modifiers)})\s+
                (?: (?P<rwd>{w.weekdays})\b(?:\s+(?P<rpart>{w.dayparts})s?\b)?
                  | (?P<rmon>{w.months})\b(?!\s+\d)
                  | (?P<season>{either_case(p.seasons)})\b
                  | (?:(?P<rq>(?:a\s+)?(?:\d{{1,3}}(?:\.\d)?|{w.number})(?:{w.span}(?:\d{{1,3}}|{w.number}))?)
                       (?:\s+and\s+a\s+half|\s+or\s+so|\s+of)?(?:[-\s]+|(?<=\d)(?=hrs?\b))
                       |(?:{"|".join(WHOLE)})\s+)?
                    (?P<ru>{w.units})(?P<rs>s)?\b ))""",
        ),
        (
            p.edges,
            rf"""(?P<edge>(?P<ekind>{either_case(p.edges)})(?:[-\s]+(?:of|in)(?=\s))?
                (?:\s+(?:the|that|this(?!\s(?:week|month|year)\b))(?=\s))?)(?=[-–\s])""",
        ),
        (HALVES, rf"(?P<part_of>(?P<hn>{either_case(HALVES)})\s+(?P<hu>half|quarter)(?:-year)?\s+of\b)"),
        (HALVES, r"(?P<quarter>(?i:first|second|third|fourth)-quarter\b)"),
        (("q", "fy"), rf"(?P<quarterly>Q(?P<qtr>[1-4])\s(?:of\s)?(?P<qty>{w.year})|FY\s?(?P<fy>{w.year}))"),
        (
            ("age",),
            rf"(?P<age>(?=[aA])(?i:aged|ages|age)\s+(?:between\s+)?\d{{1,3}}(?:{w.span}\d{{1,3}})?\b)",
        ),
        ((*NUMBERS, *TENS, *p.lex["amounts"]), f"(?P<lasting>{w.lasting})"),
        (p.seasons, rf"(?P<seasonal>(?P<sname>{either_case(p.seasons)})\b(?:\s+of)?(?:\s+(?P<seay>{w.year}))?)"),
    )
    return [([word.lower() for word in words], re.compile(pattern, re.VERBOSE)) for words, pattern in rows]


def _anchors(p: Patterns) -> set[str]:
    """Every word that a time expression can open with."""
    anchors = (
        _cased(
            {m.capitalize() for m in MONTHS}
            | {w.capitalize() for w in WEEKDAYS if len(w) > 4}
            | {w.capitalize() for w in WEEKDAYS},
            upper=False,
        )
        | {m.upper() for m in MONTHS}
        | {w.upper() for w in WEEKDAYS if len(w) > 4}
    )
    firsts = {k.split()[0] for k in (*p.deictic, *p.anaphoric, *p.frequency)} - {"the", "that", "24/7"}
    firsts |= {k for k in p.anaphoric if k.startswith("that ")}
    anchors |= _cased(firsts | set(p.modifiers) | set(p.edges) | {"second", "aged", "ages", "age"})
    anchors |= _cased(set(NUMBERS) - {"zero"} | set(p.lex["amounts"]) | set(p.lex["clock"]["words"]) | set(p.seasons))
    anchors |= {"the day", "the night", "The day", "The night", "Week", "Q", "FY"}
    anchors |= {
        w for k in (*first_words(), *p.lex["days"], *p.lex["from_easter"]) for w in {k.split()[0]} if not w[0].isdigit()
    }
    anchors |= set(p.units) | set(first_words_of_sites())
    return anchors


def _after_digits(p: Patterns) -> frozenset[str]:
    """How the words begin that may stand behind the digits of a time: a month, a unit, "to 5 May", "5 or so years"."""
    words = (*MONTHS, *p.units, *p.lex["clock"]["zones"], *_LINKS, *_AMID, "am", "pm", "of")
    return frozenset([word[:3].lower() for word in words])


def _after_numbers() -> frozenset[str]:
    """How the words begin that may stand behind the number word of a length besides those."""
    return frozenset([word[:3] for word in ("hundred", "dozen", "thousand", *NUMBERS)])


PATTERNS: Final = Patterns()


def lead_of(text: str, start: int) -> tuple[str, int]:
    """The word before a time expression that bounds it ("since", "as of") and its offset; "" and -1 if none."""
    p, low = PATTERNS, max(0, start - 40)
    leads = p.leads
    tail = text[low:start]
    if not tail or not (tail[-1].isspace() or tail[-1] == "-"):
        return "", -1
    at = len(tail)
    last = tail[max(tail.rfind(" ", 0, at - 1), tail.rfind("-", 0, at - 1)) + 1 : at - 1]
    if last.isalpha() and (word := last.lower()) not in p.lead_ends:
        return (word, start - 1 - len(last)) if word in leads else ("", -1)  # most words
    words = tail.replace("-", " ").split()[-5:]
    for i in range(len(words) - 1, -1, -1):
        at = tail.rfind(words[i], 0, at)
        word = words[i].lower().lstrip("([\"“'‘")
        if i and (pair := f"{words[i - 1].lower()} {word}") in leads:
            return pair, low + tail.rfind(words[i - 1], 0, at)
        if word in leads and not (word in _FILLERS and i and words[i - 1].lower() in leads):
            return word, low + at
        if word not in _FILLERS:
            break
    return "", -1
