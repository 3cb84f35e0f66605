"""`tracker show`: one figure with all that is known of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from tracker.cli import wants_colour
from tracker.cli.options import database_option, output_options
from tracker.cli.output import open_output
from tracker.store import open_store


@click.command("show")
@click.argument("figure", type=click.IntRange(min=1), metavar="ID")
@output_options("table", "json")
@database_option
def show_command(figure: int, format: str, output: Path | None, db: str) -> None:
    """Show one figure: its sentence with the number marked, what decided each field, its article, its reviews, and the
    figures around it in its series. IDs are those of tracker figures.
    """
    from tracker.cli.marking import page_width
    from tracker.cli.showing import load_story, show_lines, story_record

    with open_store(db) as store:
        story = load_story(store, figure)
    with open_output(output) as stream:
        if format == "json":
            stream.write(json.dumps(story_record(story), ensure_ascii=False, indent=1) + "\n")
        else:
            colour = stream is sys.stdout and stream.isatty() and wants_colour()
            stream.write("\n".join(show_lines(story, page_width(), colour)) + "\n")
