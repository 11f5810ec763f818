"""How sure a rank or a cluster is: the same question on the same network, a little of it missing or wrong, many times over."""

from graphsvc.stability.bands import COVERS, Band, band
from graphsvc.stability.clusters import ERRORS, SEEDS, THRESHOLD, Kept, SureClusters, sure_clusters
from graphsvc.stability.leaving_out import Footing, Grounds, Key, resting
from graphsvc.stability.running import RUNS, SEED, Progress, Question, ranks_under_error, ranks_without, silent
from graphsvc.stability.spoiling import SHARES, Links

__all__ = [
    "COVERS",
    "ERRORS",
    "RUNS",
    "SEED",
    "SEEDS",
    "SHARES",
    "THRESHOLD",
    "Band",
    "Footing",
    "Grounds",
    "Kept",
    "Key",
    "Links",
    "Progress",
    "Question",
    "SureClusters",
    "band",
    "ranks_under_error",
    "ranks_without",
    "resting",
    "silent",
    "sure_clusters",
]
