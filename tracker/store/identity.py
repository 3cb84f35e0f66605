"""When are two articles the same, and how do texts become storable? Hashes, and characters no database takes."""

from __future__ import annotations

import json
import re
from datetime import date
from hashlib import sha256
from typing import overload

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
NAME_LENGTH = 500


def clean_text(text: str) -> str:
    """The text with NULs and lone surrogates replaced one for one, so that offsets still fit.

    >>> clean_text("12\\x0034") == "12\\ufffd34"
    True
    """
    return _UNSTORABLE.sub("\ufffd", text)


def clean_optional(text: str | None) -> str | None:
    """The same for a text that may be missing."""
    return None if text is None else clean_text(text)


@overload
def cut_name(name: str) -> str: ...
@overload
def cut_name(name: str | None) -> str | None: ...
def cut_name(name: str | None) -> str | None:
    """A name as indexes can hold it: storable, and at most 500 characters."""
    return None if name is None else clean_text(name)[:NAME_LENGTH]


def hash_url(url: str | None) -> str | None:
    """What an address is found by, however long it is; its fragment names a part of the same page."""
    return sha256(clean_text(url.partition("#")[0]).encode()).hexdigest() if url else None


def hash_text(text: str) -> str:
    """The hash of a text, blind to how its white space is laid out."""
    return sha256(" ".join(clean_text(text).split()).encode()).hexdigest()


def hash_content(publisher: str | None, published: date, text: str) -> str:
    """The hash that makes an article known: who printed it, when, and its text; not its id, file or title."""
    parts = [clean_text(publisher or ""), published.isoformat(), hash_text(text)]
    return sha256(json.dumps(parts).encode()).hexdigest()


def hash_series(*parts: str | None) -> str:
    """The key of a series: a hash of its names."""
    return sha256(json.dumps(parts).encode()).hexdigest()
