"""What does a chart say in words? The finding as a title, the measure as a subtitle, the sources as a footer."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any
from unicodedata import bidirectional

from tracker.lexicon.groups import is_rising
from tracker.lexicon.inflect import pluralize
from tracker.model import Point, Series
from tracker.report.chart.numbers import spoken_claim, spoken_day, spoken_period, spoken_span
from tracker.report.chart.style import OFF_LINE
from tracker.series.claims import plausible

_GAP = 1.25
"""From this ratio on, two claimants' last figures are a disagreement that the title tells."""
OTHER_THING = 100
"""From this ratio on, one of two totals most likely counts something else: both are drawn, neither makes the title."""
_SILENT, _SILENT_SHARE = 30, 0.25
"""Sources are out of date that say nothing for so many days, and for this share of all days, before the last claim."""
_SCOPES = {"total": "running total as claimed", "period": "new in each period", "event": "single incidents"}
_PLAIN_UNITS = {"person": "people", "vote": "votes", "magnitude": "magnitude"}
UNNAMED = {
    "claimant": "no source named",
    "who": "group not stated",
    "place": "place not stated",
    "publisher": "publisher unknown",
    "scope": "scope not stated",
}


@cache
def _headings() -> dict[str, dict[str, Any]]:
    with (files("tracker.lexicon") / "headings.toml").open("rb") as file:
        return tomllib.load(file)


def stands_alone(metric: str) -> bool:
    """True where single figures of a metric have nothing to do with one another: sums of money, distances.

    >>> stands_alone("money"), stands_alone("killed")
    (True, False)
    """
    return bool(_headings().get(metric, {}).get("alone"))


def is_incident(metric: str) -> bool:
    """True where single figures of a metric are of incidents, so that several make sense side by side."""
    return bool(_headings().get(metric, {}).get("incident"))


def scope_words(series: Series) -> str:
    """What kind of figures a series holds, for a subtitle."""
    if series.scope == "event" and not is_incident(series.metric):
        return "single figures"
    return "one event and its running total, as claimed" if series.event else _SCOPES[series.scope]


def scope_name(scope: str, metric: str) -> str:
    """What kind of figure one is, in a list; empty where a single figure is the usual thing: a distance, a vote.

    >>> scope_name("total", "killed"), scope_name("event", "killed"), scope_name("event", "distance")
    ('running total', 'one incident', '')
    """
    if scope == "event":
        return "one incident" if is_incident(metric) else ""
    return {"total": "running total", "period": "in a period"}[scope]


def said(series: Series, point: Point) -> str:
    """A point's value in words, with its unit where the heading does not name it: "64 km", "USD 1.7 billion"."""
    value, unit = spoken_claim(point.value, point.high, point.bound), series.unit
    if unit.isupper() and len(unit) == 3:
        return f"{unit} {value}"
    if not stands_alone(series.metric) or unit in _PLAIN_UNITS:
        return value
    return f"{value} {unit if point.value == 1 else unit_words(unit)}"


def unit_words(unit: str) -> str:
    """The unit of several: a symbol as it is, a word in the plural.

    >>> unit_words("km"), unit_words("mile"), unit_words("USD")
    ('km', 'miles', 'USD')
    """
    return unit if len(unit) < 4 else pluralize(unit)


def isolate(name: str) -> str:
    """The name, marked to keep to itself where it runs from right to left, so that it turns no sign around it.

    >>> isolate("Goma"), len(isolate("\u063a\u0632\u0629"))
    ('Goma', 5)
    """
    turned = any(bidirectional(sign) in ("R", "AL") for sign in name)
    return f"\u2068{name}\u2069" if turned else name


