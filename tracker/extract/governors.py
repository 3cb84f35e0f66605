"""Which word decides what a number counts? Verbs, states and nouns that govern a counted phrase, strongest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extract.counted import Counted, read_counted
from tracker.extract.tagging import BE, HAVE, NEGATION, Token
from tracker.lexicon.metrics import Sense, catalogue

# Words between a governor and its number: "killing at least another 12", "a toll of as many as 300".
BETWEEN = frozenset(
    """at least as many more than fewer less no some about around roughly approximately nearly almost over up to an a the estimated another additional
    further its their his her our these those all only just upwards close total of record initial first well under some reported further extra them whom
    much high low little above exceeding us only further each both confirmed similar new between from""".split()
)
LINKS = frozenset(
    """is are was were be been being stands stood standing amounted amounts amount today rose risen rises rising climbed climbs climbing reached reaches reaching reach hit hits
    passed passes topped tops exceeded exceeds surpassed surpasses jumped jumps grew grown grows increased increases now put puts at to of : -
    numbers numbered totals totalled totaled totalling totaling estimated remains remained fell dropped run runs into in approached approaching
    as has have had crossed crosses soared soars swelled by rise climb exceed total could may might would will stood likely known""".split()
)
CATENATIVE = frozenset(
    """forced expected thought believed feared reported said known likely unlikely able unable allowed compelled ordered set due need needs
    needed managed began begun started continued continue continues trying seeking hoping had obliged told urged advised asked presumed
    confirmed listed declared pronounced found estimated planning preparing going used left made rendered recorded seen starting beginning tried
    try wanted want appeared appear seem seemed staying stayed stay sheltering sheltered camped camping housed waiting""".split()
)
_GIVING = frozenset("sale purchase order delivery supply transfer sales deliveries supplies orders".split())
# Prepositions that also open a clause of its own, whose verb has another subject.
CLAUSAL = frozenset("since after before until till as because when amid despite like".split())
APPOSITIVE = frozenset(
    "including among mostly mainly most many some all both a an the aged who which with nearly about at more".split()
)


# Verbs of these metrics befall things as well as people, so that an unknown noun is not taken for people.
STRONG = frozenset("killed injured casualties infected".split())
_NAMED_ONLY = frozenset(
    "affected assisted in_need evacuated returned population protesters released displaced refugees troops".split()
)


@dataclass(frozen=True, slots=True)
class Governor:
    """What decides the metric: `at` is the token's index, `rule` the construction, `metric` its meaning for the phrase."""

    metric: str
    rule: str
    at: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A construction that shows the number is no count of a metric, with the reason."""

    reason: str


def accepts(metric: str, phrase: Counted, role: str = "") -> bool:
    """True when the metric can count the phrase's noun: its kind fits, or nothing speaks against people."""
    kinds = set(catalogue()[metric].kinds)
    if role == "given" and "projectile" in phrase.kinds:
        return True
    if (
        role.startswith("weak")
        and (phrase.elided or "unknown" in phrase.kinds - {"person"})
        and not phrase.kinds & kinds
    ):
        return False
    if role == "weak" and phrase.elided:
        return False
    if phrase.elided:
        return bool(kinds & {"person", "soldier"}) or phrase.others
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


def read_voice(tokens: list[Token], at: int) -> str:
    """How a verb stands: "passive", "active" (finite, progressive or infinitive) or "bare" (no auxiliary before it)."""
    i = at - 1
    while i >= 0 and tokens[i].tag == "B" or (i >= 0 and (tokens[i].lower in NEGATION or tokens[i].tag == "X")):
        i -= 1
    if i < 0:
        return "bare"
    before = tokens[i].lower
    forms = {s.form for s in tokens[at].senses} | {s.form for _, s in tokens[at].tails}
    if before in BE:
        return "passive" if "part" in forms else "active"
    if before in HAVE:
        return "active"
    if tokens[i].tag == "M" or before == "to":
        return "active"
    return "bare"


def is_negated(tokens: list[Token], at: int) -> bool:
    """True when "not", "never" or "without" stands just before the verb or state."""
    return any(tokens[j].lower in NEGATION for j in range(max(0, at - 3), at) if tokens[j].tag not in "N,.")


def object_follows(tokens: list[Token], at: int) -> bool:
    """True when a noun phrase follows the verb, so that its subject is the doer: "two gunmen killed six guards"."""
    i = at + 1
    while i < len(tokens) and (
        tokens[i].tag == "B" or tokens[i].lower in ("many", "more", "than", "over", "about", "some", "around")
    ):
        i += 1
    if i + 1 < len(tokens) and tokens[i].lower in ("up", "as") and tokens[i + 1].lower in ("to", "many", "much"):
        return True
    return i < len(tokens) and (tokens[i].tag in "NDK" or (tokens[i].tag == "W" and tokens[i].lower[0].isalpha()))


