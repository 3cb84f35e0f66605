"""In which order are a page's lines read? Pieces of text with positions become lines, column after column."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

_WIDTH = 0.5
"""A letter's mean width as a part of the font's size."""
_GUTTER = 24.0
_PROSE = 25
"""Letters that a line of prose has at least; a table's cells are shorter."""


class Piece(NamedTuple):
    """A run of text at a place on the page, in points from the lower left corner."""

    x: float
    y: float
    size: float
    text: str


class Line(NamedTuple):
    """Pieces on one height, in the order in which the page draws them."""

    y: float
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The pieces side by side, with a space where the page leaves one."""
        words, end = "", None
        for piece in self.pieces:
            gap = end is not None and piece.x - end > 0.25 * piece.size
            words += (" " if gap and not words.endswith(" ") and not piece.text.startswith(" ") else "") + piece.text
            end = _end(piece)
        return " ".join(words.replace("\n", " ").split(" ")).strip()


def order_lines(pieces: list[Piece]) -> list[str]:
    """The page's lines in reading order; [] where positions do not help (rotated text, no positions).

    Text that is drawn line by line across two columns is put column after column; what is drawn in reading order stays.
    """
    lines = _group_lines(pieces)
    gutter = _find_gutter(lines)
    if gutter is None:
        return []
    ordered: list[str] = []
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        before = tuple(piece for piece in line.pieces if piece.x < gutter - 3)
        after = line.pieces[len(before) :]
        if before and not after and _end(before[-1]) > gutter + _GUTTER:  # a heading over both columns
            ordered += [*left, *right, line.text]
            left, right = [], []
            continue
        left += [Line(line.y, before).text] if before else []
        right += [Line(line.y, after).text] if after else []
    return [*ordered, *left, *right]


def _group_lines(pieces: list[Piece]) -> list[Line]:
    lines: list[Line] = []
    for piece in pieces:
        if lines and abs(lines[-1].y - piece.y) <= max(1.0, 0.3 * piece.size) and piece.x > lines[-1].pieces[-1].x:
            lines[-1] = Line(lines[-1].y, (*lines[-1].pieces, piece))
        else:
            lines.append(Line(piece.y, (piece,)))
    return lines


def _find_gutter(lines: list[Line]) -> float | None:
    """Where the second column begins, where most lines of prose have two parts that begin on the same two verticals."""
    starts: Counter[int] = Counter()
    for line in lines:
        for before, after in zip(line.pieces, line.pieces[1:], strict=False):
            if after.x - _end(before) > 4 and len(before.text) >= _PROSE <= len(after.text):
                starts[round(after.x)] += 1
    if not starts:
        return None
    start, count = starts.most_common(1)[0]
    return float(start) if count >= 4 and count >= 0.4 * len(lines) else None


def _end(piece: Piece) -> float:
    return piece.x + _WIDTH * piece.size * len(piece.text.rstrip())
