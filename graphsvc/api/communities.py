"""Which clusters exist: /communities."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.communities import Communities
from graphsvc.answers.communities import communities as partition
from graphsvc.answers.reader import Reader
from graphsvc.api.analyses import CommunitiesAsked
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress, silent
from visualisations.pages import page

router = APIRouter(tags=["communities"])


AskedDep = Annotated[CommunitiesAsked, Query()]


def _communities(reader: Reader, asked: CommunitiesAsked, progress: Progress = silent) -> Communities:
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


@router.get("/api/v1/communities", responses=PROBLEMS)
def communities(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Communities:
    """The clusters of a network, largest first, with what binds each and who bridges it to others.

    With `stability` they are those that many runs agree on, and each member says how well it is found again.
    """
    told = background.answer(Communities) if asked.stability else None
    return told or _communities(reader, asked, background.progress)


@router.get("/communities", include_in_schema=False, response_class=HTMLResponse)
def communities_page(
    reader: ReaderDep, background: BackgroundDep, asked: AskedDep, view: ViewDep, options: OptionsDep
) -> str:
    job = background.job() if asked.stability else None
    if job and job.under_way:
        return page("waiting.html", view, job=job)
    answer = background.read(job, Communities) if job else _communities(reader, asked)
    return page("communities.html", view.at(answer.network.revision), answer=answer, options=options)
