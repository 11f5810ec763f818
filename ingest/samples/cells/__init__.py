"""Many invented cells around the story: planted communities of 8 to 40 people, one case each, for benchmarks."""

import csv
from collections.abc import Callable, Sized
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import TextIO

from ingest.samples.cells import persons, roads, statements
from ingest.samples.cells.block import Block, Columns, blocks
from ingest.samples.tables import COLUMNS, write_tables

TABLES: dict[str, Callable[[Block], Columns]] = {
    "cases": persons.cases,
    "sources": persons.sources,
    "persons": persons.persons,
    "phones": persons.phones,
    "routes": roads.routes,
}
STATEMENTS: dict[str, Callable[[Block], Columns]] = {
    "legs": roads.legs,
    "roles": persons.roles,
    "uses": statements.uses,
    "ties": statements.ties,
    "travels": statements.travels,
    "payments": statements.payments,
}


def write_cells(folder: Path, *, people: int, seed: int) -> None:
    """Write a case folder of `people` persons and five times as many statements, most of them calls."""
    write_tables(folder, {"places": roads.places()})
    with ExitStack() as files:
        streams: dict[str, TextIO] = {}
        for table in (*TABLES, *STATEMENTS, "calls"):
            streams[table] = files.enter_context((folder / f"{table}.csv").open("w", encoding="utf-8", newline=""))
            csv.writer(streams[table], lineterminator="\n").writerow(COLUMNS[table])
        for block in blocks(people, seed):
            for table, rows in TABLES.items():
                _write(streams[table], table, rows(block))
            said = sum(_write(streams[table], table, rows(block)) for table, rows in STATEMENTS.items())
            left = max(0, statements.A_PERSON * block.size() - said)
            _write(streams["calls"], "calls", statements.calls(block, left))


def _write(stream: TextIO, table: str, columns: Columns) -> int:
    """Append the rows that `columns` make and return how many they are."""
    (length,) = {len(values) for values in columns.values() if isinstance(values, Sized)}
    values = [columns.get(column, repeat("", length)) for column in COLUMNS[table]]
    csv.writer(stream, lineterminator="\n").writerows(zip(*values, strict=False))
    return length
