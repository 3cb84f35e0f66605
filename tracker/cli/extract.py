"""`tracker extract`: the figures of articles, without a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from tracker.cli.options import FORMATS, output_options
from tracker.cli.output import note, write_records
from tracker.cli.reading import Failures, extract_figures, reading_options
from tracker.cli.tables import FIGURE_COLUMNS
from tracker.errors import TrackerError
from tracker.read import ReadOptions
from tracker.record import FIGURE_KEYS, figure_record


@click.command("extract")
@reading_options()
@output_options(*FORMATS, "parquet")
def extract_command(paths: tuple[str, ...], reading: ReadOptions, format: str, output: Path | None) -> int:
    """Print the figures of articles, without a database.

    PATH is a file, a folder, a pattern or - for standard input. --format jsonl prints one object for each figure, with
    the offsets of its number in the article's text; it streams, so any number of articles will do, as does
    -o FILE.parquet.
    """
    failures, read = Failures(), 0

    def records() -> Iterator[dict[str, Any]]:
        nonlocal read
        for article in failures.articles(paths, reading):
            try:
                extraction = extract_figures(article)
            except TrackerError as error:
                failures.report(error)
                continue
            read += 1
            for figure in extraction.figures:
                yield figure_record(figure)

    if format == "parquet" or (output and output.suffix.lower() == ".parquet"):
        count = _write_parquet(records(), output)
    else:
        count = write_records(records(), FIGURE_KEYS, FIGURE_COLUMNS, format, output)
    if read and not count:
        note("No figures found; tracker explain PATH says why each number was not taken.")
    return failures.exit_code(read)


def _write_parquet(records: Iterator[dict[str, Any]], output: Path | None) -> int:
    from tracker.cli.exporting import whole_file
    from tracker.report.export.columns import EXTRACTED
    from tracker.report.export.parquet import write_parquet

    if output is None or str(output) == "-":
        raise TrackerError("Parquet cannot go to standard output; name a file with -o")
    with whole_file(output) as part:
        return write_parquet(part, EXTRACTED, records)
