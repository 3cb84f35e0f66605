"""A count from a text in which the number stands between « and »: what the date, scope and status tests ask about."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.extract.count import Count, Decision, Numeral
from tracker.extract.dates import Dates, When
from tracker.extract.document import Document
from tracker.extract.scope import read_scope
from tracker.extract.status import read_status
from tracker.model import Article, Span


class Answer(NamedTuple):
    when: When
    scope: Decision
    status: Decision
    text: str


def ask(marked: str, metric: str = "killed", published: str = "2022-03-05") -> Answer:
    """When, scope and status of the marked number; all earlier marked numbers are asked first, as the pipeline does."""
    text, spans = "", []
    for i, part in enumerate(marked.replace("»", "«").split("«")):
        if i % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    document = Document(Article("a", text, date.fromisoformat(published)))
    dates = Dates(document)
    for span in spans:
        words = text[span.start : span.end]
        digits = "".join(c for c in words if c.isdigit())
        scale = 1_000_000 if "million" in words else 1_000_000_000 if words.endswith(("bn", "billion")) else 1
        value = float(digits or 24) * scale
        sentence = document.sentence_at(span.start)
        clause = Span(sentence.start, sentence.end)
        numeral = Numeral(span.start, span.end, words, value)
        count = Count(numeral, sentence, metric, "person", None, "exact", "test", clause)
        when = dates.as_of(count)
        answer = Answer(when, read_scope(count, when), read_status(count, when), text)
    return answer
