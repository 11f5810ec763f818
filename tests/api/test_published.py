"""Figures that Alhajjar et al. (2021) published of two criminal networks, asked of our own API after a mapping loaded them."""

import httpx
import pytest

from graphsvc.store import Store
from tests.conftest import DATASETS, MAPPINGS, empty
from tests.loading import load_folder
from tests.service import ask

# Density, mean degree, transitivity, highest betweenness; isolates kept, unweighted, undirected.
PUBLISHED = {"caviar": (0.034, 3.727, 0.123, 0.637), "london_gang": (0.220, 11.667, 0.519, 0.109)}
pytestmark = pytest.mark.skipif(not DATASETS.is_dir(), reason="the datasets are not here (../shared)")


@pytest.fixture(scope="module")
def loaded(store: Store) -> None:
    empty(store)
    for name in PUBLISHED:
        assert not load_folder(store, DATASETS / name, mapping=MAPPINGS / "criminal_networks").rejections


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", PUBLISHED)
def test_a_criminal_network(name: str, client: httpx.Client) -> None:
    network = ask(client, "/networks/ties", {"dataset": name})
    ranking = ask(client, "/rankings/betweenness", {"network": "ties", "dataset": name, "top": 1})
    neighbours: dict[str, set[str]] = {node["id"]: set() for node in network["nodes"]}
    for link in network["links"]:
        neighbours[link["source"]].add(link["target"])
        neighbours[link["target"]].add(link["source"])
    nodes, links = ranking["network"]["nodes"], ranking["network"]["links"]
    pairs = sum(len(near) * (len(near) - 1) for near in neighbours.values())
    closed = sum(len(neighbours[one] & near) for near in neighbours.values() for one in near)

    assert (nodes, links) == (len(network["nodes"]), len(network["links"]))
    figures = (2 * links / (nodes * (nodes - 1)), 2 * links / nodes, closed / pairs, ranking["rows"][0]["score"])
    assert figures == pytest.approx(PUBLISHED[name], abs=0.001)
