"""One process at a time starts, stops or copies the server of a home."""

import os
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from graphsvc.errors import GraphError, Neo4jSetupFailed
from graphsvc.local_neo4j.faults import BUSY, NOT_WRITABLE, UNUSABLE_NAME
from graphsvc.local_neo4j.progress import WAITING, Progress, silent

_PATIENCE_S = 600.0  # a first start fetches Neo4j over whatever line there is
# Neo4j's boot loader garbles such names, and then starts a server elsewhere, with none of our settings.
_UNUSABLE = re.compile(rf"""[^ -~]|["'*?$`{os.pathsep}]""")


@contextmanager
def exclusive(home: Path, say: Callable[[Progress], None] = silent) -> Generator[None]:
    """Make the home where it is missing, and hold its lock. Raises Neo4jSetupFailed where it cannot be written."""
    if _UNUSABLE.search(str(home)):
        raise Neo4jSetupFailed(UNUSABLE_NAME.fill(folder=home))
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        (home / "run").mkdir(exist_ok=True)
        lock = FileLock(home / "run" / "graphsvc.lock")
        _acquire(lock, home, say)
        try:
            yield
        finally:
            lock.release()
    except OSError as error:
        raise Neo4jSetupFailed(NOT_WRITABLE.fill(folder=home, reason=error)) from error


def _acquire(lock: FileLock, home: Path, say: Callable[[Progress], None]) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say(Progress(WAITING))
        try:
            lock.acquire(timeout=_PATIENCE_S)
        except Timeout as error:
            raise GraphError(BUSY.fill(home=home)) from error
