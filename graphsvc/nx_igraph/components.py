"""Connected parts, by igraph."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from collections.abc import Hashable, Iterator
from typing import Literal

import networkx as nx
import numpy as np

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.groups import groups

Mode = Literal["weak", "strong"]


def connected_components(G: IGraph) -> Iterator[set[Hashable]]:
    """In the order of the parts' first nodes, which is how igraph numbers them."""
    return iter(groups(G, G.handle.connected_components(mode="weak").membership))


def weakly_connected_components(G: IGraph) -> Iterator[set[Hashable]]:
    return connected_components(G)


def strongly_connected_components(G: IGraph) -> Iterator[set[Hashable]]:
    """What others lead to comes first, as in NetworkX; igraph numbers the parts along the links."""
    return reversed(groups(G, G.handle.connected_components(mode="strong").membership))


def number_connected_components(G: IGraph) -> int:
    return _count(G, "weak")


def number_weakly_connected_components(G: IGraph) -> int:
    return _count(G, "weak")


def number_strongly_connected_components(G: IGraph) -> int:
    return _count(G, "strong")


def is_connected(G: IGraph) -> bool:
    return _is_one(G, "weak")


def is_weakly_connected(G: IGraph) -> bool:
    return _is_one(G, "weak")


def is_strongly_connected(G: IGraph) -> bool:
    return _is_one(G, "strong")


def node_connected_component(G: IGraph, n: Hashable) -> set[Hashable]:
    if n not in G:
        raise decline("node_connected_component", "the node is not in the graph")
    part = np.array(G.handle.connected_components(mode="weak").membership)
    return {G.ids[node] for node in np.flatnonzero(part == part[G.index[n]]).tolist()}


def _count(graph: IGraph, mode: Mode) -> int:
    return max(graph.handle.connected_components(mode=mode).membership, default=-1) + 1


def _is_one(graph: IGraph, mode: Mode) -> bool:
    if len(graph) == 0:
        raise nx.NetworkXPointlessConcept("Connectivity is undefined for the null graph.")
    return _count(graph, mode) == 1
