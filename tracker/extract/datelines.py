"""Does an article tell of the town that its dateline names? A reporter who writes "here" and "this city" does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.extract.mentions import Mention

_HERE = re.compile(
    r"""\b[Tt]his[ ](?:[a-z-]+[ ]){0,3}?
    (?:city|town|village|camp|port|island|settlement|suburb|capital|neighbou?rhood|enclave|community)\b(?![ ]of[ ][A-Z])
    |(?<=[a-z,][ ])(?<!\bclick[ ])(?<!\bread[ ])(?<!\bsee[ ])here\b(?!['’:])""",
    re.VERBOSE,
)
_QUOTE = re.compile(r"[“”\"]|``|''")
_END = re.compile(r"(?<=[.!?])\s|\n")


def settle_datelines(mentions: Iterable[Mention], text: str) -> None:
    """Makes the town of a dateline the scene of an article that calls it "here" or "this city" in its own voice.

    >>> from tracker.extract.toponyms import find_toponyms
    >>> text = "LEH, India -- Mud buried half of this town on Friday."
    >>> found = find_toponyms(text).mentions
    >>> settle_datelines(found, text)
    >>> [(m.text, m.role) for m in found]
    [('LEH', 'at'), ('India', 'container')]
    """
    at = next((m for m in mentions if m.role == "dateline"), None)
    if at is None or ("here" not in text and "this " not in text):
        return
    if any(not _quoted(text, m.start()) for m in _HERE.finditer(text, at.end)):
        at.role, at.word = "at", "dateline"


def _quoted(text: str, at: int) -> bool:
    """True for a word in a sentence that quotes somebody, who may be elsewhere."""
    ends = [m.end() for m in _END.finditer(text, max(0, at - 600), at)]
    end = _END.search(text, at)
    return _QUOTE.search(text, ends[-1] if ends else 0, end.start() if end else len(text)) is not None
