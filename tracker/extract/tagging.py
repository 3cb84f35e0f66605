"""What is each word of a sentence to a count? Words, numerals and lexicon phrases as one list of tagged tokens."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from tracker.extract.count import Numeral
from tracker.extract.document import Sentence, Word
from tracker.lexicon.metrics import SLOT, VERB_ROLES, Entry, Sense, vocabulary

# Closed classes of English; what they have in common is that they end, join or skip a phrase.
BE = frozenset(
    """
    is are was were be been being 's 're am remain remains remained remaining get gets got getting become became lie
    lay lies
    """.split()
)
HAVE = frozenset(["has", "have", "had", "having", "'ve"])
MODAL = frozenset("will would can could may might must shall should 'll 'd do does did to cannot".split())
NEGATION = frozenset("not n't never neither nor without no none".split())
DETERMINER = frozenset(
    """
    the a an this that these those its his her their our my your another every each some any all both
    """.split()
)
PREPOSITION = frozenset(
    """
    of in on at by for from with within to into onto across over under near after before during since until till
    between among amid against through throughout inside outside along around behind beyond above below off out up
    down upon via per about as like including excluding besides despite towards toward than aboard because
    """.split()
)
CONJUNCTION = frozenset("and or but while whereas & plus nor though although when if unless".split())
RELATIVE = frozenset(["who", "which", "that", "whom", "whose", "where"])
TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight overnight tomorrow morning
    afternoon evening night january february march april may june july august september october november december
    last ago later earlier so far early late midnight noon dawn week month year weekend mon tue wed thu fri sat sun
    jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
ADVERB = frozenset(
    """
    also still already since now then currently only just even again once twice alone too ever yet almost nearly
    about at least more most least far here there home abroad elsewhere either least around together mostly mainly
    later earlier further officially rather so worldwide nationwide altogether overall globally annually
    """.split()
)
# Finite verbs that are no trigger of any metric: they end the search for a predicate.
OTHER_VERB = frozenset(
    """
    said says say saying told tells tell added adds reported reports announced announces confirmed estimated warned
    claimed voted met went came made began began started took gave gives give includes included include had has have
    did does do took won agreed decided refused called wanted wants want need needs hopes hoped tried tries expected
    ordered accused urged asked helped remain remained say believe believes thought think know knew see saw seen
    became become work works worked attended signed left live lived lives stood stand sat face faces faced gathered
    continue continued continues managed failed plan plans planned spent spend comes come goes go play played paid
    pay
    """.split()
)


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


_GROUPS = {",": ",/", ".": ";.!?•*…", ":": ":|", "-": "-–—", "(": "([", ")": ")]", '"': "\"“”'‘’"}
_MARKS = {mark: tag for tag, marks in _GROUPS.items() for mark in marks}


def tag_sentence(sentence: Sentence, numerals: list[Numeral], refused: Container[int] = ()) -> list[Token]:
    """The tokens of a sentence; each numeral inside it is one token whose `numeral` is its index in `numerals`.

    A numeral refused beforehand (a year, an age, the digits of "F-16") is passed over as a word or a time.
    """
    words = sentence.words
    lowers = [w.lower for w in words]
    phrases = vocabulary().phrases
    tokens: list[Token] = []
    position, following = 0, 0
    count = len(words)
    while position < count:
        word = words[position]
        while following < len(numerals) and numerals[following].end <= word.start:
            following += 1
        if following < len(numerals) and numerals[following].start < word.end:
            numeral = numerals[following]
            tag = "N" if following not in refused else "W" if _is_glued(sentence, numeral) else "X"
            tokens.append(Token(numeral.text.lower(), tag, numeral.start, numeral.end, numeral=following))
            position += 1
            while position < count and words[position].start < numeral.end:
                position += 1
            if position and words[position - 1].end > numeral.end:  # "64km": the number ends inside the word
                rest = sentence.document.text[numeral.end : words[position - 1].end].lstrip()
                tokens.append(Token(rest.lower(), "W", words[position - 1].end - len(rest), words[position - 1].end))
            continue
        entries = None if word.text[0].isupper() and word.lower in TIME else phrases.get(word.lower)
        if entries is None and "-" in word.lower:  # "war-damaged homes", "ex-soldiers"
            entries = [e for e in phrases.get(word.lower.rpartition("-")[2], ()) if len(e.words) == 1]
        limit = numerals[following].start if following < len(numerals) else sentence.end
        match = _match_phrase(words, lowers, position, entries, limit) if entries else None
        if match is None:
            tag = _tag_word(word.text, word.lower)
            if (
                tag == "-"
                and 0 < position < count - 1
                and words[position - 1].end == word.start
                and words[position + 1].start == word.end
            ):
                tag = "h"
            if tag == "-" and tokens and tokens[-1].tag == "-":  # "--"
                position += 1
                continue
            tokens.append(Token(word.lower, tag, word.start, word.end, capital=word.text[0].isupper()))
            position += 1
        else:
            token, size = match
            if (
                token.tag == "K"
                and tokens
                and (tokens[-1].tag == "M" or tokens[-1].lower == "to")
                and _may_be_verb(token)
            ):
                token = token._replace(tag="V")
            tokens.append(token._replace(capital=word.text[0].isupper()))
            position += size
    return tokens


def _is_glued(sentence: Sentence, numeral: Numeral) -> bool:
    """The digits of a name: "F-16", "H1N1"."""
    text = sentence.document.text
    return (
        text[numeral.start - 1 : numeral.start].isalnum()
        or text[numeral.start - 1 : numeral.start] == "-"
        or text[numeral.end : numeral.end + 1].isalpha()
    )


def _may_be_verb(token: Token) -> bool:
    """ "to return", "would strike": a base form after "to" or a modal is no noun."""
    return any(s.role in VERB_ROLES and s.form == "base" for s in token.senses)


def _match_phrase(
    words: list[Word], lowers: list[str], at: int, entries: list[Entry], limit: int
) -> tuple[Token, int] | None:
    tails: list[tuple[tuple[str, ...], Sense]] = []
    for entry in entries:
        size = len(entry.words)
        if size > 1 and SLOT in entry.words:
            rest = entry.words[entry.words.index(SLOT) + 1 :]
            tails.extend((rest, sense) for sense in entry.senses)
            continue
        if size == 1 or tuple(lowers[at : at + size]) == entry.words:
            end = words[at + size - 1].end
            if end > limit and size > 1:
                continue
            lower = " ".join(entry.words)
            function = _tag_word(words[at].text, words[at].lower) if size == 1 else "W"
            tag = _tag_entry(entry) if function in "WOBX" else function
            return Token(lower, tag, words[at].start, end, tuple(entry.senses), -1, tuple(tails)), size
    if tails:
        word = words[at]
        return Token(word.lower, "V", word.start, word.end, (), -1, tuple(tails)), 1
    return None


def _tag_entry(entry: Entry) -> str:
    roles = {s.role for s in entry.senses}
    verb_forms = {s.form for s in entry.senses if s.role in VERB_ROLES}
    noun = bool(roles & {"kind", "noun"})
    if verb_forms and not (noun and verb_forms <= {"s", "base"}):  # "64 strikes", "13 houses" are nouns
        return "V"
    if "state" in roles:
        return "J"
    return "K" if noun else "T"


def _tag_word(text: str, lower: str) -> str:
    if not text[0].isalnum():
        return _MARKS.get(text, "W")
    if lower in BE or lower in HAVE:
        return "A"
    if lower in MODAL:
        return "M" if lower != "to" else "P"
    if lower in DETERMINER:
        return "R" if lower == "that" else "D"
    if lower in PREPOSITION:
        return "P"
    if lower in CONJUNCTION:
        return "C"
    if lower in RELATIVE:
        return "R"
    if lower in TIME:
        return "X"
    if lower in ADVERB or (lower.endswith("ly") and len(lower) > 4):
        return "B"
    return "O" if lower in OTHER_VERB else "W"
