"""Which units can become which? A pint registry of our own; pint loads on first use."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tracker.errors import UnknownNameError

if TYPE_CHECKING:
    from pint import UnitRegistry

_NAME = re.compile(r"\W+")
_HOUSEHOLDS = "household_size"


@cache
def registry() -> UnitRegistry[float]:
    """The registry: persons, households, votes, buildings, … are dimensions of their own, as each currency is."""
    from pint import Context, UnitRegistry
    from pint.util import to_units_container

    made: UnitRegistry[float] = UnitRegistry(str(files("tracker.lexicon") / "units.txt"), cache_folder=None)
    context = Context(_HOUSEHOLDS, defaults={"size": 1.0})
    source, target = to_units_container({"[household]": 1}), to_units_container({"[person]": 1})

    def count(ureg: Any, value: Any, **kwargs: Any) -> Any:
        return value.magnitude * kwargs["size"] * ureg.person

    context.add_transformation(source, target, count)
    made.add_context(context)
    return made


def find_unit(name: str) -> str:
    """The canonical unit that a reader's `name` means; UnknownNameError with the nearest where there is none.

    >>> find_unit("miles"), find_unit("people"), find_unit("usd")
    ('mile', 'person', 'USD')
    """
    known = _spellings()
    for spelling in (name, _NAME.sub("_", name), name.lower(), name.upper()):
        if spelling in known:
            return known[spelling]
    raise UnknownNameError("unit", name, known)


@cache
def _spellings() -> dict[str, str]:
    return {spelling: unit.name for spelling, unit in registry()._units.items() if spelling}


def unit_of(name: str) -> Any:
    """The pint unit of a stored unit name; a counted noun that is not in the registry gets its own dimension."""
    ureg = registry()
    safe = _NAME.sub("_", name) or "thing"
    if safe not in _spellings():
        ureg.define(f"{safe} = [{safe}]")
        _spellings()[safe] = safe
    return ureg.Unit(safe)


@lru_cache(maxsize=4096)
def factor(source: str, target: str) -> float | None:
    """What a value in `source` is multiplied with to be in `target`; None where they do not measure the same.

    >>> round(factor("km", "mile"), 4), factor("person", "vote"), factor("USD", "EUR")
    (0.6214, None, None)
    """
    from pint import DimensionalityError

    if source == target:
        return 1.0
    try:
        return float(registry().Quantity(1.0, unit_of(source)).to(unit_of(target)).magnitude)
    except DimensionalityError:
        return None


def persons(households: float, size: float) -> float:
    """The persons in so many households of a stated mean size.

    >>> persons(100, 4.5)
    450.0
    """
    ureg = registry()
    with ureg.context(_HOUSEHOLDS, size=size):
        return float(ureg.Quantity(float(households), "household").to("person").magnitude)