def heading(series: Series, *leave_out: str) -> str:
    """What is counted, and where: "Civilians killed in Kharkiv"; without the group or place where left out."""
    entry = _headings().get(series.metric)
    things = pluralize(series.unit) if series.unit not in _PLAIN_UNITS else _PLAIN_UNITS[series.unit]
    who = series.who if series.who not in (None, "people", "person") and "who" not in leave_out else None
    if who and who.endswith(series.unit) and series.unit not in _PLAIN_UNITS:
        who = who.removesuffix(series.unit) + things
    if entry is None:
        name = series.metric.replace("_", " ") + (f", {who}" if who else "")
    else:
        pattern = "people" if not who else "group" if who.split()[-1] not in entry.get("said_by", ()) else None
        name = str(entry[pattern] if pattern else "{who}").format(who=_proper(who or ""), things=things)
    first, _, again = name.partition(" (")
    name = first if again == f"{first.lower()})" else name
    text = name[:1].upper() + name[1:]
    if series.place and "place" not in leave_out:
        word = entry["place"] if entry else "in"
        text += f"{word if word == ',' else ' ' + word} {isolate(series.place)}"
    if series.destination and series.destination != series.place:
        text += f" to {isolate(series.destination)}"
    if series.event:
        text += f", event of {spoken_day(series.event)}"
    return text + (f" since {spoken_day(series.origin)}" if series.origin and "origin" not in leave_out else "")


def _proper(who: str) -> str:
    """The group with a nation's name in capitals: "Russian soldiers"."""
    from tracker.lexicon.groups import wider_groups

    first, space, rest = who.partition(" ")
    return f"{first.capitalize()}{space}{rest}" if space and rest in wider_groups(who) else who


def line_name(series: Series, by: str) -> str:
    """How a line is labelled, by what the lines stand for."""
    name = _SCOPES[series.scope] if by == "scope" else getattr(series, by)
    text = isolate(str(name or UNNAMED[by]))
    if series.status == "projected":
        text += " (projection)"
    return f"{text}, since {spoken_day(series.origin)}" if series.origin else text


def finding(family: Sequence[Series], by: str) -> str:
    """The title: what, where, how many, by when, and who says so.

    Where claimants disagree about the latest, the lowest and the highest are told, each with its claimant.
    """
    lead = lead_series(family)
    leave_out = ("who", "place")[by == "place"] if by in ("who", "place") else ""
    name = heading(lead, leave_out, "origin")
    point = last_carrying(lead)
    if by in ("who", "place"):
        told_by = f"{said(lead, point)} {_when(lead, point)}"
        return f"{name}: {told_by} ({', '.join(n for n in (line_name(lead, by), lead.claimant) if n)})"
    if lead.status == "projected":
        return f"{name} could reach {said(lead, point)} {_when(lead, point)}{_of(lead)}"
    low, high = _extremes(family, lead, by)
    if low is None or high is None:
        return f"{name}: {said(lead, point)} {_when(lead, point)}{_of(lead)}"
    told = [f"{said(s, p)} ({line_name(s, by)})" for s, p in ((low, last_carrying(low)), (high, last_carrying(high)))]
    latest = max(last_carrying(low), last_carrying(high), key=lambda p: p.as_of)
    return f"{name}: {told[0]} or {told[1]} {_when(lead, latest)}"


def _of(series: Series) -> str:
    name = series.claimant or series.publisher
    if name is None and series.unit == "vote":  # counted before all eyes
        return ""
    return f", {isolate(name or UNNAMED['claimant'])}"


def _when(series: Series, point: Point) -> str:
    if series.scope == "total":
        return f"{'by' if is_rising(series.metric) else 'as of'} {spoken_day(point.as_of)}"
    if series.scope == "period":
        return spoken_period(point.since, point.as_of)
    return (
        f"in one incident, {spoken_day(point.as_of)}" if is_incident(series.metric) else spoken_span(None, point.as_of)
    )


def lead_series(family: Sequence[Series]) -> Series:
    """The series that the title is about: of named sources, the one with most points among those up to date.

    Where all of them fell silent long before the others, what nobody is named for is the news.
    """
    reported = [s for s in family if s.status == "reported"] or list(family)
    named = [s for s in reported if s.claimant] or reported
    reported = reported if _are_silent(named, reported) else named
    first = min(s.points[0].as_of for s in reported)
    last = max(s.points[-1].as_of for s in reported)
    recent = [s for s in reported if (last - s.points[-1].as_of).days <= max(3, (last - first).days * 0.15)]
    most = max(recent, key=lambda s: (len(s.points), s.points[-1].as_of))
    steady = max(reported, key=lambda s: len(s.points))
    return steady if len(steady.points) > 4 * len(most.points) else most


