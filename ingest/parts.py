"""What a reader gives: the parts of a case, each the rows of one table, as chunks of cells. Reading is dumb."""

import difflib
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graphsvc.kinds import Field, Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.report import Remark

CHUNK = 20_000
"""Rows handled at once: enough to be quick, few enough to keep memory flat."""

TABLES_BY_NAME = {name.casefold(): table for table in SCHEMA.tables for name in (table.name, table.sheet)}
Cells = list[str]


class BadRow(NamedTuple):
    """A row that is none: why, and the cells that could be made of it."""

    why: Text | Remark
    cells: Cells

    def remark(self, part: str, number: int) -> Remark:
        return self.why if isinstance(self.why, Remark) else Remark(part, number, "", "", self.why)


Numbered = tuple[int, Cells | Text | BadRow]
"""A row with its number, or what is wrong with it."""
REASON = Field("reason", "alasan", Text("Mengapa baris ini ditolak.", "Why this row was rejected."))
"""The column that a file of rejected rows has beside its own; it is passed over when the mended file is loaded."""
_SURROGATE = re.compile("[\ud800-\udfff]")
NOT_UTF8 = Text(
    "Teks ini bukan UTF-8; simpan ulang berkas sebagai CSV UTF-8.",
    "This is not UTF-8; save the file again as CSV UTF-8.",
)
EMPTY = Text("Berkas kosong: tidak ada baris judul kolom.", "The file is empty: there is no row of column names.")


@dataclass(frozen=True, slots=True)
class Written:
    """A chunk's rows as they stand in the input, to be written again the same."""

    header: Cells
    separator: str
    rows: list[Cells]
    broken: dict[int, Cells]
    """What is no row of the table, by its number."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a part: cells by column of the table; a column that the part lacks is absent."""

    numbers: list[int]
    cells: dict[str, Cells]
    bad: list[Remark]
    """Rows that are no rows of this table at all."""
    doubts: tuple[Remark, ...] = ()
    """What the reader wants looked at; it costs no row."""
    origins: dict[int, str] = field(default_factory=dict[int, str])
    """Where a row stands, by its number, when it came out of another file than the part is named for."""
    written: Written | None = None
    """By default in the table's own columns, as `cells` has them."""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table, wherever they stand: in a CSV file, on a sheet, in an operator's records."""

    name: str
    """As messages name it: the file, or file and sheet."""
    table: Table
    size: int
    """Bytes, about; small cases are loaded in one transaction."""
    chunks: Callable[[], Iterator[Chunk]]
    """Reads it from the start; raises `Unreadable` when its header is wrong."""


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """A case as it lies on the disk, opened but not read."""

    name: str
    parts: list[Part]
    """In the order they load in."""
    strange: list[Remark]
    """A remark for each file that looks like a table but is none."""
    files: list[Path]
    """All that is read, for the load's record of hashes."""
    doubts: list[Remark] = field(default_factory=list[Remark])
    """What is left out on purpose."""


class Unreadable(Exception):
    """The part as a whole cannot be read."""

    def __init__(self, remark: Remark, rows: int = 0) -> None:
        super().__init__(remark.reason.en)
        self.remark = remark
        self.rows = rows


def twice(table: Table, first: str) -> Text:
    """What is said of a second part of one table."""
    return Text(
        f"Tabel {table.sheet} sudah ada di {first}; satukan barisnya.",
        f"Table {table.name} is in {first} already; put the rows together.",
    )


def no_table(name: str, ending: str = "") -> Text:
    """What is said of a file (with its ending) or a sheet whose name is no table's: the nearest, and all there are."""
    names = {other: f"{table.name}{ending}" if ending else table.sheet for other, table in TABLES_BY_NAME.items()}
    near = difflib.get_close_matches(name.strip().casefold(), names, n=1)
    hint = f" {names[near[0]]}?" if near else ""
    known = ", ".join(dict.fromkeys(names.values()))
    return Text(f"Bukan nama tabel.{hint} Yang dikenal: {known}.", f"Not the name of a table.{hint} Known: {known}.")


def column_names(table: Table) -> dict[str, Field]:
    """The table's columns by what a header may call them."""
    known = (*table.columns, REASON)
    return {name.casefold(): field for field in known for name in (field.header, field.name)}


def as_name(cell: str) -> str:
    """A cell of a header as `column_names` has it."""
    return cell.strip().casefold().replace(" ", "_")


