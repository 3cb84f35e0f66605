"""Which sense of a word fits a counted noun? Voice, negation and kinds, asked by every construction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tracker.extract.counted import Counted
from tracker.extract.document import Sentence
from tracker.extract.tagging import UNASKED, Token
from tracker.extract.tails import begun_in
from tracker.extract.timewords import NUMBERS
from tracker.extract.topics import tells_of
from tracker.extract.wordclass import BE, HAVE, NEGATION, SHARES, TIME, WARD_WORDS, WARDS
from tracker.lexicon.metrics import METRICS, Sense

# Words between a governor and its number: "killing at least another 12", "a toll of as many as 300".
BETWEEN: Final = frozenset(
    """
    at least as many more than fewer less no some about around roughly approximately nearly almost over up to an a
    the estimated another additional further its their his her our these those all only just upwards close total of
    record initial first well under some reported further extra them whom which much high low little above exceeding us
    only anything further each both confirmed similar new between from anywhere somewhere
    few other remaining last final grand whopping staggering combined cumulative larger higher greater bigger
    """.split()
)
_SLOT: Final = 7  # words that the counted thing may fill in "take ~ hostage"
_COLLECTIVE: Final = frozenset("group batch party family crew gang".split())
# Verbs of these metrics befall things as well as people, so that an unknown noun is not taken for people.
STRONG: Final = frozenset(["killed", "injured", "casualties", "infected"])
DOERS: Final = "the doers, not those it befell"
_ALIVE: Final = frozenset(
    ["missing", "rescued", "evacuated", "returned", "released", "detained", "assisted", "injured"]
)
_LINKED: Final = tuple(
    f" {word}" for word in "by in at with from for on of under inside since as over after following without".split()
)
_NAMED_ONLY: Final = frozenset(
    """
    affected assisted in_need evacuated returned population protesters released displaced refugees troops
    """.split()
)


class Governor:
    """What decides: `at` is the token's index, `rule` the construction, `metric` its meaning for the phrase."""

    __slots__ = ("at", "metric", "rule")

    def __init__(self, metric: str, rule: str, at: int) -> None:
        self.metric, self.rule, self.at = metric, rule, at


@dataclass(frozen=True, slots=True)
class Refusal:
    """A construction that shows the number is no count of a metric, with the reason."""

    reason: str


def accepts(metric: str, phrase: Counted, role: str = "") -> bool:
    """True when the metric can count the phrase's noun: its kind fits, or nothing speaks against people."""
    kinds = set(METRICS[metric].kinds)
    if metric in _ALIVE and "killed" in phrase.noun_metrics:
        return False  # "pulled 17 bodies from the rubble"
    deeds = bool(phrase.noun_metrics) and not (phrase.kinds or phrase.elided)
    if deeds and metric in _ALIVE and not {metric, "infected"} & set(phrase.noun_metrics):
        return False  # "474 arrests and 28 children were rescued"
    if role == "given" and "projectile" in phrase.kinds:
        return True
    if role == "people_by":
        return "person" in phrase.kinds
    if role == "weak" and metric == "missing" and phrase.others:
        return True  # "found 14 bodies and searched for 38 others"
    if (
        role.startswith("weak")
        and (phrase.elided or "unknown" in phrase.kinds - {"person"})
        and not phrase.kinds & kinds
    ):
        return False
    if role == "weak" and not (phrase.kinds or metric in phrase.noun_metrics):
        return False
    if phrase.elided:
        things = phrase.kinds - {"person", "soldier", "household", "unknown", "other"}
        # "two missiles struck, then four more hit": no buildings
        anew = phrase.others and not things and metric != "attacks"  # not "thrown 100,000 others out of their jobs"
        return bool(kinds & ({"person", "soldier"} | phrase.kinds)) or anew
    if phrase.kinds & kinds:
        return True
    if "household" in phrase.kinds:
        return "person" in kinds
    if phrase.kinds & {
        "other",
        "animal",
        "building",
        "structure",
        "military",
        "projectile",
        "strike",
        "car",
        "settlement",
        "vote",
    }:
        return bool("person" in phrase.kinds and "person" in kinds)
    return "person" in kinds and metric not in _NAMED_ONLY


def read_voice(tokens: list[Token], at: int, known: bool = True) -> str:
    """How a verb stands: "passive", "active" (finite, progressive or infinitive) or "bare" (no auxiliary before it);
    one of no metric is not `known`."""
    i = at - 1
    while (i >= 0 and tokens[i].tag == "B") or (i >= 0 and (tokens[i].lower in NEGATION or tokens[i].tag == "X")):
        i -= 1
    if i < 0:
        return "bare"
    before = tokens[i].lower
    if before in BE:
        return "passive" if _has_form(tokens[at], "part") or not known else "active"
    if before in HAVE:
        return "active"
    if tokens[i].tag == "M" or before == "to":
        return "active"
    return "bare"


