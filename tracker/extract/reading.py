"""Which cue words does a sentence hold, and where do its clauses end? Read once a sentence, word by word."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from tracker.extract.document import Sentence, Word
from tracker.extract.timewords import NUMBERS
from tracker.model import Span

_WORD: Final = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")  # as a document's words are cut


class Hit(NamedTuple):
    """One cue of the lexicon in a sentence: where, of which kind, and the phrase as the lexicon has it."""

    start: int
    end: int
    kind: str
    phrase: str


@cache
def words_of_status() -> dict[str, Any]:
    """The lexicon `status.toml` as read."""
    return tomllib.loads((files("tracker.lexicon") / "status.toml").read_text(encoding="utf-8"))


# The name by which a question asks for a list of the lexicon.
_KINDS: Final = {
    "running": ("total", "running"),
    "leading": ("total", "leading"),
    "owed": ("money", "standing"),
    "disaster": ("event", "disasters"),
    "toll": ("total", "toll"),
    "adding": ("total", "adding"),
    "begun": ("total", "begun"),
    "wars": ("total", "wars"),
    "season": ("total", "seasons"),
    "series": ("event", "series"),
    "summing": ("total", "summing"),
    "yet": ("total", "gathered_yet"),
    "state": ("total", "standing"),
    "campaign": ("total", "campaign"),
    "epidemic": ("total", "epidemic"),
    "event": ("event", "nouns"),
    "plural": ("event", "plural"),
    "spread": ("event", "spread"),
    "period": ("period", "cues"),
    "length": ("period", "lengths"),
    "fresh": ("period", "fresh"),
    "flow": ("period", "flows"),
    "parts": ("continuing", "parts"),
    "firm": ("total", "firm"),
    "welcoming": ("event", "welcoming"),
    "having": ("total", "having"),
    "superlative": ("comparison", "words"),
    "speech": ("speech", "verbs"),
    "source": ("speech", "nouns"),
    "beginning": ("beginning", "words"),
    "upheaval": ("beginning", "upheavals"),
    "report": ("beginning", "reports"),
    "more": ("continuing", "more"),
    "same": ("continuing", "same"),
    "modal": ("projected", "modals"),
    "planning": ("projected", "verbs"),
    "near": ("projected", "near"),
    "planned": ("projected", "after"),
    "done": ("projected", "done"),
    "idle": ("projected", "idle"),
    "order": ("projected", "orders"),
    "leave": ("projected", "leave"),
    "since": ("total", "since"),
}
_DETERMINERS: Final = frozenset(("a", "an", "the", "this", "that", "one", "another", "single", "same"))
_OUTSIDE: Final = frozenset(
    ("of", "in", "on", "and", "to", "that", ",", ";", ":", "(", ")", ".")
)  # ends a noun phrase, seen from its noun

# Where one clause ends and the next begins, and how far that puts what lies behind it.
_BREAKERS: Final = {
    "after": 1.0, "when": 0.5, "while": 3.0, "whereas": 3.0, "which": 2.0, "who": 2.0, "whose": 2.0, "where": 2.0,
    "because": 2.0, "before": 2.0, "although": 4.0, "though": 4.0, "following": 1.0, "amid": 2.0, "despite": 2.0,
    "if": 2.0,
}  # fmt: skip
_OPENERS: Final = frozenset(
    """and but while which who whose where when after as with though although including according before because
    or""".split()
)
_RELATIVE: Final = frozenset("has have had was were is are killed left injured saw".split())
_FOLLOWS: Final = frozenset("killing leaving wounding injuring".split())  # "…, killing 12": the same event goes on
_GLUED: Final = frozenset(
    "The A An At More In On It This He She They Thousands Hundreds Dozens Nearly About Some".split()
)


class CueIndex:
    """The lexicon's phrases by their first word, longest first."""

    def __init__(self) -> None:
        lex = words_of_status()
        # first word -> (kinds of the word alone, second word -> phrases that go on with it, longest first)
        self.phrases: dict[str, tuple[list[str], dict[str, list[tuple[tuple[str, ...], str, str]]]]] = {}
        for kind, (section, name) in _KINDS.items():
            self._add(kind, lex[section][name])
        for _, longer in self.phrases.values():
            for rows in longer.values():
                rows.sort(key=lambda row: -len(row[0]))
        metrics = lex["metrics"]
        self.stock, self.standing = frozenset(metrics["stock"]), frozenset(metrics["standing"])
        self.held, self.single = frozenset(metrics["held"]), frozenset(metrics["single"])
        self.beyond: dict[str, int] = lex["event"]["beyond"]
        self.daily: dict[str, int] = lex["event"]["daily"]
        self.incidental = frozenset(lex["event"]["counted"])
        self.lasting = frozenset(lex["event"]["lasting"])
        self.bodies = frozenset(lex["event"]["bodies"])
        self.reaching = frozenset(lex["total"]["reaching"])
        self.openers = tuple([f"{words} " for words in lex["continuing"]["openers"]])
        self.doers = tuple([f"{words} " for words in lex["continuing"]["doers"]])
        self.future = frozenset(lex["projected"]["future"]) | frozenset(lex["projected"]["modals"])
        self.own = {m: frozenset(ws) for m, ws in lex["projected"]["metric_words"].items()}

    def _add(self, kind: str, listed: Iterable[str]) -> None:
        for phrase in listed:
            first, *rest = _WORD.findall(phrase)
            alone, longer = self.phrases.setdefault(first, ([], {}))
            if rest:
                longer.setdefault(rest[0], []).append((tuple(rest), kind, phrase))
            elif kind not in alone:
                alone.append(kind)


