"""Taking a dataset back out: the graph is as if it had never been loaded."""

from pathlib import Path

import pytest

from graphsvc.errors import BadRequest
from graphsvc.ids import node_id
from graphsvc.schema import SCHEMA
from graphsvc.scope import UNSEALED
from graphsvc.store import Store
from ingest.unload import unload
from tests.conftest import PAPER_CASE
from tests.graph.whole import folder, node, whole
from tests.loading import load_folder

TABLES = {path.stem: path.read_text(encoding="utf-8-sig") for path in PAPER_CASE.glob("*.csv")}


def variant(parent: Path, name: str) -> Path:
    """The paper case as another dataset, whose people differ and whose phones are partly the same."""
    return folder(parent, name, **{**TABLES, "phones": "number,note\n082411112222,milik kakak\n083900001111,\n"})


def test_what_another_dataset_states_stays(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    before = whole(empty_store)
    load_folder(empty_store, variant(tmp_path, "lain"))

    unload(empty_store, "lain")

    assert whole(empty_store) == before


def test_it_does_not_matter_which_of_two_came_first(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, variant(tmp_path, "lain"))
    load_folder(empty_store, PAPER_CASE)
    of_paper = {
        id_
        for id_, row in whole(empty_store).items()
        if ":badau-kecil" in id_ or row["said"].get("dataset") == "badau-kecil"
    }
    shared_by_both = "phone:6282411112222"

    unload(empty_store, "lain")

    left = whole(empty_store)
    assert of_paper <= left.keys()
    assert not [id_ for id_, row in left.items() if ":lain" in id_ or row["said"].get("dataset") == "lain"]
    assert left[shared_by_both]["said"]["notes"] == ["badau-kecil: disita dari Budi Hartono"]


def test_the_last_dataset_leaves_nothing(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)

    unload(empty_store, "badau-kecil")

    assert whole(empty_store) == {}


def test_a_phone_that_a_dataset_only_lists_stays_with_it(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "daftar", phones="number,note\n082411112222,\n"))
    load_folder(empty_store, PAPER_CASE)
    before = node(empty_store, "phone:6282411112222")

    unload(empty_store, "badau-kecil")

    assert node(empty_store, "phone:6282411112222") == {
        name: before[name] for name in before if name not in {"notes", "listed_by"}
    } | {"listed_by": ["daftar"]}


def test_a_phone_sealed_for_somebody_of_that_dataset_opens(empty_store: Store, tmp_path: Path) -> None:
    calls = "caller,callee\n085477778888,082411112222\n"
    load_folder(empty_store, folder(tmp_path, "lain", calls=calls))
    before = whole(empty_store)
    load_folder(empty_store, PAPER_CASE)
    sealed = node(empty_store, "phone:6285477778888").get("sealed")

    unload(empty_store, "badau-kecil")

    assert sealed
    assert whole(empty_store) == before


def test_unloading_raises_the_revision_and_counts_statements(empty_store: Store, tmp_path: Path) -> None:
    load_folder(
        empty_store, folder(tmp_path, persons="id,name\np1,Budi\np2,Ratna\n", ties="from,to,kind\np1,p2,knows\n")
    )
    revision = empty_store.revision(UNSEALED)

    assert unload(empty_store, "kecil") == 1
    assert empty_store.revision(UNSEALED) > revision


@pytest.mark.parametrize("name", ["kasus satu", "k~20", "a:b", "Perkara/é", "."])
def test_a_dataset_of_any_name_is_sealed_and_taken_out(name: str, empty_store: Store) -> None:
    report = load_folder(empty_store, PAPER_CASE, dataset=name)
    sealed = node(empty_store, node_id("person", name, "p07")).get("pseudonym")

    unload(empty_store, name)

    assert report.dataset == name
    assert sealed == "Korban-01 (k1)"
    assert whole(empty_store) == {}


def test_an_unknown_dataset_is_said_to_be_none(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)
    before, revision = whole(empty_store), empty_store.revision(UNSEALED)

    with pytest.raises(BadRequest, match="no dataset and no load"):
        unload(empty_store, "badau")
    assert whole(empty_store) == before
    assert empty_store.revision(UNSEALED) == revision


def test_a_dataset_whose_name_begins_like_another_stays(empty_store: Store, tmp_path: Path) -> None:
    phones = "number,note\n082411112222,x\n"
    load_folder(empty_store, folder(tmp_path, "badau-2", cases="id\nk1\n", phones=phones))
    before = whole(empty_store)
    load_folder(empty_store, folder(tmp_path, "badau", cases="id\nk1\n", phones=phones))

    unload(empty_store, "badau")

    assert whole(empty_store) == before


def test_a_dataset_loads_again_after_it_was_taken_out(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)
    unload(empty_store, "badau-kecil")

    report = load_folder(empty_store, PAPER_CASE)

    assert {table.name for table in SCHEMA.tables} == set(report.tables)
    assert all(tally.loaded == tally.read for tally in report.tables.values())
