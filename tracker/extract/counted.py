"""What is counted? The noun phrase that a number stands before, its head and its kind."""

from __future__ import annotations

from typing import Final

from tracker.extract.compounds import model_name, past_size
from tracker.extract.heads import UNITS, extend_head, find_head
from tracker.extract.tagging import Token

# "12 more", "40 other people": words between the number and its noun that say nothing of what is counted.
FILLERS: Final = frozenset(
    """
    more other others additional further extra another new or so different such separate least confirmed estimated
    own probable remaining known
    """.split()
)
_DOUBTED: Final = frozenset(["probable", "suspected", "possible", "presumed"])  # "160 confirmed or suspected cases"
ANAPHORS: Final = frozenset(["them", "whom", "which", "those", "these", "whose"])
_NOTHING: Final[frozenset[str]] = frozenset()
_GLOSS: Final = 5
_HARDWARE: Final = frozenset(["equipment", "weaponry", "hardware", "armour", "armor", "artillery", "ammunition"])


class Counted:
    """A counted noun phrase. `first` and `last` index its tokens (the numeral itself where the noun is elided).

    `head` is the index of the head noun or -1, and then the noun is `elided`; `kinds` what the lexicon says of the
    head; `noun_metrics` the metrics that the head carries by itself; `modifiers` indexes participles and adjectives
    before the head ("three wounded soldiers"); `anaphoric` marks "of them", "of those"; `partitive` a part taken of a
    known whole ("two of its soldiers").
    """

    __slots__ = (
        "anaphoric",
        "elided",
        "first",
        "head",
        "kinds",
        "last",
        "modifiers",
        "noun_metrics",
        "numeral",
        "others",
        "partitive",
    )

    def __init__(
        self,
        numeral: int,
        last: int,
        head: int = -1,
        first: int = -1,
        kinds: frozenset[str] = _NOTHING,
        noun_metrics: tuple[str, ...] = (),
        modifiers: tuple[int, ...] = (),
        anaphoric: bool = False,
        partitive: bool = False,
        others: bool = False,
    ) -> None:
        self.numeral, self.last, self.head, self.first, self.elided = numeral, last, head, first, head < 0
        self.kinds, self.noun_metrics, self.modifiers = kinds, noun_metrics, modifiers
        self.anaphoric, self.partitive, self.others = anaphoric, partitive, others


def read_counted(tokens: list[Token], at: int, vague: bool, one: bool = False) -> Counted:
    """The noun phrase of the numeral at index `at`; `vague` numerals take their noun with "of" ("dozens of people").

    `one` says that a singular noun may follow; after other numbers a lone singular is no head ("taking 251 hostage").
    """
    n = len(tokens)
    i, others = _past_fillers(tokens, _past_gloss(tokens, at + 1), at, n)
    i = past_size(tokens, i + _closes_quote(tokens, i, n))
    partitive = False
    if i + 2 < n and tokens[i].lower == "out" and tokens[i + 1].lower == "of" and tokens[i + 2].tag in "NXW":
        i += 3  # "257 out of 421 patients"
        partitive = True
    if i + 1 < n and tokens[i].lower == "of":
        whole = _read_whole(tokens, at, i + 1, others)
        if isinstance(whole, Counted):
            return whole
        i, partitive = _past_inner_number(tokens, whole, n, vague), not vague
    i += _opens_quote(tokens, i, n)
    head, modifiers = find_head(tokens, i, n, one or partitive)
    if head < 0:
        model = 0 if vague else model_name(tokens, i, n)
        if model:
            return Counted(at, model, i, i, frozenset({"military"}))
        return Counted(at, i - 1 if others or partitive else at, partitive=partitive, others=others)
    if head == i and not modifiers and tokens[head].lower in _MARKS and not partitive:
        return Counted(at, head, others=others)  # "the number of refugees passed the 2 million mark"
    last = extend_head(tokens, head, n)
    if partitive and last + 1 < n and tokens[last + 1].lower in ("'s", "’s"):  # "4,200 of the nation's residents"
        return Counted(at, at, partitive=True, others=others)
    if partitive and tokens[head].lower == "family":  # "five of a family", "four of one family"
        return Counted(at, last, kinds=_UNKNOWN_PEOPLE, others=others)
    nouns = tuple(dict.fromkeys([s.name for s in tokens[head].senses if s.role == "noun"]))
    if tokens[head].lower in UNITS and last > head and tokens[last].lower.split()[-1] in _HARDWARE:
        return Counted(at, last, head, i, frozenset({"military"}), (), tuple(modifiers), others=others)
    within = last if tokens[head].lower in ("units", "pieces") and tokens[last].tag == "K" else head
    kinds = _kinds_of(tokens, within, bool(nouns))  # "11 units of armoured vehicles"
    return Counted(at, last, head, i, kinds, nouns, tuple(modifiers), partitive=partitive, others=others)


