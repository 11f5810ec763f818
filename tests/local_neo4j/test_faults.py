import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from graphsvc import local_neo4j
from graphsvc.errors import Neo4jSetupFailed
from graphsvc.local_neo4j import Address, Progress
from graphsvc.local_neo4j.address import address_file, read_address, settle_address
from graphsvc.local_neo4j.progress import STARTING
from tests.local_neo4j.conftest import USER


def start(home: Path, heap_mb: int = 512) -> None:
    local_neo4j.start(home, heap_mb=heap_mb, page_cache_mb=64)


def test_a_port_taken_before_the_start_is_replaced(tmp_path: Path) -> None:
    first = settle_address(tmp_path)
    with socket.create_server(("127.0.0.1", first.port)):
        second = settle_address(tmp_path)

    assert second.port != first.port
    assert second.password == first.password


def test_a_port_taken_during_the_start_is_named(tmp_path: Path) -> None:
    thief = socket.socket()

    def steal(progress: Progress) -> None:
        address = read_address(tmp_path)
        if progress.step is STARTING and address is not None:
            thief.bind(("127.0.0.1", address.port))
            thief.listen()

    with thief, pytest.raises(Neo4jSetupFailed, match="Port 17") as failure:
        local_neo4j.start(tmp_path, heap_mb=512, page_cache_mb=64, say=steal)

    assert "another port will be chosen" in str(failure.value)
    assert not local_neo4j.status(tmp_path).running


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(Neo4jSetupFailed, match="GRAPHSVC_HOME"):
        start(tmp_path / "file" / "home")


def test_a_name_that_neo4j_garbles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Neo4jSetupFailed, match="GRAPHSVC_HOME"):
        start(tmp_path / "café")


def test_too_little_memory_is_said_before_the_start(tmp_path: Path) -> None:
    with pytest.raises(Neo4jSetupFailed, match="10000364 MB"):
        start(tmp_path, heap_mb=10_000_000)


def test_a_server_that_dies_at_its_start_shows_its_log(tmp_path: Path) -> None:
    with pytest.raises(Neo4jSetupFailed, match=r"(?s)console\.log.*heap"):
        start(tmp_path, heap_mb=0)


def test_a_machine_that_is_offline_is_told_so(tmp_path: Path, no_network: None) -> None:
    with pytest.raises(Neo4jSetupFailed, match="Connect this computer to the internet"):
        start(tmp_path / "home")


def test_a_password_that_is_not_the_database_s_is_named(address: Address, home: Path) -> None:
    file = address_file(home)
    kept = file.read_text()
    file.write_text(kept.replace(address.password, "not-the-password"))

    with pytest.raises(Neo4jSetupFailed, match="Put the original file back"):
        start(home)

    file.write_text(kept)
    assert local_neo4j.status(home).running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_during_the_start_leaves_nothing_running(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "console.log"
    user = subprocess.Popen([sys.executable, "-c", USER, str(tmp_path)], stderr=subprocess.DEVNULL)
    while not log.exists() or b"Starting" not in log.read_bytes():
        time.sleep(0.05)

    user.send_signal(signal.SIGINT)
    user.wait(30)

    left = [process.pid for process in psutil.process_iter(["cmdline"]) if str(tmp_path) in f"{process.info}"]
    assert left == []
