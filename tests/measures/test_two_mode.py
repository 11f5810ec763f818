"""Measures on networks of people and events: by hand, as published, and as NetworkX has them."""

from collections.abc import Collection
from typing import Any

import pytest

from graphsvc.errors import BadRequest
from graphsvc.measures import MEASURE_BY_NAME, MEASURES, PARTITIONS, Measure
from graphsvc.measures.door import ONE_MODE, nx
from graphsvc.measures.two_mode import TwoMode, clustering
from graphsvc.texts import Text
from tests.measures.conftest import Build

CHAIN = nx.Graph([("a", "E1"), ("E1", "b"), ("b", "E2"), ("E2", "c")])
PEOPLE = frozenset("abc")
FORMS = [measure for measure in MEASURES if isinstance(measure.two_mode, TwoMode)]
REFUSED = [measure for measure in MEASURES if isinstance(measure.two_mode, Text)]
BIPARTITE = [measure for measure in FORMS if str(getattr(measure.two_mode, "function", "")).startswith("bipartite.")]


def of_two_modes(graph: Any, people: Collection[Any], igraph_of: Build) -> Any:
    made: Any = igraph_of(graph)
    made.graph[ONE_MODE] = frozenset(people)
    return made


def connected_at_random(seed: int) -> tuple[Any, set[Any]]:
    """The largest part of a random network of 15 people and 9 events, and its people."""
    graph = nx.bipartite.random_graph(15, 9, 0.2, seed=seed)
    part = graph.subgraph(max(nx.connected_components(graph), key=len))
    return nx.Graph(part), {node for node in part if node < 15}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("degree", {"a": 1 / 2, "b": 1, "c": 1 / 2, "E1": 2 / 3, "E2": 2 / 3}),
        # At most 4 of the pairs of others can be joined by one of three people, at most 5 by one of two events.
        ("betweenness", {"a": 0, "b": 4 / 4, "c": 0, "E1": 3 / 5, "E2": 3 / 5}),
        ("closeness", {"a": 6 / 10, "b": 6 / 6, "c": 6 / 10, "E1": 5 / 7, "E2": 5 / 7}),
        ("eigenvector", {"a": 6**-0.5, "b": 2 * 6**-0.5, "c": 6**-0.5, "E1": 2**-0.5, "E2": 2**-0.5}),
        ("core", dict.fromkeys(("a", "b", "c", "E1", "E2"), 1)),
        ("harmonic", {"a": 25 / 12, "b": 3, "c": 25 / 12, "E1": 2 + 1 / 2 + 1 / 3, "E2": 2 + 1 / 2 + 1 / 3}),
        ("cut_point", {"a": 0, "b": 1, "c": 0, "E1": 1, "E2": 1}),
    ],
)
def test_a_chain_of_three_people(measure: str, expected: dict[str, float], igraph_of: Build) -> None:
    scores = MEASURE_BY_NAME[measure].run(of_two_modes(CHAIN, PEOPLE, igraph_of))

    assert scores == pytest.approx(expected, abs=1e-5)


def test_the_southern_women_are_those_of_borgatti_and_halgin(igraph_of: Build) -> None:
    """Davis, Gardner & Gardner (1941); the figures are those of Borgatti & Halgin (2011)."""
    davis = nx.davis_southern_women_graph()
    graph = of_two_modes(davis, davis.graph["top"], igraph_of)
    names = ("degree", "closeness", "betweenness", "eigenvector")

    scores = {name: MEASURE_BY_NAME[name].run(graph) for name in names}

    published = {
        "Evelyn Jefferson": (0.571, 0.800, 0.097, 0.335),
        "Theresa Anderson": (0.571, 0.800, 0.088, 0.371),
        "Nora Fayette": (0.571, 0.800, 0.113, 0.264),
        "Sylvia Avondale": (0.500, 0.774, 0.072, 0.277),
        "Flora Price": (0.143, 0.585, 0.005, 0.070),
        "E7": (0.556, 0.733, 0.130, 0.384),
        "E8": (0.778, 0.846, 0.244, 0.507),
        "E9": (0.667, 0.786, 0.226, 0.379),
        "E14": (0.167, 0.524, 0.002, 0.113),
    }
    for node, figures in published.items():
        assert tuple(scores[name][node] for name in names) == pytest.approx(figures, abs=0.0011), node
    assert clustering(graph) == pytest.approx(0.468, abs=0.0006)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("measure", BIPARTITE, ids=lambda one: one.name)
def test_on_connected_networks_scores_are_those_of_networkx(measure: Measure, seed: int, igraph_of: Build) -> None:
    theirs, people = connected_at_random(seed)
    assert isinstance(measure.two_mode, TwoMode)
    function = getattr(nx.bipartite, measure.two_mode.function.removeprefix("bipartite."))

    assert measure.run(of_two_modes(theirs, people, igraph_of)) == pytest.approx(function(theirs, people))


