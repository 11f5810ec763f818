"""Which clusters exist: /communities."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.communities import PASSES, Communities
from graphsvc.answers.communities import communities as partition
from graphsvc.answers.grounds import lasts
from graphsvc.api.analyses import CommunitiesAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["communities"])
AskedDep = Annotated[CommunitiesAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Work[Communities]:
    def do(progress: Progress) -> Communities:
        return partition(
            reader,
            asked.network,
            asked.filters,
            method=asked.method,
            weighted=asked.weighted,
            members=asked.members,
            all_roles=asked.all_roles,
            stability=asked.stability,
            progress=progress,
        )

    return Work(background, Communities, do, asked.stability or lasts(reader, asked.filters, PASSES))


WorkDep = Annotated[Work[Communities], Depends(_work)]


@router.get("/api/v1/communities", responses=PROBLEMS)
def communities(work: WorkDep) -> Communities:
    """The clusters of a network, largest first, with what binds each and who bridges it to others.

    With `stability` they are those that many runs agree on, and each member says how well it is found again.
    """
    return work.answer()


@router.get("/communities", include_in_schema=False, response_class=HTMLResponse)
def communities_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: Communities) -> str:
        return page("communities.html", view.at(answer.network.revision), answer=answer, options=options)

    return work.page(view, show)
