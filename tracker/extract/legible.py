"""As what is an article's text read? Each form it may have come in is put right in turn; no character moves."""

from __future__ import annotations

from collections.abc import Callable

from tracker.extract.casing import restore_case
from tracker.extract.characters import plain_characters
from tracker.extract.wrapping import unwrap

_PUT_RIGHT: tuple[Callable[[str], str], ...] = (plain_characters, unwrap, restore_case)
"""Each takes a text and returns one of the same length, so that every offset is one of the article as it is printed."""


def read_as(text: str) -> str:
    """The text as it is read: of the same length, and the same text where it came in no unusual form.

    >>> read_as("At least 21 people were killed.")
    'At least 21 people were killed.'
    """
    for put_right in _PUT_RIGHT:
        text = put_right(text)
    return text
