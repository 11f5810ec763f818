"""How far every node is from all others, counted by 64 breadth-first searches at once.

One bit of a 64-bit word stands for one start; a step of all 64 searches is one bitwise OR over the neighbours.
"""

from dataclasses import dataclass

import numpy as np

from graphsvc.nx_igraph.arrays import Floats, LinkArrays
from graphsvc.nx_igraph.handle import Integers

_STARTS = 64
# A step costs the whole graph, so where searches end early or go on for long one search per start is faster.
_SMALL_PART = 3
_TOO_LONG = 40


@dataclass(frozen=True, slots=True)
class DistanceSums:
    """For each node, over the other nodes that reach it: how many, the sum of their distances, and of the inverses."""

    reaching: Integers
    total: Integers
    inverse: Floats


def distance_sums(graph: LinkArrays) -> DistanceSums | None:
    """None where another way is faster: no part holds most of the nodes, or shortest paths are long."""
    nodes = len(graph.ids)
    parts = graph.handle.connected_components(mode="strong").membership
    if not parts or np.bincount(parts).max() * _SMALL_PART < nodes:
        return None
    reaching, total, inverse = np.zeros(nodes, np.int64), np.zeros(nodes, np.int64), np.zeros(nodes)
    to_node = graph.matrix(None).T.tocsr()
    has_neighbours = np.flatnonzero(np.diff(to_node.indptr))
    neighbours, starts_at = to_node.indices, to_node.indptr[has_neighbours]
    bits = np.left_shift(np.uint64(1), np.arange(_STARTS, dtype=np.uint64))
    for first in range(0, nodes, _STARTS):
        seen = np.zeros(nodes, np.uint64)
        seen[first : first + _STARTS] = bits[: nodes - first]
        fresh = seen
        for distance in range(1, nodes):
            arriving = np.bitwise_or.reduceat(fresh[neighbours], starts_at) if len(starts_at) else seen[:0]
            fresh = np.zeros(nodes, np.uint64)
            fresh[has_neighbours] = arriving & ~seen[has_neighbours]
            counts = np.bitwise_count(fresh).astype(np.int64)
            if not counts.any():
                break
            if distance > _TOO_LONG:
                return None
            seen |= fresh
            reaching += counts
            total += distance * counts
            inverse += counts / distance
    return DistanceSums(reaching, total, inverse)
