"""A record's fields become an article: names of fields, cleaning, identity."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from importlib.resources import files

from tracker.errors import LimitError, UnreadableError
from tracker.model import Article
from tracker.read.options import ReadOptions
from tracker.read.published import Published, decide_date, find_in_url
from tracker.read.source import Source

# NUL and the other controls cannot be stored or would steer a terminal; lone surrogates cannot be encoded.
_UNSTORABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# In a one-line field also what turns the direction of a line: "\u202etxt.exe".
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@cache
def field_names() -> dict[str, tuple[str, ...]]:
    """The article's fields, each with the names that publishers and tools give it, in order of preference."""
    return read_table("article")


@cache
def page_names() -> dict[str, tuple[str, ...]]:
    """A web page's fields, each with the names of the meta elements that state it, in order of preference."""
    return read_table("page")


def read_table(part: str) -> dict[str, tuple[str, ...]]:
    """One part of the lexicon of fields: lists of names by key."""
    table = tomllib.loads(files("tracker.lexicon").joinpath("fields.toml").read_text("utf-8"))
    return {key: tuple(names) for key, names in table[part].items()}


def clean_text(text: str) -> str:
    """The text verbatim, each character that cannot be stored replaced by U+FFFD, so that offsets stay.

    >>> clean_text("12\\u00a0000\\x00 fled \\ud800")
    '12\\xa0000\\ufffd fled \\ufffd'
    """
    return _UNSTORABLE.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """A title or name on one line, without controls, direction marks or surplus space.

    >>> clean_line("  Toll\\nrises \\x1b[31m to 21 ")
    'Toll rises [31m to 21'
    """
    return " ".join(_UNPRINTABLE.sub(" ", _INVISIBLE.sub("", text)).split())


def build_article(
    where: str,
    text: str,
    published: Published,
    options: ReadOptions,
    *,
    id: str = "",
    title: str = "",
    publisher: str = "",
    url: str = "",
    language: str = "",
) -> Article:
    """The article with every field cleaned; its id is the one given, else a hash of its content."""
    text = clean_text(text)
    if not text.strip():
        raise UnreadableError(where, "no text", "check that it holds an article")
    if len(text) > options.limits.record:
        raise LimitError(where, f"its text is longer than {options.limits.record:,} characters", "split it")
    title, url = clean_line(title), clean_line(url)
    publisher = clean_line(publisher) or options.publisher or ""
    return Article(
        id=clean_line(id) or _hash(publisher, url, published.day.isoformat(), title, text),
        text=text,
        published=published.day,
        title=title,
        publisher=publisher or None,
        url=url or None,
        language=_language_code(language),
        date_source=published.source,
    )


def _language_code(stated: str) -> str | None:
    """The two-letter code that a publisher's word for a language begins with; None for any other word."""
    m = re.fullmatch(r"([a-z]{2})(?:[-_][a-z0-9_-]{1,20})?|(eng(?:lish)?)", stated.strip().lower())
    return (m[1] or "en") if m else None


def _hash(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8"), digest_size=8).hexdigest()


def article_from_record(source: Source, where: str, record: object, options: ReadOptions) -> Article:
    """The article that a mapping of field names holds; `where` names the record in errors.

    >>> from tracker.read.source import from_bytes
    >>> record = {"date": "2022-03-03", "body": "21 killed."}
    >>> article_from_record(from_bytes("a.json", b""), "a.json article 1", record, ReadOptions()).text
    '21 killed.'
    """
    if not isinstance(record, Mapping):
        raise UnreadableError(where, f"is {_kind(record)}, not an article", 'write {"date": …, "text": …}')
    names = field_names()
    fields = {str(key).strip().lower(): value for key, value in record.items()}
    text = _pick_text(fields, names["text"])
    if text is None:
        keys = ", ".join(list(fields)[:6]) or "none"
        raise UnreadableError(where, f"no text (fields: {clean_line(keys)[:80]})", "put the article's words in 'text'")
    stated, in_url = _pick(fields, names["date"]), find_in_url(_as_line(_pick(fields, names["url"])))
    published = in_url if in_url and not stated else decide_date(source, where, stated, "field", options)
    return build_article(
        where,
        text,
        published,
        options,
        **{key: _as_line(_pick(fields, names[key])) for key in ("id", "title", "publisher", "url", "language")},
    )


def _pick(fields: Mapping[str, object], names: tuple[str, ...]) -> object:
    return next((value for name in names if (value := fields.get(name)) not in (None, "", [], {})), None)


def _pick_text(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    value = _pick(fields, names)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)  # paragraphs
    return value if isinstance(value, str) else None


def _as_line(value: object) -> str:
    if isinstance(value, Mapping):  # {"name": "The Daily", "id": …}
        value = _pick({str(k).lower(): v for k, v in value.items()}, ("name", "title", "id"))
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _kind(value: object) -> str:
    names = {str: "text", list: "a list", int: "a number", float: "a number", bool: "true or false", type(None): "null"}
    return names.get(type(value), type(value).__name__)
