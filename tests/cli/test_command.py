"""The command as a whole, in a process of its own: what people type first."""

import asyncio
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

from graphsvc.cli.running import listen
from graphsvc.local_neo4j import Address
from graphsvc.store import Store
from tests.cli.running import Run
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


def test_help_lists_the_commands(run: Run) -> None:
    code, out, _ = run("--help")

    commands = ("demo", "serve", "load", "unload", "sample", "rank", "communities", "path", "show", "neo4j")
    assert code == 0
    assert all(re.search(rf"│ {command} ", out) for command in commands)


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


def test_small_answers_are_sent_at_once() -> None:
    async def answers_at_once() -> bool:
        found: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connection = writer.get_extra_info("socket")
            found.set_result(bool(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
            writer.close()

        with listen("127.0.0.1", 0) as listening:
            server = await asyncio.start_server(accept, sock=listening)
            async with server:
                _, writer = await asyncio.open_connection(*listening.getsockname())
                writer.close()
                return await found

    assert asyncio.run(answers_at_once())


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_in_use_is_one_sentence(run: Run, command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        code, out, err = run(command, "--port", str(port))

    assert (code, out) == (2, "")
    assert err.startswith(f"✗ Cannot use 127.0.0.1 port {port}: ")
    assert err.strip().endswith("Choose another with --port.")


def test_a_port_that_cannot_be_is_refused(run: Run) -> None:
    code, _, err = run("serve", "--port", "70000")

    assert code == 2
    assert "65535" in err


def test_status_of_an_embedded_neo4j_that_does_not_run_is_exit_1(environment: dict[str, str]) -> None:
    done = _command(environment, "neo4j", "status")

    assert done.returncode == 1
    assert re.fullmatch(r"Neo4j \d+\.\d+\.\d+: –", done.stdout.strip())


@pytest.fixture
def no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home in which nothing is."""
    monkeypatch.setenv("GRAPHSVC_HOME", str(tmp_path / "home"))


@pytest.mark.usefixtures("no_home")
def test_to_stop_what_does_not_run_is_no_error(run: Run) -> None:
    assert run("neo4j", "stop")[0] == 0


@pytest.mark.usefixtures("no_home")
@pytest.mark.parametrize("command", ["backup", "restore"])
def test_what_is_not_there_cannot_be_copied(run: Run, command: str, tmp_path: Path) -> None:
    code, out, err = run("neo4j", command, str(tmp_path / "cadangan"))

    assert (code, out) == (2, "")
    assert err.startswith("✗ There is no ")


def test_an_error_of_the_program_is_one_line_without_what_it_met(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("Siti Rahmawati")

    monkeypatch.setattr("graphsvc.cli.answers.entities.show", broken)

    code, out, err = run("show", BROKER)

    assert (code, out) == (2, "")
    assert re.fullmatch(
        r"✗ graphsvc met an error in its own code: ValueError at \S+:\d+, \S+:\d+\. Report this line\.", err.strip()
    )
