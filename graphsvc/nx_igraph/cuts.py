"""Nodes and links whose loss separates what they held together, by igraph."""
# ruff: noqa: N803 -- the signatures are NetworkX's

from collections.abc import Hashable, Iterator

import numpy as np

from graphsvc.nx_igraph.components import node_connected_component
from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph


def articulation_points(G: IGraph) -> Iterator[Hashable]:
    return iter([G.ids[node] for node in sorted(G.handle.articulation_points())])


def bridges(G: IGraph, root: Hashable | None = None) -> Iterator[tuple[Hashable, Hashable]]:
    """In the order of the edges; with `root`, those of its part only."""
    return iter(_bridges(G, root))


def has_bridges(G: IGraph, root: Hashable | None = None) -> bool:
    return bool(_bridges(G, root))


def _bridges(graph: IGraph, root: Hashable | None) -> list[tuple[Hashable, Hashable]]:
    if root is not None and root not in graph:
        raise decline("bridges", "the root is not in the graph")
    is_bridge = np.zeros(len(graph.sources), dtype=bool)
    is_bridge[graph.handle.bridges()] = True
    found = [graph.link_keys[place] for place in np.flatnonzero(is_bridge[graph.link_order]).tolist()]
    if root is None:
        return found
    part = node_connected_component(graph, root)
    return [link for link in found if link[0] in part]
