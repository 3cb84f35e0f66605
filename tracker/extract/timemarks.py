"""Where does a text tell time? One scan finds the marks and their parts; nothing is resolved here."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.pieces import pieces_of
from tracker.extract.timeexpressions import day_mark, length_mark, read_words
from tracker.extract.timeopenings import find_openings
from tracker.extract.timewords import PATTERNS, Mark, Patterns, begins_as, lead_of


def find_marks(text: str) -> list[Mark]:
    """Every time mark of the text in order, not overlapping; linear in the text's length."""
    p, marks, done = PATTERNS, list[Mark](), 0
    for before, at, piece in pieces_of(text).times:
        for opening in find_openings(text, before, at, piece):
            start = at + opening.start
            if start < done:
                continue
            if opening.opener is not None:
                end = at + opening.end
                mark = read_words(p, opening.opener, text, start, end)
            elif (mark := _read_digits(p, text, start)) is None:
                number = p.number.match(text, start)
                end = number.end() if number else start + 1
                if text[end - 1] in ",.:/":
                    end -= 1
            if mark is not None:
                marks.append(mark)
                end = max(mark.end, start + 1)
            done = end
    return marks


_TELEX: Final = re.compile(  # "at 1830, a fire broke out", "at 0704 rebels"; not "at 1200 homes", "at 2015 prices"
    r"(?:[01]\d|2[0-3])[0-5]\d(?![\d%]|[.,:]\d)(?=[,.;)]|\s\(|\s+(?:on|today|yesterday|tonight|this|last|local|hours|and|when"
    r"|in|the|they|he|she|it|we|a|an|one|two|three|four|five|six|armed|unidentified|as|while|with|until|to|our|rebels)\b|\s*$)"
)
_AT: Final = re.compile(r"(?i)\bat\s+(?:around\s+|about\s+|approximately\s+)?$")
_TALLY: Final = re.compile(  # "the toll from the storm was at around 1300"
    r"\b(?:toll|number|dead|wounded|injured|figure|total|count|crowd)\b[^.;]{0,60}"
    r"\b(?:was|is|stood|stands|put|puts|remains|remained|estimated) (?:now )?at (?:around |about |approximately )?$"
)
_BOUNDED: Final = re.compile(r"(?i)\b(?:after|before|until|since)\s+$")
_ENDS_THERE: Final = re.compile(r"\d{4}(?:[,.;)]|\s\()")


def _telex_clock(text: str, start: int) -> Mark | None:
    """A time of day as telexes write it, where a word before it tells that it is no year and no count."""
    m = _TELEX.match(text, start) if text[start : start + 4].isdigit() else None
    if m is None:
        return None
    hour, before = int(text[start : start + 2]), text[max(0, start - 24) : start]
    if not _AT.search(before):
        year = hour in (19, 20) or int(text[start + 2 : start + 4]) % 5
        if year or not _BOUNDED.search(before) or not _ENDS_THERE.match(text, start):
            return None
    if _TALLY.search(text, max(0, start - 90), start):
        return None
    mark = Mark(start, start + 4, "clock")
    mark.amount = float(hour)
    return mark


def _read_digits(p: Patterns, text: str, start: int) -> Mark | None:
    if (clock := _telex_clock(text, start)) is not None:
        return clock
    m = _match_digits(p, text, start)
    if m is None:
        return None
    kind, end = m.lastgroup, m.end()
    if kind == "dm":
        return day_mark(m, end, m["d"], m["d2"], m["dmon"], m["dy"])
    if kind == "year":
        return _year_mark(p, text, m)
    if kind == "length":
        return length_mark(p, m, m["q"])
    if kind in ("clock", "clock4"):
        hour = int(m["ch"] or m["c4h"])
        minute = int(m["cm"] or m["cm2"] or m["cm3"] or m["c4m"] or 0)
        if hour > 24 or minute > 59:
            return None
        mark = Mark(start, end, "clock", "zero" if hour == minute == 0 and "m" not in m[0].lower()[4:] else "")
        mark.amount = float(hour)
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
        # "a 13th-century cathedral" tells how old it is
        return Mark(start, end, "age" if "-" in m[0] else "century", amount=int(re.match(r"\d+", m[0])[0]))  # type: ignore[index]
    if kind == "event":
        return Mark(start, end, "event", "9/11")
    if kind == "nth":
        mark = Mark(start, end, "nth")
        mark.day = int(m["nd"])
        return mark if _DAY_BEFORE.search(text, max(0, start - 30), start) else None
    return Mark(start, end, "frequency")


