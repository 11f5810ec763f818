"""What a statement carries, and the label and status that follow from it."""

from pathlib import Path

import pytest

from graphsvc.ids import statement_id
from graphsvc.store import Store
from tests.graph.whole import CASE, folder, node, rows, statements
from tests.loading import load_folder

NAMED = "person,case,role,status\n"


def labels(store: Store) -> set[str]:
    """The local ids of the people with the label Recruiter."""
    return {row["id"].rsplit(":")[-1] for row in rows(store, "MATCH (p:Recruiter) RETURN p.id AS id")}


def test_a_statement_carries_its_paper_case_time_and_load(empty_store: Store, tmp_path: Path) -> None:
    ties = "from,to,kind,weight,since,until,source,page,info_grade,status\np1,p2,knows,2.5,2024,05/09/2024,s1,3,2,dibantah\n"

    report = load_folder(empty_store, folder(tmp_path, **CASE, ties=ties))

    (said,) = statements(empty_store, "KNOWS")
    assert {name: said[name] for name in said if name != "digest"} == {
        "a": "person:kecil:p1",
        "b": "person:kecil:p2",
        "id": statement_id("kecil", "KNOWS", "person:kecil:p1", "person:kecil:p2", "source:kecil:s1", "3", "2024"),
        "case": "case:kecil:k1",
        "dataset": "kecil",
        "load": report.load,
        "source": "source:kecil:s1",
        "page": "3",
        "info_grade": 2,
        "status": "disputed",
        "since": "2024",
        "until": "2024-09-05",
        "weight": 2.5,
    }


@pytest.mark.parametrize(("grade", "status"), [("1", "confirmed"), ("2", "unconfirmed"), ("", "unconfirmed")])
def test_without_a_status_only_grade_1_is_confirmed(
    grade: str, status: str, empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE, ties=f"from,to,kind,info_grade\np1,p2,knows,{grade}\n"))

    assert [said["status"] for said in statements(empty_store, "KNOWS")] == [status]


@pytest.mark.parametrize(("given", "statuses"), [("", ["tentative"]), ("confirmed", ["confirmed"])])
def test_an_inference_is_tentative_unless_its_row_says_more(
    given: str, statuses: list[str], empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, **{**CASE, "sources": "id,kind\ns1,Laporan analisis\n"}))

    ties = f"from,to,kind,source,info_grade,status\np1,p2,knows,s1,1,{given}\n"
    calls = f"caller,callee,source,info_grade,status\n082411112222,082955556666,s1,1,{given}\n"
    load_folder(empty_store, folder(tmp_path, "lagi", ties=ties, calls=calls), dataset="kecil")

    assert [said["status"] for said in statements(empty_store, "KNOWS")] == statuses
    assert [said["status"] for said in statements(empty_store, "CALLED")] == statuses


def test_a_statement_of_a_role_belongs_to_the_case_that_it_names(empty_store: Store, tmp_path: Path) -> None:
    cases = "id\nk1\nk2\n"

    load_folder(
        empty_store, folder(tmp_path, **{**CASE, "cases": cases}, roles="person,case,role,source\np1,k2,sopir,s1\n")
    )

    assert [said["case"] for said in statements(empty_store, "NAMED_IN")] == ["case:kecil:k2"]


@pytest.mark.parametrize(
    ("table", "text", "stated"),
    [
        ("payments", "payer,payee,amount,at\np1,p2,5,2024-09-06T10:00+07:00\n", ("PAID", "2024-09-06", "2024-09-06")),
        ("travels", "person,route,on\np1,r1,2024-09\n", ("TRAVELLED", "2024-09", "2024-09")),
        ("stays", "person,place,since,until\np1,t1,2024,2025-01\n", ("STAYED_AT", "2024", "2025-01")),
        ("legs", "route,seq,place\nr1,1,t1\n", ("PASSES", None, None)),
    ],
)
def test_each_kind_of_statement_knows_its_time(
    table: str, text: str, stated: tuple[str, str | None, str | None], empty_store: Store, tmp_path: Path
) -> None:
    load_folder(
        empty_store, folder(tmp_path, **CASE, routes="id,name\nr1,R\n", places="id,name\nt1,T\n", **{table: text})
    )

    (said,) = statements(empty_store, stated[0])
    assert (said.get("since"), said.get("until")) == stated[1:]


