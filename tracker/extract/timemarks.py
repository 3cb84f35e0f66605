"""Where does a text tell time? One scan finds the marks and their parts; nothing is resolved here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from tracker.extract.timeweeks import numbered_week
from tracker.extract.timewords import MONTHS, NUMBERS, WEEKDAYS, Mark, Patterns, lead_of, patterns


def find_marks(text: str) -> Iterator[Mark]:
    """Every time mark of the text in order, not overlapping; linear in the text's length."""
    p = patterns()
    search, done = p.anchor.search, 0
    m = p.anchor.match("\n" + text[:_OPENING])  # the text's first word has no mark before it
    shift = 0
    if m is None:
        m, shift = search(text, 0), 1
    while m is not None:
        start = m.start() + shift
        end, shift = m.end() + shift - 1, 1
        before = text[start - 1] if start else " "
        mark: Mark | None = None
        if end - start == 1 and text[start].isdigit():
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
            done = end
        else:
            mark = _read_words(p, text, start, end)
            if mark is None:
                done = end
        if mark is not None:
            yield mark
            done = max(mark.end, start + 1)
        m = search(text, done - 1)


_OPENING: Final = 40  # more characters than the longest word that opens an expression
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
    if _TALLY.search(text, max(0, start - 90), start):
        return None
    if not _AT.search(before):
        year = hour in (19, 20) or int(text[start + 2 : start + 4]) % 5
        if year or not _BOUNDED.search(before) or not _ENDS_THERE.match(text, start):
            return None
    mark = Mark(start, start + 4, "clock")
    mark.amount = float(hour)
    return mark


def _read_digits(p: Patterns, text: str, start: int) -> Mark | None:
    if (clock := _telex_clock(text, start)) is not None:
        return clock
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


def _day_mark(m: re.Match[str], end: int, day: str, day2: str | None, month: str, year: str | None) -> Mark | None:
    if not 1 <= int(day) <= 31:
        return None
    mark = Mark(m.start(), end - (m[0][-1] == "." and len(month) > 4), "day")
    mark.day, mark.month = int(day), MONTHS[month.lower()]
    mark.day2 = int(day2) if day2 and 1 <= int(day2) <= 31 else None
    mark.year = int(year) if year else None
    return mark


_BEFORE_LAST: Final = re.compile(r"(?:week|month|year|weekend)\s+before\s+last\b")
_NEXT_WORD: Final = re.compile(r"[ \u00a0-][\s-]*([a-z]+)")
_COUNTING: Final = re.compile(
    r"(?i)(?:\b(?:at least|than|over|some|nearly|almost|killed|resolution|no\.|number|about|act|flight|article)"
    r"|[-+×x*/])\s?$"
)


def _year_mark(p: Patterns, text: str, m: re.Match[str]) -> Mark | None:
    """A year, unless it reads like a count ("2000 people") or a code ("Resolution 1973")."""
    start, year = m.start(), int(m["y"])
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


_QUARTERS: Final = ("first", "second", "third", "fourth")


def _read_words(p: Patterns, text: str, start: int, end: int) -> Mark | None:
    if text[start:end].lower() in p.only_numbers:
        m = p.lasting.match(text, start)
        return _length_mark(p, m, m["q"]) if m else None
    m = p.words.match(text, start)
    if m is None:
        return _unit_mark(p, text, start)
    kind, end = m.lastgroup, m.end()
    if kind == "md":
        return _month_mark(text, m)
    if kind == "wd":
        return _weekday_mark(text, m)
    if kind in ("plurals", "often"):
        return Mark(start, end, "frequency")
    if kind == "rel":
        return _relative_mark(p, m)
    if kind == "edge":
        return Mark(start, end, "edge", p.edges[m["ekind"].lower()])
    if kind == "part_of":
        return Mark(start, end, "edge", f"{m['hn']} {m['hu']}".lower())
    if kind == "quarterly":
        mark = Mark(start, end, "year", f"{_QUARTERS[int(m['qtr']) - 1]} quarter|" if m["qtr"] else "")
        mark.year = int(m["qty"] or m["fy"])
        return mark
    if kind == "lasting":
        return _length_mark(p, m, m["q"])
    if kind == "seasonal":
        return _season_mark(p, text, m)
    if m[0].startswith("Today") and (
        _NAME.match(text, end) or re.search(r"[A-Za-z’'] $", text[max(0, start - 2) : start])
    ):
        return None  # "the BBC's Today programme", "USA Today"
    if kind in ("deictic", "anaphor", "event", "holiday"):
        return _named_mark(p, text, m, kind)
    if kind == "midnight":
        return Mark(start, end, "clock", m[0].lower())
    return Mark(start, end, "age")


