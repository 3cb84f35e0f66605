"""How is a figure written? Numbers with their bounds, changes, marks and sparklines, as short as they can be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.model import Point

_SIGNS = {"about": "~ ", "at_least": "≥ ", "more_than": "> ", "nearly": "≲ ", "at_most": "≤ ", "less_than": "< "}
_VAGUE = {
    2: "a couple",
    3: "several",
    24: "dozens",
    40: "scores",
    200: "hundreds",
    300: "several hundred",
    2_000: "thousands",
    3_000: "several thousand",
    20_000: "tens of thousands",
    200_000: "hundreds of thousands",
    2_000_000: "millions",
}
MARKS = {
    "revision": "▼",
    "jump": "!",
    "stray": "?",
    "phase": "↺",
    "voices": "‡",
    "differs": "≠",
    "rounded": "°",
    "cumulated": "Σ",
    "converted": "⇄",
    "household_size": "⌂",
    "event": "²",
    "unsaid": "¹",
}
_SIGN_LEGEND = {
    "about": "~ about",
    "at_least": "≥ at least",
    "more_than": "> more than",
    "nearly": "≲ nearly",
    "at_most": "≤ at most",
    "less_than": "< less than",
    "range": "100–200 a range as stated",
}
_BLOCKS = "▁▂▃▄▅▆▇█"
_PLAIN = str.maketrans(
    {"≥": ">=", "≲": "<~", "≤": "<=", "–": "-", "−": "-", "—": "-", "─": "-", "·": "|", "…": "...", "→": "->"}
    | {"▼": "v", "↺": "0", "‡": "+", "≠": "#", "°": "*", "Σ": "S", "⇄": "=", "⌂": "h", "¹": "1", "²": "2"}
    | dict(zip(_BLOCKS, ".:-=+*#@", strict=True))
)


def to_ascii(text: str) -> str:
    """The text for an output that knows no other signs than ASCII's.

    >>> to_ascii("≥ 21 → 100–200")
    '>= 21 -> 100-200'
    """
    return text.translate(_PLAIN).encode("ascii", "replace").decode()


def write_number(value: float) -> str:
    """The number with separated thousands and no more decimals than it has.

    >>> write_number(660000.0), write_number(1.5), write_number(39.76775)
    ('660,000', '1.5', '39.77')
    """
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def write_change(change: float | None) -> str:
    """The change with its sign, empty where there is none to tell.

    >>> write_change(84), write_change(-3), write_change(0), write_change(None)
    ('+84', '−3', '0', '')
    """
    if change is None:
        return ""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return sign + write_number(abs(change))


def write_rate(per_day: float | None) -> str:
    """A mean daily change: whole numbers from ten on, one decimal below."""
    if per_day is None:
        return ""
    return write_change(round(per_day) if abs(per_day) >= 10 else round(per_day, 1))


def write_value(value: float, high: float | None, bound: str) -> str:
    """The value as it was stated.

    >>> write_value(21, None, "at_least"), write_value(100, 200, "range"), write_value(24, None, "vague")
    ('≥ 21', '100–200', 'dozens')
    """
    if bound == "range" and high is not None and high != value:
        return f"{write_number(value)}–{write_number(high)}"
    if bound == "vague":
        return _VAGUE.get(int(value), f"~ {write_number(value)}") if value == int(value) else f"~ {write_number(value)}"
    return _SIGNS.get(bound, "") + write_number(value)


def write_point(point: Point) -> str:
    """The point's value as stated, with its marks behind it and the narrower place where it has one."""
    marks = "".join(MARKS.get(flag, "") for flag in point.flags)
    said = write_value(point.value, point.high if point.bound == "range" else None, point.bound)
    return said + (f" {marks}" if marks else "") + (f" ({point.place})" if point.place else "")


def legend(points: Iterable[Point], meanings: dict[str, str]) -> list[str]:
    """One line for each mark that the points carry, and one for the signs of their bounds."""
    flags: set[str] = set()
    bounds: set[str] = set()
    for point in points:
        flags.update(point.flags)
        bounds.add(point.bound)
    signs = [text for bound, text in _SIGN_LEGEND.items() if bound in bounds]
    lines = [" · ".join(signs)] if signs else []
    return lines + [f"{sign} {meanings[flag]}" for flag, sign in MARKS.items() if flag in flags]


def sparkline(values: Sequence[float], width: int = 10) -> str:
    """The values as blocks from the lowest to the highest, thinned to `width`; one value or none gives none.

    >>> sparkline([1, 2, 3, 8])
    '▁▂▃█'
    """
    if len(values) < 2:
        return ""
    if len(values) > width:
        last = len(values) - 1
        values = [values[round(at * last / (width - 1))] for at in range(width)]
    low, high = min(values), max(values)
    if high == low:
        return _BLOCKS[3] * len(values)
    top = len(_BLOCKS) - 1
    return "".join(_BLOCKS[round((value - low) / (high - low) * top)] for value in values)
