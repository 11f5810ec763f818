"""How sure a rank or a cluster is: the same question on the same network, a little of it missing or wrong, many times over."""

from graphsvc.stability.bands import COVERS, Band, band
from graphsvc.stability.clusters import ERRORS, SEEDS, THRESHOLD, Kept, SureClusters, sure_clusters
from graphsvc.stability.dismantling import (
    ERROR_RUNS,
    RANDOM_RUNS,
    Course,
    Spread,
    by_chance_alone,
    course,
    under_error,
    work,
)
from graphsvc.stability.leaving_out import Footing, Grounds, Key, resting
from graphsvc.stability.running import RUNS, SEED, Progress, Question, ranks_under_error, ranks_without, silent
from graphsvc.stability.spoiling import SHARES, Links
from graphsvc.stability.strategies import RANDOM, STRATEGIES, STRATEGY_BY_NAME, Choice, Strategy, by_chance, order

__all__ = [
    "COVERS",
    "ERRORS",
    "ERROR_RUNS",
    "RANDOM",
    "RANDOM_RUNS",
    "RUNS",
    "SEED",
    "SEEDS",
    "SHARES",
    "STRATEGIES",
    "STRATEGY_BY_NAME",
    "THRESHOLD",
    "Band",
    "Choice",
    "Course",
    "Footing",
    "Grounds",
    "Kept",
    "Key",
    "Links",
    "Progress",
    "Question",
    "Spread",
    "Strategy",
    "SureClusters",
    "band",
    "by_chance",
    "by_chance_alone",
    "course",
    "order",
    "ranks_under_error",
    "ranks_without",
    "resting",
    "silent",
    "sure_clusters",
    "under_error",
    "work",
]
