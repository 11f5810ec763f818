"""How complete the records of each case are: /coverage."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.coverage import PASSES, Coverage
from graphsvc.answers.coverage import coverage as meters
from graphsvc.answers.grounds import lasts
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.parameters import CoverageAsked
from graphsvc.api.problems import PROBLEMS
from graphsvc.filters import Filters
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["coverage"])
AskedDep = Annotated[CoverageAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Work[Coverage]:
    def do(_progress: Progress) -> Coverage:
        return meters(reader, tuple(asked.case), asked.dataset)

    return Work(background, Coverage, do, lasts(reader, Filters(case=tuple(asked.case)), PASSES))


WorkDep = Annotated[Work[Coverage], Depends(_work)]


@router.get("/api/v1/coverage", responses=PROBLEMS)
def coverage(work: WorkDep) -> Coverage:
    """For each case what there is, for how much of it its papers tell more, and what the gaps mean for a ranking."""
    return work.answer()


@router.get("/coverage", include_in_schema=False, response_class=HTMLResponse)
def coverage_page(work: WorkDep, view: ViewDep) -> str:
    def show(answer: Coverage) -> str:
        return page("coverage.html", view.at(answer.revision), answer=answer)

    return work.page(view, show)
