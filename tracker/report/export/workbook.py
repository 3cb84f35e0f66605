"""How is a table written for spreadsheets? An XLSX file: dates as dates, numbers as numbers, and no text that runs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from tracker.errors import MissingExtraError, TrackerError
from tracker.report.export.columns import ColumnInfo, Exported, Record
from tracker.report.export.safety import is_formula

_MOST_ROWS = 1_048_575
_MOST_SIGNS = 32_767
_WIDTHS = {"integer": 9, "number": 13, "date": 11, "string": 18}


def write_xlsx(path: Path, table: Exported, rows: Iterable[Record]) -> int:
    """How many rows were written, to a sheet of the table's name; a second sheet says what each column means.

    Text beyond the 32,767 characters that a cell holds is cut, with an ellipsis.
    """
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ImportError as error:
        raise MissingExtraError("writing XLSX", "xlsx") from error
    settings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(str(path), {**settings, "constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    styles = {
        "head": book.add_format({"bold": True, "bottom": 1}),
        "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        "number": book.add_format({"num_format": "#,##0.##"}),
        "quoted": book.add_format({"quote_prefix": True}),
    }
    sheet = book.add_worksheet(table.name)
    sheet.freeze_panes(1, 1)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _WIDTHS[column.type])
        sheet.write_string(0, at, column.name, styles["head"])
    count = 0
    for count, row in enumerate(rows, 1):
        if count > _MOST_ROWS:
            raise TrackerError(f"{path}: a sheet holds {_MOST_ROWS:,} rows at most; filter, or export CSV or Parquet")
        for at, column in enumerate(table.columns):
            _write(sheet, count, at, column, row[column.name], styles)
    sheet.autofilter(0, 0, max(count, 1), len(table.columns) - 1)
    _explain(book.add_worksheet("columns"), table, styles)
    book.close()
    return count


def _write(sheet: Any, row: int, at: int, column: ColumnInfo, value: Any, styles: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if column.type == "date":
        sheet.write_datetime(row, at, date.fromisoformat(str(value)), styles["date"])
    elif column.type in ("number", "integer"):
        sheet.write_number(row, at, value, styles["number"] if column.type == "number" else None)
    else:
        text = str(value)
        text = text if len(text) <= _MOST_SIGNS else text[: _MOST_SIGNS - 1] + "…"
        sheet.write_string(row, at, text, styles["quoted"] if is_formula(text) else None)


def _explain(sheet: Any, table: Exported, styles: dict[str, Any]) -> None:
    sheet.set_column(0, 1, 16)
    sheet.set_column(2, 2, 90)
    for at, head in enumerate(("column", "type", "meaning")):
        sheet.write_string(0, at, head, styles["head"])
    for row, column in enumerate(table.columns, 1):
        allowed = f" One of: {', '.join(column.values)}." if column.values else ""
        for at, text in enumerate((column.name, column.type, f"{column.meaning}.{allowed}")):
            sheet.write_string(row, at, text)
