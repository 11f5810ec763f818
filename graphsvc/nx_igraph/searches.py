"""One of the shortest paths between two nodes, each as likely as any other, for many pairs of nodes at once.

Each pair is searched from both ends, level by level, the cheaper end first, until one search reaches the other
(Borassi & Natale 2016); where they meet and the way back are drawn by the number of shortest paths
(Riondato & Kornaropoulos 2016). A node of a pair's search is one number, its key: pair × nodes + node.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph.arrays import Floats
from graphsvc.nx_igraph.handle import Integers

Links = tuple[NDArray[Any], NDArray[Any]]
"""Where each node's links begin, and the nodes at their other ends."""
_NOT_REACHED = -1


class Searches:
    """Up to `pairs` searches at a time; `ahead` are the links out of each node, `back` those into it."""

    def __init__(self, ahead: Links, back: Links, pairs: int) -> None:
        self._nodes = len(ahead[0]) - 1
        size = pairs * self._nodes
        self._first = np.full(size, 0, np.int32)
        self._sides = (_side(ahead, back, size), _side(back, ahead, size))

    def inside(self, sources: Integers, targets: Integers, chance: np.random.Generator) -> Integers:
        """The nodes inside the path drawn for each pair, a node as often as it is inside one."""
        base = np.arange(len(sources)) * self._nodes
        reached = [[base + sources], [base + targets]]
        frontiers = [reached[0][0], reached[1][0]]
        for side, keys in zip(self._sides, frontiers, strict=True):
            side.start(keys)
        meetings: list[Integers] = []
        is_open = np.ones(len(sources), dtype=bool)
        while is_open.any():
            work = [
                side.work(keys, self._nodes, len(is_open)) for side, keys in zip(self._sides, frontiers, strict=True)
            ]
            from_source = work[0] <= work[1]
            for here, turn in enumerate((is_open & from_source, is_open & ~from_source)):
                there = self._sides[1 - here]
                moving = turn[frontiers[here] // self._nodes]
                fresh = self._sides[here].step(frontiers[here][moving], self._nodes, self._first)
                met = fresh[there.depth[fresh] != _NOT_REACHED]
                meetings.append(met)
                reached[here].append(fresh)
                goes_on = np.zeros(len(is_open), dtype=bool)
                goes_on[fresh // self._nodes] = True
                goes_on[met // self._nodes] = False
                is_open &= goes_on | ~turn
                frontiers[here] = np.concatenate((frontiers[here][~moving], fresh))
            frontiers = [keys[is_open[keys // self._nodes]] for keys in frontiers]
        found = self._drawn(np.concatenate(meetings), chance)
        for side, keys in zip(self._sides, reached, strict=True):
            side.depth[np.concatenate(keys)] = _NOT_REACHED
        return found

    def _drawn(self, meetings: Integers, chance: np.random.Generator) -> Integers:
        meetings = np.sort(meetings)
        source, target = self._sides
        middle = _one_each(meetings // self._nodes, meetings, source.paths[meetings] * target.paths[meetings], chance)
        inside = [middle[(source.depth[middle] > 0) & (target.depth[middle] > 0)]]
        inside += [keys for side in self._sides for keys in side.way_back(middle, self._nodes, chance)]
        return np.concatenate(inside) % self._nodes


@dataclass(frozen=True, slots=True)
class _Side:
    """The searches from one end of every pair: how far each key is, and by how many shortest paths."""

    links: Links
    towards: Links
    depth: NDArray[np.int32]
    paths: Floats

    def start(self, keys: Integers) -> None:
        self.depth[keys] = 0
        self.paths[keys] = 1.0

    def work(self, keys: Integers, nodes: int, pairs: int) -> NDArray[Any]:
        """How many links the next step of each pair looks at."""
        begin, at = self.links[0], keys % nodes
        return np.bincount(keys // nodes, begin[at + 1] - begin[at], pairs)

    def step(self, keys: Integers, nodes: int, first: NDArray[np.int32]) -> Integers:
        """The keys reached from these and not before, each once; `first` is room to find out which."""
        come_from, there = _neighbours(self.links, keys, nodes)
        is_new = self.depth[there] == _NOT_REACHED
        come_from, there = come_from[is_new], there[is_new]
        order = np.arange(len(there), dtype=np.int32)
        first[there] = order
        fresh = there[first[there] == order]
        self.paths[fresh] = 0.0
        np.add.at(self.paths, there, self.paths[keys][come_from])
        self.depth[fresh] = self.depth[keys[come_from[first[fresh]]]] + 1
        return fresh

    def way_back(self, keys: Integers, nodes: int, chance: np.random.Generator) -> list[Integers]:
        """What lies on the drawn path between these keys and where their searches began, step by step."""
        found: list[Integers] = []
        keys = keys[self.depth[keys] > 1]
        while len(keys):
            onward, there = _neighbours(self.towards, keys, nodes)
            before = self.depth[there] == self.depth[keys][onward] - 1
            keys = _one_each(onward[before], there[before], self.paths[there[before]], chance)
            found.append(keys)
            keys = keys[self.depth[keys] > 1]
        return found


def _side(links: Links, towards: Links, size: int) -> _Side:
    # Filled now: memory that is first touched here and there is much slower to get.
    return _Side(links, towards, np.full(size, _NOT_REACHED, np.int32), np.full(size, 0.0))


def _neighbours(links: Links, keys: Integers, nodes: int) -> tuple[Integers, Integers]:
    """The keys linked from each of these keys: from which (its place), and which."""
    begin, ends = links
    node = keys % nodes
    count = begin[node + 1] - begin[node]
    which = np.repeat(np.arange(len(keys)), count)
    skipped = np.cumsum(count) - count
    link = np.arange(len(which)) + (begin[node] - skipped)[which]
    return which, (keys - node)[which] + ends[link]


def _one_each(group: Integers, keys: Integers, weights: Floats, chance: np.random.Generator) -> Integers:
    """One key of every group, by weight; the groups come one after another."""
    if not len(keys):
        return keys
    begin = np.flatnonzero(np.diff(group, prepend=-1))
    total = np.add.reduceat(weights, begin)
    number = np.cumsum(np.diff(group, prepend=group[0]) != 0)
    # Each group adds up to 1, so that a group of few paths is not lost in the digits of one of many.
    running = np.cumsum(weights / total[number])
    before = np.arange(len(begin))
    last = np.append(begin[1:], len(keys)) - 1
    return keys[np.clip(np.searchsorted(running, before + chance.random(len(begin)), side="right"), begin, last)]
