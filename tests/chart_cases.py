"""Ten typical charts, each as the claims behind it: what the golden images show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.claimed import claim, day
from tracker.model import Series
from tracker.report.chart import Chart, build_chart
from tracker.report.chart.families import families
from tracker.series import Claimed, build_series

REFUGEES = (79_209, 179_600, 322_910, 489_500, 650_200, 816_800, 984_700, 1_173_100, 1_342_300, 1_539_200, 1_735_100)


def refugees() -> list[Claimed]:
    """A running total of one named source."""
    return [
        claim(value, k, metric="refugees", claimant="UNHCR", place="Ukraine", country="UKR")
        for k, value in enumerate(REFUGEES)
    ]


def disagreement() -> list[Claimed]:
    """Two sides and an outsider who gives a range, then a lower bound."""
    losses: dict[str, Any] = {"who": "russian soldiers", "place": "Ukraine", "country": "UKR"}
    staff = [
        claim(v, k, "about", claimant="General Staff of the Armed Forces", **losses)
        for k, v in ((0, 2800), (4, 5840), (9, 11_000), (16, 13_800), (27, 16_100))
    ]
    ministry = [claim(v, k, claimant="Russian Ministry of Defence", **losses) for k, v in ((6, 498), (28, 1351))]
    nato = [
        claim(7000, 20, "range", high=15_000, claimant="NATO", **losses),
        claim(8000, 27, "at_least", claimant="NATO", **losses),
    ]
    return staff + ministry + nato


def bounds() -> list[Claimed]:
    """Every bound in one line."""
    stated = ("exact", "at_least", "more_than", "about", "nearly", "at_most", "less_than", "exact")
    return [claim(100 + 40 * k, 2 * k, bound) for k, bound in enumerate(stated)]


def periods() -> list[Claimed]:
    """New in each week, by two sources."""
    weekly = [
        claim(v, 7 * k, bound, metric="injured", scope="period", since=day(7 * k - 6), claimant="Health Ministry")
        for k, (v, bound) in enumerate(((12, "exact"), (30, "at_least"), (21, "exact"), (55, "about")))
    ]
    return [*weekly, claim(33, 10, metric="injured", scope="period", since=day(8), claimant="Doctors Without Borders")]


def incidents() -> list[Claimed]:
    """Single incidents, never joined."""
    told = ((0, 3, "exact"), (4, 12, "at_least"), (9, 45, "exact"), (11, 7, "about"), (25, 9, "exact"))
    return [claim(v, k, bound, scope="event") for k, v, bound in told]


def revisions() -> list[Claimed]:
    """A revision, an implausible rise, another value for the same date, and weeks in which nobody said anything."""
    told = ((0, 100), (3, 140), (6, 132), (9, 160), (12, 170), (13, 900), (15, 180), (80, 200), (83, 220))
    return [claim(v, k) for k, v in told] + [claim(165, 3)]


def new_count() -> list[Claimed]:
    """A source that began its count again."""
    told = ((0, 4000), (5, 4400), (10, 4900), (15, 300), (20, 420), (25, 610))
    return [claim(v, k) for k, v in told]


def projections() -> list[Claimed]:
    """Two forecasts beside a running total."""
    to_come: dict[str, Any] = {"metric": "refugees", "place": "Ukraine", "country": "UKR", "status": "projected"}
    return [
        *refugees(),
        claim(4_000_000, 60, "about", claimant="UNHCR", **to_come),
        claim(5_000_000, 75, "more_than", claimant="European Union", **to_come),
    ]


def other_scripts() -> list[Claimed]:
    """Names from right to left, in Cyrillic, and with the signs that typesetters stumble over."""
    return [
        *(claim(100 + 20 * k, k, claimant="وزارة الصحة", place="غزة", country="PSE") for k in range(5)),
        *(claim(80 + 25 * k, k, claimant="Міністерство $x_1$ & <b>", place="غزة", country="PSE") for k in range(4)),
    ]


def ten_years() -> list[Claimed]:
    """A decade of monthly counts, and a source that spoke once."""
    start = date(2014, 5, 1)
    monthly = [claim(2000 + 37 * k, as_of=start + timedelta(days=30 * k), claimant="OHCHR") for k in range(120)]
    return [*monthly, claim(9000, as_of=date(2019, 3, 1), claimant="Prosecutor’s office", bound="more_than")]


CASES = {
    f.__name__: f
    for f in (
        *(refugees, disagreement, bounds, periods, incidents),
        *(revisions, new_count, projections, other_scripts, ten_years),
    )
}


def family_of(rows: list[Claimed], by: str = "claimant") -> list[Series]:
    """The family with most to tell that the claims make."""
    return families(build_series(rows, projected=True), by)[0]


def chart_of(rows: list[Claimed], by: str = "claimant", **options: Any) -> Chart:
    """The chart of that family."""
    return build_chart(family_of(rows, by), by, **options)
