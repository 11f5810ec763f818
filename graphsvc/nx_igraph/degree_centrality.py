"""Degree centrality: the share of the other nodes that a node is linked to."""
# ruff: noqa: N803 -- the signatures are NetworkX's

import numpy as np

from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.handle import Mode
from graphsvc.nx_igraph.scores import Scores, by_node


def degree_centrality(G: IGraph) -> Scores:
    return _share(G, "all")


def in_degree_centrality(G: IGraph) -> Scores:
    return _share(G, "in")


def out_degree_centrality(G: IGraph) -> Scores:
    return _share(G, "out")


def _share(graph: IGraph, mode: Mode) -> Scores:
    nodes = len(graph)
    if nodes <= 1:
        return dict.fromkeys(graph, 1)
    return by_node(graph, np.array(graph.handle.degree(mode=mode)) * (1.0 / (nodes - 1.0)))
