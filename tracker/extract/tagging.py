"""What is each word of a sentence to a count? Words, numerals and lexicon phrases as one list of tagged tokens."""

from __future__ import annotations

from collections.abc import Container
from typing import Any, Final, NamedTuple

from tracker.extract.bounds import BOUND_PHRASES
from tracker.extract.count import Numeral
from tracker.extract.document import Sentence, Word
from tracker.extract.tails import Tails
from tracker.extract.wordclass import TIME, WARD_WORDS, WARDS, classify_word
from tracker.lexicon.metrics import SLOT, VERB_ROLES, Entry, Sense, find_phrases
from tracker.lexicon.misspelt import right_spelling

UNASKED: Final = -2


class Token:
    """One unit of a sentence: a word, a mark, a numeral or a whole lexicon phrase.

    `tails` are the rests of slot phrases ("take ~ hostage") that this verb may begin, if any.

    `tag`: N numeral, V verb of a metric, K counted noun, J state, T total, A auxiliary, M modal, D determiner, P
    preposition, C conjunction, R relative, X time, B adverb, O other verb, h a hyphen inside a word, `,` `.` `-` `(`
    `)` `:` `"` marks, W any other word.
    """

    __slots__ = ("capital", "end", "left", "lower", "numeral", "right", "senses", "start", "tag", "tails")

    def __init__(
        self,
        lower: str,
        tag: str,
        start: int,
        end: int,
        senses: tuple[Sense, ...] = (),
        numeral: int = -1,
        tails: Tails | None = None,
        capital: bool = False,
    ) -> None:
        self.lower, self.tag, self.start, self.end = lower, tag, start, end
        self.senses, self.numeral, self.tails, self.capital = senses, numeral, tails, capital
        self.left = UNASKED  # where what governs it from the left stands, once asked
        self.right: Any = None  # what the walk to the right from here has met, once it was walked

    def roles(self, role: str) -> tuple[Sense, ...]:
        """The senses of one role."""
        return tuple([s for s in self.senses if s.role == role]) if self.senses else ()


class _Phrase(NamedTuple):
    words: list[str]
    lower: str
    tag: str
    senses: tuple[Sense, ...]


class _Head:
    """All that may begin with one word: longer phrases by their second word, the word itself, the rests of its slot
    phrases. `only_longer` says that it means nothing where no longer phrase begins, `is_verb` that
    it is a verb where none does."""

    __slots__ = ("is_verb", "longer", "only_longer", "single", "tails")

    def __init__(self, longer: dict[str, list[_Phrase]], single: _Phrase | None, tails: Tails | None) -> None:
        self.longer, self.single, self.tails = longer, single, tails
        self.only_longer = single is None and tails is None
        self.is_verb = single.tag == "V" if single else tails is not None


def tag_sentence(sentence: Sentence, numerals: list[Numeral], refused: Container[int] = ()) -> list[Token]:
    """The tokens of a sentence; each numeral inside it is one token whose `numeral` is its index in `numerals`.

    A numeral refused beforehand (a year, an age, the digits of "F-16") is passed over as a word or a time.
    """
    return _Tagger(sentence, numerals, refused).run()


_DEGREES: Final = frozenset(["critically", "seriously", "severely", "slightly", "lightly"])
_QUOTES: Final = frozenset('“”"')
_BOUNDS: Final = frozenset("at least most as many more than some about around up to over nearly another almost".split())
_MONEY: Final = frozenset("$€£₴₹")
_LONG_NAME: Final = 10
_TO_WARD: Final = frozenset(["to", "at", "in"])
_MOST_WORDS: Final = 50_000
"""Words whose meanings are kept; hostile or endless input starts afresh."""


