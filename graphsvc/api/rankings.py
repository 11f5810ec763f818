"""Who is central: /rankings/{measure}, and how sure that is."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.listing import takes_long
from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.answers.reader import Reader
from graphsvc.answers.sureness import tried
from graphsvc.api.analyses import RankingAsked
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.names import MeasureName
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress, silent
from visualisations.pages import page

router = APIRouter(tags=["rankings"])
AskedDep = Annotated[RankingAsked, Query()]


def _ranking(reader: Reader, measure: str, asked: RankingAsked, progress: Progress = silent) -> Ranking:
    return ranking(
        reader,
        measure,
        asked.network,
        asked.filters,
        top=asked.top,
        all_roles=asked.all_roles,
        weighted=asked.weighted,
        directed=asked.directed,
        events=asked.events,
        size=asked.k,
        steps=asked.steps,
        sureness=partial(tried, progress=progress) if asked.bands else None,
    )


def _long(reader: Reader, measure: str, asked: RankingAsked) -> bool:
    return asked.bands or takes_long(reader, measure, asked.network, asked.filters)


@router.get("/api/v1/rankings/{measure}", responses=PROBLEMS)
def rankings(reader: ReaderDep, background: BackgroundDep, measure: MeasureName, asked: AskedDep) -> Ranking:
    """The nodes (or links) of a network by a measure, protected people left out unless `all_roles`.

    With `bands` each row says where its rank stays when a little of the network is missing or wrong.
    """
    told = background.answer(Ranking) if _long(reader, measure, asked) else None
    return told or _ranking(reader, measure, asked, background.progress)


@router.get("/rankings/{measure}", include_in_schema=False, response_class=HTMLResponse)
def ranking_page(
    *,
    reader: ReaderDep,
    background: BackgroundDep,
    measure: MeasureName,
    asked: AskedDep,
    view: ViewDep,
    options: OptionsDep,
) -> str:
    job = background.job() if _long(reader, measure, asked) else None
    if job and not job.under_way:
        answer, job = background.read(job, Ranking), None
    elif job and takes_long(reader, measure, asked.network, asked.filters):
        return page("waiting.html", view, job=job)
    else:
        answer = _ranking(reader, measure, asked.model_copy(update={"bands": False}))
    return page("ranking.html", view.at(answer.network.revision), answer=answer, options=options, job=job)
