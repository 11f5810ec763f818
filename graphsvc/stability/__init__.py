"""How sure a rank is: the same measure on the same network with a little of it missing or wrong, many times over."""

from graphsvc.stability.bands import COVERS, Band, band
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
from graphsvc.stability.leaving_out import Grounds
from graphsvc.stability.running import RUNS, SEED, Key, Progress, Question, ranks_under_error, ranks_without, silent
from graphsvc.stability.spoiling import SHARES, Links
from graphsvc.stability.strategies import RANDOM, STRATEGIES, STRATEGY_BY_NAME, Choice, Strategy, by_chance, order

__all__ = [
    "COVERS",
    "ERROR_RUNS",
    "RANDOM",
    "RANDOM_RUNS",
    "RUNS",
    "SEED",
    "SHARES",
    "STRATEGIES",
    "STRATEGY_BY_NAME",
    "Band",
    "Choice",
    "Course",
    "Grounds",
    "Key",
    "Links",
    "Progress",
    "Question",
    "Spread",
    "Strategy",
    "band",
    "by_chance",
    "by_chance_alone",
    "course",
    "order",
    "ranks_under_error",
    "ranks_without",
    "silent",
    "under_error",
    "work",
]