def _past_fillers(tokens: list[Token], i: int, at: int, n: int) -> tuple[int, bool]:
    """The first token behind "more", "others" and the like; and whether one of them says that others were counted."""
    others = False
    while (
        i < n
        and i <= at + 6
        and (
            tokens[i].lower in FILLERS
            or (tokens[i].tag == "h" and i + 1 < n and tokens[i + 1].tag in "WK")
            or (
                tokens[i].lower in ("or", "and", ",")
                and i > at + 1
                and i + 1 < n
                and tokens[i + 1].lower.split()[0] in _DOUBTED
            )
        )
    ):
        others = others or tokens[i].lower in ("others", "more", "other")
        i += 1
    return i, others


def _read_whole(tokens: list[Token], at: int, i: int, others: bool) -> Counted | int:
    """ "12 of them", "12 of those": the whole phrase; of "12 of the other guards" the index of the whole's noun."""
    n = len(tokens)
    if tokens[i].lower in ("all", "both") and i + 1 < n:
        i += 1
    if tokens[i].lower == "others":
        return Counted(at, i, others=True)
    noun_follows = i + 1 < n and tokens[i + 1].tag in "WK"
    if tokens[i].lower in ("them", "whom") or (tokens[i].lower in ANAPHORS and not noun_follows):
        return Counted(at, i, anaphoric=True, partitive=True, others=others)
    if (
        i + 1 < n
        and tokens[i].tag == "D"
        and tokens[i + 1].lower == "own"
        and (i + 2 >= n or tokens[i + 2].tag not in "WKVJ")
    ):
        return Counted(at, i + 1, kinds=_SOLDIERS, partitive=True, others=others)  # "lost two of its own"
    while i < n and (tokens[i].tag == "D" or tokens[i].lower in _BEFORE_WHOLE):
        if tokens[i].lower in ("those", "these") and (i + 1 >= n or tokens[i + 1].tag not in "WK"):
            return Counted(at, i, anaphoric=True, partitive=True, others=others)
        i += 1
    return i


def _kinds_of(tokens: list[Token], head: int, named: bool) -> frozenset[str]:
    """What kind of thing the head noun is; `named` says that the noun itself tells the metric ("deaths")."""
    token = tokens[head]
    kinds = frozenset(s.name for s in token.senses if s.role == "kind")
    if token.lower == "military":
        return _SOLDIERS
    if "animal" in kinds and token.capital and head + 1 < len(tokens) and not tokens[head + 1].capital:
        return _UNKNOWN_PEOPLE  # "seven Tigers were killed": a force's name
    if kinds or named:
        return kinds
    people = token.capital or token.lower.startswith("non-")  # "non-Serbs"
    return _UNKNOWN_PEOPLE if people else frozenset({"unknown"})


_SOLDIERS: Final = frozenset({"person", "soldier"})
_UNKNOWN_PEOPLE: Final = frozenset({"unknown", "person"})
_BEFORE_WHOLE: Final = frozenset(["those", "these", "more", "other", "thousands", "people's"])
_JOINTS: Final = frozenset(["and", "or", "&", ",", "/"])
_MARKS: Final = frozenset("mark milestone threshold".split())


