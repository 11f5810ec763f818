"""A CSV file of no known layout: what is said of it, and that the mapping proposed for it works."""

from pathlib import Path

import pytest

from ingest.readers.folders import open_folder
from ingest.readers.mappings import open_mapping
from ingest.readers.unknown_layouts import UNKNOWN, propose

A, B = "082411112222", "082955556666"


def proposed(path: Path, mapping: Path) -> dict[str, list[str]]:
    """The cells that the proposed text gives as a mapping."""
    mapping.mkdir()
    (mapping / "calls.sql").write_text(propose(path).en.split("--mapping FOLDER:\n")[1], "utf-8")
    (part,) = open_mapping(path.parent, mapping).parts
    (chunk,) = part.chunks()
    assert not chunk.bad
    return chunk.cells


@pytest.mark.parametrize(
    "text",
    [
        f"Nomor A;Nomor Tujuan;Tanggal;Jam;Durasi (detik)\n{A};{B};2024-09-13;10:15;61\n",
        f"Laporan operator\n\nCalling Number,Called Number,Call Date,Call Time,Duration\n{A},{B},2024-09-13,10:15,61\n",
        f"Caller,Callee,Date,Time,Direction,Duration\n{B},{A},2024-09-13,10:15,incoming,61\n{A},{B},2024-09-13,10:15,outgoing,61\n",
    ],
)
def test_the_proposal_is_a_mapping_that_works(text: str, tmp_path: Path) -> None:
    path = tmp_path / "ekspor" / "CDR 'A'.csv"
    path.parent.mkdir()
    path.write_text(text, "utf-8")

    expected = {"caller": A, "callee": B, "at": "2024-09-13 10:15", "duration_s": "61"}
    times = text.count("61\n")
    assert proposed(path, tmp_path / "pemetaan") == {column: [cell] * times for column, cell in expected.items()}


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
