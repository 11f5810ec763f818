"""The graph type: what it refuses, and how it is read."""

from typing import Any

import numpy as np
import pytest

from graphsvc.measures.door import nx
from graphsvc.nx_igraph import IGraph


def graph(**changes: Any) -> IGraph:
    """b-a (weight 2), c-b (weight 3), d alone; by default undirected."""
    given: dict[str, Any] = {
        "nodes": "abcd",
        "sources": [1, 2],
        "targets": [0, 1],
        "weights": [2, 3],
        "directed": False,
    }
    return IGraph.from_arrays(**{**given, **changes})


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"nodes": "abca"}, "node id comes twice"),
        ({"targets": [0, 4]}, "ends outside"),
        ({"targets": [0, -1]}, "ends outside"),
        ({"targets": [0]}, "not of one length"),
        ({"weights": [2]}, "not of one length"),
        ({"sources": [1, 0], "targets": [0, 1]}, "link comes twice"),
        ({"fields": {"caption": ["Ani"]}}, "one value per node"),
    ],
)
def test_arrays_that_do_not_fit_are_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        graph(**changes)


def test_both_directions_are_two_links_where_direction_counts() -> None:
    assert graph(sources=[1, 0], targets=[0, 1], directed=True).number_of_edges() == 2


def test_nodes_carry_their_fields() -> None:
    assert graph(fields={"caption": ["Ani", "Budi", "Cici", "Dodi"]}).nodes["b"] == {"caption": "Budi"}


def test_degrees_count_links_or_their_weights() -> None:
    ours = graph()

    assert dict(ours.degree) == {"a": 1, "b": 2, "c": 1, "d": 0}
    assert ours.degree("b", weight="weight") == 5
    assert list(ours.degree(["c", "nobody"])) == [("c", 1)]
    assert dict(graph(directed=True).in_degree) == {"a": 1, "b": 1, "c": 0, "d": 0}


def test_links_are_listed_without_a_networkx_graph() -> None:
    ours = graph()

    assert list(ours.edges) == [("a", "b"), ("b", "c")]
    assert ours.edges(data=True) == [("a", "b", {"weight": 2.0}), ("b", "c", {"weight": 3.0})]
    assert (("b", "a") in ours.edges, ("a", "c") in ours.edges) == (True, False)
    assert list(ours.neighbors("b")) == ["a", "c"]
    assert ours["b"] == {"a": {"weight": 2.0}, "c": {"weight": 3.0}}
    assert ours.number_of_edges("a", "b") == 1
    assert "as_networkx" not in vars(ours)


def test_neighbours_of_a_stranger_are_an_error() -> None:
    with pytest.raises(nx.NetworkXError, match="not in the graph"):
        graph().neighbors("nobody")


def test_it_reads_like_a_networkx_graph() -> None:
    ours = graph(directed=True)

    assert list(ours.edges(data="weight")) == [("b", "a", 2.0), ("c", "b", 3.0)]
    assert list(ours.successors("c")) == ["b"]
    assert ours["c"]["b"] == {"weight": 3.0}
    assert ours.has_edge("c", "b")
    assert set(ours.subgraph("ab").edges) == {("b", "a")}
    assert nx.DiGraph(ours).number_of_edges() == 2


def test_it_cannot_be_changed() -> None:
    with pytest.raises(nx.NetworkXError, match="Frozen"):
        graph().add_node("e")


def test_the_arrays_are_not_copied() -> None:
    sources = np.array([1, 2], dtype=np.int64)

    assert graph(sources=sources).sources is sources


def test_it_has_nothing_that_networkx_graphs_lack() -> None:
    with pytest.raises(AttributeError, match="no colour"):
        _ = graph().colour
