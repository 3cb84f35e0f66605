"""The numerals of a sentence, and why the one in brackets is no figure: what the tests of numerals ask about."""

from __future__ import annotations

from datetime import date

from tracker.extract.document import Document
from tracker.extract.nonfigures import reject_numeral
from tracker.extract.numerals import find_numerals
from tracker.model import Article


def read(text: str) -> list[tuple[str, float]]:
    return [(n.text, n.value) for n in find_numerals(text)]


def only(text: str) -> tuple[str, float, float | None, bool, str | None]:
    (n,) = find_numerals(text)
    return n.text, n.value, n.high, n.vague, n.currency


def reason_of(marked: str) -> str | None:
    """Why the number in [brackets] never counts; None where it may be a figure."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    document = Document(Article(id="a", text=text, published=date(2022, 3, 5)))
    (numeral,) = (n for n in find_numerals(text) if n.start == start)
    assert numeral.end == end
    return reject_numeral(numeral, document.sentence_at(start))
