"""One node and its neighbours: /entities/{id}."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.entities import EntityAnswer, NeighboursAnswer, neighbours, show
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.parameters import Asked, NeighboursAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["entities"])
EntityPath = Annotated[str, Path(max_length=400, examples=["person:kalbar:p035"])]


@router.get("/api/v1/entities/{id}", responses=PROBLEMS)
def entities(reader: ReaderDep, id: EntityPath, _asked: Annotated[Asked, Query()]) -> EntityAnswer:  # noqa: A002 (the path's name in the interface)
    """A node: its kind, its properties, and a person's roles."""
    return show(reader, id)


@router.get("/api/v1/entities/{id}/neighbours", responses=PROBLEMS)
def entity_neighbours(
    reader: ReaderDep,
    id: EntityPath,  # noqa: A002 (the path's name in the interface)
    asked: Annotated[NeighboursAsked, Query()],
) -> NeighboursAnswer:
    """The neighbours of a node, most statements first, counted before the list is cut."""
    return neighbours(reader, id, tuple(asked.kinds), asked.limit)


@router.get("/entities/{id}", include_in_schema=False, response_class=HTMLResponse)
def entity_page(
    reader: ReaderDep,
    id: EntityPath,  # noqa: A002 (the path's name in the interface)
    asked: Annotated[NeighboursAsked, Query()],
    view: ViewDep,
) -> str:
    answer = show(reader, id)
    around = neighbours(reader, id, tuple(asked.kinds), asked.limit)
    return page("entity.html", view, answer=answer, neighbours=around)
