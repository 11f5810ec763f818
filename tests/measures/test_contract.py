"""What every measure and partition promises, whatever the network looks like."""

import math
from typing import Any

import pytest

from graphsvc.errors import BadRequest
from graphsvc.measures import MEASURE_BY_NAME, MEASURES, PARTITION_BY_NAME, PARTITIONS, Measure, Partition
from graphsvc.measures.door import nx
from tests.measures.conftest import Build

GRAPHS: dict[str, Any] = {
    "no nodes": nx.Graph(),
    "one node": nx.empty_graph(1),
    "no links": nx.empty_graph(3),
    "two parts": nx.disjoint_union(nx.path_graph(4), nx.complete_graph(3)),
    "with isolates": nx.compose(nx.path_graph(3), nx.empty_graph(5)),
}
each_measure = pytest.mark.parametrize("measure", MEASURES, ids=lambda one: one.name)
each_partition = pytest.mark.parametrize("partition", PARTITIONS, ids=lambda one: one.name)
each_graph = pytest.mark.parametrize("name", GRAPHS)


def test_the_names_are_those_of_the_product() -> None:
    assert list(MEASURE_BY_NAME) == [
        *(
            "degree",
            "strength",
            "betweenness",
            "closeness",
            "harmonic",
            "eigenvector",
            "pagerank",
            "core",
            "core_periphery",
        ),
        *("constraint", "effective_size", "cut_point", "link_betweenness", "bridge", "key_players", "key_reach"),
    ]
    assert list(PARTITION_BY_NAME) == ["leiden", "louvain", "label_propagation", "infomap", "components"]


@each_measure
@each_graph
@pytest.mark.parametrize("weighted", [False, True])
def test_scores_are_numbers_of_nodes_or_links(measure: Measure, name: str, weighted: bool, igraph_of: Build) -> None:
    graph = igraph_of(GRAPHS[name])

    scores = measure.run(graph, weighted=weighted)

    assert set(scores) <= set(graph.edges if measure.of == "link" else graph)
    assert all(isinstance(score, float) and math.isfinite(score) for score in scores.values())


@each_measure
@each_graph
def test_a_networkx_graph_gives_the_same(measure: Measure, name: str, igraph_of: Build) -> None:
    assert measure.run(igraph_of(GRAPHS[name])) == pytest.approx(measure.run(GRAPHS[name]))


@each_measure
def test_the_same_network_gives_the_same_scores_in_the_same_order(measure: Measure, igraph_of: Build) -> None:
    graph = nx.gnm_random_graph(30, 60, seed=3)

    first, second = measure.run(igraph_of(graph)), measure.run(igraph_of(graph))

    assert list(first.items()) == list(second.items())


@pytest.mark.parametrize("measure", [one for one in MEASURES if one.name != "strength"], ids=lambda one: one.name)
def test_a_weight_that_is_not_asked_for_changes_nothing(measure: Measure, igraph_of: Build) -> None:
    plain = nx.path_graph(4)
    heavy = nx.Graph((a, b, {"weight": 2 + a}) for a, b in plain.edges)

    assert measure.run(igraph_of(heavy)) == measure.run(igraph_of(plain))


@each_measure
def test_a_directed_network_is_measured_or_refused_with_a_sentence(measure: Measure, igraph_of: Build) -> None:
    graph = igraph_of(nx.DiGraph([(0, 1), (1, 2), (2, 0), (2, 3)]))

    if measure.undirected_only:
        with pytest.raises(BadRequest, match="undirected networks"):
            measure.run(graph)
    else:
        assert measure.run(graph)


@each_measure
def test_it_names_a_networkx_function(measure: Measure) -> None:
    assert measure.function == "" or callable(getattr(nx, measure.function))


@each_measure
def test_it_explains_itself_without_accusing(measure: Measure) -> None:
    words = " ".join(text.id + text.en for text in (measure.caption, measure.reads, measure.definition)).lower()

    assert "kingpin" not in words
    assert any(word in measure.reads.id for word in ("bukan", "Bukan"))
    assert any(word in measure.reads.en for word in ("no proof", "no measure", "No measure", "is not", "no guilt"))
    assert any(character.isdigit() for character in measure.source)


@each_partition
@each_graph
@pytest.mark.parametrize("weighted", [False, True])
def test_every_node_is_in_one_group_largest_first(
    partition: Partition, name: str, weighted: bool, igraph_of: Build
) -> None:
    groups = partition.run(igraph_of(GRAPHS[name]), weighted=weighted)

    assert sorted(node for group in groups for node in group) == sorted(GRAPHS[name])
    assert groups == sorted(groups, key=lambda group: (-len(group), min(group)))


@each_partition
def test_the_same_seed_gives_the_same_groups(partition: Partition, igraph_of: Build) -> None:
    graph = nx.gnm_random_graph(60, 120, seed=1)

    assert partition.run(igraph_of(graph), seed=4) == partition.run(igraph_of(graph), seed=4)


@each_partition
def test_groups_of_a_directed_network_are_refused(partition: Partition, igraph_of: Build) -> None:
    with pytest.raises(BadRequest, match="undirected networks"):
        partition.run(igraph_of(nx.DiGraph([(0, 1)])))


def test_a_self_link_is_named_as_the_reason(igraph_of: Build) -> None:
    with pytest.raises(BadRequest, match="linked to itself"):
        MEASURE_BY_NAME["core"].run(igraph_of(nx.Graph([(0, 0), (0, 1)])))


def test_an_iteration_that_does_not_settle_is_named(igraph_of: Build) -> None:
    """Chances of a long directed chain shift by a step each time, and NetworkX stops after a thousand."""
    chain = nx.path_graph(3000, create_using=nx.DiGraph)

    with pytest.raises(BadRequest, match="does not settle"):
        MEASURE_BY_NAME["eigenvector"].run(igraph_of(chain))
