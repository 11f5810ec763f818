"""Loading: every row accounted for, and nothing changed by loading again."""

import hashlib
import shutil
from pathlib import Path

import pytest

from graphsvc.errors import BadRequest
from graphsvc.kinds import LinkTable, Table
from graphsvc.schema import SCHEMA
from graphsvc.scope import UNSEALED
from graphsvc.store import Store
from tests.conftest import PAPER_CASE
from tests.graph.whole import CASE, content, counts, folder, node, rows, statements, whole
from tests.loading import load_folder

FILES = {table.name: PAPER_CASE / f"{table.name}.csv" for table in SCHEMA.tables} | {
    "travels": PAPER_CASE / "Perjalanan.csv"
}


def test_every_row_of_a_good_folder_is_loaded(empty_store: Store) -> None:
    report = load_folder(empty_store, PAPER_CASE)

    assert {table: counts(report, table) for table in report.tables} == {
        "cases": (2, 2, 0, 0), "sources": (5, 5, 0, 0), "persons": (12, 12, 0, 0), "phones": (2, 2, 0, 0),
        "organisations": (1, 1, 0, 0), "places": (4, 4, 0, 0), "routes": (2, 2, 0, 0), "roles": (12, 12, 0, 0),
        "uses": (12, 12, 0, 0), "handsets": (2, 2, 0, 0), "ties": (11, 11, 0, 0), "calls": (8, 8, 0, 0), "contacts": (2, 2, 0, 0), "payments": (4, 4, 0, 0),
        "members": (2, 2, 0, 0), "stays": (6, 6, 0, 0), "legs": (5, 5, 0, 0), "travels": (7, 7, 0, 0),
    }  # fmt: skip
    assert report.exit_code == 0
    assert report.load


def test_loading_again_changes_nothing_and_says_so(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)
    before, revision = whole(empty_store), empty_store.revision(UNSEALED)

    report = load_folder(empty_store, PAPER_CASE)

    assert report.load is None
    assert {(tally.loaded, tally.rejected) for tally in report.tables.values()} == {(0, 0)}
    assert all(tally.read == tally.unchanged for tally in report.tables.values())
    assert whole(empty_store) == before
    assert empty_store.revision(UNSEALED) == revision


def spoilt(table: Table, text: str) -> tuple[str, int, int]:
    """The table's file with its first row repeated and bad rows of every kind; how many are repeated, and bad."""
    separator = ";" if ";" in text.splitlines()[0] else ","
    first = text.splitlines()[1].split(separator)
    required = next(at for at, field in enumerate(table.columns) if field.required)
    bad = [
        [*first, "one cell too many"],
        [cell if at != required else "" for at, cell in enumerate(first)],
        [cell if at != required else "\0" for at, cell in enumerate(first)],
    ]
    if isinstance(table, LinkTable) and table.source.of == "local":
        bad.append([cell if at != 0 else "nobody" for at, cell in enumerate(first)])
    if isinstance(table, LinkTable) and table.links[0].sourced:
        paper = next(
            at for at, name in enumerate(text.splitlines()[0].split(separator)) if name in {"source", "Sumber"}
        )
        bad.append([cell if at != paper else "no-such-paper" for at, cell in enumerate(first)])
    lines = [separator.join(row) for row in [first, *bad]]
    return text + "\n".join(lines) + '\n"left open', 1, len(bad) + 1


@pytest.mark.parametrize("table", SCHEMA.tables, ids=lambda table: table.name)
def test_read_is_loaded_unchanged_and_rejected_under_bad_rows(table: Table, empty_store: Store, tmp_path: Path) -> None:
    good = load_folder(empty_store, PAPER_CASE).tables[table.name].read
    case = shutil.copytree(PAPER_CASE, tmp_path / "badau-kecil")
    text, repeated, bad = spoilt(table, FILES[table.name].read_text(encoding="utf-8"))
    (case / FILES[table.name].name).write_text(text, encoding="utf-8", newline="")
    before = whole(empty_store)

    report = load_folder(empty_store, case)

    assert counts(report, table.name) == (good + repeated + bad, 0, good + repeated, bad)
    assert len(report.rejections) == bad
    assert report.exit_code == 1
    assert whole(empty_store) == before


