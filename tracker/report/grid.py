"""How does a grid of cells get onto paper? Terminal, plain text, Markdown and CSV from the same cells."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_GAP = 2
_WIDEST_HEAD = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells under heads, with a title above and notes below; the first `left` columns are text, the rest numbers.

    `foot` are the last rows, set apart. `repeat` columns stand again where a grid too wide is cut into several.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    foot: tuple[tuple[str, ...], ...] = ()
    left: tuple[int, ...] = (0,)
    repeat: int = 1


def plain_text(grid: Grid, width: int | None = None) -> str:
    """The grid as aligned text; cut into several below each other where it is wider than `width` characters."""
    parts = split_grid(grid, width)
    blocks = ["\n".join(_lines(part, width)) for part in parts]
    return "\n\n".join(blocks)


def split_grid(grid: Grid, width: int | None) -> list[Grid]:
    """The grid as grids that each fit into `width`, the first `repeat` columns in all; empty rows drop out."""
    widths = column_widths(grid)
    if width is None or sum(widths) + _GAP * (len(widths) - 1) <= width:
        return [grid]
    fixed = list(range(grid.repeat))
    base = sum(widths[at] + _GAP for at in fixed)
    groups: list[list[int]] = [[]]
    used = base
    for at in range(grid.repeat, len(widths)):
        if groups[-1] and used + widths[at] > width:
            groups.append([])
            used = base
        groups[-1].append(at)
        used += widths[at] + _GAP
    return [_columns(grid, fixed + group, last=group is groups[-1]) for group in groups]


def _columns(grid: Grid, chosen: Sequence[int], last: bool) -> Grid:
    def pick(row: Sequence[str]) -> tuple[str, ...]:
        return tuple(row[at] for at in chosen)

    rows: list[tuple[str, ...]] = []
    kept = False
    for row in grid.rows:
        cells = pick(row)
        goes_on = row[0].startswith(" ")  # the line above does, in this one
        kept = kept if goes_on else any(cells[grid.repeat :])
        if kept or any(cells[grid.repeat :]):
            rows.append(cells)
    left = tuple(at for at, column in enumerate(chosen) if column in grid.left)
    return replace(
        grid,
        heads=pick(grid.heads),
        rows=tuple(rows),
        foot=tuple(cells for row in grid.foot if any((cells := pick(row))[grid.repeat :])),
        left=left,
        notes=grid.notes if last else (),
    )


def column_widths(grid: Grid) -> list[int]:
    """The characters that each column needs, its head wrapped."""
    heads = [max((len(line) for line in _wrap(head)), default=0) for head in grid.heads]
    cells = [[len(row[at]) for row in (*grid.rows, *grid.foot)] for at in range(len(grid.heads))]
    return [max([head, *column]) for head, column in zip(heads, cells, strict=True)]


def _wrap(head: str) -> list[str]:
    return textwrap.wrap(head, _WIDEST_HEAD, break_long_words=False) or [""]


def _lines(grid: Grid, width: int | None) -> Iterable[str]:
    widths = column_widths(grid)
    if grid.title:
        yield from textwrap.wrap(grid.title, width) if width else [grid.title]
    heads = [_wrap(head) for head in grid.heads]
    height = max(len(head) for head in heads)
    for line in range(height):
        yield _line([([""] * (height - len(head)) + head)[line] for head in heads], widths, grid.left)
    rule = "─" * (sum(widths) + _GAP * (len(widths) - 1))
    yield rule
    for row in grid.rows:
        yield _line(row, widths, grid.left)
    if grid.foot:
        yield rule
        for row in grid.foot:
            yield _line(row, widths, grid.left)
    for note in grid.notes:
        yield from textwrap.wrap(note, width, subsequent_indent="  ") if width else [note]


def _line(cells: Sequence[str], widths: Sequence[int], left: Sequence[int]) -> str:
    padded = (
        cell.ljust(width) if at in left else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return (" " * _GAP).join(padded).rstrip()


def markdown(grid: Grid) -> str:
    """The grid as a Markdown table, title in bold above, notes below."""

    def row(cells: Iterable[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

    lines = [f"**{grid.title}**", ""] if grid.title else []
    lines.append(row(grid.heads))
    lines.append("|" + "|".join(" --- " if at in grid.left else " ---: " for at in range(len(grid.heads))) + "|")
    lines += [row(cells) for cells in grid.rows]
    lines += [row(f"**{cell}**" if cell else "" for cell in cells) for cells in grid.foot]
    if grid.notes:
        lines += ["", *(f"{note}  " for note in grid.notes)]
    return "\n".join(lines)


def print_colored(grid: Grid, width: int) -> str:
    """The grid for a terminal, drawn by rich, cut like plain text where it is too wide."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, highlight=False)
    for part in split_grid(grid, width):
        if part.title:
            console.print(Text(part.title, style="bold"))
        table = Table(box=None, padding=(0, _GAP, 0, 0), header_style="bold cyan", pad_edge=False)
        for at, head in enumerate(part.heads):
            name = "\n".join(_wrap(head))
            table.add_column(
                Text(name), justify="left" if at in part.left else "right", no_wrap=True, vertical="bottom"
            )
        for row in part.rows:
            table.add_row(*(Text(cell) for cell in row))
        if part.foot:
            table.add_section()
        for row in part.foot:
            table.add_row(*(Text(cell, style="bold") for cell in row))
        console.print(table)
        for note in part.notes:
            console.print(Text(note, style="dim"))
        console.print()
    return out.getvalue().rstrip("\n")
