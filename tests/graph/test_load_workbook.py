"""A case in a workbook is the same graph as in CSV files, and every row of it is accounted for."""

from pathlib import Path

from graphsvc.store import Store
from ingest.samples.tables import write_tables
from ingest.template import write_template
from ingest.template_example import CASE
from tests.conftest import empty
from tests.graph.whole import complaints, content, counts, whole
from tests.loading import load_folder
from tests.workbook import book


def test_a_filled_template_is_the_same_graph_as_csv_files(empty_store: Store, tmp_path: Path) -> None:
    write_tables(tmp_path / "badau", CASE)
    load_folder(empty_store, tmp_path / "badau")
    from_files = content(empty_store)
    empty(empty_store)
    write_template(tmp_path / "badau.xlsx", "id", CASE)

    report = load_folder(empty_store, tmp_path / "badau.xlsx")

    assert report.exit_code == 0
    assert content(empty_store) == from_files
    (files,) = (row["said"]["files"] for row in whole(empty_store).values() if "Load" in row["labels"])
    assert [file.split(" ")[0] for file in files] == ["badau.xlsx"]


def test_each_row_of_a_sheet_is_loaded_or_rejected_by_its_number(empty_store: Store, tmp_path: Path) -> None:
    sheets = {
        "Orang": [["Daftar orang"], [], ["id", "nama", "nik"], ["p1", "Budi", 3174012345678901], ["p2", "Wati", ""]],
        "Telepon": [["nomor"], [81234567890], [8.12e15]],
        "Peran": [["orangg", "perkara"], ["p1", "k1"]],
        "Perkaraan": [["id"], ["k1"]],
    }

    report = load_folder(empty_store, book(tmp_path / "k.xlsx", sheets))

    assert (counts(report, "persons"), counts(report, "phones"), counts(report, "roles")) == (
        (2, 1, 0, 1),
        (2, 1, 0, 1),
        (1, 0, 0, 1),
    )
    assert complaints(report) == {
        ("k.xlsx › Perkaraan", 0, ""),
        ("k.xlsx › Orang", 4, "nik"),
        ("k.xlsx › Telepon", 3, "number"),
        ("k.xlsx › Peran", 1, "orangg"),
    }
    assert {(remark.file, remark.row) for remark in report.warnings} == {("k.xlsx › Orang", 3), ("k.xlsx › Telepon", 2)}
