"""Is a zero a total? "No deaths were reported" speaks of one incident: a count that has begun never returns to zero."""

from __future__ import annotations

from tracker.lexicon.groups import is_rising
from tracker.series.claims import Claimed
from tracker.series.identity import Groups


def part_zeros(groups: Groups) -> Groups:
    """The groups of rows, with zeros among the totals of a rising count moved to the events where more was counted
    before; one that comes first, or among zeros, is the count's beginning and stays."""
    found = dict(groups)
    for key, rows in groups.items():
        if key.scope != "total" or not is_rising(key.metric) or not any(row.value == 0 for row in rows):
            continue
        counted = min((row.as_of for row in rows if row.value > 0), default=None)
        if counted is None:
            continue
        late = [row for row in rows if _is_zero(row) and row.as_of >= counted]
        ids = {row.id for row in late}
        found[key] = [row for row in rows if row.id not in ids]
        if late:
            event = key._replace(scope="event")
            found[event] = found.get(event, []) + [row._replace(scope="event") for row in late]
    return found


def _is_zero(row: Claimed) -> bool:
    return row.value == 0 and row.bound == "exact"
