"""How sure a rank is: the same measure on the same network with a little of it missing or wrong, many times over."""

from graphsvc.stability.bands import COVERS, Band, band
from graphsvc.stability.leaving_out import Footing, Grounds, Key, resting
from graphsvc.stability.running import RUNS, SEED, Progress, Question, ranks_under_error, ranks_without, silent
from graphsvc.stability.spoiling import SHARES, Links

__all__ = [
    "COVERS",
    "RUNS",
    "SEED",
    "SHARES",
    "Band",
    "Footing",
    "Grounds",
    "Key",
    "Links",
    "Progress",
    "Question",
    "band",
    "ranks_under_error",
    "ranks_without",
    "resting",
    "silent",
]
