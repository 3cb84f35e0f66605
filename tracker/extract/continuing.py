"""With which count before does a number go on? "including 15 children", "12 of them", "and 40 more", "wounding 87"."""

from __future__ import annotations

from typing import Final

from tracker.extract.asides import in_closed_brackets, past_asides
from tracker.extract.count import Count
from tracker.extract.counted import Counted
from tracker.extract.parts import breaks_down, goes_on_with, has_own_verb, tells_who
from tracker.extract.running import is_equivalent, links_running_total
from tracker.extract.senses import Governor, accepts, step_left
from tracker.extract.sofar import Progress
from tracker.lexicon.metrics import METRICS
from tracker.lexicon.senses import words_of_sense

_NEAR: Final = 2  # sentences
_OF_CRAFT: Final = words_of_sense("idioms")["of_craft"]
_MORE: Final = 50  # times as many are no "others" of those before
_INCLUDING: Final = frozenset(["include", "included", "includes"])
_POINTERS: Final = frozenset(["they", "these", "this", "that", "those", "which"])


def continued(progress: Progress, phrase: Counted, governor: Governor, before: Count | None) -> Count | None:
    """ "Two missiles hit the port and two more were shot down", "killing 39 soldiers and wounding 87": the elided noun
    is that of the count before."""
    if before is None or not phrase.elided:
        return None
    if before.sentence is not progress.sentence:  # "… 16 tanks. Four more arrived": things of the same kind
        next_to = progress.sentence.index - before.sentence.index == 1 and not progress.counts
        alike = before.metric == governor.metric and METRICS[governor.metric].unit == "noun"
        return before if phrase.others and next_to and alike else None
    if phrase.others and before.metric == governor.metric:
        return before
    if METRICS[governor.metric].unit == "noun":
        return before if before.metric == governor.metric else None  # "seized one ship and sank two"
    toll = governor.rule == "total" and progress.tokens[governor.at].lower.endswith("toll")
    if toll or METRICS[governor.metric].unit != "person":
        return None  # "four persons, two of them children, died and the toll rose to 14"
    people = [c for c in progress.counts.values() if c.unit == "person" and not c.subset]
    return past_asides(progress.tokens, phrase.numeral, phrase, people, people[-1]) if people else None


def find_whole(progress: Progress, at: int, phrase: Counted, before: Count | None) -> Count | None:
    """The count that this number is a part or continuation of: "including 15 children", "12 of them", "and 40 more"."""
    if before is None or not (phrase.elided or phrase.anaphoric or accepts(before.metric, phrase)):
        return None
    same = before.sentence is progress.sentence
    if phrase.anaphoric and phrase.elided and METRICS[before.metric].unit == "person":
        relative = progress.tokens[phrase.last].lower in ("which", "whom", "whose")
        near = progress.sentence.index - before.sentence.index <= _NEAR
        within = progress.tokens[step_left(progress.tokens, at)].lower in (
            "in",
            "at",
            "across",
        )  # "in 26 of them": places
        after = progress.tokens[phrase.last + 1].lower if phrase.last + 1 < len(progress.tokens) else ""
        told = (
            near
            and after not in _OF_CRAFT
            and not within
            and (same or not relative)
            and not _last_refused(progress, progress.tokens[at].numeral)
        )
    elif before.unit == "household" and "person" in phrase.kinds and is_equivalent(progress.tokens, at):
        told = True
    elif same:
        told = goes_on_with(progress.tokens, at, phrase, before)
        told = told and not (_breaks_list(progress, at, phrase) or _outgrows(progress, at, before))
        told = told and not in_closed_brackets(progress.tokens, before, at)  # "46 dead (7 girls, 4 boys), 82 injured"
    else:
        told = _follows_on(progress, at, phrase, before)
    return before if told else None


_AGAIN: Final = 3  # sentences
_BEFALLEN: Final = frozenset(
    "killed injured missing rescued detained released evacuated displaced refugees infected returned casualties".split()
)


