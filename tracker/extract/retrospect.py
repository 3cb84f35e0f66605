"""On which old event does an article look back? The day of what its opening commemorates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

from tracker.extract.count import Count
from tracker.extract.cues import BOUND, clause_of, perfect
from tracker.extract.document import Document
from tracker.extract.reading import cue_index, reading_of, words_of_status
from tracker.extract.timedays import months_back
from tracker.extract.timewords import NUMBERS, any_of, words_of_time
from tracker.extract.timex import TimeSpan
from tracker.extract.worldevents import BY_PLACE

LOOKED_BACK: Final = "looked back on"
_OPENING: Final = 5  # sentences that tell what an article is about
_NAMING: Final = 12  # sentences among which its event is dated
_SINCE: Final = timedelta(days=300)  # sooner, an event is still news
_BEFORE_COURT: Final = timedelta(days=90)  # sooner, what is told in court is news itself
_TOLD: Final = 70  # characters before a time that tell what befell then
_BEFORE_SIGN: Final = 80  # characters in which a match begins before its first sign
_FEW: Final = 10  # fewer than these may be those of a new incident


class _Patterns(NamedTuple):
    marked: re.Pattern[str]
    event: re.Pattern[str]
    ordinals: dict[str, int]
    signs: tuple[str, ...]  # one of which stands in every match of `marked`, in small letters
    stems: tuple[str, ...]  # how the signs begin
    cases: tuple[str, ...]  # words of stories that are told of an old event in court
    named: re.Pattern[str]
    befell: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = words_of_time()["memory"]
    events = any_of(words["events"])
    number = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})"
    ordinals = {word: at for at, word in enumerate(words["ordinals"], start=1)} | words["rounded"]
    linking = any_of(words["linking"])
    of = rf"\s+(?:of\s+)?(?:(?!(?:{linking})\b)[\w'’.-]+\s+){{0,8}}?"
    span = rf"(?P<much>an?|{number})[\s-]+(?P<unit>year|decade|centur)(?:s|y|ies)?"
    firsts = "".join(sorted({word[0] for word in (*ordinals, *NUMBERS, "anniversary")}))
    marked = (  # a glance at the first letter spares the engine most of the text
        rf"(?=[\d{firsts}{firsts.upper()}])(?i:(?:(?:(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{any_of(ordinals)})|{number}[\s-]+year)\s+)?anniversary\b"
        rf"(?:{of}(?P<of>{events})\b)?|\b{span}\s+(?:after|since|on\s+from)\b{of}(?P<after>{events})\b)"
    )
    named = rf"(?i)(?:['’]s)?\s+(?:(?!(?:{linking})\b)[\w'’-]+\s+){{0,4}}?(?P<noun>{events})\b"
    befell = rf"(?i)\b(?:(?P<noun>{events})|{any_of(words['dying'])})\b[^,;.]{{0,30}}?\s*$"
    return _Patterns(
        re.compile(marked),
        re.compile(rf"(?i)\b(?:{events})\b"),
        ordinals,
        tuple(words["signs"]),
        tuple(sorted({word[:4] for word in words["signs"]})),
        tuple(words["cases"]),
        re.compile(named),
        re.compile(befell),
    )


class Memory(NamedTuple):
    """The time that dates the old event, and the noun that names it."""

    time: TimeSpan
    noun: str
    sole: bool  # no other event is named in the opening


def find_memory(document: Document, times: list[TimeSpan]) -> Memory | None:
    """The old event that the title or the opening commemorates, with its day; None where there is none."""
    opening = document.sentences[:_OPENING]
    lead = f"{document.title}. {document.text[: opening[-1].end if opening else 0]}"
    p, small = _patterns(), lead.lower()
    glance = any(stem in small for stem in p.stems)
    signs = [at for word in p.signs if (at := small.find(word)) >= 0] if glance else []
    for m in p.marked.finditer(lead, max(0, min(signs) - _BEFORE_SIGN)) if signs else ():
        noun = m["of"] or m["after"]
        if noun is None and not lead.startswith(" of ", m.end()):
            noun = _named_before(lead, m.start(), p)
        if noun and (time := _told_day(document, times, _day_back(document.published, _years(m, p)))):
            stem = noun.lower().rstrip("s")
            others = [named[0].lower() for named in p.event.finditer(lead)]
            return Memory(time, stem, all(_is_same(stem, other) for other in others))
    return _case_of(document, times, lead, small)


def _case_of(document: Document, times: list[TimeSpan], lead: str, small: str) -> Memory | None:
    """The one old event of which a court, an inquest or a memorial is told: "charged over the 1999 Colca tragedy"."""
    p, text = _patterns(), document.text
    old = _old_times(document, times)
    if not old or not any(word in small for word in p.cases):
        return None
    best: TimeSpan | None = None
    noun = ""
    for time in old:
        low = time.lead_start if time.lead_start >= 0 else time.start
        told = p.named.match(text, time.end) or p.befell.search(text, max(0, low - _TOLD), low)
        known = time.rule == BY_PLACE
        if not known and told is None:
            continue
        if best is not None and abs((_last(best) - _last(time)).days) > 366:
            return None  # two old events: neither is all that the story is of
        if best is None or _last(time) - _first(time) < _last(best) - _first(best):
            best = time
            noun = (text[time.start : time.end].rpartition(" ")[2] if known else told and told["noun"]) or noun
    if best is None:
        return None
    stem = noun.lower().rstrip("s") or "disaster"
    others = [named[0].lower() for named in p.event.finditer(lead)]
    return Memory(best, stem, all(_is_same(stem, other) for other in others))


def _old_times(document: Document, times: list[TimeSpan]) -> list[TimeSpan]:
    """The days, months and years of the opening that are no news."""
    opening = document.sentences[:_OPENING]
    end = opening[-1].end if opening else 0
    old: list[TimeSpan] = []
    for time in times:
        if time.start >= end:
            break
        if time.last is None or time.first is None or time.lead == "since" or (time.last - time.first).days > 366:
            continue
        if document.published - time.last >= _BEFORE_COURT:
            old.append(time)
    return old


def _is_same(stem: str, other: str) -> bool:
    """True where another noun may mean the event too: "the disaster" of a tsunami."""
    return stem in other or other.rstrip("s") in _ANY


def _named_before(lead: str, at: int, p: _Patterns) -> str:
    """The last event named in the sentence before the word "anniversary", or in the title."""
    start = max(lead.rfind(". ", 0, at) + 2, 0)
    named = [*p.event.finditer(lead, start, at)] or [*p.event.finditer(lead, 0, lead.find(". ") + 1)]
    return named[-1][0] if named else ""


def _years(m: re.Match[str], p: _Patterns) -> int:
    """How many years back the words reach; 0 where they do not say."""
    if m["unit"]:
        much = m["much"].lower()
        count = int(much) if much.isdigit() else NUMBERS.get(much, 1)  # "a decade"
        return count * {"year": 1, "decade": 10}.get(m["unit"].lower(), 100)
    if m["nth"]:
        nth = m["nth"].lower()
        return p.ordinals.get(nth) or int(re.sub(r"\D", "", nth) or 0)
    digits = re.match(r"\d+", m[0])
    return int(digits[0]) if digits else 0


def _day_back(published: date, years: int) -> date | None:
    return months_back(published, 12 * years) if years else None


def _told_day(document: Document, times: list[TimeSpan], back: date | None) -> TimeSpan | None:
    """The time by which the article dates the event: the most exact one that lies as far back as it says."""
    sentences, published = document.sentences, document.published
    end = sentences[min(_NAMING, len(sentences)) - 1].end
    best: TimeSpan | None = None
    for time in times:
        if time.start >= end or time.last is None or time.first is None or published - time.last < _SINCE:
            continue
        if time.kind not in ("date", "span") or time.lead == "since" or (time.last - time.first).days > 366:
            continue
        if back is not None and abs(time.last.year - back.year) > 1:
            continue
        if best is None or (time.last - time.first) < (_last(best) - _first(best)):
            best = time
    if best is None and back is not None and sentences:
        best = TimeSpan(sentences[0].start, sentences[0].start, "date", back, back, rule="so many years back")
    return best


def _first(time: TimeSpan) -> date:
    return time.first or date.min


def _last(time: TimeSpan) -> date:
    return time.last or date.max


def tells_of_it(count: Count, memory: Memory) -> bool:
    """True for a finished deed without a time of its own that is the old event's: "170,000 people lost their lives"."""
    index = cue_index()
    if count.metric not in index.incidental and count.metric not in ("displaced", "affected", "refugees"):
        return False
    text, (start, end) = count.sentence.document.text, clause_of(count)
    presupposed = _DEATHS_OF.search(text, max(start, count.numeral.start - 60), count.numeral.start) is not None
    if count.metric == "attacks" or (perfect(count) and not presupposed):
        return False
    if _PRESENT.search(text, start, end) and not presupposed:
        return False
    reading, sentence = reading_of(count.sentence), count.sentence
    others = [m[0].lower() for m in _patterns().event.finditer(text, sentence.start, sentence.end)]
    if others:
        return any(_is_same(memory.noun, other) for other in others)
    return memory.sole and count.numeral.value >= _FEW and not reading.find("running", start, end)


_DEATHS_OF: Final = re.compile(rf"\b(?:{any_of(words_of_status()['deeds']['known'])})\s+(?:of\s+)?{BOUND}$")
_ANY: Final = frozenset(words_of_time()["memory"]["any"])
_PRESENT: Final = re.compile(rf"\b(?:{any_of(words_of_status()['present']['words'])})\b")
