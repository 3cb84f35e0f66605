"""Where does a sentence say who states something? The attributions of a sentence, and what each covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.extract.document import Sentence, Word
from tracker.extract.phrases import (
    ARTICLES,
    BODY,
    BREAKS,
    DASHES,
    DATA,
    HEADS,
    PASSIVE,
    QUOTES,
    TIME,
    Phrase,
    is_capital,
    is_name,
    phrase_after,
    subject_before,
)
from tracker.lexicon.speech import load_speech

_SPEECH = load_speech()
_CUES: dict[str, str] = {
    **{form: "body" for form in _SPEECH.bodies},
    **{form: "sum" for form in _SPEECH.sums},
    **{form: "verb" for form in _SPEECH.verbs},
    **{form: "citing" for form in _SPEECH.words["citing"]},
    "according": "according", "put": "put", "puts": "put", "putting": "put", "by": "by", "claimed": "verb",
    "tally": "tally", "count": "tally", "figures": "tally", "toll": "tally", "estimate": "tally", "estimates": "tally", "data": "tally",
    "statement": "tally", "statistics": "tally", "spoke": "spoke", "speaks": "spoke", "speaking": "spoke",
}  # fmt: skip
_PARTICIPLES = frozenset(f for table in (_SPEECH.verbs, _SPEECH.bodies) for f in table if f.endswith("ing"))
_ADJECTIVES = frozenset(
    "reported estimated confirmed expected alleged claimed recorded registered documented feared suggested verified identified listed".split()
)
_OPENERS = _SPEECH.words["openers"]
_RELATIVES = frozenset({"which", "who", "that", "what", "where", "whom"})
_BY = frozenset(
    "reported confirmed released published issued compiled collected provided cited announced recorded verified quoted given according registered documented estimated seen obtained prepared conducted shared posted gathered kept maintained held".split()
)
_RECIPIENT = frozenset("told tells tell telling informed informs inform reminded".split())
_AUXILIARY = PASSIVE | frozenset("that has have had will would could may can must".split())
_COUNTED = frozenset(
    "toll tolls number numbers figure count total it losses deaths death casualties tally them that those dead killed damage cost".split()
)
_MAX_ATTRIBUTIONS = 40  # more in one sentence are a page that lost its full stops


class Attribution(NamedTuple):
    """Who is said to state something, and the spans of text (article offsets) before and after that it covers."""

    phrase: Phrase
    cue: int
    start: int
    end: int
    forward: tuple[int, int] | None
    backward: tuple[int, int] | None
    rule: str
    aside: bool = False
    """True where it stands between commas, so that what follows is only weakly covered."""


def find_attributions(sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence in text order.

    >>> from datetime import date
    >>> from tracker.extract.document import Document
    >>> from tracker.model import Article
    >>> article = Article("a", "At least 12 people died, the ministry said.", date(2022, 3, 3))
    >>> [a.rule for a in find_attributions(Document(article).sentences[0])]
    ['said after']
    """
    words = sentence.words
    found: list[Attribution] = []
    headline = _headline(sentence, words)
    if headline:
        found.append(headline)
    for i, word in enumerate(words):
        cue = _CUES.get(word.lower)
        if cue is None:
            continue
        for attribution in _READERS[cue](sentence, words, i, word.lower, found):
            found.append(attribution)
        if len(found) >= _MAX_ATTRIBUTIONS:
            break
    return found


def _read_verb(s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]) -> Iterator[Attribution]:
    before = words[i - 1] if i else None
    if (
        low in _ADJECTIVES
        and before
        and (before.lower in ("a", "an", "the", "of", "no", "with") or before.text[0].isdigit())
    ):
        return
    if low == "claimed" and _within(words, i, ("lives", "life", "victims"), 7):
        return
    if before and before.lower in PASSIVE and low not in _PARTICIPLES:
        return
    if before and (before.text == "," or before.text in QUOTES or before.text in DASHES) and low not in _PARTICIPLES:
        inverted = _inverted(s, words, i)
        if inverted:
            yield inverted
            return
    if low in _PARTICIPLES and before and before.lower not in PASSIVE and not _pronoun(words, i - 1):
        yield from _participle(s, words, i, found)
        return
    phrase = subject_before(words, i)
    if phrase:
        yield _covering(s, words, i, phrase, low)


