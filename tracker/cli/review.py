"""`tracker review`: accept, reject, correct, note, undo."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from tracker.cli.options import database_option, filter_options, limit_option, output_options
from tracker.cli.output import note, printable
from tracker.errors import TrackerError
from tracker.store import Filters, open_store

QUEUE = 20
NEWEST = 20_000
"""Figures among which the queue is made, those stored last: a reviewer will never see more."""


def reviewer_option(command: Any) -> Any:
    """Add `--as`; the command gets `reviewer`."""
    return click.option(
        "--as", "reviewer", envvar="TRACKER_REVIEWER", metavar="NAME", help="Who reviews; also TRACKER_REVIEWER."
    )(command)


def name_reviewer(given: str | None) -> str:
    """The reviewer's name: as given, or the account's."""
    import getpass

    try:
        name = given or getpass.getuser()
    except (OSError, KeyError):
        name = f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown"
    return name.strip()[:200] or "unknown"


@click.group("review", invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@filter_options
@click.option("--interactive", "-i", is_flag=True, help="Walk through the figures and ask for each.")
@reviewer_option
@limit_option
@output_options()
@database_option
@click.pass_context
def review_command(
    ctx: click.Context,
    filters: Filters,
    interactive: bool,
    reviewer: str | None,
    limit: int | None,
    format: str,
    output: Path | None,
    db: str,
) -> None:
    """Accept, reject or correct figures.

    Without a command: the figures that nobody reviewed yet, the most consequential first; --interactive walks through
    them. What a reviewer says is kept with name and time, beside what was extracted, and outlives new rules.
    """
    ctx.obj = db if ctx.get_parameter_source("db") != click.core.ParameterSource.DEFAULT else None
    if ctx.invoked_subcommand is not None:
        return
    from tracker.cli.choosing import resolve_filters
    from tracker.cli.output import write_records
    from tracker.cli.tables import STORED_COLUMNS
    from tracker.record import STORED_KEYS, figure_record
    from tracker.store.consequence import rank_rows

    with open_store(db) as store:
        queue = rank_rows(store.figure_rows(resolve_filters(store, filters), newest=NEWEST))
        if interactive:
            from tracker.cli.walking import walk_figures

            walk_figures(store, queue[:limit], name_reviewer(reviewer))
            return
        shown = queue[: limit or QUEUE]
        records = (figure_record(store.figure(figure_id), STORED_KEYS) for figure_id in shown)
        write_records(records, STORED_KEYS, STORED_COLUMNS, format, output)
    more = "at least " * (len(queue) >= NEWEST)
    note(f"{more}{len(queue):,} figures wait for review. Next: tracker review accept ID, or --interactive")


def _database(db: str) -> str:
    """The database of a subcommand: its own, or that of `review` before it."""
    ctx = click.get_current_context()
    own = ctx.get_parameter_source("db") != click.core.ParameterSource.DEFAULT
    return db if own or ctx.obj is None else str(ctx.obj)


def _act(action: str, ids: tuple[int, ...], reviewer: str | None, db: str, **more: Any) -> None:
    name = name_reviewer(reviewer)
    with open_store(_database(db)) as store:
        for figure_id in ids:
            store.figure(figure_id)  # all are there, or nothing is done
        for figure_id in ids:
            figure = store.review(figure_id, action, name, **more)
            done = {"note": "noted"}.get(action, figure.review or action)
            print(printable(f"Figure {figure_id} {done}: {figure.metric} {figure.text}, {figure.place or 'no place'}."))


IDS = click.argument("ids", nargs=-1, required=True, type=click.IntRange(min=1), metavar="ID…")
NOTE = click.option("--note", metavar="TEXT", help="Why.")


@review_command.command("accept")
@IDS
@NOTE
@reviewer_option
@database_option
def accept_command(ids: tuple[int, ...], note: str | None, reviewer: str | None, db: str) -> None:
    """Mark figures as right."""
    _act("accept", ids, reviewer, db, note=note)


@review_command.command("reject")
@IDS
@NOTE
@reviewer_option
@database_option
def reject_command(ids: tuple[int, ...], note: str | None, reviewer: str | None, db: str) -> None:
    """Take figures out of all series; they stay in the database, marked."""
    _act("reject", ids, reviewer, db, note=note)


@review_command.command("correct")
@click.argument("figure", type=click.IntRange(min=1), metavar="ID")
@click.argument("corrections", nargs=-1, required=True, metavar="FIELD=VALUE…")
@NOTE
@reviewer_option
@database_option
def correct_command(figure: int, corrections: tuple[str, ...], note: str | None, reviewer: str | None, db: str) -> None:
    """Set fields of a figure: value=24 "claimant=Red Cross" place= (none). What was extracted is kept beside it."""
    from tracker.store.corrections import check_range, parse_correction

    changes = dict(parse_correction(text) for text in corrections)
    with open_store(_database(db)) as store:
        before = store.figure(figure)
    same = {name: value for name, value in changes.items() if getattr(before, name) == value}
    if len(same) == len(changes):
        raise TrackerError(f"figure {figure} has {', '.join(same)} so already; nothing was changed")
    check_range(changes.get("value", before.value), changes.get("high", before.high))
    _act("correct", (figure,), reviewer, db, changes={n: v for n, v in changes.items() if n not in same}, note=note)


@review_command.command("note")
@click.argument("figure", type=click.IntRange(min=1), metavar="ID")
@click.argument("text", metavar="TEXT")
@reviewer_option
@database_option
def note_command(figure: int, text: str, reviewer: str | None, db: str) -> None:
    """Add a note to a figure."""
    _act("note", (figure,), reviewer, db, note=text)


@review_command.command("undo")
@IDS
@database_option
def undo_command(ids: tuple[int, ...], db: str) -> None:
    """Take back the last review of figures; the history keeps it, marked as undone."""
    with open_store(_database(db)) as store:
        for figure_id in ids:
            undone = store.undo_review(figure_id)
            if undone is None:
                raise TrackerError(f"figure {figure_id} has no review to undo; see: tracker show {figure_id}")
            print(printable(f"Figure {figure_id}: {undone.action} by {undone.reviewer} undone."))
