"""Which word decides what a number counts? Verbs, states and nouns that govern a counted phrase, strongest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tracker.extract import (
    afterwards,
    enmasse,
    fragments,
    housed,
    included,
    items,
    labels,
    lives,
    sharing,
    summing,
    vessels,
)
from tracker.extract.adjacent import adjacent_word, is_finite
from tracker.extract.afterwards import pronoun_object, told_afterwards
from tracker.extract.before import houses, subject_before, verb_before, verb_past_list
from tracker.extract.counted import Counted
from tracker.extract.deednouns import deed_before
from tracker.extract.enmasse import in_their_numbers
from tracker.extract.forces import called_to_arms, needs_of_strength, read_strength
from tracker.extract.fragments import (
    aided,
    dwellers,
    fatal_cases,
    found_after_all,
    members_of_force,
    none_survived,
    one_of_company,
    share_of,
    told_of_whole,
)
from tracker.extract.housed import emptied_homes, held_in, housed_in, staying_on, wrecked_households
from tracker.extract.included import whole_including
from tracker.extract.items import by_way_of_aid, held_among, leading_number
from tracker.extract.labels import bracket_total, bracketed_list, label_before, whole_before
from tracker.extract.lives import (
    cut_off_supplies,
    dead_by_relative,
    homes_of,
    lost_by,
    paid_in_lives,
    people_of_country,
    told_of_lives,
)
from tracker.extract.needs import Construction, Constructions, Needs, ask
from tracker.extract.participles import tells_of_part
from tracker.extract.predicates import predicate_after, tells_of_another, told_aside
from tracker.extract.recipients import recipients
from tracker.extract.senses import (
    Governor,
    Refusal,
    is_negated,
    is_strong,
    is_whole,
    object_follows,
    of_another,
    pick_sense,
    read_voice,
    slot_after,
    step_left,
)
from tracker.extract.sharing import outlined, shared_participle
from tracker.extract.summing import befallen_total, raised_to, summed_up
from tracker.extract.tagging import Token
from tracker.extract.totals import total_before
from tracker.extract.vessels import aboard_vessel
from tracker.extract.walking import first_right, walk_right


def open_constructions(words: set[str]) -> int:
    """Which constructions a sentence of these words opens, for `find_governors`."""
    return _CONSTRUCTIONS.opened(words)


def find_governors(tokens: list[Token], phrase: Counted, opened: int) -> Iterator[Governor | Refusal]:
    """Candidates that decide the metric of a counted phrase, strongest first; `opened` are the constructions for which
    the sentence has the words."""
    left = step_left(tokens, phrase.numeral)
    if phrase.partitive and left >= 0 and tokens[left].lower in _ARE and not _among(tokens, left):
        yield Refusal("names members of a group")
        return
    if is_whole(tokens, phrase.numeral):
        yield from _of_whole(tokens, phrase)
        return
    asked = _CONSTRUCTIONS.asked_of(phrase, opened)
    yield from _set_phrases(tokens, phrase, left, asked)
    whole = phrase.partitive and not phrase.anaphoric  # what follows "12 of the 40" tells of the forty
    direct = phrase.partitive or not phrase.elided
    if direct:  # "rescued 9 people trapped in cars"
        yield from verb_before(tokens, phrase)
    if whole:
        yield from (g for g in _weak_verbs(tokens, phrase) if isinstance(g, Governor) and g.metric == "assisted")
        yield from predicate_after(tokens, phrase)
    deeds = list(deed_before(tokens, phrase))
    yield from _close_by(tokens, phrase, left, deeds)
    if not direct:
        yield from verb_before(tokens, phrase)
    yield from deeds
    if is_strong(phrase):
        return
    if not phrase.elided and left >= 0 and tokens[left].lower == "at":  # "the toll stood at 131 people and 270 missing"
        yield from total_before(tokens, phrase)
    if not whole:
        yield from predicate_after(tokens, phrase)
    yield from _far_off(tokens, phrase, asked)


_ARE: Final = frozenset(["is", "are", "was", "were"])


def _of_whole(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """What is said of a number whose part is counted: "two of the nine million needing aid"."""
    yield from read_strength(tokens, phrase)
    yield from dwellers(tokens, phrase)
    yield from none_survived(tokens, phrase)
    for found in adjacent_word(tokens, phrase):
        if not (
            is_finite(found, tokens)
            or (isinstance(found, Governor) and tells_of_part(tokens, phrase.numeral, found.at))
        ):
            yield found
    yield from _modifier(tokens, phrase)
    yield from told_of_whole(tokens, phrase)
    at = phrase.last + 1 + (phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag in "BW")
    if (
        not phrase.elided and at < len(tokens) and tokens[at].tag == "V"
    ):  # "of the 2 million people originally targeted"
        metric = pick_sense(tokens[at].senses, "weak", phrase, frozenset({"part"}))
        if metric:
            yield Governor(metric, "participle after", at)


def _set_phrases(tokens: list[Token], phrase: Counted, left: int, asked: int) -> Iterator[Governor | Refusal]:
    """Constructions that leave no doubt: "40,000 strong", "none survived", "one in five", "Killed: 340"."""
    sure, parts, _, _ = _CONSTRUCTIONS.groups
    yield from ask(sure, tokens, phrase, asked)
    if left > 0 and tokens[left - 1].lower in ("loss", "needs", "one") and tokens[left].lower == "of":
        yield from told_of_whole(
            tokens, phrase
        )  # "the loss of 28 people who are missing", "one of the 28 to have fled"
    yield from ask(parts, tokens, phrase, asked)
    for at in phrase.modifiers:
        if tokens[at].lower in _LIFELESS and "person" in phrase.kinds:
            yield Governor("killed", "modifier", at)  # "five dead men were found covered with burns"


def _needs() -> list[list[tuple[Construction, Needs]]]:
    """What may tell of those counted, in the order in which it is asked, and what it needs: what is sure, what tells of
    parts, what is asked last, and what tells least."""
    needs = (
        afterwards.NEEDS
        | enmasse.NEEDS
        | vessels.NEEDS
        | sharing.NEEDS
        | fragments.NEEDS
        | summing.NEEDS
        | items.NEEDS
        | included.NEEDS
        | housed.NEEDS
        | labels.NEEDS
        | lives.NEEDS
    )
    needs[read_strength] = needs_of_strength()
    any_words = Needs()
    return [[(asked, needs.get(asked, any_words)) for asked in group] for group in (_SURE, _PARTS, _LAST, _LEAST)]


_SURE: Final[tuple[Construction, ...]] = (
    read_strength,
    dwellers,
    found_after_all,
    none_survived,
    raised_to,
    summed_up,
    befallen_total,
    fatal_cases,
    one_of_company,
    aided,
    by_way_of_aid,
    leading_number,
    held_among,
    wrecked_households,
    emptied_homes,
    held_in,
    share_of,
    told_of_lives,
    cut_off_supplies,
    homes_of,
    lost_by,
    dead_by_relative,
    paid_in_lives,
    people_of_country,
    whole_including,
    label_before,
    bracket_total,
    in_their_numbers,
)
_PARTS: Final[tuple[Construction, ...]] = (subject_before, whole_before)
_LAST: Final[tuple[Construction, ...]] = (
    recipients,
    bracketed_list,
    outlined,
    shared_participle,
    members_of_force,
    called_to_arms,
    staying_on,
    housed_in,
)
_LEAST: Final[tuple[Construction, ...]] = (told_afterwards, pronoun_object, aboard_vessel)
_CONSTRUCTIONS: Final = Constructions(_needs())


_DONE: Final = frozenset({"part"})  # "three wounded soldiers", not "23 natural gas fields"
_LIFELESS: Final = frozenset(["dead", "deceased", "slain", "lifeless"])
_DEEDS: Final = frozenset(["released", "evacuated", "returned", "rescued", "detained"])
"""Metrics whose deed tells of people more than what had befallen them before."""
_CROWDS: Final = frozenset(["population", "protesters"])
_REMAINS: Final = frozenset("body bodies corpse corpses remains coffin coffins funeral funerals".split())
_HARM: Final = frozenset(["casualties", "injured"])
_DYING: Final = frozenset("death deaths killing killings murder murders execution executions drowning massacre".split())


def _freed_in_list(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "rescued five hikers and two guides stranded on a ledge": those at the end of the list are saved as well."""
    after = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    held = after is not None and after.tag in "VJ" and any(s.name == "affected" for s in after.senses)
    if held and not object_follows(tokens, phrase.last + 1):
        for found in verb_past_list(tokens, phrase):
            if isinstance(found, Governor) and found.metric in _DEEDS:
                yield found