def _read_body_verb(
    s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]
) -> Iterator[Attribution]:
    phrase = subject_before(words, i)
    if low in _PARTICIPLES and low in ("showing", "finding"):
        yield from _participle(s, words, i, found)
        return
    if phrase is None or not _counts(words, phrase, low):
        return
    attribution = _covering(s, words, i, phrase, low)
    yield attribution._replace(rule=f"{low} by body")


def _counts(words: Sequence[Word], phrase: Phrase, low: str) -> bool:
    """Whether the subject of "recorded", "found", "shows" is one that counts: a body or data, no place or storm."""
    span = [words[k].lower for k in range(phrase.start, phrase.end)]
    if low in ("show", "shows", "showed", "shown", "showing", "found", "finds"):
        return any(w in DATA for w in span) or (low in ("found", "finds") and any(w in BODY for w in span))
    if low in (
        "gave",
        "gives",
        "give",
        "giving",
        "issued",
        "issues",
        "issuing",
        "released",
        "releases",
        "published",
        "publishes",
    ):
        return False
    return True


def _read_sum(s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]) -> Iterator[Attribution]:
    phrase = subject_before(words, i)
    if phrase:
        yield _covering(s, words, i, phrase, low)._replace(backward=None, rule="pledge")


def _read_put(s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]) -> Iterator[Attribution]:
    """ "put the death toll at 28", "which the ministry puts at 500"."""
    for k in range(i + 1, min(i + 16, len(words))):
        if words[k].text in ";:" or words[k].text in QUOTES:
            return
        if words[k].lower == "at" and (k == i + 1 or any(words[m].lower in _COUNTED for m in range(i + 1, k))):
            phrase = subject_before(words, i)
            if phrase:
                yield _covering(s, words, i, phrase, low)._replace(backward=None, rule="puts at")
            return


def _read_according(
    s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]
) -> Iterator[Attribution]:
    if i + 2 >= len(words) or words[i + 1].lower != "to":
        return
    phrase = phrase_after(words, i + 2)
    if phrase is None:
        return
    yield _behind(s, words, i, phrase, "according to")


def _behind(s: Sentence, words: Sequence[Word], i: int, phrase: Phrase, rule: str) -> Attribution:
    """An attribution whose phrase follows the cue: it covers what went before, or what follows where it opens a clause."""
    start, end = words[i].start, words[phrase.after - 1].end
    before = words[i - 1].lower if i else ""
    opens = i == 0 or i <= 3 and all(w.lower in _OPENING_WORDS or w.text in '“"' for w in words[:i])
    if not opens and before in ("while", "but", "whereas", "although", "though", ";"):
        opens = True
    if opens:
        return Attribution(phrase, i, start, end, (end, s.end), None, rule)
    return Attribution(phrase, i, start, end, (end, s.end), (s.start, start), rule, aside=True)


_OPENING_WORDS = frozenset("but and meanwhile however also yet still so and, separately overall , then — – - •".split())


def _read_citing(
    s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]
) -> Iterator[Attribution]:
    """ "…, citing the ministry"; "Sana cited X as saying"; "X was quoted as saying"."""
    before = words[i - 1].lower if i else ""
    if low in ("quoted", "cited", "credited") and before in PASSIVE:
        if not _within(words, i, ("saying", "telling", "by"), 8):
            return
        phrase = subject_before(words, i - 1)
        if phrase:
            end = words[i].end
            yield Attribution(
                phrase,
                i,
                words[phrase.outer].start,
                end,
                (end, s.end),
                (s.start, words[phrase.outer].start),
                "quoted as saying",
                True,
            )
        return
    phrase = phrase_after(words, i + 1)
    if phrase is None:
        return
    saying = next(
        (k for k in range(phrase.end, min(phrase.after + 4, len(words))) if words[k].lower in ("saying", "reporting")),
        None,
    )
    if saying is not None:
        end = words[saying].end
        yield Attribution(
            phrase._replace(after=saying + 1),
            i,
            words[i].start,
            end,
            (end, s.end),
            (s.start, words[i].start),
            "cited as saying",
            True,
        )
        return
    yield _behind(s, words, i, phrase, "citing")


def _read_by(s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]) -> Iterator[Attribution]:
    """ "confirmed by the ministry", "figures released by X": only where a participle of reporting stands before."""
    if not i or words[i - 1].lower not in _BY or i + 1 >= len(words):
        return
    phrase = phrase_after(words, i + 1)
    if phrase is None or not _speaks(words, phrase):
        return
    start = words[i - 1].start
    yield Attribution(phrase, i, start, words[phrase.end - 1].end, None, (s.start, start), "reported by")


