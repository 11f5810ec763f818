"""NetworkX, for measures: it has no type information, so it is `Any` here and its answers get their types where used."""

from collections.abc import Hashable, Iterator
from typing import Any, Protocol

import networkx

nx: Any = networkx

Node = Hashable
Scores = dict[Any, float]
"""By node for node and set measures, by pair of nodes for link measures."""


class Graph(Protocol):
    """Any NetworkX graph; its links carry `weight` (strength) and `distance` (1 / weight) where they have weights."""

    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    def is_directed(self) -> bool: ...
    def number_of_edges(self) -> int: ...
    @property
    def edges(self) -> Any: ...
    @property
    def graph(self) -> dict[str, Any]: ...


ONE_MODE = "one_mode"
"""The graph attribute that names the nodes of one mode of a two-mode network, here its people; other graphs have none."""
