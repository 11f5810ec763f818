"""Who is central when: /over-time/{measure}."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.over_time import OverTime
from graphsvc.answers.over_time import over_time as through_time
from graphsvc.api.analyses import OverTimeAsked
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.names import NodeMeasureName
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["rankings"])


@router.get("/api/v1/over-time/{measure}", responses=PROBLEMS)
def over_time(reader: ReaderDep, measure: NodeMeasureName, asked: Annotated[OverTimeAsked, Query()]) -> OverTime:
    """The ranks of a measure in one window of time after another: who is central throughout, and who for a while."""
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
    )


@router.get("/over-time/{measure}", include_in_schema=False, response_class=HTMLResponse)
def over_time_page(answer: Annotated[OverTime, Depends(over_time)], view: ViewDep, options: OptionsDep) -> str:
    return page("over_time.html", view.at(answer.network.revision), answer=answer, options=options)
