"""Which words of a text tell time? One scan finds the marks; nothing is resolved here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,"
        "october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon,tuesday tues tue,wednesday wed,thursday thurs thur thu,friday fri,saturday sat,sunday sun".split(
            ","
        )
    )
    for name in names.split()
}
NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}


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


@cache
def words_of_time() -> dict[str, Any]:
    """The lexicon `time.toml` as read."""
    return tomllib.loads((files("tracker.lexicon") / "time.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """An alternation of literal words, longest first; a blank stands for any white space."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


def trie(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words in time that does not grow with their number."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def build(node: dict[str, Any]) -> str:
        branches = [re.escape(letter) + build(child) for letter, child in sorted(node.items()) if letter]
        if not branches:
            return ""
        body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
        return f"(?:{body})?" if "" in node else body

    return build(root)


def _cased(words: Iterable[str], upper: bool = False) -> set[str]:
    out: set[str] = set()
    for word in words:
        out |= {word, word[0].upper() + word[1:]}
        if upper:
            out.add(word.upper())
    return out


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
        self.days = {k.lower(): v for k, v in lex["days"].items()}
        self.events: dict[str, list[str]] = {k.lower(): v for k, v in lex["events"].items()}
        self.every = set(lex["frequency"]["every"])
        self.frequency = set(lex["frequency"]["words"])
        self.seasons: dict[str, int] = lex["seasons"]
        self.counted = set(lex["counted"]["words"])
        months = any_of([m.capitalize() for m in MONTHS] + [m.upper() for m in MONTHS])
        weekdays = any_of([w.capitalize() for w in WEEKDAYS] + [w.upper() for w in WEEKDAYS if len(w) > 4])
        units = f"(?i:{any_of(self.units)})"
        zones = any_of(lex["clock"]["zones"])
        dayparts = any_of(lex["dayparts"]["words"])
        number = (
            r"(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|five|six|seven|"
            rf"eight|nine))?|{any_of(NUMBERS)}|{any_of(lex['amounts'])})"
        )
        ord_ = r"(?:st|nd|rd|th)?"
        year = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d)"
        span = r"\s?(?:-|–|—|to|and|or|&|until|till|through)\s?"
        # Number and unit together: "two and a half years", "24-hour", "three to four weeks ago", "12 years old".
        length = rf"""
            (?:{span}(?P<q2>\d{{1,3}}(?:\.\d)?|{number}))?
            (?P<half>\s+and\s+a\s+half)?
            (?:[-\s]+(?:straight|consecutive|more|full|whole|or\s+so|calendar|working|odd|or\s+more|plus|of\s+the))?
            (?:\s+of)?[-–\s]{{0,2}}
            (?P<qu>{units})s?\b['’]?
            (?:\s+and\s+a\s+half)?
            (?:[-\s](?P<tail>{any_of(self.tails)})\b)?
        """
        after_day = (
            r"(?![\d:%]|[.,]\d|\s?(?:per\s?cent|million|billion|thousand|km|kg|people|civilians|soldiers|troops|deaths|dead"
            r"|more|others|cases|homes|houses|of\s+the|children|women|men|persons|families|police|new|were|was\s)\b)"
        )
        flags = re.VERBOSE
        self.digits = re.compile(
            rf"""
            (?P<iso>(?P<iy>\d{{4}})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d))                            # 2022-03-04
            |(?P<slash>(?P<sa>\d{{1,2}})(?P<sep>[/.])(?P<sb>\d{{1,2}})(?P=sep)(?P<sy>\d{{4}}|\d\d)(?!\d|[/.]\d))
            |(?P<event>9/11)(?!\d)
            |(?P<always>24/7)(?!\d)
            |(?P<clock>(?P<ch>\d{{1,2}})
                (?: :(?P<cm>\d\d)(?::\d\d)?(?![\d:])(?:\s?[aApP]\.?[mM]\b\.?)?                  # 05:40, 9:30 p.m.
                  | (?:[.:](?P<cm2>\d\d))?\s?[aApP]\.?[mM]\b\.?                                # 5.40pm, 9 a.m.
                  | [.h](?P<cm3>\d\d)(?=\s(?:{zones})\b)                                       # 18.30 GMT
                  | \s?o['’]clock )(?:\s(?:{zones})\b)?)
            |(?P<clock4>(?P<c4h>[012]\d)(?P<c4m>[0-5]\d)\s?(?:{zones})\b)                      # 1830 GMT
            |(?P<dm>(?P<d>[0-3]?\d){ord_}(?:{span}(?P<d2>[0-3]?\d){ord_})?
                (?:[\s-]{{1,2}}(?:of\s+)?|(?=[A-Z]))(?P<dmon>{months})\b\.?(?:,?\s+(?P<dy>{year}))?)
            |(?P<decade>(?P<dec>1[5-9]\d0|20\d0)['’]?s\b)
            |(?P<century>\d\d?(?:st|nd|rd|th)[-\s](?:century|centuries)\b)
            |(?P<length>(?P<q>\d[\d,]*(?:\.\d+)?){length})
            |(?P<year>(?P<y>(?:1\d|20)\d\d)(?:\s?[-–/]\s?(?P<y2>(?:1[89]|20)\d\d|\d\d)(?![\d-]))?(?![\d%]|[.,]\d))
            """,
            flags,
        )
        self.words = re.compile(
            rf"""
            (?P<event>(?i:{any_of(self.events)})\b)
            |(?P<holiday>(?i:{any_of(self.days)})\b)
            |(?P<md>(?P<mon>{months})\b\.?-?
                (?: \s+(?P<d>[0-3]?\d){ord_}{after_day}(?:{span}(?P<d2>[0-3]?\d){ord_}{after_day}(?!\s?(?:{months})\b))?
                        (?:,?\s+(?P<y>{year}))?                                                # Oct. 7-9, 2023
                  | (?:,|\s+of)?\s+(?P<my>{year})                                              # March 2021
                )?)
            |(?P<wd>(?P<wday>{weekdays})\b\.?(?P<plural>s\b)?(?:\s+(?P<part>{dayparts})s?\b)?)
            |(?P<plurals>(?:{weekdays})s\b)
            |(?P<deictic>(?i:{any_of(self.deictic)})\b(?:\s+(?:{dayparts})\b)?)
            |(?P<anaphor>(?i:{any_of(self.anaphoric)})\b(?!\s+(?:yesterday|tomorrow)))
            |(?P<midnight>(?i:{any_of(lex["clock"]["words"])})\b)
            |(?P<often>(?i:{any_of(self.frequency)})\b)
            |(?P<rel>(?P<mod>(?i:{any_of(self.modifiers)}))\s+
                (?: (?P<rwd>{weekdays})\b(?:\s+(?P<rpart>{dayparts})s?\b)?
                  | (?P<rmon>{months})\b(?!\s+\d)
                  | (?P<season>(?i:{any_of(self.seasons)}))\b
                  | (?:(?P<rq>(?:a\s+)?(?:\d{{1,3}}(?:\.\d)?|{number})(?:{span}(?:\d{{1,3}}|{number}))?)(?:\s+and\s+a\s+half|\s+or\s+so|\s+of)?[-\s]+
                       |(?:full|whole|calendar|school|fiscal|financial)\s+)?
                    (?P<ru>{units})(?P<rs>s)?\b ))
            |(?P<edge>(?P<ekind>(?i:{any_of(self.edges)}))(?:[-\s]+(?:of|in)(?=\s))?(?:\s+(?:the|this|that)(?=\s))?)(?=[-–\s])
            |(?P<part_of>(?P<hn>(?i:first|second|third|fourth|last|final))\s+(?P<hu>half|quarter)\s+of\b)
            |(?P<age>(?i:aged|ages|age)\s+(?:between\s+)?\d{{1,3}}(?:{span}\d{{1,3}})?\b)
            |(?P<lasting>(?P<q>(?i:{number}))(?:\s+(?:hundred|dozen|thousand))?{length})
            |(?P<seasonal>(?P<sname>(?i:{any_of(self.seasons)}))\b(?:\s+of)?(?:\s+(?P<seay>{year}))?)
            """,
            flags,
        )
        # What may stand before a bare unit: "a week ago", "the day", "each year".
        self.article = re.compile(r"(?i)\b(an?|the|that|each|every|per|half\s+an?|some)\s+$")
        self.unit = re.compile(units)
        self.after_unit = re.compile(rf"(?:{units})s?\b(?:\s+(?P<tail>(?i:{any_of(self.tails)}))\b)?")
        leads = {w: kind for kind, ws in lex["leads"].items() for w in ws}
        self.leads = leads
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
        firsts = {k.split()[0] for k in (*self.deictic, *self.anaphoric, *self.frequency)} - {"the", "that", "24/7"}
        firsts |= {k for k in self.anaphoric if k.startswith("that ")}
        anchors |= _cased(firsts | set(self.modifiers) | set(self.edges) | {"second", "aged", "ages", "age"})
        anchors |= _cased(
            set(NUMBERS) - {"zero"} | set(lex["amounts"]) | set(lex["clock"]["words"]) | set(self.seasons)
        )
        anchors |= {"the day", "the night", "The day", "The night"}
        anchors |= {w for k in (*lex["events"], *lex["days"]) for w in {k.split()[0]} if not w[0].isdigit()}
        anchors |= set(self.units)
        words = trie(anchors)
        # The mark before the word makes the scan skip the insides of words; the text's first word has none.
        self.anchor = re.compile(rf"[\s(\[“\"‘'’—–/,;:>|*•.-](?:\d|{words}(?![a-rt-z]))")
        self.first = re.compile(rf"(?:\d|{words}(?![a-rt-z]))")
        self.number = re.compile(r"\d[\d,.:/]*")


