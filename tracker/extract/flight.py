"""Did those who fled cross a border? Words after a verb of flight that name a country or a crossing."""

from __future__ import annotations

from functools import cache

from tracker.extract.counted import Counted
from tracker.extract.tagging import Token
from tracker.lexicon.countries import load_countries
from tracker.lexicon.senses import words_of_sense

_WORDS = words_of_sense("flight")
_CROSSING = _WORDS["crossing"]
_SHELTERS = _WORDS["shelters"]
_FOREIGN = frozenset("other another third foreign safe western gulf nearby neighbour".split())
_WATERS = _WORDS["waters"]
_FLEE = _WORDS["flee"]
_BLOCS = _WORDS["blocs"]
_GOING = _WORDS["going"]
_DOINGS = _WORDS["doings"]
_OWNERS = frozenset(["the", "their", "his", "her", "this"])
_SHARES = _WORDS["shares"]
_SHARED = frozenset("of them the vast more than half heading fleeing going and have gone those largely".split())
_WITHIN = frozenset(["within", "inside"])
_INSIDE = ("in", "inside", "within")
_ENDS = frozenset(". ; since after when amid because said according in inside within across".split())
_ITS = frozenset(["the", "their", "his", "her"])
_NEIGHBOURS = _WORDS["neighbours"]
_SPAN = 14


@cache
def _countries() -> frozenset[str]:
    rows = load_countries().values()
    return frozenset([name.lower() for row in rows for name in (row.name, *row.aliases)]) | _BLOCS


_PARTS = _WORDS["parts"]


def crosses_border(tokens: list[Token], verb: int, counted: int) -> bool:
    """True when the words after the verb leave or enter a country: "fled Syria", "fled the country", "fled to Chad".

    A flight inside a country ("fled to the capital", "fled homes in Syria") crosses none; nor does what is told of
    the next number, the first behind `counted`.
    """
    end = verb + _SPAN
    following = (k for k in range(max(verb, counted) + 1, min(len(tokens) - 1, end)) if tokens[k].tag == "N")
    end = next((k for k in following if tokens[k + 1].lower not in _NEIGHBOURS), end)
    end = min(end, _next_deed(tokens, counted, end)) if counted > verb else end
    words = [t.lower.removesuffix("'s").removesuffix("’s") for t in tokens[verb:end]]
    if _from_country([t.lower for t in tokens[max(0, verb - 5) : verb]]):
        return True
    for k, word in enumerate(words[:10]):
        if word in _CROSSING or word.endswith((" country", " abroad")):
            if "," in words[:k] and _is_subject(tokens, verb + k):
                break
            if _is_near(words, k):
                continue
            return not _at_home(words, k)
    if " as refugees" in " ".join(words):
        return True  # "have fled the war and registered as refugees"
    if _took_refuge(words):
        return True
    if _most_of_them(tokens, verb):
        return True
    for k in range(1, len(words)):
        owned = verb + k < len(tokens) and tokens[verb + k].lower.endswith(("'s", "’s"))
        crossed = _crosses_at(words, k, owned)
        if crossed is not None:
            return crossed
    return False


def _next_deed(tokens: list[Token], counted: int, end: int) -> int:
    """Where the doer's next deed begins: "has displaced 900 people [and spread to neighbouring Chad]"; else `end`."""
    for k in range(counted + 1, min(end, len(tokens) - 2)):
        if tokens[k].lower in ("to", "who", "that", "into", ","):
            return end
        if tokens[k].lower == "and":
            return k if tokens[k + 1].lower in _DOINGS else end
    return end


def _took_refuge(words: list[str]) -> bool:
    """ "fled their homes and [taken refuge inside Chad]": a country that takes them in."""
    at = next((k for k, word in enumerate(words) if "refuge" in word.split()), -1)
    if at < 0:
        return False
    at += not words[at].endswith(_INSIDE)
    return words[at : at + 1] != [] and words[at].endswith(_INSIDE) and _names_country(words, at + 1, 4)


