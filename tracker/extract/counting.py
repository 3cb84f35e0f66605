"""Who counts or gives a number? "OHCHR has recorded 4,000", "put the toll at 28", "gave these figures: …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extract.citing import Found, lower_at, within
from tracker.extract.document import Sentence, Word
from tracker.extract.nostatement import PARTICIPLES, is_noun
from tracker.extract.phrases import Phrase, can_speak, phrase_ending
from tracker.extract.reach import Attribution, clip, cover_clause, only_asides
from tracker.extract.saying import read_coordinated, read_participle, stops_at
from tracker.extract.speechwords import ARTICLES, BODY, DATA, PASSIVE, QUOTES, in_date, is_capital
from tracker.extract.subjects import subject_before
from tracker.lexicon.claimants import load_claimants
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_ADJECTIVES, _COUNTED, _GIVEN = _SPEECH.words["adjectives"], _SPEECH.words["counted"], _SPEECH.words["given_numbers"]
_FOCI: Final = _SPEECH.words["foci"]
_TOLLS: Final = _COUNTED & _SPEECH.words["revised"] | {"number", "deaths"}
_SPEAKING: Final = dict.fromkeys(_SPEECH.words["referring"], "to")  # "pointed to"; else "spoke of"
_UNSURE: Final = _SPEECH.words["unsure"]
_HAVING: Final = frozenset({"has", "have", "had"})
_SEERS: Final = _SPEECH.nouns["seers"]
_OWN: Final = frozenset({"its", "their", "his", "her"})
_HANDED: Final = _GIVEN - {"magnitude"} | _SPEECH.words["handed"]
_MADE: Final = _SPEECH.words["made"] | _SPEECH.words["by"] | {"carried", "put"}
_ON: Final = frozenset({"on", "in", "last", "this", "late", "early", "earlier", "week", "month", "year", "the", "of"})
_DATED_REACH: Final = 7  # words: "on the 3rd of May 2024"
_FINDING: Final = frozenset({"found", "finds"})
_SHOWING: Final = _FINDING | {"show", "shows", "showed", "shown"}


def read_body_verb(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "OHCHR has recorded 4,000": only what counts or is a set of data states something with such a verb."""
    low = words[i].lower
    if is_noun(words, i) or lower_at(words, i - 1) == "to":
        return
    if any(words[k].lower in _UNSURE for k in range(max(0, i - 4), i)):
        return  # "could not verify 40 deaths"
    if low in PARTICIPLES:
        if low == "showing":
            yield from read_participle(s, words, i, found)
        return
    before = words[i - 1] if i else None
    if before is None or (low in _ADJECTIVES and (before.lower in ARTICLES or before.text[0].isdigit())):
        return
    if low == "recorded" and lower_at(words, i + 1) in ("the", "its") and _ranks(words, i + 2):
        return  # "Chile recorded the second-highest number of fires, with 900 hectares burned"
    phrase = subject_before(words, i)
    if found and found[-1].rule != "gift" and phrase and words[phrase.start].lower in _OWN:
        return
    if low.endswith("ed") and lower_at(words, i + 1) == "at":
        return  # "revenue projected at"
    if low in ("listed", "lists") and lower_at(words, i + 1) in ("its", "their", "shares", "on"):
        return  # "when it listed its shares it was worth $7 billion"
    if phrase is None or not can_speak(words, phrase) or not _counts(words, phrase, low, lower_at(words, i + 1)):
        return
    attribution = cover_clause(s, words, i, phrase)
    if attribution:
        first = phrase.outer
        if first > 2 and words[first - 1].lower == "by" and words[first - 2].lower in DATA:
            data = phrase_ending(words, first - 2)  # "40 people died, analysis by the UN shows."
            first = data.outer if data else first
        ends = low in _SHOWING and words[first - 1].text == ","  # "40 people died, UN data shows."
        backward = attribution.backward if ends else None
        if ends and first < phrase.outer and only_asides(words, i):
            backward = (s.start, words[first].start)
        yield clip(attribution._replace(rule=f"{low} by body", backward=backward), words, i, stops_at(words, i))


