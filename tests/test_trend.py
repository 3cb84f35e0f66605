"""`tracker trend`: what it prints, in every format, and what it says where there is nothing to print."""

import csv
import io
import json

import pytest

from tests.claimed import claim
from tests.stocked import stock
from tracker.cli import run

FLIGHT = {"metric": "refugees", "place": "Ukraine", "country": "UKR", "claimant": "UNHCR"}
ROWS = [
    claim(660_000, 0, "more_than", **FLIGHT, publisher="Wire"),
    claim(1_000_000, 2, **FLIGHT, publisher="Wire"),
    claim(1_000_000, 2, **FLIGHT, publisher="Daily"),
    claim(4_000_000, 2, "at_most", **FLIGHT, status="projected"),
    claim(498, 1, "nearly", claimant="Dolmen Institute", who="russian soldiers", place="Ukraine", country="UKR"),
    claim(5840, 1, "more_than", claimant="Harbour Watch", who="russian troops", place="Ukraine", country="UKR"),
    claim(21, 1, scope="period", place="Kharkiv", country="UKR", claimant="Ana Petrov"),
    claim(9, 2, scope="period", place="Kharkiv", country="UKR", claimant="Ana Petrov"),
    claim(64, 0, metric="distance", unit="km", scope="event", who="convoy", place="Kyiv", country="UKR", claimant=None),
    claim(300, 0, metric="displaced", unit="household", who="families", place="Goma", claimant="Ivo Lund"),
]  # fmt: skip
LATER = [claim(1_200_000, 3, **FLIGHT)]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return stock(tmp_path_factory.mktemp("trend") / "t.db", ROWS, LATER)


@pytest.fixture
def tracker(address, capsys):
    def call(*args, code=0):
        assert run([*args, "--db", address]) == code
        return capsys.readouterr()

    return call


def test_the_overview_lists_every_series_those_of_named_sources_first(tracker):
    lines = tracker("trend").out.splitlines()
    assert lines[3].split()[:5] == ["refugees,", "Ukraine", "UNHCR", ">", "660,000"]
    assert len([line for line in lines if "2024-" in line]) == 6


def test_a_metric_is_told_by_date(tracker):
    out = tracker("trend", "refugees").out
    assert [line.split("  ")[0] for line in out.splitlines() if line.startswith("2024")] == [
        "2024-05-01",
        "2024-05-03",
        "2024-05-04",
    ]
    assert "> 660,000" in out
    assert "+540,000" in out


def test_json_is_a_list_of_series_with_exactly_these_keys(tracker):
    (series,) = json.loads(tracker("trend", "refugees", "--format", "json").out)
    points = series.pop("points")
    assert series == {
        "metric": "refugees",
        "unit": "person",
        "place": "Ukraine",
        "country": "UKR",
        "who": "people",
        "claimant": "UNHCR",
        "scope": "total",
    }
    assert points[0] == {
        "as_of": "2024-05-01",
        "value": 660_000,
        "low": 660_000,
        "high": None,
        "bound": "more_than",
        "status": "reported",
        "change": None,
        "flags": [],
        "publishers": ["Wire"],
        "figures": points[0]["figures"],
    }
    assert [len(p["figures"]) for p in points] == [1, 2, 1]
    assert points[1]["publishers"] == ["Daily", "Wire"]


