"""How sure clusters are, and who bridges them: on networks where the answer can be seen on paper."""

from typing import Any

import numpy as np
import pytest

from graphsvc.errors import BadRequest
from graphsvc.measures.door import nx
from graphsvc.measures.participation import participation
from graphsvc.stability import Links, sure_clusters
from graphsvc.stability.clusters import consensus, kept


def links(graph: Any) -> Links:
    ends = np.array(graph.edges, dtype=np.int64)
    return Links(len(graph), False, ends[:, 0], ends[:, 1], np.ones(len(ends)))


def two_cliques() -> Any:
    """0-4 and 5-9 each know each other, and 0 knows 5."""
    graph = nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5))
    graph.add_edge(0, 5)
    return graph


def test_two_cliques_are_two_clusters_whatever_the_seed_and_the_error() -> None:
    found = sure_clusters(links(two_cliques()), "leiden", weighted=False)

    assert found.labels.tolist() == [0] * 5 + [1] * 5
    assert found.over_seeds.nodes.tolist() == [1.0] * 10
    assert found.over_seeds.clusters.tolist() == [1.0, 1.0]
    assert min(found.under_error.nodes) > 0.95


@pytest.mark.parametrize("method", ["leiden", "louvain", "label_propagation", "infomap"])
def test_a_ring_of_cliques_falls_into_its_cliques(method: str) -> None:
    found = sure_clusters(links(nx.ring_of_cliques(4, 6)), method, weighted=False)

    assert found.labels.tolist() == [0] * 6 + [1] * 6 + [2] * 6 + [3] * 6


def test_who_stands_between_two_cliques_is_the_one_who_is_unsure() -> None:
    """10 knows two people of each clique: which it belongs to is the seed's choice."""
    graph = nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5))
    graph.add_edges_from([(10, 0), (10, 1), (10, 5), (10, 6)])

    found = sure_clusters(links(graph), "label_propagation", weighted=False)

    assert min(found.over_seeds.nodes[:10]) == 1.0
    assert 0.5 < found.over_seeds.nodes[10] < 0.7
    assert found.under_error.nodes[10] < 0.7


def test_shares_by_hand() -> None:
    """Once as it is, once 2 moves over, once it splits in half and 4 is missing, once both are one."""
    runs = np.array([[0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1], [0, 0, 2, 1, -1, 1], [0, 0, 0, 0, 0, 0]])

    found = kept(np.array([0, 0, 0, 1, 1, 1]), runs)

    # 0 has 1 of its two others in run 2 and 3: half is not more than half.
    assert found.nodes.tolist() == [0.5, 0.5, 0.5, 1.0, 1.0, 1.0]
    assert found.clusters.tolist() == pytest.approx([(1 + 2 / 3 + 2 / 3 + 3 / 6) / 4, (1 + 3 / 4 + 1 + 3 / 6) / 4])


def test_a_node_alone_in_its_cluster_has_no_share_and_one_whose_fellows_are_missing_is_not_counted() -> None:
    found = kept(np.array([0, 0, 1]), np.array([[0, 0, 1], [0, -1, 1]]))

    assert found.nodes[:2].tolist() == [1.0, 1.0]
    assert np.isnan(found.nodes[2])


def test_runs_that_agree_are_their_own_consensus() -> None:
    assert consensus(np.array([[0, 0, 1], [0, 0, 1]]), "leiden").tolist() == [0, 0, 1]


def test_the_consensus_is_what_most_runs_say() -> None:
    runs = np.array([[0, 0, 0, 1, 1, 1]] * 3 + [[0, 0, 1, 1, 1, 1]] * 2)

    assert consensus(runs, "leiden").tolist() == [0, 0, 0, 1, 1, 1]


def test_who_is_seldom_with_anybody_stays_with_whom_they_are_with_most() -> None:
    runs = np.array([[0, 0, 0, 1, 1], [0, 0, 1, 1, 2], [0, 0, 1, 2, 2], [0, 0, 2, 1, 1], [0, 0, 0, 1, 1]])

    labels = consensus(runs, "components")

    assert labels[0] == labels[1] == labels[2]  # 2 is with 0 and 1 in two of five runs, with 3 in one.
    assert labels[3] == labels[4] != labels[0]


def test_clusters_too_large_to_compare_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphsvc.stability.clusters.PAIRS", 5)

    with pytest.raises(BadRequest, match="too large"):
        consensus(np.array([[0, 0, 0, 0], [0, 0, 0, 1]]), "leiden")


def test_zachary_s_karate_club_splits_as_published() -> None:
    """The four communities of highest modularity; under error the members between the factions waver, not the leaders."""
    found = sure_clusters(links(nx.karate_club_graph()), "leiden", weighted=False)
    steady = dict(enumerate(found.under_error.nodes.tolist()))

    assert np.bincount(found.labels).tolist() == [12, 11, 6, 5]
    assert steady[0] > 0.95
    assert steady[33] > 0.95
    assert min(steady, key=steady.__getitem__) == 9  # Linked with 2 of the one faction and 33 of the other.


def test_participation_by_hand() -> None:
    found = participation(two_cliques(), [set(range(5)), set(range(5, 10))])

    assert found[0].coefficient == pytest.approx(1 - (4 / 5) ** 2 - (1 / 5) ** 2)
    assert found[0].groups == [1]
    assert found[1].coefficient == 0
    assert found[1].groups == []


def test_participation_with_weights_and_without_links() -> None:
    graph = nx.Graph([("a", "b", {"weight": 3.0}), ("a", "c", {"weight": 1.0})])
    graph.add_node("d")

    found = participation(graph, [{"a", "b"}, {"c"}, {"d"}], weighted=True)

    assert found["a"].coefficient == pytest.approx(1 - (3 / 4) ** 2 - (1 / 4) ** 2)
    assert "d" not in found
    assert participation(nx.Graph(), []) == {}
