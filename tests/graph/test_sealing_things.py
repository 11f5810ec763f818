"""The phones, handsets, wallets and papers of sealed people: sealed with them, and by no way found."""

from pathlib import Path

import pytest

from graphsvc.store import Store
from ingest.unload import unload
from tests.graph.sealed import CASES, ROLES, USES, people, sealed
from tests.graph.whole import folder, node, rows, whole
from tests.loading import load_folder


@pytest.mark.parametrize(
    ("uses", "is_sealed"),
    [
        ("p1,phone,082411112222\n", True),
        ("p1,phone,082411112222\np3,phone,082411112222\n", True),
        ("p1,phone,082411112222\np2,phone,082411112222\n", False),
        ("p2,phone,082411112222\n", False),
    ],
)
def test_a_phone_is_sealed_while_all_who_use_it_are(
    uses: str, is_sealed: bool, empty_store: Store, tmp_path: Path
) -> None:
    case = people("p1,Siti,,", "p2,Budi,,", "p3,Ani,,")

    load_folder(empty_store, folder(tmp_path, **case, roles=f"{ROLES}p1,k1,victim,\np3,k1,victim,\n", uses=USES + uses))

    expected = {"6282411112222": "Telepon 1, Korban-01 (k1)"} if is_sealed else {}
    assert {id_: name for id_, name in sealed(empty_store).items() if id_.isdecimal()} == expected


IMEI = "350000000000063"
SEEN = "number,imei\n"


@pytest.mark.parametrize(
    ("uses", "handsets", "is_sealed"),
    [
        ("p1,phone,082411112222\n", f"082411112222,{IMEI}\n", True),
        ("p1,phone,082411112222\n", f"082411112222,{IMEI}\n082955556666,{IMEI}\n", True),
        (f"p1,phone,082411112222\np3,device,{IMEI}\n", f"082411112222,{IMEI}\n", True),
        (f"p1,phone,082411112222\np2,device,{IMEI}\n", f"082411112222,{IMEI}\n", False),
        ("p1,phone,082411112222\np2,phone,082411112222\n", f"082411112222,{IMEI}\n", False),
        (
            "p1,phone,082411112222\np2,phone,082955556666\n",
            f"082411112222,{IMEI}\n082955556666,{IMEI}\n",
            False,
        ),
        ("p2,phone,082411112222\n", f"082411112222,{IMEI}\n", False),
        ("", f"082411112222,{IMEI}\n", False),
    ],
)
def test_a_handset_is_sealed_while_all_whose_phones_were_in_it_are(
    uses: str, handsets: str, is_sealed: bool, empty_store: Store, tmp_path: Path
) -> None:
    """A number that nobody is known to use opens nothing: it may well be the victim's second one."""
    case = people("p1,Siti,,", "p2,Budi,,", "p3,Ani,,") | {"roles": f"{ROLES}p1,k1,victim,\np3,k1,victim,\n"}

    load_folder(empty_store, folder(tmp_path, **case, uses=USES + uses, handsets=SEEN + handsets))

    assert sealed(empty_store).get(IMEI) == ("Gawai 1, Korban-01 (k1)" if is_sealed else None)


def test_a_handset_seen_by_another_dataset_is_sealed_and_opened_with_the_phone(
    empty_store: Store, tmp_path: Path
) -> None:
    victim = people("p1,Siti,,") | {"roles": f"{ROLES}p1,k1,victim,\n", "uses": f"{USES}p1,phone,082411112222\n"}
    load_folder(empty_store, folder(tmp_path, "cdr", handsets=f"{SEEN}082411112222,{IMEI}\n"))
    before = whole(empty_store)

    load_folder(empty_store, folder(tmp_path, "satu", **victim))
    with_victim = sealed(empty_store)
    load_folder(empty_store, folder(tmp_path, "dua", **people("p1,Budi,,"), uses=f"{USES}p1,device,{IMEI}\n"))
    with_both = sealed(empty_store)
    unload(empty_store, "dua")
    with_victim_again = sealed(empty_store)
    unload(empty_store, "satu")

    assert with_victim[IMEI] == "Gawai 1, Korban-01 (k1)"
    assert IMEI not in with_both
    assert with_victim_again == with_victim
    assert whole(empty_store) == before


def test_each_sealed_thing_has_an_id_that_gives_nothing_away(empty_store: Store, tmp_path: Path) -> None:
    uses = "p1,phone,082411112222\np1,phone,082955556666\np1,vehicle,KB 1234 FA\np1,account,BCA:1234567890\n"

    load_folder(
        empty_store,
        folder(tmp_path, **people("p1,Siti,,"), roles=f"{ROLES}p1,k1,victim,\n", uses=USES + uses),
    )

    found = rows(
        empty_store, "MATCH (x) WHERE x.sealed_id IS NOT NULL RETURN x.sealed_id AS id, x.sealed_for AS owners"
    )
    assert {row["id"] for row in found} == {
        "phone:sealed-korban-01-k1-1",
        "phone:sealed-korban-01-k1-2",
        "vehicle:sealed-korban-01-k1-1",
        "account:sealed-korban-01-k1-1",
    }
    assert {owner for row in found for owner in row["owners"]} == {"person:kecil:p1"}


