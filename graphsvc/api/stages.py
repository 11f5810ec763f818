"""Who covers each stage of the script: /stages."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.stages import Stages
from graphsvc.answers.stages import stages as lanes
from graphsvc.api.analyses import StagesAsked
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["stages"])


@router.get("/api/v1/stages", responses=PROBLEMS)
def stages(reader: ReaderDep, asked: Annotated[StagesAsked, Query()]) -> Stages:
    """Who covers each stage of the crime script, matter by matter, and the statements that say so."""
    return lanes(reader, asked.filters, top=asked.top, people=asked.people, all_roles=asked.all_roles)


@router.get("/stages", include_in_schema=False, response_class=HTMLResponse)
def stages_page(answer: Annotated[Stages, Depends(stages)], view: ViewDep, options: OptionsDep) -> str:
    return page("stages.html", view.at(answer.revision), answer=answer, options=options)
