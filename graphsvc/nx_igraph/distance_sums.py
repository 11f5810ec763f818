"""How far every node is from all others, counted by 64 breadth-first searches at once.

One bit of a 64-bit word stands for one start; a step of all 64 searches is one bitwise OR over the neighbours.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph.arrays import Floats, LinkArrays
from graphsvc.nx_igraph.handle import Integers

_STARTS = 64
# A step costs the whole graph, so where searches end early or go on for long one search per start is faster.
_SMALL_PART = 3
_TOO_LONG = 40
_WORTH_THREADS = 100_000_000
"""From as many nodes × links on, all cores search."""
_AHEAD = 16
_BITS = np.left_shift(np.uint64(1), np.arange(_STARTS, dtype=np.uint64))


@dataclass(frozen=True, slots=True)
class DistanceSums:
    """For each node, over the other nodes that reach it: how many, the sum of their distances, and of the inverses."""

    reaching: Integers
    total: Integers
    inverse: Floats

    def add(self, more: "DistanceSums | None") -> bool:
        """Whether there was something to add."""
        if more is None:
            return False
        for mine, theirs in zip(
            (self.reaching, self.total, self.inverse), (more.reaching, more.total, more.inverse), strict=True
        ):
            np.add(mine, theirs, out=mine)
        return True


def distance_sums(graph: LinkArrays) -> DistanceSums | None:
    """None where another way is faster: no part holds most of the nodes, or shortest paths are long."""
    nodes = len(graph.ids)
    parts = graph.handle.connected_components(mode="strong").membership
    if not parts or np.bincount(parts).max() * _SMALL_PART < nodes:
        return None
    to_node = graph.matrix(None).T.tocsr()
    has_neighbours = np.flatnonzero(np.diff(to_node.indptr))
    starts = _Starts(nodes, to_node.indices, has_neighbours, to_node.indptr[has_neighbours])
    batches = range(0, nodes, _STARTS)
    sums = DistanceSums(np.zeros(nodes, np.int64), np.zeros(nodes, np.int64), np.zeros(nodes))
    if nodes * len(graph.sources) < _WORTH_THREADS:
        return sums if all(sums.add(starts.count(first)) for first in batches) else None
    # numpy lets go of Python's lock; added up in one order, the sums are the same on every machine.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for at in range(0, len(batches), _AHEAD):
            found = pool.map(starts.count, batches[at : at + _AHEAD])
            if not all(map(sums.add, found)):
                return None
    return sums


@dataclass(frozen=True, slots=True)
class _Starts:
    """The links towards each node that has any, laid one after another."""

    nodes: int
    neighbours: NDArray[Any]
    has_neighbours: NDArray[Any]
    starts_at: NDArray[Any]

    def count(self, first: int) -> DistanceSums | None:
        """What the 64 searches from `first` on add; None if they go on for long."""
        nodes, has_neighbours = self.nodes, self.has_neighbours
        reaching, total, inverse = np.zeros(nodes, np.int64), np.zeros(nodes, np.int64), np.zeros(nodes)
        seen = np.zeros(nodes, np.uint64)
        seen[first : first + _STARTS] = _BITS[: nodes - first]
        fresh = seen
        for distance in range(1, nodes):
            arriving = (
                np.bitwise_or.reduceat(fresh[self.neighbours], self.starts_at) if len(self.starts_at) else seen[:0]
            )
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