def test_rows_without_a_source_load_with_one_warning(empty_store: Store, tmp_path: Path) -> None:
    report = load_folder(empty_store, folder(tmp_path, **CASE, ties="from,to,kind\np1,p2,knows\np2,p1,knows\n"))

    assert [(remark.file, remark.row, remark.column) for remark in report.warnings] == [("ties.csv", 2, "source")]
    assert [said.get("case") for said in statements(empty_store, "KNOWS")] == [None, None]


def test_a_role_gives_the_label_recruiter(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE, roles=NAMED + "p1,k1,perekrut,\np2,k1,sopir,\n"))

    assert labels(empty_store) == {"p1"}


def test_an_excluded_statement_gives_no_label_and_takes_it_back(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE, roles=NAMED + "p1,k1,recruiter,\np2,k1,recruiter,excluded\n"))
    before = labels(empty_store)

    load_folder(empty_store, folder(tmp_path, roles=NAMED + "p1,k1,recruiter,excluded\n"))

    assert (before, labels(empty_store)) == ({"p1"}, set())


def test_the_label_stays_while_another_case_gives_the_role(empty_store: Store, tmp_path: Path) -> None:
    load_folder(
        empty_store,
        folder(tmp_path, **{**CASE, "cases": "id\nk1\nk2\n"}, roles=NAMED + "p1,k1,recruiter,\np1,k2,recruiter,\n"),
    )

    load_folder(empty_store, folder(tmp_path, roles=NAMED + "p1,k1,recruiter,excluded\n"))

    assert labels(empty_store) == {"p1"}


def test_one_phone_of_two_datasets_is_one_node_with_both_remarks(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "satu", phones="number,note\n0824 1111 2222,wartel\n"))
    load_folder(empty_store, folder(tmp_path, "dua", phones="number,note\n+6282411112222,rumah\n"))

    phone = node(empty_store, "phone:6282411112222")
    assert phone["number"] == "+6282411112222"
    assert phone["notes"] == ["dua: rumah", "satu: wartel"]


def test_a_dataset_corrects_and_takes_back_its_own_remark_only(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "satu", phones="number,note\n082411112222,wartel\n"))
    load_folder(empty_store, folder(tmp_path, "dua", phones="number,note\n082411112222,rumah\n"))

    load_folder(empty_store, folder(tmp_path, "satu", phones="number,note\n082411112222,kios\n"))
    corrected = node(empty_store, "phone:6282411112222")["notes"]
    load_folder(empty_store, folder(tmp_path, "satu", phones="number,note\n082411112222,\n"))

    assert sorted(corrected) == ["dua: rumah", "satu: kios"]
    assert node(empty_store, "phone:6282411112222")["notes"] == ["dua: rumah"]


def test_a_remark_told_again_changes_nothing_also_when_it_is_empty(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, phones="number,note\n082411112222,\n082955556666,kios\n")
    load_folder(empty_store, case)

    assert load_folder(empty_store, case).load is None


def test_a_later_folder_may_cite_a_stored_paper_of_no_case(empty_store: Store, tmp_path: Path) -> None:
    sources = "id,case,kind\ns1,k1,BAP\ns2,,CDR\n"
    load_folder(empty_store, folder(tmp_path, "awal", **{**CASE, "sources": sources}), dataset="kecil")

    later = folder(tmp_path, "lanjut", ties="from,to,kind,source\np1,p2,knows,s2\np2,p1,met,s1\n")
    load_folder(empty_store, later, dataset="kecil")

    assert [one.get("case") for type_ in ("KNOWS", "MET") for one in statements(empty_store, type_)] == [
        None,
        "case:kecil:k1",
    ]
