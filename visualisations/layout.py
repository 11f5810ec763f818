"""Where the nodes of a chart stand: groups first, forces inside each, groups packed, loners in rows below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph import IGraph
from visualisations.force import Pairs, Points, force
from visualisations.packing import WIDE, pack

SPACING = 70.0
"""Distance between neighbours, in units of the chart; a node is about 18 wide."""
CLOSEST = 48.0
CELL = 40.0
"""Loners stand this far apart."""
SEED = 7


@dataclass(frozen=True, slots=True)
class Chart:
    """What a layout is made for: ids in their order, and links as pairs of places in it."""

    ids: Sequence[object]
    pairs: Pairs

    def groups(self) -> list[NDArray[np.int64]]:
        """Communities of the linked nodes, largest first."""
        if not len(self.pairs):
            return []
        low, high = self.pairs.min(axis=1), self.pairs.max(axis=1)
        once = np.unique(np.stack((low, high), axis=1), axis=0)
        once = once[once[:, 0] != once[:, 1]]
        graph: Any = IGraph.from_arrays(list(range(len(self.ids))), once[:, 0], once[:, 1], directed=False)
        sets = nx.community.leiden_communities(graph, seed=SEED)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] (NetworkX has no types)
        found = [np.array(sorted(group), dtype=np.int64) for group in sets if len(group) > 1]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        return sorted(found, key=lambda group: (-len(group), int(group[0])))


def lay_out(chart: Chart) -> Points:
    """A position for every node; the same chart gives the same positions."""
    points = np.zeros((len(chart.ids), 2))
    groups = chart.groups()
    inside = [_settle(chart, group) for group in groups]
    if groups:
        radii = np.array([np.linalg.norm(points_, axis=1).max() + SPACING * 0.5 for points_ in inside])
        owner = np.full(len(chart.ids), -1, dtype=np.int64)
        for number, group in enumerate(groups):
            owner[group] = number
        centres = pack(radii, _ties(owner, chart.pairs, len(groups)))
        for number, group in enumerate(groups):
            points[group] = centres[number] + inside[number]
        for number, group in enumerate(groups):
            points[group] = centres[number] + _turned(chart, group, owner == number, points, centres[number])
    linked = np.zeros(len(chart.ids), dtype=bool)
    linked[np.concatenate(groups) if groups else []] = True
    points[~linked] = rows_below(points[linked], int((~linked).sum()))
    return points


def _settle(chart: Chart, group: NDArray[np.int64]) -> Points:
    """Forces inside one group, around the origin, stretched to the common spacing."""
    place = np.full(len(chart.ids), -1, dtype=np.int64)
    place[group] = np.arange(len(group))
    pairs = place[chart.pairs]
    pairs = pairs[(pairs >= 0).all(axis=1)]
    angles = np.arange(len(group)) * 2.399963  # The golden angle: an even start that depends on nothing.
    start = np.stack((np.cos(angles), np.sin(angles)), axis=1) * np.sqrt(np.arange(len(group)) + 0.5)[:, None]
    points = force(pairs, start, np.zeros(len(group), dtype=bool))
    points -= points.mean(axis=0)
    lengths = np.linalg.norm(points[pairs[:, 0]] - points[pairs[:, 1]], axis=1)
    points *= SPACING / max(float(np.median(lengths)), 1e-9)
    return spread(points, np.ones(len(group), dtype=bool))


def _ties(owner: NDArray[np.int64], pairs: Pairs, count: int) -> Points:
    ties = np.zeros((count, count))
    a, b = owner[pairs[:, 0]], owner[pairs[:, 1]]
    across = (a != b) & (a >= 0) & (b >= 0)
    np.add.at(ties, (a[across], b[across]), 1.0)
    return ties + ties.T


def _turned(chart: Chart, group: NDArray[np.int64], mine: NDArray[np.bool_], points: Points, centre: Points) -> Points:
    """The group turned or mirrored so that its links to others are short."""
    own = points[group] - centre
    a, b = mine[chart.pairs[:, 0]], mine[chart.pairs[:, 1]]
    out = np.concatenate((chart.pairs[a & ~b], chart.pairs[b & ~a][:, ::-1]))
    if not len(out) or len(group) < 3:
        return own
    place = np.full(len(chart.ids), 0, dtype=np.int64)
    place[group] = np.arange(len(group))
    best, least = own, np.inf
    for mirror in (1.0, -1.0):
        for angle in np.linspace(0.0, 2 * np.pi, 24, endpoint=False):
            turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle) * mirror, np.cos(angle) * mirror]])
            turned = own @ turn
            length = np.linalg.norm(turned[place[out[:, 0]]] + centre - points[out[:, 1]], axis=1).sum()
            if length < least - 1e-6:
                best, least = turned, length
    return best


def spread(points: Points, free: NDArray[np.bool_], *, rounds: int = 60) -> Points:
    """Pushes apart what stands closer than CLOSEST; only `free` nodes move."""
    points = points.copy()
    if not free.any() or len(points) > 2500:
        return points
    for _ in range(rounds):
        apart = points[:, None] - points[None]
        distance = np.linalg.norm(apart, axis=2)
        np.fill_diagonal(distance, np.inf)
        short = np.maximum(CLOSEST - distance, 0)
        if short.max() < 1:
            break
        one, other = np.nonzero(short)
        direction = apart[one, other] / np.maximum(distance[one, other], 1e-6)[:, None]
        same = distance[one, other] < 1e-6
        direction[same] = np.where((one < other)[same][:, None], [[1.0, 0.3]], [[-1.0, -0.3]])
        push = np.zeros_like(points)
        np.add.at(push, one, direction * (short[one, other] / 2)[:, None])
        points[free] += np.clip(push[free], -CLOSEST, CLOSEST) * 0.7
    return points


def rows_below(rest: Points, count: int) -> Points:
    """Places for `count` loners in tidy rows under the rest, so many a row that the whole keeps the sheet's shape."""
    if len(rest):
        (left, top), (right, bottom) = rest.min(axis=0), rest.max(axis=0)
        start = bottom + SPACING
    else:
        left = right = top = start = 0.0
    columns = max(int((right - left) // CELL) + 1, 12)
    while columns < count and columns * CELL < WIDE * (start - top + -(-count // columns) * CELL):
        columns += 1
    at = np.arange(count)
    first = (left + right) / 2 - (min(columns, count) - 1) * CELL / 2
    return np.stack((first + (at % columns) * CELL, start + (at // columns) * CELL), axis=1).astype(np.float64)
