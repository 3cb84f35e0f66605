"""Does a place only tell where a speaker is? "Ministers, meeting in Oslo, said", "said the relief agency in Geneva"."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.placewords import PLACE_WORDS
from tracker.extract.rightroles import word_at

_STAY: Final = re.compile(rf", (?:{PLACE_WORDS.either('stays')})\b[^,;.\d]{{0,60}} (?:in|at|from|to) (?:the )?$")
_GATHERED: Final = re.compile(rf"\b(?:{PLACE_WORDS.either('statesmen')}) (?:meeting|gathered|gathering|assembled) in $")
_BODY_SAYS: Final = re.compile(  # "…, said the WHO in", "…, the Red Cross said in"
    r"[,\"”] (?:(?:said|says|announced|reported|added|estimated) (?:the |an? )?"
    r"(?:[A-Z][\w.&’'-]*(?: of| for| and| and the| on)? |spokes\w+ (?:for|of) (?:the )?){1,7}"
    r"|(?:the )?(?:[A-Z][\w.&’'-]* ){1,5}(?:said|announced|reported) )in $"
)
_GOVERNS: Final = re.compile(rf"\b(?:{PLACE_WORDS.either('governs')}) in $", re.IGNORECASE)
_REACH: Final = 90  # characters
_ENDS: Final = frozenset({".", ",", ";", "\n", ""})
_PRONOUNS: Final = (" he ", " she ", " they ")
_BETWEEN: Final = frozenset({"also", "later", "again", "meanwhile"})


def only_stays(text: str, start: int, end: int) -> bool:
    """True for a place between the commas of a speaker's stay, with what he says right behind them, and for that of
    "donors meeting in Oslo pledged".

    >>> text = "Ministers, meeting in Oslo, said 12 had died"
    >>> only_stays(text, 22, 26)
    True
    """
    if text.startswith(" ", end) and _GATHERED.search(text, max(0, start - _REACH), start):
        word = word_at(text, end + 1)
        return word in PLACE_WORDS.speech or word in PLACE_WORDS.agents
    if text.startswith(_PRONOUNS, end) and text.endswith("from ", 0, start):
        return True  # "cut short a visit; from Rome he ordered"
    if not text.startswith(", ", end) or text.find(", ", max(0, start - _REACH), start) < 0:
        return False
    word = word_at(text, end + 2)
    if word in _BETWEEN or word.endswith("ly"):
        word = word_at(text, end + 3 + len(word))
    return word in PLACE_WORDS.speech and _STAY.search(text, max(0, start - _REACH), start) is not None


def sits_there(text: str, start: int, end: int, capital: bool) -> bool:
    """True for the town of a body that has told its word by then ("…, said the WHO in Geneva.") or, if a capital, of a
    government whose deed follows, which it need not have done there ("the government in Lima sent 300 troops").

    >>> sits_there("12 died, said the Relief Agency in Geneva.", 35, 41, False)
    True
    """
    low = max(0, start - _REACH)
    if text[end : end + 1] in _ENDS:
        return _BODY_SAYS.search(text, low, start) is not None
    return capital and text.startswith(" ", end) and _GOVERNS.search(text, low, start) is not None
