"""Is it the same story again? A sketch of an article's word sequences that finds copies which differ a little.

The wire's story comes ten times, with another headline, a cut end, a paragraph of the paper's own. A text is taken as
the set of its sequences of five words; the sketch keeps the smallest hashes of these (a bottom-k sample), of which two
texts share about as large a part as of their sequences. A store looks them up by `sketch_keys`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from heapq import nsmallest

WORDS = 5
SIZE = 128
KEYS = 16
NEAR = 0.6
"""From this resemblance on two texts are copies of one story: chance alike is below 0.1, an edited copy above 0.6."""
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f\u2009]*\d|\d")

Sketch = tuple[int, ...]


def sketch_text(text: str, size: int = SIZE) -> Sketch:
    """The `size` smallest 64-bit hashes of the text's five-word sequences, ascending; fewer for a short text.

    >>> sketch_text("Toll rises to 21") == sketch_text("toll rises — to 21!")
    True
    """
    return tuple(nsmallest(size, {_hash(sequence) for sequence in _sequences(text)}))


def _sequences(text: str) -> set[str]:
    """The text's sequences of five words; a shorter text is one sequence."""
    words = [word.lower() for word in _WORD.findall(text)]
    count = max(1, len(words) - WORDS + 1)
    return {" ".join(words[i : i + WORDS]) for i in range(count)} - {""}


def _hash(sequence: str) -> int:
    # Signed, since databases have no unsigned 64-bit integers.
    return int.from_bytes(blake2b(sequence.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def sketch_keys(sketch: Sketch, count: int = KEYS) -> Sketch:
    """The hashes to look a text up by: texts that share none of them resemble each other little."""
    return sketch[:count]


def resemblance(one: Sketch, other: Sketch) -> float:
    """The part of their sequences that two texts share, 0 to 1, estimated from the sketches.

    >>> resemblance(sketch_text("At least 21 were killed here"), sketch_text("All the votes were counted"))
    0.0
    """
    if not one or not other:
        return 0.0
    size = max(len(one), len(other))
    merged = sorted(set(one) | set(other))[:size]
    return len(set(one) & set(other) & set(merged)) / len(merged)


def contained(one: str, other: str) -> float:
    """The part of the shorter text's sequences that the longer one holds, 0 to 1: near 1 for a story that grew.

    >>> contained("one two three four five six", "zero one two three four five")
    0.5
    """
    left, right = _sequences(one), _sequences(other)
    return len(left & right) / min(len(left), len(right)) if left and right else float(one == other)


def same_numbers(one: str, other: str) -> bool:
    """Whether the shorter text holds no number that the longer one lacks: a copy, and no updated story.

    >>> same_numbers("21 killed, 112 injured", "At least 21 killed and 112 injured on 3 March")
    True
    >>> same_numbers("23 killed, 112 injured", "At least 21 killed and 112 injured on 3 March")
    False
    """
    shorter, longer = sorted((_numbers(one), _numbers(other)), key=len)
    return shorter <= longer


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\D", "", number) for number in _NUMBER.findall(text)}


def nearest(sketch: Sketch, known: Sequence[tuple[int, Sketch]]) -> tuple[int, float] | None:
    """The id and resemblance of the candidate that is most alike, where one is near enough; the first on a tie."""
    best: tuple[int, float] | None = None
    own = set(sketch)
    for key, other in known:
        if len(own.intersection(other)) < NEAR * max(len(own), len(other)):
            continue  # the resemblance counts some of these, out of as many
        alike = resemblance(sketch, other)
        if alike >= NEAR and (best is None or alike > best[1]):
            best = (key, alike)
    return best
