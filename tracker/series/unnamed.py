"""Who is meant where a claimant names nobody? "5,024 killed" beside "5,024 civilians killed" counts the same people.

Reports of one running total name its group in one story ("4,452 civilians") and leave it out in the next ("4,481
killed"), or names a wider one ("lost 15,600 soldiers", "killed 15,800 Russian soldiers"). Where the numbers of both run
along one line they are one count; where they do not ("300 people", "40 children"), the wider is the whole, and apart.
"""

from __future__ import annotations

from collections import defaultdict

from tracker.lexicon.groups import is_rising, wider_groups
from tracker.series.identity import Groups, Key
from tracker.series.line import Line

_AGREE = 0.8
_SAMPLE = 60
"""So many totals, spread over the time, are enough to tell."""


def name_unnamed(groups: Groups) -> Groups:
    """The groups of rows, with a total of a wider group under the narrower one whose total it runs along with."""
    families: dict[Key, list[Key]] = defaultdict(list)
    for key in groups:
        if key.scope == "total" and key.who and key.is_main and is_rising(key.metric):
            families[key._replace(who=None)].append(key)
    found = dict(groups)
    for family in families.values():
        if len(family) > 1:
            _name_family(sorted(family, key=lambda k: (-len(wider_groups(k.who or "")), k.who or "")), found)
    return found


def _name_family(family: list[Key], found: Groups) -> None:
    """Move each wider group's rows; narrower ones go first, so that the widest meets all that they gathered."""
    for whole in family:
        parts = [key for key in family if key in found and whole.who in wider_groups(key.who or "")]
        wide = Line.of(found[whole])
        same = [key for key in parts if _runs_along(wide, Line.of(found[key]))]
        if len(same) == 1:
            found[same[0]] = found[same[0]] + found.pop(whole)


def _runs_along(wide: Line, line: Line) -> bool:
    """True where totals of the wider group lie on the line of the narrower, and hardly one stands against it."""
    told = list(zip(wide.days, wide.values, strict=True))
    sample = told[:: 1 + len(told) // _SAMPLE]
    verdicts = [fits for day, value in sample if (fits := line.fits(day, value)) is not None]
    return any(verdicts) and sum(verdicts) >= _AGREE * len(verdicts)
