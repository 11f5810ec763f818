"""One load under way: what it has stated so far, and the writing of it in batches of lists."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import LiteralString, NamedTuple

from graphsvc.errors import GraphError
from graphsvc.ids import node_id
from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import LOAD, SCHEMA
from graphsvc.texts import Text
from ingest.behind import Later, Run
from ingest.identifiers import Identifier
from ingest.report import Remark, Report
from queries import derived, writes

Event = tuple[str, int, str]
"""Moment (may be empty), seconds (-1 if not recorded) and cell of one call."""

BATCH = 20_000


class Incomplete(GraphError):
    """Neo4j wrote fewer rows than it was given."""


class NodeRow(NamedTuple):
    number: int
    id: str
    values: tuple[object, ...]


class StatementRow(NamedTuple):
    """One statement; `values` in the order of `derived.statement_properties` without load and digest."""

    number: int
    kind: LinkKind
    id: str
    source: str
    target: str
    values: tuple[object, ...]


def digest(values: Sequence[object]) -> int:
    """A number that changes when what is said changes; 56 bits."""
    return int.from_bytes(hashlib.blake2b(repr(values).encode(), digest_size=7).digest())


def remark_prefix(dataset: str) -> str:
    """What a dataset's remarks begin with; no other dataset's begin so."""
    return f"{dataset.replace(':', '~3A')}: "


def _write(text: LiteralString, rows: Sequence[Sequence[object]], run: Run) -> None:
    written = sum(record["written"] for record in run(text, rows=rows))
    if written != len(rows):
        raise Incomplete(
            Text(f"Neo4j menulis {written} dari {len(rows)} baris.", f"Neo4j wrote {written} of {len(rows)} rows.")
        )


@dataclass(slots=True)
class Loading:
    """The state of one load. With `dry_run` it reads and counts, and writes nothing."""

    run: Run
    later: Later
    dataset: str
    by: str
    dry_run: bool
    report: Report
    load: str = ""
    known_dataset: bool = True
    broken_off: bool = False
    """Whether the dataset's last load ended before its time, so that nobody has sealed what it wrote."""
    begun: bool = False
    nodes: set[str] = field(default_factory=set[str])
    """Ids of the nodes that this load has stated or met."""
    case_of: dict[str, str | None] = field(default_factory=dict[str, str | None])
    """The case of each source that this load has stated or met."""
    untimed: dict[str, Counter[Event]] = field(default_factory=dict[str, Counter[Event]])
    """Calls without a moment that this load has stated, by statement: they cannot be told apart, so they are counted."""
    calls: set[int] = field(default_factory=set[int])
    """Digests of the calls with a moment that this load has stated."""
    table: str = ""
    """The table under way."""
    seen: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    """Row and digest of each id that the table under way has stated."""

    @classmethod
    def of(cls, run: Run, later: Later, dataset: str, by: str, *, dry_run: bool) -> "Loading":
        first = run(writes.NEXT_LOAD, dataset=dataset)[0]
        load = node_id(LOAD.prefix, dataset, str(first["revision"]))
        known, broken_off = bool(first["known"]), bool(first["broken_off"])
        return cls(run, later, dataset, by, dry_run, Report(dataset), load, known_dataset=known, broken_off=broken_off)

    def begin(self) -> None:
        """Records, once, that the load has begun."""
        if not self.begun:
            self.run(writes.BEGIN_LOAD, load=self.load, dataset=self.dataset, by=self.by)
            self.begun = True
            self.report.load = self.load

    def turn_to(self, table: str) -> None:
        """Begins a part; what the parts of one table repeat is noticed, two tables cannot state the same."""
        if table != self.table:
            self.table = table
            self.seen.clear()

    def write(self, text: LiteralString, rows: Sequence[Sequence[object]]) -> None:
        """Writes rows batch by batch; the first write of a load records that it has begun."""
        if self.dry_run or not rows:
            return
        self.begin()
        for at in range(0, len(rows), BATCH):
            self.later(partial(_write, text, rows[at : at + BATCH]))

    def existing(self, ids: Iterable[str]) -> dict[str, int]:
        """Which of these nodes the graph has, with their digests."""
        found: dict[str, int] = {}
        wanted = list(ids)
        for at in range(0, len(wanted), BATCH):
            record = self.run(writes.EXISTING_NODES, ids=wanted[at : at + BATCH])[0]
            found.update(zip(record["ids"], record["digests"], strict=True))
        return found

    def cases_of_sources(self, sources: Sequence[str]) -> dict[str, str | None]:
        """The case of each of these sources that the graph holds."""
        cases: dict[str, str | None] = {}
        for at in range(0, len(sources), BATCH):
            record = self.run(writes.EXISTING_NODES, ids=sources[at : at + BATCH])[0]
            cases.update(zip(record["ids"], record["cases"], strict=True))
        return cases

    def meet(self, ids: Iterable[str]) -> set[str]:
        """Those of `ids` that neither this load nor the graph knows."""
        unknown = set(ids) - self.nodes
        if unknown and self.known_dataset:
            found = self.existing(sorted(unknown))
            self.nodes.update(found)
            unknown -= found.keys()
        return unknown

    def repeats(self, file: str, row: NodeRow | StatementRow, mark: int) -> bool:
        """Whether an earlier row of the table has this id; a row that says otherwise is rejected."""
        if row.id not in self.seen:
            self.seen[row.id] = row.number, mark
            return False
        first, said = self.seen[row.id]
        if said == mark:
            reason = Text(
                f"Sama persis dengan baris {first}; dihitung sekali. Bila dua peristiwa, bedakan waktu atau halamannya.",
                f"Identical to row {first}; counted once. If these are two events, tell them apart by time or page.",
            )
            self.report.warnings.append(Remark(file, row.number, "", "", reason))
        else:
            reason = Text(
                f"Bertentangan dengan baris {first}, yang menyatakan hal yang sama secara lain.",
                f"Contradicts row {first}, which states the same thing otherwise.",
            )
            self.report.rejections.append(Remark(file, row.number, "", "", reason))
        return True

    def count(self, table: str, file: str, row: NodeRow | StatementRow, mark: int) -> bool:
        """Counts a repeated row, if it is one; True where the row is new to the table."""
        before = len(self.report.rejections)
        if not self.repeats(file, row, mark):
            return True
        if len(self.report.rejections) > before:
            self.report.tally(table).rejected += 1
        else:
            self.report.tally(table).unchanged += 1
        return False

    def keep_nodes(self, table: str, file: str, kind: NodeKind, rows: Iterable[NodeRow]) -> None:
        """Writes the nodes that are new or changed, and counts all."""
        fresh = [(row, mark) for row in rows if self.count(table, file, row, mark := digest(row.values))]
        there = self.existing(row.id for row, _ in fresh) if self.known_dataset else {}
        changed = [(row, mark) for row, mark in fresh if there.get(row.id) != mark]
        self.write(derived.merge_nodes(kind), [[row.id, *row.values, self.load, mark] for row, mark in changed])
        self.nodes.update(row.id for row, _ in fresh)
        self.report.tally(table).loaded += len(changed)
        self.report.tally(table).unchanged += len(fresh) - len(changed)

    def keep_remarks(self, table: str, file: str, kind: NodeKind, rows: Iterable[NodeRow]) -> None:
        """Lists shared nodes for this dataset, with what it remarks on them, makes the missing, and counts all."""
        fresh = [row for row in rows if self.count(table, file, row, digest(row.values))]
        prefix = remark_prefix(self.dataset)
        there: dict[str, tuple[bool, str | None]] = {}
        for at in range(0, len(fresh), BATCH):
            ids = [row.id for row in fresh[at : at + BATCH]]
            record = self.run(writes.EXISTING_REMARKS, ids=ids, dataset=self.dataset, prefix=prefix)[0]
            remarks = (found[0] if found else None for found in record["remarks"])
            there.update(zip(record["ids"], zip(record["listed"], remarks, strict=True), strict=True))
        changed = [row for row in fresh if there.get(row.id) != (True, row.values[-1])]
        self.write(derived.ensure_nodes(kind), [[row.id, *row.values[:-1]] for row in changed if row.id not in there])
        self.write(writes.REMARK, [[row.id, row.values[-1], self.dataset, prefix] for row in changed])
        self.nodes.update(row.id for row in fresh)
        self.report.tally(table).loaded += len(changed)
        self.report.tally(table).unchanged += len(fresh) - len(changed)

    def keep_shared(self, shared: Iterable[Identifier]) -> None:
        """Makes the phones, accounts … that statements speak of, where they are missing."""
        new = {item.id: item for item in shared if item.id not in self.nodes}
        there = self.existing(list(new))
        self.nodes.update(there)
        new = {id_: item for id_, item in new.items() if id_ not in there}
        by_label: dict[str, list[list[object]]] = {}
        for item in new.values():
            by_label.setdefault(item.label, []).append([item.id, *item.fields])
        for label, rows in by_label.items():
            self.write(derived.ensure_nodes(SCHEMA.node(label)), rows)
        self.nodes.update(new)

    def keep_statements(self, table: str, file: str, rows: Iterable[StatementRow]) -> None:
        """Writes the statements that are new or changed, and counts all."""
        by_kind: dict[str, list[tuple[StatementRow, int]]] = {}
        for row in rows:
            if self.count(table, file, row, mark := digest(row.values)):
                by_kind.setdefault(row.kind.type, []).append((row, mark))
        for marked in by_kind.values():
            kind = marked[0][0].kind
            there = self.known_statements(kind, [row.id for row, _ in marked])
            self.write(
                derived.create_statements(kind), [self.cells(row, mark) for row, mark in marked if row.id not in there]
            )
            changed = [self.cells(row, mark) for row, mark in marked if there.get(row.id, mark) != mark]
            self.write(derived.update_statements(kind), changed)
            unchanged = sum(there.get(row.id) == mark for row, mark in marked)
            self.report.tally(table).unchanged += unchanged
            self.report.tally(table).loaded += len(marked) - unchanged

    def cells(self, row: StatementRow, mark: int) -> list[object]:
        case, *rest = row.values
        return [row.id, row.source, row.target, case, self.dataset, self.load, *rest, mark]

    def known_statements(self, kind: LinkKind, ids: list[str]) -> dict[str, int]:
        if not self.known_dataset:
            return {}
        found: dict[str, int] = {}
        for at in range(0, len(ids), BATCH):
            record = self.run(derived.known_statements(kind), ids=ids[at : at + BATCH])[0]
            found.update(zip(record["ids"], record["digests"], strict=True))
        return found
