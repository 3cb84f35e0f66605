"""Which deed, named before a number, counts whom? "The murder of two", "damage to 30 homes", "home to 300,000"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.senses import Governor, accepts, step_left
from tracker.extract.tagging import Token

_GIVING: Final = frozenset("sale purchase order delivery supply transfer sales deliveries supplies orders".split())


def deed_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor]:
    """ "the murder of two aid workers", "a crowd of 5,000", "home to 300,000", "a city with 1.5 million people"."""
    i = step_left(tokens, phrase.numeral)
    if i > 0 and tokens[i].lower == "home to" and tokens[i - 1].lower in ("of", "way", "back"):
        return  # "brings a taste of home to 300,000 exiles"
    if i >= 0 and (tokens[i].lower == "home to" or tokens[i].lower.endswith(" by")) and _homes(tokens[i], phrase):
        yield Governor("population", "deed noun", i)
    risked = i > 1 and tokens[i - 1].tag == "P" and tokens[i - 2].lower in ("risk", "threat", "danger")
    if i >= 0 and tokens[i].lower.endswith(" to") and not risked:  # "damage to 30 homes"
        yield from (
            Governor(s.name, "deed noun", i) for s in tokens[i].senses if s.role == "deed" and accepts(s.name, phrase)
        )
    if i > 0 and tokens[i].tag == "X" and tokens[i + 1].lower == "of":
        i += 1  # "the evacuation on Sunday of 40 people"
    if i < 1 or tokens[i].lower not in ("of", "to", "with", "for", "by", "and", "in", "at"):
        return
    if tokens[i].lower == "and":
        i = _of_list(tokens, i)
    link, i = tokens[i].lower, i - 1
    if link == "of" and tokens[i].lower in ("hands", "hand"):
        return  # "his death at the hands of three policemen": who did it
    if tokens[i].tag in "JB" and i:
        i -= 1
    if link == "of" and not tokens[i].roles("deed"):
        i = _deed_apart(tokens, i)
    if link == "for" and not tokens[i].roles("deed"):
        i = _deed_held(tokens, i)
    if link in ("to", "for") and tokens[i].lower in _RELIEF and "person" in phrase.kinds and not phrase.noun_metrics:
        yield Governor("assisted", "deed noun", i)  # "assistance to 19 million people"
    if link == "of" and tokens[i].lower in _SEATS and phrase.kinds == {"person"}:
        yield Governor("population", "deed noun", i)  # "an administrative centre of 18,000 people"
    told = link in ("in", "at") and tokens[i].lower == "reported"
    done = (told or (link == "to" and tokens[i].lower in _DONE)) and accepts("damaged", phrase)
    if done and any(t.lower in ("damage", "damages") for t in tokens[max(0, i - (2 if told else 6)) : i]):
        yield Governor("damaged", "deed noun", i)  # "damage was done to 300 homes", "damage was reported in six towns"
    for sense in tokens[i].senses:
        if (
            sense.role == "deed"
            and accepts(sense.name, phrase, "given" if tokens[i].lower in _GIVING else "")
            and (
                link == "of"
                or (link == "for" and (sense.name in ("missing", "affected") or tokens[i].lower in _RITES | _MERCY))
                or (link in ("to", "in") and sense.name == "damaged" and _ruins(tokens, i))
                or (link == "by" and sense.name == "protesters")
                or (link == "with" and sense.name == "population" and _dwelt(tokens, i, phrase))
            )
        ):
            yield Governor(sense.name, "deed noun", i)


def _homes(token: Token, phrase: Counted) -> bool:
    """ "home to 300,000 people", "inhabited by 500 people": whether those counted live there."""
    return any(s.role == "deed" and s.name == "population" for s in token.senses) and accepts("population", phrase)


_SEATS: Final = frozenset("centre center township commune".split())


def _dwelt(tokens: list[Token], i: int, phrase: Counted) -> bool:
    """ "a port with 30,000 people"; not "left the port with 300 people aboard", where they are with who left."""
    after = tokens[phrase.last + 1].lower if phrase.last + 1 < len(tokens) else ""
    if tokens[i + 2].tag == "D" or after in ("aboard", "on", "inside", "on board"):
        return False
    while i > 0 and tokens[i].tag in "WKJ":
        i -= 1
    if tokens[i].tag == "D":
        return i == 0 or tokens[i].lower in ("a", "an") or tokens[i - 1].tag not in "VOPW"
    return tokens[i].tag not in "VOP"


_RELIEF: Final = frozenset(
    """
    assistance aid relief food rations medicine medicines care healthcare treatment help support water meals shelter
    vaccines supplies
    """.split()
)
_RUIN: Final = frozenset("flooding destruction devastation cracks".split())
_FEARED: Final = frozenset(
    "risk risks threat danger chance likelihood possible potential further prevent reduce stop".split()
)


def _ruins(tokens: list[Token], i: int) -> bool:
    """ "brought flooding to 900 homes"; not "reduce the risk of flooding to 900 homes"."""
    return tokens[i].lower in _RUIN and not any(t.lower in _FEARED for t in tokens[max(0, i - 4) : i])


_DONE: Final = frozenset("done caused occurred inflicted reported".split())
_BETWEEN_DEED: Final = frozenset("by on in at near this last early late yesterday today".split())
_RITES: Final = frozenset("funeral funerals burial burials".split())
_MERCY: Final = frozenset("amnesty amnesties pardon pardons".split())


_GOING_ON: Final = frozenset(
    """
    goes continues continue continued resumed resume underway on under way operation operations effort efforts party
    parties team teams mission missions intensified launched mounted
    """.split()
)


def _deed_held(tokens: list[Token], i: int) -> int:
    """ "A funeral was held for 22 cadets", "the search goes on for 12 miners": the deed's index, or `i`."""
    for k in range(i, max(-1, i - 5), -1):
        if tokens[k].roles("deed"):
            return k
        if tokens[k].tag not in "AVXB" and tokens[k].lower not in _GOING_ON:
            break
    return i


def _deed_apart(tokens: list[Token], i: int) -> int:
    """ "the killing by police of 40 people", "the evacuation on Sunday of 300": the deed's index, or `i`."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if tokens[k].tag in ".,NVARC" and not tokens[k].roles("deed"):
            return i
        if any(s.role == "deed" and s.name != "population" for s in tokens[k].senses):
            after = tokens[k + 1]
            return k if after.lower in _BETWEEN_DEED or after.tag == "X" else i
    return i


def _is_person(token: Token) -> bool:
    """ "the bodies of a woman and her two children"."""
    return token.tag == "K" and any(s.role == "kind" and s.name == "person" for s in token.senses)


_LISTED: Final = 9  # words


def _of_list(tokens: list[Token], i: int) -> int:
    """ "the evacuation of 11 villages and 6,500 people": the "of" before a list, or the "and" itself."""
    for k in range(i - 1, max(0, i - _LISTED), -1):
        if tokens[k].lower == "of":
            one = tokens[k + 1].lower in ("a", "an") and tokens[i - 1].capital  # "a Navy SEAL"
            return k if one or any(t.tag == "N" or _is_person(t) for t in tokens[k + 1 : i]) else i
        if tokens[k].tag not in "KWNDBh," or (tokens[k].tag == "," and k == i - 1):
            break
    return i