class _Tagger:
    def __init__(self, sentence: Sentence, numerals: list[Numeral], refused: Container[int]) -> None:
        self.sentence, self.numerals, self.refused = sentence, numerals, refused
        self.words, self.lowers = sentence.words, sentence.lowers
        self.tokens: list[Token] = []
        self.at = self.following = 0

    def run(self) -> list[Token]:
        tokens = self.tokens
        last = len(self.words) - 1
        ends = [(n.start, n.end) for n in self.numerals]
        ends.append((self.sentence.end + 1, self.sentence.end + 1))
        begin, close = ends[0]
        at, words = self.at, self.words
        while at < len(words):
            word = words[at]
            text, lower, start, end = word.text, word.lower, word.start, word.end
            while close <= start:
                self.following += 1
                begin, close = ends[self.following]
            if end <= begin:
                meaning = _MEANINGS.get(lower)
                head, tag = _learn(lower) if meaning is None else meaning
                capital = text != lower and text[0].isupper()
                plain = head is None or (
                    head.only_longer and (at >= last or not self._may_open(head, at)) and lower not in _DEGREES
                )
                if plain and tag != "-" and not (capital and len(lower) == 1):  # most words
                    tokens.append(Token(lower, tag, start, end, (), -1, None, capital))
                    at += 1
                    continue
            self.at = at
            if begin < end:
                self._take_numeral(self.numerals[self.following])
            elif capital and len(lower) == 1 and self._take_initials():
                pass
            elif head is not None and lower in _DEGREES and self._tells_how():
                tokens.append(Token(lower, "B", start, end, capital=capital))
                self.at += 1
            elif capital and head is not None and head.is_verb and lower not in TIME and self._is_name():
                tokens.append(Token(lower, "W", start, end, capital=True))
                self.at += 1
            elif head is None or (capital and lower in TIME) or not self._take_phrase(word, head):
                self._take_word(word, tag)
            at, words = self.at, self.words
            last = len(words) - 1
        return tokens

    def _may_open(self, head: _Head, at: int) -> bool:
        """Whether a phrase, of which the word behind `at` is the second, or what is quoted, may begin there."""
        second = self.lowers[at + 1]
        return second in head.longer or second in _QUOTES

    def _is_name(self) -> bool:
        """ "The number of Fed officials": one big letter between small ones names something, no verb is there."""
        at, words, lowers = self.at, self.words, self.lowers
        if (
            not 0 < at < len(words) - 1
            or self.tokens[-1].tag == "N"
            or not (lowers[at - 1].isalpha() and lowers[at + 1].isalpha())
        ):
            return False
        return lowers[at - 1] == words[at - 1].text and lowers[at + 1] == words[at + 1].text

    def _take_initials(self) -> bool:
        """ "U.S. soldiers": letters with points are one word, whose points end nothing."""
        at, words = self.at, self.words
        while at + 1 < len(words) and len(words[at].text) == 1 and words[at].text.isupper():
            if words[at + 1].text != "." or words[at + 1].start != words[at].end:
                break
            at += 2
        if at < self.at + 4 or at >= len(words):
            return False  # one letter, or the end of the sentence
        start, end = words[self.at].start, words[at - 1].end
        lower = "".join(w.lower for w in words[self.at : at])
        self.tokens.append(Token(lower, "W", start, end, capital=True))
        self.at = at
        return True

    def _tells_how(self) -> bool:
        """ "800 homes were severely damaged", "the most severely hit areas": the adverb tells of no wounded."""
        after = self.lowers[self.at + 1 : self.at + 3]
        if not after or classify_word(after[0]) not in "WOB":
            return False
        head = _meaning_of(after[0])[0]
        own = head.single.senses if head and head.single else ()
        whole = _meaning_of(self.lowers[self.at])[0]
        return not any(s.name == "injured" for s in own) and not (whole and after[0] in whole.longer)

    def _take_numeral(self, numeral: Numeral) -> None:
        words = self.words
        named = _is_glued(self.sentence, numeral) or self._is_model()
        if self.tokens:
            _join_bound(self.tokens)
        tag = "N" if self.following not in self.refused else "W" if named else "X"
        self.tokens.append(Token(numeral.text.lower(), tag, numeral.start, numeral.end, numeral=self.following))
        self.at += 1
        while self.at < len(words) and words[self.at].start < numeral.end:
            self.at += 1
        end = words[self.at - 1].end
        if end > numeral.end:  # "64km": the number ends inside the word
            rest = self.sentence.document.text[numeral.end : end].lstrip()
            self.tokens.append(Token(rest.lower(), "W", end - len(rest), end))

    def _is_model(self) -> bool:
        """ "18 Leopard 2 tanks": the digits of a name that stands between a number and its noun."""
        at, tokens, words = self.at, self.tokens, self.words
        if len(tokens) < 2 or at + 1 >= len(words):
            return False
        return tokens[-1].capital and tokens[-2].tag == "N" and words[at + 1].lower.endswith("s")

    def _take_phrase(self, word: Word, head: _Head) -> bool:
        at, tokens = self.at, self.tokens
        longer, phrase, tails = head.longer, head.single, head.tails
        size = 0
        if longer and at + 1 < len(self.words):
            second = self.lowers[at + 1]
            if second in longer:
                whole = self._find_longer(longer[second])
                if whole is None and second in _TO_WARD:
                    whole, size = self._to_ward(longer[second])
                phrase = whole or phrase
            elif second in _QUOTES and at + 2 < len(self.words):
                self._open_quote(at + 1)
                return self._take_phrase(word, head)
        text, lower, start, end = word.text, word.lower, word.start, word.end
        capital = text[0].isupper()
        if phrase is None:
            if tails is None:
                return False
            tag = classify_word(lower)
            tokens.append(Token(lower, "V" if tag in "WOBX" else tag, start, end, (), -1, tails, capital))
            self.at += 1
            return True
        words, lower, tag, senses = phrase
        size = size or len(words)
        if tag == "K" and tokens and (tokens[-1].tag == "M" or tokens[-1].lower == "to"):
            tag = "V" if _may_be_verb(senses) else tag
        if size > 1:
            end = self.words[at + size - 1].end
        tokens.append(Token(lower, tag, start, end, senses, -1, tails, capital))
        self.at += size
        return True

    def _find_longer(self, phrases: list[_Phrase]) -> _Phrase | None:
        """The first of the phrases that stands here, not running into the next numeral; "no" is a word of phrases
        ("have no access to")."""
        at, limit = self.at, self.sentence.end
        for numeral in self.numerals[self.following : self.following + 2]:
            if numeral.text.lower() != "no":
                limit = numeral.start
                break
        third = self.lowers[at + 2] if at + 2 < len(self.lowers) else ""
        for phrase in phrases:
            size = len(phrase.words)
            if size > 2 and phrase.words[2] != third:
                continue
            if self.lowers[at : at + size] == phrase.words and self.words[at + size - 1].end <= limit:
                if phrase.tag == "J" and "and" in phrase.words and self._counts_next(at + size):
                    continue  # "left seven dead and wounded six"
                return phrase
        return None

    def _to_ward(self, phrases: list[_Phrase]) -> tuple[_Phrase | None, int]:
        """The phrase "taken to hospital" and its words where the hospital is named: "taken to Kitale hospital"."""
        last = self.at + 2
        while last < min(len(self.words), self.at + _LONG_NAME) and self.lowers[last] not in WARDS:
            if not (self.words[last].text[0].isupper() or self.lowers[last] in WARD_WORDS):
                return None, 0
            last += 1
        if last >= min(len(self.words), self.at + _LONG_NAME):
            return None, 0
        return next(((p, last + 1 - self.at) for p in phrases if p.words[2:] == ["hospital"]), (None, 0))

    def _counts_next(self, at: int) -> bool:
        """True where the next number of the sentence, which may count, stands at `at`, behind a bound at most."""
        while at < len(self.words) and self.lowers[at] in _BOUNDS:
            at += 1
        if at >= len(self.words) or self.following >= len(self.numerals) or self.following in self.refused:
            return False
        return self.words[at].start == self.numerals[self.following].start

    def _open_quote(self, at: int) -> None:
        """Pass over a quotation mark inside a phrase: facing “acute hunger”."""
        self.words = self.words[:at] + self.words[at + 1 :]
        self.lowers = self.lowers[:at] + self.lowers[at + 1 :]

    def _take_word(self, word: Word, tag: str) -> None:
        if tag == "-":
            if self._is_hyphen():
                tag = "h"
            elif self.tokens and self.tokens[-1].tag == "-":  # "--"
                self.at += 1
                return
        self.tokens.append(Token(word.lower, tag, word.start, word.end, (), -1, None, word.text[0].isupper()))
        self.at += 1

    def _is_hyphen(self) -> bool:
        at, words = self.at, self.words
        return 0 < at < len(words) - 1 and words[at - 1].end == words[at].start and words[at + 1].start == words[at].end