def _read_tally(
    s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]
) -> Iterator[Attribution]:
    """ "the ministry's tally stands at 500", "by the UN's count", "in a statement from X"."""
    phrase: Phrase | None
    if i + 2 < len(words) and words[i + 1].lower in ("from", "by") and low != "toll":
        phrase = phrase_after(words, i + 2)
        if phrase and _speaks(words, phrase) and not _taken(found, i):
            yield _behind(s, words, i, phrase, "figures from")
        return
    if i < 2 or not words[i - 1].text[0].isalpha():
        return
    k = i - 1
    while k > 0 and i - k <= 3 and not words[k].lower.endswith(("'s", "s'")):
        k -= 1
    owned = words[k].lower.endswith(("'s", "s'"))
    if not owned or words[k].lower in _SPEECH.nouns["owners"]:
        return
    phrase = subject_before(words, k + 1)
    if phrase is None or not any(w.lower in BODY or w.text.isupper() for w in _bare(words, phrase)):
        return
    if not _taken(found, i):
        end = words[i].end
        yield Attribution(
            phrase,
            i,
            words[phrase.start].start,
            end,
            (end, s.end),
            (s.start, words[phrase.start].start),
            "own tally",
            True,
        )


def _bare(words: Sequence[Word], phrase: Phrase) -> Iterator[Word]:
    for k in range(phrase.start, phrase.end):
        w = words[k]
        if w.lower.endswith("'s"):
            yield Word(w.text[:-2], w.lower[:-2], w.start, w.end - 2)
        else:
            yield w


def _taken(found: list[Attribution], i: int) -> bool:
    return any(a.phrase.start <= i < a.phrase.after for a in found)


def _read_spoke(
    s: Sentence, words: Sequence[Word], i: int, low: str, found: list[Attribution]
) -> Iterator[Attribution]:
    if i + 1 < len(words) and words[i + 1].lower == "of" and low != "speaking":
        phrase = subject_before(words, i)
        if phrase:
            yield _covering(s, words, i, phrase, low)._replace(backward=None, rule="spoke of")


def _participle(s: Sentence, words: Sequence[Word], i: int, found: list[Attribution]) -> Iterator[Attribution]:
    """ "…, adding that 12 were hurt": the speaker before it in the sentence, else the sentence's subject."""
    if found:
        speaker = found[-1]
        end = words[i].end
        yield Attribution(speaker.phrase, i, words[i].start, end, (end, s.end), None, "participle")
        return
    if words[i - 1].text != "," or i + 1 >= len(words):
        return
    subject = _sentence_subject(words, i)
    if subject:
        end = words[i].end
        yield Attribution(subject, i, words[i].start, end, (end, s.end), None, "participle")


def _sentence_subject(words: Sequence[Word], limit: int) -> Phrase | None:
    """The phrase that a sentence begins with, where it can speak."""
    phrase = phrase_after(words, 0)
    if phrase and phrase.end < limit and _speaks(words, phrase) and (words[0].text[0].isalpha()):
        return phrase
    if words[0].lower in ("he", "she", "it", "they"):
        return Phrase(0, 1, None, 0, 1)
    return None


