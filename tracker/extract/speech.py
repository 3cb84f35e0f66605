"""Where does a sentence say who states something? The attributions of a sentence, in text order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tracker.extract.citing import (
    Found,
    lower_at,
    read_according,
    read_by,
    read_citing,
    read_claim,
    read_revised,
    read_tally,
    within,
)
from tracker.extract.document import Sentence, Word
from tracker.extract.framing import read_dash, read_headline
from tracker.extract.persons import owns
from tracker.extract.phrases import Phrase, can_speak, phrase_after, phrase_ending
from tracker.extract.pledges import read_gift, read_sum, sum_at
from tracker.extract.reach import Attribution, clip, cover_clause, only_asides
from tracker.extract.speechwords import (
    ACTORS,
    ARTICLES,
    BODY,
    DASHES,
    DATA,
    INNER,
    NUMBERS,
    PASSIVE,
    PRONOUNS,
    QUOTES,
    TIME,
    is_capital,
)
from tracker.extract.subjects import opening_phrase, subject_before
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
_STRICT_BASES = _SPEECH.words["strict"]
_STRICT = frozenset(form for form, base in _SPEECH.verbs.items() if base in _STRICT_BASES) | frozenset(_SPEECH.bodies)
_MADE = _SPEECH.words["made"]
_ADJECTIVES, _BY = _SPEECH.words["adjectives"], _SPEECH.words["by"]
_FATES = _SPEECH.words["fates"]
_NOUNLIKE = _SPEECH.words["nounlike"]
_HEARING, _COUNTED = _SPEECH.words["hearing"], _SPEECH.words["counted"]
_PARTICIPLES = frozenset(f for table in (_SPEECH.verbs, _SPEECH.bodies) for f in table if f.endswith("ing"))
_TALLIES = frozenset({"tally", "count", "figures", "toll", "estimate", "estimates", "data", "statement", "statistics"})
_SHOWING = frozenset({"show", "shows", "showed", "shown", "found", "finds"})
_FINDING = frozenset({"found", "finds"})
# Behind an inverted "said X" a preposition, a relative or a time may follow, but no verb.
_AFTER_INVERTED = (
    frozenset(
        {
            "on",
            "in",
            "at",
            "during",
            "who",
            "after",
            "as",
            "to",
            "from",
            "of",
            "via",
            "following",
            "and",
            "while",
            "before",
        }
    )
    | TIME
)
_SPELLED_CAPITAL = frozenset({"Say", "Says", "Said", "According", "Citing", "Quoting"})
# "reports say", "estimates of", "claims by": the word before is a noun.
_AFTER_NOUN = frozenset("of from by say says said suggest suggests suggested show indicate".split())
_AFTER_STATES = PASSIVE | frozenset("can could will would may might must should have has had".split())
_LETTERS = re.compile(r"[a-z]+")
_DASH_MARKS = frozenset("–—-−")
_OBJECTS = frozenset({"report", "confirm", "record", "register"})
_MEANWHILE = frozenset({"while", "whereas"})
_AFTERWARDS = frozenset({"after", "as", "when", "following", "because"})
_NOWHERE: frozenset[str] = frozenset()
_HEARSAY = frozenset({"said", "reported", "believed", "estimated", "alleged", "feared", "reckoned", "assessed"})
_STATEMENTS = ("claim", "claims", "allegations", "accusations", "suggestions", "reports", "report")
_NESTED = 6  # characters: "The agency said | Chile has reported", "Ruritania rejected | Valeland's claims"
_MOST = 40  # attributions; more in one sentence are a page that lost its full stops


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
    framed = ":" in text[:120] or not _DASH_MARKS.isdisjoint(text[-90:])
    if not framed and _CUES.isdisjoint(sentence.known_lowers or _LETTERS.findall(text.lower())):
        return []  # most sentences: not even split into words
    words = sentence.words
    found: Found = []
    if framed:
        found = [a for a in (read_headline(sentence, words), read_dash(sentence, words)) if a]
    for i in [i for i, low in enumerate(sentence.lowers) if low in _READERS]:
        if is_capital(words[i].text) and i and words[i].text not in _SPELLED_CAPITAL:
            continue
        found.extend(_READERS[words[i].lower](sentence, words, i, found))
        if len(found) >= _MOST:
            break
    return found


def _read_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    low = words[i].lower
    before = words[i - 1] if i else None
    if before is None or (before.lower in PASSIVE and low not in _PARTICIPLES):
        return
    if low in _ADJECTIVES and (before.lower in ARTICLES or before.lower in ("of", "with") or before.text[0].isdigit()):
        return
    if low.endswith("ed") and (lower_at(words, i + 1) == "by" or (low == "accused" and lower_at(words, i + 1) == "of")):
        return  # "a guard accused of killing two", "sanctions announced by the minister"
    if lower_at(words, i + 1) == "to" and low in _HEARSAY:
        return  # "a strain said to have killed 42"
    if low == "feared" and lower_at(words, i + 1) in _FATES:
        return  # "rescuers searched for villagers feared buried"
    if _SPEECH.verbs[low] == "recommend" and not _recommends(words, i):
        return  # "authorities recommend washing, which spares millions"
    if _SPEECH.verbs[low] == "claim" and within(words, i, ("lives", "life", "victims"), 7):
        return
    if (
        (owns(before.lower) and low in _NOUNLIKE)
        or (low == "told" and before.lower == "all")
        or (before.lower == "the" and not low.endswith(("ed", "ing")) and low not in ("said", "told"))
        or before.lower in NUMBERS
    ):
        return  # "the chief's remarks", "All told, …", "the blame", "Eight states"
    if _is_noun(words, i):
        return
    if _SPEECH.verbs[low] == "reject" and not within(words, i, _STATEMENTS, 6) and lower_at(words, i + 1) != "that":
        return  # "Valeland rejected a truce and the release of 40 men"
    closed = before.text in "'’" and i > 1 and words[i - 2].text == ","
    marked = closed or before.text == "," or before.text in QUOTES or before.text in DASHES
    if marked and low not in _PARTICIPLES and low not in _HEARING:
        inverted = _inverted(s, words, i)
        if inverted:
            yield inverted
            return
    if low in _PARTICIPLES and before.lower not in PASSIVE:
        yield from _participle(s, words, i, found)
        return
    phrase = subject_before(words, i - 1 if low in _PARTICIPLES else i)
    if phrase is None:
        yield from _coordinated(s, words, i, found)
    elif found and low == "added" and words[phrase.outer].start - found[-1].end <= 6:
        return  # "An official said the rebels added two battalions"
    elif found and found[-1].rule != "gift" and words[phrase.start].lower in ("its", "their") and not _closes(words, i):
        return  # "The agency said its doctors had confirmed 12": the agency says so
    elif low not in _STRICT or can_speak(words, phrase):
        attribution = cover_clause(s, words, i, phrase)
        if attribution:
            yield clip(attribution, words, i, _stops_at(words, i))


def _read_body_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "OHCHR has recorded 4,000": only what counts or is a set of data states something with such a verb."""
    low = words[i].lower
    if _is_noun(words, i) or lower_at(words, i - 1) == "to":
        return
    if low in _PARTICIPLES:
        if low == "showing":
            yield from _participle(s, words, i, found)
        return
    before = words[i - 1] if i else None
    if before is None or (low in _ADJECTIVES and (before.lower in ARTICLES or before.text[0].isdigit())):
        return
    phrase = subject_before(words, i)
    if found and found[-1].rule != "gift" and phrase and words[phrase.start].lower in ("its", "their"):
        return
    if low.endswith("ed") and lower_at(words, i + 1) == "at":
        return  # "revenue projected at"
    if phrase is None or not can_speak(words, phrase) or not _counts(words, phrase, low, lower_at(words, i + 1)):
        return
    attribution = cover_clause(s, words, i, phrase)
    if attribution:
        ends = low in _SHOWING and words[phrase.outer - 1].text == ","  # "40 people died, UN data shows."
        backward = attribution.backward if ends else None
        yield clip(attribution._replace(rule=f"{low} by body", backward=backward), words, i, _stops_at(words, i))


