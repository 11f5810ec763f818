"""Rejected rows in files of the input's own form: mended and loaded, the graph is that of a clean load."""

import csv
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from graphsvc.errors import BadRequest
from graphsvc.schema import SCHEMA
from graphsvc.spreadsheets import CsvFolder
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.load import load_case
from ingest.parts import CaseFiles, Chunk, Part
from ingest.readers.csv_files import csv_part
from ingest.rejected import RejectedRows, RejectedTo
from ingest.report import Remark
from tests.conftest import PAPER_CASE, empty
from tests.graph.whole import content, counts, folder, whole
from tests.loading import load_folder


def _last_rows_broken(parent: Path) -> Path:
    """The paper case with a sign that no cell may hold in the last row of each table."""
    made = parent / PAPER_CASE.name
    made.mkdir()
    for path in PAPER_CASE.glob("*.csv"):
        *lines, last = path.read_text("utf-8").splitlines()
        (made / path.name).write_text("\n".join([*lines, f"\x01{last}", ""]), "utf-8")
    return made


@pytest.mark.parametrize("one_transaction_bytes", [2_000_000, 0])
def test_mended_and_loaded_the_graph_is_that_of_a_clean_load(
    one_transaction_bytes: int, empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, PAPER_CASE)
    clean = content(empty_store)
    empty(empty_store)
    out = tmp_path / "ditolak"
    wanted = RejectedTo(out)
    broken = _last_rows_broken(tmp_path)

    first = load_folder(empty_store, broken, rejected=wanted, one_transaction_bytes=one_transaction_bytes)
    written = sorted((out / PAPER_CASE.name).iterdir())
    counts = {path.name: len(path.read_text("utf-8").splitlines()) - 1 for path in written}
    headers = {path.name: path.read_text("utf-8-sig").splitlines()[0] for path in written}
    for path in written:
        path.write_text(path.read_text("utf-8").replace("\x01", ""), "utf-8")
    again = load_folder(empty_store, out / PAPER_CASE.name)

    assert {table: tally.rejected for table, tally in first.tables.items()} == {
        table.name: counts[f"{'Perjalanan' if table.name == 'travels' else table.name}.csv"] for table in SCHEMA.tables
    }
    assert all(counts.values())
    assert (
        headers["Perjalanan.csv"]
        == "alasan;Orang;Rute;Tanggal;Kedudukan;Kendaraan;Hasil;Sumber;Halaman;Nilai Info;Status"
    )
    assert headers["phones.csv"] == "alasan,number,note"
    assert (again.dataset, again.rejections) == (PAPER_CASE.name, [])
    assert content(empty_store) == clean


def test_every_kind_of_broken_row_is_written_as_it_was(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, persons="id,name,note\n")
    rows = b'p1, Budi ,satu,lebih\np2,Rat\xffna,\np3,,=1+1\n"p4"x,Joko,\np5,"Ali,\np6,Siti,"a, b"\n'
    (case / "persons.csv").write_bytes((case / "persons.csv").read_bytes() + rows)

    report = load_folder(empty_store, case, rejected=RejectedTo(tmp_path / "out", "en"))

    lines = (tmp_path / "out" / "kecil" / "persons.csv").read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    found = list(csv.reader(line.decode("utf-8", "surrogateescape") for line in lines[1:-1]))
    assert lines[0] == b"reason,id,name,note"
    assert [cells[1:] for cells in found] == [
        ["p1", " Budi ", "satu", "lebih"],
        ["p2", "Rat\udcffna", ""],
        ["p3", "", "'=1+1"],
        ['"p4"x', "Joko", ""],
        ["p5", '"Ali', ""],
        ["p6", "Siti", "a, b"],
    ]
    assert found[2][0] == "row 4, name: This column must be filled."
    assert len(found) == report.tables["persons"].rejected == report.tables["persons"].read


def test_a_file_that_is_no_table_of_its_name_is_put_beside_the_others(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, persons="id,nane\np1,Budi\n", cases="id,opened_on\nk1,kemarin\n")

    load_folder(empty_store, case, dry_run=True, rejected=RejectedTo(tmp_path / "out"))

    assert (tmp_path / "out" / "kecil" / "persons.csv").read_text("utf-8") == "id,nane\np1,Budi\n"
    assert (tmp_path / "out" / "kecil" / "cases.csv").is_file()
    assert whole(empty_store) == {}


