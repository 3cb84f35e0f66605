"""Which time mark do words make? "Monday night", "the past three weeks", "early March", "last year", "two days ago"."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from tracker.extract.timeopenings import Opener
from tracker.extract.timeweeks import numbered_week
from tracker.extract.timewords import MONTHS, NUMBERS, WEEKDAYS, Mark, Patterns, begins_as, lead_of
from tracker.extract.worldevents import find_site

_BEFORE_LAST: Final = re.compile(r"(?:week|month|year|weekend)\s+before\s+last\b")


def day_mark(m: re.Match[str], end: int, day: str, day2: str | None, month: str, year: str | None) -> Mark | None:
    """The mark of "3 May 2014" or "3 and 4 May"; None for a day that no month has."""
    if not 1 <= int(day) <= 31:
        return None
    mark = Mark(m.start(), end - (m[0][-1] == "." and len(month) > 4), "day")
    mark.day, mark.month = int(day), MONTHS[month.lower()]
    mark.day2 = int(day2) if day2 and 1 <= int(day2) <= 31 else None
    mark.year = int(year) if year else None
    return mark


def length_mark(p: Patterns, m: re.Match[str], quantity: str) -> Mark | None:
    """The mark of "three weeks ago", "the past two days"; None where the words make no amount."""
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


def read_words(p: Patterns, opener: Opener, text: str, start: int, end: int) -> Mark | None:
    """The mark that the word from `start` to `end` begins, None where it tells no time."""
    if opener.sites is not None:
        if (site := _site_mark(text, start, end, opener.sites)) is not None:
            return site
        if opener.only_site:
            return None
    if opener.counts:
        if text[end : end + 1] == " " and not begins_as(text, end + 1, p.after_numbers):
            return None  # "three people"
        m = p.lasting.match(text, start)
        return length_mark(p, m, m["q"]) if m else None
    if opener.begins is not None and not _begins(text, end, opener.begins):
        return None
    for pattern in opener.kinds:
        m = pattern.match(text, start)
        if m is not None:
            return _mark_of(p, m)
    return _unit_mark(p, text, start) if opener.unit else None


def _mark_of(p: Patterns, m: re.Match[str]) -> Mark | None:
    """The mark of what a word opened, by its kind."""
    text, start, kind, end = m.string, m.start(), m.lastgroup, m.end()
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
    if kind == "quarter":
        return Mark(start, end, "relative", "first", "quarter")  # "a third-quarter loss"
    if kind == "quarterly":
        mark = Mark(start, end, "year", f"{_QUARTERS[int(m['qtr']) - 1]} quarter|" if m["qtr"] else "")
        mark.year = int(m["qty"] or m["fy"])
        return mark
    if kind == "lasting":
        return length_mark(p, m, m["q"])
    if kind == "seasonal":
        return _season_mark(p, text, m)
    if m[0].startswith("Today") and (
        _NAME.match(text, end) or re.search(r"[A-Za-z’'] $", text[max(0, start - 2) : start])
    ):
        return None  # "the BBC's Today programme", "USA Today"
    if kind == "event" and _OF_ERA.match(text, end):
        return None  # "a World War II-era bomber"
    if kind in ("deictic", "anaphor", "event", "holiday"):
        return _named_mark(p, text, m, kind)
    if kind == "midnight":
        return Mark(start, end, "clock", m[0].lower())
    return Mark(start, end, "age")


def _site_mark(text: str, start: int, end: int, begins: frozenset[str]) -> Mark | None:
    """The mark of an event that is named by where it was: "the attacks on the World Trade Center"."""
    if "" not in begins and text[end + 1 : end + 3] not in begins:
        return None
    named = find_site(text, start)
    if named is None:
        return None
    mark = Mark(named.start, named.end, "event", named.key)
    if dated := _DATED_NAME.match(named.key):  # what it means while it is news: "the July 7 bombings"
        mark.month, mark.day = MONTHS[dated["month"].lower()], int(dated["day"])
    return mark


def _begins(text: str, end: int, begins: frozenset[str]) -> bool:
    """False where another word stands behind the one that ends at `end` than one that may follow it."""
    begin = text[end + 1 : end + 3].lower()
    return text[end : end + 1] not in " -" or not begin.isalpha() or begin in begins


def _weekday_mark(text: str, m: re.Match[str]) -> Mark | None:
    """ "Monday", "Mon.", "Monday night", "Mondays"; None for a short word that is no weekday ("Sun", "Wed")."""
    if m["plural"]:
        return Mark(m.start(), m.end(), "frequency")
    if len(m["wday"]) <= 4 and m["wday"] in _SHORT_DAYS and not _abbreviated(text, m):
        return None
    if _PAPER.match(text, m.end()) and not text.startswith(("on ", "On "), max(0, m.start() - 3)):
        return None  # "a reporter of the Sunday Times"
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
    table: Collection[str] = getattr(
        p, {"deictic": "deictic", "anaphor": "anaphoric", "event": "events"}.get(kind, "days")
    )
    word = words if words in table else max((k for k in table if words.startswith(k)), key=len)
    mark = Mark(m.start(), m.end(), kind, word)
    if kind == "holiday" and (year := _THEN_YEAR.match(text, m.end())):
        mark.year, mark.end = int(year[1]), year.end()
    return mark


_DATED_NAME: Final = re.compile(r"(?P<month>[A-Z][a-z]+)\.? (?P<day>\d\d?)\b")
_OF_ERA: Final = re.compile(
    r"-(?:era|style|vintage|type|themed)\b|\s(?:era|veterans?|memorials?|museum|films?|movie|bunkers?)\b"
)
_PAPER: Final = re.compile(  # what newspapers of the weekend are called
    r" (?:Times|Telegraph|Mirror|Mail|Herald|Post|Express|Star|Sun|World|Independent|Tribune|Observer|Business|Mercury"
    r"|People|Nation|Standard|Vision|Age|Guardian|Magazine|Night Live|Evening Post)\b"
)
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
    counted = m["d"] and not m["y"] and not m["d2"]
    if counted and (
        (_IN.search(text, max(0, m.start() - 9), m.start()) and _COUNTED_NOUN.match(text, m.end("d")))
        or (_WERE.match(text, m.end("d")) and not _ON_DAY.search(text, max(0, m.start() - 9), m.start()))
    ):
        mark = Mark(m.start(), m.end("mon"), "month", m["mon"])  # "In March 21 people were killed"
        mark.month = MONTHS[m["mon"].lower()]
        return mark
    if m["d"]:
        return day_mark(m, m.end(), m["d"], m["d2"], m["mon"], m["y"])
    end = m.end()
    if m[0][-1] in "-." and not m["my"]:
        end -= m[0][-1] == "-" or len(m["mon"]) > 4
    mark = Mark(m.start(), end, "month", m["mon"])
    mark.month = MONTHS[m["mon"].lower()]
    mark.year = int(m["my"]) if m["my"] else None
    return mark


_WERE: Final = re.compile(r"\s+(?:was|were)\b")  # "Of those taken in June 3 were freed"
_ON_DAY: Final = re.compile(r"(?i)\b(?:on|through|until|till|by|of|since|from|before|after|to)\s+$")
_IN: Final = re.compile(r"(?i)\bin\s+(?:early\s+|late\s+|mid-?\s?)?$")  # not "in the October 7 attack"


def _relative_mark(p: Patterns, m: re.Match[str]) -> Mark | None:
    mod = p.modifiers[m["mod"].lower()]
    if m["rwd"]:
        if mod == "after" and m.string[m.end("rwd") : m.end("rwd") + 2] in ("'s", "’s"):
            mark = Mark(m.start("rwd"), m.end("rwd"), "weekday")  # "following Friday's quake"
            mark.weekday = WEEKDAYS[m["rwd"].lower()]
            return mark
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
            at = unit[0] == "weekend" and text[max(0, begin - 5) : begin].endswith(("at ", "over "))
            return Mark(begin, start + len("weekend"), "unit", "the", "weekend") if at else None
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
