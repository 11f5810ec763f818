"""The tables of a case folder as CSV files with the same bytes on every platform."""

import csv
from pathlib import Path

from graphsvc.schema import SCHEMA

Row = dict[str, str]
Tables = dict[str, list[Row]]
"""Rows by table name; a column that a row lacks is empty."""

COLUMNS = {table.name: [column.name for column in table.columns] for table in SCHEMA.tables}
_ORDER = {"calls": "at", "payments": "at", "legs": "seq"}
"""The column that rows are sorted by first; by default the leftmost."""


def write_tables(folder: Path, tables: Tables) -> None:
    """Write one CSV file a table, sorted: LF line ends, UTF-8; a table without rows has no file."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, columns in COLUMNS.items():
        path = folder / f"{table}.csv"
        rows = [[row.get(column, "") for column in columns] for row in tables.get(table, [])]
        if not rows:
            path.unlink(missing_ok=True)  # left by an earlier run with more people
            continue
        first = columns.index(_ORDER.get(table, columns[0]))
        rows.sort(key=lambda row, first=first: (row[first], row))
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([columns, *rows])
