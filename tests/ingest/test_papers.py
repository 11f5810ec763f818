"""The paper that a file of records is."""

from pathlib import Path

from ingest.readers.folders import open_folder
from ingest.readers.papers import listed_files, paper_for


def test_a_file_that_the_case_lists_is_the_source_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "Sumber.csv").write_text("id;jenis;berkas\ns1;CDR;D:\\barang bukti\\CDR-1.csv\ns2;BAP;\n", "utf-8")
    listed = listed_files(open_folder(tmp_path).parts)

    assert paper_for(tmp_path / "cdr-1.CSV", listed, kind="CDR") == ("s1", None)


def test_a_file_that_nobody_lists_becomes_a_source_named_by_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "hp Siti.xml").write_text("abc", "utf-8")

    id_, part = paper_for(tmp_path / "hp Siti.xml", {}, kind="ekstraksi ponsel", date="2024-09-06")

    assert id_ == "sha256-ba7816bf8f01"
    assert part is not None
    (chunk,) = part.chunks()
    assert {column: cells for column, (cells,) in chunk.cells.items()} == {
        "id": id_, "kind": "ekstraksi ponsel", "date": "2024-09-06", "file": "hp Siti.xml",
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }  # fmt: skip


def test_a_table_of_sources_that_cannot_be_read_lists_nothing(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("id,knd\ns1,CDR\n", "utf-8")

    assert listed_files(open_folder(tmp_path).parts) == {}
