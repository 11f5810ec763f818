"""Counting from every node on all cores: igraph counts on one, and holds Python's lock meanwhile."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Literal, cast

import numpy as np

from graphsvc.nx_igraph.arrays import Floats
from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.handle import Handle, Integers, Weights, new_handle

STEPS = 200_000_000
"""From as many sources × links on, processes save more time than they take to begin."""
SHARES = 16
"""The sources are dealt out in so many shares, however many cores there are: the sums are the same on every machine."""
Count = Literal["betweenness", "edge_betweenness"]
_Given = tuple[int, Integers, Integers, bool, Count, Weights]


def from_sources(graph: IGraph, count: Count, weights: Weights, sources: list[int] | None = None) -> Floats:
    """igraph's `count` over the paths from these sources, None for all, in the order of nodes or links."""
    each = range(len(graph)) if sources is None else sources
    cores = os.cpu_count() or 1
    if cores == 1 or len(each) * len(graph.sources) < STEPS:
        return _counted(graph.handle, count, weights, sources)
    shares = [list(each[share::SHARES]) for share in range(SHARES)]
    given = (len(graph), graph.sources, graph.targets, graph.directed, count, weights)
    pool = ProcessPoolExecutor(cores, get_context("spawn"), initializer=_take, initargs=given)
    try:
        return np.sum(list(pool.map(_share, shares)), axis=0)
    finally:
        pool.shutdown(cancel_futures=True)


def _counted(handle: Handle, count: Count, weights: Weights, sources: list[int] | None) -> Floats:
    counts = handle.betweenness if count == "betweenness" else handle.edge_betweenness
    return np.array(counts(weights=weights, sources=sources))


_taken: list[tuple[Handle, Count, Weights]] = []
"""What a process counts on: given once, since it is large."""


def _take(*given: object) -> None:
    size, sources, targets, directed, count, weights = cast("_Given", given)
    _taken[:] = [(new_handle(size, sources, targets, directed=directed), count, weights)]


def _share(sources: list[int]) -> Floats:
    handle, count, weights = _taken[0]
    return _counted(handle, count, weights, sources)
