"""How two nodes hang together: /paths?from=&to=."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.paths import PathsAnswer
from graphsvc.answers.paths import paths as shortest
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.parameters import PathsAsked, PathsFormAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["paths"])


@router.get("/api/v1/paths", responses=PROBLEMS)
def paths(reader: ReaderDep, asked: Annotated[PathsAsked, Query()]) -> PathsAnswer:
    """The shortest paths between two nodes, each step with its statements."""
    return shortest(reader, asked.source, asked.target, limit=asked.limit)


@router.get("/paths", include_in_schema=False, response_class=HTMLResponse)
def paths_page(reader: ReaderDep, asked: Annotated[PathsFormAsked, Query()], view: ViewDep) -> str:
    """With both ends the paths, otherwise the form that asks for them."""
    answer = paths(reader, asked) if asked.source and asked.target else None
    return page("paths.html", view, answer=answer)
