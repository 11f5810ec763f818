"""`IGraph`: read like a NetworkX graph, measured by igraph."""
# NetworkX has no type information; its own graph, made for what is not measured here, is passed on as it is.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Self

import networkx as nx
import numpy as np
from networkx.classes.reportviews import NodeView
from numpy.typing import ArrayLike

from graphsvc.nx_igraph.arrays import Floats, LinkArrays
from graphsvc.nx_igraph.declined import log
from graphsvc.nx_igraph.degrees import Degrees
from graphsvc.nx_igraph.edges import Edges
from graphsvc.nx_igraph.handle import Integers
from graphsvc.nx_igraph.networkx_copy import networkx_copy

# An IGraph promises that every NetworkX function works on it, so what igraph lacks must be allowed to fall back.
nx.config.fallback_to_nx = True


class IGraph(LinkArrays):
    """A read-only graph. Nodes keep their order, links keep theirs, and each link attribute is an array in it.

    What NetworkX offers beyond counting and measuring (`adj`, `edges`, `subgraph`, …) is answered by a frozen
    NetworkX graph that is made once, when first asked for.
    """

    __networkx_backend__ = "igraph"

    def __init__(
        self,
        nodes: Sequence[Hashable],
        sources: Integers,
        targets: Integers,
        *,
        directed: bool,
        links: Mapping[str, Floats],
        fields: Mapping[str, Sequence[Any]],
        parallel: bool = False,
    ) -> None:
        super().__init__(nodes, sources, targets, directed=directed, links=links)
        self.fields = dict(fields)
        self.parallel = parallel
        self.graph: dict[str, Any] = {}

    @classmethod
    def from_arrays(
        cls,
        nodes: Sequence[Hashable],
        sources: ArrayLike,
        targets: ArrayLike,
        weights: ArrayLike | None = None,
        *,
        directed: bool,
        links: Mapping[str, ArrayLike] | None = None,
        fields: Mapping[str, Sequence[Any]] | None = None,
    ) -> Self:
        """A graph whose link `i` joins `nodes[sources[i]]` to `nodes[targets[i]]`; no work per link in Python.

        `weights` becomes the link attribute `weight`; `links` are further numeric link attributes, such as
        `distance`; `fields` are node attributes, one value per node.
        ValueError if the arrays do not fit each other, an end is out of range, or an id or a link comes twice.
        """
        columns = {**({} if weights is None else {"weight": weights}), **(links or {})}
        graph = cls(
            nodes,
            np.ascontiguousarray(sources, dtype=np.int64),
            np.ascontiguousarray(targets, dtype=np.int64),
            directed=directed,
            links={name: np.ascontiguousarray(column, dtype=np.float64) for name, column in columns.items()},
            fields=fields or {},
        )
        graph._refuse_nonsense()
        return graph

    def _refuse_nonsense(self) -> None:
        nodes, size = len(self.ids), len(self.sources)
        if len(self.index) != nodes:
            raise ValueError("a node id comes twice")
        if any(len(column) != size for column in (self.targets, *self.links.values())):
            raise ValueError("the link arrays are not of one length")
        if any(len(field) != nodes for field in self.fields.values()):
            raise ValueError("a node attribute does not have one value per node")
        if not size:
            return
        low, high = np.minimum(self.sources, self.targets), np.maximum(self.sources, self.targets)
        if low.min() < 0 or high.max() >= nodes:
            raise ValueError("a link ends outside the nodes")
        pairs = np.sort(self.sources * nodes + self.targets if self.directed else low * nodes + high)
        if np.any(pairs[1:] == pairs[:-1]):
            raise ValueError("a link comes twice: sum its weights first")

    def is_directed(self) -> bool:
        return self.directed

    def is_multigraph(self) -> bool:
        return self.parallel

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self.ids)

    def __contains__(self, node: object) -> bool:
        return isinstance(node, Hashable) and node in self.index

    has_node = __contains__

    def __getitem__(self, node: Hashable) -> dict[Hashable, dict[str, float]]:
        return self.neighbours(node)

    def neighbors(self, n: Hashable) -> Iterator[Hashable]:
        if n not in self.index:
            msg = f"The node {n} is not in the graph."
            raise nx.NetworkXError(msg)
        return iter(self.neighbours(n))

    def has_edge(self, u: Hashable, v: Hashable) -> bool:
        return (u, v) in self.edges

    @property
    def edges(self) -> Edges:
        return Edges(self, lambda: self.as_networkx.edges)

    def __repr__(self) -> str:
        return f"IGraph({len(self.ids)} nodes, {len(self.sources)} links, directed={self.directed})"

    def number_of_nodes(self) -> int:
        return len(self.ids)

    order = number_of_nodes

    def number_of_edges(self, u: Hashable = None, v: Hashable = None) -> int:
        return len(self.sources) if u is None else int(self.has_edge(u, v))

    def size(self, weight: Hashable = None) -> float:
        return float(self.weights(self.column("size", weight)).sum()) if weight else len(self.sources)

    @property
    def nodes(self) -> Any:
        view: Any = NodeView
        return view(self)

    @cached_property
    def _node(self) -> dict[Hashable, dict[str, Any]]:
        rows = zip(*self.fields.values(), strict=True) if self.fields else ([()] * len(self.ids))
        return {node: dict(zip(self.fields, row, strict=True)) for node, row in zip(self.ids, rows, strict=True)}

    @property
    def degree(self) -> Degrees:
        return Degrees(self.index, lambda weight: self._outward(weight) + self._inward(weight))

    @property
    def in_degree(self) -> Degrees:
        return Degrees(self.index, self._inward)

    @property
    def out_degree(self) -> Degrees:
        return Degrees(self.index, self._outward)

    def _outward(self, weight: Hashable) -> Any:
        return self.outward(self.column("degree", weight))

    def _inward(self, weight: Hashable) -> Any:
        return self.inward(self.column("degree", weight))

    @cached_property
    def as_networkx(self) -> Any:
        """The same graph as a frozen NetworkX graph; costs Python work per link, once."""
        log.debug("%r is copied into a NetworkX graph", self)
        copy = networkx_copy(self, self._node, parallel=self.parallel)
        copy.graph.update(self.graph)
        return nx.freeze(copy)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or "ids" not in self.__dict__ or not hasattr(nx.DiGraph, name):
            msg = f"IGraph has no {name}"
            raise AttributeError(msg)
        return getattr(self.as_networkx, name)
