"""One home with an embedded server for this folder's tests; whoever stops it leaves the next start to the fixture."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graphsvc import local_neo4j
from graphsvc.local_neo4j import Address
from tests.neo4j_fixture import short_lived_java

USER = """
import os, sys
from pathlib import Path
from graphsvc import local_neo4j
home = Path(sys.argv[1])
local_neo4j.start(home, heap_mb=512, page_cache_mb=64)
print(local_neo4j.status(home).pid, flush=True)
if sys.stdin.readline().strip() == "release":
    local_neo4j.release(home)
os._exit(0)
"""
Process = subprocess.Popen[str]


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose name has a space in it; nothing of it is left running."""
    folder = tmp_path_factory.mktemp("rumah") / "graphsvc kita"
    with short_lived_java():
        try:
            yield folder
        finally:
            local_neo4j.stop(folder)


@pytest.fixture
def address(home: Path) -> Address:
    """The home's server, running, and held by this process alone."""
    return local_neo4j.start(home, heap_mb=512, page_cache_mb=64)


@pytest.fixture
def other_process(home: Path) -> Iterator[Callable[[], Process]]:
    """Starts further processes that hold the home's server until they read "release", or anything else to die."""
    started: list[Process] = []

    def begin() -> Process:
        command = [sys.executable, "-c", USER, str(home)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither a way out nor a cache: what a machine that was never online has."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("M2_REPO", str(tmp_path / "maven"))


def server_pid_seen_by(process: Process) -> int:
    """Waits until that process holds the server."""
    assert process.stdout is not None
    return int(process.stdout.readline())


def driver(address: Address) -> Driver:
    return GraphDatabase.driver(address.uri, auth=(address.user, address.password))


def names(address: Address) -> set[str]:
    """The names of all nodes."""
    with driver(address) as graph:
        records = graph.execute_query("MATCH (n) RETURN n.name AS name").records
    return {str(record["name"]) for record in records}


def add(address: Address, name: str) -> None:
    with driver(address) as graph:
        graph.execute_query("CREATE (:Test {name: $name})", name=name)


def replace_all(address: Address, name: str) -> None:
    with driver(address) as graph:
        graph.execute_query("MATCH (n) DETACH DELETE n")
    add(address, name)
