"""Does a noun only name the kind of the next? "police officers", "53 measles related deaths", "workers' councils"."""

from __future__ import annotations

from typing import Final

from tracker.extract.tagging import Token
from tracker.extract.wordclass import TELLING

_ADJECTIVAL: Final = frozenset(["elderly", "female", "male", "wounded", "injured", "displaced", "homeless"])
_STORED: Final = frozenset("ammunition weapons arms munitions supplies logistics explosives personnel troops".split())
_NOT_PLURAL: Final = frozenset(
    """
    is was has his this its us plus thus perhaps always across as yes les los des series news press class business
    crisis status virus gas bus
    """.split()
)
_OF_ONE_FORM: Final = frozenset("police personnel staff crew".split())  # "30 police posts"


def are_given_things(tokens: list[Token], i: int, n: int) -> bool:
    """ "handed 3,500 families tents": two things told of, no compound."""
    people = any(s.role == "kind" and s.name in ("person", "household") for s in tokens[i].senses)
    if not people or tokens[i].lower in _OF_ONE_FORM or i + 1 >= n or not is_plural(tokens[i + 1]):
        return False
    return all(s.role == "kind" and s.name in ("building", "other") for s in tokens[i + 1].senses)


def is_compound(tokens: list[Token], i: int, n: int) -> bool:
    """True when the noun before `i` is the modifier of a noun at `i` ("police officers", "workers' councils")."""
    if (
        i + 1 < n
        and tokens[i].lower in ("'", "’")
        and tokens[i].start == tokens[i - 1].end
        and tokens[i + 1].tag in "KW"
    ):
        return True
    if i + 2 < n and tokens[i].tag == "K" and tokens[i + 1].lower in TELLING and tokens[i + 2].tag in "AM":
        return False  # "the 300 civilians officials said were trapped"
    return i < n and (tokens[i].lower == "'s" or tokens[i].tag == "K")


def lists_modifiers(tokens: list[Token], i: int, n: int) -> bool:
    """ "thousands of bank, port, health and other state employees": commas and "and" between modifiers of one noun."""
    for token in tokens[i : min(n, i + 9)]:
        if token.tag == "K" and is_plural(token):
            return True
        if token.tag not in "WKC,JB":
            return False
    return False


def is_adjectival(tokens: list[Token], i: int, n: int) -> bool:
    """ "dozens of elderly and disabled patients", "10 ammunition and fuel depots": a noun that modifies another."""
    stored = tokens[i].lower in _STORED
    if not (stored or tokens[i].lower in _ADJECTIVAL) or i + 3 >= n or tokens[i + 1].lower not in ("and", "or", ","):
        return False
    if tokens[i + 2].tag not in "WVJK" or tokens[i + 3].tag != "K" or not is_plural(tokens[i + 3]):
        return False
    return not stored or any(s.role == "kind" and s.name == "building" for s in tokens[i + 3].senses)


def names_more(tokens: list[Token], i: int, n: int) -> bool:
    """ "53 measles related deaths": a noun on "-s" that only names the kind of what follows."""
    if i + 2 >= n or (tokens[i + 1].tag == "V" and tokens[i + 1].lower.endswith("ing")):
        return False  # "412 incidents affecting aid workers"
    return tokens[i + 1].tag in "WV" and tokens[i + 2].tag == "K" and is_plural(tokens[i + 2])


def is_plural_word(lower: str) -> bool:
    return (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "ous", "'s")) and lower not in _NOT_PLURAL
    )


def is_plural(token: Token) -> bool:
    """True for a lexicon noun in the plural."""
    return "plural" in [s.form for s in token.senses]


def model_name(tokens: list[Token], first: int, n: int) -> int:
    """The last token of a weapon's type that stands for the weapon ("94 MiG-25", "200 T-62s"); 0 for none."""
    if first + 2 >= n or not tokens[first].capital or tokens[first].tag not in "WK" or tokens[first + 1].tag != "h":
        return 0
    if not tokens[first + 2].lower[0].isdigit():
        return 0
    last = first + 2
    if last + 1 < n and tokens[last + 1].start == tokens[last].end and tokens[last + 1].tag == "W":
        last += 1
    return last if last + 1 >= n or tokens[last + 1].tag in "PAMC.,)(:V" else 0


_SIZES: Final = frozenset(["mm", "lb", "lbs", "kg", "cm"])


def past_size(tokens: list[Token], i: int) -> int:
    """The first token behind a size: "two [500-pound] bombs", "nine [155-mm] guns", "six [122 mm] rockets"."""
    n = len(tokens)
    if i + 2 < n and tokens[i].tag == "X" and tokens[i + 1].lower.startswith("-") and tokens[i + 2].tag in "WK":
        return i + 2  # "two [four-storey] buildings"
    if i + 3 >= n or not tokens[i].lower[0].isdigit() or tokens[i].tag not in "XW":
        return i
    if tokens[i + 1].lower in _SIZES and tokens[i + 2].tag in "WK":
        return i + 2
    if tokens[i + 1].lower in _SIZES and tokens[i + 2].tag == "(":  # "40 2,000lb (907kg) bombs"
        close = next((k for k in range(i + 3, min(n - 1, i + 7)) if tokens[k].tag == ")"), 0)
        return close + 1 if close and tokens[close + 1].tag in "WK" else i
    k = i
    while k + 2 < n and tokens[k + 1].tag == "h" and tokens[k + 2].tag in "WKX":
        k += 2
    return k + 1 if k > i and tokens[k + 1].tag in "WKVJ" else i


_NO_NOUNS: Final = frozenset(
    "fatal serious critical severe minor close next due prior able ready equal similar adjacent unlike west east north"
    " south back home away abroad together instead anew".split()
)
"""Words behind a bare number: "a city of 75,000 close to the border"."""


def unknown_noun(tokens: list[Token], first: int, n: int) -> bool:
    """An unknown noun right after the number: "300 Rohingya in"."""
    if first + 1 >= n or tokens[first].tag != "W" or not tokens[first].lower[0].isalpha():
        return False
    if tokens[first].lower in _NO_NOUNS:
        return False
    named = tokens[first].capital and tokens[first + 1].lower in ("who", "whose")  # "213,000 Sudanese who have fled"
    return (named or tokens[first + 1].tag in "PAM.,)") and not tokens[first].lower.endswith(("ed", "ing"))


def named_people(tokens: list[Token], first: int, n: int) -> bool:
    """Two names before an auxiliary: "600 Lou Nuer were killed"."""
    if first + 2 >= n or tokens[first + 2].tag not in "AM" or tokens[first + 2].capital:
        return False
    return all(t.tag == "W" and t.capital for t in tokens[first : first + 2])
