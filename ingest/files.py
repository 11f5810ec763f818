"""A case folder's CSV files as streams of rows; reading is dumb and loses no row without a word."""

import csv
import difflib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphsvc.kinds import Field, Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.report import Remark

CHUNK = 20_000
"""Rows handled at once: enough to be quick, few enough to keep memory flat."""

Cells = list[str]


@dataclass(frozen=True, slots=True)
class TableFile:
    """One file of a case folder, and the table it holds."""

    path: Path
    table: Table


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a file: cells by column of the table (`None` where the file lacks the column)."""

    numbers: list[int]
    cells: dict[str, Cells]
    bad: list[Remark]
    """Rows that are no rows of this table at all."""


class Unreadable(Exception):
    """The file as a whole cannot be read."""

    def __init__(self, remark: Remark, rows: int = 0) -> None:
        super().__init__(remark.reason.en)
        self.remark = remark
        self.rows = rows


def table_files(folder: Path) -> tuple[list[TableFile], list[Remark]]:
    """The folder's tables in the order they load in, and a remark for each file that looks like one but is none."""
    by_name = {name.casefold(): table for table in SCHEMA.tables for name in (table.name, table.sheet)}
    found: list[TableFile] = []
    strange: list[Remark] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() not in {".csv", ".xlsx", ".xls"} or path.name.startswith("."):
            continue
        table = by_name.get(path.stem.casefold())
        if table and path.suffix.casefold() == ".csv":
            found.append(TableFile(path, table))
            continue
        near = difflib.get_close_matches(path.stem.casefold(), by_name, n=1)
        hint = f" {near[0]}.csv?" if near else ""
        known = ", ".join(f"{table.name}.csv" for table in SCHEMA.tables)
        reason = Text(
            f"Bukan nama tabel.{hint} Yang dikenal: {known}.", f"Not the name of a table.{hint} Known: {known}."
        )
        strange.append(Remark(path.name, 0, "", path.name, reason))
    order = [table.name for table in SCHEMA.tables]
    return sorted(found, key=lambda file: order.index(file.table.name)), strange


def chunks(file: TableFile) -> Iterator[Chunk]:
    """The rows of a file in chunks; raises `Unreadable` when encoding or header are wrong."""
    csv.field_size_limit(1_000_000)
    try:
        with file.path.open(encoding="utf-8-sig", newline="") as stream:
            first = stream.readline()
            stream.seek(0)
            rows = _rows(stream, ";" if first.count(";") > first.count(",") else ",")
            _, header = next(rows, (1, None))
            columns = _header(file, header if isinstance(header, list) else [])
            yield from _chunks(file, columns, rows)
    except UnicodeDecodeError as wrong:
        reason = Text(
            "Berkas bukan UTF-8; simpan ulang sebagai CSV UTF-8.", "The file is not UTF-8; save it again as CSV UTF-8."
        )
        raise Unreadable(Remark(file.path.name, 1, "", f"byte {wrong.start}", reason), _count(file.path)) from wrong


def _rows(stream: Iterator[str], separator: str) -> Iterator[tuple[int, Cells | csv.Error]]:
    reader = csv.reader(stream, delimiter=separator, strict=True)  # an unclosed quote is an error, not one huge cell
    number = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as broken:
            yield number, broken


def _header(file: TableFile, header: Cells) -> list[Field]:
    """The table's columns in the file's order."""
    names = {name.casefold(): field for field in file.table.columns for name in (field.header, field.name)}
    columns: list[Field] = []
    for cell in header:
        field = names.get(cell.strip().casefold().replace(" ", "_"))
        if field is None:
            near = difflib.get_close_matches(cell.strip().casefold(), names, n=1, cutoff=0)
            reason = Text(
                f"Kolom tidak dikenal; yang terdekat: {near[0]}.", f"Unknown column; the nearest is {near[0]}."
            )
            raise Unreadable(Remark(file.path.name, 1, cell, cell, reason), _count(file.path))
        if field in columns:
            reason = Text("Kolom ini ada dua kali.", "This column stands twice.")
            raise Unreadable(Remark(file.path.name, 1, field.name, cell, reason), _count(file.path))
        columns.append(field)
    for field in file.table.columns:
        if field.required and field not in columns:
            reason = Text(f"Kolom wajib {field.name} tidak ada.", f"The required column {field.name} is missing.")
            raise Unreadable(Remark(file.path.name, 1, field.name, "", reason), _count(file.path))
    return columns


def _chunks(file: TableFile, columns: list[Field], rows: Iterator[tuple[int, Cells | csv.Error]]) -> Iterator[Chunk]:
    width = len(columns)
    numbers: list[int] = []
    kept: list[Cells] = []
    bad: list[Remark] = []
    for number, row in rows:
        if isinstance(row, csv.Error):
            bad.append(
                Remark(file.path.name, number, "", "", Text(f"Baris CSV rusak: {row}.", f"Broken CSV row: {row}."))
            )
        elif not any(cell.strip() for cell in row):
            continue
        elif len(row) > width and any(cell.strip() for cell in row[width:]):
            reason = Text(
                f"Ada {len(row)} sel, kepala tabel {width}.", f"The row has {len(row)} cells, the header {width}."
            )
            bad.append(Remark(file.path.name, number, "", str(len(row)), reason))
        else:
            numbers.append(number)
            kept.append(row[:width] + [""] * (width - len(row)))
        if len(kept) + len(bad) >= CHUNK:
            yield _chunk(columns, numbers, kept, bad)
            numbers, kept, bad = [], [], []
    if kept or bad:
        yield _chunk(columns, numbers, kept, bad)


def _chunk(columns: list[Field], numbers: list[int], rows: list[Cells], bad: list[Remark]) -> Chunk:
    cells = {field.name: [row[at].strip() for row in rows] for at, field in enumerate(columns)}
    return Chunk(numbers, cells, bad)


def _count(path: Path) -> int:
    """Data rows of a file that cannot be read as its table: lines that are not empty, less the header."""
    with path.open("rb") as stream:
        return max(0, sum(1 for line in stream if line.strip()) - 1)


def sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
