"""How often each node stands inside a random shortest path, on all cores and the same on every number of them."""
# ruff: noqa: N803 -- the signature is as NetworkX has them

import os
from collections.abc import Hashable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import cast

import numpy as np

from graphsvc.nx_igraph.graph import IGraph
from graphsvc.nx_igraph.handle import Integers
from graphsvc.nx_igraph.searches import Links, Searches

_KEYS = 2**24
"""Pairs × nodes of one batch: what is known of each takes 28 bytes."""
_PAIRS = 256
_WORTH_PROCESSES = 2_000_000_000
"""From as many samples × nodes on, all cores draw."""
_Batch = tuple[int, int, int]
"""The seed, and the samples of the batch: from which on, and how many."""


def sampled_path_counts(G: IGraph, samples: int, seed: int) -> dict[Hashable, int]:
    if len(G) < 3:
        return dict.fromkeys(G, 0)
    matrix = G.matrix(None)
    turned = matrix.T.tocsr() if G.directed else matrix
    size = max(1, min(_PAIRS, _KEYS // len(G)))
    batches: list[_Batch] = [(seed, at, min(size, samples - at)) for at in range(0, samples, size)]
    total = np.zeros(len(G), np.int64)
    for inside in _found((matrix.indptr, matrix.indices), (turned.indptr, turned.indices), size, batches):
        np.add.at(total, inside, 1)
    return dict(zip(G.ids, total.tolist(), strict=True))


def _found(ahead: Links, back: Links, size: int, batches: list[_Batch]) -> Iterator[Integers]:
    cores = os.cpu_count() or 1
    if cores == 1 or len(batches) * size * (len(ahead[0]) - 1) < _WORTH_PROCESSES:
        searches = Searches(ahead, back, size)
        yield from (_inside(searches, len(ahead[0]) - 1, batch) for batch in batches)
        return
    pool = ProcessPoolExecutor(cores, get_context("spawn"), initializer=_take, initargs=(ahead, back, size))
    try:
        yield from pool.map(_batch, batches, chunksize=8)
    finally:
        pool.shutdown(cancel_futures=True)


_taken: list[tuple[Searches, int]] = []
"""What a process searches: given once, since it is large."""


def _take(*given: object) -> None:
    ahead, back, size = cast("tuple[Links, Links, int]", given)
    _taken[:] = [(Searches(ahead, back, size), len(ahead[0]) - 1)]


def _batch(batch: _Batch) -> Integers:
    searches, nodes = _taken[0]
    return _inside(searches, nodes, batch)


def _inside(searches: Searches, nodes: int, batch: _Batch) -> Integers:
    seed, first, samples = batch
    chance = np.random.default_rng((seed, first))
    sources = chance.integers(0, nodes, samples)
    targets = chance.integers(0, nodes - 1, samples)
    return searches.inside(sources, targets + (targets >= sources), chance)
