"""Which columns do tables show of figures and articles? The same in every command."""

from __future__ import annotations

from typing import Any

from tracker.cli.output import Record, Shown, shown
from tracker.report.notation import write_value

EVIDENCE = 60
"""Characters of the evidence sentence that a table shows around the number."""


def show_value(record: Record) -> str:
    unit = record["unit"]
    value = write_value(record["value"], record["high"], record["bound"])
    return value if unit in ("person", "vote", "magnitude") else f"{value} {unit}"


def _where(record: Record) -> str:
    place, country = record["place"], record["country"]
    return f"{place}, {country}" if place and country else place or country or ""


def _when(record: Record) -> str:
    day: str = record["as_of"]
    return day if record["status"] == "reported" else f"{day} (projected)"


def cut_around(sentence: str, text: str, width: int = EVIDENCE) -> str:
    """The piece of the sentence around the number, in at most `width` characters.

    >>> cut_around("On the first day of the week at least 21 people were killed there.", "21", 30)
    '…week at least 21 people were…'
    """
    sentence = " ".join(sentence.split())
    if len(sentence) <= width:
        return sentence
    at = max(sentence.find(text), 0)
    start = min(max(0, at + len(text) // 2 - width // 2), len(sentence) - width)
    piece = sentence[start : start + width]
    if start > 0:
        partial = sentence[start - 1] != " " and " " in piece
        piece = "…" + (piece.split(" ", 1)[-1] if partial else piece).lstrip()
    if start + width < len(sentence):
        piece = (piece.rsplit(" ", 1)[0] if " " in piece else piece) + "…"
    return piece


def _evidence(record: Record) -> str:
    return cut_around(record["sentence"], record["text"])


FIGURE_COLUMNS = (
    Shown("as of", _when),
    shown("metric"),
    Shown("figure", show_value, number=True),
    shown("who"),
    Shown("place", _where),
    shown("claimant"),
    shown("scope"),
    Shown("evidence", _evidence, below=True),
)
STORED_COLUMNS = (
    shown("id", number=True),
    *FIGURE_COLUMNS[:-1],
    shown("publisher", below=True),
    shown("review"),
    FIGURE_COLUMNS[-1],
)


def article_record(stored: Any) -> dict[str, Any]:
    """A StoredArticle as a record, its text left out."""
    article = stored.article
    return {
        "id": stored.id,
        "article": article.id,
        "published": article.published.isoformat(),
        "date_source": article.date_source,
        "publisher": article.publisher,
        "title": article.title,
        "url": article.url,
        "language": article.language,
        "figures": stored.figures,
        "characters": len(article.text),
        "version_of": stored.version_of,
        "duplicate_of": stored.duplicate_of,
        "superseded": stored.superseded,
        "extractor": stored.extractor,
        "ingested_at": stored.ingested_at.isoformat(sep=" "),
    }


def _notes(record: Record) -> str:
    notes = []
    if record["superseded"]:
        notes.append("superseded")
    elif record["version_of"]:
        notes.append(f"newer version of {record['version_of']}")
    if record["duplicate_of"]:
        notes.append(f"copy of {record['duplicate_of']}")
    if record["extractor"] is None:
        notes.append(f"not extracted ({record['language'] or 'unknown language'})")
    return ", ".join(notes)


ARTICLE_KEYS = (
    *("id", "article", "published", "date_source", "publisher", "title", "url", "language", "figures", "characters"),
    *("version_of", "duplicate_of", "superseded", "extractor", "ingested_at"),
)
ARTICLE_COLUMNS = (
    shown("id", number=True),
    shown("published"),
    shown("publisher"),
    shown("figures", number=True),
    shown("title", below=True),
    Shown("notes", _notes),
)