def _speaks(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase names someone or something that can speak: a capital or a body noun."""
    return any(is_capital(words[k].text) or words[k].lower in HEADS for k in range(phrase.start, phrase.end))


def _inverted(s: Sentence, words: Sequence[Word], i: int) -> Attribution | None:
    """ "…, said Oleg Sinehubov, head of …": the speaker follows the verb."""
    phrase = phrase_after(words, i + 1)
    if phrase is None or not _speaks(words, phrase):
        return None
    follower = words[phrase.end] if phrase.end < len(words) else None
    if follower is not None and follower.text[0].isalnum():
        low = follower.lower
        if (
            low not in ("on", "in", "at", "during", "who", "after", "as", "to", "from", "of", "via", "following")
            and low not in TIME
        ):
            return None
    if words[i - 1].text == "," and not _named_or_known(words, phrase):
        return None
    end = words[max(phrase.after - 1, i)].end
    return Attribution(phrase, i, words[i].start, end, (end, s.end), (s.start, words[i].start), "said by", True)


def _named_or_known(words: Sequence[Word], phrase: Phrase) -> bool:
    return is_name(words, phrase.start, phrase.end) or _speaks(words, phrase)


def _covering(s: Sentence, words: Sequence[Word], i: int, phrase: Phrase, low: str) -> Attribution:
    """An attribution "subject verb": it covers what follows, and what precedes where only asides follow the verb."""
    start, end = words[phrase.outer].start, words[i].end
    before = words[phrase.outer - 1] if phrase.outer else None
    stop = s.end
    if before is not None:
        opener = _opener(words, phrase.outer - 1)
        if opener is not None and (opener == 0 or before.lower in _RELATIVES):
            comma = next((w.start for w in words[i:] if w.text == ","), None)
            stop = comma if comma is not None else stop
    backward = None
    rule = "said before"
    if before is not None and not before.text[0].isalnum() and _only_asides(words, i, low):
        backward, rule = (s.start, start), "said after"
    elif before is not None and i == len(words) - 1 and not _opener_at(words, phrase.outer - 1):
        backward, rule = (s.start, start), "said after"
    return Attribution(phrase, i, start, end, (end, stop), backward, rule, backward is not None)


def _opener_at(words: Sequence[Word], k: int) -> bool:
    return words[k].lower in _RELATIVES or words[k].lower in _OPENERS


def _opener(words: Sequence[Word], k: int) -> int | None:
    """The index of the word that opens the clause ending at `k` ("after", "which"), where it stands right there."""
    if words[k].lower in _RELATIVES or words[k].lower in _OPENERS:
        return k
    return None


def _only_asides(words: Sequence[Word], i: int, low: str) -> bool:
    """Whether nothing but time, place or hearer follows the verb up to the next mark ("said on Friday", "told CNN")."""
    k, n = i + 1, len(words)
    if low in _RECIPIENT:
        hearer = phrase_after(words, k)
        k = hearer.end if hearer else k
    while k < n:
        text, lower = words[k].text, words[k].lower
        if not text[0].isalnum():
            return text not in ":'’" or k == n - 1
        if lower in (
            "on",
            "in",
            "at",
            "during",
            "via",
            "through",
            "late",
            "early",
            "from",
            "to",
            "of",
            "by",
            "over",
            "after",
            "following",
            "without",
            "as",
            "about",
            "when",
        ):
            k += 1
            while k < n and words[k].text[0].isalnum():
                if words[k].lower in _AUXILIARY:
                    return False
                k += 1
            continue
        if (
            lower in TIME
            or lower in ARTICLES
            and k + 1 < n
            and words[k + 1].lower in TIME
            or lower
            in (
                "earlier",
                "later",
                "last",
                "this",
                "ago",
                "so",
                "too",
                "here",
                "there",
                "afterwards",
                "separately",
                "recently",
            )
        ):
            k += 1
            continue
        return False
    return True


def _headline(s: Sentence, words: Sequence[Word]) -> Attribution | None:
    """ "UN refugee agency: 578 people survive": a body or a person and a colon open the line."""
    for k in range(1, min(10, len(words))):
        text = words[k].text
        if text == ":":
            if words[k - 1].lower in _CUES or k + 1 >= len(words):
                return None
            phrase = phrase_after(words, 0)
            if phrase is None or phrase.end != k or not (_known_opening(words, phrase) or is_name(words, 0, k)):
                return None
            end = words[k].end
            return Attribution(phrase, k, words[0].start, end, (end, s.end), None, "headline")
        if text in QUOTES or text in ",;" or words[k].lower in PASSIVE:
            return None
    return None


def _known_opening(words: Sequence[Word], phrase: Phrase) -> bool:
    last = words[phrase.end - 1]
    if any(words[k].lower in BREAKS for k in range(phrase.start, phrase.end)):
        return False
    return (
        last.lower in BODY
        or (last.text.isupper() and len(last.text) > 1)
        or any(words[k].lower in ("ministry", "un", "agency") for k in range(phrase.start, phrase.end))
    )


def _pronoun(words: Sequence[Word], k: int) -> bool:
    return words[k].lower in ("he", "she", "it", "they")


def _within(words: Sequence[Word], i: int, wanted: tuple[str, ...], reach: int) -> bool:
    return any(words[k].lower in wanted for k in range(i + 1, min(i + 1 + reach, len(words))))


_READERS = {
    "verb": _read_verb, "body": _read_body_verb, "sum": _read_sum, "put": _read_put, "according": _read_according,
    "citing": _read_citing, "by": _read_by, "tally": _read_tally, "spoke": _read_spoke,
}  # fmt: skip
