"""Communities by igraph's Louvain, Leiden, label propagation and Infomap; the same seed gives the same communities."""
# ruff: noqa: N803, PLR0917 -- the signatures are NetworkX's

import inspect
import math
from collections.abc import Callable, Hashable, Iterator
from itertools import islice
from typing import Any, Literal

import networkx as nx

from graphsvc.nx_igraph.declined import decline
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.groups import groups_by_first_node
from graphsvc.nx_igraph.handle import Random, Scored, private_generator, randomness

Partition = list[set[Hashable]]
Membership = list[int]
"""The number of each node's community."""

_LOUVAIN_GAIN = 1e-07
# Of modularity, by one more round of Leiden: later rounds on a large network change little and cost as much as the first.
_SMALLEST_GAIN = 1e-04
_OBJECTIVE: dict[str, Literal["CPM", "modularity"]] = {"cpm": "CPM", "modularity": "modularity"}


def _metric_of_networkx() -> str:
    """What Leiden maximises if the caller does not say: NetworkX 3.6 means modularity, 3.7 the Potts model."""
    metric = inspect.signature(vars(nx.community)["leiden_communities"]).parameters.get("metric")
    return "modularity" if metric is None else metric.default


_METRIC = _metric_of_networkx()


def louvain_communities(
    G: IGraph,
    weight: Any = "weight",
    resolution: float = 1,
    threshold: float = _LOUVAIN_GAIN,
    max_level: int | None = None,
    seed: Random | None = None,
) -> Partition:
    """The last level. As good as what NetworkX ends with, but need not be the same communities."""
    return groups_by_first_node(G, _last(_louvain(G, weight, resolution, threshold, seed), max_level))


def louvain_partitions(
    G: IGraph,
    weight: Any = "weight",
    resolution: float = 1,
    threshold: float = _LOUVAIN_GAIN,
    seed: Random | None = None,
) -> Iterator[Partition]:
    """The communities at each level of aggregation."""
    levels = _louvain(G, weight, resolution, threshold, seed)
    return (groups_by_first_node(G, membership) for membership in levels)


def _louvain(
    graph: IGraph, weight: Any, resolution: float, threshold: float, seed: Random | None
) -> Iterator[Membership]:
    if threshold != _LOUVAIN_GAIN:
        raise decline("louvain_communities", "igraph has no threshold")
    weights = _weights(graph, "louvain_communities", weight)
    if len(graph.sources) == 0:
        return iter([list(range(len(graph)))])
    with randomness(private_generator(seed)):
        levels = graph.handle.community_multilevel(weights=weights, return_levels=True, resolution=resolution)
    return (level.membership for level in levels)


def leiden_communities(
    G: IGraph,
    weight: Any = "weight",
    resolution: float = 1,
    max_level: int | None = None,
    seed: Random | None = None,
    metric: str = _METRIC,
    theta: float = 0.01,
) -> Partition:
    """The communities when a round gains next to nothing; `max_level` limits the rounds."""
    return groups_by_first_node(G, _last(_leiden(G, weight, resolution, seed, metric, theta), max_level))


def leiden_partitions(
    G: IGraph,
    weight: Any = "weight",
    resolution: float = 1,
    seed: Random | None = None,
    metric: str = _METRIC,
    theta: float = 0.01,
) -> Iterator[Partition]:
    """The communities after each round, up to the round that gains next to nothing."""
    rounds = _leiden(G, weight, resolution, seed, metric, theta)
    return (groups_by_first_node(G, membership) for membership in rounds)


def _leiden(
    graph: IGraph, weight: Any, resolution: float, seed: Random | None, metric: str, theta: float
) -> Iterator[Membership]:
    if metric not in _OBJECTIVE:
        raise decline("leiden_communities", f"igraph has no metric {metric}")
    weights = _weights(graph, "leiden_communities", weight)
    if len(graph.sources) == 0:
        return iter([list(range(len(graph)))])
    generator = private_generator(seed)

    def search(membership: Membership | None) -> Scored:
        with randomness(generator):
            return graph.handle.community_leiden(
                objective_function=_OBJECTIVE[metric],
                weights=weights,
                resolution=resolution,
                beta=theta,
                initial_membership=membership,
                n_iterations=1,
            )

    return _rounds(search)


def _rounds(search: Callable[[Membership | None], Scored]) -> Iterator[Membership]:
    membership, quality, gain = None, -math.inf, math.inf
    while gain > _SMALLEST_GAIN:
        found = search(membership)
        gain, quality, membership = found.quality - quality, found.quality, found.membership
        yield membership


def asyn_lpa_communities(G: IGraph, weight: Any = None, seed: Random | None = None) -> Iterator[set[Hashable]]:
    """Labels spread one node at a time, in random order, until everybody has one that most neighbours have."""
    weights = _weights(G, "asyn_lpa_communities", weight)
    with randomness(private_generator(seed)):
        found = G.handle.community_label_propagation(weights=weights)
    return iter(groups_by_first_node(G, found.membership))


def infomap_communities(
    G: IGraph, weight: Any = "weight", trials: int = 10, seed: Random | None = None
) -> list[set[Hashable]]:
    """The shortest description of a random walk that `trials` searches find."""
    weights = _weights(G, "infomap_communities", weight)
    if len(G.sources) == 0:
        return [{node} for node in G]
    with randomness(private_generator(seed)):
        found = G.handle.community_infomap(edge_weights=weights, trials=trials)
    return groups_by_first_node(G, found.membership)


def _weights(graph: IGraph, function: str, weight: Any) -> list[float] | None:
    if graph.directed:
        raise decline(function, "the network is directed")
    return graph.lengths(function, weight)


def _last(levels: Iterator[Membership], max_level: int | None) -> Membership:
    if max_level is not None and max_level <= 0:
        raise ValueError("max_level argument must be a positive integer or None")
    *_, last = islice(levels, max_level)
    return last
