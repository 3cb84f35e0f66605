"""Does a sentence tell of something? One of the words stands in it, and not as the name of a month."""

from __future__ import annotations

from tracker.extract.document import Sentence


def tells_of(sentence: Sentence, words: frozenset[str]) -> bool:
    """True when one of the words, in small letters, stands in the sentence.

    >>> from datetime import date
    >>> from tracker.extract.document import Document
    >>> from tracker.model import Article
    >>> text = "They were freed in March. The march began."
    >>> [tells_of(s, frozenset(["march"])) for s in Document(Article("a", text, date(2022, 3, 3))).sentences]
    [False, True]
    """
    if words.isdisjoint(sentence.lowers):
        return False
    if "march" not in words or "march" not in sentence.lowers:
        return True
    return any(w.lower in words and w.text != "March" for w in sentence.words)