@cache
def patterns() -> Patterns:
    """The patterns, compiled at the first call."""
    return Patterns()


# What may stand between the lead and the time: "since at least the early 1990s".
_FILLERS = frozenset(
    "the a an its just only early late mid about around nearly almost less more than under at least some roughly".split()
)


def lead_of(text: str, start: int) -> tuple[str, int]:
    """The word before a time expression that says how it bounds ("since", "as of"), with its offset; "" and -1 if none."""
    leads, low = patterns().leads, max(0, start - 40)
    tail = text[low:start]
    if not tail or not (tail[-1].isspace() or tail[-1] == "-"):
        return "", -1
    at = len(tail)
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


def find_marks(text: str) -> Iterator[Mark]:
    """Every time mark of the text in order, not overlapping; linear in the text's length."""
    p = patterns()
    search, done = p.anchor.search, 0
    m = p.first.match(text) or search(text, 0)
    while m is not None:
        start = m.start() if m.start() == 0 and m.re is p.first else m.start() + 1
        before = text[start - 1] if start else " "
        mark: Mark | None = None
        if m.end() - start == 1 and text[start].isdigit():
            if before.isalpha() or before == "_":
                done = start + 1
                while text[done : done + 1].isdigit():
                    done += 1
            else:
                mark = None if before in "$€£¥₴#" else _read_digits(p, text, start)
                if mark is None:
                    number = p.number.match(text, start)
                    done = number.end() if number else start + 1
                    if text[done - 1] in ",.:/":
                        done -= 1
        elif before.isalnum():
            done = m.end()
        else:
            mark = _read_words(p, text, start)
            if mark is None:
                done = m.end()
        if mark is not None:
            yield mark
            done = max(mark.end, start + 1)
        m = search(text, done - 1)


