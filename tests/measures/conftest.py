"""Graphs for the measures: `igraph_of` makes the type that networks have from a NetworkX graph with numbered weights."""

from collections.abc import Callable
from typing import Any

import pytest

from graphsvc.measures.door import nx
from graphsvc.nx_igraph import IGraph

Build = Callable[[Any], IGraph]


@pytest.fixture
def igraph_of() -> Build:
    """The same nodes and links, weight 1 where there is none, and distance = 1 / weight."""

    def build(graph: Any) -> IGraph:
        nodes = list(graph)
        index = {node: number for number, node in enumerate(nodes)}
        rows = list(graph.edges(data="weight", default=1))
        weights = [float(weight) for _, _, weight in rows]
        return IGraph.from_arrays(
            nodes,
            [index[source] for source, _, _ in rows],
            [index[target] for _, target, _ in rows],
            weights,
            directed=graph.is_directed(),
            links={"distance": [1 / weight for weight in weights]},
        )

    return build


@pytest.fixture
def two_triangles() -> Any:
    """a-b-c and d-e-f, joined by the bridge c-d."""
    return nx.Graph([("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("d", "f")])
