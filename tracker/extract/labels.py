"""What does a label beside a number say it counts? "Killed: 340", "Houses damaged - 2,300", "Of the dead, 41"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.needs import Construction, Needs
from tracker.extract.predicates import predicate_after
from tracker.extract.senses import BETWEEN, STRONG, Governor, Refusal, pick_sense
from tracker.extract.tagging import Token
from tracker.lexicon.inflect import singularize
from tracker.lexicon.metrics import METRICS

_LONGEST: Final = 7
_BEHIND: Final = 14
_LABEL: Final = 'WKJVTDBXhP"'
_PART: Final = frozenset({"part"})
_PAST: Final = frozenset({"part", "past"})
_STARTS: Final = ".,-:(N"
_FATES: Final = frozenset("killed missing evacuated returned released rescued detained".split())
"""What may befall a part of those to whom something else had happened."""
_FATES_OF: Final = {
    "killed": frozenset[str](),
    "infected": frozenset(["killed"]),
    "affected": _FATES | {"displaced", "injured"},
}


def label_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Main battle tanks - 2,205", "People in need: 3 million": a label, a mark, the number."""
    mark = phrase.numeral - 1
    while mark > 0 and tokens[mark].lower in BETWEEN:
        mark -= 1
    if not phrase.elided or mark < 1 or tokens[mark].tag not in ":-" or tokens[mark - 1].tag == "N":
        return
    first = mark
    while first > 0 and mark - first < _LONGEST and tokens[first - 1].tag in _LABEL:
        first -= 1
    if first == mark or (first > 0 and tokens[first - 1].tag not in _STARTS):
        return
    after = tokens[phrase.last + 1].tag if phrase.last + 1 < len(tokens) else "."
    if tokens[mark].tag == "-" and first > 0 and tokens[first - 1].tag == "N" and after in "JVTK":
        return  # "- 212 dead - 340 injured"
    if after in "JVT" and (phrase.last + 2 >= len(tokens) or tokens[phrase.last + 2].tag not in ":-"):
        return  # "recorded 3,700 casualties: 1,500 killed and 2,200 injured"
    found = _read_label(tokens, first, mark, phrase)
    if found and found.metric == "troops" and any(t.lower == "losses" for t in tokens[:first]):
        found = Governor("casualties", found.rule, found.at)  # "Losses: personnel - 1,120"
    if found:
        yield found


def _read_label(tokens: list[Token], first: int, end: int, phrase: Counted) -> Governor | None:
    """The metric of the words of a label: a total, what befell its noun, or the noun itself."""
    words = range(end - 1, first - 1, -1)
    nouns = [i for i in words if tokens[i].tag == "K" and any(s.form == "plural" for s in tokens[i].senses)]
    kinds = frozenset(s.name for i in nouns[:1] for s in tokens[i].senses if s.role == "kind")
    metrics = tuple(s.name for i in nouns[:1] for s in tokens[i].senses if s.role == "noun")
    named = Counted(phrase.numeral, phrase.last, nouns[0] if nouns else -1, first, kinds, metrics)
    at = nouns[0] if nouns else end - 1
    for i in words:
        for role, forms in (("total", None), ("state", None), ("done_to", _PART), ("weak", _PART)):
            metric = pick_sense(tokens[i].senses, role, named, forms)
            if metric == "affected" and "building" in kinds and tokens[i].lower.endswith("affected"):
                metric = "damaged"  # "Schools affected: 10"
            if metric:
                return Governor(metric, "label before", at)
    own = next((s for i in nouns for s in tokens[i].senses if s.role == "noun" and s.form == "plural"), None)
    return Governor(own.name, "label before", at) if own else None


def names_people(tokens: list[Token], number: int) -> bool:
    """Whether the label right before a number says that people are counted: "Homes lost: 40; people affected: 300"."""
    if number < 2 or tokens[number - 1].lower != ":":
        return False
    for i in range(number - 2, max(-1, number - _LONGEST), -1):
        if tokens[i].tag not in _LABEL:
            return False
        if tokens[i].tag == "K":
            return any(s.role == "kind" and s.name == "person" for s in tokens[i].senses)
    return False


