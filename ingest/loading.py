"""One load under way: what it has stated so far, and the keeping of rows that are new or changed."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graphsvc.ids import node_id, remark_prefix
from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import LOAD, SCHEMA
from graphsvc.texts import Text
from ingest.graph_sink import Event, Sink
from ingest.identifiers import Identifier
from ingest.papers import Paper
from ingest.report import Remark, Report

Hashes = Mapping[str, str | Text]
"""SHA-256 of the files that sources name, or what is wrong with them, by their names; empty where nobody asks."""


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


@dataclass(slots=True)
class Loading:
    """The state of one load. With `dry_run` it reads and counts, and writes nothing."""

    sink: Sink
    dataset: str
    by: str
    hashes: Hashes
    dry_run: bool
    report: Report
    load: str
    known_dataset: bool
    first: bool
    """Whether it is the dataset's first, so that nothing stood there before it."""
    broken_off: bool
    """Whether this load goes on with one that ended before its time, so that nobody has sealed what it wrote."""
    begun: bool = False
    nodes: set[str] = field(default_factory=set[str])
    """Ids of the nodes that this load has stated or met."""
    papers: dict[str, Paper] = field(default_factory=dict[str, Paper])
    """The sources that this load has stated or met."""
    names: set[str] = field(default_factory=set[str])
    """The words of the names that this load has stated."""
    id_words: dict[str, Remark] = field(default_factory=dict[str, Remark])
    """The words in ids of this load that are not of people, each with what is to be said should it be a name."""
    untimed: dict[str, Counter[Event]] = field(default_factory=dict[str, Counter[Event]])
    """Calls without a moment that this load has stated, by statement: they cannot be told apart, so they are counted."""
    calls: set[int] = field(default_factory=set[int])
    """Digests of the calls with a moment that this load has stated."""
    holders: dict[int, str] = field(default_factory=dict[int, str])
    """The first person of this load with each number of an identity paper, by the number's digest."""
    table: str = ""
    """The table under way."""
    seen: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    """Row and digest of each id that the table under way has stated."""

    @classmethod
    def of(cls, sink: Sink, dataset: str, by: str, hashes: Hashes, *, dry_run: bool) -> "Loading":
        state = sink.dataset(dataset)
        load = state.broken_off or node_id(LOAD.prefix, dataset, str(state.revision))
        return cls(
            sink, dataset, by, hashes, dry_run, Report(dataset), load, state.known, state.first, bool(state.broken_off)
        )

    def begin(self) -> None:
        """Records, once, that the load has begun."""
        if not self.begun:
            self.sink.begin(self.load, self.dataset, self.by)
            self.begun = True
            self.report.load = self.load

    def turn_to(self, table: str) -> None:
        """Begins a part; what the parts of one table repeat is noticed, two tables cannot state the same."""
        if table != self.table:
            self.table = table
            self.seen.clear()

    def writes(self, rows: Sequence[object]) -> bool:
        """Whether there is anything to write; the first write of a load records that it has begun."""
        if self.dry_run or not rows:
            return False
        self.begin()
        return True

    def known_papers(self, sources: Sequence[str]) -> dict[str, Paper]:
        """Those of these sources that the graph holds."""
        return self.sink.papers(sources) if self.known_dataset else {}

    def meet(self, ids: Iterable[str]) -> set[str]:
        """Those of `ids` that neither this load nor the graph knows."""
        unknown = set(ids) - self.nodes
        if unknown and self.known_dataset:
            found = self.sink.nodes(sorted(unknown))
            self.nodes.update(found)
            unknown -= found.keys()
        return unknown

    def count(self, table: str, file: str, row: NodeRow | StatementRow, mark: int) -> bool:
        """True where the row is new to the table; else counts it, and rejects it where it contradicts the first."""
        if row.id not in self.seen:
            self.seen[row.id] = row.number, mark
            return True
        first, said = self.seen[row.id]
        if said == mark:
            reason = Text(
                f"Sama persis dengan baris {first}; dihitung sekali. Bila dua peristiwa, bedakan waktu atau halamannya.",
                f"Identical to row {first}; counted once. If these are two events, tell them apart by time or page.",
            )
            self.report.warnings.append(Remark(file, row.number, "", "", reason))
            self.report.tally(table).unchanged += 1
        else:
            reason = Text(
                f"Bertentangan dengan baris {first}, yang menyatakan hal yang sama secara lain.",
                f"Contradicts row {first}, which states the same thing otherwise.",
            )
            self.report.rejections.append(Remark(file, row.number, "", "", reason))
            self.report.tally(table).rejected += 1
        return False

    def keep_nodes(self, table: str, file: str, kind: NodeKind, rows: Iterable[NodeRow]) -> None:
        """Writes the nodes that are new or changed, and counts all."""
        fresh = [(row, mark) for row in rows if self.count(table, file, row, mark := digest(row.values))]
        there = self.sink.nodes([row.id for row, _ in fresh]) if self.known_dataset else {}
        changed = [(row, mark) for row, mark in fresh if there.get(row.id) != mark]
        if self.writes(changed):
            self.sink.merge_nodes(kind, [[row.id, *row.values, self.load, mark] for row, mark in changed])
        self.nodes.update(row.id for row, _ in fresh)
        before = sum(row.id in there for row, _ in changed)
        self.report.tally(table).add(loaded=len(changed), changed=before, unchanged=len(fresh) - len(changed))

    def keep_remarks(self, table: str, file: str, kind: NodeKind, rows: Iterable[NodeRow]) -> None:
        """Lists shared nodes for this dataset, with what it remarks on them, makes the missing, and counts all."""
        fresh = [row for row in rows if self.count(table, file, row, digest(row.values))]
        prefix = remark_prefix(self.dataset)
        there = self.sink.remarks([row.id for row in fresh], self.dataset, prefix) if self.known_dataset else {}
        changed = [row for row in fresh if there.get(row.id) != (True, row.values[-1])]
        if self.writes(changed):
            undoes = None if self.first else self.load
            self.sink.list_nodes(kind, [[row.id, *row.values] for row in changed], self.dataset, prefix, undoes)
        self.nodes.update(row.id for row in fresh)
        listed = sum(there.get(row.id, (False, None))[0] for row in changed)
        self.report.tally(table).add(loaded=len(changed), changed=listed, unchanged=len(fresh) - len(changed))

    def keep_shared(self, shared: Iterable[Identifier]) -> None:
        """Makes the phones, accounts … that statements speak of, where they are missing."""
        new = {item.id: item for item in shared if item.id not in self.nodes}
        there = self.sink.nodes(list(new))
        self.nodes.update(there)
        new = {id_: item for id_, item in new.items() if id_ not in there}
        by_label: dict[str, list[list[object]]] = {}
        for item in new.values():
            by_label.setdefault(item.label, []).append([item.id, *item.fields])
        for label, rows in by_label.items():
            if self.writes(rows):
                self.sink.ensure_nodes(SCHEMA.node(label), rows)
        self.nodes.update(new)

    def keep_statements(self, table: str, file: str, rows: Iterable[StatementRow]) -> None:
        """Writes the statements that are new or changed, and counts all."""
        by_kind: dict[str, list[tuple[StatementRow, int]]] = {}
        for row in rows:
            if self.count(table, file, row, mark := digest(row.values)):
                by_kind.setdefault(row.kind.type, []).append((row, mark))
        for marked in by_kind.values():
            kind = marked[0][0].kind
            there = self.sink.statements(kind, [row.id for row, _ in marked]) if self.known_dataset else {}
            new = [self.cells(row, mark) for row, mark in marked if row.id not in there]
            changed = [self.cells(row, mark) for row, mark in marked if there.get(row.id, mark) != mark]
            if self.writes(new or changed):
                self.sink.create_statements(kind, new)
                self.sink.update_statements(kind, changed)
            loaded = len(new) + len(changed)
            self.report.tally(table).add(loaded=loaded, changed=len(changed), unchanged=len(marked) - loaded)

    def cells(self, row: StatementRow, mark: int) -> list[object]:
        case, *rest = row.values
        return [row.id, row.source, row.target, case, self.dataset, self.load, *rest, mark]
