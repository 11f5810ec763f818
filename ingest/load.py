"""Loading case folders: every row checked, sourced, merged and accounted for. Loading again changes nothing."""

import getpass
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from graphsvc.kinds import NodeTable
from graphsvc.schema import CALLED
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.behind import Behind, Later, Run
from ingest.calls import load_calls
from ingest.check import check
from ingest.corroboration import corroborate
from ingest.custody import hash_files
from ingest.graph_sink import GraphSink
from ingest.loading import Loading
from ingest.nodes import load_nodes
from ingest.parts import CaseFiles, Part, Unreadable, read, sha256
from ingest.rejected import RejectedRows, RejectedTo
from ingest.report import Remark, Report
from ingest.sealing import seal_dataset
from ingest.statements import load_statements
from ingest.unload import finish_unload, unload
from queries import derived, writes

ONE_TRANSACTION_BYTES = 2_000_000
"""Folders up to this size are loaded wholly or not at all; larger ones batch by batch, each batch repeatable."""

_NO_ROWS = Text("Tidak ada satu baris pun untuk dimuat.", "There is not one row to load.")
Progress = Callable[[str, int, int], None]
"""Called at every batch border with the table's name, rows read so far and bytes of the file, and while files are hashed
with `sha256`, bytes done and bytes in all; may raise `Cancelled`."""


class Cancelled(Exception):
    """Whoever wanted the load wants it no more."""


def prepare(store: Store) -> None:
    """Makes the constraints and indexes that the loader and the reads rest on."""
    store.schema(derived.constraints())


def load_case(
    store: Store,
    case: CaseFiles,
    *,
    dataset: str | None = None,
    files: Path | None = None,
    rejected: RejectedTo | None = None,
    dry_run: bool = False,
    one_transaction_bytes: int = ONE_TRANSACTION_BYTES,
    progress: Progress = lambda _table, _rows, _bytes: None,
) -> Report:
    """Loads one case as a dataset (by default under its own name) and gives the account of its rows.

    `files` is the folder of the files that its sources name: they are hashed, before anything is written. The rows
    that are rejected go to `rejected`. Cancelled, it leaves the graph as it was before: an unfinished load has sealed
    nobody.
    """
    name = dataset or case.name
    finish_unload(store, name, dry_run=dry_run)
    try:
        hashes = hash_files(case, files, progress)

        def begin(run: Run, later: Later) -> Loading:
            return Loading.of(GraphSink(run, later), name, user(), hashes, dry_run=dry_run)

        def work(run: Run, loading: Loading, rejects: RejectedRows | None) -> Report:
            read_case(loading, case, progress, rejects)
            if loading.begun:
                if loading.broken_off:
                    fill_calls(run)
                finish(run, loading, case.files)
            return loading.report

        with rejected.writing(case) if rejected else nullcontext() as rejects:
            if sum(part.size for part in case.parts) <= one_transaction_bytes:
                return store.write(
                    lambda writer: work(writer.run, begin(writer.run, lambda writing: writing(writer.run)), rejects)
                )
            with Behind(store) as behind:
                loading = begin(behind.run, behind.later)
                try:
                    return work(behind.run, loading, rejects)
                except Cancelled:
                    behind.settle()
                    if loading.begun:
                        unload(store, loading.load)
                    raise
    except Cancelled:
        return Report(name, cancelled=True)


def read_case(loading: Loading, case: CaseFiles, progress: Progress, rejects: RejectedRows | None = None) -> None:
    """Puts every row of the case on the load's account and into its sink; the rejected ones also into `rejects`."""
    if rejects:
        rejects.restart()
    loading.report.rejections.extend(case.strange)
    loading.report.warnings.extend(case.doubts)
    for part in case.parts:
        _load_part(loading, part, progress, rejects)
    if not any(tally.read for tally in loading.report.tables.values()):
        loading.report.warnings.append(Remark(case.name, 0, "", "", _NO_ROWS))
    if loading.broken_off and not loading.dry_run:
        loading.begin()


def _load_part(loading: Loading, part: Part, progress: Progress, rejects: RejectedRows | None) -> None:
    table, name = part.table, part.name
    rejections = loading.report.rejections
    tally = loading.report.tally(table.name)
    loading.turn_to(table.name)
    try:
        for chunk in read(part):
            told = len(rejections), len(loading.report.warnings)
            tally.read += len(chunk.numbers) + len(chunk.bad)
            checked = check(name, table, chunk)
            tally.rejected += len(checked.rejections)
            rejections.extend(checked.rejections)
            loading.report.warnings.extend([*chunk.doubts, *checked.warnings])
            if isinstance(table, NodeTable):
                load_nodes(loading, name, table, checked)
            elif table.links == (CALLED,):
                load_calls(loading, name, table, checked)
            else:
                load_statements(loading, name, table, checked)
            if rejects:
                rejects.take(part, chunk, rejections[told[0] :])
            loading.report.locate(told, chunk.origins)
            progress(table.name, tally.read, part.size)
    except Unreadable as unreadable:
        rejections.append(unreadable.remark)
        if rejects:
            rejects.copy(part)
        tally.rejected += unreadable.rows
        tally.read += unreadable.rows


def fill_calls(run: Run) -> None:
    """Gives calls back what an import drops of them."""
    while run(writes.FILL_CALLS)[0]["filled"]:
        pass


def finish(run: Run, loading: Loading, files: list[Path]) -> None:
    """Statuses, labels, seals and the load's own record: only now may anybody read what was loaded."""
    corroborate(run, loading.dataset)
    run(writes.MARK_RECRUITERS, dataset=loading.dataset)
    seal_dataset(run, loading.dataset)
    counts = [
        f"{table}: {tally.read} = {tally.loaded} + {tally.unchanged} + {tally.rejected}"
        for table, tally in loading.report.tables.items()
    ]
    run(
        writes.END_LOAD,
        dataset=loading.dataset,
        load=loading.load,
        files=[f"{file.name} {sha256(file)}".strip() for file in files],
        counts=counts,
        builds_on=sorted(loading.sink.met - {loading.load}),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def user() -> str:
    """Who loads, by the name of the account; a machine without accounts has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"
