"""Is a correction a lawful value of its field? Text from a reviewer becomes values of the model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tracker.errors import TrackerError, UnknownNameError
from tracker.model import BOUNDS, SCOPES, STATUSES


def parse_correction(text: str) -> tuple[str, Any]:
    """The field and its new value from `field=value`; an empty value takes the field away.

    >>> parse_correction("value=1,600"), parse_correction("claimant=UNHCR"), parse_correction("high=")
    (('value', 1600.0), ('claimant', 'UNHCR'), ('high', None))
    """
    name, equals, value = text.partition("=")
    name, value = name.strip().replace("-", "_"), value.strip()
    if not equals:
        raise TrackerError(f"{text!r} is no correction; write FIELD=VALUE, such as value=24 or claimant='UNHCR'")
    if name not in _PARSERS:
        raise UnknownNameError("field", name, _PARSERS)
    if not value:
        if name not in OPTIONAL:
            raise TrackerError(f"a figure must have a {name}; write {name}=VALUE")
        return name, None
    return name, _PARSERS[name](name, value)


def _number(name: str, value: str) -> float:
    try:
        return float(value.replace(",", "").replace(" ", ""))
    except ValueError as error:
        raise TrackerError(f"{value!r} is not a number; write {name}=1600") from error


def _day(name: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise TrackerError(f"{value!r} is not a date; write {name}=2022-03-31") from error


def _text(_name: str, value: str) -> str:
    return " ".join(value.split())


def _one_of(names: tuple[str, ...]) -> Callable[[str, str], str]:
    def parse(name: str, value: str) -> str:
        if value not in names:
            raise UnknownNameError(name, value, names)
        return value

    return parse


def _metric(_name: str, value: str) -> str:
    from tracker.lexicon.metrics import METRICS

    if value not in METRICS:
        raise UnknownNameError("metric", value, METRICS)
    return value


def _country(_name: str, value: str) -> str:
    from tracker.lexicon.places import load_gazetteer

    if len(value) != 3 or load_gazetteer().country(value) is None:
        raise TrackerError(f"{value!r} is not a country code; write country=UKR (ISO 3166 alpha-3)")
    return value.upper()


_PARSERS: dict[str, Callable[[str, str], Any]] = {
    "metric": _metric,
    "value": _number,
    "high": _number,
    "bound": _one_of(BOUNDS),
    "unit": _text,
    "who": _text,
    "claimant": _text,
    "claimant_body": _text,
    "place": _text,
    "country": _country,
    "destination": _text,
    "as_of": _day,
    "since": _day,
    "scope": _one_of(SCOPES),
    "status": _one_of(STATUSES),
}
OPTIONAL = ("high", "who", "claimant", "claimant_body", "place", "country", "destination", "since")
FIELDS = tuple(_PARSERS)


def check_range(value: float, high: float | None) -> None:
    """TrackerError when a range ends before it begins."""
    if high is not None and high < value:
        raise TrackerError(f"the high end {high:g} lies below the value {value:g}; correct both: value=… high=…")
