"""Node ids beside arrays of links, and what is computed from them once: degrees, matrix, igraph's own graph."""

from collections.abc import Hashable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.handle import Handle, Integers, new_handle

Floats = NDArray[np.float64]
Matrix = csr_array[np.float64, tuple[int, int]]


class LinkArrays:
    """Link `i` joins `ids[sources[i]]` to `ids[targets[i]]`; `links` holds one float array per link attribute."""

    def __init__(
        self,
        nodes: Sequence[Hashable],
        sources: Integers,
        targets: Integers,
        *,
        directed: bool,
        links: Mapping[str, Floats],
    ) -> None:
        self.ids = list(nodes)
        self.index: dict[Hashable, int] = dict(zip(self.ids, range(len(self.ids)), strict=True))
        self.sources = sources
        self.targets = targets
        self.directed = directed
        self.links = dict(links)
        self._positive: set[str] = set()
        self._lists: dict[str, list[float]] = {}
        self._matrices: dict[str | None, Matrix] = {}

    @cached_property
    def handle(self) -> Handle:
        return new_handle(len(self.ids), self.sources, self.targets, directed=self.directed)

    def column(self, function: str, weight: Any) -> str | None:
        """The link attribute a weight argument means; None where every link weighs 1, as for an unknown name."""
        if callable(weight):
            raise decline(function, "the weight is a function")
        return weight if isinstance(weight, str) and weight in self.links else None

    def weights(self, column: str | None) -> Floats:
        return np.ones(len(self.sources)) if column is None else self.links[column]

    def positive_column(self, function: str, weight: Any) -> str | None:
        """As `column`; declines weights that are not all positive numbers."""
        column = self.column(function, weight)
        if column is not None and column not in self._positive:
            values = self.links[column]
            if not np.all(np.isfinite(values) & (values > 0)):
                raise decline(function, f"some {column} is not a positive number")
            self._positive.add(column)
        return column

    def lengths(self, function: str, weight: Any) -> list[float] | None:
        """Positive weights as the list that igraph wants, None if every link weighs 1."""
        column = self.positive_column(function, weight)
        if column is None:
            return None
        if column not in self._lists:
            self._lists[column] = self.links[column].tolist()
        return self._lists[column]

    def outward(self, column: str | None) -> NDArray[Any]:
        """The weight that leaves each node; whole numbers where links are only counted."""
        return np.bincount(self.sources, self._given(column), len(self.ids))

    def inward(self, column: str | None) -> NDArray[Any]:
        """The weight that reaches each node."""
        return np.bincount(self.targets, self._given(column), len(self.ids))

    def _given(self, column: str | None) -> Floats | None:
        return None if column is None else self.links[column]

    def matrix(self, column: str | None) -> Matrix:
        """The adjacency matrix as NetworkX defines it: both ways on undirected graphs, a self-link once."""
        if column not in self._matrices:
            rows, columns, data = self.sources, self.targets, self.weights(column)
            if not self.directed:
                back = rows != columns
                rows, columns, data = (
                    np.concatenate((rows, columns[back])),
                    np.concatenate((columns, rows[back])),
                    np.concatenate((data, data[back])),
                )
            size = len(self.ids)
            self._matrices[column] = coo_array((data, (rows, columns)), shape=(size, size)).tocsr()
        return self._matrices[column]

    @cached_property
    def has_self_links(self) -> bool:
        return bool(np.any(self.sources == self.targets))

    @cached_property
    def _incidence(self) -> tuple[Integers, Integers, Integers]:
        """Per node its links in their order: where each node's begin, the links, and the node at their other end."""
        here, there, link = self.sources, self.targets, np.arange(len(self.sources))
        if not self.directed:
            back = here != there
            here, there = np.concatenate((here, there[back])), np.concatenate((there, here[back]))
            link = np.concatenate((link, link[back]))
        order = np.lexsort((link, here))
        begin = np.searchsorted(here[order], np.arange(len(self.ids) + 1))
        return begin, link[order], there[order]

    def neighbours(self, node: Hashable) -> dict[Hashable, dict[str, float]]:
        """The nodes that `node` links to, with the attributes of the link. KeyError if it is not in the graph."""
        begin, links, others = self._incidence
        at = self.index[node]
        own = slice(begin[at], begin[at + 1])
        named = map(self.ids.__getitem__, others[own].tolist())
        return dict(zip(named, self.link_rows(links[own]), strict=True))

    def link_rows(self, links: Integers) -> list[dict[str, float]]:
        """The attributes of the given links, a dict each."""
        columns = [column[links].tolist() for column in self.links.values()]
        rows = zip(*columns, strict=True) if columns else [()] * len(links)
        return [dict(zip(self.links, row, strict=True)) for row in rows]

    @cached_property
    def link_order(self) -> Integers:
        """The links in the order in which NetworkX lists edges: by the end that comes first among the nodes."""
        first = self.sources if self.directed else np.minimum(self.sources, self.targets)
        return np.argsort(first, kind="stable")

    @cached_property
    def link_keys(self) -> list[tuple[Hashable, Hashable]]:
        """The two ids of each link in `link_order`, the first end first."""
        a, b = self.sources[self.link_order], self.targets[self.link_order]
        if not self.directed:
            a, b = np.minimum(a, b), np.maximum(a, b)
        named = self.ids.__getitem__
        return list(zip(map(named, a.tolist()), map(named, b.tolist()), strict=True))
