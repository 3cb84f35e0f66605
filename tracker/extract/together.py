"""Which counts of a sentence are told of together, and what does one of them leave for the other to say?

A reader takes "killed 25, with another 10 missing and 160 wounded" for one event: the day, the place and the scope that
the words give for one hold for the others too, unless words between them part them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.extract.count import Count
from tracker.extract.cues import perfect
from tracker.extract.enclosed import ended_with_day
from tracker.extract.reading import cue_index, words_of_status
from tracker.extract.timespans import BEFORE_NEWS
from tracker.extract.timewords import any_of
from tracker.model import Figure, Reason

_WORDS = words_of_status()["together"]
_NEAR, _RESTATED_NEAR = 90, 24  # characters
_PART = re.compile(r"\s(?:of\s(?:them|whom|which|those)|among\s(?:them|whom))\b")
_APART = re.compile(rf"^\s*to\b|[;:()\[\]—–\d]|\s-+\s|\b(?:{any_of(_WORDS['apart'])})\b", re.IGNORECASE)
_DASHED = re.compile(
    r"\s(?:[—–]|-+)\s[^—–\d;:]{3,60}\s(?:[—–]|-+)\s"
)  # "the death of 40 people – most of them clerks – and the arrest of 12"
_ITEMS = re.compile(r"[:.!?](?=\s)|[\d()\[\]]")  # what ends the items of a list
_RESTATED = re.compile(  # "15 km (10 miles)", "$66m (£40.6m)", "(US$66m, £52m)"
    rf"[^\d()\[\],;]*[(\[](?:\s*(?:{any_of(_WORDS['restating'])})\b)*\s*[A-Z]{{0,3}}[^\w\s]?\s?", re.IGNORECASE
)
_OF_SECOND = re.compile(r"\s(?:that|which|who|it|they|he|she)\s")
_RESTATED_AGAIN = re.compile(r"[^\d()\[\],;]*(?:,|;|\bor\b|/)\s*[A-Z]{0,3}[^\w\s]?\s?")
_OF_ITS_OWN = frozenset({"distance", "magnitude", "population", "area"})
"""What lies or stands somewhere, whenever the rest happened."""
_HURT = frozenset({"killed", "injured", "casualties"})
_UPROOTED = frozenset({"displaced", "evacuated", "affected"})
_UNSAID = frozenset({"publication date"})
_DEFAULT = frozenset({"one incident", "few in one incident", "standing stock", "size of a force"})
_SPANS = frozenset({"stated span", "within so long"})
_WORLDWIDE = re.compile(
    r"(?:\s[a-z]+){0,3}\s(?:worldwide|globally|(?:around|across|throughout)\sthe\s(?:world|globe))\b"
)
_LOOSE = frozenset({"scene", "nation", "total", "none", "article", "weak", "overseen"})


def settle_together(counts: list[Count], figures: list[Figure], text: str) -> list[Figure]:
    """The figures of `counts`, in the same order, each with what the one told of with it says for both."""
    settled, restating = list(figures), False
    for i in range(1, len(counts)):
        a, b = counts[i - 1], counts[i]
        if a.sentence is not b.sentence or b.numeral.start - a.numeral.end > _NEAR:
            restating = False
            continue
        between = text[a.numeral.end : b.numeral.start]
        restating = _restates(a, b, between, restating)
        if restating:
            settled[i - 1], settled[i] = _restate(settled[i - 1], settled[i])
        elif a.numeral.end <= b.numeral.start and _APART.search(_DASHED.sub(" ", between)) is None:
            if _PART.match(text, b.numeral.end) is None and not _enclosed(b, settled[i - 1], "scope"):
                settled[i - 1], settled[i] = _share_scope(a, b, settled[i - 1], settled[i])
            own = _PART.match(text, b.numeral.end) and a.metric == b.metric  # "12 died, four of them on Sunday"
            if not own and not _enclosed(b, settled[i - 1], "as_of"):
                settled[i - 1], settled[i] = _share_day(settled[i - 1], settled[i], text)
            settled[i] = _share_place(settled[i - 1], settled[i], text)
        elif a.numeral.end <= b.numeral.start and _ITEMS.search(between) is None:
            settled[i] = _share_heading(settled[i - 1], settled[i], text)
    return settled


def _restates(a: Count, b: Count, between: str, again: bool) -> bool:
    """True for the same amount in another unit or currency."""
    if a.metric != b.metric or a.metric not in cue_index().single or len(between) > _RESTATED_NEAR:
        return False
    return (_RESTATED_AGAIN if again else _RESTATED).fullmatch(between) is not None


def _restate(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Both amounts, each with what is said of them: the noun that tells a sum owed stands behind the second."""
    if a.scope != b.scope and _reason(a, "scope").span is None and _reason(b, "scope").span is not None:
        a = _with_scope(a, b)
    return a, _restated(a, b)