def _close_by(tokens: list[Token], phrase: Counted, left: int, deeds: list[Governor]) -> Iterator[Governor | Refusal]:
    """The word right behind those counted, and the deed before them where it says more."""
    still = phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].lower == "still"
    if not (phrase.elided or still):  # "the release of six officers held by rebels"; "of 90 still held" tells of those
        shot = phrase.last + 1 < len(tokens) and any(s.name in _HARM for s in tokens[phrase.last + 1].senses)
        told = _DYING | _REMAINS if shot else _DYING  # "the bodies of 15 snipers shot on Sunday"
        yield from (d for d in deeds if d.metric in _DEEDS or tokens[d.at].lower in told)
        yield from _freed_in_list(tokens, phrase)
    another = of_another(tokens, left) or (left > 0 and tokens[left].lower == "with" and tokens[left - 1].tag in "KW")
    for found in adjacent_word(tokens, phrase):
        if not (another and is_finite(found, tokens)):
            yield found
    if phrase.elided:
        # "a protest by nearly two million", "the hostages, as well as the remains of some 30 others"
        yield from (deed for deed in deeds if deed.metric in _CROWDS or tokens[deed.at].lower in _REMAINS)
        yield from total_before(tokens, phrase)


def _far_off(tokens: list[Token], phrase: Counted, asked: int) -> Iterator[Governor | Refusal]:
    """What is asked where nothing near speaks: lists, totals, participles before the noun, gifts, weak verbs."""
    yield from verb_past_list(tokens, phrase)
    if not phrase.elided and "infected" not in phrase.noun_metrics:  # "3,172 deaths out of 78,882 cases"
        yield from total_before(tokens, phrase)
    yield from _modifier(tokens, phrase)
    _, _, last, least = _CONSTRUCTIONS.groups
    yield from ask(last, tokens, phrase, asked)
    yield from _weak_verbs(tokens, phrase)
    yield from _late_participle(tokens, phrase)
    aside = told_aside(tokens, phrase)
    if aside:
        yield aside
    yield from ask(least, tokens, phrase, asked)


