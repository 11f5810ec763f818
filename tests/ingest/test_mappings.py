"""A folder of SQL files → the tables of a case, from an export in somebody else's layout."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphsvc.errors import BadRequest
from graphsvc.schema import SCHEMA
from ingest.check import Checked, check
from ingest.parts import Chunk, Part, Unreadable
from ingest.readers import open_case
from ingest.readers.apart import BrokenOff, lines
from ingest.readers.mappings import mapped_rows
from tests.conftest import MAPPINGS

PERSONS = "SELECT nr AS id, nama AS name, _row FROM 'orang.csv'\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "ekspor"
    folder.mkdir()
    (folder / "orang.csv").write_text("nr,nama\n1,Budi\n2,\n3,Siti\n", "utf-8")
    return folder


def _mapping(at: Path, **files: str) -> Path:
    at.mkdir()
    for name, sql in files.items():
        (at / f"{name}.sql").write_text(sql, "utf-8")
    return at


def _read(part: Part) -> tuple[list[Chunk], Checked]:
    """The part's chunks, of which there is one, and what the check makes of it."""
    chunks = list(part.chunks())
    assert len(chunks) == 1
    return chunks, check(part.name, part.table, chunks[0])


def test_sql_files_are_known_by_either_name_and_come_in_the_order_they_load(export: Path, tmp_path: Path) -> None:
    mapping = _mapping(tmp_path / "peta", Hubungan="", persons=PERSONS, orang=PERSONS, cals="")

    case = open_case(export, mapping)

    assert case.name == "ekspor"
    assert [(part.name, part.table.name) for part in case.parts] == [("orang.sql", "persons"), ("Hubungan.sql", "ties")]
    assert [remark.file for remark in case.strange] == ["cals.sql", "persons.sql"]
    assert "calls.sql?" in case.strange[0].reason.en
    assert {file.name for file in case.files} == {"Hubungan.sql", "orang.sql", "orang.csv"}