def _has_form(token: Token, form: str) -> bool:
    return any(s.form == form for s in token.senses) or (token.tails is not None and form in token.tails.forms)


_SHUNNING: Final = frozenset("fear fears feared avoid avoided avoiding dread resist resisted refuse refused".split())


def is_negated(tokens: list[Token], at: int) -> bool:
    """True when "not", "never" or "without" stands just before the verb or state."""
    if tokens[at].lower.split()[0].endswith("ing") and at and tokens[at - 1].lower in _SHUNNING:
        return True  # "thousands fear returning"
    if (
        at > 1
        and tokens[at - 1].lower in ("be", "to")
        and "yet" in (tokens[at - 2].lower, tokens[max(0, at - 3)].lower)
    ):
        return True  # "are yet to be released"
    for j in range(at - 1, max(-1, at - 4), -1):
        if tokens[j].tag == ",":
            return False  # "fired without warning, killing 40"
        named = tokens[j].capital and j > 0  # "Doctors Without Borders treated 40"
        if tokens[j].lower == "not" and j and tokens[j - 1].lower == "if":
            continue  # "hundreds if not thousands died"
        if tokens[j].lower in NEGATION and tokens[j].tag not in "N,." and not named:
            return True
        if tokens[j].tag == "W" and tokens[j].lower.endswith("ed"):
            return False  # "those who had not travelled fell ill"
    return False


def object_follows(tokens: list[Token], at: int) -> bool:
    """True when a noun phrase follows the verb, so that its subject is the doer: "two gunmen killed six guards".

    What follows a phrase that ends in a preposition or holds another verb is no object of it: "40 men held by the
    army", "forced to flee their homes"."""
    if tokens[at].lower.endswith(_LINKED) or " to " in tokens[at].lower:
        return False
    if tokens[at].lower == "shot" and at + 1 < len(tokens) and tokens[at + 1].lower == "at":
        return _is_target(tokens, at + 2)
    i = at + 1
    while i < len(tokens) and (
        tokens[i].tag == "B" or tokens[i].lower in ("many", "more", "than", "over", "about", "some", "around")
    ):
        i += 1
    if i + 1 < len(tokens) and tokens[i].lower in ("up", "as") and tokens[i + 1].lower in ("to", "many", "much"):
        return True
    wide = i > at + 1 and tokens[i - 1].lower in ("around", "over", "about")
    if i + 1 < len(tokens) and tokens[i].tag == "D" and (wide or tokens[i + 1].lower in TIME):
        return False  # "260 civilians killed this month", "killed around the country"
    if i < len(tokens) and tokens[i].lower in ("due", "thanks", "following", "owing"):
        return False  # "were recorded displaced due to conflict"
    if wide and i < len(tokens) and tokens[i].tag in "WK":
        return tokens[i].lower in _SIGNS  # "nine held over blast"
    if i < len(tokens) and tokens[i].tag == "W":
        return tokens[i].lower[0].isalpha() or tokens[i].lower in _SIGNS  # "lost $12 million"
    return i < len(tokens) and tokens[i].tag in "NDK"


_TARGETS: Final = frozenset(["person", "soldier", "car", "military", "household", "animal"])
_THEM: Final = frozenset(["him", "her", "them", "me", "us"])


def _is_target(tokens: list[Token], at: int) -> bool:
    """ "Gunmen shot at the bus", "at worshippers": whom or what one aims at; not "shot at a market", where it was."""
    if at < len(tokens) and tokens[at].lower in _THEM:
        return True
    for i in range(at, min(len(tokens), at + 6)):
        if tokens[i].tag == "K" and (i + 1 == len(tokens) or tokens[i + 1].tag != "K"):
            return any(s.role == "noun" or (s.role == "kind" and s.name in _TARGETS) for s in tokens[i].senses)
        if tokens[i].tag not in "DNWJKBh":
            return False
    return False


def pick_sense(
    senses: tuple[Sense, ...], role: str, phrase: Counted, forms: frozenset[str] | None = None
) -> str | None:
    """The metric, of the senses of this role and these forms, that accepts the phrase and is nearest to its kind."""
    best, rank = None, 99
    for sense in senses:
        if (
            (sense.role == role or (role == "done_to" and sense.role == "given"))
            and (forms is None or sense.form in forms)
            and accepts(sense.name, phrase, sense.role)
        ):
            kinds = METRICS[sense.name].kinds
            wanted = phrase.kinds or {"person"}
            place = next((k for k, kind in enumerate(kinds) if kind in wanted), 50)
            if sense.role == "given" and "projectile" in wanted:
                place = 1
            if sense.role == "state" and sense.name == "troops":
                if "soldier" not in wanted and "person" in phrase.kinds:
                    continue  # "five people on the ground died"
                place = -1
            if place < rank:  # the metric that names the kind earlier is nearer: a missile is fired before it is sent
                best, rank = sense.name, place
    return best


