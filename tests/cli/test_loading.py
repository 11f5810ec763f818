"""`graphsvc load` and `unload`."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graphsvc.cli.console import stoppable
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from ingest import load as loader
from ingest.report import Report
from queries import HEALTH
from tests.cli.running import Run
from tests.conftest import empty

GOOD = {
    "cases": "id,title\nk1,Perkara satu\n",
    "persons": "id,name\np1,Budi\np2,Wati\n",
    "ties": "from,to,kind,weight\np1,p2,met,2\n",
}
BAD_ROW = {**GOOD, "ties": "from,to,kind\np1,p2,met\np1,p9,met\n"}
ALL_BAD = {"persons": "id,name\np1,\n"}


@pytest.fixture(autouse=True)
def graph(store: Store) -> Iterator[Store]:
    """An empty graph, left empty."""
    empty(store)
    yield store
    empty(store)


def _folder(at: Path, tables: dict[str, str]) -> str:
    at.mkdir()
    for name, text in tables.items():
        (at / f"{name}.csv").write_text(text, "utf-8")
    return str(at)


def _held(store: Store) -> tuple[int, int]:
    found = store.read(HEALTH, EVERYTHING_SEALED)[0]
    return found.entities, found.statements


def _report(out: str) -> Any:
    return json.loads(out)


def test_all_rows_loaded_is_exit_0(run: Run, tmp_path: Path) -> None:
    code, out, err = run("load", _folder(tmp_path / "berkas", GOOD), "--json")

    report = _report(out)
    assert (code, err) == (0, "")
    assert report["dataset"] == "berkas"
    assert report["load"].startswith("load:berkas:")
    assert report["tables"] == {
        "cases": {"read": 1, "loaded": 1, "changed": 0, "unchanged": 0, "rejected": 0},
        "persons": {"read": 2, "loaded": 2, "changed": 0, "unchanged": 0, "rejected": 0},
        "ties": {"read": 1, "loaded": 1, "changed": 0, "unchanged": 0, "rejected": 0},
    }
    assert report["rejections"] == []


def test_the_report_has_the_shape_that_scripts_rely_on(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("load", _folder(tmp_path / "berkas", BAD_ROW), "--json")

    report = _report(out)
    assert list(report) == ["dataset", "load", "tables", "rejections", "warnings", "same_persons", "cancelled"]
    (rejection,) = report["rejections"]
    assert list(rejection) == ["file", "row", "column", "found", "reason"]
    assert (rejection["file"], rejection["row"], rejection["column"]) == ("ties.csv", 3, "to")
    assert all(set(rejection) == set(warning) for warning in report["warnings"])


def test_some_rows_rejected_is_exit_1(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("load", _folder(tmp_path / "berkas", BAD_ROW), "--json")

    assert code == 1
    assert _report(out)["tables"]["ties"] == {"read": 2, "loaded": 1, "changed": 0, "unchanged": 0, "rejected": 1}


def test_nothing_loaded_is_exit_2(run: Run, tmp_path: Path, graph: Store) -> None:
    code, out, _ = run("load", _folder(tmp_path / "berkas", ALL_BAD), "--json")

    assert code == 2
    assert _report(out)["load"] is None
    assert _held(graph) == (0, 0)


def test_the_same_again_changes_nothing_and_is_exit_0(run: Run, tmp_path: Path) -> None:
    folder = _folder(tmp_path / "berkas", GOOD)
    run("load", folder)

    code, out, _ = run("load", folder)

    assert code == 0
    assert "berkas · nothing written" in out


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path, graph: Store) -> None:
    code, out, _ = run("load", _folder(tmp_path / "berkas", BAD_ROW), "--dry-run", "--json")

    assert code == 1
    assert _report(out)["tables"]["persons"]["loaded"] == 2
    assert _held(graph) == (0, 0)


def test_several_folders_are_several_reports_and_the_worst_exit(run: Run, tmp_path: Path) -> None:
    folders = [_folder(tmp_path / "satu", GOOD), str(tmp_path / "tiada"), _folder(tmp_path / "dua", BAD_ROW)]

    code, out, err = run("load", *folders, "--json")

    assert code == 2
    assert [_report(line)["dataset"] for line in out.splitlines()] == ["satu", "dua"]
    assert err.strip() == "✗ There is no folder or file tiada."


def test_a_dataset_has_the_name_it_is_given(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("load", _folder(tmp_path / "berkas", GOOD), "--dataset", "Badau 2024", "--json")

    assert _report(out)["dataset"] == "Badau 2024"


def test_the_table_tells_each_rejection(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("load", _folder(tmp_path / "berkas", BAD_ROW))

    assert code == 1
    assert "✗ ties.csv:3:to “p9” No row with this id" in out


def test_unload_takes_a_dataset_out(run: Run, tmp_path: Path, graph: Store) -> None:
    run("load", _folder(tmp_path / "berkas", GOOD))

    code, _, err = run("unload", "berkas")

    assert code == 0
    assert err.strip() == "berkas: 1 statements taken out."
    assert _held(graph) == (0, 0)


def test_what_is_not_there_cannot_be_unloaded(run: Run) -> None:
    code, _, err = run("unload", "tiada")

    assert (code, err.strip()) == (2, "✗ There is no dataset and no load of that name.")


def test_a_mapping_loads_an_export_and_tells_where_a_rejected_row_stands(
    run: Run, store: Store, tmp_path: Path
) -> None:
    export = _folder(tmp_path / "ekspor", {"orang": "nr,nama\n1,Budi\n2,\n3,Wati\n", "kenal": "a;b\n1;3\n"})
    mapping = tmp_path / "pemetaan"
    mapping.mkdir()
    (mapping / "persons.sql").write_text("SELECT nr AS id, nama AS name, _row FROM 'orang.csv'", "utf-8")
    (mapping / "Hubungan.sql").write_text(
        "SELECT a AS dari, b AS kepada, 'mengenal' AS jenis FROM 'kenal.csv'", "utf-8"
    )

    code, out, err = run("load", export, "--mapping", str(mapping), "--json")

    report = _report(out)
    assert (code, err, report["dataset"]) == (1, "", "ekspor")
    assert report["tables"]["persons"] == {"read": 3, "loaded": 2, "changed": 0, "unchanged": 0, "rejected": 1}
    (rejection,) = report["rejections"]
    assert (rejection["file"], rejection["row"], rejection["column"]) == ("persons.sql ← orang.csv 3", 2, "name")
    people_and_load, ties = _held(store)
    assert (people_and_load, ties) == (3, 1)


def test_a_dataset_that_is_called_like_a_picture_is_no_picture(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("load", _folder(tmp_path / "bus", GOOD), "--json")

    assert _report(out)["load"].startswith("load:bus:")


def test_ctrl_c_stops_at_a_batch_border_and_leaves_nothing(
    run: Run, tmp_path: Path, graph: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_case = loader.load_case

    def interrupted(*given: Any, **options: Any) -> Report:
        signal.raise_signal(signal.SIGINT)
        return load_case(*given, **options, one_transaction_bytes=0)

    monkeypatch.setattr(loader, "load_case", interrupted)

    code, out, err = run("load", _folder(tmp_path / "satu", GOOD), _folder(tmp_path / "dua", GOOD))

    assert code == 2
    assert err.strip() == "Stopping at the next border …"
    assert "satu · cancelled; the graph is as it was before" in out
    assert "dua" not in out
    assert _held(graph) == (0, 0)


def test_a_second_ctrl_c_ends_it_at_once() -> None:
    with stoppable() as stop:
        signal.raise_signal(signal.SIGINT)
        assert stop.is_set()

        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
