# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from neo4j.exceptions import AuthError

from graphsvc import local_neo4j
from graphsvc.local_neo4j import VERSION, Address
from tests.local_neo4j.conftest import Process, driver, server_pid_seen_by

posix = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")


def server(home: Path) -> psutil.Process:
    return psutil.Process(local_neo4j.status(home).pid)


def test_answers_whoever_has_the_password(address: Address) -> None:
    with driver(address) as graph:
        assert graph.execute_query("RETURN 1 AS one").records[0]["one"] == 1


@pytest.mark.parametrize("password", ["neo4j", "wrong-password"])
def test_refuses_other_passwords(address: Address, password: str) -> None:
    with driver(replace(address, password=password)) as graph, pytest.raises(AuthError):
        graph.verify_connectivity()


@posix
def test_only_the_owner_can_read_the_password(address: Address, home: Path) -> None:
    files = [file for file in home.glob("*.*") if address.password.encode() in file.read_bytes()]

    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600]


def test_the_password_is_not_shown(address: Address) -> None:
    assert address.password not in repr(address)


def test_listens_on_loopback_only(address: Address, home: Path) -> None:
    listening = {c.laddr for c in server(home).net_connections("inet") if c.status == psutil.CONN_LISTEN}

    assert {ip.removeprefix("::ffff:") for ip, _ in listening} == {"127.0.0.1"}
    assert {port for _, port in listening} == {address.port}


@posix
def test_ctrl_c_in_our_terminal_does_not_reach_it(address: Address, home: Path) -> None:
    assert os.getsid(server(home).pid) != os.getsid(0)


def test_status_tells_what_runs(address: Address, home: Path) -> None:
    status = local_neo4j.status(home)

    assert status.running
    assert (status.uri, status.version, status.users) == (address.uri, VERSION, (os.getpid(),))


def test_status_of_a_home_that_is_not_there(tmp_path: Path) -> None:
    status = local_neo4j.status(tmp_path / "nothing")

    assert (status.running, status.pid, status.uri) == (False, None, None)
    assert not (tmp_path / "nothing").exists()


def test_a_second_start_shares_the_server(address: Address, home: Path) -> None:
    pid = server(home).pid

    assert local_neo4j.start(home, heap_mb=512, page_cache_mb=64) == address
    assert server(home).pid == pid


def test_the_last_living_holder_stops_it(address: Address, home: Path, other_process: Callable[[], Process]) -> None:
    died, living = other_process(), other_process()
    assert {server_pid_seen_by(died), server_pid_seen_by(living)} == {server(home).pid}
    died.communicate("die")

    local_neo4j.release(home)
    assert local_neo4j.status(home).users == (living.pid,)
    living.communicate("release")
    assert not local_neo4j.status(home).running
