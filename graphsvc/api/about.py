"""The graph as a whole: the home page, /health, /cases."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers import about
from graphsvc.answers.about import CasesAnswer, Health
from graphsvc.answers.communities import communities
from graphsvc.answers.listing import affordable
from graphsvc.answers.rankings import ranking
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.parameters import Asked, ListAsked
from graphsvc.api.problems import PROBLEMS
from graphsvc.filters import Filters
from visualisations.pages import page

router = APIRouter(tags=["about"])
QUICK = 50_000_000
"""As many steps of exact betweenness as take no longer than a second or two."""
AskedDep = Annotated[Asked, Query()]
ListAskedDep = Annotated[ListAsked, Query()]


@router.get("/api/v1/health", responses=PROBLEMS)
@router.get("/health", include_in_schema=False)
def health(reader: ReaderDep) -> Health:
    """Whether Neo4j answers, and how much the graph holds; 503 while it is away."""
    return about.health(reader)


@router.get("/api/v1/cases", responses=PROBLEMS)
def cases(reader: ReaderDep, asked: ListAskedDep) -> CasesAnswer:
    """The cases, newest first, with how many people each names."""
    return about.cases(reader, asked.limit)


@router.get("/", include_in_schema=False, response_class=HTMLResponse)
def home_page(reader: ReaderDep, view: ViewDep) -> str:
    everything = Filters()
    found = about.health(reader)
    # The page has to come at once: on a large graph the measure that does not walk all of it.
    read = reader.networks.read(reader.scope, "associates", everything, lean=True)
    measure = "betweenness" if affordable("betweenness", read, QUICK) else "degree"
    return page(
        "home.html",
        view.at(found.revision),
        health=found,
        cases=about.cases(reader),
        ranking=ranking(reader, measure, "associates", everything, top=5),
        communities=communities(reader, "associates", everything, members=4),
    )
