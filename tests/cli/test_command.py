"""The command as a whole, in a process of its own: what people type first."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from graphsvc.local_neo4j import Address
from graphsvc.store import Store
from tests.service import BROKER


@pytest.fixture
def environment(neo4j_address: Address, tmp_path: Path) -> dict[str, str]:
    """The Neo4j of the tests as an outside one, English, and a home of no use."""
    return {
        **os.environ,
        "GRAPHSVC_NEO4J_URI": neo4j_address.uri,
        "GRAPHSVC_NEO4J_USER": neo4j_address.user,
        "GRAPHSVC_NEO4J_PASSWORD": neo4j_address.password,
        "GRAPHSVC_LANGUAGE": "en",
        "GRAPHSVC_HOME": str(tmp_path / "home"),
        "COLUMNS": "200",
        "PYTHONIOENCODING": "utf-8",
    }


def _command(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graphsvc", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )


def test_demo_once_prints_who_is_central_and_which_clusters_exist(environment: dict[str, str], samples: Store) -> None:
    done = _command(environment, "demo", "--once")

    assert (done.returncode, done.stderr.strip()) == (0, "")
    assert re.search(rf"^\s*1 +Hasbullah Tayib .* {BROKER}\s*$", done.stdout, re.MULTILINE)
    assert "Communities (Leiden)" in done.stdout
    assert "Entikong: jalan tikus Patoka" in done.stdout


def test_help_lists_the_commands() -> None:
    done = _command(dict(os.environ), "--help")

    commands = ("demo", "serve", "load", "unload", "sample", "rank", "communities", "path", "show", "neo4j")
    assert done.returncode == 0
    assert all(re.search(rf"│ {command} ", done.stdout) for command in commands)


def test_serve_says_where_keeps_no_log_of_what_is_asked_and_stops_when_told(
    environment: dict[str, str], samples: Store
) -> None:
    command = [sys.executable, "-m", "graphsvc", "serve", "--port", "0"]
    serving = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        assert serving.stderr is not None
        address = re.search(r"http://127\.0\.0\.1:\d+", serving.stderr.readline())
        assert address
        assert _answer(f"{address[0]}/health")["status"] == "ok"
        assert _answer(f"{address[0]}/api/v1/search?q=Kristina")["query"] == "Kristina"
    finally:
        serving.send_signal(signal.SIGINT if sys.platform != "win32" else signal.CTRL_C_EVENT)
        _, err = serving.communicate(timeout=30)

    assert "Traceback" not in err
    assert "Kristina" not in err
    assert serving.returncode == 0


def _answer(address: str) -> dict[str, object]:
    for _ in range(100):
        try:
            return httpx.get(address, trust_env=False).json()
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("The service does not answer.")


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_in_use_is_one_sentence(environment: dict[str, str], command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        done = _command(environment, command, "--port", str(port))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"✗ Cannot use 127.0.0.1 port {port}: ")
    assert done.stderr.strip().endswith("Choose another with --port.")


def test_status_of_an_embedded_neo4j_that_does_not_run_is_exit_1(environment: dict[str, str]) -> None:
    done = _command(environment, "neo4j", "status")

    assert done.returncode == 1
    assert re.fullmatch(r"Neo4j \d+\.\d+\.\d+: –", done.stdout.strip())


def test_to_stop_what_does_not_run_is_no_error(environment: dict[str, str]) -> None:
    assert _command(environment, "neo4j", "stop").returncode == 0


def test_there_is_nothing_to_back_up_before_anything_was_loaded(environment: dict[str, str], tmp_path: Path) -> None:
    done = _command(environment, "neo4j", "backup", str(tmp_path / "cadangan"))

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("✗ ")
