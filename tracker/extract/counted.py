"""What is counted? The noun phrase that a number stands before, its head and its kind."""

from __future__ import annotations

from typing import Final

from tracker.extract.compounds import (
    are_given_things,
    is_adjectival,
    is_compound,
    is_plural,
    is_plural_word,
    lists_modifiers,
    model_name,
    named_people,
    names_more,
    past_size,
    unknown_noun,
)
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
_LIMIT: Final = 9
_GLOSS: Final = 5
_NEAR, _NAMED = 5, 7  # words from one of a phrase to its noun: "BM-21 Grad multiple launch rocket systems"
_LIKE_AFTER: Final = frozenset({"following", "including", "involving", "concerning", "regarding"})
"""Participles that are prepositions: "169 injured following attacks"."""
_DAYPARTS: Final = frozenset("overnight night morning evening afternoon dawn nightly daytime".split())
_UNITS: Final = frozenset(["units", "pieces", "items"])
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
    head, modifiers = _find_head(tokens, i, n, one or partitive)
    if head < 0:
        model = 0 if vague else model_name(tokens, i, n)
        if model:
            return Counted(at, model, i, i, frozenset({"military"}))
        return Counted(at, i - 1 if others or partitive else at, partitive=partitive, others=others)
    if head == i and not modifiers and tokens[head].lower in _MARKS and not partitive:
        return Counted(at, head, others=others)  # "the number of refugees passed the 2 million mark"
    last = _extend_head(tokens, head, n)
    if partitive and last + 1 < n and tokens[last + 1].lower in ("'s", "’s"):  # "4,200 of the nation's residents"
        return Counted(at, at, partitive=True, others=others)
    if partitive and tokens[head].lower == "family":  # "five of a family", "four of one family"
        return Counted(at, last, kinds=_UNKNOWN_PEOPLE, others=others)
    nouns = tuple(dict.fromkeys([s.name for s in tokens[head].senses if s.role == "noun"]))
    if tokens[head].lower in _UNITS and last > head and tokens[last].lower.split()[-1] in _HARDWARE:
        return Counted(at, last, head, i, frozenset({"military"}), (), tuple(modifiers), others=others)
    within = last if tokens[head].lower in ("units", "pieces") and tokens[last].tag == "K" else head
    kinds = _kinds_of(tokens, within, bool(nouns))  # "11 units of armoured vehicles"
    return Counted(at, last, head, i, kinds, nouns, tuple(modifiers), partitive=partitive, others=others)


def _joins_doubted(tokens: list[Token], i: int, n: int) -> bool:
    """ "confirmed, probable and suspected cases"."""
    joint = tokens[i].lower in ("or", "and", ",") and i + 1 < n
    return joint and tokens[i + 1].lower.split()[0] in _DOUBTED


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
_MADE_LIKE: Final = frozenset(["type", "style", "class"])
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


def _find_head(tokens: list[Token], i: int, n: int, one: bool) -> tuple[int, list[int]]:
    """The index of the head noun from `i` on (-1: none), and of the participles and adjectives before it."""
    head, modifiers, first = -1, [], i
    while i < n and i < first + _LIMIT:
        token = tokens[i]
        if token.lower in _LIKE_AFTER and (i > first or token.lower == "involving"):
            break
        if head < 0 and token.lower in _MADE_LIKE and _noun_follows(tokens, i + 1, n):
            i += 1  # "18 of 57 Shahed-type and decoy drones"
            continue
        if token.tag == "K" and head < 0 and is_adjectival(tokens, i, n):
            i += 2
            continue
        if token.tag == "K":
            if not (one or is_plural(token) or is_compound(tokens, i + 1, n) or _noun_follows(tokens, i + 1, n)):
                break
            head = i
            if is_plural(token) and (not is_compound(tokens, i + 1, n) or are_given_things(tokens, i, n)):
                break
        elif token.tag == "J" and head < 0 and i > first and _ends_phrase(tokens, i, n):
            head = i  # "750,000 UK dead"
            break
        elif token.tag in "VJ":
            own = i == first and token.lower in _GETTING
            if head >= 0 or own or _is_finite(token) or not _noun_follows(tokens, i + 1, n, commas=False):
                break
            modifiers.append(i)
        elif token.tag == "T" and head < 0 and i + 1 < n and is_plural_word(tokens[i + 1].lower):
            pass  # "2 million treatment courses"
        elif token.tag == "O" and token.lower.endswith("ed") and i + 1 < n and tokens[i + 1].tag == "K":
            pass  # "149 wanted people"
        elif token.tag == "W" and token.lower[0].isalpha():
            more = names_more(tokens, i, n) and not _is_finite(tokens[i + 1])  # not "crews fought for hours"
            named = more or ("-" in token.lower and _noun_follows(tokens, i + 1, n))
            if is_plural_word(token.lower) and not is_compound(tokens, i + 1, n) and not named:
                head = i
                break
            if head >= 0 and (is_plural(tokens[head]) or not _noun_follows(tokens, i, n)):
                break
            if head < 0 and i > first and not _noun_follows(tokens, i, n):
                break
        elif not _goes_on(tokens, i, head, i > first, one):
            break
        i += 1
    if head < 0 and unknown_noun(tokens, first, n):
        head = first
    if head < 0 and named_people(tokens, first, n):
        head = first + 1
    if head < 0:
        head = _the_military(tokens, first, n)
    return head, modifiers