def _match_digits(p: Patterns, text: str, start: int) -> re.Match[str] | None:
    """What the digits at `start` tell by their form: of most counts ("45 people", "3,200 homes") nothing, of four
    digits only a year, by how the word behind them begins."""
    end = start + 1
    while text[end : end + 1].isdigit() or text[end : end + 1] == ",":
        end += 1
    after = text[end : end + 1]
    if after == "%":
        return None
    closed = after in _CLOSING or (after == "." and not text[end + 1 : end + 2].isdigit())
    if not closed and (after != " " or begins_as(text, end + 1, p.after_digits)):
        return p.digits.match(text, start)
    return p.year.match(text, start) if text[start : start + 4].isdigit() else None


_CLOSING: Final = frozenset(')];?!"”')  # behind these, digits tell at most a year
_DAY_BEFORE: Final = re.compile(
    r"(?i)\b(?:on|since|until|(?:night|morning|evening|afternoon|hours|dawn|midnight) of) the $"
)


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


_NEXT_WORD: Final = re.compile(r"[ \u00a0-][\s-]*([a-z]+)")
_COUNTING: Final = re.compile(
    r"(?i)(?:\b(?:at least|than|over|some|nearly|almost|killed|resolution|no\.|number|about|act|flight|article)"
    r"|[-+×x*/])\s?$"
)


def _year_mark(p: Patterns, text: str, m: re.Match[str]) -> Mark | None:
    """A year, unless it reads like a count ("2000 people") or a code ("Resolution 1973")."""
    start, year = m.start(), int(m["y"])
    if _UNIT_GLUED.match(text, m.end()):
        return None  # "2000lb bombs"
    if year % 100 < 60 and text.startswith(" (", m.end()) and _SAME_HOUR.match(text, m.end()):
        return Mark(start, start + 4, "clock", amount=year // 100)
    follower = _NEXT_WORD.match(text, m.end())
    if follower and follower[1] in p.counted:
        return None
    if _TOTAL_OF.search(text, max(0, start - 12), start):
        return None
    lead, _ = lead_of(text, start)
    if lead:
        early = lead in _EARLY_LEADS and not (lead in _OF_MANY and follower)  # "the deployment of 1370 mobile clinics"
        return _plain_year(m, year) if year >= 1800 or early else None
    before = text[max(0, start - 14) : start]
    opened = not before.strip() or before.rstrip()[-1] in "(,:;—–-[“\"'|\n"
    round_one = year % 100 == 0 and not (opened or before.endswith("year "))  # "the year 2000"
    if (year < 1800 and not (opened and text[m.end() : m.end() + 1] in (":", ")"))) or round_one:
        return None
    if _COUNTING.search(before) and not (year > 1899 and (_WORSE.search(before) or _WHEN.match(text, m.end()))):
        return None
    return _plain_year(m, year)


_UNIT_GLUED: Final = re.compile(r"(?i)(?:lbs?|kgs?|k?m|[cm]m|ft|hp|cc|[km]?w|[mk]ph|t|g|bn|mah|mp|rpm|mhz)\b")
_TOTAL_OF: Final = re.compile(r"(?i)\b(?:total|toll|tally|sum)\s+of\s$")
_WORSE: Final = re.compile(r"\byear\s+than\s$")  # "a deadlier year than 2014"
_WHEN: Final = re.compile(r",\s+(?:when|in\s+which|during\s+which)\b")
_EARLY_LEADS: Final = frozenset(("in", "since", "of", "from", "until", "by", "around"))
_OF_MANY: Final = frozenset(("of", "from", "by", "around"))
_SAME_HOUR: Final = re.compile(
    r"\s\([0-2]?\d[.:]?[0-5]\d\s?[A-Z]{2,4}\b"
)  # "by 1100 (1600 GMT)": the hour here, then there


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
