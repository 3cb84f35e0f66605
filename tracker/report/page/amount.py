"""How is a stated value written on a page? With its unit, and short from a billion on, where digits are not read."""

from __future__ import annotations

from tracker.report.chart.headings import unit_words
from tracker.report.chart.numbers import spoken_claim
from tracker.report.notation import write_value

_LONG = 1e9
_COUNTED = ("person", "vote", "magnitude")
"""Units that go without saying."""


def write_amount(value: float, high: float | None, bound: str, unit: str, who: str | None) -> str:
    """The value as stated, with its unit where what is counted does not name it.

    >>> write_amount(9.9e6, None, "exact", "USD", None), write_amount(3000, None, "about", "tonne", "gravel")
    ('USD 9,900,000', '~ 3,000 tonnes')
    >>> write_amount(1.4e12, None, "more_than", "USD", "debt"), write_amount(200, None, "vague", "weapon", None)
    ('USD more than 1.4 trillion', 'hundreds of weapons')
    >>> write_amount(1400, None, "exact", "tunnel", "some tunnels"), write_amount(21, None, "exact", "person", None)
    ('1,400', '21')
    """
    said = spoken_claim(value, high, bound) if value >= _LONG else write_value(value, high, bound)
    if unit.isupper() and len(unit) == 3:
        return f"{unit} {said}"
    several = unit_words(unit)
    if unit in _COUNTED or (who or "").endswith((unit, several)):
        return said
    of = " of" if bound == "vague" and said.endswith(("s", "couple")) else ""
    return f"{said}{of} {unit if value == 1 and high is None else several}"
