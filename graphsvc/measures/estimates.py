"""Betweenness from a sample of shortest paths, where counting all of them would take days, and how far off it can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainccinv, betaincinv

from graphsvc.measures.door import Graph
from graphsvc.measures.path_samples import sampled_path_counts
from graphsvc.texts import Text

SAMPLES = 100_000
SEED = 20_260_101
CONFIDENCE = 0.95
Interval = tuple[float, float]
DEFINITION = Text(
    "Jejaring ini terlalu besar untuk menghitung semua jalur terpendek. Dari {samples} pasangan acak diambil satu jalur "
    "terpendek secara acak; skor adalah bagian jalur yang melewati simpul. Selang Clopper-Pearson per simpul, dengan batas "
    "Bonferroni, sehingga dengan keyakinan {confidence} semua skor sekaligus ada dalam selangnya. Benih acak {seed}: hasilnya "
    "sama setiap kali. Skor kecil hanya terbaca sebagai batas atas.",
    "This network is too large to count all shortest paths. For each of {samples} random pairs one shortest path is drawn at "
    "random; the score is the share of paths that pass through the node. Clopper-Pearson intervals with Bonferroni's bound: "
    "with {confidence} confidence all scores at once lie inside theirs. Random seed {seed}: the result is the same every time. "
    "Of a small score no more than an upper limit is known.",
)
LITERATURE = (
    "Riondato & Kornaropoulos (2016), Data Mining and Knowledge Discovery 30:438-475; Borassi & Natale (2016), KADABRA, "
    "ESA 2016; Clopper & Pearson (1934), Biometrika 26:404-413"
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """Scores by node, and between which two scores each true one lies: with `confidence`, all of them together."""

    scores: Mapping[Any, float]
    between: Mapping[Any, Interval]
    samples: int
    seed: int
    confidence: float

    @property
    def error(self) -> float:
        """No score is further off than this."""
        return max(
            (max(self.scores[node] - low, high - self.scores[node]) for node, (low, high) in self.between.items()),
            default=0.0,
        )


def betweenness_estimate(graph: Graph, samples: int = SAMPLES, seed: int = SEED) -> Estimate:
    """Of unweighted paths, normalised as `nx.betweenness_centrality` does it; the same for a seed on every machine.

    Each drawn path has a node inside or has not, with the probability b·(n − 2)/n: the ends are any two of n nodes, but b
    is a share of the pairs of the n − 1 others.
    """
    nodes = len(graph)
    if nodes < 3:
        return Estimate(dict.fromkeys(graph, 0.0), dict.fromkeys(graph, (0.0, 0.0)), samples, seed, CONFIDENCE)
    counts: dict[Any, int] = sampled_path_counts(graph, samples, seed, backend="igraph")
    found, place = np.unique(np.array(list(counts.values())), return_inverse=True)
    low, high = _limits(found, samples, (1 - CONFIDENCE) / nodes)
    scale = nodes / (nodes - 2)
    scores = (found / samples * scale)[place].tolist()
    limits = zip((low * scale)[place].tolist(), np.minimum(high * scale, 1.0)[place].tolist(), strict=True)
    return Estimate(
        dict(zip(counts, scores, strict=True)), dict(zip(counts, limits, strict=True)), samples, seed, CONFIDENCE
    )


def _limits(counts: NDArray[Any], samples: int, risk: float) -> tuple[NDArray[Any], NDArray[Any]]:
    """Clopper and Pearson's limits of a share of which `counts` of `samples` were seen; each side may fail with risk/2."""
    low = np.where(counts == 0, 0.0, betaincinv(np.maximum(counts, 1), samples - counts + 1, risk / 2))
    high = np.where(counts == samples, 1.0, betainccinv(counts + 1, np.maximum(samples - counts, 1), risk / 2))
    return low, high
