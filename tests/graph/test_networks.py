"""Every network of the paper case, link by link, as it comes out with pencil and paper."""

from typing import Any

import networkx as nx
import pytest

from graphsvc.networks import NETWORKS
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from tests.graph.drawn import Links, added, drawn, links, nodes, people, short, told

TIES: Links = {
    ("p01", "p02"): 3 + 1,
    ("p01", "p07"): 1,
    ("p01", "p08"): 1,
    ("p02", "p05"): 2,
    ("p03", "p07"): 1,
    ("p03", "p09"): 1,
    ("p04", "p08"): 1,
    ("p05", "p07"): 1,
    ("p06", "p07"): 1,
}
SHARED: Links = {("p02", "p03"): 1, ("p03", "p04"): 1 / 2, ("p03", "p09"): 1 / 2, ("p04", "p09"): 1 / 2}
"""Phone B of two people; the car of three, so each pair weighs 1/(3-1)."""
HANDSETS: Links = {("p02", "p05"): 1 / 2, ("p03", "p05"): 1 / 2}
"""The handset of p05, in which phone B was seen: three people use it, of whom p02 and p03 have the phone in common."""
CALLS: Links = {
    ("p01", "p02"): 3 / 2,
    ("p01", "p03"): 3 / 2,
    ("p02", "p05"): 1 / 2,
    ("p03", "p05"): 1 / 2,
    ("p01", "p07"): 1,
}
"""Between A of one and B of two users stand three statements; between B and C one; between D and A one."""
PAYMENTS: Links = {("p01", "p06"): 2, ("p01", "p03"): 1, ("p05", "p06"): 1}
JOURNEYS: Links = {("p03", "p07"): 1 / 2, ("p03", "p08"): 1 / 2, ("p07", "p08"): 1 / 2}
STAYS: Links = {("p04", "p07"): 1 / 2, ("p07", "p08"): 1 / 2}
"""One spell of three people at t4, of whom p04 and p08 were never there on one day."""
JOURNEY, STAY = "2024-09-06~20KB~201234~20FA", "2024-09-01"
"""The events of two people or more: the car of 6 September, and the spell at t4 that began on the first."""
EXPECTED: dict[str, Links] = {
    "ties": TIES,
    "associates": added(*(part.items() for part in (TIES, SHARED, HANDSETS, CALLS, PAYMENTS, JOURNEYS, STAYS))),
    "calls": {("A", "B"): 3 + 1, ("B", "A"): 1, ("B", "C"): 1, ("D", "A"): 1, ("E", "A"): 1},
    "acts": {
        ("p01", "p07"): 1,
        ("p01", "p08"): 1,
        ("p03", "p07"): 1,
        ("p04", "p08"): 1,
        ("p05", "p07"): 1,
        ("p06", "p07"): 1,
    },
    "money": {("BCA", "MAY"): 3_500_000, ("p01", "p03"): 500_000, ("MAY", "p05"): 1000},
    "routes": {("t1", "t2"): 3, ("t2", "t3"): 5},
    "events": {(event, who): 1 for event, all_ in ((JOURNEY, (3, 7, 8)), (STAY, (4, 7, 8))) for who in people(*all_)},
}
NODES = {
    "ties": people(*range(1, 13)),
    "associates": people(*range(1, 13)),
    "calls": set("ABCDE"),
    "acts": people(*range(1, 13)),
    "money": people(*range(1, 13)) | {"BCA", "MAY"},
    "routes": {"t1", "t2", "t3", "t4"},
    "events": people(*range(1, 13)) | {JOURNEY, STAY},
}
IN_HANDSET = ["USES B handset"]
AB = ["CALLED A B", "CALLED A B", "CALLED B A"]
GROUNDS = {
    "ties": {
        ("p01", "p02"): ["KNOWS p01 p02", "KNOWS p02 p01"],
        ("p02", "p05"): ["MET p02 p05"],
        ("p03", "p09"): ["KIN_OF p03 p09"],
    },
    "associates": {
        ("p01", "p02"): [*AB, "KNOWS p01 p02", "KNOWS p02 p01", "USES p01 A", "USES p02 B"],
        ("p01", "p03"): [*AB, "PAID p01 p03", "USES p01 A", "USES p03 B"],
        ("p01", "p06"): ["PAID BCA MAY", "PAID BCA MAY", "USES p01 BCA", "USES p06 MAY"],
        ("p01", "p07"): ["CALLED D A", "RECRUITED p01 p07", "USES p01 A", "USES p07 D"],
        ("p01", "p08"): ["RECRUITED p01 p08"],
        ("p02", "p03"): ["USES p02 B", "USES p03 B"],
        ("p02", "p05"): ["CALLED B C", "MET p02 p05", *IN_HANDSET, "USES p02 B", "USES p05 C", "USES p05 handset"],
        ("p03", "p04"): ["USES p03 car", "USES p04 car"],
        ("p03", "p05"): ["CALLED B C", *IN_HANDSET, "USES p03 B", "USES p05 C", "USES p05 handset"],
        ("p03", "p07"): ["TRANSPORTED p03 p07", "TRAVELLED p03 r1", "TRAVELLED p07 r1"],
        ("p03", "p08"): ["TRAVELLED p03 r1", "TRAVELLED p08 r1"],
        ("p03", "p09"): ["KIN_OF p03 p09", "USES p03 car", "USES p09 car"],
        ("p04", "p07"): ["STAYED_AT p04 t4", "STAYED_AT p07 t4"],
        ("p04", "p08"): ["HARBOURED p04 p08"],
        ("p04", "p09"): ["USES p04 car", "USES p09 car"],
        ("p05", "p06"): ["PAID MAY p05", "USES p06 MAY"],
        ("p05", "p07"): ["RECEIVED p05 p07"],
        ("p06", "p07"): ["CONTROLLED p06 p07"],
        ("p07", "p08"): ["STAYED_AT p07 t4", "STAYED_AT p08 t4", "TRAVELLED p07 r1", "TRAVELLED p08 r1"],
    },
    "calls": {("A", "B"): AB, ("B", "C"): ["CALLED B C"], ("E", "A"): ["CALLED E A"]},
    "acts": {("p01", "p07"): ["RECRUITED p01 p07"], ("p06", "p07"): ["CONTROLLED p06 p07"]},
    "events": {(JOURNEY, "p03"): ["TRAVELLED p03 r1"], (STAY, "p08"): ["STAYED_AT p08 t4"]},
    "money": {("BCA", "MAY"): ["PAID BCA MAY", "PAID BCA MAY"], ("MAY", "p05"): ["PAID MAY p05"]},
    "routes": {
        ("t1", "t2"): [
            *("PASSES r1 t1", "PASSES r1 t2"),
            *("TRAVELLED p03 r1", "TRAVELLED p03 r1", "TRAVELLED p07 r1", "TRAVELLED p08 r1"),
        ],
    },
}


