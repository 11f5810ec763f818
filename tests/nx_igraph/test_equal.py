"""Every function of the backend gives what NetworkX gives, on random graphs of every awkward kind.

Weights are multiples of 1/4, so that sums of them are exact and NetworkX's `==` between path lengths means what it
says; what happens otherwise is in test_equal_lengths.py.
"""

import math
import warnings
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.measures.door import nx
from graphsvc.nx_igraph import IGraph

EXAMPLES = 60


class Pair(NamedTuple):
    """The same graph twice."""

    ours: Any
    theirs: Any


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Nought to nine nodes, ids out of order, directed or not, with isolates, self-links and several parts."""
    size = draw(st.integers(0, 9))
    directed = draw(st.booleans())
    ids = draw(st.permutations([f"person:{number}" for number in range(size)]))
    ends = st.tuples(st.integers(0, max(size - 1, 0)), st.integers(0, max(size - 1, 0)))
    key = None if directed else frozenset
    links = draw(st.lists(ends, unique_by=key or tuple, max_size=20)) if size else []
    weights = [draw(st.integers(1, 20)) / 4 for _ in links]
    ours = IGraph.from_arrays(
        ids,
        np.array([a for a, _ in links], dtype=int),
        np.array([b for _, b in links], dtype=int),
        np.array(weights),
        directed=directed,
    )
    theirs = nx.DiGraph() if directed else nx.Graph()
    theirs.add_nodes_from(ids)
    theirs.add_weighted_edges_from((ids[a], ids[b], w) for (a, b), w in zip(links, weights, strict=True))
    return Pair(ours, theirs)


Call = Callable[[Any], Any]

SCORES: dict[str, Call] = {
    "degree_centrality": nx.degree_centrality,
    "in_degree_centrality": nx.in_degree_centrality,
    "out_degree_centrality": nx.out_degree_centrality,
    "degree": lambda g: dict(nx.degree(g)),
    "strength": lambda g: dict(nx.degree(g, weight="weight")),
    "betweenness": nx.betweenness_centrality,
    "betweenness raw": lambda g: nx.betweenness_centrality(g, normalized=False),
    "betweenness with ends": lambda g: nx.betweenness_centrality(g, endpoints=True),
    "betweenness with ends, raw": lambda g: nx.betweenness_centrality(g, endpoints=True, normalized=False),
    "betweenness weighted": lambda g: nx.betweenness_centrality(g, weight="weight"),
    "betweenness sampled": lambda g: nx.betweenness_centrality(g, k=2, seed=3),
    "betweenness sampled, raw": lambda g: nx.betweenness_centrality(g, k=3, seed=4, normalized=False),
    "betweenness sampled, with ends": lambda g: nx.betweenness_centrality(g, k=2, seed=5, endpoints=True),
    "link betweenness": nx.edge_betweenness_centrality,
    "link betweenness raw": lambda g: nx.edge_betweenness_centrality(g, normalized=False),
    "link betweenness weighted": lambda g: nx.edge_betweenness_centrality(g, weight="weight"),
    "link betweenness sampled": lambda g: nx.edge_betweenness_centrality(g, k=2, seed=6),
    "closeness": nx.closeness_centrality,
    "closeness within parts": lambda g: nx.closeness_centrality(g, wf_improved=False),
    "closeness weighted": lambda g: nx.closeness_centrality(g, distance="weight"),
    "closeness of one": lambda g: nx.closeness_centrality(g, u="person:0"),
    "closeness of one, weighted": lambda g: nx.closeness_centrality(g, u="person:0", distance="weight"),
    "harmonic": lambda g: in_node_order(g, nx.harmonic_centrality(g)),
    "harmonic weighted": lambda g: in_node_order(g, nx.harmonic_centrality(g, distance="weight")),
    "eigenvector": nx.eigenvector_centrality,
    "eigenvector weighted": lambda g: nx.eigenvector_centrality(g, weight="weight", max_iter=1000),
    "eigenvector by ARPACK": lambda g: nx.eigenvector_centrality_numpy(g, weight="weight"),
    "pagerank": nx.pagerank,
    "pagerank unweighted": lambda g: nx.pagerank(g, weight=None, alpha=0.6),
    "pagerank personalised": lambda g: nx.pagerank(g, personalization={"person:1": 2, "person:2": 1}),
    "pagerank dangling": lambda g: nx.pagerank(g, dangling={"person:0": 1, "person:3": 3}),
    "pagerank not converged": lambda g: nx.pagerank(g, tol=1e-12, max_iter=3),
    "core": nx.core_number,
    "constraint": nx.constraint,
    "constraint weighted": lambda g: nx.constraint(g, weight="weight"),
    "effective size": nx.effective_size,
    "effective size weighted": lambda g: nx.effective_size(g, weight="weight"),
    "effective size of named nodes": lambda g: nx.effective_size(g, nodes=list(g)[::-1], weight="weight"),
    "effective size of named nodes, unweighted": lambda g: nx.effective_size(g, nodes=list(g)),
    "transitivity": nx.transitivity,
    "density": nx.density,
    "mean distance": nx.average_shortest_path_length,
    "mean distance weighted": lambda g: nx.average_shortest_path_length(g, weight="weight"),
    "modularity": lambda g: nx.community.modularity(g, halves(g)),
    "modularity unweighted": lambda g: nx.community.modularity(g, halves(g), weight=None, resolution=0.7),
    "modularity of no partition": lambda g: nx.community.modularity(g, [{"person:0"}]),
    "distance": lambda g: nx.shortest_path_length(g, "person:0", "person:1", weight="weight"),
    "matrix": lambda g: nx.to_numpy_array(g).tolist(),
    "sparse matrix": lambda g: nx.adjacency_matrix(g).toarray().tolist(),
}

OTHERS: dict[str, Call] = {
    "nodes": lambda g: list(g.nodes),
    "edges": lambda g: list(g.edges(data=True)),
    "edges with weights": lambda g: list(g.edges(data="weight")),
    "edges of some": lambda g: list(g.edges(["person:1"])),
    "neighbours": lambda g: {node: list(g.neighbors(node)) for node in g},
    "adjacency": lambda g: {node: dict(g[node]) for node in g},
    "links": lambda g: list(nx.edge_betweenness_centrality(g)),
    "counts": lambda g: (len(g), g.number_of_nodes(), g.number_of_edges(), g.size(), g.size("weight")),
    "cut points": lambda g: set(nx.articulation_points(g)),
    "bridges": lambda g: list(nx.bridges(g)),
    "bridges of a part": lambda g: set(map(frozenset, nx.bridges(g, root="person:2"))),
    "has bridges": nx.has_bridges,
    "components": lambda g: list(nx.connected_components(g)),
    "weak components": lambda g: list(nx.weakly_connected_components(g)),
    "strong components": lambda g: set(map(frozenset, nx.strongly_connected_components(g))),
    "number of components": nx.number_connected_components,
    "number of weak components": nx.number_weakly_connected_components,
    "number of strong components": nx.number_strongly_connected_components,
    "connected": nx.is_connected,
    "weakly connected": nx.is_weakly_connected,
    "strongly connected": nx.is_strongly_connected,
    "component of one": lambda g: nx.node_connected_component(g, "person:0"),
    "isolates": lambda g: list(nx.isolates(g)),
    "number of isolates": nx.number_of_isolates,
    "self-links": nx.number_of_selfloops,
    "empty": nx.is_empty,
    "distances from one": lambda g: nx.shortest_path_length(g, "person:0"),
    "distances from one, weighted": lambda g: nx.shortest_path_length(g, "person:0", weight="weight"),
    "path exists": lambda g: nx.has_path(g, "person:0", "person:1"),
    "all shortest paths": lambda g: sorted(nx.all_shortest_paths(g, "person:0", "person:1")),
    "shortest path": lambda g: len(nx.shortest_path(g, "person:0", "person:1")),
    "partition": lambda g: nx.community.is_partition(g, halves(g)),
}


def in_node_order(graph: Any, scores: dict[str, float]) -> dict[str, float]:
    """NetworkX's harmonic centrality is in the order of a set, which is another one each time Python starts."""
    return {node: scores[node] for node in graph}