def test_jsonl_is_one_series_a_line(tracker):
    lines = tracker("trend", "killed", "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["claimant"] for line in lines} == {"Dolmen Institute", "Harbour Watch", "Ana Petrov"}


def test_csv_is_one_point_a_row(tracker):
    rows = list(csv.DictReader(io.StringIO(tracker("trend", "refugees", "--format", "csv").out)))
    assert [(r["as_of"], r["value"], r["publishers"]) for r in rows] == [
        ("2024-05-01", "660000", "Wire"),
        ("2024-05-03", "1000000", "Daily; Wire"),
        ("2024-05-04", "1200000", "Wire"),
    ]


def test_markdown_has_the_same_rows(tracker):
    assert "| 2024-05-03 | 1,000,000 |" in tracker("trend", "refugees", "--format", "md").out


def test_the_overview_is_the_same_in_json_and_csv(tracker):
    records = json.loads(tracker("trend", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(tracker("trend", "--format", "csv").out)))
    assert [(r["metric"], str(r["last"])) for r in records] == [(r["metric"], r["last"]) for r in rows]
    assert {"points", "first", "last", "change", "claims", "articles"} <= set(records[0])


def test_the_overview_in_markdown_has_a_row_a_series_in_a_narrow_window(tracker, monkeypatch):
    wide = tracker("trend", "--format", "md").out
    monkeypatch.setenv("COLUMNS", "60")
    assert tracker("trend", "--format", "md").out == wide


def test_names_that_go_on_are_set_in(tracker, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    lines = tracker("trend").out.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("refugees,"))
    assert lines[at + 1].startswith("  Ukraine")


def test_forecasts_come_only_when_asked_for_and_apart(tracker):
    assert "4,000,000" not in tracker("trend", "refugees").out
    out = tracker("trend", "refugees", "--projected").out
    assert "refugees · Ukraine · running total · projected" in out
    assert "≤ 4,000,000" in out


@pytest.mark.parametrize("status", ["projected", "all"])
def test_asking_for_the_status_shows_forecasts_too(tracker, status):
    assert "≤ 4,000,000" in tracker("trend", "refugees", "--status", status).out


FILTERED = [
    (("--claimant", "UNHCR"), {"refugees"}),
    (("--place", "Kharkiv"), {"killed"}),
    (("--country", "COD"), {"displaced"}),
    (("--who", "russian soldiers"), {"killed"}),
    (("--scope", "event"), {"distance"}),
    (("--since", "2024-05-04"), {"refugees"}),
    (("--until", "2024-05-01"), {"refugees", "distance", "displaced"}),
]


@pytest.mark.parametrize(("options", "metrics"), FILTERED, ids=lambda v: " ".join(v) if isinstance(v, tuple) else None)
def test_filters(tracker, options, metrics):
    assert {r["metric"] for r in json.loads(tracker("trend", *options, "--format", "json").out)} == metrics


def test_groups_are_found_under_their_other_names(tracker):
    series = json.loads(tracker("trend", "killed", "--who", "russian servicemen", "--format", "json").out)
    assert {s["claimant"] for s in series} == {"Dolmen Institute", "Harbour Watch"}


def test_last_keeps_the_last_dates(tracker):
    (series,) = json.loads(tracker("trend", "refugees", "--last", "1", "--format", "json").out)
    assert [p["as_of"] for p in series["points"]] == ["2024-05-04"]


def test_miles_when_asked_for(tracker):
    assert "39.77 ⇄" in tracker("trend", "distance", "--unit", "mile").out


def test_households_become_persons_when_asked_for_and_the_table_says_so(tracker):
    out = tracker("trend", "displaced", "--household-size", "4.5").out
    assert "~ 1,350 ⌂" in out
    assert "Households are counted as 4.5 persons each, as asked." in out


def test_sums_when_asked_for_and_the_table_says_so(tracker):
    out = tracker("trend", "killed", "--place", "Kharkiv", "--cumulate").out
    assert "30 Σ" in out
    assert "summed from 2 period figures, as asked; no source states these sums" in out


def test_new_shows_what_the_last_ingest_moved(tracker):
    records = json.loads(tracker("trend", "--new", "--format", "json").out)
    assert [(r["metric"], r["last"]) for r in records] == [("refugees", 1_200_000)]


def test_a_narrow_page_is_kept(tracker, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for args in (("trend",), ("trend", "killed"), ("trend", "refugees")):
        assert max(len(line) for line in tracker(*args).out.splitlines()) <= 80


def test_limit_says_what_it_leaves_out(tracker):
    shown = tracker("trend", "--limit", "2")
    assert len([line for line in shown.out.splitlines() if "2024-" in line]) == 2
    assert "The 2 newest series are shown" in shown.err


def test_a_file_is_written_on_request(tracker, tmp_path):
    tracker("trend", "refugees", "--format", "json", "-o", str(tmp_path / "t.json"))
    assert json.loads((tmp_path / "t.json").read_text())[0]["claimant"] == "UNHCR"


ERRORS = [
    (("kiled",), "unknown metric 'kiled'; did you mean 'killed'?"),
    (("rescued",), "no rescued figures in the database; see what it holds with: tracker metrics"),
    (("killed", "--place", "Kharkov-on-Sea"), "unknown place 'Kharkov-on-Sea'"),
    (("refugees", "--since", "2025-01-01"), "no refugees figures match --since 2025-01-01; leave a filter out"),
    (("killed", "--who", "penguins"), "unknown group 'penguins'"),
    (("refugees", "--unit", "vote"), "person cannot become vote: they do not measure the same"),
    (("distance", "--unit", "milee"), "unknown unit 'milee'; did you mean 'mile'?"),
    (("refugees", "--cumulate"), "no period figures match, and only they can be summed; leave --cumulate out"),
    (("displaced", "--household-size", "0"), "a household of 0.0 persons makes no sense"),
]


@pytest.mark.parametrize(("args", "message"), ERRORS, ids=lambda v: " ".join(v) if isinstance(v, tuple) else None)
def test_nothing_to_print_is_one_line_with_a_next_step(tracker, args, message):
    err = tracker("trend", *args, code=1).err
    assert message in err
    assert err.count("\n") == 1


def test_an_empty_database_says_how_to_fill_it(tmp_path, capsys):
    assert run(["trend", "--db", stock(tmp_path / "empty.db", [])]) == 1
    assert capsys.readouterr().err == "Error: the database holds no figures yet; fill it with: tracker ingest PATH\n"
