"""Possible same persons: who shares a NIK or passport with somebody else, told without the number and never merged."""

from pathlib import Path

import pytest

from graphsvc.store import Store
from tests.graph.whole import folder, rows
from tests.loading import load_folder

NIK, OTHER, PASSPORT = "6199011203800001", "6199015507850002", "X7300011"
KNOWN = f"id,name,nik,passport\np1,Budi,{NIK},{PASSPORT}\np2,Ratna,{OTHER},\n"


def found(store: Store, at: Path, persons: str, *, dry_run: bool = True) -> dict[tuple[str, str], list[str]]:
    return load_folder(store, folder(at, "baru", persons=persons), dry_run=dry_run).same_persons


@pytest.mark.parametrize("dry_run", [True, False])
def test_somebody_of_another_dataset(empty_store: Store, tmp_path: Path, dry_run: bool) -> None:
    load_folder(empty_store, folder(tmp_path, "lama", persons=KNOWN))

    same = found(empty_store, tmp_path, f"id,name,nik,passport\nq7,Pak Haji,{NIK},{PASSPORT}\n", dry_run=dry_run)

    assert same == {("person:baru:q7", "person:lama:p1"): ["nik", "passport"]}
    assert len(rows(empty_store, "MATCH (p:Person) RETURN p.id")) == (2 if dry_run else 3)


def test_another_row_of_the_same_load(empty_store: Store, tmp_path: Path) -> None:
    same = found(empty_store, tmp_path, f"id,name,passport\nq1,A,{PASSPORT}\nq2,B,\nq3,C,{PASSPORT.lower()}\n")

    assert same == {("person:baru:q1", "person:baru:q3"): ["passport"]}


def test_nobody_is_the_same_as_himself(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "baru", persons=KNOWN))

    assert found(empty_store, tmp_path, KNOWN.replace("Budi", "Budi Hartono")) == {}


def test_a_number_that_many_have_is_told_once_a_person(empty_store: Store, tmp_path: Path) -> None:
    many = "".join(f"q{at:02d},Orang,{NIK}\n" for at in range(30))

    same = found(empty_store, tmp_path, f"id,name,nik\n{many}", dry_run=False)

    assert set(same) == {("person:baru:q00", f"person:baru:q{at:02d}") for at in range(1, 30)}


def test_the_number_is_not_in_the_report(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "lama", persons=KNOWN))
    report = load_folder(empty_store, folder(tmp_path, "baru", persons=KNOWN), dry_run=True)

    told = report.answer("en").model_dump_json()

    assert len(report.same_persons) == 2
    assert NIK not in told
    assert PASSPORT not in told