def told_again(progress: Progress, at: int, phrase: Counted) -> Count | None:
    """ "The 367, including 40 women, reached the port": those whom a sentence before counted by the same number."""
    if not phrase.elided or phrase.others or phrase.anaphoric or at > 2 or progress.tokens[at - 1].lower != "the":
        return None
    after = progress.tokens[phrase.last + 1] if phrase.last + 1 < len(progress.tokens) else None
    before = progress.told.get(progress.numerals[progress.tokens[at].numeral].value)
    if before is None or after is None or after.tag not in ",AVO" or before.numeral.value < 2:  # no lone "one"
        return None
    near = progress.sentence.index - before.sentence.index <= _AGAIN
    return before if near and before.metric in _BEFALLEN and before.unit == "person" else None


def _outgrows(progress: Progress, at: int, before: Count) -> bool:
    """ "two deaths among 300 passengers": more than those of whom they would be a part."""
    number, whole = progress.numerals[progress.tokens[at].numeral], before.numeral
    left = step_left(progress.tokens, at)
    parts = left >= 0 and progress.tokens[left].lower in ("among", "including") and not (number.vague or whole.vague)
    return parts and number.value > (whole.high or whole.value)


def _follows_on(progress: Progress, at: int, phrase: Counted, before: Count) -> bool:
    """Whether a number goes on with a count of people of a sentence before: "Another 12 …", "… to 40"."""
    apart = progress.sentence.index - before.sentence.index
    if apart <= _NEAR and not progress.counts:
        fits = progress.numerals[progress.tokens[at].numeral].value <= before.numeral.value
        left = step_left(progress.tokens, at)
        known = apart == 1 and breaks_down(progress.tokens, left, phrase, before)
        if fits and (known or tells_who(progress.tokens, at, phrase, before)):
            return True
    if not phrase.elided or METRICS[before.metric].unit != "person":
        return False
    if phrase.others and has_own_verb(progress.tokens, phrase, unknown=True):
        return False  # "Twelve were killed. Thousands more have stepped forward"
    if phrase.others and progress.sentence.index - before.sentence.index == 1 and not progress.counts:
        if _in_company(progress, at, before):
            return False
        number = progress.numerals[progress.tokens[at].numeral]
        return before.numeral.vague or number.value <= _MORE * before.numeral.value  # not 18, and "8 million others"
    i = step_left(progress.tokens, at)
    include = i > 0 and progress.tokens[i].lower in _INCLUDING and progress.tokens[i - 1].lower in _POINTERS
    return include or (i >= 0 and links_running_total(progress.tokens, i))


def _in_company(progress: Progress, at: int, before: Count) -> bool:
    """ "40 were killed. Amal hid in a cellar with a dozen others": whom somebody was with, not more dead."""
    left = step_left(progress.tokens, at)
    if left < 0 or progress.tokens[left].lower not in ("with", "alongside"):
        return False
    return not any(s.name == before.metric for t in progress.tokens[:left] for s in t.senses)


def _breaks_list(progress: Progress, at: int, phrase: Counted) -> bool:
    """ "eight deaths, four recoveries and one patient": the list has left what was counted first."""
    i = step_left(progress.tokens, at)
    if phrase.elided or i < 0 or progress.tokens[i].lower not in ("and", ",") or "person" not in phrase.kinds:
        return False
    numeral = progress.tokens[at].numeral
    last = max((k for k in progress.phrases if k < numeral), default=-1)
    return last in progress.refused and not progress.phrases[last].elided


def is_one_whole(progress: Progress, numeral: int) -> bool:
    """ "six members of [one family], three of them children": the one is no number of those told of."""
    one = progress.numerals[numeral].text.lower() == "one"
    return one and progress.tokens[progress.phrases[numeral].numeral - 1].lower == "of"


def _last_refused(progress: Progress, numeral: int) -> bool:
    """True when the number before this one counts nothing: "five are lawmakers, three of whom resigned"."""
    earlier = [k for k in progress.phrases if k < numeral]
    if len(earlier) > 1 and is_one_whole(progress, earlier[-1]):
        earlier.pop()
    return bool(earlier) and earlier[-1] in progress.refused
