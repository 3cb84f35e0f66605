"""Which figures are asked for? The one set of filters that every command and query shares; no SQL here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """The figures that pass every filter; an empty one lets all pass. Names are compared without regard to case.

    `claimant` takes the canonical name, a name as written, or the body; `place` takes what lies inside it; `country` is
    ISO 3166 alpha-3; `since` and `until` bound `as_of`, both inclusive. Figures that a newer version of their article
    replaced (`superseded`) and figures that a reviewer rejected (`rejected`) are left out unless asked for.
    """

    metric: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    claimant: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    superseded: bool = False
    rejected: bool = False

    def facets(self) -> dict[str, tuple[str, ...]]:
        """The named facets that are set, in the order of the options."""
        names = ("metric", "place", "country", "who", "claimant", "publisher", "scope", "status")
        return {name: values for name in names if (values := getattr(self, name))}
