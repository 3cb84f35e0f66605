"""To which class does a word belong: may it name who speaks, join a phrase, end one, or stand before a verb?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tracker.extract.document import Word
from tracker.lexicon.inflect import pluralize
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
NAMESAKES = _SPEECH.words["namesakes"]
BREAKS, BETWEEN, TIME = _SPEECH.words["breaks"], _SPEECH.words["between"], _SPEECH.words["time"]
PASSIVE, ARTICLES, INNER = _SPEECH.words["passive"], _SPEECH.words["articles"], _SPEECH.words["inner"]
BODY: Final = _SPEECH.nouns["body"] | {pluralize(noun) for noun in _SPEECH.nouns["body"] if not noun.endswith("s")}
DATA, WITNESS = _SPEECH.nouns["data"], _SPEECH.nouns["witness"]
TITLES: Final = _SPEECH.titles["titles"]
HEADS: Final = BODY | DATA | WITNESS | TITLES
ACTORS: Final = HEADS - DATA
BEFORE_NAMES: Final = HEADS | INNER | BREAKS
QUOTES: Final = frozenset('“”"«»')
CONTRACTED: Final = ("'ve", "'re", "'ll", "'m", "'d")
DASHES: Final = frozenset("–—-−")
MUTE: Final = _SPEECH.nouns["mute"]
PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
NUMBERS: Final = _SPEECH.words["numbers"]
QUALIFIED: Final = frozenset({"familiar", "close", "briefed"})  # "officials familiar with the case"
SENT: Final = _SPEECH.titles["sent"]
MOMENTS, LEAD = _SPEECH.words["moments"], _SPEECH.words["lead"]
# May stand before a capital within one name: "spokesman John Kirby", "former US officials".
LINKS: Final = (
    HEADS
    | ARTICLES
    | INNER
    | LEAD
    | _SPEECH.titles["modifiers"]
    | _SPEECH.titles["particles"]
    | _SPEECH.words["compass"]
    | {
        "and",
        "by",
        "to",
        "former",
        "senior",
        "top",
        "state",
        "based",
        "de",
        "news",
        "rights",
        "aid",
        "state-run",
    }
)
# Before a full stop that ends no phrase ("Gen."), as single letters are ("U.N.").
ABBREVIATED: Final = frozenset(
    """mr mrs ms dr gen lt col maj brig sgt capt cmdr adm prof gov sen rep rev st jr sr hon""".split()
)
# Endings of adjectives, which may stand between a noun and a name.
ADJECTIVAL: Final = (
    "-run",
    "-based",
    "-backed",
    "-led",
    "-held",
    "'s",
    "ern",
    "ed",
    "ing",
    "ian",
    "ish",
    "al",
    "ic",
    "ary",
    "ive",
)
AFTER_APPOSED: Final = frozenset(
    {"who", "which", "whose", "that", "on", "in", "at", "with", "to", "and", "(", "during", "for"}
)
_GIVEN: Final = _SPEECH.words["given"]
_BEFORE_TIME: Final = TIME | LEAD | frozenset({"by", "since", "until", "to", "mid", "this", "between", "and", "before"})
_BEFORE_MONTH: Final = _BEFORE_TIME | frozenset("in on of during from last next late early through".split())
_HONORIFICS: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lady", "Lord"})
WIDEST: Final = 24  # words; a longer noun phrase names nobody


def tells_time(words: Sequence[Word], k: int) -> bool:
    """Whether the word at `k` is one of time, and no given name ("Jan Egeland", "June Holt"; not "in June Egypt")."""
    low = words[k].lower
    if low not in TIME or bears_name_of_month(words, k):
        return False
    if low not in _GIVEN or k + 1 >= len(words) or not words[k].text[0].isupper() or not words[k + 1].text[0].isupper():
        return True
    return words[k + 1].lower in TIME or (k > 0 and (words[k - 1].lower in INNER or words[k - 1].lower in _BEFORE_TIME))


def bears_name_of_month(words: Sequence[Word], k: int) -> bool:
    """Whether the word at `k` is somebody's name, not a time or a verb: "Theresa May said", "Mr March said"."""
    if words[k].text == "May":
        return k == 0 or not (words[k - 1].text.isdigit() or words[k - 1].lower in _BEFORE_MONTH)
    return k > 0 and words[k].text[0].isupper() and words[k - 1].text in _HONORIFICS


def in_date(word: Word) -> bool:
    """Whether a word may stand in a written date ("12", "May", "Friday")."""
    return word.text.isdigit() or word.lower in TIME or word.text == "May"


def is_capital(text: str) -> bool:
    """True for a word that begins with a capital, a joined article aside ("al-Ghabbash", "deGier")."""
    if text[:1].isupper():
        return True
    return text[:2].islower() and (text[2:3].isupper() or (text[2:3] == "-" and text[3:4].isupper()))
