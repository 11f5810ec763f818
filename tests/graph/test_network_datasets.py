"""Networks of one dataset of several, and what several have in common."""

from pathlib import Path

import pytest

from graphsvc.filters import Filters
from graphsvc.networks import Networks
from graphsvc.scope import UNSEALED
from graphsvc.store import Store
from tests.conftest import empty
from tests.graph.drawn import drawn, links
from tests.graph.whole import folder
from tests.loading import load_folder

HEAD = "person,kind,identifier\n"


@pytest.fixture(scope="module")
def two_datasets(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """`satu` and `kasus dua`: a phone in common, a tie in each, and somebody alone in each."""
    empty(store)
    for name, (one, other, alone) in {"satu": ("p1", "p2", "p3"), "kasus dua": ("q1", "q2", "q3")}.items():
        load_folder(
            store,
            folder(
                Path(tmp_path_factory.mktemp("data")),
                name,
                persons=f"id,name\n{one},A\n{other},B\n{alone},C\n",
                ties=f"from,to,kind\n{one},{other},knows\n",
                uses=f"{HEAD}{one},phone,082411112222\n",
            ),
        )
    return store


@pytest.mark.parametrize(("dataset", "people"), [("satu", "p"), ("kasus dua", "q")])
def test_a_dataset_has_its_own_people_and_links(dataset: str, people: str, two_datasets: Store) -> None:
    network = drawn(two_datasets, "associates", Filters(dataset=dataset))

    assert [id_.rsplit(":", 1)[-1] for id_ in network.ids] == [f"{people}{number}" for number in (1, 2, 3)]
    assert links(network) == {(f"{people}1", f"{people}2"): 1}


def test_a_phone_in_common_joins_two_datasets(two_datasets: Store) -> None:
    network = drawn(two_datasets, "associates")

    assert {frozenset(pair) for pair in links(network)} == {
        frozenset(pair) for pair in (("p1", "p2"), ("q1", "q2"), ("p1", "q1"))
    }


def test_a_load_makes_kept_networks_stale(two_datasets: Store, tmp_path: Path) -> None:
    networks = Networks(two_datasets)
    before = networks.read(UNSEALED, "ties", Filters(dataset="satu"))
    again = networks.read(UNSEALED, "ties", Filters(dataset="satu"))

    load_folder(two_datasets, folder(tmp_path, "satu", ties="from,to,kind\np2,p3,met\n"))

    assert again is before
    assert len(links(networks.read(UNSEALED, "ties", Filters(dataset="satu")))) == 2