def _are_silent(named: Sequence[Series], family: Sequence[Series]) -> bool:
    """True where the named sources end long before the family does, and the others say more than they."""
    days = [p.as_of for s in family for p in s.points]
    lag = (max(days) - max(s.points[-1].as_of for s in named)).days
    theirs = sum(len(s.points) for s in named)
    return lag > max(_SILENT, (max(days) - min(days)).days * _SILENT_SHARE) and len(days) > 2 * theirs


def last_carrying(series: Series) -> Point:
    """The last point that carries the series: not one that is out of line, or adds nothing."""
    carrying = [p for p in series.points if not OFF_LINE & set(p.flags) and p.bound != "vague"]
    return (carrying or series.points)[-1]


def _extremes(family: Sequence[Series], lead: Series, by: str) -> tuple[Series | None, Series | None]:
    """The series with the lowest and highest recent figure where they contradict each other, else None."""
    if lead.scope != "total" or by != "claimant":
        return None, None
    now = last_carrying(lead)
    near = max(7, (now.as_of - lead.points[0].as_of).days * 0.1)
    recent = [
        s
        for s in family
        if s.status == "reported"
        and s.claimant is not None
        and s.origin == lead.origin
        and last_carrying(s).bound != "vague"
        and now.value / OTHER_THING < last_carrying(s).value < now.value * OTHER_THING
        and abs((last_carrying(s).as_of - now.as_of).days) <= near
    ]
    if len(recent) < 2:
        return None, None
    low, high = (pick(recent, key=lambda s: last_carrying(s).value) for pick in (min, max))
    p, q = last_carrying(low), last_carrying(high)
    apart = _most(p) < _least(q) and q.value >= _GAP * p.value
    return (low, high) if apart else (None, None)


def _most(point: Point) -> float:
    """The most that a claim can mean: nothing limits "at least"."""
    return inf if point.bound in ("at_least", "more_than") else plausible(point.value, point.high, point.bound).high


def _least(point: Point) -> float:
    """The least that a claim can mean: nothing but 0 limits "at most"."""
    return 0 if point.bound in ("at_most", "less_than") else plausible(point.value, point.high, point.bound).low


def measure(family: Sequence[Series], by: str) -> str:
    """The subtitle: what is counted, in which unit, over which scope, where."""
    from tracker.lexicon.metrics import METRICS

    first = family[0]
    entry = METRICS.get(first.metric)
    counted = entry.counts.split(":")[0].split(";")[0] if entry else first.metric.replace("_", " ")
    unit = _PLAIN_UNITS.get(first.unit, first.unit)
    parts = [counted[:1].upper() + counted[1:]]
    named = (first.who or "").endswith(first.unit)
    if unit not in counted and not named:
        parts.append(unit if first.unit in _PLAIN_UNITS else unit_words(first.unit))
    if first.who not in (None, "people", "person") and by != "who":
        who = first.who.removesuffix(first.unit) + unit_words(first.unit) if named else first.who
        parts.append(isolate(_proper(who)))
    if by != "scope":
        parts.append(scope_words(first))
    if first.place and by != "place":
        parts.append(isolate(first.place))
    elif by != "place":
        parts.append("place not stated")
    return " · ".join(parts)


def sources(family: Sequence[Series], claims: int) -> str:
    """The footer's first line: who claims, in how many claims and articles, and as of when the last is."""
    names: dict[str, int] = {}
    for s in family:
        name = s.claimant or UNNAMED["claimant"]
        names[name] = names.get(name, 0) + len(s.points)
    ordered = sorted(names, key=lambda n: (n == UNNAMED["claimant"], -names[n], n))
    told = ", ".join(isolate(name) for name in ordered[:4]) + (
        f" and {len(ordered) - 4} more" if len(ordered) > 4 else ""
    )
    last = max(s.points[-1].as_of for s in family)
    articles = len({article for s in family for point in s.points for article in point.printed_in})
    count = f"{claims:,} claim{'s' * (claims != 1)} in {articles:,} article{'s' * (articles != 1)}"
    return f"Claimed by: {told}. {count}, last as of {spoken_day(last)}."
