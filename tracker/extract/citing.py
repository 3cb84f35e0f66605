"""Whom does a sentence cite? "according to X", "citing X", "reported by X", "by X's count", "X's claim that"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from tracker.extract.document import Sentence, Word
from tracker.extract.persons import owns, unowned
from tracker.extract.phrases import Phrase, can_speak, phrase_after, phrase_ending
from tracker.extract.quotednames import quoted_name_after
from tracker.extract.reach import Attribution, cover_around, cover_clause
from tracker.extract.speechwords import ARTICLES, BODY, DASHES, DATA, HEADS, INNER, MUTE, PASSIVE, is_capital
from tracker.extract.subjects import subject_before
from tracker.lexicon.claimants import load_claimants
from tracker.lexicon.speech import load_speech

_SPEECH: Final = load_speech()
_UNSPOKEN: Final = _SPEECH.words["unspoken"]
_SHOWS: Final = frozenset("show shows showed suggest suggests suggested indicate indicates put puts".split())
_HOLDS: Final = frozenset({"was", "is", "has", "had", "stands", "stood", "rose", "reached", "of", "now", "climbed"})
_STANDS: Final = _SHOWS | {"stands", "stood", "is", "was", "rose", "reached", "lists", "listed"}
_JOINS: Final = frozenset({"and", "but", "while", "as", "that", "when", "after"})
_ASIDE: Final = 25  # words
_REVISED, _REVISED_NUMBERS = _SPEECH.words["revised"], _SPEECH.words["revised_numbers"]
_FATES: Final = _SPEECH.words["fates"] | {"wounded", "hurt"}
_PAUSES: Final = frozenset({",", "(", *DASHES})
_EITHER: Final = frozenset({"either", "or", "and", ",", "missing", "dead"})
_HAVING: Final = frozenset({"has", "had", "have", "also", "later", "earlier", "already"})
_IMPERSONAL: Final = frozenset(form for form in _SPEECH.verbs if form.endswith("ed")) | {"said"}
_IMAGED: Final = _SPEECH.words["made"] | _SPEECH.words["by"] | _SPEECH.words["imaged"]
_VALUED: Final = _SPEECH.words["valued"]
_SET: Final = 11  # words from "estimated at" to "by"
_BY, _MADE, _HEARING = _SPEECH.words["by"], _SPEECH.words["made"], _SPEECH.words["hearing"]

Found = list[Attribution]


def lower_at(words: Sequence[Word], i: int) -> str:
    """The word at an index in lower case; empty behind the last."""
    return words[i].lower if i < len(words) else ""


def sum_at(words: Sequence[Word], i: int) -> bool:
    """Whether a number or a sum of money stands at an index."""
    following = lower_at(words, i)
    return following[:1].isdigit() or following in ("$", "€", "£")


def within(words: Sequence[Word], i: int, wanted: Collection[str], reach: int) -> bool:
    """Whether one of the wanted words stands within so many words behind index `i`."""
    return any(words[k].lower in wanted for k in range(i + 1, min(i + 1 + reach, len(words))))


def read_according(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    if i + 2 < len(words) and (words[i + 1].lower == "to" or is_capital(words[i + 1].text)):
        first = i + 2 if words[i + 1].lower == "to" else i + 1
        if (named := quoted_name_after(words, first)) is not None:
            yield cover_around(s, words, i, named, "according to")
            return
        phrase = phrase_after(words, first)
        if phrase is None and words[i + 2].text.isdigit() and lower_at(words, i + 3) == ",":
            phrase = Phrase(i + 2, i + 3, None, i + 2, i + 3)  # "According to 161, a news outlet, …"
        phrase = _whose_data(words, i + 2) or (phrase and (_attributed(words, phrase) or _without_next(words, phrase)))
        if phrase and not _unspoken(words, phrase):
            yield cover_around(s, words, i, phrase, "according to")


def _whose_data(words: Sequence[Word], i: int) -> Phrase | None:
    """ "According to [its] latest figures": whoever was told of before."""
    if words[i].lower not in ("its", "their"):
        return None
    data = next((k for k in range(i + 1, min(i + 5, len(words))) if words[k].lower in DATA), 0)
    return Phrase(i, i + 1, None, i, data + 1) if data else None


def _attributed(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """ "according to reports attributed to [the army]", "figures compiled by [the union]"."""
    k = phrase.end
    if (
        words[k - 1].lower not in DATA
        or lower_at(words, k + 1) not in ("to", "by")
        or lower_at(words, k) not in _SOURCED
    ):
        return None
    maker = phrase_after(words, k + 2)
    return maker if maker and can_speak(words, maker) else None


def _without_next(words: Sequence[Word], phrase: Phrase) -> Phrase:
    """The phrase without the subject of a clause that follows: "according to [the UN] and King Otto says that …"."""
    if lower_at(words, phrase.end) not in _SPEECH.verbs:
        return phrase
    joint = next((k for k in range(phrase.end - 2, phrase.start, -1) if words[k].lower == "and"), 0)
    return Phrase(phrase.start, joint, None, phrase.outer, joint) if joint else phrase


def read_per(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "As per the ministry, 40 died", "40 died, per police": as "according to"; "per day" is a rate."""
    led = i > 0 and words[i - 1].lower == "as"
    opens = not i or words[i - 1].lower in _PAUSES
    phrase = phrase_after(words, i + 1) if led or opens else None
    told = phrase and (can_speak(words, phrase) or (led and words[phrase.start].lower in DATA))
    if phrase and told and not _unspoken(words, phrase):
        around = cover_around(s, words, i - led, phrase, "according to")
        yield around._replace(cue=i)


