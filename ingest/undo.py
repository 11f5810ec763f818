"""Taking a load back while it is under way: what it has changed says again what it said, what it has made is gone."""

from collections.abc import Mapping
from typing import Any, LiteralString

from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import SCHEMA
from ingest.behind import Later, Run
from ingest.graph_sink import DatasetState, GraphSink, Rows, batches
from queries import derived, writes

Said = dict[str, Mapping[str, Any]]
"""What nodes or statements said before the load, by id."""


class UndoingSink(GraphSink):
    """The graph, written batch by batch by a load that may yet be cancelled: nobody else would take it back."""

    def __init__(self, run: Run, later: Later) -> None:
        super().__init__(run, later)
        self._load = ""
        self._dataset = ""
        self._known = True
        self._nodes: Said = {}
        self._statements: dict[str, Said] = {}
        self._made: set[str] = set()
        """Shared nodes that were missing."""

    def dataset(self, name: str) -> DatasetState:
        state = super().dataset(name)
        self._known = state.known
        return state

    def begin(self, load: str, dataset: str, by: str) -> None:
        self._load, self._dataset = load, dataset
        super().begin(load, dataset, by)

    def merge_nodes(self, kind: NodeKind, rows: Rows) -> None:
        if self._known:  # Otherwise none of its nodes can be there.
            self._remember(writes.NODES_BEFORE, rows, self._nodes)
        super().merge_nodes(kind, rows)

    def ensure_nodes(self, kind: NodeKind, rows: Rows) -> None:
        self._made.update(str(row[0]) for row in rows if row[0] not in self._nodes)
        super().ensure_nodes(kind, rows)

    def list_nodes(self, kind: NodeKind, rows: Rows, dataset: str, prefix: str) -> None:
        self._remember(writes.NODES_BEFORE, [row for row in rows if row[0] not in self._made], self._nodes)
        super().list_nodes(kind, rows, dataset, prefix)

    def update_statements(self, kind: LinkKind, rows: Rows) -> None:
        self._remember(derived.statements_before(kind), rows, self._statements.setdefault(kind.type, {}))
        super().update_statements(kind, rows)

    def take_back(self) -> None:
        """Leaves the graph as it was before the load; answers about people are held back until the last step."""
        if not self._load:
            return
        self._restore(writes.RESTORE_NODES, self._nodes)
        for type_, said in self._statements.items():
            self._restore(derived.restore_statements(SCHEMA.link(type_)), said)
        for text in (writes.TAKE_BACK_STATEMENTS, writes.TAKE_BACK_NODES):
            while self._run(text, load=self._load)[0]["gone"]:
                pass
        for some in batches(sorted(self._made)):
            self._run(writes.TAKE_BACK_SHARED, ids=some, dataset=self._dataset)
        self._run(writes.TAKE_BACK_LOAD, load=self._load)

    def _remember(self, text: LiteralString, rows: Rows, known: Said) -> None:
        for some in batches([row[0] for row in rows if row[0] not in known]):
            known.update((record["id"], record["said"]) for record in self._run(text, ids=some))

    def _restore(self, text: LiteralString, said: Said) -> None:
        for some in batches([[id_, properties] for id_, properties in said.items()]):
            self._run(text, rows=some)
