"""How does a table fit a terminal? Empty columns go, long texts move to a line of their own, the rest shrinks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import click

from tracker.cli.output import Shown

GAP = 2
INDENT = "    "
LEAST = 6
"""The columns below which no text shrinks."""


def lay_out(columns: Sequence[Shown], rows: Sequence[Sequence[str]], width: int, colour: bool = False) -> Iterator[str]:
    """The lines of the table, none longer than `width` as far as numbers and dates allow."""
    kept = [at for at in range(len(columns)) if any(row[at] for row in rows)]
    widths = {at: max(len(columns[at].header), *(len(row[at]) for row in rows)) for at in kept}
    below: list[int] = []
    if _total(widths) > width:
        below = [at for at in kept if columns[at].below]
        widths = {at: w for at, w in widths.items() if at not in below}
        _shrink(widths, [at for at in widths if not columns[at].number and not _is_dates(rows, at)], width)
    header = _line([columns[at].header for at in widths], columns, widths)
    yield click.style(header, bold=True) if colour else header
    for row in rows:
        yield _line([row[at] for at in widths], columns, widths)
        beneath = " · ".join(row[at] for at in below if row[at])
        for line in textwrap.wrap(beneath, width, initial_indent=INDENT, subsequent_indent=INDENT):
            yield click.style(line, dim=True) if colour else line


def _total(widths: dict[int, int]) -> int:
    return sum(widths.values()) + GAP * (len(widths) - 1)


def _is_dates(rows: Sequence[Sequence[str]], at: int) -> bool:
    return all(not row[at] or (len(row[at]) >= 10 and row[at][4] == "-" == row[at][7]) for row in rows)


def _shrink(widths: dict[int, int], texts: list[int], width: int) -> None:
    while _total(widths) > width and texts:
        widest = max(texts, key=lambda at: widths[at])
        if widths[widest] <= LEAST:
            return
        widths[widest] -= 1


def _line(cells: Sequence[str], columns: Sequence[Shown], widths: dict[int, int]) -> str:
    shown = []
    for cell, (at, width) in zip(cells, widths.items(), strict=True):
        cut = cell if len(cell) <= width else cell[: width - 1] + "…"
        shown.append(cut.rjust(width) if columns[at].number else cut.ljust(width))
    return (" " * GAP).join(shown).rstrip()
