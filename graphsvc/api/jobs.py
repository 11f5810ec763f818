"""Questions that take long: /jobs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, Field

from graphsvc.api.deps import JobDep, JobsDep, ViewDep
from graphsvc.api.job_files import Job
from graphsvc.api.parameters import Asked
from graphsvc.api.problems import PROBLEMS, REFUSALS
from visualisations.pages import page

router = APIRouter(tags=["jobs"])
LOOK_S = 0.2
AskedDep = Annotated[Asked, Query()]


class Question(BaseModel):
    question: str = Field(
        max_length=4000, description="Path and query of the API.", examples=["/api/v1/rankings/betweenness?bands=true"]
    )


class JobsAnswer(BaseModel):
    jobs: list[Job]


@router.post("/api/v1/jobs", responses=REFUSALS, status_code=202)
def ask_job(known: JobsDep, asked: Question, response: Response) -> Job:
    """Asks something of the API in the background; the same question on the same graph is one job."""
    job = known.of(asked.question, anew=True)
    response.headers["Location"] = f"/api/v1/jobs/{job.id}"
    return job


@router.get("/api/v1/jobs", responses=PROBLEMS)
def jobs(known: JobsDep, _asked: AskedDep) -> JobsAnswer:
    """The jobs on the graph as it is, newest first; they outlive a restart of the service."""
    return JobsAnswer(jobs=known.all())


@router.get("/api/v1/jobs/{job}", responses=PROBLEMS)
def show_job(job: JobDep, _asked: AskedDep) -> Job:
    """How far a job is."""
    return job


@router.get("/api/v1/jobs/{job}/answer", responses=PROBLEMS)
def job_answer(known: JobsDep, job: JobDep, _asked: AskedDep) -> Response:
    """What the question itself would have been answered, also where that is a problem."""
    told = known.told(job)
    kind = "application/json" if told.status == 200 else "application/problem+json"
    return Response(told.body, told.status, media_type=kind)


@router.get("/api/v1/jobs/{job}/events", responses=PROBLEMS, response_class=EventSourceResponse)
async def job_events(job: JobDep, _asked: AskedDep) -> AsyncIterator[ServerSentEvent]:
    """Server-sent events: `progress` whenever a job is further, `end` when it is over."""
    told = -1
    while job.under_way:
        if job.done != told:
            told = job.done
            yield ServerSentEvent(event="progress", data=job)
        await asyncio.sleep(LOOK_S)
    yield ServerSentEvent(event="end", data=job)


@router.delete("/api/v1/jobs/{job}", responses=REFUSALS, status_code=204)
def stop_job(known: JobsDep, job: JobDep, _asked: AskedDep) -> None:
    """Ends what is under way; an answer is kept."""
    known.stop(job)


@router.get("/jobs", include_in_schema=False, response_class=HTMLResponse)
def jobs_page(known: JobsDep, view: ViewDep) -> str:
    return page("jobs.html", view, answer=JobsAnswer(jobs=known.all()))


@router.post("/jobs/{job}/stop", include_in_schema=False)
def stop_page(known: JobsDep, job: JobDep) -> RedirectResponse:
    """The button of the page."""
    known.stop(job)
    return RedirectResponse("/jobs", 303)
