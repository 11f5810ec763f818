"""The graph as a whole: the home page, /health, /cases."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers import about
from graphsvc.answers.about import CasesAnswer, Health
from graphsvc.answers.communities import PASSES, Communities, communities
from graphsvc.answers.grounds import lasts
from graphsvc.answers.listing import takes_long
from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.parameters import Asked, ListAsked
from graphsvc.api.problems import PROBLEMS
from graphsvc.filters import Filters
from visualisations.pages import page

router = APIRouter(tags=["about"])
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
def home_page(reader: ReaderDep, background: BackgroundDep, view: ViewDep) -> str:
    everything = Filters()
    found = about.health(reader)
    # The page has to come at once: what takes long on a large graph is shown on it once it is known.
    if lasts(reader, everything, PASSES):
        central = background.known(f"/api/v1/rankings/degree?lang={view.language}&top=5", Ranking)
        clusters = background.known(f"/api/v1/communities?lang={view.language}&members=4", Communities)
    else:
        quick = not takes_long(reader, "betweenness", "associates", everything)
        central = ranking(reader, "betweenness" if quick else "degree", "associates", everything, top=5)
        clusters = communities(reader, "associates", everything, members=4)
    return page(
        "home.html",
        view.at(found.revision),
        health=found,
        cases=about.cases(reader),
        ranking=central,
        communities=clusters,
    )
