"""Workbooks written for one test: real files, by xlsxwriter or by hand."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import xlsxwriter

from ingest.check import Checked, check
from ingest.parts import CaseFiles, Chunk
from ingest.readers.workbooks import open_workbook

Sheet = Any
"""xlsxwriter's Worksheet."""


def book(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]], **options: object) -> Path:
    """Sheets of rows: strings are written as strings, numbers as numbers."""
    return drawn(path, {name: _writer(rows) for name, rows in sheets.items()}, **options)


def drawn(path: Path, sheets: Mapping[str, Callable[[Sheet, Any], None]], **options: object) -> Path:
    """Sheets that a function writes, given the sheet and the book."""
    settings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, **options}
    with xlsxwriter.Workbook(path, settings) as made:
        for name, write in sheets.items():
            write(made.add_worksheet(name), made)
    return path


def _writer(rows: Sequence[Sequence[object]]) -> Callable[[Sheet, Any], None]:
    def write(sheet: Sheet, _book: Any) -> None:
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str) and cell:
                    sheet.write_string(at, column, cell)
                else:
                    sheet.write(at, column, cell)

    return write


def changed(path: Path, member: str, change: Callable[[bytes], bytes]) -> Path:
    """The same workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    parts[member] = change(parts[member])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def read(path: Path) -> Chunk:
    """The only chunk of the only sheet that holds a table."""
    (part,) = open_workbook(path).parts
    (chunk,) = part.chunks()
    return chunk


def checked(case: CaseFiles) -> dict[str, Checked]:
    """Each table of a case as values, with all that is doubted."""
    found: dict[str, Checked] = {}
    for part in case.parts:
        for chunk in part.chunks():
            values = check(part.name, part.table, chunk)
            found[part.table.name] = replace(values, warnings=[*chunk.doubts, *values.warnings])
    return found
