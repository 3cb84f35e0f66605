"""The options of every command that reads articles, and the articles that they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, TypeVar

import click

from tracker.cli.options import DAY
from tracker.cli.output import note
from tracker.errors import InputError, TrackerError
from tracker.model import Article, Extraction
from tracker.read import ReadFailure, ReadOptions, read_articles

Command = TypeVar("Command", bound=Callable[..., Any])
SOME_FAILED = 3
"""The exit code when some inputs failed and the rest was done."""


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
    )

    def add(command: Command) -> Command:
        @wraps(command)
        def with_reading(*args: Any, **kwargs: Any) -> Any:
            format = kwargs.pop("input_format")
            given = {name: kwargs.pop(name) for name in ("date", "publisher", "encoding")}
            return command(*args, reading=ReadOptions(format=format, **given), **kwargs)

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
