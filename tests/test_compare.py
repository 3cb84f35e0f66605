"""`tracker compare`: claimants side by side."""

import csv
import io
import json

import pytest

from tests.claimed import claim
from tests.stocked import stock
from tracker.cli import run

ROWS = [
    claim(498, 1, "nearly", claimant="Dolmen Institute", who="russian soldiers", country="UKR", place="Ukraine"),
    claim(5840, 1, "more_than", claimant="Harbour Watch", who="russian troops", country="UKR", place="Ukraine"),
    claim(1351, 24, claimant="Dolmen Institute", who="russian soldiers", country="UKR", place="Ukraine"),
    claim(15_600, 26, claimant="Harbour Watch", who="russian soldiers", country="UKR", place="Ukraine"),
    claim(40, 3, metric="injured", claimant="Dolmen Institute"),
    claim(60, 9, metric="injured", claimant="Harbour Watch"),
    claim(7, 3, metric="missing"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return stock(tmp_path_factory.mktemp("compare") / "t.db", ROWS)


@pytest.fixture
def tracker(address, capsys):
    def call(*args, code=0):
        assert run(["compare", *args, "--db", address]) == code
        return capsys.readouterr()

    return call


def test_common_dates_with_gap_and_ratio(tracker):
    rows = [line.split() for line in tracker("killed").out.splitlines() if line.startswith("2024")]
    assert rows == [["2024-05-02", "≲", "498", ">", "5,840", "5,342", "11.73×"]]


def test_totals_may_stand_for_some_days(tracker):
    out = tracker("killed", "--within", "2").out
    assert "1,351 (2 d ago)" in out
    assert "11.55×" in out


def test_json_names_the_claimants_and_their_points(tracker):
    (found,) = json.loads(tracker("killed", "--format", "json").out)
    assert found["claimants"] == ["Dolmen Institute", "Harbour Watch"]
    assert found["rows"][0]["values"]["Harbour Watch"]["bound"] == "more_than"
    assert (found["rows"][0]["gap"], found["rows"][0]["ratio"]) == (5342, 11.7269)


def test_csv_is_a_row_a_claimant_and_date(tracker):
    rows = list(csv.DictReader(io.StringIO(tracker("killed", "--format", "csv").out)))
    told = [(r["claimant"], r["value"], r["gap"]) for r in rows]
    assert told == [("Dolmen Institute", "498", "5342"), ("Harbour Watch", "5840", "5342")]


ERRORS = [
    (("kiled",), "unknown metric 'kiled'; did you mean 'killed'?"),
    (("injured",), "no two claimants state injured for one date; the nearest are 6 days apart: --within 6"),
    (("missing",), "no two claimants state missing of the same group and place; see who does: tracker trend missing"),
    (("rescued",), "no rescued figures match; leave a filter out, or see: tracker metrics"),
]


@pytest.mark.parametrize(("args", "message"), ERRORS, ids=lambda v: v[0] if isinstance(v, tuple) else None)
def test_nothing_to_compare_is_one_line_with_a_next_step(tracker, args, message):
    err = tracker(*args, code=1).err
    assert message in err
    assert err.count("\n") == 1
