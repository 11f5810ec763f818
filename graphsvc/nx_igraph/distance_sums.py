"""How far every node is from all others, counted by 256 breadth-first searches at once.

One bit of a node's four 64-bit words stands for one start; a step of all searches is one bitwise OR over the neighbours.
"""

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph.arrays import Floats, LinkArrays, Matrix
from graphsvc.nx_igraph.handle import Integers

_WORDS = 4
_STARTS = 64 * _WORDS
# A step costs the whole graph, so where searches end early or go on for long one search per start is faster.
_SMALL_PART = 3
_TOO_LONG = 40
_WORTH_THREADS = 100_000_000
"""From as many nodes × links on, all cores search."""
_AHEAD = 16
_FEW = 128
"""With fewer nodes than this left, numpy takes longer to begin than to OR a column of neighbours."""
Words = NDArray[np.uint64]
Counts = list[NDArray[Any]]
"""How many searches reached each node at distance 1, at distance 2, …"""


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
    searches = _Searches.of(graph.matrix(None).T.tocsr())
    batches = range(0, nodes, _STARTS)
    if nodes * len(graph.sources) < _WORTH_THREADS:
        return _sums(nodes, searches, map(searches.count, batches))
    # numpy lets go of Python's lock.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = (
            counts
            for at in range(0, len(batches), _AHEAD)
            for counts in pool.map(searches.count, batches[at : at + _AHEAD])
        )
        return _sums(nodes, searches, found)


def _sums(nodes: int, searches: "_Searches", found: Iterable[Counts | None]) -> DistanceSums | None:
    at_distance: list[Integers] = []
    for counts in found:
        if counts is None:
            return None
        at_distance += [np.zeros(nodes, np.int64) for _ in counts[len(at_distance) :]]
        for all_, more in zip(at_distance, counts, strict=False):
            np.add(all_, more, out=all_)
    reaching, total, inverse = np.zeros(nodes, np.int64), np.zeros(nodes, np.int64), np.zeros(nodes)
    for distance, count in enumerate(at_distance, 1):
        reaching += count
        total += distance * count
        inverse += count / distance
    place = searches.place
    return DistanceSums(reaching[place], total[place], inverse[place])


@dataclass(frozen=True, slots=True)
class _Searches:
    """The nodes in order of how many links reach them, most first; node `i` of the graph stands at `place[i]`.

    `columns[k]` has the k-th neighbour of every node that has one, which are the first nodes. Where few nodes have one,
    what they have left lies in `rest`, one node after another from `rest_at` on.
    """

    place: Integers
    columns: list[NDArray[Any]]
    rest: NDArray[Any]
    rest_at: NDArray[Any]

    @staticmethod
    def of(to_node: Matrix) -> "_Searches":
        """`to_node` has a row for each node, with the nodes that link to it."""
        indptr = np.asarray(to_node.indptr, dtype=np.int64)
        links = np.diff(indptr)
        order = np.argsort(-links, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        neighbours, begin, links = place[to_node.indices], indptr[order], links[order]
        with_more: list[int] = (len(links) - np.cumsum(np.bincount(links))[:-1]).tolist()
        full = sum(count >= _FEW for count in with_more)
        columns = [neighbours[begin[:count] + k] for k, count in enumerate(with_more[:full])]
        left = with_more[full] if full < len(with_more) else 0
        rest = [
            neighbours[at + full : at + count]
            for at, count in zip(begin[:left].tolist(), links[:left].tolist(), strict=True)
        ]
        rest_at = np.cumsum(links[:left] - full) - (links[:left] - full)
        return _Searches(place, columns, np.concatenate([*rest, neighbours[:0]]), rest_at)

    def count(self, first: int) -> Counts | None:
        """What the 256 searches from place `first` on reach; None if they go on for long."""
        nodes = len(self.place)
        seen, fresh = np.zeros((nodes, _WORDS), np.uint64), np.zeros((nodes, _WORDS), np.uint64)
        starts = np.arange(min(_STARTS, nodes - first))
        seen[first + starts, starts // 64] = np.left_shift(np.uint64(1), (starts % 64).astype(np.uint64))
        fresh[:] = seen
        arriving, room = np.empty_like(seen), np.empty_like(seen)
        counts: Counts = []
        while True:
            self._step(fresh, arriving, room)
            np.bitwise_and(arriving, np.invert(seen, out=room), out=fresh)
            new = np.zeros(nodes, np.uint16)
            for bits in np.bitwise_count(fresh).T:  # A sum over so short an axis takes numpy five times as long.
                new += bits
            if not new.any():
                return counts
            if len(counts) == _TOO_LONG:
                return None
            seen |= fresh
            counts.append(new)

    def _step(self, fresh: Words, arriving: Words, room: Words) -> None:
        """`arriving` becomes what the neighbours of each node have in `fresh`."""
        arriving[:] = 0
        for column in self.columns:
            count = len(column)
            np.take(fresh, column, axis=0, out=room[:count], mode="clip")
            np.bitwise_or(arriving[:count], room[:count], out=arriving[:count])
        if len(self.rest_at):
            left = np.bitwise_or.reduceat(fresh.take(self.rest, axis=0), self.rest_at, axis=0)
            arriving[: len(left)] |= left
