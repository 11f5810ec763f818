"""Who is sealed, behind which pseudonym, and when a seal is opened again."""

from pathlib import Path

import pytest

from graphsvc.store import Store
from ingest import sealing
from tests.conftest import PAPER_CASE, empty
from tests.graph.sealed import ROLES, people, sealed
from tests.graph.whole import folder, rows
from tests.loading import load_folder


def test_the_paper_case_is_sealed_as_drawn(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)

    assert sealed(empty_store) == {
        "p07": "Korban-01 (k1)",
        "p08": "Korban-02 (k1)",
        "p09": "Anak-01 (k1)",
        "p10": "Saksi-01 (k1)",
        "p11": "Terlindung-01 (badau-kecil)",
        "6285477778888": "Telepon 1, Korban-01 (k1)",
        "350000000000063": "Gawai 1, Korban-01 (k1)",
        "Z0000001": "Dokumen 1, Korban-02 (k1)",
    }


def test_nobody_is_missed_where_one_slice_ends(empty_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    load_folder(empty_store, PAPER_CASE)
    at_once = sealed(empty_store)
    empty(empty_store)
    monkeypatch.setattr(sealing, "SLICE", 1)

    load_folder(empty_store, PAPER_CASE)

    assert sealed(empty_store) == at_once


@pytest.mark.parametrize(
    ("role", "word"),
    [
        ("victim", "Korban"),
        ("victim_witness", "Korban"),
        ("child_victim", "Anak"),
        ("witness", "Saksi"),
        ("reporter", "Pelapor"),
    ],
)
def test_a_protected_role_seals(role: str, word: str, empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p1,Siti,,"), roles=f"{ROLES}p1,k1,{role},\n"))

    assert sealed(empty_store) == {"p1": f"{word}-01 (k1)"}


@pytest.mark.parametrize("role", ["recruiter", "transporter", "unwitting_intermediary", "suspect", "official"])
def test_any_other_role_does_not(role: str, empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p1,Budi,,"), roles=f"{ROLES}p1,k1,{role},\n"))

    assert sealed(empty_store) == {}


def test_of_two_protected_roles_the_victims_names(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p1,Siti,,"), roles=f"{ROLES}p1,k1,witness,\np1,k1,victim,\n"))

    assert sealed(empty_store) == {"p1": "Korban-01 (k1)"}


@pytest.mark.parametrize(
    ("born_on", "is_child"),
    [
        ("2006-09-13", False),
        ("2006-09-14", True),
        ("2006-09", True),
        ("2006-08", False),
        ("2006", True),
        ("2005", False),
        ("", False),
    ],
)
def test_whoever_is_under_18_when_the_case_opens_is_a_child(
    born_on: str, is_child: bool, empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, **people(f"p1,Rudi,{born_on},"), roles=f"{ROLES}p1,k1,sopir,\n"))

    assert sealed(empty_store) == ({"p1": "Anak-01 (k1)"} if is_child else {})


def test_a_child_of_an_earlier_case_stays_one(empty_store: Store, tmp_path: Path) -> None:
    load_folder(
        empty_store, folder(tmp_path, **people("p1,Rudi,2008-01-01,"), roles=f"{ROLES}p1,k1,sopir,\np1,k2,sopir,\n")
    )

    assert sealed(empty_store) == {"p1": "Anak-01 (k1)"}


def test_a_record_may_ask_for_protection_and_take_it_back(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p1,Maya,,ya")))
    before = sealed(empty_store)

    load_folder(empty_store, folder(tmp_path, **people("p1,Maya,,tidak")))

    assert before == {"p1": "Terlindung-01 (kecil)"}
    assert sealed(empty_store) == {}


def test_pseudonyms_stay_when_new_victims_come(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p5,Siti,,"), roles=f"{ROLES}p5,k1,victim,\n"))

    load_folder(
        empty_store, folder(tmp_path, **people("p1,Ani,,", "p9,Eka,,"), roles=f"{ROLES}p1,k1,victim,\np9,k1,victim,\n")
    )

    assert sealed(empty_store) == {"p5": "Korban-01 (k1)", "p1": "Korban-02 (k1)", "p9": "Korban-03 (k1)"}


def test_a_pseudonym_stays_when_the_role_becomes_another(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p1,Siti,,"), roles=f"{ROLES}p1,k1,witness,\n"))

    load_folder(empty_store, folder(tmp_path, roles=f"{ROLES}p1,k1,witness,excluded\np1,k1,victim,\n"))

    assert sealed(empty_store) == {"p1": "Saksi-01 (k1)"}


def test_a_corrected_role_opens_and_gives_the_pseudonym_to_nobody_else(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **people("p1,Siti,,"), roles=f"{ROLES}p1,k1,victim,\n"))

    load_folder(empty_store, folder(tmp_path, roles=f"{ROLES}p1,k1,victim,excluded\np1,k1,recruiter,\n"))
    opened = sealed(empty_store)
    load_folder(empty_store, folder(tmp_path, **people("p2,Ani,,"), roles=f"{ROLES}p2,k1,victim,\n"))
    load_folder(empty_store, folder(tmp_path, roles=f"{ROLES}p1,k1,victim,\n"))

    assert opened == {}
    assert sealed(empty_store) == {"p1": "Korban-01 (k1)", "p2": "Korban-02 (k1)"}


def test_two_cases_of_one_name_share_no_pseudonym(empty_store: Store, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        load_folder(empty_store, folder(tmp_path, name, **people("p1,Siti,,"), roles=f"{ROLES}p1,k1,victim,\n"))

    found = rows(empty_store, "MATCH (n:Person) RETURN n.pseudonym AS pseudonym")
    assert {row["pseudonym"] for row in found} == {"Korban-01 (k1)", "Korban-02 (k1)"}
