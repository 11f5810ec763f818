"""A workbook's sheets, or one sheet's rows, as lines of JSON on standard output: a program of its own.

Whatever a workbook does to calamine (fill the memory, never end, break it), it does not do to graphsvc. Beside what
calamine gives it looks into the XML for what calamine passes over as empty: error values and formulas without a result.
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from defusedxml import ElementTree
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

Value = int | float | str | bool | time | date | datetime | timedelta
LONGEST = 1_000_000
"""Signs of a cell; as in a CSV file, a longer one costs its row."""
LONGEST_NAME = 255
"""Signs of a sheet's name. Excel takes 31; one of 100,000 is none that can be handed to a program."""
_LAST = datetime.max - timedelta(seconds=1)  # noqa: DTZ901 (no cell has a zone)
# Each pattern passes over a sheet once, whatever is in it: one that looks for the end of every cell may take hours.
_CELL = re.compile(rb"<(?:\w+:)?c\s")
_PLACE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_ERROR = re.compile(rb"""\bt=["']e["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_RESULT = re.compile(rb"<(?:\w+:)?v[^<>/]*>[^<]")


def sheets(workbook: CalamineWorkbook) -> Iterator[tuple[str, bool]]:
    """Each sheet of cells: its name, and whether it is hidden."""
    for sheet in workbook.sheets_metadata:
        if len(sheet.name) > LONGEST_NAME:
            raise ValueError(len(sheet.name))
        if sheet.typ is SheetTypeEnum.WorkSheet:
            yield sheet.name, sheet.visible is not SheetVisibleEnum.Visible


def rows(path: Path, workbook: CalamineWorkbook, name: str) -> Iterator[object]:
    """The merged ranges: last row, and name; then each row that is not empty: its number, and its cells.

    A cell is a letter and a text: `s` text, `n` number, `d` date or moment, `t` time of day or span, `b` yes or no,
    `!` what is wrong with it. An empty cell is empty.
    """
    sheet = workbook.get_sheet_by_name(name)
    merged = sheet.merged_cell_ranges or []
    yield [
        (bottom + 1, f"{_letters(left)}{top + 1}:{_letters(right)}{bottom + 1}")
        for (top, left), (bottom, right) in merged
    ]
    first = sheet.start[1] if sheet.start else 0
    flaws = _flaws(path, name)
    # calamine counts from the first row of the sheet, but from the first column that is not empty.
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = _flawed([""] * first + [_tagged(value) for value in row], flaws.pop(number, {}))
        if any(cells):
            yield number, cells
    for number in sorted(flaws):  # To calamine the sheet ended before them.
        yield number, _flawed([], flaws[number])


def _flawed(cells: list[str], flaws: dict[int, str]) -> list[str]:
    for column, flaw in flaws.items():
        cells += [""] * (column - len(cells))
        cells[column - 1] = flaw
    return cells


def _letters(column: int) -> str:
    letters = ""
    while column >= 0:
        letters = chr(ord("A") + column % 26) + letters
        column = column // 26 - 1
    return letters


def _tagged(value: Value) -> str:
    if isinstance(value, str):
        return "!long" if len(value) > LONGEST else value and "s" + value
    if isinstance(value, bool):
        return "btrue" if value else "bfalse"
    if isinstance(value, int | float):
        # Excel keeps 15 digits; what a double has beyond them was never in the cell.
        return f"n{value:.0f}" if float(value).is_integer() else f"n{value:.15g}"
    if isinstance(value, datetime):  # A serial is a fraction of a day: seconds come out a little off.
        return "d" + (min(value, _LAST) + timedelta(milliseconds=500)).replace(microsecond=0).isoformat()
    if isinstance(value, date):
        return "d" + value.isoformat()
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"t{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"


def _flaws(path: Path, name: str) -> dict[int, dict[int, str]]:
    """By row and column, both from 1: cells whose value is an error, and formulas that were never worked out."""
    found: dict[int, dict[int, str]] = {}
    with zipfile.ZipFile(path) as archive, archive.open(_member(archive, name)) as stream:
        rest = b""
        for piece in iter(lambda: stream.read(1 << 20), b""):
            whole, end, rest = (rest + piece).rpartition(b"row>")
            if not _ERROR.search(whole) and not _FORMULA.search(whole):
                continue
            for cell in _CELL.split(whole + end)[1:]:
                attributes, _, inside = cell.partition(b">")
                if not attributes.endswith(b"/") and (flaw := _flaw(attributes, inside)):
                    row, column = _place(attributes)
                    found.setdefault(row, {})[column] = flaw
    return found


def _flaw(attributes: bytes, inside: bytes) -> str:
    if _ERROR.search(attributes):
        return "!error"
    # A formula may well give an empty text.
    if _FORMULA.search(inside) and not _RESULT.search(inside) and b't="str"' not in attributes:
        return "!formula"
    return ""


def _place(attributes: bytes) -> tuple[int, int]:
    place = _PLACE.search(attributes)
    if not place:
        raise ValueError(attributes)  # Better no sheet than a row of it that is wrong without a word.
    column = 0
    for letter in place[1]:
        column = column * 26 + letter - ord("A") + 1
    return int(place[2]), column


def _member(archive: zipfile.ZipFile, name: str) -> str:
    """Where in the archive the sheet is."""
    book: Any = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    relations: Any = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target") for relation in relations}
    # Namespaces differ between the two forms of XLSX; the names in them do not.
    (sheet,) = (one for one in book.iter() if one.tag.endswith("}sheet") and one.get("name") == name)
    target = next(targets[value] for key, value in sheet.items() if key.endswith("}id"))
    return target[1:] if target.startswith("/") else f"xl/{target}"


def main(path: Path, names: Iterable[str]) -> None:
    workbook = CalamineWorkbook.from_path(path)  # pyright: ignore[reportUnknownMemberType] (its PathLike is of nothing)
    for name in names:
        for line in rows(path, workbook, name):
            sys.stdout.write(json.dumps(line) + "\n")
        return
    for sheet in sheets(workbook):
        sys.stdout.write(json.dumps(sheet) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
