"""Finding a node: /search?q=."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.search import SearchAnswer
from graphsvc.answers.search import search as find
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.parameters import SearchAsked, SearchFormAsked
from graphsvc.api.problems import PROBLEMS
from ingest.spelled import spelled
from visualisations.pages import page

router = APIRouter(tags=["search"])


@router.get("/api/v1/search", responses=PROBLEMS)
def search(reader: ReaderDep, asked: Annotated[SearchAsked, Query()]) -> SearchAnswer:
    """Nodes by name, alias, phone in any spelling, NIK, plate or case number. A sealed node is found by pseudonym."""
    return find(reader, asked.q.strip(), spelled, kinds=tuple(asked.kinds), limit=asked.limit)


@router.get("/search", include_in_schema=False, response_class=HTMLResponse)
def search_page(reader: ReaderDep, asked: Annotated[SearchFormAsked, Query()], view: ViewDep) -> str:
    return page("search.html", view, answer=search(reader, asked))
