"""`tracker demo`: everything once, on the dispatches that come with the program."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from tracker.errors import TrackerError
from tracker.read.samples import find_samples

Words = tuple[str, ...]
TABLES: tuple[Words, ...] = (
    ("trend", "--limit", "12"),
    ("trend", "refugees"),
    ("trend", "killed", "--who", "civilians"),
    ("trend", "killed", "--who", "russian soldiers"),
    ("compare", "killed", "--who", "russian soldiers", "--within", "3"),
    ("trend", "displaced"),
    ("trend", "votes_for"),
    ("figures", "--status", "projected"),
)
"""What the demo prints: evolution, a revision, disagreement, a range, lower bounds, votes and forecasts."""
NEXT: tuple[Words, ...] = (
    ("chart", "refugees", "-o", "refugees.svg"),
    ("show", "1"),
    ("figures", "--place", "Mariupol"),
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
        advice = "choose another folder with --dir"
        raise TrackerError(f"{directory}: cannot be made ({error.strerror}); {advice}") from error
    database = directory / "demo.db"
    known = database.exists()
    print(f"{len(samples)} short dispatches tell the first eight weeks of the war in Ukraine, 2022.")
    _show(ctx, ("ingest", *map(str, samples)), database, ("ingest", _pattern(samples)))
    if known:  # it may hold the figures of an older version's rules
        _show(ctx, ("reextract",), database)
    for words in TABLES:
        _show(ctx, words, database)
    made = [database, directory / "charts"]
    _show(ctx, ("chart", "--all", str(made[1])), database)
    if _find(ctx, "report"):
        made.append(directory / "site")
        _show(ctx, ("report", str(made[2])), database)
    print(f"\nMade {', '.join(map(str, made))}. Go on with:")
    for words in NEXT:
        print(f"  {_write_command(words, database)}")
    print(f"  tracker explain {_below_here(samples[0])}")
    print("  tracker ingest PATH…, then tracker trend, for articles of your own")


def _show(ctx: click.Context, words: Words, database: Path, shown: Words | None = None) -> None:
    """Print the command as a user would type it, then run it."""
    print(f"\n$ {_write_command(shown or words, database)}", flush=True)
    command = _find(ctx, words[0])
    if command is None:
        raise TrackerError(f"tracker {words[0]}: is missing from this installation; install figure-tracker again")
    with command.make_context(words[0], [*words[1:], "--db", str(database)], parent=ctx.parent) as inner:
        code = command.invoke(inner)
    sys.stdout.flush()
    if code:
        raise TrackerError(f"tracker {words[0]} ended with exit code {code}; see the lines above")


def _find(ctx: click.Context, name: str) -> click.Command | None:
    group = ctx.find_root().command
    return group.get_command(ctx, name) if isinstance(group, click.Group) else None


def _write_command(words: Words, database: Path) -> str:
    return shlex.join(["tracker", *words, "--db", str(database)])


def _pattern(samples: Sequence[Path]) -> str:
    return str(_below_here(samples[0].parent) / "*.txt")


def _below_here(path: Path) -> Path:
    """The path from the working directory, where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
