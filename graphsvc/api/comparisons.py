"""Two networks side by side: /comparisons/{measure}."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.comparisons import PASSES, Comparison, comparison
from graphsvc.answers.listing import takes_long
from graphsvc.api.analyses import ComparisonAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.names import NodeMeasureName
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["comparisons"])
AskedDep = Annotated[ComparisonAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, measure: NodeMeasureName, asked: AskedDep) -> Work[Comparison]:
    def do(progress: Progress) -> Comparison:
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
            progress=progress,
        )

    sides = (asked.filters, asked.than)
    long = any(takes_long(reader, measure, asked.network, side, PASSES) for side in sides)
    return Work(background, Comparison, do, long)


WorkDep = Annotated[Work[Comparison], Depends(_work)]


@router.get("/api/v1/comparisons/{measure}", responses=PROBLEMS)
def comparisons(work: WorkDep) -> Comparison:
    """Two periods, cases, papers or datasets: who stands higher or lower than in the other network, and by which links.

    The other side's filters are those that begin with `than_`. Protected people are left out unless `all_roles`.
    """
    return work.answer()


@router.get("/comparisons/{measure}", include_in_schema=False, response_class=HTMLResponse)
def comparison_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: Comparison) -> str:
        return page("comparison.html", view.at(answer.network.revision), answer=answer, options=options)

    return work.page(view, show)
