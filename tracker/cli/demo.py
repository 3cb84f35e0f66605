"""`tracker demo`: everything once, on the dispatches that come with the program."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from tracker.cli.output import note
from tracker.errors import TrackerError
from tracker.read.samples import find_samples

TABLES = (
    ("trend", "refugees", "--place", "Ukraine"),
    ("trend", "killed", "--who", "civilians"),
    ("trend", "killed", "--who", "soldiers"),
    ("trend", "displaced"),
    ("trend", "votes_for"),
)


@click.command("demo")
@click.option(
    "--dir",
    "directory",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo"),
    show_default=True,
    metavar="DIR",
    help="Folder for the database, the charts and the site.",
)
@click.pass_context
def demo_command(ctx: click.Context, directory: Path) -> None:
    """Try it all on the dispatches that come with the program.

    Reads short dispatches on the first eight weeks of the war in Ukraine in 2022 into DIR/demo.db, prints trend tables
    and draws charts, each with the command that does it. It is safe to repeat.
    """
    samples = find_samples()
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrackerError(
            f"{directory}: cannot be made ({error.strerror}); choose another folder with --dir"
        ) from error
    database = str(directory / "demo.db")
    note(f"{len(samples)} sample dispatches of the first eight weeks of the war in Ukraine, 2022")
    _show(ctx, ("ingest", "--quiet", *map(str, samples)), database, f"tracker ingest {_name(samples)} --db {database}")
    _show(ctx, ("trend",), database)
    for words in TABLES:
        _show(ctx, words, database)
    _show(ctx, ("chart", "--all", str(directory / "charts")), database)
    if _command(ctx, "report"):
        _show(ctx, ("report", str(directory / "site")), database)
    note(_advise(directory, database, samples))


def _show(ctx: click.Context, words: Sequence[str], database: str, shown: str | None = None) -> None:
    """Print the command as a user would type it, then run it."""
    print(f"\n$ {shown or shlex.join(['tracker', *words, '--db', database])}", flush=True)
    command = _command(ctx, words[0])
    if command is None:
        raise TrackerError(f"tracker {words[0]}: is missing from this installation; install figure-tracker again")
    with command.make_context(words[0], [*words[1:], "--db", database], parent=ctx.parent) as inner:
        code = command.invoke(inner)
    sys.stdout.flush()
    if code:
        raise TrackerError(f"tracker {words[0]} ended with exit code {code}; see the lines above")


def _command(ctx: click.Context, name: str) -> click.Command | None:
    group = ctx.find_root().command
    return group.get_command(ctx, name) if isinstance(group, click.Group) else None


def _name(samples: Sequence[Path]) -> str:
    """The samples as one pattern, from the working directory where they lie below it."""
    folder = samples[0].parent
    below = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    return f"'{below}/*.txt'"


def _advise(directory: Path, database: str, samples: Sequence[Path]) -> str:
    return f"Everything is in {directory}. Next: tracker figures --metric killed --db {database}"
