"""Which language is it in? The script decides first, then the small words that every sentence has."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

_SAMPLE = 5_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTER = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\ud7af]")
_MIN_LETTERS = 20
_MIN_HITS = 4
_SHARE = 0.08
"""The small words of a language make up a fifth to a half of its running text; headlines have fewer."""


@cache
def _knowledge() -> tuple[list[tuple[str, re.Pattern[str]]], dict[str, frozenset[str]], dict[str, str]]:
    table = tomllib.loads(files("tracker.lexicon").joinpath("languages.toml").read_text("utf-8"))
    scripts = [(code, re.compile(f"[{ranges}]")) for code, ranges in table["scripts"].items()]
    words = {code: frozenset(small.split()) for code, small in table["words"].items()}
    own = {code: small if code == "en" else small - words["en"] for code, small in words.items()}
    return scripts, own, table["letters"]


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None where the text is too short or too mixed to tell.

    >>> detect_language("At least 21 people were killed in the shelling of the city, the governor said.")
    'en'
    >>> detect_language("Au moins 21 personnes ont été tuées dans le bombardement de la ville, selon le gouverneur.")
    'fr'
    >>> detect_language("Toll rises") is None
    True
    """
    scripts, words, letters = _knowledge()
    sample = text[:_SAMPLE]
    count = sum(map(len, _LETTER.findall(sample)))
    if count < _MIN_LETTERS:
        return None
    for code, script in scripts if len(_OTHER_SCRIPT.findall(sample)) > 0.2 * count else ():
        if len(script.findall(sample)) > 0.6 * count:
            return _narrow(code, sample, words, letters)
    return _by_words(sample, words)


def _by_words(sample: str, words: dict[str, frozenset[str]]) -> str | None:
    found = Counter(word.lower().replace("’", "'") for word in _WORD.findall(sample))
    total = found.total()
    hits = {code: sum(found[word] for word in known) for code, known in words.items()}
    (best, most), (_, second) = sorted(hits.items(), key=lambda item: -item[1])[:2]
    clearly = 1.2 if best == "en" else 1.5  # an English article taken for another language is lost to its readers
    return best if most >= max(_MIN_HITS, _SHARE * total) and most > clearly * second else None


def _narrow(code: str, sample: str, words: dict[str, frozenset[str]], letters: dict[str, str]) -> str:
    """The language among those of one script: by a letter that only it has, else the script's most common one."""
    for language, own in letters.items():
        script, _, name = language.rpartition("-")
        if script == code and len(re.findall(f"[{own}]", sample)) > 0.004 * len(sample):
            return name
    return code
