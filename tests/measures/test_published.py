"""Figures that others published, on networks that others drew."""

import csv
from typing import Any

import pytest

from graphsvc.measures import MEASURE_BY_NAME, PARTITION_BY_NAME, modularity
from graphsvc.measures.door import nx
from tests.conftest import DATASETS
from tests.measures.conftest import Build


def dataset(name: str) -> Any:
    """The undirected network; of two directions the heavier counts, isolates are kept."""
    folder = DATASETS / name
    if not folder.is_dir():
        pytest.skip(f"the dataset {name} is not here")
    graph = nx.Graph()
    with (folder / "nodes.csv").open(encoding="utf-8") as nodes, (folder / "edges.csv").open(encoding="utf-8") as edges:
        graph.add_nodes_from(row["id"] for row in csv.DictReader(nodes))
        for row in csv.DictReader(edges):
            other_way = graph.get_edge_data(row["source"], row["target"], {"weight": 0.0})["weight"]
            graph.add_edge(row["source"], row["target"], weight=max(other_way, float(row["weight"])))
    return graph


def mean_geodesic(graph: Any) -> float:
    """Over the pairs that are connected."""
    lengths = [length for _, row in nx.all_pairs_shortest_path_length(graph) for length in row.values() if length]
    return sum(lengths) / len(lengths)


# Alhajjar et al. (2021): mean geodesic, density, mean degree, transitivity, highest betweenness.
PUBLISHED = {
    "caviar": (2.655, 0.034, 3.727, 0.123, 0.637),
    "london_gang": (2.054, 0.220, 11.667, 0.519, 0.109),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_criminal_network(name: str, igraph_of: Build) -> None:
    theirs = dataset(name)
    graph = igraph_of(theirs)

    figures = (
        mean_geodesic(theirs),
        nx.density(graph),
        sum(dict(graph.degree).values()) / len(graph),
        nx.transitivity(graph),
        max(MEASURE_BY_NAME["betweenness"].run(graph).values()),
    )

    assert figures == pytest.approx(PUBLISHED[name], abs=0.001)


def test_a_weight_taken_as_a_distance_gives_the_figure_known_to_be_wrong(igraph_of: Build) -> None:
    graph = igraph_of(dataset("caviar"))

    wrong = max(nx.betweenness_centrality(graph, weight="weight").values())

    assert wrong == pytest.approx(0.552, abs=0.0006)
    assert max(MEASURE_BY_NAME["betweenness"].run(graph, weighted=True).values()) != pytest.approx(wrong, abs=0.01)


def test_krackhardt_s_kite(igraph_of: Build) -> None:
    """Krackhardt (1990): Diane has most contacts, Fernando and Garth are closest, Heather is between."""
    diane, fernando, garth, heather = 3, 5, 6, 7
    graph = igraph_of(nx.krackhardt_kite_graph())
    scores = {name: MEASURE_BY_NAME[name].run(graph) for name in ("degree", "closeness", "betweenness")}

    assert max(scores["degree"], key=scores["degree"].__getitem__) == diane
    assert scores["degree"][diane] == pytest.approx(0.667, abs=0.0006)
    assert scores["closeness"][fernando] == scores["closeness"][garth] == pytest.approx(0.643, abs=0.0006)
    assert max(scores["closeness"].values()) == scores["closeness"][garth]
    assert scores["betweenness"][heather] == max(scores["betweenness"].values()) == pytest.approx(0.389, abs=0.0006)


def test_zachary_s_karate_club(igraph_of: Build) -> None:
    """Zachary (1977); the best modularity there is, 0.4198, is by Brandes et al. (2008)."""
    instructor, president = 0, 33
    graph = igraph_of(nx.karate_club_graph())
    betweenness = MEASURE_BY_NAME["betweenness"].run(graph)

    assert sorted(betweenness, key=betweenness.__getitem__)[-2:] == [president, instructor]
    assert betweenness[instructor] == pytest.approx(0.4376, abs=0.0001)
    assert betweenness[president] == pytest.approx(0.3041, abs=0.0001)
    assert max(MEASURE_BY_NAME["core"].run(graph).values()) == 4
    groups = PARTITION_BY_NAME["leiden"].run(graph)
    assert len(groups) == 4
    assert modularity(graph, groups) == pytest.approx(0.4198, abs=0.0001)