def _the_military(tokens: list[Token], first: int, n: int) -> int:
    """ "11,000 Russian [military] have been killed": soldiers, where no noun follows; -1 for none."""
    i = first
    while i < min(n, first + 2) and tokens[i].lower != "military" and tokens[i].capital:
        i += 1
    alone = i < n and tokens[i].lower == "military" and (i + 1 >= n or tokens[i + 1].tag in "PAMC.,)")
    return i if alone else -1


def _goes_on(tokens: list[Token], i: int, head: int, inside: bool, one: bool) -> bool:
    """Whether a phrase goes on past a mark or a small word: "X-ray units", "the most severe cases", "port, bank staff".

    `head` is the head noun so far (-1: none), `inside` says that a word of the phrase stands before.
    """
    token, n = tokens[i], len(tokens)
    if token.lower in _DAYPARTS and head < 0:
        k = i + 1 + (i + 1 < n and tokens[i + 1].tag in "Wh")
        return k < n and tokens[k].tag == "K" and all(s.name != "person" for s in tokens[k].senses)
    if token.tag == "h" or token.lower == "'s" or (token.tag == "W" and token.lower[0].isdigit()):
        return True
    if token.tag == '"':
        return head >= 0 and is_compound(tokens, i, n)
    joined = token.tag == "-" and head < 0 and inside and tokens[i - 1].end == token.start
    if joined and i + 1 < n and tokens[i + 1].tag == "C":
        return lists_modifiers(tokens, i + 1, n)  # "hundreds of pro- and anti-government demonstrators"
    if token.tag == "B" and head < 0 and i + 1 < n and tokens[i + 1].tag in "VJ":
        return True
    if token.tag == "B" and head < 0 and i + 2 < n and tokens[i + 2].tag == "K" and token.lower.endswith("ly"):
        return tokens[i + 1].tag == "W" and tokens[i + 1].lower.endswith("ed")  # "28 sexually exploited children"
    if token.tag in "XM" and head < 0 and token.capital:  # "40 May Day marchers", "12 Friday worshippers"
        k = i + 1 + (tokens[i + 1].lower == "day") if i + 1 < n else n
        return k < n and tokens[k].tag == "K" and is_plural(tokens[k])
    if token.lower in ("most", "least") and head < 0 and _noun_follows(tokens, i + 1, n):
        return True
    ended = head >= 0 and (one or is_plural(tokens[head]))
    return token.tag in ",C" and inside and not ended and lists_modifiers(tokens, i, n)


def _is_finite(token: Token) -> bool:
    """True for a verb that is no participle before a noun: "300 took shelter in schools", "5,000 flee homes"."""
    linked = token.lower.endswith((" in", " at", " from", " to", " with", " for"))
    if linked or token.lower in ("fled", "flee", "flees", "left"):
        return True
    return bool(token.senses) and all(s.form in ("s", "past") for s in token.senses if s.role != "kind")


_GETTING: Final = frozenset("sustained suffered received incurred".split())
"""Verbs whose object is no noun of the number: "40 sustained pellet injuries"."""


def _ends_phrase(tokens: list[Token], i: int, n: int) -> bool:
    noun = any(s.role == "noun" for s in tokens[i].senses)
    return noun and (i + 1 >= n or tokens[i + 1].tag in ".,APC)") and tokens[i - 1].tag == "W"


def _noun_follows(tokens: list[Token], i: int, n: int, commas: bool = True) -> bool:
    """True when a noun ends the phrase that goes on at `i`: only adjectives, names and nouns stand between."""
    for j in range(i, min(n, i + _NAMED)):
        token = tokens[j]
        if j == i + _NEAR and any(t.tag == "," or t.lower.endswith(("'s", "ed")) for t in tokens[i:j]):
            return False
        if token.tag == "K":
            return True
        if token.tag == "W" and token.lower[0].isalpha():
            if is_plural_word(token.lower):
                return True
            continue
        if token.tag == "," and not commas:
            return False
        if token.capital and token.tag in "XM":  # "May Day demonstrators"
            continue
        if (
            token.tag in "VJh"
            or token.lower in ("and", "or", ",", "'s")
            or (token.lower[0].isdigit() and token.tag == "W")
        ):
            continue
        return False
    return False


def _extend_head(tokens: list[Token], head: int, n: int) -> int:
    """The last token of the phrase: "members of the security forces", "migrants and refugees", "drivers and crew"."""
    last = head
    whole = tokens[head].lower in ("members", "member", "staff") or tokens[head].lower in _UNITS
    if whole and head + 2 < n and tokens[head + 1].lower == "of":
        j = head + 2
        while (
            j < n
            and j < head + 8
            and (tokens[j].tag in "DWKT" or (tokens[j].tag in "VJ" and j + 1 < n and tokens[j + 1].tag in "WK"))
        ):
            last = j
            j += 1
    if last + 2 < n and tokens[last + 1].lower in ("and", "or", "&") and tokens[last + 2].tag == "K":
        after = tokens[last + 3].tag if last + 3 < n else "."
        kinds = {s.name for s in tokens[head].senses if s.role == "kind"}
        other = {s.name for s in tokens[last + 2].senses if s.role == "kind"}
        if kinds & other and after != "W":
            last += 2 + (after == "K" and is_plural(tokens[last + 3]))  # "women and adolescent girls"
    return last
