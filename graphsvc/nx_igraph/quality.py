"""What a partition or a whole network is like as one number: modularity, transitivity, mean distance."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from collections.abc import Hashable, Iterable
from typing import Any

import networkx as nx
import numpy as np

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.distance_sums import distance_sums
from graphsvc.nx_igraph.graph import IGraph


def is_partition(G: IGraph, communities: Iterable[Iterable[Hashable]]) -> bool:
    sets = [list(community) for community in communities]
    return len(G) == len({n for c in sets for n in c if n in G}) == sum(map(len, sets))


def modularity(
    G: IGraph, communities: Iterable[Iterable[Hashable]], weight: Any = "weight", resolution: float = 1
) -> float:
    """Declined, so that NetworkX says what is wrong, if the sets are no partition or no link has a weight."""
    sets = [list(community) for community in communities]
    column = G.column("modularity", weight)
    weights = G.weights(column)
    total = float(weights.sum())
    if total == 0 or not is_partition(G, sets):
        raise decline("modularity", "it is not defined for these communities")
    group = np.empty(len(G), dtype=np.int64)
    for number, members in enumerate(sets):
        group[[G.index[node] for node in members]] = number
    inside = float(weights[group[G.sources] == group[G.targets]].sum())
    leaving = np.bincount(group, G.outward(column))
    reaching = np.bincount(group, G.inward(column))
    if G.directed:
        expected = float(leaving @ reaching) / total**2
    else:
        expected = float((leaving + reaching) @ (leaving + reaching)) / (2 * total) ** 2
    return inside / total - resolution * expected


def transitivity(G: IGraph) -> float:
    if G.directed:
        raise decline("transitivity", "the network is directed")
    return G.handle.transitivity_undirected(mode="zero")


def average_shortest_path_length(G: IGraph, weight: Any = None, method: str | None = None) -> float:
    """NetworkXPointlessConcept without nodes, NetworkXError if some node cannot be reached from some other."""
    nodes = len(G)
    if method not in (None, "unweighted" if weight is None else "dijkstra"):
        raise decline("average_shortest_path_length", f"the method is {method}")
    if nodes == 0:
        raise nx.NetworkXPointlessConcept("the null graph has no paths, thus there is no average shortest path length")
    if nodes == 1:
        return 0
    if max(G.handle.connected_components(mode="strong").membership) > 0:
        kind = "strongly connected" if G.directed else "connected"
        msg = f"Graph is not {kind}."
        raise nx.NetworkXError(msg)
    weights = G.lengths("average_shortest_path_length", weight)
    sums = None if weights else distance_sums(G)
    if sums:
        return int(sums.total.sum()) / (nodes * (nodes - 1))
    return G.handle.average_path_length(directed=G.directed, weights=weights)
