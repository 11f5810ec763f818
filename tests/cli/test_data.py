"""`graphsvc template` and `sample`."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from queries import HEALTH
from tests.cli.running import Run
from tests.conftest import empty


@pytest.fixture(autouse=True)
def graph(store: Store) -> Iterator[Store]:
    """An empty graph, left empty."""
    empty(store)
    yield store
    empty(store)


def _held(store: Store) -> tuple[int, int]:
    found = store.read(HEALTH, EVERYTHING_SEALED)[0]
    return found.entities, found.statements


def test_an_empty_template_loads_nothing_and_says_so(run: Run, tmp_path: Path, graph: Store) -> None:
    path = str(tmp_path / "kasus.xlsx")

    assert run("template", "--out", path)[:2] == (0, f"{path}\n")
    code, out, _ = run("load", path, "--json")

    report = json.loads(out)
    assert (code, report["load"], report["rejections"]) == (0, None, [])
    assert {tally["read"] for tally in report["tables"].values()} == {0}
    assert report["warnings"][-1]["reason"] == "There is not one row to load."
    assert _held(graph) == (0, 0)


def test_a_template_replaces_no_file_and_is_a_workbook(run: Run, tmp_path: Path) -> None:
    filled = tmp_path / "kasus.xlsx"
    filled.write_bytes(b"rows of a week")

    assert run("template", "--out", str(filled))[0::2] == (2, "✗ kasus.xlsx exists; choose another name.\n")
    assert run("template", "--out", str(tmp_path / "kasus.csv"))[0] == 2
    assert run("template", "--out", str(tmp_path / "tiada" / "kasus.xlsx"))[0] == 2
    assert filled.read_bytes() == b"rows of a week"


def test_sample_writes_case_folders_that_load_whole(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("sample", "--people", "150", "--seed", "3", "--out", str(tmp_path / "contoh"))

    folders = out.splitlines()
    assert code == 0
    assert {Path(folder).name for folder in folders} == {"kalbar", "kepri-siber"}
    assert run("load", *folders, "--dry-run")[0] == 0


def test_sample_refuses_too_many_people(run: Run, tmp_path: Path) -> None:
    code, _, err = run("sample", "--people", "2000000", "--out", str(tmp_path))

    assert code == 2
    assert "1000000" in err
