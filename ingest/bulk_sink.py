"""A first load's sink: CSV files for `neo4j-admin database import`, which fills an empty database many times faster."""

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from graphsvc.kinds import Field, LinkKind, NodeKind
from graphsvc.schema import CALLED, LOAD
from ingest.graph_sink import DatasetState, HeldCalls, Rows
from ingest.papers import Paper
from queries import derived

ARRAY_DELIMITER = "\x1f"
"""No cell can hold it: the readers reject what steers a terminal."""
_TYPES = {str: "string", int: "long", float: "double", bool: "boolean", list: "string[]"}
_OWN_TYPES = {"info_grade": "long", "assumed": "boolean", "digest": "long", "durations": "long[]"}
_SLICE = 10_000


class BulkSink:
    """The files of one load into an empty graph. Nothing is there already but what the load itself has stated."""

    def __init__(self, folder: Path, revision: int) -> None:
        self._folder = folder
        self._revision = revision
        self._open = ExitStack()
        self._writers: dict[str, Any] = {}
        self._calls = _Calls(folder / "calls.sqlite")
        self.met: frozenset[str] = frozenset()
        self.nodes_written = self.statements_written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()
        self._calls.close()

    def dataset(self, name: str) -> DatasetState:
        return DatasetState(self._revision, known=False, first=True, broken_off=None)

    def begin(self, load: str, dataset: str, by: str) -> None:
        self._rows("node Graph", ["id:ID", "revision:long", ":LABEL"], [["graph", self._revision, "Graph"]])
        header = ["id:ID", "dataset", "revision:long", "loaded_by", ":LABEL"]
        self._rows("node Load", header, [[load, dataset, self._revision, by, _labels(LOAD)]])
        self.nodes_written += 1

    def nodes(self, ids: Sequence[str]) -> dict[str, int]:
        return {}

    def papers(self, ids: Sequence[str]) -> dict[str, Paper]:
        return {}

    def remarks(self, ids: Sequence[str], dataset: str, prefix: str) -> dict[str, tuple[bool, str | None]]:
        return {}

    def statements(self, kind: LinkKind, ids: Sequence[str]) -> dict[str, int]:
        return {}

    def calls(self, ids: Sequence[str]) -> dict[str, HeldCalls]:
        return self._calls.held(ids)

    def holders(self, kind: str, numbers: Sequence[str]) -> dict[str, list[str]]:
        return {}

    def merge_nodes(self, kind: NodeKind, rows: Rows) -> None:
        header = ["id:ID", *_columns(derived.node_properties(kind), kind.fields), ":LABEL"]
        self._nodes(f"node {kind.label}", header, ([*row, _labels(kind)] for row in rows), len(rows))

    def ensure_nodes(self, kind: NodeKind, rows: Rows) -> None:
        self._nodes(
            f"node {kind.label} met", _made_of(kind, ":LABEL"), ([*row, _labels(kind)] for row in rows), len(rows)
        )

    def list_nodes(self, kind: NodeKind, rows: Rows, dataset: str, prefix: str, undoes: str | None) -> None:
        header = _made_of(kind, "notes:string[]", "listed_by:string[]", ":LABEL")
        listed = ([*row, dataset, _labels(kind)] for row in rows)
        self._nodes(f"node {kind.label} listed", header, listed, len(rows))

    def create_statements(self, kind: LinkKind, rows: Rows) -> None:
        self.statements_written += len(rows)
        if kind is CALLED:
            self._calls.put(rows)
        else:
            self._statements(kind, rows)

    def update_statements(self, kind: LinkKind, rows: Rows) -> None:
        assert kind is CALLED or not rows  # Only calls are added to: nothing else is stated twice in one load.
        self._calls.put(rows)

    def close(self) -> list[str]:
        """Writes what was held back, and gives the arguments of the import that name the files."""
        for rows in self._calls.all():
            self._statements(CALLED, rows)
        self._open.close()
        return [f"--{_path_option(name)}{self._path(name)}" for name in self._writers]

    def _statements(self, kind: LinkKind, rows: Rows) -> None:
        names = _columns(derived.statement_properties(kind), kind.fields)
        self._rows(f"link {kind.type}", ["id", ":START_ID", ":END_ID", *names], rows)

    def _nodes(self, name: str, header: list[str], rows: Iterable[Sequence[object]], count: int) -> None:
        self.nodes_written += count
        self._rows(name, header, rows)

    def _rows(self, name: str, header: list[str], rows: Iterable[Sequence[object]]) -> None:
        writer = self._writers.get(name)
        if writer is None:
            stream = self._open.enter_context(self._path(name).open("w", encoding="utf-8", newline=""))
            writer = self._writers[name] = csv.writer(stream)
            writer.writerow(header)
        odd = [at for at, column in enumerate(header) if column.endswith(("[]", ":boolean"))]
        writer.writerows(_cells(row, odd) for row in rows)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name.replace(' ', '-')}.csv"


class _Calls:
    """The statements of calls by id, on the disk: each may grow with every row until the load's last."""

    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE calls (id TEXT PRIMARY KEY, row TEXT) WITHOUT ROWID")

    def put(self, rows: Rows) -> None:
        self._database.execute("BEGIN")
        self._database.executemany(
            "INSERT OR REPLACE INTO calls VALUES (?, ?)", ((row[0], json.dumps(row)) for row in rows)
        )
        self._database.execute("COMMIT")

    def held(self, ids: Sequence[str]) -> dict[str, HeldCalls]:
        found: dict[str, HeldCalls] = {}
        names = ("id", "from", "to", *derived.statement_properties(CALLED))
        for at in range(0, len(ids), _SLICE):
            some = ids[at : at + _SLICE]
            text = f"SELECT row FROM calls WHERE id IN ({','.join('?' * len(some))})"  # noqa: S608 - question marks only
            for (kept,) in self._database.execute(text, some):
                row = dict(zip(names, json.loads(kept), strict=True))
                events = Counter(zip(row["times"], row["durations"], row["cells"], strict=True))
                found[row["id"]] = HeldCalls(events, row["digest"], row["page"] or "")
        return found

    def all(self) -> Iterator[Rows]:
        found = self._database.execute("SELECT row FROM calls ORDER BY id")
        while some := found.fetchmany(_SLICE):
            yield [json.loads(kept) for (kept,) in some]

    def close(self) -> None:
        self._database.close()


def _columns(names: Sequence[str], fields: Sequence[Field]) -> list[str]:
    types = {field.name: _TYPES[field.class_] for field in fields} | _OWN_TYPES
    return [f"{name}:{types.get(name, 'string')}" for name in names]


def _made_of(kind: NodeKind, *more: str) -> list[str]:
    return ["id:ID", *_columns([field.name for field in kind.fields if field.required], kind.fields), *more]


def _labels(kind: NodeKind) -> str:
    return f"Entity{ARRAY_DELIMITER}{kind.label}"


def _cells(row: Sequence[object], odd: list[int]) -> Sequence[object]:
    """The row with its lists and flags, which stand at `odd`, as the import reads them."""
    if not odd:
        return row
    cells = list(row)
    for at in odd:
        value = cells[at]
        if isinstance(value, list):
            cells[at] = ARRAY_DELIMITER.join(map(str, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] (strings or numbers)
        elif isinstance(value, bool):
            cells[at] = "true" if value else "false"
    return cells


def _path_option(name: str) -> str:
    sort, kind = name.split(" ")[:2]
    return "nodes=" if sort == "node" else f"relationships={kind}="
