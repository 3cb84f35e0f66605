"""Which of the places that fit a count is the most specific? "In Oyo State, when a bridge in Ibadan fell"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.count import Count
from tracker.extract.mentions import Mention
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.places import load_gazetteer

NARROWER: Final = 1.0  # what a place may fit worse than the one that it lies in
_TOLL_REACH = 50  # characters
_APART = re.compile(  # "337 cases in Scotland, and officials in Edinburgh said", "died in Oyo, one was hurt in Awe"
    r"\band\b|\bincluding\b|\d| [-–—]+ "
    rf"|[,;] (?:{PLACE_WORDS.either('few')})(?: others?| more| people)? (?:died|drowned|was|were)\b"
)
_RELATIVE = re.compile(r", (?:where|which|who|after|as)\b")
_TOLL_IN = re.compile(  # "died in Helmand, bringing the number of dead in Afghanistan to 312"
    r"\b(?:number|total|toll|tally|deaths|losses)\b (?:[\w-]+ ){0,5}?(?:in|for|across) (?:the )?$"
)


def _gap(count: Count, m: Mention) -> int:
    return m.start - count.numeral.end if m.start > count.numeral.end else count.numeral.start - m.end


def narrow(count: Count, scored: list[tuple[float, Mention]], text: str) -> Mention:
    """The best mention, or a place inside it that fits nearly as well: "in Oyo State, when a bridge in Ibadan fell"."""
    best_score, best = max(scored, key=lambda row: (row[0], -row[1].start))
    if count.metric == "money" or best.place is None:
        return best
    gazetteer = load_gazetteer()
    inside = [
        (score, m)
        for score, m in scored
        if score > max(1.2, best_score - NARROWER)
        and _gap(count, m)
        <= (_gap(count, best) + 80 if m.start > count.numeral.end or best.end < count.numeral.end else 40)
        and not (m.start > best.end > count.numeral.end and _RELATIVE.search(text, best.end, m.start))
        and not (m.end <= count.numeral.start <= best.start)
        and not _APART.search(text, max(best.end, count.numeral.end), max(best.end, m.start))
        and m is not best
        and m.word != "since"
        and not (m.end < best.start and _TOLL_IN.search(text, max(m.end, best.start - _TOLL_REACH), best.start))
        and m.place
        and m.place != best.place
        and m.joined is not best
        and gazetteer.inside(m.place, best.place)
    ]
    return max(inside, key=lambda row: (row[0], -row[1].start))[1] if inside else best
