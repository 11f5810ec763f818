"""What the guide of the POLE crime data says, asked of our own API after a mapping has loaded the data whole."""

from collections import Counter

import httpx
import networkx as nx
import pytest

from graphsvc.answers import about
from graphsvc.answers.people import roles_of
from graphsvc.answers.reader import Reader
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from ingest.report import Report
from tests.conftest import DATASETS, MAPPINGS, empty
from tests.loading import load_folder
from tests.service import ask

POLE = DATASETS / "pole"
pytestmark = pytest.mark.skipif(not POLE.is_dir(), reason="the dataset pole is not here (../shared)")


@pytest.fixture(scope="module")
def loaded(store: Store) -> Report:
    empty(store)
    return load_folder(store, POLE, mapping=MAPPINGS / "pole")


@pytest.fixture
def reader(loaded: Report, store: Store) -> Reader:
    return Reader(store, Networks(store), EVERYTHING_SEALED, "en")


@pytest.fixture
def knows(loaded: Report, client: httpx.Client) -> "nx.Graph[str]":
    """Who knows whom, by the ids of the people."""
    answer = ask(client, "/networks/ties", {"kinds": "KNOWS", "dataset": "pole"})
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((node["id"], {"name": node["caption"]}) for node in answer["nodes"])
    graph.add_edges_from((link["source"], link["target"]) for link in answer["links"])
    return graph


def test_every_row_is_loaded(loaded: Report) -> None:
    assert not loaded.rejections
    assert {table: tally.loaded for table, tally in loaded.tables.items()} == {
        "cases": 28_762,
        "sources": 1 + 7 + 1_000,
        "persons": 369,
        "phones": 328,
        "places": 14_904,
        "roles": 55,
        "uses": 328 + 368,
        "ties": 586 + 241 + 80 + 118 + 155,
        "calls": 534,
        "stays": 368,
    }
    assert all(tally.read == tally.loaded for tally in loaded.tables.values())


def test_the_most_frequent_crime(reader: Reader) -> None:
    cases = about.cases(reader, limit=30_000).cases

    (most, _) = Counter(case.caption.split(",")[0] for case in cases).most_common(2)
    assert most == ("Violence and sexual offences", 8_765)


def test_the_network_of_who_knows_whom(knows: "nx.Graph[str]") -> None:
    components = sorted(map(len, nx.connected_components(knows)))

    assert (len(knows), knows.number_of_edges(), len(components), components[-1]) == (369, 586, 26, 342)


def test_deborah_ford_is_in_ten_triangles(knows: "nx.Graph[str]") -> None:
    (deborah,) = (person for person in knows if knows.nodes[person]["name"] == "Deborah Ford")

    assert nx.triangles(knows, deborah) == 10


def test_anne_freeman_has_most_friends_who_are_party_to_crimes(knows: "nx.Graph[str]", reader: Reader) -> None:
    parties = roles_of(reader, knows)
    friends = Counter({person: len(parties.keys() & knows[person]) for person in knows})

    ((anne, most), (_, second)) = friends.most_common(2)
    assert (knows.nodes[anne]["name"], most) == ("Anne Freeman", 8)
    assert second < most


def test_a_call_is_counted_between_two_phones_and_keeps_its_moment(loaded: Report, client: httpx.Client) -> None:
    answer = ask(client, "/networks/calls", {"dataset": "pole"})

    assert sum(link["weight"] for link in answer["links"]) == 534
    assert len(answer["nodes"]) == 328
