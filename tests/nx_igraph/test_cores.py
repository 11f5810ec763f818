"""Counting from every node on all cores gives what counting here gives."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from graphsvc.measures.path_samples import sampled_path_counts
from graphsvc.nx_igraph import IGraph, cores, distance_sums, sampled_paths


@pytest.mark.parametrize("measure", [nx.betweenness_centrality, nx.edge_betweenness_centrality])
@pytest.mark.parametrize("directed", [False, True])
def test_on_all_cores_it_is_what_it_is_here(
    measure: Callable[..., dict[Any, float]], directed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs: Any = nx.gnm_random_graph(60, 150, seed=3, directed=directed)
    ends = list(theirs.edges)
    graph = IGraph.from_arrays(list(theirs), [a for a, _ in ends], [b for _, b in ends], directed=directed)
    monkeypatch.setattr(cores, "STEPS", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)

    assert measure(graph) == pytest.approx(measure(theirs), abs=1e-12)


@pytest.mark.parametrize("measure", [nx.closeness_centrality, nx.harmonic_centrality])
def test_searches_on_all_cores_find_what_one_finds(
    measure: Callable[..., dict[Any, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs: Any = nx.gnm_random_graph(300, 1200, seed=3)
    ends = list(theirs.edges)
    graph = IGraph.from_arrays(list(theirs), [a for a, _ in ends], [b for _, b in ends], directed=False)
    alone = measure(graph)
    monkeypatch.setattr(distance_sums, "_WORTH_THREADS", 0)

    assert measure(graph) == alone == pytest.approx(measure(theirs), abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
def test_paths_drawn_on_all_cores_are_those_drawn_on_one(directed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs: Any = nx.gnm_random_graph(60, 150, seed=3, directed=directed)
    ends = list(theirs.edges)
    graph = IGraph.from_arrays(list(theirs), [a for a, _ in ends], [b for _, b in ends], directed=directed)
    alone = sampled_path_counts(graph, 1000, 7)
    monkeypatch.setattr(sampled_paths, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)

    assert sampled_path_counts(graph, 1000, 7) == alone
    assert sampled_path_counts(graph, 1000, 8) != alone