def _join_bound(tokens: list[Token]) -> None:
    """The words of a bound before a number are one adverb: "killed in excess of 40", "in the region of $5 million"."""
    end = len(tokens) - (tokens[-1].lower in _MONEY and len(tokens) > 1)
    for phrase in BOUND_PHRASES.get(tokens[end - 1].lower, ()):
        words = tokens[max(0, end - len(phrase)) : end]
        if [t.lower for t in words] == phrase:
            tokens[end - len(phrase) : end] = [Token(" ".join(phrase), "B", words[0].start, words[-1].end)]
            return


def _is_glued(sentence: Sentence, numeral: Numeral) -> bool:
    """The digits of a name: "F-16", "H1N1"."""
    text = sentence.document.text
    before = text[numeral.start - 1 : numeral.start]
    return before.isalnum() or before == "-" or text[numeral.end : numeral.end + 1].isalpha()


def _may_be_verb(senses: tuple[Sense, ...]) -> bool:
    """ "to return", "would strike": a base form after "to" or a modal is no noun."""
    return any(s.role in VERB_ROLES and s.form == "base" for s in senses)


_Meaning = tuple[_Head | None, str]
"""What a word may begin, if anything, and the class of the word by itself."""


_MEANINGS: Final[dict[str, _Meaning]] = {}


