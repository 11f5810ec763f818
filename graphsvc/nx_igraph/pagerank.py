"""PageRank by NetworkX's own iteration, so that it stops at the same vector, on a matrix made from the arrays."""
# ruff: noqa: N803, PLR0917 -- the signatures are NetworkX's

from collections.abc import Hashable, Mapping
from typing import Any

import networkx as nx
import numpy as np

from graphsvc.nx_igraph.arrays import Floats
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import Scores, by_node

Shares = Mapping[Hashable, float] | None


def pagerank(
    G: IGraph,
    alpha: float = 0.85,
    personalization: Shares = None,
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: Shares = None,
    weight: Any = "weight",
    dangling: Shares = None,
) -> Scores:
    """ZeroDivisionError if `personalization` is all zeros, PowerIterationFailedConvergence after `max_iter` steps."""
    nodes = len(G)
    if nodes == 0:
        return {}
    matrix = G.matrix(G.column("pagerank", weight))
    leaving = matrix.sum(axis=1)
    has_no_way_out = leaving == 0
    share = np.divide(1.0, leaving, out=np.zeros(nodes), where=~has_no_way_out)
    to_node = matrix.T.tocsr()
    x, jump = _shares(G, nstart), _shares(G, personalization)
    if personalization is not None and not np.isfinite(jump).all():
        raise ZeroDivisionError
    from_dead_end = jump if dangling is None else _shares(G, dangling)
    for _ in range(max_iter):
        last = x
        x = alpha * (to_node @ (last * share) + last[has_no_way_out].sum() * from_dead_end) + (1 - alpha) * jump
        if np.abs(x - last).sum() < nodes * tol:
            return by_node(G, x)
    raise nx.PowerIterationFailedConvergence(max_iter)


def _shares(graph: IGraph, given: Shares) -> Floats:
    """One share per node that sum to 1; a node that is not given has none; not finite if all are zero."""
    if given is None:
        return np.full(len(graph), 1.0 / len(graph))
    values = np.array([given.get(node, 0) for node in graph.ids], dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        return values / values.sum()
