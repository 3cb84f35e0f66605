"""Which firm or aid group is "the company", "the airline", "the group"? The one that the article calls so elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from tracker.extract.document import Document
from tracker.extract.once import Keeping, once
from tracker.extract.timewords import any_of
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_TRADES, _CAUSES, _SUFFIXES = _SPEECH.firms["trades"], _SPEECH.firms["causes"], _SPEECH.firms["suffixes"]
_AIRLINES, _BANKS = _SPEECH.firms["airlines"], _SPEECH.firms["banks"]
_ENDS: Final = _SUFFIXES | _AIRLINES | _BANKS
_ANY: Final = _SPEECH.firms["any"]  # may be said of every firm
FIRMS: Final = _TRADES | _CAUSES | _ANY
"""The words by which a firm or an aid group is spoken of again."""
_WORD: Final = r"[A-Z][\w&’'-]*"
_NAME: Final = rf"{_WORD}(?: (?:{_WORD}|&)){{0,3}}"
_KIND: Final = rf"(?P<kind>{any_of(sorted(FIRMS))})"
_BEHIND: Final = re.compile(rf"\b(?i:{_KIND}) (?P<name>{_NAME})")  # "the carmaker Vallon Motors"
_APPOSED: Final = re.compile(  # "Red Hand, a rights group based in Vall", "Vallon, the country's biggest bank,"
    rf"(?P<name>{_NAME}),? (?:which is |is )?(?:an?|the|one of the)"
    rf"(?: (?!of\b|for\b|at\b|in\b|from\b|with\b|to\b|and\b|by\b|who\b)[\w’'-]+){{0,4}}? {_KIND}\b"
    r"(?=[,.;]| (?:that|which|whose|based|in|with|of|behind|owned|founded)\b)"
)
_ENDED: Final = re.compile(rf"(?P<name>(?:{_WORD} ){{1,3}}(?P<kind>{any_of(sorted(_ENDS))}))\b")
_LEADS: Final = _SPEECH.words["lead"] | _SPEECH.words["articles"] | _SPEECH.words["time"] | _SPEECH.words["inner"]
# "[Shares of] Vallon Motors", "[The Norland carmaker] Vallon"; not "The loan came from Nord Bank"
_LEADING: Final = re.compile(r"(?:(?!(?:from|with|by|to|at|in|for|on|and|but)\b)(?!\w+ed\b)[\w’'-]+ )*")
_OPENING: Final = 30  # characters


class Firm(NamedTuple):
    """A firm or aid group by its name, what the article calls it (its last word where nothing does), and where."""

    name: str
    kind: str
    start: int


class Firms(Keeping):
    """The firms and aid groups of one article, looked up when "the company" is first asked about."""

    def __init__(self, document: Document) -> None:
        self._text: Final = document.text

    def opening(self, start: int, before: int, word: str = "company") -> str | None:
        """The firm that a sentence from `start` begins with, before an offset, if it may be called by a word.

        "Carmaker Vallon lost $2 million, it said", "Vallon Motors cut its forecast on Friday. The company said …".
        """
        low = bisect_left(self._starts, start)
        for firm in self._firms[low:]:
            if firm.start >= min(before, start + _OPENING):
                break
            if _fits(word, firm.kind) and _LEADING.fullmatch(self._text, start, firm.start):
                return firm.name
        return None

    @once
    def _starts(self) -> list[int]:
        """Where the firms are named."""
        return [firm.start for firm in self._firms]

    @once
    def _firms(self) -> list[Firm]:
        """Every firm that the article names as one, in text order."""
        found: list[Firm] = []
        for pattern in (_BEHIND, _APPOSED, _ENDED):
            for m in pattern.finditer(self._text):
                if name := _without_lead(m["name"]):
                    found.append(Firm(name, m["kind"].lower(), m.start("name")))
        return sorted(found, key=lambda firm: firm.start)


def _without_lead(name: str) -> str:
    """The name without what only opens its sentence or tells whose it is: "On Friday Vall Air"."""
    words = name.split(" ")
    while words and (
        words[0].lower() in _LEADS or words[0].lower().endswith(("'s", "’s")) or words[0].lower() in FIRMS
    ):
        words.pop(0)
    return " ".join(words).removesuffix("'s").removesuffix("’s")


def _fits(word: str, kind: str) -> bool:
    """Whether a firm of a kind may be called by a word: "the company" for a bank, but "the bank" for no airline."""
    if word == kind:
        return True
    if word in _CAUSES and kind in _CAUSES:
        return True
    if word in _ANY:
        return kind in _TRADES or kind in _ANY or kind in _LOWER
    return _sort(word) is not None and _sort(word) == _sort(kind)


def _sort(word: str) -> str | None:
    """Whether a word tells of an airline or of a bank."""
    if word in ("airline", "carrier") or word.capitalize() in _AIRLINES:
        return "airline"
    return "bank" if word in ("bank", "lender") or word.capitalize() in _BANKS else None


_LOWER: Final = frozenset(end.lower() for end in _ENDS)