def _is_subject(tokens: list[Token], at: int) -> bool:
    """ "…, the West and neighbouring Chad have warned": a neighbour who does something himself."""
    last = at + 1
    while last < len(tokens) and tokens[last].tag == "W" and tokens[last].capital:
        last += 1
    return last > at + 1 and last < len(tokens) and tokens[last].tag in "AM"


_ALL_OVER = (" across", " through", " over", " around", " within")


_FRONTIERS = _WORDS["frontiers"]
_BESIDE = _WORDS["beside"]
_LANDS = _WORDS["lands"]


def _is_near(words: list[str], k: int) -> bool:
    """ "leave their homes near the border", "fled border villages": nobody has crossed it."""
    if words[k] not in _FRONTIERS:
        return False
    return not _BESIDE.isdisjoint(words[max(1, k - 4) : k]) or (k + 1 < len(words) and words[k + 1] in _LANDS)


def _at_home(words: list[str], k: int) -> bool:
    """ "displaced within the borders of their own country", "inside their borders"."""
    near = words[max(0, k - 4) : k]
    return not _WITHIN.isdisjoint(near) and "their" in words[max(0, k - 3) : k + 4]


def _crosses_at(words: list[str], k: int, owned: bool) -> bool | None:
    """Whether the word at `k` behind the verb `words[0]` shows that a border was crossed; None where it is silent."""
    behind_verb = words[k - 1] in words[0].split()
    if owned and (words[k - 1] == "from" or behind_verb or k == 1) and set(words[k + 1 : k + 5]) & _PARTS:
        return False  # "fled Chad's shrinking war zone"
    if words[k] == "across" and set(words[k + 1 : k + 4]) & _WATERS:
        return None  # "fled across the river to Chad"
    if words[k] in _ENDS or (words[k - 1] == "," and words[k].endswith("ing") and words[k] not in _GOING):
        return False  # "were displaced, plunging the country into a crisis"
    if words[k] in ("countries", "country") and words[k - 1] in _FOREIGN:
        return True  # "fled to other countries"
    if words[k] == "country" and words[0].endswith(_ALL_OVER):
        return False  # "have scattered across the country"
    if words[k] == "country":
        near = k < 5 or words[k - 2] in _FLEE
        return True if (near and _ITS & set(words[max(0, k - 2) : k])) or _described(words, k) else None
    direct = (
        words[k - 1] in ("to", "into", "from")
        or (words[k - 1] == "through" and not owned)
        or behind_verb
        or (k >= 2 and words[k - 1] == "the")
    )
    if direct and _names_country(words, k, 4):
        return True
    if k == 1 and (words[k] == "there" or _names_country(words, k, 3)):
        return True  # "Poland says that 1.6 million have fled there"
    return None


def _names_country(words: list[str], k: int, most: int) -> bool:
    """Whether a country is named by the words from `k` on, `most` of them at the most."""
    names = _countries()
    return any(" ".join(words[k : k + size]) in names for size in range(1, most + 1))


def _described(words: list[str], country: int) -> bool:
    """ "fled the west African country": an owner and some adjectives between the verb and the noun."""
    owner = next(
        (k for k in range(country - 1, max(0, country - 5), -1) if not words[k].isalpha() or words[k] in _OWNERS), 0
    )
    return bool(owner) and words[owner] in _OWNERS and (owner == 1 or words[owner - 1] in _FLEE)


def _most_of_them(tokens: list[Token], verb: int) -> bool:
    """ "fled the war in Syria, most of them to Turkey": where the most of those who fled went, told behind a mark."""
    names = _countries()
    for k in range(verb + 1, min(len(tokens) - 2, verb + _SPAN)):
        if tokens[k].tag in ".N":
            return False
        if tokens[k].tag not in ",-(" or tokens[k + 1].lower not in _SHARES:
            continue
        k += 2
        while k < len(tokens) and tokens[k].lower in _SHARED:
            k += 1
        following = [t.lower for t in tokens[k : k + 7]]
        return following[:1] in (["to"], ["into"], ["for"]) and _begins_country(following[1:], names)
    return False