def _read_digits(p: Patterns, text: str, start: int) -> Mark | None:
    m = p.digits.match(text, start)
    if m is None:
        return None
    kind, end = m.lastgroup, m.end()
    if kind == "dm":
        return _day_mark(m, end, m["d"], m["d2"], m["dmon"], m["dy"])
    if kind == "year":
        return _year_mark(p, text, m)
    if kind == "length":
        return _length_mark(p, m, m["q"])
    if kind in ("clock", "clock4"):
        hour = int(m["ch"] or m["c4h"])
        minute = int(m["cm"] or m["cm2"] or m["cm3"] or m["c4m"] or 0)
        if hour > 24 or minute > 59:
            return None
        mark = Mark(start, end, "clock", "zero" if hour == minute == 0 and "m" not in m[0].lower()[4:] else "")
        mark.amount = hour
        return mark
    if kind == "iso":
        return _calendar_mark(start, end, int(m["iy"]), int(m["im"]), int(m["id"]))
    if kind == "slash":
        return _slash_mark(m)
    if kind == "decade":
        mark = Mark(start, end, "decade")
        mark.year = int(m["dec"])
        return mark
    if kind == "century":
        return Mark(start, end, "century", amount=int(re.match(r"\d+", m[0])[0]))  # type: ignore[index]
    if kind == "event":
        return Mark(start, end, "event", "9/11")
    return Mark(start, end, "frequency")