def whole_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Of those killed, 41 were civilians", "Among the dead, 12 were soldiers": the part of a whole told before it."""
    at = phrase.numeral
    if not phrase.elided or at < 3 or tokens[at - 1].tag != ",":
        return
    for i in range(at - 2, max(-1, at - 10), -1):
        token = tokens[i]
        if token.tag in "N.,":
            return
        if token.lower in ("of", "among") and (i == 0 or tokens[i - 1].tag in '.,C"'):
            if tokens[i + 1].tag == "D":
                yield from _read_whole(tokens, i + 2, at - 1, phrase)
            return


def _read_whole(tokens: list[Token], first: int, end: int, phrase: Counted) -> Iterator[Governor | Refusal]:
    for i in range(first, end):
        for role, forms in (("done_to", _PART), ("state", None), ("noun", None), ("done_by", _PAST)):
            metric = pick_sense(tokens[i].senses, role, phrase, forms)
            if metric and (role != "noun" or metric in STRONG):
                yield _own_fate(tokens, phrase, metric) or Governor(metric, "whole before", i)
                return


def _own_fate(tokens: list[Token], phrase: Counted, whole: str) -> Governor | None:
    """ "Of the injured, 12 died": what befell the part, where its own verb tells more than the whole does."""
    own = next(predicate_after(tokens, phrase), None)
    fates = _FATES_OF.get(whole, _FATES)
    return own if isinstance(own, Governor) and own.metric in fates and own.metric != whole else None


def bracket_total(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "the highest number of new cases (278)", "a wave of attacks (over 450)": the number of a noun in brackets."""
    opened = phrase.numeral - 1
    while opened > 0 and (tokens[opened].lower in BETWEEN or tokens[opened].tag == "B"):
        opened -= 1
    closed = phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag == ")"
    if not phrase.elided or not closed or opened < 1 or tokens[opened].tag != "(" or tokens[opened - 1].capital:
        return
    if opened > 1 and tokens[opened - 1].tag in "VJ" and tokens[opened - 2].tag == "K":
        first = opened - 2  # "houses destroyed (312)"
        while first > 0 and tokens[first - 1].tag in "KWJ" and opened - first < _LONGEST:
            first -= 1
        found = _read_label(tokens, first, opened, phrase)
        if found and (first == 0 or tokens[first - 1].tag in _STARTS):
            yield found
            return
    for i in range(opened - 1, max(-1, opened - 5), -1):
        if tokens[i].tag not in "WKTPJ":
            return
        for sense in tokens[i].senses:
            needs = METRICS[sense.name].needs if sense.role == "noun" and sense.form == "plural" else None
            wanted = needs and needs.get(singularize(tokens[i].lower.split()[-1]))
            if sense.role == "total" or (needs is not None and (not wanted or any(t.lower in wanted for t in tokens))):
                yield Governor(sense.name, "total", i)
                return


def bracketed_list(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "countries with cases confirmed include Spain (93), Britain (39)": a list of names, each with its number."""
    at = phrase.numeral
    if not phrase.elided or not _in_brackets(tokens, at):
        return
    if sum(_in_brackets(tokens, i) for i, t in enumerate(tokens) if t.tag == "N") < 2:
        return
    behind = range(at + 1, min(len(tokens), at + _BEHIND))  # "Kerala (35) and Goa (31) reported 66 deaths"
    for j in [*range(at), *behind]:
        for sense in tokens[j].senses:
            if sense.role in ("noun", "total") and sense.name in STRONG:
                yield Governor(sense.name, "list of names", j)
                return


def _in_brackets(tokens: list[Token], at: int) -> bool:
    return (
        1 < at < len(tokens) - 1 and tokens[at - 1].tag == "(" and tokens[at + 1].tag == ")" and tokens[at - 2].capital
    )


NEEDS: Final[dict[Construction, Needs]] = {
    label_before: Needs(elided=True),
    bracket_total: Needs(elided=True),
    bracketed_list: Needs(elided=True),
    whole_before: Needs(frozenset(["of", "among"]), elided=True),
}