def pick_state(tokens: list[Token], at: int, phrase: Counted) -> str | None:
    """The metric of a state; bare numbers "on the ground" are troops only where no verb goes on to tell of them."""
    metric = pick_sense(tokens[at].senses, "state", phrase)
    goes_on = metric == "troops" and phrase.elided and at + 1 < len(tokens) and tokens[at + 1].tag in "AV"
    return None if goes_on else metric


def slot_after(tokens: list[Token], verb: Token, at: int, phrase: Counted, role: str = "done_to") -> str | None:
    """The metric of a split phrase ("take ~ hostage", "join ~ march") whose rest stands within a few words after `at`;
    the longest rest wins."""
    rests = verb.tails.of_role(role) if verb.tails else None
    if not rests:
        return None
    words = _words_after(tokens, at, role == "done_by")
    best, size = None, 0
    for tail, sense, _ in begun_in(words, rests):
        if len(tail) <= size or not _stands_in(tail, words):
            continue
        if "and" in tail and len(words) < _SLOT and _joins_number(tokens, at, tail[-1]):
            continue  # "left seven dead and wounded six"
        if accepts(sense.name, phrase, sense.role):
            best, size = sense.name, len(tail)
    return best


def _stands_in(tail: tuple[str, ...], words: list[str]) -> bool:
    """Whether the rest of a phrase begins within the words that a split phrase may hold."""
    wanted, size = list(tail), len(tail)
    return any(words[j] == tail[0] and words[j : j + size] == wanted for j in range(min(_SLOT, len(words))))


def _joins_number(tokens: list[Token], at: int, last: str) -> bool:
    """True where the last word of a split phrase has a number of its own behind it."""
    for i in range(at, min(len(tokens) - 1, at + _SLOT)):
        if tokens[i].lower == last:
            i += 1
            while i < len(tokens) - 1 and tokens[i].lower in BETWEEN:
                i += 1
            return tokens[i].tag == "N"
    return False


def _words_after(tokens: list[Token], at: int, numbers: bool) -> list[str]:
    """The words from `at` on, up to the next number or end of a clause, as many as a split phrase may reach.

    `numbers` lets one number pass in the same phrase: "are staying in 1,600 relief camps"."""
    words: list[str] = []
    ward = 0
    for token in tokens[at : at + _SLOT + 3]:
        if token.tag == "." or (token.tag == "N" and not numbers and token.lower != "no"):
            break
        numbers = numbers and token.tag not in ",CN"
        if token.tag in ',h"':
            continue
        lower = token.lower.split()
        if ward and lower[-1] in WARDS:
            words = words[:ward]  # "took six to [Mbale Regional Referral] Hospital"
        elif not (token.capital or token.lower in WARD_WORDS):
            ward = len(words) + 1 if token.lower == "to" else 0
        words += lower
    return words


_SINGLE: Final = frozenset(["one", "neither", "another"])
_SIGNS: Final = frozenset("$ € £ ~ > < ≥ ≤ ±".split())


def step_left(tokens: list[Token], at: int) -> int:
    """The index of the first token left of a number that is no word of bounds and no determiner (-1: none)."""
    if not 0 <= at < len(tokens):
        return _find_left(tokens, at)
    token = tokens[at]
    if token.left == UNASKED:
        token.left = _find_left(tokens, at)
    return token.left


def _find_left(tokens: list[Token], at: int) -> int:
    i = at - 1
    while i >= 0 and at - i < 9 and (tokens[i].lower in BETWEEN or tokens[i].tag in '"B' or tokens[i].lower in _SIGNS):
        if tokens[i].lower == "of" and i > 2 and tokens[i - 1].lower in _COLLECTIVE:
            described = i > 3 and tokens[i - 3].tag == "D" and tokens[i - 4].tag == "V"
            if described or tokens[i - 3].tag == "V":
                i -= 3 if described else 2  # "freed a [small] group of 10 officers"
                continue
        if (
            tokens[i].lower == "of"
            and i
            and (
                (tokens[i - 1].tag in "KTWVJ" and tokens[i - 1].lower not in BETWEEN)
                or tokens[i - 1].roles("deed")
                or (tokens[i - 1].lower in _SINGLE and _is_one_of(tokens, i))
            )
        ):
            break
        if tokens[i].lower in ("from", "between") and i != at - 1:
            break
        if tokens[i].lower == "at" and tokens[i + 1].lower not in ("least", "most", "around", "about"):
            break
        if tokens[i].lower in ("to", "is", "first") and i and tokens[i - 1].lower != "up":
            break
        i -= 1
    return _before_naming(tokens, i) if i > 1 and tokens[i].lower in _NAMED_AS else i


