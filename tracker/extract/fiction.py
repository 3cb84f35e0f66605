"""Is it a tale that a sentence tells? "In the thriller, two officers are shot": what happens in it befell nobody."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.document import Sentence

_WORKS: Final = tuple(
    "film movie novel thriller sitcom drama play opera musical episode game comic miniseries screenplay".split()
)
_SIGNS: Final = frozenset(
    (
        *_WORKS,
        "plot",
        "storyline",
        "fictional",
        "fiction",
        *(f"{work}'s" for work in ("film", "movie", "novel", "play", "drama")),
    )
)  # one of which every tale names
_NAMED: Final = f"(?:{'|'.join(_WORKS)})"
_TALE: Final = re.compile(
    rf"(?i)^[\W_]*(?:in|at|during)\s(?:the|one|an?|his|her|this|another)\s(?:[\w’'-]+\s){{0,3}}?{_NAMED}(?:['’]s\s[^,]{{1,40}})?,"
    rf"|\b(?:the|an?|his|her|this|whose)\s(?:[\w’'-]+\s){{0,4}}?(?:{_NAMED}|plot|storyline|story)\s(?:\([^)]*\)\s)?(?:also\s)?"
    r"(?:tells\s(?:of|how|the)|follows|depicts|portrays|cent(?:re|er)s\s(?:on|around)|revolves|imagines|stars"
    r"|opens\swith|begins\swith|ends\swith|unfolds|in\swhich|where|sees|has\s(?:him|her|them))\b"
    r"|\b(?:novel|thriller|sitcom|opera|musical|comic|screenplay)\s(?:about|of)\b"
    r"|\bfictional\b|\bwork\sof\sfiction\b|\bscience[- ]fiction\b"
)


def tells_tale(sentence: Sentence) -> bool:
    """True for a sentence that tells what happens in a novel, a film, a play or a game.

    >>> from datetime import date
    >>> from tracker.extract.document import Document
    >>> from tracker.model import Article
    >>> texts = ("In the thriller, two officers are shot.", "The play was cancelled after two officers were shot.")
    >>> [tells_tale(Document(Article("a", t, date(2022, 3, 3))).sentences[0]) for t in texts]
    [True, False]
    """
    return not _SIGNS.isdisjoint(sentence.lowers) and _TALE.search(sentence.text) is not None
