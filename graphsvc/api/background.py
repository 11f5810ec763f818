"""Where long work is done: the service makes a job of it, the job's own process does it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from graphsvc.api.job_files import Job
from graphsvc.api.job_queue import Jobs
from graphsvc.errors import BadRequest, GraphError, NotFound, TryLater
from graphsvc.stability import Progress, silent
from graphsvc.texts import Text
from visualisations.pages import page
from visualisations.view import View

Answer = TypeVar("Answer", bound=BaseModel)
PATIENCE_S = 1.0
"""How long a page waits before it shows that it has to wait."""
_ERRORS: dict[int, type[GraphError]] = {404: NotFound, 422: BadRequest}


@dataclass(frozen=True, slots=True)
class Background:
    """What somebody asks, as a question to the API; `jobs` is None in the process that answers a job."""

    question: str
    jobs: Jobs | None
    progress: Progress = silent

    def answer(self, model: type[Answer]) -> Answer | None:
        """What the job answers, however long it takes; None where this is the job, and the work is to be done here."""
        if self.jobs is None:
            return None
        job = self.jobs.of(self.question)
        self.jobs.wait(job)
        return self.read(job, model)

    def job(self) -> Job | None:
        """The job, once it has had a moment to end; None where this is the job."""
        if self.jobs is None:
            return None
        job = self.jobs.of(self.question)
        self.jobs.wait(job, PATIENCE_S)
        return job

    def known(self, question: str, model: type[Answer]) -> Answer | None:
        """What another question has been answered; None until then, and it is asked meanwhile."""
        assert self.jobs
        job = self.jobs.of(question)
        return self.read(job, model) if job.state == "answered" else None

    def read(self, job: Job, model: type[Answer]) -> Answer:
        """The answer of a job that has ended; raises the problem it met."""
        assert self.jobs
        told = self.jobs.told(job)
        if told.status == 200:
            return model.model_validate_json(told.body)
        detail = str(json.loads(told.body)["detail"])
        raise _ERRORS.get(told.status, TryLater)(Text(detail, detail))


@dataclass(frozen=True, slots=True)
class Work(Generic[Answer]):
    """A question with two faces, and how it is answered: here, or by a job where it may take `long`."""

    background: Background
    model: type[Answer]
    do: Callable[[Progress], Answer]
    long: bool

    def answer(self) -> Answer:
        """However long it takes."""
        told = self.background.answer(self.model) if self.long else None
        return told or self.do(self.background.progress)

    def page(self, view: View, show: Callable[[Answer], str]) -> str:
        """The page that shows the answer, or that it has to be waited for."""
        job = self.background.job() if self.long else None
        if job and job.under_way:
            return page("waiting.html", view, job=job)
        return show(self.background.read(job, self.model) if job else self.do(self.background.progress))
