"""Scores that can be worked out on paper."""

from typing import Any

import pytest

from graphsvc.measures import MEASURE_BY_NAME, PARTITION_BY_NAME, modularity, separated_parts
from graphsvc.measures.door import nx
from tests.measures.conftest import Build

PATH = nx.path_graph(4)
STAR = nx.star_graph(4)
CYCLE = nx.cycle_graph(5)
# 0-1 strong (4), 1-2 strong (4), 0-2 weak (1): the way round is shorter than the weak tie.
DETOUR = nx.Graph([(0, 1, {"weight": 4}), (1, 2, {"weight": 4}), (0, 2, {"weight": 1})])


@pytest.mark.parametrize(
    ("measure", "graph", "expected"),
    [
        ("degree", PATH, [1 / 3, 2 / 3, 2 / 3, 1 / 3]),
        ("degree", STAR, [1, 1 / 4, 1 / 4, 1 / 4, 1 / 4]),
        ("strength", DETOUR, [5, 8, 5]),
        ("betweenness", nx.path_graph(3), [0, 1, 0]),
        ("betweenness", PATH, [0, 2 / 3, 2 / 3, 0]),
        ("betweenness", STAR, [1, 0, 0, 0, 0]),
        ("betweenness", CYCLE, [1 / 6] * 5),
        ("closeness", PATH, [3 / 6, 3 / 4, 3 / 4, 3 / 6]),
        ("closeness", nx.disjoint_union(nx.path_graph(2), nx.path_graph(2)), [1 / 3] * 4),
        ("harmonic", PATH, [1 + 1 / 2 + 1 / 3, 2.5, 2.5, 1 + 1 / 2 + 1 / 3]),
        ("eigenvector", CYCLE, [5**-0.5] * 5),
        ("eigenvector", nx.path_graph(3), [1 / 2, 2**-0.5, 1 / 2]),
        ("pagerank", CYCLE, [1 / 5] * 5),
        ("core", nx.lollipop_graph(4, 2), [3, 3, 3, 3, 1, 1]),
        ("constraint", nx.path_graph(3), [1, 1 / 2, 1]),
        ("constraint", nx.complete_graph(3), [2 * (1 / 2 + 1 / 4) ** 2] * 3),
        ("effective_size", STAR, [4, 1, 1, 1, 1]),
        ("effective_size", nx.complete_graph(4), [3 - 2 * 3 / 3] * 4),
        ("cut_point", PATH, [0, 1, 1, 0]),
        ("cut_point", CYCLE, [0] * 5),
        ("bridge", PATH, [1, 1, 1]),
        ("bridge", CYCLE, [0] * 5),
        ("link_betweenness", PATH, [3 / 6, 4 / 6, 3 / 6]),
        ("key_players", STAR, [1]),
        ("key_reach", STAR, [1]),
        ("core_periphery", STAR, [1, 0, 0, 0, 0]),
        ("core_periphery", nx.compose(nx.complete_graph(4), nx.Graph([(0, 4), (1, 5), (2, 6)])), [1, 1, 1, 0, 0, 0, 0]),
    ],
)
def test_score(measure: str, graph: Any, expected: list[float], igraph_of: Build) -> None:
    scores = MEASURE_BY_NAME[measure].run(igraph_of(graph))

    assert list(scores.values()) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("betweenness", [0, 1, 0]),
        ("closeness", [2 / 0.75, 2 / 0.5, 2 / 0.75]),
        ("harmonic", [4 + 2, 4 + 4, 4 + 2]),
        ("link_betweenness", [2 / 3, 0, 2 / 3]),
        ("pagerank", [0.95 / 3.36, 0.73 / 1.68, 0.95 / 3.36]),
    ],
)
def test_a_strong_tie_is_never_a_long_road(measure: str, expected: list[float], igraph_of: Build) -> None:
    scores = MEASURE_BY_NAME[measure].run(igraph_of(DETOUR), weighted=True)

    assert list(scores.values()) == pytest.approx(expected, abs=1e-5)


def test_a_node_without_contacts_has_no_constraint(igraph_of: Build) -> None:
    graph = igraph_of(nx.compose(nx.path_graph(2), nx.empty_graph(3)))

    assert MEASURE_BY_NAME["constraint"].run(graph) == {0: 1.0, 1: 1.0}
    assert MEASURE_BY_NAME["effective_size"].run(graph) == {0: 1.0, 1: 1.0}


def test_weighted_effective_size_is_burts(igraph_of: Build) -> None:
    """Ego 0 with contacts 1 (weight 2) and 2 (weight 1), who are tied by 1.

    p_01 = 2/3, p_02 = 1/3; m_12 = 1/2 (1's strongest tie is 2), m_21 = 1 (2's ties are both 1).
    """
    triangle = nx.Graph([(0, 1, {"weight": 2}), (0, 2, {"weight": 1}), (1, 2, {"weight": 1})])

    scores = MEASURE_BY_NAME["effective_size"].run(igraph_of(triangle), weighted=True)

    assert scores[0] == pytest.approx((1 - 1 / 3 * 1 / 2) + (1 - 2 / 3 * 1))


def test_two_triangles_hang_on_the_ends_of_their_bridge(two_triangles: Any, igraph_of: Build) -> None:
    graph = igraph_of(two_triangles)

    assert [link for link, score in MEASURE_BY_NAME["bridge"].run(graph).items() if score] == [("c", "d")]
    assert separated_parts(graph) == {"c": [3, 2], "d": [3, 2]}
    assert MEASURE_BY_NAME["betweenness"].run(graph)["c"] == pytest.approx(6 / 10)


@pytest.mark.parametrize("method", ["leiden", "louvain"])
def test_two_triangles_are_two_groups(method: str, two_triangles: Any, igraph_of: Build) -> None:
    graph = igraph_of(two_triangles)

    groups = PARTITION_BY_NAME[method].run(graph)

    assert groups == [{"a", "b", "c"}, {"d", "e", "f"}]
    assert modularity(graph, groups) == pytest.approx(6 / 7 - 2 * (7 / 14) ** 2)


def test_parts_are_the_connected_ones(igraph_of: Build) -> None:
    graph = igraph_of(nx.disjoint_union(nx.path_graph(2), nx.path_graph(3)))

    assert PARTITION_BY_NAME["components"].run(graph) == [{2, 3, 4}, {0, 1}]


def test_a_network_without_links_has_no_modularity(igraph_of: Build) -> None:
    assert modularity(igraph_of(nx.empty_graph(3)), [{0}, {1}, {2}]) == 0.0