def _unspoken(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether "according to" names how a thing is done ("to the old model") and nobody who states something."""
    end = next((k for k in range(phrase.start + 1, phrase.end) if words[k].lower in INNER), phrase.end)
    return any(words[k].lower in _UNSPOKEN for k in range(end - 1, max(phrase.start, end - 3) - 1, -1))


def read_citing(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "…, citing the ministry"; "Sana cited X as saying"; "X was quoted as saying"."""
    if i and words[i - 1].lower in PASSIVE:
        if words[i].lower in ("quoted", "cited") and within(words, i, ("saying", "telling", "by"), 8):
            phrase = subject_before(words, i - 1)
            if phrase:
                start, end = words[phrase.outer].start, words[i].end
                yield Attribution(phrase, i, start, end, (end, s.end), (s.start, start), "quoted as saying", True)
        return
    if lower_at(words, i + 1) == "that" or lower_at(words, i + 1).isdigit():  # "The agency cited [that] 40 died"
        subject = subject_before(words, i)
        attribution = cover_clause(s, words, i, subject) if subject and can_speak(words, subject) else None
        if attribution:
            yield attribution
        return
    phrase = phrase_after(words, i + 1) if lower_at(words, i + 1) not in ("by", "no") else None
    if words[i].lower in ("cited", "cites") and (phrase is None or not can_speak(words, phrase)):
        yield from _cited_number(s, words, i)
        return
    if phrase is None or words[phrase.start].lower in MUTE:
        return
    speaks = can_speak(words, phrase)
    for k in range(phrase.end, min(phrase.after + 4, len(words))):
        if words[k].lower in ("saying", "reporting") and (speaks or words[k - 1].lower == "as"):
            start, end = words[i].start, words[k].end
            yield Attribution(phrase, k, start, end, (end, s.end), (s.start, start), "cited as saying")
            return
    if not speaks:
        return
    if words[i].lower in ("citing", "quoting", "cites", "quotes", "cited", "quoted"):
        yield cover_around(s, words, i, phrase, "citing")


def _cited_number(s: Sentence, words: Sequence[Word], i: int) -> Iterator[Attribution]:
    """ "The senator cited the more than 900 deaths": who reminds of a number states it."""
    first = i + 1 + (lower_at(words, i + 1) == "the")
    subject = subject_before(words, i) if any(sum_at(words, k) for k in range(first, first + 3)) else None
    attribution = cover_clause(s, words, i, subject) if subject and can_speak(words, subject) else None
    if attribution:
        yield attribution._replace(backward=None)


def read_by(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "confirmed by the ministry", "figures released by X": only where a participle of reporting stands before."""
    if not i or i + 1 >= len(words):
        return
    if words[i - 1].lower in _HEARING and words[max(0, i - 2)].lower not in ARTICLES:
        phrase = phrase_after(words, i + 1)  # "He was told by the minister of 40 dead"
        if phrase and can_speak(words, phrase):
            start, end = words[i - 1].start, words[phrase.after - 1].end
            yield Attribution(phrase, i, start, end, (end, s.end), None, "told by")
        return
    if i == 2 and words[0].lower == "as" and words[1].lower in _IMPERSONAL and (phrase := phrase_after(words, 3)):
        if can_speak(words, phrase):  # "As reported by the daily El Sol, 12 people died"
            yield cover_around(s, words, i, phrase, "reported by")
        return
    if words[i - 1].lower in _IMPERSONAL and (told := _told_of_it(s, words, i)):
        yield told
        return
    if words[i - 1].lower in _IMAGED and (shown := _shown(s, words, i)):
        yield shown
        return
    if words[i - 1].lower in _MADE and lower_at(words, i - 2) == "," and lower_at(words, i - 3) in DATA:
        yield from _compiled(s, words, i, found)
        return
    put = _valued(words, i)
    if (
        words[i - 1].lower not in _BY
        and not put
        and not (words[i - 1].lower in _FATES and _reported(words, i - 2))
        and not (words[i - 1].lower in _MADE and (lower_at(words, i - 2) in DATA or _figure_of(words, i - 2)))
    ):
        return
    phrase = phrase_after(words, i + 1)
    if phrase and can_speak(words, phrase) and not taken(found, i):
        start, end = words[i if put else i - 1].start, words[phrase.end - 1].end
        on = (end, s.end) if words[i - 1].lower == "given" and lower_at(words, phrase.end) in _HOLDS else None
        yield Attribution(phrase, i, start, end, on, (s.start, start), "reported by")


def _valued(words: Sequence[Word], i: int) -> bool:
    """Whether a number that was set stands before "by": "estimated at 700 dead [by]", "given as $12 million [by]"."""
    low = max(1, i - _SET)
    at = next((k for k in range(i - 2, low - 1, -1) if words[k].lower in ("at", "as") or _parts(words[k])), 0)
    if not at or _parts(words[at]) or not any(sum_at(words, k) for k in range(at + 1, i)):
        return False
    return words[at - 1].lower in _VALUED


def _parts(word: Word) -> bool:
    """Whether a mark or a verb stands between a number and what follows: "at $56bn, which had been rejected by"."""
    return word.text in ",;:." or word.text in DASHES or word.lower in PASSIVE or word.lower in _HAVING


def _reported(words: Sequence[Word], k: int) -> bool:
    """ "[reported] killed by the ministry", "[reported] either dead or missing by the ministry"."""
    low = max(0, k - 4)
    while k > low and (words[k].lower in _FATES or words[k].lower in _EITHER):
        k -= 1
    return k >= 0 and words[k].lower in _BY


def _figure_of(words: Sequence[Word], k: int) -> bool:
    """Whether words up to `k` count something with a figure: "[the figure of 50 dead] given by the rebels"."""
    return any(words[j].lower in _REVISED and words[j + 1].lower == "of" for j in range(max(0, k - 4), k))


def _told_of_it(s: Sentence, words: Sequence[Word], i: int) -> Attribution | None:
    """ "It has been reported by local radio that 15 died"."""
    k = i - 2
    while k > 0 and (words[k].lower in PASSIVE or words[k].lower in _HAVING):
        k -= 1
    if k == i - 2 or lower_at(words, k) != "it":
        return None
    phrase = phrase_after(words, i + 1)
    if phrase is None or not can_speak(words, phrase):
        return None
    that = phrase.after + (lower_at(words, phrase.after) == ",")
    if lower_at(words, that) != "that":
        return None
    end = words[that].end
    return Attribution(phrase, i, words[k].start, end, (end, s.end), None, "told by")


def _shown(s: Sentence, words: Sequence[Word], i: int) -> Attribution | None:
    """ "Satellite images analysed by the agency show 40 destroyed homes"."""
    phrase = phrase_after(words, i + 1)
    if phrase is None:
        return None
    verb = next((k for k in range(phrase.start + 1, min(phrase.end + 1, len(words))) if words[k].lower in _SHOWS), 0)
    phrase = Phrase(phrase.start, verb, None, phrase.start, verb)
    if not verb or not can_speak(words, phrase):
        return None
    end = words[verb].end
    return Attribution(phrase, i, words[i - 1].start, end, (end, s.end), None, "data by")


def _compiled(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "Statistics, compiled by X from public sources, show 40 dead"."""
    phrase = phrase_after(words, i + 1)
    if phrase is None or not can_speak(words, phrase) or taken(found, i):
        return
    shows = next((w for w in words[phrase.end : phrase.end + _ASIDE] if w.lower in _STANDS), None)
    if shows is not None:
        yield Attribution(phrase, i, words[i - 1].start, shows.end, (shows.end, s.end), None, "data by")


def read_tally(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "the ministry's tally stands at 500", "by the UN's count", "in a statement from X"."""
    phrase: Phrase | None
    if i + 2 < len(words) and words[i].lower != "toll" and _hands_over(words, i + 1):
        phrase = phrase_after(words, i + 2)
        if phrase and can_speak(words, phrase) and not taken(found, i):
            yield cover_around(s, words, i, phrase, "figures from")
        return
    by = next((k for k in range(i - 1, max(-1, i - 7), -1) if words[k].lower == "by"), None)
    if by is not None and any(not w.text[0].isalnum() and w.text not in "'’.&-" for w in words[by + 1 : i]):
        by = None  # "overwhelmed by misery NEW: Death toll rises"
    if by is not None and i - by > 1 and (by == 0 or words[by - 1].text in ",(" or words[by - 1].text[0].isalpha()):
        phrase = phrase_ending(words, i)  # "21,000 people by Ukrainian estimates"
        if phrase and phrase.start > by and any(_keeps(w) for w in words[by + 1 : i]):
            yield cover_around(s, words, by, Phrase(phrase.start, i + 1, None, phrase.start, i + 1), "figures by")
            return
    k = i - 1
    while k > 0 and i - k <= 3 and not words[k].lower.endswith(("'s", "s'")):
        k -= 1
    if k < 0 or not words[k].lower.endswith(("'s", "s'")) or words[k].lower in _SPEECH.nouns["owners"]:
        yield from _kept(s, words, i, found)
        return
    phrase = subject_before(words, k + 1)
    if phrase and any(words[n].lower in _APART for n in range(phrase.start, k)):
        return  # "exceeds official figures for China's toll"
    if phrase and (_owns(words, phrase) or _estimates(words, phrase, i)) and not taken(found, i):
        start, end = words[phrase.start].start, words[i].end
        low = next((words[n].end for n in range(phrase.start - 1, 0, -1) if words[n].text == ";"), s.start)
        yield Attribution(phrase, i, start, end, (end, s.end), (low, start), "own tally", True)


def _kept(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "An earlier [Red Cross] toll was 40": the tally of a body that is known for keeping one, and of no country."""
    if lower_at(words, i + 1) not in _HOLDS or not is_capital(words[i - 1].text) or taken(found, i - 1):
        return
    first = i - 1
    while first > 0 and is_capital(words[first - 1].text):
        first -= 1
    lexicon = load_claimants()
    for k in range(first, i):
        name = " ".join(word.text for word in words[k:i])
        if lexicon.known(name) and lexicon.identify(name).kind in ("un", "ngo", "media"):
            end = words[i].end
            yield Attribution(Phrase(k, i, None, k, i), i, words[k].start, end, (end, s.end), None, "own tally", True)
            return


def _keeps(word: Word) -> bool:
    """Whether a word can name who keeps a count: a name, "the rebels'", "the army's"."""
    return is_capital(word.text) or unowned(word.lower) in BODY


def read_revised(s: Sentence, words: Sequence[Word], i: int, found: Found) -> Iterator[Attribution]:
    """ "The ministry raised the death toll to 40"; no storm raises it, and who raises a number of guns states none."""
    for k in range(i + 1, min(i + 9, len(words))):
        low = words[k].lower
        if not words[k].text[0].isalnum() or (low in INNER and low != "of"):
            return
        if low in _REVISED or (low == "number" and lower_at(words, k + 1) == "of" and _tolled(words, k + 2)):
            phrase = subject_before(words, i)
            if phrase is None or any(words[j].lower in MUTE for j in range(phrase.start, phrase.end)):
                return
            if (
                phrase.outer
                and words[phrase.outer - 1].text[0].isalnum()
                and words[phrase.outer - 1].lower not in _JOINS
            ):
                return  # "a quake that struck southern Valeland has raised the toll"
            attribution = cover_clause(s, words, i, phrase) if can_speak(words, phrase) else None
            if attribution:
                yield attribution._replace(backward=None, rule="revised by body")
            return


def _tolled(words: Sequence[Word], k: int) -> bool:
    """Whether what is numbered at `k` are the dead, the hurt or the like ("the number of [confirmed cases]")."""
    return any(words[j].lower in _REVISED_NUMBERS for j in range(k, min(k + 3, len(words))))


_SOURCED: Final = frozenset("attributed sourced credited issued compiled released published gathered collected".split())
_ESTIMATES: Final = frozenset(("estimate", "estimates"))
_APART: Final = frozenset(("for", "in", "from", "to", "with"))


def _hands_over(words: Sequence[Word], k: int) -> bool:
    """Whether "from" or "by" at `k` names a maker ("estimates by the UN") and no grouping ("figures by province")."""
    named = is_capital(words[k + 1].text) or words[k + 1].lower in ARTICLES
    return words[k].lower == "from" or (words[k].lower == "by" and named)


def _owns(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase is a body that may keep a tally of its own, and no mere place ("Gaza's death toll")."""
    bare = [words[k].text.removesuffix("'s").removesuffix("’s") for k in range(phrase.start, phrase.end)]
    return any(name.lower() in BODY or (len(name) > 1 and name.isupper()) for name in bare)


def _estimates(words: Sequence[Word], phrase: Phrase, i: int) -> bool:
    """Whether a state owns an estimate ("Kyiv's estimate is 400 dead"): a toll may be only of that place."""
    owner = " ".join(unowned(word.text) for word in words[phrase.start : phrase.end])
    return words[i].lower in _ESTIMATES and load_claimants().country_of(owner) is not None


def taken(found: Found, i: int) -> bool:
    return any(a.phrase.start <= i < a.phrase.after for a in found)


def read_claim(words: Sequence[Word], s: Sentence, i: int, found: Found) -> Iterator[Attribution]:
    """ "the army's claim that 12 died", "government allegations that …": whose claim it is, for what follows it."""
    if lower_at(words, i + 1) in ("by", "from"):
        phrase = phrase_after(words, i + 2)
        if phrase and can_speak(words, phrase) and lower_at(words, phrase.after) == "that":
            end = words[phrase.after].end  # "a claim by the rebels that 12 died"
            yield Attribution(phrase, i, words[i].start, end, (end, s.end), None, "claim of")
        return
    counted = lower_at(words, i + 1) == "of" and any(w.text[0].isdigit() for w in words[i + 2 : i + 5])
    to_have = lower_at(words, i + 1) == "to" and lower_at(words, i + 2) == "have"
    if (lower_at(words, i + 1) not in ("that", "about") and not counted and not to_have) or i == 0:
        return
    mark = i > 1 and words[i - 1].text in "'’"  # "the rebels' claim"
    phrase = phrase_ending(words, i - 1 - mark)
    owned = mark or owns(words[i - 1].lower) or words[i - 1].lower in BODY
    if phrase is None or not owned or taken(found, i):
        return
    if words[phrase.start].lower in ("its", "their", "his", "her"):
        return
    first = next((k for k in range(i - 1, phrase.start, -1) if words[k].lower in ARTICLES), phrase.start)
    of = next((k for k in range(i - 1, first, -1) if words[k].lower in INNER), first)
    if of > first and words[of - 1].text[0].islower() and words[of - 1].lower not in HEADS:
        first = of + 1  # "doubtful of Otto Lang's claim"
    first = max((k + 1 for k in range(first, i - 1) if words[k].lower in _SPEECH.verbs), default=first)
    phrase = Phrase(first, i, None, first, i)
    start, end = words[first].start, words[i + 1].end
    stop = next((w.start for w in words[i + 2 :] if w.text == ","), s.end) if counted else s.end
    yield Attribution(phrase, i, start, end, (end, stop), None, "claim of")
