"""Tables for a spreadsheet: no cell starts a formula, none is changed on the way, and nobody else can read them."""

import stat
import sys
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import BadRequest
from graphsvc.schema import SCHEMA
from graphsvc.spreadsheets import CsvFolder, Workbook, guard, unguard, whole
from ingest.parts import REASON
from ingest.readers.csv_files import csv_part

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")) | st.text(
    "'=+-@\t\r\n＝＋－＠a", max_size=4
)
PLACES = next(table for table in SCHEMA.tables if table.name == "places")
HOSTILE = [
    "=HYPERLINK(A1)",
    "+62 811",
    "-1",
    "@SUM(1)",
    "\tx",
    "'=",
    "''+1",
    "O'Hara",
    "'tis",
    "＝1+1",
    "a\nb",
    'b"c;d,e',
]


@given(CELLS)
def test_a_guarded_cell_starts_no_formula_and_is_itself_again(cell: str) -> None:
    assert not guard(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert unguard(guard(cell)) == cell


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_csv_file_comes_back_as_it_was_written(separator: str, tmp_path: Path) -> None:
    with closing(CsvFolder(tmp_path)) as tables:
        tables.begin("places", ["id", "name"], separator)
        for at, cell in enumerate(HOSTILE):
            tables.write("places", [f"t{at}", cell])

    (chunk,) = csv_part(tmp_path / "places.csv", PLACES).chunks()

    assert chunk.cells["name"] == [cell.strip() for cell in HOSTILE]
    assert not chunk.bad


def test_a_workbook_comes_back_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "kasus.xlsx"
    with closing(Workbook(file)) as tables:
        tables.begin("Tempat", ["id", "nama"])
        tables.begin("Rute", ["id", "nama"])
        for at, cell in enumerate(HOSTILE):
            tables.write("Tempat", [f"t{at}", cell])
            tables.write("Rute", ["0812", "1e5"])

    sheets = pd.read_excel(file, sheet_name=None, engine="calamine", dtype=str, keep_default_na=False)

    assert list(sheets) == ["Tempat", "Rute"]
    assert sheets["Tempat"]["nama"].tolist() == HOSTILE
    assert sheets["Rute"].iloc[0].tolist() == ["0812", "1e5"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise.")
def test_only_their_owner_can_read_the_files(tmp_path: Path) -> None:
    with closing(CsvFolder(tmp_path / "kasus")) as folder, closing(Workbook(tmp_path / "kasus.xlsx")) as book:
        folder.begin("Orang", ["id"])
        book.begin("Orang", ["id"])

    made = [tmp_path / "kasus", tmp_path / "kasus" / "Orang.csv", tmp_path / "kasus.xlsx"]
    assert [stat.S_IMODE(path.stat().st_mode) & 0o077 for path in made] == [0, 0, 0]


def test_what_excel_cannot_hold_is_said_and_not_cut(tmp_path: Path) -> None:
    with closing(Workbook(tmp_path / "kasus.xlsx")) as book, pytest.raises(BadRequest, match="Use CSV"):
        book.begin("Orang", ["x" * 32_768])


def _break_off(target: Path) -> None:
    with whole(target) as part, closing(CsvFolder(part)) as tables:
        tables.begin("Orang", ["id"])
        raise KeyError


def test_what_breaks_off_leaves_nothing_and_what_is_there_stays(tmp_path: Path) -> None:
    target = tmp_path / "keluar" / "kasus"
    with pytest.raises(KeyError):
        _break_off(target)
    left = list(tmp_path.rglob("*.csv"))

    with whole(target) as part, closing(CsvFolder(part)) as tables:
        tables.begin("Orang", ["id"])
    with pytest.raises(BadRequest, match="kasus is there already"), whole(target):
        pass

    assert left == []
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.csv")] == ["keluar/kasus/Orang.csv"]


def test_no_table_has_a_column_of_the_name_that_rejected_rows_add() -> None:
    names = {name for table in SCHEMA.tables for field in table.columns for name in (field.name, field.header)}

    assert not names & {REASON.name, REASON.header}