_INDEX: Final[list[CueIndex]] = []  # asked for at every step: a call through `cache` costs ten times as much


def cue_index() -> CueIndex:
    """The index, built at the first call."""
    if not _INDEX:
        _INDEX.append(CueIndex())
    return _INDEX[0]


class Reading:
    """A sentence's cues by kind, in text order, and its breaks, where clauses begin.

    `known` keeps what several questions ask of one number, by question and offset.
    """

    __slots__ = ("breaks", "cuts", "kinds", "known", "sentence")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.kinds: dict[str, list[Hit]] = {}
        _find_hits(sentence.words, sentence.lowers, self.kinds)
        self.known: dict[tuple[str, int], Any] = {}
        self.breaks: list[int] = []
        self.cuts: list[tuple[int, float]] = []
        _find_breaks(sentence, self.breaks, self.cuts)

    def find(self, kind: str, low: int, high: int) -> Span | None:
        """The first cue of a kind that lies between two offsets."""
        for hit in self.kinds.get(kind, ()):
            if hit.start >= low and hit.end <= high:
                return Span(hit.start, hit.end)
        return None

    def all(self, kind: str, low: int, high: int) -> list[Hit]:
        """Every cue of a kind between two offsets, in text order."""
        return [hit for hit in self.kinds.get(kind, ()) if hit.start >= low and hit.end <= high]

    def far(self, low: int, high: int) -> float:
        """The cost of the breaks and the length between two offsets; a list's commas add up to little."""
        if high - low > 600:
            return 20.0
        cost, listed = (high - low) / 80, 0.0
        for start, weight in self.cuts[bisect_left(self.cuts, (low, -1.0)) :]:
            if start >= high:
                break
            if weight == _LIST:
                listed += weight
            else:
                cost += weight
        return cost + min(listed, 1.8)

    def clause(self, offset: int, end: int) -> tuple[int, int]:
        """The clause around a number between two offsets: from the last break before it to the first after."""
        at = bisect_right(self.breaks, offset)
        start = self.breaks[at - 1] if at else self.sentence.start
        at = bisect_left(self.breaks, end)
        return start, self.breaks[at] if at < len(self.breaks) else self.sentence.end


def reading_of(sentence: Sentence) -> Reading:
    """The reading of a sentence, which keeps it for the next question."""
    known: Reading | None = sentence.reading
    if known is None:
        known = sentence.reading = Reading(sentence)
    return known


def _find_hits(words: list[Word], lowers: list[str], hits: dict[str, list[Hit]]) -> None:
    phrases = cue_index().phrases
    last = len(lowers) - 1
    for i in [i for i, low in enumerate(lowers) if low in phrases]:
        low = lowers[i]
        alone, longer = phrases[low]
        found: list[str] | None = None
        if longer and i < last and (rows := longer.get(lowers[i + 1])):
            found = []
            for rest, kind, phrase in rows:
                if kind not in found and _goes_on(lowers, i + 1, rest):
                    found.append(kind)
                    _add_hit(hits, words, lowers, i, i + len(rest), kind, phrase)
        if alone and not (low in _MONTHS and words[i].text[0].isupper() and i):
            for kind in alone:
                if found is None or kind not in found:
                    _add_hit(hits, words, lowers, i, i, kind, low)


