"""Somebody else's export → the tables of a case: a folder of SQL files named for the tables, one SELECT each.

A row is numbered by its place in the result, from 1. Where the SELECT gives the column `_row` of the files too, what is
said of a row tells where it stands in the export.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from graphsvc.errors import BadRequest
from graphsvc.kinds import Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.parts import (
    TABLES_BY_NAME,
    CaseFiles,
    Cells,
    Chunk,
    Numbered,
    Part,
    Unreadable,
    in_chunks,
    no_table,
    read_columns,
    twice,
)
from ingest.readers.apart import SECONDS, BrokenOff, lines
from ingest.report import Remark

_READ = {".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".parquet", ".xlsx", ".xlsm"}
_PROGRAM = Path(__file__).with_name("duckdb_rows.py")
_ORIGIN = "_row"
_OVERRUN = Text(
    "Berakhir sebelum selesai: melampaui batas waktu atau memori, atau DuckDB sendiri gagal.",
    "It ended before it was done: it ran beyond its limit of time or memory, or DuckDB itself failed.",
)
_NOTHING = Text("SELECT ini tidak memberi isi apa pun untuk baris ini.", "The SELECT gives nothing for this row.")
_WRONG = {
    "select": Text(
        "Tulis satu SELECT saja, yang hanya membaca.", "Write one SELECT that only reads, and nothing else."
    ),
    "function": Text("Fungsi {} tidak boleh dipakai dalam pemetaan.", "The function {} may not be used in a mapping."),
    "file": Text("Tidak ada berkas {} dalam folder ekspor ini.", "There is no file {} in the folder of this export."),
    "unreadable": Text(
        "{} tidak terbaca sebagai tabel yang baris pertamanya nama kolom, masing-masing satu kali.",
        "{} cannot be read as a table whose first row names the columns, each once.",
    ),
    "guessing": Text(
        "{} memerlukan auto_detect = false dan columns, tanpa ignore_errors: tebakan DuckDB melewatkan baris.",
        "{} needs auto_detect = false and columns, and no ignore_errors: where DuckDB guesses, it passes over rows.",
    ),
    "duckdb": Text("DuckDB: {}", "DuckDB: {}"),
}


def open_mapping(path: Path, mapping: Path) -> CaseFiles:
    """The tables that the SQL files in `mapping` make of the export at `path`. Raises BadRequest where there is none."""
    for folder in (path, mapping):
        if not folder.is_dir():
            raise BadRequest(Text(f"Tidak ada folder {folder.name}.", f"There is no folder {folder.name}."))
    found: dict[str, Path] = {}
    strange: list[Remark] = []
    for file in sorted(mapping.glob("*.sql")):
        table = TABLES_BY_NAME.get(file.stem.casefold())
        if table is None:
            strange.append(Remark(file.name, 0, "", file.name, no_table(file.stem, ".sql")))
        elif table.name in found:
            strange.append(Remark(file.name, 0, "", file.name, twice(table, found[table.name].name)))
        else:
            found[table.name] = file
    if not found and not strange:
        raise BadRequest(
            Text(f"Folder {mapping.name} tidak memuat berkas SQL.", f"Folder {mapping.name} holds no SQL file.")
        )
    export = _export(path.resolve())
    size = sum(file.stat().st_size for file in export) // max(1, len(found))
    names = {file.relative_to(path.resolve()).as_posix() for file in export}
    parts = [
        Part(found[table.name].name, table, size, partial(mapped_rows, found[table.name], path, table, names))
        for table in SCHEMA.tables
        if table.name in found
    ]
    return CaseFiles(path.resolve().name, parts, strange, [*found.values(), *export])


def _export(folder: Path) -> list[Path]:
    """The files that a mapping may read; links that lead out of the folder are none of it."""
    inside = (file for file in folder.rglob("*") if file.is_file() and file.resolve().is_relative_to(folder))
    return sorted(file for file in inside if file.suffix.casefold() in _READ)


def mapped_rows(sql: Path, export: Path, table: Table, names: set[str], *, seconds: float = SECONDS) -> Iterator[Chunk]:
    """What the SELECT makes of the export, as rows of the table; `names` are the files that `_row` may tell of."""
    wrong: list[Remark] = []
    origins: dict[int, str] = {}
    with closing(lines(_PROGRAM, str(sql.resolve()), folder=export, seconds=seconds)) as result:
        rows = _sound(sql, result, wrong)
        header = next(rows, list[str]())
        at = header.index(_ORIGIN) if _ORIGIN in header else None
        if at is not None:
            header.pop(at)
        columns = [] if wrong else read_columns(sql.name, table, header)
        for chunk in in_chunks(sql.name, columns, _numbered(rows, at, origins)):
            yield replace(chunk, origins={number: of for number, of in origins.items() if _tells(of, names)})
            origins.clear()
    if wrong:
        raise Unreadable(wrong[0])


def _sound(sql: Path, result: Iterator[Any], wrong: list[Remark]) -> Iterator[Cells]:
    """The lines until one says what is `wrong`: those before it are good."""
    try:
        for line in result:
            if isinstance(line, dict):
                wrong.append(_remark(sql, **cast("dict[str, Any]", line)))
                return
            yield line
    except BrokenOff:
        wrong.append(Remark(sql.name, 0, "", "", _OVERRUN))


def _numbered(rows: Iterator[Cells], at: int | None, origins: dict[int, str]) -> Iterator[Numbered]:
    for number, row in enumerate(rows, 1):
        if at is not None:
            origins[number] = row.pop(at)
        yield number, row if any(row) else _NOTHING


def _tells(origin: str, names: set[str]) -> bool:
    """Whether it is the place of a row in the export and nothing else, which might be private."""
    file, _, number = origin.rpartition(" ")
    return number.isdigit() and (file in names or file.rpartition("/")[0] in names)


def _remark(sql: Path, kind: str, detail: str, line: int) -> Remark:
    reason = _WRONG[kind]
    return Remark(sql.name, line, "", "", Text(reason.id.format(detail), reason.en.format(detail)))