@pytest.mark.parametrize("name", EXPECTED)
def test_links_and_weights_are_those_of_the_drawing(name: str, paper_store: Store) -> None:
    assert links(drawn(paper_store, name)) == EXPECTED[name]


@pytest.mark.parametrize("name", NODES)
def test_nodes_without_links_stay_in(name: str, paper_store: Store) -> None:
    assert nodes(drawn(paper_store, name)) == NODES[name]


@pytest.mark.parametrize(("name", "pair"), [(name, pair) for name, grounds in GROUNDS.items() for pair in grounds])
def test_a_link_lists_the_statements_it_comes_from(name: str, pair: tuple[str, str], paper_store: Store) -> None:
    assert told(paper_store, drawn(paper_store, name), pair) == GROUNDS[name][pair]


def test_every_link_of_every_network_has_statements(paper_store: Store) -> None:
    for kind in NETWORKS:
        network = drawn(paper_store, kind.name)
        assert all(told(paper_store, network, pair) for pair in links(network))


def test_a_pair_without_a_link_has_no_statements(paper_store: Store) -> None:
    network = drawn(paper_store, "ties")

    assert network.statements_of(network.ids[0], network.ids[9]) == []


@pytest.mark.parametrize("name", ["calls", "acts", "money", "routes"])
def test_directed_networks_point_from_source_to_target(name: str, paper_store: Store) -> None:
    graph = drawn(paper_store, name).graph(directed=True)

    assert graph.is_directed()
    assert {(short(str(a)), short(str(b))) for a, b in graph.edges} == set(EXPECTED[name])


@pytest.mark.parametrize("name", ["ties", "associates", "events"])
def test_undirected_networks_have_no_direction_to_ask_for(name: str, paper_store: Store) -> None:
    assert not drawn(paper_store, name).graph(directed=True).is_directed()


def test_measured_without_direction_both_ways_are_one_link(paper_store: Store) -> None:
    graph = drawn(paper_store, "calls").graph()

    weights = {frozenset((short(str(a)), short(str(b)))): data["weight"] for a, b, data in graph.edges(data=True)}
    assert weights[frozenset("AB")] == 5
    assert len(weights) == 4


def test_the_distance_of_a_link_is_the_inverse_of_its_weight(paper_store: Store) -> None:
    graph = drawn(paper_store, "associates").graph()

    ends = "person:badau-kecil:p01", "person:badau-kecil:p02"
    assert graph[ends[0]][ends[1]] == {"weight": 5.5, "distance": pytest.approx(1 / 5.5)}


def test_the_parts_of_the_network_are_those_of_the_drawing(paper_store: Store) -> None:
    graph: Any = drawn(paper_store, "associates").graph()

    assert {frozenset(map(short, part)) for part in nx.connected_components(graph)} == {
        frozenset(people(*range(1, 10))),
        frozenset(people(10)),
        frozenset(people(11)),
        frozenset(people(12)),
    }


def test_currencies_of_the_money_are_told(paper_store: Store) -> None:
    assert drawn(paper_store, "money").currencies == ["IDR", "MYR"]


def test_who_is_sealed_is_told_and_sealed_numbers_are_not(paper_store: Store) -> None:
    ties = drawn(paper_store, "ties", scope=EVERYTHING_SEALED)
    sealed = {short(id_) for id_, hidden in zip(ties.ids, ties.sealed.tolist(), strict=True) if hidden}

    assert sealed == people(7, 8, 9, 10, 11)
    assert nodes(drawn(paper_store, "calls", scope=EVERYTHING_SEALED)) == {"A", "B", "C", "sealed", "E"}
