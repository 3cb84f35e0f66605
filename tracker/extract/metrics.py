"""Of what is it a number? The metric, unit and group of each numeral of a sentence, or why it counts nothing."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from tracker.extract.asides import among_them, past_asides
from tracker.extract.averted import is_averted
from tracker.extract.bounds import read_bound
from tracker.extract.bracketed import heads_brackets
from tracker.extract.continuing import continued, find_whole, is_one_whole, told_again
from tracker.extract.conversions import read_conversion
from tracker.extract.count import Count, Numeral
from tracker.extract.counted import Counted, read_counted, shared_noun
from tracker.extract.definitions import defines
from tracker.extract.document import Sentence
from tracker.extract.fiction import tells_tale
from tracker.extract.figurative import is_figurative
from tracker.extract.forces import is_nameless_force
from tracker.extract.governors import find_governors
from tracker.extract.labels import names_people
from tracker.extract.measures import Measure, name_quake, read_measure
from tracker.extract.partitives import is_one_of_own
from tracker.extract.parts import (
    apposed,
    ends_item,
    is_sick,
    no_things,
    told_apart,
)
from tracker.extract.population import name_group
from tracker.extract.ratios import is_ratio
from tracker.extract.recurring import RECURRING, read_times, recurs
from tracker.extract.running import (
    carries_on,
    is_equivalent,
    points_back,
    same_deed,
    still_refugees,
)
from tracker.extract.runon import part_items
from tracker.extract.senses import DOERS, Governor, Refusal, accepts, is_strong, is_whole, step_left
from tracker.extract.settling import settle
from tracker.extract.sharing import gapped
from tracker.extract.sofar import Progress
from tracker.extract.standing import part_of_noun, stands_alone
from tracker.extract.sums import same_currency
from tracker.extract.tagging import Token, tag_sentence
from tracker.extract.themselves import name_them
from tracker.extract.units import name_unit
from tracker.extract.votes import read_votes
from tracker.lexicon.metrics import METRICS
from tracker.model import Rejection, Span

_UNTOLD: Final = "no word says what it counts"
_FEW: Final = 10
_UNDONE: Final = frozenset(
    "death deaths fatality fatalities casualty casualties injury injuries victims infections case cases".split()
)
_ZEROS: Final = frozenset("killed injured casualties infected".split())
_DOERS: Final = frozenset("troops protesters attacks equipment".split())
_FIRM: Final = frozenset(["deed noun", "total", "where they live"])
_HOUSEHOLDS: Final = frozenset(["families", "households"])
_COMPANIES: Final = frozenset(["evacuated", "refugees", "displaced", "detained", "rescued", "returned", "released"])


def find_counts(
    sentence: Sentence,
    numerals: list[Numeral],
    refused: dict[int, str],
    previous: Count | None,
    told: dict[float, Count],
) -> tuple[list[Count], list[Rejection]]:
    """The counts of one sentence in text order, and a rejection for every other numeral.

    `numerals` are those inside the sentence; `refused` holds reasons, by index, of those that never count (ages, …);
    `previous` is the last count of an earlier sentence, which "11 of them" or "that figure" may continue; `told` are
    the earlier ones by their number, of which "the 367" tells again.
    """
    if len(refused) == len(numerals):
        return [], [Rejection(n.start, n.end, n.text, refused[i]) for i, n in enumerate(numerals)]
    if tells_tale(sentence):
        return [], [Rejection(n.start, n.end, n.text, refused.get(i, "part of a tale")) for i, n in enumerate(numerals)]
    tokens = part_items(tag_sentence(sentence, numerals, refused), sentence.text)
    progress = Progress(sentence, tokens, numerals, dict(refused), told)
    votes = read_votes(tokens)
    before = previous
    for at, token in enumerate(tokens):
        if token.tag != "N" or token.numeral in progress.refused:
            continue
        found = _read_number(progress, at, votes, before)
        if isinstance(found, str):
            progress.refused[token.numeral] = found
        else:
            progress.counts[token.numeral] = found
            before = found
            _count_whole(progress, at, found)
    for i in range(len(numerals)):
        if i not in progress.refused and i not in progress.counts:
            progress.refused[i] = "part of a phrase"
    rejections = [
        Rejection(n.start, n.end, n.text, progress.refused[i]) for i, n in enumerate(numerals) if i in progress.refused
    ]
    return [progress.counts[i] for i in sorted(progress.counts)], rejections


def _count_whole(progress: Progress, at: int, part: Count) -> None:
    """ "2,000 people, including 600 women and 90 men with an illness were fed": what is told of the part is told of all
    where no comma closes the aside."""
    tokens, numeral = progress.tokens, progress.tokens[at].numeral
    phrase, i = progress.phrases.get(numeral), step_left(progress.tokens, at)
    whole = progress.phrases.get(numeral - 1)
    if phrase is None or whole is None or whole.elided or tokens[i].lower != "including" or i != whole.last + 2:
        return
    if tokens[whole.numeral - 1].lower == "of" and tokens[whole.numeral - 2].lower != "total":
        return  # "seven members of one family, including five children, were killed"
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    finite = part.rule.endswith((": passive verb", ": subject of verb")) and after is not None and after.tag in "A,C"
    if not finite or progress.refused.get(numeral - 1) != _UNTOLD or not accepts(part.metric, whole):
        return
    del progress.refused[numeral - 1]
    governor = Governor(part.metric, "whole of a part", whole.numeral)
    progress.counts[numeral - 1] = _make(progress, whole.numeral, whole, governor)


def _read_number(progress: Progress, at: int, votes: dict[int, tuple[str, str]], before: Count | None) -> Count | str:
    """The count of one numeral, or why it counts nothing: vote, measure, running total, governing word, part, noun."""
    tokens = progress.tokens
    numeral = progress.numerals[tokens[at].numeral]
    phrase = _read_phrase(progress, at, numeral, before)
    progress.phrases[tokens[at].numeral] = phrase
    measured = _read_measured(progress, at, phrase, votes)
    if measured is not None:
        return measured
    reason = _refuse(tokens, phrase, numeral, progress.words)
    if reason:
        return reason
    return _carry_on(progress, at, phrase, before) or _read_governed(progress, at, phrase, before) or _UNTOLD


def _read_measured(
    progress: Progress, at: int, phrase: Counted, votes: dict[int, tuple[str, str]]
) -> Count | str | None:
    """A vote, a measure, or "hit several times"; None where the number carries no such unit."""
    tokens = progress.tokens
    numeral, text = progress.numerals[tokens[at].numeral], progress.sentence.document.text
    if at in votes:
        metric, rule = votes[at]
        party = not phrase.elided and tokens[phrase.head].capital and tokens[phrase.head].tag == "W"
        who = tokens[phrase.head].lower if party and rule == "vote side" else None  # "all 180 Liberals voted"
        return _make(progress, at, phrase, Governor(metric, rule, at), unit="vote", who=who)
    measure = read_measure(tokens, at, numeral, text)
    if isinstance(measure, Measure) and measure.metric == "money" and (reason := read_conversion(progress, at)):
        return reason
    if isinstance(measure, Measure):
        governor = Governor(measure.metric, measure.rule, measure.last)
        quake = measure.metric == "magnitude"
        who = name_quake(tokens, at) if quake else name_group(tokens, phrase, governor, None, measure.last)
        return _make(progress, at, phrase, governor, unit=measure.unit, who=who)
    times = None if measure else read_times(tokens, at, phrase)
    if times is not None:
        return _make(progress, at, phrase, Governor("attacks", "times", times), unit="attack", who=None)
    return measure


def _refuse(tokens: list[Token], phrase: Counted, numeral: Numeral, words: set[str]) -> str | None:
    """Why a phrase counts nothing whatever governs it."""
    if not numeral.value and not (set(phrase.noun_metrics) & _ZEROS and tokens[phrase.head].lower in _UNDONE):
        return "a zero of nothing counted"
    if phrase.partitive and numeral.text.lower() == "one" and not is_one_of_own(tokens, phrase):
        return "a partitive"
    bare = phrase.elided and tokens[phrase.numeral - 1].lower != "from"  # "6.05 hectares, up from 2.48"
    fraction = numeral.value % 1 and numeral.text[-1].isdigit() and numeral.high is None
    if fraction and (bare or "person" in phrase.kinds or phrase.noun_metrics):  # "rose to 21.8 deaths"
        return "a fraction of a person"
    if not RECURRING.isdisjoint(words) and recurs(tokens, phrase):
        return "a rate"
    if is_ratio(tokens, phrase, words):
        return "a rate"
    if is_averted(tokens, phrase, words):
        return "was kept from happening"
    if defines(tokens, phrase):
        return "part of a definition"
    if phrase.elided and phrase.kinds == {"other"} and _of_others(tokens, phrase):
        return "counts a part of what no metric counts"  # "of 1,000 beds, only 300 were in use"
    if phrase.elided and phrase.kinds == {"animal"}:
        return "counts animals, not people"  # "Twelve whales were stranded; three died"
    if phrase.elided or "person" in phrase.kinds:
        return None
    if "other" in phrase.kinds:
        return f"counts {tokens[phrase.head].lower}, which no metric counts"
    return f"counts {tokens[phrase.head].lower}, not people" if "animal" in phrase.kinds else None


def _of_others(tokens: list[Token], phrase: Counted) -> bool:
    """Whether the number right before this one is the whole of which it is a part: "of 1,000 beds, only 300"."""
    k = next((k for k in range(phrase.numeral - 1, -1, -1) if tokens[k].tag in "NC"), -1)
    return k >= 0 and tokens[k].tag == "N" and is_whole(tokens, k)


def _carry_on(progress: Progress, at: int, phrase: Counted, before: Count | None) -> Count | None:
    """A bare number that goes on with the count before it."""
    if before is None:
        return None
    numeral = progress.numerals[progress.tokens[at].numeral]
    sum_of = same_currency(progress.tokens, at, phrase, numeral, before, progress.sentence)
    if sum_of:
        return _make(progress, at, phrase, Governor("money", sum_of, at), unit=before.unit, who=None)
    rule = carries_on(progress.tokens, at, phrase, before, progress.sentence)
    if rule is None and before.sentence is progress.sentence and gapped(progress.tokens, at, phrase, before):
        return _make(progress, at, phrase, Governor(before.metric, "same of another", at))
    if rule is None:
        return None
    return _make(progress, at, phrase, Governor(before.metric, rule, at), part_of=before)


def _read_governed(progress: Progress, at: int, phrase: Counted, before: Count | None) -> Count | str | None:
    """The count that the strongest governing word makes; inhabitants only where no other word speaks."""
    tokens = progress.tokens
    numeral = progress.numerals[tokens[at].numeral]
    if before is not None and before.sentence is progress.sentence:
        if among_them(tokens, phrase) and accepts(before.metric, phrase):
            part = Governor(before.metric, "part of a whole", at)
            return _make(progress, at, phrase, part, part_of=before, subset=True)
        before = past_asides(tokens, at, phrase, progress.counts.values(), before)
    whole = find_whole(progress, at, phrase, before)
    inhabitants: Governor | None = None
    for candidate in find_governors(tokens, phrase, progress.opened):
        if isinstance(candidate, Refusal):
            alone = stands_alone(tokens, phrase, numeral, progress.sentence)
            deed = candidate.reason == DOERS and not phrase.kinds  # "eight arrests after youths threw stones"
            if (alone in _DOERS or (deed and alone)) and candidate.reason != "negated":  # "besieged by 30,000 troops"
                return _make(progress, at, phrase, Governor(alone, "counted noun", phrase.head))
            if whole is not None and candidate.reason == DOERS and told_apart(tokens, at, phrase):
                return _make(
                    progress, at, phrase, Governor(whole.metric, "part of a whole", at), part_of=whole, subset=True
                )  # "freed 144 soldiers, including 95 who defended the port"
            return candidate.reason
        governor = settle(tokens, phrase, candidate, progress.sentence)
        if governor is None or numeral.value > METRICS[governor.metric].most:
            continue  # "4.8 billion will be mobilised": so many soldiers there are not
        if before is not None and still_refugees(tokens, at, phrase, governor, before, progress.sentence):
            governor = Governor("refugees", governor.rule, governor.at)
        few = governor.metric in ("protesters", "troops") and numeral.value < _FEW
        if few and (governor.rule == "subject of verb" or not phrase.noun_metrics):
            continue  # "his two sons gathered there", "three guards entered the cell": no crowd, no force
        if no_things(phrase, governor, before) or is_nameless_force(tokens, phrase, governor, before):
            continue
        if whole is not None and governor.rule == "members of a force":
            continue  # "killed 208 fighters, including 46 members of the guard"
        if governor.metric == "population" and governor.rule not in _FIRM:
            inhabitants = inhabitants or governor
            continue
        alike = whole is not None and METRICS[whole.metric].unit == METRICS[governor.metric].unit
        part_of = whole if alike else continued(progress, phrase, governor, before)
        return _make(progress, at, phrase, governor, part_of=part_of)
    return _read_ungoverned(progress, at, phrase, whole, inhabitants, before)


def _read_ungoverned(
    progress: Progress,
    at: int,
    phrase: Counted,
    whole: Count | None,
    inhabitants: Governor | None,
    before: Count | None,
) -> Count | None:
    """What no verb and no deed decides: the noun by itself, the people who live there, a part of the count before."""
    tokens = progress.tokens
    numeral = progress.numerals[tokens[at].numeral]
    alone = stands_alone(tokens, phrase, numeral, progress.sentence)
    if alone and is_figurative(tokens, phrase, Governor(alone, "counted noun", phrase.head)):
        alone = None  # "52 Labour rebels"
    is_apposed = apposed(tokens, at)
    own = not phrase.kinds or (alone == "infected" and is_sick(tokens, phrase))  # "12 deaths, 40 arrests"
    own = (
        own
        or alone == "rescued"
        or (alone in _COMPANIES and whole is not None and whole.who is None and not is_apposed)
    )
    if alone and (whole is None or own or is_strong(phrase)):
        found = settle(tokens, phrase, Governor(alone, "counted noun", phrase.head), progress.sentence)
        return _make(progress, at, phrase, found or Governor(alone, "counted noun", phrase.head))
    equal = whole is not None and is_equivalent(tokens, at)  # "equivalent to 3,400 persons residing in 12 villages"
    if inhabitants and not (whole is not None and (is_apposed or equal or phrase.anaphoric)):
        return _make(progress, at, phrase, inhabitants)
    if whole is not None and numeral.value and not (whole.metric != "infected" and is_sick(tokens, phrase)):
        return _make(
            progress, at, phrase, Governor(whole.metric, "part of a whole", at), part_of=whole, subset=is_apposed
        )
    goes_on = before is not None and before.sentence is progress.sentence
    if goes_on and before is not None and ends_item(tokens, phrase) and same_deed(tokens, at, phrase, before):
        return _make(progress, at, phrase, Governor(before.metric, "same deed", at), part_of=before)
    named = part_of_noun(tokens, phrase, progress.sentence) or heads_brackets(
        tokens, phrase, numeral.value, progress.sentence
    )
    again = None if named else told_again(progress, at, phrase)
    if again:
        return _make(progress, at, phrase, Governor(again.metric, "told again", at), part_of=again)
    return _make(progress, at, phrase, named) if named else None


def _read_phrase(progress: Progress, at: int, numeral: Numeral, before: Count | None) -> Counted:
    """The counted phrase; an elided noun borrows the kinds of the nearest noun counted before it in the sentence."""
    phrase = read_counted(progress.tokens, at, numeral.vague, one=numeral.value == 1)
    if phrase.elided and not phrase.others:
        phrase = shared_noun(progress.tokens, phrase)
    if phrase.elided and names_people(progress.tokens, at):
        return phrase
    if phrase.elided:
        relative = at > 1 and progress.tokens[at - 2].lower == "of" and progress.tokens[at - 1].lower == "which"
        for number, earlier in reversed(progress.phrases.items()):
            if is_one_whole(progress, number) or (relative and number in progress.refused):
                continue
            if earlier.kinds:  # "homes in six regions, of which 40"
                phrase.kinds = earlier.kinds
                return phrase
        relative = relative and before is not None and before.sentence is progress.sentence
        definite = before is not None and points_back(progress.tokens, at, phrase, before, progress.sentence)
        if (phrase.anaphoric or relative or definite) and before is not None and METRICS[before.metric].kinds:
            phrase.kinds = frozenset(METRICS[before.metric].kinds[:1])
    return phrase


def _make(
    progress: Progress,
    at: int,
    phrase: Counted,
    governor: Governor,
    unit: str | None = None,
    who: str | None = "",
    part_of: Count | None = None,
    subset: bool = False,
) -> Count:
    tokens, sentence = progress.tokens, progress.sentence
    numeral = progress.numerals[tokens[at].numeral]
    if who == "":
        who = name_group(tokens, phrase, governor, part_of, None)
        if who is None and part_of is None and phrase.anaphoric:
            who = name_them(sentence, tokens, phrase)
    if unit is None:
        unit = name_unit(tokens, phrase, governor, part_of)
        if unit == "person" and phrase.elided and who is not None and who.rpartition(" ")[2] in _HOUSEHOLDS:
            unit = "household"  # "the number of affected families has reached 906"
    trigger = tokens[min(governor.at, len(tokens) - 1)]
    head = None if phrase.elided else Span(tokens[phrase.first].start, tokens[phrase.last].end)
    return Count(
        numeral=numeral,
        sentence=sentence,
        metric=governor.metric,
        unit=unit,
        who=who,
        bound=read_bound(numeral, sentence, phrase.elided or "person" in phrase.kinds).name,
        rule=f"{governor.metric}: {governor.rule}",
        clause=_clause(progress, at, phrase, governor),
        head=head,
        trigger=Span(trigger.start, trigger.end),
        subset=subset,
    )


def _clause(progress: Progress, at: int, phrase: Counted, governor: Governor) -> Span:
    """From the governor or number back to the last strong mark, and on to the next."""
    tokens, stops = progress.tokens, progress.stops
    low, high = min(at, governor.at), max(phrase.last, governor.at)
    before = bisect_left(stops, low) - 1
    while before >= 0 and tokens[stops[before]].tag not in ".C":  # "a while" ago ends no clause before the number
        before -= 1
    after = bisect_left(stops, high + 1)
    first = stops[before] + 1 if before >= 0 else 0
    last = stops[after] - 1 if after < len(stops) else len(tokens) - 1
    return Span(tokens[first].start, tokens[max(last, high)].end)
