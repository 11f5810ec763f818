"""An XLSX workbook → its tables: which sheet is which, where its header is, and what is said of the rest."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.errors import BadRequest
from ingest.parts import Unreadable
from ingest.readers import open_case
from ingest.readers.workbooks import open_workbook
from tests.workbook import Sheet, book, drawn, read

PERSONS = [["id", "name"], ["p1", "Budi"]]
# What XML can hold: any sign but control signs; U+FFFE and U+FFFF are none.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\xa0"), max_size=12)


def refused(path: Path) -> Unreadable:
    (part,) = open_workbook(path).parts
    with pytest.raises(Unreadable) as unreadable:
        list(part.chunks())
    return unreadable.value


def test_sheets_are_known_by_either_name_and_come_in_the_order_they_load(tmp_path: Path) -> None:
    rows = [["dari", "kepada", "jenis"]]
    path = book(tmp_path / "badau.xlsx", {"ties": rows, "ORANG ": PERSONS, "Perkara": [["id"], ["k1"]]})

    case = open_case(path)

    assert case.name == "badau"
    assert [(part.name, part.table.name) for part in case.parts] == [
        ("badau.xlsx › Perkara", "cases"),
        ("badau.xlsx › ORANG ", "persons"),
        ("badau.xlsx › ties", "ties"),
    ]
    assert (case.strange, case.doubts, case.files) == ([], [], [path])


def test_a_sheet_that_is_no_table_is_told_the_nearest_name(tmp_path: Path) -> None:
    case = open_workbook(book(tmp_path / "k.xlsx", {"Orangg": PERSONS, "Orang": PERSONS, "Sheet1": []}))

    assert [part.name for part in case.parts] == ["k.xlsx › Orang"]
    assert [(remark.file, "Orang?" in remark.reason.en) for remark in case.strange] == [("k.xlsx › Orangg", True)]


def test_a_table_stands_on_one_sheet(tmp_path: Path) -> None:
    case = open_workbook(book(tmp_path / "k.xlsx", {"Orang": PERSONS, "persons": PERSONS}))

    assert [(remark.file, "in Orang already" in remark.reason.en) for remark in case.strange] == [
        ("k.xlsx › persons", True)
    ]


def test_hidden_sheets_are_not_loaded_and_said_so(tmp_path: Path) -> None:
    def hidden(sheet: Sheet, _book: Any) -> None:
        sheet.write_row(0, 0, ["id", "name"])
        sheet.write_row(1, 0, ["p9", "Wati"])
        sheet.hide()

    def very(sheet: Sheet, made: Any) -> None:
        hidden(sheet, made)
        sheet.very_hidden()

    def shown(sheet: Sheet, _book: Any) -> None:
        sheet.write_row(0, 0, ["id"])

    case = open_workbook(drawn(tmp_path / "k.xlsx", {"Perkara": shown, "Orang": hidden, "catatan": very}))

    assert [part.table.name for part in case.parts] == ["cases"]
    assert [remark.file for remark in case.doubts] == ["k.xlsx › Orang", "k.xlsx › catatan"]
    assert not case.strange


def test_a_workbook_in_a_case_folder_stands_beside_its_csv_files(tmp_path: Path) -> None:
    book(tmp_path / "sisa.xlsx", {"Orang": PERSONS, "Perkara": [["id"]]})
    (tmp_path / "cases.csv").write_text("id\nk1\n")
    (tmp_path / "~$sisa.xlsx").write_bytes(b"who has it open")
    (tmp_path / "lama.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK")

    case = open_case(tmp_path)

    assert [part.name for part in case.parts] == ["cases.csv", "sisa.xlsx › Orang"]
    assert [path.name for path in case.files] == ["cases.csv", "sisa.xlsx"]
    assert [remark.file for remark in case.strange] == ["lama.xls", "rusak.xlsx", "sisa.xlsx › Perkara"]


def test_another_file_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "kasus.pdf").touch()

    with pytest.raises(BadRequest, match="no case folder, workbook"):
        open_case(tmp_path / "kasus.pdf")


def test_a_header_under_a_title_is_found_and_rows_have_the_sheets_numbers(tmp_path: Path) -> None:
    rows: Sequence[Sequence[object]] = [
        ["DAFTAR ORANG"], [], ["", "Nama", "", "ID"], [], ["", "Budi", "", "p1"], [], [], ["", "Wati", "", "p2"],
    ]  # fmt: skip

    chunk = read(book(tmp_path / "k.xlsx", {"Orang": rows}))

    assert (chunk.numbers, chunk.cells) == ([5, 8], {"name": ["Budi", "Wati"], "id": ["p1", "p2"]})
    assert [(remark.row, "above" in remark.reason.en) for remark in chunk.doubts] == [(3, True)]


def test_a_sheet_without_a_header_is_refused_with_all_its_rows(tmp_path: Path) -> None:
    unreadable = refused(book(tmp_path / "k.xlsx", {"Orang": [["Budi", "p1"], ["Wati", "p2"]] * 8}))

    assert (unreadable.remark.row, unreadable.rows) == (1, 16)
    assert "no row of column names" in unreadable.remark.reason.en
    assert unreadable.remark.found == ""


def test_an_unknown_column_is_told_the_nearest_with_the_row_of_the_header(tmp_path: Path) -> None:
    unreadable = refused(book(tmp_path / "k.xlsx", {"Orang": [["Berkas"], ["id", "nane"], ["p1", "Budi"]]}))

    assert (unreadable.remark.row, unreadable.remark.column, unreadable.rows) == (2, "nane", 1)


def test_an_empty_sheet_and_a_header_alone_have_no_rows(tmp_path: Path) -> None:
    case = open_workbook(book(tmp_path / "k.xlsx", {"Orang": [], "Perkara": [["id"]]}))

    assert [list(part.chunks()) for part in case.parts] == [[], []]


def test_what_stands_beside_the_table_is_said_not_to_be_read(tmp_path: Path) -> None:
    rows = [["id", "name", "", ""], ["p1", "Budi", "", "tanya lagi"], ["p2", "Wati"], ["", "", "", "selesai"]]

    chunk = read(book(tmp_path / "k.xlsx", {"Orang": rows}))

    assert chunk.numbers == [2, 3]
    assert [(remark.row, remark.reason.en.split(" ")[0]) for remark in chunk.doubts] == [(2, "2")]


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.lists(TEXT, min_size=3, max_size=3).filter(lambda row: any(cell.strip() for cell in row)), max_size=20)
)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = book(tmp_path_factory.mktemp("rows") / "k.xlsx", {"organisations": [["id", "name", "kind"], *rows]})

    (part,) = open_workbook(path).parts
    found = [list(row) for chunk in part.chunks() for row in zip(*chunk.cells.values(), strict=True)]

    assert found == [[cell.strip() for cell in row] for row in rows]
