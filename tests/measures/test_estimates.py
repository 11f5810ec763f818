"""Betweenness from a sample of paths: near the exact one for every seed, and honest about how near."""

from typing import Any

import pytest
from scipy.stats import binom

from graphsvc.measures.door import nx
from graphsvc.measures.estimates import CONFIDENCE, betweenness_estimate
from tests.measures.conftest import Build

SEEDS = range(40)
GRAPHS: dict[str, Any] = {
    "path": nx.path_graph(7),
    "cycle, two ways round": nx.cycle_graph(6),
    "grid, many ways": nx.convert_node_labels_to_integers(nx.grid_2d_graph(4, 5)),
    "two parts": nx.disjoint_union(nx.path_graph(4), nx.star_graph(5)),
    "club": nx.karate_club_graph(),
    "one way": nx.gnp_random_graph(40, 0.08, seed=2, directed=True),
    "isolates": nx.compose(nx.path_graph(3), nx.empty_graph(9)),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_with_the_confidence_it_claims_no_score_is_further_off_than_it_says(name: str, igraph_of: Build) -> None:
    graph = igraph_of(GRAPHS[name])
    exact = nx.betweenness_centrality(GRAPHS[name])

    missed = 0
    for seed in SEEDS:
        found = betweenness_estimate(graph, samples=1000, seed=seed)
        inside = all(
            low <= exact[node] + 1e-12 and exact[node] <= high + 1e-12 for node, (low, high) in found.between.items()
        )
        near = all(abs(found.scores[node] - exact[node]) <= found.error for node in exact)
        missed += not (inside and near)

    assert missed <= (1 - CONFIDENCE) * len(SEEDS)


def test_the_middle_of_three_is_on_every_path_between_the_others(igraph_of: Build) -> None:
    found = betweenness_estimate(igraph_of(nx.path_graph(3)), samples=3000)

    assert found.scores[0] == found.scores[2] == 0.0
    assert found.scores[1] == pytest.approx(1.0, abs=found.error)
    assert found.error < 0.15


def test_where_all_are_linked_no_path_has_anybody_inside(igraph_of: Build) -> None:
    found = betweenness_estimate(igraph_of(nx.complete_graph(5)), samples=500)

    assert set(found.scores.values()) == {0.0}
    assert {low for low, _ in found.between.values()} == {0.0}
    assert found.error > 0  # Not seen is not impossible.


def test_of_equal_paths_each_is_drawn_as_often(igraph_of: Build) -> None:
    """From 0 to 5 one path by 1, and two by 2: through 3 or 4. Each of the three counts a third."""
    graph = nx.Graph([(0, 1), (1, 3), (0, 2), (2, 3), (2, 4), (3, 5), (4, 5)])
    exact = nx.betweenness_centrality(graph)

    found = betweenness_estimate(igraph_of(graph), samples=40_000)

    assert found.scores == pytest.approx(exact, abs=0.01)


def test_a_seed_gives_the_same_again_and_another_another(igraph_of: Build) -> None:
    graph = igraph_of(GRAPHS["club"])

    first, again, other = (betweenness_estimate(graph, 1000, seed) for seed in (1, 1, 2))

    assert first == again
    assert first.scores != other.scores


def test_the_limits_are_clopper_and_pearson_s(igraph_of: Build) -> None:
    """Were the share at its limit, what was seen or more (or less) would come with half the risk of one node."""
    samples, nodes = 1000, 34
    found = betweenness_estimate(igraph_of(GRAPHS["club"]), samples=samples)
    half = (1 - CONFIDENCE) / nodes / 2
    share = (nodes - 2) / nodes

    for node in (0, 33):
        seen = round(found.scores[node] * share * samples)
        low, high = (limit * share for limit in found.between[node])
        assert binom.sf(seen - 1, samples, low) == pytest.approx(half)
        assert binom.cdf(seen, samples, high) == pytest.approx(half)


@pytest.mark.parametrize("nodes", [0, 1, 2])
def test_too_few_to_stand_between(nodes: int, igraph_of: Build) -> None:
    found = betweenness_estimate(igraph_of(nx.empty_graph(nodes)))

    assert (set(found.scores.values()), found.error) == ({0.0} if nodes else set(), 0.0)