def _counts(words: Sequence[Word], phrase: Phrase, low: str, following: str) -> bool:
    if low not in _SHOWING:
        return True
    span = [words[k].lower for k in range(phrase.start, phrase.end)]
    by = next((k for k in range(phrase.start - 1, 0, -1) if words[k].lower not in ARTICLES), 0)
    if by and words[by].lower == "by" and any(is_capital(words[k].text) for k in range(phrase.start, phrase.end)):
        span.append(words[by - 1].lower)  # "A count by the agency found"
    if any(w in DATA for w in span):
        return True
    return low in _FINDING and following == "that" and any(w in BODY for w in span)


def _read_put(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "put the death toll at 28", "which the ministry puts at 500"."""
    for k in range(i + 1, min(i + 16, len(words))):
        if words[k].text in ";:" or words[k].text in QUOTES:
            return
        if words[k].lower == "at" and (k == i + 1 or any(words[m].lower in _COUNTED for m in range(i + 1, k))):
            phrase = subject_before(words, i)
            if phrase:
                attribution = cover_clause(s, words, i, phrase)
                if attribution:
                    yield attribution._replace(backward=None, rule="puts at")
            return


def _read_gave(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The agency gave a toll of 40", "gave these figures: …"."""
    if within(words, i, ("figure", "figures", "toll", "tally", "count", "estimate", "estimates"), 4):
        phrase = subject_before(words, i)
        attribution = cover_clause(s, words, i, phrase) if phrase and can_speak(words, phrase) else None
        if attribution:
            yield attribution._replace(backward=None, rule="gave")


def _read_noun_or_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The agency estimates 40 died", "the agency's estimates": a verb where it has a subject, else a tally."""
    k = i - 1
    while k > 0 and i - k < 4 and words[k].text[0].islower() and not words[k].lower.endswith(("'s", "s'")):
        k -= 1
    owned = k >= 0 and words[k].lower.endswith(("'s", "s'"))
    if owned or any(w.lower == "by" for w in words[max(0, i - 4) : i]):
        yield from read_tally(s, words, i, found)
        return
    read = list(
        _read_verb(s, words, i, found) if words[i].lower in _SPEECH.verbs else _read_body_verb(s, words, i, found)
    )
    yield from read or read_tally(s, words, i, found)


def _read_claim_or_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The army claims that 12 died", "the army's claims that 12 died": a noun where one owns it or nobody speaks."""
    claimed = list(read_claim(words, s, i, found))
    if claimed or words[i].lower not in _SPEECH.verbs:
        yield from claimed
    else:
        yield from _read_verb(s, words, i, found)


def _read_spoke(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    if i + 1 < len(words) and words[i + 1].lower == "of":
        phrase = subject_before(words, i)
        if phrase and can_speak(words, phrase):
            attribution = cover_clause(s, words, i, phrase)
            if attribution:
                yield attribution._replace(backward=None, rule="spoke of")


def _participle(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "…, adding that 12 were hurt": the speaker before it in the sentence, else the sentence's subject."""
    before = words[i - 1].lower
    phrase: Phrase | None
    if before in ACTORS:
        phrase = phrase_ending(words, i - 1)  # "with officials reporting"
    elif found or before == ",":
        phrase = _main(found).phrase if found else _sentence_subject(words, i)
    else:
        return
    if phrase:
        end = words[i].end
        yield Attribution(phrase, i, words[i].start, end, (end, s.end), None, "participle")


def _main(found: Found) -> Attribution:
    """The attribution that a participle goes on with: not a claim that the sentence's own speaker turns down."""
    nested = len(found) > 1 and found[-1].start - found[-2].end <= _NESTED
    return found[-2] if nested else found[-1]


def _coordinated(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The governor condemned the strike, and later said 15 were trapped": the subject of the verb before."""
    k = i - 1
    while k > 0 and words[k].lower in _SPEECH.words["between"]:
        k -= 1
    if k <= 0 or words[k].lower not in ("and", "but"):
        return
    if words[i].lower in _ADJECTIVES and any(w.lower in PASSIVE for w in words[max(0, k - 4) : k]):
        return  # "has been reported, but not confirmed"
    speaker = found[-1] if found else None
    nested = len(found) > 1 and words[k - 1].text == "," and found[-1].start - found[-2].end <= _NESTED
    if nested:
        speaker = found[-2]  # "The agency said Chile has reported 3 cases, and repeated that …"
    phrase = speaker.phrase if speaker else _sentence_subject(words, k)
    if phrase:
        end = words[i].end
        yield Attribution(phrase, i, words[i].start, end, (end, s.end), None, "coordinated")


def _sentence_subject(words: Sequence[Word], limit: int) -> Phrase | None:
    """The phrase that a sentence begins with, where it can speak."""
    if words[0].lower in PRONOUNS:
        return Phrase(0, 1, None, 0, 1)
    first = 0
    if words[0].lower in _OPENING_PHRASE:  # "Last Saturday, the president flew …"
        first = next((k + 1 for k in range(min(14, limit)) if words[k].text == ","), 0)
    phrase = opening_phrase(words, first)
    return phrase if phrase and phrase.end < limit and can_speak(words, phrase) else None


_OPENING_PHRASE = (
    frozenset({"in", "on", "at", "last", "late", "early", "after", "during", "over", "earlier", "this"}) | TIME
)


def _inverted(s: Sentence, words: Sequence[Word], i: int) -> Attribution | None:
    """ "…, said Oleg Sinehubov, head of …": the speaker follows the verb."""
    phrase = phrase_after(words, i + 1)
    if phrase is None or words[i + 1].lower in INNER or not can_speak(words, phrase):
        return None  # "…, Ida Holt, said on X"
    follower = words[phrase.end] if phrase.end < len(words) else None
    if follower is not None and follower.text[0].isalnum() and follower.lower not in _AFTER_INVERTED:
        maker = _maker_after(words, phrase)
        if maker is None:
            return None
        phrase = maker
    end = words[max(phrase.after - 1, i)].end
    return Attribution(phrase, i, words[i].start, end, (end, s.end), (s.start, words[i].start), "said by", True)


def _closes(words: Sequence[Word], i: int) -> bool:
    """Whether a verb of telling ends its sentence: "The agency has registered 12, its spokesman Otto Lang said"."""
    return words[i].lower in ("said", "says", "told") and only_asides(words, i)


def _maker_after(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """Who made the document that speaks: "…, said the report prepared and updated by [the agency]"."""
    if words[phrase.end - 1].lower not in DATA or not words[phrase.end].lower.endswith("ed"):
        return None
    by = next((k for k in range(phrase.end + 1, min(phrase.end + 5, len(words))) if words[k].lower == "by"), 0)
    maker = phrase_after(words, by + 1) if by else None
    return maker if maker and can_speak(words, maker) else None


def _stops_at(words: Sequence[Word], i: int) -> frozenset[str]:
    """The words before which a verb with a bare object ends: "reported 50 arrivals, | while 20 more crossed"."""
    base, following = _SPEECH.verbs.get(words[i].lower) or _SPEECH.bodies.get(words[i].lower), lower_at(words, i + 1)
    if base == "declare" and following in ("a", "an"):
        return _AFTERWARDS  # "declared an emergency | after the fire ate 100 acres"
    if base in _OBJECTS and following != "that":
        return _MEANWHILE
    return _NOWHERE


def _read_issued(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The government made the following announcement: “…”"."""
    k = next((k for k in range(i + 1, min(i + 7, len(words))) if words[k].lower in DATA), None)
    if k is None or k + 1 >= len(words) or words[k + 1].text != ":":
        return
    phrase = subject_before(words, i)
    attribution = cover_clause(s, words, i, phrase) if phrase and can_speak(words, phrase) else None
    if attribution:
        yield attribution._replace(backward=None, rule="announced", end=words[k + 1].end)


def _recommends(words: Sequence[Word], i: int) -> bool:
    """Whether what is recommended is a statement ("that 40 leave") or a sum ("$25 million")."""
    return lower_at(words, i + 1) == "that" or sum_at(words, i + 1)


def _is_noun(words: Sequence[Word], i: int) -> bool:
    """Whether a word that could be a verb is a noun by what follows: "reports say", "documents filed", "claims by"."""
    if words[i].lower not in _NOUNLIKE:
        return False
    following = lower_at(words, i + 1)
    if words[i].lower == "states" and (following in _AFTER_STATES or following in INNER):
        return True  # "Member states can ask for loans", "Upper and Lower Vall states in Norland"
    return following in _AFTER_NOUN or (following.endswith("ed") and len(following) > 4)


_Reader = Callable[[Sentence, Sequence[Word], int, Found], Iterator[Attribution]]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(_SPEECH.bodies, _read_body_verb),
    **dict.fromkeys(_SPEECH.sums, read_sum),
    **dict.fromkeys(_SPEECH.verbs, _read_verb),
    **dict.fromkeys(_SPEECH.words["citing"], read_citing),
    **dict.fromkeys(_TALLIES, read_tally),
    **dict.fromkeys(_TALLIES & (set(_SPEECH.verbs) | set(_SPEECH.bodies)), _read_noun_or_verb),
    **dict.fromkeys(_SPEECH.words["claims"], _read_claim_or_verb),
    **dict.fromkeys(_SPEECH.words["revising"], read_revised),
    "according": read_according,
    "by": read_by,
    **dict.fromkeys(("put", "puts", "putting"), _read_put),
    **dict.fromkeys(("spoke", "speaks"), _read_spoke),
    **dict.fromkeys(_SPEECH.words["giving"], read_gift),
    **dict.fromkeys(_SPEECH.words["issuing"], _read_issued),
    **dict.fromkeys(("gave", "gives"), _read_gave),
}
_CUES = frozenset(_READERS) - {"by"} | _BY | _MADE
