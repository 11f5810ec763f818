"""The only door to igraph: the methods this backend calls, with their types, and how a graph is built from arrays."""
# igraph ships no type information: what it returns is given a type here and nowhere else.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import random
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Literal, Protocol, cast

import igraph
import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Mode = Literal["in", "out", "all"]
Weights = Sequence[float] | None

_turn = threading.Lock()


class Clustering(Protocol):
    membership: list[int]


class Scored(Clustering, Protocol):
    quality: float


class Handle(Protocol):
    """The part of `igraph.Graph` that is used; links and nodes are numbers, lists are in their order."""

    def betweenness(
        self, *, directed: bool = ..., weights: Weights = ..., sources: list[int] | None = ...
    ) -> list[float]: ...
    def edge_betweenness(
        self, *, directed: bool = ..., weights: Weights = ..., sources: list[int] | None = ...
    ) -> list[float]: ...
    def closeness(self, *, mode: Mode, weights: Weights, normalized: bool) -> list[float]: ...
    def harmonic_centrality(self, *, mode: Mode, weights: Weights, normalized: bool) -> list[float]: ...
    def neighborhood_size(self, *, order: int, mode: Mode) -> list[int]: ...
    def coreness(self, *, mode: Mode) -> list[int]: ...
    def constraint(self, *, weights: Weights) -> list[float]: ...
    def articulation_points(self) -> list[int]: ...
    def bridges(self) -> list[int]: ...
    def connected_components(self, *, mode: Literal["weak", "strong"]) -> Clustering: ...
    def transitivity_undirected(self, *, mode: Literal["zero", "nan"]) -> float: ...
    def average_path_length(self, *, directed: bool, weights: Weights) -> float: ...
    def distances(
        self, *, source: list[int], target: list[int] | None = ..., weights: Weights, mode: Mode
    ) -> list[list[float]]: ...
    def get_shortest_path(self, v: int, *, to: int, weights: Weights, mode: Mode) -> list[int]: ...
    def get_all_shortest_paths(self, v: int, *, to: int, mode: Mode) -> list[list[int]]: ...
    def community_multilevel(
        self, *, weights: Weights, return_levels: Literal[True], resolution: float
    ) -> list[Clustering]: ...
    def community_label_propagation(self, *, weights: Weights) -> Clustering: ...
    def community_infomap(self, *, edge_weights: Weights, trials: int) -> Clustering: ...
    def community_leiden(
        self,
        *,
        objective_function: Literal["CPM", "modularity"],
        weights: Weights,
        resolution: float,
        beta: float,
        initial_membership: list[int] | None,
        n_iterations: int,
    ) -> Scored: ...


def new_handle(nodes: int, sources: Integers, targets: Integers, *, directed: bool) -> Handle:
    """An igraph graph with `nodes` nodes and one link per row, in that order."""
    pairs = np.column_stack((sources, targets))
    return cast(Handle, igraph.Graph(n=nodes, edges=pairs, directed=directed))


class Random(Protocol):
    """What NetworkX hands a function as `seed`: the standard library's generator or one that looks like it."""

    def random(self) -> float: ...


def private_generator(seed: Random | None) -> random.Random:
    """A generator of our own that depends on `seed` alone; without one, on the standard library's."""
    source = random if seed is None else seed
    return random.Random(int(source.random() * 2**53))  # noqa: S311 - layout of a search, not a secret


@contextmanager
def randomness(generator: random.Random) -> Generator[None]:
    """igraph draws from `generator` within the block; the block holds a lock, since igraph has one source for all."""
    with _turn:
        igraph.set_random_number_generator(generator)
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