def _ranks(words: Sequence[Word], k: int) -> bool:
    """Whether a superlative stands at index `k` or behind it: "highest", "second-worst", "third most"."""
    return any(w.lower.endswith(("est", "worst", "most")) for w in words[k : k + 2])


def _counts(words: Sequence[Word], phrase: Phrase, low: str, following: str) -> bool:
    """Whether who shows or finds a number is a set of data ("figures show 40") or a body that "found that"."""
    if low not in _SHOWING:
        return True
    span = [words[k].lower for k in range(phrase.start, phrase.end)]
    by = next((k for k in range(phrase.start - 1, 0, -1) if words[k].lower not in ARTICLES), 0)
    if by and words[by].lower == "by" and any(is_capital(words[k].text) for k in range(phrase.start, phrase.end)):
        span.append(words[by - 1].lower)  # "A count by the agency found"
    if by and words[by].lower == "by" and _made_on_day(words, by):
        return True
    if any(w in DATA for w in span):
        return True
    return low in _FINDING and following == "that" and (span == ["it"] or any(w in BODY for w in span))


def _made_on_day(words: Sequence[Word], by: int) -> bool:
    """ "Data released on Monday by the army", "a survey conducted last year by Oxfam": a set of data and its maker."""
    k = by - 1
    while k > 0 and by - k < _DATED_REACH and (in_date(words[k]) or words[k].lower in _ON):
        k -= 1
    k -= words[k].lower in ("out", "together")
    return k > 0 and words[k].lower in _MADE and words[k - 1].lower in DATA


_ROUNDS: Final = frozenset({"dozens", "hundreds", "thousands", "tens", "millions", "scores"})


