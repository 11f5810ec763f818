"""A case folder → its tables: which file is which, and what is said of the others."""

import difflib
from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.kinds import Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.parts import CaseFiles
from ingest.readers.csv_files import csv_part
from ingest.report import Remark

TABLES_BY_NAME = {name.casefold(): table for table in SCHEMA.tables for name in (table.name, table.sheet)}


def open_folder(folder: Path) -> CaseFiles:
    """The folder's tables in the order they load in; raises BadRequest where there is none."""
    found: dict[str, Path] = {}
    strange: list[Remark] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() not in {".csv", ".xlsx", ".xls"} or path.name.startswith(".") or not path.is_file():
            continue
        table = TABLES_BY_NAME.get(path.stem.casefold())
        if table is None or path.suffix.casefold() != ".csv":
            strange.append(Remark(path.name, 0, "", path.name, _no_table(path)))
        elif table.name in found:
            strange.append(Remark(path.name, 0, "", path.name, _twice(table, found[table.name])))
        else:
            found[table.name] = path
    if not found and not strange:
        raise BadRequest(
            Text(f"Folder {folder.name} tidak memuat tabel CSV.", f"Folder {folder.name} holds no CSV table.")
        )
    parts = [csv_part(found[table.name], table) for table in SCHEMA.tables if table.name in found]
    return CaseFiles(folder.resolve().name, parts, strange, list(found.values()))


def _twice(table: Table, first: Path) -> Text:
    return Text(
        f"Tabel {table.sheet} sudah ada di {first.name}; satukan barisnya dalam satu berkas.",
        f"Table {table.name} is in {first.name} already; put the rows together in one file.",
    )


def _no_table(path: Path) -> Text:
    near = difflib.get_close_matches(path.stem.casefold(), TABLES_BY_NAME, n=1)
    hint = f" {near[0]}.csv?" if near else ""
    known = ", ".join(f"{table.name}.csv" for table in SCHEMA.tables)
    return Text(f"Bukan nama tabel.{hint} Yang dikenal: {known}.", f"Not the name of a table.{hint} Known: {known}.")
