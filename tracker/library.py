"""The database for programs: `open_store(address).series(metric="killed")` gives series to tabulate and to draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from tracker import model
from tracker.errors import EmptyResultError
from tracker.store.filters import Filters
from tracker.store.store import Store

if TYPE_CHECKING:
    import pandas
    from matplotlib.axes import Axes

Names = str | Iterable[str]


class Series(model.Series):
    """A series that can be tabulated and drawn; all fields are those of `tracker.model.Series`."""

    __slots__ = ()

    def to_frame(self) -> pandas.DataFrame:
        """A data frame with a row for each point; see `tracker.report.frame.make_frame` for columns and types."""
        from tracker.report.frame import make_frame

        return make_frame([self])

    def plot(self, ax: Axes | None = None) -> Axes:
        """The axes that the series is drawn on: `ax`, or those of a new figure of pyplot."""
        from tracker.report.chart.plot import plot_series

        return plot_series([self], ax)


class SeriesList(tuple[Series, ...]):
    """Series in the order of their names, with what they hold together."""

    __slots__ = ()

    def to_frame(self) -> pandas.DataFrame:
        """One data frame with a row for each point of each series; one without rows where there are no series."""
        from tracker.report.frame import make_frame

        return make_frame(self)

    def plot(self, ax: Axes | None = None, by: str = "claimant") -> Axes:
        """The axes with the series that have most to tell among these, one line for each claimant (or what `by` says).

        Raises EmptyResultError where there is none.
        """
        from tracker.report.chart.families import families
        from tracker.report.chart.plot import plot_series

        found = families(self, by)
        if not found:
            raise EmptyResultError("there are no series to draw; ask for another metric or place")
        return plot_series(found[0], ax, by)


class Database(Store):
    """The open database of a program."""

    def series(
        self,
        metric: Names = (),
        *,
        place: Names = (),
        country: Names = (),
        who: Names = (),
        claimant: Names = (),
        publisher: Names = (),
        scope: Names = (),
        since: date | None = None,
        until: date | None = None,
        projected: bool = False,
    ) -> SeriesList:
        """The series of the figures that pass every filter, sorted by their names.

        `place` takes what lies inside it, `country` a code or a name. Forecasts are let in by `projected`. Raises
        UnknownNameError for a name that the database does not hold, with the nearest one.
        """
        from tracker.cli.choosing import resolve_filters
        from tracker.series.load import Wishes, load_series

        asked = Filters(
            metric=_names(metric),
            place=_names(place),
            country=_names(country),
            claimant=_names(claimant),
            publisher=_names(publisher),
            scope=_names(scope),
            since=since,
            until=until,
        )
        resolved = resolve_filters(self, asked)
        groups = Filters(**{f.name: getattr(resolved, f.name) for f in fields(resolved)} | {"who": _names(who)})
        return SeriesList(_own(s) for s in load_series(self, groups, Wishes(projected=projected)))


def open_store(address: str = "sqlite:///tracker.db", *, create: bool = False) -> Database:
    """The database at an address (a file name, `sqlite:///…` or `postgresql://…`); close it, or use it in a `with`.

    With `create`, one that is missing or empty gets the schema. Raises StoreError and SchemaError with one line each.

    >>> with open_store("sqlite://", create=True) as store:
    ...     store.series("killed")
    ()
    """
    return cast(Database, Database.open(address, create=create))


def _names(given: Names) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _own(series: model.Series) -> Series:
    values: dict[str, Any] = {f.name: getattr(series, f.name) for f in fields(series)}
    return Series(**values)
