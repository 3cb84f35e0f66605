"""Which characters stand in few texts? Remnants of how a text was set or marked up, and other forms of common ones."""

from __future__ import annotations

from typing import Final

UNSEEN: Final = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Soft hyphens, joiners, directions, order marks: a class of characters, as all here but `SAME`."""
REMNANTS: Final = rf"&*_<`\[\]{UNSEEN}\u0300-\u036f\ufb00-\ufb06"
"""What every remnant begins with."""
SAME: Final = {
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
"""By the common character, other forms of it."""
_DIGITS: Final = "\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef"
_LETTERS: Final = "\uff01-\uff5e\U0001d400-\U0001d7ff"  # full width, and the bold or slanted ones of posts
FORMS: Final = f"{''.join(SAME.values())}{_DIGITS}{_LETTERS}"
"""Other forms of spaces, dashes, quotes, digits and letters."""
