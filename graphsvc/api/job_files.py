"""Jobs as they are kept in the home: a record and an answer each, so that they outlive the service."""

import hashlib
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import unquote_plus

from pydantic import BaseModel, Field, ValidationError

from graphsvc.api.job_process import Told

State = Literal["waiting", "running", "answered", "refused", "stopped", "failed"]
UNDER_WAY: tuple[State, ...] = ("waiting", "running")


class Job(BaseModel):
    """One question on its way; `done` of `steps` so far."""

    id: str
    question: str = Field(description="Path and query of the API.")
    asked_at: datetime
    ended_at: datetime | None = None
    revision: int = Field(description="The graph's, when it was asked.")
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


class JobFiles:
    """The folder of the jobs. Only `keep` and `keep_answer` raise OSError, where the disk is full or not to be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> list[Job]:
        """Those that an earlier service left, the oldest first; what is damaged or belongs to none of them is deleted."""
        found: list[Job] = []
        for file in self._folder.glob("*.json"):
            with suppress(OSError, ValidationError):
                job = Job.model_validate_json(file.read_bytes())
                if job.id == file.stem and (job.state not in {"answered", "refused"} or self.answer(job)):
                    found.append(job)
        known = {job.id for job in found}
        for file in self._folder.glob("*"):
            if file.stem not in known or file.suffix == ".part":
                _delete(file)
        return sorted(found, key=lambda job: job.asked_at)

    def keep(self, job: Job) -> None:
        self._put(f"{job.id}.json", job.model_dump_json())

    def keep_answer(self, job: Job, told: Told) -> None:
        self._put(f"{job.id}.answer", f"{told.status} {_digest(told.body)}\n{told.body}")

    def answer(self, job: Job) -> Told | None:
        """None where there is none, or the file is no longer what was written."""
        with suppress(OSError, ValueError):
            head, _, body = (self._folder / f"{job.id}.answer").read_bytes().decode().partition("\n")
            status, digest = head.split(" ")
            if digest == _digest(body):
                return Told(int(status), body)
        return None

    def forget(self, job: Job) -> None:
        for suffix in ("json", "answer"):
            _delete(self._folder / f"{job.id}.{suffix}")

    def _put(self, name: str, text: str) -> None:
        """Whole or not at all, and for this user alone."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = self._folder / f"{name}.part"
        new.touch(mode=0o600)
        new.write_bytes(text.encode())
        new.replace(self._folder / name)


def _delete(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
