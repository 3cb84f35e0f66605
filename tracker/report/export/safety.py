"""Which text would a spreadsheet take for a formula? Articles are strangers' words: none of them may run."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_formula(text: str) -> bool:
    """True where a spreadsheet might run the text.

    >>> is_formula("=HYPERLINK(…)"), is_formula("@all"), is_formula("−5"), is_formula("21")
    (True, True, False, False)
    """
    return text.startswith(_STARTS)


def neutralised(value: object) -> object:
    """The value, with an apostrophe before text that a spreadsheet might run; numbers stay numbers.

    >>> neutralised("=1+1"), neutralised("killed"), neutralised(-5)
    ("'=1+1", 'killed', -5)
    """
    return f"'{value}" if isinstance(value, str) and is_formula(value) else value
