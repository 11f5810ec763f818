"""A load that is cancelled at a batch border leaves the graph as it was before, whatever it had written by then."""

from pathlib import Path

import pytest

from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from ingest.load import Cancelled, Progress
from queries import CASES
from tests.conftest import PAPER_CASE
from tests.graph.whole import folder, whole
from tests.loading import load_folder

TABLES = ["cases", "persons", "phones", "roles", "uses", "calls", "travels"]
CHANGED = {
    "cases": "id,title\nk1,Perkara Badau\n",
    "sources": "id,case,kind,number\ns1,k1,BAP,berubah\ns9,k1,CDR,9\n",
    "persons": "id,name\np01,Bambang\np99,Orang Baru\n",
    "phones": "number,note\n0824-1111-2222,catatan lain\n0812-9999-9999,baru\n",
    "roles": "person,case,role,source\np99,k1,victim,s9\n",
    "uses": "person,kind,identifier,source\np99,phone,0812-8888-8888,s9\n",
    "ties": "from,to,kind,since,source,page,info_grade\np01,p07,recruited,2024-08-28,s1,3,1\np99,p02,met,,s9,1,1\n",
    "calls": "caller,callee,at,channel,source,page,info_grade\n"
    "0824-1111-2222,0829 5555 6666,2024-09-09T10:00:00+07:00,voice,s2,9,1\n",
    "travels": "person,route\np99,r1\n",
}
"""What changes and adds something in each table of the paper case."""


def cancel_at(table: str) -> Progress:
    """What a user does who sees this table go by."""

    def cancel(name: str, _rows: int, _bytes: int) -> None:
        if name == table:
            raise Cancelled

    return cancel


@pytest.mark.parametrize("one_transaction_bytes", [0, 10_000_000])
@pytest.mark.parametrize("table", TABLES)
def test_a_first_load_leaves_nothing(empty_store: Store, table: str, one_transaction_bytes: int) -> None:
    report = load_folder(
        empty_store, PAPER_CASE, one_transaction_bytes=one_transaction_bytes, progress=cancel_at(table)
    )

    assert (report.cancelled, report.load, report.tables, report.exit_code) == (True, None, {}, 2)
    assert whole(empty_store) == {}


@pytest.mark.parametrize("table", TABLES)
def test_a_later_load_leaves_what_was_there_as_it_was(empty_store: Store, tmp_path: Path, table: str) -> None:
    load_folder(empty_store, PAPER_CASE)
    load_folder(empty_store, PAPER_CASE, dataset="lain")
    before = whole(empty_store)
    changed = folder(tmp_path, **CHANGED)

    load_folder(empty_store, changed, dataset="badau-kecil", one_transaction_bytes=0, progress=cancel_at(table))

    assert whole(empty_store) == before
    assert empty_store.read(CASES, EVERYTHING_SEALED, limit=9), "answers are no longer held back"


def test_what_the_later_load_would_have_changed_is_much(empty_store: Store, tmp_path: Path) -> None:
    """So that the test above cannot pass for want of anything to take back."""
    load_folder(empty_store, PAPER_CASE)

    report = load_folder(empty_store, folder(tmp_path, **CHANGED), dataset="badau-kecil")

    assert not report.rejections
    assert {name: (tally.loaded, tally.changed) for name, tally in report.tables.items()} == {
        "cases": (1, 1), "sources": (2, 1), "persons": (2, 1), "phones": (2, 1), "roles": (1, 0), "uses": (1, 0),
        "ties": (2, 1), "calls": (1, 0), "travels": (1, 0),
    }  # fmt: skip


def test_after_a_cancelled_load_the_same_folder_loads_whole(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0, progress=cancel_at("uses"))

    report = load_folder(empty_store, PAPER_CASE, one_transaction_bytes=0)

    assert all(tally.loaded == tally.read for tally in report.tables.values())


def test_a_dry_run_is_cancelled_too(empty_store: Store) -> None:
    report = load_folder(empty_store, PAPER_CASE, dry_run=True, progress=cancel_at("roles"))

    assert report.cancelled
    assert whole(empty_store) == {}
