"""Whom does "three of them" mean, where nobody was counted? The people whom the words before name last."""

from __future__ import annotations

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.tagging import Token
from tracker.lexicon.metrics import find_phrases


def name_them(sentence: Sentence, tokens: list[Token], phrase: Counted) -> str | None:
    """The people that "of them" points back to: "Rescuers came to help. Three of them were killed"."""
    if not phrase.anaphoric or tokens[phrase.last].lower not in ("them", "whom"):
        return None
    start = tokens[phrase.numeral].start
    own = [w.lower for w in sentence.words if w.end <= start]
    before = sentence.document.sentences[sentence.index - 1] if sentence.index else None
    return _last_people(own) or (_last_people([w.lower for w in before.words]) if before else None)


def _last_people(words: list[str]) -> str | None:
    """The last plural noun of people, with the word that goes with it ("rescue workers")."""
    for i in range(len(words) - 1, -1, -1):
        if i and _are_people(words[i - 1], (words[i - 1], words[i])):
            return f"{words[i - 1]} {words[i]}"
        if _are_people(words[i], (words[i],)):
            return words[i]
    return None


def _are_people(first: str, phrase: tuple[str, ...]) -> bool:
    return any(
        entry.words == phrase
        and any(s.role == "kind" and s.name == "person" and s.form == "plural" for s in entry.senses)
        for entry in find_phrases(first)
    )
