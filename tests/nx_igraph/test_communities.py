"""Louvain, Leiden, label propagation and Infomap on igraph: good communities, the same for the same seed, and no trace left in the generator."""

import random
from functools import partial
from typing import Any

import numpy as np
import pytest

from graphsvc.measures.door import nx
from graphsvc.measures.infomap import infomap_communities
from graphsvc.nx_igraph import IGraph, backend

community = nx.community
LEIDEN = {"metric": "modularity"}


@pytest.fixture
def planted() -> tuple[Any, list[set[int]]]:
    """Five groups of twelve, dense inside, one link in a hundred between."""
    groups = [set(range(start, start + 12)) for start in range(0, 60, 12)]
    edges = np.array(nx.planted_partition_graph(5, 12, 0.7, 0.01, seed=4).edges)
    return IGraph.from_arrays(range(60), edges[:, 0], edges[:, 1], directed=False), groups


def test_leiden_finds_planted_groups(planted: tuple[Any, list[set[int]]]) -> None:
    graph, groups = planted

    assert community.leiden_communities(graph, seed=1, **LEIDEN) == groups


def test_louvain_finds_planted_groups(planted: tuple[Any, list[set[int]]]) -> None:
    graph, groups = planted

    assert community.louvain_communities(graph, seed=1) == groups


def test_labels_and_infomap_find_planted_groups(planted: tuple[Any, list[set[int]]]) -> None:
    graph, groups = planted

    assert list(community.asyn_lpa_communities(graph, seed=1)) == groups
    assert infomap_communities(graph, seed=1) == groups


@pytest.mark.parametrize("method", ["louvain_communities", "leiden_communities"])
def test_the_best_of_ten_is_as_good_as_networkx_s(method: str) -> None:
    karate = nx.karate_club_graph()
    graph = backend.convert_from_nx(karate, edge_attrs={"weight": 1})
    options = LEIDEN if "leiden" in method else {}

    ours = [getattr(community, method)(graph, seed=seed, **options) for seed in range(10)]
    theirs = [community.louvain_communities(karate, seed=seed) for seed in range(10)]

    best = max(community.modularity(karate, found) for found in theirs)
    assert max(community.modularity(karate, found) for found in ours) >= best - 1e-9


@pytest.mark.parametrize("method", ["louvain_communities", "leiden_communities"])
def test_the_same_seed_gives_the_same_communities(method: str) -> None:
    edges = np.array(nx.gnm_random_graph(200, 500, seed=2).edges)
    graph = IGraph.from_arrays(range(200), edges[:, 0], edges[:, 1], directed=False)
    find = partial(getattr(community, method), graph, **(LEIDEN if "leiden" in method else {}))

    assert find(seed=7) == find(seed=7)
    assert find(seed=7) != find(seed=8)


def test_the_callers_generator_is_left_alone(planted: tuple[Any, list[set[int]]]) -> None:
    random.seed(5)
    expected = random.Random(5).random()  # noqa: S311 - a test of the generator itself

    community.leiden_communities(planted[0], seed=1, **LEIDEN)

    assert random.random() == expected  # noqa: S311 - a test of the generator itself


def test_higher_resolution_gives_smaller_communities(planted: tuple[Any, list[set[int]]]) -> None:
    few = community.leiden_communities(planted[0], seed=1, resolution=0.1, **LEIDEN)
    many = community.leiden_communities(planted[0], seed=1, resolution=10, **LEIDEN)

    assert len(few) < 5 < len(many)


def test_weights_hold_communities_together() -> None:
    square = IGraph.from_arrays("abcd", [0, 1, 2, 3], [1, 2, 3, 0], [9, 1, 9, 1], directed=False)

    assert community.leiden_communities(square, seed=1, **LEIDEN) == [{"a", "b"}, {"c", "d"}]
    assert community.louvain_communities(square, seed=1) == [{"a", "b"}, {"c", "d"}]


@pytest.mark.parametrize("method", ["louvain_communities", "leiden_communities"])
@pytest.mark.parametrize("nodes", ["", "a", "abc"])
def test_without_links_every_node_is_alone(method: str, nodes: str) -> None:
    graph = IGraph.from_arrays(nodes, [], [], [], directed=False)

    assert getattr(community, method)(graph, seed=1) == [{node} for node in nodes]


def test_louvain_on_a_directed_graph_runs_in_networkx() -> None:
    graph = IGraph.from_arrays("abc", [0, 1], [1, 0], [1, 1], directed=True)

    assert community.louvain_communities(graph, seed=1) == [{"a", "b"}, {"c"}]
