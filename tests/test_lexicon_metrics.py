"""Every phrase of the catalogue decides its metric in a sentence made for its role."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tracker.lexicon
from tracker.extract.pipeline import extract
from tracker.lexicon.inflect import inflect_verb, pluralize
from tracker.lexicon.metrics import METRICS
from tracker.model import Article

TABLE = tomllib.loads(Path(tracker.lexicon.__file__).with_name("metrics.toml").read_text(encoding="utf-8"))
NOUN = {"person": "people", "soldier": "soldiers", "building": "houses", "military": "tanks", "projectile": "missiles"}
# Phrases whose metric another reading may rightly take: a border crossed, a whole sentence elsewhere in the lexicon.
ALSO = {
    "displaced": {"refugees", "evacuated"},
    "refugees": {"displaced"},
    "evacuated": {"displaced"},
    "affected": {"displaced"},
    "equipment": {"casualties"},
}


def spell(phrase: str) -> list[str]:
    """The first reading of each "a|b" choice, with a possessive filled in."""
    return [w.split("|")[0].replace("{poss}", "their") for w in phrase.split()]


def form(verb: str, name: str) -> str:
    return dict(inflect_verb(verb))[name]


def context(row: dict[str, Any], words: str) -> str:
    """A sentence with a word that the phrase needs nearby, if it needs one."""
    verbs = {verb: near for listed, near in row.get("near", {}).items() for verb in listed.split("|")}
    needed = next((near for verb, near in verbs.items() if words.startswith(verb.split()[0][:4])), "")
    return f" It was said of the {needed.split()[0]}." if needed else ""


def sentences(metric: str) -> Iterator[tuple[str, str]]:
    row = TABLE[metric]
    noun = NOUN.get((row.get("kinds") or ["person"])[0], "people")
    for phrase in row.get("done_to", ()):
        verb, *rest = spell(phrase)
        if verb.endswith(("ally", "ely", "ibly", "adly", "rily")) and len(rest) == 1:  # "severely damage"
            yield phrase, f"At least 31 {noun} were {verb} {form(rest[0], 'part')} on Monday."
            continue
        if "~" in rest:
            cut = rest.index("~")
            yield phrase, f"They {form(verb, 'past')} {' '.join([*rest[:cut], '31', noun, *rest[cut + 1 :]])}."
        elif rest and not set(rest[::2]) - {"and", "or", ","} and len(rest) % 2 == 0:
            tail = " ".join(form(w, "part") if k % 2 else w for k, w in enumerate(rest))
            yield phrase, f"At least 31 {noun} were {form(verb, 'part')} {tail}."
        else:
            told = f"At least 31 {noun} were {form(verb, 'part')} {' '.join(rest)} on Monday."
            yield phrase, told + context(row, " ".join([verb, *rest]))
    for phrase in row.get("done_by", ()):
        verb, *rest = spell(phrase)
        if verb == "voluntarily":
            verb, *rest = *rest, verb
        past = "were" if verb == "be" else form(verb, "past")
        words = " ".join(rest).replace("~", "the new")
        needed = context(row, f"{verb} {words}") or context(row, f"{past} {words}")
        yield phrase, f"At least 31 {noun} {past} {words} on Monday.{needed}"
    for phrase in row.get("state", ()):
        yield phrase, f"At least 31 {noun} were {' '.join(spell(phrase))} on Monday.{context(row, spell(phrase)[0])}"
    for phrase in row.get("nouns", ()):
        words = spell(phrase)
        needed = row.get("needs", {}).get(words[-1], "")
        after = f" It was said of the {needed.split()[0]}." if needed else ""
        head = next((i for i, word in enumerate(words) if word in ("of", "for")), len(words)) - 1
        plural = " ".join([*words[:head], pluralize(words[head]), *words[head + 1 :]])
        yield phrase, f"Officials counted 31 {plural}.{after}"
    for phrase in row.get("totals", ()):
        text = " ".join(spell(phrase))
        needed = context(row, text)
        yield phrase, f"{text.capitalize()}: 31{'.' + needed if needed else ''}"
    for phrase in row.get("deeds", ()):
        deed = " ".join(spell(phrase))
        link = "for" if deed == "search" else "of"
        yield phrase, f"Officials spoke of the {deed} {link} 31 {noun}.{context(row, deed)}"


CASES = [(metric, phrase, text) for metric in METRICS if metric in TABLE for phrase, text in sentences(metric)]


@pytest.mark.parametrize(("metric", "phrase", "text"), CASES)
def test_phrase_decides_its_metric(metric: str, phrase: str, text: str) -> None:
    found = [f.metric for f in extract(Article("a", text, date(2024, 5, 7))).figures if f.text == "31"]
    assert found, f"nothing found in: {text}"
    assert found[0] in {metric, *ALSO.get(metric, ())}, text


NOUNS = tomllib.loads(Path(tracker.lexicon.__file__).with_name("nouns.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NOUNS["name"]["words"].split())
def test_every_name_that_holds_little_words_is_one_word_before_its_noun(name: str) -> None:
    written = " ".join(word if word in ("in", "the", "of", "for", "and") else word.title() for word in name.split("_"))
    found = extract(Article("a", f"At least 31 {written} members were killed in the raid.", date(2024, 5, 7))).figures
    assert [(f.text, f.metric) for f in found] == [("31", "killed")]
