"""Rows as CSV files or a workbook, for their owner's eyes only; no cell starts a formula."""

import csv
import io
import os
import re
import shutil
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import IO, Any, Protocol

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from graphsvc.errors import BadRequest
from graphsvc.texts import Text

# OWASP, CSV injection: what a spreadsheet would take for the start of a formula; full-width signs in some languages.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")
_THERE = Text(
    "{name} sudah ada; pilih nama lain, atau pindahkan dahulu.",
    "{name} is there already; choose another name, or move it away first.",
)
_NOT_WRITABLE = Text("{name} tidak dapat ditulis: {reason}.", "{name} cannot be written: {reason}.")
_TOO_BIG = Text(
    "Lembar {name} tidak muat: Excel mengenal 1.048.576 baris dan 32.767 tanda per sel. Pakai CSV.",
    "Sheet {name} does not fit: Excel knows 1,048,576 rows and 32,767 signs a cell. Use CSV.",
)


def guard(cell: str) -> str:
    """The cell as a CSV file may hold it: an apostrophe in front of what would start a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


@contextmanager
def whole(target: Path) -> Generator[Path]:
    """Where to write a file or folder that becomes `target` once all has gone well, and else leaves nothing.

    Raises BadRequest where the target is there already: a table of an earlier time in a folder would be loaded too.
    """
    if target.exists():
        raise BadRequest(_THERE.fill(name=target.name))
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        yield part
        if part.exists():
            part.rename(target)
    except OSError as error:
        if error.filename and part.name not in str(error.filename):
            raise  # Something else could not be read or written meanwhile.
        raise BadRequest(_NOT_WRITABLE.fill(name=target.name, reason=error.strerror or type(error).__name__)) from error
    finally:
        _remove(part)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def open_private(path: Path) -> IO[bytes]:
    """A new file that only its owner can read."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600), "wb")


class Tables(Protocol):
    """Tables under way, one file or sheet each. Once closed it begins anew, in place of what was written before."""

    def begin(self, name: str, header: Sequence[str], separator: str = ",") -> None:
        """Makes a table with this header."""
        ...

    def write(self, name: str, cells: Sequence[str]) -> None:
        """Adds a row to a table."""
        ...

    def close(self) -> None: ...


class CsvFolder:
    """A folder with a CSV file a table, as spreadsheets like it: UTF-8 with a mark at its start."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._writers: dict[str, Any] = {}

    def begin(self, name: str, header: Sequence[str], separator: str = ",") -> None:
        raw = open_private(self._folder / f"{name}.csv")
        # What was no UTF-8 in the input goes out as the bytes it was.
        text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")
        self._writers[name] = csv.writer(self._open.enter_context(text), delimiter=separator, lineterminator="\n")
        self._writers[name].writerow(header)

    def write(self, name: str, cells: Sequence[str]) -> None:
        self._writers[name].writerow(map(guard, cells))

    def close(self) -> None:
        self._open.close()
        self._writers.clear()


class Workbook:
    """One XLSX file with a sheet a table. All cells are text: a spreadsheet changes nothing in them, and runs nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open = ExitStack()
        self._book: xlsxwriter.Workbook | None = None
        self._sheets: dict[str, tuple[Worksheet, count[int]]] = {}

    def begin(self, name: str, header: Sequence[str], separator: str = ",") -> None:  # noqa: ARG002 (a sheet's cells are apart)
        if self._book is None:
            stream = self._open.enter_context(open_private(self._file))
            self._book = xlsxwriter.Workbook(stream, {"constant_memory": True, "tmpdir": str(self._file.parent)})
            self._open.callback(self._book.close)
        sheet = self._book.add_worksheet(name)  # pyright: ignore[reportUnknownMemberType] (xlsxwriter leaves an argument open)
        self._sheets[name] = sheet, count()
        self.write(name, header)

    def write(self, name: str, cells: Sequence[str]) -> None:
        sheet, rows = self._sheets[name]
        row = next(rows)
        for column, cell in enumerate(cells):
            if cell and sheet.write_string(row, column, cell) < 0:
                raise BadRequest(_TOO_BIG.fill(name=name))

    def close(self) -> None:
        self._open.close()
        self._book = None
        self._sheets.clear()
