"""A first load by `neo4j-admin database import` that is killed on its way is finished by the same command."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.bulk_load import BULK_BYTES
from ingest.load import prepare
from ingest.unload import unload
from tests.conftest import empty
from tests.graph.whole import content, whole
from tests.loading import load_folder
from tests.local_neo4j.commands import Command, case, command, imports, kill, left, opened, report, said

pytestmark = pytest.mark.faults


def test_what_was_killed_is_finished_by_the_same_command(home: Path, tmp_path: Path) -> None:
    new = case(tmp_path / "baru", home="Badau", pages=1, size=BULK_BYTES)
    with opened(home) as store:
        empty(store)
        prepare(store)
        load_folder(store, new)
        clean = content(store)
        unload(store, new.name)
    files, aside = home / "import" / "first", home / "data" / "aside"

    kill(when(lambda _: [*files.glob("*.csv")], command(home, "load", new)))
    kill(when(imports, command(home, "load", new)))
    failing = when(imports, command(home, "load", new))
    for process in imports(failing):
        process.kill()
    assert "neo4j-admin" in said(failing)
    loading = report(command(home, "load", new, "--json"))

    assert left(home) == []
    assert not any(path.exists() for path in (files, aside, aside.with_name("replaced")))
    with opened(home) as store:
        assert content(store) == clean
        there = whole(store)
        assert list(there.keys() - clean.keys()) == [loading.load]
        assert load_folder(store, new).load is None
        assert whole(store) == there


def when(seen: Callable[[Command], object], process: Command) -> Command:
    """The command, as soon as that is to be seen of it."""
    while not seen(process):
        assert process.poll() is None, "It ended before that."
        time.sleep(0.01)
    return process
