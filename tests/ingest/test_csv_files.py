"""CSV files → rows: which column is which field, and no row lost without a word."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.kinds import Table
from graphsvc.schema import SCHEMA
from ingest.parts import CHUNK, Chunk, Part, Unreadable, sha256
from ingest.readers.csv_files import csv_part

TABLES = {table.name: table for table in SCHEMA.tables}
ONE_LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


def table_file(folder: Path, text: str | bytes, table: str = "persons") -> Part:
    path = folder / f"{table}.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return csv_part(path, TABLES[table])


def read(folder: Path, text: str | bytes, table: str = "persons") -> Chunk:
    """The only chunk of a file with this text."""
    (chunk,) = table_file(folder, text, table).chunks()
    return chunk


def refused(folder: Path, text: str | bytes) -> Unreadable:
    with pytest.raises(Unreadable) as unreadable:
        list(table_file(folder, text).chunks())
    return unreadable.value


@pytest.mark.parametrize("table", SCHEMA.tables, ids=lambda table: table.name)
def test_every_column_is_known_in_both_languages(table: Table, tmp_path: Path) -> None:
    row = ",".join(str(at) for at, _ in enumerate(table.columns))
    english = ",".join(field.name for field in table.columns)
    indonesian = ",".join(field.header.replace("_", " ").title() for field in table.columns)

    expected = {field.name: [str(at)] for at, field in enumerate(table.columns)}

    assert read(tmp_path, f"{english}\n{row}\n", table.name).cells == expected
    assert read(tmp_path, f"{indonesian}\n{row}\n", table.name).cells == expected


@pytest.mark.parametrize(
    "text",
    [
        "id,name,home\np1,Budi,Badau\n",
        "id;name;home\np1;Budi;Badau\n",
        "\ufeffid,name,home\np1,Budi,Badau\n",
        "\ufeffid;nama;tempat_tinggal\r\np1;Budi;Badau\r\n",
        'id,name,home\n"p1","Budi","Badau"',
        " ID , Name ,Tempat Tinggal\n p1 ,\tBudi, Badau \n",
        "id,name,home,,\np1,Budi,Badau,,\n",
        "id,name,home\np1,Budi,Badau,,\n",
        "id,name,home\rp1,Budi,Badau\r",
    ],
)
def test_separator_bom_line_ends_quotes_and_blanks_do_not_matter(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, text).cells == {"id": ["p1"], "name": ["Budi"], "home": ["Badau"]}


def test_a_comma_in_a_semicolon_file_is_text(tmp_path: Path) -> None:
    assert read(tmp_path, "id;name\np1;Hartono, Budi\n").cells["name"] == ["Hartono, Budi"]


def test_rows_count_as_a_spreadsheet_does(tmp_path: Path) -> None:
    chunk = read(tmp_path, 'id,name\np1,"Budi\nHartono"\n\n,\np2,Ratna\n')

    assert chunk.numbers == [2, 5]


def test_a_short_row_has_empty_cells(tmp_path: Path) -> None:
    assert read(tmp_path, "id,name,home\np1,Budi\n").cells["home"] == [""]


def test_a_long_row_is_bad_and_costs_only_itself(tmp_path: Path) -> None:
    chunk = read(tmp_path, "id,name\np1,Budi,Badau\np2,Ratna\n")

    assert chunk.numbers == [3]
    assert [(remark.row, remark.found) for remark in chunk.bad] == [(2, "3")]


def test_an_unknown_column_is_told_the_nearest(tmp_path: Path) -> None:
    unreadable = refused(tmp_path, "id,nane\np1,Budi\np2,Ratna\n")

    assert (unreadable.remark.row, unreadable.remark.column, unreadable.rows) == (1, "nane", 2)
    assert "the nearest is name" in unreadable.remark.reason.en


def test_an_unknown_indonesian_column_is_told_the_nearest(tmp_path: Path) -> None:
    assert "the nearest is jenis_kelamin" in refused(tmp_path, "id,nama,Jenis Kelamen\n").remark.reason.en


def test_a_column_twice_is_refused_also_in_two_languages(tmp_path: Path) -> None:
    unreadable = refused(tmp_path, "id,name,Nama\np1,Budi,Budi\n")

    assert (unreadable.remark.column, unreadable.rows) == ("name", 1)


def test_a_missing_required_column_is_named(tmp_path: Path) -> None:
    unreadable = refused(tmp_path, "id,home\np1,Badau\n")

    assert (unreadable.remark.column, unreadable.rows) == ("name", 1)


@pytest.mark.parametrize("text", ["", "\ufeff", "\n"])
def test_an_empty_file_is_refused(text: str, tmp_path: Path) -> None:
    unreadable = refused(tmp_path, text)

    assert "empty" in unreadable.remark.reason.en
    assert unreadable.rows == 0


def test_a_header_alone_has_no_rows(tmp_path: Path) -> None:
    assert list(table_file(tmp_path, "id,name\n").chunks()) == []


def test_an_unclosed_quote_costs_every_row_it_swallows(tmp_path: Path) -> None:
    chunk = read(tmp_path, 'id,name\np1,Budi\np2,"Ratna\np3,Joko\np4,Lina\n')

    assert chunk.numbers == [2]
    assert [remark.row for remark in chunk.bad] == [3, 4, 5]
    assert {remark.reason.en for remark in chunk.bad} == {
        "A quote opened in row 3 is not closed; rows 3-5 cannot be read."
    }


def test_text_after_a_closing_quote_costs_only_its_row(tmp_path: Path) -> None:
    chunk = read(tmp_path, 'id,name\np1,"Budi"x\np2,Ratna\n')

    assert (chunk.numbers, [remark.row for remark in chunk.bad]) == ([3], [2])


def test_a_header_with_an_unclosed_quote_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, 'id,"name\np1,Budi\n').rows == 1


def test_a_row_in_another_encoding_costs_only_itself(tmp_path: Path) -> None:
    chunk = read(tmp_path, "id,name\np1,Budi\np2,André\np3,Joko\n".encode("latin-1"))

    assert chunk.numbers == [2, 4]
    assert [(remark.row, remark.column, "UTF-8" in remark.reason.en) for remark in chunk.bad] == [(3, "name", True)]


def test_a_file_in_utf_16_is_refused(tmp_path: Path) -> None:
    assert "UTF-8" in refused(tmp_path, "id,name\np1,Budi\n".encode("utf-16")).remark.reason.en


def test_a_nul_comes_through_to_be_judged(tmp_path: Path) -> None:
    assert read(tmp_path, "id,name\np1,Bu\0di\n").cells["name"] == ["Bu\0di"]


def test_a_cell_of_a_megabyte_is_read(tmp_path: Path) -> None:
    cell = "x" * 1_000_000

    assert read(tmp_path, f"id,name,note\np1,Budi,{cell}\n").cells["note"] == [cell]


def test_a_larger_cell_costs_only_its_row(tmp_path: Path) -> None:
    chunk = read(tmp_path, f"id,name,note\np1,Budi,{'x' * 1_000_001}\np2,Ratna,\n")

    assert (chunk.numbers, [remark.row for remark in chunk.bad]) == ([3], [2])


def test_a_long_file_comes_in_chunks_with_every_row_in_one(tmp_path: Path) -> None:
    text = "id,name\n" + "".join(f"p{number},x\n" for number in range(2, CHUNK + 7))

    parts = list(table_file(tmp_path, text).chunks())

    assert [len(part.numbers) for part in parts] == [CHUNK, 5]
    assert [number for part in parts for number in part.numbers] == list(range(2, CHUNK + 7))
    assert [cell for part in parts for cell in part.cells["id"]] == [f"p{number}" for number in range(2, CHUNK + 7)]


@given(
    st.lists(st.tuples(ONE_LINE, ONE_LINE).filter(lambda row: any(cell.strip() for cell in row))), st.sampled_from(",;")
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], by: str
) -> None:
    path = tmp_path_factory.mktemp("rows") / "organisations.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=by).writerows([("id", "name"), *rows])

    found = [
        row
        for part in csv_part(path, TABLES["organisations"]).chunks()
        for row in zip(*part.cells.values(), strict=True)
    ]

    assert found == [(one.strip(), other.strip()) for one, other in rows]


@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_remarks(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    path = tmp_path_factory.mktemp("garbage") / "persons.csv"
    path.write_bytes(b"id,name\n" + garbage)

    for part in csv_part(path, TABLES["persons"]).chunks():
        assert len(part.numbers) == len(part.cells["id"])
        assert len(part.numbers) + len(part.bad) > 0


def test_sha256_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.touch()

    assert sha256(path) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
