"""A first load into an empty graph: by `neo4j-admin database import` in place of transactions. Its result is the same."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.behind import Behind
from ingest.bulk_sink import BulkSink
from ingest.custody import hash_files
from ingest.graph_sink import Incomplete
from ingest.load import Cancelled, Progress, fill_calls, finish, prepare, read_case, user
from ingest.loading import Loading
from ingest.parts import CaseFiles
from ingest.rejected import RejectedTo
from ingest.report import Report
from queries import HEALTH, writes

BULK_BYTES = 30_000_000
"""From this size on an import saves more time than the server's pause costs."""

_NOT_WRITABLE = Text(
    "Folder {folder} tidak dapat ditulisi: {reason}. Beri ruang di cakramnya, lalu muat lagi.",
    "The folder {folder} cannot be written: {reason}. Make room on its disk, then load again.",
)
Import = Callable[[list[str]], None]
"""Fills the empty database from the files that these arguments name; the server is back when it returns."""


def is_first(store: Store, case: CaseFiles) -> bool:
    """Whether the case is large, and the graph holds nothing yet."""
    large = sum(part.size for part in case.parts) >= BULK_BYTES
    return large and store.read(HEALTH, EVERYTHING_SEALED)[0].entities == 0


def bulk_load(
    store: Store,
    case: CaseFiles,
    *,
    folder: Path,
    import_files: Import,
    dataset: str | None = None,
    files: Path | None = None,
    rejected: RejectedTo | None = None,
    progress: Progress = lambda _table, _rows, _bytes: None,
) -> Report:
    """Loads the first case; `folder` holds the import's files meanwhile, which say all that the case says."""
    state = store.read(HEALTH, EVERYTHING_SEALED)[0]
    if state.entities:
        raise BadRequest(Text("Graf ini tidak kosong.", "This graph is not empty."))
    hashes = hash_files(case, files, progress)
    shutil.rmtree(folder, ignore_errors=True)  # A load that was killed could not tidy up.
    folder.mkdir(mode=0o700, parents=True)
    try:
        with (
            BulkSink(folder, state.revision + 1) as sink,
            rejected.writing(case) if rejected else nullcontext() as rejects,
        ):
            loading = Loading.of(sink, dataset or case.name, user(), hashes, dry_run=False)
            read_case(loading, case, progress, rejects)
            if not loading.begun:
                return loading.report
            import_files(sink.close())
    except Cancelled:
        return Report(dataset or case.name, cancelled=True)
    except (OSError, sqlite3.OperationalError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadRequest(_NOT_WRITABLE.fill(folder=folder, reason=reason)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    prepare(store)
    with Behind(store) as behind:
        _check(behind.run(writes.COUNT_ALL)[0]["written"], sink.nodes_written + sink.statements_written)
        fill_calls(behind.run)
        finish(behind.run, loading, case.files)
    return loading.report


def _check(written: int, given: int) -> None:
    if written != given:
        raise Incomplete(Text(f"Neo4j menulis {written} dari {given}.", f"Neo4j wrote {written} of {given}."))
