"""How clusters change: /communities/over-time."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.changes import Changes
from graphsvc.answers.changes import changes as tracked
from graphsvc.api.analyses import ChangesAsked
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["communities"])


@router.get("/api/v1/communities/over-time", responses=PROBLEMS)
def changes(reader: ReaderDep, asked: Annotated[ChangesAsked, Query()]) -> Changes:
    """The clusters of consecutive windows of time, and which merged, split, grew, shrank, appeared or vanished."""
    return tracked(
        reader, asked.network, asked.filters, method=asked.method, weighted=asked.weighted, window=asked.window
    )


@router.get("/communities/over-time", include_in_schema=False, response_class=HTMLResponse)
def changes_page(answer: Annotated[Changes, Depends(changes)], view: ViewDep, options: OptionsDep) -> str:
    return page("changes.html", view.at(answer.network.revision), answer=answer, options=options)