def halves(graph: Any) -> list[set[str]]:
    ids = list(graph)
    return [set(ids[::2]), set(ids[1::2])]


def outcome(call: Call, graph: Any) -> Any:
    """What comes back, or what is raised; NetworkX's numpy warnings on odd graphs do not matter here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        try:
            return call(graph)
        except Exception as error:  # noqa: BLE001 - whatever NetworkX raises is what we are to raise
            return type(error), str(error)


def assert_close(ours: Any, theirs: Any) -> None:
    kind: Any = theirs.__class__
    if kind is dict:
        assert list(ours) == list(theirs)
        assert_close(list(ours.values()), list(theirs.values()))
    elif kind is list:
        one, other = np.array(ours, dtype=float), np.array(theirs, dtype=float)
        assert one.shape == other.shape
        assert np.allclose(one, other, rtol=0, atol=1e-9, equal_nan=True)
    elif kind is tuple:
        assert ours == theirs
    else:
        assert math.isclose(ours, theirs, rel_tol=0, abs_tol=1e-9)


@pytest.mark.parametrize("name", SCORES)
@settings(max_examples=EXAMPLES, deadline=None)
@given(pair=pairs())
def test_numbers_are_those_of_networkx(name: str, pair: Pair) -> None:
    assert_close(outcome(SCORES[name], pair.ours), outcome(SCORES[name], pair.theirs))


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=EXAMPLES, deadline=None)
@given(pair=pairs())
def test_other_answers_are_those_of_networkx(name: str, pair: Pair) -> None:
    assert outcome(OTHERS[name], pair.ours) == outcome(OTHERS[name], pair.theirs)
