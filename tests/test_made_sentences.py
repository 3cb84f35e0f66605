"""A sentence put together from frames, bounds and numbers gives the figures that it was put together from."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.extract import extract
from tracker.model import Article

BOUNDS = {
    "": "exact",
    "about ": "about",
    "around ": "about",
    "some ": "about",
    "an estimated ": "about",
    "roughly ": "about",
    "in the region of ": "about",
    "at least ": "at_least",
    "no fewer than ": "at_least",
    "not less than ": "at_least",
    "more than ": "more_than",
    "over ": "more_than",
    "just over ": "more_than",
    "upwards of ": "more_than",
    "in excess of ": "more_than",
    "up to ": "at_most",
    "as many as ": "at_most",
    "nearly ": "nearly",
    "almost ": "nearly",
    "close to ": "nearly",
    "fewer than ": "less_than",
    "just under ": "less_than",
    "under ": "less_than",
    "another ": "exact",
    "a further ": "exact",
    "only ": "exact",
    "as few as ": "exact",
}
NUMBERS = {"12": 12, "seven": 7, "forty-two": 42, "115": 115, "1,300": 1300, "60,000": 60_000, "1.2 million": 1_200_000}
PEOPLE = ["people", "civilians", "villagers", "soldiers", "women and children", "protesters", "miners", "children"]
VERBS = {
    "were killed": "killed",
    "died": "killed",
    "were shot dead": "killed",
    "lost their lives": "killed",
    "were injured": "injured",
    "were hurt": "injured",
    "are missing": "missing",
    "were reported missing": "missing",
    "were displaced": "displaced",
    "were left homeless": "displaced",
    "fled": "displaced",
    "have been released": "released",
    "were arrested": "detained",
    "were rescued": "rescued",
    "were evacuated": "evacuated",
}
STATES = {"dead": "killed", "wounded": "injured", "missing": "missing", "homeless": "displaced"}

# {n} the first number, {m} the second; {p} people, {v} {w} what is said of each; {s} {t} states.
FRAMES = [
    "{n} {p} {v} and {m} {w}.",
    "In the attack, {n} {p} {v}, police said, while {m} {w}.",
    "The quake, in which {n} {p} {v} and {m} {w}, was the worst in years.",
    "Officials said {n} {p} {v} when the storm struck and {m} {w}.",
]
STATE_FRAMES = [
    "The blast left {n} {s} and {m} {t}.",
    "Flooding left {n} {p} {s} and {m} {t}, the Red Cross said.",
    "{n} {s}, {m} {t} in blast",
]
FIXED = {
    "The raid killed {n} {p} and injured {m}.": ("killed", "injured"),
    "Security forces arrested {n} {p} and wounded {m} others.": ("detained", "injured"),
    "The bodies of {n} {p} were recovered and {m} remain missing.": ("killed", "missing"),
    "{n} homes were destroyed and {m} were damaged.": ("damaged", "damaged"),
    "The flood forced {n} {p} from their homes and {m} drowned.": ("displaced", "killed"),
    "There were {n} deaths and {m} injuries, the ministry said.": ("killed", "injured"),
}
counts = st.tuples(st.sampled_from(list(BOUNDS)), st.sampled_from(list(NUMBERS)))
pairs = st.lists(st.sampled_from(list(VERBS)), min_size=2, max_size=2, unique_by=VERBS.__getitem__)
state_pairs = st.lists(st.sampled_from(list(STATES)), min_size=2, max_size=2, unique=True)
Made = tuple[str, str]


def check(sentence: str, wanted: list[tuple[str, Made]]) -> None:
    sentence = sentence[0].upper() + sentence[1:]
    figures = extract(Article("a", sentence, date(2023, 9, 14))).figures
    found = [(f.metric, f.value, f.bound) for f in figures]
    assert found == [(metric, NUMBERS[number], BOUNDS[bound]) for metric, (bound, number) in wanted], sentence


def spell(count: Made) -> str:
    return "".join(count)


@settings(max_examples=300, derandomize=True)
@given(st.sampled_from(FRAMES), counts, counts, st.sampled_from(PEOPLE), pairs)
def test_two_deeds(frame: str, first: Made, second: Made, people: str, verbs: list[str]) -> None:
    sentence = frame.format(n=spell(first), m=spell(second), p=people, v=verbs[0], w=verbs[1])
    check(sentence, [(VERBS[verbs[0]], first), (VERBS[verbs[1]], second)])


@settings(max_examples=200, derandomize=True)
@given(st.sampled_from(STATE_FRAMES), counts, counts, st.sampled_from(PEOPLE), state_pairs)
def test_two_states(frame: str, first: Made, second: Made, people: str, states: list[str]) -> None:
    sentence = frame.format(n=spell(first), m=spell(second), p=people, s=states[0], t=states[1])
    check(sentence, [(STATES[states[0]], first), (STATES[states[1]], second)])


@settings(max_examples=200, derandomize=True)
@given(st.sampled_from(list(FIXED)), counts, counts, st.sampled_from(PEOPLE))
def test_two_counts_of_one_deed(frame: str, first: Made, second: Made, people: str) -> None:
    metrics = FIXED[frame]
    check(frame.format(n=spell(first), m=spell(second), p=people), [(metrics[0], first), (metrics[1], second)])
