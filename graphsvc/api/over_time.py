"""How clusters change: /communities/over-time."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.over_time import OverTime
from graphsvc.answers.over_time import over_time as tracked
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.parameters import OverTimeAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["communities"])


@router.get("/api/v1/communities/over-time", responses=PROBLEMS)
def over_time(reader: ReaderDep, asked: Annotated[OverTimeAsked, Query()]) -> OverTime:
    """The clusters of consecutive windows of time, and which merged, split, grew, shrank, appeared or vanished."""
    return tracked(
        reader, asked.network, asked.filters, method=asked.method, weighted=asked.weighted, window=asked.window
    )


@router.get("/communities/over-time", include_in_schema=False, response_class=HTMLResponse)
def over_time_page(answer: Annotated[OverTime, Depends(over_time)], view: ViewDep, options: OptionsDep) -> str:
    return page("over_time.html", view.at(answer.network.revision), answer=answer, options=options)
