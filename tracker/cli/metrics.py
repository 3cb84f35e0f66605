"""`tracker metrics`: what is recognised, and how much of it is stored."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tracker.cli.options import database_option, output_options
from tracker.cli.output import shown, write_records
from tracker.store import open_store

KEYS = ("metric", "unit", "counts", "figures", "articles", "first", "last")
COLUMNS = (
    shown("metric"),
    shown("unit"),
    shown("figures", number=True),
    shown("first"),
    shown("last"),
    shown("what it counts", "counts", below=True),
)


@click.command("metrics")
@output_options()
@database_option
def metrics_command(format: str, output: Path | None, db: str) -> None:
    """List the metrics that are recognised and, where there is a database, how much of each is stored."""
    from tracker.lexicon.metrics import METRICS

    stored = _stored(db)
    records: list[dict[str, Any]] = []
    for key, metric in METRICS.items():
        records.append({"metric": key, "unit": metric.unit, "counts": metric.counts, **stored.pop(key, {"figures": 0})})
    records += [{"metric": key, "counts": "(no longer in the METRICS)", **counts} for key, counts in stored.items()]
    write_records(records, KEYS, COLUMNS, format, output)


def _stored(db: str) -> dict[str, dict[str, Any]]:
    from tracker.record import plain_value
    from tracker.store.connect import database_exists

    if not database_exists(db):
        return {}
    with open_store(db) as store:
        return {
            row.metric: {key: plain_value(value) for key, value in row._asdict().items() if key != "metric"}
            for row in store.metrics()
        }
