"""The options of every command that reads articles, and the articles that they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import wraps
from typing import Any, TypeVar

import click

from tracker.cli.options import DAY
from tracker.cli.output import note
from tracker.errors import InputError, TrackerError
from tracker.model import Article, Extraction
from tracker.read import Limits, ReadFailure, ReadOptions, read_articles
from tracker.read.options import MEGABYTE

Command = TypeVar("Command", bound=Callable[..., Any])
SOME_FAILED = 3
"""The exit code when some inputs failed and the rest was done."""


_PLAIN = Limits()
_AMOUNT = click.FloatRange(min=0, min_open=True)


def _megabytes(size: int) -> str:
    return f"{size // MEGABYTE:,}"


def _take_limits(kwargs: dict[str, Any]) -> Limits:
    """The limits with those that the user set; a larger document may stand on one line, and unpack at any ratio."""
    size, unpacked, depth, seconds = (
        kwargs.pop(name) for name in ("max_size", "max_unpacked", "max_depth", "max_seconds")
    )
    limits = _PLAIN
    if size is not None:
        most = max(1, round(size * MEGABYTE))
        limits = replace(limits, document=most, record=most)
    if unpacked is not None:
        limits = replace(limits, unpacked=max(1, round(unpacked * MEGABYTE)), ratio=1_000_000)
    if depth is not None:
        limits = replace(limits, depth=depth)
    return limits if seconds is None else replace(limits, seconds=seconds)


def reading_options(*format_names: str) -> Callable[[Command], Command]:
    """Add `PATH…` and the options of reading; the command gets `paths` and `reading`, a ReadOptions.

    `format_names` are what the option for the input's format is called, `--input-format` where none is given.
    """
    names = ("input_format", *(format_names or ("--input-format",)))
    options = (
        click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
        click.option("--date", type=DAY, metavar="DATE", help="Publication date of articles that state none."),
        click.option("--publisher", metavar="NAME", help="Publisher of articles that state none."),
        click.option(*names, metavar="NAME", help="Format of the input, if it is not to be found out."),
        click.option("--encoding", metavar="NAME", help="Encoding of texts that declare none."),
        click.option(
            "--follow", is_flag=True, help="Fetch the pages that a feed links to, where it holds no full text."
        ),
        click.option("--allow-private", is_flag=True, help="Fetch addresses of private and local networks too."),
        click.option("--no-robots", is_flag=True, help="Fetch pages that a site's robots.txt forbids."),
        click.option(
            "--max-size", type=_AMOUNT, metavar="MB", help=f"Largest document; default: {_megabytes(_PLAIN.document)}."
        ),
        click.option(
            "--max-unpacked",
            type=_AMOUNT,
            metavar="MB",
            help=f"Most that one archive may unpack to, at any ratio; default: {_megabytes(_PLAIN.unpacked)}, "
            f"at most {_PLAIN.ratio} times its size.",
        ),
        click.option(
            "--max-depth",
            type=click.IntRange(min=0),
            metavar="N",
            help=f"Archives within archives; default: {_PLAIN.depth}.",
        ),
        click.option(
            "--max-seconds",
            type=_AMOUNT,
            metavar="S",
            help=f"Time for one document or request; default: {_PLAIN.seconds:g}.",
        ),
    )

    def add(command: Command) -> Command:
        @wraps(command)
        def with_reading(*args: Any, **kwargs: Any) -> Any:
            given = {name: kwargs.pop(name) for name in ("date", "publisher", "encoding", "follow", "allow_private")}
            reading = ReadOptions(
                format=kwargs.pop("input_format"),
                robots=not kwargs.pop("no_robots"),
                limits=_take_limits(kwargs),
                **given,
            )
            return command(*args, reading=reading, **kwargs)

        for option in reversed(options):
            with_reading = option(with_reading)
        return with_reading  # type: ignore[return-value]

    return add


def extract_figures(article: Article) -> Extraction:
    """What the rules make of an article; InputError where they fail on it, so that the rest of a batch goes on."""
    from tracker.extract.pipeline import extract

    try:
        return extract(article)
    except TrackerError:
        raise
    except Exception as error:
        problem = " ".join(f"cannot be read by the rules ({type(error).__name__}: {error})".split())
        raise InputError(article.id, problem[:300], "please report this article") from error


class Failures:
    """The inputs that failed, each named on standard error as it comes."""

    def __init__(self) -> None:
        self.count = 0

    def report(self, error: TrackerError) -> None:
        """Name one failure."""
        self.count += 1
        note(f"Failed: {error}")

    def articles(self, paths: Iterable[str], options: ReadOptions) -> Iterator[Article]:
        """The articles of the paths, as a stream, failures reported beside it."""
        for found in read_articles(paths, options):
            if isinstance(found, ReadFailure):
                self.report(found.error)
            else:
                yield found

    def exit_code(self, done: int) -> int:
        """0 when nothing failed, 1 when everything did, else 3."""
        if not self.count:
            return 0
        return SOME_FAILED if done else 1
