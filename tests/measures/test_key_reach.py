"""Key players by reach: the set that is within a few steps of most others."""

from itertools import combinations
from typing import Any

import pytest

from graphsvc.errors import BadRequest
from graphsvc.measures import bridge_sides, key_reach
from graphsvc.measures.door import nx

TWO_STARS: Any = nx.Graph([("a", f"a{n}") for n in range(4)] + [("b", f"b{n}") for n in range(3)])


def reached(graph: Any, chosen: tuple[Any, ...], steps: int) -> int:
    return len({other for node in chosen for other in nx.single_source_shortest_path_length(graph, node, cutoff=steps)})


def test_the_hubs_of_two_stars_reach_everybody_in_one_step() -> None:
    found = key_reach(TWO_STARS, 2, steps=1)

    assert found.members == {"a": 5 / 9, "b": 4 / 9}
    assert found.reached == 1.0


def test_who_would_reach_nobody_new_is_not_in_the_set() -> None:
    assert key_reach(TWO_STARS, 5, steps=1).members.keys() == {"a", "b"}
    assert key_reach(nx.empty_graph(3)).members == {}


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("seed", range(5))
def test_no_set_of_that_size_reaches_more(seed: int, exact: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """On networks this small the search step by step finds the best set too."""
    if not exact:
        monkeypatch.setattr("graphsvc.measures.reach._EXACT", 0)
    graph = nx.gnm_random_graph(14, 16, seed=seed)

    found = key_reach(graph, 3, steps=1)

    best = max(reached(graph, some, 1) for some in combinations(graph, 3))
    assert found.reached == pytest.approx(best / 14)
    assert reached(graph, tuple(found.members), 1) == best


def test_who_may_not_be_chosen_is_reached_all_the_same() -> None:
    found = key_reach(nx.star_graph(4), 1, steps=2, never={0})

    assert 0 not in found.members
    assert found.reached == 1.0


@pytest.mark.parametrize(("size", "steps"), [(0, 1), (1, 0)])
def test_a_set_or_a_reach_of_nothing_is_refused(size: int, steps: int) -> None:
    with pytest.raises(BadRequest, match="1 or more"):
        key_reach(TWO_STARS, size, steps=steps)


@pytest.mark.parametrize("seed", range(5))
def test_a_bridge_holds_together_the_two_parts_there_are_without_it(seed: int) -> None:
    graph = nx.gnm_random_graph(14, 15, seed=seed)

    sides = bridge_sides(graph)

    assert sides.keys() == {frozenset(bridge) for bridge in nx.bridges(graph)}
    for bridge, sizes in sides.items():
        without = graph.copy()
        without.remove_edge(*bridge)
        assert sizes == sorted((len(nx.node_connected_component(without, end)) for end in bridge), reverse=True)
