"""What was uploaded and waits: checked without writing, loaded once somebody confirms it, gone after a day at most."""

import logging
import secrets
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal

from graphsvc.api.received import plain_name, store_case
from graphsvc.errors import BROKEN, Conflict, GraphError, NotFound, place_of
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.settings import Settings
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.load import ONE_TRANSACTION_BYTES, Cancelled, load_case
from ingest.readers import open_case
from ingest.report import Report
from ingest.unload import unload

log = logging.getLogger("graphsvc")
KEPT_S = 86_400
"""A day, after which an upload is deleted, decided on or not."""
PATIENCE_S = 1.0
"""How long an answer waits for what is quick, so that nobody has to look twice."""
State = Literal["checking", "preview", "loading", "done", "cancelled", "failed"]
UNDER_WAY: tuple[State, ...] = ("checking", "loading")

BUSY = Text(
    "Ada yang sedang dimuat atau diambil kembali; tunggu sampai selesai, lalu coba lagi.",
    "Something is being loaded or taken back; wait until it is done, then try again.",
)
NOT_WAITING = Text("Unggahan ini tidak sedang menunggu konfirmasi.", "This upload does not wait for a confirmation.")
NOT_RUNNING = Text("Tidak ada yang sedang berjalan untuk dihentikan.", "Nothing is under way that could be stopped.")
GONE = Text("Tidak ada unggahan ini, atau sudah dihapus.", "There is no such upload, or it was deleted.")


@dataclass(slots=True)
class Upload:
    """Some files on their way into the graph."""

    id: str
    folder: Path
    case: Path
    """What is opened: the files' own folder in it, or the only file."""
    dataset: str
    state: State = "checking"
    revision: int = 0
    """The graph's, when the preview was made."""
    moved: bool = False
    """Whether the graph had changed when the preview was confirmed, so that it was made again."""
    report: Report | None = None
    """The preview, and in the end the report of the load."""
    error: GraphError | None = None
    rows: dict[str, int] = field(default_factory=dict[str, int])
    """Rows read so far, by table."""
    stop: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None

    def progress(self, table: str, rows: int, _bytes: int) -> None:
        self.rows[table] = rows
        if self.stop.is_set():
            raise Cancelled


