"""Who is sealed, behind which pseudonym, and when a seal is opened again."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from graphsvc.store import Store
from ingest.unload import unload
from tests.conftest import PAPER_CASE
from tests.graph.whole import folder, node, rows, whole
from tests.loading import load_folder

CASES = "id,opened_on\nk1,2024-09-13\nk2,2030-01-01\n"
ROLES = "person,case,role,status\n"
USES = "person,kind,identifier\n"


def people(*lines: str) -> dict[str, str]:
    """The tables cases and persons; the lines start with id, name and go on with born_on and protected."""
    return {"cases": CASES, "persons": "id,name,born_on,protected\n" + "".join(f"{line}\n" for line in lines)}


def sealed(store: Store) -> Mapping[str, str]:
    """The pseudonyms of what is sealed, by the last part of the id."""
    found = rows(store, "MATCH (n:Entity) WHERE n.sealed RETURN n.id AS id, n.pseudonym AS pseudonym")
    return {row["id"].rsplit(":")[-1]: row["pseudonym"] for row in found}


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
