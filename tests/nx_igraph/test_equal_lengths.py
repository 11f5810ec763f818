"""Weighted betweenness where path lengths are sums of fractions: exact arithmetic decides which paths are equal.

NetworkX computes with whatever numbers the links carry, so with `Fraction` it is exact; with floats it compares sums
with `==` and misses paths of one length. igraph takes lengths within 1e-10 as equal.
"""

import random
from fractions import Fraction
from typing import Any

import pytest

from graphsvc.measures.door import nx
from graphsvc.nx_igraph import IGraph


def with_inverse_weights(seed: int) -> tuple[Any, Any]:
    """60 nodes and 150 links of strength 1 to 4, as `IGraph` with floats and as NetworkX graph with fractions."""
    chance = random.Random(seed)  # noqa: S311 - sample data
    exact = nx.gnm_random_graph(60, 150, seed=seed)
    for _, _, link in exact.edges(data=True):
        strength = chance.randint(1, 4)
        link["distance"], link["exact"] = 1 / strength, Fraction(1, strength)
    rows = list(exact.edges(data="distance"))
    graph = IGraph.from_arrays(
        list(exact),
        [a for a, _, _ in rows],
        [b for _, b, _ in rows],
        directed=False,
        links={"distance": [distance for _, _, distance in rows]},
    )
    return graph, exact


@pytest.mark.parametrize("seed", range(5))
def test_betweenness_is_that_of_exact_arithmetic(seed: int) -> None:
    graph, exact = with_inverse_weights(seed)

    ours = nx.betweenness_centrality(graph, weight="distance")

    assert ours == pytest.approx(nx.betweenness_centrality(exact, weight="exact"), abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_link_betweenness_is_that_of_exact_arithmetic(seed: int) -> None:
    graph, exact = with_inverse_weights(seed)

    ours = nx.edge_betweenness_centrality(graph, weight="distance")

    assert ours == pytest.approx(nx.edge_betweenness_centrality(exact, weight="exact"), abs=1e-12)


def test_networkx_with_floats_misses_paths_of_equal_length() -> None:
    """Should this fail, NetworkX compares lengths with care and the note in `backend_info` can go."""
    _, exact = with_inverse_weights(0)

    floats = nx.betweenness_centrality(exact, weight="distance")

    assert floats != pytest.approx(nx.betweenness_centrality(exact, weight="exact"), abs=1e-6)
