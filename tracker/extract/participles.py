"""Is a word behind those counted their verb, or a participle that only goes with them?"""

from __future__ import annotations

from typing import Final

from tracker.extract.tagging import Token

# Prepositions that also open a clause of its own, whose verb has another subject.
CLAUSAL: Final = frozenset("since after before until till as because when amid despite like".split())
ASIDE: Final = 12
_FAR: Final = 28  # words that may stand between those counted and their verb
_SUPPOSED: Final = frozenset(
    """
    believed thought said alleged suspected accused known reported understood presumed claimed wanted sought assumed
    rumoured rumored convicted charged indicted implicated involved
    """.split()
)
_BOUND_UP: Final = frozenset("linked tied connected related allied attached".split())  # "men linked to a gang"


def reduced_ends(tokens: list[Token], i: int) -> int:
    """ "39 passengers named on the list were missing", "men dressed in black died": the index of the main verb behind a
    participle of no metric and its prepositional phrase; 0 where it is itself the verb."""
    if not (tokens[i].tag in "WOV" and tokens[i].lower.endswith("ed") and i + 2 < len(tokens)):
        return 0
    to = tokens[i + 1].lower == "to" and tokens[i].lower not in _BOUND_UP
    if tokens[i + 1].tag != "P" or to or tokens[i - 1].tag in "AMB":
        return 0
    return main_verb(tokens, i + 2, i + _FAR)


def supposed_ends(tokens: list[Token], i: int) -> int:
    """ "two men believed to have planned the raid were held", "wanted over a raid": the index of the main verb behind
    what those counted are thought or accused of; 0 where none follows."""
    if tokens[i].tag not in "WO" or tokens[i - 1].tag not in "KW" or tokens[i].lower not in _SUPPOSED:
        return 0
    return main_verb(tokens, i + 1, i + _FAR)


def going_ends(tokens: list[Token], i: int) -> int:
    """ "300 youths arriving in Port Vila were held": the index of the main verb behind a present participle right
    behind those counted and what belongs to it; 0 where there is none."""
    going = tokens[i].lower.partition(" ")[0].endswith("ing") and tokens[i - 1].tag in "KN"
    going = going or (tokens[i - 1].lower == "being" and i > 1 and tokens[i - 2].tag in "KN")
    return main_verb(tokens, i + 1, i + _FAR) if going else 0


def main_verb(tokens: list[Token], start: int, end: int) -> int:
    """The auxiliary behind nouns, prepositions and relative clauses, from `start` on; 0 where another clause begins."""
    owed = 0  # relative clauses that have not had their verb
    for k in range(start, min(len(tokens), end)):
        token, last = tokens[k], tokens[k - 1]
        if token.tag in "AM":
            if last.tag in "AM" or last.lower == "to":
                continue  # "has been", "to have"
            if not owed:
                return k
            owed -= 1
        elif token.tag == "R" and last.tag != "P":
            owed += 1
        elif owed and _is_finite(tokens, k):
            owed -= 1
        elif not owed and only_tells(token) and last.tag in "KWXJVB" and last.lower != "to":
            return k
        elif token.tag == "N" and last.tag in "PBD":
            continue  # "in two villages"
        elif token.lower in CLAUSAL or not (token.tag in 'DWKBXhP"JR' or _hangs_on(tokens, k)):
            return 0
    return 0


def only_tells(token: Token) -> bool:
    """Whether a past form can be no participle of the words before it: "died", "fled", "lost their lives"."""
    past = any(s.form == "past" and s.role == "done_by" for s in token.senses)
    return past and not any(s.role in ("done_to", "given") for s in token.senses)


def _is_finite(tokens: list[Token], k: int) -> bool:
    """Whether the verb of a relative clause stands at `k`: "a unit that [guards] the coast"."""
    if tokens[k].lower.endswith("ing") or tokens[k - 1].tag == "D":
        return False
    return tokens[k].tag in "VO" or is_past(tokens[k]) or tokens[k - 1].tag == "R"


def is_noun_of(tokens: list[Token], k: int) -> bool:
    """ "military [aid]", "food [aid]": a word that can be a verb, behind another noun whose own it is."""
    token = tokens[k]
    nouny = all(s.form in ("base", "s") or s.role in ("kind", "noun") for s in token.senses)
    last = tokens[k - 1]
    phrase = last.tag == "V" and " " in last.lower  # "waiting for food [aid]"
    return token.tag in "VO" and (last.tag == "W" or phrase) and nouny


