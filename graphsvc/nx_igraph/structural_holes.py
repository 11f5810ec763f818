"""Burt's constraint and effective size.

By igraph where it has the same formula, else NetworkX's formulas on sparse matrices, in blocks that fit in memory.
"""
# ruff: noqa: N803 -- the signatures are NetworkX's

from collections.abc import Iterator
from typing import Any

import networkx as nx
import numpy as np

from graphsvc.nx_igraph.arrays import Floats, Matrix
from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import Scores, by_node

_PRODUCTS_PER_BLOCK = 5_000_000


def constraint(G: IGraph, nodes: Any = None, weight: Any = None) -> Scores:
    """For each node i, Σ over contacts j of (p_ij + Σ_q p_iq·p_qj)²; nan for a node without contacts."""
    if nodes is not None:
        raise decline("constraint", "it is asked for a selection of nodes")
    if len(G) == 0:
        raise nx.NetworkXError("Graph has no nodes or edges")
    if not (G.directed or G.has_self_links):
        return by_node(G, G.handle.constraint(weights=G.lengths("constraint", weight)))
    mutual = _mutual_weights(G, "constraint", weight)
    total = mutual.sum(axis=1)
    share = _divided(mutual, total)
    result = np.zeros(len(G))
    for rows, indirect in _products_between_contacts(share, share):
        result[rows] = (share[rows] + indirect).power(2).sum(axis=1)
    result[total - 2 * share.diagonal() == 0] = np.nan
    return by_node(G, result)


def effective_size(G: IGraph, nodes: Any = None, weight: Any = None) -> Scores:
    """For each node i, Σ over contacts j of (1 − Σ_q p_iq·m_jq); nan for a node without contacts.

    m_jq is the tie of j and q over the strongest tie of j when `nodes` are named, as Burt has it, and over the
    strongest tie of q when they are not: NetworkX differs so (its pull request 8906), and so do we. On unweighted
    undirected graphs there is no difference.
    """
    chosen = G.ids if nodes is None else list(nodes)
    if nodes is not None and (G.directed or G.has_self_links):
        raise decline("effective_size", "nodes are named on a graph with directions or self-links")
    if nodes is not None and not (chosen and all(node in G for node in chosen)):
        raise decline("effective_size", "the named nodes are not those of the graph")
    mutual = _mutual_weights(G, "effective_size", weight)
    share = _divided(mutual, mutual.sum(axis=1))
    strongest = mutual.max(axis=1).toarray().ravel()
    relative = mutual.copy()
    relative.data /= strongest[mutual.indices] if nodes is None else np.repeat(strongest, np.diff(mutual.indptr))
    result = np.diff(mutual.indptr).astype(float)
    for rows, redundancy in _products_between_contacts(share, relative.T.tocsr()):
        result[rows] -= redundancy.sum(axis=1)
    result[share.sum(axis=1) - share.diagonal() == 0] = np.nan
    scores = by_node(G, result)
    return scores if nodes is None else {node: scores[node] for node in chosen}


def _mutual_weights(graph: IGraph, function: str, weight: Any) -> Matrix:
    """The weight from i to j and from j to i together, for every pair that is linked."""
    if len(graph) == 0:
        raise nx.NetworkXError("Graph has no nodes or edges")
    matrix = graph.matrix(graph.positive_column(function, weight))
    return (matrix + matrix.T).tocsr()


def _divided(matrix: Matrix, by: Floats) -> Matrix:
    """Each row divided by its number."""
    divided = matrix.copy()
    divided.data /= np.repeat(by, np.diff(matrix.indptr))
    return divided


def _products_between_contacts(left: Matrix, right: Matrix) -> Iterator[tuple[slice, Matrix]]:
    """`left @ right`, kept only where `left` has an entry, as blocks of rows."""
    linked = left.copy()
    linked.data[:] = 1.0
    work = np.cumsum(linked @ np.diff(right.indptr))
    first, size = 0, left.shape[0]
    while first < size:
        done = work[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(work, done + _PRODUCTS_PER_BLOCK, side="right")))
        rows = slice(first, last)
        yield rows, (left[rows] @ right).multiply(linked[rows]).tocsr()
        first = last
