"""How complete the records of each case are: /coverage."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.coverage import Coverage
from graphsvc.answers.coverage import coverage as meters
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.parameters import CoverageAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["coverage"])


@router.get("/api/v1/coverage", responses=PROBLEMS)
def coverage(reader: ReaderDep, asked: Annotated[CoverageAsked, Query()]) -> Coverage:
    """For each case what there is, for how much of it its papers tell more, and what the gaps mean for a ranking."""
    return meters(reader, tuple(asked.case), asked.dataset)


@router.get("/coverage", include_in_schema=False, response_class=HTMLResponse)
def coverage_page(answer: Annotated[Coverage, Depends(coverage)], view: ViewDep) -> str:
    return page("coverage.html", view.at(answer.revision), answer=answer)
