"""Does the next sentence only tell who states this one? "40 died. That is according to the mayor."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tracker.extract.antecedents import Voice
from tracker.extract.document import Document, Sentence

_VOUCHED: Final = re.compile(
    r"\s*(?:That|This|It|Those|These|All this|The(?:se)?(?: latest| new)? (?:figures?|numbers?|toll|count|tally))"
    r"(?:['’]s| (?:is|are|was|were|comes?))(?: all| also)?\s(?=according\b|as per\b|per\b)"
)


def vouched_for(document: Document, sentence: Sentence, voices_of: Callable[[Sentence], list[Voice]]) -> Voice | None:
    """Whom the sentence behind names as the source of this one; None where it tells something of its own."""
    index = sentence.index + 1
    if index >= len(document.sentences):
        return None
    following = document.sentences[index]
    found = _VOUCHED.match(document.text, following.start, following.end)
    if found is None or "\n" in document.text[sentence.end - 1 : following.start]:
        return None
    voices = [v for v in voices_of(following) if v.attribution.start <= found.end()]
    return voices[0] if voices else None