def _calendar_mark(start: int, end: int, year: int, month: int, day: int) -> Mark | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    mark = Mark(start, end, "day")
    mark.year, mark.month, mark.day = year, month, day
    return mark


def _slash_mark(m: re.Match[str]) -> Mark | None:
    a, b, year = int(m["sa"]), int(m["sb"]), int(m["sy"])
    if m["sep"] == "." and len(m["sy"]) == 2:
        return None
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    return _calendar_mark(m.start(), m.end(), year, b, a) or _calendar_mark(m.start(), m.end(), year, a, b)


def _day_mark(m: re.Match[str], end: int, day: str, day2: str | None, month: str, year: str | None) -> Mark | None:
    if not 1 <= int(day) <= 31:
        return None
    mark = Mark(m.start(), end - (m[0][-1] == "." and len(month) > 4), "day")
    mark.day, mark.month = int(day), MONTHS[month.lower()]
    mark.day2 = int(day2) if day2 and 1 <= int(day2) <= 31 else None
    mark.year = int(year) if year else None
    return mark


_NEXT_WORD = re.compile(r"[ \u00a0-][\s-]*([a-z]+)")
_COUNTING = re.compile(
    r"(?i)(?:\b(?:at least|than|over|some|nearly|almost|killed|resolution|no\.|number|about|act|flight|article)|[-+×x*/])\s?$"
)


def _year_mark(p: Patterns, text: str, m: re.Match[str]) -> Mark | None:
    """A year, unless it reads like a count ("2000 people") or a code ("Resolution 1973")."""
    start, year = m.start(), int(m["y"])
    follower = _NEXT_WORD.match(text, m.end())
    if follower and follower[1] in p.counted:
        return None
    lead, _ = lead_of(text, start)
    if lead:
        return _plain_year(m, year) if year >= 1800 or lead in _EARLY_LEADS else None
    before = text[max(0, start - 14) : start]
    opened = not before.strip() or before.rstrip()[-1] in "(,:;—–-[“\"'|\n"
    if (year < 1800 and not (opened and text[m.end() : m.end() + 1] in (":", ")"))) or (year % 100 == 0 and not opened):
        return None
    return None if _COUNTING.search(before) else _plain_year(m, year)


_EARLY_LEADS = frozenset(("in", "since", "of", "from", "until", "by", "around"))