def _begins_country(words: list[str], names: frozenset[str]) -> bool:
    words = words[1:] if words[:1] == ["the"] else words
    neighbours = bool(words) and words[0] in _CROSSING
    return neighbours or any(" ".join(words[:size]) in names for size in (1, 2, 3, 4))


def left_others_within(tokens: list[Token], verb: int) -> bool:
    """True where others are told of as displaced inside: "uprooted 2 million within Sudan, and 900,000 have left"."""
    words = [t.lower for t in tokens[:verb]]
    inside = any(
        w in _WITHIN and (words[k + 1 : k + 3] == ["the", "country"] or _begins_country(words[k + 1 :], _countries()))
        for k, w in enumerate(words)
    )
    return inside and any(s.name == "displaced" for t in tokens[:verb] for s in t.senses)


@cache
def _demonyms() -> frozenset[str]:
    names = [name.lower() for row in load_countries().values() for name in row.people]
    return frozenset([*names, *(f"{name}s" for name in names), "rohingya", "rohingyas", "kurds", "yazidis"])


def is_demonym(tokens: list[Token], phrase: Counted) -> bool:
    """True where people of a country are counted: "40,000 Afghans", "300 Syrian nationals"."""
    if phrase.elided:
        return False
    last = tokens[phrase.head].lower
    if last in _demonyms():
        return True
    named = any(t.lower in _demonyms() for t in tokens[phrase.first : phrase.head])
    return named and last in _PEOPLES


_PEOPLES = frozenset(
    "nationals citizens civilians families women children people kids girls boys mothers orphans minors".split()
)


def is_from_country(tokens: list[Token], phrase: Counted) -> bool:
    """True where those counted are said to be from a country: "three sisters from Chad"."""
    at = phrase.last + 1
    if at + 1 >= len(tokens) or tokens[at].lower != "from" or not tokens[at + 1].capital:
        return False
    return _begins_country([t.lower for t in tokens[at + 1 : at + 5]], _countries())


def reach_another_country(tokens: list[Token], phrase: Counted, verb: int) -> bool:
    """ "Thousands of Syrians poured into northern Iraq": people of one country who go to a part of another."""
    if not is_demonym(tokens, phrase):
        return False
    names, people = _countries(), {t.lower[:3] for t in tokens[phrase.first : phrase.head + 1]}
    for k in range(verb + 1, min(len(tokens), verb + 5)):
        word = tokens[k].lower
        if word in names and tokens[k - 1].lower in _SIDES:
            return word[:3] not in people
    return False


_SIDES = _WORDS["sides"]


def is_people_of_country(word: str) -> bool:
    """True for a word in small letters that names a country's people: "afghans", "syrian"."""
    return word in _demonyms()


def leads_abroad(tokens: list[Token], verb: int) -> bool:
    """True where a country or a border stands among the words behind the verb: "arrived by train in Poland"."""
    words = [t.lower.removesuffix("'s").removesuffix("’s") for t in tokens[verb + 1 : verb + _SPAN]]
    names = _countries()
    return any(
        w in _CROSSING or any(" ".join(words[k : k + n]) in names for n in (1, 2, 3)) for k, w in enumerate(words)
    )


def comes_from_country(tokens: list[Token], verb: int) -> bool:
    """ "arrived in Kenya from Sudan": the country that they left stands behind the verb."""
    return _from_country([t.lower for t in tokens[verb + 1 : verb + _SPAN]])


def _from_country(words: list[str]) -> bool:
    """ "four million people from Ukraine seeking refuge"."""
    names = _countries()
    return any(
        w == "from" and any(" ".join(words[k + 1 : k + 1 + n]) in names for n in (1, 2, 3)) for k, w in enumerate(words)
    )


def shelters(tokens: list[Token]) -> bool:
    """True where camps, shelters or evacuation sites hold the people: "four shelters housing 2,416 people"."""
    return any(word in _SHELTERS for t in tokens for word in t.lower.split())
