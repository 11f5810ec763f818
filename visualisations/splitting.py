"""Cuts a network that is too big to draw into groups, groups into groups, until each can be read."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from graphsvc.networks import Network, places_of
from visualisations.layout import Chart

LIMIT = 2000
"""More nodes than this on one page are read by nobody."""
ALONE, BINS = 24, 12
"""Of many groups the largest are clusters of their own; the others share this many."""
KEPT = 24
Members = NDArray[np.int64]
Sort = Literal["group", "groups", "unlinked", "slice"]


@dataclass(frozen=True, slots=True)
class Cut:
    """Some nodes of a network, as places in its ids: one community, several small ones, loners, or a mere slice."""

    sort: Sort
    members: Members
    groups: int = 1


class Cuts:
    """Cuts networks, and keeps what was cut until the graph's revision is raised."""

    def __init__(self) -> None:
        self._kept: OrderedDict[object, list[Cut]] = OrderedDict()
        self._lock = Lock()

    def of(self, key: object, network: Network, members: Members) -> list[Cut]:
        """At most 37 cuts that together hold all members: single groups, largest first, then many small ones together, then loners."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = cut(network, members)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]


def cut(network: Network, members: Members) -> list[Cut]:
    place = places_of(network, members)
    pairs = np.stack((place[network.sources], place[network.targets]), axis=1)
    found = Chart(range(len(members)), pairs[(pairs >= 0).all(axis=1)]).groups()
    loners = np.ones(len(members), dtype=bool)
    for group in found:
        loners[group] = False
    if len(found) + bool(loners.any()) <= 1:  # Nothing to go by: even slices, in the order of the ids.
        return [Cut("slice", members[part]) for part in _slices(len(members))]
    cuts = [Cut("group", members[group]) for group in found[:ALONE]]
    cuts += [Cut("groups", members[np.concatenate(some)], len(some)) for some in _bins(found[ALONE:])]
    return [*cuts, Cut("unlinked", members[loners])] if loners.any() else cuts


def _slices(count: int) -> list[Members]:
    parts = min(ALONE, -(-count // (LIMIT // 2)))
    return np.array_split(np.arange(count), max(parts, 2))


def _bins(groups: list[Members]) -> list[list[Members]]:
    """The groups in order, in at most BINS runs of about equal size."""
    if len(groups) <= BINS:
        return [[group] for group in groups]
    ends = np.cumsum([len(group) for group in groups])
    which = np.minimum((ends - 1) * BINS // ends[-1], BINS - 1)
    return [[groups[at] for at in np.flatnonzero(which == number)] for number in np.unique(which)]


CUTS = Cuts()
"""The cuts of this process."""