def _plain_year(m: re.Match[str], year: int) -> Mark:
    mark = Mark(m.start(), m.end(), "year")
    mark.year = year
    if m["y2"]:
        second = int(m["y2"])
        second += 0 if second > 99 else year - year % 100
        if second <= year or second > year + 60:
            mark.end = m.start() + 4
        else:
            mark.day2 = second  # the last year of "2012-13"
    return mark


def _length_mark(p: Patterns, m: re.Match[str], quantity: str) -> Mark | None:
    amount = _amount(p, quantity)
    unit = m["qu"].lower()
    if amount is None:
        return None
    tail = p.tails.get((m["tail"] or "").lower(), "")
    mark = Mark(
        m.start(), m.end(), "age" if tail == "old" else "length", tail, unit, amount + (0.5 if m["half"] else 0)
    )
    if m["q2"] and (second := _amount(p, m["q2"])):
        mark.amount = second if tail != "ago" else amount
    return mark


def _amount(p: Patterns, words: str) -> float | None:
    low = words.lower().replace(",", "")
    if low[0].isdigit():
        digits = re.match(r"[\d.]+", low)
        return float(digits[0]) if digits and digits[0].count(".") < 2 else None
    if low in p.lex["amounts"]:
        return float(p.lex["amounts"][low]) or 0.5
    total = 0
    for part in re.split(r"[-\s]+", low):
        if part not in NUMBERS:
            return None
        total += NUMBERS[part]
    return float(total)


def _read_words(p: Patterns, text: str, start: int) -> Mark | None:
    m = p.words.match(text, start)
    if m is None:
        return _unit_mark(p, text, start)
    kind, end = m.lastgroup, m.end()
    low = m[0].lower()
    if kind == "md":
        return _month_mark(text, m)
    if kind == "wd":
        if m["plural"]:
            return Mark(start, end, "frequency")
        mark = Mark(start, end, "weekday", (m["part"] or "").lower())
        mark.weekday = WEEKDAYS[m["wday"].lower()]
        mark.end -= m[0][-1] == "." and len(m["wday"]) > 5
        if (
            len(m["wday"]) <= 4
            and m["wday"] in ("Sun", "Sat", "Mon", "Wed", "Fri", "Tue", "Thu")
            and not _abbreviated(text, m)
        ):
            return None
        return mark
    if kind in ("plurals", "often"):
        return Mark(start, end, "frequency")
    if kind == "rel":
        return _relative_mark(p, m)
    if kind == "edge":
        return Mark(start, end, "edge", p.edges[m["ekind"].lower()])
    if kind == "part_of":
        return Mark(start, end, "edge", f"{m['hn']} {m['hu']}".lower())
    if kind == "lasting":
        return _length_mark(p, m, m["q"])
    if kind == "seasonal":
        mark = Mark(start, end, "season", m["sname"].lower())
        mark.year = int(m["seay"]) if m["seay"] else None
        return mark if mark.year or lead_of(text, start)[0] else None
    if m[0].startswith("Today") and (
        _NAME.match(text, end) or re.search(r"[A-Za-z’'] $", text[max(0, start - 2) : start])
    ):
        return None  # "the BBC's Today programme", "USA Today"
    if kind in ("deictic", "anaphor", "event", "holiday"):
        words = re.sub(r"\s+", " ", low)
        table: dict[str, Any] = getattr(
            p, {"deictic": "deictic", "anaphor": "anaphoric", "event": "events"}.get(kind, "days")
        )
        word = words if words in table else max((k for k in table if words.startswith(k)), key=len)
        mark = Mark(start, end, kind, word)
        if kind == "holiday" and (y := re.compile(r",?\s+((?:1[89]|20)\d\d)\b").match(text, end)):
            mark.year, mark.end = int(y[1]), y.end()
        return mark
    if kind == "midnight":
        return Mark(start, end, "clock", low)
    return Mark(start, end, "age")


_NAME = re.compile(r"\s+(?:programme|program|show)\b")


