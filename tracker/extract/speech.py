"""Where does a sentence say who states something? The attributions of a sentence, in text order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tracker.extract.bids import BIDS, read_bid
from tracker.extract.citing import (
    Found,
    read_according,
    read_by,
    read_citing,
    read_claim,
    read_per,
    read_revised,
    read_tally,
)
from tracker.extract.counting import (
    read_body_verb,
    read_gave,
    read_issued,
    read_measured,
    read_put,
    read_released,
    read_saw,
    read_spoke,
)
from tracker.extract.denials import DENIALS, DOUBTS, read_denial
from tracker.extract.document import Sentence, Word
from tracker.extract.framing import read_closing, read_dash, read_headline
from tracker.extract.pledges import read_gift, read_sum
from tracker.extract.reach import Attribution
from tracker.extract.saying import read_quip, read_verb
from tracker.extract.speechwords import DASHES, is_capital
from tracker.extract.stances import read_stance
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_TALLIES: Final = _SPEECH.words["tallies"]
_SPELLED_CAPITAL: Final = frozenset({"Say", "Says", "Said", "According", "Citing", "Quoting"})
_LETTERS: Final = re.compile(r"[a-z]+")
_MOST: Final = 40  # attributions; more in one sentence are a page that lost its full stops


def find_attributions(sentence: Sentence) -> Found:
    """The attributions of a sentence in text order.

    >>> from datetime import date
    >>> from tracker.extract.document import Document
    >>> from tracker.model import Article
    >>> article = Article("a", "At least 12 people died, the ministry said.", date(2022, 3, 3))
    >>> [a.rule for a in find_attributions(Document(article).sentences[0])]
    ['said after']
    """
    text = sentence.text
    tail = text[-90:]
    framed = ":" in text[:120] or ":" in tail[-60:] or any(dash in tail for dash in DASHES)
    if not framed and _CUES.isdisjoint(sentence.known_lowers or _LETTERS.findall(text.lower())):
        return []  # most sentences: not even split into words
    words = sentence.words
    found: Found = []
    if framed:
        edges = (read(sentence, words) for read in (read_headline, read_dash, read_closing))
        found = [a for a in edges if a]
    for i in [i for i, low in enumerate(sentence.lowers) if low in _READERS]:
        if is_capital(words[i].text) and i and words[i].text not in _SPELLED_CAPITAL:
            continue
        if any(a.cue == i for a in found):
            continue  # "denied opposition reports that": a noun by now
        found.extend(_READERS[words[i].lower](sentence, words, i, found))
        if len(found) >= _MOST:
            break
    return found


def _read_noun_or_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The agency estimates 40 died", "the agency's estimates": a verb where it has a subject, else a tally."""
    k = i - 1
    while k > 0 and i - k < 4 and words[k].text[0].islower() and not words[k].lower.endswith(("'s", "s'")):
        k -= 1
    owned = k >= 0 and words[k].lower.endswith(("'s", "s'"))
    if owned or any(w.lower == "by" for w in words[max(0, i - 6) : i]):
        yield from read_tally(s, words, i, found)
        return
    read = list(
        read_verb(s, words, i, found) if words[i].lower in _SPEECH.verbs else read_body_verb(s, words, i, found)
    )
    yield from read or read_tally(s, words, i, found)


def _read_bid_or_sum(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "Obama's $2 million request", "they request $2 million": a noun where it has a maker."""
    bid = list(read_bid(s, words, i, found))
    if bid or words[i].lower not in _SPEECH.sums:
        yield from bid
    else:
        yield from read_sum(s, words, i, found)


def _read_claim_or_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The army claims that 12 died", "the army's claims that 12 died": a noun where one owns it or nobody speaks."""
    claimed = list(read_claim(words, s, i, found))
    if claimed or words[i].lower not in _SPEECH.verbs:
        yield from claimed
    else:
        yield from read_verb(s, words, i, found)


def _read_pointing(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The mayor pointed out that 12 had died", "pointed to the 12 dead": a verb of saying but for "to"."""
    yield from (read_spoke if words[i + 1 : i + 2] and words[i + 1].lower == "to" else read_verb)(s, words, i, found)


_Reader = Callable[[Sentence, Sequence[Word], int, Found], Iterator[Attribution]]
_READERS: Final[dict[str, _Reader]] = {
    **dict.fromkeys(_SPEECH.words["quipping"], read_quip),
    **dict.fromkeys(_SPEECH.bodies, read_body_verb),
    **dict.fromkeys(_SPEECH.sums, read_sum),
    **dict.fromkeys(_SPEECH.verbs, read_verb),
    **dict.fromkeys(DENIALS | (DOUBTS & set(_SPEECH.verbs)), read_denial),
    **dict.fromkeys(_SPEECH.words["stances"] - set(_SPEECH.verbs), read_stance),
    **dict.fromkeys(_SPEECH.words["citing"], read_citing),
    **dict.fromkeys(_TALLIES, read_tally),
    **dict.fromkeys(_TALLIES & (set(_SPEECH.verbs) | set(_SPEECH.bodies)), _read_noun_or_verb),
    **dict.fromkeys(_SPEECH.words["claims"], _read_claim_or_verb),
    **dict.fromkeys(_SPEECH.words["revising"], read_revised),
    **dict.fromkeys(BIDS, _read_bid_or_sum),
    **dict.fromkeys(("saw", "witnessed"), read_saw),
    "according": read_according,
    "by": read_by,
    "per": read_per,
    **dict.fromkeys(("put", "puts", "putting", "placed", "places", "located", "locates"), read_put),
    **dict.fromkeys(("measured", "measures", "set", "sets", "rated"), read_measured),
    **dict.fromkeys(("spoke", "speaks", "spoken", "talked", "talks", *_SPEECH.words["referring"]), read_spoke),
    **dict.fromkeys(("pointed", "points"), _read_pointing),
    **dict.fromkeys(_SPEECH.words["giving"], read_gift),
    **dict.fromkeys(("released", "releases", "published", "publishes"), read_released),
    **dict.fromkeys(_SPEECH.words["issuing"], read_issued),
    **dict.fromkeys(("gave", "gives", "given"), read_gave),
}
_BY: Final = _SPEECH.words["by"] | _SPEECH.words["made"] | _SPEECH.words["valued"]
_CUES: Final = frozenset(_READERS) - {"by"} | _BY
