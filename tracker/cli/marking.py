"""How is a number shown within its sentence? Marked by signs, and by colour on a terminal, wrapped to the page."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from typing import NamedTuple

import click

from tracker.cli.output import printable

TAKEN, REFUSED = "[]", "{}"
_COLOURS = {TAKEN: "green", REFUSED: "red"}
WIDEST = 100


class Mark(NamedTuple):
    """A piece of a text to mark: offsets, and the pair of signs around it."""

    start: int
    end: int
    signs: str = TAKEN


def page_width() -> int:
    """The columns to fill: the terminal's, at most WIDEST, and 80 off a terminal."""
    return min(shutil.get_terminal_size((80, 24)).columns, WIDEST) if sys.stdout.isatty() else 80


def mark_text(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[str]:
    """The words of `text[start:end]`, cleaned, each mark in its signs; one that overlaps an earlier is left out.

    >>> mark_text("At least 21 people", 0, 18, [Mark(9, 11)])
    ['At', 'least', '[21]', 'people']
    """
    pieces, at = [], start
    for mark in sorted(marks):
        if at <= mark.start and mark.end <= end:
            number = printable(text[mark.start : mark.end])
            pieces += [printable_spaced(text[at : mark.start]), mark.signs[0], number, mark.signs[1]]
            at = mark.end
    pieces.append(printable_spaced(text[at:end]))
    return "".join(pieces).split()


def printable_spaced(text: str) -> str:
    """Printable text that keeps a space at either end."""
    clean = printable(text)
    before = " " if text[:1].isspace() else ""
    after = " " if clean and text[-1:].isspace() else ""
    return f"{before}{clean}{after}"


def wrap_words(words: Iterable[str], width: int, indent: str = "", colour: bool = False) -> str:
    """The words as lines of at most `width` columns, marks coloured where asked."""
    lines, line, length = [], indent, len(indent)
    empty = True
    for word in words:
        if not empty and length + 1 + len(word) > width:
            lines.append(line)
            line, length, empty = indent, len(indent), True
        line += ("" if empty else " ") + word
        length += (0 if empty else 1) + len(word)
        empty = False
    text = "\n".join([*lines, line])
    return _colour(text) if colour else text


def _colour(text: str) -> str:
    import re

    def paint(m: re.Match[str]) -> str:
        return click.style(m.group(), fg=_COLOURS[TAKEN if m.group()[0] == "[" else REFUSED], bold=True)

    return re.sub(r"\[[^\[\]]*\]|\{[^{}]*\}", paint, text)
