"""What Excel does to numbers, dates and cells, and what we make of it: real files, cell types and all."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from ingest.check import Checked
from ingest.readers.workbooks import open_workbook
from tests.workbook import Sheet, book, changed, checked, drawn, read

DAY = "dd/mm/yyyy"


def column(folder: Path, table: str, rows: Sequence[Sequence[object]], **options: object) -> Checked:
    """A sheet of one table as values."""
    return checked(open_workbook(book(folder / "k.xlsx", {table: rows}, **options)))[table]


def said(found: Checked) -> tuple[list[tuple[int, str, str]], list[tuple[int, str, str]]]:
    """Row, column and first word of each rejection, and of each warning."""
    rejections, warnings = (
        [(remark.row, remark.column, remark.reason.en) for remark in remarks]
        for remarks in (found.rejections, found.warnings)
    )
    return rejections, warnings


def test_a_phone_number_that_lost_its_zero_is_read_with_one_warning_a_column(tmp_path: Path) -> None:
    found = column(tmp_path, "phones", [["number"], [81234567890], [6281234567891], [81234567892]])

    assert [str(value) for value in found.values["number"]] == [
        str(value) for value in column(tmp_path, "phones", [["number"], ["081234567890"], ["+62 812-3456-7891"], ["081234567892"]]).values["number"]
    ]  # fmt: skip
    (warning,) = found.warnings
    assert (warning.row, warning.column, warning.found) == (2, "number", "")
    assert warning.reason.en.startswith("2 numbers in this column are kept as numbers")


def test_a_number_shown_as_8_12e10_has_its_digits_where_the_cell_is_a_number(tmp_path: Path) -> None:
    found = column(tmp_path, "phones", [["number"], [8.1234567891e10], ["8.12E+10"], ["8,12e10"], [8.12e10]])

    assert found.numbers == [2]
    assert [(row, reason.split(" ")[0]) for row, _, reason in said(found)[0]] == [
        (5, "The"),
        (3, "Excel"),
        (4, "Excel"),
    ]


@pytest.mark.parametrize(
    ("table", "header", "row"),
    [
        ("persons", ["id", "name", "nik"], ["p1", "Sari", 6106014501980001]),
        ("persons", ["id", "name"], [1234567890123456, "Sari"]),
        ("uses", ["person", "kind", "identifier"], ["p1", "account", 1234567890123456]),
        ("phones", ["number", "note"], ["081234567890", 12345678901234567890]),
    ],
)
def test_more_digits_than_excel_keeps_are_refused(
    table: str, header: list[str], row: list[object], tmp_path: Path
) -> None:
    ((_, name, reason),) = said(column(tmp_path, table, [header, row]))[0]

    assert isinstance(row[header.index(name)], int)
    assert "format Text" in reason


def test_an_imei_of_15_digits_is_whole(tmp_path: Path) -> None:
    found = column(tmp_path, "uses", [["person", "kind", "identifier"], ["p1", "device", 490154203237518]])

    assert found.numbers == [2]
    assert said(found) == ([], [])


@pytest.mark.parametrize("since_1904", [False, True])
def test_dates_are_read_as_the_sheet_shows_them(since_1904: bool, tmp_path: Path) -> None:
    rows = [["id", "opened_on"], ["k1", date(2024, 9, 6)], ["k2", "06/09/2024"], ["k3", "2024-09"], ["k4", "2024"]]

    found = column(tmp_path, "cases", rows, date_1904=since_1904, default_date_format=DAY)

    assert found.values["opened_on"] == ["2024-09-06", "2024-09-06", "2024-09", "2024"]


def test_a_serial_without_a_date_format_is_no_date(tmp_path: Path) -> None:
    assert said(column(tmp_path, "cases", [["id", "opened_on"], ["k1", 45541]]))[0][0][:2] == (2, "opened_on")


def test_moments_and_times_of_day(tmp_path: Path) -> None:
    rows = [
        ["caller", "callee", "at", "duration_s"],
        ["081234567890", "081234567891", datetime(2024, 9, 6, 9, 5, 7), time(0, 2, 35)],  # noqa: DTZ001 (a sheet knows no zone)
        ["081234567890", "081234567891", datetime(2024, 9, 6), 155],  # noqa: DTZ001
        ["081234567890", "081234567891", "2024-09-06 09:05", "155"],
        ["081234567890", "081234567891", time(9, 5), "155"],
    ]

    found = column(tmp_path, "calls", rows, default_date_format="dd/mm/yyyy hh:mm:ss")

    assert found.values["at"] == ["2024-09-06T09:05:07", "2024-09-06", "2024-09-06T09:05:00"]
    assert found.values["duration_s"] == [155, 155, 155]
    assert [where[:2] for where in said(found)[0]] == [(5, "at")]


def test_a_page_that_became_a_date_is_doubted(tmp_path: Path) -> None:
    rows = [
        ["person", "case", "role", "page"],
        ["p1", "k1", "suspect", date(2024, 4, 3)],
        ["p1", "k1", "victim", "3-4"],
    ]

    found = column(tmp_path, "roles", rows, default_date_format="d-mmm")

    assert found.values["page"] == ["2024-04-03", "3-4"]
    ((row, name, reason),) = said(found)[1]
    assert (row, name, reason.split(" ")[0]) == (2, "page", "1")


def test_yes_and_no_and_numbers(tmp_path: Path) -> None:
    rows = [["id", "name", "protected", "note"], [1, "Budi", True, 2.5], [2, "Wati", False, 0.1 + 0.2]]

    found = column(tmp_path, "persons", rows)

    assert (found.values["id"], found.values["protected"]) == (["1", "2"], [True, False])
    assert found.values["note"] == ["2.5", "0.3"]


def test_blanks_at_the_ends_and_blanks_that_do_not_break_do_not_matter(tmp_path: Path) -> None:
    rows = [
        ["\xa0id ", "Jenis\xa0Kelamin", "name"],
        [" p1\xa0", "perempuan ", "\xa0Sari\xa0Contoh "],
        ["\xa0", " ", ""],
    ]

    chunk = read(book(tmp_path / "k.xlsx", {"Orang": rows}))

    assert chunk.cells == {"id": ["p1"], "sex": ["perempuan"], "name": ["Sari Contoh"]}


def test_a_merged_cell_stands_in_its_first_row_and_a_warning_says_so(tmp_path: Path) -> None:
    def write(sheet: Sheet, _book: Any) -> None:
        sheet.merge_range("A1:C1", "DAFTAR ORANG")
        sheet.write_row("A2", ["id", "name", "home"])
        sheet.write_column("A3", ["p1", "p2"])
        sheet.write_column("B3", ["Budi", "Wati"])
        sheet.merge_range("C3:C4", "Badau")

    chunk = read(drawn(tmp_path / "k.xlsx", {"Orang": write}))

    assert chunk.cells["home"] == ["Badau", ""]
    assert [remark.found for remark in chunk.doubts] == ["", "C3:C4"]


def test_formulas_give_the_value_last_worked_out_and_errors_cost_their_row(tmp_path: Path) -> None:
    def write(sheet: Sheet, _book: Any) -> None:
        sheet.write_row("A1", ["id", "name", "home"])
        for row, (formula, value) in enumerate(
            [('="p"&1', "p1"), ("=1/0", "#DIV/0!"), ("=NA()", "#N/A"), ('=""', "")], 1
        ):
            sheet.write_formula(row, 0, formula, None, value)
            sheet.write_string(row, 1, "Budi")
        sheet.write_string(5, 1, "#N/A")
        sheet.write_string(5, 0, "p5")
        sheet.write_formula(6, 2, "=A1", None, "#REF!")

    path = drawn(tmp_path / "k.xlsx", {"Orang": write})
    # An empty text, as Excel keeps it.
    changed(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'<c r="A5">', b'<c r="A5" t="str">'))
    chunk = read(path)

    assert (chunk.numbers, chunk.cells["id"], chunk.cells["name"]) == (
        [2, 5, 6],
        ["p1", "", "p5"],
        ["Budi", "Budi", "#N/A"],
    )
    assert [(remark.row, remark.column, remark.found) for remark in chunk.bad] == [
        (3, "id", ""), (4, "id", ""), (7, "home", ""),
    ]  # fmt: skip


def test_a_formula_that_was_never_worked_out_costs_its_row(tmp_path: Path) -> None:
    def write(sheet: Sheet, _book: Any) -> None:
        sheet.write_row("A1", ["id", "name"])
        sheet.write_row("A2", ["p1", "Budi"])
        sheet.write_formula("A3", '="p"&2', None, "p2")
        sheet.write_string("B3", "Wati")

    # As programs write it that do not calculate; some name the sheet from the archive's root.
    path = drawn(tmp_path / "k.xlsx", {"Orang": write})
    changed(path, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b'"worksheets/', b'"/xl/worksheets/'))
    changed(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b' t="str"', b"").replace(b"<v>p2</v>", b"<v></v>"),
    )
    chunk = read(path)

    assert chunk.numbers == [2]
    assert [(remark.row, "never worked out" in remark.reason.en) for remark in chunk.bad] == [(3, True)]