def _abbreviated(text: str, m: re.Match[str]) -> bool:
    """True where "Sun" or "Sat" is a day: "on Sun 3 May", "Mon.", "(Wed)"."""
    after = text[m.end() : m.end() + 2]
    return m[0].endswith(".") or after[:1] in ",)" or after[1:2].isdigit() or after[1:2] in "JFMASOND"


_COUNTED_NOUN = re.compile(
    r"\s+(?!(?:in|at|on|to|and|or|as|when|by|that|after|for|from|with|the|a|an|it|he|she|they)\b)[a-z]+"
)


def _month_mark(text: str, m: re.Match[str]) -> Mark | None:
    if m["d"] and not m["y"] and lead_of(text, m.start())[0] == "in" and _COUNTED_NOUN.match(text, m.end("d")):
        mark = Mark(m.start(), m.end("mon"), "month", m["mon"])  # "In March 21 people were killed"
        mark.month = MONTHS[m["mon"].lower()]
        return mark
    if m["d"]:
        return _day_mark(m, m.end(), m["d"], m["d2"], m["mon"], m["y"])
    end = m.end()
    if m[0][-1] in "-." and not m["my"]:
        end -= m[0][-1] == "-" or len(m["mon"]) > 4
    mark = Mark(m.start(), end, "month", m["mon"])
    mark.month = MONTHS[m["mon"].lower()]
    mark.year = int(m["my"]) if m["my"] else None
    return mark


def _relative_mark(p: Patterns, m: re.Match[str]) -> Mark | None:
    mod = p.modifiers[m["mod"].lower()]
    if m["rwd"]:
        mark = Mark(m.start(), m.end(), "weekday", mod)
        mark.weekday = WEEKDAYS[m["rwd"].lower()]
        return mark if mod != "first" else None
    if m["rmon"]:
        mark = Mark(m.start(), m.end(), "month", mod)
        mark.month = MONTHS[m["rmon"].lower()]
        return mark
    if m["season"]:
        return Mark(m.start(), m.end(), "season", f"{mod} {m['season'].lower()}")
    amount = 1.0
    if m["rq"]:
        words = re.sub(r"^a\s+", "", m["rq"].lower())
        found = _amount(p, words) or _amount(p, re.split(r"[-–\s]", words)[0])
        if found is None:
            return None
        amount = found
    elif m["rs"]:
        amount = 0.0  # "recent days": no number
    mark = Mark(m.start(), m.end(), "relative", mod, m["ru"].lower(), amount)
    return mark


def _unit_mark(p: Patterns, text: str, start: int) -> Mark | None:
    """A unit without a number before it: "a week ago", "each year", "days later"."""
    m = p.after_unit.match(text, start)
    if m is None:
        return None
    article = p.article.search(text, max(0, start - 12), start)
    word = re.split(r"\s", article[1].lower())[0] if article else ""
    tail = p.tails.get((m["tail"] or "").lower(), "")
    unit = p.unit.match(m[0])
    assert unit is not None
    begin = article.start() if article else start
    plural = m[0].split()[0].endswith("s")
    if word in p.every or (word in ("a", "an") and tail not in ("ago", "earlier", "later")):
        return Mark(begin, start + len(m[0].split()[0]), "frequency", unit=unit[0])
    if tail in ("ago", "earlier", "later") and (word in ("a", "an", "the", "half") or plural):
        bare = p.lex["bare"].get(m[0].split()[0].lower(), 0) if plural and word != "the" else 0
        if word == "the" and tail == "later":
            return None
        mark = Mark(begin, m.end(), "length", tail, unit[0].lower(), 0.5 if word == "half" else 1.0)
        if bare:
            mark.unit, mark.amount = "day", float(bare)
        return mark if plural <= bool(bare) else None
    if word == "the" and unit[0] in ("week", "month", "year", "weekend", "day"):
        return Mark(begin, m.end() if not tail else start + len(unit[0]), "unit", "the", unit[0])
    return None