def test_a_sealed_phone_opens_when_somebody_else_uses_it_and_seals_again(empty_store: Store, tmp_path: Path) -> None:
    victim = people("p1,Siti,,") | {"roles": f"{ROLES}p1,k1,victim,\n", "uses": f"{USES}p1,phone,082411112222\n"}
    load_folder(empty_store, folder(tmp_path, "satu", **victim))
    first = node(empty_store, "phone:6282411112222")["sealed_id"]

    load_folder(empty_store, folder(tmp_path, "dua", **people("p1,Budi,,"), uses=f"{USES}p1,phone,082411112222\n"))
    shared = node(empty_store, "phone:6282411112222")
    unload(empty_store, "dua")

    again = node(empty_store, "phone:6282411112222")
    assert "sealed" not in shared
    assert (again["sealed"], again["sealed_id"], again["pseudonym"]) == (True, first, "Telepon 1, Korban-01 (k1)")


def test_an_excluded_use_does_not_open_a_victims_phone(empty_store: Store, tmp_path: Path) -> None:
    uses = "person,kind,identifier,status\np1,phone,082411112222,\np2,phone,082411112222,excluded\n"

    load_folder(
        empty_store,
        folder(tmp_path, **people("p1,Siti,,", "p2,Budi,,"), roles=f"{ROLES}p1,k1,victim,\n", uses=uses),
    )

    assert node(empty_store, "phone:6282411112222")["sealed_for"] == ["person:kecil:p1"]


def test_a_phone_sealed_once_keeps_its_sealed_id_from_others(empty_store: Store, tmp_path: Path) -> None:
    victim = people("p1,Siti,,", "p2,Budi,,") | {"roles": f"{ROLES}p1,k1,victim,\n"}
    load_folder(empty_store, folder(tmp_path, **victim, uses=f"{USES}p1,phone,082411112222\n"))

    load_folder(empty_store, folder(tmp_path, uses=f"{USES}p2,phone,082411112222\np1,phone,082955556666\n"))

    assert node(empty_store, "phone:6282955556666")["sealed_id"] == "phone:sealed-korban-01-k1-2"


def test_a_victims_own_papers_are_sealed_whoever_is_said_to_hold_them(empty_store: Store, tmp_path: Path) -> None:
    holder = {
        "persons": "id,name\np1,Budi\n",
        "uses": f"{USES}p1,document,paspor:Z0000001\np1,document,ktp:6199016006020003\n",
    }
    load_folder(empty_store, folder(tmp_path, "satu", **holder))
    before = whole(empty_store)
    victim = "id,name,nik,passport\np1,Siti,6199016006020003,Z0000001\n"
    case = {"cases": CASES, "persons": victim, "roles": f"{ROLES}p1,k1,victim,\n"}

    load_folder(empty_store, folder(tmp_path, "dua", **case))
    found = sealed(empty_store)
    load_folder(empty_store, folder(tmp_path, "dua", persons=victim.replace("Z0000001", "Z0000002")))
    corrected = sealed(empty_store)
    unload(empty_store, "dua")

    assert found == {"p1": "Korban-01 (k1)", "6199016006020003": "Dokumen 1, Korban-01 (k1)", "Z0000001": "Dokumen 2, Korban-01 (k1)"}  # fmt: skip
    assert corrected.keys() == {"p1", "6199016006020003"}
    assert whole(empty_store) == before


@pytest.mark.parametrize("number", ["082411112222", "+62 824 1111 2222", "82411112222"])
def test_a_wallet_of_a_sealed_phones_number_is_sealed_with_it(number: str, empty_store: Store, tmp_path: Path) -> None:
    payments = f"payer,payee,amount\np2,GOPAY:{number},5\np2,BCA:1234567890,5\n"
    case = people("p1,Siti,,", "p2,Budi,,") | {"uses": f"{USES}p1,phone,082411112222\n", "payments": payments}

    load_folder(empty_store, folder(tmp_path, **case, roles=f"{ROLES}p1,k1,victim,\n"))
    found = rows(empty_store, "MATCH (x:Account|Phone) WHERE x.sealed RETURN x.pseudonym AS pseudonym")
    load_folder(empty_store, folder(tmp_path, roles=f"{ROLES}p1,k1,victim,excluded\n"))

    assert {row["pseudonym"] for row in found} == {"Rekening 1, Korban-01 (k1)", "Telepon 1, Korban-01 (k1)"}
    assert sealed(empty_store) == {}


def test_unloading_something_else_renumbers_no_wallet(empty_store: Store, tmp_path: Path) -> None:
    """Sealed for their number alone, and not in the order in which they were sealed."""
    case = people("p1,Siti,,", "p2,Budi,,") | {"roles": f"{ROLES}p1,k1,victim,\n"}
    uses = f"{USES}p1,phone,082411112222\np2,account,OVO:082411112222\n"
    load_folder(empty_store, folder(tmp_path, **case, uses=uses))
    load_folder(empty_store, folder(tmp_path, **case, uses=f"{uses}p2,account,DANA:082411112222\n"))
    before = whole(empty_store)
    load_folder(empty_store, folder(tmp_path, "lain", persons="id,name\np1,Joko\n"))

    unload(empty_store, "lain")

    assert whole(empty_store) == before
