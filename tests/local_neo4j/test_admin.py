import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graphsvc import local_neo4j
from graphsvc.errors import GraphError, NotFound
from graphsvc.local_neo4j import Address
from tests.local_neo4j.conftest import Process, add, names, replace_all, server_pid_seen_by


def test_admin_gives_the_output(home: Path) -> None:
    local_neo4j.stop(home)

    assert local_neo4j.VERSION in local_neo4j.admin(home, "--version")


def test_admin_fails_with_the_output(home: Path) -> None:
    with pytest.raises(GraphError, match="no-such-command"):
        local_neo4j.admin(home, "no-such-command")


def test_a_running_server_pauses_for_backup_and_restore(address: Address, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "graph.dump"
    replace_all(address, "before")

    local_neo4j.backup(home, file)
    add(address, "after")
    assert names(address) == {"before", "after"}
    local_neo4j.restore(home, file)

    assert names(address) == {"before"}
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_backup_while_another_process_holds_the_server(
    address: Address, home: Path, tmp_path: Path, other_process: Callable[[], Process]
) -> None:
    other = other_process()
    server_pid_seen_by(other)

    with pytest.raises(GraphError, match=str(other.pid)):
        local_neo4j.backup(home, tmp_path / "graph.dump")

    assert not list(tmp_path.iterdir())
    other.communicate("release")


def test_no_backup_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        local_neo4j.backup(tmp_path / "home", tmp_path / "graph.dump")


def test_no_restore_from_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        local_neo4j.restore(tmp_path / "home", tmp_path / "graph.dump")
