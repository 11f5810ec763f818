"""How clusters change: /communities/over-time."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.changes import Changes
from graphsvc.answers.changes import changes as tracked
from graphsvc.answers.grounds import lasts
from graphsvc.answers.over_time import PASSES
from graphsvc.api.analyses import ChangesAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["communities"])
AskedDep = Annotated[ChangesAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Work[Changes]:
    def do(progress: Progress) -> Changes:
        return tracked(
            reader,
            asked.network,
            asked.filters,
            method=asked.method,
            weighted=asked.weighted,
            window=asked.window,
            progress=progress,
        )

    return Work(background, Changes, do, lasts(reader, asked.filters, PASSES))


WorkDep = Annotated[Work[Changes], Depends(_work)]


@router.get("/api/v1/communities/over-time", responses=PROBLEMS)
def changes(work: WorkDep) -> Changes:
    """The clusters of consecutive windows of time, and which merged, split, grew, shrank, appeared or vanished."""
    return work.answer()


@router.get("/communities/over-time", include_in_schema=False, response_class=HTMLResponse)
def changes_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: Changes) -> str:
        return page("changes.html", view.at(answer.network.revision), answer=answer, options=options)

    return work.page(view, show)
