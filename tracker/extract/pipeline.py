"""The pipeline: every question about a number, in order. A pure function of the article and the lexicon."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tracker.extract.chronicles import find_run_in
from tracker.extract.claimants import Claim, Claimants
from tracker.extract.count import Count, Numeral
from tracker.extract.dates import Dates
from tracker.extract.document import Document, Sentence
from tracker.extract.edited import read_edited
from tracker.extract.gaps import find_gaps, find_line_ends
from tracker.extract.inserted import find_inserted
from tracker.extract.lostblanks import find_lost_blanks
from tracker.extract.metrics import find_counts
from tracker.extract.nonfigures import reject_numeral
from tracker.extract.numerals import ROW, find_numerals
from tracker.extract.places import Places
from tracker.extract.remnants import find_remnants, strip_remnants
from tracker.extract.scope import read_scope
from tracker.extract.secondopinion import ask_again
from tracker.extract.status import read_status
from tracker.extract.timex import TimeSpan
from tracker.extract.together import settle_together
from tracker.model import Article, Extraction, Figure, Reason, Rejection

_TABLE: Final = 120
"""Numbers of one sentence; more are a table that lost its lines, where no word says what a number counts."""
_NEW: Final = tuple.__new__  # makes a named tuple in half the time
_TABULAR: Final = "one of a table's numbers"
_EDITED: Final = (find_remnants, find_inserted, find_line_ends, find_lost_blanks, find_run_in, find_gaps)
"""What is read over in a text, in this order: the width of its lines shows without what is marked up."""


def extract(article: Article) -> Extraction:
    """The figures of an article with their evidence, and the numbers that are none, each in text order.

    Pure and deterministic: the same article gives the same extraction, whatever the clock, the machine or other
    articles.

    >>> from datetime import date
    >>> text = "At least 21 people were killed in Kharkiv, the governor said."
    >>> found = extract(Article("a", text, date(2022, 3, 3)))
    >>> [(f.metric, f.value, f.bound, f.place, f.claimant) for f in found.figures]
    [('killed', 21, 'at_least', 'Kharkiv', 'governor')]
    """
    if (title := strip_remnants(article.title)) != article.title:
        article = replace(article, title=title)
    return read_edited(article, _EDITED, _extract)


def _extract(article: Article) -> Extraction:
    document = Document(article)
    counts, by_rule, rejections = read_by_rule(document)
    figures = tuple(ask_again(counts, by_rule, article.published))
    document.release()
    if document.text is not article.text:
        rejections = [replace(r, text=article.text[r.start : r.end]) for r in rejections]
    return Extraction(figures, tuple(rejections))


def read_by_rule(document: Document) -> tuple[list[Count], list[Figure], list[Rejection]]:
    """The counts of a document, the figure that the rules make of each, and the numbers that are none."""
    dates, claimants, places = Dates(document), Claimants(document), Places(document)
    counts, rejections = find_all(document, dates)
    found = [_complete(document, count, claimants, places, dates) for count in counts]
    return counts, settle_together(counts, found, document.text), rejections


def find_all(document: Document, dates: Dates | None = None) -> tuple[list[Count], list[Rejection]]:
    """Counts and rejections of a document in text order: which number, how exact, of what, of whom."""
    numerals = find_numerals(document.text)
    if not numerals:
        return [], []
    times = (dates or Dates(document)).times
    opens = [time.start for time in times]
    counts: list[Count] = []
    rejections: list[Rejection] = []
    previous: Count | None = None
    told: dict[float, Count] = {}
    for sentence, group in _by_sentence(document, numerals):
        if len(group) > _TABLE:
            rejections += [Rejection(n.start, n.end, n.text, _TABULAR) for n in group]
            continue
        refused = {
            i: reason
            for i, n in enumerate(group)
            if (reason := _reject_row(n) or reject_numeral(n, sentence) or _reject_time(n, times, opens))
        }
        found, refusals = find_counts(sentence, group, refused, previous, told)
        counts += found
        told.update((c.numeral.value, c) for c in found)
        rejections += refusals
        previous = found[-1] if found else previous
    return counts, rejections


def _by_sentence(document: Document, numerals: list[Numeral]) -> Iterator[tuple[Sentence, list[Numeral]]]:
    """The sentences that hold numerals, each with its own; a numeral belongs where it begins."""
    group: list[Numeral] = []
    current: Sentence | None = None
    for numeral in numerals:
        if current is not None and numeral.start < current.end:
            group.append(numeral)
            continue
        sentence = document.sentence_at(numeral.start)
        if current is not None and sentence is not current:
            yield current, group
            group = []
        current = sentence
        group.append(numeral)
    if current is not None:
        yield current, group


def _reject_row(numeral: Numeral) -> str | None:
    return _TABULAR if len(numeral.text) > 2 * ROW else None


def _reject_time(numeral: Numeral, times: list[TimeSpan], opens: list[int]) -> str | None:
    at = bisect_right(opens, numeral.start) - 1
    if at >= 0 and numeral.end <= times[at].end:
        return {"duration": "a duration", "clock": "a time of day", "age": "an age"}.get(times[at].kind, "a date")
    return None


def _complete(document: Document, count: Count, claimants: Claimants, places: Places, dates: Dates) -> Figure:
    """The figure of a count: says who, where, as of when, happened or feared."""
    claim: Claim | None = claimants.claimant_of(count)
    when = dates.as_of(count)
    where = places.place_of(count, when)
    status, scope = read_status(count, when), read_scope(count, when)
    numeral = count.numeral
    reasons = tuple(
        [
            _NEW(Reason, row)
            for row in (
                ("metric", count.rule, count.trigger),
                ("who", "counted noun" if count.head else "continued or none", count.head),
                ("claimant", claim.rule if claim else "stated by the article", claim.span if claim else None),
                ("place", where.rule, where.span),
                ("as_of", when.rule, when.span),
                ("scope", scope.rule, scope.span),
                ("status", status.rule, status.span),
            )
        ]
    )
    return Figure(
        article=document.article.id,
        metric=count.metric,
        value=_whole(numeral.value),
        high=None if numeral.high is None else _whole(numeral.high),
        bound=count.bound,
        unit=places.money_at(count, where.country) if count.metric == "money" else count.unit,
        who=count.who,
        claimant=claim.name if claim else None,
        place=where.place,
        country=where.country,
        destination=where.destination,
        as_of=when.as_of,
        scope=scope.value,
        status=status.value,
        text=document.article.text[numeral.start : numeral.end],
        start=numeral.start,
        end=numeral.end,
        sentence=document.article.text[count.sentence.start : count.sentence.end],
        rule=count.rule,
        claimant_body=claim.body if claim else None,
        claimant_kind=claim.kind if claim else None,
        latitude=where.latitude,
        longitude=where.longitude,
        since=when.since,
        precision=when.precision,
        reasons=reasons,
    )


def _whole(value: float) -> int | float:
    """The number as an int where it is one, so that it prints as it was counted."""
    return int(value) if value == int(value) else value
