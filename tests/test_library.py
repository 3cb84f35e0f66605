"""The database for programs: series by name, as data frames and as plots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.test_page import DAYS, fill
from tracker.errors import EmptyResultError, StoreError, UnknownNameError
from tracker.library import Database, open_store

COLUMNS = {
    "metric": "string", "unit": "string", "place": "string", "country": "string", "who": "string", "claimant": "string",
    "scope": "string", "destination": "string", "origin": "datetime64[s]",
    "event": "datetime64[s]", "as_of": "datetime64[s]", "since": "datetime64[s]",
    "value": "float64", "low": "float64", "high": "float64", "bound": "string",
    "status": "string", "change": "float64",
    "flags": "string", "publishers": "string", "articles": "int64", "figures": "string",
}  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    address = f"sqlite:///{tmp_path_factory.mktemp('library') / 'tracker.db'}"
    fill(address)
    with open_store(address) as opened:
        yield opened


def test_series_come_by_metric_and_place(store: Database) -> None:
    found = store.series(metric="killed", place="Kharkiv")
    assert [(s.claimant, len(s.points)) for s in found] == [("Oleg Sinehubov", len(DAYS)), ("WHO", len(DAYS))]


def test_several_names_and_dates_narrow_the_series(store: Database) -> None:
    found = store.series(["killed", "injured"], claimant=("WHO",), since=date(2022, 3, 9), until=date(2022, 3, 15))
    assert [[p.as_of for p in s.points] for s in found] == [DAYS[2:5]]


def test_frames_have_the_documented_columns_and_types(store: Database) -> None:
    found = store.series("killed")
    assert {name: str(kind) for name, kind in found.to_frame().dtypes.items()} == COLUMNS
    assert len(found.to_frame()) == 2 * len(DAYS)
    one = found[0].to_frame()
    assert one["value"].tolist() == [21.0, 28.0, 35.0, 42.0, 49.0, 56.0]
    assert one["high"].isna().all()
    assert one["as_of"].iloc[0].date() == DAYS[0]


def test_an_empty_answer_is_a_frame_with_all_columns(store: Database) -> None:
    frame = store.series("refugees").to_frame()
    assert frame.empty
    assert list(frame.columns) == list(COLUMNS)


def test_series_are_drawn_on_given_axes(store: Database) -> None:
    from matplotlib.figure import Figure

    axes = Figure().add_subplot()
    assert store.series("killed")[0].plot(ax=axes) is axes
    both = store.series("killed").plot(ax=Figure().add_subplot())
    assert [text.get_text() for text in both.get_legend().get_texts()] == ["Oleg Sinehubov", "WHO"]


def test_series_make_a_figure_of_their_own(store: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    from matplotlib import pyplot

    axes = store.series("killed")[0].plot()
    assert pyplot.gcf() is axes.figure
    pyplot.close("all")


def test_nothing_to_draw_and_unknown_names_are_clear_errors(store: Database, tmp_path: Path) -> None:
    with pytest.raises(EmptyResultError, match="no series to draw"):
        store.series("refugees").plot()
    with pytest.raises(UnknownNameError, match="did you mean 'killed'"):
        store.series("kiled")
    with pytest.raises(StoreError):
        open_store(f"sqlite:///{tmp_path / 'none.db'}")
