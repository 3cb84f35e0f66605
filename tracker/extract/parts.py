"""Is a number told as a part of the count before it? Lists, asides and relative clauses around a bare number."""

from __future__ import annotations

from typing import Final

from tracker.extract.count import Count
from tracker.extract.counted import Counted, read_counted
from tracker.extract.running import compared, links_running_total, traded_for
from tracker.extract.senses import Governor, accepts, slot_after, step_left
from tracker.extract.tagging import Token
from tracker.extract.wordclass import TIME
from tracker.lexicon.metrics import METRICS

_PARTS: Final = frozenset(  # words and marks before a part: "including 15 children", "(12 of them)"
    """
    including among , and ( plus - with comprising : or besides ; include includes included namely whom
    """.split()
)
_FINDING: Final = frozenset("found find finding discovered recovered retrieved pulled counted".split())
_RECORDED: Final = frozenset("recorded reported registered confirmed documented validated verified identified".split())


def unknown_participle(tokens: list[Token], phrase: Counted) -> bool:
    """ "550 homes were flooded, with 12,000 homes protected": what befell these is told by a word of no metric."""
    i = phrase.last + 1
    while i < len(tokens) and tokens[i].tag in "BX":
        i += 1
    after = tokens[i] if i < len(tokens) else None
    unknown = after is not None and (after.tag == "W" or (after.tag == "V" and not after.senses))
    told = unknown and after is not None and after.lower.endswith("ed") and after.lower != "aged"
    return after is not None and (after.tag == "O" or told)


def apposed(tokens: list[Token], at: int) -> bool:
    i = step_left(tokens, at)
    return i >= 0 and tokens[i].lower in (
        "including",
        "among",
        "of",
        "(",
        "whom",
        "comprising",
        "includes",
        "included",
        "them",
    )


def parted_by_colon(tokens: list[Token], at: int, before: Count) -> bool:
    """True where a colon parts a count from the one before it: "95 have arrived: as of May, 14 children have …"."""
    for i in range(at - 1, -1, -1):
        if tokens[i].start <= before.numeral.start:
            return False
        if tokens[i].lower == ":":
            return tokens[i + 1].tag == "P" and any(t.tag == "X" for t in tokens[i + 2 : i + 6])
    return False


def has_own_verb(tokens: list[Token], phrase: Counted, unknown: bool = False) -> bool:
    """ "271 were wounded, and 400 people had already given blood": what they did is told of them alone.

    `unknown` asks for a verb that means nothing to any metric.
    """
    i = phrase.last + 1
    if i >= len(tokens) or tokens[i].lower not in _HAVING:
        return False
    being = tokens[i].lower in _BE
    i += 1
    while i < len(tokens) and tokens[i].tag in "BX":
        i += 1
    if being:  # "and sixteen prisoners are charged with murder"
        told = i < len(tokens) and not tokens[i].senses and tokens[i].lower.endswith(("ed", "ing"))
        return told and tokens[i].lower not in _RECORDED
    if i >= len(tokens) or tokens[i].lower in ("been", "become"):
        return False
    return tokens[i].tag in "WO" or (tokens[i].tag == "V" and not unknown)


def told_apart(tokens: list[Token], at: int, phrase: Counted) -> bool:
    """ "including 95 who defended the port": the relative clause only tells the part from the rest."""
    after = tokens[phrase.last + 1].lower if phrase.last + 1 < len(tokens) else ""
    return after in ("who", "that", "which") and apposed(tokens, at) and tokens[step_left(tokens, at)].lower != "of"


_BEFORE: Final = frozenset("before earlier previously ago".split())
_PREVIOUS: Final = frozenset("previous preceding prior last".split())


def told_of_earlier(tokens: list[Token], phrase: Counted) -> bool:
    """ "12,000 killings, against 9,000 the year before": the same, counted at another time."""
    words = [t.lower for t in tokens[phrase.last + 1 : phrase.last + 4]]
    if len(words) < 2 or not phrase.elided:
        return False
    if words[0] in ("the", "a", "one") and len(words) == 3:
        return (words[1] in TIME and words[2] in _BEFORE) or (words[1] in _PREVIOUS and words[2] in TIME)
    return words[0] == "last" and words[1] in TIME


