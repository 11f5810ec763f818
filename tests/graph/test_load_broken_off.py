"""Loads that break off: a small folder is loaded wholly or not at all, a large one goes on where it stopped."""

from pathlib import Path

import pytest

from graphsvc.errors import BadRequest, GraphError, GraphUnavailable
from graphsvc.scope import EVERYTHING_SEALED, UNSEALED
from graphsvc.store import Store
from ingest.load import Progress
from ingest.unload import unload
from queries import ENTITIES
from tests.conftest import PAPER_CASE
from tests.graph.whole import content, folder, node, rows, whole
from tests.loading import load_folder

KILL = """SHOW TRANSACTIONS YIELD transactionId, currentQuery AS query
WHERE NOT query STARTS WITH 'SHOW'
TERMINATE TRANSACTIONS transactionId YIELD message
RETURN message"""


def stop_at(table: str) -> Progress:
    """What Ctrl-C does when this table has been written."""

    def stop(name: str, _rows: int, _bytes: int) -> None:
        if name == table:
            raise KeyboardInterrupt

    return stop


def test_a_load_whose_transaction_is_terminated_leaves_nothing(empty_store: Store) -> None:
    def kill(name: str, _rows: int, _bytes: int) -> None:
        if name == "ties":
            assert [row["message"] for row in rows(empty_store, KILL)] == ["Transaction terminated."]

    before = empty_store.revision(UNSEALED)

    with pytest.raises(GraphError):
        load_folder(empty_store, PAPER_CASE, progress=kill)

    assert whole(empty_store) == {}
    assert empty_store.revision(UNSEALED) == before


def test_a_load_that_is_interrupted_leaves_nothing(empty_store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, PAPER_CASE, progress=stop_at("travels"))

    assert whole(empty_store) == {}


def test_a_load_that_is_interrupted_leaves_an_earlier_one_as_it_was(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    before = whole(empty_store)
    changed = folder(tmp_path, persons="id,name\np01,Bambang\n", ties="from,to,kind\np01,p02,met\n")

    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, changed, dataset="badau-kecil", progress=stop_at("ties"))

    assert whole(empty_store) == before


def test_a_large_folder_loads_batch_by_batch_to_the_same_graph(empty_store: Store) -> None:
    in_one = load_folder(empty_store, PAPER_CASE)
    wholly = content(empty_store)
    rows(empty_store, "MATCH (n:Entity) DETACH DELETE n")

    in_batches = load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0)

    assert content(empty_store) == wholly
    assert in_batches.tables == in_one.tables
    assert load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0).load is None


@pytest.mark.parametrize("table", ["persons", "phones", "roles", "calls", "travels"])
def test_a_large_folder_that_broke_off_is_finished_by_loading_again(table: str, empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)
    wholly = content(empty_store)
    rows(empty_store, "MATCH (n:Entity) DETACH DELETE n")

    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0, progress=stop_at(table))
    report = load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0)

    assert content(empty_store) == wholly
    assert node(empty_store, str(report.load))["loaded_at"]
    assert load_folder(empty_store, PAPER_CASE).load is None


def test_a_later_load_that_broke_off_twice_is_taken_back_as_one(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Satu\n", phones="number,note\n082411112222,satu\n"))
    before = whole(empty_store)
    broken = folder(tmp_path, persons="id,name\np1,Dua\n", phones="number,note\n082411112222,dua\n", calls="caller\n")
    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, broken, one_transaction_bytes=0, progress=stop_at("phones"))
    mended = folder(tmp_path, persons="id,name\np1,Tiga\n", phones="number,note\n082411112222,tiga\n")

    load = load_folder(empty_store, mended, one_transaction_bytes=0).load
    assert load is not None
    unload(empty_store, load)

    assert whole(empty_store) == before
    assert rows(empty_store, "MATCH (b:Before) RETURN b.id AS id") == []


def test_a_later_load_that_broke_off_still_builds_on_what_it_changed_before(empty_store: Store, tmp_path: Path) -> None:
    first = load_folder(empty_store, folder(tmp_path / "1", persons="id,name\np1,Satu\n")).load
    broken = folder(tmp_path / "2", persons="id,name\np1,Dua\n", contacts="owner,number\n082411112222,082433334444\n")
    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, broken, one_transaction_bytes=0, progress=stop_at("contacts"))
    load = load_folder(empty_store, broken, one_transaction_bytes=0).load
    assert first is not None
    assert load is not None

    with pytest.raises(BadRequest, match=load):
        unload(empty_store, first)


def test_nothing_is_shown_before_a_load_that_broke_off_is_finished(empty_store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0, progress=stop_at("persons"))

    with pytest.raises(GraphUnavailable, match="badau-kecil"):
        empty_store.read(ENTITIES, UNSEALED, ids=["person:badau-kecil:p07"])
    load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0)
    (found,) = empty_store.read(ENTITIES, EVERYTHING_SEALED, ids=["person:badau-kecil:p07"])

    assert found.entity.caption == "Korban-01 (k1)"


def test_a_load_that_broke_off_can_be_taken_out(empty_store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0, progress=stop_at("roles"))

    unload(empty_store, "badau-kecil")

    assert whole(empty_store) == {}
    assert empty_store.read(ENTITIES, UNSEALED, ids=["person:badau-kecil:p07"]) == []


def test_a_dry_run_does_not_finish_what_broke_off(empty_store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0, progress=stop_at("travels"))
    before = whole(empty_store)

    load_folder(empty_store, PAPER_CASE, dry_run=True)

    assert whole(empty_store) == before