def _weekday_mark(text: str, m: re.Match[str]) -> Mark | None:
    """ "Monday", "Mon.", "Monday night", "Mondays"; None for a short word that is no weekday ("Sun", "Wed")."""
    if m["plural"]:
        return Mark(m.start(), m.end(), "frequency")
    if len(m["wday"]) <= 4 and m["wday"] in _SHORT_DAYS and not _abbreviated(text, m):
        return None
    mark = Mark(m.start(), m.end(), "weekday", (m["part"] or "").lower())
    mark.weekday = WEEKDAYS[m["wday"].lower()]
    mark.end -= m[0][-1] == "." and len(m["wday"]) > 5
    return mark


def _season_mark(p: Patterns, text: str, m: re.Match[str]) -> Mark | None:
    """ "spring 2014", "last summer"; None for a word without a year that no season is meant by ("a well spring")."""
    mark = Mark(m.start(), m.end(), "season", m["sname"].lower())
    mark.year = int(m["seay"]) if m["seay"] else None
    if mark.year is None and (not lead_of(text, m.start())[0] or p.no_season.match(text, m.end("sname"))):
        return None
    return mark


def _named_mark(p: Patterns, text: str, m: re.Match[str], kind: str) -> Mark:
    """ "yesterday", "that day", "the Boxing Day tsunami", "Christmas Eve 2014": what the lexicon has by this name."""
    words = re.sub(r"\s+", " ", m[0].lower())
    table: dict[str, Any] = getattr(
        p, {"deictic": "deictic", "anaphor": "anaphoric", "event": "events"}.get(kind, "days")
    )
    word = words if words in table else max((k for k in table if words.startswith(k)), key=len)
    mark = Mark(m.start(), m.end(), kind, word)
    if kind == "holiday" and (year := _THEN_YEAR.match(text, m.end())):
        mark.year, mark.end = int(year[1]), year.end()
    return mark


_SHORT_DAYS: Final = frozenset(("Sun", "Sat", "Mon", "Wed", "Fri", "Tue", "Thu"))
_THEN_YEAR: Final = re.compile(r",?\s+((?:1[89]|20)\d\d)\b")
_NAME: Final = re.compile(r"\s+(?:programme|program|show)\b")


def _abbreviated(text: str, m: re.Match[str]) -> bool:
    """True where "Sun" or "Sat" is a day: "on Sun 3 May", "Mon.", "(Wed)"."""
    after = text[m.end() : m.end() + 2]
    return m[0].endswith(".") or after[:1] in ",)" or after[1:2].isdigit() or after[1:2] in "JFMASOND"


_COUNTED_NOUN: Final = re.compile(
    r"\s+(?!(?:in|at|on|to|and|or|as|when|by|that|after|for|from|with|the|a|an|it|he|she|they)\b)[a-z]+"
)


def _month_mark(text: str, m: re.Match[str]) -> Mark | None:
    if (
        m["d"]
        and not m["y"]
        and _IN.search(text, max(0, m.start() - 9), m.start())
        and _COUNTED_NOUN.match(text, m.end("d"))
    ):
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


_IN: Final = re.compile(r"(?i)\bin\s+(?:early\s+|late\s+|mid-?\s?)?$")  # not "in the October 7 attack"


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
    return Mark(m.start(), m.end(), "relative", mod, m["ru"].lower(), amount)


def _unit_mark(p: Patterns, text: str, start: int) -> Mark | None:
    """A unit without a number before it: "a week ago", "each year", "days later"; or a week by its number."""
    if text[start : start + 4].lower() == "week" and (numbered := numbered_week(text, start)) is not None:
        return numbered
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
        if (
            word == "the"
            and unit[0] in ("week", "month", "year", "weekend")
            and (last := _BEFORE_LAST.match(text, start))
        ):
            return Mark(begin, last.end(), "relative", "before last", unit[0])
        mark = Mark(begin, m.end(), "length", tail, unit[0].lower(), 0.5 if word == "half" else 1.0)
        if bare:
            mark.unit, mark.amount = "day", float(bare)
        return mark if plural <= bool(bare) else None
    if unit[0] == "weekend" and word in ("", "a") and not plural and p.weekend.match(text, start):
        return Mark(start, start + len("weekend"), "unit", "the", "weekend")  # "in weekend fighting"
    if word == "the" and unit[0] in ("week", "month", "year", "weekend", "day"):
        return Mark(begin, m.end() if not tail else start + len(unit[0]), "unit", "the", unit[0])
    return None
