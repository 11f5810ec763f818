"""What a load writes to, and asks what is there already: the graph itself, by Cypher in batches of lists."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, LiteralString, NamedTuple, Protocol, TypeVar

from graphsvc.errors import GraphError
from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import CALLED
from graphsvc.texts import Text
from ingest.behind import Later, Run
from ingest.papers import Paper
from queries import derived, writes

Rows = Sequence[Sequence[object]]
Event = tuple[str, int, str]
"""Moment (may be empty), seconds (-1 if not recorded) and cell of one call."""

Item = TypeVar("Item")

BATCH = 20_000


class Incomplete(GraphError):
    """Neo4j wrote fewer rows than it was given."""


class DatasetState(NamedTuple):
    """How a dataset stands before a load: the revision that the load will make, and what earlier ones left."""

    revision: int
    known: bool
    first: bool
    """Whether nothing of the dataset is there but what its first load wrote, should that have broken off."""
    broken_off: str | None
    """The load that ended before its time, which the next one goes on with."""


class HeldCalls(NamedTuple):
    """The calls of one statement that the graph holds, the digest of what it says, and its pages."""

    events: Counter[Event]
    digest: int
    pages: str


class Sink(Protocol):
    """Rows are lists in the order of `queries.derived`; what is written is there for whatever is asked after it."""

    @property
    def met(self) -> AbstractSet[str]:
        """The loads that stated what was asked for and is there."""
        ...

    def dataset(self, name: str) -> DatasetState: ...
    def begin(self, load: str, dataset: str, by: str) -> None: ...
    def nodes(self, ids: Sequence[str]) -> dict[str, int]:
        """Those of `ids` that are there, with the digest of what they say."""
        ...

    def papers(self, ids: Sequence[str]) -> dict[str, Paper]:
        """Those of these sources that are there."""
        ...

    def remarks(self, ids: Sequence[str], dataset: str, prefix: str) -> dict[str, tuple[bool, str | None]]:
        """Those of `ids` that are there: whether the dataset lists them, and what it remarks."""
        ...

    def statements(self, kind: LinkKind, ids: Sequence[str]) -> dict[str, int]:
        """Those of `ids` that are there, with the digest of what they say."""
        ...

    def calls(self, ids: Sequence[str]) -> dict[str, HeldCalls]: ...
    def holders(self, kind: str, numbers: Sequence[str]) -> dict[str, list[str]]:
        """Some of the people who have these numbers of identity papers, by number."""
        ...

    def merge_nodes(self, kind: NodeKind, rows: Rows) -> None: ...
    def ensure_nodes(self, kind: NodeKind, rows: Rows) -> None: ...
    def list_nodes(self, kind: NodeKind, rows: Rows, dataset: str, prefix: str, undoes: str | None) -> None:
        """Shared nodes that the dataset lists, made where they are missing; its remark (or None) ends the row.

        `undoes` is the load, where it is not the dataset's first: what was listed before is kept to take it back.
        """
        ...

    def create_statements(self, kind: LinkKind, rows: Rows) -> None: ...
    def update_statements(self, kind: LinkKind, rows: Rows) -> None: ...


class GraphSink:
    """The graph, through `run` (now) and `later` (in order, perhaps while the next rows are read)."""

    def __init__(self, run: Run, later: Later) -> None:
        self._run = run
        self._later = later
        self.met: set[str] = set()

    def dataset(self, name: str) -> DatasetState:
        state = self._run(writes.NEXT_LOAD, dataset=name)[0]
        if state["broken_off"]:
            self.met.update(state["before"])  # Nothing tells any more which of them it met before it broke off.
        return DatasetState(int(state["revision"]), bool(state["known"]), bool(state["first"]), state["broken_off"])

    def begin(self, load: str, dataset: str, by: str) -> None:
        self._run(writes.BEGIN_LOAD, load=load, dataset=dataset, by=by)

    def nodes(self, ids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for batch in batches(ids):
            record = self._ask(writes.EXISTING_NODES, ids=batch)
            found.update(zip(record["ids"], record["digests"], strict=True))
        return found

    def papers(self, ids: Sequence[str]) -> dict[str, Paper]:
        found: dict[str, Paper] = {}
        for batch in batches(ids):
            record = self._ask(writes.EXISTING_SOURCES, ids=batch)
            found.update((id_, Paper.of(*said)) for id_, *said in record["sources"])
        return found

    def remarks(self, ids: Sequence[str], dataset: str, prefix: str) -> dict[str, tuple[bool, str | None]]:
        found: dict[str, tuple[bool, str | None]] = {}
        for batch in batches(ids):
            record = self._ask(writes.EXISTING_REMARKS, ids=batch, dataset=dataset, prefix=prefix)
            remarks = (some[0] if some else None for some in record["remarks"])
            found.update(zip(record["ids"], zip(record["listed"], remarks, strict=True), strict=True))
        return found

    def statements(self, kind: LinkKind, ids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for batch in batches(ids):
            record = self._ask(derived.known_statements(kind), ids=batch)
            found.update(zip(record["ids"], record["digests"], strict=True))
        return found

    def calls(self, ids: Sequence[str]) -> dict[str, HeldCalls]:
        found: dict[str, HeldCalls] = {}
        for batch in batches(ids):
            record = self._ask(derived.known_statements(CALLED), ids=batch)
            for said, mark, (times, durations, cells, pages) in zip(
                record["ids"], record["digests"], record["events"], strict=True
            ):
                found[said] = HeldCalls(Counter(zip(times, durations, cells, strict=True)), mark, pages)
        return found

    def holders(self, kind: str, numbers: Sequence[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for batch in batches(numbers):
            found.update(
                (record["number"], record["ids"]) for record in self._run(derived.holders(kind), numbers=batch)
            )
        return found

    def merge_nodes(self, kind: NodeKind, rows: Rows) -> None:
        self._write(derived.merge_nodes(kind), rows)

    def ensure_nodes(self, kind: NodeKind, rows: Rows) -> None:
        self._write(derived.ensure_nodes(kind), rows)

    def list_nodes(self, kind: NodeKind, rows: Rows, dataset: str, prefix: str, undoes: str | None) -> None:
        self.ensure_nodes(kind, [row[:-1] for row in rows])
        self._write(writes.REMARK, [[row[0], row[-1], dataset, prefix, undoes] for row in rows])

    def create_statements(self, kind: LinkKind, rows: Rows) -> None:
        self._write(derived.create_statements(kind), rows)

    def update_statements(self, kind: LinkKind, rows: Rows) -> None:
        self._write(derived.update_statements(kind), rows)

    def _ask(self, text: LiteralString, **parameters: object) -> Mapping[str, Any]:
        record = self._run(text, **parameters)[0]
        self.met.update(record["loads"])
        return record

    def _write(self, text: LiteralString, rows: Rows) -> None:
        for batch in batches(rows):
            self._later(partial(_write, text, batch))


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for at in range(0, len(items), BATCH):
        yield items[at : at + BATCH]


def _write(text: LiteralString, rows: Rows, run: Run) -> None:
    written = sum(record["written"] for record in run(text, rows=rows))
    if written != len(rows):
        raise Incomplete(
            Text(f"Neo4j menulis {written} dari {len(rows)} baris.", f"Neo4j wrote {written} of {len(rows)} rows.")
        )
