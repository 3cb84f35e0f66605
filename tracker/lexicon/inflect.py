"""How is an English word inflected? Verb forms and noun plurals, by rule with a table of the irregular."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

_TABLE: Final = tomllib.loads(Path(__file__).with_name("irregular.toml").read_text(encoding="utf-8"))
IRREGULAR_VERBS: Final = {base: tuple(forms.split()) for base, forms in _TABLE["verbs"].items()}
SECOND_SPELLINGS: Final = {
    "burn": ("burnt", "burnt"),
    "leap": ("leapt", "leapt"),
    "mow": ("mowed", "mown"),
    "level": ("leveled", "leveled"),
    "travel": ("traveled", "traveled"),
    "spill": ("spilt", "spilt"),
    "strike": ("struck", "stricken"),
}
DOUBLED: Final = frozenset(
    """
    kidnap trap rob gun pin plug swap rip swat airdrop flag ram stab strip ban rebel admit commit permit transfer
    drop stop gut char jab jam lob nab occur ship skip slam slip club mob mug acquit equip drag wrap snap chop tug
    throb scar tap gas flog
    """.split()
)
_VOWELS: Final = "aeiou"


def inflect_verb(base: str) -> list[tuple[str, str]]:
    """The forms of a verb as (form, spelling): base, s, past, participle, ing.

    >>> [s for _, s in inflect_verb("kidnap")]
    ['kidnap', 'kidnaps', 'kidnapped', 'kidnapped', 'kidnapping']
    >>> [s for _, s in inflect_verb("flee")]
    ['flee', 'flees', 'fled', 'fled', 'fleeing']
    """
    names = ("base", "s", "past", "part", "ing")
    if base in IRREGULAR_VERBS:
        forms = (base, *IRREGULAR_VERBS[base])
    else:
        stem = base
        if base.endswith("e"):
            past, ing = base + "d", base[:-1] + "ing"
        elif base.endswith("y") and base[-2] not in _VOWELS:
            past, ing = base[:-1] + "ied", base + "ing"
        elif base in DOUBLED:
            past, ing = base + base[-1] + "ed", base + base[-1] + "ing"
        elif base.endswith("l") and base[-2] in _VOWELS and base[-3] not in _VOWELS:  # cancel, expel, shell keeps ll
            past, ing = base + "led", base + "ling"
        else:
            past, ing = base + "ed", base + "ing"
        third = pluralize(stem)
        forms = (base, third, past, past, ing)
    pairs = list(zip(names, forms, strict=True))
    if base in SECOND_SPELLINGS:
        pairs += list(zip(("past", "part"), SECOND_SPELLINGS[base], strict=True))
    return pairs


IRREGULAR_PLURALS: Final[dict[str, str]] = _TABLE["plurals"]
_ES: Final = re.compile(r"(?:s|x|z|ch|sh)$")


def pluralize(noun: str) -> str:
    """The plural of a noun.

    >>> [pluralize(w) for w in ("casualty", "body", "crash", "missile", "policeman")]
    ['casualties', 'bodies', 'crashes', 'missiles', 'policemen']
    """
    if noun in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[noun]
    if noun.endswith("y") and len(noun) > 1 and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if _ES.search(noun) else "s")


def singularize(noun: str) -> str:
    """The singular of a plural noun, by the same rules backwards.

    >>> [singularize(w) for w in ("casualties", "houses", "buses", "crashes", "aircraft", "boxes", "businesses")]
    ['casualty', 'house', 'bus', 'crash', 'aircraft', 'box', 'business']
    """
    for one, many in IRREGULAR_PLURALS.items():
        if noun == many:
            return one
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "buses", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
