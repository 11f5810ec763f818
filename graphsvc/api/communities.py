"""Which clusters exist: /communities."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.communities import Communities
from graphsvc.answers.communities import communities as partition
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.parameters import CommunitiesAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["communities"])


@router.get("/api/v1/communities", responses=PROBLEMS)
def communities(reader: ReaderDep, asked: Annotated[CommunitiesAsked, Query()]) -> Communities:
    """The clusters of a network, largest first, with what binds each and who bridges it to others.

    With `stability` they are those that many runs agree on, and each member says how well it is found again.
    """
    return partition(
        reader,
        asked.network,
        asked.filters,
        method=asked.method,
        weighted=asked.weighted,
        members=asked.members,
        all_roles=asked.all_roles,
        stability=asked.stability,
    )


@router.get("/communities", include_in_schema=False, response_class=HTMLResponse)
def communities_page(answer: Annotated[Communities, Depends(communities)], view: ViewDep, options: OptionsDep) -> str:
    return page("communities.html", view.at(answer.network.revision), answer=answer, options=options)
