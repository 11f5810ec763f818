"""Operators' call records in the graph: every row accounted for, every statement sourced, handsets and SIMs joined."""

from pathlib import Path

from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from ingest.load import load_case
from ingest.readers import open_case
from ingest.report import Report
from tests.graph.drawn import drawn, links
from tests.graph.walk import everything, shown
from tests.graph.whole import counts, folder, rows, statements, whole
from tests.ingest.recorded import AIRTEL, BSNL, airtel, line

A, B, C = "082411112222", "082955556666", "083999990000"
IMEI = "'350000000000060'"
PEOPLE = {
    "cases": "id\nk1\n",
    "persons": "id,name\np1,Budi\np2,Siti\n",
    "roles": "person,case,role\np2,k1,victim\n",
    "uses": f"person,kind,identifier\np1,phone,{A}\np2,phone,{C}\n",
    "sources": "id,case,kind,number,file\ns2,k1,CDR,B/1/2024,CDR-A.csv\n",
}


def load(store: Store, path: Path) -> Report:
    return load_case(store, open_case(path))


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join([*lines, ""]), "utf-8")
    return path


def test_call_records_beside_the_tables_of_a_case(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, **PEOPLE)
    write(
        case / "CDR-A.csv", "Search Criteria", AIRTEL, airtel(A, "OUT", B), airtel(A, "IN", B, Durs="-5"),
        airtel(A, "OUT", "AD-BANK-S"), airtel(A, "IN", B, "31/02/2024"), airtel(A, "IN", C, CallFow=B),
        airtel(A, "OUT", B), airtel(C, "OUT", A, "20/09/2024"),
    )  # fmt: skip
    b = line(BSNL, TargetA=B, CallType="IN", OtherB=A, CallDate="13-SEP-2024", CallInit="101521", CallDur="60")
    write(case / "CDR-B.csv", "Search Criteria : MSISDN", BSNL, b)

    report = load(empty_store, case)
    before = whole(empty_store)
    again = load(empty_store, case)

    assert counts(report, "calls") == (9, 5, 1, 3)
    assert counts(report, "handsets") == (2, 2, 0, 0)
    assert counts(report, "sources") == (2, 2, 0, 0)
    assert [(remark.file, remark.row, remark.column) for remark in report.rejections] == [
        ("CDR-A.csv", 5, "B Party No"), ("CDR-A.csv", 4, "duration_s"), ("CDR-A.csv", 6, "at"),
    ]  # fmt: skip
    assert again.load is None
    assert whole(empty_store) == before
    # The same call told by both operators is two statements of two papers: one in Airtel's list, one in BSNL's.
    called = [
        said
        for said in statements(empty_store, "CALLED")
        if (said["a"], said["b"]) == (f"phone:62{A[1:]}", f"phone:62{B[1:]}")
    ]
    assert [
        (said["source"], said["page"], said["case"], said["count"]) for said in called if said["source"].endswith("s2")
    ] == [("source:kecil:s2", "3, 7-8", "case:kecil:k1", 2)]
    assert sorted(said["times"] for said in called if not said["source"].endswith("s2")) == [["2024-09-13T10:15:21"]]


def test_two_sims_in_one_handset_join_their_users_and_a_victims_handset_is_sealed(
    empty_store: Store, tmp_path: Path
) -> None:
    case = folder(tmp_path, **PEOPLE)
    write(case / "CDR-A.csv", AIRTEL, airtel(A, "OUT", B), airtel(C, "OUT", B, "20/09/2024"),
          airtel(C, "OUT", B, "21/09/2024", IMEI="350000000000071"))  # fmt: skip

    write(case / "CDR-C.csv", AIRTEL, airtel(C, "OUT", B, "22/09/2024", IMEI="---"))

    load(empty_store, case)

    used = {(said["a"], said["b"]): said for said in statements(empty_store, "USES")}
    one, other = "device:350000000000063", "device:350000000000071"
    spans = {
        ends: tuple(said.get(name) for name in ("since", "until", "source", "page")) for ends, said in used.items()
    }
    assert {ends: span for ends, span in spans.items() if ends[1] in {one, other}} == {
        (f"phone:62{A[1:]}", one): ("2024-09-13", "2024-09-13", "source:kecil:s2", "2"),
        (f"phone:62{C[1:]}", one): ("2024-09-20", "2024-09-20", "source:kecil:s2", "3"),
        (f"phone:62{C[1:]}", other): ("2024-09-21", "2024-09-21", "source:kecil:s2", "4"),
    }
    sealed = rows(empty_store, "MATCH (d:Device) WHERE d.sealed RETURN d.id AS id")
    assert [row["id"] for row in sealed] == [other]
    assert links(drawn(empty_store, "associates"))[("p1", "p2")] == 1
    told = shown(everything(empty_store, EVERYTHING_SEALED))
    assert "cdr telepon 1, korban-01 (k1)" in told  # The paper is called by the number that was asked about.
    assert [number for number in (C[1:], "35000000000007") if number in told] == []


def test_a_file_of_records_is_a_case_of_its_own(empty_store: Store, tmp_path: Path) -> None:
    path = write(tmp_path / "CDR_0812.csv", AIRTEL, airtel(A, "OUT", B), airtel(A, "IN", A[:3]))

    report = load(empty_store, path)

    assert (report.dataset, report.exit_code) == ("CDR_0812", 1)
    assert counts(report, "calls") == (2, 1, 0, 1)
    (source,) = rows(empty_store, "MATCH (s:Source) RETURN s.number AS number, s.file AS file, s.kind AS kind")
    assert dict(source) == {"number": A, "file": "CDR_0812.csv", "kind": "CDR"}
    assert not [remark for remark in [*report.rejections, *report.warnings] if A in remark.found + remark.reason.id]