def _modifier(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "three wounded soldiers", "two displaced families"."""
    for at in phrase.modifiers:
        if tokens[at].lower.endswith("ly") or tokens[at].lower == "free":
            continue  # "eight severely infectious diseases", "40 Free Democrats"
        for role in ("done_to", "state", "done_by"):
            metric = pick_sense(tokens[at].senses, role, phrase, _DONE if role == "done_to" else None)
            if metric and not is_negated(tokens, at):
                yield Governor(metric, "modifier", at)
                break


def _weak_verbs(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """Verbs of many meanings, asked last: "transferred 40 patients", "children living in the camp"."""
    i = step_left(tokens, phrase.numeral)
    if i >= 0 and (tokens[i].tag == "V" or houses(tokens, i)) and read_voice(tokens, i) != "passive":
        for sense in tokens[i].senses:
            told = sense.name == "assisted" or tokens[i].lower.startswith("mov")  # "helped 1.5 million refugees"
            if pick_sense((sense,), "weak", phrase) and not (told and phrase.noun_metrics):
                yield Governor(sense.name, "verb before", i)
    at = phrase.last + 1
    lost = "soldier" in phrase.kinds and at < len(tokens) and tokens[at].lower == "lost"
    lost = lost and pick_sense(tokens[at].senses, "weak", phrase, frozenset({"part"})) == "killed"
    if lost and not object_follows(tokens, at):
        yield Governor("killed", "participle after", at)  # "claims 16,000 troops lost"
    for at, _, _ in walk_right(tokens, phrase.last + 1):
        if tokens[at - 1].lower == "being" and tokens[i].lower == "by":
            return  # "was seen by two men being led away"
        metric = pick_sense(tokens[at].senses, "people_by", phrase)
        metric = metric or slot_after(tokens, tokens[at], at + 1, phrase, "people_by")
        metric = metric or pick_sense(tokens[at].senses, "weak_by", phrase)
        if metric is None and read_voice(tokens, at) == "passive":
            metric = pick_sense(tokens[at].senses, "weak", phrase, frozenset({"part"}))
        if metric and not is_negated(tokens, at):
            yield Governor(metric, "subject of verb", at)


def _among(tokens: list[Token], at: int) -> bool:
    """ "among the dead were two of his sons" counts; "my brother and mother are two of the dead" does not."""
    return any(t.lower in ("among", "those", "there") for t in tokens[max(0, at - 10) : at])


def _late_participle(tokens: list[Token], phrase: Counted) -> Iterator[Governor | Refusal]:
    """ "150 soldiers, 95 civilians and hundreds of rebels killed": the last word tells of the whole list."""
    left = step_left(tokens, phrase.numeral)
    if left >= 0 and tokens[left].lower in ("including", "among"):
        return  # "10 were killed, including two medics, and 25 wounded"
    if tells_of_another(tokens, left, phrase):
        return
    stop = first_right(tokens, phrase.last + 1, late=True)
    if stop is None or not stop.listed:
        return
    alone = " " not in tokens[stop.at].lower and not object_follows(tokens, stop.at)
    if alone and read_voice(tokens, stop.at) == "bare":
        metric = pick_sense(tokens[stop.at].senses, "done_to", phrase, frozenset({"part"}))
        if metric:
            yield Governor(metric, "participle after a list", stop.at)