@pytest.mark.parametrize("seed", range(5))
def test_clustering_is_that_of_networkx(seed: int, igraph_of: Build) -> None:
    theirs, people = connected_at_random(seed)

    assert clustering(of_two_modes(theirs, people, igraph_of)) == pytest.approx(
        nx.bipartite.robins_alexander_clustering(theirs)
    )


def test_two_who_shared_two_events_close_every_path(igraph_of: Build) -> None:
    both = nx.Graph([("a", "E1"), ("a", "E2"), ("b", "E1"), ("b", "E2")])

    assert clustering(of_two_modes(both, "ab", igraph_of)) == 1
    assert clustering(of_two_modes(CHAIN, PEOPLE, igraph_of)) == 0
    assert clustering(of_two_modes(nx.star_graph(3), {1, 2, 3}, igraph_of)) is None


def test_a_small_separate_part_is_not_near_to_everybody(igraph_of: Build) -> None:
    """Two on one journey, apart from the chain: NetworkX's function would put them before the chain's middle."""
    parts = nx.compose(CHAIN, nx.Graph([("x", "E3"), ("E3", "y")]))
    people = PEOPLE | {"x", "y"}

    ours = MEASURE_BY_NAME["closeness"].run(of_two_modes(parts, people, igraph_of))
    theirs = nx.bipartite.closeness_centrality(parts, people)

    assert theirs["x"] > theirs["a"]
    # Of 7 others b reaches 4, all of them as near as can be; x reaches 2.
    assert (ours["b"], ours["x"], ours["E3"]) == pytest.approx((4 / 7, 2 / 7, 2 / 7))
    assert ours["a"] == pytest.approx(6 / 10 * 4 / 7)


@pytest.mark.parametrize("measure", FORMS, ids=lambda one: one.name)
@pytest.mark.parametrize(
    ("graph", "people"),
    [
        (nx.Graph(), ""),
        (nx.empty_graph("ab"), "ab"),
        (nx.Graph([("a", "E"), ("b", "E")]), "ab"),
        (nx.Graph([("a", "E")]), "a"),
        (nx.empty_graph(["E"]), ""),
    ],
    ids=["nobody", "no events", "one event", "one person", "no people"],
)
def test_few_have_scores_too(measure: Measure, graph: Any, people: str, igraph_of: Build) -> None:
    scores = measure.run(of_two_modes(graph, people, igraph_of))

    assert set(scores) == set(graph)
    assert all(0 <= score <= 1 + 1e-9 for score in scores.values())


def test_an_event_that_all_others_meet_in_scores_one(igraph_of: Build) -> None:
    graph = of_two_modes(nx.Graph([("a", "E"), ("b", "E")]), "ab", igraph_of)

    for name in ("degree", "betweenness", "closeness"):
        assert MEASURE_BY_NAME[name].run(graph)["E"] == 1


@pytest.mark.parametrize("measure", REFUSED, ids=lambda one: one.name)
def test_what_has_no_meaning_is_refused_with_its_reason(measure: Measure, igraph_of: Build) -> None:
    graph = of_two_modes(CHAIN, PEOPLE, igraph_of)

    with pytest.raises(BadRequest, match="network of people and events"):
        measure.run(graph)


def test_the_refused_measures_of_brokerage_would_only_count_contacts(igraph_of: Build) -> None:
    """The reason that is given for refusing them: no two contacts are ever linked."""
    theirs, _ = connected_at_random(1)

    assert nx.effective_size(theirs) == pytest.approx(dict(theirs.degree))
    assert nx.constraint(theirs) == pytest.approx({node: 1 / count for node, count in theirs.degree})
    assert [measure.name for measure in REFUSED] == [
        *("core_periphery", "constraint", "effective_size", "key_players", "key_reach")
    ]


@pytest.mark.parametrize("partition", PARTITIONS, ids=lambda one: one.name)
def test_only_separate_parts_are_clusters_there(partition: Any, igraph_of: Build) -> None:
    graph = of_two_modes(CHAIN, PEOPLE, igraph_of)

    if partition.name == "components":
        assert partition.run(graph) == [{*PEOPLE, "E1", "E2"}]
    else:
        with pytest.raises(BadRequest, match="method=components"):
            partition.run(graph)


def test_a_weight_changes_nothing_where_a_form_is_used(igraph_of: Build) -> None:
    heavy = nx.Graph((a, b, {"weight": 3}) for a, b in CHAIN.edges)
    graphs = [of_two_modes(graph, PEOPLE, igraph_of) for graph in (CHAIN, heavy)]

    for measure in FORMS:
        plain, weighed = (measure.run(graph, weighted=True) for graph in graphs)
        assert plain == weighed
