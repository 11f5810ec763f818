"""The door to igraph's force layout: Fruchterman-Reingold, seeded, with some nodes held where they are."""
# igraph ships no type information: what it returns is given a type here and nowhere else.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import igraph
import numpy as np
from numpy.typing import NDArray

from graphsvc.nx_igraph.handle import private_generator, randomness

Points = NDArray[np.float64]
Pairs = NDArray[np.int64]
SEED = 7
FREE = 1e6


def force(pairs: Pairs, start: Points, held: NDArray[np.bool_], *, rounds: int = 500) -> Points:
    """Positions of the nodes, neighbours about one unit apart, from `start`; the `held` ones stay exactly there.

    The same input gives the same output: igraph's generator is seeded for the call.
    """
    size = len(start)
    if size <= 1 or held.all():
        return start.copy()
    graph = igraph.Graph(n=size, edges=pairs)
    low = np.where(held[:, None], start, -FREE)
    high = np.where(held[:, None], start, FREE)
    with randomness(private_generator(_Seed())):
        found = graph.layout_fruchterman_reingold(
            seed=start,
            niter=rounds,
            start_temp=max(size**0.5 / 8, 0.5),
            grid="nogrid" if size <= 1200 else "grid",
            minx=low[:, 0].tolist(),
            maxx=high[:, 0].tolist(),
            miny=low[:, 1].tolist(),
            maxy=high[:, 1].tolist(),
        )
    moved = np.asarray(found.coords, dtype=np.float64)
    moved[held] = start[held]
    return moved


class _Seed:
    """Always the same first draw."""

    def random(self) -> float:
        return SEED / 101
