"""Does a bare number go on with the count before it? "Up from 47", "from 14 to 31", "for a total of 71", "Spain 12"."""

from __future__ import annotations

from typing import Final

from tracker.extract.bracketed import next_bracket
from tracker.extract.compounds import is_plural
from tracker.extract.count import Count
from tracker.extract.counted import ANAPHORS, Counted
from tracker.extract.document import Sentence
from tracker.extract.elsewhere import next_place
from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.senses import Governor, accepts, step_left
from tracker.extract.tagging import Token
from tracker.extract.wordclass import TIME
from tracker.lexicon.metrics import METRICS

_TRADES: Final = frozenset(
    "exchange exchanged exchanges exchanging swap swapped swaps swapping trade traded trades trading".split()
)
_SIDES: Final = frozenset(["with", "to", "against"])
_RUNNING: Final = frozenset(["number", "numbers", "figure", "total", "tally", "count"])


def carries_on(tokens: list[Token], at: int, phrase: Counted, before: Count, sentence: Sentence) -> str | None:
    """The rule by which the bare number at `at` continues `before`; None where it does not."""
    if not phrase.elided:
        return None
    if before.sentence is sentence:
        if _previous(tokens, at):
            return "previous value"
        if _increased(tokens, at, before):
            return "increase"
        if _changed(tokens, at, before) or _summed(tokens, at) or _left_over(tokens, at, before):
            return "running total"
        if _gapped(tokens, at, before) or next_bracket(tokens, at, phrase, before, sentence):
            return "same of another"
    if next_place(tokens, at, phrase, before, sentence):
        return "same of another"
    if sentence.index - before.sentence.index <= 1 and _told_by_another(tokens, at, before.sentence is sentence):
        return "same told by another"
    if sentence.index - before.sentence.index in (1, 2) and _tells_of_time(tokens, at):
        return "same at another time" if accepts(before.metric, phrase) else None
    if before.metric == "refugees" and sentence.index - before.sentence.index <= 1 and _arrives(tokens, phrase):
        return "same of another"
    if _ranked(tokens, at) and accepts(before.metric, phrase) and sentence.index - before.sentence.index <= 1:
        return "same of another"
    near = sentence.index - before.sentence.index <= 1
    if near and _majority(tokens, at) and accepts(before.metric, phrase):
        return "share of the count before"
    if _named_as_share(tokens, at) and accepts(before.metric, phrase) and sentence.index - before.sentence.index <= 1:
        return "share of the count before"
    return "running total" if _running(tokens, at) and accepts(before.metric, phrase) else None


def _increased(tokens: list[Token], at: int, before: Count) -> bool:
    """ "has lost 24,500 troops (+300 over the past day)": what the last day added, in brackets right behind."""
    if at < 4 or tokens[at - 1].lower != "+" or tokens[at - 2].tag != "(" or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].tag == ")":
        return False  # a table's column of differences
    k = next((k for k in range(at - 3, max(-1, at - 9), -1) if tokens[k].tag == "N"), -1)
    return k >= 0 and tokens[k].start == before.numeral.start


_NEARLY: Final = frozenset("about some initial estimated than over nearly around".split())
_PEAKS: Final = frozenset("peak high low record total estimate height maximum figure count toll tally".split())


def _previous(tokens: list[Token], at: int) -> bool:
    """ "1,626 cases, up from 1,364 on Saturday"; "rose to 280, from 242"."""
    i = at - 1
    while i > 0 and (tokens[i].tag in "DB" or tokens[i].lower in _NEARLY):
        i -= 1
    if tokens[i].lower == "of" and i > 3 and tokens[i - 1].lower in _PEAKS and tokens[i - 2].tag == "D":
        i -= 3  # "down from a peak of 25,000"
    if tokens[i].lower != "from" or tokens[i - 1].lower not in ("up", "down", ",", "rose", "risen", "increase"):
        return False
    return tokens[i - 1].lower in ("up", "down", ",") or not _of_another_total(tokens, i)


def _of_another_total(tokens: list[Token], i: int) -> bool:
    """ "40 died and [the number of missing] rose from 12 to 20": what rose is told since the count before."""
    for k in range(i - 1, max(-1, i - 9), -1):
        if tokens[k].tag == "N":
            return False
        if tokens[k].roles("total") or tokens[k].lower in ("number", "numbers"):
            return True
    return False


_SAYING: Final = frozenset("said say says claimed claim claims counted reported estimated estimate estimates".split())
_RANGING: Final = frozenset("run runs ran range ranged vary varied go went".split())
_PUTTING: Final = frozenset("put puts putting estimated".split())