def test_order_of_rows_and_files_does_not_matter(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    before = content(empty_store)
    rows(empty_store, "MATCH (n:Entity) DETACH DELETE n")
    case = tmp_path / "badau-kecil"
    case.mkdir()
    for table in reversed(SCHEMA.tables):
        header, *lines = FILES[table.name].read_text(encoding="utf-8-sig").splitlines()
        (case / f"{table.sheet}.csv").write_text("\n".join([header, *reversed(lines), ""]), encoding="utf-8")

    load_folder(empty_store, case)

    assert content(empty_store) == before


def test_two_papers_that_say_the_same_are_two_statements(empty_store: Store, tmp_path: Path) -> None:
    sources = "id,kind\ns1,BAP\ns2,BAP\n"
    ties = "from,to,kind,source\np1,p2,knows,s1\np1,p2,knows,s2\n"

    load_folder(empty_store, folder(tmp_path, **{**CASE, "sources": sources}, ties=ties))

    assert {row["source"] for row in statements(empty_store, "KNOWS")} == {"source:kecil:s1", "source:kecil:s2"}


def test_a_corrected_row_changes_what_it_states_and_nothing_else(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE, ties="from,to,kind,weight\np1,p2,knows,1\np2,p1,knows,1\n"))
    before = content(empty_store)

    report = load_folder(empty_store, folder(tmp_path, ties="from,to,kind,weight\np1,p2,knows,5\np2,p1,knows,1\n"))

    assert counts(report, "ties") == (2, 1, 1, 0)
    after = content(empty_store)
    assert {id_ for id_ in before if before[id_] != after[id_]} == {statements(empty_store, "KNOWS")[0]["id"]}
    assert [row["weight"] for row in statements(empty_store, "KNOWS")] == [5.0, 1.0]


def test_a_cell_that_is_emptied_is_forgotten(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, persons="id,name,home\np1,Budi,Badau\n"))

    load_folder(empty_store, folder(tmp_path, persons="id,name,home\np1,Budi,\n"))

    assert "home" not in node(empty_store, "person:kecil:p1")


def test_a_later_load_builds_on_what_an_earlier_one_stated(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "one", **CASE), dataset="d")

    report = load_folder(
        empty_store, folder(tmp_path, "two", ties="from,to,kind,source\np1,p2,knows,s1\n"), dataset="d"
    )

    assert counts(report, "ties") == (1, 1, 0, 0)
    assert statements(empty_store, "KNOWS")[0]["case"] == "case:d:k1"


def test_a_dry_run_writes_nothing_and_predicts_the_report(empty_store: Store, tmp_path: Path) -> None:
    case = shutil.copytree(PAPER_CASE, tmp_path / "badau-kecil")
    for table in SCHEMA.tables:
        path = case / FILES[table.name].name
        path.write_text(spoilt(table, path.read_text(encoding="utf-8"))[0], encoding="utf-8", newline="")

    predicted = load_folder(empty_store, case, dry_run=True)
    written = whole(empty_store)
    report = load_folder(empty_store, case)

    assert not written
    assert predicted.load is None
    assert predicted.answer("en").model_copy(update={"load": report.load}) == report.answer("en")


def test_a_load_is_kept_with_its_files_and_counts(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, "kasus satu", cases="id\nk1\nk1\n")

    report = load_folder(empty_store, case)

    kept = node(empty_store, str(report.load))
    assert kept["dataset"] == report.dataset == "kasus satu"
    assert kept["counts"] == ["cases: 2 = 1 + 1 + 0"]
    assert kept["files"] == [f"cases.csv {hashlib.sha256((case / 'cases.csv').read_bytes()).hexdigest()}"]
    assert kept["revision"] == empty_store.revision(UNSEALED)
    assert kept["loaded_at"]


def test_what_is_no_folder_or_holds_no_table_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()

    with pytest.raises(BadRequest, match="no CSV table"):
        load_folder(store, tmp_path)
    with pytest.raises(BadRequest, match="no folder"):
        load_folder(store, tmp_path / "absent")
