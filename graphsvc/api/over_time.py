"""Who is central when: /over-time/{measure}."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.listing import takes_long
from graphsvc.answers.over_time import PASSES, OverTime
from graphsvc.answers.over_time import over_time as through_time
from graphsvc.api.analyses import OverTimeAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.names import NodeMeasureName
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["rankings"])
AskedDep = Annotated[OverTimeAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, measure: NodeMeasureName, asked: AskedDep) -> Work[OverTime]:
    def do(progress: Progress) -> OverTime:
        return through_time(
            reader,
            measure,
            asked.network,
            asked.filters,
            window=asked.window,
            step=asked.step,
            top=asked.top,
            all_roles=asked.all_roles,
            weighted=asked.weighted,
            events=asked.events,
            progress=progress,
        )

    long = takes_long(reader, measure, asked.network, asked.filters, PASSES)
    return Work(background, OverTime, do, long)


WorkDep = Annotated[Work[OverTime], Depends(_work)]


@router.get("/api/v1/over-time/{measure}", responses=PROBLEMS)
def over_time(work: WorkDep) -> OverTime:
    """The ranks of a measure in one window of time after another: who is central throughout, and who for a while."""
    return work.answer()


@router.get("/over-time/{measure}", include_in_schema=False, response_class=HTMLResponse)
def over_time_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: OverTime) -> str:
        return page("over_time.html", view.at(answer.network.revision), answer=answer, options=options)

    return work.page(view, show)
