"""Does a number tell of those whom it did not befall? "All but 12 of the passengers were killed"."""

from __future__ import annotations

import re

from tracker.extract.number_context import Context

_EXCEPTING = frozenset("but except for bar save excluding than from the about some around roughly perhaps".split())
_ALL_BUT = re.compile(
    r"\b(?:all|every\w*|no ?one|nobody|none|any\w*)\b"
    r"(?:\s(?:of|the|those|them|us|else|aboard|on|board|inside|present|people|passengers|there)){0,4}\s"
    r"(?:but|bar|save(?:\sfor)?|except(?:\sfor)?|other\sthan|apart\sfrom|excluding)\s"
    r"(?:(?:for|the|about|some|around|roughly|perhaps)\s)*$"
)


def read_exempted(c: Context) -> str | None:
    """ "all but 12", "everyone except for two", "nobody but three": an exception, of whom the opposite is true."""
    if c.last in _EXCEPTING and _ALL_BUT.search(c.before_lower):
        return "an exception"
    return None
