"""Texts of our own wording, in which `[12|UNHCR]` marks a number and its claimant, `[12|-]` one without."""

from __future__ import annotations

import re
from datetime import date

from tracker.extract.claimants import Claim, Claimants
from tracker.extract.count import Count, Numeral
from tracker.extract.document import Document
from tracker.model import Article, Span

_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def claims(marked: str, metric: str = "killed") -> list[tuple[str, Claim | None]]:
    """For each marked number of a text, the claimant expected and the claim made."""
    text, places, last = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        places.append((len(text), m.group(1), m.group(2)))
        text += m.group(1)
        last = m.end()
    document = Document(Article("a", text + marked[last:], date(2024, 5, 1)))
    room, found = Claimants(document), []
    for start, number, expected in places:
        sentence = document.sentence_at(start)
        numeral = Numeral(start, start + len(number), number, 1.0)
        clause = Span(sentence.start, sentence.end)
        count = Count(numeral, sentence, metric, "person", None, "exact", "test", clause)
        found.append((expected, room.claimant_of(count)))
    return found


def wrong(marked: str, metric: str | None = None) -> list[tuple[str, str]]:
    """The numbers of a marked text whose claimant is not the expected one, as (expected, found)."""
    metric = metric or ("money" if "$" in marked or "€" in marked else "killed")
    made = [(expected, claim.name if claim else "-") for expected, claim in claims(marked, metric)]
    return [(expected, name) for expected, name in made if expected != name]


def cases(*tables: str) -> list[str]:
    """The lines of the tables, each a text."""
    return [line.replace("\\n", "\n") for table in tables for line in table.strip().splitlines()]
