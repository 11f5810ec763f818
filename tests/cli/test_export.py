"""`graphsvc export`: tables and files, open only where the setting says so."""

from pathlib import Path

import pytest

from graphsvc.store import Store
from tests.cli.running import Run
from tests.conftest import PAPER_CASE


@pytest.mark.usefixtures("paper_store")
@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "graphml"])
def test_it_writes_what_is_asked_for_and_says_that_it_is_sealed(run: Run, form: str, tmp_path: Path) -> None:
    code, out, err = run(
        "export", str(tmp_path / "keluar"), "--format", form, "--status", "confirmed", "--since", "2024"
    )

    assert (code, out) == (0, "")
    assert err.startswith("keluar is written.\nIdentities are sealed")
    assert [path.name for path in tmp_path.iterdir()] == ["keluar"]
    assert (tmp_path / "keluar").is_dir() == (form == "csv")


def test_unsealed_it_says_how_to_load_it_again(
    run: Run, paper_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHSVC_UNSEALED", "true")

    code, _, err = run("export", str(tmp_path / "keluar"))

    assert code == 0
    assert "The names of victims, witnesses and children are open in it" in err
    assert f"Load it again with --dataset {PAPER_CASE.name}." in err
    assert run("load", str(tmp_path / "keluar"), "--dataset", PAPER_CASE.name, "--dry-run")[0] == 0


@pytest.mark.usefixtures("paper_store")
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--since", "kemarin", "--min-grade", "9"], "--since, --min-grade cannot have that value"),
        (["--dataset", "tiada"], "choose it with --dataset: badau-kecil"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(
    run: Run, options: list[str], sentence: str, tmp_path: Path
) -> None:
    code, _, err = run("export", str(tmp_path / "keluar"), *options)

    assert code == 2
    assert sentence in err
    assert list(tmp_path.iterdir()) == []
