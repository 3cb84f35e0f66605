"""Which line at the top of a report is its date? Only a line that says nothing else."""

from __future__ import annotations

import re
from datetime import date

from tracker.read.published import parse_date

_LINES = 40
_LINE = re.compile(
    r"""
    [\s|•*–-]*
    (?: (?P<label> (?: date | published | issued | released | updated | as \s+ of | as \s+ at | data \s+ as \s+ of
          | reporting \s+ date | publication \s+ date | report \s+ date | situation \s+ as \s+ of )
          [\s:]* (?: on \s+ )? ) )?
    (?P<date> [^\n|(]{6,40}? )
    \s* (?: \( [^)\n]{0,40} \) )? [\s|.]*
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find_dateline(text: str) -> date | None:
    """The date of a report's own date line among its first lines; None without one, or where two differ.

    >>> find_dateline("SITUATION REPORT No. 5\\nAs of 3 March 2022\\n\\nOn 24 February 2022 …")
    datetime.date(2022, 3, 3)
    """
    labelled: set[date] = set()
    bare: set[date] = set()
    for line in text.split("\n", _LINES)[:_LINES]:
        m = _LINE.fullmatch(line) if len(line) <= 120 else None
        if m and (day := parse_date(m["date"].strip(" .,"))):
            (labelled if m["label"] else bare).add(day)
    found = labelled or bare
    return found.pop() if len(found) == 1 else None