def _told_by_another(tokens: list[Token], at: int, same: bool) -> bool:
    """ "Police put the crowd at 3,000; organisers said 20,000", "put the dead at 40, the Red Cross at 70"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    i = at - 1 if at and tokens[at - 1].lower == "reported" else step_left(tokens, at)
    if i < 1 or (after is not None and after.tag not in ".)"):
        return False
    if tokens[i].lower in _SAYING:
        return tokens[i - 1].tag in "KW"
    if tokens[i].lower in _RANGING and same:  # "25,000 died, and estimates run as high as 100,000"
        return tokens[i - 1].lower in ("estimates", "counts", "figures", "tolls")
    if i + 1 < at and tokens[i + 1].lower.startswith("estimate") and same:  # "while police estimated 12,000"
        return tokens[i].tag == "K" and tokens[i - 1].tag in ",C"
    told = tokens[i].lower == "at" and (tokens[i - 1].tag in "KW" or tokens[i - 1].capital) and same
    return told and any(t.lower in _PUTTING for t in tokens[max(0, i - 16) : i - 1])


def _gapped(tokens: list[Token], at: int, before: Count) -> bool:
    """ "Italy reported 27 deaths, Spain 12", "a population of 90,000 and Kort 60,000": the verb is left out."""
    if METRICS[before.metric].unit not in ("person", "noun"):
        return False
    first = step_left(tokens, at) + 1  # "Jordan [about] 660,000"
    i = first
    while i > 0 and tokens[i - 1].tag == "W" and tokens[i - 1].capital:
        i -= 1
    if i < first:
        i = _past_kind(tokens, i)
    if i < first and i > 1 and tokens[i - 1].lower in ("in", "at", "near"):
        i -= 1  # "five drowned, in Kort three"
    elif i < first and i > 2 and tokens[i - 1].lower == "the":
        i -= 1  # "the ministry reported 40 deaths, the Red Cross 90"
    elif i == first and i > 2 and tokens[i - 1].lower in _BODIES and tokens[i - 2].lower == "the":
        i -= 2  # "the ministry reported 40 deaths, the opposition 90"
    elif i == first and i > 2 and is_plural(tokens[i - 1]) and tokens[i - 2].lower == "the":
        if _own_fate(tokens[i - 1], before):
            return False  # "the dead numbered 12 and the wounded 40"
        i -= 2  # "the army lost 40 men, the rebels 12"
    elif (
        i == first > 2 and tokens[i - 2].tag == "," and tokens[i - 1].tag in "KW" and tokens[i - 1].lower.endswith("s")
    ):
        if _own_fate(tokens[i - 1], before):
            return False  # "deaths 14, injuries 62"
        i -= 1  # "police said 3,000 marched, organisers 20,000"
    elif i == first > 3 and tokens[i - 1].tag == "," and tokens[i - 2].capital and tokens[i - 3].lower in ("in", "at"):
        i -= 3  # "in Vole, 44 died; in Karst, 13"
    elif i == first:
        i = _past_time(tokens, first)  # "on Monday 12 died, on Tuesday 40"
    if i == first or i < 2 or tokens[i - 1].lower not in ("and", ",", ";") or first - i > _NAMED:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    closed = after is None or after.tag in ".,CP"
    k = next((k for k in range(i - 2, max(-1, i - 9), -1) if tokens[k].tag == "N"), -1)
    return closed and k >= 0 and tokens[k].start == before.numeral.start


def _past_kind(tokens: list[Token], i: int) -> int:
    """Where "the Harare suburb of" begins right before a name at `i`; `i` where it does not."""
    if i < 3 or tokens[i - 1].lower != "of" or tokens[i - 2].lower not in PLACE_WORDS.types:
        return i
    k = i - 3
    while k > 0 and i - k < _NAMED and tokens[k].tag == "W":
        k -= 1
    return k if tokens[k].lower == "the" else i


_BODIES: Final = frozenset("opposition government army military party ministry union".split())


def _past_time(tokens: list[Token], at: int) -> int:
    """Where "on Tuesday", "today" or "in May," begins right before the number at `at`; `at` where no time does."""
    i = at - (tokens[at - 1].tag == ",")
    if i < 2 or not (tokens[i - 1].tag == "X" or tokens[i - 1].lower in TIME):
        return at
    i -= 1
    return i - (tokens[i - 1].lower in ("on", "in", "by", "last", "this"))


_NAMED: Final = 7  # words of a name with its kind: "the Harare suburb of Budiriro"
_SHORT: Final = 14
_TIMES: Final = TIME | frozenset("now later then autumn winter summer spring end year years months weeks days".split())


def _tells_of_time(tokens: list[Token], at: int) -> bool:
    """ "By September, nearly 3,000.": a sentence of nothing but a time and the number."""
    if len(tokens) > _SHORT or (at + 1 < len(tokens) and tokens[at + 1].tag != "."):
        return False
    lead = tokens[: max(0, step_left(tokens, at) + 1)]
    if not all(t.tag in "PXDB,:" or t.lower in _TIMES for t in lead):
        return False
    told = any(t.tag == "X" or t.lower in _TIMES for t in lead)
    return told and any(t.lower[0].isalpha() for t in lead)


def _own_fate(token: Token, before: Count) -> bool:
    return bool({s.name for s in token.senses if s.role in ("noun", "total")} & (_FATES - {before.metric}))


_FATES: Final = frozenset(["killed", "injured", "missing", "displaced", "casualties"])
_LEADING: Final = frozenset(["followed", "trailed"])


def _ranked(tokens: list[Token], at: int) -> bool:
    """ "Punjab had 120 deaths, followed by Sindh with 88 and Kashmir with 12": the next in rank by the same count."""
    i = step_left(tokens, at)
    if i > 1 and tokens[i].lower == "by" and tokens[i - 1].lower in _LEADING:
        return at + 1 < len(tokens) and tokens[at + 1].lower in ("in", "from", "at")  # "followed by 12 in Kashmir"
    if i > 1 and tokens[i].tag == "(" and tokens[i - 1].lower in ("number", "figure", "total", "toll", "tally"):
        return at + 1 < len(tokens) and tokens[at + 1].tag == ")"  # "Chad had the third-highest number (5.7 million)"
    if i < 3 or tokens[i].lower not in ("with", "at", "("):
        return False
    i -= 1 + (tokens[i - 1].tag == ",")
    name = i
    while i > 1 and name - i < 4 and (tokens[i].capital or tokens[i].tag == "D"):
        i -= 1
    if i == name:
        return False
    if tokens[i].lower == "by":
        return tokens[i - 1].lower in _LEADING or tokens[i - 2].lower in _LEADING  # "followed closely by"
    return tokens[i].lower in ("and", ",") and any(t.lower in _LEADING for t in tokens[max(0, i - 14) : i])


_ARRIVING: Final = frozenset("arrived reached crossed entered gone went travelled traveled headed moved".split())


_TRYING: Final = frozenset("trying waiting hoping queuing queueing wanting desperate".split())
_ENTERING: Final = frozenset("enter reach cross leave flee".split())


def _arrives(tokens: list[Token], phrase: Counted) -> bool:
    """ "Two million have fled. Some 1.2 million have arrived in Chad, while 140,000 have reached Benin"."""
    i = phrase.last + 1
    while i < len(tokens) and tokens[i].tag in "ABX":
        i += 1
    if i + 2 < len(tokens) and tokens[i].lower in _TRYING and tokens[i + 1].lower == "to":
        i += 2  # "Hundreds more are trying to enter Chad"
        return (
            tokens[i].lower in _ENTERING and i + 1 < len(tokens) and (tokens[i + 1].capital or tokens[i + 1].tag == "D")
        )
    if i >= len(tokens) - 1 or tokens[i].lower.split()[0] not in _ARRIVING:
        return False
    i += 1 + (tokens[i + 1].lower in ("in", "into", "to", "for", "on"))
    return i < len(tokens) and (tokens[i].capital or tokens[i].tag == "D")


def _changed(tokens: list[Token], at: int, before: Count) -> bool:
    """ "had risen from 80 million to 276 million", "increasing the toll from fourteen to 31"."""
    i = at - 1
    while i > 0 and (tokens[i].tag in "DB" or tokens[i].lower in ("about", "some", "around", "nearly", "over")):
        i -= 1
    if i < 2 or tokens[i].lower != "to":
        return False
    k = next((k for k in range(i - 1, max(-1, i - 4), -1) if tokens[k].tag == "N"), 0)
    return (
        k > 0
        and tokens[k].start == before.numeral.start
        and tokens[k - 1].lower in ("from", "about", "some", "around", "nearly", "over")
    )


_SHRINKING: Final = frozenset("dropping falling shrinking down bringing reducing cutting".split())


def _left_over(tokens: list[Token], at: int, before: Count) -> bool:
    """ "500 troops will leave, dropping to 2,500": the strength that is left of a force."""
    i = step_left(tokens, at)
    if before.metric != "troops" or i < 1 or tokens[i].lower != "to":
        return False
    return any(t.lower in _SHRINKING for t in tokens[max(0, i - 3) : i])


def _summed(tokens: list[Token], at: int) -> bool:
    """ "five more died, for a season total of 71", "making a total of 40"."""
    words = [t.lower for t in tokens[max(0, at - 6) : at]]
    if words[-2:] != ["total", "of"]:
        return False
    return any(w in ("for", "making", "bringing", "to", "taking", "giving") for w in words[:-2])


_SHARES: Final = frozenset("majority most half bulk third quarter many".split())


def _majority(tokens: list[Token], at: int) -> bool:
    """ "The majority of them - 43,000 - left the city", "most of them, about 7,000, are children"."""
    i = step_left(tokens, at)
    if i < 3 or tokens[i].tag not in ",-(" or at + 1 >= len(tokens) or tokens[at + 1].tag not in ",-)":
        return False
    return tokens[i - 1].lower in ("them", "those") and tokens[i - 2].lower == "of" and tokens[i - 3].lower in _SHARES


def _named_as_share(tokens: list[Token], at: int) -> bool:
    """ "the strip accounted for 17 per cent, or 3.4 million": a share of those just counted, as a number."""
    i = step_left(tokens, at)
    if i < 2 or tokens[i].lower != "or":
        return False
    return tokens[i - 1 - (tokens[i - 1].tag == ",")].lower in ("cent", "percent", "%", "half", "quarter", "third")


def _running(tokens: list[Token], at: int) -> bool:
    i = step_left(tokens, at)
    return i >= 0 and links_running_total(tokens, i) and not any(t.roles("total") for t in tokens[max(0, i - 12) : i])


def links_running_total(tokens: list[Token], i: int) -> bool:
    """ "That figure is now expected to rise to almost 2 million"; "the initial number is 17"."""
    low = max(0, i - 7)
    running = any(
        t.lower in _RUNNING and tokens[k + 1].lower != "of"
        for k, t in enumerate(tokens[low : i + 1], low)
        if k + 1 < len(tokens)
    )
    return running and tokens[i].lower in (
        "to",
        "at",
        "is",
        "was",
        "reached",
        "of",
        "now",
    )


def compared(tokens: list[Token], at: int, left: int, phrase: Counted, before: Count) -> bool:
    """ "105 jets, compared with Libya's 300", "85 in Goma, compared to nine from Beni": the same, elsewhere."""
    if not phrase.elided or METRICS[before.metric].unit not in ("person", "noun"):
        return False
    while left > 0 and at - left < 8 and (tokens[left].capital or tokens[left].tag in "DW"):
        left -= 1
    owned = at - 1 > left and tokens[at - 1].lower.endswith(("'s", "s'"))
    near = left == at - 1 or owned or all(t.tag == "B" or not t.capital for t in tokens[left + 1 : at])
    return (
        near and left > 0 and tokens[left].lower in _SIDES and tokens[left - 1].lower in ("compared", "as", "opposed")
    )


def traded_for(tokens: list[Token], left: int) -> bool:
    """ "swapped two hostages for 30 prisoners": the other side of an exchange."""
    if left < 1 or tokens[left].lower != "for":
        return False
    before = [t.lower for t in tokens[max(0, left - 9) : left]]
    return before[-1] in ("return", "exchange") or any(word in _TRADES for word in before)


def same_deed(tokens: list[Token], at: int, phrase: Counted, before: Count) -> bool:
    """ "accepted 5,500 refugees and may take in 100,000": the verb may mean what befell those counted before."""
    i = step_left(tokens, at)
    if not phrase.elided or phrase.partitive or i < 0 or tokens[i].tag != "V":
        return False
    return any(s.name == before.metric and s.role in ("done_to", "weak") for s in tokens[i].senses)


def still_refugees(
    tokens: list[Token], at: int, phrase: Counted, governor: Governor, before: Count, sentence: Sentence
) -> bool:
    """ "Some 40,000 refugees came. Of them, 9,000 live in camps": they remain refugees wherever they stay."""
    if before.metric != "refugees" or not phrase.elided or governor.metric not in ("displaced", "population"):
        return False
    if tokens[governor.at].lower.startswith(("displac", "internal", "uproot", "home")):
        return False
    return phrase.anaphoric or points_back(tokens, at, phrase, before, sentence)


def points_back(tokens: list[Token], at: int, phrase: Counted, before: Count, sentence: Sentence) -> bool:
    """ "The six were seized in May", "of these, 40 were badly damaged", "1,200 damaged and 40 destroyed"."""
    if sentence.index - before.sentence.index > 1 or phrase.others:
        return False
    lead = [t.lower for t in tokens[max(0, at - 3) : at]]
    if before.metric == "damaged" and before.sentence is sentence:
        return True
    return lead[-1:] == ["the"] or (len(lead) == 3 and lead[0] == "of" and lead[1] in ANAPHORS and lead[2] == ",")


def is_equivalent(tokens: list[Token], at: int) -> bool:
    """ "300 families, equivalent to 1,200 persons"."""
    i = step_left(tokens, at)
    return i > 0 and tokens[i - 1].lower == "equivalent"
