"""Questions that take longer than a second: asked in the background one at a time, kept for the graph's revision.

Each is written down in the home, so that a service that starts again goes on with what is not answered yet.
"""

import hashlib
import logging
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote_plus, urlencode

from pydantic import BaseModel, Field, ValidationError

from graphsvc.api.job_process import Ended, Told, Worker
from graphsvc.errors import BadRequest, NotFound
from graphsvc.settings import Settings
from graphsvc.store import Store
from graphsvc.texts import Text

log = logging.getLogger("graphsvc")
KEPT = 100
"""Jobs kept, the oldest forgotten first."""
State = Literal["waiting", "running", "answered", "refused", "stopped"]
UNDER_WAY: tuple[State, ...] = ("waiting", "running")

GONE = Text(
    "Tidak ada pekerjaan ini, atau grafnya sudah berubah. Tanyakan lagi.",
    "There is no such job, or the graph has changed since. Ask again.",
)
NOT_ANSWERED = Text("Pekerjaan ini belum dijawab.", "This job is not answered yet.")
NO_QUESTION = Text(
    "Tulis pertanyaan sebagai alamat API, misalnya /api/v1/rankings/betweenness?bands=true.",
    "Write the question as an address of the API, such as /api/v1/rankings/betweenness?bands=true.",
)


class Job(BaseModel):
    """One question on its way; `done` of `steps` so far."""

    id: str
    question: str = Field(description="Path and query of the API.")
    asked_at: datetime
    revision: int = Field(description="The graph's, when it was asked.")
    sealed: bool = Field(description="Whether it was asked by somebody to whom protected people are sealed.")
    state: State = "waiting"
    done: int = 0
    steps: int = 1

    @property
    def page(self) -> str:
        """The page that shows the same."""
        return self.question.removeprefix("/api/v1")

    @property
    def words(self) -> str:
        """The question as one reads it."""
        return unquote_plus(self.page)

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY


class Jobs:
    """The jobs of one service."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings, self._store = settings, store
        self._folder = settings.home / "jobs"
        self._changed = threading.Condition()
        self._known: dict[str, Job] = {}
        self._worker: Worker | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        self._read()

    def of(self, question: str) -> Job:
        """The job of this question on the graph as it is, begun where there is none."""
        question = plain(question)
        revision = self._store.revision(self._settings.scope)
        sealed = not self._settings.unsealed
        id_ = hashlib.sha256(f"{question} {revision} {sealed}".encode()).hexdigest()[:20]
        with self._changed:
            job = self._known.get(id_)
            if job is None or job.state in {"refused", "stopped"}:
                now = datetime.now(UTC).replace(microsecond=0)
                job = Job(id=id_, question=question, asked_at=now, revision=revision, sealed=sealed)
                self._known.pop(id_, None)
                self._known[id_] = job
                self._write(job)
                self._forget([one for one in self._known.values() if not one.under_way][:-KEPT])
                self._begin()
        return job

    def all(self) -> list[Job]:
        """Those of the graph as it is, newest first."""
        revision = self._store.revision(self._settings.scope)
        with self._changed:
            self._forget([job for job in self._known.values() if job.revision != revision])
            return [*reversed(self._known.values())]

    def get(self, id_: str) -> Job:
        """NotFound where there is none, or the graph has changed since."""
        found = next((job for job in self.all() if job.id == id_), None)
        if found is None:
            raise NotFound(GONE)
        return found

    def wait(self, job: Job, patience: float | None = None) -> bool:
        """Whether it has ended, after so many seconds at most; None waits as long as it takes."""
        with self._changed:
            return self._changed.wait_for(lambda: not job.under_way, patience)

    def told(self, job: Job) -> Told:
        """Its answer, or the problem that it met; BadRequest while there is neither."""
        with suppress(OSError):
            status, _, body = self._answer(job).read_text(encoding="utf-8").partition("\n")
            return Told(int(status), body)
        raise BadRequest(NOT_ANSWERED)

    def stop(self, job: Job) -> None:
        """Ends what is under way; an answer is kept."""
        with self._changed:
            if job.state == "running" and self._worker:
                self._worker.stop()
            if job.under_way:
                self._set(job, "stopped")

    def close(self) -> None:
        """Ends the process; what is not answered is gone on with by the next service."""
        with self._changed:
            self._closed = True
            thread = self._thread
            if self._worker:
                self._worker.stop()
        if thread:
            thread.join()
        if self._worker:
            self._worker.close()

    def _begin(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="graphsvc-jobs", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while True:
            with self._changed:
                job = next((job for job in self._known.values() if job.state == "waiting"), None)
                if job is None or self._closed:
                    self._thread = None
                    return
                self._set(job, "running")
                worker = self._worker
                if worker is None or not worker.alive or worker.address != self._store.address:
                    if worker:
                        worker.close()
                    worker = self._worker = Worker(self._settings, self._store.address)
            try:
                told = worker.ask(job.question, lambda done, steps, job=job: self._progress(job, done, steps))
            except Ended:
                with self._changed:
                    if job.under_way and not self._closed:
                        log.warning("The process that answered a long question has ended.")
                        self._set(job, "stopped")
                continue
            with self._changed:
                if job.id in self._known:
                    _put(self._answer(job), f"{told.status}\n{told.body}")
                    self._set(job, "answered" if told.status == 200 else "refused")

    def _progress(self, job: Job, done: int, steps: int) -> None:
        with self._changed:
            job.done, job.steps = done, steps
            self._changed.notify_all()

    def _set(self, job: Job, state: State) -> None:
        job.state = state
        self._write(job)
        self._changed.notify_all()

    def _forget(self, jobs: list[Job]) -> None:
        """With their answers; what is still under way is ended."""
        for job in jobs:
            if job.state == "running" and self._worker:
                self._worker.stop()
            if job.under_way:
                job.state = "stopped"
            del self._known[job.id]
            for file in (self._record(job), self._answer(job)):
                file.unlink(missing_ok=True)
        self._changed.notify_all()

    def _read(self) -> None:
        """What an earlier service has left; what was asked with other rights is deleted."""
        found: list[Job] = []
        for file in self._folder.glob("*.json"):
            try:
                found.append(Job.model_validate_json(file.read_bytes()))
            except (OSError, ValidationError):
                file.unlink(missing_ok=True)
        with self._changed:
            for job in sorted(found, key=lambda job: job.asked_at):
                self._known[job.id] = job
                if job.under_way:
                    job.state = "waiting"
            self._forget([job for job in self._known.values() if job.sealed == self._settings.unsealed])
            if any(job.under_way for job in self._known.values()):
                self._begin()

    def _write(self, job: Job) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _put(self._record(job), job.model_dump_json())

    def _record(self, job: Job) -> Path:
        return self._folder / f"{job.id}.json"

    def _answer(self, job: Job) -> Path:
        return self._folder / f"{job.id}.answer"


def plain(question: str) -> str:
    """The question as one writes it who sorts its parameters by name; BadRequest where it is none."""
    path, _, query = question.partition("?")
    if not path.startswith("/api/v1/") or path.startswith("/api/v1/jobs"):
        raise BadRequest(NO_QUESTION)
    given = sorted(parse_qsl(query), key=lambda one: one[0])  # The order of values may matter.
    return f"{path}?{urlencode(given)}" if given else path


def _put(file: Path, text: str) -> None:
    """Whole or not at all, and for this user alone."""
    new = file.with_suffix(".part")
    new.touch(mode=0o600)
    new.write_text(text, encoding="utf-8")
    new.replace(file)
