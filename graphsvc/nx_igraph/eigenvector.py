"""Eigenvector centrality by NetworkX's own iteration, so that it stops at the same vector, on a sparse matrix."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from collections.abc import Hashable, Mapping
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse.linalg import eigs

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import Scores, by_node


def eigenvector_centrality(
    G: IGraph,
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: Mapping[Hashable, float] | None = None,
    weight: Any = None,
) -> Scores:
    """Powers of A + I from `nstart` (all ones), until the change summed over nodes is below nodes × tol.

    NetworkXPointlessConcept on a graph without nodes, NetworkXError if `nstart` is all zeros,
    PowerIterationFailedConvergence after `max_iter` steps.
    """
    if len(G) == 0:
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    if nstart is not None and list(nstart) != G.ids:
        raise decline("eigenvector_centrality", "nstart does not list the nodes in their order")
    x = np.ones(len(G)) if nstart is None else np.array(list(nstart.values()), dtype=float)
    if not x.any():
        raise nx.NetworkXError("initial vector cannot have all zero values")
    to_node = G.matrix(G.column("eigenvector_centrality", weight)).T.tocsr()
    x = x / x.sum()
    for _ in range(max_iter):
        last = x
        x = last + to_node @ last
        x = x / (np.linalg.norm(x) or 1.0)
        if np.abs(x - last).sum() < len(G) * tol:
            return by_node(G, x)
    raise nx.PowerIterationFailedConvergence(max_iter)


def eigenvector_centrality_numpy(G: IGraph, weight: Any = None, max_iter: int = 50, tol: float = 0) -> Scores:
    """The same vector by ARPACK. AmbiguousSolution if not every node reaches every other."""
    if len(G) == 0:
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    if max(G.handle.connected_components(mode="strong").membership) > 0:
        raise nx.AmbiguousSolution(
            "`eigenvector_centrality_numpy` does not give consistent results for disconnected graphs"
        )
    matrix = G.matrix(G.column("eigenvector_centrality_numpy", weight))
    _, vectors = eigs(matrix.T, k=1, which="LR", maxiter=max_iter, tol=tol)
    largest = vectors.ravel().real
    return by_node(G, largest / (np.sign(largest.sum()) * np.linalg.norm(largest)))
