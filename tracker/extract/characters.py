"""Which characters are another form of a plain one? Spaces, digits, dashes and quotes are read as the common ones."""

from __future__ import annotations

import re
from unicodedata import decimal, normalize

from tracker.extract.oddcharacters import FORMS, SAME
from tracker.extract.pieces import FORM, pieces_of

_PLAIN = {form: plain for plain, forms in SAME.items() for form in forms}
_FORM = re.compile(f"[{FORMS}]")
_LOW = re.compile(r"„(?:([^„“”\n]{0,600})[“”])?|«([^«»\n]{1,600})»")  # „quoted“, as in German or Polish; «quoted»
_LONE_RETURN = re.compile(r"\r(?!\n)")


def plain_characters(text: str) -> str:
    """The text with common characters for their other forms, one for one.

    >>> plain_characters("„At least １２,٠٠٠\\u202fpeople“ in al‑Bab")
    '“At least 12,000 people” in al-Bab'
    """
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if pieces_of(text).kinds & FORM:
        text = _FORM.sub(_plain, text)
    return _LOW.sub(_raise_quotes, text) if "„" in text or "«" in text else text


def small_letters(text: str) -> str:
    """The text with small letters for the capitals of English; no offset moves.

    >>> small_letters("TWO Émigrés in İzmir")
    'two Émigrés in İzmir'
    """
    if text.isascii():
        return text.lower()
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def _plain(m: re.Match[str]) -> str:
    form = m[0]
    if form in _PLAIN:
        return _PLAIN[form]
    digit = decimal(form, None)
    plain = normalize("NFKC", form) if digit is None else str(digit)
    return plain if len(plain) == 1 else form


def _raise_quotes(m: re.Match[str]) -> str:
    quoted = m[1] or m[2] or ""
    return f"“{quoted}”" if len(m[0]) > 1 else "“"