def _restated(a: Figure, b: Figure) -> Figure:
    same = ("claimant", "place", "country", "as_of", "scope", "status")
    if all(getattr(a, field) == getattr(b, field) for field in same):
        return b
    said = {r.field: r._replace(rule=f"restated: {r.rule}") for r in a.reasons if r.field in same}
    return replace(
        b,
        claimant=a.claimant,
        claimant_body=a.claimant_body,
        claimant_kind=a.claimant_kind,
        place=a.place,
        country=a.country,
        destination=a.destination,
        latitude=a.latitude,
        longitude=a.longitude,
        as_of=a.as_of,
        since=a.since,
        precision=a.precision,
        scope=a.scope,
        status=a.status,
        reasons=tuple(said.get(r.field, r) for r in b.reasons),
    )


def _reason(figure: Figure, field: str) -> Reason:
    return next(r for r in figure.reasons if r.field == field)


def _taking(figure: Figure, other: Figure, field: str) -> tuple[Reason, ...]:
    """The reasons of a figure, of which one field's is now that of the other."""
    said = _reason(other, field)
    rule = said.rule if said.rule.startswith("told with") else f"told with: {said.rule}"
    return tuple(said._replace(rule=rule) if r.field == field else r for r in figure.reasons)


def _share_scope(a: Count, b: Count, first: Figure, second: Figure) -> tuple[Figure, Figure]:
    apart = (*cue_index().single, *cue_index().stock)  # "12,000 came last week, swelling its population to 80,000"
    if first.scope == second.scope or a.metric in apart or b.metric in apart:
        return first, second
    one, two = _reason(first, "scope"), _reason(second, "scope")
    said = one.span is not None or one.rule == "grown to"
    if two.rule in _DEFAULT and said and (a.metric in _HURT or b.metric not in _HURT):
        return first, _with_scope(second, first)  # not "a truck with 100 migrants on Thursday left 53 dead"
    if one.rule in _DEFAULT and two.rule in _SPANS:
        return _with_scope(first, second), second
    if one.rule not in _DEFAULT or two.rule not in _DEFAULT:
        return first, second
    if b.metric == "missing" and a.metric in _HURT:
        return first, _with_scope(second, first)
    if b.metric in _UPROOTED and a.metric in _HURT and perfect(a):
        return _with_scope(first, second), second
    return first, second


def _with_scope(figure: Figure, other: Figure) -> Figure:
    return replace(figure, scope=other.scope, reasons=_taking(figure, other, "scope"))


def _share_day(first: Figure, second: Figure, text: str) -> tuple[Figure, Figure]:
    """The day that the words give for one of two counts, for the other, of which they give none."""
    if first.as_of == second.as_of or first.metric in _OF_ITS_OWN or second.metric in _OF_ITS_OWN:
        return first, second
    one, two = _reason(first, "as_of"), _reason(second, "as_of")
    if two.rule in _UNSAID and one.span is not None and second.scope == first.scope:
        return first, _with_day(second, first)
    if one.rule in _UNSAID and two.span is not None and second.scope == first.scope != "total":
        if second.end <= two.span.start and _OF_SECOND.search(text, second.end, two.span.start):
            return first, second  # "will send $2m, on top of the $7m it gave in May"
        return _with_day(first, second), second
    return first, second


def _enclosed(b: Count, first: Figure, field: str) -> bool:
    """True where the day or span of the first stands in a clause that the second is out of."""
    reason = _reason(first, field)
    said = reason.span
    if field == "as_of" and said is not None and BEFORE_NEWS in reason.rule:
        return ", " in b.sentence.document.text[first.end : b.numeral.start]  # "A week after 15 died, police held 4"
    return said is not None and ended_with_day(b.sentence, said.start, said.end, b.numeral.start)


def _with_day(figure: Figure, other: Figure) -> Figure:
    return replace(
        figure,
        as_of=other.as_of,
        since=other.since,
        precision=other.precision,
        reasons=_taking(figure, other, "as_of"),
    )


def _share_heading(first: Figure, second: Figure, text: str) -> Figure:
    """The span that the heading of a list gives for an item, for the next: "In May: 12 killed; 300 homes burnt"."""
    for field, take, unsaid in (("as_of", _with_day, _UNSAID), ("scope", _with_scope, _DEFAULT)):
        said, own = _reason(first, field), _reason(second, field)
        if own.rule in unsaid and said.span is not None and ":" in text[said.span.end : first.start]:
            second = take(second, first)
    return second


def _share_place(first: Figure, second: Figure, text: str) -> Figure:
    """The place of the first, for a second whose own is only the scene's, or one named in another phrase behind it."""
    if first.place == second.place or first.metric in _OF_ITS_OWN or second.metric in _OF_ITS_OWN:
        return second
    one, two = _reason(first, "place"), _reason(second, "place")
    if one.span is None or one.span.start > second.start or one.rule != "sentence":
        return second
    if _WORLDWIDE.match(text, second.end):
        return second  # "has killed 813 in China and infected 35,000 worldwide"
    behind = two.rule == "sentence" and two.span is not None and two.span.start >= second.end
    parted = behind and two.span is not None and "," in text[second.end : two.span.start]
    if not parted and two.rule not in _LOOSE:
        return second
    return replace(
        second,
        place=first.place,
        country=first.country,
        latitude=first.latitude,
        longitude=first.longitude,
        destination=first.destination if first.metric == second.metric else second.destination,
        reasons=_taking(second, first, "place"),
    )
