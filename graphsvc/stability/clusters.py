"""How sure clusters are: what many runs of one method agree on, and how that holds when the network has errors.

The consensus is that of Lancichinetti & Fortunato (2012), Scientific Reports 2:336; how well a cluster is found again is
measured as by Hennig (2007), Computational Statistics & Data Analysis 52:258-271.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graphsvc.errors import BadRequest
from graphsvc.measures import PARTITION_BY_NAME
from graphsvc.stability.running import SEED, Progress, silent, table
from graphsvc.stability.spoiling import Links, spoiled
from graphsvc.texts import Text

SEEDS = 50
ERRORS = 90
"""Runs on networks with errors: ten of each kind and share."""
THRESHOLD = 0.5
"""Who is together in fewer of the runs counts as apart."""
ROUNDS = 10
PAIRS = 2_000_000
"""As many pairs of people in one cluster as a consensus can be made of in a minute."""

Labels = NDArray[np.int64]
"""The number of each node's group, -1 for a node that is missing."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Kept:
    """How well clusters are found again: of each node, nan where nobody else is in its cluster, and of each cluster."""

    nodes: Floats
    clusters: Floats


@dataclass(frozen=True, slots=True)
class SureClusters:
    """The consensus, its clusters numbered from 0, largest first; how it holds over seeds and under error."""

    labels: Labels
    over_seeds: Kept
    under_error: Kept


def sure_clusters(links: Links, method: str, *, weighted: bool, progress: Progress = silent) -> SureClusters:
    """The clusters that SEEDS runs agree on. BadRequest where clusters are so large that there is too much to compare."""
    steps = 2 * SEEDS + ERRORS
    runs = table(partial(_seeded, links, method, weighted), links.size, SEEDS, lambda done, _: progress(done, steps))
    labels = consensus(runs, method, lambda done, _: progress(SEEDS + done, steps))
    spoilt = partial(_spoiled, links, method, weighted)
    errors = table(spoilt, links.size, ERRORS, lambda done, _: progress(2 * SEEDS + done, steps))
    return SureClusters(labels, kept(labels, runs), kept(labels, errors))


def consensus(runs: NDArray[np.int64], method: str, progress: Progress = silent) -> Labels:
    """What the runs agree on: the method divides the network of who is how often together, until it always does so alike.

    After ROUNDS that it has not, the division that it makes most often.
    """
    for _ in range(ROUNDS):
        if (runs == runs[0]).all():
            break
        runs = table(partial(_seeded, _together(runs), method, True), runs.shape[1], len(runs), progress)
    found, times = np.unique(runs, axis=0, return_counts=True)
    return found[np.argmax(times)]


def kept(clusters: Labels, runs: NDArray[np.int64]) -> Kept:
    """How far the clusters are found again in each run.

    A node is with its cluster in a run if its group there holds more than half of the other members of its cluster who
    are there; its share is over the runs in which it is there and so are others. A cluster's is the mean over the runs of
    its largest Jaccard similarity with a group, missing nodes left out.
    """
    size, count = len(clusters), int(clusters.max(initial=-1)) + 1
    stayed, counted = np.zeros(size), np.zeros(size)
    found, seen = np.zeros(count), np.zeros(count)
    for run in runs:
        there = np.flatnonzero(run >= 0)
        cluster, group = clusters[there], run[there]
        _, pair, common = np.unique(np.stack([cluster, group]), axis=1, return_inverse=True, return_counts=True)
        of_cluster, of_group = np.bincount(cluster, minlength=count), np.bincount(group)
        together, others = common[pair] - 1, of_cluster[cluster] - 1
        stayed[there] += 2 * together > others
        counted[there] += others > 0
        best = np.zeros(count)
        np.maximum.at(best, cluster, common[pair] / (of_cluster[cluster] + of_group[group] - common[pair]))
        found += best
        seen += of_cluster > 0
    with np.errstate(invalid="ignore"):
        return Kept(stayed / counted, found / seen)


def _seeded(links: Links, method: str, weighted: bool, run: int) -> list[int]:
    return _labels(links, method, weighted=weighted, seed=run)


def _spoiled(links: Links, method: str, weighted: bool, run: int) -> list[int]:
    return _labels(spoiled(links, run, SEED), method, weighted=weighted, seed=run)


def _labels(links: Links, method: str, *, weighted: bool, seed: int) -> list[int]:
    groups = PARTITION_BY_NAME[method].run(links.graph(), weighted=weighted, seed=seed)
    labels = [-1] * links.size
    for number, group in enumerate(groups):
        for node in group:
            labels[node] = number
    return labels


def _together(runs: NDArray[np.int64]) -> Links:
    """Who is together in at least THRESHOLD of the runs, weighing their share; who is with nobody so often stays with
    those whom they are most often with."""
    count, size = runs.shape
    groups = int(runs.max(initial=0)) + 1
    if max(int((np.bincount(run) ** 2).sum()) for run in runs) > 2 * PAIRS:
        raise BadRequest(_TOO_LARGE)
    at = np.stack([run + groups * number for number, run in enumerate(runs)], axis=1).reshape(-1)
    starts: Labels = np.arange(size + 1, dtype=np.int64) * count
    member = sparse.csr_array((np.ones(size * count), at, starts), shape=(size, groups * count))
    pairs = sparse.triu(member @ member.T, k=1).tocoo()
    one, other, share = pairs.row.astype(np.int64), pairs.col.astype(np.int64), pairs.data / count
    most = np.zeros(size)
    np.maximum.at(most, one, share)
    np.maximum.at(most, other, share)
    keep = share >= np.minimum(THRESHOLD, np.minimum(most[one], most[other]))
    return Links(size, False, one[keep], other[keep], share[keep])


_TOO_LARGE = Text(
    "Kelompoknya terlalu besar untuk dihitung keteguhannya. Persempit dengan perkara, kumpulan data atau waktu.",
    "The clusters are too large to find how stable they are. Narrow it by case, dataset or time.",
)
