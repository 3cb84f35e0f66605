"""How do the tables become a data package? `datapackage.json` by the Frictionless standard, beside the CSV tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker import __version__
from tracker.report.export.columns import ColumnInfo, Exported

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def describe_package(tables: Sequence[Exported]) -> dict[str, Any]:
    """What `datapackage.json` holds for these tables, each in a CSV file of its name."""
    return {
        "$schema": _PROFILE,
        "name": "figures-in-the-news",
        "title": "Figures stated in news articles, with their evidence",
        "description": (
            "Every figure is given as its article states it, with who states it, for which day, and the sentence that "
            "says so. Nothing was verified, averaged, summed or filled in."
        ),
        "version": __version__,
        "resources": [_describe(table) for table in tables],
    }


def _describe(table: Exported) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key and table.name == "figures":
        schema["primaryKey"] = [table.key]
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: ColumnInfo) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if column.name == "country":
        constraints["pattern"] = "[A-Z]{3}"
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.meaning}
    return field | ({"constraints": constraints} if constraints else {})
