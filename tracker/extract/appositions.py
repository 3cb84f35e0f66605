"""Does a phrase name a body, or only tell what kind of body the apposition beside it names?"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.extract.document import Word
from tracker.extract.phrases import Phrase
from tracker.extract.speechwords import BODY, is_capital

_INDEFINITE = frozenset({"a", "an", "one", "another"})

# "The tour company, Vall Treks, said"
_KINDS = frozenset(
    """company firm airline operator charity group agency organisation organization union party newspaper developer
    producer manufacturer maker builder owner contractor supplier retailer bank insurer publisher broadcaster""".split()
)


def is_proper(words: Sequence[Word], start: int, end: int) -> bool:
    """True where every word of a phrase begins with a capital."""
    return all(is_capital(words[k].text) or not words[k].text[0].isalpha() for k in range(start, end))


def tells_kind(words: Sequence[Word], phrase: Phrase) -> bool:
    """True where the phrase only tells what kind of body its apposition names ("an activist group", "the airline")."""
    start, end = phrase.start, phrase.end
    kind = words[start].lower in _INDEFINITE and words[end - 1].lower in BODY and end - start > 1
    kind = kind or (words[start].lower == "the" and words[end - 1].lower in _KINDS)
    return kind and not any(is_capital(words[k].text) for k in range(start + 1, end))


def without_article(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """The phrase from its first word behind "the"."""
    return start + (words[start].lower == "the"), end