def pick_sense(
    senses: tuple[Sense, ...], role: str, phrase: Counted, forms: frozenset[str] | None = None
) -> str | None:
    """The metric, of the senses of this role (and these verb forms), that accepts the phrase and is nearest to its kind."""
    best, rank = None, 99
    for sense in senses:
        if (
            (sense.role == role or (role == "done_to" and sense.role == "given"))
            and (forms is None or sense.form in forms)
            and accepts(sense.name, phrase, sense.role)
        ):
            kinds = catalogue()[sense.name].kinds
            wanted = phrase.kinds or {"person"}
            place = next((k for k, kind in enumerate(kinds) if kind in wanted), 50)
            if place < rank:  # the metric that names the kind earlier is nearer: a missile is fired before it is sent
                best, rank = sense.name, place
    return best


def step_left(tokens: list[Token], at: int) -> int:
    """The index of the first token left of a number that is no bound word, determiner or adjective before it (-1: none)."""
    i = at - 1
    while (
        i >= 0
        and at - i < 9
        and (tokens[i].lower in BETWEEN or tokens[i].tag in '"B' or tokens[i].lower in ("$", "€", "£", "~"))
    ):
        if tokens[i].lower == "of" and i and (tokens[i - 1].tag in "KTWVJ" and tokens[i - 1].lower not in BETWEEN):
            break
        if tokens[i].lower == "at" and tokens[i + 1].lower not in ("least", "most", "around", "about"):
            break
        if tokens[i].lower in ("to", "is", "first") and i and tokens[i - 1].lower != "up":
            break
        i -= 1
    return i


def is_whole(tokens: list[Token], at: int) -> bool:
    """ "Of the 300 people aboard, 120 died": the verb tells of the part, not of the whole."""
    i = at - 1
    while i >= 0 and (tokens[i].tag in "DB" or tokens[i].lower in ("about", "some", "estimated")):
        i -= 1
    return i >= 0 and tokens[i].lower == "of" and (i == 0 or tokens[i - 1].tag in ",.-:")


def is_strong(phrase: Counted) -> bool:
    """True for a noun that says what is counted whatever its verb: "12 deaths", "17 martyrs", "300 infections"."""
    metrics = set(phrase.noun_metrics)
    return bool(metrics & (STRONG - {"infected"})) or ("infected" in metrics and "person" not in phrase.kinds)


