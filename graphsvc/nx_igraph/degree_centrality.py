"""Degree centrality: the share of the other nodes that a node is linked to."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from typing import Any

from numpy.typing import NDArray

from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import Scores, by_node


def degree_centrality(G: IGraph) -> Scores:
    return _share(G, G.outward(None) + G.inward(None))


def in_degree_centrality(G: IGraph) -> Scores:
    return _share(G, G.inward(None))


def out_degree_centrality(G: IGraph) -> Scores:
    return _share(G, G.outward(None))


def _share(graph: IGraph, links: NDArray[Any]) -> Scores:
    nodes = len(graph)
    if nodes <= 1:
        return dict.fromkeys(graph, 1)
    return by_node(graph, links * (1.0 / (nodes - 1.0)))