def ends_item(tokens: list[Token], phrase: Counted) -> bool:
    """An elided part is one only where the list goes on or ends: "11 by settlers", "three critically", "12 in Goma"."""
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    told = after is not None and (after.tag != "V" or after.lower in _RECORDED)
    senses = [s for s in after.senses if s.name in METRICS] if after is not None else []
    if not (told or after is None or any(accepts(s.name, phrase, s.role) for s in senses)):
        split = (slot_after(tokens, after, phrase.last + 2, phrase, role) for role in ("done_to", "done_by"))
        if not any(split):
            return False  # "two died and one recovered"
    return (
        after is None
        or after.tag in ",.PBAC)XV-J"
        or after.lower in _CLOSING
        or (after.lower in _DIRECTIONS and phrase.last + 2 < len(tokens) and tokens[phrase.last + 2].lower == "of")
    )


_CLOSING: Final = frozenset(
    "combined altogether each confirmed suspected validated verified worldwide nationwide elsewhere globally".split()
)
_DIRECTIONS: Final = frozenset("north south east west northeast northwest southeast southwest inside outside".split())


_FATES: Final = frozenset("killed injured casualties missing detained released rescued infected evacuated".split())


def breaks_down(tokens: list[Token], i: int, phrase: Counted, before: Count) -> bool:
    """ "Three of the dead were foreigners; they were two Danes and a Swede": who those just counted were."""
    told = i > 0 and tokens[i].lower in ("were", "are") and not phrase.elided
    told = told and (tokens[i - 1].lower == "they" or (i > 1 and _names_again(tokens, i - 1, before)))
    return told and before.metric in _FATES and "person" in phrase.kinds and _ends_clause(tokens, phrase)


_BEING: Final = frozenset(["were", "are"])
_OF_THEM: Final = frozenset("of among them these those".split())


def tells_who(tokens: list[Token], at: int, phrase: Counted, before: Count) -> bool:
    """ "A bomb killed 12 clerks. Five were women": the sentence begins with how many of them were what."""
    i = step_left(tokens, at)
    if (
        not phrase.elided
        or phrase.others
        or any(t.tag not in ',"' and t.lower not in _OF_THEM for t in tokens[: i + 1])
    ):
        return False
    i = phrase.last + 1
    while i < len(tokens) and tokens[i].lower in ("also", "all"):
        i += 1
    if i + 1 >= len(tokens) or tokens[i].lower not in _BEING or before.metric not in _FATES:
        return False
    if _tells_age(tokens, i + 1):
        return True  # "Of those, five were under the age of 18"
    named = read_counted(tokens, i, False)
    return not named.elided and "person" in named.kinds and _ends_clause(tokens, named)


_AGED: Final = frozenset("under over below above aged between younger older".split())


def _tells_age(tokens: list[Token], i: int) -> bool:
    """ "under 18 years of age", "between the ages of 12 and 16", "under 18" at the end of the clause."""
    if tokens[i].lower not in _AGED:
        return False
    k = next((k for k in range(i + 1, min(len(tokens), i + 5)) if tokens[k].tag in "NX"), -1)
    return k > 0 and (tokens[k].tag == "X" or k + 1 == len(tokens) or tokens[k + 1].tag in ".,")


def _names_again(tokens: list[Token], i: int, before: Count) -> bool:
    """ "killed two children. … The children were boys": the same noun, now known."""
    return tokens[i - 1].lower == "the" and before.who is not None and before.who.split()[-1] == tokens[i].lower


def _ends_clause(tokens: list[Token], phrase: Counted) -> bool:
    """Whether a phrase ends its clause or goes on with its list, so that no verb tells of those in it."""
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    return after is None or after.tag in ".,C(-" or after.lower in ("from", "of", "aged")


def _otherwise(tokens: list[Token], phrase: Counted, before: Count) -> bool:
    """ "with 35 missing and about 300 people taken in by shelters": a participle of another metric right behind."""
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    told = {s.name for s in after.senses if s.form == "part"} if after is not None and after.tag == "V" else set()
    return bool(told) and before.metric not in told


def _fares_otherwise(tokens: list[Token], phrase: Counted, before: Count) -> bool:
    """ "Of 12 patients, four died and three have recovered": what the verb tells of these is another thing."""
    i = phrase.last + 1
    if i >= len(tokens) or tokens[i].tag != "A" or tokens[i].lower not in _HAVING:
        return False
    while i < len(tokens) and tokens[i].tag in "ABX":
        i += 1
    told = i < len(tokens) and tokens[i].tag in "VW" and tokens[i].lower.endswith(("ed", "ing", "stolen"))
    told = told and tokens[i].lower not in _RECORDED and (before.unit == "person" or before.metric == "damaged")
    return told and not any(s.name == before.metric for s in tokens[i].senses)


