"""What runs on igraph does so without a conversion; what does not falls back, and the log says so."""

import inspect
import logging
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from graphsvc.measures import infomap, path_samples
from graphsvc.measures.door import nx
from graphsvc.nx_igraph import IGraph, backend, backend_info

community = nx.community

WITHOUT_CONVERSION: list[Callable[[Any], Any]] = [
    nx.degree_centrality,
    lambda g: dict(nx.degree(g, weight="weight")),
    nx.betweenness_centrality,
    lambda g: nx.betweenness_centrality(g, weight="weight"),
    nx.edge_betweenness_centrality,
    nx.closeness_centrality,
    lambda g: nx.closeness_centrality(g, distance="weight"),
    nx.harmonic_centrality,
    lambda g: nx.harmonic_centrality(g, distance="weight"),
    lambda g: nx.eigenvector_centrality(g, weight="weight"),
    nx.pagerank,
    nx.core_number,
    lambda g: nx.constraint(g, weight="weight"),
    lambda g: nx.effective_size(g, nodes=list(g), weight="weight"),
    lambda g: list(nx.articulation_points(g)),
    lambda g: list(nx.bridges(g)),
    lambda g: list(nx.connected_components(g)),
    nx.is_connected,
    lambda g: community.louvain_communities(g, seed=1),
    lambda g: community.leiden_communities(g, seed=1),
    lambda g: list(community.asyn_lpa_communities(g, seed=1)),
    lambda g: infomap.infomap_communities(g, seed=1),
    lambda g: path_samples.sampled_path_counts(g, 10, 1),
    lambda g: community.modularity(g, [set(g)]),
    nx.transitivity,
    nx.density,
    nx.average_shortest_path_length,
    lambda g: nx.shortest_path(g, "a", "c"),
    lambda g: list(nx.all_shortest_paths(g, "a", "c")),
]


def always_one(_source: object, _target: object, _link: object) -> int:
    return 1


@pytest.fixture
def graph() -> Any:
    """A triangle a-b-c with a tail c-d."""
    return IGraph.from_arrays("abcd", [0, 1, 0, 2], [1, 2, 2, 3], [1, 2, 3, 4], directed=False)


@pytest.mark.parametrize("call", WITHOUT_CONVERSION)
def test_a_measure_makes_no_networkx_graph(graph: Any, call: Callable[[Any], Any]) -> None:
    call(graph)

    assert "as_networkx" not in vars(graph)


def test_what_igraph_lacks_runs_in_networkx(graph: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "graphsvc.nx_igraph"):
        answer = nx.clustering(graph)

    assert answer["c"] == pytest.approx(1 / 3)
    assert [record.getMessage() for record in caplog.records] == [
        "clustering runs in NetworkX: the igraph backend does not have it"
    ]


def test_a_call_that_is_declined_runs_in_networkx(graph: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "graphsvc.nx_igraph"):
        answer = nx.betweenness_centrality(graph, weight=always_one)

    assert answer["c"] == pytest.approx(2 / 3)
    assert [record.getMessage() for record in caplog.records] == [
        "betweenness_centrality runs in NetworkX: the weight is a function"
    ]


def test_a_networkx_graph_is_converted_when_asked() -> None:
    star = nx.star_graph(4)

    assert nx.betweenness_centrality(star, backend="igraph") == nx.betweenness_centrality(star)


def test_every_function_takes_what_networkx_would_pass() -> None:
    """On conversion NetworkX passes every parameter it has, by place or by name."""
    for name in backend_info()["functions"]:
        there = next(part for part in (nx, community, infomap, path_samples) if hasattr(part, name))
        theirs = inspect.signature(getattr(there, name)).parameters
        names = [name for name in theirs if name not in ("backend", "backend_kwargs")]

        ours = list(inspect.signature(getattr(backend, name)).parameters)

        assert ours[: len(names)] == names or set(names) <= set(ours), name


@pytest.mark.parametrize("first", ["networkx", "graphsvc.nx_igraph", "graphsvc.nx_igraph.graph"])
def test_it_does_not_matter_what_is_imported_first(first: str) -> None:
    program = f"import {first}; from graphsvc.nx_igraph import IGraph; import networkx as nx; nx.pagerank(nx.Graph())"

    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
