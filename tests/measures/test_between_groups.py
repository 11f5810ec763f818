"""Brokers between groups, by hand: chains A → B → C whose ends are not linked."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.measures.between_groups import UNKNOWN, brokerage
from graphsvc.measures.door import nx
from tests.measures.conftest import Build

CHAIN = nx.DiGraph([("a", "b"), ("b", "c")])


@pytest.mark.parametrize(
    ("groups", "directed", "undirected"),
    [
        ("xxx", "coordinator", "coordinator"),
        ("xyx", "itinerant", "itinerant"),
        ("yxx", "gatekeeper", "gatekeeper"),
        ("xxy", "representative", "gatekeeper"),
        ("xyz", "liaison", "liaison"),
    ],
)
def test_the_five_roles(groups: str, directed: str, undirected: str, igraph_of: Build) -> None:
    of = dict(zip("abc", groups, strict=True))

    assert brokerage(igraph_of(CHAIN), of) == {"a": {}, "b": {directed: 1.0}, "c": {}}
    assert brokerage(igraph_of(CHAIN.to_undirected()), of)["b"] == {undirected: 1.0}


def test_linked_ends_need_no_broker(igraph_of: Build) -> None:
    closed = nx.DiGraph([("a", "b"), ("b", "c"), ("a", "c")])
    closed_backwards = nx.DiGraph([("a", "b"), ("b", "c"), ("c", "a")])

    assert brokerage(igraph_of(closed), {})["b"] == {}
    assert brokerage(igraph_of(closed_backwards), {})["b"] == {UNKNOWN: 1.0}


def test_a_person_in_two_groups_is_half_in_each(igraph_of: Build) -> None:
    """b is of x and y: with a and c of x it is half coordinator, half itinerant."""
    assert brokerage(igraph_of(CHAIN), {"a": "x", "b": "xy", "c": "x"})["b"] == {"coordinator": 0.5, "itinerant": 0.5}


def test_somebody_without_a_group_leaves_the_role_unknown(igraph_of: Build) -> None:
    assert brokerage(igraph_of(CHAIN), {"a": "x", "b": "x"})["b"] == {UNKNOWN: 1.0}


@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] != pair[1]), max_size=25),
    st.lists(st.sets(st.sampled_from("xyz"), max_size=3), min_size=8, max_size=8),
    st.booleans(),
)
def test_the_roles_add_up_to_the_chains(links: list[tuple[int, int]], of: list[set[str]], directed: bool) -> None:
    graph: Any = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(8))
    graph.add_edges_from(links)

    found = brokerage(graph, dict(enumerate(of)))

    for node in graph:
        before, after = (graph.pred, graph.succ) if directed else (graph.adj, graph.adj)
        chains = sum(one != other and not graph.has_edge(one, other) for one in before[node] for other in after[node])
        assert sum(found[node].values()) == pytest.approx(chains if directed else chains / 2)
