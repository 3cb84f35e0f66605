"""How is an English word inflected? Verb forms and noun plurals, by rule with a table of the irregular."""

from __future__ import annotations

import re

IRREGULAR_VERBS = {
    "be": ("is", "was", "been", "being"), "beat": ("beats", "beat", "beaten", "beating"), "become": ("becomes", "became", "become", "becoming"),
    "behead": ("beheads", "beheaded", "beheaded", "beheading"), "bleed": ("bleeds", "bled", "bled", "bleeding"),
    "blow": ("blows", "blew", "blown", "blowing"), "break": ("breaks", "broke", "broken", "breaking"), "bring": ("brings", "brought", "brought", "bringing"),
    "buy": ("buys", "bought", "bought", "buying"), "catch": ("catches", "caught", "caught", "catching"), "come": ("comes", "came", "come", "coming"),
    "cut": ("cuts", "cut", "cut", "cutting"), "draw": ("draws", "drew", "drawn", "drawing"), "drive": ("drives", "drove", "driven", "driving"),
    "fall": ("falls", "fell", "fallen", "falling"), "feed": ("feeds", "fed", "fed", "feeding"), "fight": ("fights", "fought", "fought", "fighting"),
    "find": ("finds", "found", "found", "finding"), "flee": ("flees", "fled", "fled", "fleeing"), "fly": ("flies", "flew", "flown", "flying"),
    "freeze": ("freezes", "froze", "frozen", "freezing"), "get": ("gets", "got", "got", "getting"), "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"), "hear": ("hears", "heard", "heard", "hearing"), "hit": ("hits", "hit", "hit", "hitting"),
    "hold": ("holds", "held", "held", "holding"), "hurt": ("hurts", "hurt", "hurt", "hurting"), "lay": ("lays", "laid", "laid", "laying"),
    "lead": ("leads", "led", "led", "leading"), "leave": ("leaves", "left", "left", "leaving"), "lose": ("loses", "lost", "lost", "losing"),
    "make": ("makes", "made", "made", "making"), "put": ("puts", "put", "put", "putting"), "seek": ("seeks", "sought", "sought", "seeking"),
    "send": ("sends", "sent", "sent", "sending"), "set": ("sets", "set", "set", "setting"), "shoot": ("shoots", "shot", "shot", "shooting"),
    "sink": ("sinks", "sank", "sunk", "sinking"), "slay": ("slays", "slew", "slain", "slaying"), "sleep": ("sleeps", "slept", "slept", "sleeping"),
    "strike": ("strikes", "struck", "struck", "striking"), "sweep": ("sweeps", "swept", "swept", "sweeping"), "take": ("takes", "took", "taken", "taking"),
    "throw": ("throws", "threw", "thrown", "throwing"), "win": ("wins", "won", "won", "winning"), "die": ("dies", "died", "died", "dying"),
    "tell": ("tells", "told", "told", "telling"), "burn": ("burns", "burned", "burned", "burning"), "free": ("frees", "freed", "freed", "freeing"),
    "see": ("sees", "saw", "seen", "seeing"), "rise": ("rises", "rose", "risen", "rising"), "stand": ("stands", "stood", "stood", "standing"),
    "rebuild": ("rebuilds", "rebuilt", "rebuilt", "rebuilding"), "lie": ("lies", "lay", "lain", "lying"), "turn": ("turns", "turned", "turned", "turning"),
}  # fmt: skip
SECOND_SPELLINGS = {"burn": ("burnt", "burnt"), "leap": ("leapt", "leapt")}
DOUBLED = frozenset(
    "kidnap trap rob gun pin plug swap rip swat airdrop flag ram stab strip ban rebel admit commit permit transfer drop rip stop".split()
)
_VOWELS = "aeiou"


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


IRREGULAR_PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "persons", "life": "lives", "body": "bodies", "dead": "dead", "wounded": "wounded",
    "injured": "injured", "missing": "missing", "displaced": "displaced", "homeless": "homeless", "people": "people", "personnel": "personnel",
    "aircraft": "aircraft", "himars": "himars", "ammunition": "ammunition", "deceased": "deceased", "remains": "remains", "guardsman": "guardsmen",
    "unit of equipment": "units of equipment", "serviceman": "servicemen", "policeman": "policemen", "gunman": "gunmen", "craft": "craft", "foot": "feet",
}  # fmt: skip
_ES = re.compile(r"(?:s|x|z|ch|sh)$")


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
