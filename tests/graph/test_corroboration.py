"""Papers of two kinds of evidence that claim the same confirm what their rows leave open."""

from pathlib import Path

import pytest

from graphsvc.store import Store
from ingest.unload import unload
from tests.graph.whole import content, folder, rows
from tests.loading import load_folder

CASE = {
    "cases": "id\nk1\n",
    "sources": "id,case,kind,evidence_kind\n"
    "b1,k1,BAP korban,witness\nb2,k1,BAP saksi,Keterangan Saksi\nt1,k1,manifest,surat\nx1,k1,catatan,\ny1,k1,nota,lain\n",
    "persons": "id,name\np1,Budi\np2,Ratna\n",
    "places": "id,name\nl1,Badau\n",
}


def told(store: Store) -> list[str]:
    """The status of each statement, in the order of their papers."""
    return [row["status"] for row in rows(store, "MATCH ()-[r]->() RETURN r.status AS status ORDER BY r.source")]


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("ties", "from,to,kind,source\np1,p2,recruited,b1\np1,p2,recruited,t1\n", "confirmed confirmed"),
        ("ties", "from,to,kind,source\np1,p2,recruited,b1\np1,p2,recruited,b2\n", "unconfirmed unconfirmed"),
        ("ties", "from,to,kind,source\np1,p2,recruited,b1\np2,p1,recruited,t1\n", "unconfirmed unconfirmed"),
        ("ties", "from,to,kind,source\np1,p2,knows,b1\np2,p1,knows,t1\n", "confirmed confirmed"),
        ("ties", "from,to,kind,source\np1,p2,knows,b1\np1,p2,knows,x1\n", "unconfirmed unconfirmed"),
        ("ties", "from,to,kind,source\np1,p2,knows,b1\np1,p2,knows,y1\n", "unconfirmed unconfirmed"),
        ("ties", "from,to,kind,source,since\np1,p2,knows,b1,2023\np1,p2,knows,t1,2024\n", "unconfirmed unconfirmed"),
        ("ties", "from,to,kind,source,status\np1,p2,knows,b1,\np1,p2,knows,t1,unconfirmed\n", "confirmed unconfirmed"),
        ("ties", "from,to,kind,source,status\np1,p2,knows,b1,\np1,p2,knows,t1,disputed\n", "unconfirmed disputed"),
        ("roles", "person,case,role,source\np1,k1,sopir,b1\np1,k1,sopir,t1\n", "confirmed confirmed"),
        ("roles", "person,case,role,source\np1,k1,sopir,b1\np1,k1,majikan,t1\n", "unconfirmed unconfirmed"),
        ("payments", "payer,payee,amount,source\nBCA:111222333,BRI:444555666,5,b1\nBCA:111222333,BRI:444555666,5,t1\n", "confirmed confirmed"),
    ],
)  # fmt: skip
def test_two_kinds_of_evidence_confirm_one_claim(
    table: str, text: str, expected: str, empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE, **{table: text}))

    assert told(empty_store) == expected.split()


def test_a_second_paper_confirms_what_stood_there_and_taking_it_back_undoes_that(
    empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE, stays="person,place,source\np1,l1,b1\n"))
    alone = content(empty_store)

    later = load_folder(empty_store, folder(tmp_path, "lagi", stays="person,place,source\np1,l1,t1\n"), dataset="kecil")
    assert told(empty_store) == ["confirmed", "confirmed"]
    again = load_folder(empty_store, folder(tmp_path, "lagi"), dataset="kecil")
    assert again.load is None
    unload(empty_store, str(later.load))

    assert content(empty_store) == alone


def test_a_paper_that_turns_out_to_be_of_another_kind_confirms_no_more(empty_store: Store, tmp_path: Path) -> None:
    stays = "person,place,source\np1,l1,b1\np1,l1,t1\n"
    load_folder(empty_store, folder(tmp_path, **CASE, stays=stays))

    load_folder(
        empty_store,
        folder(tmp_path, "lagi", sources="id,case,kind,evidence_kind\nt1,k1,BAP saksi,saksi\n"),
        dataset="kecil",
    )

    assert told(empty_store) == ["unconfirmed", "unconfirmed"]
