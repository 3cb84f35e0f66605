"""What did an editor put into somebody's words in square brackets, past which a reader reads? "12 [were killed]"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.edited import Edit
from tracker.extract.placewords import PLACE_WORDS
from tracker.lexicon.speech import load_speech

_INSERTED: Final = re.compile(
    r"(?<![\w.\])])\[(?P<words>[A-Za-z][a-z’'-]*(?: [A-Za-z][A-Za-z’'-]*){0,4})\](?![(\[:\w])"
)
_SO_WRITTEN: Final = "sic"
_BACK: Final = 16  # characters in which the word before a bracket stands
_OPENING: Final = frozenset("\"“'‘")
# Behind these, the brackets tell who is meant: "they [the rebels] fled".
_MEANT: Final = frozenset("i he she it we they you him her us them me who this that these those".split())
_SHOWN: Final = load_speech().words["shown"]
_NAMING: Final = frozenset(("the", "a", "an"))
_LEADING: Final = PLACE_WORDS.left.keys() | frozenset("and or that as than but said says".split())


def find_inserted(text: str) -> list[Edit]:
    """The brackets around what was put in place of other words or left out of them, in order; "[sic]" goes as a whole.

    >>> find_inserted("“Two [were hurt],” he said of them [the guards].")
    [Edit(start=5, end=6, put=''), Edit(start=15, end=16, put='')]
    """
    if "[" not in text:
        return []
    edits: list[Edit] = []
    for m in _INSERTED.finditer(text):
        start, end = m.span()
        if m["words"] == _SO_WRITTEN:
            edits.append(Edit(start - (text[start - 1 : start] == " "), end, ""))
        elif _stands_for_words(text, start, m["words"]):
            edits += [Edit(start, start + 1, ""), Edit(end - 1, end, "")]
    return edits


def _stands_for_words(text: str, start: int, words: str) -> bool:
    """False for what only explains the word before it, and for a caption's "A street in Vall [Reuters]"."""
    first = words.split()[0]
    if first in _SHOWN:
        return False
    before = text[max(0, start - _BACK) : start].rstrip().rpartition(" ")[2].lower()
    if before[-1:] in _OPENING or before in _LEADING:
        return True
    return first.islower() and first not in _NAMING and before.lstrip("\"“'‘") not in _MEANT
