"""Two networks side by side: /comparisons/{measure}."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.comparisons import Comparison, comparison
from graphsvc.api.analyses import ComparisonAsked
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.names import NodeMeasureName
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["comparisons"])


@router.get("/api/v1/comparisons/{measure}", responses=PROBLEMS)
def comparisons(reader: ReaderDep, measure: NodeMeasureName, asked: Annotated[ComparisonAsked, Query()]) -> Comparison:
    """Two periods, cases, papers or datasets: who stands higher or lower than in the other network, and by which links.

    The other side's filters are those that begin with `than_`. Protected people are left out unless `all_roles`.
    """
    return comparison(
        reader,
        measure,
        asked.network,
        asked.filters,
        asked.than,
        top=asked.top,
        all_roles=asked.all_roles,
        weighted=asked.weighted,
        directed=asked.directed,
        events=asked.events,
    )


@router.get("/comparisons/{measure}", include_in_schema=False, response_class=HTMLResponse)
def comparison_page(answer: Annotated[Comparison, Depends(comparisons)], view: ViewDep, options: OptionsDep) -> str:
    return page("comparison.html", view.at(answer.network.revision), answer=answer, options=options)
