"""`tracker articles`: the stored articles."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.options import database_option, filter_options, limit_option, output_options
from tracker.cli.output import note, write_records
from tracker.cli.tables import ARTICLE_COLUMNS, ARTICLE_KEYS, article_record
from tracker.store import Filters, open_store


@click.command("articles")
@filter_options
@limit_option
@output_options()
@database_option
def articles_command(filters: Filters, limit: int | None, format: str, output: Path | None, db: str) -> None:
    """List the stored articles by publication date.

    --since and --until bound the publication date; a filter such as --metric asks for articles with such a figure.
    """
    from tracker.cli.choosing import resolve_filters

    with open_store(db) as store:
        found = (article_record(stored) for stored in store.articles(resolve_filters(store, filters), limit=limit))
        if not write_records(found, ARTICLE_KEYS, ARTICLE_COLUMNS, format, output):
            note("No articles match.")
