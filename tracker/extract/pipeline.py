"""The pipeline: every question about a number, in order. A pure function of the article and the lexicon."""

from __future__ import annotations

from tracker.extract.count import Count, Numeral
from tracker.extract.document import Document
from tracker.extract.metrics import find_counts
from tracker.extract.nonfigures import reject_numeral
from tracker.extract.numerals import find_numerals
from tracker.model import Rejection


def find_all(document: Document) -> tuple[list[Count], list[Rejection]]:
    """Counts and rejections of a document in text order: which number, how exact, of what, of whom."""
    counts: list[Count] = []
    rejections: list[Rejection] = []
    previous: Count | None = None
    for sentence, numerals in _by_sentence(document, find_numerals(document.text)):
        refused = {i: reason for i, n in enumerate(numerals) if (reason := reject_numeral(n, sentence))}
        found, refusals = find_counts(sentence, numerals, refused, previous)
        counts += found
        rejections += refusals
        previous = found[-1] if found else previous
    return counts, rejections


def _by_sentence(document: Document, numerals: list[Numeral]):
    at = 0
    sentences = document.sentences
    while at < len(numerals):
        sentence = document.sentence_at(numerals[at].start)
        group = []
        while at < len(numerals) and numerals[at].start < sentence.end or not group:
            group.append(numerals[at])
            at += 1
            if at >= len(numerals):
                break
        yield sentence, group
