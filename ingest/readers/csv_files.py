"""CSV files → rows, and no row lost without a word."""

import csv
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from graphsvc.kinds import Table
from graphsvc.spreadsheets import unguard
from graphsvc.texts import Text
from ingest.parts import EMPTY, BadRow, Cells, Chunk, Numbered, Part, Unreadable, in_chunks, read_columns


def csv_part(path: Path, table: Table) -> Part:
    """A UTF-8 file with comma or semicolon, whose first row names the columns."""
    return Part(path.name, table, path.stat().st_size, partial(_chunks, path, table))


def _chunks(path: Path, table: Table) -> Iterator[Chunk]:
    # What is no UTF-8 comes through as lone surrogates, so that it costs its own row only.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        first = stream.readline()
        stream.seek(0)
        separator = ";" if first.count(";") > first.count(",") else ","
        rows = csv_rows(stream, separator)
        _, header = next(rows, (1, BadRow(EMPTY, [])))
        try:
            if not isinstance(header, list):
                raise Unreadable(header.remark(path.name, 1))
            columns = read_columns(path.name, table, header)
        except Unreadable as unreadable:
            raise Unreadable(unreadable.remark, _count(path)) from None
        yield from in_chunks(path.name, columns, _unguarded(rows), header=header, separator=separator)


def csv_rows(stream: Iterable[str], separator: str, number: int = 0) -> Iterator[tuple[int, Cells | BadRow]]:
    """The rows after row `number`, or what is wrong with them; a quote left open costs every row that it swallows."""
    csv.field_size_limit(1_000_000)
    taken: list[str] = []
    # An unclosed quote is an error, not one huge cell.
    reader = csv.reader(_kept(stream, taken), delimiter=separator, strict=True)
    while True:
        number += 1
        taken.clear()
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as broken:
            last = number + len(taken) - 1
            reason = Text(f"Baris CSV rusak: {broken}.", f"Broken CSV row: {broken}.")
            if last > number:
                reason = Text(
                    f"Tanda kutip yang dibuka di baris {number} tidak ditutup; baris {number}-{last} tidak terbaca.",
                    f"A quote opened in row {number} is not closed; rows {number}-{last} cannot be read.",
                )
            for swallowed, line in enumerate(taken, number):
                yield swallowed, BadRow(reason, _torn(line, separator))
            number = last


def _unguarded(rows: Iterable[tuple[int, Cells | BadRow]]) -> Iterator[Numbered]:
    """The rows without the apostrophes that keep a spreadsheet from running a cell."""
    for number, row in rows:
        if isinstance(row, list) and "'" in "".join(row):
            yield number, [unguard(cell) for cell in row]
        else:
            yield number, row


def _kept(stream: Iterable[str], taken: list[str]) -> Iterator[str]:
    """The lines of the stream, each put into `taken` as it goes by."""
    for line in stream:
        taken.append(line)
        yield line


def _torn(line: str, separator: str) -> Cells:
    """The cells of a line that no row was made of; where the quotes are wrong in itself, with the quotes."""
    try:
        return next(csv.reader([line], delimiter=separator, strict=True))
    except (csv.Error, StopIteration):
        return line.rstrip("\r\n").split(separator)


def _count(path: Path) -> int:
    """Data rows of a file that cannot be read as its table: lines that are not empty, less the header."""
    with path.open("rb") as stream:
        return max(0, sum(1 for line in stream if line.strip()) - 1)
