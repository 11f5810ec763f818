"""The range that a rank keeps to when a little of the network is missing or wrong."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

COVERS = 0.9
"""The share of the runs whose ranks lie inside a band; as many of the others lie above as below."""
TOP = 5


@dataclass(frozen=True, slots=True)
class Band:
    low: int
    high: int
    share_top5: float
    """Share of the runs in which the rank is at most 5."""
    runs: int
    """Runs in which there was a rank: those without the person have none."""


def band(ranks: NDArray[np.int64]) -> Band | None:
    """The band of one node's ranks, 0 where it had none; None if it never had one."""
    there = ranks[ranks > 0]
    if not len(there):
        return None
    low, high = np.quantile(there, [(1 - COVERS) / 2, (1 + COVERS) / 2], method="inverted_cdf")
    return Band(int(low), int(high), float(np.mean(there <= TOP)), len(there))