def find_governors(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """Candidates that decide the metric of a counted phrase, strongest first."""
    if is_whole(tokens, phrase.numeral):
        yield from _adjacent(tokens, phrase)
        yield from _modifier(tokens, phrase)
        return
    yield from _subject_before(tokens, phrase)
    if phrase.partitive:  # what follows "12 of the 40" tells of the forty
        yield from _verb_before(tokens, phrase)
    yield from _adjacent(tokens, phrase)
    if phrase.elided:
        yield from _total_before(tokens, phrase)
    yield from _verb_before(tokens, phrase)
    yield from _deed_before(tokens, phrase)
    if is_strong(phrase):
        return
    yield from _predicate_after(tokens, phrase)
    yield from _verb_past_list(tokens, phrase)
    if not phrase.elided:
        yield from _total_before(tokens, phrase)
    yield from _modifier(tokens, phrase)
    yield from _recipients(tokens, phrase)
    yield from _weak_verbs(tokens, phrase)


def _verb_past_list(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "injured a man and two women", "killed the mayor, his wife and three guards": the verb before the whole list."""
    i = step_left(tokens, phrase.numeral)
    if phrase.elided or i < 1 or not (tokens[i].lower in ("and", ",") or tokens[i].tag == ","):
        return
    for j in range(i - 1, max(-1, i - 14), -1):
        token = tokens[j]
        if token.tag == "V":
            metric = pick_sense(token.senses, "done_to", phrase)
            if (
                metric
                and read_voice(tokens, j) != "passive"
                and object_follows(tokens, j)
                and not is_negated(tokens, j)
            ):
                yield Governor(metric, "verb before a list", j)
            return
        if token.tag not in "DKWBhX," and token.lower not in ("of", "'s", "and"):
            return


def _subject_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "Among those killed were four Lebanese", "the dead included three children", "the fatalities are two men"."""
    i = step_left(tokens, phrase.numeral)
    if any(t.lower in ("between", "aged") for t in tokens[i + 1 : phrase.numeral]):
        return
    if i < 1 or not (tokens[i].tag == "A" or tokens[i].lower in ("include", "included", "includes")):
        return
    for j in range(i - 1, max(-1, i - 14), -1):
        if tokens[j].tag in ".N":
            return
        named = j > 0 and (tokens[j - 1].tag == "D" or tokens[j - 1].lower in ("among", "those"))
        if not named:
            continue
        for role in ("done_to", "state", "noun"):
            forms = frozenset({"part"}) if role == "done_to" else None
            metric = pick_sense(tokens[j].senses, role, phrase, forms)
            if metric and (role != "noun" or metric in STRONG):
                yield Governor(metric, "subject before", j)
                return


def _modifier(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "three wounded soldiers", "two displaced families"."""
    for at in phrase.modifiers:
        for role in ("done_to", "state", "done_by"):
            metric = pick_sense(tokens[at].senses, role, phrase)
            if metric and not is_negated(tokens, at):
                yield Governor(metric, "modifier", at)
                break


def _recipients(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "distributed food to 18,000 people", "provided shelter for 300 families"."""
    i = step_left(tokens, phrase.numeral)
    if i < 1 or tokens[i].lower not in ("to", "for"):
        return
    for j in range(i - 1, max(-1, i - 24), -1):
        if tokens[j].tag == ".":
            return
        metric = pick_sense(tokens[j].senses, "given_to", phrase)
        if metric:
            yield Governor(metric, "recipient", j)
            return


def _weak_verbs(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """Verbs of many meanings, asked last: "transferred 40 patients", "children living in the camp"."""
    i = step_left(tokens, phrase.numeral)
    if i >= 0 and tokens[i].tag == "V" and read_voice(tokens, i) != "passive":
        metric = pick_sense(tokens[i].senses, "weak", phrase)
        if metric:
            yield Governor(metric, "verb before", i)
    for at, _, _ in _walk_right(tokens, phrase.last + 1):
        metric = pick_sense(tokens[at].senses, "weak_by", phrase)
        if metric is None and (read_voice(tokens, at) == "passive" or not object_follows(tokens, at)):
            metric = pick_sense(tokens[at].senses, "weak", phrase, frozenset({"part"}))
        if metric and not is_negated(tokens, at):
            yield Governor(metric, "subject of verb", at)


def _adjacent(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "12 killed in", "40 others wounded", "53 people dead", "15 missing"."""
    i = phrase.last + 1
    while i < len(tokens) and tokens[i].tag == "B" and tokens[i].lower not in ("least",):
        if not tokens[i].senses:
            i += 1
            continue
        break
    if i >= len(tokens):
        return
    token = tokens[i]
    if token.tag == "h" and i + 1 < len(tokens):
        i += 1
        token = tokens[i]
    after_list = _item_follows(tokens, i + 1)
    metric = pick_sense(token.senses, "state", phrase)
    if metric and (token.tag in "JKT" or not object_follows(tokens, i) or after_list):
        yield Refusal("negated") if is_negated(tokens, i) else Governor(metric, "state after", i)
    if token.tag == "V":
        metric = pick_sense(token.senses, "done_to", phrase, frozenset({"part"}))
        left = step_left(tokens, phrase.numeral)
        if metric and (not object_follows(tokens, i) or (after_list and not (left >= 0 and tokens[left].tag == "V"))):
            yield Governor(metric, "participle after", i)
        metric = pick_sense(token.senses, "done_by", phrase)
        if metric:
            yield Refusal("negated") if is_negated(tokens, i) else Governor(metric, "subject of verb", i)
        tailed = _slot_after(tokens, token, i + 1, phrase)
        if tailed:
            yield Governor(tailed, "participle after", i)
    if phrase.elided:
        metric = pick_sense(token.senses, "noun", phrase)
        if metric and token.tag in "VJ":
            yield Governor(metric, "state after", i)


def _item_follows(tokens: list[Token], i: int) -> bool:
    """True when the next item of a list without marks begins at `i`: "123 people killed 15 missing 27,000 houses burnt"."""
    if i >= len(tokens) or tokens[i].tag != "N":
        return False
    j = read_counted(tokens, i, False).last + 1
    return j < len(tokens) and tokens[j].tag in "VJ"


def _verb_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "killed at least 12", "taking 251 hostage", "forced 150,000 people to flee"; "killed by two gunmen" refuses."""
    i = step_left(tokens, phrase.numeral)
    if i < 0:
        return
    if tokens[i].lower == "by" and i and tokens[i - 1].tag in "VB" and tokens[i - 1].roles("done_to"):
        yield Refusal("the doers, not those it befell")
        return
    token = tokens[i]
    if token.tag != "V":
        return
    tailed = _slot_after(tokens, token, phrase.last + 1, phrase)
    if tailed:
        yield Governor(tailed, "verb before", i)
    if read_voice(tokens, i) == "passive":
        return
    metric = pick_sense(token.senses, "done_to", phrase)
    if metric:
        yield Refusal("negated") if is_negated(tokens, i) else Governor(metric, "verb before", i)


def _slot_after(tokens: list[Token], verb: Token, at: int, phrase: Counted) -> str | None:
    """The metric of a split phrase ("take ~ hostage") whose rest stands within a few words after `at`."""
    for tail, sense in verb.tails:
        for j in range(at, min(at + 7, len(tokens))):
            if tokens[j].tag in "N.":
                break
            words = tokens[j].lower.split()
            k = j
            while len(words) < len(tail) and k + 1 < len(tokens):
                k += 1
                words += tokens[k].lower.split()
            if tuple(words[: len(tail)]) == tail and accepts(sense.name, phrase):
                return sense.name
    return None


def _predicate_after(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """The first verb or state that the phrase is subject of, past lists, brackets, prepositions and relative clauses."""
    relative: Governor | None = None
    left = step_left(tokens, phrase.numeral)
    apposed = left >= 0 and tokens[left].lower in ("including", "among")
    for at, in_relative, in_list in _walk_right(tokens, phrase.last + 1, apposed):
        token = tokens[at]
        voice = read_voice(tokens, at)
        if is_negated(tokens, at):
            yield Refusal("negated")
            return
        found: Governor | None = None
        if voice == "passive" or (voice == "bare" and not object_follows(tokens, at)):
            metric = pick_sense(token.senses, "done_to", phrase, frozenset({"part"}))
            metric = metric or _slot_after(tokens, token, at + 1, phrase)
            if metric:
                found = Governor(metric, "passive verb", at)
        if found is None:
            metric = pick_sense(token.senses, "done_by", phrase)
            if metric:
                found = Governor(metric, "subject of verb", at)
        if found is None:
            metric = pick_sense(token.senses, "state", phrase)
            if metric and (token.tag != "V" or voice == "passive"):
                found = Governor(metric, "state", at)
        if found is None and token.tag == "K" and voice == "passive" and phrase.elided:
            continue
        if in_relative or (found is None and _is_weak(token)):
            relative = relative or found
            continue
        if found:
            yield found
        elif (
            not in_list
            and voice != "passive"
            and token.roles("done_to")
            and object_follows(tokens, at)
            and relative is None
        ):
            yield Refusal("the doers, not those it befell")
        break
    if relative:
        yield relative


def _walk_right(tokens: list[Token], i: int, apposed: bool = False) -> Iterator[tuple[int, bool, bool]]:
    """Indexes of verbs and states right of a phrase that it may be subject of, whether in a relative clause, and past a list."""
    n, limit = len(tokens), i + 60
    relative = inside_list = False
    start = i
    while i < n and i < limit:
        token = tokens[i]
        tag = token.tag
        if tag == "(":
            i = _find_close(tokens, i, ")") + 1
        elif tag in ",-":
            if i + 1 < n and (tokens[i + 1].tag in "AM" or ((apposed or tag == "-") and tokens[i + 1].tag == "V")):
                relative = False
                i += 1
            elif i + 1 < n and (tokens[i + 1].lower in APPOSITIVE or tag == "-"):
                close = _find_close(tokens, i, tag)
                if close >= n or tokens[close].tag != tag:
                    return
                i = close + 1
            elif i + 1 < n and tokens[i + 1].tag in "NDKWC" and not relative:
                inside_list = True
                i += 1
            else:
                close = _find_close(tokens, i, tag)
                if close + 1 >= n or tokens[close].tag != tag or tokens[close + 1].tag not in "AMB":
                    return
                i = close + 1
        elif tag == "N":
            if not inside_list:
                return
            i = read_counted(tokens, i, False).last + 1
        elif tag == "C":
            if token.lower not in ("and", "or", "plus", "&") or i + 1 >= n:
                return
            if tokens[i + 1].tag in "NDKWB":
                inside_list = True
            i += 1
        elif tag == "P":
            i += 1
            if token.lower == "to" and i < n and tokens[i].tag == "V":
                continue
            clausal = token.lower in CLAUSAL
            skip = 'DWKBX"h' if clausal or token.lower == "with" else 'DWKBX"Nh'
            while clausal and i < n and tokens[i].lower in BETWEEN:
                i += 1
            while i < n and tokens[i].tag in skip and (tokens[i - 1].tag == "D" or not _past_word(tokens[i])):
                i += 1
            if clausal and i < n and tokens[i].tag not in ",-AP":
                return
        elif tag == "R":
            relative = True
            i += 1
        elif tag in "WO" and token.lower.endswith("ing") and not inside_list:  # "two journalists working for a network"
            i += 1
            while i < n and tokens[i].tag in "DWKBXhP":
                i += 1
        elif tag == "O" and relative:
            i += 1
        elif tag in 'BX"DA':
            i += 1
        elif tag == "M":
            i += 1
        elif token.lower in CATENATIVE and _leads_on(tokens, i, n):
            i += 1
            while i < n and (tokens[i].lower in ("to", "as", "by", "have") or tokens[i].tag in "BA"):
                i += 1
        elif tag in "VJ":
            if inside_list and token.roles("done_to") and read_voice(tokens, i) == "bare":
                return  # "12 deaths and 20 people wounded": the participle is the last member's alone
            yield i, relative, inside_list
            if not relative and (not _is_weak(token) or object_follows(tokens, i)):
                return
            relative = False
            i += 1
            while i < n and tokens[i].tag in "DWKBX":
                i += 1
        elif tag == "K" and inside_list:
            i += 1
        elif tag == "W" and (inside_list or relative):
            if token.lower.endswith("ed") and not inside_list:
                return
            i += 1
        elif tag == "K" and i > start and tokens[i - 1].tag == "A":
            yield i, relative, inside_list
            return
        else:
            return


def _past_word(token: Token) -> bool:
    return token.tag == "W" and token.lower.endswith("ed")


def _is_weak(token: Token) -> bool:
    return bool(token.senses) and all(s.role in ("weak", "weak_by", "kind", "noun") for s in token.senses)


def _leads_on(tokens: list[Token], i: int, n: int) -> bool:
    """ "were thought to be trapped", "forced to flee", "reported as injured": the next verb or state is the predicate."""
    for j in range(i + 1, min(n, i + 5)):
        if tokens[j].tag in "VJ":
            return True
        if not (tokens[j].lower in ("to", "as", "have") or tokens[j].tag in "BA"):
            return False
    return False


def _find_close(tokens: list[Token], i: int, mark: str) -> int:
    j = i + 1
    while j < len(tokens) and tokens[j].tag != mark and tokens[j].tag != "." and j - i < 45:
        j += 1
    return j


def _deed_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "the murder of two aid workers", "a crowd of 5,000", "home to 300,000 people", "a city with 1.5 million people"."""
    i = step_left(tokens, phrase.numeral)
    if i >= 0 and tokens[i].lower == "home to" and accepts("population", phrase):
        yield Governor("population", "deed noun", i)
    if i < 1 or tokens[i].lower not in ("of", "to", "with"):
        return
    link, i = tokens[i].lower, i - 1
    if tokens[i].tag in "JB" and i:
        i -= 1
    for sense in tokens[i].senses:
        if (
            sense.role == "deed"
            and accepts(sense.name, phrase, "given" if tokens[i].lower in _GIVING else "")
            and (link == "of" or sense.name == "population")
        ):
            if link == "to":
                continue
            yield Governor(sense.name, "deed noun", i)


def _total_before(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "the death toll from the floods is now 34", "put the number of dead at 12", "Killed: 340"."""
    i = phrase.numeral - 1
    linked = False
    crossed = 0
    while i >= 0 and phrase.numeral - i < 28:
        token = tokens[i]
        if token.tag == ".":
            return
        totals = token.roles("total")
        if totals and (linked or i == phrase.numeral - 1 or tokens[i + 1].tag in ":-"):
            strict = any(s.role in ("done_to", "state") for s in token.senses)
            if not strict or (tokens[i + 1].tag in ":-" and i + 2 == phrase.numeral):
                metric = next((s.name for s in totals if phrase.elided or accepts(s.name, phrase)), None)
                if metric:
                    yield Governor(metric, "total", i)
                return
        if token.tag in "NV" and (token.tag == "N" or not linked):
            crossed += token.tag == "N"
            if crossed > 2 or (token.tag == "V" and not linked and token.lower not in LINKS):
                return
        if not linked:
            if token.lower in LINKS:
                linked = True
            elif token.lower not in BETWEEN and token.tag not in 'BD"(X:-':
                return
        i -= 1