def _meaning_of(lower: str) -> _Meaning:
    return _MEANINGS.get(lower) or _learn(lower)


def _learn(lower: str) -> _Meaning:
    """The meaning of a word that is met for the first time, which is kept."""
    entries, last = find_phrases(lower), lower.rpartition("-")[2]
    head = _compile_head(lower, entries) if entries else None
    if (
        head is None and last != lower and last != "case" and (entries := find_phrases(last))
    ):  # "war-damaged homes", "ex-soldiers"; not "a worst-case estimate"
        whole = _compile_head(last, entries)
        single = whole.single
        if lower.startswith("non-") and single:  # "non-combatants" are no combatants
            single = single._replace(lower=lower)
        head = _Head({}, single, whole.tails)
    right = right_spelling(lower) if head is None else None
    if right and (entries := find_phrases(right)):  # "displced"
        head = _compile_head(right, entries)
    if len(_MEANINGS) > _MOST_WORDS:
        _MEANINGS.clear()
    found = _MEANINGS[lower] = (head, classify_word(lower))
    return found


def _compile_head(first: str, entries: list[Entry]) -> _Head:
    longer: dict[str, list[_Phrase]] = {}
    tails: list[tuple[tuple[str, ...], Sense]] = []
    single: _Phrase | None = None
    for entry in entries:
        words = list(entry.words)
        if SLOT in words and len(words) > 1:
            tails += [(tuple(words[words.index(SLOT) + 1 :]), sense) for sense in entry.senses]
        elif len(words) > 1:
            phrase = _Phrase(words, " ".join(words), _tag_entry(entry), tuple(entry.senses))
            longer.setdefault(words[1], []).append(phrase)
        else:
            function = classify_word(first)
            tag = _tag_entry(entry) if function in "WOBX" else function
            single = _Phrase(words, first, tag, tuple(entry.senses))
    return _Head(longer, single, Tails(tails) if tails else None)


def _tag_entry(entry: Entry) -> str:
    roles = {s.role for s in entry.senses}
    if "name" in roles:
        return "W"  # "Doctors Without Borders" is one word before its noun
    verb_forms = {s.form for s in entry.senses if s.role in VERB_ROLES}
    noun = bool(roles & {"kind", "noun"})
    if verb_forms and not (noun and verb_forms <= {"s", "base"}):  # "64 strikes", "13 houses" are nouns
        return "V"
    if "state" in roles:
        return "J"
    return "K" if noun else "T"
