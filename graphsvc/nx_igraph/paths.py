"""Shortest paths and their lengths, by igraph."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from collections.abc import Hashable, Iterator
from math import inf, isfinite
from typing import Any

import networkx as nx

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph


def has_path(G: IGraph, source: Hashable, target: Hashable) -> bool:
    return _length(G, "has_path", source, target, None) != inf


def shortest_path_length(
    G: IGraph, source: Any = None, target: Any = None, weight: Any = None, method: str = "dijkstra"
) -> float | dict[Hashable, float]:
    """Between two nodes, or from `source` to every node it reaches, nearest first."""
    lengths = _lengths(G, "shortest_path_length", weight, method)
    if source is None:
        raise decline("shortest_path_length", "it is asked for all pairs")
    if target is None:
        return _from(G, "shortest_path_length", source, lengths)
    length = _length(G, "shortest_path_length", source, target, lengths)
    if length == inf and weight is None:
        msg = f"No path between {source} and {target}."
        raise nx.NetworkXNoPath(msg)
    if length == inf:
        msg = f"Node {target} not reachable from {source}"
        raise nx.NetworkXNoPath(msg)
    return length


def single_source_shortest_path_length(
    G: IGraph, source: Hashable, cutoff: float | None = None
) -> dict[Hashable, float]:
    if cutoff is not None:
        raise decline("single_source_shortest_path_length", "it has a cutoff")
    return _from(G, "single_source_shortest_path_length", source, None)


def shortest_path(
    G: IGraph, source: Any = None, target: Any = None, weight: Any = None, method: str = "dijkstra"
) -> list[Hashable]:
    """One of the shortest paths between two nodes; where there are several, not always the one NetworkX picks."""
    lengths = _lengths(G, "shortest_path", weight, method)
    if _length(G, "shortest_path", source, target, lengths) == inf:
        msg = f"No path between {source} and {target}."
        raise nx.NetworkXNoPath(msg)
    path = G.handle.get_shortest_path(G.index[source], to=G.index[target], weights=lengths, mode="out")
    return [G.ids[node] for node in path]


def all_shortest_paths(
    G: IGraph, source: Hashable, target: Hashable, weight: Any = None, method: str = "dijkstra"
) -> Iterator[list[Hashable]]:
    if _lengths(G, "all_shortest_paths", weight, method):
        raise decline("all_shortest_paths", "it has weights")
    if _length(G, "all_shortest_paths", source, target, None) == inf:
        msg = f"Target {target} cannot be reached from given sources"
        raise nx.NetworkXNoPath(msg)
    paths = G.handle.get_all_shortest_paths(G.index[source], to=G.index[target], mode="out")
    return ([G.ids[node] for node in path] for path in paths)


def _lengths(graph: IGraph, function: str, weight: Any, method: str) -> list[float] | None:
    if method != "dijkstra":
        raise decline(function, f"the method is {method}")
    return graph.lengths(function, weight)


def _length(graph: IGraph, function: str, source: Hashable, target: Hashable, lengths: list[float] | None) -> float:
    if source not in graph or target not in graph:
        raise decline(function, "it is not asked for two nodes of the graph")
    [[length]] = graph.handle.distances(
        source=[graph.index[source]], target=[graph.index[target]], weights=lengths, mode="out"
    )
    return length


def _from(graph: IGraph, function: str, source: Hashable, lengths: list[float] | None) -> dict[Hashable, float]:
    if source not in graph:
        raise decline(function, "the source is not in the graph")
    [row] = graph.handle.distances(source=[graph.index[source]], weights=lengths, mode="out")
    near = sorted((length, place) for place, length in enumerate(row) if isfinite(length))
    return {graph.ids[place]: length for length, place in near}
