"""`load --files`: the files that sources name are hashed, compared, and never replaced without a word."""

import hashlib
from pathlib import Path

import pytest

from graphsvc.errors import BadRequest
from graphsvc.store import Store
from ingest.report import Remark
from tests.graph.whole import complaints, folder, node
from tests.loading import load_folder

OLD, NEW = (hashlib.sha256(text).hexdigest() for text in (b"lama", b"baru"))
S1 = "source:kecil:s1"


def _case(parent: Path, *rows: str) -> Path:
    return folder(parent, sources="\n".join(["id,kind,file,sha256", *rows, ""]))


def _files(parent: Path, text: bytes = b"lama") -> Path:
    (parent / "bukti" / "hp").mkdir(parents=True, exist_ok=True)
    (parent / "bukti" / "hp" / "bap.pdf").write_bytes(text)
    return parent / "bukti"


def _said(remarks: list[Remark]) -> list[tuple[int, str, str]]:
    return [(remark.row, remark.column, remark.reason.en[:20]) for remark in remarks]


def test_the_hash_of_a_named_file_is_stored_and_stays(empty_store: Store, tmp_path: Path) -> None:
    case, files = _case(tmp_path, "s1,BAP,hp\\bap.pdf,", "s2,CDR,,"), _files(tmp_path)
    hashed: list[tuple[int, int]] = []

    def progress(what: str, done: int, of: int) -> None:
        if what == "sha256":
            hashed.append((done, of))

    load_folder(empty_store, case, files=files, progress=progress)
    again = load_folder(empty_store, case)

    assert hashed == [(4, 4)]
    assert node(empty_store, S1)["sha256"] == OLD
    assert "sha256" not in node(empty_store, "source:kecil:s2")
    assert (again.load, again.warnings) == (None, [])


def test_a_file_that_changed_since_is_told_and_the_stored_hash_stays(empty_store: Store, tmp_path: Path) -> None:
    case = _case(tmp_path, "s1,BAP,hp/bap.pdf,")
    load_folder(empty_store, case, files=_files(tmp_path))

    report = load_folder(empty_store, case, files=_files(tmp_path, b"baru"))

    assert _said(report.warnings) == [(2, "sha256", "THE FILE HAS CHANGED")]
    assert OLD in report.warnings[0].reason.en
    assert NEW in report.warnings[0].reason.en
    assert node(empty_store, S1)["sha256"] == OLD


def test_only_a_row_that_states_it_puts_a_new_hash_in_place_of_the_old(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, _case(tmp_path, "s1,BAP,hp/bap.pdf,"), files=_files(tmp_path))

    report = load_folder(empty_store, _case(tmp_path, f"s1,BAP,hp/bap.pdf,{NEW}"), files=_files(tmp_path, b"baru"))

    assert _said(report.warnings) == [(2, "sha256", "THE FILE HAS CHANGED")]
    assert node(empty_store, S1)["sha256"] == NEW


def test_a_row_whose_file_is_another_than_it_states_is_rejected(empty_store: Store, tmp_path: Path) -> None:
    report = load_folder(empty_store, _case(tmp_path, f"s1,BAP,hp/bap.pdf,{NEW}"), files=_files(tmp_path))

    assert complaints(report) == {("sources.csv", 2, "sha256")}
    assert report.load is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("tiada.pdf", "This file is not in "),
        ("hp", "This file is not in "),
        ("x" * 5000, "This file is not in "),
        ("../rahasia.txt", "Only names inside th"),
        ("hp/../../rahasia.txt", "Only names inside th"),
        ("hp\\..\\..\\rahasia.txt", "Only names inside th"),
        ("{outside}", "Only names inside th"),
        ("C:rahasia.txt", "Only names inside th"),
        ("tautan.txt", "Only names inside th"),
    ],
)
def test_a_file_that_is_not_there_or_outside_is_told_and_not_read(
    name: str, reason: str, empty_store: Store, tmp_path: Path
) -> None:
    (tmp_path / "rahasia.txt").write_text("di luar", "utf-8")
    files = _files(tmp_path)
    try:
        (files / "tautan.txt").symlink_to(tmp_path / "rahasia.txt")
    except OSError:
        pytest.skip("This account may make no links.")

    case = _case(tmp_path, f"s1,BAP,{name.format(outside=tmp_path / 'rahasia.txt')},")
    report = load_folder(empty_store, case, files=files)

    assert _said(report.warnings) == [(2, "file", reason)]
    assert "sha256" not in node(empty_store, S1)


def test_a_folder_of_files_that_is_none_is_said_before_anything_is_loaded(empty_store: Store, tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no folder bukti"):
        load_folder(empty_store, _case(tmp_path, "s1,BAP,a.pdf,"), files=tmp_path / "bukti")


def test_a_source_without_a_case_can_be_cited_by_a_later_load(empty_store: Store, tmp_path: Path) -> None:
    persons = "id,name\np1,Budi\np2,Ratna\n"
    load_folder(empty_store, folder(tmp_path, sources="id,case,kind\ns1,,CDR\n", persons=persons))

    report = load_folder(
        empty_store, folder(tmp_path, "lagi", ties="from,to,kind,source\np1,p2,knows,s1\n"), dataset="kecil"
    )

    assert not report.rejections
