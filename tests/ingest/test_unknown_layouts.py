"""A CSV file of no known layout: what is said of it, and that the mapping proposed for it works."""

import contextlib
from pathlib import Path

import duckdb
import pytest

from graphsvc.schema import SCHEMA
from ingest.readers.folders import open_folder
from ingest.readers.unknown_layouts import UNKNOWN, propose

A, B = "082411112222", "082955556666"


def proposed(path: Path) -> list[dict[str, str]]:
    """The rows that the proposed text gives, run beside the file."""
    sql = propose(path).en.split("--mapping FOLDER:\n")[1]
    with contextlib.chdir(path.parent), duckdb.connect() as connection:
        found = connection.execute(sql)
        names = [column[0] for column in found.description or []]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@pytest.mark.parametrize(
    "text",
    [
        f"Nomor A;Nomor Tujuan;Tanggal;Jam;Durasi (detik)\n{A};{B};2024-09-13;10:15;61\n",
        f"Laporan operator\n\nCalling Number,Called Number,Call Date,Call Time,Duration\n{A},{B},2024-09-13,10:15,61\n",
        f"Caller,Callee,Date,Time,Direction,Duration\n{B},{A},2024-09-13,10:15,incoming,61\n{A},{B},2024-09-13,10:15,outgoing,61\n",
    ],
)
def test_the_proposal_gives_rows_of_the_calls_table(text: str, tmp_path: Path) -> None:
    path = tmp_path / "ekspor 'A'.csv"
    path.write_text(text, "utf-8")

    expected = {"caller": A, "callee": B, "at": "2024-09-13 10:15", "duration_s": "61"}
    assert proposed(path) == [expected] * (text.count("61\n"))
    assert expected.keys() <= {
        column.name for table in SCHEMA.tables if table.name == "calls" for column in table.columns
    }


def test_the_columns_are_shown_and_no_row_is(tmp_path: Path) -> None:
    path = tmp_path / "ekspor.csv"
    path.write_text(f"Nomor A,Nomor Tujuan,Tanggal,Catatan\n{A},{B},2024-09-13,Siti Aminah\n", "utf-8")

    (remark,) = open_folder(tmp_path).strange

    assert "Nomor A, Nomor Tujuan, Tanggal, Catatan" in remark.reason.id
    assert "Siti" not in remark.reason.id + remark.reason.en
    assert A not in remark.reason.id


@pytest.mark.parametrize("text", ["", f"Siti Aminah,{A},korban\n", "id,name\np1,Siti\n", '"' * 50])
def test_what_looks_like_no_call_records_is_not_repeated(text: str, tmp_path: Path) -> None:
    (tmp_path / "apa.csv").write_text(text, "utf-8")

    assert propose(tmp_path / "apa.csv") is UNKNOWN
