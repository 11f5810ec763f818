"""What is left of a network when one node after another is taken away, and how much of that chance and error decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graphsvc.stability.bands import COVERS
from graphsvc.stability.running import SEED, Progress, silent
from graphsvc.stability.spoiling import Links, spoiled
from graphsvc.stability.strategies import Choice, Strategy, by_chance, order

RANDOM_RUNS = 100
ERROR_RUNS = 27
"""Three times each of the nine errors of `spoiling`; fewer, by nines, where an order is dear to find."""
_DEAR = 50_000_000
"""Steps of a betweenness walk that a second does."""
_CHEAP = 16
"""How much faster than such a walk the distances of all pairs are added up."""
_FEW = 20


@dataclass(frozen=True, slots=True)
class Course:
    """What is left: after nothing, after the first, after the second … `efficiency` is None where it was not asked for."""

    largest: NDArray[np.int64]
    pairs: NDArray[np.int64]
    efficiency: NDArray[np.float64] | None


@dataclass(frozen=True, slots=True)
class Spread:
    """The lowest and the highest of the middle COVERS of several courses, and how many they were."""

    runs: int
    low: Course
    middle: Course
    high: Course


def work(links: Links, count: int) -> int:
    """Steps of a course with its efficiency, in those of a betweenness walk."""
    return links.size * len(links.sources) * (count + 1) // _CHEAP


def course(links: Links, gone: Sequence[int], *, with_efficiency: bool = True) -> Course:
    """What is left after each of these nodes."""
    missing = np.zeros(links.size, dtype=bool)
    largest, pairs, efficiencies = list[int](), list[int](), list[float]()
    for node in (None, *gone):
        if node is not None:
            missing[node] = True
        left = links.without(missing)
        most, connected = _parts(left)
        largest.append(most)
        pairs.append(connected)
        if with_efficiency:
            efficiencies.append(efficiency(left))
    return Course(np.array(largest), np.array(pairs), np.array(efficiencies) if with_efficiency else None)


def by_chance_alone(links: Links, choice: Choice, progress: Progress = silent) -> Spread | None:
    """Where the courses go if chance takes the nodes; None where nobody may go."""
    runs = min(RANDOM_RUNS, _DEAR // max(work(links, choice.count), 1))
    courses: list[Course] = []
    for run in range(RANDOM_RUNS):
        gone = by_chance(links, choice, [SEED, run])
        courses.append(course(links, gone, with_efficiency=runs >= _FEW and run < runs))
        progress(run + 1, RANDOM_RUNS)
    return _spread(courses) if len(courses[0].largest) > 1 else None


def under_error(strategy: Strategy, links: Links, choice: Choice, progress: Progress = silent) -> Spread | None:
    """Where the strategy's course goes if it is chosen by records with errors in them, the network being what it is.

    None where that takes too long to find out.
    """
    each = strategy.work(links) * (choice.count if choice.recompute else 1)
    runs = min(ERROR_RUNS, _DEAR // max(each, 1) // 9 * 9)
    courses: list[Course] = []
    for run in range(runs):
        seen = spoiled(links, run, SEED)
        gone = order(strategy, seen, choice)
        courses.append(course(links, gone, with_efficiency=False))
        progress(run + 1, runs)
    return _spread(courses) if courses else None


def efficiency(links: Links) -> float:
    """The mean of 1/d over all pairs of nodes, 0 for those that are not connected, as NetworkX's `global_efficiency`.

    Latora & Marchiori (2001), Physical Review Letters 87:198701. One bit a node says whom a node reaches, so that a
    step of all nodes at once is one `or` a link.
    """
    there = np.flatnonzero(links.there)
    count = len(there)
    if count < 2 or not len(links.sources):
        return 0.0
    place = np.cumsum(links.there) - 1
    ends = np.concatenate([links.sources, links.targets]), np.concatenate([links.targets, links.sources])
    by_end = np.argsort(ends[0], kind="stable")
    nodes, starts = np.unique(place[ends[0][by_end]], return_index=True)
    neighbours = place[ends[1][by_end]]
    own = np.arange(count)
    reached = np.zeros((count, (count + 63) // 64), dtype=np.uint64)
    reached[own, own // 64] = np.uint64(1) << (own % 64).astype(np.uint64)
    total, before, steps = 0.0, count, 0
    while True:
        steps += 1
        further = np.bitwise_or.reduceat(reached[neighbours], starts, axis=0)
        reached[nodes] |= further
        after = int(np.bitwise_count(reached).sum())
        if after == before:
            return total / (count * (count - 1))
        total += (after - before) / steps
        before = after


def _parts(links: Links) -> tuple[int, int]:
    """How many nodes the largest part has, and how many pairs are connected."""
    if not links.there.any():
        return 0, 0
    ends = (links.sources, links.targets)
    matrix = coo_array((np.ones(len(ends[0]), dtype=np.int8), ends), shape=(links.size, links.size))
    _, labels = connected_components(matrix, directed=False)
    sizes = np.bincount(labels).astype(np.int64)
    return int(sizes.max()), int((sizes * (sizes - 1) // 2).sum())


def _spread(courses: Sequence[Course]) -> Spread:
    low, middle, high = (
        Course(
            _level([one.largest for one in courses], share).astype(np.int64),
            _level([one.pairs for one in courses], share).astype(np.int64),
            _level(some, share)
            if (some := [one.efficiency for one in courses if one.efficiency is not None])
            else None,
        )
        for share in ((1 - COVERS) / 2, 0.5, (1 + COVERS) / 2)
    )
    return Spread(len(courses), low, middle, high)


def _level(some: Iterable[NDArray[np.int64] | NDArray[np.float64]], share: float) -> NDArray[np.float64]:
    """At each step the value below which this share of them lies; a course that ended early stays as it is."""
    lines = list(some)
    longest = max(map(len, lines))
    table = np.array([np.pad(line, (0, longest - len(line)), mode="edge") for line in lines])
    return np.quantile(table, share, axis=0, method="inverted_cdf")
