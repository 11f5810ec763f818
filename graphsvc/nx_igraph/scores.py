"""Lists of numbers in node order become the dicts that NetworkX returns."""

from collections.abc import Hashable
from typing import Any

from numpy.typing import NDArray

from graphsvc.nx_igraph.arrays import LinkArrays

Scores = dict[Hashable, float]
LinkScores = dict[tuple[Hashable, Hashable], float]


def by_node(graph: LinkArrays, values: NDArray[Any] | list[float] | list[int]) -> Scores:
    return dict(zip(graph.ids, values if isinstance(values, list) else values.tolist(), strict=True))


def by_link(graph: LinkArrays, values: NDArray[Any]) -> LinkScores:
    """`values` in link order; the keys are what NetworkX would list as the graph's edges."""
    return dict(zip(graph.link_keys, values[graph.link_order].tolist(), strict=True))
