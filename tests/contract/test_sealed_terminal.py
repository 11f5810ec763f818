"""No byte that the command writes gives a protected person away, and no report of a load does."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from graphsvc.api.app import create_app
from graphsvc.store import Store
from ingest.report import LoadReport
from tests.cli.running import Run
from tests.contract import canaries
from tests.contract.canaries import PROTECTED
from tests.contract.searched import OWN_IDS, given_away
from tests.loading import load_folder
from tests.service import serving, settings_on


def test_the_report_of_a_load_gives_nobody_away(loaded: tuple[Store, LoadReport], tmp_path: Path) -> None:
    store, good = loaded
    bad = load_folder(store, canaries.write_bad(tmp_path / "buruk"), dataset=canaries.DATASET, dry_run=True)

    assert len(bad.rejections) == sum(len(lines) - 1 for lines in canaries.BAD.values())
    for language in ("id", "en"):
        assert given_away(bad.answer(language).model_dump_json()) == set()
    assert given_away(good.model_dump_json()) == set()


LISTS = (
    ["rank", "betweenness", "--all-roles"],
    ["rank", "degree", "--network", "calls", "--all-roles"],
    ["communities"],
    ["coverage"],
)
NODES = (
    ["path", "person:kenari:p1", "person:kenari:o2"], ["show", "person:kenari:p1"], ["show", "case:kenari:k1"],
    ["show", "person:kenari:o1"], ["show", "source:kenari:s1"],
    ["what-if", "--all-roles", "--remove", "person:kenari:p1"], ["compare", "degree", "--all-roles", "--than-until", "2023"],
)  # fmt: skip
COMMANDS = [
    [*command, "--format", form]
    for commands, forms in ((LISTS, ("table", "csv", "json")), (NODES, ("table", "json")))
    for command in commands
    for form in forms
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_terminal_gives_nobody_away(loaded: tuple[Store, LoadReport], run: Run, command: list[str]) -> None:
    code, out, err = run(*command)

    assert code == 0
    assert out
    assert given_away(out + err) == set()


def test_what_the_service_answers_in_the_background_gives_nobody_away(
    loaded: tuple[Store, LoadReport], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(settings_on(loaded[0], tmp_path), loaded[0])
    with serving(app) as client:
        monkeypatch.setenv("GRAPHSVC_PORT", str(client.base_url.port))
        answered = run("jobs", "ask", "/api/v1/rankings/degree?all_roles=true", "--wait")
        listed = run("jobs")

    assert answered[0] == listed[0] == 0
    assert "rankings/degree" in listed[1]
    assert given_away("".join((*answered[1:], *listed[1:]))) == set()
    kept = [file.read_text(encoding="utf-8") for file in (tmp_path / "jobs").iterdir()]
    assert len(kept) == 2
    assert given_away("".join(kept)) == set()


@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "graphml"])
def test_no_exported_file_gives_anybody_away(
    loaded: tuple[Store, LoadReport], run: Run, form: str, tmp_path: Path
) -> None:
    code, out, err = run("export", str(tmp_path / "keluar"), "--format", form)

    files = [path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    if form == "xlsx":
        with ZipFile(tmp_path / "keluar") as book:
            files = [book.read(name) for name in book.namelist()]
    text = b"\n".join(files).decode()
    assert (code, out) == (0, "")
    assert "Korban-01 (k1)" in text
    assert "cannot be loaded back" in text
    assert given_away(text + err) == set()


@pytest.mark.parametrize("json", [["--json"], []], ids=["json", "table"])
def test_the_terminal_gives_nobody_away_who_stands_in_a_bad_row(
    loaded: tuple[Store, LoadReport], run: Run, json: list[str], tmp_path: Path
) -> None:
    folder = canaries.write_bad(tmp_path / "buruk")

    code, out, err = run("load", str(folder), "--dry-run", *json)

    assert code == 2
    assert "••••" in out
    assert given_away(out + err) == set()


@pytest.mark.parametrize("id_", [PROTECTED[0].name, OWN_IDS[0]])
def test_the_terminal_repeats_no_id_that_is_nowhere(loaded: tuple[Store, LoadReport], run: Run, id_: str) -> None:
    code, out, err = run("show", id_)

    assert code == 2
    assert given_away(out + err) == set()