def test_a_row_rejected_again_has_the_reason_of_today_only(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, persons="id,name\np1,\n"), rejected=RejectedTo(tmp_path / "a", "en"))

    load_folder(empty_store, tmp_path / "a" / "kecil", rejected=RejectedTo(tmp_path / "b", "id"))

    lines = (tmp_path / "b" / "kecil" / "persons.csv").read_text("utf-8-sig").splitlines()
    assert lines == ["alasan,id,name", '"baris 2, name: Kolom ini wajib diisi.",p1,']


def test_two_forms_of_one_table_are_two_case_folders(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, persons="id,name\np1,\n", cases="id,title\nk1,\x01\n")
    other = folder(tmp_path, "lain", persons="ID;Nama;Catatan\np2;;\n")
    tables = {table.name: table for table in SCHEMA.tables}
    files = [case / "cases.csv", case / "persons.csv", other / "persons.csv"]
    parts = [csv_part(file, tables[file.stem]) for file in files]

    load_case(empty_store, CaseFiles("kecil", parts, [], files), rejected=RejectedTo(tmp_path / "out"))

    found = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.csv"))
    assert found == ["kecil/2/persons.csv", "kecil/cases.csv", "kecil/persons.csv"]


def test_a_row_of_which_a_reader_could_make_nothing_has_its_reason_at_least(tmp_path: Path) -> None:
    table = next(table for table in SCHEMA.tables if table.name == "calls")
    bad = [Remark("cdr.csv", at, "", "", Text("Rusak.", "Broken.")) for at in (3, 4)]
    chunk = Chunk([3, 5], {"caller": ["a", "b"], "callee": ["c", "d"]}, bad[1:])

    with closing(CsvFolder(tmp_path)) as tables:
        rows = RejectedRows(CaseFiles("k", [], [], []), tables, tmp_path, "en")
        rows.take(Part("cdr.csv", table, 0, lambda: iter([])), chunk, bad)

    lines = (tmp_path / "calls.csv").read_text("utf-8-sig").splitlines()
    assert lines == ["reason,caller,callee", "row 3: Broken.,a,c", "row 4: Broken."]


def test_rows_of_a_workbook_are_written_as_a_workbook(empty_store: Store, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "kecil.xlsx") as book:
        for name, rows in {
            "Orang": [("ID", "Nama", "NIK"), ("p1", "=x", ""), ("p2", "", "0"), ("p3", "Budi", 6e15)]
        }.items():
            sheet = book.add_worksheet(name)
            for at, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    sheet.write_string(at, column, cell) if isinstance(cell, str) else sheet.write_number(
                        at, column, cell
                    )
    wanted = RejectedTo(tmp_path / "out", "en")

    load_folder(empty_store, tmp_path / "kecil.xlsx", rejected=wanted)
    again = load_folder(empty_store, tmp_path / "out" / "kecil.xlsx", dry_run=True)

    sheets = pd.read_excel(
        tmp_path / "out" / "kecil.xlsx", sheet_name=None, engine="calamine", dtype=str, na_filter=False
    )
    assert {name: [list(sheet), *sheet.values.tolist()] for name, sheet in sheets.items()} == {
        "Orang": [
            ["reason", "ID", "Nama", "NIK"],
            ["row 3, name: This column must be filled.", "p2", "", "0"],
            [_digits_lost(sheets["Orang"]), "p3", "Budi", "? 6000000000000000"],
        ]
    }
    assert counts(again, "persons") == (2, 0, 0, 2)


def _digits_lost(sheet: pd.DataFrame) -> str:
    reason = str(sheet.iloc[1, 0])
    assert reason.startswith("row 4, nik: Excel keeps 15 digits")
    return reason


def test_rejected_rows_of_an_earlier_time_are_not_overwritten(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, persons="id,name\np1,\np2,Budi\n")
    load_folder(empty_store, case, dry_run=True, rejected=RejectedTo(tmp_path / "out"))

    with pytest.raises(BadRequest, match="kecil is there already"):
        load_folder(empty_store, case, rejected=RejectedTo(tmp_path / "out"))
    assert whole(empty_store) == {}


def test_where_nothing_is_rejected_nothing_is_written(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE, rejected=RejectedTo(tmp_path / "out"))

    assert list(tmp_path.rglob("*.csv")) == []
