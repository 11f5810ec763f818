"""Rows of cells → rows of values: each bad cell costs its row and is reported where it stands."""

import pytest

from graphsvc.kinds import Field
from graphsvc.schema import SCHEMA
from ingest.check import Checked, check, shown
from ingest.identifiers import Identifier
from ingest.parts import Chunk

TABLES = {table.name: table for table in SCHEMA.tables}


def checked(table: str, *rows: dict[str, str]) -> Checked:
    """The rows checked as those of a file with exactly the columns that they name; the first is row 2."""
    columns = dict.fromkeys(name for row in rows for name in row)
    cells = {name: [row.get(name, "") for row in rows] for name in columns}
    return check(f"{table}.csv", TABLES[table], Chunk(list(range(2, len(rows) + 2)), cells, []))


def complaints(found: Checked) -> list[tuple[int, str, str]]:
    return [(remark.row, remark.column, remark.found) for remark in found.rejections]


def test_a_good_row_becomes_values() -> None:
    found = checked("persons", {"id": "p1", "name": "Budi", "aliases": "Har; Pak Haji", "sex": "L", "protected": "ya"})

    assert list(found.rows("id", "name", "aliases", "sex", "protected", "nik")) == [
        ("p1", "Budi", ["Har", "Pak Haji"], "M", True, None)
    ]
    assert not found.rejections
    assert not found.warnings


def test_a_bad_cell_costs_its_row_and_no_other() -> None:
    found = checked("cases", {"id": "k1", "opened_on": "kemarin"}, {"id": "k2", "opened_on": "2024"})

    assert found.numbers == [3]
    assert found.values["id"] == ["k2"]
    assert complaints(found) == [(2, "opened_on", "kemarin")]


def test_a_row_is_rejected_once_for_its_first_bad_column() -> None:
    found = checked("cases", {"id": "", "opened_on": "kemarin"})

    assert complaints(found) == [(2, "id", "")]


def test_a_required_cell_must_be_filled() -> None:
    found = checked("persons", {"id": "p1", "name": ""})

    assert complaints(found) == [(2, "name", "")]
    assert found.rejections[0].reason.en == "This column must be filled."


@pytest.mark.parametrize(
    ("column", "cell"),
    [("nik", "61990112038000"), ("passport", "Z00"), ("born_on", "12/13/1980"), ("name", "Budi\0Hartono")],
)
def test_a_bad_cell_that_identifies_is_shown_by_its_length(column: str, cell: str) -> None:
    found = checked("persons", {"id": "p1", "name": "Budi", column: cell})

    assert complaints(found) == [(2, column, f"{'•' * len(cell)} ({len(cell)})")]


def test_a_long_bad_cell_is_cut() -> None:
    field = Field("title", "judul", TABLES["cases"].columns[0].doc)

    assert shown(field, "a 7 " * 250) == ("a 7 " * 20)[:79] + "…"


@pytest.mark.parametrize(
    ("kind", "identifier", "id_"),
    [
        ("phone", "0824 1111 2222", "phone:6282411112222"),
        ("Telepon", "0824 1111 2222", "phone:6282411112222"),
        ("gawai", "490154203237518", "device:490154203237518"),
        ("rekening", "BCA:1234567890", "account:BCA:1234567890"),
        ("kendaraan", "kb1234fa", "vehicle:KB1234FA"),
        ("document", "Z0000001", "document:passport:Z0000001"),
    ],
)
def test_an_identifier_is_read_as_the_kind_its_row_says(kind: str, identifier: str, id_: str) -> None:
    (found,) = checked("uses", {"person": "p1", "kind": kind, "identifier": identifier}).values["identifier"]

    assert isinstance(found, Identifier)
    assert found.id == id_


def test_one_spelling_under_two_kinds_is_two_things() -> None:
    found = checked(
        "uses",
        {"person": "p1", "kind": "vehicle", "identifier": "KB 1234 F"},
        {"person": "p1", "kind": "phone", "identifier": "KB 1234 F"},
    )

    assert found.numbers == [2]
    assert complaints(found) == [(3, "identifier", "••••••••• (9)")]


def test_an_unknown_kind_is_what_is_wrong_with_its_row() -> None:
    found = checked("uses", {"person": "p1", "kind": "pesawat", "identifier": "0824 1111 2222"})

    assert complaints(found) == [(2, "kind", "pesawat")]


def test_an_empty_identifier_is_rejected() -> None:
    assert complaints(checked("uses", {"person": "p1", "kind": "phone", "identifier": ""})) == [(2, "identifier", "")]


def test_a_doubtful_cell_loads_with_a_warning() -> None:
    found = checked("uses", {"person": "p1", "kind": "device", "identifier": "490154203237519"})

    assert found.numbers == [2]
    assert isinstance(found.values["identifier"][0], Identifier)
    assert [(remark.row, remark.column) for remark in found.warnings] == [(2, "identifier")]


def test_each_of_two_equal_bad_cells_is_reported() -> None:
    found = checked("cases", {"id": "k1", "opened_on": "x"}, {"id": "k2", "opened_on": "x"})

    assert complaints(found) == [(2, "opened_on", "x"), (3, "opened_on", "x")]


def test_words_that_mean_nothing_to_a_table_library_are_words_here() -> None:
    found = checked("organisations", *({"id": word, "name": word} for word in ("nan", "None", "NULL", "NA", "-0")))

    assert found.values["name"] == ["nan", "None", "NULL", "NA", "-0"]


def test_bad_rows_of_the_file_are_passed_on() -> None:
    broken = checked("cases", {"id": "k1", "opened_on": "x"}).rejections

    found = check("cases.csv", TABLES["cases"], Chunk([], {"id": []}, broken))

    assert found.rejections == broken


def test_a_name_in_the_wrong_column_is_not_repeated() -> None:
    found = checked(
        "roles", {"person": "Siti Aminah", "case": "c1", "role": "Mawar Dewi Kusuma", "since": "10 Siti 2024"}
    )

    said = " ".join(cell for _, _, cell in complaints(found))
    assert said
    assert not any(name in said for name in ("Siti", "Aminah", "Mawar", "Dewi", "Kusuma"))


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("0831 0000 7001", "••••••••••••••"),
        ("083100007001", "••••••••••••"),
        ("2024-13-06", "2024-13-06"),
        ("31/02/2024 10:00:00", "31/02/2024 10:00:00"),
        ("2024-13-06 083100007001", "•" * 23),
        ("p9", "p9"),
    ],
)
def test_a_number_in_the_wrong_column_is_not_repeated_and_a_wrong_date_is(cell: str, said: str) -> None:
    assert shown(Field("since", "sejak", TABLES["cases"].columns[0].doc, "date"), cell) == said
