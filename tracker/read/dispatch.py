"""One source, whatever it is, becomes articles: its format is found, its reader runs within the limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.errors import LimitError, TrackerError, UnreadableError
from tracker.model import Article
from tracker.read.deadline import time_limit
from tracker.read.failure import ReadFailure
from tracker.read.formats import all_formats, load_reader
from tracker.read.language import detect_language
from tracker.read.options import ReadOptions
from tracker.read.record import clean_line
from tracker.read.sniff import find_format
from tracker.read.source import Source


def read_source(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a source as a stream, each with its language; what cannot be read is a failure, no error."""
    try:
        if source.depth > options.limits.depth:
            problem = f"lies more than {options.limits.depth} archives deep"
            raise LimitError(source.where, problem, "unpack it yourself, or use --max-depth N")
        name = options.format if options.format and not source.depth else find_format(source)
        failures = 0
        for found in _run(name, source, options):
            yield _with_language(found) if isinstance(found, Article) else found
            failures = 0 if isinstance(found, Article) else failures + 1
            if failures >= (limit := options.limits.failures):
                problem = f"more than {limit:,} records in a row hold no article"
                raise LimitError(source.where, problem, "check that they have a text and a date")
    except TrackerError as error:
        yield ReadFailure(source.where, error)
    except RecursionError:
        yield ReadFailure(
            source.where, LimitError(source.where, "is nested too deeply", "check that it is what it claims to be")
        )
    except MemoryError:
        yield ReadFailure(source.where, LimitError(source.where, "needs more memory than there is", "split it"))
    except Exception as error:  # what a library, or another package's reader, does on broken input
        problem = f"its reader fails: {type(error).__name__}: {error}"
        yield ReadFailure(
            source.where, UnreadableError(source.where, clean_line(problem)[:200], "check that it is whole")
        )


def _run(name: str, source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    reader = load_reader(name)
    if not all_formats()[name].document:
        yield from reader(source, options)
        return
    with time_limit(source.where, options.limits.seconds):
        found = list(reader(source, options))
    if not found:
        raise UnreadableError(source.where, "no article in it", "if it is another format, name it with --format")
    yield from found


def _with_language(article: Article) -> Article:
    language = detect_language(article.text) or article.language
    return article if language == article.language else replace(article, language=language)
