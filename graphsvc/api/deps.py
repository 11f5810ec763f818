"""What handlers are handed: the reader who asks, and the page's view."""

from typing import Annotated, cast

from fastapi import Depends, Path, Request

from graphsvc.answers.reader import Reader
from graphsvc.api.background import Background
from graphsvc.api.job_files import Job
from graphsvc.api.job_queue import Jobs
from graphsvc.api.uploads import Upload, Uploads
from graphsvc.texts import Language
from visualisations.pages import View

API = "/api/v1"
COOKIE = "lang"
READING = {"GET", "HEAD", "OPTIONS"}
"""What changes nothing."""


def language(request: Request) -> Language:
    """The language asked for, else the one chosen before, else the setting's."""
    for asked in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if asked in {"id", "en"}:
            return cast("Language", asked)
    return cast("Reader", request.app.state.reader).language


LanguageDep = Annotated[Language, Depends(language)]


def reader(request: Request, spoken: LanguageDep) -> Reader:
    return cast("Reader", request.app.state.reader).speaking(spoken)


ReaderDep = Annotated[Reader, Depends(reader)]


def page_of(request: Request) -> str:
    """The page that was asked for; of what a form asks to be done, the page of its noun, where the form can stand."""
    path = request.url.path
    return path if request.method in READING else f"/{path.split('/')[1]}"


def view(request: Request, spoken: LanguageDep) -> View:
    """What every page knows of the request it answers."""
    asking = cast("Reader", request.app.state.reader)
    return View(
        language=spoken,
        path=page_of(request),
        query=tuple(request.query_params.multi_items()),
        unsealed=asking.scope.opened is None,
        revision=None,
    )


ViewDep = Annotated[View, Depends(view)]


def jobs(request: Request) -> Jobs:
    return cast("Jobs", request.app.state.jobs)


JobsDep = Annotated[Jobs, Depends(jobs)]


def job(known: JobsDep, job: Annotated[str, Path(max_length=64)]) -> Job:
    """The job that the address names; NotFound where it is none, or the graph has changed since."""
    return known.get(job)


JobDep = Annotated[Job, Depends(job)]


def background(request: Request, known: JobsDep, spoken: LanguageDep) -> Background:
    """The same question, put to the API: what a page shows is what its twin there returns."""
    url = request.url.include_query_params(lang=spoken)
    path = url.path if url.path.startswith(API) else API + url.path
    return Background(f"{path}?{url.query}", known, request.app.state.progress)


BackgroundDep = Annotated[Background, Depends(background)]


def uploads(request: Request) -> Uploads:
    return cast("Uploads", request.app.state.uploads)


UploadsDep = Annotated[Uploads, Depends(uploads)]


def upload(known: UploadsDep, upload: Annotated[str, Path(max_length=64)]) -> Upload:
    """The upload that the address names; NotFound where it is none, or is gone."""
    return known.get(upload)


UploadDep = Annotated[Upload, Depends(upload)]
