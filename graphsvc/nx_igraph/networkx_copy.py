"""A NetworkX graph made from arrays of links, for what igraph does not do."""
# NetworkX has no type information; what leaves here is `Any`.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Hashable, Mapping
from typing import Any

import networkx as nx
import numpy as np

from graphsvc.nx_igraph.arrays import LinkArrays


def networkx_copy(graph: LinkArrays, fields: Mapping[Hashable, Mapping[str, Any]], *, parallel: bool) -> Any:
    """A new NetworkX graph with the same links and the nodes and node attributes of `fields`, in the same order."""
    kind = {
        (False, False): nx.Graph,
        (True, False): nx.DiGraph,
        (False, True): nx.MultiGraph,
        (True, True): nx.MultiDiGraph,
    }[graph.directed, parallel]
    copy = kind()
    copy.add_nodes_from(fields.items())
    named = graph.ids.__getitem__
    ends = (map(named, graph.sources.tolist()), map(named, graph.targets.tolist()))
    copy.add_edges_from(zip(*ends, graph.link_rows(np.arange(len(graph.sources))), strict=True))
    return copy
