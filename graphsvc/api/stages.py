"""Who covers each stage of the script: /stages."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.grounds import lasts
from graphsvc.answers.stages import PASSES, Stages
from graphsvc.answers.stages import stages as lanes
from graphsvc.api.analyses import StagesAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["stages"])
AskedDep = Annotated[StagesAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Work[Stages]:
    def do(_progress: Progress) -> Stages:
        return lanes(reader, asked.filters, top=asked.top, people=asked.people, all_roles=asked.all_roles)

    return Work(background, Stages, do, lasts(reader, asked.filters, PASSES))


WorkDep = Annotated[Work[Stages], Depends(_work)]


@router.get("/api/v1/stages", responses=PROBLEMS)
def stages(work: WorkDep) -> Stages:
    """Who covers each stage of the crime script, matter by matter, and the statements that say so."""
    return work.answer()


@router.get("/stages", include_in_schema=False, response_class=HTMLResponse)
def stages_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: Stages) -> str:
        return page("stages.html", view.at(answer.revision), answer=answer, options=options)

    return work.page(view, show)
