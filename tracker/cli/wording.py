"""How are numbers put into words and signs for people?"""

from __future__ import annotations

_SIGNS = {"at_least": "≥ ", "more_than": "> ", "about": "~ ", "nearly": "≲ ", "at_most": "≤ ", "less_than": "< "}
_CURRENCY = 3


def word_number(value: float) -> str:
    """A number with thousands marked off, as exact as it is.

    >>> word_number(660000), word_number(1.5)
    ('660,000', '1.5')
    """
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"


def word_value(value: float, high: float | None, bound: str, unit: str) -> str:
    """A figure's value with its bound as a sign, and its unit unless it is persons.

    >>> word_value(21, None, "at_least", "person"), word_value(100, 200, "range", "building")
    ('≥ 21', '100–200 building')
    >>> word_value(24, None, "vague", "person"), word_value(1e9, None, "about", "USD")
    ('24?', '~ 1,000,000,000 USD')
    """
    number = word_number(value) if high is None else f"{word_number(value)}–{word_number(high)}"
    number = f"{number}?" if bound == "vague" else _SIGNS.get(bound, "") + number
    return number if unit in ("person", "vote", "magnitude") else f"{number} {unit}"
