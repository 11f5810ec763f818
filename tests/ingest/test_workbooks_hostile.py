"""Workbooks made to do harm, or broken on the way: a clear error each, in bounded time and memory."""

import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.errors import BadRequest
from ingest.parts import Chunk, Unreadable
from ingest.readers.workbooks import open_workbook
from tests.workbook import book, changed, checked, read

ROWS = [["id", "name"], ["p1", "Budi"], ["p2", "Wati"]]
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


@pytest.fixture
def persons(tmp_path: Path) -> Path:
    return book(tmp_path / "k.xlsx", {"Orang": ROWS})


def refusal(path: Path) -> str:
    """Why the workbook, or its only sheet, is not read."""
    with pytest.raises((BadRequest, Unreadable)) as refused:
        chunks(path)
    return str(refused.value)


def chunks(path: Path) -> list[Chunk]:
    return [chunk for part in open_workbook(path).parts for chunk in part.chunks()]


@pytest.mark.parametrize("content", [b"", b"PK", b"id,name\np1,Budi\n", b"PK\x03\x04" + bytes(200)])
def test_what_is_no_zip_is_no_workbook(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    path.write_bytes(content)

    assert "k.xlsx: This is no intact Excel workbook" in refusal(path)


def test_half_a_workbook_is_none(persons: Path) -> None:
    persons.write_bytes(persons.read_bytes()[:-1000])

    assert "no intact Excel workbook" in refusal(persons)


def test_a_zip_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "k.xlsx", "w") as archive:
        archive.writestr("persons.csv", "id,name\n")

    assert "no intact Excel workbook" in refusal(tmp_path / "k.xlsx")


def test_a_locked_workbook_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    assert "locked by a password" in refusal(path)


def test_what_says_it_unpacks_to_more_than_a_gigabyte_is_not_unpacked(persons: Path) -> None:
    content = bytearray(persons.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (1_000_000_001).to_bytes(4, "little")
    persons.write_bytes(content)

    assert "at most 1 GB unpacked" in refusal(persons)


def test_what_unpacks_to_more_than_it_says_is_not_believed(persons: Path) -> None:
    changed(persons, SHEET, lambda xml: xml.replace(b"<sheetData>", b" " * 30_000_000 + b"<sheetData>"))
    content = bytearray(persons.read_bytes())
    entry = content.rindex(b"PK\x01\x02", 0, content.rindex(SHEET.encode()))
    content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    persons.write_bytes(content)

    assert "no intact Excel workbook" in refusal(persons)


@pytest.mark.parametrize(
    ("member", "change"),
    [
        # A table is laid out whole by calamine: 17 thousand million cells.
        (SHEET, lambda xml: xml.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
        # One text of 20 MB, in 2,000 cells.
        (STRINGS, lambda xml: xml.replace(b"Budi", b"x" * 20_000_000)),
    ],
    ids=["far away", "repeated"],
)  # fmt: skip
def test_what_takes_too_much_memory_ends_alone(member: str, change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = changed(book(tmp_path / "k.xlsx", {"Orang": [*ROWS, *[["p3", "Budi"]] * 2_000]}), member, change)

    assert "too large to be read" in refusal(path)


def test_laughs_are_not_counted_to_a_billion(persons: Path) -> None:
    bomb = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 100 + b'"><!ENTITY c "' + b"&b;" * 100 + b'">]>'

    def laughing(xml: bytes) -> bytes:
        return xml.replace(b"<sst", bomb + b"<sst", 1).replace(b"Budi", b"&c;")

    assert "no intact Excel workbook" in refusal(changed(persons, STRINGS, laughing))


def test_cells_that_end_nowhere_are_passed_once(persons: Path) -> None:
    # Looked through to the end from each of them, the sheet would take longer than it may.
    cells = b'<row r="9"><f/>' + b'<c r="A9" ></c >' * 60_000 + b"</row>"

    assert read(changed(persons, SHEET, lambda xml: xml.replace(b"</sheetData>", cells + b"</sheetData>"))).numbers == [
        2,
        3,
    ]


def test_no_name_of_a_sheet_is_too_long_to_be_asked_for(tmp_path: Path) -> None:
    path = book(tmp_path / "k.xlsx", {"Orang": ROWS, "Lain": ROWS})

    changed(path, "xl/workbook.xml", lambda xml: xml.replace(b'"Lain"', b'"' + b"x" * 200_000 + b'"'))

    assert "no intact Excel workbook" in refusal(path)


def test_the_last_moment_of_the_calendar_is_a_date(persons: Path) -> None:
    last = b'<row r="4"><c r="A4"><v>3</v></c><c r="B4" t="d"><v>9999-12-31T23:59:59.999</v></c></row>'

    chunk = read(changed(persons, SHEET, lambda xml: xml.replace(b"</sheetData>", last + b"</sheetData>")))

    assert chunk.cells["name"] == ["Budi", "Wati", "9999-12-31T23:59:59"]


def test_a_cell_of_ten_megabytes_costs_its_row(persons: Path) -> None:
    chunk = read(changed(persons, STRINGS, lambda xml: xml.replace(b"Budi", b"x" * 10_000_000)))

    assert (chunk.numbers, chunk.cells["name"]) == ([3], ["Wati"])
    assert [(remark.row, remark.column, remark.found) for remark in chunk.bad] == [(2, "name", "")]


def test_control_signs_are_rejected_and_directions_of_writing_and_formulas_are_text(tmp_path: Path) -> None:
    names = ["Bu\0di", "\u202eiduB", '=HYPERLINK("x")', "_x0041_", "Budi\r\nHartono"]

    path = book(tmp_path / "k.xlsx", {"Orang": [["id", "name"], *[[f"p{at}", name] for at, name in enumerate(names)]]})
    found = checked(open_workbook(path))["persons"]

    assert [remark.row for remark in found.rejections] == [2]
    assert found.values["name"] == names[1:]


@settings(max_examples=15, deadline=None)
@given(at=st.floats(0, 1, exclude_max=True), noise=st.binary(min_size=1, max_size=40))
def test_a_damaged_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: float, noise: bytes
) -> None:
    path = book(tmp_path_factory.mktemp("damaged") / "k.xlsx", {"Orang": ROWS})
    content = bytearray(path.read_bytes())
    start = int(at * len(content))
    content[start : start + len(noise)] = noise
    path.write_bytes(content)

    with suppress(BadRequest, Unreadable):
        assert all(len(chunk.numbers) == len(chunk.cells["id"]) for chunk in chunks(path))


@settings(max_examples=15, deadline=None)
@given(st.binary(max_size=200))
def test_any_xml_is_rows_or_refused(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    path = book(tmp_path_factory.mktemp("garbage") / "k.xlsx", {"Orang": ROWS})
    changed(path, SHEET, lambda xml: xml.replace(b"</sheetData>", garbage + b"</sheetData>"))

    with suppress(BadRequest, Unreadable):
        assert [chunk.numbers[:2] for chunk in chunks(path)] == [[2, 3]]
