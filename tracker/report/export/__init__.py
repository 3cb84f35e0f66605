"""How does the data get into other programs? Records in, a file's bytes out; what each column means stands beside it.

columns    the tables that are handed on, each column with type, meaning and HXL tag
safety     text that a spreadsheet would take for a formula
text       CSV, JSON, JSONL
workbook   XLSX (extra `xlsx`)
parquet    Parquet (extra `parquet`)
package    a Frictionless data package: CSV tables and datapackage.json
datasette  metadata.json for `datasette tracker.db -m metadata.json`
"""
