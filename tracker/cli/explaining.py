"""What does an explanation say? Every number of a text in its sentence, taken and why, or refused and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tracker.cli.marking import REFUSED, TAKEN, Mark, mark_text, wrap_words
from tracker.cli.output import printable
from tracker.cli.tables import show_value
from tracker.extract.document import Document, Sentence
from tracker.model import Article, Extraction, Figure, Reason, Rejection
from tracker.record import figure_record, plain_value

FIELDS = ("who", "claimant", "place", "destination", "as_of", "scope", "status")
_EVIDENCE = 44


def explain_lines(article: Article, extraction: Extraction, width: int, colour: bool = False) -> Iterator[str]:
    """The explanation line by line; each sentence with numbers, and under it what became of each number."""
    yield from _head(article, extraction)
    document = Document(article)
    groups: dict[int, list[Figure | Rejection]] = defaultdict(list)
    numbers: list[Figure | Rejection] = [*extraction.figures, *extraction.rejections]
    for item in numbers:
        groups[document.sentence_at(item.start).index].append(item)
    for index in sorted(groups):
        items = sorted(groups[index], key=lambda item: item.start)
        yield ""
        yield _sentence(article.text, document.sentences[index], items, width, colour)
        for item in items:
            yield from taken_lines(article.text, item, width) if isinstance(item, Figure) else _refused(item, width)


def _head(article: Article, extraction: Extraction) -> Iterator[str]:
    source = f" (date from {article.date_source})" if article.date_source else ""
    yield printable(f"{article.published}{source}  {article.publisher or ''}  {article.title or article.id}")
    taken, refused = len(extraction.figures), len(extraction.rejections)
    if not taken + refused:
        yield "No numbers in this text."
        return
    yield f"Figures taken: {taken}, marked [ ]. Numbers not taken: {refused}, marked {{ }}."


def _sentence(text: str, sentence: Sentence, items: list[Figure | Rejection], width: int, colour: bool) -> str:
    marks = [Mark(i.start, i.end, TAKEN if isinstance(i, Figure) else REFUSED) for i in items]
    end = max([sentence.end, *(i.end for i in items)])
    return wrap_words(mark_text(text, sentence.start, end, marks), width, colour=colour)


def taken_lines(text: str, figure: Figure, width: int) -> Iterator[str]:
    """What a figure is and the words that decided each of its fields, indented."""
    value = show_value({"value": figure.value, "high": figure.high, "bound": figure.bound, "unit": figure.unit})
    yield f"  [{printable(figure.text)}] {figure.metric} {value}  by rule {figure.rule}"
    reasons = {reason.field: reason for reason in figure.reasons}
    if (reason := reasons.get("metric")) and reason.span:
        yield f"      {'metric':9} {figure.metric}: {_evidence(text, reason)}"
    for field in FIELDS:
        stated = getattr(figure, field)
        if stated is None and field not in reasons:
            continue
        shown = "–" if stated is None else printable(str(stated))
        if field == "place" and figure.country:
            shown += f" ({figure.country})"
        if field == "claimant" and figure.claimant_body and figure.claimant_body != figure.claimant:
            shown += f" for {printable(figure.claimant_body)}"
        why = f": {_evidence(text, reasons[field])}" if field in reasons else ""
        words = [f"{field.replace('_', ' '):9}", *f"{shown}{why}".split()]
        yield wrap_words(words, width, " " * 6)


def _evidence(text: str, reason: Reason) -> str:
    if reason.span is None:
        return reason.rule
    words = printable(text[reason.span.start : reason.span.end])
    if len(words) > _EVIDENCE:
        words = words[:_EVIDENCE].rsplit(" ", 1)[0] + "…"
    return f"“{words}”, {reason.rule}"


def _refused(rejection: Rejection, width: int) -> Iterator[str]:
    yield wrap_words(f"{{{printable(rejection.text)}}} not taken: {rejection.reason}".split(" "), width, "  ")


def explain_record(article: Article, extraction: Extraction) -> dict[str, Any]:
    """The same as a record: figures with the reasons for each field, rejections with theirs."""
    figures = []
    for figure in extraction.figures:
        reasons = [
            {
                "field": reason.field,
                "rule": reason.rule,
                "start": reason.span.start if reason.span else None,
                "end": reason.span.end if reason.span else None,
                "text": article.text[reason.span.start : reason.span.end] if reason.span else None,
            }
            for reason in figure.reasons
        ]
        figures.append({**figure_record(figure), "reasons": reasons})
    rejections = [{"text": r.text, "start": r.start, "end": r.end, "reason": r.reason} for r in extraction.rejections]
    return {
        "article": article.id,
        "published": plain_value(article.published),
        "date_source": article.date_source,
        "publisher": article.publisher,
        "title": article.title,
        "figures": figures,
        "rejections": rejections,
    }
