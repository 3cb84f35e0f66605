"""Of whom does a sentence tell? The person, the office or the body that it begins with, or that did what it tells."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.extract.document import Document, Sentence
from tracker.extract.hearing import Hearing
from tracker.extract.phrases import Phrase, can_speak, phrase_after
from tracker.extract.speakers import Speaker, read_speaker
from tracker.extract.speechwords import BODY, LEAD, is_capital
from tracker.extract.subjects import opening_phrase
from tracker.lexicon.claimants import ClaimantLexicon

_FOR = frozenset({"for", "among", "like", "to"})  # "For Ana Ruiz, the night never ended."
_INNER = frozenset({"in", "of", "for", "at"})


class Openers:
    """Reads, in one article, of whom a sentence tells that lets nobody speak."""

    def __init__(self, document: Document, lexicon: ClaimantLexicon, hearing: Hearing) -> None:
        self._text, self._lexicon, self._hearing = document.text, lexicon, hearing

    def person(self, sentence: Sentence) -> Speaker | None:
        """The person that a sentence begins with ("Mayor Anna Horak visited the site"), or one word (a surname?)."""
        words = sentence.words
        first = 1 if words and words[0].lower in _FOR | LEAD else 0
        first += 0 < first < len(words) and words[first].text == ","  # "However, the mayor, Ida Holt, …"
        speaker = self._read(sentence, opening_phrase(words, first))
        return speaker if speaker and (speaker.person or " " not in speaker.name) else None

    def quoted(self, sentence: Sentence) -> bool:
        """Whether a sentence begins within a quotation."""
        words = sentence.words
        return bool(words) and self._hearing.quotes.holds(words[0].start)

    def office(self, sentence: Sentence) -> Speaker | None:
        """Whom a sentence outside quotations begins with by title alone ("The governor visited the site")."""
        words = sentence.words
        speaker = self._read(sentence, opening_phrase(words, 0))
        return speaker._replace(anaphor=None) if speaker and speaker.role and not speaker.person else None

    def bodies(self, sentence: Sentence) -> Iterator[Speaker]:
        """The bodies that a sentence begins with or names behind "by" ("The raid was claimed by the army")."""
        words = sentence.words
        if body := self.body(sentence, opening_phrase(words, 0)):
            yield body
        for k, word in enumerate(words[:-1]):
            if word.lower == "by" and (body := self.body(sentence, phrase_after(words, k + 1))):
                yield body

    def body(self, sentence: Sentence, phrase: Phrase | None) -> Speaker | None:
        """The body that a phrase of a sentence names; None for a person, a place or a thing."""
        words = sentence.words
        if phrase is None or not can_speak(words, phrase):
            return None
        inner = (k for k in range(phrase.start + 1, phrase.end) if words[k].lower in _INNER)
        head = words[next(inner, phrase.end) - 1]
        body = self._read(sentence, phrase)
        if body is None or body.person or not (head.lower in BODY or (head.text.isupper() and len(head.text) > 1)):
            return None
        return body

    def organisation(self, sentence: Sentence) -> Speaker | None:
        """The aid organisation that a sentence begins with ("WFP teams are …"), by the longest name that is known."""
        words = sentence.words
        first = 1 if words and words[0].lower == "the" else 0
        for end in range(min(len(words), first + 8), first, -1):
            if is_capital(words[end - 1].text):
                name = self._text[words[first].start : words[end - 1].end]
                if self._lexicon.known(name) and self._lexicon.identify(name).kind in ("un", "ngo"):
                    return Speaker(name, words[first].start, words[end - 1].end)
        return None

    def _read(self, sentence: Sentence, phrase: Phrase | None) -> Speaker | None:
        return read_speaker(sentence.words, phrase, self._text, self._lexicon) if phrase else None
