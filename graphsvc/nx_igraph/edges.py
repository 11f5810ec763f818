"""`graph.edges` without a NetworkX graph, for the common ways to list links."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

from graphsvc.nx_igraph.arrays import LinkArrays

Pair = tuple[Hashable, Hashable]


class Edges:
    """Pairs of ids when iterated; with attributes when called; what else NetworkX's view can do, it does."""

    def __init__(self, graph: LinkArrays, view: Callable[[], Any]) -> None:
        self._graph = graph
        self._view = view

    def __iter__(self) -> Iterator[Pair]:
        return iter(self._graph.link_keys)

    def __len__(self) -> int:
        return len(self._graph.sources)

    def __contains__(self, pair: Pair) -> bool:
        source, target = pair
        return source in self._graph.index and target in self._graph.neighbours(source)

    def __call__(self, nbunch: Any = None, data: Any = False, **options: Any) -> Any:
        """As NetworkX: `data` is False, True or the name of an attribute."""
        if nbunch is not None or (data and data is not True and data not in self._graph.links):
            return self._view()(nbunch, data=data, **options)
        keys, order = self._graph.link_keys, self._graph.link_order
        if not data:
            return keys
        if data is not True:
            column: list[float] = self._graph.links[data][order].tolist()
            return [(*key, value) for key, value in zip(keys, column, strict=True)]
        rows = self._graph.link_rows(order)
        return [(*key, row) for key, row in zip(keys, rows, strict=True)]

    def data(self, data: Any = True, **options: Any) -> Any:
        return self(data=data, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._view(), name)

    def __getitem__(self, pair: Pair) -> Any:
        return self._view()[pair]
