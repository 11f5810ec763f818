"""A number of a group per node becomes a list of sets of ids."""

from collections.abc import Hashable, Sequence

import numpy as np

from graphsvc.nx_igraph.arrays import LinkArrays


def groups(graph: LinkArrays, membership: Sequence[int]) -> list[set[Hashable]]:
    """One set for each number from 0 to the highest, in that order."""
    found: list[list[Hashable]] = [[] for _ in range(max(membership, default=-1) + 1)]
    for node, number in zip(graph.ids, membership, strict=True):
        found[number].append(node)
    return list(map(set, found))


def groups_by_first_node(graph: LinkArrays, membership: Sequence[int]) -> list[set[Hashable]]:
    """In the order of the groups' first nodes."""
    _, first, number = np.unique(np.array(membership, dtype=np.int64), return_index=True, return_inverse=True)
    place = np.empty_like(first)
    place[np.argsort(first)] = np.arange(len(first))
    return groups(graph, place[number].tolist())
