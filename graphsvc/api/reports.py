"""The centrality report: /reports, as a page and as files."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Report, is_long, report
from graphsvc.answers.reports_parts import PARTS
from graphsvc.api.analyses import ReportAsked, ReportFileAsked
from graphsvc.api.background import Background
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page
from visualisations.reports.files import FORMATS, file_name
from visualisations.reports.said import said

router = APIRouter(tags=["reports"])
FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {form.media_type: {"schema": {"type": "string"}} for form in FORMATS.values()}}
}
WRITTEN = {"by", "format"}
"""What changes how a report is written and nothing that is counted: all kinds of files are of one job."""


@router.get("/api/v1/reports", responses=PROBLEMS | FILES, response_model=Report)
def reports(
    reader: ReaderDep, background: BackgroundDep, asked: Annotated[ReportFileAsked, Query()]
) -> Report | Response:
    """Rankings and the parts asked for, what they rest on and how they were made, of one network at one revision; or the
    same as a file."""
    long = asked.bands or is_long(reader, asked.question)
    told = _counted(background).answer(Report) if long else None
    answer = told.model_copy(update={"issued": _issued(asked)}) if told else _report(reader, asked, background)
    if asked.format == "json":
        return answer
    form = FORMATS[asked.format]
    attachment = f'attachment; filename="{file_name(answer, form)}"'
    return Response(
        form.write(answer, said(answer, reader.language)),
        media_type=form.media_type,
        headers={"Content-Disposition": attachment},
    )


@router.get("/reports", include_in_schema=False, response_class=HTMLResponse)
def reports_page(
    reader: ReaderDep,
    background: BackgroundDep,
    asked: Annotated[ReportAsked, Query()],
    view: ViewDep,
    options: OptionsDep,
) -> str:
    counted = _counted(background)
    long = is_long(reader, asked.question)
    job = counted.job() if asked.bands or long else None
    if job and not job.under_way:
        answer, job = counted.read(job, Report).model_copy(update={"issued": _issued(asked)}), None
    elif job and long:
        return page("waiting.html", view, job=job)
    else:
        answer = _report(reader, asked.model_copy(update={"bands": False}), background)
    document = said(answer, reader.language)
    at = view.at(answer.making.revision)
    chosen: dict[str, Any] = {"options": options, "forms": FORMATS, "all_parts": PARTS, "than": asked.than.shown()}
    return page("reports.html", at, answer=answer, document=document, job=job, **chosen)


def _report(reader: Reader, asked: ReportAsked, background: Background) -> Report:
    return report(reader, asked.question, _issued(asked), background.progress)


def _issued(asked: ReportAsked) -> Issued:
    return Issued(at=datetime.now(UTC).isoformat(timespec="seconds"), by=asked.by)


def _counted(background: Background) -> Background:
    """The same for whoever asks and whatever it is written as."""
    path, _, query = background.question.partition("?")
    kept = [(name, value) for name, value in parse_qsl(query) if name not in WRITTEN]
    return replace(background, question=f"{path}?{urlencode(kept)}")