def read(part: Part) -> Iterator[Chunk]:
    """The part's chunks; a file that the disk does not give is `Unreadable` as one with a wrong header is."""
    try:
        yield from part.chunks()
    except OSError as error:
        reason = Text(f"Berkas tidak dapat dibaca: {error.strerror}.", f"The file cannot be read: {error.strerror}.")
        raise Unreadable(Remark(part.name, 0, "", "", reason)) from error


def read_columns(name: str, table: Table, header: Cells, row: int = 1) -> list[Field]:
    """The table's columns in the part's order; raises `Unreadable` for a header that is not this table's."""
    while header and not header[-1].strip():  # Spreadsheets leave empty columns behind.
        header.pop()
    if undecoded(header) is not None:
        raise Unreadable(Remark(name, row, "", "", NOT_UTF8))
    if not header:
        raise Unreadable(Remark(name, row, "", "", EMPTY))
    names = column_names(table)
    columns: list[Field] = []
    for cell in header:
        field = names.get(as_name(cell))
        if field is None:
            near = difflib.get_close_matches(as_name(cell), names, n=1, cutoff=0)
            reason = Text(
                f"Kolom tidak dikenal; yang terdekat: {near[0]}.", f"Unknown column; the nearest is {near[0]}."
            )
            # A part without a header shows its first row here, with whatever names are in it.
            meant = difflib.get_close_matches(as_name(cell), names, n=1)
            found = cell if meant else "•" * min(len(cell), 20)
            raise Unreadable(Remark(name, row, found, found, reason))
        if field in columns:
            reason = Text("Kolom ini ada dua kali.", "This column stands twice.")
            raise Unreadable(Remark(name, row, field.name, cell, reason))
        columns.append(field)
    for field in table.columns:
        if field.required and field not in columns:
            reason = Text(f"Kolom wajib {field.name} tidak ada.", f"The required column {field.name} is missing.")
            raise Unreadable(Remark(name, row, field.name, "", reason))
    return columns


def in_chunks(
    name: str, columns: list[Field], rows: Iterable[Numbered], *, header: Cells | None = None, separator: str = ","
) -> Iterator[Chunk]:
    """The rows in chunks; what is no row of these columns becomes a remark, empty rows are passed over.

    `header` is given by a format that rejected rows are to be written in again, as it stands in the input.
    """
    width = len(columns)
    numbers: list[int] = []
    kept: list[Cells] = []
    bad: list[Remark] = []
    broken: dict[int, Cells] = {}

    def chunk() -> Chunk:
        cells = {field.name: [row[at].strip() for row in kept] for at, field in enumerate(columns)}
        written = Written(header or [field.name for field in columns], separator, kept, broken)
        return Chunk(numbers, cells, bad, written=written)

    for number, row in rows:
        if isinstance(row, Text | BadRow):
            known = BadRow(row, []) if isinstance(row, Text) else row
            bad.append(known.remark(name, number))
            broken[number] = known.cells
        elif not "".join(row).strip():
            continue
        elif len(row) > width and any(cell.strip() for cell in row[width:]):
            reason = Text(
                f"Ada {len(row)} sel, kepala tabel {width}.", f"The row has {len(row)} cells, the header {width}."
            )
            bad.append(Remark(name, number, "", str(len(row)), reason))
            broken[number] = row
        elif (at := undecoded(row[:width])) is not None:
            bad.append(Remark(name, number, columns[at].name, "", NOT_UTF8))
            broken[number] = row
        else:
            numbers.append(number)
            kept.append(row[:width] + [""] * (width - len(row)))
        if len(kept) + len(bad) >= CHUNK:
            yield chunk()
            numbers, kept, bad, broken = [], [], [], {}
    if kept or bad:
        yield chunk()


def undecoded(cells: Cells) -> int | None:
    """Which of the cells is no UTF-8; None if all are."""
    if "".join(cells).isascii():
        return None
    return next((at for at, cell in enumerate(cells) if _SURROGATE.search(cell)), None)


def sha256(path: Path, read: Callable[[int], None] = lambda _bytes: None) -> str:
    """The file's hash, empty where it cannot be read; `read` is told of every piece how many bytes it had."""
    found = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while piece := stream.read(1 << 20):
                found.update(piece)
                read(len(piece))
    except OSError:
        return ""
    return found.hexdigest()
