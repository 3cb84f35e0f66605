"""What is each word of a sentence to a count? Words, numerals and lexicon phrases as one list of tagged tokens."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import NamedTuple

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence, Word
from tracker.extract.wordclass import TIME, classify_word
from tracker.lexicon.metrics import SLOT, VERB_ROLES, Entry, Sense, vocabulary


class Token(NamedTuple):
    """One unit of a sentence: a word, a mark, a numeral or a whole lexicon phrase.

    `tag`: N numeral, V verb of a metric, K counted noun, J state, T total, A auxiliary, M modal, D determiner,
    P preposition, C conjunction, R relative, X time, B adverb, O other verb, h a hyphen inside a word, `,` `.` `-`
    `(` `)` `:` `"` marks,
    W any other word.
    """

    lower: str
    tag: str
    start: int
    end: int
    senses: tuple[Sense, ...] = ()
    numeral: int = -1
    tails: tuple[tuple[tuple[str, ...], Sense], ...] = ()
    """The rests of slot phrases ("take ~ hostage") that this verb may begin, with their senses."""

    capital: bool = False

    def roles(self, role: str) -> tuple[Sense, ...]:
        """The senses of one role."""
        return tuple(s for s in self.senses if s.role == role)


class _Phrase(NamedTuple):
    words: list[str]
    lower: str
    tag: str
    senses: tuple[Sense, ...]


class _Head(NamedTuple):
    """All that may begin with one word: longer phrases, the word itself, the rests of its slot phrases."""

    longer: tuple[_Phrase, ...]
    seconds: frozenset[str]
    single: _Phrase | None
    tails: tuple[tuple[tuple[str, ...], Sense], ...]


def tag_sentence(sentence: Sentence, numerals: list[Numeral], refused: Container[int] = ()) -> list[Token]:
    """The tokens of a sentence; each numeral inside it is one token whose `numeral` is its index in `numerals`.

    A numeral refused beforehand (a year, an age, the digits of "F-16") is passed over as a word or a time.
    """
    return _Tagger(sentence, numerals, refused).run()


_QUOTES = frozenset('“”"')


class _Tagger:
    def __init__(self, sentence: Sentence, numerals: list[Numeral], refused: Container[int]) -> None:
        self.sentence, self.numerals, self.refused = sentence, numerals, refused
        self.words = list(sentence.words)
        self.lowers = [w.lower for w in self.words]
        self.tokens: list[Token] = []
        self.at = self.following = 0

    def run(self) -> list[Token]:
        words, find_head, new = self.words, _heads().get, tuple.__new__
        ends = [(n.start, n.end) for n in self.numerals]
        ends.append((self.sentence.end + 1, self.sentence.end + 1))
        begin, close = ends[0]
        while self.at < len(words):
            word = text, lower, start, end = words[self.at]
            while close <= start:
                self.following += 1
                begin, close = ends[self.following]
            if begin < end:
                self._take_numeral(self.numerals[self.following])
                continue
            head = find_head(lower)
            if head is None:
                tag = classify_word(lower)
                if tag != "-" and "-" not in lower:  # most words; Token(…) itself would cost twice the time
                    self.tokens.append(new(Token, (lower, tag, start, end, (), -1, (), text[0].isupper())))
                    self.at += 1
                    continue
                head = find_head(lower.rpartition("-")[2])  # "war-damaged homes", "ex-soldiers"
                head = head and head._replace(longer=(), seconds=frozenset())
            if head is None or (text[0].isupper() and lower in TIME) or not self._take_phrase(word, head):
                self._take_word(word)
        return self.tokens

    def _take_numeral(self, numeral: Numeral) -> None:
        words = self.words
        tag = "N" if self.following not in self.refused else "W" if _is_glued(self.sentence, numeral) else "X"
        self.tokens.append(Token(numeral.text.lower(), tag, numeral.start, numeral.end, numeral=self.following))
        self.at += 1
        while self.at < len(words) and words[self.at].start < numeral.end:
            self.at += 1
        end = words[self.at - 1].end
        if end > numeral.end:  # "64km": the number ends inside the word
            rest = self.sentence.document.text[numeral.end : end].lstrip()
            self.tokens.append(Token(rest.lower(), "W", end - len(rest), end))

    def _take_phrase(self, word: Word, head: _Head) -> bool:
        at = self.at
        phrase = head.single
        if head.seconds and at + 1 < len(self.words) and self.lowers[at + 1] in head.seconds:
            limit = self.numerals[self.following].start if self.following < len(self.numerals) else self.sentence.end
            for longer in head.longer:
                size = len(longer.words)
                if self.lowers[at : at + size] == longer.words and self.words[at + size - 1].end <= limit:
                    phrase = longer
                    break
        elif head.seconds and at + 2 < len(self.words) and self.lowers[at + 1] in _QUOTES:
            self._open_quote(at + 1)
            return self._take_phrase(word, head)
        capital = word.text[0].isupper()
        if phrase is None:
            if not head.tails:
                return False
            self.tokens.append(Token(word.lower, "V", word.start, word.end, (), -1, head.tails, capital))
            self.at += 1
            return True
        size, tag = len(phrase.words), phrase.tag
        if tag == "K" and self.tokens and (self.tokens[-1].tag == "M" or self.tokens[-1].lower == "to"):
            tag = "V" if _may_be_verb(phrase.senses) else tag
        end = self.words[at + size - 1].end
        self.tokens.append(Token(phrase.lower, tag, word.start, end, phrase.senses, -1, head.tails, capital))
        self.at += size
        return True

    def _open_quote(self, at: int) -> None:
        """Pass over a quotation mark inside a phrase: facing “acute hunger”."""
        del self.words[at], self.lowers[at]

    def _take_word(self, word: Word) -> None:
        tag = classify_word(word.lower)
        if tag == "-":
            if self._is_hyphen():
                tag = "h"
            elif self.tokens and self.tokens[-1].tag == "-":  # "--"
                self.at += 1
                return
        self.tokens.append(Token(word.lower, tag, word.start, word.end, capital=word.text[0].isupper()))
        self.at += 1

    def _is_hyphen(self) -> bool:
        at, words = self.at, self.words
        return 0 < at < len(words) - 1 and words[at - 1].end == words[at].start and words[at + 1].start == words[at].end


def _is_glued(sentence: Sentence, numeral: Numeral) -> bool:
    """The digits of a name: "F-16", "H1N1"."""
    text = sentence.document.text
    before = text[numeral.start - 1 : numeral.start]
    return before.isalnum() or before == "-" or text[numeral.end : numeral.end + 1].isalpha()


def _may_be_verb(senses: tuple[Sense, ...]) -> bool:
    """ "to return", "would strike": a base form after "to" or a modal is no noun."""
    return any(s.role in VERB_ROLES and s.form == "base" for s in senses)


@cache
def _heads() -> dict[str, _Head]:
    return {first: _compile_head(first, entries) for first, entries in vocabulary().phrases.items()}


def _compile_head(first: str, entries: list[Entry]) -> _Head:
    longer: list[_Phrase] = []
    tails: list[tuple[tuple[str, ...], Sense]] = []
    single: _Phrase | None = None
    for entry in entries:
        words = list(entry.words)
        if SLOT in words and len(words) > 1:
            tails += [(tuple(words[words.index(SLOT) + 1 :]), sense) for sense in entry.senses]
        elif len(words) > 1:
            longer.append(_Phrase(words, " ".join(words), _tag_entry(entry), tuple(entry.senses)))
        else:
            function = classify_word(first)
            tag = _tag_entry(entry) if function in "WOBX" else function
            single = _Phrase(words, first, tag, tuple(entry.senses))
    return _Head(tuple(longer), frozenset(p.words[1] for p in longer), single, tuple(tails))


def _tag_entry(entry: Entry) -> str:
    roles = {s.role for s in entry.senses}
    verb_forms = {s.form for s in entry.senses if s.role in VERB_ROLES}
    noun = bool(roles & {"kind", "noun"})
    if verb_forms and not (noun and verb_forms <= {"s", "base"}):  # "64 strikes", "13 houses" are nouns
        return "V"
    if "state" in roles:
        return "J"
    return "K" if noun else "T"
