"""The centrality report: /reports, as a page and as files."""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Report, report
from graphsvc.answers.sureness import tried
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.parameters import ReportAsked, ReportFileAsked
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import silent
from visualisations.pages import page
from visualisations.reports.files import FORMATS, file_name
from visualisations.reports.said import said

router = APIRouter(tags=["reports"])
FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {form.media_type: {"schema": {"type": "string"}} for form in FORMATS.values()}}
}


@router.get("/api/v1/reports", responses=PROBLEMS | FILES, response_model=Report)
def reports(reader: ReaderDep, asked: Annotated[ReportFileAsked, Query()]) -> Report | Response:
    """Rankings, clusters, what they rest on and how they were made, of one network at one revision; or the same as a file."""
    answer = _report(reader, asked)
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
def reports_page(reader: ReaderDep, asked: Annotated[ReportAsked, Query()], view: ViewDep, options: OptionsDep) -> str:
    answer = _report(reader, asked)
    document = said(answer, reader.language)
    return page(
        "reports.html",
        view.at(answer.making.revision),
        answer=answer,
        document=document,
        options=options,
        forms=FORMATS,
    )


def _report(reader: Reader, asked: ReportAsked) -> Report:
    issued = Issued(at=datetime.now(UTC).isoformat(timespec="seconds"), by=asked.by)
    return report(reader, asked.question, issued, partial(tried, progress=silent))
