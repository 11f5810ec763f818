"""The adjacency matrix and counts of a graph, without a walk over its links."""
# ruff: noqa: N803, A002 -- the signatures are NetworkX's

from collections.abc import Hashable, Iterator
from typing import Any

import networkx as nx
import numpy as np

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph


def to_scipy_sparse_array(
    G: IGraph, nodelist: Any = None, dtype: Any = None, weight: Any = "weight", format: str = "csr"
) -> Any:
    """Rows and columns in node order; whole numbers if the links are only counted. NetworkXError without nodes."""
    if nodelist is not None and list(nodelist) != G.ids:
        raise decline("to_scipy_sparse_array", "it is asked for a selection of nodes")
    if len(G) == 0:
        raise nx.NetworkXError("Graph has no nodes or edges")
    column = G.column("to_scipy_sparse_array", weight)
    kind = np.int64 if dtype is None and column is None else dtype
    matrix: Any = G.matrix(column)
    try:
        return matrix.astype(kind or np.float64, copy=True).asformat(format)
    except ValueError as error:
        msg = f"Unknown sparse matrix format: {format}"
        raise nx.NetworkXError(msg) from error


def adjacency_matrix(
    G: IGraph, nodelist: Any = None, dtype: Any = None, weight: Any = "weight", *, format: str = "csr"
) -> Any:
    return to_scipy_sparse_array(G, nodelist, dtype, weight, format)


def number_of_selfloops(G: IGraph) -> int:
    return int(np.count_nonzero(G.sources == G.targets))


def isolates(G: IGraph) -> Iterator[Hashable]:
    return (node for node, degree in G.degree if degree == 0)


def number_of_isolates(G: IGraph) -> int:
    return sum(1 for _ in isolates(G))


def is_empty(G: IGraph) -> bool:
    return len(G.sources) == 0
