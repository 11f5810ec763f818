"""Remembers where things stood, so that a chart that grows keeps its old part in place."""

from collections import OrderedDict
from threading import Lock

import numpy as np

from visualisations.force import Points, force
from visualisations.layout import SPACING, Chart, lay_out, rows_below, spread

KEPT = 32
"""Charts remembered, the least used one forgotten first."""
ENOUGH = 0.3
"""Below this share of known nodes the chart is another one, and laid out afresh."""


class Places:
    """Positions by chart; `key` names the chart: a network and its filters."""

    def __init__(self) -> None:
        self._kept: OrderedDict[object, dict[object, tuple[float, float]]] = OrderedDict()
        self._lock = Lock()

    def of(self, key: object, chart: Chart) -> Points:
        """A position for every node of the chart; those it had before it has still."""
        with self._lock:
            known = self._kept.pop(key, {})
            old = [known.get(id_) for id_ in chart.ids]
            kept = sum(place is not None for place in old)
            if kept == len(old):
                points = np.array(old, dtype=np.float64).reshape(-1, 2)
            elif kept < ENOUGH * len(old):
                points = lay_out(chart)
            else:
                points = grow(chart, old)
            points = points.round(1)
            self._kept[key] = {id_: (float(x), float(y)) for id_, (x, y) in zip(chart.ids, points, strict=True)}
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return points


def grow(chart: Chart, old: list[tuple[float, float] | None]) -> Points:
    """Old nodes stay; new ones start at the mean of their neighbours and are pushed to where there is room."""
    held = np.array([place is not None for place in old])
    points = np.array([place or (0.0, 0.0) for place in old], dtype=np.float64)
    linked = np.zeros(len(old), dtype=bool)
    linked[chart.pairs.ravel()] = True
    loners = ~held & ~linked
    # Who hangs on nothing old starts beside the chart.
    points[~held] = (points[held][:, 0].max() + 2 * SPACING, points[held][:, 1].mean())
    settled = held.copy()
    for _ in range(2):  # Twice: a new node may hang on another new node.
        sums, counts = np.zeros_like(points), np.zeros(len(points))
        for here, there in (chart.pairs.T, chart.pairs[:, ::-1].T):
            usable = settled[there] & ~held[here]
            np.add.at(sums, here[usable], points[there[usable]])
            np.add.at(counts, here[usable], 1)
        found = counts > 0
        points[found] = sums[found] / counts[found][:, None]
        settled |= found
    jitter = np.arange(len(points)) * 2.399963
    points[~held] += np.stack((np.cos(jitter), np.sin(jitter)), axis=1)[~held] * SPACING / 2
    inner = np.flatnonzero(~loners)
    place = np.full(len(points), -1, dtype=np.int64)
    place[inner] = np.arange(len(inner))
    moved = force(place[chart.pairs], points[inner] / SPACING, held[inner], rounds=120) * SPACING
    points[inner] = np.where(held[inner][:, None], points[inner], moved)
    points[inner] = spread(points[inner], ~held[inner])
    points[loners] = rows_below(points[~loners], int(loners.sum()))
    return points


PLACES = Places()
"""The places of this process; they last until it ends."""