def _opens_quote(tokens: list[Token], i: int, n: int) -> bool:
    """True where a quoted noun begins: 'killed 10 more "bandits"'; a mark close behind the number ends a quote."""
    return (
        0 < i < n - 1
        and tokens[i].tag == '"'
        and tokens[i - 1].end < tokens[i].start
        and tokens[i].end == tokens[i + 1].start
        and tokens[i + 1].tag in "WKVJ"
    )


def _closes_quote(tokens: list[Token], i: int, n: int) -> bool:
    """True where a mark that ends a quote stands between a number and its noun: '“over a thousand” Stingers'."""
    if not (0 < i < n - 1 and tokens[i].tag == '"' and tokens[i - 1].end == tokens[i].start):
        return False
    if tokens[i + 1].lower == "of":
        return True  # "“hundreds of thousands” of refugees"
    k = i - 2
    while k >= 0 and i - k < 6 and tokens[k].tag in "BDP":
        k -= 1
    return k >= 0 and tokens[k].tag == '"' and tokens[i + 1].tag in "WKP"


def _past_gloss(tokens: list[Token], at: int) -> int:
    """The noun's index in "75,000 – Estimated number of the citizens"; `at` where no such gloss stands there."""
    if at + 3 < len(tokens) and tokens[at].tag == "(" and tokens[at + 1].tag in "NX" and tokens[at + 2].tag == ")":
        return at + 3 if tokens[at + 3].tag in "KW" else at  # "2.3 million (23 lakh) people"
    if at + 3 < len(tokens) and tokens[at].tag in "-:":
        for i in range(at + 1, min(at + _GLOSS, len(tokens) - 2)):
            if tokens[i].lower == "number" and tokens[i + 1].lower == "of":
                return i + 3 if tokens[i + 2].tag == "D" else i + 2
            if tokens[i].tag not in "DOWVJB":
                break
    return at


def shared_noun(tokens: list[Token], phrase: Counted) -> Counted:
    """The phrase with the noun of the next number where both share one: "45 confirmed and 12 suspected cases"."""
    i, n = phrase.last + 1, len(tokens)
    paired = i + 1 < n and tokens[i].lower == "and" and tokens[i + 1].tag == "N"
    if paired and any(t.lower == "respectively" for t in tokens[i + 2 : i + 16]):
        following = read_counted(tokens, i + 1, False)  # "600 and 580 migrants, respectively"
        if following.elided:
            return phrase
        following.numeral = phrase.numeral
        return following
    while (
        i < n
        and i <= phrase.last + 3
        and ((tokens[i].tag in "VJWOK" and tokens[i].lower[0].isalpha()) or tokens[i].tag == "h")
    ):
        i += 1
    joined = phrase.last + 1 < i < n - 1 and tokens[i].lower in _JOINTS and tokens[i + 1].tag == "N"
    if not joined or any(t.capital for t in tokens[phrase.last + 1 : i]):
        return phrase
    following = read_counted(tokens, i + 1, False)
    modified = following.modifiers or following.head > i + 2 or " " in tokens[following.head].lower
    if following.elided or not modified or following.partitive:
        return phrase
    following.numeral, following.first = phrase.numeral, following.head
    following.modifiers = tuple([k for k in range(phrase.last + 1, i) if tokens[k].tag in "VJ"])
    return following


def _past_inner_number(tokens: list[Token], i: int, n: int, vague: bool) -> int:
    """ "22 of the 71 patients", "4,200 of the island's roughly 200,000 residents": on to the noun of the whole."""
    if vague:
        return i
    j = i
    while (
        j + 1 < n
        and j < i + 5
        and (
            tokens[j].tag == "B"
            or tokens[j].lower.endswith(("'s", "’s"))
            or (tokens[j].tag in "WK" and tokens[j + 1].lower.endswith(("'s", "’s")))
        )
    ):
        j += 1
    return j + 1 if j + 1 < n and tokens[j].tag in "NX" else i
