from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from graphsvc import local_neo4j
from graphsvc.errors import GraphError
from graphsvc.local_neo4j import Address
from tests.local_neo4j.conftest import Process, add, names, replace_all, server_pid_seen_by


def kill(home: Path) -> None:
    server = psutil.Process(local_neo4j.status(home).pid)
    server.kill()
    psutil.wait_procs([server], timeout=10)


def test_two_processes_recover_a_killed_server_at_once_and_share_it(
    address: Address, home: Path, other_process: Callable[[], Process], no_network: None
) -> None:
    replace_all(address, "committed")
    kill(home)
    assert not local_neo4j.status(home).running

    first, second = other_process(), other_process()

    assert server_pid_seen_by(first) == server_pid_seen_by(second) == local_neo4j.status(home).pid
    assert names(address) == {"committed"}


def test_a_killed_server_is_backed_up_and_survives_a_restore_of_rubbish(
    address: Address, home: Path, tmp_path: Path
) -> None:
    # One test, since each start of a server costs seconds.
    rubbish = tmp_path / "rubbish.dump"
    rubbish.write_bytes(b"not a dump")
    replace_all(address, "first")
    add(address, "second")
    kill(home)

    local_neo4j.backup(home, tmp_path / "cadangan é.dump")
    with pytest.raises(GraphError, match="Not a valid Neo4j archive"):
        local_neo4j.restore(home, rubbish)

    assert (tmp_path / "cadangan é.dump").stat().st_size > 1000
    assert names(local_neo4j.start(home, heap_mb=512, page_cache_mb=64)) == {"first", "second"}


def test_a_pid_file_that_names_another_program_is_no_server(address: Address, home: Path) -> None:
    pid_file = home / "run" / "neo4j.pid"
    ours = pid_file.read_text()

    pid_file.write_text(f"{psutil.Process().pid}")

    assert not local_neo4j.status(home).running
    pid_file.write_text(ours)
