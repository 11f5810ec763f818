"""Core and periphery: the division with fewest faults."""

from itertools import combinations
from typing import Any

import numpy as np
import pytest

from graphsvc.measures import core_periphery
from graphsvc.measures.door import nx


def faults(graph: Any, core: frozenset[Any]) -> int:
    """Pairs missing in the core, and links within the periphery."""
    periphery = set(graph) - core
    missing = sum(not graph.has_edge(*pair) for pair in combinations(core, 2))
    return missing + graph.subgraph(periphery).number_of_edges()


def test_three_who_know_each_other_and_each_have_a_hanger_on() -> None:
    found = core_periphery(nx.Graph([(0, 1), (1, 2), (0, 2), (0, 3), (1, 4), (2, 5)]))

    assert found.core == {0, 1, 2}
    assert found.fit == 1.0


def test_fit_is_the_correlation_with_the_ideal() -> None:
    """A core of four that lacks one link, and a link in the periphery."""
    graph = nx.complete_graph(5)
    graph.remove_edge(0, 1)
    graph.add_edges_from(
        [(node, 10 + node) for node in range(5)] + [(node, 20 + node) for node in range(5)] + [(10, 11)]
    )

    found = core_periphery(graph)

    pairs = [*combinations(found.core, 2), *combinations(set(graph) - found.core, 2)]
    ideal = [float(pair[0] in found.core) for pair in pairs]
    linked = [float(graph.has_edge(*pair)) for pair in pairs]
    assert found.core == {0, 1, 2, 3, 4}
    assert found.fit == pytest.approx(float(np.corrcoef(ideal, linked)[0, 1]))
    assert 0.8 < found.fit < 1


@pytest.mark.parametrize("seed", range(8))
def test_no_division_has_fewer_faults(seed: int) -> None:
    graph = nx.gnm_random_graph(9, 4 + 3 * seed, seed=seed)

    found = faults(graph, core_periphery(graph).core)

    every = (frozenset(some) for size in range(10) for some in combinations(graph, size))
    assert found == min(faults(graph, core) for core in every)
