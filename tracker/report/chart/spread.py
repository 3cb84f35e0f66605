"""Where do labels go so that none covers another? Wanted heights in, heights that keep their distance out."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Centres for labels of these heights, as near to `wanted` as they come without overlap, within [low, high].

    The order from low to high is kept. Where all together are higher than the room, they start at `low` and overrun.

    >>> spread([10, 11, 50], [8, 8, 8], 0, 100)
    [6.5, 14.5, 50.0]
    """
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    blocks: list[_Block] = []
    for at in order:
        half = heights[at] / 2
        blocks.append(_Block([at], min(max(wanted[at], low + half), max(high - half, low + half)) - half, heights[at]))
        while len(blocks) > 1 and blocks[-2].start + blocks[-2].height > blocks[-1].start:
            upper, lower = blocks.pop(), blocks.pop()
            blocks.append(_join(lower, upper, wanted, heights, low, high))
    centres = [0.0] * len(wanted)
    for block in blocks:
        at_height = block.start
        for at in block.members:
            centres[at] = at_height + heights[at] / 2
            at_height += heights[at]
    return centres


class _Block:
    """Labels that touch: members from low to high, where the lowest starts, and how high they are together."""

    def __init__(self, members: list[int], start: float, height: float) -> None:
        self.members, self.start, self.height = members, start, height


def _join(
    lower: _Block, upper: _Block, wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> _Block:
    """Both blocks as one, placed where its members are nearest to their wanted heights on the whole."""
    members = lower.members + upper.members
    height = lower.height + upper.height
    offset, starts = 0.0, []
    for at in members:
        starts.append(wanted[at] - heights[at] / 2 - offset)
        offset += heights[at]
    start = sum(starts) / len(starts)
    return _Block(members, max(low, min(start, high - height)), height)
