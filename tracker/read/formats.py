"""Which formats are there? Our own, one module each, and those that other packages offer as `tracker.readers`.

A package offers a format of its own by an entry point, whose name is the format's name:

    [project.entry-points."tracker.readers"]
    dispatches = "my_package.dispatches"

The module (or object) has `read(source, options)`, which yields articles made by `tracker.read.record.build_article`,
and, to be found without `--format`, `matches(head, name)`, which judges by the first bytes and the file's name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import NamedTuple, cast

from tracker.errors import TrackerError, UnknownNameError
from tracker.model import Article
from tracker.read.failure import ReadFailure
from tracker.read.options import ReadOptions
from tracker.read.source import Source

Reader = Callable[[Source, ReadOptions], Iterable[Article | ReadFailure]]
GROUP = "tracker.readers"


class Format(NamedTuple):
    """One format: the module that reads it, the suffixes and media types it goes by, whether it is one document.

    The time limit holds for a whole document; a stream of records may take as long as it is.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    document: bool = True


OWN = (
    Format("text", "plain", (".txt", ".text", ".md"), ("text/plain",)),
    Format("json", "objects", (".json",), ("application/json",), document=False),
    Format("jsonl", "lines", (".jsonl", ".ndjson"), ("application/x-ndjson", "application/jsonl"), document=False),
    Format("csv", "table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values"), document=False),
    Format("html", "webpage", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml")),
    Format("feed", "feed", (".rss", ".atom"), ("application/rss+xml", "application/atom+xml"), document=False),
    Format("pdf", "pdf", (".pdf",), ("application/pdf",)),
    Format("docx", "word", (".docx",), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)),
    Format("eml", "mail", (".eml",), ("message/rfc822",), document=False),
    Format("mhtml", "mhtml", (".mhtml", ".mht"), ("multipart/related", "application/x-mimearchive")),
    Format("reliefweb", "reliefweb", (), (), document=False),
    Format("warc", "warc", (".warc",), ("application/warc",), document=False),
    Format("parquet", "parquet", (".parquet",), ("application/vnd.apache.parquet",), document=False),
    Format("zip", "zipped", (".zip",), ("application/zip",), document=False),
    Format(
        "compressed", "compressed", (".gz", ".bz2", ".xz"), ("application/gzip", "application/x-gzip"), document=False
    ),
)


@cache
def all_formats() -> Mapping[str, Format]:
    """Every format by name; one of another package may replace one of ours."""
    offered = {entry.name: Format(entry.name, "", document=False) for entry in entry_points(group=GROUP)}
    return {form.name: form for form in OWN} | offered


@cache
def load_reader(name: str) -> Reader:
    """The function that reads the format of that name: `(source, options) -> articles and failures`."""
    form = all_formats().get(name)
    if form is None:
        raise UnknownNameError("format", name, all_formats())
    if form.module:
        read: Reader = import_module(f"tracker.read.{form.module}").read
        return read
    found = load_offered(name)
    return cast(Reader, getattr(found, "read", found))


@cache
def load_offered(name: str) -> object:
    """What another package offers as that format: a function, or an object with `read` and `matches`."""
    (entry, *_) = entry_points(group=GROUP, name=name)
    try:
        return entry.load()
    except Exception as error:  # whatever somebody else's module does on import
        raise TrackerError(f"reader {name!r} cannot be loaded: {error}; repair or remove its package") from error


def offered_names() -> list[str]:
    """The names of the formats that other packages offer."""
    return [form.name for form in all_formats().values() if not form.module]


@cache
def by_suffix() -> Mapping[str, str]:
    """The format's name for each suffix."""
    return {suffix: form.name for form in OWN for suffix in form.suffixes}


@cache
def by_media_type() -> Mapping[str, str]:
    """The format's name for each media type."""
    return {media_type: form.name for form in OWN for media_type in form.media_types}
