"""CSV files → rows, and no row lost without a word."""

import csv
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from graphsvc.kinds import Table
from graphsvc.texts import Text
from ingest.parts import EMPTY, Cells, Chunk, Part, Unreadable, in_chunks, read_columns
from ingest.report import Remark


def csv_part(path: Path, table: Table) -> Part:
    """A UTF-8 file with comma or semicolon, whose first row names the columns."""
    return Part(path.name, table, path.stat().st_size, partial(_chunks, path, table))


def _chunks(path: Path, table: Table) -> Iterator[Chunk]:
    # What is no UTF-8 comes through as lone surrogates, so that it costs its own row only.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        first = stream.readline()
        stream.seek(0)
        rows = csv_rows(stream, ";" if first.count(";") > first.count(",") else ",")
        _, header = next(rows, (1, EMPTY))
        try:
            if isinstance(header, Text):
                raise Unreadable(Remark(path.name, 1, "", "", header))
            columns = read_columns(path.name, table, header)
        except Unreadable as unreadable:
            raise Unreadable(unreadable.remark, _count(path)) from None
        yield from in_chunks(path.name, columns, rows)


def csv_rows(stream: Iterator[str], separator: str, number: int = 0) -> Iterator[tuple[int, Cells | Text]]:
    """The rows after row `number`, or what is wrong with them; a quote left open costs every row that it swallows."""
    csv.field_size_limit(1_000_000)
    reader = csv.reader(stream, delimiter=separator, strict=True)  # an unclosed quote is an error, not one huge cell
    lines = 0
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


def _count(path: Path) -> int:
    """Data rows of a file that cannot be read as its table: lines that are not empty, less the header."""
    with path.open("rb") as stream:
        return max(0, sum(1 for line in stream if line.strip()) - 1)
