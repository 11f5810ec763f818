"""The processes of one home's server: which they are, and their end."""

import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psutil

from graphsvc.local_neo4j.boot import class_path

_CLEAN_STOP_S = 120.0
_REMAINS_S = 10.0


def server_process(home: Path) -> psutil.Process | None:
    """This home's server; None where its pid file is missing, or names a process that is gone or another program."""
    try:
        process = psutil.Process(int(_pid_file(home).read_text(encoding="utf-8")))
    except (OSError, ValueError, psutil.NoSuchProcess):
        return None
    homes = [value for value in _arguments(process) if value.startswith("--home-dir=")]
    return process if any(Path(value.removeprefix("--home-dir=")) == home for value in homes) else None


def listens(home: Path, port: int) -> bool:
    """Whether it is this home's server that listens there: nobody else is told the password."""
    server = server_process(home)
    if server is None:
        return False
    try:
        sockets = server.net_connections("tcp")
    except psutil.NoSuchProcess:
        return False
    return any(s.status == psutil.CONN_LISTEN and s.laddr[1:] == (port,) for s in sockets)


def stop_server(server: psutil.Process, home: Path) -> None:
    """Cleanly where the system can, and by force when that takes minutes: no committed data is lost either way."""
    boot_loader = _parent(server)
    # Windows knows no SIGTERM: there this ends the process at once, and Neo4j recovers at its next start.
    _end(server, _CLEAN_STOP_S)
    if boot_loader is not None and class_path(home) in _arguments(boot_loader):
        _is_gone(boot_loader, _REMAINS_S)  # it still has to remove its pid file
    _pid_file(home).unlink(missing_ok=True)


def abandon(boot_loader: subprocess.Popen[bytes], home: Path) -> None:
    """Stop a server that has not come up, and all that belongs to it."""
    try:
        loader = psutil.Process(boot_loader.pid)
        family = [*loader.children(recursive=True), loader]
    except psutil.NoSuchProcess:
        family = []
    for process in family:
        _end(process, _REMAINS_S)
    _pid_file(home).unlink(missing_ok=True)


def clear_remains(home: Path) -> None:
    """End what killed processes left running in the home: a boot loader, a server under way, an import that still writes.

    The caller holds the home's lock, so nobody waits for any of them.
    """
    for process in psutil.process_iter():
        if any(class_path(home) in argument.split(os.pathsep) for argument in _arguments(process)):
            _end(process, _REMAINS_S)
    _pid_file(home).unlink(missing_ok=True)


def _pid_file(home: Path) -> Path:
    return home / "run" / "neo4j.pid"


def _arguments(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:  # gone, a zombie, or another user's: none of ours
        return []


def _parent(process: psutil.Process) -> psutil.Process | None:
    try:
        return process.parent()
    except psutil.Error:
        return None


def _end(process: psutil.Process, seconds: float) -> None:
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        if not _is_gone(process, seconds):
            process.kill()
            _is_gone(process, _REMAINS_S)


def _is_gone(process: psutil.Process, seconds: float) -> bool:
    """Whether the process ends within that time; a zombie has ended, also where nobody collects it."""
    until = time.monotonic() + seconds
    with suppress(psutil.NoSuchProcess):
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
    return True