def read_put(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "put the death toll at 28", "which the ministry puts at 500", "placed the epicentre 8 km off Vall"."""
    if any(words[k].lower in _FOCI for k in range(i + 1, min(i + 4, len(words)))):
        placed = _of_speaker(s, words, i, "measured")
        if placed:
            yield placed
        return
    if lower_at(words, i + 1) == "it" and (said := _as_put(s, words, i)) is not None:
        yield said
        return
    if words[i].lower == "putting" and found and words[i - 1].text == ",":
        yield from read_participle(s, words, i, found)  # "The army denied it, putting its losses at 40"
        return
    for k in range(i + 1, min(i + 16, len(words))):
        if words[k].text in ";:" or words[k].text in QUOTES:
            return
        vague = words[k].lower == "in" and lower_at(words, k + 1) == "the" and lower_at(words, k + 2) in _ROUNDS
        if (words[k].lower == "at" or vague) and (
            k == i + 1 or any(words[m].lower in _COUNTED for m in range(i + 1, k))
        ):
            phrase = subject_before(words, i)
            if phrase is None:
                yield from read_coordinated(s, words, i, found)
            elif found and _own_people(words, found[-1].cue):
                return  # "The union said its members in the north put the toll at 40"
            elif attribution := cover_clause(s, words, i, phrase):
                yield attribution._replace(backward=None, rule="puts at")
            return


def _as_put(s: Sentence, words: Sequence[Word], i: int) -> Attribution | None:
    """ "As Ida Holt put it, “…”", "“…”, as the mayor puts it": whoever finds the words; None for "put it at 500"."""
    after = words[i + 2] if i + 2 < len(words) else None
    if after is not None and after.text[0].isalnum():
        return None
    phrase = subject_before(words, i)
    if phrase is None or not phrase.outer or words[phrase.outer - 1].lower != "as" or not can_speak(words, phrase):
        return None
    start, end = words[phrase.outer - 1].start, words[i + 1].end
    if phrase.outer == 1:
        return Attribution(phrase, i, start, end, (end, s.end), None, "said before")
    return Attribution(phrase, i, start, end, None, (s.start, start), "said after", True)


def _own_people(words: Sequence[Word], said: int) -> bool:
    """Whether whoever spoke goes on with those of their own: "said (that) its members", "said his doctors"."""
    return lower_at(words, said + 1 + (lower_at(words, said + 1) == "that")) in ("its", "their", "his", "her")


def read_measured(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The institute measured the quake at magnitude 6.4", "which it set at 7": no tremor measures itself."""
    of_it = [w.lower for w in words[i + 1 : i + 3]] == ["it", "at"]
    if not of_it and any(words[k].lower in _TOLLS for k in range(i + 1, min(i + 5, len(words)))):
        yield from read_put(s, words, i, found)  # "The institute set the death toll at 7"
        return
    if not of_it and not any("magnitude" in words[k].lower for k in range(max(0, i - 3), min(i + 9, len(words)))):
        return
    k = next((k for k in range(i + 1, min(i + 7, len(words))) if words[k].lower == "at"), None)
    attribution = _of_speaker(s, words, i, "measured") if k is not None else None
    if attribution:
        yield attribution


def read_saw(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "An ANSA photographer saw 12 bodies": who is there to tell states what he or she saw."""
    attribution = _of_speaker(s, words, i, "saw")
    if attribution and words[attribution.phrase.end - 1].lower in _SEERS:
        yield attribution


def read_gave(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The agency gave a toll of 40", "had given a toll of 40", "gave these figures: …"."""
    if words[i].lower == "given" and not any(w.lower in _HAVING for w in words[max(0, i - 3) : i]):
        return
    attribution = _of_speaker(s, words, i, "gave") if within(words, i, _GIVEN, 5) else None
    if attribution:
        yield attribution


def read_released(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The agency released a toll of 40", "published figures showing 40": a body that hands it out."""
    low = lower_at(words, i - 1) if i else ""
    if not within(words, i, _HANDED, 4) or low in PASSIVE:
        return
    attribution = _of_speaker(s, words, i, "gave")
    if attribution and (_is_body(words, attribution.phrase) or _known(words, attribution.phrase)):
        yield attribution


def _is_body(words: Sequence[Word], phrase: Phrase) -> bool:
    return any(words[k].lower in BODY or words[k].text.isupper() for k in _span(phrase))


def _known(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a name is that of a known body: "the Pentagon", "the White House"."""
    named = [words[k].text for k in _span(phrase) if is_capital(words[k].text) and words[k].lower != "the"]
    return bool(named) and load_claimants().known(" ".join(named))


def _span(phrase: Phrase) -> range:
    return range(phrase.start, phrase.end)


def read_issued(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The government made the following announcement: “…”"."""
    k = next((k for k in range(i + 1, min(i + 7, len(words))) if words[k].lower in DATA), None)
    if k is None or lower_at(words, k + 1) != ":":
        return
    attribution = _of_speaker(s, words, i, "announced")
    if attribution:
        yield attribution._replace(end=words[k + 1].end)


def read_spoke(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The envoy spoke of 40 dead", "pointed to the 40 dead", "referred to the 40 men killed"."""
    to = _SPEAKING.get(words[i].lower, "of")
    attribution = _of_speaker(s, words, i, "spoke of") if lower_at(words, i + 1) == to else None
    if attribution and not (to == "to" and words[attribution.phrase.end - 1].lower in DATA):
        yield attribution


def _of_speaker(s: Sentence, words: Sequence[Word], i: int, rule: str) -> Attribution | None:
    """What the subject of the verb at `i` states behind it; None where that is nobody who can speak."""
    phrase = subject_before(words, i)
    attribution = cover_clause(s, words, i, phrase) if phrase and can_speak(words, phrase) else None
    return attribution._replace(backward=None, rule=rule) if attribution else None