def test_where_there_is_no_export_or_no_mapping(export: Path, tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no folder nowhere"):
        open_case(tmp_path / "nowhere", export)
    with pytest.raises(BadRequest, match="no folder nowhere"):
        open_case(export, tmp_path / "nowhere")
    with pytest.raises(BadRequest, match="holds no SQL file"):
        open_case(export, export)


def test_every_row_of_the_result_is_numbered_and_says_where_it_comes_from(export: Path, tmp_path: Path) -> None:
    sql = f"{PERSONS} UNION ALL SELECT NULL, NULL, 'orang.csv 9'"
    (part,) = open_case(export, _mapping(tmp_path / "peta", persons=sql)).parts

    (chunk,), checked = _read(part)

    assert chunk.numbers == [1, 2, 3]
    assert chunk.origins == {1: "orang.csv 2", 2: "orang.csv 3", 3: "orang.csv 4", 4: "orang.csv 9"}
    assert checked.values["name"] == ["Budi", "Siti"]
    assert [(remark.file, remark.row, remark.column) for remark in checked.rejections] == [
        ("persons.sql", 4, ""),
        ("persons.sql", 2, "name"),
    ]


def test_what_a_row_says_of_its_place_is_no_way_out_for_names(export: Path, tmp_path: Path) -> None:
    sql = "SELECT nr AS id, nama AS name, nama || ' 7' AS _row FROM 'orang.csv'"
    (part,) = open_case(export, _mapping(tmp_path / "peta", persons=sql)).parts

    (chunk,), _ = _read(part)

    assert chunk.origins == {}


@pytest.mark.parametrize(
    ("sql", "row", "said"),
    [
        ("SELECT nr AS id, nama AS nmae FROM 'orang.csv'", 1, "Unknown column; the nearest is name."),
        ("SELECT nr AS id FROM 'orang.csv'", 1, "The required column name is missing."),
        ("SELECT nr AS id,\n nama name\nFROM 'orang.csv' WHERE", 3, "DuckDB: syntax error at or near"),
        ("SELECT nr AS id, nama AS name\nFROM 'orng.csv'", 2, "There is no file orng.csv in the folder of this export."),
        ("DROP TABLE persons", 1, "Write one SELECT that only reads, and nothing else."),
    ],
)  # fmt: skip
def test_what_is_wrong_names_the_sql_file_and_the_line(
    export: Path, tmp_path: Path, sql: str, row: int, said: str
) -> None:
    (part,) = open_case(export, _mapping(tmp_path / "peta", persons=sql)).parts

    with pytest.raises(Unreadable) as unreadable:
        list(part.chunks())

    remark = unreadable.value.remark
    assert (remark.file, remark.row) == ("persons.sql", row)
    assert said in remark.reason.en


def test_the_rows_before_a_broken_one_are_good(export: Path, tmp_path: Path) -> None:
    sql = (
        "SELECT range AS id, if(range = 60000, 'x', '7')::INTEGER AS name, repeat('x', 1000) AS note FROM range(70000)"
    )
    (part,) = open_case(export, _mapping(tmp_path / "peta", persons=sql)).parts
    chunks: Iterator[Chunk] = part.chunks()

    assert next(chunks).numbers[0] == 1
    with pytest.raises(Unreadable, match="Could not convert string … to INT32"):
        list(chunks)


def test_a_select_without_end_is_ended(export: Path, tmp_path: Path) -> None:
    mapping = _mapping(tmp_path / "peta", persons="SELECT max(sin(a.range * b.range))::VARCHAR AS id, 'x' AS name FROM range(1000000000) a, range(1000) b, range(1000) c")  # fmt: skip
    persons = next(table for table in SCHEMA.tables if table.name == "persons")

    with pytest.raises(Unreadable) as unreadable:
        list(mapped_rows(mapping / "persons.sql", export, persons, set(), seconds=0.6))

    assert unreadable.value.remark.file == "persons.sql"
    assert "limit of time or memory" in unreadable.value.remark.reason.en


def test_a_program_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    program = tmp_path / "greedy.py"
    program.write_text("print(1, flush=True)\nhold = []\nwhile True: hold.append(bytes(1000000))\n", "utf-8")
    told = lines(program, folder=tmp_path, memory=200_000_000)

    assert next(told) == 1
    with pytest.raises(BrokenOff):
        next(told)


def test_incomplete_dates_stay_incomplete_and_impossible_ones_are_rejected(tmp_path: Path) -> None:
    (tmp_path / "nodes_raw.csv").write_text(
        "ID,Arrest_Date,Release_Date,Death_Date\n"
        "1,10/?/2002,6/14/2006,\n2,?/?/2003,,\n3,2/30/2002,,\n4,6/?2005,,\n5,1/2/2003,13/?/2004,\n6,,,\n",
        "utf-8",
    )
    (tmp_path / "relations_raw.csv").write_text(
        "Operation_ID,ID,Tie_ID,Tie_Year,Tie_Extinguish,Kinship\n"
        "16,1,2,1995,2002. Resumed 2006 ,0\n16,1,3,1995-1999,Ongoing,0\n16,2,3,1970s,2002,3\n",
        "utf-8",
    )
    parts = {part.table.name: part for part in open_case(tmp_path, MAPPINGS / "jjatt").parts}

    (roles_chunk,), roles = _read(parts["roles"])
    (ties_chunk,), ties = _read(parts["ties"])

    assert list(roles.rows("person", "since", "until")) == [("1", "2002-10", "2006-06-14"), ("2", "2003", None)]
    assert [(roles_chunk.origins[no.row], no.column, no.found) for no in roles.rejections] == [
        ("nodes_raw.csv 4", "since", "2002-2-30"),
        ("nodes_raw.csv 5", "since", "6/?2005"),
        ("nodes_raw.csv 6", "until", "2004-13"),
    ]
    assert set(ties.rows("from", "to", "kind", "since", "until", "page")) == {
        ("1", "2", "knows", "1995", "2002", None),
        ("1", "2", "knows", "2006", None, None),
        ("1", "3", "knows", None, None, "1995-1999"),
    }
    assert [(ties_chunk.origins[no.row], no.column, no.found) for no in ties.rejections] == [
        ("relations_raw.csv 4", "since", "1970s")
    ]
    assert all("calendar" in no.reason.en or "2024-09" in no.reason.en for no in (*roles.rejections, *ties.rejections))
