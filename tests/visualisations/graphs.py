"""Small networks for tests, made by hand."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from graphsvc.filters import Filters
from graphsvc.networks import Network
from graphsvc.networks.compose import PARTS
from graphsvc.values import NodeId
from visualisations.layout import Chart

Pair = tuple[int, int]


def clique(nodes: Sequence[int]) -> list[Pair]:
    return [(a, b) for at, a in enumerate(nodes) for b in nodes[at + 1 :]]


def chart(size: int, pairs: Sequence[Pair]) -> Chart:
    return Chart([f"person:t:{at:05}" for at in range(size)], np.array(pairs, dtype=np.int64).reshape(-1, 2))


def network(size: int, pairs: Sequence[Pair]) -> Network:
    """A network of people with these links, each of weight 1, without statements."""
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    nothing = {name: np.full(len(ends), -1, dtype=np.int64) for name in PARTS}
    return Network(
        name="ties",
        directed=False,
        filters=Filters(),
        revision=1,
        ids=[NodeId(f"person:t:{at:05}") for at in range(size)],
        sealed=np.zeros(size, dtype=bool),
        sources=ends[:, 0],
        targets=ends[:, 1],
        weights=np.ones(len(ends)),
        contributions=pd.DataFrame({"weight": 1.0, **nothing, "pair": np.arange(len(ends))}),
    )
