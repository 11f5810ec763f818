"""A full disk is said to be full; when there is room again the same command finishes."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graphsvc import local_neo4j
from ingest.bulk_load import BULK_BYTES
from ingest.load import prepare
from tests.conftest import PAPER_CASE
from tests.graph.whole import content
from tests.loading import load_folder
from tests.local_neo4j.commands import case, command, opened, report, said

Mount = Callable[[Path, str], None]
MOUNT, UMOUNT = shutil.which("mount"), shutil.which("umount")
LOG_BYTES = 32_000_000
"""Neo4j takes the room of a transaction log in advance."""

pytestmark = pytest.mark.faults


@pytest.fixture
def disk(home: Path) -> Iterator[Mount]:
    """`disk(folder, size)` puts a small disk over a folder, or gives the one that is there another size."""
    mounted: list[Path] = []

    def mount(folder: Path, size: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        options = f"size={size},{'remount' if folder in mounted else 'mode=700'}"
        made = subprocess.run(
            [MOUNT or "", "-t", "tmpfs", "-o", options, "none", str(folder)], capture_output=True, check=False
        )
        if made.returncode:
            pytest.skip("Only root may mount a small disk to be filled.")
        mounted.append(folder)

    if MOUNT is None or UMOUNT is None:
        pytest.skip("There is no tmpfs here to be filled.")
    local_neo4j.stop(home)
    yield mount
    local_neo4j.stop(home)
    for folder in dict.fromkeys(mounted):
        subprocess.run([UMOUNT, "--lazy", str(folder)], check=True)


def test_neo4j_has_no_room(home: Path, tmp_path: Path, disk: Mount) -> None:
    data, new = home / "data", case(tmp_path / "baru", home="Badau", pages=1, size=LOG_BYTES + 10_000_000)
    disk(data, "2g")
    with opened(home) as store:
        prepare(store)
        load_folder(store, PAPER_CASE)  # So that it is no import.
    disk(data, str(shutil.disk_usage(data).used + 1_000_000))

    errors = said(command(home, "load", new))

    assert "disk is full" in errors
    disk(data, "2g")
    report(command(home, "load", new, "--json"))
    with opened(home) as store:
        finished = content(store)
    again = command(home, "unload", new.name)
    assert again.wait(300) == 0, again.communicate()
    again.communicate()
    with opened(home) as store:
        load_folder(store, new)
        assert content(store) == finished


def test_there_is_no_room_for_the_files_of_an_import(home: Path, tmp_path: Path, disk: Mount) -> None:
    new = case(tmp_path / "baru", home="Badau", pages=1, size=BULK_BYTES)
    disk(home / "data", "2g")
    disk(home / "import", "1m")

    assert "No space left" in said(command(home, "load", new))

    assert not (home / "import" / "first").exists()
    disk(home / "import", "100m")
    report(command(home, "load", new, "--json"))


def test_there_is_no_room_for_rejected_rows(home: Path, tmp_path: Path, disk: Mount) -> None:
    new = case(tmp_path / "baru", home="Badau", pages=1, size=0)
    disk(home / "data", "2g")
    disk(tmp_path / "ditolak", "4k")
    (tmp_path / "ditolak" / "lain").write_bytes(b"x" * 4096)

    assert "No space left" in said(command(home, "load", new, "--rejected", tmp_path / "ditolak"))

    (tmp_path / "ditolak" / "lain").unlink()
    report(command(home, "load", new, "--json", "--rejected", tmp_path / "ditolak"))
    assert [path.name for path in (tmp_path / "ditolak").rglob("*.csv")] == ["roles.csv"]
