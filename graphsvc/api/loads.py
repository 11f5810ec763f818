"""What was loaded, and loading more: upload, look at what will happen, confirm. /loads, /loads/{upload}."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, Field

from graphsvc.answers import about
from graphsvc.answers.about import LoadsAnswer
from graphsvc.api.deps import LanguageDep, ReaderDep, UploadDep, UploadsDep, ViewDep
from graphsvc.api.parameters import Asked, LoadingAsked
from graphsvc.api.problems import PROBLEMS, REFUSALS
from graphsvc.api.uploads import PATIENCE_S, UNDER_WAY, State, Upload, Uploads
from graphsvc.errors import Conflict
from graphsvc.texts import Language, Text
from ingest.report import LoadReport, Report
from visualisations.pages import page

router = APIRouter(tags=["loads"])
LOOK_S = 0.2
"""How often the progress is looked at for whoever listens."""
MOVED = Text(
    "Graf berubah sejak pratinjau dibuat, jadi pratinjaunya dibuat lagi. Lihat sekali lagi, lalu konfirmasi.",
    "The graph has changed since the preview, so it was made again. Look at it once more, then confirm.",
)
AskedDep = Annotated[Asked, Query()]
DatasetForm = Annotated[str, Form(max_length=100, description="Name of the dataset; by default the only file's.")]


class TableProgress(BaseModel):
    table: str
    rows: int = Field(description="Read so far.")
    total: int | None = Field(description="All there are, where a preview has counted them.")


class UploadProgress(BaseModel):
    """How far an upload is."""

    state: State
    tables: list[TableProgress]


class UploadReport(LoadReport):
    """The report of a load, or of what a load would do; and where the upload stands."""

    upload: str
    state: State
    revision: int = Field(description="The graph's when the preview was made; a confirmation holds for this one only.")
    moved: bool = Field(description="Whether the graph had changed before the confirmation, so that this one is new.")
    error: str | None
    progress: list[TableProgress]


def report_of(upload: Upload, language: Language) -> UploadReport:
    report = (upload.report or Report(upload.dataset)).answer(language)
    return UploadReport(
        **report.model_dump(),
        upload=upload.id,
        state=upload.state,
        revision=upload.revision,
        moved=upload.moved,
        error=upload.error.message.to(language) if upload.error else None,
        progress=progress_of(upload).tables,
    )


def progress_of(upload: Upload) -> UploadProgress:
    rows = dict(upload.rows)
    counted = upload.report.tables if upload.report and upload.state == "loading" else {}
    return UploadProgress(
        state=upload.state,
        tables=[
            TableProgress(table=name, rows=rows.get(name, 0), total=counted[name].read if name in counted else None)
            for name in counted or rows
        ],
    )


def _receive(uploads: Uploads, files: list[UploadFile], dataset: str) -> Upload:
    return uploads.receive([(file.filename or "", file.file) for file in files], dataset.strip())


@router.get("/api/v1/loads", responses=PROBLEMS)
def loads(reader: ReaderDep, _asked: AskedDep) -> LoadsAnswer:
    """The runs of the loader, newest first."""
    return about.loads(reader)


@router.post("/api/v1/loads", responses=REFUSALS)
def load_files(
    *,
    uploads: UploadsDep,
    spoken: LanguageDep,
    asked: Annotated[LoadingAsked, Query()],
    files: list[UploadFile],
    dataset: DatasetForm = "",
    dry_run: Annotated[bool, Form(description="Write nothing; wait for a confirmation.")] = False,
) -> UploadReport:
    """Loads tables, a workbook or records as one dataset; with `dry_run` only tells what would happen."""
    upload = _receive(uploads, files, dataset or asked.dataset)
    if dry_run or asked.dry_run:
        uploads.check(upload)
    else:
        uploads.load(upload)
    if upload.error:
        raise upload.error
    return report_of(upload, spoken)


@router.get("/api/v1/loads/{upload}", responses=PROBLEMS)
def upload_report(upload: UploadDep, spoken: LanguageDep, _asked: AskedDep) -> UploadReport:
    """What an upload would do or has done, and how far it is."""
    return report_of(upload, spoken)


@router.delete("/api/v1/loads/{upload}", responses=REFUSALS, status_code=204)
def discard(uploads: UploadsDep, upload: UploadDep, _asked: AskedDep) -> None:
    """Forgets an upload with its files; what was loaded stays."""
    uploads.discard(upload)


@router.post("/api/v1/loads/{upload}/confirm", responses=REFUSALS, status_code=202)
def confirm(uploads: UploadsDep, upload: UploadDep, spoken: LanguageDep, _asked: AskedDep) -> UploadReport:
    """Loads what was previewed, if the graph is still the one the preview was made on."""
    if not uploads.confirm(upload):
        raise Conflict(MOVED)
    return report_of(upload, spoken)


@router.post("/api/v1/loads/{upload}/cancel", responses=REFUSALS, status_code=202)
def cancel(uploads: UploadsDep, upload: UploadDep, spoken: LanguageDep, _asked: AskedDep) -> UploadReport:
    """Stops what is under way at the next batch border; the graph is then as it was before."""
    uploads.cancel(upload)
    return report_of(upload, spoken)


@router.get("/api/v1/loads/{upload}/events", responses=PROBLEMS, response_class=EventSourceResponse)
async def upload_events(upload: UploadDep, _asked: AskedDep) -> AsyncIterator[ServerSentEvent]:
    """Server-sent events: `progress` whenever an upload is further, `end` when nothing is under way any more."""
    told: UploadProgress | None = None
    while (now := progress_of(upload)).state in UNDER_WAY:
        if now != told:
            yield ServerSentEvent(event="progress", data=now)
            told = now
        await asyncio.sleep(LOOK_S)
    yield ServerSentEvent(event="end", data=now)


@router.get("/loads", include_in_schema=False, response_class=HTMLResponse)
def loads_page(reader: ReaderDep, uploads: UploadsDep, view: ViewDep) -> str:
    return page("loads.html", view, answer=about.loads(reader), waiting=uploads.waiting, most_mb=uploads.most_mb)


@router.post("/loads", include_in_schema=False)
def upload_page(uploads: UploadsDep, files: list[UploadFile], dataset: DatasetForm = "") -> RedirectResponse:
    """Where the form of the page /loads leads: to the preview."""
    upload = _receive(uploads, files, dataset)
    uploads.check(upload, patience=PATIENCE_S)
    return RedirectResponse(f"/loads/{upload.id}", 303)


@router.get("/loads/{upload}", include_in_schema=False, response_class=HTMLResponse)
def load_page(upload: UploadDep, spoken: LanguageDep, view: ViewDep) -> str:
    return page("load.html", view, answer=report_of(upload, spoken))


@router.post("/loads/{upload}/{step}", include_in_schema=False)
def step_page(
    uploads: UploadsDep, upload: UploadDep, step: Literal["confirm", "cancel", "discard"]
) -> RedirectResponse:
    """The buttons of the preview: each leads on to the page that shows what came of it."""
    {"confirm": uploads.confirm, "cancel": uploads.cancel, "discard": uploads.discard}[step](upload)
    return RedirectResponse("/loads" if step == "discard" else f"/loads/{upload.id}", 303)
