"""`tracker explain`: every number in a text, taken and why, or rejected and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from tracker.cli import wants_colour
from tracker.cli.options import output_options
from tracker.cli.output import open_output
from tracker.cli.reading import Failures, extract_figures, reading_options
from tracker.errors import TrackerError
from tracker.read import ReadOptions


@click.command("explain")
@reading_options()
@output_options("table", "jsonl")
def explain_command(paths: tuple[str, ...], reading: ReadOptions, format: str, output: Path | None) -> int:
    """Show every number in a text: taken and why, or rejected and why.

    Each sentence is printed with its numbers marked, and under it the metric of each, the rule that took it, and the
    words that decided each field. --format jsonl prints one object for each article.
    """
    from tracker.cli.explaining import explain_lines, explain_record
    from tracker.cli.marking import page_width

    failures, read = Failures(), 0
    with open_output(output) as stream:
        colour = stream is sys.stdout and stream.isatty() and wants_colour()
        for article in failures.articles(paths, reading):
            try:
                extraction = extract_figures(article)
            except TrackerError as error:
                failures.report(error)
                continue
            if format == "jsonl":
                stream.write(json.dumps(explain_record(article, extraction), ensure_ascii=False) + "\n")
            else:
                lines = explain_lines(article, extraction, page_width(), colour)
                stream.write(("\n" if read else "") + "\n".join(lines) + "\n")
            read += 1
    return failures.exit_code(read)
