"""Which characters are another form of a plain one? Spaces, digits, dashes and quotes are read as the common ones."""

from __future__ import annotations

import re
from unicodedata import decimal, normalize

_SAME = {
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "\n": "\x0b\x0c\x85\u2028\u2029",
    "-": "\u2010\u2011\ufe63",
    "–": "\u2012\u2212",
    "—": "\u2015\ufe58",
    "’": "\u00b4\u02bc\u02bb\u02be\u02bf\u201b\u2032",
    '"': "\u2033\u201f",
    ".": "\u066b",
    ",": "\u066c",
}
_DIGITS = "\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef"
_LETTERS = "\uff01-\uff5e\U0001d400-\U0001d7ff"  # full width, and the bold or slanted ones of posts
_PLAIN = {form: plain for plain, forms in _SAME.items() for form in forms}
_FORM = re.compile(f"[{''.join(_PLAIN)}{_DIGITS}{_LETTERS}]")
_LOW = re.compile(r"„(?:([^„“”\n]{0,600})[“”])?|«([^«»\n]{1,600})»")  # „quoted“, as in German or Polish; «quoted»
_LONE_RETURN = re.compile(r"\r(?!\n)")


def plain_characters(text: str) -> str:
    """The text with common characters for their other forms, one for one.

    >>> plain_characters("„At least １２,٠٠٠\\u202fpeople“ in al‑Bab")
    '“At least 12,000 people” in al-Bab'
    """
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if text.isascii():
        return text.replace("\x0b", "\n").replace("\x0c", "\n")
    text = _FORM.sub(_plain, text)
    return _LOW.sub(_raise_quotes, text) if "„" in text or "«" in text else text


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