def _hangs_on(tokens: list[Token], k: int) -> bool:
    """Whether a verb is none of its own: "to [sabotage]", "have [crashed]", "the [killing]", "villages [hit] by"."""
    token, last = tokens[k], tokens[k - 1]
    if token.tag == "T":
        return " " not in token.lower
    if token.tag not in "VO":
        return False
    if is_noun_of(tokens, k):
        return True
    if last.tag in "PDAMB" or last.lower.endswith(("'s", "’s")) or token.lower.endswith("ing"):
        return True
    return k + 1 < len(tokens) and tokens[k + 1].tag == "P" and any(s.form == "part" for s in token.senses)


def is_participle(tokens: list[Token], i: int) -> bool:
    """Whether a verb of split phrases alone only goes with its noun: "two men carrying guns were arrested"."""
    going = tokens[i].tag == "V" and not tokens[i].senses and tokens[i].lower.endswith("ing")
    return going and tokens[i - 1].tag != "A" and i + 1 < len(tokens) and tokens[i + 1].tag in "DKWN"


def tells_of_part(tokens: list[Token], number: int, at: int) -> bool:
    """Whether the past form at `at` is the verb of a part named before the whole: "nine of the 40 houses burned".

    No other verb stands before it in its clause, and none behind it that would make it a participle.
    """
    if tokens[at].tag != "V" or tokens[at].lower.split()[0].endswith("ing"):
        return False
    for i in range(number - 1, -1, -1):
        token = tokens[i]
        if token.lower == "of" and (i == 0 or tokens[i - 1].tag in ".,-"):
            return False  # "Of the 40 killed, 12 were children"
        if token.tag in ".,-":
            break
        if token.tag in "VAMR" or is_past(token):
            return False
    parted = False
    for token in tokens[at + 1 :]:
        if token.tag in ".CR":
            return True
        if token.tag in "AM" or (token.tag == "V" and not parted):
            return False
        parted = parted or token.tag == ","
    return True


def is_past(token: Token) -> bool:
    """Whether an unknown word looks like a past form or participle."""
    return token.tag == "W" and token.lower.endswith("ed")


def is_weak(token: Token) -> bool:
    """Whether a word has only meanings that are asked last, or none as a verb."""
    return bool(token.senses) and all(s.role in ("weak", "weak_by", "kind", "noun") for s in token.senses)


def dwells(tokens: list[Token], at: int) -> bool:
    """ "children [living in] the zone are out of school": what only says where those counted live."""
    return tokens[at].lower.startswith(("living", "residing")) and tokens[at - 1].tag in "KN"


_PLACING: Final = ("on ", "in ", "at ", "under ")


def tells_where(token: Token) -> bool:
    """True for a state that a preposition begins: "12 people [on the ground] also died"."""
    return token.tag == "J" and token.lower.startswith(_PLACING)


_GUESSES: Final = frozenset("perhaps possibly maybe probably potentially".split())


_AT_MOST: Final = frozenset("as many much up to more than".split())


def past_guess(tokens: list[Token], at: int, start: int) -> int:
    """Where the clause of the number at `at` goes on behind a higher guess: "Hundreds[, perhaps thousands,] died"."""
    n = len(tokens)
    guessed = at > 0 and (tokens[at - 1].lower in _GUESSES or (at > 1 and tokens[at - 2].lower == "if"))
    if guessed:
        return start + (start < n and tokens[start].tag == ",")
    k = start + (start < n and tokens[start].tag == ",")
    joined = k > start and k + 1 < n and tokens[k].lower in ("and", "or")  # "a dozen, and possibly up to 50, people"
    k += joined
    if k + 2 >= n or not (tokens[k].lower in _GUESSES or (tokens[k].lower == "if" and tokens[k + 1].lower == "not")):
        return start
    k += 1 + (tokens[k].lower == "if")
    while k < n - 1 and tokens[k].lower in _AT_MOST:
        k += 1
    if tokens[k].tag != "N":
        return start
    closed = k + 1 < n and tokens[k + 1].tag == ","
    k += 1 + closed
    while closed and k < n and tokens[k].tag in "KW":
        k += 1
    return k
