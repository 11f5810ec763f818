"""Betweenness of nodes and of links, by igraph, counted and normalised as NetworkX does.

Where path lengths are sums of fractions, NetworkX compares them with `==`, so that 0.1 + 0.2 and 0.3 are two
lengths and one of two equal paths is not counted. igraph takes lengths within 1e-10 of each other as equal, which
is what exact arithmetic gives.
"""
# ruff: noqa: N803, PLR0917 -- the signatures are NetworkX's

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph.arrays import Floats
from graphsvc.nx_igraph.cores import from_sources
from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import LinkScores, Scores, by_link, by_node


def betweenness_centrality(
    G: IGraph,
    k: int | None = None,
    normalized: bool = True,
    weight: Any = None,
    endpoints: bool = False,
    seed: Any = None,
) -> Scores:
    nodes = len(G)
    weights = G.lengths("betweenness_centrality", weight)
    if k is not None and endpoints and G.directed:
        raise decline("betweenness_centrality", "endpoints of sampled paths on a directed graph")
    sampled = _sampled(G, None if k == nodes else k, seed)
    if nodes == 0:
        return {}
    ordered = from_sources(G, "betweenness", weights, sampled)
    if not G.directed:
        ordered *= 2  # igraph counts a pair once, NetworkX from both ends
    if endpoints:
        ordered += _paths_that_end_here(G, sampled)
    return by_node(G, _rescaled(ordered, G, sampled, normalized=normalized, endpoints=endpoints))


def edge_betweenness_centrality(
    G: IGraph, k: int | None = None, normalized: bool = True, weight: Any = None, seed: Any = None
) -> LinkScores:
    weights = G.lengths("edge_betweenness_centrality", weight)
    sampled = _sampled(G, k, seed)
    if len(G.sources) == 0:
        return {}
    ordered = from_sources(G, "edge_betweenness", weights, sampled)
    if not G.directed:
        ordered *= 2
    return by_link(G, _rescaled(ordered, G, sampled, normalized=normalized, endpoints=True))


def _sampled(graph: IGraph, k: int | None, seed: Any) -> list[int] | None:
    return None if k is None else [graph.index[node] for node in seed.sample(graph.ids, k)]


def _paths_that_end_here(graph: IGraph, sampled: list[int] | None) -> NDArray[Any]:
    if graph.directed:
        reached = np.array(graph.handle.neighborhood_size(order=len(graph), mode="out"))
        reaching = np.array(graph.handle.neighborhood_size(order=len(graph), mode="in"))
        return reached + reaching - 2.0
    part = np.array(graph.handle.connected_components(mode="weak").membership)
    size = np.bincount(part)[part]
    if sampled is None:
        return 2.0 * (size - 1)
    is_source = np.zeros(len(graph))
    is_source[sampled] = 1.0
    sources = np.bincount(part, is_source)[part]
    return is_source * (size - 1) + sources - is_source


def _rescaled(
    ordered: Floats, graph: IGraph, sampled: list[int] | None, *, normalized: bool, endpoints: bool
) -> Floats:
    """From counts over ordered pairs to what NetworkX returns; with a sample, sources cannot count themselves."""
    ends = len(graph) if endpoints else len(graph) - 1
    if ends < 2:
        return ordered

    def scale(sources: int) -> float:
        return 1 / (sources * (ends - 1)) if normalized else ends / (sources * (1 if graph.directed else 2))

    if sampled is None or endpoints:
        return ordered * scale(ends if sampled is None else len(sampled))
    scales = np.full(len(graph), scale(len(sampled)))
    scales[sampled] = scale(len(sampled) - 1) if len(sampled) > 1 else math.nan
    return ordered * scales
