"""Which line breaks of a text were only put in to fit a page? Those of wires, mails and PDFs are read as spaces."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.extract.chronicles import opens_entry

_WIDEST, _NARROWEST = 125, 30  # columns that lines are wrapped at
_LINE: Final = re.compile(r"[^\n]*\S")  # a line that is not blank, without the white space behind it
_GOES_ON: Final = re.compile(r"\n\s*[a-z]")
_WORD: Final = re.compile(r"\S+")
_STOP: Final = re.compile(r"[.!?:;…][\"'”’)\]»]*\Z")
# "• ", "> ", "=====": a line of its own, whatever stands before.
_ITEM: Final = re.compile(r"[•·▪●►◦■|#=_~>]\s|[-–—=_*#~]{2}|https?:|www\.")
# "- ", "3) ", "12:30 ": so only where other lines begin alike, as prose has these too ("… 40 of them\n– all medics –").
_MARKED: Final = re.compile(r"(?:([-–—*+])|\(?(?:\d{1,3}|[A-Za-z])([.)])(?!\d)|\d{1,2}([:.])\d\d\b)\s")
_COLUMNS: Final = re.compile(r"\S(?: {3,}|[ ]*\t[ ]*|\s*\|\s*)\S")  # the cells of a table
_DATELINED: Final = re.compile(r"[A-Z][^\n]{2,90}?(?:--|[–—]) ")
_LABEL: Final = re.compile(r"[^\W\d_][^\s.,;:]*(?: [^\s.,;:]+){0,3}: +[\d+~<>$€£]")  # "Killed: 340"
_FULL: Final = 0.88
"""How much of the column a line and the next word must overrun: fonts and narrow letters leave some lines short."""
_LONGER: Final = 1.2  # a line that much over the column was never wrapped
_COMMON, _GOING_ON, _SMALL = 0.4, 0.6, 0.4
"""Of the breaks within sentences, how many come where the line is full; of the breaks there, how many come within a
sentence, and of these, how many before a small letter."""
_FEWEST: Final = 2
_LEAST: Final = 0.06  # of all line breaks, how many come before a small letter: most texts are told by that alone


class Line(NamedTuple):
    """A line that is not blank: its offsets, and how far it is indented."""

    start: int
    end: int
    indent: int


class Form(NamedTuple):
    """Whether a line is an item or a row by its form, and whether it ends a sentence."""

    item: bool
    row: bool
    stopped: bool


class Break(NamedTuple):
    """The white space between two lines that may be one paragraph's; `full` where the next word found no room."""

    start: int
    end: int
    full: bool
    within: bool
    """Whether the line before it ended no sentence."""


def unwrap(text: str) -> str:
    r"""The text with the line breaks that only fit it to a page as spaces; the same text where it has none such.

    >>> unwrap("The flood has killed at least 12 people in\nthe north of the country and driven more\nthan 3,000 away.")
    'The flood has killed at least 12 people in the north of the country and driven more than 3,000 away.'
    >>> unwrap("Killed: 340\nWounded: 1,200\nMissing: 15\n")
    'Killed: 340\nWounded: 1,200\nMissing: 15\n'
    """
    parts, at = [], 0
    for found in find_wraps(text):
        parts += [text[at : found.start], " " * (found.end - found.start)]
        at = found.end
    return "".join([*parts, text[at:]]) if parts else text


@lru_cache(maxsize=1)
def find_wraps(text: str) -> tuple[Break, ...]:
    """The breaks that only fit a text to a page, in order; the last answer is kept, as two questions need it."""
    every = text.count("\n")
    if every * _WIDEST < len(text) or (len(_GOES_ON.findall(text)) < every * _LEAST and not text.isupper()):
        return ()
    lines = _find_lines(text)
    gap = 1 if any(text.count("\n", a.end, b.start) == 1 for a, b in pairwise(lines)) else 2
    breaks = _find_breaks(text, lines, gap)
    return tuple(b for b in breaks if b.full) if _is_wrapped(text, breaks) else ()


def _find_lines(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    lines: list[Line] = []
    for m in _LINE.finditer(text):
        line = m[0]
        indent = len(line) - len(line.lstrip())
        lines.append(Line(m.start() + indent, m.end(), indent))
    return lines


def _find_forms(text: str, lines: list[Line]) -> list[Form]:
    """What each of the lines is by its form."""
    marks = [_MARKED.match(text, line.start, line.end) for line in lines]
    often = Counter([mark[mark.lastindex or 0] for mark in marks if mark])
    celled = "   " in text or "\t" in text or "|" in text
    forms: list[Form] = []
    for (start, end, _), mark in zip(lines, marks, strict=True):
        item = _ITEM.match(text, start, end) is not None or (mark is not None and often[mark[mark.lastindex or 0]] > 1)
        columns = celled and _COLUMNS.search(text, start, end) is not None
        row = columns or _LABEL.match(text, start, end) is not None
        forms.append(Form(item, row, _STOP.search(text, max(start, end - 4), end) is not None))
    return forms


def _find_breaks(text: str, lines: list[Line], gap: int) -> list[Break]:
    """The breaks within what may be paragraphs, each judged by the width that the text's lines come to."""
    inner = [i for i in range(1, len(lines)) if text.count("\n", lines[i - 1].end, lines[i].start) == gap]
    counted = [i for i in inner if i > 1] if len(inner) > _FEWEST else inner  # the first may bear a dateline, too
    widths = sorted(lines[i - 1].indent + lines[i - 1].end - lines[i - 1].start for i in counted)
    if not widths:
        return []
    width = widths[len(widths) * 19 // 20]
    if not _NARROWEST <= width <= _WIDEST:
        return []  # as where each paragraph is a line: what form the lines have is not asked
    forms = _find_forms(text, lines)
    full = {i for i in inner if _is_full(text, lines[i - 1], lines[i], width)}
    if inner[0] == 1 and lines[0].end - lines[0].start > width and _DATELINED.match(text):
        full.add(1)
    found = []
    for i in inner:
        stopped = forms[i - 1].stopped
        last = stopped and not forms[i].stopped and i + 1 not in full
        goes_on = i in full and not last and not _opens(text, i, lines, forms)
        found.append(Break(lines[i - 1].end, lines[i].start, goes_on, not stopped))
    return found


def _is_full(text: str, a: Line, b: Line, width: int) -> bool:
    """Whether the first word of a line found no room in the line before, which is no longer than the others."""
    length = a.indent + a.end - a.start
    if text[a.end - 1] in "-‐" and text[a.end - 2].isalpha() and text[b.start].islower():
        return True
    word = _WORD.match(text, b.start, b.end)
    return length <= width * _LONGER and length + 1 + (len(word[0]) if word else 0) >= width * _FULL


def _opens(text: str, i: int, lines: list[Line], forms: list[Form]) -> bool:
    """Whether line `i` begins something of its own: an item, a row, an indented paragraph."""
    line = lines[i]
    return (
        forms[i - 1].row
        or forms[i].row
        or forms[i].item
        or opens_entry(text, line.start)
        or (line.indent > lines[i - 1].indent + 1 and not text[line.start].islower())
    )


def _is_wrapped(text: str, breaks: list[Break]) -> bool:
    full = [b for b in breaks if b.full]
    within = [b for b in full if b.within]
    every = sum(1 for b in breaks if b.within)
    if len(within) < max(_FEWEST, _COMMON * every, _GOING_ON * len(full)):
        return False
    small = sum(1 for b in within if text[b.end].islower() or text[b.end].isdigit())
    return small >= _SMALL * len(within) or not any(c.islower() for c in text)
