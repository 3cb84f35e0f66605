"""Which white space within a sentence is wider than a space, or stands where a line was broken?"""

from __future__ import annotations

import re

from tracker.extract.abbreviations import ABBREVIATIONS
from tracker.extract.document import UNFINISHED
from tracker.extract.edited import Edit
from tracker.extract.linewords import joins
from tracker.extract.pieces import DASH, FORM, WIDE, pieces_of
from tracker.extract.wrapping import find_wraps

_WIDE = (" \u00a0", "\u00a0 ", "\u00a0\u00a0")
_GAP = re.compile(r"[ \u00a0](?<=[\w.,;%’”\"')][ \u00a0])[ \u00a0]+(?=\S)")
_PLAIN_GAP = re.compile(r"  (?<=[\w.,;%’”\"')]  ) *(?=\S)")  # the same where no space is a hard one: found much faster
# Columns set flush on both sides have wide gaps anywhere.
_FLUSH = re.compile(r"(?<=\S)[ \u00a0]{2,3}(?=[^\s|])")
_GAPS = 5
_HYPHENS = "-‐"
# A long dash that has no space beside it, as American papers set it, or as it was typed; not "2010--2012".
_DASH = re.compile(
    r"—(?:(?<=[^\s\d—-]—)(?=[^\s—-])|(?<=\d—)(?=[^\W\d]))|--(?:(?<=[^\s\d—-]--)(?=[^\s—-])|(?<=\d--)(?=[^\W\d]))"
)


def find_gaps(text: str) -> list[Edit]:
    """Gaps within sentences that are wider than a space, or missing beside a dash, in order.

    >>> find_gaps("At  least 12 men—all of them miners—died")
    [Edit(start=2, end=4, put=' '), Edit(start=16, end=17, put=' — '), Edit(start=35, end=36, put=' — ')]
    """
    kinds = pieces_of(text).kinds
    edits = _find_wide(text) if kinds & (WIDE | FORM) else []
    if kinds & DASH:
        edits += [Edit(*m.span(), " — ") for m in _DASH.finditer(text)]
        edits.sort()
    return edits


def _find_wide(text: str) -> list[Edit]:
    """Wide gaps between two words of a sentence; elsewhere a cell or a heading may end, or a dash have been lost."""
    if "  " not in text and not ("\u00a0" in text and any(wide in text for wide in _WIDE)):
        return []
    gaps = list((_GAP if "\u00a0" in text else _PLAIN_GAP).finditer(text))
    within = sum(1 for m in gaps if text[m.end()].islower())
    if within >= max(_GAPS, len(gaps) / 2, text.count(" ") / 50):
        gaps = list(_FLUSH.finditer(text))
    else:
        joined = [m for m in gaps if _goes_on(_word_before(text, m))]
        if not within and "\n" not in text:
            parted = [
                Edit(m.start(), m.start(), ";" if text[m.end()].isdigit() else ".")  # a list's items keep its heading
                for m in gaps
                if m not in joined and _parts(text, m)
            ]
            return sorted([*parted, *(Edit(*m.span(), " ") for m in joined)])
        gaps = joined
    return [Edit(*m.span(), " ") for m in gaps]


def _word_before(text: str, gap: re.Match[str]) -> str:
    return text[max(0, gap.start() - 12) : gap.start()].rpartition(" ")[2].lower()


def _parts(text: str, gap: re.Match[str]) -> bool:
    """Whether a wide gap, the only mark of a text without lines, parts two items: "40 homes flooded  12 hurt"."""
    return text[gap.start() - 1].isalnum() and (text[gap.end()].isupper() or text[gap.end()].isdigit())


def find_line_ends(text: str) -> list[Edit]:
    """The ends of wrapped lines, where some are more than a break: a hyphen, an indent, a carriage return.

    Where lines were spread to one width, that width is gone with their gaps, so that these ends are read here too.
    """
    wraps = find_wraps(text)
    simple = all(w.end - w.start == 1 and text[w.start - 1] not in _HYPHENS for w in wraps)
    if simple and not (wraps and any(wide in text for wide in _WIDE)):
        return []
    edits = []
    for w in wraps:
        cut = text[w.start - 1] in _HYPHENS and text[w.start - 2].isalnum()
        joined = cut and joins(text, w.start - 1, w.end)
        edits.append(Edit(w.start - joined, w.end, "" if cut else " "))
    return edits


def _goes_on(word: str) -> bool:
    """Whether a word cannot end a sentence: "at least", "St."."""
    return word in UNFINISHED or (word[-1:] == "." and word[:-1] in ABBREVIATIONS)
