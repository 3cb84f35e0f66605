"""The options that commands share: which database, which figures, which format, where to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from tracker.model import SCOPES, STATUSES
from tracker.store import DEFAULT_ADDRESS, Filters

Command = TypeVar("Command", bound=Callable[..., Any])
FORMATS = ("table", "csv", "json", "jsonl", "md")


class Day(click.ParamType[date]):
    """A date written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2022-03-31", param, ctx)


DAY = Day()


def database_option(command: Command) -> Command:
    """Add `--db`; the command gets `db`, a database address."""
    return click.option(
        "--db",
        envvar="TRACKER_DB",
        default=DEFAULT_ADDRESS,
        show_default=True,
        metavar="URL",
        help="Database: a file, sqlite:///FILE or postgresql://…; also TRACKER_DB.",
    )(command)


def by_option(drawn: str) -> Callable[[Command], Command]:
    """Add `--by`, what the `drawn` (lines, columns) stand for."""
    return click.option(
        "--by",
        type=click.Choice(("claimant", "who", "place", "publisher", "scope")),
        default="claimant",
        show_default=True,
        help=f"What the {drawn} stand for.",
    )


def resample_option(command: Command) -> Command:
    """Add `--resample`; the command gets `resample`, a step of time or None."""
    return click.option("--resample", type=click.Choice(("day", "week", "month")), help="Only the last total of each.")(
        command
    )


def unit_options(command: Command) -> Command:
    """Add `--unit` and `--household-size`; the command gets `unit` and `household_size`, each None where not given."""
    size = click.option("--household-size", type=float, metavar="N", help="Count each household as N persons.")
    return click.option("--unit", metavar="NAME", help="Convert to this unit (mile, hectare, tonne).")(size(command))


def filter_options(command: Command) -> Command:
    """Add the shared filters; the command gets `filters`, a `Filters`."""

    @wraps(command)
    def with_filters(*args: Any, **kwargs: Any) -> Any:
        names = ("metric", "place", "country", "who", "claimant", "publisher", "scope", "status", "since", "until")
        chosen = {name: kwargs.pop(name) for name in names}
        if chosen["since"] and chosen["until"] and chosen["since"] > chosen["until"]:
            raise click.BadParameter(f"{chosen['since']} lies after --until {chosen['until']}", param_hint="--since")
        chosen["status"] = () if "all" in chosen["status"] else chosen["status"]
        return command(*args, filters=Filters(**chosen), **kwargs)

    for option in reversed(_FILTERS):
        with_filters = option(with_filters)
    return with_filters  # type: ignore[return-value]


_FILTERS = (
    click.option("--metric", "-m", multiple=True, metavar="NAME", help="Only this metric; see: tracker metrics."),
    click.option("--place", multiple=True, metavar="NAME", help="Only this place and what lies in it."),
    click.option("--country", multiple=True, metavar="CODE", help="Only this country (UKR, Ukraine)."),
    click.option("--who", multiple=True, metavar="GROUP", help="Only this group (children, civilians)."),
    click.option("--claimant", multiple=True, metavar="NAME", help="Only figures that this source states."),
    click.option("--publisher", multiple=True, metavar="NAME", help="Only figures that this publisher printed."),
    click.option("--scope", multiple=True, type=click.Choice(SCOPES), help="Only totals, periods or events."),
    click.option("--status", multiple=True, type=click.Choice([*STATUSES, "all"]), help="Only reported or projected."),
    click.option("--since", type=DAY, metavar="DATE", help="Only figures as of this day or later."),
    click.option("--until", type=DAY, metavar="DATE", help="Only figures as of this day or earlier."),
)


def output_options(*formats: str, default: str = "table") -> Callable[[Command], Command]:
    """Add `--format` and `-o`; the command gets `format` and `output` (a path, None for standard output)."""

    def add(command: Command) -> Command:
        command = click.option(
            "--output",
            "-o",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="Write to this file.",
        )(command)
        return click.option(
            "--format",
            "-f",
            type=click.Choice(formats or FORMATS),
            default=default,
            show_default=True,
            help="How to print.",
        )(command)

    return add


limit_option = click.option("--limit", "-n", type=click.IntRange(min=1), metavar="N", help="At most this many rows.")
