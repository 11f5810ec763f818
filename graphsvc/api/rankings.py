"""Who is central: /rankings/{measure}."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.parameters import MeasureName, RankingAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["rankings"])


@router.get("/api/v1/rankings/{measure}", responses=PROBLEMS)
def rankings(reader: ReaderDep, measure: MeasureName, asked: Annotated[RankingAsked, Query()]) -> Ranking:
    """The nodes (or links) of a network by a measure, protected people left out unless `all_roles`."""
    return ranking(
        reader,
        measure,
        asked.network,
        asked.filters,
        top=asked.top,
        all_roles=asked.all_roles,
        weighted=asked.weighted,
        directed=asked.directed,
    )


@router.get("/rankings/{measure}", include_in_schema=False, response_class=HTMLResponse)
def ranking_page(answer: Annotated[Ranking, Depends(rankings)], view: ViewDep, options: OptionsDep) -> str:
    return page("ranking.html", view.at(answer.network.revision), answer=answer, options=options)
