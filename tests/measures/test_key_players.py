"""Key players: the set whose absence leaves fewest others connected."""

from itertools import combinations
from typing import Any

import pytest

from graphsvc.errors import BadRequest
from graphsvc.measures import key_players
from graphsvc.measures.door import nx
from graphsvc.measures.removal import links_of, parts_without_each


def fragmentation(graph: Any, removed: tuple[Any, ...]) -> float:
    """Borgatti's F of what is left, as the formula says."""
    rest = graph.copy()
    rest.remove_nodes_from(removed)
    left = len(rest)
    return 1 - sum(len(part) * (len(part) - 1) for part in nx.connected_components(rest)) / (left * (left - 1))


def test_the_hub_of_a_star_is_enough() -> None:
    found = key_players(nx.star_graph(5), 3)

    assert found.members == {0: 1.0}
    assert (found.before, found.after) == (0.0, 1.0)


def test_the_best_two_as_a_set_are_not_the_two_highest_in_a_list() -> None:
    """u and v follow each other on the one way between two cliques: both are high, but together cut no more than one."""
    graph = nx.compose(nx.complete_graph(["a1", "a2", "a3", "a4", "a5"]), nx.complete_graph(["b1", "b2", "b3"]))
    graph.add_edges_from([("a1", "u"), ("u", "v"), ("v", "b1"), ("b2", "w"), ("w", "c1"), ("w", "c2")])
    betweenness = nx.betweenness_centrality(graph)
    highest = tuple(sorted(betweenness, key=betweenness.__getitem__)[-2:])

    found = key_players(graph, 2)

    assert set(highest) == {"u", "v"}
    assert found.after > fragmentation(graph, highest) + 0.1


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("size", [1, 2, 3])
def test_no_set_of_that_size_does_better(seed: int, size: int) -> None:
    graph = nx.gnm_random_graph(11, 14, seed=seed)

    found = key_players(graph, size)

    best = max(fragmentation(graph, some) for some in combinations(graph, size))
    assert found.after == pytest.approx(fragmentation(graph, tuple(found.members)))
    assert found.after >= best - 1e-12


def test_a_search_step_by_step_finds_the_bridges_of_a_large_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphsvc.measures.fragmentation._EXACT", 0)
    chain = nx.Graph()
    for first in (0, 20, 40, 60):
        chain.add_edges_from(combinations(range(first, first + 20), 2))
    chain.add_edges_from([(19, 100), (100, 20), (39, 101), (101, 40), (59, 102), (102, 60)])

    found = key_players(chain, 3)

    assert found.after == pytest.approx(1 - 4 * (20 * 19) / (80 * 79))


def test_what_a_member_adds_is_what_would_be_lost_without_it() -> None:
    graph = nx.gnm_random_graph(11, 14, seed=2)

    found = key_players(graph, 2)

    for member, adds in found.members.items():
        others = tuple(other for other in found.members if other != member)
        assert adds == pytest.approx(found.after - fragmentation(graph, others))


@pytest.mark.parametrize("graph", [nx.Graph(), nx.empty_graph(1), nx.empty_graph(4)])
def test_without_links_nobody_is_one(graph: Any) -> None:
    assert key_players(graph).members == {}


def test_a_size_below_one_is_refused() -> None:
    with pytest.raises(BadRequest, match="1 or more"):
        key_players(nx.path_graph(3), 0)


@pytest.mark.parametrize("seed", range(6))
def test_the_walk_finds_the_pieces_that_removal_leaves(seed: int) -> None:
    graph = nx.gnm_random_graph(14, 16, seed=seed)
    gone = (0, 5)

    pieces = parts_without_each(links_of(graph), gone)

    left = set(range(14)) - set(gone)
    for node in left:
        own: set[int] = nx.node_connected_component(graph.subgraph(left), node) - {node}
        parts: Any = nx.connected_components(graph.subgraph(own))
        assert sorted(pieces[node]) == sorted(len(part) for part in parts)


def test_who_may_not_be_chosen_still_carries_paths() -> None:
    star = nx.star_graph(5)

    assert 0 not in key_players(star, 2, never={0}).members
    assert key_players(star, 1).members.keys() == {0}
