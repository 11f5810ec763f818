"""Core numbers: the largest k for which a node stays when all with fewer than k links are taken away again and again."""
# ruff: noqa: N803 -- the signatures are NetworkX's

import networkx as nx

from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.scores import Scores, by_node


def core_number(G: IGraph) -> Scores:
    """On directed graphs links in both directions count. NetworkXNotImplemented if a node is linked to itself."""
    if G.has_self_links:
        raise nx.NetworkXNotImplemented(
            "Input graph has self loops which is not permitted; Consider using G.remove_edges_from(nx.selfloop_edges(G))."
        )
    return by_node(G, G.handle.coreness(mode="all"))
