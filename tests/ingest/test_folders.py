"""A folder → its tables: which file is which, and what is said of the others."""

from pathlib import Path

import pytest

from graphsvc.errors import BadRequest
from ingest.readers.folders import open_folder


def test_files_are_known_by_either_name_and_come_in_the_order_they_load(tmp_path: Path) -> None:
    for name in ("Hubungan.csv", "ties-old.txt", "ORANG.CSV", "sources.csv", "perkara.csv"):
        (tmp_path / name).touch()

    case = open_folder(tmp_path)

    assert [(part.name, part.table.name) for part in case.parts] == [
        ("perkara.csv", "cases"),
        ("sources.csv", "sources"),
        ("ORANG.CSV", "persons"),
        ("Hubungan.csv", "ties"),
    ]
    assert not case.strange


def test_a_file_that_is_no_table_is_told_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "person.csv").touch()

    case = open_folder(tmp_path)

    assert not case.parts
    assert [(remark.file, "persons.csv?" in remark.reason.en) for remark in case.strange] == [("person.csv", True)]


def test_a_table_stands_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "Orang.csv").touch()
    (tmp_path / "persons.csv").touch()

    case = open_folder(tmp_path)

    assert [part.name for part in case.parts] == ["Orang.csv"]
    assert [(remark.file, "Orang.csv" in remark.reason.en) for remark in case.strange] == [("persons.csv", True)]


def test_hidden_files_and_folders_are_no_tables(tmp_path: Path) -> None:
    (tmp_path / ".~lock.persons.csv").touch()
    (tmp_path / "persons.csv").mkdir()

    with pytest.raises(BadRequest, match="no CSV table"):
        open_folder(tmp_path)
