"""Did it come about all the same? What nobody expected, and what was promised and has arrived."""

from __future__ import annotations

import re
from typing import Final

_HAS_COME: Final = re.compile(
    r"[^,;.]{0,40}?\s(?:arrived|came|come|landed|(?:was|were|been)\s(?:\w+ly\s)?(?:delivered|handed|sent|shipped|received|paid))\b"
)
_UNFORESEEN: Final = frozenset(("expect", "expected", "anticipate", "anticipated", "would"))
_TURNED_OUT: Final = re.compile(
    r"\b(?:(?:had|did)(?:\s+(?:not|never)|n['’]t)\s+(?:have\s+)?"
    r"|(?:could|did)(?:\s+not|n['’]t)\s+(?:have\s+)?(?:know|known|realise|realised)\b[^.;]*|no\s+idea\b[^.;]*|unaware\b[^.;]*)$"
)


def has_come(text: str, start: int, end: int) -> bool:
    """Whether what was promised or asked for is told to have come: "the six guns promised by Oslo have arrived".

    >>> has_come(" by Oslo have arrived.", 0, 21), has_come(" by Oslo for May.", 0, 16)
    (True, False)
    """
    return _HAS_COME.match(text, start, end) is not None


def turned_out(text: str, start: int, at: int, word: str) -> bool:
    """Whether the word at `at` tells of what was not foreseen, and came: "had not expected two more strikes".

    >>> turned_out("He had not expected 40 guests.", 0, 11, "expected")
    True
    """
    return word in _UNFORESEEN and _TURNED_OUT.search(text, start, at) is not None
