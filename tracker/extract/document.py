"""Where does a sentence begin and end? The article as sentences and words, with offsets kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import Any, Final

from tracker.extract.abbreviations import ABBREVIATIONS
from tracker.extract.chronicles import opens_entry
from tracker.extract.legible import read_as
from tracker.extract.once import Keeping, once
from tracker.extract.pieces import A_STOP, ABBREVIATED, CUT, END, LAST, MAY_END, keep_common, pieces_of
from tracker.extract.placewords import PLACE_WORDS
from tracker.model import Article

# What follows a stop that lost its space: "said.The", "said.On Monday", "said.”Mr. Bello".
_GLUED: Final = r'["“]?(?:[A-Z][a-z]{2}|(?:A|[ABHIMNOSTW][a-z]\.?)\s)'
_BREAK: Final = re.compile(
    rf"""
    [.!?…\n](?:
    (?<=\n)(?P<line>\s*)                                                          # a new line ends a sentence
    | (?<!\n)(?P<more>[.!?…]*)(?P<close>["'”’)\]»]*)-?(?P<gap>\s+|(?={_GLUED})|$)   # "… killed.”  At least"
    )
    """,
    re.VERBOSE,
)
# The common case first: plain letters, of which the engine need not ask what class each is of.
_WORD: Final = re.compile(r"[A-Za-z]+(?=[ ,.])|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d(?:[\d.,]*\d)?|[^\w\s]|_")
_DATE_BEHIND: Final = re.compile(r"\(\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\)\s*")  # "…, killing 12. (23.06.2016)"
_LAST_WORD: Final = re.compile(r"[\w.]+$")
_DATED: Final = frozenset(("(", "-", "–", "—", "_", ""))
_STOPS: Final = frozenset(".!?…\n")
_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_MAX_SENTENCE: Final = 4000
_COUNTER: Final = 12  # characters in which a list's number stands: "3.The"
_WRAPPED: Final = range(60, 126)  # a line as long as this that has no stop goes on in the next; a paragraph is longer
_BULLET: Final = re.compile(r"[-–—•*·▪o]\s|\d+[.)]\s")
# Words that end no sentence.
UNFINISHED: Final = frozenset(
    """
    the a an of in on at to for by from with and or including than least some over about nearly almost around
    between more up its their his her is are was were has have had been will said that
    """.split()
)
_KNOWN: Final[dict[str, list[tuple[str, str, int]]]] = {}
_OPENER: Final = re.compile(r"\w+ [a-z]{2}")


class Word:
    """One word, number or mark with its offsets in the article's text; `lower` has straight apostrophes."""

    __slots__ = ("end", "lower", "start", "text")

    def __init__(self, text: str, lower: str, start: int, end: int) -> None:
        self.text, self.lower, self.start, self.end = text, lower, start, end


class Sentence:
    """One sentence of a document: offsets in the article's text, and its words, split when first asked for."""

    __slots__ = ("_lowers", "_vocabulary", "_words", "document", "end", "index", "reading", "start")

    def __init__(self, document: Document, index: int, start: int, end: int) -> None:
        self.document, self.index, self.start, self.end = document, index, start, end
        self._words: list[Word] | None = None
        self._lowers: list[str] | None = None
        self._vocabulary: frozenset[str] | None = None
        self.reading: Any = None  # what the room of that name has read of it, once asked

    @property
    def text(self) -> str:
        """The sentence verbatim."""
        return self.document.text[self.start : self.end]

    @property
    def words(self) -> list[Word]:
        """The words and marks in order; offsets are those of the article's text."""
        if self._words is None:
            self._words = _cut_words(self.document.text, self.start, self.end)
        return self._words

    @property
    def lowers(self) -> list[str]:
        """The words in small letters, in order."""
        if self._lowers is None:
            self._lowers = [w.lower for w in self.words]
        return self._lowers

    @property
    def vocabulary(self) -> frozenset[str]:
        """The words in small letters, and the parts of those with a hyphen or an apostrophe."""
        if self._vocabulary is None:
            found = set(self.lowers)
            for low in [low for low in found if "-" in low or "'" in low]:
                found.update(low.replace("-", "'").split("'"))
            self._vocabulary = frozenset(found)
        return self._vocabulary

    @property
    def known_lowers(self) -> list[str] | None:
        """The words in small letters, where the sentence has been split into words already."""
        return None if self._words is None else self.lowers

    def word_at(self, offset: int) -> int:
        """The index in `words` of the first word that ends after `offset` (`len(words)` past the last)."""
        words = self.words
        low, high = 0, len(words)
        while low < high:
            middle = (low + high) // 2
            if words[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def _cut_words(text: str, start: int, end: int) -> list[Word]:
    """The words; most of what stands between two blanks was met before, and looking its words up costs least."""
    words: list[Word] = []
    for piece in text[start:end].split(" "):
        rows = _KNOWN.get(piece)
        if rows is None:
            rows = _cut_piece(piece)
        for word, lower, at in rows:
            words.append(Word(word, lower, start + at, start + at + len(word)))
        start += len(piece) + 1
    return words


def _cut_piece(piece: str) -> list[tuple[str, str, int]]:
    """The words and marks of a piece between blanks, also in small letters, and where in the piece they stand; kept
    unless the piece is long."""
    if piece.isalpha():
        rows = [(piece, piece.lower(), 0)]
    else:
        rows = [(m.group(), m.group().lower().replace("’", "'"), m.start()) for m in _WORD.finditer(piece)]
    keep_common(_KNOWN, piece, rows, CUT)
    return rows


class Document(Keeping):
    """An article cut into sentences; what the per-article questions (who speaks, where, when) are asked of.

    `text` is the article's as it is read: each character stands where it stands in `article.text`.
    """

    def __init__(self, article: Article) -> None:
        self.article, self.text = article, read_as(article.text)
        self._sentences: list[Sentence] | None = None  # asked for so often that looking them up by name would tell

    @once
    def title(self) -> str:
        """The article's title as it is read."""
        return read_as(self.article.title)

    @property
    def published(self) -> date:
        """The article's publication date."""
        return self.article.published

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences in text order, without surrounding white space."""
        if self._sentences is None:
            spans = _split_sentences(self.text)
            self._sentences = [Sentence(self, i, start, end) for i, (start, end) in enumerate(spans)]
        return self._sentences

    def release(self) -> None:
        """Lets go of the sentences, which hold the document, and of their readings, which hold them: all of it is freed
        at once, and no collector walks it."""
        for sentence in self._sentences or ():
            sentence.reading = None
        self._sentences = None

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset`."""
        sentences = self.sentences
        low, high = 0, len(sentences)
        while low < high:
            middle = (low + high) // 2
            if sentences[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return sentences[max(0, low - 1)]


def _split_sentences(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = done = 0
    for low, high, kinds in pieces_of(text).stops:
        follower = text[high + 1 : high + 2]
        if kinds & ABBREVIATED and not follower.isspace():
            continue
        if kinds & END:
            opens = follower in _CAPITALS  # as behind most
            if opens or (follower not in _DATED and not follower.isspace()):
                done = high + 1
                if opens or not follower.islower():
                    _append(spans, text, start, high)
                    start = done
                continue
        while done < high:
            at = max(low, done)
            if text[at] not in _STOPS:  # as only between the first stop of a piece and the last
                stop = A_STOP.search(text, at, high)
                if stop is None:
                    break
                at = stop.start()
            m, done = _BREAK.match(text, at), at + 1
            if m is None:
                continue
            done, line = m.end(), text[at] == "\n"
            if _ends_line(text, m) if line else _ends_sentence(text, m, start):
                if text[done : done + 1] == "(" and (dated := _DATE_BEHIND.match(text, done)):
                    done = dated.end()
                _append(spans, text, start, m.start() if line else done)
                start = done
    _append(spans, text, start, len(text))
    return _cut_headings(spans, text)


def _cut_headings(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The sentences without the headings that a page ran into them: "91 confirmed cases The boy had arrived"."""
    openers = [at for at in pieces_of(text).openers if at > 1 and text[at - 2].islower()]
    cuts = [at - 1 for at in openers if _OPENER.match(text, at) and _runs_on(text, at - 1)]
    if not cuts:
        return spans
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        for cut in cuts[bisect_right(cuts, start) : bisect_right(cuts, end)]:
            apart.append((start, cut))
            start = cut + 1
        apart.append((start, end))
    return apart


def _runs_on(text: str, at: int) -> bool:
    """Whether a word in small letters stands before the space at `at`, and one that can end a heading."""
    before = text[max(0, at - 12) : at].rpartition(" ")[2]
    return len(before) > 1 and before.islower() and before.isalpha() and before not in UNFINISHED


def _ends_line(text: str, m: re.Match[str]) -> bool:
    """False where a line was only wrapped, as PDF pages wrap them: "including\n9 children"."""
    begin = m.start()
    while begin and text[begin - 1].isspace():
        begin -= 1
    if text.count("\n", begin, m.end()) > 1 or m.end() >= len(text):
        return True
    before = text[max(0, begin - 160) : begin]
    line = before.rpartition("\n")[2]
    if line[-1:] in '.!?:;”"' or _BULLET.match(text, m.end()) or opens_entry(text, m.end()):
        return True
    last = line.rpartition(" ")[2].lower()
    return not (text[m.end()].islower() or last in UNFINISHED or line.endswith(",") or len(line) in _WRAPPED)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _MAX_SENTENCE:  # a page that lost its full stops: cut at a space, so that cost stays linear
        cut = text.rfind(" ", start + _MAX_SENTENCE // 2, start + _MAX_SENTENCE)
        cut = cut if cut > 0 else start + _MAX_SENTENCE
        spans.append((start, cut))
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    if end > start:
        spans.append((start, end))


def _ends_sentence(text: str, m: re.Match[str], start: int) -> bool:
    at, after = m.start(), m.end()
    if after >= len(text):
        return True
    if text[after] not in _CAPITALS and text[after].islower():
        return False
    if text[at : m.end("more")] != ".":
        return True
    last = text[max(start, at - LAST) : at].rpartition(" ")[2]
    if not last.isalpha():
        found = _LAST_WORD.search(last)
        last = found.group() if found else ""
    if text[after] in _DATED and last in PLACE_WORDS.abbreviated:
        return False  # "ENID, Okla. (AP) --"
    word = last.lower().rstrip(".")
    if len(word) == 1 and last.isupper() and word.isalpha():
        return False  # an initial: "John R. Smith"
    if not m.group("gap"):
        figures = word.isdigit() and at - start < _COUNTER
        return not figures and "." not in word and len(word) > 2  # "said.The": glued by the web page
    initials = "." in last and _INITIALS.fullmatch(last) is not None  # "the B.C. Coroners Service"
    if word in ABBREVIATIONS or initials:
        follower = text[after : after + 12]
        return (initials or word in MAY_END) and bool(
            re.match(r"(?:The|In|On|At|It|A|He|She|They|But|About|More|Some)\b", follower)
        )
    return True
