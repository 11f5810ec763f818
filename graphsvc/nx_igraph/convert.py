"""Between NetworkX graphs and `IGraph`, for the calls that do not stay on one side."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from graphsvc.nx_igraph.arrays import Floats
from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph

# Functions for which parallel links are one link with the sum of their weights, in NetworkX as in igraph.
_TAKES_PARALLEL_LINKS = ("leiden_communities", "leiden_partitions", "louvain_communities", "louvain_partitions")


def convert_from_nx(
    graph: Any,
    *,
    edge_attrs: Mapping[str, Any] | None = None,
    preserve_edge_attrs: bool = False,
    name: str = "conversion",
    **_: Any,
) -> IGraph:
    """The IGraph of a NetworkX graph, with the link attributes in `edge_attrs` ({name: default})."""
    parallel: bool = graph.is_multigraph()
    if parallel and name not in _TAKES_PARALLEL_LINKS:
        raise decline(name, "the graph has parallel links")
    if preserve_edge_attrs is True:
        raise decline(name, "it wants every link attribute kept")
    nodes = list(graph)
    index = dict(zip(nodes, range(len(nodes)), strict=True))
    rows: list[tuple[Any, Any, dict[str, Any]]] = list(graph.edges(data=True))
    return IGraph(
        nodes,
        np.array([index[source] for source, _, _ in rows], dtype=np.int64),
        np.array([index[target] for _, target, _ in rows], dtype=np.int64),
        directed=graph.is_directed(),
        links={
            attribute: _numbers(name, attribute, (data.get(attribute, default) for _, _, data in rows))
            for attribute, default in (edge_attrs or {}).items()
        },
        fields={},
        parallel=parallel,
    )


def _numbers(function: str, attribute: str, values: Iterable[Any]) -> Floats:
    try:
        return np.array(list(values), dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise decline(function, f"some {attribute} is not a number") from error


def convert_to_nx(result: Any) -> Any:
    """A NetworkX graph for an IGraph; everything else as it is."""
    return result.as_networkx if isinstance(result, IGraph) else result
