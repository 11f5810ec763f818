"""The embedded server: started once for all processes that want its home, stopped when the last of them is done."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from graphsvc.errors import Neo4jSetupFailed
from graphsvc.local_neo4j import aside, boot, faults, leases, processes
from graphsvc.local_neo4j.address import Address, address_file, read_address, settle_address
from graphsvc.local_neo4j.config import write_config
from graphsvc.local_neo4j.exclusive import exclusive
from graphsvc.local_neo4j.jars import VERSION
from graphsvc.local_neo4j.login import answers
from graphsvc.local_neo4j.parts import provide
from graphsvc.local_neo4j.progress import STARTING, Progress, silent
from graphsvc.texts import Text

_OPEN_S = 300.0  # a large database that was not closed cleanly replays its transactions first
_BESIDES_HEAP_MB = 300


@dataclass(frozen=True, slots=True)
class Status:
    """The server of a home; `users` are the living processes that hold it, `kept` says it runs on without them."""

    running: bool
    pid: int | None
    uri: str | None
    version: str
    users: tuple[int, ...] = ()
    kept: bool = False


def start(
    home: Path,
    *,
    heap_mb: int,
    page_cache_mb: int,
    keep: bool = False,
    say: Callable[[Progress], None] = silent,
) -> Address:
    """The address of the home's server, running and answering; this process holds it until `release`.

    Fetches what is missing and shares a server that runs already, whatever memory that has. Raises
    Neo4jSetupFailed, with a sentence on what to do.
    """
    home = canonical(home)
    with exclusive(home, say):
        if processes.server_process(home) is None:
            _need_memory(heap_mb + page_cache_mb + _BESIDES_HEAP_MB)
            provide(home / "lib", say)
            address = settle_address(home)
            write_config(home, port=address.port, heap_mb=heap_mb, page_cache_mb=page_cache_mb)
            open_server(home, address, say)
            leases.keep(home, yes=keep)
        else:
            address = address_of(home)
            _wait_until_open(home, address, lambda: processes.server_process(home) is not None)
            leases.keep(home, yes=keep or leases.is_kept(home))
        leases.take(home)
    return address


def release(home: Path) -> None:
    """Give this process' hold back; the last one out stops the server, unless it was started with keep=True."""
    home = canonical(home)
    if not home.is_dir():
        return
    with exclusive(home):
        leases.give_back(home)
        if not leases.users(home) and not leases.is_kept(home):
            close_server(home)


def stop(home: Path) -> None:
    """Stop the server now, cleanly, whoever holds it."""
    home = canonical(home)
    if not home.is_dir():
        return
    with exclusive(home):
        close_server(home)
        leases.give_all_back(home)


def status(home: Path) -> Status:
    """What runs in the home, looked at without waiting for anybody."""
    home = canonical(home)
    process, address = processes.server_process(home), read_address(home)
    if process is None:
        return Status(running=False, pid=None, uri=None, version=VERSION)
    return Status(
        running=True,
        pid=process.pid,
        uri=None if address is None else address.uri,
        version=VERSION,
        users=tuple(leases.users(home)),
        kept=leases.is_kept(home),
    )


def canonical(home: Path) -> Path:
    """The one name that all processes use for a home."""
    return home.expanduser().resolve()


def open_server(home: Path, address: Address, say: Callable[[Progress], None]) -> None:
    """Start the server of a home that has its jars and config. The caller holds the home's lock."""
    processes.clear_remains(home)
    aside.put_back(home)
    say(Progress(STARTING))
    boot_loader = boot.start_console(home)
    try:
        _wait_until_open(home, address, lambda: boot_loader.returncode is None)
    except BaseException:  # also Ctrl-C: a server that nobody was told of must not stay
        processes.abandon(boot_loader, home)
        raise


def close_server(home: Path) -> None:
    """Stop the server where one runs. The caller holds the home's lock."""
    process = processes.server_process(home)
    if process is not None:
        processes.stop_server(process, home)


def address_of(home: Path) -> Address:
    """The address of a home that has one, for a server on it that was configured earlier."""
    address = read_address(home)
    if address is None:
        raise Neo4jSetupFailed(faults.NO_ADDRESS.fill(file=address_file(home)))
    return address


def _wait_until_open(home: Path, address: Address, is_alive: Callable[[], bool]) -> None:
    until = time.monotonic() + _OPEN_S
    while time.monotonic() < until:
        if processes.listens(home, address.port) and answers(address, address_file(home)):
            return
        if not is_alive():
            raise Neo4jSetupFailed(_why_it_died(home, address))
        time.sleep(0.1)
    tail = boot.log_tail(home)
    raise Neo4jSetupFailed(faults.TOO_SLOW.fill(seconds=int(_OPEN_S), log=boot.console_log(home), tail=tail))


def _why_it_died(home: Path, address: Address) -> Text:
    tail = boot.log_tail(home)
    if "already in use" in tail:
        return faults.PORT_TAKEN.fill(port=address.port)
    return faults.DIED.fill(log=boot.console_log(home), tail=tail)


def _need_memory(needed_mb: int) -> None:
    free_mb = (psutil.virtual_memory().available + psutil.swap_memory().free) // 2**20
    if free_mb < needed_mb:
        raise Neo4jSetupFailed(faults.NO_MEMORY.fill(needed=needed_mb, free=free_mb))