def _before_naming(tokens: list[Token], i: int) -> int:
    """ "killed what it said were [12 rebels]": the token left of what only names those counted, else the same."""
    for k in range(i - 1, max(0, i - _NAMING), -1):
        if tokens[k].lower == "what":
            return k - 1
        if tokens[k].tag in ".,;:CN":
            return i
    return i


_NAMED_AS: Final = frozenset(("were", "was", "are", "is", "as", "be", "called", "termed", "calls", "call", "described"))
_NAMING: Final = 7  # tokens


def _is_one_of(tokens: list[Token], of: int) -> bool:
    """ "one of the 12 hostages died", "one of two brothers died"; not "was one of 80 to be arrested"."""
    return tokens[of + 1].tag == "D" or (tokens[of + 1].tag == "N" and (of < 2 or tokens[of - 2].lower not in BE))


_COMPANIES: Final = frozenset(
    """
    crew crews staff staffs population populations police personnel life lives force forces guard reinforcements dozen
    other others case cases contact contacts dead casualties wounded injured souls victims casualty
    """.split()
)
"""Nouns of people that stand for the very people counted: "a crew of 12 sailors was rescued", "the lives of 40"."""


def of_another(tokens: list[Token], left: int) -> bool:
    """ "The commander of 300 rebels was killed", "one of the two brothers died": what follows tells of another, not of
    those who are counted. `left` is the token before the number, as `step_left` finds it."""
    if left > 0 and tokens[left].lower == "among" and tokens[left + 1].tag == "D" and tokens[left - 1].tag in "KW":
        return True  # "four children among the 400 refugees have died"
    if left < 1 or tokens[left].lower != "of":
        return False
    noun = tokens[left - 1]
    if noun.lower in _SINGLE or (noun.lower in _POSTS and tokens[left - 2].lower in ("in", "at")):
        return True
    kinds = {s.name for s in noun.senses if s.role == "kind"}
    holds = bool(kinds & {"person", "settlement", "building"}) or ("household" in kinds and noun.lower.endswith("s"))
    if noun.lower == "members" and any(t.lower in _HOUSEHOLDS for t in tokens[left + 2 : left + 6]):
        return False  # "members of 500 families fled"
    return noun.tag == "K" and holds and noun.lower not in _COMPANIES


_HOUSEHOLDS: Final = frozenset(["families", "households"])
_POSTS: Final = frozenset("charge command front search support pursuit honour honor memory lieu aid".split())
"""Nouns of "in charge of 300 men", which are another's."""


def is_whole(tokens: list[Token], at: int) -> bool:
    """ "Of the 300 people aboard, 120 died": the verb tells of the part, not of the whole."""
    i = at - 1
    while i >= 0 and (tokens[i].tag in "DB" or tokens[i].lower in ("about", "some", "estimated")):
        i -= 1
    if i == 1 and tokens[0].lower == "out":
        return tokens[i].lower == "of"
    if i > 1 and tokens[i].lower == "of" and tokens[i - 1].lower == "out":
        return tokens[i - 2].tag == "N" or (tokens[i - 2].tag == "K" and tokens[i - 3].tag == "N")  # "12 out of 40"
    if i > 1 and tokens[i].lower.endswith(("'s", "’s")):
        i -= 1 + (tokens[i - 1].tag == "D")  # "half of Chad's 12 million people", "40% of the country's"
        return i > 0 and tokens[i].lower == "of" and (tokens[i - 1].lower in SHARES or tokens[i - 1].tag == "N")
    if i < 0 or tokens[i].lower != "of":
        return False
    before = tokens[i - 1] if i else tokens[i]
    if before.lower in ("crew", "crews", "staff") and i > 2:  # "four of the crew of 30"
        k = i - 2 - (tokens[i - 2].tag == "D")
        return tokens[k].lower in ("of", "from", "among")
    rate = before.tag == "X" and (
        before.lower.isdigit() or NUMBERS.get(before.lower, 1) > 1
    )  # "one in five of the 300"; not "one of 80 arrested"
    return i == 0 or before.tag in ",.-:N" or rate or before.lower.lstrip("-‑") in SHARES  # "two-thirds"


def is_strong(phrase: Counted) -> bool:
    """True for a noun that says what is counted whatever its verb: "12 deaths", "17 martyrs", "300 infections"."""
    metrics = set(phrase.noun_metrics)
    return bool(metrics & {"killed", "injured"}) or ("infected" in metrics and "person" not in phrase.kinds)


def speaks_of(sentence: Sentence, words: frozenset[str]) -> bool:
    """True when the sentence or its neighbours hold one of the words that a doubtful noun needs."""
    near = sentence.document.sentences[max(0, sentence.index - 3) : sentence.index + 2]
    return any(tells_of(s, words) for s in near)
