"""How does an export reach its file? The table that is asked for, written whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tracker.cli.output import note, open_output
from tracker.errors import TrackerError
from tracker.report.export.columns import (
    ARTICLES,
    FIGURES,
    POINTS,
    TABLES,
    Exported,
    article_rows,
    figure_rows,
    point_rows,
)
from tracker.store.filters import Filters
from tracker.store.store import Store

_ENDINGS = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".xlsx": "xlsx",
}
_NAMES = {"datapackage.json": "datapackage", "metadata.json": "datasette"}
_BINARY = ("parquet", "xlsx")


class Export(NamedTuple):
    """What the user asked `tracker export` for."""

    target: Path
    format: str
    what: str
    hxl: bool
    excel: bool
    projected: bool


def find_format(target: Path, asked: str | None) -> str:
    """The format that is asked for, or that the file's name tells; TrackerError where neither does."""
    if asked:
        return asked
    if str(target) == "-":
        return "csv"
    found = _NAMES.get(target.name) or _ENDINGS.get(target.suffix.lower())
    if found is None:
        endings = ", ".join(_ENDINGS)
        raise TrackerError(f"{target}: its ending tells no format; end it in {endings}, or give --format")
    return found


def write_export(store: Store, filters: Filters, export: Export) -> None:
    """Write what is asked for, and say how much it was."""
    if export.format == "datasette":
        _write_description(store, export.target)
        return
    if export.format == "datapackage":
        _write_package(store, filters, export)
        return
    table = TABLES[export.what]
    count = _write(export, table, _rows(store, filters, table, export.projected))
    note(
        f"Wrote {count:,} {table.name} to {export.target}"
        if count
        else f"No {table.name} match; {export.target} is empty"
    )


def _rows(store: Store, filters: Filters, table: Exported, projected: bool) -> Iterable[dict[str, Any]]:
    if table is FIGURES:
        return figure_rows(store.figures(filters))
    if table is ARTICLES:
        return article_rows(store.articles(filters))
    from tracker.series.load import Wishes, load_series

    return point_rows(load_series(store, filters, Wishes(projected=projected)))


def _write(export: Export, table: Exported, rows: Iterable[dict[str, Any]]) -> int:
    from tracker.report.export import text

    if export.format in _BINARY:
        if str(export.target) == "-":
            raise TrackerError(f"{export.format} cannot go to standard output; name a file")
        with whole_file(export.target) as part:
            return _binary_writer(export.format)(part, table, rows)
    with open_output(export.target) as stream:
        if export.format == "csv":
            return text.write_csv(stream, table, rows, hxl=export.hxl, excel=export.excel)
        return (
            text.write_jsonl(stream, table, rows) if export.format == "jsonl" else text.write_json(stream, table, rows)
        )


def _binary_writer(format: str) -> Callable[[Path, Exported, Iterable[dict[str, Any]]], int]:
    if format == "xlsx":
        from tracker.report.export.workbook import write_xlsx

        return write_xlsx
    from tracker.report.export.parquet import write_parquet

    return write_parquet


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A file to write into that takes the target's place when all went well."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=target.suffix)
    except OSError as error:
        raise TrackerError(f"{target}: cannot be written ({error.strerror}); choose another file") from error
    os.close(handle)
    try:
        yield Path(name)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _write_package(store: Store, filters: Filters, export: Export) -> None:
    from tracker.report.export.package import describe_package
    from tracker.report.export.text import write_csv

    folder = export.target.parent if export.target.name == "datapackage.json" else export.target
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrackerError(f"{folder}: cannot be made ({error.strerror}); choose another folder") from error
    for table in (FIGURES, POINTS, ARTICLES):
        with open_output(folder / f"{table.name}.csv") as stream:
            write_csv(stream, table, _rows(store, filters, table, export.projected))
    _write_json(folder / "datapackage.json", describe_package((FIGURES, POINTS, ARTICLES)))
    note(f"Wrote a data package of {FIGURES.name}, {POINTS.name} and {ARTICLES.name} to {folder}")


def _write_description(store: Store, target: Path) -> None:
    from tracker.report.export.datasette import describe_database

    file = store.engine.url.database
    if store.engine.dialect.name != "sqlite" or not file:
        raise TrackerError("Datasette serves SQLite files only; name one with --db")
    _write_json(target, describe_database(Path(file).stem))
    note(f"Wrote {target}. Next: datasette {file} -m {target}")


def _write_json(target: Path, content: dict[str, Any]) -> None:
    with open_output(target) as stream:
        json.dump(content, stream, ensure_ascii=False, indent=2)
        stream.write("\n")
