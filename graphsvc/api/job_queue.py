"""Questions that take longer than a second: asked in the background one at a time, kept for the graph's revision.

Each is written down in the home, so that a service that starts again goes on with what is not answered yet.
"""

import hashlib
import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from urllib.parse import parse_qsl, urlencode

from graphsvc.api.job_files import Job, JobFiles, State
from graphsvc.api.job_process import Ended, Told, Worker
from graphsvc.api.job_texts import CHANGED, CLOSING, CROWDED, FAILED, FULL, GONE, LOST, NO_QUESTION, NOT_ANSWERED
from graphsvc.errors import BadRequest, NotFound, TryLater
from graphsvc.settings import Settings
from graphsvc.store import Store

log = logging.getLogger("graphsvc")
KEPT = 100
"""Jobs kept that have ended, the oldest forgotten first."""
QUEUED = 50
"""The most that wait for their turn."""
PATIENT = 20
"""The most askers who may wait as long as it takes: each holds a thread, and reading needs some too."""
AGAIN = timedelta(seconds=20)
"""For so long a question that was stopped, broke off or met a passing problem is not begun anew by opening its page again."""


class Jobs:
    """The jobs of one service; `revive` is called where one finds Neo4j away."""

    def __init__(self, settings: Settings, store: Store, revive: Callable[[], None]) -> None:
        self._settings, self._store, self._revive = settings, store, revive
        self._files = JobFiles(settings.home / "jobs")
        self._changed = threading.Condition()
        self._known: dict[str, Job] = {}
        self._worker: Worker | None = None
        self._thread: threading.Thread | None = None
        self._waiting = 0
        self._closed = False
        self._read()

    def of(self, question: str, *, anew: bool = False) -> Job:
        """The job of this question on the graph as it is, begun where there is none; TryLater where too many wait.

        `anew` begins it again where it was stopped, broke off or met a passing problem, however lately.
        """
        question = plain(question)
        revision = self._store.revision(self._settings.scope)
        id_ = self._id(question, revision)
        with self._changed:
            self._forget([job for job in self._known.values() if job.revision != revision])
            job = self._known.get(id_)
            if job and (job.under_way or not self._may_begin(job, anew=anew)):
                return job
            if sum(one.state == "waiting" for one in self._known.values()) >= QUEUED:
                raise TryLater(FULL.fill(count=QUEUED))
            job = Job(id=id_, question=question, asked_at=_now(), revision=revision)
            self._known.pop(id_, None)
            self._known[id_] = job
            self._keep(job)
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

    def wait(self, job: Job, patience: float | None = None) -> None:
        """Until it has ended, or for so many seconds at most; None waits as long as it takes. TryLater where too many do."""
        with self._changed:
            if patience is None and job.under_way and self._waiting >= PATIENT:
                raise TryLater(CROWDED)
            self._waiting += patience is None
            try:
                self._changed.wait_for(lambda: not job.under_way or self._closed, patience)
            finally:
                self._waiting -= patience is None

    def told(self, job: Job) -> Told:
        """Its answer, or the problem that it met.

        TryLater where it broke off, the graph has changed, the service ends or the answer is damaged; BadRequest
        where there is none because it is under way or was stopped.
        """
        with self._changed:
            if self._known.get(job.id) is not job:
                raise TryLater(CHANGED)
            if job.state == "failed":
                raise TryLater(FAILED)
            if job.state not in {"answered", "refused"}:
                raise TryLater(CLOSING) if self._closed else BadRequest(NOT_ANSWERED)
            if told := self._files.answer(job):
                return told
            self._forget([job])
            raise TryLater(LOST)

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
            self._changed.notify_all()
            thread = self._thread
            if self._worker:
                self._worker.stop()
        if thread:
            thread.join()
        if self._worker:
            self._worker.close()

    def _id(self, question: str, revision: int) -> str:
        """The same for the same question on the same graph with the same rights, put to the same program."""
        told = f"{question} {revision} {not self._settings.unsealed} {version('graphsvc')}"
        return hashlib.sha256(told.encode()).hexdigest()[:20]

    def _may_begin(self, job: Job, *, anew: bool) -> bool:
        """Whether what has ended may be begun again: what was answered, or refused for good, is not."""
        if job.state in {"answered", "refused"}:
            told = self._files.answer(job)
            if told is None or told.status < 500:
                return told is None
        return anew or job.ended_at is None or _now() - job.ended_at > AGAIN

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
            try:
                told = self._ask(job)
            except (Ended, OSError):
                told = None
            with self._changed:
                if job.state == "running" and not self._closed:
                    self._end(job, told)

    def _ask(self, job: Job) -> Told:
        with self._changed:
            if job.state != "running" or self._closed:
                raise Ended
            worker = self._worker
            if worker is None or not worker.alive or worker.address != self._store.address:
                if worker:
                    worker.close()
                worker = self._worker = Worker(self._settings, self._store.address)
        return worker.ask(job.question, lambda done, steps: self._progress(job, done, steps))

    def _end(self, job: Job, told: Told | None) -> None:
        if told is None:
            log.warning("The process that answered a long question has ended.")
            self._set(job, "failed")
            return
        if told.status == 503:
            self._revive()
        try:
            self._files.keep_answer(job, told)
        except OSError as error:
            log.warning("The answer to a long question cannot be kept: %s", error.strerror)
            self._set(job, "failed")
        else:
            self._set(job, "answered" if told.status == 200 else "refused")

    def _progress(self, job: Job, done: int, steps: int) -> None:
        with self._changed:
            job.done, job.steps = done, steps
            self._changed.notify_all()

    def _set(self, job: Job, state: State) -> None:
        job.state = state
        job.ended_at = None if job.under_way else _now()
        self._keep(job)
        self._changed.notify_all()

    def _keep(self, job: Job) -> None:
        try:
            self._files.keep(job)
        except OSError as error:  # It is answered all the same, and forgotten when the service ends.
            log.warning("A long question cannot be written down: %s", error.strerror)

    def _forget(self, jobs: list[Job]) -> None:
        """With their answers; what is still under way is ended."""
        for job in jobs:
            if job.state == "running" and self._worker:
                self._worker.stop()
            if job.under_way:
                job.state = "stopped"
            del self._known[job.id]
            self._files.forget(job)
        self._changed.notify_all()

    def _read(self) -> None:
        """What an earlier service has left; what was asked with other rights, or of an older program, is deleted."""
        with self._changed:
            for job in self._files.read():
                self._known[job.id] = job
                if job.under_way:
                    job.state = "waiting"
            self._forget([job for job in self._known.values() if job.id != self._id(job.question, job.revision)])
            if any(job.under_way for job in self._known.values()):
                self._begin()


def plain(question: str) -> str:
    """The question as one writes it who sorts its parameters by name; BadRequest where it is none."""
    path, _, query = question.partition("?")
    if not path.startswith("/api/v1/") or path.startswith("/api/v1/jobs"):
        raise BadRequest(NO_QUESTION)
    given = sorted(parse_qsl(query), key=lambda one: one[0])  # The order of values may matter.
    return f"{path}?{urlencode(given)}" if given else path


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
