"""How do read articles wait on disk? One Parquet file for each partition, a row for each article with its figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import InputError, MissingExtraError, TrackerError
from tracker.model import Article, Extraction, Figure
from tracker.report.export.columns import ARTICLES, ColumnInfo, Exported
from tracker.store.prepare import pack_reasons, unpack_reasons

_ARTICLE = ("title", "publisher", "url", "language", "date_source", "text")
PART = Exported(
    "part",
    "One row for each article that was read, or failed",
    (
        *ARTICLES.columns,
        ColumnInfo("date_source", "string", "Where the date was found"),
        ColumnInfo("figures", "string", "Its figures, as JSON; empty where no rules were run on it"),
        ColumnInfo("error", "string", "Why it could not be read; empty where it was"),
    ),
)


class Reading(NamedTuple):
    """One input as a task has read it: an article with its extraction (None: another language), or an error."""

    where: str
    article: Article | None = None
    extraction: Extraction | None = None
    error: TrackerError | None = None


def write_part(path: Path, readings: Iterable[Reading]) -> Path:
    """The file, written whole or not at all; rejections are not kept."""
    from tracker.report.export.parquet import write_parquet

    partial = path.with_name(f".{path.name}.part")
    write_parquet(partial, PART, map(_pack, readings))
    return partial.replace(path)


def read_part(path: Path, batch: int = 200) -> Iterator[list[Reading]]:
    """The readings of a file in their order, some at a time."""
    try:
        duckdb = import_module("duckdb")
    except ImportError as error:
        raise MissingExtraError("reading Parquet", "parquet") from error
    with duckdb.connect(config={"threads": 1}) as memory:
        found = memory.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [column[0] for column in found.description]
        while rows := found.fetchmany(batch):
            yield [_unpack(dict(zip(names, row, strict=True))) for row in rows]


def _pack(reading: Reading) -> dict[str, Any]:
    row: dict[str, Any] = {"id": reading.where, "error": str(reading.error) if reading.error else None}
    if (article := reading.article) is not None:
        row |= {name: getattr(article, name) for name in _ARTICLE} | {"id": article.id, "date": article.published}
    if reading.extraction is not None:
        row["figures"] = json.dumps([_pack_figure(figure) for figure in reading.extraction.figures])
    return row


def _pack_figure(figure: Figure) -> dict[str, Any]:
    fields = asdict(figure) | {"reasons": pack_reasons(figure.reasons), "as_of": figure.as_of.isoformat()}
    return fields | {"since": figure.since.isoformat() if figure.since else None}


def _unpack(row: dict[str, Any]) -> Reading:
    if row["error"] is not None:
        where = row["id"]
        return Reading(where, error=InputError(where, row["error"].removeprefix(f"{where}: ")))
    given = {name: row[name] for name in _ARTICLE}
    article = Article(id=row["id"], published=row["date"], **given | {"title": given["title"] or ""})
    if row["figures"] is None:
        return Reading(article.id, article)
    figures = tuple(_unpack_figure(fields) for fields in json.loads(row["figures"]))
    return Reading(article.id, article, Extraction(figures, ()))


def _unpack_figure(fields: dict[str, Any]) -> Figure:
    since = fields["since"]
    return Figure(
        **fields
        | {
            "as_of": date.fromisoformat(fields["as_of"]),
            "since": date.fromisoformat(since) if since else None,
            "reasons": unpack_reasons(fields["reasons"]),
        }
    )
