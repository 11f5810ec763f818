"""Rows that do not load: each is rejected with its reason, and leaves nothing behind."""

from pathlib import Path

import pytest

from graphsvc.store import Store
from ingest.load import load_case
from ingest.readers import open_case
from tests.graph.whole import CASE, complaints, counts, folder, rows, statements, whole
from tests.loading import load_folder


@pytest.mark.parametrize(
    ("table", "text", "complaint"),
    [
        ("sources", "id,case,kind\ns2,k9,BAP\n", ("sources.csv", 2, "case")),
        ("roles", "person,case,role\np9,k1,korban\n", ("roles.csv", 2, "person")),
        ("roles", "person,case,role\np1,k9,korban\n", ("roles.csv", 2, "case")),
        ("ties", "from,to,kind\np1,p9,knows\n", ("ties.csv", 2, "to")),
        ("uses", "person,kind,identifier\np9,phone,0824 1111 2222\n", ("uses.csv", 2, "person")),
        ("payments", "payer,payee,amount\np1,p9,5\n", ("payments.csv", 2, "payee")),
        ("members", "person,organisation\np1,o9\n", ("members.csv", 2, "organisation")),
        ("stays", "person,place\np1,t9\n", ("stays.csv", 2, "place")),
        ("travels", "person,route\np1,r9\n", ("travels.csv", 2, "route")),
        ("legs", "route,seq,place\nr9,1,t9\n", ("legs.csv", 2, "route")),
        ("ties", "from,to,kind,source\np1,p2,knows,s9\n", ("ties.csv", 2, "source")),
        ("calls", "caller,callee,source\n082411112222,082955556666,s9\n", ("calls.csv", 2, "source")),
    ],
)
def test_a_missing_end_is_rejected_with_that_reason(
    table: str, text: str, complaint: tuple[str, int, str], empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE))
    before = whole(empty_store)

    report = load_folder(empty_store, folder(tmp_path, **{**CASE, table: text}))

    assert complaints(report) == {complaint}
    assert "No row with this id" in report.rejections[0].reason.en
    assert counts(report, table) == (1, 0, 0, 1)
    assert report.load is None
    assert whole(empty_store) == before


def test_a_rejected_row_leaves_no_phone_behind(empty_store: Store, tmp_path: Path) -> None:
    uses = "person,kind,identifier,source\np1,phone,082411112222,s9\np1,phone,082955556666,s1\n"

    load_folder(empty_store, folder(tmp_path, **CASE, uses=uses))

    assert [row["id"] for row in rows(empty_store, "MATCH (x:Phone) RETURN x.id AS id")] == ["phone:6282955556666"]


def test_a_folder_of_bad_rows_loads_nothing(empty_store: Store, tmp_path: Path) -> None:
    report = load_folder(empty_store, folder(tmp_path, persons="id,name\np1,\n", calls="caller,callee\n1,2\n"))

    assert report.exit_code == 2
    assert report.load is None
    assert not whole(empty_store)


@pytest.mark.parametrize("text", ["", "id,nane\np1,Budi\n", "id\np1\n"])
def test_an_unreadable_file_costs_only_its_rows(text: str, empty_store: Store, tmp_path: Path) -> None:
    report = load_folder(empty_store, folder(tmp_path, **{**CASE, "persons": text}))

    lost = max(0, text.count("\n") - 1)
    assert counts(report, "persons") == (lost, 0, 0, lost)
    assert counts(report, "sources") == (1, 1, 0, 0)
    assert complaints(report) == {("persons.csv", 1, report.rejections[0].column)}


def test_a_file_that_is_no_table_is_reported_and_the_rest_loads(empty_store: Store, tmp_path: Path) -> None:
    report = load_folder(empty_store, folder(tmp_path, **CASE, orangs="id\np3\n"))

    assert complaints(report) == {("orangs.csv", 0, "")}
    assert counts(report, "persons") == (2, 2, 0, 0)


def test_identical_rows_count_once_with_a_warning(empty_store: Store, tmp_path: Path) -> None:
    ties = "from,to,kind,source,page\np1,p2,knows,s1,1\np1,p2,knows,s1,1\n"

    report = load_folder(empty_store, folder(tmp_path, **CASE, ties=ties))

    assert counts(report, "ties") == (2, 1, 1, 0)
    assert [(remark.row, "row 2" in remark.reason.en) for remark in report.warnings] == [(3, True)]
    assert len(statements(empty_store, "KNOWS")) == 1


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("persons", "id,name\np1,Budi\np1,Bambang\n"),
        ("phones", "number,note\n082411112222,wartel\n+62 824 1111 2222,rumah\n"),
        ("ties", "from,to,kind,weight\np1,p2,knows,1\np1,p2,knows,2\n"),
    ],
)
def test_a_contradicting_row_is_rejected(table: str, text: str, empty_store: Store, tmp_path: Path) -> None:
    report = load_folder(empty_store, folder(tmp_path, **{**CASE, table: text}))

    assert counts(report, table) == (2, 1, 0, 1)
    assert complaints(report) == {(f"{table}.csv", 3, "")}
    assert "Contradicts row 2" in report.rejections[0].reason.en


def test_a_name_or_number_where_an_id_belongs_is_not_repeated(empty_store: Store, tmp_path: Path) -> None:
    ties = "from,to,kind\np1,Siti Aminah,knows\np1,083100007001,knows\np1,p9,knows\n"

    report = load_folder(empty_store, folder(tmp_path, **CASE, ties=ties))

    assert [remark.found for remark in report.rejections] == ["•••• ••••••", "•" * 12, "p9"]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_loads(empty_store: Store, tmp_path: Path) -> None:
    case = open_case(made := folder(tmp_path, **CASE, ties="from,to,kind\np1,p2,knows\n"))
    (made / "persons.csv").unlink()

    report = load_case(empty_store, case)

    assert complaints(report) == {("persons.csv", 0, ""), ("ties.csv", 2, "from")}
    assert "cannot be read" in report.rejections[0].reason.en
    assert counts(report, "sources") == (1, 1, 0, 0)


def test_an_id_that_holds_a_name_is_warned_of(empty_store: Store, tmp_path: Path) -> None:
    case = {
        "cases": "id\nk1\n",
        "sources": "id,case,kind\nbap-aminah,k1,BAP\nbap-2,k1,BAP\n",
        "persons": "id,name,aliases\np1,Siti Aminah,Zuleha\nwartini,Budi,Leha\nleha-2,Wati,Leha\n",
        "places": "id,name\nrumah-siti,Rumah\nt2,Badau\n",
    }

    report = load_folder(empty_store, folder(tmp_path, **case))

    assert {(remark.file, remark.row, remark.column) for remark in report.warnings} == {
        ("sources.csv", 2, "id"),
        ("persons.csv", 4, "id"),
        ("places.csv", 2, "id"),
    }
    assert all(set(remark.found) == {"•"} for remark in report.warnings)