def _goes_on(lowers: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the rest of a phrase, whose first word stands at `at`, stands there as a whole."""
    end = at + len(rest)
    return end == at + 1 or (end <= len(lowers) and lowers[at + 1] == rest[1] and tuple(lowers[at:end]) == rest)


def _add_hit(
    hits: dict[str, list[Hit]], words: list[Word], lowers: list[str], i: int, last: int, kind: str, phrase: str
) -> None:
    start, end = words[i].start, words[last].end
    if phrase == "number" and last + 1 < len(lowers) and lowers[last + 1] == "of" and i and lowers[i - 1] != "the":
        return  # "an unspecified number of guns", not "they number 300"
    if kind == "leading" and phrase in cue_index().reaching and not _number_next(lowers, last + 1):
        return  # "reached the town and killed 12"
    if kind == "fresh":
        if phrase == "more" and last + 1 < len(lowers) and lowers[last + 1] == "than":
            return
        if phrase == "new" and i and words[i].text == "New":
            return  # "New Zealand: six cases"
    if kind in ("event", "plural") and last + 1 < len(lowers) and lowers[last + 1] in cue_index().bodies:
        return  # "the disaster agency", "a fire official": who deals with such events
    hits.setdefault(kind, []).append(tuple.__new__(Hit, (start, end, kind, phrase)))
    if kind == "event":
        named = (
            phrase in _NAMED and words[i].text[0].isupper() and words[min(last + 1, len(words) - 1)].text[0].isupper()
        )
        if (begin := i if named else _incident(lowers, i)) is not None:
            hits.setdefault("incident", []).append(Hit(words[begin].start, end, "incident", phrase))
    elif kind == "plural" and _one_of(lowers, i):
        hits.setdefault("incident", []).append(Hit(start, end, "incident", phrase))


_NAMED: Final = frozenset(("cyclone", "hurricane", "typhoon"))


def _number_next(lowers: list[str], i: int) -> bool:
    """True where a number follows at once, past "more than", "at least the"."""
    for low in lowers[i : i + 5]:
        if low[0].isdigit() or low in NUMBERS or low in _VAGUE:
            return True
        if low not in _BOUNDS:
            return False
    return False


def _incident(lowers: list[str], noun: int) -> int | None:
    """Where the noun phrase of one incident begins ("an Israeli air strike"); None where the noun has no determiner."""
    for i in range(noun - 1, max(-1, noun - 7), -1):
        low = lowers[i]
        if low in _DETERMINERS or low.endswith("'s"):
            return i
        if low in _OUTSIDE:
            return None
    return None


def _one_of(lowers: list[str], noun: int) -> bool:
    """True for "one of its largest attacks": one incident, though the noun is plural."""
    return any(lowers[i] == "of" and lowers[i - 1] == "one" for i in range(noun - 1, max(1, noun - 6), -1))


_VAGUE: Final = frozenset("dozens scores hundreds thousands millions tens half".split())
_BOUNDS: Final = frozenset(
    """at least more than some about approximately roughly nearly around over almost close to an a the estimated its
    $ £ €""".split()
)
_MONTHS: Final = frozenset(("may", "march"))  # as a capital word within a sentence, no cue
_LIST: Final = 0.6
_MARKS: Final = frozenset(",;:()–—-")
_DASHES: Final = frozenset("–—-")
_PURPOSES: Final = frozenset(("attempt", "bid", "effort", "move"))
_LOOKING: Final = frozenset(("look", "looks", "looked", "looking"))  # "to look after 1,000 children"
_SAID: Final = frozenset(("says", "said", "say"))
_MARKED: Final = frozenset(_BREAKERS) | {"and", "that", "in"} | _FOLLOWS | {w.lower() for w in _GLUED}

_CUTTING: Final = _MARKED | _MARKS


def _find_breaks(sentence: Sentence, breaks: list[int], cuts: list[tuple[int, float]]) -> None:
    text, words, lowers = sentence.document.text, sentence.words, sentence.lowers
    aside = -1
    for i in [i for i, low in enumerate(lowers) if low in _CUTTING or (not "a" <= low < "{" and low[0].isdigit())]:
        low, start = words[i].lower, words[i].start
        if low in _DASHES and (i == aside or (closing := _aside(text, words, i)) > 0):
            if i != aside:
                aside = closing
            cuts.append((start, 0.3))
        elif low in _MARKED:
            _cut_at_word(words, i, low, breaks, cuts)
        elif low in _MARKS:
            _cut_at_mark(text, words, i, low, breaks, cuts)
        else:  # a number
            cuts.append((start, 0.2))


def _aside(text: str, words: list[Word], i: int) -> int:
    """Where the short aside that a dash opens closes ("1,200 people – mostly civilians – were killed"); 0 for none."""
    if not text[words[i].start - 1 : words[i].start].isspace():
        return 0
    for j in range(i + 1, min(i + 9, len(words))):
        if words[j].lower in _DASHES and text[words[j].start - 1 : words[j].start].isspace():
            return j if j > i + 1 else 0
        if words[j].lower[0].isdigit():
            return 0
    return 0


def _cut_at_word(words: list[Word], i: int, low: str, breaks: list[int], cuts: list[tuple[int, float]]) -> None:
    start = words[i].start
    weight = _BREAKERS.get(low)
    if low == "after" and i and words[i - 1].lower in _LOOKING:
        return
    if weight is not None:
        inner = low == "which" and i > 0 and words[i - 1].lower in ("in", "during")
        breaks.append(words[i - 1].start if inner else start)
        cuts.append((start, 0.3 if inner else weight + 3.0 * (low == "which" and _has_subject(words, i + 1))))
    elif low == "and":
        cuts.append((start, _LIST))
    elif low == "in" and _is_purpose(words, i):
        breaks.append(start)
        cuts.append((start, 4.0))
    elif low == "that":
        cuts.append((start, 0.8))
        if i + 1 < len(words) and words[i + 1].lower in _RELATIVE:
            breaks.append(start)
    elif low in _FOLLOWS:
        cuts.append((start, 0.0))
    elif words[i].text in _GLUED and 3 < i < len(words) - 1:
        before, after = words[i - 1].text, words[i + 1].text
        if before[0].isalpha() and before.islower() and after[0].isalpha() and after.islower():
            breaks.append(start)
            cuts.append((start, 4.0))  # a headline that ran into the text


def _cut_at_mark(
    text: str, words: list[Word], i: int, mark: str, breaks: list[int], cuts: list[tuple[int, float]]
) -> None:
    start, end = words[i].start, words[i].end
    if mark == ",":
        cuts.append((start, _LIST))
        if i + 1 < len(words) and words[i + 1].lower in _OPENERS and not _is_part(words, i + 1):
            breaks.append(start)
    elif mark in ";:":
        if text[end : end + 1].isspace():
            breaks.append(start)
            cuts.append((start, 4.0 if mark == ";" else 3.0))
    elif mark in "()":
        if not (mark == "(" and _is_part(words, i + 1)):
            breaks.append(start)
    elif text[start - 1 : start].isspace() and not _is_part(words, i + 1):  # a dash
        breaks.append(start)
        cuts.append((start, 2.0))


def _is_purpose(words: list[Word], i: int) -> bool:
    """True at "in an attempt to", "in a bid to", "in order to": what follows has not come about."""
    following = [w.lower for w in words[i + 1 : i + 4]]
    return following[:2] == ["order", "to"] or (
        len(following) == 3 and following[0] in ("a", "an") and following[1] in _PURPOSES and following[2] == "to"
    )


def _has_subject(words: list[Word], i: int) -> bool:
    """True for a relative clause that tells of somebody's other deed: "…, which the country joined in 2013"."""
    if i + 1 >= len(words) or words[i].lower in ("the", "he", "she", "they", "it", "we"):
        return i < len(words)
    named = words[i].text[0].isupper() and words[i + 1].text[0].islower()  # "the peninsula, which Russia took in 2014"
    return named and words[i + 1].lower not in _SAID


def _is_part(words: list[Word], i: int) -> bool:
    """True before a part of what was just counted, which stays in its clause: "28,774 cases, including 144 deaths"."""
    if i >= len(words):
        return False
    low = words[i].lower
    after = words[i + 1].lower if i + 1 < len(words) else ""
    if low == "as" and after == "well":
        return True  # "has sent 90 guns, as well as 100 lorries"
    return low == "including" or (low == "among" and after == "them") or (low == "of" and after == "whom")