class Uploads:
    """The uploads of one service. One load runs at a time; previews write nothing and may run beside it."""

    def __init__(self, settings: Settings, store: Store, *, one_transaction_bytes: int = ONE_TRANSACTION_BYTES) -> None:
        self.most_mb = settings.upload_mb
        self._store = store
        self._home = settings.home / "uploads"
        self._one_transaction_bytes = one_transaction_bytes
        self._known: dict[str, Upload] = {}
        self._turn = threading.Lock()
        self._loading = threading.Lock()
        self._sweep()

    @property
    def waiting(self) -> list[Upload]:
        """Those that somebody has yet to decide on, or that are under way; oldest first."""
        return [upload for upload in list(self._known.values()) if upload.state in {*UNDER_WAY, "preview"}]

    def get(self, id_: str) -> Upload:
        """The upload of this id; NotFound where there is none."""
        found = self._known.get(id_)
        if found is None:
            raise NotFound(GONE)
        return found

    def receive(self, files: list[tuple[str, BinaryIO]], dataset: str) -> Upload:
        """Stores the files. Without a name of the dataset it is the only file's, or tells the moment."""
        id_ = secrets.token_urlsafe(16)
        folder = self._home / id_
        folder.mkdir(mode=0o700, parents=True)
        try:
            # Messages name the folder, so it is called what the user calls it.
            case = store_case(files, folder / plain_name(dataset or "unggahan"))
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        moment = f"unggahan-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
        upload = Upload(id_, folder, case, dataset or (case.stem if case.is_file() else moment))
        self._known[id_] = upload
        timer = threading.Timer(KEPT_S, self._forget, [upload])
        timer.daemon = True
        timer.start()
        return upload

    def check(self, upload: Upload, *, patience: float | None = None) -> None:
        """Makes the preview: what a load would do to the graph as it is now."""
        self._begin(upload, "checking", self._check, patience)

    def load(self, upload: Upload) -> None:
        """Loads it without a preview, and deletes the files."""
        try:
            self._begin_loading(upload, None)
        except Conflict:
            self._forget(upload)
            raise

    def confirm(self, upload: Upload) -> bool:
        """Begins to load what was previewed; where the graph is another by now, makes the preview again: False."""
        with self._turn:
            if upload.state != "preview":
                raise Conflict(NOT_WAITING)
            upload.moved = self._store.revision(EVERYTHING_SEALED) != upload.revision
            if upload.moved:
                self._begin(upload, "checking", self._check, PATIENCE_S)
            else:
                self._begin_loading(upload, PATIENCE_S)
        return not upload.moved

    def take_back(self, what: str) -> int:
        """Takes a dataset or a load out of the graph, and gives how many statements went."""
        if not self._loading.acquire(blocking=False):
            raise Conflict(BUSY)
        try:
            return unload(self._store, what)
        finally:
            self._loading.release()

    def cancel(self, upload: Upload) -> None:
        """Stops at the next batch border; the graph is then as it was before."""
        if upload.state not in UNDER_WAY:
            raise Conflict(NOT_RUNNING)
        upload.stop.set()

    def discard(self, upload: Upload) -> None:
        """Forgets an upload, with its files."""
        with self._turn:
            if upload.state in UNDER_WAY:
                raise Conflict(BUSY)
            self._forget(upload)

    def close(self) -> None:
        """Stops what is under way and deletes every file."""
        for upload in list(self._known.values()):
            upload.stop.set()
            if upload.thread:
                upload.thread.join()
            self._forget(upload)

    def _begin(self, upload: Upload, state: State, work: Callable[[Upload], None], patience: float | None) -> None:
        """Does the work in the background, and waits for what is quick; without `patience` to the end."""
        upload.state = state
        upload.thread = threading.Thread(target=self._do, args=(upload, work), name="graphsvc-upload", daemon=True)
        upload.thread.start()
        upload.thread.join(patience)

    def _begin_loading(self, upload: Upload, patience: float | None) -> None:
        if not self._loading.acquire(blocking=False):
            raise Conflict(BUSY)
        self._begin(upload, "loading", self._load, patience)

    def _do(self, upload: Upload, work: Callable[[Upload], None]) -> None:
        try:
            work(upload)
        except GraphError as error:
            upload.error = error
        except Exception as error:  # noqa: BLE001 (its traceback may quote a name; its kind and place cannot)
            log.error("%s at %s", type(error).__name__, place_of(error))
            upload.error = GraphError(BROKEN)
        if upload.error:
            upload.state = "failed"
        if upload.state != "preview":
            shutil.rmtree(upload.folder, ignore_errors=True)

    def _check(self, upload: Upload) -> None:
        upload.revision = self._store.revision(EVERYTHING_SEALED)
        report = self._run(upload, dry_run=True)
        upload.state = "cancelled" if report.cancelled else "preview"

    def _load(self, upload: Upload) -> None:
        try:
            report = self._run(upload, dry_run=False)
            upload.state = "cancelled" if report.cancelled else "done"
        finally:
            self._loading.release()

    def _run(self, upload: Upload, *, dry_run: bool) -> Report:
        upload.rows.clear()
        upload.report = report = load_case(
            self._store,
            open_case(upload.case),
            dataset=upload.dataset,
            dry_run=dry_run,
            one_transaction_bytes=self._one_transaction_bytes,
            progress=upload.progress,
        )
        return report

    def _forget(self, upload: Upload) -> None:
        self._known.pop(upload.id, None)
        shutil.rmtree(upload.folder, ignore_errors=True)

    def _sweep(self) -> None:
        """Deletes what a service that died has left behind."""
        for folder in self._home.glob("*"):
            if time.time() - folder.stat().st_mtime > KEPT_S:
                shutil.rmtree(folder, ignore_errors=True)