_CONTRASTED: Final = frozenset(["while", "whereas", "but", "although", "though", "if", "when"])
_HAVING: Final = frozenset("have has had are were was is".split())
_BE: Final = frozenset("are were was is".split())


def goes_on_with(tokens: list[Token], at: int, phrase: Counted, before: Count) -> bool:
    """Whether a number is a part or a continuation of a count before it in its sentence."""
    i = step_left(tokens, at)
    left = tokens[i].lower if i >= 0 else ""
    if compared(tokens, at, i, phrase, before):
        return True
    if left in ("against", "versus", "and", ",", "from") and told_of_earlier(tokens, phrase):
        return True
    after = tokens[phrase.last + 1].lower if phrase.last + 1 < len(tokens) else ""
    labelled = left == ":" or (left == "-" and i > 1 and tokens[i - 2].tag == ",")
    labelled = labelled and phrase.elided and tokens[i - 1].tag in "WV" and not tokens[i - 1].capital
    if labelled and not any(s.name == before.metric for s in tokens[i - 1].senses):
        return False  # "deaths: 9; recoveries: 380", "deaths - 33, recovered - 870"
    if phrase.elided and (left != "including" or after.endswith("ing")):
        if not (phrase.others or phrase.anaphoric or ends_item(tokens, phrase) or told_apart(tokens, at, phrase)):
            return False
    elif not phrase.elided and (
        phrase.kinds == {"unknown"}
        or parted_by_colon(tokens, at, before)
        or unknown_participle(tokens, phrase)
        or has_own_verb(tokens, phrase)
        or (left == "with" and tokens[i - 1].lower != "along")
    ):
        return False
    if left == "with" and tokens[i - 1].lower == "along" and not phrase.elided:
        return _ends_clause(tokens, phrase)  # "12 clerks are missing, along with three guards"
    if breaks_down(tokens, i, phrase, before):
        return True
    if phrase.elided and _fares_otherwise(tokens, phrase, before):
        return False
    if not phrase.elided and left in ("and", ",", "with", ";") and _otherwise(tokens, phrase, before):
        return False
    if not phrase.elided and left in _CONTRASTED and not _ends_clause(tokens, phrase):
        return False  # "300 are missing, while 5,000 people arrived in the next town"
    if i >= 1 and tokens[i].tag == "A" and tokens[i - 1].lower in ("as", "so"):
        return True  # "90 were wounded, as were seventeen soldiers"
    if left in ("from", "among", "of") and tokens[i + 1].lower == "them":
        return True  # "19 were wounded, from them 4 children"
    if before.metric == "released" and traded_for(tokens, i):
        return True
    if [t.lower for t in tokens[i + 1 : i + 4]] == ["as", "well", "as"]:
        return True  # "90 homes were damaged as well as 14 schools"
    if left.startswith("expect") and phrase.elided and any(t.lower == "another" for t in tokens[i + 1 : at]):
        return True  # "hosts 1.1 million refugees and expects another 270,000"
    if phrase.others and left in _FINDING:
        return True  # "recovered 37 bodies and found 22 others"
    if phrase.others and (left == "but" or unknown_participle(tokens, phrase)):
        return False  # "killed five but 13 others escaped", "were wounded and two others escaped"
    if i >= 0 and (left in _PARTS or tokens[i].tag in ",C-(") and before.numeral.end <= tokens[at].start:
        return before.unit in ("person", "household") or bool(phrase.kinds & set(METRICS[before.metric].kinds))
    return i >= 0 and phrase.elided and links_running_total(tokens, i)


_SICK: Final = frozenset(("case", "cases", "infection", "infections"))


def is_sick(tokens: list[Token], phrase: Counted) -> bool:
    """True for those who fell ill: "12 deaths and 300 cases" are no 300 of the dead."""
    return not phrase.elided and tokens[phrase.head].lower in _SICK


def no_things(phrase: Counted, governor: Governor, before: Count | None) -> bool:
    """ "thousands more are waiting to cross": no missiles, where only people were told of."""
    things = governor.metric in ("attacks", "equipment") and governor.rule != "deed noun"
    return (
        things
        and phrase.elided
        and phrase.others
        and not phrase.kinds
        and (before is None or METRICS[before.metric].unit != "noun")
    )
