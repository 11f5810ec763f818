"""Closeness and harmonic centrality, by distance towards the node."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.distance_sums import distance_sums
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import Scores, by_node


def closeness_centrality(
    G: IGraph, u: Any = None, distance: Any = None, wf_improved: bool = True, *, sp: Any = None
) -> Scores | float:
    """Wasserman and Faust's scaling by the share of nodes that reach the node, unless `wf_improved` is false."""
    if sp is not None:
        raise decline("closeness_centrality", "distances are given by the caller")
    weights = G.lengths("closeness_centrality", distance)
    if u is not None:
        return _closeness_of(G, u, weights, wf_improved)
    sums = None if weights else distance_sums(G)
    if sums:
        others = sums.reaching
        closeness = np.divide(others, sums.total, out=np.zeros(len(G)), where=sums.total > 0)
    else:
        others = _reaching(G)
        closeness = np.nan_to_num(np.array(G.handle.closeness(mode="in", weights=weights, normalized=True)))
    return by_node(G, closeness * (others / max(len(G) - 1, 1)) if wf_improved else closeness)


def _closeness_of(graph: IGraph, node: Any, weights: list[float] | None, wf_improved: bool) -> float:
    if node not in graph:
        raise decline("closeness_centrality", "the node is not in the graph")
    [row] = graph.handle.distances(source=[graph.index[node]], weights=weights, mode="in")
    near = [length for length in row if np.isfinite(length)]
    others, total = len(near) - 1.0, sum(near)
    if total <= 0.0 or len(graph) <= 1:
        return 0.0
    return others / total * (others / (len(graph) - 1) if wf_improved else 1.0)


def _reaching(graph: IGraph) -> NDArray[Any]:
    """How many other nodes reach each node."""
    if graph.directed:
        return np.array(graph.handle.neighborhood_size(order=len(graph), mode="in")) - 1.0
    part = np.array(graph.handle.connected_components(mode="weak").membership, dtype=np.int64)
    return np.bincount(part)[part] - 1.0


def harmonic_centrality(G: IGraph, nbunch: Any = None, distance: Any = None, sources: Any = None) -> Scores:
    if nbunch is not None or sources is not None:
        raise decline("harmonic_centrality", "it is asked for a selection of nodes")
    weights = G.lengths("harmonic_centrality", distance)
    sums = None if weights else distance_sums(G)
    if sums:
        return by_node(G, sums.inverse)
    return by_node(G, G.handle.harmonic_centrality(mode="in", weights=weights, normalized=False))
