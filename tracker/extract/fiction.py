"""Is it a tale or a drill that a sentence tells? What happens "in the thriller" or in "a mock attack" befell nobody."""

from __future__ import annotations

import re
from typing import Final

from tracker.extract.document import Sentence
from tracker.extract.reading import words_of_status
from tracker.extract.timewords import any_of

_WORDS: Final = words_of_status()["fiction"]
_WORKS: Final = any_of(_WORDS["works"])
_PARTS: Final = any_of((*_WORDS["works"], *_WORDS["parts"], "story"))
_SIGNS: Final = frozenset(  # one of which every tale names
    (*_WORDS["works"], *_WORDS["owning"], *_WORDS["parts"], *[named.split()[-1] for named in _WORDS["named"]])
)
_TALE: Final = re.compile(
    rf"(?i)^[\W_]*(?:in|at|during)\s(?:the|one|an?|his|her|this|another)\s(?:[\w’'-]+\s){{0,3}}?(?:{_WORKS})"
    r"(?:['’]s\s[^,]{1,40})?,"
    rf"|^[\W_]*in\s(?:his|her|their|the)\s(?:new|latest|first|debut|best-selling|last)\s(?:{any_of(_WORDS['invented'])})\s"
    rf"|\b(?:the|an?|his|her|this|whose)\s(?:[\w’'-]+\s){{0,4}}?(?:{_PARTS})\s(?:\([^)]*\)\s)?(?:also\s)?"
    rf"(?:{any_of(_WORDS['telling'])})\b"
    rf"|\b(?:{any_of(_WORDS['invented'])})\s(?:about|of|tells|in\swhich)\b"
    rf"|\b(?:{any_of(_WORDS['named'])})\b"
)
_PRETENDED: Final = frozenset(_WORDS["pretended"])
_DRILL: Final = re.compile(
    rf"(?i)\b(?:{any_of(_WORDS['pretended'])})\s(?:[\w’'-]+\s){{0,2}}(?:{any_of(_WORDS['drilled'])})\b"
)


def tells_tale(sentence: Sentence) -> bool:
    """True for a sentence that tells what happens in a novel, a film, a play or a game, or in a drill that it names or
    the sentence before it.

    >>> from datetime import date
    >>> from tracker.extract.document import Document
    >>> from tracker.model import Article
    >>> texts = ("In the thriller, two officers are shot.", "The play was cancelled after two officers were shot.")
    >>> [tells_tale(Document(Article("a", t, date(2022, 3, 3))).sentences[0]) for t in texts]
    [True, False]
    """
    if not _SIGNS.isdisjoint(sentence.lowers) and _TALE.search(sentence.text):
        return True
    return _names_drill(sentence) or (
        sentence.index > 0 and _names_drill(sentence.document.sentences[sentence.index - 1])
    )


def _names_drill(sentence: Sentence) -> bool:
    return not _PRETENDED.isdisjoint(sentence.lowers) and _DRILL.search(sentence.text) is not None
