"""An XLSX workbook → its tables, one a sheet. Formulas give the value that Excel last worked out.

Read by calamine itself and not through `pandas.read_excel`, which reads with it too: a data frame has neither hidden
sheets nor merged cells, turns dates and numbers of one column into one type, and is in memory whole.
A merged cell stands in its first row and column only: nobody knows whether the other rows were meant.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.kinds import Field, Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.parts import (
    TABLES_BY_NAME,
    BadRow,
    CaseFiles,
    Cells,
    Chunk,
    Numbered,
    Part,
    Unreadable,
    as_name,
    column_names,
    in_chunks,
    no_table,
    read_columns,
    twice,
)
from ingest.readers.sheet_cells import Doubts, plain, read_row
from ingest.readers.workbook_lines import Broken, lines, unpacked
from ingest.report import Remark
from ingest.template import EXAMPLE, LISTS, is_hint

Row = tuple[int, Cells]
WORKBOOK = {".xlsx", ".xlsm"}
"""Of the other formats that calamine reads nobody could say which cells hold errors: they come through as empty."""
HEADER_WITHIN = 10
_OF_THE_TEMPLATE = {name.casefold() for text in (EXAMPLE, LISTS) for name in (text.id, text.en)}
_NOT_LOADED = Text("Lembar contoh dan daftar dari templat tidak dimuat.", "Sheets of the template are not loaded.")
_HIDDEN = Text("Lembar tersembunyi tidak dimuat.", "A hidden sheet is not loaded.")
_NO_HEADER = Text(
    f"Tidak ada baris judul kolom dalam {HEADER_WITHIN} baris pertama.",
    f"There is no row of column names within the first {HEADER_WITHIN} rows.",
)
_MERGED = Text(
    "Isi sel gabungan hanya dibaca di baris dan kolom pertamanya; ulangi isinya di setiap baris yang dimaksud.",
    "What a merged cell holds is read in its first row and column only; repeat it in every row that is meant.",
)
_ABOVE = Text("Baris di atas judul kolom ini tidak dibaca.", "What stands above this row of column names is not read.")


def open_workbook(path: Path) -> CaseFiles:
    """The workbook's tables in the order they load in. Raises BadRequest for what is no workbook."""
    found: dict[str, str] = {}
    strange: list[Remark] = []
    doubts: list[Remark] = []
    try:
        size = unpacked(path)
        for sheet, hidden in lines(path):
            name = _part_name(path, sheet)
            table = TABLES_BY_NAME.get(sheet.strip().casefold())
            if sheet.strip().casefold() in _OF_THE_TEMPLATE:
                doubts.append(Remark(name, 0, "", "", _NOT_LOADED))
            elif hidden:
                doubts.append(Remark(name, 0, "", "", _HIDDEN))
            elif table is None:
                if any(islice(lines(path, sheet), 1, None)):
                    strange.append(Remark(name, 0, "", sheet, no_table(sheet)))
            elif table.name in found:
                strange.append(Remark(name, 0, "", sheet, twice(table, found[table.name])))
            else:
                found[table.name] = sheet
    except Broken as broken:
        raise BadRequest(Text(f"{path.name}: {broken.reason.id}", f"{path.name}: {broken.reason.en}")) from broken
    parts = [
        Part(_part_name(path, sheet), table, size // len(found), partial(_chunks, path, sheet, table))
        for table in SCHEMA.tables
        if (sheet := found.get(table.name))
    ]
    return CaseFiles(path.resolve().stem, parts, strange, [path], doubts)


def _part_name(path: Path, sheet: str) -> str:
    return f"{path.name} › {sheet}"


def _chunks(path: Path, sheet: str, table: Table) -> Iterator[Chunk]:
    name = _part_name(path, sheet)
    try:
        rows = lines(path, sheet)
        merged = next(rows)
        head: list[Row] = list(islice(rows, HEADER_WITHIN))
        if not head:
            return
        header, titles, columns = _header(name, table, head, rows)
        doubts = Doubts(name, _about(name, head[0][0], header, merged))
        under = chain((row for row in head if row[0] > header), rows)
        for chunk in in_chunks(name, list(columns.values()), _rows(under, columns, doubts), header=titles):
            yield replace(chunk, doubts=doubts.take())
    except Broken as broken:
        raise Unreadable(Remark(name, 0, "", "", broken.reason)) from broken


def _header(name: str, table: Table, head: list[Row], rest: Iterator[Row]) -> tuple[int, Cells, dict[int, Field]]:
    """The row that names most columns: its number, the names, and the columns by their place on the sheet."""
    known = column_names(table)
    number, cells = max(head, key=lambda row: sum(as_name(plain(cell)) in known for cell in row[1]))
    names = {at: plain(cell) for at, cell in enumerate(cells) if plain(cell).strip()}
    try:
        if not any(as_name(cell) in known for cell in names.values()):
            number = 0  # Every row may be data.
            raise Unreadable(Remark(name, head[0][0], "", "", _NO_HEADER))
        titles = list(names.values())
        return number, titles, dict(zip(names, read_columns(name, table, titles, number), strict=True))
    except Unreadable as unreadable:
        rows = sum(row[0] > number for row in head) + sum(1 for _ in rest)
        raise Unreadable(unreadable.remark, rows) from None


def _rows(rows: Iterator[Row], columns: dict[int, Field], doubts: Doubts) -> Iterator[Numbered]:
    for number, cells in rows:
        row = read_row(number, cells, columns, doubts)
        if isinstance(row, Remark):
            yield number, BadRow(row, _to_mend(cells, columns, row.column))
        elif not is_hint(columns.values(), row):
            yield number, row


def _to_mend(cells: Cells, columns: dict[int, Field], flawed: str) -> Cells:
    """The row as the sheet shows it, but for a mark on what Excel spoilt: as text it would no longer be noticed."""
    shown = {at: plain(cells[at]) if at < len(cells) else "" for at in columns}
    return [f"? {shown[at]}" if column.name == flawed else shown[at] for at, column in columns.items()]


def _about(name: str, first: int, header: int, merged: list[tuple[int, str]]) -> list[Remark]:
    """What is to be said of the sheet as a whole."""
    remarks = [Remark(name, header, "", "", _ABOVE)] if first < header else []
    inside = [place for bottom, place in merged if bottom > header]
    if inside:
        places = ", ".join(inside[:5]) + (" …" if len(inside) > 5 else "")
        remarks.append(Remark(name, 0, "", places, _MERGED))
    return remarks
