"""Neo4j's administration tool on the embedded server: any command of it, and a backup in one file."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from graphsvc.errors import GraphError, NotFound
from graphsvc.local_neo4j import aside, boot, faults, leases, processes
from graphsvc.local_neo4j.address import settle_address
from graphsvc.local_neo4j.config import config_file, write_config
from graphsvc.local_neo4j.exclusive import exclusive
from graphsvc.local_neo4j.parts import provide
from graphsvc.local_neo4j.progress import BACKING_UP, IMPORTING, RESTORING, Progress, silent
from graphsvc.local_neo4j.server import address_of, canonical, close_server, open_server

_DUMP = ("database", "dump", aside.DATABASE, "--to-stdout")
_LOAD = ("database", "load", aside.DATABASE, "--from-stdin")
_IMPORT = (
    "database", "import", "full", "--overwrite-destination=true", "--array-delimiter=U+001F", "--multiline-fields=true",
    "--bad-tolerance=0",
)  # fmt: skip
_HEAP_MB, _PAGE_CACHE_MB = 512, 128  # for a home that was never started


def admin(home: Path, *args: str) -> str:
    """The output of `neo4j-admin` with those arguments on this home. Raises GraphError with it where that fails.

    Most commands want a stopped server. Paths must be absolute.
    """
    home = canonical(home)
    with exclusive(home):
        _prepare(home)
        return _run(home, *args)


def backup(home: Path, file: Path, say: Callable[[Progress], None] = silent) -> None:
    """The whole graph in one file that only its owner can read; a server that nobody else holds pauses for it.

    Not in it: the password, which stays with this home.
    """
    home, file = canonical(home), canonical(file)
    if not (home / "data" / "databases" / aside.DATABASE).is_dir():
        raise NotFound(faults.NO_DATABASE.fill(home=home))
    with exclusive(home, say), _paused(home, say), _replacing(file) as stream:
        say(Progress(BACKING_UP))
        code, output = boot.run_admin(home, *_DUMP, write=stream)
        if code and "recover" in output.lower():
            # The server was killed: it has to replay its transactions before its files can be copied.
            open_server(home, address_of(home), say)
            close_server(home)
            stream.seek(0)
            stream.truncate()
            code, output = boot.run_admin(home, *_DUMP, write=stream)
        _need_success(code, output)


def restore(home: Path, file: Path, say: Callable[[Progress], None] = silent) -> None:
    """The graph of a backup in place of the one that is there, which stays when the file is no good."""
    home, file = canonical(home), canonical(file)
    if not file.is_file():
        raise NotFound(faults.NO_BACKUP.fill(file=file))
    with exclusive(home, say), _paused(home, say), file.open("rb") as stream:
        say(Progress(RESTORING))
        _prepare(home)
        aside.put_aside(home)
        try:
            _run(home, *_LOAD, read=stream)
        except BaseException:
            aside.put_back(home)
            raise
        aside.drop(home)


def bulk_import(home: Path, *files: str, say: Callable[[Progress], None] = silent) -> None:
    """Fills the database, which must hold nothing worth keeping, by `neo4j-admin database import full`.

    `files` are its arguments that name CSV files. The server pauses for it; what was there stays when it fails.
    """
    home = canonical(home)
    with exclusive(home, say), _paused(home, say):
        say(Progress(IMPORTING))
        _prepare(home)
        aside.put_aside(home)
        try:
            _run(home, *_IMPORT, f"--report-file={home / 'logs' / 'import.report'}", *files, "--", aside.DATABASE)
        except BaseException:
            aside.put_back(home)
            raise
        aside.drop(home)


def _run(home: Path, *args: str, read: IO[bytes] | None = None) -> str:
    code, output = boot.run_admin(home, *args, read=read)
    _need_success(code, output)
    return output


def _need_success(code: int, output: str) -> None:
    if code:
        raise GraphError(faults.COMMAND_FAILED.fill(output=output))


def _prepare(home: Path) -> None:
    """Jars and config, also in a home whose server was never started."""
    provide(home / "lib", silent)
    if not config_file(home).exists():
        port = settle_address(home).port
        write_config(home, port=port, heap_mb=_HEAP_MB, page_cache_mb=_PAGE_CACHE_MB)


@contextmanager
def _paused(home: Path, say: Callable[[Progress], None]) -> Generator[None]:
    """The server stopped meanwhile, and running again afterwards if it ran. Raises GraphError where others hold it."""
    if processes.server_process(home) is None:
        processes.clear_remains(home)
        yield
        return
    if others := leases.others(home):
        raise GraphError(faults.IN_USE.fill(pids=", ".join(map(str, others))))
    close_server(home)
    try:
        yield
    finally:
        open_server(home, address_of(home), say)


@contextmanager
def _replacing(file: Path) -> Generator[IO[bytes]]:
    """A file that takes the other's place when all has gone well; only its owner can read it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, prefix=".graphsvc-", delete=False) as stream:
            new = Path(stream.name)
            try:
                yield stream
            except BaseException:
                stream.close()
                new.unlink()
                raise
        new.replace(file)
    except OSError as error:
        raise GraphError(faults.NOT_WRITABLE.fill(folder=file.parent, reason=error)) from error
