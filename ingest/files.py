"""A case folder's CSV files as streams of rows; reading is dumb and loses no row without a word."""

import csv
import difflib
import hashlib
import re
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
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_UTF8 = Text(
    "Teks ini bukan UTF-8; simpan ulang berkas sebagai CSV UTF-8.",
    "This is not UTF-8; save the file again as CSV UTF-8.",
)
_EMPTY = Text("Berkas kosong: tidak ada baris judul kolom.", "The file is empty: there is no row of column names.")


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
    found: dict[str, TableFile] = {}
    strange: list[Remark] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() not in {".csv", ".xlsx", ".xls"} or path.name.startswith(".") or not path.is_file():
            continue
        table = by_name.get(path.stem.casefold())
        if table and path.suffix.casefold() == ".csv":
            first = found.setdefault(table.name, TableFile(path, table)).path
            if first != path:
                reason = Text(
                    f"Tabel {table.sheet} sudah ada di {first.name}; satukan barisnya dalam satu berkas.",
                    f"Table {table.name} is in {first.name} already; put the rows together in one file.",
                )
                strange.append(Remark(path.name, 0, "", path.name, reason))
            continue
        near = difflib.get_close_matches(path.stem.casefold(), by_name, n=1)
        hint = f" {near[0]}.csv?" if near else ""
        known = ", ".join(f"{table.name}.csv" for table in SCHEMA.tables)
        reason = Text(
            f"Bukan nama tabel.{hint} Yang dikenal: {known}.", f"Not the name of a table.{hint} Known: {known}."
        )
        strange.append(Remark(path.name, 0, "", path.name, reason))
    return [found[table.name] for table in SCHEMA.tables if table.name in found], strange


def chunks(file: TableFile) -> Iterator[Chunk]:
    """The rows of a file in chunks; raises `Unreadable` when its header is wrong."""
    csv.field_size_limit(1_000_000)
    # What is no UTF-8 comes through as lone surrogates, so that it costs its own row only.
    with file.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        first = stream.readline()
        stream.seek(0)
        rows = _rows(stream, ";" if first.count(";") > first.count(",") else ",")
        _, header = next(rows, (1, _EMPTY))
        yield from _chunks(file, _header(file, header), rows)


def _rows(stream: Iterator[str], separator: str) -> Iterator[tuple[int, Cells | Text]]:
    """The rows with their numbers, or what is wrong with them; a quote left open costs every row that it swallows."""
    reader = csv.reader(stream, delimiter=separator, strict=True)  # an unclosed quote is an error, not one huge cell
    number = lines = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as broken:
            last = number + reader.line_num - lines - 1
            reason = Text(f"Baris CSV rusak: {broken}.", f"Broken CSV row: {broken}.")
            if last > number:
                reason = Text(
                    f"Tanda kutip yang dibuka di baris {number} tidak ditutup; baris {number}-{last} tidak terbaca.",
                    f"A quote opened in row {number} is not closed; rows {number}-{last} cannot be read.",
                )
            yield from ((swallowed, reason) for swallowed in range(number, last + 1))
            number = last
        lines = reader.line_num


def _header(file: TableFile, header: Cells | Text) -> list[Field]:
    """The table's columns in the file's order."""
    if isinstance(header, Text):
        raise Unreadable(Remark(file.path.name, 1, "", "", header), _count(file.path))
    while header and not header[-1].strip():  # Spreadsheets leave empty columns behind.
        header.pop()
    if _undecoded(header) is not None:
        raise Unreadable(Remark(file.path.name, 1, "", "", _NOT_UTF8), _count(file.path))
    if not header:
        raise Unreadable(Remark(file.path.name, 1, "", "", _EMPTY), _count(file.path))
    names = {name.casefold(): field for field in file.table.columns for name in (field.header, field.name)}
    columns: list[Field] = []
    for cell in header:
        field = names.get(cell.strip().casefold().replace(" ", "_"))
        if field is None:
            near = difflib.get_close_matches(cell.strip().casefold().replace(" ", "_"), names, n=1, cutoff=0)
            reason = Text(
                f"Kolom tidak dikenal; yang terdekat: {near[0]}.", f"Unknown column; the nearest is {near[0]}."
            )
            # A file without a header shows its first row here, with whatever names are in it.
            meant = difflib.get_close_matches(cell.strip().casefold().replace(" ", "_"), names, n=1)
            found = cell if meant else "•" * min(len(cell), 20)
            raise Unreadable(Remark(file.path.name, 1, found, found, reason), _count(file.path))
        if field in columns:
            reason = Text("Kolom ini ada dua kali.", "This column stands twice.")
            raise Unreadable(Remark(file.path.name, 1, field.name, cell, reason), _count(file.path))
        columns.append(field)
    for field in file.table.columns:
        if field.required and field not in columns:
            reason = Text(f"Kolom wajib {field.name} tidak ada.", f"The required column {field.name} is missing.")
            raise Unreadable(Remark(file.path.name, 1, field.name, "", reason), _count(file.path))
    return columns


def _chunks(file: TableFile, columns: list[Field], rows: Iterator[tuple[int, Cells | Text]]) -> Iterator[Chunk]:
    width = len(columns)
    numbers: list[int] = []
    kept: list[Cells] = []
    bad: list[Remark] = []
    for number, row in rows:
        if isinstance(row, Text):
            bad.append(Remark(file.path.name, number, "", "", row))
        elif not "".join(row).strip():
            continue
        elif len(row) > width and any(cell.strip() for cell in row[width:]):
            reason = Text(
                f"Ada {len(row)} sel, kepala tabel {width}.", f"The row has {len(row)} cells, the header {width}."
            )
            bad.append(Remark(file.path.name, number, "", str(len(row)), reason))
        elif (at := _undecoded(row[:width])) is not None:
            bad.append(Remark(file.path.name, number, columns[at].name, "", _NOT_UTF8))
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


def _undecoded(cells: Cells) -> int | None:
    """Which of the cells is no UTF-8; None if all are."""
    if "".join(cells).isascii():
        return None
    return next((at for at, cell in enumerate(cells) if _SURROGATE.search(cell)), None)


def _count(path: Path) -> int:
    """Data rows of a file that cannot be read as its table: lines that are not empty, less the header."""
    with path.open("rb") as stream:
        return max(0, sum(1 for line in stream if line.strip()) - 1)


def sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
