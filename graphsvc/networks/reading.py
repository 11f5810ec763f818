"""Reads columns from the graph for one network; what was read once is not asked for twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_type_hints

import numpy as np
from numpy.typing import NDArray

from graphsvc.filters import Filters
from graphsvc.ids import dataset_prefix
from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.networks.compose import Keys
from graphsvc.scope import Scope
from graphsvc.store import Store
from graphsvc.values import NodeId
from queries import Query, rows
from queries.columns import link_columns, node_columns

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Stated:
    """Statements in columns: internal keys of both ends and of each statement, and the further columns by name."""

    columns: Mapping[str, NDArray[Any]]

    def only(self, kept: NDArray[np.bool_]) -> "Stated":
        return Stated({name: values[kept] for name, values in self.columns.items()})

    def column(self, name: str) -> NDArray[np.float64]:
        return self.columns[name].astype(np.float64, copy=False)

    def texts(self, name: str) -> NDArray[np.str_]:
        return self.columns[name].astype(np.str_, copy=False)

    def _keys(self, name: str) -> Keys:
        return self.columns[name].astype(np.int64, copy=False)

    @property
    def a(self) -> Keys:
        return self._keys("sources")

    @property
    def b(self) -> Keys:
        return self._keys("targets")

    @property
    def link(self) -> Keys:
        return self._keys("links")


@dataclass(slots=True)
class Reading:
    """One network being read: from where, for whom, with which filters; `lean` without tie weights and lineage.

    What is in `known` by the text of its query is not read again, and what is read goes there. Of all that, `held` are the
    statements that count, by internal key; None for all.
    """

    store: Store
    scope: Scope
    filters: Filters
    lean: bool
    nodes: rows.NodeColumns
    known: dict[str, Stated] | None = None
    held: Keys | None = None
    currencies: list[str] = field(default_factory=list[str])

    def chosen(self, kinds: tuple[LinkKind, ...]) -> tuple[LinkKind, ...]:
        """Those of the kinds that the filter `kinds` leaves."""
        wanted = self.filters.kinds
        return tuple(kind for kind in kinds if not wanted or kind.type in wanted)

    def links(self, kinds: tuple[LinkKind, ...], row: type[Row], **extra: str) -> Stated:
        """All statements of these kinds that the filters leave."""
        query = link_columns(kinds, self.filters.conditions, row, **extra)
        stated = self._columns(query)
        if self.held is None or not kinds[0].sourced:
            return stated
        return stated.only(np.isin(stated.link, self.held))

    def ids_of(self, kinds: tuple[NodeKind, ...]) -> dict[int, NodeId]:
        """The ids of all nodes of these kinds that the filters leave, by internal key."""
        prefix = dataset_prefix(kinds[0].prefix, self.filters.dataset or "")
        columns = self._columns(node_columns(kinds, self.filters.conditions), prefix=prefix).columns
        return dict(zip(columns["keys"].tolist(), map(NodeId, columns["ids"].tolist()), strict=True))

    def _columns(self, query: Query[Row], **more: object) -> Stated:
        """What the query reads, the second time what it read before."""
        stated = (self.known or {}).get(query.text)
        if stated is None:
            found = self.store.read(query, self.scope, **more, **self.filters.parameters)[0]
            stated = Stated({name: np.asarray(getattr(found, name)) for name in get_type_hints(query.row)})
            if self.known is not None:
                self.known[query.text] = stated
        return stated

    def add(self, ids: list[NodeId]) -> Keys:
        """Makes nodes that the graph has not: their keys, which are below those of any other."""
        first = min([-1, *self.nodes.keys]) - 1
        keys = list(range(first, first - len(ids), -1))
        old = self.nodes
        self.nodes = rows.NodeColumns([*old.keys, *keys], [*old.ids, *ids], [*old.sealed, *([False] * len(ids))])
        return np.asarray(keys, dtype=np.int64)

    @property
    def people(self) -> Keys:
        """Internal keys of the people in the network."""
        person = [id_.startswith("person:") for id_ in self.nodes.ids]
        return np.asarray(self.nodes.keys, dtype=np.int64)[np.asarray(person, dtype=bool)]
